import numpy as np
import pytest
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.raster.bands import Band, chosen_bands
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.tiling import Window
from osgeo import gdal
from rasters import TYPES, write_raster

SHAPE = (3, 37, 53)


@pytest.fixture(autouse=True, params=[None, 7], ids=["blocks", "7 rows"])
def rows_at_once(request, monkeypatch):
    """Whatever is read is the same, however many rows of it are read at a time."""
    if request.param:
        monkeypatch.setattr(GdalSource, "_rows_at_once", request.param)


def values_of(dtype, shape=SHAPE):
    return np.random.default_rng(0).integers(1, 120, shape).astype(dtype)


def whole(source):
    return source.read(Window(0, 0, source.width, source.height))


@pytest.mark.parametrize("dtype", TYPES)
@pytest.mark.parametrize("options", [(), ("TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=32", "INTERLEAVE=BAND")])
def test_pixels_are_read_in_the_rasters_own_type(tmp_path, dtype, options):
    values = values_of(dtype)
    with GdalSource(str(write_raster(tmp_path / "r.tif", values, options=options))) as source:
        assert source.dtype == np.dtype(dtype)
        window = Window(5, 7, 20, 11)
        pixels = source.read(window)
        np.testing.assert_array_equal(pixels.values, values[(slice(None), *window.slices)])
        assert pixels.valid.all()


def test_no_rows_are_no_pixels(tmp_path):
    with GdalSource(str(write_raster(tmp_path / "r.tif", values_of("uint8")))) as source:
        assert source.read(Window(0, 5, 10, 0)).values.shape == (3, 0, 10)


@pytest.mark.parametrize(
    ("dtype", "nodata"),
    [("uint8", 0), ("uint8", 255), ("uint16", 65535), ("int16", -9999), ("float32", -3.4028234663852886e38)],
)
def test_a_pixel_has_no_data_where_its_bands_say_so_and_is_0_there(tmp_path, dtype, nodata):
    values = values_of(dtype)
    values[:, 3:9, 4:20] = nodata
    values[1, 20, 20] = nodata
    with GdalSource(str(write_raster(tmp_path / "r.tif", values, nodata=nodata))) as source:
        pixels = whole(source)
    expected = np.ones(SHAPE[1:], bool)
    expected[3:9, 4:20] = False
    expected[20, 20] = dtype.startswith("u")  # 0 in one band of unsigned ones may be a dark pixel
    np.testing.assert_array_equal(pixels.valid, expected)
    assert (pixels.values[:, ~expected] == 0).all()
    assert pixels.values[1, 20, 20] == 0
    if dtype.startswith("u"):
        assert pixels.values[0, 20, 20] == values[0, 20, 20]


def test_only_bands_that_are_read_count(tmp_path):
    values = values_of("uint8")
    values[:2, 5, 5] = 0
    path = str(write_raster(tmp_path / "r.tif", values, nodata=0))
    with GdalSource(path, wanted=(0, 1)) as source:
        assert not whole(source).valid[5, 5]
    with GdalSource(path, wanted=(0, 2)) as source:
        assert whole(source).valid[5, 5]


@pytest.mark.parametrize("nodata", [None, float("nan"), -1])
def test_what_is_not_a_number_is_no_data_in_any_band(tmp_path, nodata):
    values = values_of("float32")
    values[1, 4:6, 7] = np.nan
    values[2, 8, 8] = np.inf
    with GdalSource(str(write_raster(tmp_path / "r.tif", values, nodata=nodata))) as source:
        pixels = whole(source)
    np.testing.assert_array_equal(pixels.valid, np.isfinite(values).all(axis=0))
    assert np.isfinite(pixels.values).all()


@pytest.mark.parametrize("nodata", [-9999, 300, 1.5, float("nan")])
def test_a_nodata_value_that_no_pixel_can_have_means_nothing(tmp_path, nodata):
    values = values_of("uint8")
    values[:] = np.arange(53) % 250  # 44, 1 and others that rounding or overflow would make of it
    with GdalSource(str(write_raster(tmp_path / "r.tif", values, nodata=nodata))) as source:
        assert whole(source).valid.all()


def test_floats_that_differ_by_a_rounding_are_the_nodata_value(tmp_path):
    values = values_of("float32")
    nodata = np.float32(-3.4028235e38)
    values[:, 5, 5] = np.nextafter(nodata, np.float32(0))
    with GdalSource(str(write_raster(tmp_path / "r.tif", values, nodata=float(nodata)))) as source:
        assert not whole(source).valid[5, 5]


