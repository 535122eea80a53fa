"""Images that do not lie on a grid of the map: what GDAL itself makes of them is what comes of a run."""

from dataclasses import replace

import numpy as np
import pytest
from deep_pixels.inference import job, opening
from deep_pixels.inference.errors import ArgumentError, Cancelled, OutsideError, RasterError
from deep_pixels.inference.items import run_items
from deep_pixels.inference.jobs import items_of
from deep_pixels.inference.parts import plan_parts
from deep_pixels.inference.products import Products
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster import RasterName
from deep_pixels.inference.raster.aligned import AlignedPair
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.raster.on_map import ImageOnMap, placed
from deep_pixels.inference.run import Request, opened
from deep_pixels.inference.tiling import Window
from images import enlarging, with_images
from models import tiny_package
from osgeo import gdal, ogr
from placings import CURVED, PLACINGS, put
from rasters import TYPES, read_raster, write_raster
from running import Listening, classify

SHAPE = (3, 37, 53)
NODATA = 255  # of the classes
ALIKE = ["XSCALE=1", "YSCALE=1"]  # as otherwise what gdalwarp gives depends on how much it warps at a time


def noise(dtype="uint8", shape=SHAPE):
    values = np.random.default_rng(7).integers(1, 250, shape).astype(dtype)
    values[:, 4:12, 20:31] = 0  # which is no data
    return values


@pytest.fixture
def plain(tmp_path):
    """An image that lies nowhere."""
    return write_raster(tmp_path / "plain.tif", noise(), transform=None, epsg=None, nodata=0)


@pytest.fixture(params=PLACINGS)
def image(request, plain, tmp_path):
    """The same, placed."""
    return put(plain, request.param, tmp_path / "image.vrt")


@pytest.fixture
def model(tmp_path):
    (tmp_path / "model").mkdir()
    return tiny_package(tmp_path / "model", ImageHeight=16, ImageWidth=16)


def place_of(path):
    dataset = gdal.Open(str(path))
    return dataset.GetGeoTransform(), dataset.GetProjection()


def warped(raster, image, target, how="near", scale=1):
    """What gdalwarp makes of a raster that lies as an image does."""
    place, like = gdal.Open(str(image)), gdal.Translate("", gdal.Open(str(raster)), format="VRT")
    if points := place.GetGCPs():
        fine = [gdal.GCP(p.GCPX, p.GCPY, p.GCPZ, p.GCPPixel * scale, p.GCPLine * scale) for p in points]
        like.SetGCPs(fine, place.GetGCPProjection())
    elif place.GetGeoTransform(can_return_null=True):
        x, a, b, y, c, d = place.GetGeoTransform()
        like.SetGeoTransform((x, a / scale, b / scale, y, c / scale, d / scale))
        like.SetProjection(place.GetProjection())
    for domain in ("RPC", "GEOLOCATION"):
        like.SetMetadata(place.GetMetadata(domain), domain)
    nodata = like.GetRasterBand(1).GetNoDataValue()
    gdal.Warp(
        str(target), like, resampleAlg=how, errorThreshold=0, srcNodata=nodata, dstNodata=nodata,
        warpOptions=["UNIFIED_SRC_NODATA=NO", *ALIKE],
    )  # fmt: skip
    return target


def same(found, expected):
    np.testing.assert_array_equal(read_raster(found), read_raster(expected))
    assert place_of(found) == place_of(expected)


# --- pixel space --------------------------------------------------------------------------------------


def test_what_the_model_says_of_the_image_itself_is_brought_to_the_map(model, plain, image, tmp_path):
    classify(model, plain, tmp_path / "plain_classes.tif", "padding 4")
    expected = warped(tmp_path / "plain_classes.tif", image, tmp_path / "expected.tif")
    result = classify(model, image, tmp_path / "out" / "o.tif", "padding 4", **there(tmp_path))
    same(result.output, expected)
    counts = np.bincount(read_raster(expected).ravel(), minlength=256)
    assert {total.entry.value: total.pixels for total in result.totals} == {v: counts[v] for v in (1, 5, 9)}
    assert 0 < counts[NODATA] < counts.sum()
    assert [file.name for file in (tmp_path / "out").iterdir() if "part" in file.name] == []


