"""Masks on the grid of a raster: the pixels whose centre lies inside, found independently by GEOS."""

import time

import numpy as np
import pytest
from deep_pixels.inference.errors import OutsideError, RasterError
from deep_pixels.inference.raster.curving import curved
from deep_pixels.inference.raster.georeference import Georeference
from deep_pixels.inference.raster.masked_area import ROWS
from deep_pixels.inference.raster.masking import masked_area
from deep_pixels.inference.tiling import Window
from masks import centres_inside, mask_of, polygon, rectangle
from osgeo import gdal, osr

HERE = (500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)
RNG = np.random.default_rng(3)


def placed(transform=HERE, epsg=32633):
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    return Georeference(transform, crs)


def star(points=24, middle=(30, 25), size=22):
    turns = np.linspace(0, 2 * np.pi, points, endpoint=False)
    far = size * RNG.uniform(0.3, 1, points)
    corners = np.stack([middle[0] + far * np.cos(turns), middle[1] + far * np.sin(turns)], 1)
    return polygon([*corners.tolist(), corners[0].tolist()])


HOLE = (
    "POLYGON ((500050 4999950, 500550 4999950, 500550 4999450, 500050 4999450, 500050 4999950), "
    "(500203 4999803, 500203 4999603, 500403 4999603, 500403 4999803, 500203 4999803))"
)
MANY = (
    "MULTIPOLYGON (((500003 4999997, 500103 4999997, 500103 4999897, 500003 4999897, 500003 4999997)), "
    "((500403 4999597, 500503 4999597, 500503 4999497, 500403 4999497, 500403 4999597)))"
)


@pytest.mark.parametrize("wkt", [star(), star(5), HOLE, MANY, rectangle(3.3, 4.4, 3.9, 24.1)])
@pytest.mark.parametrize(
    "transform", [HERE, (500003.7, 7.317, 2.113, 4999991.3, 1.719, -6.937)], ids=["north up", "rotated"]
)
def test_pixels_are_wanted_whose_centre_lies_inside(wkt, transform):
    area = masked_area(mask_of(wkt), placed(transform), Window(0, 0, 60, 50), "raster")
    expected = centres_inside(wkt, 60, 50, transform)
    assert expected.any()
    np.testing.assert_array_equal(area.inside(Window(0, 0, 60, 50)), expected)


def test_several_polygons_are_all_wanted_where_they_overlap_as_well():
    mask = mask_of(rectangle(0, 0, 10, 10), rectangle(5, 5, 15, 15))
    inside = masked_area(mask, placed(), Window(0, 0, 20, 20), "raster").inside(Window(0, 0, 20, 20))
    expected = np.zeros((20, 20), bool)
    expected[:10, :10] = expected[5:15, 5:15] = True
    np.testing.assert_array_equal(inside, expected)


def test_every_window_has_the_same_answer():
    height = 3 * ROWS + 17
    wkt = star(40, (30, height / 2), height / 2)
    area = masked_area(mask_of(wkt), placed(), Window(0, 0, 60, height), "raster")
    whole = area.inside(Window(0, 0, 60, height))
    for _ in range(60):
        col, row = RNG.integers(-10, 60), RNG.integers(-10, height)
        window = Window(int(col), int(row), int(RNG.integers(1, 70)), int(RNG.integers(1, 600)))
        framed = np.pad(whole, [(10, 610), (10, 80)])
        expected = framed[Window(window.col + 10, window.row + 10, window.width, window.height).slices]
        np.testing.assert_array_equal(area.inside(window), expected)


