"""Images that features carry in tables: each is found for its feature, however the tables refer to it."""

import shutil

import pytest
from attached import GUIDS, Attached, add_row, create, write_attachments, write_media, write_points
from conftest import ROOT
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.features.stored_images import is_image, stored_images
from deep_pixels.inference.raster.stored import content_of
from osgeo import gdal, ogr
from running import Listening

PHOTOS = ROOT.parent / "shared" / "kits" / "photos"
needs_kits = pytest.mark.skipif(not PHOTOS.is_dir(), reason="needs kits/photos")

# Feature 2 has two, of which one has the name of another one's; feature 3 has none.
FILES = [
    Attached(2, "b.tif", b"second"),
    Attached(1, "a.tif", b"first"),
    Attached(2, "a.tif", b"third"),
    Attached(1, "notes.pdf", b"words", "application/pdf"),
]
IMAGES = [(1, "a.tif", b"first"), (2, "b.tif", b"second"), (2, "a.tif", b"third")]
KINDS = {
    "object ids": lambda path: write_attachments(path.with_suffix(".gdb"), FILES),
    "global ids": lambda path: write_attachments(path.with_suffix(".gdb"), FILES, by="REL_GLOBALID"),
    "another name": lambda path: write_attachments(path.with_suffix(".gdb"), FILES, table="photos"),
    "another name and global ids": lambda path: write_attachments(
        path.with_suffix(".gdb"), FILES, by="REL_GLOBALID", table="photos"
    ),
    "GeoPackage, object ids": lambda path: write_attachments(path.with_suffix(".gpkg"), FILES),
    "GeoPackage, global ids": lambda path: write_attachments(
        path.with_suffix(".gpkg"), FILES, by="REL_GLOBALID"
    ),
    "media": lambda path: write_media(path.with_suffix(".gpkg"), FILES),
    "media with titles": lambda path: write_media(path.with_suffix(".gpkg"), FILES, name="Title"),
}


@pytest.fixture(params=KINDS)
def database(request, tmp_path):
    return KINDS[request.param](tmp_path / "images")


def images_in(path, features=(1, 2, 3), layer="points", progress=None):
    return stored_images(str(path), layer, features, progress or Listening())


def seen(images):
    return [
        (image.feature, image.name, bytes(content_of(image.raster.path, image.raster.cell)))
        for image in images
    ]


def test_each_image_is_found_for_its_feature(database):
    assert seen(images_in(database)) == IMAGES


def test_only_those_of_the_features_that_are_asked_for(database):
    assert seen(images_in(database, [2])) == IMAGES[1:]
    assert seen(images_in(database, [3, 2, 1])) == [*IMAGES[1:], *IMAGES[:1]]
    assert images_in(database, [3]) == [] and images_in(database, []) == []


def test_an_image_tells_its_row_and_what_it_is(database):
    for image in images_in(database):
        cell = image.raster.cell
        assert (image.table, image.row) == (cell.table, cell.row) and image.content_type == "image/tiff"
        assert image.raster.title == f"{image.name} (points {image.feature})"


def test_what_is_no_image_is_left_out_and_told(database):
    listening = Listening()
    images_in(database, progress=listening)
    told = "1 of 4 files that features of points carry are no images, and are left out: notes.pdf"
    assert told in listening.lines
    listening = Listening()
    images_in(database, [2], progress=listening)
    assert not listening.lines


def test_the_files_are_not_read_when_they_are_looked_for(database, monkeypatch):
    asked = []
    ignore = ogr.Layer.SetIgnoredFields
    monkeypatch.setattr(
        ogr.Layer, "SetIgnoredFields", lambda self, fields: asked.append(fields) or ignore(self, fields)
    )
    images_in(database)
    assert any("data" in map(str.casefold, fields) for fields in asked)


@pytest.mark.parametrize(
    ("content_type", "name", "is_one"),
    [
        ("image/jpeg", "a.jpg", True),
        ("image/tiff; application=geotiff", "a", True),
        ("image/png", "a.pdf", True),
        ("application/pdf", "a.jpg", False),
        ("text/csv", "a.csv", False),
        ("video/mp4", "a.mp4", False),
        ("", "a.tif", True),
        ("", "a.jp2", True),
        ("application/octet-stream", "a.IMG", True),
        ("application/octet-stream", "a.pdf", False),
        ("", "a", True),
        ("", "a.unheard", True),
    ],
)
def test_what_counts_as_an_image(content_type, name, is_one):
    assert is_image(content_type, name) == is_one


