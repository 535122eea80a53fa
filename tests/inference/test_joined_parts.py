"""Parts that are joined: on any grid the very raster that a whole run gives."""

from pathlib import Path

import numpy as np
import pytest
from deep_pixels.inference.arguments import parse_arguments
from deep_pixels.inference.parts import join_parts, plan_parts, run_part
from deep_pixels.inference.raster.vrt import sources_of
from deep_pixels.inference.run import Request
from images import enlarging, with_images
from models import box, onnx_conv, write_emd
from osgeo import gdal
from placings import polynomials
from rasters import read_raster, write_raster
from running import classify

X, Y = 500000.0, 5000000.0
GRIDS = {
    "north up": (X, 10.0, 0.0, Y, 0.0, -10.0),
    "south up": (X, 10.0, 0.0, Y, 0.0, 10.0),
    "rotated": (X, 8.0, 3.0, Y, 3.0, -8.0),
    "sheared": (X, 1 / 3, 0.1, Y, -0.7, -1 / 7),
    "nowhere": None,
}
SHAPE = (3, 150, 110)
NAMES = [
    {"Value": 1, "Name": "Wäsche & <Wald>", "Color": [0, 0, 255]},
    {"Value": 5, "Name": "森"},
    {"Value": 9, "Name": "Town"},
]


@pytest.fixture(params=GRIDS)
def scene(request, tmp_path):
    values = np.random.default_rng(4).integers(1, 255, SHAPE).astype(np.uint8)
    values[:, 40:90, 20:60] = 0
    place = {"transform": GRIDS[request.param], "epsg": 32633 if GRIDS[request.param] else None}
    return write_raster(tmp_path / "scene.tif", values, nodata=0, **place)


def emd_of(folder, values=(1, 5, 9)):
    """A model with context: the mean of 5 × 5 pixels of each band."""
    onnx_conv(folder / "model.onnx", box(3, 5))
    classes = [{**entry, "Value": value} for entry, value in zip(NAMES, values)]
    return write_emd(folder, "model.onnx", Classes=classes, ImageHeight=32, ImageWidth=32)


def joined(model, raster, output, parts, arguments="padding 4", **more):
    asked = Request(str(model), str(raster), Path(output), parse_arguments(arguments), device="cpu", **more)
    count = plan_parts(asked, Path(parts), tiles=2)
    assert count > 3 and all(run_part(Path(parts), number) for number in range(count))
    return join_parts(Path(parts)).output


def told(path):
    """All that a dataset says of itself, apart from what it is kept in."""
    dataset = gdal.Open(str(path))
    crs = dataset.GetSpatialRef()
    yield dataset.RasterXSize, dataset.RasterYSize, dataset.RasterCount
    yield dataset.GetGeoTransform(can_return_null=True), crs and crs.ExportToWkt()
    for key, numbers in sorted((dataset.GetMetadata("RPC") or {}).items()):
        yield key, [float(number) for number in numbers.removesuffix("pixels").removesuffix("meters").split()]
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        yield band.DataType, band.GetNoDataValue(), band.GetColorInterpretation(), band.GetDescription()
        table, names, rat = band.GetColorTable(), band.GetCategoryNames() or [], band.GetDefaultRAT()
        yield table and [table.GetColorEntry(entry["Value"]) for entry in NAMES]  # a GeoTIFF has 256
        yield [name for name in names if name]
        for row in range(rat.GetRowCount() if rat else 0):
            yield [rat.GetValueAsString(row, col) for col in range(rat.GetColumnCount())]


def same(found, whole):
    assert read_raster(found).tobytes() == read_raster(whole).tobytes()
    np.testing.assert_equal(list(told(found)), list(told(whole)))


@pytest.mark.parametrize("values", [(1, 5, 9), (1, 500, 9)])
@pytest.mark.parametrize("is_cut", [False, True])
def test_joined_parts_are_the_raster_of_a_whole_run(tmp_path, scene, values, is_cut):
    emd, bounds = emd_of(tmp_path, values), None
    if is_cut:
        dataset = gdal.Open(str(scene))
        place = dataset.GetGeoTransform(can_return_null=True) or (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
        corners = [gdal.ApplyGeoTransform(place, col, row) for col, row in [(13, 21), (97, 140)]]
        (left, right), (bottom, top) = (sorted(numbers) for numbers in zip(*corners))
        bounds = left, bottom, right, top
    whole = classify(emd, scene, tmp_path / "whole.tif", "padding 4", device="cpu", extent=bounds).output
    same(joined(emd, scene, tmp_path / "joined.vrt", tmp_path / "parts", extent=bounds), whole)


@pytest.mark.parametrize("kind", ["uint8", "int16", "float32"])
@pytest.mark.parametrize("scale", [1, 3])
def test_images_of_several_bands_and_finer_pixels_are_joined_alike(tmp_path, scene, monkeypatch, kind, scale):
    with_images(monkeypatch)
    (tmp_path / "model").mkdir()
    emd = enlarging(tmp_path / "model", scale, kind)
    whole = classify(emd, scene, tmp_path / "whole.tif", "padding 4", device="cpu").output
    same(joined(emd, scene, tmp_path / "joined.vrt", tmp_path / "parts"), whole)


def test_polynomials_beside_a_transform_are_kept(tmp_path):
    values = np.random.default_rng(4).integers(1, 255, SHAPE).astype(np.uint8)
    scene = write_raster(tmp_path / "scene.tif", values)
    dataset = gdal.Open(str(scene), gdal.GA_Update)
    dataset.SetMetadata(polynomials(110, 150), "RPC")
    del dataset
    emd = emd_of(tmp_path)
    whole = classify(emd, scene, tmp_path / "whole.tif", "padding 4", device="cpu").output
    same(joined(emd, scene, tmp_path / "joined.vrt", tmp_path / "parts"), whole)


@pytest.mark.parametrize("folder", ["parts", "elsewhere/parts", "maps/parts"])
def test_all_can_be_moved_together_wherever_the_parts_lie(tmp_path, scene, folder, monkeypatch):
    before = tmp_path / "before"
    (before / "maps").mkdir(parents=True)
    (before / folder).mkdir(parents=True)
    monkeypatch.chdir(before)
    found = joined(emd_of(tmp_path), scene, "maps/joined.vrt", folder)
    values = read_raster(found)
    monkeypatch.chdir(tmp_path)
    before.rename(tmp_path / "after")
    np.testing.assert_array_equal(read_raster(tmp_path / "after" / "maps" / "joined.vrt"), values)
    assert set(np.unique(values)) > {1, 5, 9}


def test_what_lies_in_it_is_found_by_who_reads_a_mosaic(tmp_path, scene):
    found = joined(emd_of(tmp_path), scene, tmp_path / "joined.vrt", tmp_path / "parts")
    parts = sorted((tmp_path / "parts").glob("*.tif"))
    assert sorted(map(Path, sources_of(str(found)))) == parts


def test_a_folder_that_cannot_be_written_is_told_and_keeps_what_was_there(tmp_path, scene, monkeypatch):
    emd = emd_of(tmp_path)
    found = joined(emd, scene, tmp_path / "joined.vrt", tmp_path / "parts")
    before = found.read_bytes()

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(Exception, match="No space left on device"):
        join_parts(tmp_path / "parts")
    assert found.read_bytes() == before
    assert sorted(path.name for path in tmp_path.glob("joined*")) == ["joined.vrt"]
