"""Runs in parts: the same values, by whatever processes, even where one of them is killed."""

import json
import subprocess
import sys

import numpy as np
import pytest
from conftest import ROOT
from deep_pixels.inference.arguments import parse_arguments
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.parts import blocks_of, join_parts, plan_parts, run_part
from deep_pixels.inference.products import Products
from deep_pixels.inference.raster.polygons import write_polygons
from deep_pixels.inference.run import Request, run
from deep_pixels.inference.tiling import TileGrid, Window
from models import box, onnx_conv, tiny_package, write_emd
from osgeo import gdal
from rasters import read_raster
from running import Listening

CLASSES = [{"Value": 1, "Name": "Water", "Color": [0, 0, 255]}, {"Value": 5}, {"Value": 9, "Name": "Town"}]


@pytest.fixture
def package(tmp_path):
    """A model with context: the mean of 5 × 5 pixels of each band."""
    onnx_conv(tmp_path / "model.onnx", box(3, 5))
    return write_emd(tmp_path, "model.onnx", Classes=CLASSES, ImageHeight=32, ImageWidth=32)


def request(package, scene, output, arguments="padding 4; batch_size 1", **more):
    return Request(str(package), str(scene), output, parse_arguments(arguments), device="cpu", **more)


@pytest.fixture
def planned(package, scene, tmp_path):
    """A folder with a plan of 3 × 4 blocks of 2 × 2 tiles, and how many there are."""
    folder = tmp_path / "parts"
    return folder, plan_parts(request(package, scene, tmp_path / "joined.vrt"), folder, tiles=2)


def whole_of(package, scene, tmp_path, **more):
    result = run(request(package, scene, tmp_path / "whole.tif", **more), Listening())
    return read_raster(result.output)[0], result.totals


@pytest.mark.parametrize("extent", [Window(0, 0, 1, 1), Window(3, 5, 100, 77), Window(0, 0, 96, 48)])
@pytest.mark.parametrize("tiles", [1, 2, 8])
def test_blocks_cover_each_pixel_of_the_extent_once(extent, tiles):
    covered = np.zeros((100, 110), int)
    for block in blocks_of(TileGrid(extent, 32, 48, 4), tiles).values():
        covered[block.slices] += 1
        assert block.width > 0 < block.height
    assert (covered[extent.slices] == 1).all()
    assert covered.sum() == extent.width * extent.height


@pytest.mark.parametrize(
    "arguments", ["padding 4", "padding 4; tile_merge crop", "padding 4; tile_merge hann"]
)
@pytest.mark.parametrize("bounds", [None, (500120, 4998700, 501500, 4999610)])
def test_joined_parts_are_the_whole_run(package, scene, tmp_path, arguments, bounds):
    folder, told = tmp_path / "parts", Listening()
    asked = request(package, scene, tmp_path / "joined.vrt", arguments, extent=bounds)
    count = plan_parts(asked, folder, tiles=2)
    assert count > 1
    assert all(run_part(folder, number) for number in reversed(range(count)))
    joined = join_parts(folder, told)
    whole = run(request(package, scene, tmp_path / "whole.tif", arguments, extent=bounds), Listening())
    assert read_raster(joined.output).tobytes() == read_raster(whole.output).tobytes()
    assert [(t.entry, t.pixels) for t in joined.totals] == [(t.entry, t.pixels) for t in whole.totals]
    areas = [[total.area for total in result.totals] for result in (joined, whole)]
    np.testing.assert_allclose(*areas)
    ours, theirs = (gdal.Open(str(result.output)) for result in (joined, whole))
    assert ours.GetGeoTransform() == theirs.GetGeoTransform()
    assert ours.GetSpatialRef().IsSame(theirs.GetSpatialRef())
    band, other = ours.GetRasterBand(1), theirs.GetRasterBand(1)
    assert band.GetNoDataValue() == other.GetNoDataValue()
    assert band.GetCategoryNames()[5:10] == other.GetCategoryNames()[5:10]
    assert band.GetColorTable().GetColorEntry(1) == (0, 0, 255, 255)


def test_a_part_that_is_there_is_not_made_again(planned):
    folder, _ = planned
    assert run_part(folder, 1)
    part = folder / "r0000_c0001.tif"
    made = part.stat().st_mtime_ns
    assert not run_part(folder, 1)
    assert part.stat().st_mtime_ns == made
    assert [path.name for path in sorted(folder.glob("*.*[!l]"))] == ["plan.json", "r0000_c0001.tif"]


def test_a_part_of_another_run_is_made_again(planned, package, scene, tmp_path):
    folder, _ = planned
    run_part(folder, 0)
    plan_parts(request(package, scene, tmp_path / "joined.vrt", "padding 6"), folder, tiles=2)
    assert run_part(folder, 0)


