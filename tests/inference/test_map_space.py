"""Images that do not lie on a grid of the map are warped first, unless somebody chooses otherwise."""

from dataclasses import replace

import numpy as np
import pytest
from deep_pixels.inference.errors import ArgumentError, RasterError
from deep_pixels.inference.package import read_definition
from deep_pixels.inference.parts import plan_parts
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster import RasterName
from deep_pixels.inference.raster.aligned import AlignedPair
from deep_pixels.inference.run import Request
from deep_pixels.inference.space import in_pixel_space
from deep_pixels.inference.tiling import Window
from models import tiny_package
from osgeo import gdal
from placings import ALIKE, CURVED, NODATA, SHAPE, ground_of, noise, place_of, put, same, warped, wkt
from rasters import read_raster, write_raster
from running import Listening, classify


@pytest.fixture
def plain(tmp_path):
    """An image that lies nowhere."""
    return write_raster(tmp_path / "plain.tif", noise(), transform=None, epsg=None, nodata=0)


@pytest.fixture
def model(tmp_path):
    (tmp_path / "model").mkdir()
    return tiny_package(tmp_path / "model", ImageHeight=16, ImageWidth=16)


@pytest.mark.parametrize("how", CURVED)
@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
def test_without_pixel_space_an_image_is_warped_first(model, tmp_path, how, dtype):
    plain = write_raster(tmp_path / "p.tif", noise(dtype), transform=None, epsg=None, nodata=0)
    image = put(plain, how, tmp_path / "image.vrt")
    options = {
        "resampleAlg": "bilinear",
        "errorThreshold": 0,
        "warpOptions": ["UNIFIED_SRC_NODATA=YES", *ALIKE],
        "transformerOptions": ground_of(image),
    }
    gdal.Warp(str(tmp_path / "w.tif"), str(image), dstAlpha=True, **options)
    for definition in (None, "MAP_SPACE"):
        emd = tiny_package(tmp_path, ImageHeight=16, ImageWidth=16, ImageSpaceUsed=definition)
        expected = classify(emd, tmp_path / "w.tif", tmp_path / "e.tif", "padding 4")
        found = classify(emd, image, tmp_path / "o.tif", "padding 4")
        same(found.output, expected.output)
        assert found.totals == expected.totals


def test_without_pixel_space_a_rotated_image_keeps_its_grid(model, plain, tmp_path):
    image = put(plain, "rotated", tmp_path / "image.vrt")
    classify(model, plain, tmp_path / "p.tif")
    found = classify(model, image, tmp_path / "o.tif").output
    np.testing.assert_array_equal(read_raster(found), read_raster(tmp_path / "p.tif"))
    assert place_of(found) == place_of(image)


@pytest.mark.parametrize("kind", ["mask", "alpha"])
def test_masked_pixels_have_no_class_in_either_space(tmp_path, kind):
    values, mask = noise(), np.full(SHAPE[1:], 255, np.uint8)
    mask[10:20, 10:20] = 0
    if kind == "alpha":
        plain = write_raster(
            tmp_path / "p.tif",
            np.concatenate([values, mask[np.newaxis]]),
            transform=None,
            epsg=None,
            alpha=True,
        )
    else:
        plain = write_raster(tmp_path / "p.tif", values, transform=None, epsg=None, mask=mask)
    image, emd = put(plain, "3 points", tmp_path / "image.vrt"), tiny_package(tmp_path)
    outputs = [
        classify(emd, image, tmp_path / f"{space}.tif", pixel_space=space).output for space in (True, False)
    ]
    missing = [read_raster(output)[0] == NODATA for output in outputs]
    assert (missing[0] == missing[1]).mean() > 0.99 and missing[0].mean() > 0.2


# --- what is chosen -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("definition", "asked", "is_in_pixel_space"),
    [
        (None, None, False),
        ("MAP_SPACE", None, False),
        ("PIXEL_SPACE", None, True),
        ("pixel_space", None, True),
        ("MAP_SPACE", True, True),
        ("PIXEL_SPACE", False, False),
    ],
)
def test_the_definition_chooses_where_nobody_does(plain, tmp_path, definition, asked, is_in_pixel_space):
    image = put(plain, "3 points", tmp_path / "image.vrt")
    watcher, model = Listening(), tiny_package(tmp_path, ImageSpaceUsed=definition)
    classify(model, image, tmp_path / "o.tif", progress=watcher, pixel_space=asked)
    assert any("pixel space" in line for line in watcher.lines) == is_in_pixel_space
    assert any("warped to the map first" in line for line in watcher.lines) != is_in_pixel_space
    assert any("9 ground control points" in line for line in watcher.lines)


