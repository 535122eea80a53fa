"""What a run gives, whichever way its parameters are written."""

import json
import re
import shutil
import zipfile

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
)
from rasters import read_raster

UTM33, WGS84 = (QgsCoordinateReferenceSystem(f"EPSG:{number}") for number in (32633, 4326))
# of the scene: 10 m pixels, the upper left corner at 500000, 5000000
PART = QgsRectangle(500200, 4999500, 500500, 4999900)


def grid_of(path) -> tuple:
    raster = gdal.Open(str(path))
    return raster.RasterXSize, raster.RasterYSize, raster.GetGeoTransform()


def classes_of(path) -> np.ndarray:
    """Class values, 0 where there is no data."""
    raster = gdal.Open(str(path))
    values = read_raster(path)[0]
    return np.where(values == raster.GetRasterBand(1).GetNoDataValue(), 0, values)


def window_of(path) -> tuple:
    """Rows and columns of the scene that a class raster covers."""
    width, height, (left, size, _, top, _, _) = grid_of(path)
    col, row = (left - 500000) / size, (5000000 - top) / size
    assert col == round(col) and row == round(row)
    return slice(int(row), int(row) + height), slice(int(col), int(col) + width)


def test_every_pixel_gets_its_class_on_the_grid_of_the_input(classify, scene):
    result = classify()
    assert grid_of(result) == grid_of(scene.path)
    assert QgsRasterLayer(result).crs() == UTM33
    np.testing.assert_array_equal(classes_of(result), scene.classes)


def test_the_input_may_be_a_layer(classify, scene, project):
    layer = QgsRasterLayer(str(scene.path), "Scene")
    np.testing.assert_array_equal(classes_of(classify(INPUT=layer)), scene.classes)


@pytest.mark.parametrize("written", ["{}", "{} [EPSG:32633]"])
def test_an_extent_in_the_crs_of_the_layer_is_cut_out(classify, scene, written):
    numbers = f"{PART.xMinimum()},{PART.xMaximum()},{PART.yMinimum()},{PART.yMaximum()}"
    result = classify(EXTENT=written.format(numbers))
    assert window_of(result) == (slice(10, 50), slice(20, 50))
    np.testing.assert_array_equal(classes_of(result), scene.classes[10:50, 20:50])


@pytest.mark.parametrize("extent", [PART, QgsReferencedRectangle(PART, UTM33)], ids=["bare", "with a CRS"])
def test_an_extent_may_be_a_rectangle(classify, extent):
    assert window_of(classify(EXTENT=extent)) == (slice(10, 50), slice(20, 50))


def test_an_extent_in_another_crs_is_covered_with_whole_pixels(classify, scene):
    degrees = QgsCoordinateTransform(UTM33, WGS84, QgsCoordinateTransformContext()).transform(PART.center())
    part = QgsRectangle.fromCenterAndSize(degrees, 0.002, 0.001)
    numbers = f"{part.xMinimum()},{part.xMaximum()},{part.yMinimum()},{part.yMaximum()}"
    result = classify(EXTENT=f"{numbers} [EPSG:4326]")
    to_metres = QgsCoordinateTransform(WGS84, UTM33, QgsCoordinateTransformContext())
    asked, given = to_metres.transformBoundingBox(part), QgsRasterLayer(result).extent()
    assert given.contains(asked)
    assert given.width() < asked.width() + 20 and given.height() < asked.height() + 20
    np.testing.assert_array_equal(classes_of(result), scene.classes[window_of(result)])


def test_an_extent_reaches_no_further_than_the_input(classify, scene):
    result = classify(EXTENT="499000,500100,4999900,5001000 [EPSG:32633]")
    assert window_of(result) == (slice(0, 10), slice(0, 10))


@pytest.mark.parametrize(
    "arguments",
    [
        "padding 7; batch_size 9; tile_merge crop",
        "padding 7;batch_size 9;tile_merge crop",
        '{"padding": 7, "batch_size": 9, "tile_merge": "crop"}',
        {"padding": 7, "batch_size": 9, "tile_merge": "crop"},
        [["padding", 7], ["batch_size", "9"], ["tile_merge", "crop"]],
    ],
    ids=["semicolons", "as ArcGIS writes them", "JSON", "dict", "pairs"],
)
def test_arguments_can_be_written_in_many_ways(classify, scene, feedback, arguments):
    result = classify(ARGUMENTS=arguments)
    assert "padding 7, merged by crop, batch of 9" in feedback.textLog()
    np.testing.assert_array_equal(classes_of(result), scene.classes)


@pytest.mark.parametrize("arguments", [None, "", " ", "{}", {}, []])
def test_without_arguments_the_model_has_its_own(classify, feedback, arguments):
    classify(ARGUMENTS=arguments)
    assert "padding 4, merged by blend, batch of 1" in feedback.textLog()


@pytest.mark.parametrize("indent", [None, 2])
def test_the_model_may_be_pasted_as_json(classify, scene, emd, indent):
    definition = json.loads(emd.read_text())
    definition["ModelFile"] = str(emd.parent / definition["ModelFile"])
    result = classify(MODEL=json.dumps(definition, indent=indent))
    np.testing.assert_array_equal(classes_of(result), scene.classes)


def test_the_model_may_be_a_package(classify, scene, emd, tmp_path):
    package = tmp_path / "model.dlpk"
    with zipfile.ZipFile(package, "w") as archive:
        for file in (emd, emd.parent / "model.onnx"):
            archive.write(file, file.name)
    np.testing.assert_array_equal(classes_of(classify(MODEL=str(package))), scene.classes)


def test_a_definition_may_be_called_json(classify, scene, emd, tmp_path):
    shutil.copytree(emd.parent, tmp_path / "model")
    written = (tmp_path / "model" / emd.name).rename(tmp_path / "model" / "model.json")
    np.testing.assert_array_equal(classes_of(classify(MODEL=str(written))), scene.classes)


def test_an_output_of_an_earlier_run_is_replaced(classify, scene, output):
    output.write_text("something else")
    np.testing.assert_array_equal(classes_of(classify()), scene.classes)


def test_the_log_says_what_was_done(classify, scene, feedback):
    classify(DEVICE="cpu", ARGUMENTS="batch_size 9")
    log = feedback.textLog()
    assert "Model: Tiny (model.onnx)" in log
    assert "Classes: 1 Water, 5 Forest, 9 Built-up" in log
    assert "Tile: 32 × 32 pixels, padding 4, merged by blend, batch of 9" in log
    assert re.search(r"Device asked for: cpu; used: CPU \(\d+ cores\)", log)
    assert re.search(r"20 tiles, 0\.01 megapixels in [\d.]+ s: [\d.]+ megapixels a second", log)


def test_the_log_says_how_much_of_each_class_there_is(classify, scene, feedback):
    classify()
    classified = np.count_nonzero(scene.classes)
    for value, name in ((1, "Water"), (5, "Forest"), (9, "Built-up")):
        pixels = np.count_nonzero(scene.classes == value)
        share, hectares = 100 * pixels / classified, pixels / 100
        assert f"{value} {name}: {pixels} pixels, {share:.1f} %, {hectares:.2f} ha" in feedback.textLog()
    assert f"Not classified, no data: {scene.classes.size - classified} pixels" in feedback.textLog()


def test_progress_grows_to_the_end(classify, feedback):
    told = []
    feedback.progressChanged.connect(told.append)
    classify(ARGUMENTS="batch_size 1")
    assert len(told) > 10 and told == sorted(told)
    assert told[0] <= 10 and told[-1] == 100