def test_a_mask_alpha_and_a_nodata_value_all_count(tmp_path):
    values = values_of("uint8", (4, 37, 53))
    values[3] = 255
    values[3, 12:, 30:] = 0
    values[:3, :3, :3] = 77
    path = write_raster(tmp_path / "alpha.tif", values, alpha=True, nodata=77)
    with GdalSource(str(path), wanted=(0, 1, 2)) as source:
        alpha = whole(source).valid
    assert not alpha[:3, :3].any() and not alpha[12:, 30:].any()
    assert alpha.sum() == alpha.size - 9 - 25 * 23
    mask = np.full(SHAPE[1:], 255, np.uint8)
    mask[10:20, :7] = 0
    path = write_raster(tmp_path / "mask.tif", values[:3], mask=mask, nodata=77)
    with GdalSource(str(path)) as source:
        masked = whole(source).valid
    assert masked.sum() == masked.size - 9 - 70


@pytest.mark.skipif(int(gdal.VersionInfo()) >= 3070000, reason="GDAL has a type for signed bytes from 3.7 on")
def test_signed_bytes_are_read_with_their_sign(tmp_path):
    values = values_of("uint8")
    values[:, 4, 4] = 256 - 5
    path = write_raster(tmp_path / "r.tif", values, options=("PIXELTYPE=SIGNEDBYTE",))
    with GdalSource(str(path)) as source:
        assert source.dtype == np.int8
        assert (whole(source).values[:, 4, 4] == -5).all()


def test_a_mask_says_where_there_is_no_data(tmp_path):
    mask = np.full(SHAPE[1:], 255, np.uint8)
    mask[10:20, :7] = 0
    with GdalSource(str(write_raster(tmp_path / "r.tif", values_of("uint16"), mask=mask))) as source:
        pixels = whole(source)
    np.testing.assert_array_equal(pixels.valid, mask > 0)
    assert (pixels.values[:, mask == 0] == 0).all()


def test_an_external_mask_counts_as_well(tmp_path):
    path = write_raster(tmp_path / "r.tif", values_of("uint8"))
    mask = np.full(SHAPE[1:], 255, np.uint8)
    mask[:, 50:] = 0
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "NO")
    dataset = gdal.Open(str(path))  # read-only: the mask goes beside it
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.GetRasterBand(1).GetMaskBand().WriteRaster(0, 0, SHAPE[2], SHAPE[1], mask.data)
    dataset = None
    assert (tmp_path / "r.tif.msk").exists()
    with GdalSource(str(path)) as source:
        np.testing.assert_array_equal(whole(source).valid, mask > 0)


def test_alpha_is_a_mask_unless_the_model_reads_it(tmp_path):
    values = values_of("uint8", (4, 37, 53))
    values[3] = 255
    values[3, 12:, 30:] = 0
    path = str(write_raster(tmp_path / "r.tif", values, alpha=True))
    with GdalSource(path, wanted=(0, 1, 2)) as source:
        np.testing.assert_array_equal(whole(source).valid, values[3] > 0)
    with GdalSource(path, wanted=(0, 1, 2, 3)) as source:
        assert whole(source).valid.all()
        np.testing.assert_array_equal(whole(source).values, values)


def test_bands_are_chosen_and_ordered(tmp_path):
    values = values_of("uint8")
    path = str(write_raster(tmp_path / "r.tif", values, names=("blue", "green", "NIR")))
    with GdalSource(path, wanted=("nir", 0)) as source:
        assert source.bands == (2, 0)
        np.testing.assert_array_equal(whole(source).values, values[[2, 0]])


def test_bands_of_several_types_are_read_in_one_that_holds_all(tmp_path):
    first = write_raster(tmp_path / "a.tif", values_of("uint8", (1, 8, 9)))
    second = write_raster(tmp_path / "b.tif", -values_of("int16", (1, 8, 9)))
    vrt = gdal.BuildVRT(str(tmp_path / "r.vrt"), [str(first), str(second)], separate=True)
    vrt = None  # noqa: F841 - writes it
    with GdalSource(str(tmp_path / "r.vrt")) as source:
        pixels = whole(source)
    assert pixels.values[0].min() > 0
    assert pixels.values[1].max() < 0


RGBA = [Band("", "Red"), Band("", "Green"), Band("", "Blue"), Band("", "Alpha")]


