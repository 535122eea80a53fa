"""Which files of a folder are images."""

import numpy as np
import pytest
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.raster.folders import rasters_in
from osgeo import gdal, ogr
from rasters import write_raster

PIXELS = np.arange(3 * 20 * 30, dtype=np.uint8).reshape(3, 20, 30)


def image(path, **how):
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_raster(path, PIXELS, **how)


def found(folder, *how, **more):
    return [raster.path[len(str(folder)) + 1 :] for raster in rasters_in(folder, *how, **more)]


def other_format(path, driver):
    gdal.GetDriverByName(driver).CreateCopy(str(path), gdal.Open(str(image(path.with_suffix(".tmp.tif")))))
    path.with_suffix(".tmp.tif").unlink()


def test_images_are_those_that_gdal_reads_in_the_order_of_their_names(tmp_path):
    for name in ("b.tif", "a.TIF", "c c.tiff", "ü.tif"):
        image(tmp_path / name)
    other_format(tmp_path / "d.jpg", "JPEG")
    other_format(tmp_path / "e.png", "PNG")
    other_format(tmp_path / "f.ppm", "PNM")
    for name, text in (("readme.txt", "words"), ("table.csv", "a,b"), ("x.json", "{}"), ("y.xml", "<a/>")):
        (tmp_path / name).write_text(text)
    (tmp_path / "empty").write_bytes(b"")
    roads = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "roads.gpkg"))
    roads.CreateLayer("roads")
    del roads
    names = found(tmp_path)
    assert names[:4] == ["a.TIF", "b.tif", "c c.tiff", "d.jpg"] and {"e.png", "f.ppm", "ü.tif"} <= set(names)
    assert not {"readme.txt", "table.csv", "x.json", "y.xml", "empty", "roads.gpkg"} & set(names)


def test_files_that_belong_to_images_are_left_out(tmp_path):
    path = image(tmp_path / "a.tif")
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "NO")
    try:
        dataset = gdal.Open(str(path))
        dataset.BuildOverviews("NEAREST", [2])
        dataset.GetRasterBand(1).ComputeStatistics(False)  # before all of it is masked
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        del dataset
    finally:
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    image(tmp_path / ".hidden.tif")
    image(tmp_path / "out.0123abcd.part.tif")
    assert {"a.tif.ovr", "a.tif.aux.xml"} <= {file.name for file in tmp_path.iterdir()}
    assert found(tmp_path) == found(tmp_path, "*") == ["a.tif"]


def test_a_damaged_image_is_one(tmp_path):
    image(tmp_path / "a.tif")
    (tmp_path / "b.tif").write_bytes(b"")
    (tmp_path / "c.jpg").write_bytes(b"no image")
    assert found(tmp_path) == ["a.tif", "b.tif", "c.jpg"]


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("*.tif", ["a.tif", "b_1.TIF"]),
        ("*.tif;*.dat", ["a.tif", "b_1.TIF", "c.dat"]),
        (" *.DAT ; ", ["c.dat"]),
        ("b_?.*", ["b_1.TIF"]),
    ],
)
def test_a_pattern_chooses(tmp_path, pattern, names):
    for name in ("a.tif", "b_1.TIF", "c.dat"):
        image(tmp_path / name)
    assert found(tmp_path, pattern) == names


def test_folders_below_are_looked_into_where_that_is_wanted(tmp_path):
    for name in ("b.tif", "a/x.tif", "a/b/x.tif", ".git/x.tif", "out/x.tif"):
        image(tmp_path / name)
    assert found(tmp_path) == ["b.tif"]
    assert found(tmp_path, "", True, without=[tmp_path / "out"]) == ["a/b/x.tif", "a/x.tif", "b.tif"]
    assert found(tmp_path, "", True, [tmp_path / "a", tmp_path / "b.tif"]) == ["out/x.tif"]


def test_a_vrt_of_what_is_there_is_left_out(tmp_path):
    paths = [str(image(tmp_path / f"{n}.tif", transform=(n * 300, 10, 0, 0, 0, -10))) for n in (1, 2)]
    gdal.BuildVRT(str(tmp_path / "all.vrt"), paths)
    gdal.Warp(str(tmp_path / "warped.vrt"), paths[0], format="VRT", dstSRS="EPSG:4326")
    assert found(tmp_path) == ["1.tif", "2.tif", "warped.vrt"]
    assert found(tmp_path, "*.vrt") == ["all.vrt", "warped.vrt"]


def test_a_folder_without_images_is_told(tmp_path):
    with pytest.raises(RasterError, match="has 0 files, none of them an image; expected at least one"):
        rasters_in(tmp_path)
    (tmp_path / "readme.txt").write_text("words")
    image(tmp_path / "a.tif")
    with pytest.raises(RasterError, match=r"has 2 files, none of them an image \(\*\.jpg\); expected"):
        rasters_in(tmp_path, "*.jpg")
    with pytest.raises(RasterError, match=r"INPUT_FOLDER is .*nowhere; expected a folder that exists"):
        rasters_in(tmp_path / "nowhere")
