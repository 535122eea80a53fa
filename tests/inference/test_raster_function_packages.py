"""The forms in which Python raster functions come, and what they are given there."""

import json
import py_compile
import zipfile

import numpy as np
import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.description import describe
from deep_pixels.inference.errors import (
    ArgumentError,
    ModelDefinitionError,
    NotTrusted,
    UnsupportedModelError,
)
from functions import class_table, function_package, written_package
from models import CLASSES, tiny_package
from rasters import read_raster, write_raster
from running import classify

PLUS_ONE = "return {'output_pixels': pixels[0] + 1.0}"


@pytest.fixture
def values():
    return np.random.default_rng(3).integers(1, 250, (1, 29, 37)).astype(np.uint8)


def answer(tmp_path, model, values, arguments="", **more):
    raster = write_raster(tmp_path / "scene.tif", values)
    more = {"trusted": True, "device": "cpu", **more}
    classify(model, raster, tmp_path / "out.tif", arguments, **more)
    return read_raster(tmp_path / "out.tif")[0]


def zipped(folder, path):
    with zipfile.ZipFile(path, "w") as archive:
        for file in folder.rglob("*"):
            archive.write(file, file.relative_to(folder))
    return path


@pytest.mark.parametrize("form", ["emd", "folder", "dlpk", "kept dlpk", "text", "absolute"])
def test_it_is_the_same_however_it_is_packed(tmp_path, monkeypatch, values, form):
    more = {}
    emd = function_package(tmp_path / "package", PLUS_ONE, parameters=[{"name": "x", "dataType": "numeric"}])
    model = {"emd": emd, "folder": emd.parent}.get(form)
    if form.endswith("dlpk"):
        model = zipped(emd.parent, tmp_path / "package.dlpk")
        more = {"cache": tmp_path / "cache"} if form.startswith("kept") else {}
    if form == "text":
        monkeypatch.chdir(emd.parent)
        model = emd.read_text()
    if form == "absolute":
        model = json.dumps(
            {**json.loads(emd.read_text()), "InferenceFunction": str(emd.parent / "Sharpen.py")}
        )
    np.testing.assert_array_equal(answer(tmp_path, model, values, "x 3", **more), values[0] + 1.0)
    assert [row.name for row in describe(str(model), trusted=True).rows] == ["x"]
    assert describe(str(model), trusted=True).problems == ()


def test_it_finds_what_lies_beside_it_and_imports_its_siblings(tmp_path, values):
    body = """
        import numbers_of_mine
        from pathlib import Path
        from parts.deeper import FACTOR
        definition = json.loads(Path(self.given["model"]).read_text())
        weights = np.load(Path(self.given["model"]).with_name(definition["ModelFile"]))
        return {"output_pixels": pixels[0] * weights[0] + numbers_of_mine.OFFSET + FACTOR}
    """
    emd = function_package(tmp_path / "package", body, ModelFile="weights.npy")
    folder = emd.parent
    np.save(folder / "weights.npy", np.array([2.0]))
    (folder / "numbers_of_mine.py").write_text("OFFSET = 10")
    (folder / "parts").mkdir()
    (folder / "parts" / "deeper.py").write_text("FACTOR = 100")
    expected = values[0] * 2.0 + 110
    np.testing.assert_array_equal(answer(tmp_path, emd, values), expected)
    np.testing.assert_array_equal(answer(tmp_path, zipped(folder, tmp_path / "p.dlpk"), values), expected)
    assert not list(folder.rglob("__pycache__"))


def test_it_may_lie_in_a_folder_of_its_own(tmp_path, values):
    emd = function_package(tmp_path / "package", "import near; return near.changed(pixels)")
    folder = emd.parent / "code"
    folder.mkdir()
    (emd.parent / "Sharpen.py").rename(folder / "Sharpen.py")
    (folder / "near.py").write_text("def changed(pixels):\n    return {'output_pixels': pixels[0] * 3.0}")
    document = {**json.loads(emd.read_text()), "InferenceFunction": "code\\Sharpen.py"}
    emd.write_text(json.dumps(document))
    np.testing.assert_array_equal(answer(tmp_path, emd, values), values[0] * 3.0)