def test_the_height_that_polynomials_are_taken_for_is_told(model, plain, tmp_path):
    image, watcher = put(plain, "polynomials", tmp_path / "image.vrt"), Listening()
    classify(model, image, tmp_path / "o.tif", progress=watcher)
    assert any("at a height of 100 m above the ellipsoid (HEIGHT_OFF)" in line for line in watcher.lines)


@pytest.mark.parametrize("space", [False, True])
def test_a_height_that_files_give_as_their_default_comes_first(model, plain, tmp_path, space):
    image, watcher = put(plain, "polynomials", tmp_path / "image.vrt"), Listening()
    found = classify(model, image, tmp_path / "o.tif", pixel_space=space).output
    dataset = gdal.Open(str(image), gdal.GA_Update)
    heights = {**dataset.GetMetadata("RPC"), "HEIGHT_DEFAULT": "40"}
    dataset.SetMetadata(heights, "RPC")
    del dataset
    other = classify(model, image, tmp_path / "d.tif", progress=watcher, pixel_space=space).output
    assert any("at a height of 40 m above the ellipsoid (HEIGHT_DEFAULT)" in line for line in watcher.lines)
    at_40 = gdal.Warp("", str(image), format="VRT", transformerOptions=["RPC_HEIGHT=40"])
    assert place_of(other)[0] == at_40.GetGeoTransform() != place_of(found)[0]


@pytest.mark.parametrize("space", [False, True])
def test_a_view_that_brings_its_own_height_or_terrain_is_as_it_is(model, plain, tmp_path, space):
    image = put(plain, "polynomials", tmp_path / "image.vrt")
    terrain = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "t.tif"), 40, 40, 1, gdal.GDT_Float32)
    terrain.SetGeoTransform((14.99, 5e-4, 0, 45.01, 0, -5e-4))
    terrain.SetProjection(wkt(4326))
    terrain.GetRasterBand(1).Fill(60)
    del terrain
    for number, own in enumerate(("RPC_HEIGHT=60", f"RPC_DEM={tmp_path / 't.tif'}")):
        view = tmp_path / f"{number}.vrt"
        gdal.Warp(str(view), str(image), format="VRT", dstAlpha=True, transformerOptions=[own])
        gdal.Translate(str(tmp_path / "copy.tif"), str(view))
        expected = classify(model, tmp_path / "copy.tif", tmp_path / "e.tif").output
        same(classify(model, view, tmp_path / "o.tif", pixel_space=space).output, expected)
        assert place_of(expected) == place_of(view)


@pytest.mark.parametrize("asked", [None, False, True])
def test_a_raster_on_a_grid_of_the_map_and_a_photo_are_as_they_are_in_either_space(model, tmp_path, asked):
    for name, place in (("map", {}), ("photo", {"transform": None, "epsg": None})):
        raster = write_raster(tmp_path / f"{name}.tif", noise(), nodata=0, **place)
        classify(model, raster, tmp_path / "expected.tif")
        watcher = Listening()
        found = classify(model, raster, tmp_path / "o.tif", progress=watcher, pixel_space=asked).output
        same(found, tmp_path / "expected.tif")
        assert place_of(found) == place_of(raster)
        assert not any("space" in line or "warped" in line for line in watcher.lines)


def test_several_rasters_as_one_image_and_a_cell_size_are_refused_in_pixel_space(model, plain, tmp_path):
    images = [put(plain, "3 points", tmp_path / f"{n}.vrt") for n in (0, 1)]
    names = tuple(RasterName(str(image)) for image in images)
    for more in ({"items": names}, {"cell_size": 5.0}):
        with pytest.raises(ArgumentError, match="USE_PIXEL_SPACE is True; expected false"):
            classify(model, images[0], tmp_path / "o.tif", pixel_space=True, **more)
        emd = tiny_package(tmp_path, ImageSpaceUsed="PIXEL_SPACE")  # which gives way
        assert classify(emd, images[0], tmp_path / "o.tif", **more).output.exists()


def test_parts_are_refused_in_pixel_space(model, plain, tmp_path):
    image = put(plain, "3 points", tmp_path / "image.vrt")
    request = Request(str(model), str(image), tmp_path / "o.vrt", pixel_space=True)
    with pytest.raises(ArgumentError, match="run in parts"):
        plan_parts(request, tmp_path / "parts")
    assert plan_parts(replace(request, pixel_space=False), tmp_path / "parts") > 0


def test_too_few_control_points_are_told(model, plain, tmp_path):
    image = put(plain, "3 points", tmp_path / "image.vrt")
    dataset = gdal.Open(str(image), gdal.GA_Update)
    dataset.SetGCPs(dataset.GetGCPs()[:2], dataset.GetGCPProjection())
    del dataset
    for space in (True, False):
        with pytest.raises(RasterError, match=r"image\.vrt cannot be"):
            classify(model, image, tmp_path / "o.tif", pixel_space=space)


