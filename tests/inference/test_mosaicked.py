"""Many rasters as one: what lies on the grid is untouched, what does not is as GDAL warps it."""

import numpy as np
import pytest
from areas import asked
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.prediction import predict_raster
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster import RasterName, mosaicked
from deep_pixels.inference.raster.memory import MemorySink
from deep_pixels.inference.raster.mosaicked import MosaickedSource
from deep_pixels.inference.tiling import Window
from models import tiny_package
from osgeo import gdal, osr
from predictors import predictor
from rasters import read_raster, write_raster
from running import Listening, brightest, classify

X, Y, CELL = 500000.0, 5000000.0, 10.0


def noise(shape=(3, 90, 110), dtype="uint8", seed=0):
    return np.random.default_rng(seed).integers(1, 120, shape).astype(dtype)


def at(col=0, row=0, cell=CELL):
    return (X + col * CELL, cell, 0.0, Y - row * CELL, 0.0, -cell)


def opened(paths, wanted=None, channels=None, progress=None):
    names = [path if isinstance(path, RasterName) else RasterName(str(path)) for path in paths]
    return MosaickedSource(names, wanted, channels, progress or Listening(), "mosaic")


def whole(source):
    return source.read(Window(0, 0, source.width, source.height))


def read_mosaic(paths, **how):
    with opened(paths, **how) as source:
        return whole(source)


def pieces_of(folder, values, size=37, overlap=0, **how):
    """Files of rectangles that cover (bands, rows, columns), from the upper left to the lower right."""
    _, height, width = values.shape
    return [
        write_raster(
            folder / f"r{row:03}_c{col:03}.tif",
            np.ascontiguousarray(values[:, row : row + size + overlap, col : col + size + overlap]),
            transform=at(col, row),
            **how,
        )
        for row in range(0, height, size)
        for col in range(0, width, size)
    ]


# --- one grid ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "int32", "float32", "float64"])
@pytest.mark.parametrize("overlap", [0, 9])
@pytest.mark.parametrize("turned", [False, True])
def test_the_mosaic_of_a_rasters_pieces_is_the_raster(tmp_path, dtype, overlap, turned):
    values, watcher = noise(dtype=dtype), Listening()
    paths = pieces_of(tmp_path, values, overlap=overlap)
    with opened(paths[::-1] if turned else paths, progress=watcher) as source:
        pixels = whole(source)
        assert (
            source.georeference.transform == at()
            and source.georeference.crs.GetAuthorityCode(None) == "32633"
        )
        assert (source.width, source.height, source.dtype) == (110, 90, np.dtype(dtype))
        assert set(map(str, paths)) <= set(source.files)
    np.testing.assert_array_equal(pixels.values, values)
    assert pixels.valid.all() and not watcher.lines


@pytest.mark.parametrize("seed", range(20))
def test_any_window_is_that_of_the_raster(tmp_path, seed):
    rng = np.random.default_rng(seed)
    values = noise()
    col, row = rng.integers(0, 100), rng.integers(0, 80)
    window = Window(int(col), int(row), int(rng.integers(1, 111 - col)), int(rng.integers(1, 91 - row)))
    room = np.full((3, window.height, window.width + 7), 200, np.uint8)
    with opened(pieces_of(tmp_path, values, overlap=5)) as source:
        np.testing.assert_array_equal(source.read(window).values, values[(slice(None), *window.slices)])
        assert source.read(window, room[:, :, 3:-4]).values.base is room
    np.testing.assert_array_equal(room[:, :, 3:-4], values[(slice(None), *window.slices)])
    assert (room[:, :, :3] == 200).all() and (room[:, :, -4:] == 200).all()


def test_what_no_raster_covers_has_no_data(tmp_path):
    paths = [
        write_raster(tmp_path / "a.tif", noise((1, 10, 10)), transform=at()),
        write_raster(tmp_path / "b.tif", noise((1, 10, 10), seed=1), transform=at(20, 15)),
        write_raster(tmp_path / "c.tif", noise((1, 5, 5), seed=2), transform=at(-8, -3)),
    ]
    with opened(paths) as source:
        assert source.georeference.transform == at(-8, -3)
        pixels = whole(source)
    expected = np.zeros((28, 38), bool)
    expected[3:13, 8:18] = expected[18:, 28:] = expected[:5, :5] = True
    np.testing.assert_array_equal(pixels.valid, expected)
    assert (pixels.values[:, ~expected] == 0).all()


