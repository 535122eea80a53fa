"""Images that features name in a field: every way to write a path finds the file."""

from pathlib import Path

import pytest
from deep_pixels.inference.features.paths import Named, named_images, paths_in


@pytest.fixture
def folders(tmp_path):
    """Two of them; both have b.jpg."""
    for name in ("one/a.jpg", "one/b.jpg", "two/b.jpg", "two/sub/c.jpg", "two/odd;name.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    return [tmp_path / "one", tmp_path / "two"]


def places(value, folders=()):
    return [image.raster.path for image in named_images([Named(1, value, folders)])]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("a.jpg", ["one/a.jpg"]),
        ("b.jpg", ["one/b.jpg"]),
        ("./sub/c.jpg", ["two/sub/c.jpg"]),
        (r"sub\c.jpg", ["two/sub/c.jpg"]),
        ("a.jpg; sub/c.jpg", ["one/a.jpg", "two/sub/c.jpg"]),
        ('"a.jpg" "sub/c.jpg"', ["one/a.jpg", "two/sub/c.jpg"]),
        (["a.jpg", "b.jpg"], ["one/a.jpg", "one/b.jpg"]),
        ("odd;name.jpg", ["two/odd;name.jpg"]),
        ("not there.jpg", ["one/not there.jpg"]),
        ("", []),
        (" ; ", []),
        (None, []),
        (7, []),
    ],
)
def test_a_path_starts_from_the_first_folder_that_has_such_a_file(folders, tmp_path, value, found):
    assert places(value, folders) == [str(tmp_path / name) for name in found]


def test_folders_are_no_images(folders):
    assert places("sub", folders) == [str(folders[0] / "sub")]


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("https://example.com/a%20b.jpg?key=1;2", "/vsicurl/https://example.com/a%20b.jpg?key=1;2"),
        ("http://example.com/a.jpg", "/vsicurl/http://example.com/a.jpg"),
        ("s3://bucket/a.jpg", "/vsis3/bucket/a.jpg"),
        ("file:///data/a%20b.jpg", "/data/a b.jpg"),
        ("file:///C:/data/a.jpg", "C:/data/a.jpg"),
        ("/data/a.jpg", "/data/a.jpg"),
        (r"C:\data\a.jpg", r"C:\data\a.jpg"),
        (r"\\server\data\a.jpg", r"\\server\data\a.jpg"),
        ("/vsizip//data/a.zip/a.jpg", "/vsizip//data/a.zip/a.jpg"),
    ],
)
def test_what_is_absolute_is_taken_as_it_is(folders, address, place):
    assert places(address, folders) == [place]


def test_addresses_between_semicolons():
    assert paths_in("https://a.example/x.jpg;https://a.example/y.jpg") == [
        "https://a.example/x.jpg",
        "https://a.example/y.jpg",
    ]


def test_without_folders_a_path_stays_as_it_is():
    assert places("a.jpg") == ["a.jpg"]


def test_an_image_tells_its_feature_and_is_called_like_its_file(folders):
    fields = [
        Named(7, "sub/c.jpg;a.jpg", folders),
        Named(8, "https://example.com/photos/d.jpg?size=large/x", folders),
        Named(9, r"C:\photos\e.jpg", folders),
    ]
    images = named_images(fields)
    assert [(image.feature, image.name) for image in images] == [
        (7, "c.jpg"),
        (7, "a.jpg"),
        (8, "d.jpg"),
        (9, "e.jpg"),
    ]
    assert all(image.table == "" and image.row == -1 for image in images)
    assert Path(images[0].raster.path).is_file()
