"""Models that are described in other ways than Esri's, or not at all."""

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import pytest
from conftest import ROOT
from deep_pixels.inference.description import describe
from deep_pixels.inference.errors import InferenceError, ModelDefinitionError, UnsupportedModelError
from deep_pixels.inference.onnx_file import read_header
from deep_pixels.inference.package import open_package, read_definition
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.run import Request, check_request, run
from models import onnx_conv, pick_bands, write_emd
from rasters import read_raster, write_raster
from sessions import plain_imports

NAMES = {0: "ground", 1: "road", 2: "house"}
BY_255 = {
    "band_min_values": [0] * 3,
    "band_max_values": [255] * 3,
    "scaled_mean_values": [0.0] * 3,
    "scaled_std_values": [1.0] * 3,
}
NUMBERED = [{"Value": value, "Name": f"Class {value}"} for value in range(3)]


class Listening(Unwatched):
    def __init__(self):
        self.warned = []

    def warn(self, text):
        self.warned.append(str(text))


def noted(path, **metadata):
    """An ONNX file with metadata, whose values are written as JSON."""
    model = onnx.load(str(path))
    for key, value in metadata.items():
        model.metadata_props.add(key=key, value=value if isinstance(value, str) else json.dumps(value))
    onnx.save(model, str(path))
    return path


def result_of(model, scene, output):
    """The class raster and its legend, and what was warned of."""
    listening = Listening()
    done = run(Request(str(model), str(scene), output), listening)
    return read_raster(output)[0], done.classes, listening.warned


def uneven(folder, name="model.onnx", **options):
    """A model of three bands whose answer depends on how they are normalised."""
    weights = pick_bands(3) * np.array([1.0, 1.3, 0.7]).reshape(3, 1, 1, 1)
    return onnx_conv(folder / name, weights, **options)


def listed(names):
    return [{"Value": value, "Name": name} for value, name in names.items()]


# Metadata of Deepness, the shape of the model's input, and the EMD that says the same.
DEEPNESS = {
    "as its tool writes it": (
        {"model_type": "Segmentor", "class_names": NAMES, "tiles_size": 64, "tiles_overlap": 25},
        {},
        {"Classes": listed(NAMES), "NormalizationStats": BY_255, "Padding": 8},
    ),
    "as its code reads it": (
        {"model_type": '"segmentor"', "class_names": NAMES, "tile_size": 64, "resolution": 10.0},
        {},
        {"Classes": listed(NAMES), "NormalizationStats": BY_255},
    ),
    "with names as Python writes them": (
        {"model_type": "Segmentor", "names": str(NAMES), "tile_size": 64},
        {},
        {"Classes": listed(NAMES), "NormalizationStats": BY_255},
    ),
    "with names of several outputs": (
        {"class_names": [{"0": "a", "1": "b", "2": "c"}, {"0": "other"}], "tile_size": 64},
        {},
        {"Classes": listed(dict(enumerate("abc"))), "NormalizationStats": BY_255},
    ),
    "with standardization": (
        {
            "model_type": "Segmentor",
            "standardization_mean": [0.485, 0.456, 0.406],
            "standardization_std": [0.229, 0.224, 0.225],
            "tile_size": 64,
        },
        {},
        {
            "Classes": NUMBERED,
            "NormalizationStats": {
                **BY_255,
                "scaled_mean_values": [0.485, 0.456, 0.406],
                "scaled_std_values": [0.229, 0.224, 0.225],
            },
        },
    ),
    "of one size": (
        {"model_type": "Segmentor", "class_names": NAMES, "tile_size": 512},
        {"shape": (1, None, 48, 64)},
        {"Classes": listed(NAMES), "NormalizationStats": BY_255, "ImageHeight": 48, "ImageWidth": 64},
    ),
    "without a size": (
        {"model_type": "Segmentor", "class_names": NAMES},
        {},
        {"Classes": listed(NAMES), "NormalizationStats": BY_255, "ImageHeight": 512, "ImageWidth": 512},
    ),
}


@pytest.mark.parametrize("kind", DEEPNESS)
def test_a_model_of_deepness_gives_what_an_emd_gives_that_says_the_same(tmp_path, scene, kind):
    metadata, options, emd = DEEPNESS[kind]
    model = noted(uneven(tmp_path, **options), **metadata)
    values, classes, warned = result_of(model, scene, tmp_path / "a.tif")
    expected = result_of(write_emd(tmp_path, "model.onnx", **emd), scene, tmp_path / "b.tif")
    np.testing.assert_array_equal(values, expected[0])
    assert classes == expected[1]
    assert warned == []
    assert len(np.unique(values)) == 4


