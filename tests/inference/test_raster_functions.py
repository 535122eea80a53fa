"""Python raster functions over whole rasters, against the same arithmetic on the whole image."""

import numpy as np
import pytest
from deep_pixels.inference import opening as runs
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.devices import Device
from deep_pixels.inference.finished import fingerprint_of
from deep_pixels.inference.parts import join_parts, plan_parts, run_part
from deep_pixels.inference.raster_functions.outputs import output_of
from deep_pixels.inference.raster_functions.told import OutputInfo
from deep_pixels.inference.run import Request, opened
from functions import class_table, function_package
from models import CLASSES
from osgeo import gdal
from rasters import read_raster, write_raster
from running import Listening, classify


def pixels_of(bands, height, width, dtype="uint8", seed=0):
    high = {"uint8": 250, "uint16": 60_000, "int16": 30_000}.get(dtype, 250)
    return np.random.default_rng(seed).integers(1, high, (bands, height, width)).astype(dtype)


def run(tmp_path, model, values, arguments="", nodata=None, progress=None, **more):
    raster = write_raster(tmp_path / "scene.tif", values, nodata=nodata)
    output = tmp_path / "out.tif"
    result = classify(model, raster, output, arguments, progress=progress, trusted=True, device="cpu", **more)
    return result, read_raster(output)


MEAN = """
        windows = np.lib.stride_tricks.sliding_window_view(pixels.mean(0)[1:-1, 1:-1], (5, 5))
        return {"output_pixels": windows.mean((2, 3)).astype("f4")}
"""


@pytest.mark.parametrize(
    "size", [(1, 1), (1, 40), (16, 24), (15, 23), (17, 25), (33, 47), (50, 1), (64, 96)], ids=str
)
def test_blocks_with_padding_give_what_the_whole_image_gives(tmp_path, size):
    model = function_package(tmp_path, MEAN, configuration="{'tx': 24, 'ty': 16, 'padding': 3}")
    values = pixels_of(3, *size)
    _, [given] = run(tmp_path, model, values)
    around = np.pad(values.mean(0), 2, mode="reflect" if min(size) > 1 else "edge")
    if min(size) == 1 < max(size):  # numpy mirrors no single row
        around = np.pad(values.mean(0), [(2, 2) if n > 1 else (0, 0) for n in size], mode="reflect")
        around = np.pad(around, [(0, 0) if n > 1 else (2, 2) for n in size], mode="edge")
    expected = np.lib.stride_tricks.sliding_window_view(around, (5, 5)).mean((2, 3))
    np.testing.assert_allclose(given, expected, rtol=1e-5)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float32"])
def test_pixels_come_in_the_type_of_the_raster(tmp_path, dtype):
    body = f"""
        assert pixels.dtype == "{dtype}" and pixels.flags.writeable, pixels.dtype
        assert self.info["raster_info"]["pixelType"] == np.dtype("{dtype}").str[1:]
        return {{"output_pixels": (pixels[0] * 0.5).astype("f4")}}
    """
    values = pixels_of(1, 20, 30, dtype)
    _, [given] = run(tmp_path, function_package(tmp_path, body), values)
    np.testing.assert_array_equal(given, values[0] * np.float32(0.5))


CLASSIFIED = """
        classes = np.array([1, 5, 9])[pixels.argmax(0)]
        return {"output_pixels": classes[None].astype(props["pixelType"])}
"""


@pytest.mark.parametrize("listed", ["table", "definition"])
def test_whole_numbers_are_classes_where_they_are_listed(tmp_path, listed):
    output = "{'bandCount': 1, 'pixelType': 'i4'}"
    if listed == "table":
        output = repr({"bandCount": 1, "pixelType": "i4", "rasterAttributeTable": class_table()})
    classes = CLASSES if listed == "definition" else None
    model = function_package(tmp_path, CLASSIFIED, output=output, Classes=classes)
    values = pixels_of(3, 41, 33)
    values[:, :7, :9] = 0
    result, [given] = run(tmp_path, model, values, nodata=0)
    expected = np.array([1, 5, 9])[values.argmax(0)]
    expected[:7, :9] = 255
    np.testing.assert_array_equal(given, expected)
    assert [(c.value, c.name) for c in result.classes] == [
        (0, "Background"), (1, "Water"), (5, "Forest"), (9, "Built-up")
    ]  # fmt: skip
    assert result.classes[2].color == (0, 128, 0)
    dataset = gdal.Open(str(tmp_path / "out.tif"))
    table = dataset.GetRasterBand(1).GetColorTable()
    assert table.GetColorEntry(9)[:3] == (200, 30, 30)


