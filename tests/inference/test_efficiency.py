"""What the benchmarks measure and a clock has no part in: on small rasters, as tests."""

import sys

import numpy as np
import pytest
from checkout import ROOT
from deep_pixels.inference.raster import gdal_process
from deep_pixels.inference.tiling import Window

sys.path.append(str(ROOT / "tests" / "benchmarks"))

import memory
import reading
import tiles
from _null import class_map, null_model, ready_scores

TILE, PADDING = 128, 16


@pytest.mark.parametrize(("side", "padding"), tiles.TRAINED)
def test_fitted_tiles_show_a_model_little_more_than_their_padding_needs(side, padding):
    excess = tiles.excesses(side, padding)
    assert np.mean(excess) <= 1.05
    assert max(excess) <= 1.1


MODELS = {
    "crop": null_model(*class_map(5), "crop", tile=TILE, padding=PADDING),
    "blend": null_model(*ready_scores(2, TILE), "blend", 2, TILE, PADDING),
}
EXTENTS = [Window(0, 0, 800, 2500), Window(90, 700, 600, 1500)]
HEADERS = 0.08  # of files as small as these are headers and lists of blocks


@pytest.fixture(scope="module")
def noise():
    return np.random.default_rng(0).integers(1, 255, (3, 2500, 800)).astype(np.uint8)


@pytest.mark.skipif(not reading.IO.exists(), reason="only Linux counts the bytes that a process reads")
@pytest.mark.parametrize("layout", reading.ALL)
def test_no_block_of_a_raster_is_read_twice(tmp_path, monkeypatch, noise, layout):
    monkeypatch.setattr(gdal_process, "SMALLEST_CACHE", 0)  # what a wide raster needs has to do
    raster = reading.write_layout(tmp_path, layout, noise)
    for extent in EXTENTS:
        for model in MODELS.values():
            # Twice, as what the process reads once for itself, modules for one, counts as well.
            found = [reading.amplification(raster, model, extent) for _ in range(2)]
            assert min(found) <= 1.02 + HEADERS


@pytest.mark.skipif(not memory.STATUS.exists(), reason="only Linux tells how much memory a process took")
@pytest.mark.parametrize("merge", memory.MERGES)
def test_memory_does_not_follow_the_height_of_a_raster(tmp_path, merge):
    pytest.importorskip("onnxruntime")
    model = memory.make_model(tmp_path)
    low, high = (
        memory.peak(model, memory.make_raster(tmp_path, 2000, height), merge) for height in (5000, 40_000)
    )
    assert high - low <= memory.GROWTH, "70 megapixels more: 70 MB for a byte of each"