@pytest.mark.parametrize("epsg", [4326, 3857, 3035, 32634])
def test_edges_follow_their_curve_in_the_reference_system_of_the_raster(epsg):
    """A triangle some 300 km wide, drawn in another system: its straight edges bow by hundreds of pixels."""
    theirs, ours = osr.SpatialReference(), osr.SpatialReference()
    for crs, code in ((ours, 32633), (theirs, epsg)):
        crs.ImportFromEPSG(code)
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    corners = [(310000, 4930000), (620000, 5190000), (300500, 5150000), (310000, 4930000)]
    moved = osr.CoordinateTransformation(ours, theirs).TransformPoints(corners)
    wkt = f"POLYGON (({', '.join(f'{x!r} {y!r}' for x, y, _ in moved)}))"
    fine = (300000.0, 500.0, 0.0, 5200000.0, 0.0, -500.0)
    area = masked_area(mask_of(wkt, crs=f"EPSG:{epsg}"), placed(fine), Window(0, 0, 700, 550), "raster")
    window = Window(0, 100, 700, 60)  # some rows, as GEOS takes its time for each pixel
    shifted = (fine[0], fine[1], 0.0, fine[3] + 100 * fine[5], 0.0, fine[5])
    expected = centres_inside(wkt, 700, 60, shifted, mask_epsg=epsg)
    assert expected.any()
    assert (area.inside(window) != expected).sum() <= 2, "pixels whose centre lies on an edge, nearly"


def test_what_lies_far_away_has_no_say_even_where_it_has_no_place():
    """The whole world, for a raster in UTM, which most of it has no place in."""
    world = "POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))"
    area = masked_area(mask_of(world, crs="EPSG:4326"), placed(), Window(0, 0, 50, 50), "raster")
    assert area.inside(Window(0, 0, 50, 50)).all()


def test_a_raster_across_the_antimeridian_is_masked():
    fiji = "MULTIPOLYGON (((178 -19, 180 -19, 180 -16, 178 -16, 178 -19)), ((-180 -19, -179.9 -19, -179.9 -16, -180 -16, -180 -19)))"  # noqa: E501
    place = placed((740000.0, 1000.0, 0.0, 8150000.0, 0.0, -1000.0), 32760)
    area = masked_area(mask_of(fiji, crs="EPSG:4326"), place, Window(0, 0, 200, 100), "raster")
    expected = np.zeros((100, 200), bool)
    for part in fiji[len("MULTIPOLYGON (") : -1].split(")), "):
        wkt = "POLYGON " + (part if part.endswith("))") else part + "))")
        expected |= centres_inside(wkt, 200, 100, place.transform, 32760, 4326)
    assert 0 < expected.sum() < expected.size
    assert (area.inside(Window(0, 0, 200, 100)) != expected).sum() <= 2


def test_arcs_are_followed():
    circle = "CURVEPOLYGON (CIRCULARSTRING (500100 4999700, 500300 4999900, 500500 4999700, 500300 4999500, 500100 4999700))"  # noqa: E501
    inside = masked_area(mask_of(circle), placed(), Window(0, 0, 60, 60), "raster").inside(
        Window(0, 0, 60, 60)
    )
    cols, rows = np.meshgrid(np.arange(60) + 0.5, np.arange(60) + 0.5)
    np.testing.assert_array_equal(inside, (cols - 30) ** 2 + (rows - 30) ** 2 < 20**2)


def test_large_arcs_are_followed_as_closely():
    """Straight edges of four degrees, as GDAL makes them, would be off by most of a pixel."""
    radius, middle = 1500, (500000 + 15500, 4999500 - 15000)
    places = [(-1, 0), (0, 1), (1, 0), (0, -1), (-1, 0)]
    points = ", ".join(f"{middle[0] + 10 * radius * x} {middle[1] + 10 * radius * y}" for x, y in places)
    circle = mask_of(f"CURVEPOLYGON (CIRCULARSTRING ({points}))")
    window = Window(0, 55, 3100, 60)
    found = masked_area(circle, placed(), Window(0, 0, 3100, 3100), "raster").inside(window)
    cols, rows = np.meshgrid(np.arange(3100) + 0.5, np.arange(55, 115) + 0.5)
    assert (found != ((cols - 1550) ** 2 + (rows - 1550) ** 2 < radius**2)).sum() <= 8


def test_a_finer_grid_has_pixels_of_its_own():
    wkt = star()
    area = masked_area(mask_of(wkt), placed(), Window(0, 0, 60, 50), "raster").finer(4)
    fine = (HERE[0], 2.5, 0.0, HERE[3], 0.0, -2.5)
    np.testing.assert_array_equal(area.inside(Window(0, 0, 240, 200)), centres_inside(wkt, 240, 200, fine))