# --- real images ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["RGB.byte.gcp.vrt", "RGB.byte.rpc.vrt"])
def test_images_of_the_kit_lie_where_their_points_and_polynomials_say(kits, model, tmp_path, name):
    image = kits / "imagery" / name
    classify(model, kits / "imagery" / "RGB.byte.tif", tmp_path / "p.tif")
    bare = write_raster(
        tmp_path / "bare.tif", read_raster(tmp_path / "p.tif"), transform=None, epsg=None, nodata=NODATA
    )
    expected = warped(bare, image, tmp_path / "e.tif")
    found = classify(model, image, tmp_path / "o.tif", pixel_space=True).output
    same(found, expected)
    assert -123.6 < place_of(found)[0][0] < -123.4
    first = classify(model, image, tmp_path / "w.tif").output
    assert place_of(first) == place_of(found)
    assert (read_raster(first) == read_raster(found)).mean() > 0.8


def test_a_photo_gives_a_plain_raster_of_its_size(kits, model, tmp_path):
    photo = sorted((kits / "photos" / "photos").glob("*.jpg"))[0]
    for space in (True, False, None):
        found = gdal.Open(str(classify(model, photo, tmp_path / "o.tif", pixel_space=space).output))
        size = gdal.Open(str(photo))
        assert (found.RasterXSize, found.RasterYSize) == (size.RasterXSize, size.RasterYSize)
        assert found.GetGeoTransform(can_return_null=True) is None and not found.GetGCPs()


# --- where rasters are brought to one grid ----------------------------------------------------------------


def on_the_grid_of(source, image, target):
    """What gdalwarp makes of an image on the grid of a source."""
    x, cell, _, y, _, _ = source.georeference.transform
    gdal.Warp(
        str(target), str(image), resampleAlg="bilinear", dstAlpha=True,
        width=source.width, height=source.height,
        outputBounds=(x, y - cell * source.height, x + cell * source.width, y),
        dstSRS=source.georeference.crs.ExportToWkt(), errorThreshold=0, transformerOptions=ground_of(image),
    )  # fmt: skip
    return read_raster(target)


@pytest.mark.parametrize("how", [how for how in CURVED if "without" not in how])
def test_two_dates_are_warped_to_one_grid_first(tmp_path, how):
    rows, cols = np.mgrid[: SHAPE[1], : SHAPE[2]]
    smooth = np.stack([20 + 3 * cols, 20 + 4 * rows, 200 - 2 * cols - rows]).astype(np.uint8)
    plain = write_raster(tmp_path / "p.tif", smooth, transform=None, epsg=None)
    image = put(plain, how, tmp_path / "image.vrt")
    name = RasterName(str(image))
    with AlignedPair(name, name, None, None, None, Unwatched()) as pair:
        expected = on_the_grid_of(pair, image, tmp_path / "e.tif")
        values, valid = pair.read(Window(0, 0, pair.width, pair.height))
    assert 0.3 < valid.mean() < 0.95 and (valid == (expected[3] > 0)).mean() > 0.99
    for date in (values[:3], values[3:]):
        far = np.abs(date.astype(int) - expected[:3])[:, valid & (expected[3] > 0)]
        assert far.mean() < 1 and far.max() <= 8  # a pixel further it is 4; kernels differ at the edges


@pytest.mark.parametrize("how", [how for how in CURVED if "without" not in how])
def test_a_cell_size_is_that_of_the_warped_image(model, plain, tmp_path, how):
    image = put(plain, how, tmp_path / "image.vrt")
    cell = 7.0 if "points" in how else 7e-5
    found = gdal.Open(str(classify(model, image, tmp_path / "o.tif", cell_size=cell).output))
    (x, width, _, y, _, height), _ = place_of(found.GetDescription())
    assert (width, height) == (cell, -cell)
    like = gdal.Warp("", str(image), format="VRT", transformerOptions=ground_of(image))
    left, step, _, top, _, _ = like.GetGeoTransform()
    assert abs(x - left) < 2 * cell and abs(y - top) < 2 * cell
    assert abs(found.RasterXSize * cell - like.RasterXSize * step) < 3 * cell


@pytest.mark.parametrize("more", [{"after": "b.tif"}, {"service": object()}])
def test_two_dates_and_services_are_always_in_map_space(tmp_path, more):
    definition = read_definition(str(tiny_package(tmp_path, ImageSpaceUsed="PIXEL_SPACE")))
    for asked in (None, True):
        request = Request("m", "a.tif", tmp_path / "o.tif", cell_size=5.0, pixel_space=asked, **more)
        assert in_pixel_space(request, definition) is False
