import resource
from pathlib import Path

import numpy as np
import pytest
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.raster.aligned import AlignedPair, RasterName
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.raster.paired import PairedSource
from deep_pixels.inference.tiling import Window
from osgeo import gdal, osr
from rasters import read_raster, write_raster
from running import Listening

X, Y = 500000.0, 5000000.0


def north_up(cell=10.0, x=X, y=Y):
    return (x, cell, 0.0, y, 0.0, -cell)


def noise(shape=(3, 40, 50), dtype="uint8", seed=0):
    return np.random.default_rng(seed).integers(1, 120, shape).astype(dtype)


def smooth(shape=(1, 40, 50), dtype="float32", cell=10.0, x=X, y=Y):
    """A plane in map coordinates: bilinear interpolation and averages give it back wherever it is whole."""
    _, height, width = shape
    east = x - X + (np.arange(width) + 0.5) * cell
    south = Y - y + (np.arange(height) + 0.5) * cell
    return np.broadcast_to(east * 0.05 + south[:, None] * 0.1 + 20, shape).astype(dtype)


def opened(before, after, wanted=None, channels=None, cell_size=None, progress=None):
    names = (path if isinstance(path, RasterName) else RasterName(str(path)) for path in (before, after))
    return AlignedPair(*names, wanted, channels, cell_size, progress or Listening())


def whole(source):
    return source.read(Window(0, 0, source.width, source.height))


def read_pair(before, after, **how):
    with opened(before, after, **how) as pair:
        return whole(pair)


def crs_of(epsg):
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    return crs


# --- one grid ---------------------------------------------------------------------------------------


def test_two_rasters_on_one_grid_are_read_as_they_are_the_first_in_front(tmp_path):
    values, watcher = [noise(seed=seed) for seed in (0, 1)], Listening()
    paths = [write_raster(tmp_path / f"{n}.tif", pixels) for n, pixels in enumerate(values)]
    with opened(*paths, progress=watcher) as pair:
        pixels = whole(pair)
        assert pair.dtype == np.uint8 and pair.count == 6 and pair.bands == (0, 1, 2)
        assert set(map(str, paths)) <= set(pair.files)
    np.testing.assert_array_equal(pixels.values, np.concatenate(values))
    assert pixels.valid.all() and not watcher.lines
    np.testing.assert_array_equal(read_pair(*paths[::-1]).values, np.concatenate(values[::-1]))


@pytest.mark.parametrize(("col", "row"), [(7, 5), (-7, 5), (7, -5), (-8, -9), (49, 39), (-49, -39)])
def test_rasters_shifted_by_whole_pixels_share_their_overlap_untouched(tmp_path, col, row):
    before, after = noise(seed=0), noise(seed=1)
    paths = (
        write_raster(tmp_path / "a.tif", before),
        write_raster(tmp_path / "b.tif", after, transform=north_up(x=X + col * 10, y=Y - row * 10)),
    )
    watcher = Listening()
    with opened(*paths, progress=watcher) as pair:
        pixels, place = whole(pair), pair.georeference.transform
    left, top = max(0, col), max(0, row)
    rows, cols = slice(top, min(40, 40 + row)), slice(left, min(50, 50 + col))
    moved = slice(rows.start - row, rows.stop - row), slice(cols.start - col, cols.stop - col)
    expected = np.concatenate([before[:, rows, cols], after[(slice(None), *moved)]])
    np.testing.assert_array_equal(pixels.values, expected)
    assert place == north_up(x=X + left * 10, y=Y - top * 10)
    assert not watcher.lines


def test_rasters_that_share_a_rotated_grid_are_read_as_they_are(tmp_path):
    before, after, watcher = noise(seed=0), noise(seed=1), Listening()
    turned = (X, 8.0, 6.0, Y, 6.0, -8.0)
    shifted = (X + 3 * 8 + 2 * 6, 8.0, 6.0, Y + 3 * 6 - 2 * 8, 6.0, -8.0)
    paths = (
        write_raster(tmp_path / "a.tif", before, transform=turned),
        write_raster(tmp_path / "b.tif", after, transform=shifted),
    )
    with opened(*paths, progress=watcher) as pair:
        pixels, place = whole(pair), pair.georeference.transform
    np.testing.assert_array_equal(pixels.values, np.concatenate([before[:, 2:, 3:], after[:, :38, :47]]))
    np.testing.assert_allclose(place, shifted)
    assert not watcher.lines


