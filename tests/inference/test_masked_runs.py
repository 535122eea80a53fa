"""Whole runs with a mask: alone, in parts, over items, over two dates, by a function of the package."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from deep_pixels.inference import seats
from deep_pixels.inference.errors import OutsideError, RasterError
from deep_pixels.inference.items import run_items
from deep_pixels.inference.jobs import items_of
from deep_pixels.inference.parts import join_parts, plan_parts, run_part
from deep_pixels.inference.products import Products
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster import RasterName
from deep_pixels.inference.run import Request
from functions import function_package
from masks import centres_inside, mask_of, polygon, rectangle
from models import box, change_package, onnx_conv, write_emd
from osgeo import ogr
from rasters import read_raster, write_raster
from running import Listening, classify

HERE = (500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)
KITE = polygon([(20.13, 5.21), (60.37, 30.11), (22.59, 88.03), (4.43, 31.77), (20.13, 5.21)])


@pytest.fixture
def scene(tmp_path):
    values = np.random.default_rng(5).integers(1, 255, (3, 90, 80)).astype(np.uint8)
    values[:, 30:50, 10:30] = 0
    return write_raster(tmp_path / "scene.tif", values, nodata=0)


@pytest.fixture
def emd(tmp_path):
    """A model with context: classes by the means of 5 × 5 pixels."""
    onnx_conv(tmp_path / "box.onnx", box(3, 5))
    return write_emd(tmp_path, "box.onnx", ImageHeight=32, ImageWidth=32)


@pytest.fixture
def inside():
    return centres_inside(KITE, 80, 90, HERE)


@pytest.mark.parametrize(
    "arguments", ["padding 4", "padding 8; tile_merge crop", "test_time_augmentation True"]
)
def test_inside_of_a_mask_is_what_a_run_without_one_gives(tmp_path, scene, emd, inside, arguments):
    classify(emd, scene, tmp_path / "all.tif", arguments)
    result = classify(emd, scene, tmp_path / "some.tif", arguments, mask=mask_of(KITE))
    whole, found = read_raster(tmp_path / "all.tif")[0], read_raster(tmp_path / "some.tif")[0]
    assert found.shape == whole.shape, "it covers the raster"
    np.testing.assert_array_equal(found, np.where(inside, whole, 255))
    assert sum(total.pixels for total in result.totals) == (found != 255).sum() > 500


def test_confidence_and_polygons_end_at_the_mask(tmp_path, scene, emd, inside):
    products = Products(tmp_path / "confidence.tif", tmp_path / "polygons.gpkg")
    classify(emd, scene, tmp_path / "all.tif", products=Products(tmp_path / "whole.tif"))
    result = classify(emd, scene, tmp_path / "some.tif", mask=mask_of(KITE), products=products)
    whole, found = read_raster(tmp_path / "whole.tif")[0], read_raster(tmp_path / "confidence.tif")[0]
    np.testing.assert_array_equal(found, np.where(inside, whole, 255))
    dataset = ogr.Open(str(tmp_path / "polygons.gpkg"))
    area = sum(feature.GetGeometryRef().GetArea() for feature in dataset.GetLayer(0))
    assert area == pytest.approx(100 * sum(total.pixels for total in result.totals))


def test_a_run_in_parts_is_cut_alike_and_its_plan_keeps_the_mask(tmp_path, scene, emd):
    request = Request(str(emd), str(scene), tmp_path / "parts.vrt", {"padding": "4"}, mask=mask_of(KITE))
    classify(emd, scene, tmp_path / "one.tif", "padding 4", mask=mask_of(KITE))
    for number in range(plan_parts(request, tmp_path / "parts", tiles=1)):
        assert run_part(tmp_path / "parts", number)
    join_parts(tmp_path / "parts")
    np.testing.assert_array_equal(read_raster(tmp_path / "parts.vrt"), read_raster(tmp_path / "one.tif"))


def test_items_outside_of_a_mask_are_left_out(tmp_path, emd):
    values = np.full((3, 20, 20), 9, np.uint8)
    names = []
    for number in range(3):
        place = (500000.0 + 1000 * number, 10.0, 0.0, 5000000.0, 0.0, -10.0)
        names.append(RasterName(str(write_raster(tmp_path / f"{number}.tif", values, transform=place))))
    request = Request(
        str(emd), "all", tmp_path / "out" / "mosaic.vrt", mask=mask_of(rectangle(105, 5, 110, 10))
    )
    watcher = Listening()
    result = run_items(request, items_of(names), tmp_path / "out", watcher)
    assert [path.name for path in result.outputs] == ["1_classified.tif"] and result.outside == 2
    assert any("2 lie beyond EXTENT or MASK" in line for line in watcher.lines)
    assert (read_raster(result.outputs[0]) != 255).sum() == 25
    again = run_items(request, items_of(names), tmp_path / "out", Unwatched())
    assert len(again.kept) == 1
    [(_, shape)] = request.mask.polygons
    renamed = replace(request, mask=replace(request.mask, title="again", polygons=(("7", shape),)))
    assert len(run_items(renamed, items_of(names), tmp_path / "out", Unwatched()).kept) == 1, "the same place"
    other = replace(request, mask=mask_of(rectangle(105, 5, 110, 11)))
    assert not run_items(other, items_of(names), tmp_path / "out", Unwatched()).kept, "another mask, anew"
    with pytest.raises(OutsideError, match="MASK is areas; expected polygons .* of any of the 3 items"):
        nowhere = replace(request, mask=mask_of(rectangle(-9, -9, -5, -5)))
        run_items(nowhere, items_of(names), tmp_path / "out", Unwatched())


def test_items_that_fail_are_told_beside_those_outside_of_a_mask(tmp_path, emd, scene):
    (tmp_path / "broken.tif").write_bytes(b"no image")
    items = items_of([RasterName(str(scene)), RasterName(str(tmp_path / "broken.tif"))])
    request = Request(str(emd), "all", tmp_path / "m.vrt", mask=mask_of(rectangle(-9, -9, -5, -5)))
    sentence = r"None of the 2 items is finished: 1 lie beyond EXTENT or MASK, 1 failed; .*broken\.tif"
    with pytest.raises(RasterError, match=sentence):
        run_items(request, items, tmp_path / "out", Unwatched())


def test_a_mosaic_and_another_cell_size_are_cut_on_the_grid_of_the_result(tmp_path, scene, emd):
    classify(emd, scene, tmp_path / "all.tif", "padding 4", cell_size=7.0)
    classify(emd, scene, tmp_path / "some.tif", "padding 4", cell_size=7.0, mask=mask_of(KITE))
    whole, found = read_raster(tmp_path / "all.tif")[0], read_raster(tmp_path / "some.tif")[0]
    place = (500000.0, 7.0, 0.0, 5000000.0, 0.0, -7.0)
    np.testing.assert_array_equal(
        found, np.where(centres_inside(KITE, whole.shape[1], whole.shape[0], place), whole, 255)
    )


def test_changes_are_found_inside_of_a_mask(tmp_path):
    values = np.random.default_rng(1).integers(1, 255, (2, 2, 90, 80)).astype(np.uint8)
    before, after = (
        write_raster(tmp_path / f"{n}.tif", values[n], transform=(HERE[0] + 5 * n, *HERE[1:])) for n in (0, 1)
    )
    emd = change_package(tmp_path)
    classify(emd, before, tmp_path / "all.tif", after=str(after))
    classify(emd, before, tmp_path / "some.tif", after=str(after), mask=mask_of(KITE))
    whole, found = read_raster(tmp_path / "all.tif")[0], read_raster(tmp_path / "some.tif")[0]
    inside = centres_inside(KITE, 80, 90, HERE)[:, -whole.shape[1] :]
    np.testing.assert_array_equal(found, np.where(inside, whole, 255))


ASKED = """
from pathlib import Path
with open(Path(__file__).with_name("asked.txt"), "a") as file:
    file.write(f"{tlc[0]} {tlc[1]} {int(blocks['raster_mask'].all())}\\n")
