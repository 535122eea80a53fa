"""Whatever a Python raster function does, a run of it ends in a sentence, and QGIS goes on."""

import os
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from deep_pixels.inference.errors import (
    Cancelled,
    InferenceError,
    ModelDefinitionError,
    RasterError,
    UnsupportedModelError,
)
from deep_pixels.inference.progress import Unwatched
from functions import function_package, written_package
from models import CLASSES
from rasters import read_raster, write_raster
from running import classify


class Stopping(Unwatched):
    """Cancelled as soon as a file is there, and says when it was asked first after that."""

    def __init__(self, mark):
        self.mark, self.since = mark, None

    @property
    def cancelled(self):
        if self.mark.exists() and self.since is None:
            self.since = time.monotonic()
        return self.since is not None


def children():
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = stat.read_text().rpartition(")")[2].split()[1]
        except OSError:
            continue
        if parent == str(os.getpid()):
            found.add(stat.parent.name)
    return found


@pytest.fixture(autouse=True)
def nothing_is_left(tmp_path):
    if not sys.platform.startswith("linux"):
        yield
        return
    before = children(), set(Path("/dev/shm").iterdir())
    yield
    assert children() <= before[0]
    assert set(Path("/dev/shm").iterdir()) <= before[1]


def run(tmp_path, model, progress=None, size=(60, 60), **more):
    values = np.random.default_rng(0).integers(1, 250, (1, *size)).astype(np.uint8)
    raster = write_raster(tmp_path / "scene.tif", values)
    classify(model, raster, tmp_path / "out.tif", progress=progress, trusted=True, device="cpu", **more)
    return read_raster(tmp_path / "out.tif")[0]


def fails(tmp_path, model, match, kind=UnsupportedModelError, **more):
    with pytest.raises(kind, match=match):
        run(tmp_path, model, **more)
    assert not list(tmp_path.glob("out*"))


LATER = "self.calls = getattr(self, 'calls', 0) + 1\nif self.calls > 3:\n    {line}\n"


@pytest.mark.parametrize(
    ("line", "match"),
    [
        (
            "raise ValueError('not\\nthis')",
            r"Sharpen\.py raises ValueError: not this \(Sharpen\.py:\d+, update",
        ),
        ("import ctypes; ctypes.string_at(0)", r"cannot go on: .*ended by itself \(SIGSEGV\)"),
        ("import os; print('bye'); os._exit(7)", r"exit code 7\)\. Its last words: bye"),
        ("raise SystemExit(1)", "raises SystemExit"),
        ("return None", "updatePixels gives NoneType; expected a dictionary with an array as output_pixels"),
        ("return {'pixels': pixels}", "updatePixels gives pixels; expected a dictionary"),
        ("return {'output_pixels': 3}", "expected a dictionary with an array as output_pixels"),
        ("return {'output_pixels': pixels[0, 1:]}", r"gives output_pixels of 15 × 24; expected 16 × 24"),
        ("return pixels[0, 0]", r"output_pixels of 24; expected 16 × 24"),
        ("return np.float32(1)[...]", r"output_pixels of 1; expected 16 × 24"),
        ("return np.stack([pixels[0]] * 2)", r"of 2 × 16 × 24; expected 16 × 24"),
        ("return {'output_pixels': pixels, 'output_mask': pixels[0, :3]}", r"output_mask of 3 × 24"),
        ("return np.array([['a']])", "An array holds values of type <U1; expected numbers"),
    ],
)
def test_what_goes_wrong_is_told_and_no_output_is_left(tmp_path, line, match):
    body = LATER.format(line=line) + "return {'output_pixels': pixels[0] * 1.0}"
    fails(tmp_path, function_package(tmp_path / "package", body), match)


def test_what_goes_wrong_at_once_is_told_before_anything_is_written(tmp_path):
    fails(tmp_path, function_package(tmp_path / "package", "raise KeyError('x')"), "raises KeyError: 'x'")


@pytest.mark.parametrize(
    "method", ["__init__", "initialize", "getParameterInfo", "getConfiguration", "updateRasterInfo"]
)
def test_each_method_may_fail(tmp_path, method):
    model = function_package(tmp_path / "package", "return {}")
    code = model.with_name("Sharpen.py")
    lines = code.read_text().replace(
        f"def {method}(", f"def {method}(self, *_, **__): raise OSError('{method}')\n    def _("
    )
    code.write_text(lines)
    fails(tmp_path, model, rf"raises OSError: {method} \(Sharpen\.py:\d+, {method}\)")


WITH_A_BROKEN_CLASS = repr(
    {"pixelType": "i4", "rasterAttributeTable": '{"features": [{"attributes": {"Value": 1.5}}]}'}
)