def there(tmp_path, **more):
    (tmp_path / "out").mkdir(exist_ok=True)
    return {"pixel_space": True, **more}


def test_areas_are_those_of_the_pixels_on_the_map(model, plain, tmp_path):
    image = put(plain, "3 points", tmp_path / "image.vrt")
    result = classify(model, image, tmp_path / "o.tif", "padding 4", pixel_space=True)
    cell = place_of(result.output)[0][1]
    for total in result.totals:
        assert total.area == pytest.approx(total.pixels * cell**2)


def test_the_legend_is_that_of_any_output(model, plain, image, tmp_path):
    result = classify(model, image, tmp_path / "o.tif", pixel_space=True)
    classify(model, plain, tmp_path / "plain_classes.tif")
    datasets = [gdal.Open(str(path)) for path in (result.output, tmp_path / "plain_classes.tif")]
    ours, theirs = (dataset.GetRasterBand(1) for dataset in datasets)
    assert ours.GetNoDataValue() == theirs.GetNoDataValue() == NODATA
    assert ours.GetCategoryNames() == theirs.GetCategoryNames() and ours.GetCategoryNames()
    tables = [[band.GetColorTable().GetColorEntry(n) for n in range(10)] for band in (ours, theirs)]
    assert tables[0] == tables[1]
    rows = [band.GetDefaultRAT().GetRowCount() for band in (ours, theirs)]
    assert rows == [3, 3]


def test_confidence_is_that_of_the_pixel_whose_class_it_is(model, plain, image, tmp_path):
    for raster, name, space in ((plain, "p", None), (image, "o", True)):
        beside = Products(confidence=tmp_path / f"{name}_confidence.tif")
        classify(model, raster, tmp_path / f"{name}.tif", products=beside, pixel_space=space)
    for name in ("", "_confidence"):
        expected = warped(tmp_path / f"p{name}.tif", image, tmp_path / f"expected{name}.tif")
        same(tmp_path / f"o{name}.tif", expected)


def test_polygons_cover_what_the_raster_covers(model, image, tmp_path):
    products = Products(polygons=tmp_path / "p.gpkg")
    result = classify(model, image, tmp_path / "o.tif", products=products, pixel_space=True)
    layer = ogr.Open(str(tmp_path / "p.gpkg"))
    pixels = dict.fromkeys((1, 5, 9), 0)
    for feature in layer.GetLayer(0):
        pixels[feature.GetField("class")] += feature.GetField("pixels")
    assert pixels == {total.entry.value: total.pixels for total in result.totals}


@pytest.mark.parametrize(
    ("how", "scale", "kind"),
    [
        *((how, 1, "float32") for how in PLACINGS),
        *((how, 2, "uint8") for how in ("2 points", "4 points", "rotated")),
        *((how, 3, "float32") for how in ("3 points", "rotated")),
    ],
)
def test_numbers_are_brought_bilinearly_at_their_own_cell_size(
    plain, tmp_path, monkeypatch, scale, kind, how
):
    with_images(monkeypatch)
    model = enlarging(tmp_path, scale, kind)
    image = put(plain, how, tmp_path / "image.vrt")
    classify(model, plain, tmp_path / "p.tif")
    expected = warped(tmp_path / "p.tif", image, tmp_path / "e.tif", "bilinear", scale)
    same(classify(model, image, tmp_path / "o.tif", pixel_space=True).output, expected)