@pytest.mark.parametrize(
    ("wanted", "bands", "channels", "expected"),
    [
        (None, RGBA, None, (0, 1, 2)),
        (None, RGBA, 3, (0, 1, 2)),
        (None, RGBA, 4, (0, 1, 2, 3)),
        (None, RGBA, 1, (0,)),
        (("Blue", "red"), RGBA, 2, (2, 0)),
        ((2, 2, 0), RGBA, None, (2, 2, 0)),
        (("B8",), [Band("B4", "Gray"), Band("B8", "")], None, (1,)),
    ],
)
def test_the_definition_chooses_bands_or_else_the_model_has_room_for_them(wanted, bands, channels, expected):
    assert chosen_bands(wanted, bands, channels) == expected


@pytest.mark.parametrize(
    ("wanted", "channels", "words"),
    [
        ((0, 7), None, r"has 4 band\(s\); expected at least 8, as ExtractBands asks for 7"),
        (("SWIR",), None, "no band called SWIR.*Red, Green, Blue, Alpha"),
        ((0, 1), 3, r"2 band\(s\) are read \(of 4 in the raster\); expected 3"),
        (None, 13, r"expected 13"),
    ],
)
def test_bands_that_are_not_there_are_named(wanted, channels, words):
    with pytest.raises(RasterError, match=words):
        chosen_bands(wanted, RGBA, channels)


@pytest.mark.parametrize("exceptions", [False, True])
def test_what_is_no_raster_is_an_error_however_gdal_reports_it(tmp_path, exceptions):
    before = gdal.GetUseExceptions()
    (gdal.UseExceptions if exceptions else gdal.DontUseExceptions)()
    try:
        with pytest.raises(RasterError, match="nothing.tif cannot be opened: .+"):
            GdalSource(str(tmp_path / "nothing.tif"))
        assert gdal.GetUseExceptions() == exceptions
    finally:
        (gdal.UseExceptions if before else gdal.DontUseExceptions)()


def test_a_damaged_raster_is_an_error_where_it_is_damaged(tmp_path):
    path = write_raster(tmp_path / "r.tif", values_of("uint8", (1, 200, 200)), options=("COMPRESS=DEFLATE",))
    content = bytearray(path.read_bytes())
    content[2000:9000] = b"\0" * 7000
    path.write_bytes(content)
    with GdalSource(str(path)) as source, pytest.raises(RasterError, match="cannot be read at row (0|35):"):
        whole(source)


def test_complex_numbers_are_refused(tmp_path):
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "c.tif"), 4, 4, 1, gdal.GDT_CFloat32)
    dataset = None  # noqa: F841 - writes it
    with pytest.raises(RasterError, match="holds cfloat32; expected real numbers"):
        GdalSource(str(tmp_path / "c.tif"))


@pytest.mark.parametrize(
    ("dtype", "recorded", "expected"),
    [
        ("uint8", False, (0, 255)),
        ("uint16", True, (5, 4000)),
        ("uint16", False, (1, 119)),
        ("float32", False, (1, 119)),
    ],
)
def test_the_range_of_values_is_that_of_bytes_or_recorded_or_found(tmp_path, dtype, recorded, expected):
    path = write_raster(tmp_path / "r.tif", values_of(dtype))
    if recorded:
        dataset = gdal.Open(str(path), gdal.GA_Update)
        for band in range(1, 4):
            dataset.GetRasterBand(band).SetStatistics(5, 4000, 100, 10)
        dataset = None
    before = sorted(tmp_path.iterdir())
    with GdalSource(str(path)) as source:
        assert source.value_range() == expected
    assert sorted(tmp_path.iterdir()) == before, "nothing is written beside the input"


def test_difficult_rasters_are_read_as_gdal_masks_them(kits):
    for name in ("RGB.byte.tif", "all-nodata.tif", "cog_nodata_nan.tif", "float_nan.tif", "mosaic_cog1.tif"):
        dataset = gdal.Open(str(kits / "imagery" / name))
        masks = np.zeros((dataset.RasterCount, dataset.RasterYSize, dataset.RasterXSize), np.uint8)
        for band in range(dataset.RasterCount):
            dataset.GetRasterBand(band + 1).GetMaskBand().ReadRaster(buf_obj=masks[band])
        with GdalSource(str(kits / "imagery" / name)) as source:
            pixels = whole(source)
            read = masks[list(source.bands)]
        assert not pixels.valid[(read == 0).all(axis=0)].any(), name
        if pixels.values.dtype.kind != "f":
            np.testing.assert_array_equal(pixels.valid, (read > 0).any(axis=0), err_msg=name)