def test_what_lies_in_pycache_does_not_run(tmp_path, values):
    emd = function_package(tmp_path, "import sibling; return {'output_pixels': pixels[0] * sibling.FACTOR}")
    for name, bad in (("sibling", "FACTOR = 9.0"), ("Sharpen", "raise RuntimeError('the wrong one')")):
        source = tmp_path / f"{name}.py"
        good = source.read_text() if source.exists() else "FACTOR = 2.0"
        source.write_text(bad)
        py_compile.compile(str(source), invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
        source.write_text(good)
    np.testing.assert_array_equal(answer(tmp_path, emd, values), values[0] * 2.0)


@pytest.mark.parametrize("name", ["json", "numpy", "with-dashes", "2nd"])
def test_its_name_may_be_one_that_is_taken_or_none_for_import(tmp_path, values, name):
    source = """
        class Any:
            def updatePixels(self, tlc, shape, props, **blocks):
                return {"output_pixels": blocks["raster_pixels"] + 1}

        globals()[%r] = Any
    """
    emd = written_package(tmp_path, source % name, name)
    np.testing.assert_array_equal(answer(tmp_path, emd, values), values[0] + 1.0)


TEMPLATE = """
import numpy as np

class ChildImageClassifier:
    def initialize(self, model, model_as_file):
        self.model, self.is_file = model, model_as_file

    def getParameterInfo(self, required_parameters):
        assert [p["name"] for p in required_parameters] == ["raster", "model"]
        least = {"name": "least", "dataType": "numeric", "value": 100, "required": False}
        return [*required_parameters, least]

    def getConfiguration(self, **scalars):
        self.least = int(scalars["least"])
        return {"tx": 24, "ty": 16, "padding": 2}

    def updatePixels(self, tlc, shape, props, **pixelBlocks):
        assert props["pixelType"] == "i4" and self.is_file is (not self.model.startswith("{"))
        block = pixelBlocks["raster_pixels"]
        p = 2
        return np.where(block[:1, p:-p, p:-p] >= self.least, 9, 1)  # (1, rows, columns)
"""


@pytest.mark.parametrize("form", ["file", "text"])
def test_a_template_for_arcgis_own_function_runs_with_ours_in_its_place(tmp_path, monkeypatch, form, values):
    model = written_package(tmp_path, TEMPLATE, "MyTemplate", Classes=CLASSES, ExtractBands=[1])
    if form == "text":
        monkeypatch.chdir(tmp_path)
        model = model.read_text()
    values = np.concatenate([values[:, ::-1], values]).astype(np.uint16)
    given = answer(tmp_path, model, values, "least 180")
    np.testing.assert_array_equal(given, np.where(values[1] >= 180, 9, 1))


def test_a_whole_function_of_esris_style_writes_its_own_attribute_table(tmp_path, values):
    source = f"""
        import json
        import arcpy
        import numpy as np

        class MyClassifier:
            def __init__(self):
                self.name, self.description = "Mine", "Classifies"

            def initialize(self, **kwargs):
                if "model" not in kwargs:
                    return
                assert arcpy.env.processorType == "CPU" and kwargs["device"] == -1
                with open(kwargs["model"]) as file:
                    self.classes = json.load(file)["Classes"]

            def getParameterInfo(self):
                return [
                    {{"name": "raster", "dataType": "raster", "value": None, "required": True}},
                    {{"name": "model", "dataType": "string", "value": None, "required": True}},
                    {{"name": "device", "dataType": "numeric", "value": -2, "required": False}},
                    {{"name": "batch_size", "dataType": "numeric", "required": False, "value": 4}},
                    {{"name": "flip", "dataType": "string", "value": "False", "domain": ("True", "False")}},
                ]

            def getConfiguration(self, **scalars):
                self.flip = scalars["flip"].lower() in ("true", "1")
                side = 10 * int(int(scalars["batch_size"]) ** 0.5)
                return {{"extractBands": (0,), "padding": 0, "tx": side, "ty": side, "fixedTileSize": 1,
                         "inputMask": True, "inheritProperties": 2 | 4 | 8, "keyMetadata": {{1: None}}}}

            def updateRasterInfo(self, **kwargs):
                kwargs["output_info"]["bandCount"] = 1
                kwargs["output_info"]["pixelType"] = "i4"
                kwargs["output_info"]["rasterAttributeTable"] = {class_table()!r}
                return kwargs

            def updatePixels(self, tlc, shape, props, **pixelBlocks):
                pixels = pixelBlocks["raster_pixels"]
                pixels[np.where(pixelBlocks["raster_mask"] == 0)] = 0
                pixelBlocks["output_pixels"] = np.where((pixels > 99) != self.flip, 5, 9).astype(
                    props["pixelType"], copy=False)
                return pixelBlocks
    """
    model = written_package(tmp_path, source, "MyClassifier", Classes=CLASSES)
    np.testing.assert_array_equal(answer(tmp_path, model, values), np.where(values[0] > 99, 5, 9))
    flipped = answer(tmp_path, model, values, "flip True; batch_size 9")
    np.testing.assert_array_equal(flipped, np.where(values[0] > 99, 9, 5))


def test_the_only_class_that_it_can_be_may_have_another_name_than_the_file(tmp_path, values):
    source = """
        from collections import OrderedDict
        import helper
        from helper import Base

        class Settings:
            pass

        class ImageClassifier(Base):
            def updatePixels(self, tlc, shape, props, **blocks):
                return {"output_pixels": blocks["raster_pixels"] + 1}
    """
    model = written_package(tmp_path, source, "Template")
    (tmp_path / "helper.py").write_text("class Base:\n    def updatePixels(self):\n        pass")
    np.testing.assert_array_equal(answer(tmp_path, model, values), values[0] + 1.0)


@pytest.mark.parametrize(
    "expression",
    ["int(x)", "1 if x else 0", "1 if x.lower() in ('true', '1') else 0", "1 if x == True else 0",
     "1 if str(x) == 'True' else 0", "{'True': 1, 'False': 0}[x]", "1 - (not x)"],
)  # fmt: skip
@pytest.mark.parametrize("said", [0, 1])
def test_a_truth_value_is_one_whichever_way_a_function_takes_it(tmp_path, values, expression, said):
    body = f"x = self.info['flag']; return {{'output_pixels': pixels[0] * 0.0 + ({expression})}}"
    flag = {"name": "flag", "dataType": "boolean", "value": not said}
    model = function_package(tmp_path, body, parameters=[flag])
    assert answer(tmp_path, model, values, f"flag {bool(said)}").max() == said


def test_rasters_may_have_another_name_and_come_in_a_list(tmp_path, values):
    source = """
        class Listed:
            def getParameterInfo(self):
                return [{"name": "images", "dataType": "rasters", "required": True},
                        {"name": "zones", "dataType": "raster", "required": False}]

            def updateRasterInfo(self, **kwargs):
                self.count = kwargs["images_info"][0]["bandCount"]
                kwargs["output_info"]["pixelType"] = "f4"
                return kwargs

            def updatePixels(self, tlc, shape, props, **blocks):
                [pixels] = blocks["images_pixels"]
                return {"output_pixels": pixels * 2.0 + self.count}
    """
    model = written_package(tmp_path, source, "Listed")
    np.testing.assert_array_equal(answer(tmp_path, model, values), values[0] * 2.0 + 1)


def test_arcpy_that_is_there_is_taken_as_it_is_and_what_its_stand_in_lacks_is_told(tmp_path, values):
    body = "import arcpy; arcpy.da.TableToNumPyArray"
    model = function_package(tmp_path / "stand_in", body)
    with pytest.raises(UnsupportedModelError, match="AttributeError: module 'arcpy' has no attribute 'da'"):
        answer(tmp_path, model, values)
    body = "import arcpy; return {'output_pixels': pixels[0] * arcpy.FACTOR}"
    model = function_package(tmp_path / "real", body)
    (model.parent / "arcpy.py").write_text("FACTOR = 4.0")
    np.testing.assert_array_equal(answer(tmp_path, model, values), values[0] * 4.0)


FUNCTION = {"Framework": "PyTorch", "ModelType": "ImageClassification", "InferenceFunction": "Mine.py"}


@pytest.mark.parametrize(
    ("keys", "runs"),
    [
        ({}, True),
        ({"ModelType": ""}, True),
        ({"Framework": ""}, True),
        ({"InferenceFunction": "./sub/Mine.PY"}, True),
        ({"InferenceFunction": ""}, False),
        ({"InferenceFunction": None}, False),
        ({"InferenceFunction": "[Functions]System\\DeepLearning\\ImageClassifier.py"}, False),
        ({"Framework": "arcgis.learn.models._inferencing"}, False),
        ({"Framework": "arcgis.learn.models._inferencing", "ModelName": "UnetClassifier"}, False),
    ],
)
def test_whose_function_is_run(keys, runs):
    definition = parse_definition(json.dumps({**FUNCTION, **keys}))
    assert bool(architecture_of(definition).executes(definition)) is runs


@pytest.mark.parametrize("kind", ["ObjectDetection", "ObjectClassification"])
def test_functions_for_other_purposes_are_refused(tmp_path, kind):
    model = function_package(tmp_path, PLUS_ONE, ModelType=kind)
    [problem] = describe(str(model), trusted=True).problems
    assert isinstance(problem, UnsupportedModelError)


def test_a_model_file_that_runs_by_itself_does_not_stand_in_for_the_function(tmp_path):
    model = tiny_package(tmp_path, InferenceFunction="Mine.py")
    (tmp_path / "Mine.py").write_text("")
    assert isinstance(describe(str(model)).problems[0], NotTrusted)


@pytest.mark.parametrize("form", ["emd", "dlpk"])
def test_a_function_that_is_not_there_is_told(tmp_path, values, form):
    model = function_package(tmp_path / "package", PLUS_ONE)
    (model.parent / "Sharpen.py").unlink()
    if form == "dlpk":
        model = zipped(model.parent, tmp_path / "package.dlpk")
    problems = describe(str(model)).problems
    assert "InferenceFunction is .\\Sharpen.py, which is not there" in str(problems[0])
    with pytest.raises(ModelDefinitionError, match="InferenceFunction is .*Sharpen.py, which is not there"):
        answer(tmp_path, model, values)


@pytest.mark.parametrize("arguments", ["padding 3", "tile_merge crop"])
def test_arguments_of_other_models_are_none_of_its(tmp_path, values, arguments):
    with pytest.raises(ArgumentError):
        answer(tmp_path, function_package(tmp_path / "package", PLUS_ONE), values, arguments)
