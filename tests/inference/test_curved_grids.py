"""Images that control points, polynomials or arrays place have one grid, in whatever company they are."""

import numpy as np
import pytest
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster import RasterName
from deep_pixels.inference.raster.aligned import AlignedPair
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.raster.grids import Grid, grid_of
from deep_pixels.inference.raster.mosaicked import MosaickedSource
from deep_pixels.inference.raster.warped import WarpedSource
from deep_pixels.inference.tiling import Window
from models import tiny_package
from osgeo import gdal
from placings import CURVED, SHAPE, place_of, put
from rasters import write_raster
from running import Listening, classify

PLACED = [how for how in CURVED if "without" not in how]


@pytest.fixture(params=PLACED)
def image(request, tmp_path):
    """A smooth image without gaps, placed."""
    rows, cols = np.mgrid[: SHAPE[1], : SHAPE[2]]
    smooth = np.stack([20 + 3 * cols, 20 + 4 * rows, 200 - 2 * cols - rows]).astype(np.uint8)
    plain = write_raster(tmp_path / "p.tif", smooth, transform=None, epsg=None)
    return put(plain, request.param, tmp_path / "image.vrt")


@pytest.fixture
def alone(image):
    """The same, as a run sees it that has no other raster."""
    with WarpedSource(GdalSource(str(image))) as source:
        yield source


def test_the_first_of_a_mosaic_lies_as_it_does_alone(image, alone):
    names = [RasterName(str(image)), RasterName(str(image))]
    mosaic = MosaickedSource(names, None, None, Unwatched(), "mosaic")
    whole = Window(0, 0, mosaic.width, mosaic.height)
    col, row = Grid(mosaic.georeference, whole).offset_of(alone)  # None where pixels do not coincide
    assert 0 <= col <= 1 and 0 <= row <= 1, "it may bulge by a pixel"
    values, valid = mosaic.read(Window(col, row, alone.width, alone.height))
    expected, there = alone.read(Window(0, 0, alone.width, alone.height))
    both = there & valid
    assert (there == valid).mean() > 0.98
    assert np.abs(values.astype(int) - expected)[:, both].max() <= 1, "bilinearly, where averages differ"
    mosaic.close()


def test_the_first_of_two_dates_lies_as_it_does_alone(image, alone):
    name = RasterName(str(image))
    with AlignedPair(name, name, None, None, None, Unwatched()) as pair:
        assert pair.georeference.transform == alone.georeference.transform


def test_a_grid_from_the_corner_of_the_extent_has_the_pixels_that_it_has_alone(image, alone, tmp_path):
    x, width, _, y, _, height = alone.georeference.transform
    left, top = x + 5.3 * width, y + 7.7 * height
    extent = left, top + 11 * height, left + 15 * width, top
    told, emd = Listening(), tiny_package(tmp_path, ImageHeight=16, ImageWidth=16)
    found = classify(emd, image, tmp_path / "o.tif", progress=told, extent=extent, snap=False).output
    assert place_of(found)[0] == pytest.approx((left, width, 0, top, 0, height), rel=1e-9)
    assert (gdal.Open(str(found)).RasterXSize, gdal.Open(str(found)).RasterYSize) == (15, 11)
    assert any("resampled bilinearly to the grid of the result" in line for line in told.lines)


@pytest.mark.parametrize(("share", "is_finer"), [(0.5, True), (0.99, True), (1.1, False), (3, False)])
def test_cells_are_finer_or_coarser_than_those_that_it_has_alone(image, alone, share, is_finer):
    with GdalSource(str(image)) as source:
        grid = grid_of(source, [], alone.georeference.transform[1] * share)
        assert grid.is_finer(source, grid.window) == is_finer
