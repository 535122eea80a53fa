"""Layers of tiles as inputs: read through their data provider, at a cell size, over an extent."""

import numpy as np
import pytest
from deep_pixels.algorithms.widgets.rasters import bands_of_chosen
from map_server import tile_bounds, tile_size
from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingException, QgsRasterLayer
from rasters import read_raster

from ..qgis_side import wait_until
from .service_side import COL, ROW, VALUES, ZOOM, Told, classes_of, extent_of, pixels_of


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
    assert any("read in up to 9 requests, 3072 × 2304 pixels of" in line for line in told.lines)
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
