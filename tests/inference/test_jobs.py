"""What the outputs of items are called."""

import itertools
from pathlib import Path

import pytest
from deep_pixels.inference.features.attachments import AttachedImage
from deep_pixels.inference.jobs import items_of, items_of_images
from deep_pixels.inference.raster import RasterName


def names_of(paths, below=None):
    rasters = [path if isinstance(path, RasterName) else RasterName(str(path)) for path in paths]
    return [str(item.name) for item in items_of(rasters, below)]


def test_an_item_is_called_like_its_file_with_something_behind_it(tmp_path):
    [item] = items_of([RasterName("/data/Ärger mit Leerzeichen.v2.tif")])
    assert item.output(tmp_path) == tmp_path / "Ärger mit Leerzeichen.v2_classified.tif"


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["/a/x.tif", "/b/y.tif"], ["x", "y"]),
        (["/a/x.tif", "/a/x.jpg", "/a/y.tif"], ["x_tif", "x_jpg", "y"]),
        (["/a/x.tif", "/b/x.tif"], ["x_tif_a", "x_tif_b"]),
        (["/a/x.tif", "/b/X.TIF"], ["x_tif_a", "X_TIF_b"]),
        (["/1/a/x.tif", "/2/a/x.tif", "/2/b/x.tif"], ["x_tif_a", "x_tif_a_2", "x_tif_b"]),
        (["/a/x.tif", "/a/x.jpg", "/a/x_tif.png"], ["x_tif_a", "x_jpg", "x_tif_a_2"]),
        (["/vsicurl/https://host/a/x.tif?key=a/b"], ["x"]),
        (["C:\\images\\x.tif", "/vsizip//data/y.zip/in/y.tif"], ["x", "y"]),
        ([RasterName("<VRTDataset/>", title="S2A_31/UFU: 1")], ["S2A_31_UFU_ 1"]),
    ],
)
def test_names_that_are_alike_are_told_apart(paths, names):
    assert [name.casefold() for name in names_of(paths)] == [name.casefold() for name in names]


def test_subfolders_are_kept_below_a_folder():
    folder = Path("/data")
    found = names_of(["/data/x.tif", "/data/a/x.tif", "/data/a/b/x.tif"], folder)
    assert found == ["x", "a/x", "a/b/x"]


def test_no_two_items_have_one_name():
    """Of all ways to choose some of these: systems differ in what they take for one name."""
    paths = ["/a/x.tif", "/a/X.tif", "/b/x.tif", "/b/x.jpg", "/a/x_tif.tif", "/c/a/x.tif", "/a/x.tif"]
    for count in range(1, len(paths) + 1):
        for some in itertools.combinations(paths, count):
            found = [name.casefold() for name in names_of(some)]
            assert len(set(found)) == len(found)
            assert names_of(some) == names_of(some)


def test_a_name_is_one_that_any_system_takes():
    for odd in ('a<b>c:d"e|f?g*h', " .", "x" * 300, "a\tb"):
        [item] = items_of([RasterName("/vsimem/1.tif", title=odd)])
        name = item.output(Path("out")).name
        assert not set(name) & set('<>:"/\\|?*\t') and len(name) < 130 and name == name.strip(" .")


@pytest.mark.parametrize(
    ("images", "names"),
    [
        ([(1, "a.jpg", "t", 7), (2, "a.jpg", "t", 8), (2, "b.jpg", "t", 9)], ["1_a", "2_a", "2_b"]),
        ([(1, "a.jpg", "t", 7), (1, "A.JPG", "t", 8)], ["1_a_7", "1_A_8"]),
        ([(1, "a.jpg", "t", 7), (1, "a.jpg", "u", 7)], ["1_a_7", "1_a_7_2"]),
        (
            [(1, "a.jpg", "", -1), (1, "a.png", "", -1), (1, "a.png", "", -1)],
            ["1_a_jpg", "1_a_png", "1_a_png_2"],
        ),
        ([(12, "a/b:c", "t", 7)], ["12_b_c"]),
    ],
)
def test_images_of_features_are_called_by_their_feature_and_name(images, names):
    attached = [
        AttachedImage(RasterName("x"), feature, name, table, row) for feature, name, table, row in images
    ]
    assert [str(item.name) for item in items_of_images(attached)] == names
