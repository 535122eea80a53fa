"""Images of features, one by one: the finished are kept, what fails stops no other, nothing stays behind."""

import shutil

import numpy as np
import pytest
from attached import Attached, add_row, write_attachments
from conftest import ROOT
from deep_pixels.inference.arguments import parse_arguments
from deep_pixels.inference.errors import Cancelled
from deep_pixels.inference.features.stored_images import stored_images
from deep_pixels.inference.items import run_items
from deep_pixels.inference.jobs import items_of_images
from deep_pixels.inference.parts import join_parts, plan_parts, run_part
from deep_pixels.inference.raster.stored import PLACE
from deep_pixels.inference.run import Request, run
from models import tiny_package
from osgeo import gdal
from rasters import read_raster, write_raster
from running import Listening, brightest

PHOTOS = ROOT.parent / "shared" / "kits" / "photos"
needs_kits = pytest.mark.skipif(not PHOTOS.is_dir(), reason="needs kits/photos")
COUNT = 4


@pytest.fixture(autouse=True)
def nothing_stays():
    yield
    assert not gdal.ReadDir(PLACE)


@pytest.fixture
def model(tmp_path):
    (tmp_path / "model").mkdir()
    return tiny_package(tmp_path / "model", ImageHeight=32, ImageWidth=32)


@pytest.fixture
def files(tmp_path):
    """Images with a place, beside each other."""
    values = np.random.default_rng(0).integers(1, 250, (COUNT, 3, 40, 50)).astype("uint8")
    transforms = [(500000.0 + 450 * n, 10.0, 0.0, 5000000.0, 0.0, -10.0) for n in range(COUNT)]
    return [write_raster(tmp_path / f"{n}.tif", values[n], transform=transforms[n]) for n in range(COUNT)]


@pytest.fixture(params=[".gpkg", ".gdb"])
def database(request, files, tmp_path):
    attached = [Attached(n % 2 + 1, file.name, file.read_bytes()) for n, file in enumerate(files)]
    return write_attachments(tmp_path / f"images{request.param}", attached)


def images_of(database):
    return stored_images(str(database), "points", [1, 2, 3], Listening())


def request_of(model, database, output, images):
    return Request(
        str(model),
        str(database),
        output,
        parse_arguments("padding 4"),
        device="cpu",
        items=tuple(image.raster for image in images),
    )


def classify(model, database, folder, progress=None):
    images = images_of(database)
    request = request_of(model, database, folder / "mosaic.vrt", images)
    return run_items(request, items_of_images(images), folder, progress or Listening())


def change(database, row, content):
    dataset = gdal.OpenEx(str(database), gdal.OF_VECTOR | gdal.OF_UPDATE)
    table = dataset.GetLayerByName("points__ATTACH")
    feature = table.GetFeature(row)
    feature.SetFieldBinaryFromHexString("DATA", content.hex())
    table.SetFeature(feature)
    del feature, table, dataset


def test_each_image_is_classified_as_its_file_would_be(model, database, files, tmp_path):
    result = classify(model, database, tmp_path / "out")
    names = [one.output.name for one in result.finished]
    assert names == [f"{n}_classified.tif" for n in ("1_0", "1_2", "2_1", "2_3")]
    by_name = {file.stem: file for file in files}
    for one in result.finished:
        np.testing.assert_array_equal(read_raster(one.output)[0], brightest(by_name[one.item.name.name[2:]]))
    assert result.mosaic and not result.failures


def test_what_is_finished_is_kept_until_the_content_is_another(model, database, files, tmp_path):
    first = classify(model, database, tmp_path / "out")
    change(database, 1, files[0].read_bytes())  # another date of the database, the same content
    again = classify(model, database, tmp_path / "out")
    assert again.kept == set(first.outputs)
    other = files[3].read_bytes()
    assert len(other) == len(files[0].read_bytes())
    change(database, 1, other)
    last = classify(model, database, tmp_path / "out")
    assert [path.name for path in last.written] == ["1_0_classified.tif"]
    np.testing.assert_array_equal(read_raster(last.written[0])[0], brightest(files[3]))