@pytest.mark.parametrize("dtypes", [("uint8", "uint16"), ("uint16", "int16"), ("uint8", "float32")])
@pytest.mark.parametrize("turned", [False, True])
def test_rasters_of_two_types_are_read_in_one_that_holds_both(tmp_path, dtypes, turned):
    dtypes = dtypes[::-1] if turned else dtypes
    values = [noise(dtype=dtype, seed=n) for n, dtype in enumerate(dtypes)]
    paths = [write_raster(tmp_path / f"{n}.tif", pixels) for n, pixels in enumerate(values)]
    pixels = read_pair(*paths)
    assert pixels.values.dtype == np.result_type(*dtypes)
    np.testing.assert_array_equal(pixels.values, np.concatenate(values))


def test_what_is_read_lies_where_the_caller_wants_it(tmp_path):
    paths = [write_raster(tmp_path / f"{n}.tif", noise(dtype=d)) for n, d in enumerate(("uint8", "int16"))]
    room = np.full((6, 20, 64), -1, np.int16)
    with opened(*paths) as pair:
        window = Window(3, 4, 30, 20)
        target = room[:, :, 10:40]
        assert pair.read(window, target).values is target
        np.testing.assert_array_equal(target, pair.read(window).values)
    assert (room[:, :, :10] == -1).all() and (room[:, :, 40:] == -1).all()


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize(
    ("dtype", "nodata"), [("uint8", 0), ("int16", -99), ("float32", None), ("float32", -99), ("uint8", 255)]
)
def test_no_data_in_either_raster_is_no_data_in_the_pair(tmp_path, which, dtype, nodata):
    values = [noise(dtype=dtype, seed=n) for n in (0, 1)]
    values[which][:, 3:9, 4:20] = np.nan if nodata is None else nodata
    values[which][1, 30, 30] = np.nan if nodata is None else nodata
    paths = [write_raster(tmp_path / f"{n}.tif", pixels, nodata=nodata) for n, pixels in enumerate(values)]
    pixels = read_pair(*paths)
    expected = np.ones((40, 50), bool)
    expected[3:9, 4:20] = False
    expected[30, 30] = dtype == "uint8"  # one band of unsigned ones may be dark
    np.testing.assert_array_equal(pixels.valid, expected)
    assert (pixels.values[:, ~expected] == 0).all()


def test_a_pair_of_sources_is_one_source(tmp_path):
    paths = [write_raster(tmp_path / f"{n}.tif", noise(seed=n)) for n in (0, 1)]
    with GdalSource(str(paths[0])) as before, GdalSource(str(paths[1])) as after:
        pair = PairedSource(before, after)
        assert (pair.width, pair.height, pair.count) == (50, 40, 6)
        window = Window(5, 6, 7, 8)
        np.testing.assert_array_equal(
            pair.read(window).values, np.concatenate([s.read(window).values for s in (before, after)])
        )


def test_bands_are_found_by_name_in_each_raster(tmp_path):
    values = noise()
    paths = (
        write_raster(tmp_path / "a.tif", values, names=("red", "green", "nir")),
        write_raster(tmp_path / "b.tif", values[[2, 0, 1]], names=("nir", "red", "green")),
    )
    pixels = read_pair(*paths, wanted=("nir", "red"))
    np.testing.assert_array_equal(pixels.values, values[[2, 0, 2, 0]])


def test_bands_found_by_name_are_resampled_by_name(tmp_path):
    planes = np.concatenate([np.full((1, 40, 50), value, np.uint8) for value in (10, 20, 30)])
    paths = (
        write_raster(tmp_path / "a.tif", planes, names=("red", "green", "nir")),
        write_raster(
            tmp_path / "b.tif", planes[[2, 0, 1]], names=("nir", "red", "green"), transform=north_up(7.0)
        ),
    )
    pixels = read_pair(*paths, wanted=("nir", "red"))
    for band, value in enumerate((30, 10, 30, 10)):
        assert (pixels.values[band, pixels.valid] == value).all()


