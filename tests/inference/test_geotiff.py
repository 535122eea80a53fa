import numpy as np
import pytest
from deep_pixels.inference.content import Classes
from deep_pixels.inference.definition import ModelClass
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.raster import geotiff
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.raster.georeference import Georeference
from deep_pixels.inference.raster.geotiff import GeoTiffSink
from deep_pixels.inference.raster.pixel_type import pixel_type_of
from deep_pixels.inference.tally import TalliedSink
from deep_pixels.inference.tiling import Window
from osgeo import gdal, osr
from rasters import read_raster, write_raster

CLASSES = (
    ModelClass(1, "Water", (0, 0, 255)),
    ModelClass(5, "Wald, Gebüsch", (0, 128, 0)),
    ModelClass(9, "x"),
)
NOWHERE = Georeference(None, None)


def sink_at(path, extent, georeference=NOWHERE, classes=CLASSES):
    return GeoTiffSink(
        path, extent, georeference, Classes(classes, pixel_type_of([c.value for c in classes]))
    )


def classes_in(extent, classes=CLASSES):
    values = [entry.value for entry in classes]
    chosen = np.random.default_rng(0).choice(values, (extent.height, extent.width))
    return chosen.astype(pixel_type_of(values).dtype)


def written(path, extent, values, heights=(100, 1, 700), **options):
    with sink_at(path, extent, **options) as sink:
        row = 0
        while row < extent.height:
            height = min(heights[row % len(heights)], extent.height - row)
            window = Window(extent.col, extent.row + row, extent.width, height)
            sink.write(window, values[row : row + height])
            row += height
    return path


@pytest.mark.parametrize("size", [(1, 1), (511, 3), (512, 512), (513, 600), (1300, 40)])
def test_rows_arrive_whatever_strips_they_come_in(tmp_path, size):
    extent = Window(7, 9, size[1], size[0])
    values = classes_in(extent)
    np.testing.assert_array_equal(read_raster(written(tmp_path / "o.tif", extent, values))[0], values)


def test_the_file_is_tiled_and_compressed_and_sparse_where_there_is_no_data(tmp_path):
    extent = Window(0, 0, 2000, 2000)
    path = written(tmp_path / "o.tif", extent, np.full((2000, 2000), 255, np.uint8))
    dataset = gdal.Open(str(path))
    assert dataset.GetRasterBand(1).GetBlockSize() == [512, 512]
    assert dataset.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "DEFLATE"
    assert path.stat().st_size < 10_000


def test_any_gis_finds_the_legend_in_the_file(tmp_path):
    extent = Window(0, 0, 4, 4)
    dataset = gdal.Open(str(written(tmp_path / "o.tif", extent, classes_in(extent))))
    band = dataset.GetRasterBand(1)
    table, names, rat = band.GetColorTable(), band.GetCategoryNames(), band.GetDefaultRAT()
    assert band.GetNoDataValue() == 255
    for row, entry in enumerate(CLASSES):
        assert names[entry.value] == entry.name
        assert rat.GetValueAsInt(row, 0) == entry.value
        assert rat.GetValueAsString(row, 1) == entry.name
        color = tuple(rat.GetValueAsInt(row, column) for column in (2, 3, 4))
        assert color == table.GetColorEntry(entry.value)[:3] == (entry.color or color)
    assert rat.GetRowCount() == 3


@pytest.mark.parametrize("values", [(-3, 7), (0, 300), (0, 70000)])
def test_classes_beyond_a_byte_have_their_table_too(tmp_path, values):
    classes = tuple(ModelClass(value, f"class {value}") for value in values)
    extent = Window(0, 0, 40, 30)
    pixels = classes_in(extent, classes)
    path = written(tmp_path / "o.tif", extent, pixels, classes=classes)
    np.testing.assert_array_equal(read_raster(path)[0], pixels)
    dataset = gdal.Open(str(path))
    rat = dataset.GetRasterBand(1).GetDefaultRAT()
    assert [rat.GetValueAsInt(row, 0) for row in range(2)] == list(values)