def test_an_image_that_cannot_be_read_is_told_and_stops_no_other(model, database, tmp_path):
    change(database, 2, b"no image at all")
    dataset = gdal.OpenEx(str(database), gdal.OF_VECTOR | gdal.OF_UPDATE)
    add_row(dataset.GetLayerByName("points__ATTACH"), REL_OBJECTID=3, ATT_NAME="empty.tif")
    del dataset
    listening = Listening()
    result = classify(model, database, tmp_path / "out", listening)
    assert [str(failure.item.name) for failure in result.failures] == ["2_1", "3_empty"]
    assert len(result.finished) == COUNT - 1
    said = "\n".join(listening.lines)
    assert "2_1 failed: The raster 1.tif (points 2) cannot be opened" in said and "holds no file" in said


def test_a_cancelled_run_leaves_what_is_finished(model, database, tmp_path):
    class Impatient(Listening):
        cancelled = False

        def info(self, text):
            self.cancelled = self.cancelled or str(text).startswith("3 of 4")

    with pytest.raises(Cancelled):
        classify(model, database, tmp_path / "out", Impatient())
    found = sorted(path.name for path in (tmp_path / "out").glob("*.tif"))
    assert found == ["1_0_classified.tif", "1_2_classified.tif"]


def test_one_image_at_a_time_is_in_memory(model, database, tmp_path):
    class Watching(Listening):
        most = 0

        def report(self, fraction):
            self.most = max(self.most, len(gdal.ReadDir(PLACE) or ()))

    watching = Watching()
    classify(model, database, tmp_path / "out", watching)
    assert watching.most == 1


def test_images_with_a_place_can_be_one(model, database, files, tmp_path):
    images = images_of(database)
    run(request_of(model, database, tmp_path / "one.tif", images), Listening())
    mosaic = gdal.BuildVRT(str(tmp_path / "all.vrt"), [str(file) for file in files[::-1]])
    mosaic = None  # noqa: F841 - written when it is closed
    ours, theirs = read_raster(tmp_path / "one.tif")[0], brightest(tmp_path / "all.vrt")
    covered = theirs != 255
    assert ours.shape == theirs.shape
    # where two overlap the one of the first feature counts, which the VRT does not know
    alone = np.zeros_like(covered)
    for n in range(COUNT):
        alone[:, 45 * n + 5 * (n > 0) : 45 * n + 45] = True
    np.testing.assert_array_equal(ours[covered & alone], theirs[covered & alone])


def test_processes_share_an_image_of_a_feature(model, database, tmp_path):
    images = images_of(database)[:1]
    request = request_of(model, database, tmp_path / "joined.vrt", images)
    count = plan_parts(request, tmp_path / "parts", tiles=1)
    assert all(run_part(tmp_path / "parts", number, device="cpu") for number in range(count))
    join_parts(tmp_path / "parts")
    run(request_of(model, database, tmp_path / "whole.tif", images), Listening())
    np.testing.assert_array_equal(read_raster(tmp_path / "joined.vrt"), read_raster(tmp_path / "whole.tif"))


@needs_kits
def test_photos_without_a_place_give_plain_rasters(model, tmp_path):
    shutil.copytree(PHOTOS / "photos_guid.gdb", tmp_path / "photos.gdb")
    images = stored_images(str(tmp_path / "photos.gdb"), "photo_points", [1, 2, 8], Listening())
    request = request_of(model, tmp_path / "photos.gdb", tmp_path / "out" / "mosaic.vrt", images)
    listening = Listening()
    result = run_items(request, items_of_images(images), tmp_path / "out", listening)
    assert [path.name for path in result.outputs] == ["1_lund_04_classified.tif", "2_lund_07_classified.tif"]
    for path, name in zip(result.outputs, ("lund_04.jpg", "lund_07.jpg")):
        np.testing.assert_array_equal(read_raster(path)[0], brightest(PHOTOS / "photos" / name))
        assert gdal.Open(str(path)).GetGeoTransform(can_return_null=True) is None
    assert result.mosaic is None
    assert any(line.startswith("2 of 2 outputs are not in the mosaic") for line in listening.lines)
