"""The polygons of class rasters: along the edges of pixels, and as much as the raster has."""

import math
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from checkout import ROOT
from deep_pixels.inference.definition import ModelClass
from deep_pixels.inference.errors import Cancelled, RasterError
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster import polygons, zones
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.raster.polygons import write_polygons
from deep_pixels.inference.tally import TalliedSink
from deep_pixels.inference.tiling import Window
from osgeo import gdal, ogr
from rasters import write_raster

NODATA = 255
CLASSES = tuple(ModelClass(value, name) for value, name in ((0, "Ground"), (1, "Wald, Gebüsch"), (7, "x")))
VALUES = [entry.value for entry in CLASSES]
UTM = {}
ROTATED = {"transform": (500000.0, 17.32, 10.0, 4649800.0, 10.0, -17.32)}
DEGREES = {"transform": (10.0, 0.01, 0.0, 60.0, 0.0, -0.01), "epsg": 4326}
MERCATOR = {"transform": (1e6, 30.0, 0.0, 8e6, 0.0, -30.0), "epsg": 3857}
SOUTH_UP = {"transform": (500000.0, 10.0, 0.0, 5e6, 0.0, 10.0)}
NOWHERE = {"transform": None, "epsg": None}
WITHOUT_CRS = {"epsg": None}
PLACES = [UTM, ROTATED, DEGREES, MERCATOR, SOUTH_UP, NOWHERE, WITHOUT_CRS]
NAMES = ["utm", "rotated", "degrees", "mercator", "south up", "nowhere", "without a CRS"]