def test_the_model_is_not_asked_about_what_lies_between_rasters(tmp_path):
    paths = [
        write_raster(tmp_path / "a.tif", noise((1, 10, 10)), transform=at()),
        write_raster(tmp_path / "b.tif", noise((1, 10, 10)), transform=at(1000)),
    ]
    with opened(paths) as source:
        model, seen = asked(predictor(lambda tiles: tiles, lambda scores: scores[0], merge="crop"))
        extent = Window(0, 0, source.width, source.height)
        predict_raster(source, MemorySink(extent, np.dtype("float32")), model, extent, Unwatched())
    assert source.width == 1010 and 4 <= len(seen) <= 12


# --- which raster counts ----------------------------------------------------------------------------

WAYS = {
    "nodata": {"nodata": 0},
    "mask": {"mask": True},
    "alpha": {"alpha": True},
    "mask and nodata": {"mask": True, "nodata": 0},
}


def with_holes(folder, name, values, hole, way, **place):
    """A raster without data in ``hole``, which its ``way`` tells."""
    how, values = dict(way), values.copy()
    where = np.ones(values.shape[1:], bool)
    where[hole] = False
    if how.get("nodata") is not None:
        values[:, ~where] = how["nodata"]
    if how.pop("mask", False):
        how["mask"] = where * 255
    if how.get("alpha"):
        values = np.concatenate([values, (where * 255).astype(values.dtype)[None]])
    return write_raster(folder / name, values, **how, **place), where


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("other", WAYS)
def test_the_first_raster_that_has_data_counts(tmp_path, way, other):
    first, second = noise(seed=1), noise(seed=2)
    top, where = with_holes(tmp_path, "a.tif", first, np.s_[10:60, 20:70], WAYS[way])
    below, beneath = with_holes(tmp_path, "b.tif", second, np.s_[40:80, 50:100], WAYS[other])
    pixels = read_mosaic([top, below])
    np.testing.assert_array_equal(pixels.valid, where | beneath)
    expected = np.where(where, first, np.where(beneath, second, 0))
    np.testing.assert_array_equal(pixels.values, expected)


def test_a_dark_band_is_not_filled_from_below(tmp_path):
    """One band of 0 with nodata 0 is a dark pixel in unsigned types, and no data in signed ones."""
    for dtype, keeps in (("uint8", True), ("int16", False)):
        first, second = noise(dtype=dtype, seed=1), noise(dtype=dtype, seed=2)
        first[1, 30:40, 30:40] = 0
        paths = [
            write_raster(tmp_path / f"{n}_{dtype}.tif", pixels, nodata=0)
            for n, pixels in enumerate((first, second))
        ]
        expected = first.copy()
        if not keeps:
            expected[:, 30:40, 30:40] = second[:, 30:40, 30:40]
        np.testing.assert_array_equal(read_mosaic(paths).values, expected)


def test_each_raster_has_its_own_nodata_value_and_type(tmp_path):
    first, second, third = noise(dtype="uint8"), noise(dtype="int16", seed=1), noise(dtype="float32", seed=2)
    first[:, :40], second[:, 20:60], third[:, :, 50:60] = 200, -99, np.nan
    second[:, 0, 0], third[:, 0, 1] = 200, -99
    paths = [
        write_raster(tmp_path / "a.tif", first, nodata=200),
        write_raster(tmp_path / "b.tif", second, nodata=-99),
        write_raster(tmp_path / "c.tif", third),
    ]
    pixels = read_mosaic(paths)
    assert pixels.values.dtype == np.float32 and pixels.valid[:20].all()
    rest = np.isfinite(third).all(axis=0)
    expected = np.where((second != -99).all(axis=0), second, np.where(rest, third, 0))
    expected = np.where((first != 200).all(axis=0), first, expected)
    np.testing.assert_array_equal(pixels.values, expected)


def test_the_order_of_the_list_decides_and_nothing_else(tmp_path):
    values = [noise(seed=n) for n in range(4)]
    paths = [write_raster(tmp_path / f"{n}.tif", pixels) for n, pixels in enumerate(values)]
    for order in ([0, 1, 2, 3], [3, 1, 0, 2], [2, 3, 1, 0]):
        np.testing.assert_array_equal(read_mosaic([paths[n] for n in order]).values, values[order[0]])


# --- other grids ------------------------------------------------------------------------------------


def warped(path, source, how, **options):
    """What gdalwarp makes of a raster on the grid of a mosaic: values and where there is data."""
    x, cell, _, y, _, _ = source.georeference.transform
    dataset = gdal.Warp(
        "",
        str(path),
        format="MEM",
        dstSRS=source.georeference.crs.ExportToWkt(),
        outputBounds=(x, y - cell * source.height, x + cell * source.width, y),
        width=source.width,
        height=source.height,
        resampleAlg=how,
        dstAlpha=True,
        **options,
    )
    values = np.empty((dataset.RasterCount, source.height, source.width), source.dtype)
    for number in range(dataset.RasterCount):
        dataset.GetRasterBand(number + 1).ReadRaster(buf_obj=values[number])
    return values[:-1], values[-1] != 0


