import builtins
import json
import time
import zipfile

import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.arguments import read_arguments
from deep_pixels.inference.description import describe
from deep_pixels.inference.errors import InferenceError, RuntimeMissingError
from deep_pixels.inference.package import read_definition
from deep_pixels.inference.raster.bands import Band
from deep_pixels.inference.run import check_request
from models import write_emd

RGB = [Band("", color) for color in ("Red", "Green", "Blue")]
FIVE = [*RGB, Band(), Band()]
CHANGE = {"ModelName": "ChangeDetector", "ExtractBands": [0, 1, 2, 3, 4, 5]}


@pytest.fixture
def emd(tmp_path):
    """Writes a definition, with an empty file for its model."""

    def write(file="model.onnx", **keys):
        (tmp_path / "model.onnx").touch()
        return str(write_emd(tmp_path, file, **keys))

    return write


def sentences(description):
    return [str(error) for error in description.problems]


def refusal(*request):
    try:
        check_request(*request)
    except InferenceError as error:
        return str(error)
    return None


@pytest.mark.parametrize(
    "keys", [{}, {"Padding": 5}, {"BatchSize": 4}, {"ModelPadding": 8}, {"Threshold": 0.2}]
)
@pytest.mark.parametrize("dates", [1, 2])
def test_the_rows_are_the_arguments_of_a_run_with_its_defaults(emd, keys, dates):
    model = emd(**keys)
    definition = read_definition(model)
    specs = architecture_of(definition, dates).arguments_for(definition)
    rows = describe(model, dates).rows
    assert tuple(row.spec for row in rows) == specs
    typed = read_arguments(specs, {row.name: row.default for row in rows}, definition)
    assert typed.values == read_arguments(specs, {}, definition).values


@pytest.mark.parametrize("dates", [1, 2])
@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"file": "absent.onnx"},
        {"file": "model.docx"},
        {"file": ""},
        {"ModelType": "ObjectDetection"},
        {"ImageHeight": 0},
        {"Classes": "Water"},
        {"ModelName": "ChangeDetector"},
    ],
    ids=str,
)
def test_the_first_problem_is_what_a_run_would_refuse_with(emd, keys, dates):
    model = emd(**keys)
    problems = sentences(describe(model, dates))
    assert next(iter(problems), None) == refusal(model, {}, "cpu", dates)


@pytest.mark.parametrize("dates", [1, 2])
def test_real_definitions_are_described_as_a_run_would_find_them(kits, dates):
    for path in map(str, sorted(kits.rglob("*.emd"))):
        description = describe(path, dates)
        assert next(iter(sentences(description)), None) == refusal(path, {}, "cpu", dates)
        defaults = {row.name: row.default for row in description.rows}
        assert description.given(defaults) == {} and description.refusals(defaults) == ()
        assert description.definition is None or description.name or not description.rows


@pytest.mark.parametrize("model", ["", "nowhere.emd", "{", "[]", "\0", "x" * 5000, "/"])
def test_what_is_no_model_has_no_arguments_and_a_reason(model):
    description = describe(model)
    assert description.rows == () and len(description.problems) == 1
    assert sentences(description) == [refusal(model, {}, "cpu")]


def test_all_that_is_wrong_is_told_at_once(emd, monkeypatch):
    monkeypatch.setattr("deep_pixels.inference.runtimes.find_spec", lambda name: None)
    description = describe(emd("absent.onnx", ExtractBands=[0, 4]), 1, [("Scene", RGB)])
    missing, absent, bands = description.problems
    assert isinstance(missing, RuntimeMissingError) and "onnxruntime" in missing.command
    assert "absent.onnx" in str(absent)
    assert str(bands).startswith("Scene: The raster has 3 band(s); expected at least 5")
    assert description.rows, "they can be chosen all the same"


@pytest.mark.parametrize(
    ("wanted", "bands", "is_enough"),
    [
        ([0, 1, 2], RGB, True),
        ([0, 3], RGB, False),
        ([3, 0], FIVE, True),
        (["Blue", "Red"], RGB, True),
        (["Blue", "NIR"], RGB, False),
        (None, RGB, True),
    ],
)
def test_a_raster_that_lacks_bands_is_told_by_name(emd, wanted, bands, is_enough):
    told = sentences(describe(emd(ExtractBands=wanted), 1, [("Scene", bands)]))
    assert [sentence.startswith("Scene: The raster has ") for sentence in told] == [True] * (not is_enough)


@pytest.mark.parametrize(
    ("wanted", "is_enough"),
    [
        ([0, 1, 2, 3, 4, 5], True),  # those of both rasters, numbered one after the other
        ([0, 1, 2], True),
        ([0, 1, 2, 3], True),
        ([0, 1, 2, 3, 4, 5, 6, 7], False),
        (["Red", "Green", "Red", "Green"], True),
        (["NIR"], False),
    ],
)
def test_each_of_two_rasters_needs_the_bands_of_one_date(emd, wanted, is_enough):
    rasters = [("Scene", FIVE), ("Scene", RGB)]
    told = sentences(describe(emd(**{**CHANGE, "ExtractBands": wanted}), 2, rasters))
    lacking = [sentence for sentence in told if "The raster has" in sentence]
    assert len(lacking) == (0 if is_enough else 1 + (wanted == ["NIR"]))