@pytest.mark.parametrize(
    ("metadata", "tile", "padding"),
    [
        ({"tiles_size": 64, "tiles_overlap": 25}, (64, 64), 8),
        ({"tile_size": 100, "tiles_overlap": 15}, (100, 100), 7),
        ({"tile_size": 64}, (64, 64), None),
        ({"tiles_overlap": 12.5}, None, 32),
    ],
)
def test_half_of_the_overlap_of_deepness_is_padding(tmp_path, metadata, tile, padding):
    definition = read_definition(str(noted(uneven(tmp_path), **metadata)))
    assert (definition.tile, definition.padding) == (tile, padding)
    assert definition.assumed_tile == (512, 512)


@pytest.mark.parametrize("type_name", [np.uint8, np.uint16])
def test_values_are_divided_by_255_for_deepness_whatever_their_type(tmp_path, type_name):
    """A single score: the sigmoid of the second band."""
    values = np.zeros((2, 64, 64), type_name)
    values[1] = np.arange(64)[:, None] * 4
    raster = write_raster(tmp_path / "ramp.tif", values)
    model = onnx_conv(tmp_path / "m.onnx", [[[[0.0]], [[1.0]]]], then=("Sigmoid",))
    noted(model, class_names={0: "bright"}, tile_size=32, seg_thresh=0.6)
    found, classes, _ = result_of(model, raster, tmp_path / "out.tif")
    assert [entry.name for entry in classes] == ["Background", "bright"]
    bright = 1 / (1 + np.exp(values[1] / -255.0)) >= 0.6
    np.testing.assert_array_equal(found, bright)


@pytest.mark.parametrize(
    ("model_type", "words"),
    [
        ("Detector", "detects objects"),
        ("Superresolution", "sharpens images"),
        ("Regressor", "is of another kind"),
        ("Recognition", "is of another kind"),
    ],
)
def test_other_models_of_deepness_are_refused_with_what_they_are_for(tmp_path, model_type, words):
    model = noted(uneven(tmp_path), model_type=f'"{model_type}"')
    with pytest.raises(UnsupportedModelError, match=words):
        check_request(str(model), {}, "cpu")


