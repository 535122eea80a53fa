"""Files on a grid of another cell size, as the model was trained with perhaps."""

import numpy as np
import processing
import pytest
from models import CLASSES
from osgeo import gdal
from qgis.core import QgsProcessingException
from rasters import read_raster, write_raster

from .qgis_side import ALGORITHM

VALUES = np.array([entry["Value"] for entry in CLASSES])


@pytest.fixture
def blocks(tmp_path):
    """A raster whose pixels of 10 are alike in blocks of 2 × 2, and the blocks."""
    blocks = np.random.default_rng(3).integers(1, 255, (3, 40, 50)).astype(np.uint8)
    blocks[:, :5, :7] = 0
    return write_raster(tmp_path / "blocks.tif", blocks.repeat(2, 1).repeat(2, 2), nodata=0), blocks


def classes_of(pixels):
    return np.where(pixels.any(axis=0), VALUES[pixels.argmax(axis=0)], 0)


def classified(path):
    values = read_raster(path)[0]
    return np.where(np.isin(values, VALUES), values, 0)


def transform_of(path):
    return gdal.Open(str(path)).GetGeoTransform()


def test_a_raster_is_averaged_to_larger_cells(classify, blocks):
    path, pixels = blocks
    output = classify(INPUT=str(path), CELL_SIZE=20)
    np.testing.assert_array_equal(classified(output), classes_of(pixels))
    assert transform_of(output) == (500000.0, 20.0, 0.0, 5000000.0, 0.0, -20.0)


def test_smaller_cells_lie_on_the_same_corner(classify, blocks):
    output = classify(INPUT=str(blocks[0]), CELL_SIZE=2.5)
    assert read_raster(output).shape == (1, 320, 400)
    assert transform_of(output) == (500000.0, 2.5, 0.0, 5000000.0, 0.0, -2.5)


def test_its_own_cells_are_left_as_they_are(classify, scene):
    np.testing.assert_array_equal(classified(classify(CELL_SIZE=10)), scene.classes)


def test_an_extent_is_cut_out_of_the_new_grid(classify, blocks):
    path, pixels = blocks
    output = classify(INPUT=str(path), CELL_SIZE=20, EXTENT="500110,500390,4999550,4999810 [EPSG:32633]")
    np.testing.assert_array_equal(classified(output), classes_of(pixels)[9:23, 5:20])


def test_so_are_several_rasters_and_items(parameters, blocks, tmp_path, context, feedback):
    path, pixels = blocks
    given = {**parameters, "INPUT": None, "INPUT_RASTERS": [str(path)], "CELL_SIZE": 20}
    output = processing.run(ALGORITHM, given, context=context, feedback=feedback)["OUTPUT"]
    np.testing.assert_array_equal(classified(output), classes_of(pixels))
    folder = tmp_path / "items"
    given = {**given, "PROCESSING_MODE": 1, "OUTPUT_FOLDER": str(folder), "OUTPUT": None}
    for size, shape in ((20, (40, 50)), (10, (80, 100))):
        result = processing.run(ALGORITHM, {**given, "CELL_SIZE": size}, context=context, feedback=feedback)
        assert classified(folder / "blocks_classified.tif").shape == shape
        assert (result["FINISHED_ITEMS"], result["SKIPPED_ITEMS"]) == (1, 0)


def test_pixels_without_a_place_have_no_size(classify, blocks, tmp_path):
    photo = write_raster(tmp_path / "photo.tif", blocks[1], transform=None, epsg=None)
    with pytest.raises(QgsProcessingException, match="CELL_SIZE is 20.* for rasters without coordinates"):
        classify(INPUT=str(photo), CELL_SIZE=20)


@pytest.mark.parametrize("size", ["much", 0, -1, "-0.5"])
def test_a_size_that_is_none_is_refused(classify, size):
    with pytest.raises(QgsProcessingException, match=f"CELL_SIZE is {size}; expected a number above 0"):
        classify(CELL_SIZE=size)
