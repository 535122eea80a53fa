"""Services, layers of them, and runs over those."""

from __future__ import annotations

import numpy as np
import processing
import pytest
from map_server import MapServer, tile_size
from qgis.core import QgsRasterLayer

from ..qgis_side import ALGORITHM
from .service_side import ZOOM, Told, extent_of


@pytest.fixture
def server():
    server = MapServer()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def tiles(project, server):
    layer = QgsRasterLayer(server.xyz(), "Tiles", "wms")
    assert layer.isValid()
    return project.addMapLayer(layer)


@pytest.fixture
def scene_server():
    scene = np.random.default_rng(1).integers(1, 256, (3, 300, 400)).astype(np.uint8)
    server = MapServer(scene)
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def wms(project, scene_server):
    layer = QgsRasterLayer(scene_server.wms(), "Map", "wms")
    assert layer.isValid(), layer.error().message()
    return project.addMapLayer(layer)


@pytest.fixture(params=["MapServer", "ImageServer"])
def arcgis(project, scene_server, request):
    layer = QgsRasterLayer(scene_server.arcgis(request.param), "ArcGIS", "arcgismapserver")
    assert layer.isValid(), layer.error().message()
    return project.addMapLayer(layer)


@pytest.fixture
def map_service(project, scene_server):
    return project.addMapLayer(QgsRasterLayer(scene_server.arcgis("MapServer"), "Map", "arcgismapserver"))


@pytest.fixture
def coverage(project, scene_server):
    """A layer of numbers: floats of both signs, a corner of which are not-a-number."""
    scene_server.scene = np.random.default_rng(2).normal(0, 500, (3, 300, 400)).astype(np.float32)
    layer = QgsRasterLayer(scene_server.wcs(), "Coverage", "wcs")
    assert layer.isValid(), layer.error().message()
    return project.addMapLayer(layer)


@pytest.fixture
def run(emd, output, context):
    def run(layer, cols=3, rows=2, feedback=None, **changed):
        given = {
            "INPUT": layer.id(),
            "MODEL": str(emd),
            "OUTPUT": str(output),
            "EXTENT": extent_of(cols, rows),
            "CELL_SIZE": tile_size(ZOOM),
            **changed,
        }
        return processing.run(ALGORITHM, given, feedback=feedback or Told(), context=context)["OUTPUT"]

    return run
