"""Models that are described by STAC's machine learning model extension."""

import json
import sys
import zipfile
from dataclasses import replace

import numpy as np
import pytest
from deep_pixels.inference.errors import (
    InferenceError,
    ModelDefinitionError,
    RuntimeMissingError,
    UnsupportedModelError,
    UntrustedCodeError,
)
from deep_pixels.inference.package import open_package, read_definition
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.run import Request, check_request, run
from models import CLASSES, onnx_conv, pick_bands, write_emd
from rasters import read_raster
from sessions import plain_imports

pytestmark = pytest.mark.filterwarnings("ignore")

STATS = {
    "min-max": ({"minimum": 10, "maximum": 110}, lambda v: (v - 10) / 100),
    "z-score": ({"mean": 40, "stddev": 20}, lambda v: (v - 40) / 20),
    "offset": ({"value": 30}, lambda v: v - 30),
    "scale": ({"value": 50}, lambda v: v / 50),
}


class Listening(Unwatched):
    def __init__(self):
        self.warned = []

    def warn(self, text):
        self.warned.append(str(text))


def described(size=(64, 64), **changes):
    """Properties of a model of three bands and classes."""
    classes = [
        {
            "value": entry["Value"],
            "name": entry["Name"],
            "color_hint": "#" + bytes(entry["Color"]).hex(),
        }
        for entry in CLASSES
    ]
    properties = {
        "name": "Tiny",
        "architecture": "Conv",
        "framework": "onnx",
        "tasks": ["semantic-segmentation"],
        "input": [
            {
                "name": "image",
                "bands": [],
                "input": {
                    "shape": [-1, 3, *size],
                    "dim_order": ["batch", "bands", "height", "width"],
                    "data_type": "float32",
                },
            }
        ],
        "output": [
            {
                "name": "classes",
                "tasks": ["semantic-segmentation"],
                "result": {"shape": [-1, 3, *size], "dim_order": ["batch", "channel", "height", "width"]},
                "classification:classes": classes,
            }
        ],
    }
    for key, value in changes.items():
        place, _, name = key.partition("_")
        if name:
            properties[place][0][name] = value
        else:
            properties[key] = value
    return properties


def item(href="model.onnx", assets=None, **changes):
    """An item as its JSON text."""
    model = {"href": href, "roles": ["mlm:model", "mlm:weights"], "mlm:artifact_type": "onnx"}
    properties = {f"mlm:{key}": value for key, value in described(**changes).items()}
    return json.dumps(
        {
            "type": "Feature",
            "id": "tiny",
            "stac_extensions": ["https://stac-extensions.github.io/mlm/v1.5.2/schema.json"],
            "properties": {"datetime": None, "license": "MIT", **properties},
            "assets": assets or {"readme": {"href": "r.md", "roles": ["about"]}, "model": model},
        }
    )


@pytest.fixture
def folder(tmp_path):
    weights = pick_bands(3) * np.array([1.0, 1.3, 0.7]).reshape(3, 1, 1, 1)
    onnx_conv(tmp_path / "model.onnx", weights)
    return tmp_path


def written(folder, **changes):
    path = folder / "item.json"
    path.write_text(item(**changes))
    return path


def result_of(model, scene, output):
    listening = Listening()
    done = run(Request(str(model), str(scene), output), listening)
    return read_raster(output)[0], done.classes, listening.warned


def emd_stats(scale, offset):
    return {
        "band_min_values": [0] * 3,
        "band_max_values": [1] * 3,
        "scaled_mean_values": [-offset / scale] * 3,
        "scaled_std_values": [1 / scale] * 3,
    }


