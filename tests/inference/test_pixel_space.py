"""Images in pixel space: the output is what gdalwarp makes of the model's answer to the image itself."""

from dataclasses import replace

import numpy as np
import pytest
from deep_pixels.inference import job, seats
from deep_pixels.inference.errors import Cancelled, OutsideError, RasterError
from deep_pixels.inference.items import run_items
from deep_pixels.inference.jobs import items_of
from deep_pixels.inference.preview import Unseen
from deep_pixels.inference.products import Products
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster import RasterName
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.raster.georeference import georeference_of
from deep_pixels.inference.raster.on_map import ImageOnMap, placed
from deep_pixels.inference.run import Request, opened, run
from functions import function_package
from images import enlarging, with_images
from models import tiny_package
from osgeo import gdal, ogr
from placings import NODATA, PLACINGS, SHAPE, noise, place_of, polynomials, put, same, warped
from rasters import TYPES, read_raster, write_raster
from running import Listening, classify


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
    open_sessions = seats.open_sessions
    monkeypatch.setattr(seats, "open_sessions", lambda *how: [*open_sessions(*how), *open_sessions(*how)])
    watcher = Listening()
    shared = classify(model, image, tmp_path / "b.tif", "padding 4", watcher, pixel_space=True)
    same(shared.output, alone.output)
    assert shared.totals == alone.totals
    assert sum("in pixel space" in line for line in watcher.lines) == 1


def test_nobody_is_shown_an_output_that_stays_empty_until_the_end(model, image, tmp_path):
    class Watching(Unseen):
        def begin(self, *_):
            raise AssertionError("it began")

        def is_due(self, _):
            return True

    request = Request(str(model), str(image), tmp_path / "o.tif", pixel_space=True)
    run(request, Unwatched(), Watching())
    with pytest.raises(AssertionError, match="it began"):
        run(replace(request, pixel_space=False), Unwatched(), Watching())


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


def test_a_function_is_told_of_the_pixels_of_the_image_itself(plain, tmp_path):
    body = """
        assert props["spatialReference"] is None and tuple(props["extent"]) == (0, -37, 53, 0)
        return {"output_pixels": pixels[:1].astype("f4")}
    """
    image, model = (
        put(plain, "3 points", tmp_path / "image.vrt"),
        function_package(tmp_path / "package", body),
    )
    found = classify(model, image, tmp_path / "o.tif", pixel_space=True, trusted=True).output
    assert place_of(found)[1]


# --- finer pixels ---------------------------------------------------------------------------------------


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


def test_under_a_part_of_the_map_are_the_pixels_that_lie_there_at_the_height_of_the_ground():
    blank = gdal.GetDriverByName("VRT").Create("", 530, 370, 1)
    steep = {"HEIGHT_SCALE": "5"}  # for ground at 0 m other pixels lie there, a hundred away and more
    blank.SetMetadata({**polynomials(530, 370), **steep}, "RPC")
    image = ImageOnMap("image", 530, 370, georeference_of(blank))
    for col, row in [(10.5, 10.5), (100.5, 50.5), (300.5, 200.5), (520.5, 360.5)]:
        x, y, _ = to_the_map(image, col, row)
        seen = image.under(image.place.window_of((x, y, x, y)))
        assert seen.width < 100 and seen.height < 100, "a part"
        assert seen.col <= col < seen.right and seen.row <= row < seen.bottom


def to_the_map(image, col, row):
    view = placed(gdal.GetDriverByName("VRT").Create("", image.width, image.height, 1), image.georeference)
    options = ["RPC_PIXEL_ERROR_THRESHOLD=1e-7", "RPC_HEIGHT=100"]
    success, place = gdal.Transformer(view, None, options).TransformPoint(0, col, row)
    assert success
    return place
