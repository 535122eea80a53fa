"""Difficult rasters that others have published, run through as they are: as a mosaic, and one by one."""

import numpy as np
import pytest
from deep_pixels.inference.items import run_items
from deep_pixels.inference.jobs import items_of
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster import RasterName
from deep_pixels.inference.request import Request
from models import onnx_conv, pick_bands, tiny_package, write_emd
from osgeo import gdal
from rasters import read_raster
from running import brightest, classify

NODATA = 255


@pytest.fixture
def imagery(kits):
    return kits / "imagery"


@pytest.fixture
def model(tmp_path):
    (tmp_path / "model").mkdir()
    return tiny_package(tmp_path / "model")


@pytest.fixture
def overlapping(imagery):
    """Two Landsat scenes of one zone, on grids that no whole number of pixels lies between."""
    return [imagery / "mosaic_cog1.tif", imagery / "mosaic_cog2.tif"]


def names_of(paths):
    return tuple(RasterName(str(path)) for path in paths)


def place_of(path):
    dataset = gdal.Open(str(path))
    return dataset.GetGeoTransform(), dataset.RasterXSize, dataset.RasterYSize


def test_the_first_scene_of_a_mosaic_is_as_it_is_alone(model, overlapping, tmp_path):
    output = tmp_path / "mosaic.tif"
    classify(model, "two scenes", output, items=names_of(overlapping))
    found, expected = read_raster(output)[0], brightest(overlapping[0])
    (left, width, _, top, _, height), cols, rows = place_of(overlapping[0])
    corner, *_ = place_of(output)
    col, row = round((left - corner[0]) / width), round((top - corner[3]) / height)
    there = found[row : row + rows, col : col + cols]
    has_data = expected != NODATA
    np.testing.assert_array_equal(there[has_data], expected[has_data])


def test_the_second_is_brought_to_its_grid_as_gdalwarp_does_it(model, overlapping, tmp_path):
    output, warped = tmp_path / "mosaic.tif", tmp_path / "warped.tif"
    classify(model, "two scenes", output, items=names_of(overlapping))
    (left, width, _, top, _, height), cols, rows = place_of(output)
    bounds = left, top + rows * height, left + cols * width, top
    gdal.Warp(
        str(warped), str(overlapping[1]), outputBounds=bounds, width=cols, height=rows,
        resampleAlg="bilinear", errorThreshold=0,
    )  # fmt: skip
    first = tmp_path / "first.tif"
    gdal.Warp(str(first), str(overlapping[0]), outputBounds=bounds, width=cols, height=rows)
    alone = (read_raster(first) == 0).all(axis=0) & (read_raster(warped) != 0).all(axis=0)
    assert alone.sum() > 100_000
    # gdalwarp scales its kernel by how the cells differ, a millionth: that tips a few pixels between bands.
    assert (read_raster(output)[0][alone] == brightest(warped)[alone]).mean() > 0.9999


def test_items_of_a_mosaic_are_as_they_are_alone(model, overlapping, tmp_path):
    request = Request(str(model), "two scenes", tmp_path / "mosaic.vrt")
    result = run_items(request, items_of(names_of(overlapping)), tmp_path / "items", Unwatched())
    for path, output in zip(overlapping, result.outputs):
        np.testing.assert_array_equal(read_raster(output)[0], brightest(path))
        assert place_of(path) == place_of(output)


def test_a_raster_without_any_data_gives_one(model, imagery, tmp_path):
    result = classify(model, imagery / "all-nodata.tif", tmp_path / "o.tif")
    assert (read_raster(tmp_path / "o.tif") == NODATA).all()
    assert place_of(imagery / "all-nodata.tif") == place_of(tmp_path / "o.tif")
    assert sum(total.pixels for total in result.totals) == 0


@pytest.mark.parametrize("name", ["cog_nodata_nan.tif", "float_nan.tif"])
def test_numbers_that_are_none_have_no_class(imagery, tmp_path, name):
    onnx_conv(tmp_path / "model.onnx", pick_bands(1, [0, 0]))
    classes = [{"Value": value, "Name": str(value), "Color": [1, 2, value]} for value in (7, 8)]
    emd = write_emd(tmp_path, "model.onnx", ExtractBands=[0], Classes=classes)
    classify(emd, imagery / name, tmp_path / "o.tif")
    values = read_raster(imagery / name)[0]
    dataset = gdal.Open(str(imagery / name))
    nodata = dataset.GetRasterBand(1).GetNoDataValue()
    without = ~np.isfinite(values) | (values == nodata)
    assert 0 < without.sum() < without.size
    np.testing.assert_array_equal(read_raster(tmp_path / "o.tif")[0] == NODATA, without)