@pytest.mark.parametrize("kind", [None, *STATS])
def test_an_item_gives_what_an_emd_gives_that_says_the_same(folder, scene, kind):
    scaling, stats = {}, None
    if kind:
        numbers, function = STATS[kind]
        scaling = {"input_value_scaling": [{"type": kind, **numbers}]}
        stats = emd_stats(function(1.0) - function(0.0), function(0.0))
    values, classes, warned = result_of(written(folder, **scaling), scene, folder / "a.tif")
    emd = write_emd(folder, "model.onnx", NormalizationStats=stats, ExtractBands=None)
    expected = result_of(emd, scene, folder / "b.tif")
    np.testing.assert_array_equal(values, expected[0])
    assert classes == expected[1]
    assert warned == []


def test_bands_are_scaled_each_by_its_own(folder, scene):
    each = [{"type": "min-max", "minimum": 0, "maximum": 10 * (n + 1)} for n in range(2)]
    path = written(folder, input_value_scaling=[*each, {"type": None}])
    values = result_of(path, scene, folder / "a.tif")[0]
    pixels = read_raster(scene) / np.array([10, 20, 1]).reshape(3, 1, 1)
    likeliest = (pixels * np.array([1.0, 1.3, 0.7]).reshape(3, 1, 1)).argmax(axis=0)
    expected = np.array([entry["Value"] for entry in CLASSES])[likeliest]
    has_data = read_raster(scene).any(axis=0)
    np.testing.assert_array_equal(values[has_data], expected[has_data])


def test_statistics_of_earlier_versions_scale_as_well(folder):
    now = read_definition(
        str(written(folder, input_value_scaling=[{"type": "z-score", "mean": 4.0, "stddev": 2.0}] * 3))
    )
    earlier = [{"mean": 4.0, "stddev": 2.0}] * 3
    before = read_definition(str(written(folder, input_norm_type="z_score", input_statistics=earlier)))
    assert before == now


def test_an_item_says_what_its_model_is(folder):
    definition = read_definition(
        str(written(folder, input_bands=["red", {"name": "B8"}, "blue"], size=(-1, 48)))
    )
    assert definition.name == "Tiny"
    assert definition.license == "MIT"
    assert definition.bands == definition.band_names == ("red", "B8", "blue")
    assert definition.tile == (48, 48)
    assert [entry.color for entry in definition.classes] == [tuple(entry["Color"]) for entry in CLASSES]
    assert read_definition(str(written(folder, size=(-1, -1)))).assumed_tile == (256, 256)


def test_an_item_may_be_pasted(folder, monkeypatch):
    monkeypatch.chdir(folder)
    with open_package(item()) as package:
        assert package.model_path.samefile(folder / "model.onnx")


@pytest.mark.parametrize(
    "href",
    [
        "./model.onnx",
        "file://{}/model.onnx",
        "https://example.org/of/model.onnx?download=1",
        "s3://x/model.onnx",
    ],
)
def test_a_model_elsewhere_is_looked_for_beside_its_item(folder, href):
    with open_package(str(written(folder, href=href.format(folder)))) as package:
        assert package.model_path.samefile(folder / "model.onnx")


def test_what_is_no_address_is_the_name_of_a_file(folder):
    assert read_definition(str(written(folder, href="http://[x.onnx"))).model_file == "http://[x.onnx"