@pytest.mark.parametrize("dtype", TYPES)
@pytest.mark.parametrize("shape", [(3, 1, 1), (3, 1, 40), (3, 40, 1), SHAPE])
def test_images_of_any_type_and_size_are_brought_to_the_map(model, tmp_path, dtype, shape):
    plain = write_raster(tmp_path / "p.tif", noise(dtype, shape), transform=None, epsg=None, nodata=0)
    classify(model, plain, tmp_path / "classes.tif")
    for how in ("3 points", "rotated"):
        image = put(plain, how, tmp_path / "image.vrt")
        expected = warped(tmp_path / "classes.tif", image, tmp_path / "e.tif")
        same(classify(model, image, tmp_path / "o.tif", pixel_space=True).output, expected)


def test_several_devices_share_an_image(model, image, tmp_path, monkeypatch):
    alone = classify(model, image, tmp_path / "a.tif", "padding 4", pixel_space=True)
    open_sessions = opening.open_sessions
    monkeypatch.setattr(opening, "open_sessions", lambda *how: [*open_sessions(*how), *open_sessions(*how)])
    watcher = Listening()
    shared = classify(model, image, tmp_path / "b.tif", "padding 4", watcher, pixel_space=True)
    same(shared.output, alone.output)
    assert shared.totals == alone.totals
    assert sum("in pixel space" in line for line in watcher.lines) == 1


# --- a part of the map --------------------------------------------------------------------------------


@pytest.mark.parametrize("share", [(0.3, 0.3, 0.6, 0.5), (-1, 0.4, 0.5, 3), (0.5, 0.5, 0.501, 0.501)])
def test_of_an_extent_the_same_pixels_come_as_without(model, plain, image, tmp_path, share):
    whole = classify(model, image, tmp_path / "whole.tif", pixel_space=True).output
    (x, cell, _, y, _, _), _ = place_of(whole)
    values = read_raster(whole)[0]
    left, bottom, right, top = (
        start + part * size * cell
        for part, start, size in zip(
            share, (x, y - values.shape[0] * cell) * 2, (values.shape[1], values.shape[0]) * 2
        )
    )
    found = classify(model, image, tmp_path / "o.tif", extent=(left, bottom, right, top), pixel_space=True)
    (ours_x, *_, ours_y, _, _), _ = place_of(found.output)
    col, row = round((ours_x - x) / cell), round((y - ours_y) / cell)
    part = read_raster(found.output)[0]
    np.testing.assert_array_equal(part, values[row : row + part.shape[0], col : col + part.shape[1]])
    assert part.size < values.size


def test_only_what_lies_under_the_extent_is_read(model, tmp_path):
    wide = write_raster(tmp_path / "w.tif", noise(shape=(3, 300, 400)), transform=None, epsg=None)
    image = put(wide, "rotated", tmp_path / "image.vrt")
    with opened(Request(str(model), str(image), tmp_path / "o.tif", pixel_space=True), Listening()) as whole:
        grid = whole.output_of(whole.extent)
    x, cell, _, y, _, _ = grid.georeference.transform
    middle = x + grid.window.width / 2 * cell, y - grid.window.height / 2 * cell
    extent = (middle[0] - 200, middle[1] - 200, middle[0] + 200, middle[1] + 200)
    request = Request(str(model), str(image), tmp_path / "o.tif", extent=extent, pixel_space=True)
    with opened(request, Listening()) as part:
        assert part.extent.width * part.extent.height < 0.2 * 300 * 400


def test_an_extent_beside_the_image_is_refused(model, image, tmp_path):
    for space in (True, False):
        with pytest.raises(OutsideError, match="EXTENT is"):
            classify(model, image, tmp_path / "o.tif", extent=(1, 1, 2, 2), pixel_space=space)