@pytest.mark.parametrize("content", [b"", b"no raster at all"])
def test_a_part_that_is_broken_is_made_again(planned, content):
    folder, _ = planned
    (folder / "r0000_c0000.tif").write_bytes(content)
    assert run_part(folder, 0)


def test_parts_that_are_missing_are_named(planned):
    folder, count = planned
    run_part(folder, 0)
    with pytest.raises(
        RasterError, match=f"{count - 1} of {count} parts are not there, r0000_c0001.tif, .* …"
    ):
        join_parts(folder)


def test_a_model_that_changed_since_the_plan_is_refused(planned, package):
    folder, _ = planned
    onnx_conv(package.with_name("model.onnx"), box(3, 3))
    with pytest.raises(RasterError, match="not the one that .*plan.json was made for"):
        run_part(folder, 0)


@pytest.mark.parametrize("content", [None, "", "[]x"])
def test_a_folder_without_a_plan_is_refused(tmp_path, content):
    if content is not None:
        (tmp_path / "plan.json").write_text(content)
    with pytest.raises(RasterError, match="The plan .*plan.json cannot be read"):
        run_part(tmp_path, 0)


PROCESS = """
import sys, time
sys.path.insert(0, {tests!r})
import checkout
checkout.load_plugin()
from pathlib import Path
from deep_pixels.inference import parts, prediction
{slow}
for number in map(int, sys.argv[2:]):
    print(number, parts.run_part(Path(sys.argv[1]), number), flush=True)
"""
SLOW = """
score_tiles = prediction.score_tiles
def slowly(*arguments):
    for scores in score_tiles(*arguments):
        print("tile", flush=True)
        time.sleep(0.3)
        yield scores
prediction.score_tiles = slowly
"""


def started(folder, numbers, slow=""):
    code = PROCESS.format(tests=str(ROOT / "tests"), slow=slow)
    command = [sys.executable, "-c", code, str(folder), *map(str, numbers)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_processes_that_are_killed_leave_nothing_wrong(planned, package, scene, tmp_path):
    """One process makes the first parts, another is killed in the middle of one, a third does the rest."""
    folder, count = planned
    first, killed = started(folder, range(3)), started(folder, range(3, count), SLOW)
    assert killed.stdout.readline() == "tile\n"
    killed.kill()
    assert killed.wait() != 0
    assert first.wait() == 0
    assert not (folder / "r0000_c0003.tif").exists()
    leftovers = list(folder.glob("*.part.tif"))
    rest = started(folder, range(count))
    told = dict(line.split() for line in rest.communicate()[0].splitlines())
    assert rest.returncode == 0
    assert [told[str(n)] for n in range(count)] == ["False"] * 3 + ["True"] * (count - 3)
    joined = join_parts(folder)
    assert read_raster(joined.output)[0].tobytes() == whole_of(package, scene, tmp_path)[0].tobytes()
    assert len(leftovers) == 1
    assert not list(folder.glob("*.part.tif"))


def test_the_joined_file_moves_with_its_parts(planned, tmp_path):
    folder, count = planned
    for number in range(count):
        run_part(folder, number)
    before = read_raster(join_parts(folder).output)
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for path in (folder, tmp_path / "joined.vrt"):
        path.rename(moved / path.name)
    np.testing.assert_array_equal(read_raster(moved / "joined.vrt"), before)
    assert json.loads((moved / "parts" / "plan.json").read_text())["tiles"] == 2


def test_a_plan_makes_the_raster_alone(tmp_path, scene):
    products = Products(polygons=tmp_path / "classes.gpkg")
    request = Request(str(tiny_package(tmp_path)), str(scene), tmp_path / "o.vrt", products=products)
    with pytest.raises(RasterError, match="A run in parts makes a raster alone"):
        plan_parts(request, tmp_path / "parts")


def test_polygons_are_made_of_the_joined_parts_as_of_the_whole(planned, package, scene, tmp_path):
    folder, count = planned
    for number in range(count):
        run_part(folder, number)
    joined = join_parts(folder)
    whole = run(request(package, scene, tmp_path / "whole.tif"), Listening())
    counts = []
    for made in (joined, whole):
        path = made.output.with_suffix(".gpkg")
        write_polygons(made.output, path, made.classes, Listening())
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
        counts.append(sorted((row["class"], row["pixels"], row["area_m2"]) for row in dataset.GetLayer(0)))
    assert counts[0] == counts[1] and len(counts[0]) > 100


def test_a_service_cannot_be_shared_out(tmp_path):
    request = Request(model="model.emd", raster="Map", output=tmp_path / "o.vrt", service=object())
    with pytest.raises(RasterError, match="Map is a service, which other processes cannot open"):
        plan_parts(request, tmp_path / "parts")
    assert not (tmp_path / "parts").exists()