def test_of_several_files_one_that_something_runs_is_taken(folder):
    assets = {
        "page": {"href": "https://example.org/card", "roles": ["mlm:model"]},
        "jax": {"href": "model.msgpack", "roles": ["mlm:model"]},
        "onnx": {"href": "model.onnx", "roles": ["mlm:model", "mlm:compiled"]},
    }
    assert read_definition(str(written(folder, assets=assets))).model_file == "model.onnx"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"tasks": ["object-detection"]}, "detects objects"),
        ({"tasks": ["super-resolution"]}, "sharpens images"),
        ({"tasks": ["classification"]}, "is of another kind"),
        (
            {"input_value_scaling": [{"type": "clip", "minimum": 0, "maximum": 1}]},
            "value_scaling is .*'clip'",
        ),
        (
            {"input_value_scaling": [{"type": "z-score", "mean": 4}]},
            "value_scaling is .*expected one of min-max",
        ),
        ({"input_value_scaling": [{"type": ["scale"], "value": 4}]}, "value_scaling is"),
        (
            {"input_value_scaling": [{"type": "scale", "value": 2}] * 2, "input_bands": [0, 1, 2]},
            "has 2 bands",
        ),
        ({"input_input": {"shape": [1, 4, 4, 3], "dim_order": ["batch", "y", "x", "band"]}}, "in this order"),
        ({"input_input": {"shape": [3], "dim_order": 7}}, "dim_order is 7; expected a list"),
        ({"input_input": None}, "without dim_order"),
        ({"input": []}, "mlm:input is missing"),
        ({"input": "x"}, "input is 'x'; expected a list"),
        ({"input": ["x"]}, "mlm:input is missing"),
        ({"input_bands": 3}, "bands is 3; expected a list"),
        ({"tasks": "segmentation"}, "tasks is 'segmentation'; expected a list"),
        ({"input_value_scaling": {"type": "scale"}}, "value_scaling is .*expected a list"),
        ({"output_classification:classes": 4}, "classes is 4; expected a list"),
        ({"output": None}, "mlm:output is missing"),
        (
            {"input_pre_processing_function": {"format": "python", "expression": "a.b:c"}},
            "no code of a model",
        ),
    ],
)
def test_what_cannot_be_run_as_its_item_says_is_refused(folder, scene, changes, words):
    with pytest.raises(InferenceError, match=words):
        run(Request(str(written(folder, **changes)), str(scene), folder / "out.tif"), Unwatched())


def test_functions_that_are_not_run_are_told(folder, scene):
    function = {"format": "python", "expression": "torchgeo.datamodules.eurosat"}
    path = written(
        folder,
        input_value_scaling=[{"type": "scale", "value": 255}],
        input_pre_processing_function=function,
        output_post_processing_function=function,
    )
    warned = result_of(path, scene, folder / "out.tif")[2]
    assert [line.split(" is ")[0] for line in warned] == [
        "pre_processing_function",
        "post_processing_function",
    ]
    assert all("torchgeo" in line and line.endswith("which is not run") for line in warned)


def programs(folder, metadata, transforms=False, name="model.pt2"):
    """A .pt2 file with metadata, and perhaps a program that divides by 50 what it is given."""
    import torch

    class Divide(torch.nn.Module):
        def forward(self, x):
            return x / torch.tensor([50.0, 30.0, 100.0]).reshape(1, 3, 1, 1)

    def exported(module):
        sizes = {0: torch.export.Dim("n"), 2: torch.export.Dim("h"), 3: torch.export.Dim("w")}
        with plain_imports():
            return torch.export.export(module.eval(), (torch.zeros(2, 3, 64, 64),), dynamic_shapes=(sizes,))

    network = torch.nn.Conv2d(3, 3, 1, bias=False)
    with torch.no_grad():
        network.weight[:] = torch.from_numpy(pick_bands(3))
    if transforms:
        package = pytest.importorskip("torch.export.pt2_archive._package")
        both = {"model": exported(network), "transforms": exported(Divide())}
        package.package_pt2(
            str(folder / name), exported_programs=both, extra_files={"mlm-metadata": metadata}
        )
    else:
        torch.export.save(exported(network), str(folder / name), extra_files={"mlm-metadata": metadata})
    return folder / name


def as_yaml(properties):
    yaml = pytest.importorskip("yaml")
    return yaml.dump({"$schema": "https://…", "properties": properties})


@pytest.mark.parametrize("write", [as_yaml, json.dumps], ids=["YAML", "JSON"])
def test_a_pt2_file_says_itself_what_it_is(folder, scene, write):
    model = programs(folder, write(described(input_value_scaling=[{"type": "scale", "value": 3}] * 3)))
    values, classes, warned = result_of(model, scene, folder / "a.tif")
    emd = write_emd(folder, "model.pt2", NormalizationStats=emd_stats(1 / 3, 0), ExtractBands=None)
    expected = result_of(emd, scene, folder / "b.tif")
    np.testing.assert_array_equal(values, expected[0])
    assert (classes, warned) == (expected[1], [])


