"""Outputs that are images: numbers in several bands, perhaps on a finer grid; whole runs."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from deep_pixels.inference import opening, seats
from deep_pixels.inference.arguments import parse_arguments
from deep_pixels.inference.content import Numbers
from deep_pixels.inference.devices import Device
from deep_pixels.inference.errors import UnsupportedModelError
from deep_pixels.inference.images import image_decision
from deep_pixels.inference.normalization import Normalization
from deep_pixels.inference.outputs import form_of
from deep_pixels.inference.parts import join_parts, plan_parts, run_part
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.raster.georeference import Georeference
from deep_pixels.inference.raster.pixel_type import FLOATS, numbers_like
from deep_pixels.inference.run import Request
from deep_pixels.inference.tiling import Window
from images import enlarged, enlarging, turn_bands_last, with_images
from osgeo import gdal
from rasters import read_raster, write_raster
from running import Listening, classify

TILES = "padding 4; batch_size 4"
ROTATED = (500000.0, 8.0, 6.0, 5000000.0, 6.0, -8.0)
scales = pytest.mark.parametrize("scale", [1, 2, 3, 4])
merges = pytest.mark.parametrize("merge", ["blend", "hann", "crop"])


@pytest.fixture(autouse=True)
def _images(monkeypatch):
    with_images(monkeypatch)


def pixels(kind="uint8"):
    """Three bands with a wedge without data, which is 0, and a pixel of 0 that is data elsewhere."""
    values = np.random.default_rng(0).integers(1, 255, (3, 75, 91)).astype(kind)
    values[:, np.tri(75, 91, -50, dtype=bool)] = 0
    values[1, 10, 20] = 0
    return values


def scene_of(folder, kind="uint8", **more):
    values = pixels(kind)
    return write_raster(folder / f"{kind}.tif", values, mask=values.any(axis=0), **more)


def expected(scale, kind="uint8"):
    values, valid = pixels(), pixels().any(axis=0)
    if kind == "uint8":
        values = np.maximum(values, 1)  # 0 stands for no data
    nodata = 0 if kind == "uint8" else np.nan
    return enlarged(np.where(valid, values, nodata).astype(kind), scale)


@scales
@merges
@pytest.mark.parametrize("kind", ["uint8", "float32"])
@pytest.mark.parametrize("answers", ["uint8", "float32"])
def test_a_network_that_enlarges_gives_the_raster_enlarged(tmp_path, scale, merge, kind, answers):
    model = enlarging(tmp_path, scale, kind, answers)
    classify(model, scene_of(tmp_path), tmp_path / "out.tif", f"{TILES}; tile_merge {merge}")
    found = read_raster(tmp_path / "out.tif")
    assert found.dtype == kind
    np.testing.assert_allclose(found, expected(scale, kind), rtol=1e-5)


@scales
@merges
def test_a_network_that_has_bands_last_gives_the_same_image(tmp_path, scale, merge):
    model = enlarging(tmp_path, scale, "uint8")
    turn_bands_last(tmp_path)
    arguments = f"{TILES}; tile_merge {merge}; test_time_augmentation true"
    classify(model, scene_of(tmp_path), tmp_path / "out.tif", arguments)
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif"), expected(scale))


@pytest.mark.parametrize("model_padding", [0, 4])
def test_a_network_that_crops_its_tiles_may_enlarge_what_is_left(tmp_path, model_padding):
    model = enlarging(tmp_path, 2, "uint8", ModelPadding=model_padding)
    classify(model, scene_of(tmp_path), tmp_path / "out.tif", "batch_size 4")
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif"), expected(2))


@scales
@pytest.mark.parametrize("transform", [(500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0), ROTATED])
def test_the_finer_grid_lies_where_the_raster_lies(tmp_path, scale, transform):
    model, scene = enlarging(tmp_path, scale), scene_of(tmp_path, transform=transform)
    classify(model, scene, tmp_path / "out.tif", TILES)
    ours, theirs = (gdal.Open(str(path)) for path in (tmp_path / "out.tif", scene))
    assert (ours.RasterXSize, ours.RasterYSize) == (theirs.RasterXSize * scale, theirs.RasterYSize * scale)
    for col, row in ((0, 0), (91, 0), (0, 75), (17, 33)):
        np.testing.assert_allclose(
            gdal.ApplyGeoTransform(ours.GetGeoTransform(), col * scale, row * scale),
            gdal.ApplyGeoTransform(theirs.GetGeoTransform(), col, row),
        )
    assert ours.GetSpatialRef().IsSame(theirs.GetSpatialRef())


@scales
def test_an_extent_is_the_part_of_the_whole_that_its_pixels_are(tmp_path, scale):
    model, scene = enlarging(tmp_path, scale, "uint8"), scene_of(tmp_path)
    bounds = 500201, 4999402, 500459, 4999811  # touches columns 20 to 45 and rows 18 to 59
    classify(model, scene, tmp_path / "out.tif", TILES, extent=bounds)
    found, whole = read_raster(tmp_path / "out.tif"), expected(scale)
    np.testing.assert_array_equal(found, whole[:, 18 * scale : 60 * scale, 20 * scale : 46 * scale])
    x, _, _, y, _, _ = gdal.Open(str(tmp_path / "out.tif")).GetGeoTransform()
    assert (x, y) == (500200, 4999820)


@scales
@pytest.mark.parametrize("kind", ["uint8", "float32"])
def test_joined_parts_are_the_whole_image(tmp_path, scale, kind):
    model, scene = enlarging(tmp_path, scale, kind), scene_of(tmp_path)
    asked = Request(str(model), str(scene), tmp_path / "out.vrt", parse_arguments(TILES), device="cpu")
    count = plan_parts(asked, tmp_path / "parts", tiles=2)
    assert count > 1 and all(run_part(tmp_path / "parts", number) for number in range(count))
    result = join_parts(tmp_path / "parts")
    np.testing.assert_allclose(read_raster(result.output), expected(scale, kind), rtol=1e-5)
    dataset = gdal.Open(str(result.output))
    band = dataset.GetRasterBand(2)
    assert band.GetDescription() == "Band 2"
    np.testing.assert_equal(band.GetNoDataValue(), 0 if kind == "uint8" else np.nan)


@scales
def test_several_devices_give_the_image_of_one(tmp_path, monkeypatch, scale):
    cpus = [Device("cpu"), Device("cpu")]
    monkeypatch.setattr(opening, "parse_devices", lambda text: cpus)
    one = seats.open_sessions

    def both(path, framework, devices, *more):
        for device in devices:
            yield from one(path, framework, [device], *more)

    monkeypatch.setattr(seats, "open_sessions", both)
    model, scene = enlarging(tmp_path, scale, "uint8"), scene_of(tmp_path)
    classify(model, scene, tmp_path / "out.tif", f"{TILES}; tile_merge crop", progress=(told := Listening()))
    assert any(re.search("used: CPU.*, CPU", line) for line in told.lines)
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif"), expected(scale))


def test_the_file_says_what_its_bands_are_and_what_is_no_data(tmp_path):
    model, scene = enlarging(tmp_path, 2), scene_of(tmp_path)
    result = classify(model, scene, tmp_path / "out.tif", TILES, told := Listening())
    dataset = gdal.Open(str(tmp_path / "out.tif"))
    bands = [dataset.GetRasterBand(number) for number in (1, 2, 3)]
    assert [band.GetDescription() for band in bands] == ["Band 1", "Band 2", "Band 3"]
    assert all(np.isnan(band.GetNoDataValue()) for band in bands)
    assert not any(band.GetDefaultRAT() or band.GetColorTable() or band.GetCategoryNames() for band in bands)
    assert result.classes == result.totals == ()
    assert "Bands: Band 1, Band 2, Band 3" in told.lines
    assert not any("class" in line.lower() for line in told.lines)


def test_three_bands_of_bytes_are_red_green_and_blue(tmp_path):
    classify(enlarging(tmp_path, 1, "uint8"), scene_of(tmp_path), tmp_path / "out.tif", TILES)
    dataset = gdal.Open(str(tmp_path / "out.tif"))
    found = [dataset.GetRasterBand(number).GetColorInterpretation() for number in (1, 2, 3)]
    assert found == [gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand]


def test_an_output_is_an_input_like_any_other(tmp_path):
    classify(enlarging(tmp_path, 2), scene_of(tmp_path), tmp_path / "out.tif", TILES)
    source = GdalSource(str(tmp_path / "out.tif"), (), None, None)
    valid = source.read(Window(0, 0, source.width, source.height)).valid
    np.testing.assert_array_equal(valid, enlarged(pixels().any(axis=0), 2))
    source.close()


def test_augmented_images_are_the_same_where_no_direction_counts(tmp_path):
    model = enlarging(tmp_path, 2, "uint8", ImageSpaceUsed="MAP_SPACE")
    classify(model, scene_of(tmp_path), tmp_path / "out.tif", f"{TILES}; test_time_augmentation true")
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif"), expected(2))


@pytest.mark.parametrize("asked", ["auto", "48"])
def test_tiles_of_other_sizes_give_the_same_image(tmp_path, asked):
    told = Listening()
    model, scene = enlarging(tmp_path, 2, "uint8"), scene_of(tmp_path)
    classify(model, scene, tmp_path / "out.tif", f"{TILES}; tile_size {asked}", told)
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif"), expected(2))
    assert not any("%" in line or "tiles stay" in line for line in told.lines)


@pytest.mark.parametrize(
    ("kind", "nodata"), [("uint8", 0), ("uint16", 0), ("int16", -32768), ("float32", np.nan)]
)
def test_an_image_may_keep_the_type_of_the_raster(tmp_path, kind, nodata):
    scene = scene_of(tmp_path, kind)
    classify(enlarging(tmp_path, 2, ""), scene, tmp_path / "out.tif", TILES)
    found = read_raster(tmp_path / "out.tif")
    assert found.dtype == kind
    values = pixels(kind)
    shown = np.maximum(values, 1) if nodata == 0 else values
    shown = np.where(values.any(axis=0), shown, nodata).astype(kind)
    np.testing.assert_allclose(found, enlarged(shown, 2), rtol=1e-6)


@pytest.mark.parametrize("kind", ["uint8", "int8", "uint16", "int16", "uint32", "int32"])
def test_whole_numbers_stay_within_their_type_and_off_no_data(kind):
    pixel_type = numbers_like(np.dtype(kind))
    limits = np.iinfo(pixel_type.dtype)
    scores = np.array([[[np.nan, -1e12, 1e12, 2.6, float(pixel_type.nodata)]]], np.float32)
    decide = image_decision(Numbers(("Band",), 0, 1, pixel_type)).decide
    [[found]] = decide(scores)
    assert found.dtype == pixel_type.dtype
    assert found.tolist()[:4] == [pixel_type.nodata, pixel_type.nodata + 1, limits.max, 3]
    assert found[4] == pixel_type.nodata + 1


def test_numbers_of_a_model_become_pixel_values():
    outputs = Normalization.of([(127.5, 127.5), (1.0, -5.0)])
    content = Numbers(("One", "Other"), 0, 255, numbers_like(np.dtype("uint8")))
    scores = np.array([[[-1.0, 0.0, 1.0]], [[6.2, 10.0, 500.0]]], np.float32)
    assert image_decision(content, outputs).decide(scores).tolist() == [[[1, 128, 255]], [[1, 5, 255]]]
    floats = image_decision(replace(content, pixel_type=FLOATS), outputs).decide(scores)
    assert floats.dtype == np.float32
    np.testing.assert_allclose(floats, [[[0, 127.5, 255]], [[1.2, 5, 495]]], rtol=1e-5)


@pytest.mark.parametrize("shape", [(1, 3, 65, 64), (1, 3, 128, 64), (1, 3, 30, 30)])
def test_an_image_that_lies_nowhere_is_refused(shape):
    with pytest.raises(UnsupportedModelError, match="pixels for a tile of 64 × 64"):
        form_of(np.zeros(shape, np.float32), (64, 64), 0, image_of=np.dtype("uint8"))


def test_an_image_may_be_coarse_too():
    form = form_of(np.zeros((1, 3, 32, 32), np.uint8), (64, 64), 0, image_of=np.dtype("uint8"))
    assert (form.factor, form.scale, form.is_class_map) == (2, 1, False)


@pytest.mark.parametrize("scale", [2, 3])
def test_a_finer_place_is_the_same_place(scale):
    rpc = (("LINE_OFF", "100"), ("SAMP_OFF", "49.5"), ("LINE_SCALE", "200"), ("HEIGHT_OFF", "7"))
    point = gdal.GCP(5.0, 6.0, 0.0, 10.0, 20.0)
    fine = Georeference(None, None, (point,), rpc).finer(scale)
    [moved] = fine.control_points
    assert (moved.GCPX, moved.GCPPixel, moved.GCPLine) == (5.0, 10.0 * scale, 20.0 * scale)
    # the middle of pixel 100 is at 100.5, from the raster's edge
    assert dict(fine.rpc) == {
        "LINE_OFF": str(100.5 * scale - 0.5),
        "SAMP_OFF": str(50 * scale - 0.5),
        "LINE_SCALE": str(200.0 * scale),
        "HEIGHT_OFF": "7",
    }
