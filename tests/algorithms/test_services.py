"""Layers of services as inputs: read through their data provider, at a cell size, over an extent."""

import threading
import time

import numpy as np
import processing
import pytest
from deep_pixels.algorithms.widgets.rasters import bands_of_chosen
from map_server import MapServer, tile_bounds, tile_pixels, tile_size
from models import CLASSES, tiny_package
from qgis.core import (
    QgsApplication,
    QgsNetworkAccessManager,
    QgsProcessingAlgRunnerTask,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
)
from rasters import read_raster

from .qgis_side import ALGORITHM, wait_until

VALUES = np.array([entry["Value"] for entry in CLASSES])
ZOOM, COL, ROW = 6, 20, 30


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


class Told(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.lines, self.warnings = [], []

    def pushInfo(self, text):
        self.lines.append(text)

    def pushWarning(self, text):
        self.warnings.append(text)


def extent_of(cols: int, rows: int) -> str:
    return ",".join(f"{part:.10f}" for part in tile_bounds(ZOOM, COL, ROW, cols, rows)) + " [EPSG:3857]"


def pixels_of(cols: int, rows: int) -> np.ndarray:
    return np.concatenate(
        [
            np.concatenate([tile_pixels(ZOOM, COL + c, ROW + r) for c in range(cols)], axis=2)
            for r in range(rows)
        ],
        axis=1,
    )


def classes_of(pixels: np.ndarray) -> np.ndarray:
    return VALUES[pixels.argmax(axis=0)]


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


def test_tiles_at_their_own_size_are_read_pixel_by_pixel(run, tiles):
    np.testing.assert_array_equal(read_raster(run(tiles))[0], classes_of(pixels_of(3, 2)))


def test_tiles_of_wmts_are_as_well(run, project, server):
    layer = project.addMapLayer(QgsRasterLayer(server.wmts(), "Tiles", "wms"))
    assert layer.isValid(), layer.error().message()
    server.queries.clear()
    np.testing.assert_array_equal(read_raster(run(layer))[0], classes_of(pixels_of(3, 2)))
    assert all(path.startswith(f"/{ZOOM}/") for path, _ in server.queries if path != "/wmts")


@pytest.mark.parametrize("ratio", [1, 2])
def test_how_dense_their_dots_are_said_to_be_changes_nothing(run, project, server, ratio):
    source = server.xyz() + f"&tilePixelRatio={ratio}"
    layer = project.addMapLayer(QgsRasterLayer(source, "Tiles", "wms"))
    values = read_raster(run(layer, CELL_SIZE=tile_size(ZOOM)))[0]
    if ratio == 1:
        np.testing.assert_array_equal(values, classes_of(pixels_of(3, 2)))
    assert values.shape == (512, 768) and np.isin(values, VALUES).all()


def test_other_pixels_than_the_tiles_own_are_made_by_qgis(run, tiles):
    values = read_raster(run(tiles, CELL_SIZE=tile_size(ZOOM) * 2))[0]
    assert values.shape == (256, 384) and np.isin(values, VALUES).all()


def test_the_extent_may_cut_tiles_and_is_where_pixels_start(run, tiles):
    left, right, bottom, top = tile_bounds(ZOOM, COL, ROW, 3, 2)
    size = tile_size(ZOOM)
    box = left + 100 * size, right - 5.5 * size, bottom + 300 * size, top - 7 * size
    values = read_raster(run(tiles, EXTENT=",".join(map(repr, box)) + " [EPSG:3857]"))[0]
    seen = classes_of(pixels_of(3, 2))[7:-300, 100:]
    np.testing.assert_array_equal(values[:, :-1], seen[:, : values.shape[1] - 1])
    assert values.shape == (205, 768 - 105)


def test_a_tile_that_fails_twice_is_there_in_the_end(run, tiles, server, monkeypatch):
    monkeypatch.setattr("deep_pixels.inference.raster.served.PAUSES", (0.05, 0.05, 0.05))
    broken, told = f"/{ZOOM}/{COL + 1}/{ROW}.png", Told()
    server.status = lambda path, times: 503 if path == broken and times < 2 else 200
    np.testing.assert_array_equal(read_raster(run(tiles, feedback=told))[0], classes_of(pixels_of(3, 2)))
    assert server.asked[broken] == 3 and told.warnings == []


@pytest.mark.parametrize(("status", "times"), [(500, 4), (404, 1)])
def test_a_tile_that_never_comes_has_no_data_and_is_told(run, tiles, server, monkeypatch, status, times):
    monkeypatch.setattr("deep_pixels.inference.raster.served.PAUSES", (0.05, 0.05, 0.05))
    broken, told = f"/{ZOOM}/{COL + 1}/{ROW}.png", Told()
    server.status = lambda path, _: status if path == broken else 200
    values = read_raster(run(tiles, feedback=told))[0]
    expected = classes_of(pixels_of(3, 2))
    expected[:256, 256:512] = 0
    np.testing.assert_array_equal(np.where(np.isin(values, VALUES), values, 0), expected)
    (warning,) = told.warnings
    assert "1 of 1 requests to Tiles failed: 65536 pixels have no data therefore" in warning
    assert str(status) in warning and broken in warning
    assert server.asked[broken] == times


def test_a_service_of_which_nothing_comes_is_an_error(run, tiles, server, output):
    server.status = lambda path, times: 404
    with pytest.raises(QgsProcessingException, match="Tiles gave no pixel in 1 requests; .*404"):
        run(tiles)
    assert not list(output.parent.iterdir())


def test_what_lies_beside_the_tiles_does_no_harm(run, tiles, server):
    """Some providers request neighbours of what is seen."""
    wanted = {f"/{ZOOM}/{COL + c}/{ROW + r}.png" for c in range(3) for r in range(2)}
    server.status = lambda path, times: 200 if path in wanted else 404
    told = Told()
    np.testing.assert_array_equal(read_raster(run(tiles, feedback=told))[0], classes_of(pixels_of(3, 2)))
    assert told.warnings == []


def test_requests_of_a_larger_extent_are_made_side_by_side(run, tiles, server):
    server.delay = 0.02
    told = Told()
    values = read_raster(run(tiles, 12, 9, told))[0]
    np.testing.assert_array_equal(values, classes_of(pixels_of(12, 9)))
    assert any("read in 9 requests, 3072 × 2304 pixels of" in line for line in told.lines)
    assert 1 < server.most <= 4 * 6  # of each request QGIS fetches six tiles of a server at a time


def test_it_runs_in_a_thread_of_its_own_as_in_the_desktop(tiles, algorithm, emd, output, context, feedback):
    given = {
        "INPUT": tiles.id(),
        "MODEL": str(emd),
        "OUTPUT": str(output),
        "EXTENT": extent_of(3, 2),
        "CELL_SIZE": tile_size(ZOOM),
    }
    task = QgsProcessingAlgRunnerTask(algorithm, given, context, feedback)
    done = []
    task.executed.connect(lambda successful, results: done.append(successful))
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: done, 60)
    assert done == [True]
    np.testing.assert_array_equal(read_raster(output)[0], classes_of(pixels_of(3, 2)))


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"CELL_SIZE": None}, "CELL_SIZE is missing for Tiles, which a service makes at any size"),
        ({"EXTENT": None}, "EXTENT is missing for Tiles, which a service makes at any size"),
        ({"CELL_SIZE": "much"}, "CELL_SIZE is 0.0; expected a number above 0"),
        ({"PROCESSING_MODE": 1, "OUTPUT_FOLDER": "x"}, "PROCESSING_MODE is items separately for Tiles"),
    ],
)
def test_what_a_service_needs_is_said_before_anything_runs(run, tiles, server, changed, expected):
    with pytest.raises(QgsProcessingException, match=expected):
        run(tiles, **changed)
    assert not server.queries


