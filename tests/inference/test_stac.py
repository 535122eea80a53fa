"""STAC documents: which of an item's assets are the image, and where they lie."""

import functools
import json
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.raster import RasterName, stac
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.raster.mosaic_descriptions import described_rasters, rasters_within
from deep_pixels.inference.raster.stac import images_of, is_stac
from deep_pixels.inference.tiling import Window
from models import tiny_package
from rasters import read_raster, write_raster
from running import Listening, brightest, classify

TIFF = "image/tiff; application=geotiff; profile=cloud-optimized"


def asset(href, roles=("data",), kind=TIFF, **more):
    return {"href": href, "type": kind, "roles": list(roles), **more}


def band(href, name, **more):
    return asset(href, **{"eo:bands": [{"name": name.upper(), "common_name": name}], **more})


def item(name="one", **assets):
    return {"type": "Feature", "stac_version": "1.0.0", "id": name, "assets": assets}


def collection(*items, **more):
    return {"type": "FeatureCollection", "features": list(items), **more}


@pytest.fixture
def images(tmp_path):
    """Three bands in a raster, and each in one of its own, of which the last is coarser."""
    values = np.random.default_rng(0).integers(1, 250, (3, 40, 60)).astype(np.uint8)
    write_raster(tmp_path / "image.tif", values)
    for number, name in enumerate(("red", "green", "blue")):
        write_raster(tmp_path / f"{name}.tif", values[number : number + 1].copy())
    return tmp_path, values


def written(folder, document, name="items.json"):
    (folder / name).write_text(json.dumps(document))
    return str(folder / name)


def read(name: RasterName, wanted=None):
    with GdalSource(name.path, name.options, wanted, title=name.title) as source:
        return source.read(Window(0, 0, source.width, source.height)).values


EXTRAS = {
    "thumbnail": asset("image.png", ["thumbnail"], "image/png"),
    "overview": asset("image.tif", ["overview"]),
    "scl": asset("image.tif", ["data-mask"]),
    "metadata": asset("image.xml", ["metadata"], "application/xml"),
}
LOOKS = {
    "one with data": {"visual": asset("image.tif", ["visual"]), "image": asset("image.tif")},
    "one image": {"image": asset("image.tif", [])},
    "without a type": {"image": {"href": "image.tif"}, "text": {"href": "readme.txt"}},
    "a visual image": {"visual": asset("image.tif", ["visual"])},
    "by eo:bands": {name: band(f"{name}.tif", name) for name in ("red", "green", "blue")},
    "by bands": {
        name: asset(f"{name}.tif", bands=[{"name": name, "eo:common_name": name}])
        for name in ("red", "green", "blue")
    },
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("extras", [{}, EXTRAS], ids=["alone", "beside others"])
def test_the_image_of_an_item_is_found(images, look, extras):
    folder, values = images
    for document in (item(**extras, **LOOKS[look]), collection(item(**extras, **LOOKS[look]))):
        [image] = images_of(written(folder, document), Listening())
        assert image.title == "one"
        np.testing.assert_array_equal(read(image), values)


def test_bands_of_their_own_are_chosen_by_name(images):
    folder, values = images
    order = ("blue", "red", "green")
    path = written(folder, item(**{f"B{n}": band(f"{name}.tif", name) for n, name in enumerate(order)}))
    [image] = images_of(path, Listening())
    np.testing.assert_array_equal(read(image), values[[2, 0, 1]])
    np.testing.assert_array_equal(read(image, ("red", "green", "blue")), values)


def test_a_coarser_band_is_brought_to_the_finest(images):
    folder, values = images
    coarse = (500000.0, 20.0, 0.0, 5000000.0, 0.0, -20.0)
    write_raster(folder / "nir.tif", np.full((1, 20, 30), 77, np.uint8), transform=coarse)
    [image] = images_of(
        written(folder, item(red=band("red.tif", "red"), nir=band("nir.tif", "nir"))), Listening()
    )
    pixels = read(image)
    np.testing.assert_array_equal(pixels[0], values[0])
    assert pixels.shape == (2, 40, 60) and (pixels[1] == 77).all()


UNCLEAR = {
    "two with data": {"a": asset("image.tif"), "b": asset("image.tif")},
    "bands twice": {"a": band("red.tif", "red"), "b": band("red.tif", "red"), "c": band("blue.tif", "blue")},
    "an image and a band": {
        "a": asset("image.tif", **{"eo:bands": [{"name": "r"}, {"name": "g"}]}),
        "b": band("red.tif", "red"),
    },
    "none": {"metadata": EXTRAS["metadata"]},
}


@pytest.mark.parametrize("look", UNCLEAR)
def test_what_is_not_clear_is_refused_with_the_assets(images, look):
    folder, _ = images
    with pytest.raises(
        RasterError, match="The STAC item one has the assets .*, and it is not clear which is"
    ):
        images_of(written(folder, item(**UNCLEAR[look])), Listening())


@pytest.mark.parametrize(
    ("asked", "bands"), [("a", [0, 1, 2]), ("c", [0]), ("c, b", [0, 2]), ("b,c", [2, 0])]
)
def test_assets_can_be_asked_for(images, asked, bands):
    folder, values = images
    assets = {"a": asset("image.tif"), "b": asset("blue.tif"), "c": asset("red.tif")}
    [image] = images_of(written(folder, item(**assets)) + f"#{asked}", Listening())
    np.testing.assert_array_equal(read(image), values[bands])
    with pytest.raises(RasterError, match="The STAC item one has no asset d; expected one of a, b, c"):
        images_of(written(folder, item(**assets)) + "#d", Listening())


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "The document .*items.json is not JSON: "),
        ('{"type": "FeatureCollection", "features": []}', "lists no item; expected at least one"),
    ],
)
def test_a_document_without_items_is_refused(tmp_path, text, sentence):
    (tmp_path / "items.json").write_text(text)
    with pytest.raises(RasterError, match=sentence):
        images_of(str(tmp_path / "items.json"), Listening())