def test_a_class_that_is_not_listed_is_no_data_and_told(tmp_path):
    body = """
        return {"output_pixels": np.where(pixels[0] > 100, 257, 5)}
    """
    progress = Listening()
    model = function_package(tmp_path, body, output="{'bandCount': 1, 'pixelType': 'i4'}", Classes=CLASSES)
    values = pixels_of(1, 20, 30)
    _, [given] = run(tmp_path, model, values, progress=progress)
    np.testing.assert_array_equal(given, np.where(values[0] > 100, 255, 5))
    assert any(f"{(values > 100).sum()} pixels with data got no class" in line for line in progress.lines)


def test_several_bands_of_floats(tmp_path):
    body = """
        assert shape == (2, 16, 24), shape
        return {"output_pixels": np.stack([pixels[0] / 2, np.sqrt(pixels[1])])}
    """
    model = function_package(tmp_path, body, output="{'bandCount': 2, 'pixelType': 'f8'}")
    values = pixels_of(2, 37, 53, "uint16")
    values[:, 5:9, :3] = 0
    result, given = run(tmp_path, model, values, nodata=0)
    expected = np.stack([values[0] / 2, np.sqrt(values[1])])
    expected[:, 5:9, :3] = np.nan
    np.testing.assert_allclose(given, expected, rtol=1e-6)
    assert result.content.names == ("Band 1", "Band 2")
    assert result.content.lowest < result.content.highest


def test_whole_numbers_without_classes_are_numbers(tmp_path):
    body = """
        return {"output_pixels": pixels[::-1]}
    """
    model = function_package(tmp_path, body, output="{'bandCount': 2, 'pixelType': 'u2'}")
    values = pixels_of(2, 20, 30, "uint16")
    result, given = run(tmp_path, model, values)
    np.testing.assert_array_equal(given, values[::-1])
    assert result.classes == ()


@pytest.mark.parametrize(("kind", "stored"), [("i8", "f4"), ("u8", "f4"), ("i1", "i2"), ("u4", "u4")])
def test_whole_numbers_are_stored_in_a_type_that_files_have(kind, stored):
    output = output_of("F", OutputInfo(1, np.dtype(kind), ()), (2, 3), parse_definition("{}"))
    values = np.arange(1, 7, dtype=kind).reshape(2, 3)
    read = output.read(values, None)
    assert output.content.pixel_type.dtype == read.dtype == np.dtype(stored)
    np.testing.assert_array_equal(read[0], values)


def test_a_function_that_says_nothing_of_its_output_gives_what_the_raster_has(tmp_path):
    body = """
        blocks["output_pixels"] = pixels + 1
        return blocks
    """
    values = pixels_of(2, 20, 30, "uint16")
    _, given = run(tmp_path, function_package(tmp_path, body, output="{}"), values)
    np.testing.assert_array_equal(given, values + 1)


PLACE = """
        assert shape == (16, 24) and props["width"] == self.info["raster_info"]["width"]
        x = props["extent"][0] + (tlc[0] + np.arange(shape[1]) + 0.5) * props["cellSize"][0]
        y = props["extent"][3] - (tlc[1] + np.arange(shape[0]) + 0.5) * props["cellSize"][1]
        assert self.info["output_info"]["spatialReference"] == props["spatialReference"] == 32633
        rows, cols = np.meshgrid(y, x, indexing="ij")
        return {"output_pixels": (rows - 4999000) * 1000 + (cols - 500000)}
"""


@pytest.mark.parametrize("extent", [None, (500100.0, 4999700.0, 500400.0, 4999900.0)])
@pytest.mark.parametrize("padding", [0, 4])
def test_a_block_knows_its_place_on_the_map(tmp_path, extent, padding):
    configuration = f"{{'tx': 24, 'ty': 16, 'padding': {padding}}}"
    output = "{'bandCount': 1, 'pixelType': 'f8'}"
    model = function_package(tmp_path, PLACE, configuration=configuration, output=output)
    run(tmp_path, model, pixels_of(1, 45, 61), extent=extent)
    dataset = gdal.Open(str(tmp_path / "out.tif"))
    x, _, _, y, _, _ = dataset.GetGeoTransform()
    rows, cols = np.indices((dataset.RasterYSize, dataset.RasterXSize))
    expected = (y - 10 * (rows + 0.5) - 4999000) * 1000 + (x + 10 * (cols + 0.5) - 500000)
    np.testing.assert_allclose(read_raster(tmp_path / "out.tif")[0], expected, rtol=1e-6)