# --- another resolution -----------------------------------------------------------------------------


def reference(path, to, place, size, how):
    """What gdalwarp makes of the whole raster, in a file of its own."""
    x, cell, _, y, _, cell_y = place
    gdal.Warp(
        str(to),
        str(path),
        outputBounds=(x, y + size[1] * cell_y, x + size[0] * cell, y),
        width=size[0],
        height=size[1],
        resampleAlg=how,
    )
    return read_raster(to)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float32"])
@pytest.mark.parametrize(("cell", "how"), [(20.0, "bilinear"), (13.0, "bilinear"), (4.0, "average")])
def test_another_resolution_is_resampled_as_gdalwarp_does(tmp_path, dtype, cell, how):
    count = (3, int(400 / cell), int(500 / cell))
    before = write_raster(tmp_path / "a.tif", noise(dtype=dtype))
    after = write_raster(tmp_path / "b.tif", noise(count, dtype, seed=1), transform=north_up(cell))
    watcher = Listening()
    with opened(before, after, progress=watcher) as pair:
        pixels, size, place = whole(pair), (pair.width, pair.height), pair.georeference.transform
    assert place == north_up()
    expected = reference(after, tmp_path / "c.tif", place, size, how)
    assert pixels.valid.mean() > 0.9
    np.testing.assert_array_equal(
        pixels.values[:3, pixels.valid], noise(dtype=dtype)[:, : size[1], : size[0]][:, pixels.valid]
    )
    np.testing.assert_array_equal(pixels.values[3:, pixels.valid], expected[:, pixels.valid])
    (told,) = watcher.lines
    assert str(after) in told and {"bilinear": "bilinearly", "average": "by averaging"}[how] in told
    assert "pixels of 10" in told