return {"output_pixels": pixels[:1, 4:-4, 4:-4].astype("f4")}
"""


def test_a_function_of_the_package_is_asked_for_blocks_of_the_mask_alone(tmp_path):
    """It is told of the raster's own data there, so that it answers as it does without a mask."""
    values = np.random.default_rng(5).integers(1, 255, (3, 90, 80)).astype(np.uint8)
    scene = write_raster(tmp_path / "scene.tif", values)
    configuration = "{'tx': 16, 'ty': 16, 'padding': 4, 'inputMask': True, 'extractBands': (0, 1, 2)}"
    emd = function_package(tmp_path / "package", ASKED, configuration=configuration)
    classify(emd, scene, tmp_path / "some.tif", mask=mask_of(rectangle(50, 50, 60, 60)), trusted=True)
    asked = {tuple(map(int, line.split())) for line in (emd.parent / "asked.txt").read_text().splitlines()}
    assert asked == {(48, 48, 1)}
    found = read_raster(tmp_path / "some.tif")[0]
    np.testing.assert_array_equal(found[50:60, 50:60], values[0, 50:60, 50:60])
    assert (found == values[0]).sum() < 200


def test_the_opening_of_a_model_looks_inside_of_the_mask(tmp_path, emd, scene, monkeypatch):
    """It shows a tile of the raster to the model, to find out what it answers."""
    seen, sampled = [], seats.Sampler.tile

    def tile(self, size, at=(0.5, 0.5)):
        seen.append(self.area.nearest(*(int(n * share) for n, share in zip((90, 80), at))))
        return sampled(self, size, at)

    monkeypatch.setattr(seats.Sampler, "tile", tile)
    corner = rectangle(70, 80, 75, 88)
    classify(emd, scene, tmp_path / "some.tif", mask=mask_of(corner))
    assert seen and all(80 <= row < 88 and 70 <= col < 75 for row, col in seen)


def test_no_pixel_inside_is_told(tmp_path, emd, scene):
    with pytest.raises(
        OutsideError, match="MASK is areas; expected polygons that the centre of a pixel of the"
    ):
        classify(emd, scene, tmp_path / "some.tif", mask=mask_of(rectangle(-9, -9, -5, -5)))
    with pytest.raises(OutsideError):
        extent = (500000.0, 4999900.0, 500100.0, 5000000.0)
        mask = mask_of(rectangle(30, 30, 40, 40))
        classify(emd, scene, tmp_path / "some.tif", mask=mask, extent=extent)
    assert not Path(tmp_path / "some.tif").exists()
