"""Layers of WMS, ArcGIS and WCS as inputs: a scene as it is on the server."""

import numpy as np
import pytest
from models import tiny_package
from qgis.core import QgsProcessingException, QgsRasterLayer
from rasters import read_raster

from .service_side import SCENE, VALUES, Told, classes_of


def test_a_map_of_wms_is_read_pixel_by_pixel(run, wms, scene_server):
    values = read_raster(run(wms, **SCENE))[0]
    np.testing.assert_array_equal(values, classes_of(scene_server.scene[:, 20:250, 10:350]))


def test_a_map_that_fails_twice_is_there_in_the_end(run, wms, scene_server, monkeypatch):
    monkeypatch.setattr("deep_pixels.inference.raster.served.PAUSES", (0.05, 0.05, 0.05))
    scene_server.asked.clear()
    told = Told()
    scene_server.status = lambda path, times: 503 if times < 2 else 200
    values = read_raster(run(wms, feedback=told, **SCENE))[0]
    np.testing.assert_array_equal(values, classes_of(scene_server.scene[:, 20:250, 10:350]))
    assert told.warnings == []


@pytest.mark.parametrize("kind", ["tiles", "wms", "map_service"])
def test_a_page_instead_of_pixels_is_told_in_its_words(run, kind, request, monkeypatch):
    monkeypatch.setattr("deep_pixels.inference.raster.served.PAUSES", ())
    layer = request.getfixturevalue(kind)
    server = request.getfixturevalue("server" if kind == "tiles" else "scene_server")
    server.page = "<html><head><style>p {}</style><title>Sign in, please</title></head><p>Who?</p></html>"
    with pytest.raises(QgsProcessingException, match="gave no pixel in 1 requests; .*Sign in, please: http"):
        run(layer, **({} if kind == "tiles" else SCENE))


def test_a_map_that_answers_with_an_exception_is_told(run, wms, scene_server, monkeypatch):
    monkeypatch.setattr("deep_pixels.inference.raster.served.PAUSES", (0.05, 0.05, 0.05))
    scene_server.refuses = "too many pixels"
    with pytest.raises(QgsProcessingException, match="Map gave no pixel in 1 requests; .*too many pixels"):
        run(wms, **SCENE)


def test_where_a_map_is_transparent_there_is_no_data_and_nothing_to_tell(run, wms, scene_server):
    told = Told()
    values = read_raster(run(wms, feedback=told, **{**SCENE, "EXTENT": "499900,500200,4999700,5000050"}))[0]
    expected = np.zeros((35, 30), values.dtype)
    expected[5:, 10:] = classes_of(scene_server.scene[:, :30, :20])
    np.testing.assert_array_equal(np.where(np.isin(values, VALUES), values, 0), expected)
    assert told.warnings == []


def test_an_extent_beside_a_map_is_refused(run, wms):
    with pytest.raises(
        QgsProcessingException, match="EXTENT is x 0 … 100, y 0 … 100; expected one that shares"
    ):
        run(wms, **{**SCENE, "EXTENT": "0,100,0,100 [EPSG:32633]"})


def test_a_layer_of_arcgis_is_read_pixel_by_pixel(run, arcgis, scene_server):
    values = read_raster(run(arcgis, **SCENE))[0]
    np.testing.assert_array_equal(values, classes_of(scene_server.scene[:, 20:250, 10:350]))


@pytest.mark.parametrize("kind", ["MapServer", "ImageServer"])
@pytest.mark.parametrize("largest", [64, 115])  # of which one is a part of 230 rows
def test_a_layer_of_arcgis_gives_no_more_than_it_says(run, project, scene_server, kind, largest):
    scene_server.largest = largest
    layer = project.addMapLayer(QgsRasterLayer(scene_server.arcgis(kind), "ArcGIS", "arcgismapserver"))
    values = read_raster(run(layer, **SCENE))[0]
    np.testing.assert_array_equal(values, classes_of(scene_server.scene[:, 20:250, 10:350]))


@pytest.mark.parametrize("failures", [2, 99])
def test_a_layer_of_arcgis_that_fails_is_asked_again(run, arcgis, scene_server, monkeypatch, failures):
    monkeypatch.setattr("deep_pixels.inference.raster.served.PAUSES", (0.05, 0.05, 0.05))
    scene_server.asked.clear()
    scene_server.status = lambda path, times: 503 if "/export" in path and times < failures else 200
    told = Told()
    if failures > 4:
        with pytest.raises(QgsProcessingException, match="ArcGIS gave no pixel in 1 requests; .*503"):
            run(arcgis, feedback=told, **SCENE)
        return
    values = read_raster(run(arcgis, feedback=told, **SCENE))[0]
    np.testing.assert_array_equal(values, classes_of(scene_server.scene[:, 20:250, 10:350]))
    assert told.warnings == []


def test_a_coverage_is_read_number_by_number(run, coverage, scene_server):
    values = read_raster(run(coverage, **SCENE))[0]
    np.testing.assert_array_equal(values, classes_of(scene_server.scene[:, 20:250, 10:350]))


def test_bands_of_a_coverage_are_those_that_the_model_names(run, coverage, scene_server, tmp_path):
    other = tiny_package(tmp_path, ImageHeight=32, ImageWidth=32, ExtractBands=[2, 0, 1])
    values = read_raster(run(coverage, MODEL=str(other), **SCENE))[0]
    np.testing.assert_array_equal(values, classes_of(scene_server.scene[[2, 0, 1], 20:250, 10:350]))


def test_a_coverage_that_fails_is_not_taken_for_zeros(run, coverage, scene_server, monkeypatch):
    monkeypatch.setattr("deep_pixels.inference.raster.served.PAUSES", (0.05, 0.05, 0.05))
    monkeypatch.setattr("deep_pixels.algorithms.provider_service.SIDE", 128)
    scene_server.asked.clear()
    scene_server.broken = ("500100,4997500,501380,4998520",)
    told = Told()
    values = read_raster(run(coverage, feedback=told, **SCENE))[0]
    expected = classes_of(scene_server.scene[:, 20:250, 10:350])
    expected[128:, :128] = 0
    np.testing.assert_array_equal(np.where(np.isin(values, VALUES), values, 0), expected)
    assert "1 of 6 requests to Coverage failed: 13056 pixels have no data therefore" in told.warnings[0]