# --- map space ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", CURVED)
@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
def test_without_pixel_space_an_image_is_warped_first(model, tmp_path, how, dtype):
    plain = write_raster(tmp_path / "p.tif", noise(dtype), transform=None, epsg=None, nodata=0)
    image = put(plain, how, tmp_path / "image.vrt")
    options = {
        "resampleAlg": "bilinear",
        "errorThreshold": 0,
        "warpOptions": ["UNIFIED_SRC_NODATA=YES", *ALIKE],
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
    assert any("a height of 0 m above the ellipsoid (HEIGHT_OFF: 100 m)" in line for line in watcher.lines)


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


@pytest.mark.parametrize("how", PLACINGS)
@pytest.mark.parametrize("scale", [2, 5])
def test_finer_pixels_lie_where_those_they_are_of_lie(plain, tmp_path, how, scale):
    with GdalSource(str(put(plain, how, tmp_path / "image.vrt"))) as source:
        coarse = ImageOnMap("image", source.width, source.height, source.georeference)
        fine = coarse.finer(scale)
        places = [(0.5, 0.5), (20.25, 11.75), (52.5, 36.5)]
        there = [to_the_map(coarse, col, row) for col, row in places]
        assert there != [to_the_map(coarse, col + 0.1, row) for col, row in places]
        np.testing.assert_allclose(
            [to_the_map(fine, col * scale, row * scale) for col, row in places], there, rtol=1e-9
        )


def to_the_map(image, col, row):
    view = placed(gdal.GetDriverByName("VRT").Create("", image.width, image.height, 1), image.georeference)
    success, place = gdal.Transformer(view, None, ["RPC_PIXEL_ERROR_THRESHOLD=1e-7"]).TransformPoint(
        0, col, row
    )
    assert success
    return place


# --- items, and runs that end early ---------------------------------------------------------------------


def test_items_are_brought_to_the_map_each_by_itself(model, plain, tmp_path):
    folder, out = tmp_path / "images", tmp_path / "out"
    folder.mkdir()
    names = [str(put(plain, how, folder / f"{n}.vrt")) for n, how in enumerate(("3 points", "rotated"))]
    items = items_of([RasterName(name) for name in names], folder)
    request = Request(str(model), str(folder), out / "mosaic.vrt", pixel_space=True)
    first = run_items(request, items, out, Listening())
    for name, output in zip(names, first.outputs):
        same(output, classify(model, name, tmp_path / "alone.tif", pixel_space=True).output)
    assert len(run_items(request, items, out, Listening()).kept) == 2
    assert not run_items(replace(request, pixel_space=False), items, out, Listening()).kept


class Stopping(Listening):
    """Stops a run once so much of it is done."""

    def __init__(self, share):
        super().__init__()
        self.share, self.cancelled = share, False

    def report(self, fraction):
        self.cancelled = self.cancelled or fraction >= self.share


@pytest.mark.parametrize("share", [0.0, 0.5, 0.9])
def test_a_run_that_is_cancelled_leaves_nothing(model, image, tmp_path, share):
    options = there(tmp_path)
    with pytest.raises(Cancelled):
        classify(model, image, tmp_path / "out" / "o.tif", "padding 4", Stopping(share), **options)
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("stage", ["predict_raster", "brought_to_map"])
def test_a_run_that_fails_leaves_nothing(model, image, tmp_path, monkeypatch, stage):
    def fail(*_):
        raise RasterError("broken")

    if stage == "predict_raster":
        monkeypatch.setattr(job, stage, fail)
    else:
        monkeypatch.setattr("deep_pixels.inference.raster.map_space._read", fail)
    with pytest.raises(RasterError, match="broken"):
        classify(model, image, tmp_path / "out" / "o.tif", **there(tmp_path))
    assert list((tmp_path / "out").iterdir()) == []


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
        dstSRS=source.georeference.crs.ExportToWkt(), errorThreshold=0,
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
    like = gdal.Warp("", str(image), format="VRT")
    left, step, _, top, _, _ = like.GetGeoTransform()
    assert abs(x - left) < 2 * cell and abs(y - top) < 2 * cell
    assert abs(found.RasterXSize * cell - like.RasterXSize * step) < 3 * cell