def test_the_transforms_in_a_pt2_file_are_run_before_its_network(folder, scene):
    function = {"format": "torch.export.load", "expression": {"name": "transforms"}}
    scaling = [{"type": "scale", "value": 1000}]  # says the same as they do, for those who do not run them
    metadata = as_yaml(described(input_pre_processing_function=function, input_value_scaling=scaling))
    model = programs(folder, metadata, transforms=True)
    values, _, warned = result_of(model, scene, folder / "a.tif")
    pixels = read_raster(scene)
    likeliest = (pixels / np.array([50.0, 30.0, 100.0], np.float32).reshape(3, 1, 1)).argmax(axis=0)
    expected = np.array([entry["Value"] for entry in CLASSES])[likeliest]
    np.testing.assert_array_equal(values[pixels.any(axis=0)], expected[pixels.any(axis=0)])
    assert read_definition(str(model)).normalization is None
    assert warned == []


def test_compiled_code_in_a_pt2_file_is_never_loaded(folder, scene):
    """PyTorch would load libraries in it into this process."""
    model = programs(folder, json.dumps(described()))
    with zipfile.ZipFile(model, "a") as archive:
        archive.writestr("model/data/aotinductor/model/evil.wrapper.so", b"\x7fELF")
    with pytest.raises(UntrustedCodeError, match="holds compiled libraries"):
        run(Request(str(model), str(scene), folder / "out.tif"), Unwatched())


def hollow(folder, metadata):
    """A .pt2 file with nothing in it but metadata."""
    with zipfile.ZipFile(folder / "model.pt2", "w") as archive:
        archive.writestr("model/models/model.json", "{}")
        archive.writestr("model/extra/mlm-metadata", metadata)
    return folder / "model.pt2"


def laughing():
    """A document of a few lines that has a billion parts."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: &a [*a]", "too large"),
        (laughing(), "too large"),
        ("!!python/object/apply:os.system ['touch evil']", "is no YAML"),
        ("a: [", "is no YAML"),
        ("3", "expected a JSON object"),
        ("properties: 3", "expected a JSON object"),
        ("properties: {name: x}", "mlm:input is missing"),
        ("[" * 100_000, "is no YAML|too large"),
    ],
    ids=["endless", "laughing", "python", "cut off", "number", "no properties", "no input", "deep"],
)
def test_metadata_that_is_hostile_is_refused(folder, monkeypatch, text, words):
    pytest.importorskip("yaml")
    monkeypatch.chdir(folder)
    with pytest.raises(
        ModelDefinitionError, match=f"What model.pt2 says of itself cannot be used: .*{words}"
    ):
        read_definition(str(hollow(folder, text)))
    assert not (folder / "evil").exists()


def test_yaml_is_asked_for_where_it_is_missing(folder, monkeypatch):
    model = hollow(folder, "properties: {name: x}")
    monkeypatch.setitem(sys.modules, "yaml", None)
    with pytest.raises(RuntimeMissingError, match=r"model.pt2 needs PyYAML.*install"):
        read_definition(str(model))


def test_other_json_with_properties_is_an_emd(folder):
    path = folder / "m.json"
    path.write_text(json.dumps({"ModelName": "Tiny", "properties": {"a": 1}}))
    assert read_definition(str(path)).name == "Tiny"
    assert replace(read_definition(str(path)), name="") == replace(read_definition(str(path)), name="")


def test_an_item_is_checked_like_any_model(folder):
    check_request(str(written(folder)), {}, "cpu")
    with pytest.raises(ModelDefinitionError, match=r"ModelFile is gone\.onnx, which is not there"):
        check_request(str(written(folder, href="gone.onnx")), {}, "cpu")
    with pytest.raises(UnsupportedModelError):
        check_request(str(written(folder, href="model.msgpack")), {}, "cpu")