def test_nothing_stands_under_the_name_before_the_file_is_complete(tmp_path):
    extent = Window(0, 0, 10, 600)
    with sink_at(tmp_path / "o.tif", extent) as sink:
        sink.write(Window(0, 0, 10, 512), classes_in(Window(0, 0, 10, 512)))
        assert not (tmp_path / "o.tif").exists()
        sink.write(Window(0, 512, 10, 88), classes_in(Window(0, 0, 10, 88)))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["o.tif", "o.tif.aux.xml"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_run_that_fails_leaves_nothing_and_what_was_there_before(tmp_path, error):
    extent = Window(0, 0, 10, 600)
    before = written(tmp_path / "o.tif", extent, classes_in(extent)).read_bytes()
    with pytest.raises(error), sink_at(tmp_path / "o.tif", extent) as sink:
        sink.write(Window(0, 0, 10, 512), classes_in(Window(0, 0, 10, 512)))
        raise error
    assert sorted(path.name for path in tmp_path.iterdir()) == ["o.tif", "o.tif.aux.xml"]
    assert (tmp_path / "o.tif").read_bytes() == before


@pytest.mark.parametrize("name", ["o.tif.ovr", "o.tif.msk", "o.qml"])
def test_a_file_that_is_replaced_takes_what_belongs_to_it_with_it(tmp_path, name):
    (tmp_path / name).write_bytes(b"old")
    extent = Window(0, 0, 4, 4)
    written(tmp_path / "o.tif", extent, classes_in(extent))
    assert not (tmp_path / name).exists()


def test_rational_polynomials_move_with_the_extent(tmp_path, kits):
    with GdalSource(str(kits / "imagery" / "RGB.byte.rpc.vrt")) as source:
        extent = Window(30, 20, 50, 40)
        output = written(tmp_path / "o.tif", extent, classes_in(extent), georeference=source.georeference)
        before = dict(source.georeference.rpc)
    dataset = gdal.Open(str(output))
    after = dataset.GetMetadata("RPC")
    assert float(after["LINE_OFF"]) == float(before["LINE_OFF"]) - 20
    assert float(after["SAMP_OFF"]) == float(before["SAMP_OFF"]) - 30
    assert float(after["LAT_OFF"]) == float(before["LAT_OFF"])


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(RasterError, match="expected a folder .*nowhere that exists"):
        sink_at(tmp_path / "nowhere" / "o.tif", Window(0, 0, 4, 4))


def test_a_file_that_cannot_even_be_begun_leaves_nothing(tmp_path, monkeypatch):
    def fail(*_):
        raise ValueError("no legend")

    monkeypatch.setattr(geotiff, "write_legend", fail)
    with pytest.raises(ValueError, match="no legend"), sink_at(tmp_path / "o.tif", Window(0, 0, 4, 4)):
        pass
    assert list(tmp_path.iterdir()) == []


ROTATED = (500000.0, 17.32, 10.0, 4649800.0, 10.0, -17.32)


@pytest.mark.parametrize(
    "transform", [(500000.0, 10.0, 0.0, 5e6, 0.0, -10.0), ROTATED, (0.0, 2.0, 0.0, 0.0, 0.0, 2.0)]
)
def test_the_output_of_an_extent_lies_where_the_input_does(tmp_path, transform):
    values = np.arange(200, dtype=np.uint8).reshape(1, 10, 20)
    path = write_raster(tmp_path / "i.tif", values, transform=transform)
    extent = Window(3, 2, 6, 5)
    with GdalSource(str(path)) as source:
        output = written(
            tmp_path / "o.tif", extent, values[0][extent.slices], georeference=source.georeference
        )
    there, here = gdal.Open(str(output)).GetGeoTransform(), gdal.ApplyGeoTransform(transform, 3, 2)
    np.testing.assert_allclose((there[0], there[3]), here)
    np.testing.assert_allclose((there[1], there[2], there[4], there[5]), [transform[i] for i in (1, 2, 4, 5)])
    assert gdal.Open(str(output)).GetSpatialRef().IsSame(gdal.Open(str(path)).GetSpatialRef())


def test_control_points_move_with_the_extent(tmp_path, kits):
    with GdalSource(str(kits / "imagery" / "RGB.byte.gcp.vrt")) as source:
        extent = Window(30, 20, 50, 40)
        output = written(tmp_path / "o.tif", extent, classes_in(extent), georeference=source.georeference)
        before = source.georeference.control_points
    dataset = gdal.Open(str(output))
    assert dataset.GetGCPSpatialRef() is not None
    for old, new in zip(before, dataset.GetGCPs()):
        assert (new.GCPPixel, new.GCPLine) == (old.GCPPixel - 30, old.GCPLine - 20)
        assert (new.GCPX, new.GCPY) == (old.GCPX, old.GCPY)


@pytest.mark.parametrize("transform", [(500000.0, 10.0, 0.0, 5e6, 0.0, -10.0), ROTATED])
@pytest.mark.parametrize("window", [Window(0, 0, 1, 1), Window(3, 2, 6, 5)])
def test_bounds_of_whole_pixels_are_those_pixels(transform, window):
    corners = [
        gdal.ApplyGeoTransform(transform, col, row)
        for col in (window.col, window.right)
        for row in (window.row, window.bottom)
    ]
    xs, ys = zip(*corners)
    found = Georeference(transform, None).window_of((min(xs), min(ys), max(xs), max(ys)))
    assert found.intersection(window) == window
    if transform[2] == 0:
        assert found == window


def test_a_raster_without_georeference_has_the_bounds_that_qgis_gives_it():
    assert Georeference(None, None).window_of((3, -9, 8, -2)) == Window(3, 2, 5, 7)


def crs(epsg):
    found = osr.SpatialReference()
    found.ImportFromEPSG(epsg)
    return found


def test_areas_in_degrees_add_up_to_the_ellipsoid():
    globe = Georeference((-180.0, 0.5, 0.0, 90.0, 0.0, -0.5), crs(4326))
    areas = globe.pixel_areas(Window(0, 0, 720, 360))
    np.testing.assert_allclose(areas.sum() * 720, 510065621.724e6, rtol=1e-5)


@pytest.mark.parametrize(("epsg", "expected"), [(32633, 100.0), (2263, 100 * 0.3048006096012192**2)])
def test_areas_of_projected_pixels_are_in_square_metres(epsg, expected):
    areas = Georeference((0.0, 10.0, 0.0, 0.0, 0.0, -10.0), crs(epsg)).pixel_areas(Window(0, 0, 3, 2))
    np.testing.assert_allclose(areas, expected)


def test_areas_in_web_mercator_are_those_on_the_ground():
    """Rows from the equator to 60° north: as much ground as the same rows have in degrees."""
    radius, top = 6378137.0, 8399737.889818361
    rows = 4000
    mercator = Georeference((0.0, 1000.0, 0.0, top, 0.0, -top / rows), crs(3857))
    found = mercator.pixel_areas(Window(0, 0, 1, rows)).sum()
    degrees = Georeference((0.0, np.degrees(1000 / radius), 0.0, 60.0, 0.0, -60 / rows), crs(4326))
    np.testing.assert_allclose(found, degrees.pixel_areas(Window(0, 0, 1, rows)).sum(), rtol=1e-6)


@pytest.mark.parametrize("georeference", [NOWHERE, Georeference((0.0, 1.0, 0.0, 0.0, 0.0, -1.0), None)])
def test_without_a_crs_there_are_no_areas(georeference):
    assert georeference.pixel_areas(Window(0, 0, 3, 2)) is None


def test_areas_that_agree_at_both_ends_of_a_strip_may_differ_between():
    tallied = TalliedSink(Collecting(), CLASSES, lambda window: np.array([1.0, 5.0, 1.0]))
    tallied.write(Window(0, 0, 1, 3), np.array([[1], [5], [1]], np.uint8))
    assert [total.area for total in tallied.totals()] == [2, 5, 0]


class Collecting:
    def __init__(self):
        self.rows = []

    def write(self, window, values):
        self.rows.append(values)


def test_each_class_is_counted_and_measured_row_by_row():
    sink = Collecting()
    tallied = TalliedSink(sink, CLASSES, lambda window: np.arange(window.row, window.bottom) + 1.0)
    tallied.write(Window(0, 0, 3, 2), np.array([[1, 1, 5], [255, 1, 255]], np.uint8))
    tallied.write(Window(0, 2, 3, 1), np.array([[9, 9, 9]], np.uint8))
    totals = [(total.entry.value, total.pixels, total.area) for total in tallied.totals()]
    assert totals == [(1, 3, 1 + 1 + 2), (5, 1, 1), (9, 3, 9)]
    assert len(sink.rows) == 2
