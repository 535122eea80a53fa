"""What a run says that it has done: the tiles that the model was shown, and the pixels that are theirs."""

import re
from dataclasses import replace

import numpy as np
import pytest
from areas import ArrayArea, asked
from deep_pixels.inference.errors import DeviceMemoryError
from deep_pixels.inference.items import run_items
from deep_pixels.inference.jobs import items_of
from deep_pixels.inference.log import tell_speed
from deep_pixels.inference.pool import Worker, predict_on_all
from deep_pixels.inference.prediction import predict_raster
from deep_pixels.inference.progress import Relay, Unwatched
from deep_pixels.inference.raster import RasterName
from deep_pixels.inference.raster.memory import MemorySink, MemorySource
from deep_pixels.inference.run import Request
from deep_pixels.inference.shown import Workload
from deep_pixels.inference.tiling import TileGrid, Window
from images import enlarging, with_images
from masks import mask_of, rectangle
from models import tiny_package
from predictors import predictor
from rasters import write_raster
from running import Listening, classify

RNG = np.random.default_rng(3)
SHAPE = (90, 110)
WHOLE = Window(0, 0, 110, 90)
INNER = Window(7, 12, 83, 61)


def wanted_pixels():
    """All, a few far from each other, and a strip."""
    yield np.ones(SHAPE, bool)
    yield RNG.random(SHAPE) < 5e-4
    rows, _ = np.mgrid[: SHAPE[0], : SHAPE[1]]
    yield (rows > 40) & (rows < 45)


def valid_pixels():
    """All, and two rasters far from each other."""
    yield np.ones(SHAPE, bool)
    apart = np.zeros(SHAPE, bool)
    apart[:20, :25] = apart[70:, 90:] = True
    yield apart


def own_pixels(model, extent, windows):
    """How many pixels of the extent lie in tiles without their padding."""
    own = np.zeros(SHAPE, bool)
    for window in windows:
        own[window.trimmed(model.padding).intersection(extent).slices] = True
    return int(own.sum())


def predicted(model, extent, wanted, valid):
    values = np.zeros((1, *SHAPE), np.float32)
    sink = MemorySink(extent.finer(model.scale), np.dtype("float32"))
    source, area = MemorySource(values, valid), ArrayArea(wanted)
    return predict_raster(source, sink, model, extent, Unwatched(), None, area)


@pytest.mark.parametrize("merge", ["blend", "crop"])
@pytest.mark.parametrize("extent", [WHOLE, INNER])
@pytest.mark.parametrize(("tile", "padding", "batch"), [(16, 4, 3), ((24, 12), 0, 4), (64, 20, 1)])
def test_it_counts_the_tiles_that_the_model_is_shown_and_what_is_their_own(
    merge, extent, tile, padding, batch
):
    plain = predictor(lambda b: b, lambda s: s[0], tile=tile, padding=padding, batch_size=batch, merge=merge)
    for wanted in wanted_pixels():
        for valid in valid_pixels():
            model, seen = asked(plain)
            found = predicted(model, extent, wanted, valid).shown.workload(1)
            every = len(TileGrid(extent, *model.tile, padding).tiles)
            assert found == Workload(len(seen), every, own_pixels(model, extent, seen))
            if wanted.all() and valid.all():
                assert found == Workload(every, every, extent.width * extent.height)


def test_pixels_are_those_of_the_finer_grid():
    model = predictor(lambda b: b.repeat(3, -1).repeat(3, -2), lambda s: s[0])
    model = replace(model, scale=3)
    wanted, valid = np.ones(SHAPE, bool), np.ones(SHAPE, bool)
    found = predicted(model, INNER, wanted, valid).shown.workload(model.scale)
    assert found.pixels == INNER.width * INNER.height * 9


def on_devices(models, wanted, valid):
    values = np.zeros((1, *SHAPE), np.float32)
    crew = [
        Worker(f"cuda:{n}", model, MemorySource(values, valid), Relay()) for n, model in enumerate(models)
    ]
    sink = MemorySink(WHOLE, np.dtype("float32"))
    return predict_on_all(crew, sink, WHOLE, WHOLE, Unwatched(), ArrayArea(wanted)).shown.workload(1)