def test_a_layer_without_such_tables_has_no_images(tmp_path):
    for name in ("none.gpkg", "none.gdb"):
        dataset = create(tmp_path / name)
        write_points(dataset)
        del dataset
        assert images_in(tmp_path / name) == []


def test_tables_of_another_layer_are_not_meant(database):
    dataset = gdal.OpenEx(str(database), gdal.OF_VECTOR | gdal.OF_UPDATE)
    write_points(dataset, name="others", guids=True)
    del dataset
    assert images_in(database, layer="others") == []


def test_a_layer_that_is_not_there_is_told(database):
    with pytest.raises(RasterError, match=r"has no layer nothing; expected one of .*points"):
        images_in(database, layer="nothing")


def test_attachments_that_refer_to_nothing_are_told(tmp_path):
    path = write_attachments(tmp_path / "images.gpkg", FILES, by="REL_GLOBALID")
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    points = dataset.GetLayerByName("points")
    points.DeleteField(points.GetLayerDefn().GetFieldIndex("GLOBALID"))
    del points, dataset
    with pytest.raises(
        RasterError, match="do not tell their features; expected REL_GLOBALID, with GLOBALID in"
    ):
        images_in(path)


@pytest.mark.parametrize("suffix", [".gpkg", ".gdb"])
def test_a_global_id_counts_before_an_object_id_where_a_row_has_it(tmp_path, suffix):
    path = write_attachments(tmp_path / f"images{suffix}", FILES[1:2], by="REL_GLOBALID")
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    table = dataset.GetLayerByName("points__ATTACH")
    table.CreateField(ogr.FieldDefn("REL_OBJECTID", ogr.OFTInteger))
    values = {"CONTENT_TYPE": "image/tiff", "DATA": b"more"}
    add_row(table, REL_GLOBALID=GUIDS[3].lower().strip("{}"), REL_OBJECTID=1, ATT_NAME="c.tif", **values)
    add_row(table, REL_OBJECTID=2, ATT_NAME="d.tif", **values)
    add_row(table, REL_GLOBALID=GUIDS[50], REL_OBJECTID=2, ATT_NAME="of a feature that is gone.tif", **values)
    del table, dataset
    assert [(image.feature, image.name) for image in images_in(path)] == [
        (1, "a.tif"),
        (2, "d.tif"),
        (3, "c.tif"),
    ]


def test_object_ids_that_were_kept_as_a_field_count_before_fids(tmp_path):
    """As QGIS exports a layer of a geodatabase."""
    path = write_attachments(tmp_path / "images.gpkg", FILES[:2])
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    points = dataset.GetLayerByName("points")
    points.CreateField(ogr.FieldDefn("ObjectID", ogr.OFTInteger64))
    for feature in points:
        feature["ObjectID"] = 4 - feature.GetFID()
        points.SetFeature(feature)
    del feature, points, dataset
    assert [(image.feature, image.name) for image in images_in(path)] == [(2, "b.tif"), (3, "a.tif")]


def test_media_may_belong_to_several_features(tmp_path):
    path = write_media(tmp_path / "images.gpkg", FILES, pairs=[(3, 2), (3, 2), (3, 99), (99, 1)])
    assert seen(images_in(path)) == [*IMAGES, (3, "a.tif", b"first")]


def test_media_without_a_name_are_called_by_their_row(tmp_path):
    path = write_media(tmp_path / "images.gpkg", FILES, name="")
    assert [image.name for image in images_in(path)] == [
        "pictures_2.tiff",
        "pictures_1.tiff",
        "pictures_3.tiff",
    ]


def test_a_name_with_folders_is_that_of_the_file(tmp_path):
    files = [Attached(1, name, b"x") for name in (r"C:\fakepath\a.tif", "/storage/b.tif")]
    path = write_attachments(tmp_path / "images.gpkg", files)
    assert [image.name for image in images_in(path)] == ["a.tif", "b.tif"]


@needs_kits
def test_photos_in_a_geodatabase_are_found_by_global_id(tmp_path):
    path = tmp_path / "photos.gdb"
    shutil.copytree(PHOTOS / "photos_guid.gdb", path)
    images = images_in(path, range(1, 9), "photo_points")
    lund, berlin = [f"lund_{number}.jpg" for number in ("04", "07", "21", "24")], "opensfm_berlin_0{}.jpg"
    expected = [*enumerate(lund, 1), (5, berlin.format(1)), (5, berlin.format(2)), (6, berlin.format(2))]
    assert [(image.feature, image.name) for image in images] == [*expected, (7, berlin.format(3))]
    for image in images[:4]:
        assert (
            content_of(image.raster.path, image.raster.cell) == (PHOTOS / "photos" / image.name).read_bytes()
        )