def test_a_dialog_knows_the_bands_of_an_image(tiles):
    name, bands = bands_of_chosen(tiles.id())
    assert name == "Tiles" and [band.color for band in bands] == ["red", "green", "blue"]


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


SCENE = {"EXTENT": "500100,503500,4997500,4999800 [EPSG:32633]", "CELL_SIZE": 10}


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
    with pytest.raises(QgsProcessingException, match="EXTENT is 0, 0, 100, 100; expected one that shares"):
        run(wms, **{**SCENE, "EXTENT": "0,100,0,100 [EPSG:32633]"})


@pytest.fixture(params=["MapServer", "ImageServer"])
def arcgis(project, scene_server, request):
    layer = QgsRasterLayer(scene_server.arcgis(request.param), "ArcGIS", "arcgismapserver")
    assert layer.isValid(), layer.error().message()
    return project.addMapLayer(layer)


@pytest.fixture
def map_service(project, scene_server):
    return project.addMapLayer(QgsRasterLayer(scene_server.arcgis("MapServer"), "Map", "arcgismapserver"))


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


@pytest.fixture
def coverage(project, scene_server):
    """A layer of numbers: floats of both signs, a corner of which are not-a-number."""
    scene_server.scene = np.random.default_rng(2).normal(0, 500, (3, 300, 400)).astype(np.float32)
    layer = QgsRasterLayer(scene_server.wcs(), "Coverage", "wcs")
    assert layer.isValid(), layer.error().message()
    return project.addMapLayer(layer)


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


@pytest.fixture
def short_timeout():
    usual = QgsNetworkAccessManager.timeout()
    QgsNetworkAccessManager.setTimeout(300)
    yield
    QgsNetworkAccessManager.setTimeout(usual)


@pytest.mark.parametrize("kind", ["tiles", "wms", "coverage", "map_service"])
def test_requests_that_take_too_long_have_failed(run, kind, request, monkeypatch, short_timeout):
    monkeypatch.setattr("deep_pixels.inference.raster.served.PAUSES", ())
    layer = request.getfixturevalue(kind)
    request.getfixturevalue("server" if kind == "tiles" else "scene_server").delay = 20
    started = time.monotonic()
    with pytest.raises(QgsProcessingException, match="gave no pixel in 1 requests; .*no answer within 0.3 s"):
        run(layer, **({} if kind == "tiles" else SCENE))
    assert time.monotonic() - started < 10


@pytest.mark.parametrize("kind", ["tiles", "wms", "coverage"])
def test_a_slow_service_is_left_at_once_when_the_user_cancels(run, kind, request, output):
    layer = request.getfixturevalue(kind)
    request.getfixturevalue("server" if kind == "tiles" else "scene_server").delay = 20
    told = Told()
    threading.Timer(1, told.cancel).start()
    started = time.monotonic()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(layer, feedback=told, **({} if kind == "tiles" else SCENE))
    assert time.monotonic() - started < 10
    assert not list(output.parent.iterdir())


def test_requests_that_wait_for_others_are_not_made_then(run, tiles, server):
    told = Told()

    def get_slow(path, times):
        server.delay = 20 if len(server.queries) > 40 else 0  # beyond the look at a tile before the run
        return 200

    server.status = get_slow
    started = time.monotonic()
    threading.Timer(2, told.cancel).start()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(tiles, 60, 14, feedback=told)
    assert time.monotonic() - started < 10


def test_so_is_a_layer_of_arcgis(run, arcgis, scene_server):
    scene_server.delay = 20
    told = Told()
    threading.Timer(1, told.cancel).start()
    started = time.monotonic()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(arcgis, feedback=told, **SCENE)
    assert time.monotonic() - started < 10
