"""The cell sizes that a model was trained with, against those of a raster: on the ground."""

import numpy as np
import pytest
from deep_pixels.inference.items import run_items
from deep_pixels.inference.jobs import items_of
from deep_pixels.inference.raster import RasterName
from deep_pixels.inference.raster.cell_sizes import TOLERANCE, misfit
from deep_pixels.inference.raster.georeference import Georeference
from deep_pixels.inference.run import Request
from deep_pixels.inference.trained_cells import TrainedCells, trained_cells
from models import tiny_package
from osgeo import osr
from rasters import write_raster
from running import Listening, classify


def said(least, most=None, wkid=32633, **more):
    sizes = {"MinCellSize": least, "MaxCellSize": most or least}
    return {k: {"x": v, "y": v, "spatialReference": {"wkid": wkid, **more}} for k, v in sizes.items()}


def placed(cell, epsg=32633, x=500000.0, y=5000000.0):
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    return Georeference((x, cell, 0.0, y, 0.0, -cell), crs)


def test_sizes_are_read_from_a_definition():
    assert trained_cells(said(0.5, 1.0)) == TrainedCells(0.5, 1.0, (32633,))
    assert trained_cells(said(0.3, wkid=102100, latestWkid=3857)).codes == (3857, 102100)
    assert trained_cells({"MinCellSize": said(2)["MinCellSize"], "MaxCellSize": None}).most == 2


@pytest.mark.parametrize(
    "entry", [None, 0.5, "x", [], {}, {"x": 1}, {"x": "?", "y": 1}, {"x": -1, "y": 2}, {"x": 1e999, "y": 1}]
)
def test_what_is_written_otherwise_is_no_error(entry):
    assert trained_cells({"MinCellSize": entry, "MaxCellSize": entry}) is None


@pytest.mark.parametrize(
    ("cell", "fits"), [(0.5, True), (0.34, True), (0.32, False), (1.45, True), (1.6, False)]
)
def test_pixels_fit_within_the_tolerance(cell, fits):
    found = misfit(trained_cells(said(0.5, 1.0)), placed(cell), 100, 100)
    assert (found is None) == fits
    assert TOLERANCE == 1.5
    if found:
        assert found.side == pytest.approx(cell)
        assert found.better == pytest.approx(0.5 if cell < 0.5 else 1.0)


def test_the_size_that_is_asked_for_counts():
    assert misfit(trained_cells(said(2.0)), placed(0.5), 100, 100, cell=2.0) is None
    assert misfit(trained_cells(said(2.0)), placed(2.0), 100, 100, cell=9.0).better == 2.0


def test_degrees_are_compared_on_the_ground_at_the_centre():
    """A second of arc at 60° north is 30.9 m high and 15.5 m wide: as an area, a square of 21.9 m."""
    place = placed(1 / 3600, 4326, 10.0, 60 + 50 / 3600)
    assert misfit(trained_cells(said(21.9)), place, 100, 100) is None
    found = misfit(trained_cells(said(2.19)), place, 100, 100)
    assert found.better == pytest.approx(1 / 36000, rel=0.01), "in degrees, to put into CELL_SIZE"
    assert misfit(trained_cells(said(1 / 3600, wkid=4326)), placed(21.9, 32632, y=6651000.0), 9, 9) is None


def test_web_mercator_is_stretched():
    """At 60° north a metre of Web Mercator is half a metre on the ground."""
    mercator = placed(1.0, 3857, 1113194.9, 8399737.9)
    assert misfit(trained_cells(said(0.5)), mercator, 10, 10) is None
    assert misfit(trained_cells(said(2.0)), mercator, 10, 10).better == pytest.approx(4.0, rel=0.01)
    assert misfit(trained_cells(said(1.0, wkid=102100, latestWkid=3857)), mercator, 10, 10) is None


def test_feet_are_no_metres():
    feet = placed(3.28084, 2263, 980000.0, 200000.0)  # New York
    assert misfit(trained_cells(said(1.0)), feet, 10, 10) is None


@pytest.mark.parametrize("place", [Georeference(None, None), Georeference((0.0, 1, 0, 0, 0, -1), None)])
def test_nothing_is_said_where_nobody_knows(place):
    assert misfit(trained_cells(said(9.0)), place, 10, 10) is None
    assert misfit(trained_cells(said(9.0, wkid=999999)), placed(1.0), 10, 10) is None
    assert misfit(None, placed(1.0), 10, 10) is None


def test_a_run_warns_and_names_the_size_that_would_fit(tmp_path):
    scene = write_raster(tmp_path / "scene.tif", np.full((3, 40, 40), 9, np.uint8))
    emd, watcher = tiny_package(tmp_path, **said(2.0, 4.0)), Listening()
    classify(emd, scene, tmp_path / "classes.tif", progress=watcher)
    [line] = [line for line in watcher.lines if "CELL_SIZE" in line]
    assert "are 10 units of the raster wide" in line and "from 2 to 4" in line and "CELL_SIZE of 4 " in line
    watcher = Listening()
    classify(emd, scene, tmp_path / "finer.tif", progress=watcher, cell_size=4.0)
    assert not any("CELL_SIZE" in line for line in watcher.lines)


def test_items_of_about_the_same_size_are_told_once(tmp_path):
    """In Web Mercator the size that would fit grows with the latitude, in the same town as well."""
    emd, watcher = tiny_package(tmp_path, **said(2.0)), Listening()
    names = []
    for number in range(4):
        transform = (1113194.9, 20.0, 0.0, 6446275.8 + 900 * number, 0.0, -20.0)
        values = np.full((3, 40, 40), 9, np.uint8)
        scene = write_raster(tmp_path / f"{number}.tif", values, transform=transform, epsg=3857)
        names.append(RasterName(str(scene)))
    run_items(Request(str(emd), "four", tmp_path / "m.vrt"), items_of(names), tmp_path / "o", watcher)
    assert sum("CELL_SIZE" in line for line in watcher.lines) == 1