@pytest.mark.parametrize("merge", ["blend", "crop"])
def test_a_tile_that_several_devices_are_shown_counts_once(merge):
    plain = predictor(lambda b: b, lambda s: s[0], tile=8, padding=2, merge=merge)
    for wanted in wanted_pixels():
        for valid in valid_pixels():
            model, seen = asked(plain)
            found = on_devices([model] * 2, wanted, valid)
            assert found == predicted(plain, WHOLE, wanted, valid).shown.workload(1)
            assert found.shown == len(set(seen)), "some are seen from both sides of where blocks meet"


def test_what_a_device_leaves_undone_counts_once():
    def failing(batch):
        raise DeviceMemoryError(1, "cuda:0")

    plain = predictor(lambda b: b, lambda s: s[0], tile=8, padding=2)
    wanted, valid = np.ones(SHAPE, bool), np.ones(SHAPE, bool)
    models = [predictor(failing, lambda s: s[0], tile=8, padding=2), plain]
    assert on_devices(models, wanted, valid) == predicted(plain, WHOLE, wanted, valid).shown.workload(1)


# --- the log ------------------------------------------------------------------------------------------


def test_all_tiles_and_some_are_told_in_words_of_their_own():
    told = Listening()
    tell_speed(Workload(20, 20, 3_000_000), 2, told)
    tell_speed(Workload(3, 20, 450_000) + Workload(1, 10, 50_000), 2, told)
    assert told.lines == [
        "20 tiles, 3.00 megapixels in 2.0 s: 1.50 megapixels a second",
        "4 of 30 tiles were shown to the model, 0.50 megapixels in 2.0 s: 0.25 megapixels a second",
    ]


@pytest.fixture
def scenes(tmp_path):
    """Two rasters; of the second only a corner has data."""
    values = RNG.integers(1, 255, (3, 1200, 1600)).astype(np.uint8)
    paths = [write_raster(tmp_path / "a.tif", values, nodata=0)]
    values[:, 200:] = values[..., 200:] = 0
    return [*paths, write_raster(tmp_path / "b.tif", values, nodata=0)]


@pytest.fixture
def emd(tmp_path):
    return tiny_package(tmp_path, ImageHeight=208, ImageWidth=208)


def said(progress):
    """Tiles shown, of how many, megapixels."""
    [line] = [line for line in progress.lines if "megapixels in " in line]
    found = re.match(r"(?:(\d+) of )?(\d+) tiles(?: were shown to the model)?, ([\d.]+) mega", line)
    return found and (int(found[1] or found[2]), int(found[2]), float(found[3]))


def test_a_run_with_a_mask_tells_what_it_looked_at(tmp_path, scenes, emd):
    mask, told = mask_of(rectangle(201, 201, 799, 399)), Listening()
    classify(emd, scenes[0], tmp_path / "o.tif", "padding 4; tile_merge crop", told, mask=mask)
    assert said(told) == (3, 48, 0.12)
    told = Listening()
    classify(emd, scenes[0], tmp_path / "o.tif", "padding 4; tile_merge crop", told)
    assert said(told) == (48, 48, 1.92)


def test_what_has_no_data_is_not_told_as_looked_at(tmp_path, scenes, emd):
    told = Listening()
    classify(emd, scenes[1], tmp_path / "o.tif", "padding 4", told)
    assert said(told) == (4, 48, 0.16), "with those that it reaches into"


def test_items_tell_what_was_looked_at_of_all(tmp_path, scenes, emd):
    told, names = Listening(), [RasterName(str(path)) for path in scenes]
    request = Request(str(emd), "images", tmp_path / "mosaic.vrt", arguments={"padding": "4"})
    run_items(request, items_of(names, None), tmp_path / "out", told)
    assert said(told) == (52, 96, 2.08)
    again = Listening()
    run_items(request, items_of(names, None), tmp_path / "out", again)
    assert said(again) == (0, 0, 0.0), "all were there"


def test_megapixels_are_those_of_an_image_with_finer_pixels(tmp_path, monkeypatch):
    with_images(monkeypatch)
    scene, told = (
        write_raster(tmp_path / "s.tif", RNG.integers(1, 255, (3, 200, 300)).astype("u1")),
        Listening(),
    )
    classify(
        enlarging(tmp_path, 4, "uint8", ImageHeight=100, ImageWidth=100), scene, tmp_path / "o.tif", "", told
    )
    _, _, megapixels = said(told)
    assert megapixels == 0.96
