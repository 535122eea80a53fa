"""MASK: polygons of a layer, as dialogs, Python and terminals name them."""

import numpy as np
import processing
import pytest
from masks import polygon, rectangle
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from rasters import read_raster

from .qgis_side import DETECT_CHANGE

PARTS = [rectangle(10, 10, 30, 40), rectangle(60, 50, 90, 70)]


def layer_of(*polygons, crs="EPSG:32633", kind="Polygon"):
    layer = QgsVectorLayer(f"{kind}?crs={crs}", "fields", "memory")
    move = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32633"), layer.crs(), QgsProject.instance()
    )
    for wkt in polygons:
        feature, geometry = QgsFeature(), QgsGeometry.fromWkt(wkt)
        geometry.transform(move)
        feature.setGeometry(geometry)
        layer.dataProvider().addFeature(feature)
    return layer


@pytest.fixture
def inside():
    expected = np.zeros((80, 100), bool)
    expected[10:40, 10:30] = expected[50:70, 60:90] = True
    return expected


@pytest.fixture
def in_scene(scene):
    classes = np.where(scene.classes, scene.classes, 255)
    return lambda inside: np.where(inside, classes, 255)


@pytest.mark.parametrize("crs", ["EPSG:32633", "EPSG:4326", "EPSG:3035"])
def test_pixels_outside_of_the_polygons_of_a_layer_have_no_data(classify, in_scene, inside, crs):
    found = read_raster(classify(MASK=layer_of(*PARTS, crs=crs)))[0]
    np.testing.assert_array_equal(found, in_scene(inside))


def test_a_file_is_named_by_its_path(classify, in_scene, inside, tmp_path):
    options = QgsVectorFileWriter.SaveVectorOptions()
    layer = layer_of(*PARTS, crs="EPSG:4326")
    where = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(tmp_path / "fields.gpkg"), where, options)
    found = read_raster(classify(MASK=str(tmp_path / "fields.gpkg")))[0]
    np.testing.assert_array_equal(found, in_scene(inside))


def test_only_selected_features_count_where_that_is_asked(classify, in_scene, inside, tmp_path):
    layer = layer_of(*PARTS)
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([1])
    inside[50:] = False
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    report = tmp_path / "report.html"
    found = read_raster(classify(MASK=chosen, REPORT=str(report)))[0]
    np.testing.assert_array_equal(found, in_scene(inside))
    assert "&lt;QgsProcessing" not in report.read_text(encoding="utf-8")


def test_changes_are_masked(change_parameters, tmp_path, context, feedback):
    results = [
        processing.run(
            DETECT_CHANGE,
            {**change_parameters, **more, "OUTPUT": str(tmp_path / f"{number}.tif")},
            context=context,
            feedback=feedback,
        )
        for number, more in enumerate([{}, {"MASK": layer_of(rectangle(8, 8, 30, 30))}])
    ]
    whole, found = (read_raster(result["OUTPUT"])[0] for result in results)
    inside = np.zeros(whole.shape, bool)
    inside[8:30, 8:30] = True
    assert (whole != found).any()
    np.testing.assert_array_equal(found, np.where(inside, whole, 255))


@pytest.mark.parametrize(
    ("polygons", "kind", "sentence"),
    [
        ([], "Polygon", "MASK is fields, which has no polygon; expected at least one"),
        (
            [rectangle(-30, 0, -20, 10)],
            "Polygon",
            "MASK is fields; expected polygons that the centre of a pixel",
        ),
        (
            [PARTS[0], polygon([(0, 0), (10, 10), (10, 0), (0, 10), (0, 0)])],
            "Polygon",
            "Polygon 2 of MASK, fields, is not valid: Self-intersection",
        ),
        (
            ["LINESTRING (500000 5000000, 500100 4999900)"],
            "LineString",
            "MASK is fields, whose feature 1 is of type LINESTRING",
        ),
    ],
)
def test_a_mask_that_fits_nothing_is_told(classify, output, polygons, kind, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        classify(MASK=layer_of(*polygons, kind=kind))
    assert not list(output.parent.iterdir())


def test_a_layer_that_is_not_there_is_told(classify):
    with pytest.raises(QgsProcessingException, match="nowhere.gpkg"):
        classify(MASK="nowhere.gpkg")
