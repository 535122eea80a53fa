"""Rasters one by one: the same values as alone, kept when a run is repeated, whatever becomes of others."""

import re
import subprocess
import sys
import time
from dataclasses import replace

import numpy as np
import pytest
from conftest import ROOT
from deep_pixels.inference import finished, job, seats
from deep_pixels.inference.arguments import parse_arguments
from deep_pixels.inference.errors import Cancelled, OutsideError, RasterError
from deep_pixels.inference.items import run_items
from deep_pixels.inference.jobs import items_of
from deep_pixels.inference.raster.folders import rasters_in
from deep_pixels.inference.raster.output_mosaic import write_tile_index
from deep_pixels.inference.raster.tile_index import tiles_of
from deep_pixels.inference.run import Request
from models import onnx_conv, pick_bands, tiny_package, write_emd
from osgeo import gdal, osr
from rasters import read_raster, write_raster
from running import Listening, brightest

X, Y = 500000.0, 5000000.0


def noise(shape=(3, 40, 50), dtype="uint8", seed=0):
    values = np.random.default_rng(seed).integers(1, 250, shape).astype(dtype)
    values[:, :5, :5] = 0
    return values


def place(number, cell=10.0):
    return (X + number * 450, cell, 0.0, Y, 0.0, -cell)


@pytest.fixture
def model(tmp_path):
    (tmp_path / "model").mkdir()
    return tiny_package(tmp_path / "model", ImageHeight=32, ImageWidth=32)


@pytest.fixture
def folder(tmp_path):
    """Four images that overlap their neighbours, one of them in a folder below with the name of another."""
    folder = tmp_path / "images"
    (folder / "below").mkdir(parents=True)
    for number, name in enumerate(("a.tif", "b é.tif", "c.tif", "below/a.tif")):
        write_raster(folder / name, noise(seed=number), nodata=0, transform=place(number))
    return folder


def classify_items(model, folder, output, arguments="padding 4", progress=None, skip=True, **more):
    items = items_of(rasters_in(folder, is_recursive=True), folder)
    request = Request(
        str(model), str(folder), output / "mosaic.vrt", parse_arguments(arguments), device="cpu", **more
    )
    return run_items(request, items, output, progress or Listening(), skip)