def test_the_mask_is_given_where_it_is_asked_for(tmp_path):
    body = """
        mask = blocks["raster_mask"]
        assert mask.shape == pixels.shape and mask.dtype == np.uint8 and set(np.unique(mask)) <= {0, 1}
        mask[...] = mask  # it may be written
        return {"output_pixels": mask.sum(0).astype("f4") + pixels[0]}
    """
    model = function_package(tmp_path, body, configuration="{'tx': 24, 'ty': 16, 'inputMask': True}")
    values = pixels_of(2, 30, 40)
    values[:, 3:11, 20:29] = 0
    _, [given] = run(tmp_path, model, values, nodata=0)
    expected = np.where((values == 0).all(0), np.nan, values[0] + 2.0)
    np.testing.assert_array_equal(given, expected)


@pytest.mark.parametrize("bands", [1, 2])
def test_a_mask_that_comes_back_says_where_there_is_no_data(tmp_path, bands):
    body = f"""
        mask = (pixels[:1] < 200).astype("u1")
        return {{"output_pixels": np.repeat(pixels[:1], {bands}, 0), "output_mask": mask}}
    """
    model = function_package(tmp_path, body, output=f"{{'bandCount': {bands}, 'pixelType': 'f4'}}")
    values = pixels_of(1, 30, 40)
    _, given = run(tmp_path, model, values)
    np.testing.assert_array_equal(given[-1], np.where(values[0] < 200, values[0], np.nan))


def test_a_function_that_changes_its_input_disturbs_no_other_block(tmp_path):
    body = """
        result = pixels[0, 2:-2, 2:-2].astype("f4").copy()
        assert all((kept == 7).all() for kept in getattr(self, "kept", []))
        pixels[...] = 7
        self.kept = getattr(self, "kept", []) + [pixels]
        return {"output_pixels": result}
    """
    model = function_package(tmp_path, body, configuration="{'tx': 24, 'ty': 16, 'padding': 2}")
    values = pixels_of(1, 60, 60)
    _, [given] = run(tmp_path, model, values)
    np.testing.assert_array_equal(given, values[0])


def test_bands_are_those_of_the_configuration_else_of_the_definition(tmp_path):
    body = """
        return {"output_pixels": pixels[0] + 1000.0 * len(pixels)}
    """
    values = pixels_of(4, 20, 30, "uint16")  # the fourth of bytes is alpha
    own = "{'tx': 24, 'ty': 16, 'extractBands': (2, 0)}"
    model = function_package(tmp_path / "own", body, configuration=own, ExtractBands=[1])
    np.testing.assert_array_equal(run(tmp_path, model, values)[1][0], values[2] + 2000.0)
    model = function_package(tmp_path / "defined", body, ExtractBands=[1])
    np.testing.assert_array_equal(run(tmp_path, model, values)[1][0], values[1] + 1000.0)
    model = function_package(tmp_path / "all", body)
    np.testing.assert_array_equal(run(tmp_path, model, values)[1][0], values[0] + 4000.0)


def test_pixels_are_stretched_to_the_range_that_is_asked_for(tmp_path):
    configuration = "{'tx': 24, 'ty': 16, 'dataRange': (0, 1)}"
    body = """
        assert pixels.dtype == np.float32
        return {"output_pixels": pixels[0]}
    """
    values = pixels_of(1, 20, 30)
    _, [given] = run(tmp_path, function_package(tmp_path, body, configuration=configuration), values)
    np.testing.assert_allclose(given, values[0] / 255, rtol=1e-5)


def test_a_range_that_pixels_have_leaves_them_as_they_are(tmp_path):
    configuration = "{'tx': 24, 'ty': 16, 'dataRange': (0, 255)}"
    body = """
        assert pixels.dtype == np.uint8
        return {"output_pixels": pixels[0].astype("f4")}
    """
    values = pixels_of(1, 20, 30)
    _, [given] = run(tmp_path, function_package(tmp_path, body, configuration=configuration), values)
    np.testing.assert_array_equal(given, values[0])