@pytest.mark.parametrize(
    ("metadata", "words"),
    [
        ({"class_names": {"0": "a", "2": "c"}}, "class_names is .*counted from 0"),
        ({"class_names": "[3"}, "class_names is .*expected JSON"),
        ({"class_names": [3]}, "class_names is .*a name for each class"),
        ({"class_names": "__import__('os').system('touch evil')"}, "expected JSON"),
        ({"tile_size": "large"}, "expected JSON"),
        ({"tile_size": '"large"'}, "is 'large'; expected"),
        ({"tile_size": -3}, "is -3; expected"),
        ({"standardization_mean": [0.5]}, "lists of one length"),
        ({"seg_thresh": 7}, "Threshold is 7"),
    ],
)
def test_metadata_that_says_nonsense_is_refused(tmp_path, metadata, words, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(
        ModelDefinitionError, match=f"What model.onnx says of itself cannot be used: .*{words}"
    ):
        read_definition(str(noted(uneven(tmp_path), **metadata)))
    assert not Path("evil").exists()


@pytest.mark.parametrize(
    "metadata", [{}, {"model_type": "segformer"}, {"names": "{0: 'a'}", "task": "segment"}]
)
def test_metadata_of_others_changes_nothing(tmp_path, metadata):
    definition = read_definition(str(noted(uneven(tmp_path), **metadata)))
    assert definition.remarks and definition.normalization is None


def torch_module():
    import torch

    module = torch.nn.Conv2d(3, 3, 1, bias=False).eval()
    with torch.no_grad():
        module.weight[:] = torch.from_numpy(pick_bands(3))
    return torch, module


def script(folder, name="model.pt"):
    torch, module = torch_module()
    path = folder / name
    torch.jit.save(torch.jit.trace(module, torch.zeros(1, 3, 64, 64)), str(path))
    return path


def program(folder, name="model.pt2", size=None, **extra):
    torch, module = torch_module()
    free = {0: torch.export.Dim("n"), 2: torch.export.Dim("h"), 3: torch.export.Dim("w")}
    with plain_imports():
        exported = torch.export.export(
            module,
            (torch.zeros(2, 3, size or 64, size or 64),),
            dynamic_shapes=({0: free[0]} if size else free,),
        )
    torch.export.save(exported, str(folder / name), extra_files=extra or None)
    return folder / name


PLAIN = {
    "ONNX": (uneven, (256, 256)),
    "ONNX of one size": (lambda folder: uneven(folder, shape=("n", None, 32, 48)), (32, 48)),
    "ONNX of bytes": (lambda folder: uneven(folder, input_type="uint8"), (256, 256)),
    "TorchScript": (script, (256, 256)),
    "TorchScript called pth": (lambda folder: script(folder, "model.pth"), (256, 256)),
    "exported program": (program, (256, 256)),
    "exported program of one size": (lambda folder: program(folder, size=48), (48, 48)),
}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", PLAIN)
def test_a_model_alone_gives_what_an_emd_gives_that_says_the_same(tmp_path, scene, kind):
    make, (rows, cols) = PLAIN[kind]
    model = make(tmp_path)
    values, classes, warned = result_of(model, scene, tmp_path / "a.tif")
    emd = write_emd(tmp_path, model.name, Classes=NUMBERED, ImageHeight=rows, ImageWidth=cols)
    expected = result_of(emd, scene, tmp_path / "b.tif")
    np.testing.assert_array_equal(values, expected[0])
    assert classes == expected[1]
    assert [entry.name for entry in classes] == ["Class 0", "Class 1", "Class 2"]
    (warning,) = warned
    assert f"{model.name} comes without a definition: pixel values are given to it as they are" in warning


def test_what_is_assumed_is_told_before_the_run(tmp_path):
    facts = [str(fact) for fact in describe(str(uneven(tmp_path))).facts()]
    assert any("comes without a definition" in fact for fact in facts)


def pickled(folder):
    torch, module = torch_module()
    path = folder / "model.pt"
    torch.save(module, str(path))
    return path


def weights_alone(folder):
    torch, module = torch_module()
    path = folder / "model.pth"
    torch.save(module.state_dict(), str(path))
    return path


def cut_off(folder):
    path = uneven(folder)
    path.write_bytes(path.read_bytes()[:-30])
    return path


def nonsense(folder):
    path = folder / "model.onnx"
    path.write_bytes(b"\x08" + np.random.default_rng(0).bytes(1000))
    return path


def endless(folder):
    path = folder / "model.onnx"
    path.write_bytes(b"\x08" + b"\xff" * 50)
    return path


def only_a_version(folder):
    path = folder / "model.onnx"
    path.write_bytes(b"\x08\x08")
    return path


def empty(folder):
    path = folder / "model.onnx"
    path.write_bytes(b"")
    return path


@pytest.mark.parametrize("make", [pickled, weights_alone, cut_off, nonsense, endless, only_a_version, empty])
def test_what_is_no_model_that_runs_as_it_is_is_refused_at_once(tmp_path, make):
    with pytest.raises(InferenceError):
        check_request(str(make(tmp_path)), {}, "cpu")


LOOK = """
import sys
sys.path.insert(0, "tests")
from checkout import load_plugin
load_plugin()
from deep_pixels.inference.description import describe
for model in sys.argv[1:]:
    described = describe(model)
    assert described.definition, described.problems
assert not {"torch", "onnxruntime", "onnx", "tensorflow"} & set(sys.modules), "a framework was imported"
"""


@pytest.mark.filterwarnings("ignore")
def test_no_framework_is_needed_to_look_at_a_model(tmp_path):
    models = [uneven(tmp_path), script(tmp_path), program(tmp_path)]
    answer = subprocess.run(
        [sys.executable, "-c", LOOK, *map(str, models)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": ""},
    )
    assert answer.returncode == 0, answer.stderr


def test_looking_at_a_large_model_takes_no_time(tmp_path):
    """128 MB of weights, which the header lies before and behind."""
    model = onnx.load(str(noted(uneven(tmp_path), class_names=NAMES)))
    model.graph.initializer.append(onnx.numpy_helper.from_array(np.zeros(2**25, np.float32), "unused"))
    onnx.save(model, str(tmp_path / "large.onnx"))
    started = time.perf_counter()
    assert read_definition(str(tmp_path / "large.onnx")).classes
    assert time.perf_counter() - started < 0.1


def test_a_header_says_what_onnx_runtime_says(tmp_path):
    import onnxruntime

    model = noted(uneven(tmp_path, shape=("n", None, 32, "w")), name="straße", count=3)
    header, session = read_header(model), onnxruntime.InferenceSession(str(model))
    assert header.metadata == session.get_modelmeta().custom_metadata_map
    told = [tuple(n if isinstance(n, int) else None for n in i.shape) for i in session.get_inputs()]
    assert list(header.inputs) == told == [(None, 3, 32, None)]


def test_weights_that_old_files_list_as_inputs_are_none(tmp_path):
    model = onnx.load(str(uneven(tmp_path)))
    model.graph.input.append(
        onnx.helper.make_tensor_value_info("weights", onnx.TensorProto.FLOAT, [3, 3, 1, 1])
    )
    onnx.save(model, str(tmp_path / "old.onnx"))
    assert read_header(tmp_path / "old.onnx").inputs == ((None, 3, None, None),)


def test_a_model_alone_compares_two_dates_where_its_file_tells_how(tmp_path, scene):
    from models import brighter

    model = tmp_path / brighter(tmp_path, "two_inputs", "ONNX")
    assert describe(str(model), dates=2).problems == ()


@pytest.mark.parametrize("name", ["model.emd", "model.json"])
def test_an_emd_goes_before_all_else(tmp_path, name):
    noted(uneven(tmp_path), class_names=NAMES)
    with open_package(str(write_emd(tmp_path, "model.onnx", name))) as package:
        assert package.definition.name == "Tiny"
        assert package.definition == replace(package.definition, remarks=(), assumed_tile=None)