@pytest.mark.parametrize("shape", [(1, 40, 50), (1, 400, 41)])
def test_strips_give_the_very_pixels_of_the_whole(tmp_path, shape):
    before = write_raster(tmp_path / "a.tif", smooth(shape))
    values = smooth((1, shape[1] * 10 // 7, 60), cell=7.0, x=X + 31, y=Y - 17)
    values[0, 9:14, 3:30] = -1
    after = write_raster(tmp_path / "b.tif", values, transform=north_up(7.0, X + 31, Y - 17), nodata=-1)
    with opened(before, after) as pair:
        entire = whole(pair)
        rows = [pair.read(Window(0, row, pair.width, 1)) for row in range(pair.height)]
        part = pair.read(Window(5, 3, 20, 11))
    assert not entire.valid.all()
    np.testing.assert_array_equal(np.concatenate([row.values for row in rows], axis=1), entire.values)
    np.testing.assert_array_equal(np.concatenate([row.valid for row in rows]), entire.valid)
    np.testing.assert_array_equal(part.values, entire.values[:, 3:14, 5:25])
    np.testing.assert_array_equal(part.valid, entire.valid[3:14, 5:25])


@pytest.mark.parametrize("cell", [4.0, 10.0, 26.0])
def test_each_date_shows_the_same_place(tmp_path, cell):
    before = write_raster(tmp_path / "a.tif", smooth())
    after = write_raster(
        tmp_path / "b.tif",
        smooth((1, 50, 60), cell=7.3, x=X + 23, y=Y - 41),
        transform=north_up(7.3, X + 23, Y - 41),
    )
    with opened(before, after, cell_size=cell) as pair:
        pixels, place = whole(pair), pair.georeference.transform
    assert place[1] == cell and place[5] == -cell
    inner = (slice(None), slice(3, -3), slice(3, -3))
    expected = smooth((1, pair.height, pair.width), cell=cell, x=place[0], y=place[3])
    for date in (0, 1):
        seen = pixels.valid[inner[1:]]
        assert seen.mean() > 0.6
        difference = np.abs(pixels.values[date][inner[1:]] - expected[0][inner[1:]])[seen]
        assert difference.max() < 1e-3 if cell < 7 else difference.max() < 0.1 * cell


def test_a_cell_size_of_its_own_changes_nothing(tmp_path):
    values, watcher = noise(), Listening()
    paths = [write_raster(tmp_path / f"{n}.tif", values) for n in (0, 1)]
    with opened(*paths, cell_size=10.0, progress=watcher) as pair:
        np.testing.assert_array_equal(whole(pair).values, np.concatenate([values, values]))
    assert not watcher.lines


@pytest.mark.parametrize(("cell", "how"), [(5.0, "bilinearly"), (20.0, "by averaging")])
def test_a_cell_size_resamples_both(tmp_path, cell, how):
    watcher = Listening()
    paths = [write_raster(tmp_path / f"{n}.tif", noise(seed=n)) for n in (0, 1)]
    with opened(*paths, cell_size=cell, progress=watcher) as pair:
        assert (pair.width, pair.height) == (500 / cell, 400 / cell)
        pixels = whole(pair)
    assert pixels.valid.all()
    assert [how in line for line in watcher.lines] == [True, True]
    if cell == 20:
        means = noise().reshape(3, 20, 2, 25, 2).mean(axis=(2, 4), dtype=np.float64)
        assert np.abs(pixels.values[:3] - means).max() <= 0.5


def test_cells_that_are_longer_than_wide_keep_their_whole_place(tmp_path):
    before = write_raster(tmp_path / "a.tif", noise((1, 400, 500)), transform=north_up(1.0))
    after = write_raster(tmp_path / "b.tif", noise((1, 20, 50)), transform=(X, 10.0, 0.0, Y, 0.0, -20.0))
    with opened(before, after) as pair:
        assert (pair.width, pair.height) == (500, 400)
        assert whole(pair).valid.all()


@pytest.mark.parametrize("cell_size", [None, 10.0, 5.0])
def test_a_raster_whose_rows_go_north_is_laid_on_its_place(tmp_path, cell_size):
    values = smooth((1, 40, 50))
    flipped = write_raster(tmp_path / "a.tif", values[:, ::-1], transform=(X, 10.0, 0.0, Y - 400, 0.0, 10.0))
    usual = write_raster(tmp_path / "b.tif", values)
    for paths in ((flipped, usual), (usual, flipped)):
        with opened(*paths, cell_size=cell_size) as pair:
            pixels = whole(pair)
            scale = 10 / (cell_size or 10)
            assert (pair.width, pair.height) == (50 * scale, 40 * scale)
        assert pixels.valid.all()
        np.testing.assert_allclose(pixels.values[0], pixels.values[1], atol=1e-3)


# --- another place ----------------------------------------------------------------------------------


def test_beside_the_second_raster_there_is_no_data(tmp_path):
    before = write_raster(tmp_path / "a.tif", smooth())
    turned = (X + 150, 12.0, 8.0, Y - 150, 8.0, -12.0)
    after = write_raster(tmp_path / "b.tif", noise((1, 10, 10), "float32"), transform=turned)
    with opened(before, after) as pair:
        pixels, place = whole(pair), pair.georeference.transform
    inverse = gdal.InvGeoTransform(turned)
    rows, cols = np.mgrid[: pair.height, : pair.width] + 0.5
    x, y = place[0] + cols * 10, place[3] - rows * 10
    col = inverse[0] + x * inverse[1] + y * inverse[2]
    row = inverse[3] + x * inverse[4] + y * inverse[5]
    inside = (col >= 0) & (row >= 0) & (col < 10) & (row < 10)
    assert 0.3 < inside.mean() < 0.7
    np.testing.assert_array_equal(pixels.valid, inside)
    assert (pixels.values[:, ~inside] == 0).all()


def test_a_rotated_first_raster_is_resampled_to_north_up_where_the_second_has_another_grid(tmp_path):
    turned, watcher = (X, 8.0, 6.0, Y, 6.0, -8.0), Listening()
    rows, cols = np.mgrid[:40, :50] + 0.5
    x, y = X + cols * 8 + rows * 6, Y + cols * 6 - rows * 8
    before = write_raster(
        tmp_path / "a.tif", ((x - X) * 0.05 + (Y - y) * 0.1 + 90)[None].astype("float32"), transform=turned
    )
    after = write_raster(
        tmp_path / "b.tif",
        smooth((1, 80, 70), x=X + 3, y=Y + 304) + np.float32(70),
        transform=north_up(10.0, X + 3, Y + 304),
    )
    with opened(before, after, progress=watcher) as pair:
        pixels, place = whole(pair), pair.georeference.transform
    assert place[2] == place[4] == 0 and abs(place[1] - 10) < 1e-6
    assert len(watcher.lines) == 2
    assert pixels.valid.sum() > 1500
    inner = pixels.valid.copy()
    for axis in (0, 1):
        for step in (-1, 1):
            inner &= np.roll(pixels.valid, step, axis)
    difference = np.abs(pixels.values[0] - pixels.values[1])[inner]
    assert np.median(difference) < 1e-2 and difference.max() < 1.0


@pytest.mark.parametrize(("epsg", "cell"), [(32632, 10.0), (4326, 0.0001), (3857, 14.0)])
def test_another_reference_system_is_brought_to_the_first(tmp_path, epsg, cell):
    before = write_raster(tmp_path / "a.tif", smooth((1, 60, 80)))
    gdal.Warp(
        str(tmp_path / "b.tif"),
        str(before),
        dstSRS=f"EPSG:{epsg}",
        xRes=cell,
        yRes=cell,
        resampleAlg="bilinear",
        dstNodata=-99,
        errorThreshold=0,
    )
    watcher = Listening()
    with opened(before, tmp_path / "b.tif", progress=watcher) as pair:
        pixels, place = whole(pair), pair.georeference
    assert place.crs.IsSame(crs_of(32633))
    assert str(tmp_path / "b.tif") in watcher.lines[0] and len(watcher.lines) == 1
    assert pair.width >= 78 and pair.height >= 58
    assert pixels.valid[3:-3, 3:-3].all()
    difference = np.abs(pixels.values[0] - pixels.values[1])[3:-3, 3:-3]
    assert difference.max() < 0.6  # a pixel further would be 0.5 or 1


def test_of_a_raster_of_the_whole_earth_only_the_place_counts(tmp_path):
    before = write_raster(tmp_path / "a.tif", noise((1, 40, 50)), epsg=32660, transform=north_up(9000.0))
    degrees = np.broadcast_to(np.arange(180, dtype="float32")[:, None] * 2, (1, 180, 360))
    earth = write_raster(
        tmp_path / "b.tif", degrees, epsg=4326, transform=(-180.0, 1.0, 0.0, 90.0, 0.0, -1.0)
    )
    with opened(before, earth) as pair:
        assert (pair.width, pair.height) == (50, 40)
        pixels, place = whole(pair), pair.georeference
    back = osr.CoordinateTransformation(place.crs, crs_of(4326))
    latitude = back.TransformPoint(X + 10.5 * 9000, Y - 20.5 * 9000)[0]
    assert pixels.valid[:, :20].all()
    assert abs(pixels.values[1, 20, 10] - (90 - latitude - 0.5) * 2) < 0.1


def test_a_first_raster_in_degrees_takes_cells_in_degrees(tmp_path):
    degrees = (15.0, 0.001, 0.0, 45.0, 0.0, -0.001)
    paths = [write_raster(tmp_path / f"{n}.tif", noise(seed=n), transform=degrees, epsg=4326) for n in (0, 1)]
    with opened(*paths, cell_size=0.0005) as pair:
        assert (pair.width, pair.height) == (100, 80)
        assert whole(pair).valid.all()
        assert pair.georeference.crs.IsGeographic()


def with_points(path, values, transform, epsg=32633):
    """A raster that control points place where ``transform`` would."""
    write_raster(path, values, transform=None, epsg=None)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    _, height, width = values.shape
    points = []
    for col in (0, width / 2, width):
        for row in (0, height / 2, height):
            x, y = gdal.ApplyGeoTransform(transform, col, row)
            points.append(gdal.GCP(x, y, 0, col, row))
    dataset.SetGCPs(points, crs_of(epsg).ExportToWkt())
    return path


@pytest.mark.parametrize("which", [0, 1])
def test_control_points_place_a_raster_as_a_transform_does(tmp_path, which):
    plain = write_raster(tmp_path / "a.tif", smooth())
    placed = with_points(
        tmp_path / "b.tif", smooth(cell=9.0, x=X + 12, y=Y - 7), north_up(9.0, X + 12, Y - 7)
    )
    with opened(*((plain, placed) if which else (placed, plain))) as pair:
        pixels = whole(pair)
        assert abs(pair.georeference.transform[1] - (10.0 if which else 9.0)) < 1e-6
    assert pixels.valid[1:-1, 1:-1].all()
    np.testing.assert_allclose(*pixels.values[:, 2:-2, 2:-2], atol=0.1)  # a pixel further it is 0.5 or 1


def test_a_single_pixel_may_be_all_that_they_share(tmp_path):
    before = write_raster(tmp_path / "a.tif", noise())
    for n, cell in enumerate((10.0, 4.0)):
        place = north_up(cell, X + 490, Y - 390)
        after = write_raster(tmp_path / f"{n}.tif", noise((3, 9, 9), seed=1), transform=place)
        with opened(before, after) as pair:
            assert (pair.width, pair.height) == (1, 1)
            pixels = whole(pair)
        assert pixels.valid.all()
        np.testing.assert_array_equal(pixels.values[:3, 0, 0], noise()[:, 39, 49])


# --- no data under resampling -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dtype", "nodata"),
    [("uint8", 0), ("uint16", 65535), ("int16", -99), ("float32", -99), ("float32", None)],
)
def test_no_data_stays_no_data_and_colours_no_neighbour(tmp_path, dtype, nodata):
    values = np.full((2, 20, 25), 50, dtype)
    missing = np.nan if nodata is None else nodata
    values[:, 3:6, 4:10] = missing
    values[1, 12, 12] = missing
    before = write_raster(tmp_path / "a.tif", noise((2, 40, 50), dtype))
    after = write_raster(tmp_path / "b.tif", values, transform=north_up(20.0), nodata=nodata)
    pixels = read_pair(before, after)
    expected = np.ones((40, 50), bool)
    expected[6:12, 8:20] = False
    expected[24:26, 24:26] = dtype.startswith("u")
    np.testing.assert_array_equal(pixels.valid, expected)
    surroundings = expected.copy()
    surroundings[23:27, 23:27] = False  # what one band of unsigned ones holds there is a value
    assert (pixels.values[2:, surroundings] == 50).all()
    assert (pixels.values[:, ~expected] == 0).all()


@pytest.mark.parametrize("nodata", [None, 7])
@pytest.mark.parametrize("kind", ["mask", "alpha"])
def test_masks_and_alpha_count_beside_a_nodata_value(tmp_path, kind, nodata):
    values, shown = np.full((3, 20, 25), 50, np.uint8), np.full((20, 25), 255, np.uint8)
    shown[3:6, 4:10] = 0
    values[:, 12, 12] = 7
    place = north_up(20.0)
    if kind == "mask":
        after = write_raster(tmp_path / "b.tif", values, transform=place, nodata=nodata, mask=shown)
    else:
        stacked = np.concatenate([values, shown[None]])
        after = write_raster(tmp_path / "b.tif", stacked, transform=place, nodata=nodata, alpha=True)
    before = write_raster(tmp_path / "a.tif", noise())
    pixels = read_pair(before, after, channels=3)
    expected = np.ones((40, 50), bool)
    expected[6:12, 8:20] = False
    expected[24:26, 24:26] = nodata is None
    np.testing.assert_array_equal(pixels.valid, expected)


def test_alpha_that_the_model_reads_is_resampled_as_a_measurement(tmp_path):
    values = np.full((4, 20, 25), 50, np.uint8)
    values[3, :, :10] = 0
    before = write_raster(tmp_path / "a.tif", noise((4, 40, 50)), alpha=True)
    after = write_raster(tmp_path / "b.tif", values, transform=north_up(20.0, X + 200), alpha=True)
    with opened(before, after, channels=4) as pair:
        pixels = whole(pair)
        assert pair.count == 8 and pair.width == 30
    assert pixels.valid.all()
    assert (pixels.values[7, :, :18] == 0).all() and (pixels.values[4:7] == 50).all()


def test_only_bands_that_are_read_say_where_there_is_no_data(tmp_path):
    values = np.full((3, 20, 25), 50, np.uint8)
    values[:2, 5, 5] = 0
    before = write_raster(tmp_path / "a.tif", noise())
    after = write_raster(tmp_path / "b.tif", values, transform=north_up(20.0), nodata=0)
    assert not read_pair(before, after, wanted=(1, 0)).valid[10:12, 10:12].any()
    assert read_pair(before, after, wanted=(1, 2)).valid.all()


@pytest.mark.parametrize("nodata", [-9999, 300, 1.5])
def test_a_nodata_value_that_no_pixel_can_have_means_nothing(tmp_path, nodata):
    values = np.broadcast_to(np.arange(25, dtype=np.uint8) * 2, (1, 20, 25))  # 44 and 2 among them
    before = write_raster(tmp_path / "a.tif", noise((1, 40, 50)))
    after = write_raster(tmp_path / "b.tif", values, transform=north_up(20.0), nodata=nodata)
    assert read_pair(before, after).valid.all()


def test_an_average_takes_what_has_data(tmp_path):
    values = np.full((1, 40, 50), 50, "int16")
    values[0, 4, 4] = values[0, 8:10, 8:10] = -99
    before = write_raster(tmp_path / "a.tif", noise((1, 20, 25), "int16"), transform=north_up(20.0))
    after = write_raster(tmp_path / "b.tif", values, nodata=-99)
    pixels = read_pair(before, after)
    assert pixels.valid[2, 2] and not pixels.valid[4, 4] and pixels.valid.sum() == 499
    assert (pixels.values[1, pixels.valid] == 50).all()


# --- no reference system ----------------------------------------------------------------------------


def test_rasters_without_coordinates_are_compared_pixel_by_pixel(tmp_path):
    values, watcher = [noise(seed=n) for n in (0, 1)], Listening()
    paths = [
        write_raster(tmp_path / f"{n}.tif", pixels, transform=None, epsg=None)
        for n, pixels in enumerate(values)
    ]
    with opened(*paths, progress=watcher) as pair:
        np.testing.assert_array_equal(whole(pair).values, np.concatenate(values))
        assert pair.georeference.crs is None and pair.georeference.transform is None
    assert not watcher.lines


def test_rasters_without_coordinates_must_be_of_one_size(tmp_path):
    paths = [
        write_raster(tmp_path / f"{n}.tif", noise((3, 40 + n, 50)), transform=None, epsg=None) for n in (0, 1)
    ]
    with pytest.raises(RasterError, match="50 × 40 and 50 × 41 pixels; expected one size"):
        opened(*paths)


def test_coordinates_without_a_reference_system_are_those_of_one_system(tmp_path):
    values = noise()
    before = write_raster(tmp_path / "a.tif", values, epsg=None)
    after = write_raster(tmp_path / "b.tif", values, epsg=None, transform=north_up(x=X + 30, y=Y - 20))
    coarse = write_raster(
        tmp_path / "c.tif", smooth((1, 30, 30), cell=20.0), epsg=None, transform=north_up(20.0)
    )
    fine = write_raster(tmp_path / "d.tif", smooth(), epsg=None)
    expected = np.concatenate([values[:, 2:, 3:], values[:, :-2, :-3]])
    np.testing.assert_array_equal(read_pair(before, after).values, expected)
    pixels = read_pair(fine, coarse)
    assert pixels.valid.all()
    np.testing.assert_allclose(*pixels.values[:, 2:, 2:], atol=1e-3)


@pytest.mark.parametrize("which", [0, 1])
def test_a_raster_without_a_reference_system_is_named(tmp_path, which):
    paths = [write_raster(tmp_path / f"{n}.tif", noise(), epsg=None if n == which else 32633) for n in (0, 1)]
    with pytest.raises(RasterError, match=f"{which}.tif has no coordinate reference system; expected one"):
        opened(*paths)


# --- refusals ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", [north_up(x=X + 500), north_up(y=Y + 400), north_up(7.0, X - 350.0001)])
def test_rasters_of_two_places_are_refused_with_their_names(tmp_path, place):
    before = write_raster(tmp_path / "a.tif", noise())
    after = write_raster(tmp_path / "b.tif", noise(), transform=place)
    with pytest.raises(RasterError, match=r"a\.tif and .*b\.tif do not overlap; expected two of one place"):
        opened(before, after)


@pytest.mark.parametrize("bands", [2, 1])
def test_too_few_bands_are_refused_with_what_the_model_takes(tmp_path, bands):
    before = write_raster(tmp_path / "a.tif", noise())
    after = write_raster(tmp_path / "b.tif", noise((bands, 40, 50)))
    with pytest.raises(RasterError, match=f"{bands} band.*expected 3"):
        opened(before, after, channels=3)
    with pytest.raises(RasterError, match=f"has {bands} band.*expected at least 3"):
        opened(before, after, wanted=(0, 2))
    with pytest.raises(RasterError, match=f"have 3 and {bands} bands; expected as many in both"):
        opened(before, after)


@pytest.mark.parametrize("size", [0.0, -10.0, float("nan"), float("inf")])
def test_a_cell_size_is_a_number_above_0(tmp_path, size):
    path = write_raster(tmp_path / "a.tif", noise())
    with pytest.raises(RasterError, match="CELL_SIZE is .*expected a number above 0"):
        opened(path, path, cell_size=size)


def test_a_cell_size_means_nothing_without_coordinates(tmp_path):
    without = write_raster(tmp_path / "a.tif", noise(), transform=None, epsg=None)
    with_some = write_raster(tmp_path / "b.tif", noise(), epsg=None)
    for paths in ((without, without), (without, with_some), (with_some, without)):
        with pytest.raises(RasterError, match="CELL_SIZE is 5.* without coordinates; expected none"):
            opened(*paths, cell_size=5.0)


@pytest.mark.parametrize("exceptions", [False, True])
def test_a_raster_beyond_the_first_ones_reference_system_is_refused_however_gdal_fails(tmp_path, exceptions):
    before = write_raster(tmp_path / "a.tif", noise())
    after = write_raster(
        tmp_path / "b.tif", noise(), transform=(-160.0, 0.01, 0.0, 5.0, 0.0, -0.01), epsg=4326
    )
    was = gdal.GetUseExceptions()
    (gdal.UseExceptions if exceptions else gdal.DontUseExceptions)()
    try:
        with pytest.raises(RasterError, match="expected two (rasters )?of one place"):
            opened(before, after)
    finally:
        (gdal.UseExceptions if was else gdal.DontUseExceptions)()


# --- streaming --------------------------------------------------------------------------------------


@pytest.mark.parametrize("cell", [10.0, 15.0, 4.0])
def test_a_window_of_a_huge_pair_takes_little_memory(tmp_path, cell):
    for name, size in (("a", 10.0), ("b", cell)):
        side = int(1_000_000 / size)
        dataset = gdal.GetDriverByName("GTiff").Create(
            str(tmp_path / f"{name}.tif"),
            side,
            side,
            3,
            gdal.GDT_Byte,
            ["SPARSE_OK=YES", "TILED=YES", "BIGTIFF=YES"],
        )
        dataset.SetGeoTransform(north_up(size))
        dataset.SetSpatialRef(crs_of(32633))
        dataset = None
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with opened(tmp_path / "a.tif", tmp_path / "b.tif") as pair:
        assert min(pair.width, pair.height) > 99_990
        assert pair.read(Window(50_000, 60_000, 512, 512)).valid.all()
        assert pair.block_row_bytes > 100_000 * 3 * 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - most < 200_000  # kB of 30 GB


def test_nothing_holds_the_files_once_they_are_let_go(tmp_path):
    before = write_raster(tmp_path / "a.tif", noise(dtype="int16"))
    after = write_raster(tmp_path / "b.tif", noise(dtype="int16"), transform=north_up(7.0))
    pair = opened(before, after)
    whole(pair)
    pair.close()
    held = [str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
    assert not [name for name in held if str(tmp_path) in name]