def test_only_what_differs_from_the_defaults_is_given(emd):
    description = describe(emd(Padding=5))
    assert description.given({}) == {}
    assert description.given({"padding": "5", "batch_size": "auto", "tile_merge": "AUTO"}) == {}
    assert description.given({"tile_merge": "Crop", "batch_size": "15"}) == {
        "batch_size": "9",
        "tile_merge": "crop",
    }


def test_what_does_not_apply_is_left_out_and_told(emd):
    description = describe(emd(ModelPadding=8))
    typed = {"padding": "3", "speed": "9", "batch_size": "many", "tile_merge": "crop"}
    assert description.given(typed) == {"tile_merge": "crop"}
    assert [error.name for error in description.refusals(typed)] == ["padding", "speed", "batch_size"]
    assert "expected one of the arguments of this model: batch_size, " in str(description.refusals(typed)[0])


@pytest.mark.parametrize(
    ("typed", "most"),
    [
        ({"padding": "31"}, None),
        ({"padding": "32"}, 31),
        ({"padding": "32", "tile_size": "trained"}, 31),
        ({"padding": "32", "tile_size": "128"}, None),
        ({"padding": "64", "tile_size": "128"}, 63),
        ({"padding": "500", "tile_size": "auto"}, None),
        ({"tile_size": "16"}, 7),
        ({"padding": "auto", "tile_size": "16"}, None),
    ],
)
def test_padding_that_leaves_nothing_of_a_tile_is_told(emd, typed, most):
    told = [str(error) for error in describe(emd(Padding=10)).clashes(typed)]
    assert [f"expected a whole number from 0 to {most}, less" in sentence for sentence in told] == [True] * (
        most is not None
    )


def test_without_a_tile_nothing_is_said_of_padding(emd):
    assert describe(emd(ImageHeight=None, ImageWidth=None)).clashes({"padding": "9999"}) == ()
    assert describe("nowhere.emd").clashes({"padding": "9999"}) == ()


def test_while_there_is_no_model_nothing_that_was_typed_is_lost():
    description = describe("nowhere.emd")
    assert description.given({"padding": "3", "speed": "9"}) == {"padding": "3", "speed": "9"}
    assert description.refusals({"padding": "3"}) == ()


def test_what_is_given_is_taken_by_a_run(emd):
    model = emd()
    typed = {"padding": "3", "tile_size": "TRAINED", "precision": "half", "speed": "9", "batch_size": "0"}
    assert refusal(model, describe(model).given(typed), "cpu") is None


def facts(description):
    return [str(fact) for fact in description.facts()]


def test_the_facts_are_those_of_the_definition(emd):
    keys = {"Version": 1.5, "License": "CC-BY-4.0", "ArcGISLearnVersion": "2.4.4", "Bands": list("RGBN")}
    description = describe(emd(ExtractBands=[3, 0], ImageHeight=32, **keys))
    assert description.name == "Tiny"
    assert facts(description) == [
        "Pixel classification",
        "bands: N, R",
        "tiles of 32 × 64 pixels",
        "runs with ONNX Runtime",
        "made with arcgis.learn 2.4.4",
        "version 1.5",
        "licence: CC-BY-4.0",
    ]


def test_bands_without_names_are_counted_from_one_as_in_qgis(emd):
    assert "bands: 1, 4" in facts(describe(emd(ExtractBands=[0, 3])))
    assert "bands of each raster: 1, 2, 3" in facts(describe(emd(**CHANGE), 2))
    later_first = describe(emd(**{**CHANGE, "ExtractBands": [3, 4, 5, 0, 1, 2]}), 2)
    assert "bands of each raster: 4, 5, 6, 1, 2, 3" in facts(later_first), "which only the run refuses"


@pytest.mark.parametrize(
    "keys", [{"License": {"id": 1}}, {"Version": [1]}, {"License": None}, {"Version": True}]
)
def test_what_is_for_people_alone_stops_no_model(emd, keys):
    description = describe(emd(**keys))
    assert description.problems == () and description.rows


@pytest.mark.parametrize("file", ["model.onnx", "model.pt"])
def test_no_framework_is_imported(emd, monkeypatch, file):
    imported, usual = [], builtins.__import__
    monkeypatch.setattr(
        builtins, "__import__", lambda name, *rest: imported.append(name) or usual(name, *rest)
    )
    describe(emd(file), 1, [("Scene", RGB)])
    assert not {name.split(".")[0] for name in imported} & {"torch", "onnxruntime"}


def test_a_large_package_is_described_at_once(tmp_path):
    package = tmp_path / "large.dlpk"
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("model.emd", json.dumps({"ModelFile": "model.onnx"}))
        with archive.open("model.onnx", "w") as file:
            for _ in range(200):
                file.write(bytes(1024**2))
    started = time.monotonic()
    assert describe(str(package)).rows
    assert time.monotonic() - started < 0.2


def test_a_large_file_that_is_no_definition_is_told_at_once(tmp_path):
    large = tmp_path / "large.onnx"
    with large.open("wb") as file:
        file.truncate(4 * 1024**3)
    started = time.monotonic()
    (problem,) = sentences(describe(str(large)))
    assert "large.onnx is no model definition" in problem
    assert time.monotonic() - started < 0.2


def test_a_file_that_cannot_be_read_is_told(emd, monkeypatch):
    model = emd()
    monkeypatch.setattr("pathlib.Path.open", lambda *_: (_ for _ in ()).throw(PermissionError(13, "Denied")))
    (problem,) = sentences(describe(model))
    assert problem.endswith("model.emd cannot be read: Denied")
