"""What Python raster functions declare becomes arguments, and what users choose reaches them as text."""

import json

import numpy as np
import pytest
from deep_pixels.inference.arguments import format_arguments, parse_arguments
from deep_pixels.inference.description import describe
from deep_pixels.inference.domains import AnyNumber, AnyText, Choice, Flag, Number
from deep_pixels.inference.errors import ArgumentError, NotTrusted, UnsupportedModelError
from deep_pixels.inference.raster_functions import asking
from deep_pixels.inference.raster_functions.declared import parameters_of
from deep_pixels.inference.run import check_request
from functions import function_package
from rasters import write_raster
from running import classify

# Everything that Esri's contract allows, in words of its own.
DECLARED = [
    {"name": "padding", "dataType": "numeric", "value": 4, "displayName": "Padding"},
    {"name": "threshold", "dataType": "GPDouble", "value": 0.5, "domain": [0.0, 1.0]},
    {"name": "count", "dataType": "GPLong", "value": 3.0},
    {"name": "merge_policy", "dataType": "string", "value": "mean", "domain": ["mean", "max", "min"]},
    {"name": "tta", "dataType": "string", "value": "False", "domain": ("True", "False")},
    {"name": "Fast", "dataType": "boolean", "value": True, "description": "Whether it\n hurries"},
    {
        "name": "note",
        "dataType": "string",
        "value": "a b",
        "displayName": "Note",
        "description": "What is noted. " * 99,
    },
    {"name": "optional", "dataType": "numeric", "value": None},
    {"name": "perhaps", "dataType": "string", "value": None, "required": False},
    {"name": "odd", "dataType": "string", "value": "other", "domain": ["one", "two"]},
    {"name": "level", "dataType": "numeric", "value": 2, "domain": [1, 2, 4]},
    {"name": "strange", "dataType": "numeric", "value": "much"},
    {"name": "unknown", "dataType": "GPUnheardOf", "value": 1e-9},
    {"name": "device", "dataType": "numeric", "value": -2},
]
TOLD = """
        import os
        known = dict(self.scalars)
        assert known == {k: self.info[k] for k in known}, (known, self.info)
        with open(os.environ["TOLD_TO"], "w") as file:
            json.dump([known, self.given], file)
        return {"output_pixels": pixels[0] * 1.0}
"""


@pytest.fixture
def package(tmp_path):
    return function_package(tmp_path / "package", TOLD, parameters=DECLARED)


def scalars(tmp_path, monkeypatch, package, arguments=""):
    monkeypatch.setenv("TOLD_TO", str(tmp_path / "told.json"))
    raster = write_raster(tmp_path / "scene.tif", np.ones((1, 9, 9), np.uint8))
    classify(package, raster, tmp_path / "out.tif", arguments, trusted=True, device="cpu")
    return json.loads((tmp_path / "told.json").read_text())


DEFAULTS = {
    "padding": "4",
    "threshold": "0.5",
    "count": "3",
    "merge_policy": "mean",
    "tta": "False",
    "Fast": "True",
    "note": "a b",
    "odd": "other",
    "level": "2",
    "strange": "much",
    "unknown": "1e-09",
    "device": "-1",
}


def test_defaults_reach_it_as_the_text_that_arcgis_hands_over(tmp_path, monkeypatch, package):
    told, given = scalars(tmp_path, monkeypatch, package)
    assert told == {**DEFAULTS, "model": str(package.resolve())}
    assert given == {"model": str(package.resolve()), "device": -1}


def test_what_the_user_chooses_reaches_it_by_its_own_names(tmp_path, monkeypatch, package):
    typed = (
        "padding 2.0; threshold 0.25; count 7; merge_policy MAX; tta true; fast no; note x  y z;"
        "optional 1.5; perhaps 12; odd two; level 4; strange more; unknown 0"
    )
    told, _ = scalars(tmp_path, monkeypatch, package, typed)
    chosen = {
        "padding": "2", "threshold": "0.25", "count": "7", "merge_policy": "max", "tta": "True",
        "Fast": "False", "note": "x  y z", "optional": "1.5", "perhaps": "12", "odd": "two", "level": "4",
        "strange": "more", "unknown": "0", "device": "-1", "model": str(package.resolve()),
    }  # fmt: skip
    assert told == chosen


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("threshold 2", "threshold is '2'; expected a number from 0.0 to 1.0"),
        ("merge_policy most", "expected mean, max or min"),
        ("count 1.5", "expected a whole number"),
        ("padding few", "padding is 'few'; expected a number"),
        ("fast perhaps", "expected True or False"),
        ("tile_size 64", "expected one of the arguments of this model: padding, threshold"),
        ("model x", "expected one of the arguments"),
        ("device 1", "expected one of the arguments"),
    ],
)
def test_what_it_does_not_take_is_refused_before_it_runs(tmp_path, monkeypatch, package, typed, match):
    with pytest.raises(ArgumentError, match=match):
        scalars(tmp_path, monkeypatch, package, typed)
    with pytest.raises(ArgumentError, match=match):
        check_request(str(package), parse_arguments(typed), "cpu", trusted=True)