@pytest.mark.parametrize(
    ("place", "how"),
    [
        ({"transform": at(33.5, 12.25)}, "bilinear"),
        ({"transform": at(30, 10, 25.0)}, "bilinear"),
        ({"transform": at(30, 10, 3.0)}, "average"),
        ({"transform": (15.0, 0.00015, 0.0, 45.15, 0.0, -0.00015), "epsg": 4326}, "bilinear"),
        ({"transform": (28000.0, 10.0, 0.0, 5030000.0, 0.0, -10.0), "epsg": 32634}, "bilinear"),
    ],
    ids=["between", "coarser", "finer", "degrees", "next zone"],
)
@pytest.mark.parametrize("dtype", ["uint8", "float32"])
def test_rasters_on_other_grids_are_as_gdalwarp_makes_them(tmp_path, place, how, dtype):
    first, second = noise(dtype=dtype), noise((3, 80, 60), dtype=dtype, seed=1)
    first[:, 40:] = second[:, :9, :9] = 0
    paths = [
        write_raster(tmp_path / "a.tif", first, nodata=0),
        write_raster(tmp_path / "b.tif", second, nodata=0, **place),
    ]
    watcher = Listening()
    with opened(paths, progress=watcher) as source:
        pixels = whole(source)
        below, beneath = warped(paths[1], source, how, warpOptions=["UNIFIED_SRC_NODATA=YES"])
        top, above = warped(paths[0], source, "near")
    assert beneath.any() and not above.all()
    np.testing.assert_array_equal(pixels.valid, above | beneath)
    expected = np.where(above, top, np.where(beneath, below, 0))
    # GDAL interpolates where pixels come from between places, which are others for a part of the grid
    np.testing.assert_allclose(pixels.values, expected, atol=1 if dtype == "uint8" else 0.3)
    assert watcher.lines[0] == "1 of 2 rasters are resampled to the grid of the first, pixels of 10"


@pytest.mark.parametrize(("cell", "how"), [(5.0, "bilinearly"), (20.0, "by averaging")])
def test_a_raster_alone_is_told_by_its_name(tmp_path, cell, how):
    path = write_raster(tmp_path / "a.tif", noise((3, 40, 40)), transform=at(0, 0, 10.0))
    watcher = Listening()
    MosaickedSource([RasterName(str(path))], None, None, watcher, "mosaic", cell).close()
    told = f"{path} is resampled {how} to the grid of the result, pixels of {cell:g}"
    assert watcher.lines == [told]


def test_the_grid_is_that_of_the_first(tmp_path):
    fine = write_raster(tmp_path / "fine.tif", noise((3, 50, 50)), transform=at(5, 5, 4.0))
    coarse = write_raster(tmp_path / "coarse.tif", noise((3, 50, 50)), transform=at(0, 0, 10.0))
    for paths, cell in (([fine, coarse], 4.0), ([coarse, fine], 10.0)):
        with opened(paths) as source:
            x, width, _, y, _, _ = source.georeference.transform
            assert width == cell
            assert x <= X and y >= Y and x + source.width * cell >= X + 500


def test_pieces_of_a_rotated_raster_are_read_as_they_are(tmp_path):
    values, watcher = noise(), Listening()
    turned = (X, 8.0, 6.0, Y, 6.0, -8.0)
    moved = (X + 50 * 8.0, 8.0, 6.0, Y + 50 * 6.0, 6.0, -8.0)
    paths = [
        write_raster(tmp_path / "a.tif", values[:, :, :50].copy(), transform=turned),
        write_raster(tmp_path / "b.tif", values[:, :, 50:].copy(), transform=moved),
    ]
    np.testing.assert_array_equal(read_mosaic(paths, progress=watcher).values, values)
    assert not watcher.lines


# --- bands ------------------------------------------------------------------------------------------


def test_bands_are_chosen_in_each_raster_by_its_own_names(tmp_path):
    values = noise()
    left, right = values[:, :, :50].copy(), values[:, :, 50:].copy()
    paths = [
        write_raster(tmp_path / "a.tif", left, names=("red", "green", "blue")),
        write_raster(tmp_path / "b.tif", right[[2, 0, 1]], names=("blue", "red", "green"), transform=at(50)),
    ]
    pixels = read_mosaic(paths, wanted=("green", "blue"))
    np.testing.assert_array_equal(pixels.values, values[1:])


