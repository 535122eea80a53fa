"""What a run of change detection gives."""

import json

import numpy as np
import processing
import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.definition import parse_definition
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from rasters import read_raster

from .qgis_side import DETECT_CHANGE, SAMPLE, legend_of

LEGEND = [(0, "No change", (220, 220, 220)), (7, "Brighter", (240, 60, 20))]
PIXEL = 100  # square metres
NUMBERS = {"CHANGED_AREA", "CHANGED_PIXELS", "CHANGED_SHARE"}
WHAT_THE_SAMPLE_CAN_TAKE = [
    ("padding 8", "padding 0"),
    ("padding 8; tile_merge blend", "padding 8; tile_merge crop"),
    ("padding 8; tile_merge crop", "padding 8; tile_merge hann"),
    ("padding 8", "padding 8; tile_size 128"),
    ("padding 8", "padding 8; score_threshold 0.9"),
]


@pytest.fixture(scope="module")
def sample() -> dict:
    names = {"FROM_RASTER": "scene.tif", "TO_RASTER": "scene_after.tif", "MODEL": "change.emd"}
    return {key: str(SAMPLE / name) for key, name in names.items()}


def changes_in(result) -> np.ndarray:
    return read_raster(result["OUTPUT"])[0]


def grid_of(path) -> tuple:
    raster = gdal.Open(str(path))
    return raster.RasterXSize, raster.RasterYSize, raster.GetGeoTransform()


def agreement(found, truth) -> float:
    """F1 of change, where both have data."""
    both = (found != 255) & (truth != 255)
    found, truth = found[both] > 0, truth[both] > 0
    return 2 * (found & truth).sum() / (found.sum() + truth.sum())


def test_its_figures_are_outputs_that_models_can_use(change_algorithm):
    kinds = {entry.name(): entry.type() for entry in change_algorithm.outputDefinitions()}
    numbers = dict.fromkeys(NUMBERS, "outputNumber")
    files = {"OUTPUT": "outputRaster", "CONFIDENCE": "outputRaster", "POLYGONS": "outputVector"}
    texts = {"REPORT": "outputHtml", "CLASS_AREAS": "outputString"}
    assert kinds == {**files, **texts, **numbers}


def test_every_pixel_is_compared_on_the_grid_of_the_from_raster(detect, dates):
    result = detect()
    assert grid_of(result["OUTPUT"]) == grid_of(dates.before)
    np.testing.assert_array_equal(changes_in(result), dates.changes)


def test_rasters_may_be_layers_of_the_project(detect, dates, project):
    before, after = (project.addMapLayer(QgsRasterLayer(str(p))) for p in (dates.before, dates.after))
    result = detect(FROM_RASTER=before.id(), TO_RASTER=after)
    np.testing.assert_array_equal(changes_in(result), dates.changes)


def test_figures_are_what_numpy_counts(detect, dates):
    result = detect()
    changed, seen = np.count_nonzero(dates.changes == 7), np.count_nonzero(dates.changes != 255)
    assert result["CHANGED_PIXELS"] == changed
    assert result["CHANGED_AREA"] == PIXEL * changed
    assert result["CHANGED_SHARE"] == pytest.approx(100 * changed / seen)
    assert json.loads(result["CLASS_AREAS"]) == [
        {"value": 0, "name": "No change", "pixels": seen - changed, "area": PIXEL * (seen - changed)},
        {"value": 7, "name": "Brighter", "pixels": changed, "area": PIXEL * changed},
    ]


def test_the_log_tells_them_too(detect, dates, feedback):
    detect()
    changed, seen = np.count_nonzero(dates.changes == 7), np.count_nonzero(dates.changes != 255)
    line = f"7 Brighter: {changed} pixels, {100 * changed / seen:.1f} %, {changed / 100:.2f} ha"
    assert line in feedback.textLog()
    assert f"Not classified, no data: {dates.changes.size - seen} pixels" in feedback.textLog()


def test_areas_of_a_raster_in_degrees_are_those_on_the_ellipsoid(detect, dates, places):
    size, top = 0.01, 55.0
    result = detect(**places(transform=(13.0, size, 0.0, top, 0.0, -size), epsg=4326))
    measure = QgsDistanceArea()
    measure.setSourceCrs(QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateTransformContext())
    measure.setEllipsoid("EPSG:7030")
    rows = [QgsRectangle(13, top - (row + 1) * size, 13 + size, top - row * size) for row in range(80)]
    areas = np.array([measure.measureArea(QgsGeometry.fromRect(row)) for row in rows])
    expected = areas @ (dates.changes == 7).sum(axis=1)
    assert result["CHANGED_AREA"] == pytest.approx(expected, rel=1e-4)


def test_areas_in_feet_are_told_in_metres(detect, dates, places):
    result = detect(**places(epsg=2263))
    foot = 1200 / 3937
    assert result["CHANGED_AREA"] == pytest.approx(PIXEL * foot**2 * np.count_nonzero(dates.changes == 7))


def test_without_a_reference_system_there_are_pixels_and_no_areas(detect, dates, places, feedback):
    result = detect(**places(transform=None, epsg=None))
    np.testing.assert_array_equal(changes_in(result), dates.changes)
    assert result["CHANGED_PIXELS"] == np.count_nonzero(dates.changes == 7)
    assert result["CHANGED_AREA"] is None
    assert {entry["area"] for entry in json.loads(result["CLASS_AREAS"])} == {None}
    assert " ha" not in feedback.textLog()