@pytest.mark.parametrize(
    ("keys", "match", "kind"),
    [
        ({"output": "{'pixelType': 'c8'}"}, "pixelType is 'c8'; expected one of u1", UnsupportedModelError),
        ({"output": "{'bandCount': 0}"}, "bandCount is 0; expected a whole number", ModelDefinitionError),
        ({"configuration": "{'tx': -1}"}, "tx is -1; expected a whole number", ModelDefinitionError),
        ({"configuration": "{'tx': 10**6, 'ty': 9}"}, "tx is 1000000; expected", ModelDefinitionError),
        ({"configuration": "{'padding': 'x'}"}, "padding is 'x'; expected", ModelDefinitionError),
        ({"configuration": "{'extractBands': (0, 'red')}"}, "extractBands is 'red'", ModelDefinitionError),
        ({"configuration": "{'extractBands': (-1,)}"}, "extractBands is -1", ModelDefinitionError),
        ({"configuration": "{'extractBands': (3,)}"}, "3|4", RasterError),
        ({"configuration": "7"}, "getConfiguration gives int; expected a dictionary", UnsupportedModelError),
        ({"output": WITH_A_BROKEN_CLASS}, "rasterAttributeTable is 1.5; expected", ModelDefinitionError),
    ],
)  # fmt: skip
def test_what_a_function_says_of_itself_is_checked(tmp_path, keys, match, kind):
    model = function_package(tmp_path / "package", "return {'output_pixels': pixels[0] * 1.0}", **keys)
    fails(tmp_path, model, match, kind)


@pytest.mark.parametrize(
    "table", ["'no JSON'", "None", "('path', ('Value',))", "'[]'", "'{\"features\": 3}'"]
)
def test_an_attribute_table_of_another_kind_is_passed_over(tmp_path, table):
    output = f"{{'bandCount': 1, 'pixelType': 'u1', 'rasterAttributeTable': {table}}}"
    model = function_package(tmp_path, "return pixels * 0 + 5", output=output, Classes=CLASSES)
    assert set(np.unique(run(tmp_path, model))) == {5}


def test_numbers_with_decimals_are_refused_where_whole_ones_were_promised(tmp_path):
    model = function_package(
        tmp_path / "package",
        "return {'output_pixels': pixels[0] / 3}",
        output="{'bandCount': 1, 'pixelType': 'u1'}",
        Classes=CLASSES,
    )
    fails(tmp_path, model, r"gives \d+\.\d+; expected whole numbers, as it says that its pixelType is u1")


def test_whole_numbers_as_floats_are_classes_and_no_number_is_none(tmp_path):
    body = "return np.where(pixels > 100, 9.0, np.nan)"
    model = function_package(tmp_path, body, output="{'pixelType': 'u1'}", Classes=CLASSES)
    given = run(tmp_path, model)
    np.testing.assert_array_equal(given, np.where(read_raster(tmp_path / "scene.tif")[0] > 100, 9, 255))


@pytest.mark.parametrize("others", [0, 2])
def test_a_class_that_is_not_there_is_told(tmp_path, others):
    method = "def updatePixels(self, *_, **__):\n        pass"
    source = "".join(f"class Other{n}:\n    {method}\n" for n in range(others)) + "class Another:\n    pass"
    model = written_package(tmp_path / "package", source, "Mine")
    match = (
        rf"Mine\.py has {others} classes with updatePixels; expected one, called Mine as its file \(or Child"
    )
    fails(tmp_path, model, match)


def test_several_rasters_are_refused(tmp_path):
    rasters = [{"name": name, "dataType": "raster", "required": True} for name in ("red", "infrared")]
    source = f"class Two:\n    def getParameterInfo(self):\n        return {rasters!r}"
    model = written_package(tmp_path / "package", source, "Two")
    fails(tmp_path, model, r"Two\.py takes the rasters red, infrared; expected a single one")


@pytest.mark.parametrize("where", ["updatePixels", "initialize"])
def test_cancelling_one_that_hangs_ends_within_a_second(tmp_path, where):
    mark = tmp_path / "mark"
    hang = f"open({str(mark)!r}, 'w').close(); import time; time.sleep(1000)"
    body = "return {'output_pixels': pixels[0] * 1.0}"
    model = function_package(
        tmp_path / "package", (LATER.format(line=hang) if where == "updatePixels" else "") + body
    )
    if where == "initialize":
        code = model.with_name("Sharpen.py")
        code.write_text(code.read_text().replace("self.given = kwargs", hang))
    progress = Stopping(mark)
    with pytest.raises(Cancelled):
        run(tmp_path, model, progress)
    assert time.monotonic() - progress.since < 1.5
    assert not list(tmp_path.glob("out*"))


def test_a_run_after_a_crash_is_like_any_other(tmp_path):
    bad = function_package(tmp_path / "bad", "import os; os.abort()")
    good = function_package(tmp_path / "good", "return {'output_pixels': pixels[0] * 1.0}")
    with pytest.raises(InferenceError, match="SIGABRT"):
        run(tmp_path, bad)
    np.testing.assert_array_equal(run(tmp_path, good), read_raster(tmp_path / "scene.tif")[0])