def files_in(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def stamps(result):
    return [path.stat().st_mtime_ns for path in result.outputs]


# --- outputs ----------------------------------------------------------------------------------------


def test_each_item_is_classified_as_if_it_were_alone(model, folder, tmp_path):
    output = tmp_path / "out"
    result = classify_items(model, folder, output)
    names = ["a_classified.tif", "b é_classified.tif", "below/a_classified.tif", "c_classified.tif"]
    assert [path.relative_to(output).as_posix() for path in result.outputs] == names
    for name in names:
        source = folder / name.replace("_classified", "")
        np.testing.assert_array_equal(read_raster(output / name)[0], brightest(source))
        ours, theirs = gdal.Open(str(output / name)), gdal.Open(str(source))
        assert ours.GetGeoTransform() == theirs.GetGeoTransform()
    assert not result.kept and not result.failures and len(result.written) == 4


def test_the_model_is_opened_once(model, folder, tmp_path, monkeypatch):
    opened, asked = [], []
    open_sessions = seats.open_sessions
    monkeypatch.setattr(seats, "open_sessions", lambda *how: opened.append(how) or open_sessions(*how))
    build = seats.build_predictor
    monkeypatch.setattr(seats, "build_predictor", lambda parts: asked.append(parts) or build(parts))
    classify_items(model, folder, tmp_path / "out")
    assert len(opened) == 1 and len(asked) == 1  # as the images are alike


def test_several_devices_share_each_item(model, folder, tmp_path, monkeypatch):
    open_sessions = seats.open_sessions
    monkeypatch.setattr(seats, "open_sessions", lambda *how: [*open_sessions(*how), *open_sessions(*how)])
    watcher = Listening()
    result = classify_items(model, folder, tmp_path / "out", progress=watcher)
    assert len(result.outputs) == 4 and any(
        "CPU, CPU" in re.sub(r" \(.*?\)", "", line) for line in watcher.lines
    )
    for path in result.outputs:
        source = folder / path.relative_to(tmp_path / "out").as_posix().replace("_classified", "")
        np.testing.assert_array_equal(read_raster(path)[0], brightest(source))


def test_each_item_is_computed_in_the_precision_that_was_chosen_for_its_kind(
    model, folder, tmp_path, monkeypatch
):
    """The values of one kind of images may allow for half precision, those of another not."""
    write_raster(folder / "b other.tif", noise(dtype="uint16"), nodata=0, transform=place(0))
    used, chosen = [], {"uint8": "half", "uint16": "full"}
    open_sessions, build, write = seats.open_sessions, seats.build_predictor, job.Job.write

    def opened(*how):
        for session in open_sessions(*how):
            session.precisions, session.use = ("full", "half"), used.append
            yield session

    def built(parts):
        return replace(build(parts), precision=chosen[parts.sampler.source.dtype.name])

    def written(one, *how, **more):
        assert used[-1] == chosen[one.source.dtype.name]
        return write(one, *how, **more)

    monkeypatch.setattr(seats, "open_sessions", opened)
    monkeypatch.setattr(seats, "build_predictor", built)
    monkeypatch.setattr(job.Job, "write", written)
    assert len(classify_items(model, folder, tmp_path / "out").written) == 5


def test_what_depends_on_an_image_is_found_for_each(tmp_path):
    """DataRange stretches each image's own values; types and numbers of bands differ."""
    weights = np.concatenate([pick_bands(1), np.zeros((1, 1, 1, 1))])
    onnx_conv(tmp_path / "model.onnx", weights, shape=("n", 1, "h", "w"))
    keys = {"ExtractBands": [0], "DataRange": [-1, 1], "Classes": [{"Value": 1}, {"Value": 2}]}
    model = write_emd(tmp_path, "model.onnx", ImageHeight=32, ImageWidth=32, **keys)
    folder = tmp_path / "images"
    folder.mkdir()
    for number, (dtype, bands, most) in enumerate(
        (("uint16", 1, 60000), ("uint16", 1, 900), ("int16", 3, 900), ("float32", 2, 5))
    ):
        values = np.linspace(0, most, bands * 2000).reshape(bands, 40, 50).astype(dtype)
        values[0] = np.linspace(0, most, 2000).reshape(40, 50).astype(dtype)
        write_raster(folder / f"{number}.tif", values, transform=place(number))
    result = classify_items(model, folder, tmp_path / "out")
    assert len(result.outputs) == 4 and not result.failures
    for path in result.outputs:
        classes = read_raster(path)[0]
        assert (classes[:19] == 2).all() and (classes[21:] == 1).all()  # above the middle of its range


def test_the_totals_are_those_of_all_items(model, folder, tmp_path):
    listening = Listening()
    result = classify_items(model, folder, tmp_path / "out", progress=listening)
    values = np.stack([read_raster(path)[0] for path in result.outputs])
    for total in result.totals:
        assert total.pixels == (values == total.entry.value).sum()
        assert total.area == pytest.approx(total.pixels * 100)
    assert "Not classified, no data: 100 pixels" in listening.lines
    again = classify_items(model, folder, tmp_path / "out")
    assert again.totals == result.totals
    for one in again.finished:
        assert one.output == one.item.output(tmp_path / "out")
        counts = [np.count_nonzero(read_raster(one.output)[0] == total.entry.value) for total in one.totals]
        assert counts == [total.pixels for total in one.totals]


# --- the mosaic -------------------------------------------------------------------------------------


def test_the_mosaic_shows_all_outputs_the_first_on_top(model, folder, tmp_path):
    output = tmp_path / "out"
    result = classify_items(model, folder, output)
    assert result.mosaic == output / "mosaic.vrt"
    mosaic, expected = read_raster(result.mosaic)[0], np.full((40, 185), 255)
    for path in reversed(result.outputs):
        col = round((gdal.Open(str(path)).GetGeoTransform()[0] - X) / 10)
        values = read_raster(path)[0]
        shown = expected[:, col : col + 50]
        np.copyto(shown, values, where=values != 255)
    np.testing.assert_array_equal(mosaic, expected)
    dataset = gdal.Open(str(result.mosaic))  # which its band needs, but does not keep
    assert dataset.GetRasterBand(1).GetColorTable().GetColorEntry(1) == (0, 0, 255, 255)
    moved = output.rename(tmp_path / "moved")
    np.testing.assert_array_equal(read_raster(moved / "mosaic.vrt")[0], mosaic)


def test_outputs_in_other_reference_systems_are_in_the_mosaic(model, tmp_path):
    folder, output = tmp_path / "images", tmp_path / "out"
    folder.mkdir()
    write_raster(folder / "a.tif", noise(), transform=place(0))
    degrees = (15.01, 0.0001, 0.0, 45.15, 0.0, -0.0001)
    write_raster(folder / "b.tif", noise(seed=1), transform=degrees, epsg=4326)
    result = classify_items(model, folder, output)
    mosaic = gdal.Open(str(result.mosaic))
    assert mosaic.GetSpatialRef().GetAuthorityCode(None) == "32633"
    values = read_raster(result.mosaic)[0]
    _, width, _, _, _, height = mosaic.GetGeoTransform()
    shown = (values != 255).sum() * -width * height
    assert shown == pytest.approx(2000 * 100 + 2000 * 7.87 * 11.11, rel=0.04)
    assert set(np.unique(values)) == {1, 5, 9, 255}
    moved = output.rename(tmp_path / "moved")
    np.testing.assert_array_equal(read_raster(moved / "mosaic.vrt")[0], values)


def test_photos_have_no_mosaic(model, tmp_path):
    folder, listening = tmp_path / "images", Listening()
    folder.mkdir()
    for number in range(2):
        write_raster(folder / f"{number}.tif", noise(seed=number), transform=None, epsg=None)
    result = classify_items(model, folder, tmp_path / "out", progress=listening)
    assert result.mosaic is None and len(result.outputs) == 2
    assert any(line.startswith("2 of 2 outputs are not in the mosaic") for line in listening.lines)


def test_a_tile_index_lists_the_outputs_the_first_on_top(model, folder, tmp_path):
    result = classify_items(model, folder, tmp_path / "out")
    index, crs = tmp_path / "out" / "mosaic.gti.gpkg", osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    write_tile_index(index, result.outputs, crs)
    assert [tile.path for tile in tiles_of(str(index))] == list(map(str, result.outputs))
    if gdal.GetDriverByName("GTI"):
        np.testing.assert_array_equal(read_raster(index), read_raster(result.mosaic))
        assert (tmp_path / "out" / "mosaic.gti.gpkg").exists()


# --- again ------------------------------------------------------------------------------------------


def test_what_is_finished_is_kept(model, folder, tmp_path):
    first = classify_items(model, folder, tmp_path / "out")
    before, listening = stamps(first), Listening()
    again = classify_items(model, folder, tmp_path / "out", progress=listening)
    assert stamps(again) == before and again.kept == set(first.outputs) and not again.written
    assert again.mosaic == first.mosaic
    assert any(
        line.startswith("4 items are finished, 4 of them from an earlier run; 0") for line in listening.lines
    )


@pytest.mark.parametrize("changed", ["arguments", "image", "model", "extent", "asked"])
def test_what_was_made_of_other_things_is_made_again(model, folder, tmp_path, changed):
    first = classify_items(model, folder, tmp_path / "out")
    before, how = stamps(first), {}
    if changed == "arguments":
        how["arguments"] = "padding 6"
    elif changed == "image":
        write_raster(folder / "a.tif", noise(seed=9), nodata=0, transform=place(0))
    elif changed == "model":
        onnx_conv(model.with_name("model.onnx"), pick_bands(3, (2, 1, 0)))
    elif changed == "extent":
        how["extent"] = (X, Y - 300, X + 3000, Y)
    else:
        how["skip"] = False
    again = classify_items(model, folder, tmp_path / "out", **how)
    assert len(again.written) == (1 if changed == "image" else 4)
    assert [new != old for new, old in zip(stamps(again), before)] == [
        path not in again.kept for path in again.outputs
    ]
    if changed == "image":
        np.testing.assert_array_equal(read_raster(again.outputs[0])[0], brightest(folder / "a.tif"))


@pytest.mark.parametrize("content", [b"", b"no raster at all"])
def test_an_output_that_is_broken_is_made_again(model, folder, tmp_path, content):
    first = classify_items(model, folder, tmp_path / "out")
    first.outputs[1].write_bytes(content)
    again = classify_items(model, folder, tmp_path / "out")
    assert again.written == [first.outputs[1]]


def test_the_models_file_is_read_once_for_all(model, folder, tmp_path, monkeypatch):
    finished._content_of.cache_clear()
    classify_items(model, folder, tmp_path / "out")
    assert finished._content_of.cache_info().misses == 1


# --- what goes wrong --------------------------------------------------------------------------------


def test_an_item_that_fails_does_not_stop_the_others(model, folder, tmp_path):
    (folder / "b broken.tif").write_bytes(b"II*\0")
    write_raster(folder / "b few.tif", noise((1, 40, 50)), transform=place(1))
    listening = Listening()
    result = classify_items(model, folder, tmp_path / "out", progress=listening)
    assert len(result.outputs) == 4
    assert [failure.item.name.name for failure in result.failures] == ["b broken", "b few"]
    assert "b broken.tif cannot be opened" in str(result.failures[0].reason)
    assert "expected at least 3" in str(result.failures[1].reason)
    assert [line for line in listening.lines[-4:] if " failed: " in line][-2:] == [
        f"{failure.item.name} failed: {failure.reason}" for failure in result.failures
    ]
    assert "b few_classified.tif" not in files_in(tmp_path / "out")


def test_a_truncated_image_fails_alone_and_leaves_nothing(model, folder, tmp_path):
    path = write_raster(folder / "b.tif", noise((3, 400, 400)), options=["COMPRESS=DEFLATE", "TILED=YES"])
    path.write_bytes(path.read_bytes()[:200000])
    result = classify_items(model, folder, tmp_path / "out")
    assert [failure.item.name.name for failure in result.failures] == ["b"]
    assert not [name for name in files_in(tmp_path / "out") if name.startswith("b.") or name.startswith("b_")]


def test_a_run_whose_items_all_fail_fails(model, tmp_path):
    folder = tmp_path / "images"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.tif").write_bytes(b"II*\0")
    with pytest.raises(
        RasterError, match=r"All 3 items failed; the first, .*0\.tif: The raster .* cannot be"
    ):
        classify_items(model, folder, tmp_path / "out")


def test_items_beyond_the_extent_are_left_out(model, folder, tmp_path):
    bounds = (X + 100, Y - 200, X + 550, Y)
    result = classify_items(model, folder, tmp_path / "out", extent=bounds)
    assert result.outside == 2 and len(result.outputs) == 2 and not result.failures
    np.testing.assert_array_equal(read_raster(result.outputs[0])[0], brightest(folder / "a.tif")[:20, 10:])
    with pytest.raises(OutsideError, match="expected one that shares pixels with any of the 4 items"):
        classify_items(model, folder, tmp_path / "out", extent=(0, 0, 10, 10))


def test_an_image_is_not_overwritten_by_its_output(model, tmp_path):
    folder = tmp_path / "images"
    folder.mkdir()
    write_raster(folder / "a.tif", noise())
    (folder / "a_classified.tif").symlink_to(folder / "a.tif")
    before = (folder / "a.tif").read_bytes()
    items = items_of(rasters_in(folder, "a.tif"), folder)
    with pytest.raises(RasterError, match="is the input raster, or part of it"):
        run_items(Request(str(model), "x", folder / "mosaic.vrt"), items, folder, Listening())
    assert (folder / "a.tif").read_bytes() == before


class Impatient(Listening):
    """Cancels once the run has told of an item."""

    cancelled = False

    def __init__(self, item: str) -> None:
        super().__init__()
        self._item, self.fractions = item, []

    def report(self, fraction: float) -> None:
        self.fractions.append(fraction)

    def info(self, text: object) -> None:
        super().info(text)
        self.cancelled = self.cancelled or self._item in str(text)


def test_cancelling_leaves_what_is_finished_and_nothing_else(model, folder, tmp_path):
    watcher = Impatient("3 of 4")
    with pytest.raises(Cancelled):
        classify_items(model, folder, tmp_path / "out", progress=watcher)
    names = ["a_classified.tif", "b é_classified.tif"]
    assert [name for name in files_in(tmp_path / "out") if not name.endswith(".aux.xml")] == names
    again = classify_items(model, folder, tmp_path / "out")
    assert [path.name for path in again.outputs if path in again.kept] == names


def test_progress_grows_with_the_pixels_of_all_items(model, tmp_path):
    folder, watcher = tmp_path / "images", Impatient("never")
    folder.mkdir()
    for number, size in enumerate((20, 200, 20)):
        write_raster(folder / f"{number}.tif", noise((3, size, size)), transform=place(number))
    classify_items(model, folder, tmp_path / "out", progress=watcher)
    told = watcher.fractions
    assert told == sorted(told) and told[-1] == 1
    assert sum(0.02 < fraction < 0.98 for fraction in told) > 20  # the second has nearly all pixels


def test_what_a_killed_run_left_is_removed(model, folder, tmp_path):
    output = tmp_path / "out"
    output.mkdir()
    parts = ["a_classified.0123abcd.part.tif", "a_classified.0123abcd.part.tif.aux.xml"]
    for name in (*parts, "other.0123abcd.part.tif"):
        (output / name).write_bytes(b"II*\0")
    classify_items(model, folder, output)
    assert [name for name in files_in(output) if ".part." in name] == ["other.0123abcd.part.tif"]


# --- many -------------------------------------------------------------------------------------------

PROCESS = """
import sys, time
sys.path.insert(0, {tests!r})
import checkout
checkout.load_plugin()
from pathlib import Path
from deep_pixels.inference import items
from deep_pixels.inference.jobs import items_of
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster.folders import rasters_in
from deep_pixels.inference.run import Request

class Telling(Unwatched):
    def info(self, text):
        print(text, flush=True)

model, folder, output = map(Path, sys.argv[1:])
request = Request(str(model), "images", output / "mosaic.vrt", device="cpu")
items.run_items(request, items_of(rasters_in(folder), folder), output, Telling())
"""


def test_two_hundred_images_one_of_them_broken_interrupted_and_resumed(model, tmp_path):
    folder, output = tmp_path / "images", tmp_path / "out"
    folder.mkdir()
    for number in range(200):
        values = noise((3, 16, 20), seed=number)
        write_raster(folder / f"{number:03}.tif", values, nodata=0, transform=place(number))
    (folder / "100.tif").write_bytes((folder / "100.tif").read_bytes()[:100])
    command = [sys.executable, "-c", PROCESS.format(tests=str(ROOT / "tests")), model, folder, output]
    killed = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, text=True)
    assert any(line.startswith("60 of 200") for line in killed.stdout)
    killed.kill()
    killed.wait()
    killed.stdout.close()
    whole = [name for name in files_in(output) if name.endswith("_classified.tif")]
    assert 59 <= len(whole) < 200
    for name in whole:
        source = folder / name.replace("_classified", "")
        np.testing.assert_array_equal(read_raster(output / name)[0], brightest(source))
    started = time.monotonic()
    result = classify_items(model, folder, output, arguments="")
    assert time.monotonic() - started < 60
    assert len(result.outputs) == 199 and len(result.failures) == 1 and len(result.kept) == len(whole)
    assert not [name for name in files_in(output) if ".part." in name]
    assert gdal.Open(str(result.mosaic)).RasterXSize == 199 * 45 + 20