def speckled(height=70, width=90, share=0.5, seed=0):
    """Blobs of all classes, single pixels, and holes without data."""
    rng = np.random.default_rng(seed)
    coarse = rng.choice([*VALUES, NODATA], (-(-height // 9), -(-width // 9)))
    values = np.kron(coarse, np.ones((9, 9), int))[:height, :width].astype(np.uint8)
    spots = rng.random(values.shape) < share
    values[spots] = rng.choice([*VALUES, NODATA], spots.sum())
    return values


CHECKERBOARD = np.indices((31, 40)).sum(axis=0).astype(np.uint8) % 2
RINGS = np.minimum.reduce([*np.indices((41, 41)), *(40 - np.indices((41, 41)))]).astype(np.uint8) % 2
SHAPES = {
    "speckled": speckled(),
    "blobs": speckled(share=0.02),
    "noise": speckled(share=1),
    "checkerboard": CHECKERBOARD,
    "rings": RINGS,
    "one class": np.full((20, 30), 7, np.uint8),
    "one pixel": np.full((1, 1), 1, np.uint8),
    "one column": speckled(50, 1),
    "one row": speckled(1, 50),
    "no data": np.full((20, 30), NODATA, np.uint8),
}


@pytest.fixture
def raster(tmp_path):
    """Writes a class raster."""

    def write(values, name="classes.tif", **where):
        return write_raster(tmp_path / name, values[np.newaxis], nodata=NODATA, **where)

    return write


@pytest.fixture
def folder(tmp_path) -> Path:
    """Where polygons go: a folder that holds nothing else."""
    folder = tmp_path / "output"
    folder.mkdir()
    return folder


@pytest.fixture
def polygonized(raster, folder):
    """The rows of the polygons of a class raster, as dicts."""

    def make(values, where=UTM, **options):
        written = raster(values, **where)
        count = write_polygons(written, folder / "polygons.gpkg", CLASSES, Unwatched(), **options)
        rows = rows_of(folder / "polygons.gpkg")
        assert [path.name for path in folder.iterdir()] == ["polygons.gpkg"]
        assert len(rows) == count
        return rows

    return make


def rows_of(path) -> list:
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layer = dataset.GetLayer(0)
    return [{**feature.items(), "shape": feature.GetGeometryRef().Clone()} for feature in layer]


def totals_of(values, raster) -> dict:
    """Pixels and area of each class, as a run tallies them."""

    class Nothing:
        def write(self, window, values):
            pass

    with GdalSource(str(raster)) as source:
        tallied = TalliedSink(Nothing(), CLASSES, source.georeference.pixel_areas)
    tallied.write(Window(0, 0, values.shape[1], values.shape[0]), values)
    return {total.entry.value: (total.pixels, total.area) for total in tallied.totals()}


def burnt(path, like) -> np.ndarray:
    """The polygons as a raster again, by GDAL."""
    source = gdal.Open(str(like))
    target = gdal.GetDriverByName("MEM").Create("", source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Byte)
    target.SetGeoTransform(source.GetGeoTransform(can_return_null=True) or (0, 1, 0, 0, 0, -1))
    target.GetRasterBand(1).Fill(NODATA)
    vector = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layer = vector.GetLayer(0)
    gdal.RasterizeLayer(target, [1], layer, options=["ATTRIBUTE=class"])
    values = np.empty((source.RasterYSize, source.RasterXSize), np.uint8)
    target.ReadRaster(buf_obj=values)
    return values


@pytest.mark.parametrize("where", PLACES, ids=NAMES)
@pytest.mark.parametrize("values", SHAPES.values(), ids=SHAPES)
def test_pixels_and_areas_add_up_to_those_of_each_class(polygonized, tmp_path, values, where):
    rows = polygonized(values, where)
    for value, (pixels, area) in totals_of(values, tmp_path / "classes.tif").items():
        of_class = [row for row in rows if row["class"] == value]
        assert sum(row["pixels"] for row in of_class) == pixels
        if area is None:
            assert all(row["area_m2"] is None for row in of_class)
        else:
            assert math.isclose(sum(row["area_m2"] for row in of_class), area, rel_tol=1e-9, abs_tol=1e-6)


@pytest.mark.parametrize("where", PLACES, ids=NAMES)
@pytest.mark.parametrize("values", SHAPES.values(), ids=SHAPES)
def test_drawn_again_the_polygons_are_the_raster(polygonized, tmp_path, values, where):
    polygonized(values, where)
    found = burnt(tmp_path / "output" / "polygons.gpkg", tmp_path / "classes.tif")
    np.testing.assert_array_equal(found, values)


@pytest.mark.parametrize("values", SHAPES.values(), ids=SHAPES)
def test_each_polygon_has_the_area_of_its_outline(polygonized, values):
    for row in polygonized(values):
        assert math.isclose(row["shape"].Area(), row["area_m2"])
        assert row["area_m2"] == 100 * row["pixels"]


def test_each_polygon_in_degrees_has_the_area_of_its_own_rows(polygonized, tmp_path):
    values = speckled()
    with GdalSource(str(write_raster(tmp_path / "there.tif", values[None], **DEGREES))) as source:
        by_row = source.georeference.pixel_areas(Window(0, 0, values.shape[1], values.shape[0]))
    rows = polygonized(values, DEGREES)
    single = [row for row in rows if row["pixels"] == 1]
    assert len(single) > 100
    for row in single:
        *_, top = row["shape"].GetEnvelope()
        assert math.isclose(row["area_m2"], by_row[round((60 - top) / 0.01)], rel_tol=1e-7)


def neighbours(values) -> np.ndarray:
    """A number for each pixel, the same for those that edges join: by flooding."""
    labels, count = np.zeros(values.shape, int), 0
    for start in zip(*np.nonzero(values != NODATA)):
        if labels[start]:
            continue
        count += 1
        waiting = [start]
        while waiting:
            row, col = waiting.pop()
            if labels[row, col]:
                continue
            labels[row, col] = count
            for near in ((row + 1, col), (row - 1, col), (row, col + 1), (row, col - 1)):
                inside = 0 <= near[0] < values.shape[0] and 0 <= near[1] < values.shape[1]
                if inside and values[near] == values[row, col]:
                    waiting.append(near)
    return labels


@pytest.mark.parametrize("at_once", [1, 3, 4096])
@pytest.mark.parametrize("held", [1, 200, 2**20])
@pytest.mark.parametrize("values", SHAPES.values(), ids=SHAPES)
def test_each_polygon_is_one_patch_with_its_mean_confidence(
    polygonized, tmp_path, monkeypatch, values, held, at_once
):
    monkeypatch.setattr(zones, "PIXELS", held)
    monkeypatch.setattr(polygons, "AT_ONCE", at_once)
    percent = np.random.default_rng(1).integers(0, 101, values.shape).astype(np.uint8)
    percent[values == NODATA] = NODATA
    file = write_raster(tmp_path / "confidence.tif", percent[np.newaxis], nodata=NODATA)
    rows = polygonized(values, confidence=file)
    labels = neighbours(values).reshape(-1)
    sizes = np.bincount(labels)[1:]
    means = np.bincount(labels, percent.reshape(-1))[1:] / np.maximum(1, sizes)
    which = [values.reshape(-1)[labels == n][0] for n in range(1, len(sizes) + 1)]
    expected = sorted(zip(which, sizes, np.round(means, 9)))
    found = sorted((row["class"], row["pixels"], round(row["confidence"], 9)) for row in rows)
    np.testing.assert_allclose(found, expected)


def test_each_has_the_name_of_its_class_and_no_confidence_where_there_is_none(polygonized):
    rows = polygonized(speckled())
    assert {(row["class"], row["name"]) for row in rows} == {(one.value, one.name) for one in CLASSES}
    assert all(row["confidence"] is None for row in rows)


def test_the_layer_has_the_rasters_reference_system_and_an_index(polygonized, folder):
    polygonized(speckled(), DEGREES)
    dataset = gdal.OpenEx(str(folder / "polygons.gpkg"), gdal.OF_VECTOR)
    layer = dataset.GetLayer(0)
    assert layer.GetName() == "polygons"
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "4326"
    assert layer.GetGeomType() == ogr.wkbPolygon
    assert dataset.ExecuteSQL("SELECT HasSpatialIndex('polygons', 'geom')").GetNextFeature().GetField(0) == 1


def test_16_bit_classes_have_polygons_too(tmp_path, folder):
    classes = (ModelClass(-300, "Deep"), ModelClass(20000, "High"))
    values = np.where(speckled() > 0, 20000, -300).astype(np.int16)
    written = write_raster(tmp_path / "classes.tif", values[np.newaxis], nodata=32767)
    write_polygons(written, folder / "polygons.gpkg", classes, Unwatched())
    rows = rows_of(folder / "polygons.gpkg")
    for entry in classes:
        assert (
            sum(row["pixels"] for row in rows if row["name"] == entry.name) == (values == entry.value).sum()
        )


def test_the_sieve_merges_small_patches_with_their_largest_neighbour(polygonized):
    values = np.zeros((40, 40), np.uint8)
    values[:, 20:] = 1
    values[5:7, 5:7], values[20, 30] = 7, 7
    values[30:34, 5:9] = 7
    values[10, 20], values[:, 38:] = NODATA, NODATA
    rows = polygonized(values, sieve=5)
    found = sorted((row["class"], row["pixels"]) for row in rows)
    assert found == [(0, 800 - 16), (1, 720 - 1), (7, 16)]


def test_the_sieve_leaves_no_data_alone_and_the_whole_as_it_is(polygonized):
    values = speckled(share=0.1)
    rows = polygonized(values, sieve=6)
    assert sum(row["pixels"] for row in rows) == (values != NODATA).sum()
    assert len(rows) < len(np.unique(neighbours(values))) / 3


def test_what_the_sieve_leaves_has_the_confidence_of_all_its_pixels(polygonized, tmp_path):
    values = np.zeros((10, 10), np.uint8)
    values[5, 5] = 1
    percent = np.full((10, 10), 50, np.uint8)
    percent[5, 5] = 90
    file = write_raster(tmp_path / "confidence.tif", percent[np.newaxis], nodata=NODATA)
    (row,) = polygonized(values, sieve=2, confidence=file)
    assert row["confidence"] == pytest.approx(50.4)


class CancelsAt(Unwatched):
    """Stops when it is told of so much."""

    def __init__(self, fraction):
        self.fraction, self.cancelled, self.told = fraction, False, []

    def report(self, fraction):
        self.told.append(fraction)
        self.cancelled = fraction >= self.fraction


def test_progress_grows_to_the_end(raster, folder):
    progress = CancelsAt(2)
    write_polygons(raster(speckled(300, 400)), folder / "polygons.gpkg", CLASSES, progress, sieve=2)
    assert progress.told == sorted(progress.told) and progress.told[-1] == 1 and len(progress.told) > 20


@pytest.mark.parametrize("fraction", [0.05, 0.3, 0.49, 0.55, 0.7, 0.85])
def test_who_cancels_finds_what_was_there_before_and_nothing_else(raster, folder, monkeypatch, fraction):
    monkeypatch.setattr(polygons, "AT_ONCE", 50)
    values = speckled(300, 400)
    file = raster(np.zeros(values.shape, np.uint8), "confidence.tif")
    (folder / "polygons.gpkg").write_text("before")
    with pytest.raises(Cancelled):
        write_polygons(
            raster(values), folder / "polygons.gpkg", CLASSES, CancelsAt(fraction), sieve=2, confidence=file
        )
    assert [(path.name, path.read_text()) for path in folder.iterdir()] == [("polygons.gpkg", "before")]


@pytest.mark.parametrize("step", ["_created", "_add", "_put", "add_sums"])
def test_what_fails_leaves_nothing(raster, folder, monkeypatch, step):
    def fail(*_):
        raise RuntimeError("disk full")

    monkeypatch.setattr(polygons, step, fail)
    file = raster(np.zeros((70, 90), np.uint8), "confidence.tif")
    with pytest.raises((RasterError, RuntimeError), match="disk full"):
        write_polygons(raster(speckled()), folder / "polygons.gpkg", CLASSES, Unwatched(), confidence=file)
    assert list(folder.iterdir()) == []


def test_polygons_that_are_replaced_take_what_sqlite_keeps_of_them_with_them(raster, folder):
    for suffix in ("", "-wal", "-shm"):
        (folder / f"polygons.gpkg{suffix}").write_bytes(b"old")
    write_polygons(raster(CHECKERBOARD), folder / "polygons.gpkg", CLASSES, Unwatched())
    assert len(rows_of(folder / "polygons.gpkg")) == CHECKERBOARD.size
    assert not (folder / "polygons.gpkg-wal").exists()


def test_a_folder_that_is_not_there_is_named(raster, tmp_path):
    with pytest.raises(RasterError, match="expected a folder .*nowhere that exists"):
        write_polygons(raster(CHECKERBOARD), tmp_path / "nowhere" / "p.gpkg", CLASSES, Unwatched())


def test_a_raster_that_control_points_place_has_none(kits, folder):
    with pytest.raises(RasterError, match="POLYGONS is given for a raster that 4 control points place"):
        write_polygons(kits / "imagery" / "RGB.byte.gcp.vrt", folder / "polygons.gpkg", CLASSES, Unwatched())
    assert list(folder.iterdir()) == []


PEAK = """
import re, sys
from pathlib import Path
sys.path.insert(0, "tests")
from checkout import load_plugin
load_plugin()
from osgeo import gdal
import numpy as np
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster.polygons import write_polygons
folder, height = Path(sys.argv[1]), int(sys.argv[2])
options = ["TILED=YES", "COMPRESS=DEFLATE"]
made = []
for name in ("classes", "confidence"):
    raster = gdal.GetDriverByName("GTiff").Create(str(folder / f"{name}.tif"), 2000, height, 1, 1, options)
    raster.GetRasterBand(1).SetNoDataValue(255)
    cells = (np.indices((500, 2000)) // 40).sum(axis=0) % 3
    for top in range(0, height, 500):
        raster.GetRasterBand(1).WriteRaster(0, top, 2000, 500, cells.astype(np.uint8).tobytes())
    raster = None
write_polygons(folder / "classes.tif", folder / "p.gpkg", (), Unwatched(), 3, folder / "confidence.tif")
print(re.findall(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[0])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells")
def test_memory_does_not_grow_with_the_height(tmp_path):
    def peak(height) -> float:
        folder = tmp_path / str(height)
        folder.mkdir()
        command = [sys.executable, "-c", PEAK, str(folder), str(height)]
        run = subprocess.run(
            command, cwd=ROOT, check=True, capture_output=True, text=True, env={**os.environ}
        )
        return int(re.findall(r"\d+", run.stdout)[-1]) / 1024

    assert peak(20_000) - peak(4_000) < 16  # megabytes, of 80 that a byte for each pixel would take