def test_rasters_with_unlike_bands_are_refused(tmp_path):
    paths = [write_raster(tmp_path / f"{n}.tif", noise((n, 9, 9))) for n in (3, 5)]
    with pytest.raises(RasterError, match=r"5 bands are read of the raster .*5\.tif, and 3 of the first"):
        opened(paths)


def test_a_raster_without_a_place_is_refused(tmp_path):
    paths = [
        write_raster(tmp_path / "a.tif", noise()),
        write_raster(tmp_path / "photo.tif", noise(), transform=None, epsg=None),
    ]
    with pytest.raises(RasterError, match=r"photo\.tif has no coordinate reference system; .* separately"):
        opened(paths)


def test_a_raster_that_cannot_be_opened_is_named(tmp_path):
    (tmp_path / "broken.tif").write_bytes(b"II*\0")
    with pytest.raises(RasterError, match=r"The raster .*broken\.tif cannot be opened"):
        opened([write_raster(tmp_path / "a.tif", noise()), tmp_path / "broken.tif"])


# --- many -------------------------------------------------------------------------------------------


def test_few_rasters_are_open_at_a_time(tmp_path, monkeypatch):
    monkeypatch.setattr(mosaicked, "MOST_OPEN", 4)
    values = noise((1, 200, 200))
    paths = pieces_of(tmp_path, values, size=20)
    assert len(paths) == 100
    with opened(paths) as source:
        for row in range(0, 200, 7):
            rows = source.read(Window(0, row, 200, min(7, 200 - row))).values
            np.testing.assert_array_equal(rows, values[:, row : row + 7])
            assert len(source._open) <= 4
    assert not source._open


def test_the_cache_has_room_for_all_that_lie_side_by_side(tmp_path):
    values = noise((1, 64, 400))
    with opened(pieces_of(tmp_path, values, size=64)) as source:
        one = source._pieces[0].row_bytes
        assert 6 * one <= source.block_row_bytes <= 7 * one


def test_the_range_of_values_is_that_of_all(tmp_path):
    low, high = noise(dtype="uint16"), noise(dtype="uint16")
    low[:, 5, 5], high[:, 6, 6] = 0, 40000
    paths = [write_raster(tmp_path / f"{n}.tif", pixels) for n, pixels in enumerate((low, high))]
    with opened(paths) as source:
        assert source.value_range() == (0, 40000)


@pytest.mark.parametrize("merge", ["blend", "crop"])
def test_a_run_over_a_mosaic_is_that_over_the_raster(tmp_path, scene, merge):
    model = tiny_package(tmp_path, ImageHeight=32, ImageWidth=32)
    paths = pieces_of(tmp_path, read_raster(scene), size=61, overlap=8, nodata=0)
    items = tuple(RasterName(str(path)) for path in paths)
    classify(model, "mosaic", tmp_path / "out.tif", f"padding 4; tile_merge {merge}", items=items)
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], brightest(scene))


def moving(epsg, to):
    systems = [osr.SpatialReference(), osr.SpatialReference()]
    for system, number in zip(systems, (epsg, to)):
        system.ImportFromEPSG(number)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return osr.CoordinateTransformation(*systems)


def test_an_extent_may_be_in_another_reference_system(tmp_path, scene):
    model = tiny_package(tmp_path)
    paths = pieces_of(tmp_path, read_raster(scene), size=61, nodata=0)
    items = tuple(RasterName(str(path)) for path in paths)
    bounds, transform = (15.0, 45.14, 15.01, 45.15), moving(4326, 32633)
    output = tmp_path / "out.tif"
    classify(model, "mosaic", output, items=items, extent=bounds, extent_crs="EPSG:4326")
    given = gdal.Open(str(output)).GetGeoTransform()
    col, row = round((given[0] - X) / CELL), round((Y - given[3]) / CELL)
    values = read_raster(output)[0]
    expected = brightest(scene)[row : row + values.shape[0], col : col + values.shape[1]]
    np.testing.assert_array_equal(values, expected)
    moved = [transform.TransformPoint(x, y) for x in bounds[::2] for y in bounds[1::2]]
    wanted = [(min(axis), max(axis)) for axis in list(zip(*moved))[:2]]
    found = (given[0], given[0] + CELL * values.shape[1]), (given[3] - CELL * values.shape[0], given[3])
    for (low, high), (first, last) in zip(wanted, found):
        assert low - 2 * CELL < first <= low and high <= last < high + 2 * CELL
