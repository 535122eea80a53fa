"""SNAP: the grid of the raster, or one that begins at the corner of the extent."""

import numpy as np
import pytest
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.parts import join_parts, plan_parts, run_part
from deep_pixels.inference.run import Request
from models import change_package, tiny_package
from osgeo import gdal
from rasters import read_raster, write_raster
from running import Listening, classify

X, Y = 500000.0, 5000000.0


@pytest.fixture
def scene(tmp_path):
    """Blocks of 4 × 4 pixels of one colour, that a shift by part of a pixel does not change inside."""
    colours = np.random.default_rng(2).integers(0, 3, (20, 25))
    values = np.eye(3, dtype=np.uint8)[colours].transpose(2, 0, 1).repeat(4, 1).repeat(4, 2) * 100 + 50
    return write_raster(tmp_path / "scene.tif", values)


@pytest.fixture
def emd(tmp_path):
    return tiny_package(tmp_path, ImageHeight=32, ImageWidth=32)


def transform_of(path):
    return gdal.Open(str(path)).GetGeoTransform()


EXTENT = (X + 123.0, Y - 487.0, X + 456.0, Y - 94.0)


def test_the_grid_begins_at_the_corner_of_the_extent(tmp_path, scene, emd):
    classify(emd, scene, tmp_path / "free.tif", extent=EXTENT, snap=False)
    assert transform_of(tmp_path / "free.tif") == (X + 123, 10, 0, Y - 94, 0, -10)
    found = read_raster(tmp_path / "free.tif")[0]
    assert found.shape == (40, 34), "the whole pixels that cover it"
    gdal.Warp(
        str(tmp_path / "warped.tif"), str(scene), resampleAlg="bilinear",
        outputBounds=(X + 123, Y - 494, X + 463, Y - 94), xRes=10, yRes=10,
    )  # fmt: skip
    warped = read_raster(tmp_path / "warped.tif")
    np.testing.assert_array_equal(found, np.array([1, 5, 9])[warped.argmax(axis=0)])


def test_snapped_it_is_widened_to_the_pixels_of_the_raster(tmp_path, scene, emd):
    classify(emd, scene, tmp_path / "snapped.tif", extent=EXTENT)
    assert transform_of(tmp_path / "snapped.tif") == (X + 120, 10, 0, Y - 90, 0, -10)
    whole = np.array([1, 5, 9])[read_raster(scene).argmax(axis=0)]
    np.testing.assert_array_equal(read_raster(tmp_path / "snapped.tif")[0], whole[9:49, 12:46])


def test_a_corner_of_pixels_resamples_nothing(tmp_path, scene, emd):
    extent, watcher = (X + 120, Y - 490, X + 460, Y - 90), Listening()
    classify(emd, scene, tmp_path / "free.tif", extent=extent, snap=False, progress=watcher)
    classify(emd, scene, tmp_path / "snapped.tif", extent=extent)
    assert transform_of(tmp_path / "free.tif") == transform_of(tmp_path / "snapped.tif")
    np.testing.assert_array_equal(read_raster(tmp_path / "free.tif"), read_raster(tmp_path / "snapped.tif"))
    assert not any("resampled" in line for line in watcher.lines)


@pytest.mark.parametrize("size", [5.0, 20.0, 7.3])
def test_a_cell_size_counts_from_the_same_corner(tmp_path, scene, emd, size):
    classify(emd, scene, tmp_path / "free.tif", extent=EXTENT, snap=False, cell_size=size)
    assert transform_of(tmp_path / "free.tif") == pytest.approx((X + 123, size, 0, Y - 94, 0, -size))
    classify(emd, scene, tmp_path / "snapped.tif", extent=EXTENT, cell_size=size)
    left, _, _, top, _, _ = transform_of(tmp_path / "snapped.tif")
    assert (left - X) / size == pytest.approx(round((left - X) / size))
    assert (top - Y) / size == pytest.approx(round((top - Y) / size))


def test_an_extent_that_reaches_beyond_the_raster_keeps_its_phase(tmp_path, scene, emd):
    extent = (X - 1003.0, Y - 100.0, X + 104.0, Y + 996.0)
    classify(emd, scene, tmp_path / "free.tif", extent=extent, snap=False)
    left, _, _, top, _, _ = transform_of(tmp_path / "free.tif")
    assert (left, top) == (X - 3, Y + 6)


def test_pixels_that_are_no_squares_stay_as_they_are(tmp_path, emd):
    values = np.random.default_rng(0).integers(1, 255, (3, 40, 50)).astype(np.uint8)
    scene = write_raster(tmp_path / "oblong.tif", values, transform=(X, 10.0, 0.0, Y, 0.0, -5.0))
    classify(emd, scene, tmp_path / "free.tif", extent=(X + 3, Y - 99, X + 99, Y - 2), snap=False)
    assert transform_of(tmp_path / "free.tif") == (X + 3, 10, 0, Y - 2, 0, -5)


def test_two_dates_lie_on_that_grid(tmp_path):
    values = np.random.default_rng(1).integers(1, 255, (2, 2, 90, 80)).astype(np.uint8)
    before, after = (write_raster(tmp_path / f"{n}.tif", values[n]) for n in (0, 1))
    classify(
        change_package(tmp_path), before, tmp_path / "free.tif", after=str(after), extent=EXTENT, snap=False
    )
    assert transform_of(tmp_path / "free.tif") == (X + 123, 10, 0, Y - 94, 0, -10)


def test_two_dates_are_compared_up_to_their_edges(tmp_path):
    values = np.random.default_rng(1).integers(1, 255, (2, 2, 90, 80)).astype(np.uint8)
    before, after = (write_raster(tmp_path / f"{n}.tif", values[n]) for n in (0, 1))
    extent = (X - 1007.0, Y - 9000.0, X + 9000.0, Y + 1003.0)
    emd = change_package(tmp_path)
    classify(emd, before, tmp_path / "free.tif", after=str(after), extent=extent, snap=False)
    assert transform_of(tmp_path / "free.tif") == (X - 7, 10, 0, Y + 3, 0, -10)
    assert read_raster(tmp_path / "free.tif").shape == (1, 91, 81)


def test_a_run_in_parts_lies_there_too(tmp_path, scene, emd):
    request = Request(str(emd), str(scene), tmp_path / "parts.vrt", extent=EXTENT, snap=False)
    for number in range(plan_parts(request, tmp_path / "parts", tiles=1)):
        run_part(tmp_path / "parts", number)
    join_parts(tmp_path / "parts")
    classify(emd, scene, tmp_path / "free.tif", extent=EXTENT, snap=False)
    np.testing.assert_array_equal(read_raster(tmp_path / "parts.vrt"), read_raster(tmp_path / "free.tif"))
    assert transform_of(tmp_path / "parts.vrt") == transform_of(tmp_path / "free.tif")


def test_without_an_extent_it_has_no_effect_and_that_is_said(tmp_path, scene, emd):
    watcher = Listening()
    classify(emd, scene, tmp_path / "free.tif", snap=False, progress=watcher)
    assert transform_of(tmp_path / "free.tif") == (X, 10, 0, Y, 0, -10)
    assert any("SNAP is false, which has no effect without EXTENT" in line for line in watcher.lines)


def test_rasters_without_coordinates_have_no_other_grid(tmp_path, emd):
    photo = write_raster(tmp_path / "photo.tif", np.ones((3, 40, 40), np.uint8), transform=None, epsg=None)
    with pytest.raises(RasterError, match=r"SNAP is false for .*photo.tif, which has no coordinates"):
        classify(emd, photo, tmp_path / "free.tif", extent=(0, -20, 20, 0), snap=False)