def test_other_json_is_no_stac(tmp_path):
    for document in ({"a": 1}, [1], {"type": "FeatureCollection", "features": [{"type": "Feature"}]}):
        assert images_of(written(tmp_path, document), Listening()) is None


def test_one_page_of_several_is_told(images):
    folder, _ = images
    listening = Listening()
    document = collection(
        item(image=asset("image.tif")), links=[{"rel": "next", "href": "http://localhost/2"}]
    )
    images_of(written(folder, document), listening)
    assert listening.lines[0].endswith("items.json is one page of several: only the 1 items on it are read")


def test_addresses_may_be_absolute_or_files(images):
    folder, values = images
    (folder / "docs").mkdir()
    for href in (str(folder / "image.tif"), (folder / "image.tif").as_uri(), "../image.tif"):
        [image] = images_of(written(folder / "docs", item(image=asset(href))), Listening())
        np.testing.assert_array_equal(read(image), values)


@pytest.fixture
def server(images):
    """The folder of the images, over HTTP."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

        def send_header(self, key, value):
            if key != "Content-Length" or "search" not in self.path:
                super().send_header(key, value)

    serving = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(images[0])))
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_port}"
    serving.shutdown()
    serving.server_close()


def test_images_may_lie_on_a_server(images, server):
    folder, values = images
    [image] = images_of(written(folder, item(image=asset(f"{server}/image.tif"))), Listening())
    assert image.path == f"/vsicurl/{server}/image.tif"
    np.testing.assert_array_equal(read(image), values)


def test_a_document_may_lie_on_a_server_with_its_images_beside_it(images, server):
    folder, values = images
    written(folder, item(image=asset("./image.tif")))
    [image] = images_of(f"{server}/items.json", Listening())
    np.testing.assert_array_equal(read(image), values)
    with pytest.raises(RasterError, match=r"The document .*/nowhere\.json cannot be read: "):
        images_of(f"{server}/nowhere.json", Listening())


def test_a_document_may_be_the_answer_of_a_service(images, server):
    """Without a suffix, and without saying how long it is."""
    folder, values = images
    written(folder, collection(item(image=asset(f"{server}/image.tif"))), "search")
    assert is_stac(f"{server}/search?limit=1") and not is_stac(f"{server}/image.tif")
    [image] = images_of(f"{server}/search?limit=1", Listening())
    np.testing.assert_array_equal(read(image), values)


def test_a_document_without_end_is_refused(images, monkeypatch):
    monkeypatch.setattr(stac, "LARGEST", 100)
    with pytest.raises(RasterError, match=r"items\.json has more than 100 bytes; expected fewer"):
        images_of(written(images[0], item(image=asset("x" * 100))), Listening())


def test_a_run_over_the_items_of_a_document(tmp_path, scene):
    values, assets = read_raster(scene), []
    for number, cols in enumerate((slice(0, 90), slice(80, 170))):
        left = 500000.0 + cols.start * 10
        piece = np.ascontiguousarray(values[:, :, cols])
        path = tmp_path / f"{number}.tif"
        write_raster(path, piece, nodata=0, transform=(left, 10.0, 0.0, 5000000.0, 0.0, -10.0))
        assets.append(item(f"item {number}", image=asset(path.name)))
    path = written(tmp_path, collection(*assets))
    names = described_rasters(path, Listening())
    assert names == rasters_within(path, Listening())
    classify(tiny_package(tmp_path), path, tmp_path / "out.tif", items=tuple(names))
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], brightest(scene))