def test_a_pixel_near_another_one_is_found_inside():
    area = masked_area(mask_of(rectangle(50, 1000, 60, 1010)), placed(), Window(0, 0, 2000, 2000), "raster")
    assert area.nearest(20, 1500) == (1000, 59)
    assert area.nearest(1005, 54) == (1005, 54)


def test_an_edge_that_swings_to_both_sides_is_found():
    def wave(points):
        return np.stack([points[:, 0], np.sin(points[:, 0])], 1)

    line = np.array(
        [[0.0, 0.0], [2 * np.pi, 0.0]]
    )  # in the middle and at both ends it is on the straight line
    seen = curved(line, wave, 0.01)
    x = np.linspace(0, 2 * np.pi, 999)
    assert np.abs(np.interp(x, seen[:, 0], seen[:, 1]) - np.sin(x)).max() < 0.02


@pytest.mark.parametrize(
    ("polygons", "kind", "words"),
    [
        ([], RasterError, "has no polygon"),
        (["POLYGON EMPTY"], RasterError, "has no polygon"),
        (
            ["LINESTRING (500000 5000000, 500100 4999900)"],
            RasterError,
            "MASK is areas, whose feature 1 is of type LINESTRING",
        ),
        (
            [rectangle(0, 0, 3, 3), polygon([(0, 0), (10, 10), (10, 0), (0, 10), (0, 0)])],
            RasterError,
            "Polygon 2 of MASK, areas, is not valid: Self-intersection",
        ),
        ([rectangle(-30, 0, -20, 10)], OutsideError, "MASK is areas; expected polygons that the centre"),
        ([rectangle(3.1, 3.1, 3.4, 3.4)], OutsideError, "that the centre of a pixel"),
    ],
)
@pytest.mark.parametrize("raises", [True, False], ids=["exceptions", "none"])
def test_polygons_that_are_none_are_told(polygons, kind, words, raises, exceptions_of_gdal):
    exceptions_of_gdal(raises)
    with pytest.raises(kind, match=words):
        masked_area(mask_of(*polygons), placed(), Window(0, 0, 20, 20), "raster")


@pytest.fixture
def exceptions_of_gdal():
    from osgeo import ogr

    before = [(module, bool(module.GetUseExceptions())) for module in (gdal, ogr, osr)]

    def switch(on):
        for module, _ in before if on else reversed(before):
            (module.UseExceptions if on else module.DontUseExceptions)()

    yield switch
    for module, was in reversed(before):
        (module.UseExceptions if was else module.DontUseExceptions)()


def test_rasters_that_control_points_place_take_no_mask():
    points = tuple(gdal.GCP(x, y, 0, x, y) for x, y in ((0, 0), (9, 0), (0, 9)))
    with pytest.raises(RasterError, match="3 control points"):
        masked_area(mask_of(rectangle(0, 0, 5, 5)), Georeference(None, None, points), Window(0, 0, 9, 9), "r")


def test_a_raster_without_coordinates_is_masked_as_qgis_shows_it():
    mask = mask_of("POLYGON ((2 -1, 5 -1, 5 -4, 2 -4, 2 -1))", crs="")
    inside = masked_area(mask, Georeference(None, None), Window(0, 0, 9, 9), "r").inside(Window(0, 0, 9, 9))
    expected = np.zeros((9, 9), bool)
    expected[1:4, 2:5] = True
    np.testing.assert_array_equal(inside, expected)


def test_many_polygons_take_little_time_where_most_lie_elsewhere():
    """40 000 fields of a country, for a raster that touches a few of them."""
    fields = [rectangle(30 * n, 30 * m, 30 * n + 20, 30 * m + 20) for n in range(200) for m in range(200)]
    mask, began = mask_of(*fields), time.monotonic()
    whole = np.zeros((60, 60), bool)
    whole[:20, :20] = whole[30:50, :20] = whole[:20, 30:50] = whole[30:50, 30:50] = True
    for _ in range(10):
        area = masked_area(mask, placed(), Window(0, 0, 60, 60), "raster")
        np.testing.assert_array_equal(area.inside(Window(0, 0, 60, 60)), whole)
    assert time.monotonic() - began < 30