def test_a_dialog_has_a_row_for_each(package):
    description = describe(str(package), trusted=True)
    assert [row.name for row in description.rows] == [
        *("padding", "threshold", "count", "merge_policy", "tta", "fast", "note", "optional", "perhaps"),
        *("odd", "level", "strange", "unknown"),
    ]
    rows = {row.name: row for row in description.rows}
    assert {row.name: row.default for row in description.rows if row.default} == {
        name.lower(): text for name, text in DEFAULTS.items() if name != "device"
    }
    assert {name: type(row.spec.domain) for name, row in rows.items()} == {
        "padding": AnyNumber, "threshold": Number, "count": AnyNumber, "merge_policy": Choice, "tta": Choice,
        "fast": Flag, "note": AnyText, "optional": AnyNumber, "perhaps": AnyText, "odd": Choice,
        "level": Choice, "strange": AnyText, "unknown": AnyText,
    }  # fmt: skip
    assert rows["padding"].spec.about == "Padding"
    assert rows["fast"].spec.about == "Whether it hurries"
    assert rows["note"].spec.about == "What is noted. " * 7 + "What is …"
    assert rows["count"].spec.about == "count"
    assert description.problems == ()
    typed = {"padding": "8", "note": "b", "optional": "", "threshold": "0.5"}
    assert format_arguments(description.given(typed)) == "padding 8;note b"


@pytest.mark.parametrize(
    "row", [entry for entry in DECLARED if entry["name"] != "device"], ids=lambda r: r["name"]
)
def test_reading_and_writing_values_are_each_others_inverse(row):
    declared = {**row, "domain": list(row.get("domain", ()))}
    [parameter] = parameters_of([declared])
    domain, value = parameter.spec.domain, parameter.spec.default(None)
    assert domain.parse(domain.written(value)) == value


@pytest.mark.parametrize("entry", [{"name": "model"}, {"name": "Device", "dataType": "numeric", "value": 0}])
def test_what_is_known_is_not_asked_for(entry):
    assert parameters_of([entry]) == ()


def test_an_untrusted_function_is_asked_nothing(tmp_path, monkeypatch):
    body = "return {}"
    package = function_package(tmp_path, body, parameters=DECLARED)
    code = package.with_name("Sharpen.py")
    code.write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n" + code.read_text())
    description = describe(str(package))
    assert description.rows == ()
    [problem] = description.problems
    assert isinstance(problem, NotTrusted)
    assert "the Python function Sharpen.py" in str(problem)
    assert description.given({"padding": "3"}) == {"padding": "3"}
    raster = write_raster(tmp_path / "scene.tif", np.ones((1, 9, 9), np.uint8))
    with pytest.raises(NotTrusted):
        classify(package, raster, tmp_path / "out.tif", "padding 3")
    with pytest.raises(NotTrusted):
        check_request(str(package), {"padding": "3"}, "cpu")
    assert not (tmp_path / "ran").exists()
    assert not (tmp_path / "out.tif").exists()
    describe(str(package), trusted=True)
    assert (tmp_path / "ran").exists()


def test_it_is_asked_once_and_again_when_it_has_changed(package, monkeypatch):
    begun = []
    plain = asking.RasterFunction
    monkeypatch.setattr(asking, "RasterFunction", lambda *given: (begun.append(1), plain(*given))[1])
    for _ in range(3):
        assert describe(str(package), trusted=True).rows
    assert len(begun) == 1
    code = package.with_name("Sharpen.py")
    code.write_text(code.read_text().replace("'name': 'count'", "'name': 'number'"))
    assert "number" in {row.name for row in describe(str(package), trusted=True).rows}
    assert len(begun) == 2


@pytest.mark.parametrize(
    ("line", "match"),
    [
        ("raise RuntimeError('no luck')", r"Sharpen\.py raises RuntimeError: no luck \(Sharpen\.py:\d+"),
        ("import no_such_package", "raises ModuleNotFoundError: No module named 'no_such_package'"),
        ("import os; os._exit(5)", "cannot go on: .*exit code 5"),
    ],
)
def test_a_function_that_fails_is_a_problem_and_told_once(tmp_path, monkeypatch, line, match):
    package = function_package(tmp_path, "return {}")
    code = package.with_name("Sharpen.py")
    code.write_text(f"{line}\n" + code.read_text())
    for _ in range(2):
        description = describe(str(package), trusted=True)
        [problem] = description.problems
        assert isinstance(problem, UnsupportedModelError)
        with pytest.raises(UnsupportedModelError, match=match):
            raise problem
        assert description.rows == ()


def test_one_that_failed_is_asked_again_after_a_while(tmp_path, monkeypatch):
    package = function_package(tmp_path / "package", "return {}")
    code = package.with_name("Sharpen.py")
    allowed = tmp_path / "allowed"
    code.write_text(f"open({str(allowed)!r})\n" + code.read_text())
    assert "FileNotFoundError" in str(describe(str(package), trusted=True).problems[0])
    allowed.touch()
    assert describe(str(package), trusted=True).problems
    monkeypatch.setattr(asking, "UNTIL_AGAIN", 0.0)
    assert describe(str(package), trusted=True).problems == ()


def test_a_function_that_takes_too_long_is_a_problem(tmp_path, monkeypatch):
    monkeypatch.setattr(asking, "PATIENCE", 1.5)
    package = function_package(tmp_path, "return {}")
    code = package.with_name("Sharpen.py")
    code.write_text("import time; time.sleep(1000)\n" + code.read_text())
    [problem] = describe(str(package), trusted=True).problems
    assert "no answer for 1.5 seconds" in str(problem)


def test_other_models_have_their_own_arguments_whether_trusted_or_not(tmp_path):
    from models import tiny_package

    package = tiny_package(tmp_path)
    names = [row.name for row in describe(str(package)).rows]
    assert names == [row.name for row in describe(str(package), trusted=True).rows]
    assert "tile_size" in names