@pytest.mark.parametrize("configuration", ["{}", "None", "{'padding': 2}", "{'tx': 30}"])
def test_blocks_may_be_of_any_size_where_nothing_is_said(tmp_path, configuration):
    body = """
        p = (pixels.shape[1] - shape[0]) // 2
        return {"output_pixels": pixels[0, p : p + shape[0], p : p + shape[1]].astype("f4")}
    """
    values = pixels_of(1, 70, 50)
    model = function_package(tmp_path, body, configuration=configuration, ImageHeight=40)
    np.testing.assert_array_equal(run(tmp_path, model, values)[1][0], values[0])


def test_a_function_of_two_dates_sees_both_as_one(tmp_path):
    body = """
        assert pixels.shape[0] == 4 and self.info["raster_info"]["bandCount"] == 4
        gain = pixels[2:].astype("f4").mean(0) - pixels[:2].astype("f4").mean(0)
        return {"output_pixels": np.where(gain > 20, 5, 0)}
    """
    classes = [{"Value": 0, "Name": "Same", "Color": [0, 0, 0]}, CLASSES[1]]
    keys = {"ExtractBands": [2, 0, 5, 3], "Classes": classes}
    model = function_package(tmp_path, body, output="{'bandCount': 1, 'pixelType': 'u1'}", **keys)
    before, after = pixels_of(3, 40, 50), pixels_of(3, 40, 50, seed=1)
    later = write_raster(tmp_path / "later.tif", after)
    _, [given] = run(tmp_path, model, before, after=str(later))
    gain = after[[2, 0]].astype("f4").mean(0) - before[[2, 0]].astype("f4").mean(0)
    np.testing.assert_array_equal(given, np.where(gain > 20, 5, 0))


def test_several_devices_have_a_process_each_and_give_the_same(tmp_path, monkeypatch):
    marks = tmp_path / "marks"
    marks.mkdir()
    body = f"""
        import os
        open(os.path.join({str(marks)!r}, str(os.getpid())), "w").close()
        {MEAN.strip()}
    """
    model = function_package(tmp_path, body, configuration="{'tx': 24, 'ty': 16, 'padding': 3}")
    values = pixels_of(3, 400, 60)
    _, alone = run(tmp_path, model, values)
    monkeypatch.setattr(runs, "parse_devices", lambda text: (Device("cpu"), Device("cpu")))
    _, both = run(tmp_path, model, values)
    np.testing.assert_array_equal(both, alone)
    assert len(list(marks.iterdir())) == 3


def test_parts_of_a_raster_are_those_of_the_whole(tmp_path):
    model = function_package(tmp_path, MEAN, configuration="{'tx': 24, 'ty': 16, 'padding': 3}")
    values = pixels_of(3, 75, 90)
    values[:, 30:40, 50:] = 0
    _, whole = run(tmp_path, model, values, nodata=0)
    request = Request(
        str(model), str(tmp_path / "scene.tif"), tmp_path / "parts.vrt", device="cpu", trusted=True
    )
    count = plan_parts(request, tmp_path / "parts", tiles=2)
    assert count > 2
    for number in reversed(range(count)):
        run_part(tmp_path / "parts", number)
    joined = join_parts(tmp_path / "parts")
    np.testing.assert_array_equal(read_raster(joined.output), whole)


@pytest.mark.parametrize("name", ["model.dat", "helpers.py", "Sharpen.py"])
def test_what_belongs_to_a_function_belongs_to_what_its_outputs_were_made_of(tmp_path, name):
    write_raster(tmp_path / "scene.tif", pixels_of(1, 40, 50))
    for beside in ("model.dat", "helpers.py"):
        (tmp_path / beside).write_text("# before")
    body = 'return {"output_pixels": pixels[:1] * 1.0}'
    model = function_package(tmp_path, body, ModelFile="model.dat")
    request = Request(str(model), str(tmp_path / "scene.tif"), tmp_path / "out.tif", trusted=True)

    def fingerprint():
        with opened(request, Listening()) as job:
            return fingerprint_of(job, request)

    before = fingerprint()
    assert fingerprint() == before
    with (tmp_path / name).open("a") as file:
        file.write("\n# after\n")
    assert fingerprint() != before


def test_what_a_function_prints_and_leaks_disturbs_nothing(tmp_path):
    body = """
        print('{"answer"' * 1000)
        self.leak = getattr(self, "leak", []) + [np.ones(100_000)]
        return {"output_pixels": pixels[0] * 1.0}
    """
    values = pixels_of(1, 50, 60)
    np.testing.assert_array_equal(run(tmp_path, function_package(tmp_path, body), values)[1][0], values[0])