def test_the_order_of_the_rasters_matters(detect, dates):
    result = detect(FROM_RASTER=str(dates.after), TO_RASTER=str(dates.before))
    figures = result["CHANGED_PIXELS"], result["CHANGED_AREA"], result["CHANGED_SHARE"]
    assert figures == (0, 0, 0)


def test_an_extent_is_cut_out(detect, dates):
    result = detect(EXTENT="500200,500500,4999500,4999900 [EPSG:32633]")
    np.testing.assert_array_equal(changes_in(result), dates.changes[10:50, 20:50])
    assert result["CHANGED_PIXELS"] == np.count_nonzero(dates.changes[10:50, 20:50] == 7)


def test_an_extent_in_another_crs_is_widened_to_whole_pixels(detect, dates):
    result = detect(EXTENT="15.0026,15.0062,45.1477,45.1513 [EPSG:4326]")
    width, height, (left, _, _, top, _, _) = grid_of(result["OUTPUT"])
    col, row = round((left - 500000) / 10), round((5000000 - top) / 10)
    assert 0 < width < 60 and 0 < height < 60
    part = dates.changes[row : row + height, col : col + width]
    np.testing.assert_array_equal(changes_in(result), part)


def test_a_cell_size_is_that_of_the_result_and_of_its_areas(detect):
    result = detect(CELL_SIZE=20)
    assert grid_of(result["OUTPUT"]) == (50, 40, (500000.0, 20.0, 0.0, 5000000.0, 0.0, -20.0))
    assert result["CHANGED_AREA"] == 4 * PIXEL * np.count_nonzero(changes_in(result) == 7)


@pytest.mark.parametrize("size", [None, ""])
def test_without_a_cell_size_the_result_has_that_of_the_from_raster(detect, dates, size):
    assert grid_of(detect(CELL_SIZE=size)["OUTPUT"]) == grid_of(dates.before)


@pytest.mark.parametrize(
    "how",
    [{"dstSRS": "EPSG:4326"}, {"dstSRS": "EPSG:32632", "xRes": 10, "yRes": 10}, {"xRes": 14, "yRes": 14}],
    ids=["in degrees", "in the next zone", "coarser"],
)
def test_rasters_need_not_match(detect, sample, tmp_path, feedback, how):
    """The later date is of other pixels, brought there and back."""
    kind = {"outputType": gdal.GDT_Float32, "resampleAlg": "bilinear"}
    gdal.Warp(str(tmp_path / "other.tif"), sample["TO_RASTER"], **kind, **how)
    result = detect(**{**sample, "TO_RASTER": str(tmp_path / "other.tif")})
    assert "other.tif is resampled bilinearly to the grid of the result, pixels of 10" in feedback.textLog()
    assert agreement(*aligned(result["OUTPUT"])) > 0.85


def aligned(path) -> tuple:
    """A result and the truth where it lies."""
    width, height, (left, _, _, top, _, _) = grid_of(path)
    _, _, (whole_left, size, _, whole_top, _, _) = grid_of(SAMPLE / "change_truth.tif")
    col, row = round((left - whole_left) / size), round((whole_top - top) / size)
    truth = read_raster(SAMPLE / "change_truth.tif")[0][row : row + height, col : col + width]
    return read_raster(path)[0], truth


@pytest.mark.parametrize(("usual", "other"), WHAT_THE_SAMPLE_CAN_TAKE)
def test_an_argument_changes_the_result(detect, sample, usual, other):
    results = [changes_in(detect(**sample, ARGUMENTS=arguments)) for arguments in (usual, other)]
    different = np.count_nonzero(results[0] != results[1])
    assert 0 < different < 0.01 * results[0].size


def test_every_argument_that_is_offered_is_tried(sample):
    """Here, but for the batch, of which the log speaks, and the precision, which needs a GPU."""
    definition = parse_definition((SAMPLE / "change.emd").read_text())
    offered = {spec.name for spec in architecture_of(definition, 2).arguments_for(definition)}
    tried = {words.split()[0] for pair in WHAT_THE_SAMPLE_CAN_TAKE for words in "; ".join(pair).split("; ")}
    assert offered == tried | {"batch_size", "precision"}


def test_the_log_says_with_which_arguments_it_ran(detect, feedback):
    detect(ARGUMENTS="padding 7; batch_size 9; tile_merge crop; tile_size 40", DEVICE="cpu")
    assert "Tile: 40 × 40 pixels, padding 7, merged by crop, batch of 9" in feedback.textLog()
    assert "Device asked for: cpu; used: CPU" in feedback.textLog()


def test_the_layer_that_is_loaded_shows_the_classes_of_change(change_parameters, project, no_iface):
    processing.runAndLoadResults(DETECT_CHANGE, change_parameters)
    (layer,) = project.mapLayers().values()
    assert legend_of(layer) == LEGEND


def test_so_does_a_result_that_is_opened_later(detect):
    layer = QgsRasterLayer(detect()["OUTPUT"], "Opened")
    assert legend_of(layer) == LEGEND
    assert layer.dataProvider().sourceNoDataValue(1) == 255


def test_a_run_that_is_cancelled_leaves_no_file(detect, feedback, output):
    feedback.progressChanged.connect(lambda _: feedback.cancel())
    with pytest.raises(QgsProcessingException, match="Cancelled; nothing was written"):
        detect(ARGUMENTS="batch_size 1")
    assert list(output.parent.iterdir()) == []
    assert not QgsProject.instance().mapLayers()


def test_a_complete_run_leaves_the_raster_and_what_describes_it(detect, output):
    detect()
    expected = {"classes.tif", "classes.tif.aux.xml", "classes.qml"}
    assert {file.name for file in output.parent.iterdir()} == expected
