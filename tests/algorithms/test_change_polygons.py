"""The example of a model in ``resources/models``: from two rasters to polygons of what has changed."""

import json
import re
from pathlib import Path

import numpy as np
import processing
import pytest
from osgeo import gdal
from qgis.core import (
    NULL,
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from rasters import read_raster

from .qgis_side import ROOT, SAMPLE

FILE = ROOT / "resources" / "models" / "change_polygons.model3"
SUBCLASS = QgsProcessing.PythonOutputType.PythonQgsProcessingAlgorithmSubclass
BAND = 4


@pytest.fixture(scope="module")
def model(plugin) -> QgsProcessingModelAlgorithm:
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(FILE))
    return model


def run_on_sample(algorithm, output) -> tuple:
    """The polygons that it makes of the sample, and all its results, with the polygons' path as OUTPUT."""
    (destination,) = (entry.name() for entry in algorithm.destinationParameterDefinitions())
    given = {
        "FROM_RASTER": str(SAMPLE / "scene.tif"),
        "TO_RASTER": str(SAMPLE / "scene_after.tif"),
        "MODEL": str(SAMPLE / "change.emd"),
        "ARGUMENTS": "batch_size 4",
        "BAND": BAND,
        destination: str(output),
    }
    feedback = QgsProcessingFeedback(False)
    results = processing.run(algorithm, given, feedback=feedback)
    QCoreApplication.processEvents()  # what gdal_polygonize said of its progress, while someone listens
    polygons = list(QgsVectorLayer(results[destination], "Polygons").getFeatures())
    return polygons, {**results, "OUTPUT": results[destination]}


@pytest.fixture(scope="module")
def made(model, tmp_path_factory):
    return run_on_sample(model, tmp_path_factory.mktemp("polygons") / "polygons.gpkg")


@pytest.fixture
def polygons(made) -> list:
    return made[0]


@pytest.fixture
def result_of_detection(made) -> dict:
    return made[1]["CHILD_RESULTS"]["change"]


def test_it_names_no_place_on_any_computer():
    text = FILE.read_text()
    assert not re.search(r'value="(/|[A-Za-z]:\\|file:)', text)


def test_its_algorithms_are_those_of_this_qgis(model):
    registry = QgsApplication.processingRegistry()
    valid, problems = model.validate()
    assert valid, problems
    for child in model.childAlgorithms().values():
        offered = registry.algorithmById(child.algorithmId())
        names = {entry.name() for entry in offered.parameterDefinitions()}
        assert names.issuperset(child.parameterSources())


def test_it_says_what_it_is_for(model):
    assert model.displayName() == "Polygons of change" and model.group() == "Deep Pixels"
    assert "mean of a band before and after" in model.shortHelpString()
    asked = [entry.name() for entry in model.parameterDefinitions() if not entry.isDestination()]
    assert asked == ["FROM_RASTER", "TO_RASTER", "MODEL", "ARGUMENTS", "BAND"]


def test_polygons_are_the_changes_that_were_found(polygons, result_of_detection):
    """Each class covers the ground that the algorithm tells."""
    for entry in json.loads(result_of_detection["CLASS_AREAS"]):
        of_class = [polygon for polygon in polygons if polygon["change"] == entry["value"]]
        expected = entry["area"] if entry["value"] else 0
        assert sum(polygon.geometry().area() for polygon in of_class) == pytest.approx(expected)
        assert {polygon["name"] for polygon in of_class} <= {entry["name"]}


def test_hectares_add_up_to_the_changed_area(polygons, result_of_detection):
    hectares = [polygon["hectares"] for polygon in polygons]
    assert hectares == pytest.approx([polygon.geometry().area() / 1e4 for polygon in polygons])
    assert sum(hectares) == pytest.approx(result_of_detection["CHANGED_AREA"] / 1e4)


def test_counts_and_means_are_those_of_the_pixels_under_each_polygon(polygons, made, tmp_path):
    under = numbers_of_polygons(made[1]["OUTPUT"], tmp_path / "numbers.tif").ravel()
    pixels = np.bincount(under)
    assert [polygon["before_count"] for polygon in polygons] == [pixels[p.id()] for p in polygons]
    for when, name in (("before", "scene.tif"), ("after", "scene_after.tif")):
        sums = np.bincount(under, weights=read_raster(SAMPLE / name)[BAND - 1].ravel())
        means = [sums[polygon.id()] / pixels[polygon.id()] for polygon in polygons]
        assert [polygon[f"{when}_mean"] for polygon in polygons] == pytest.approx(means)


def numbers_of_polygons(path, target) -> np.ndarray:
    """Which polygon lies over each pixel of the sample; 0 where none does."""
    scene = gdal.Open(str(SAMPLE / "scene.tif"))
    left, width, _, top, _, height = scene.GetGeoTransform()
    gdal.Rasterize(
        str(target),
        str(path),
        SQLStatement=f'SELECT fid + 0 AS number, geom FROM "{Path(path).stem}"',
        attribute="number",
        outputType=gdal.GDT_Int32,
        initValues=0,
        xRes=width,
        yRes=-height,
        outputBounds=(left, top + height * scene.RasterYSize, left + width * scene.RasterXSize, top),
    )
    return read_raster(target)[0]


def test_it_can_be_saved_again(model, tmp_path):
    assert model.toFile(str(tmp_path / "again.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "again.model3"))
    assert set(again.childAlgorithms()) == set(model.childAlgorithms())


def test_as_python_it_makes_the_same_polygons(model, polygons, tmp_path):
    """QGIS leaves out the figures of the algorithm there: names and hectares stay empty."""
    names = {}
    exec("\n".join(model.asPythonCode(SUBCLASS, 4)), names)
    (exported,) = (
        kind
        for kind in names.values()
        if isinstance(kind, type)
        and issubclass(kind, QgsProcessingAlgorithm)
        and kind.__module__ == "builtins"
    )
    algorithm = exported()
    algorithm.initAlgorithm()
    found, _ = run_on_sample(algorithm, tmp_path / "exported.gpkg")
    fields = ("change", "before_count", "before_mean", "after_mean")
    assert [[f[name] for name in fields] for f in found] == [[f[name] for name in fields] for f in polygons]
    assert {found[0]["name"], found[0]["hectares"]} == {NULL}
