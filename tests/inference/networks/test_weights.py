"""Weights from files, and networks that they fit or do not."""

import os
import pickle
from collections import OrderedDict

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import UnsupportedModelError, UntrustedCodeError  # noqa: E402
from deep_pixels.inference.networks.weights import load_strictly, read_state  # noqa: E402
from torch import nn  # noqa: E402

STATE = {"conv.weight": torch.arange(4.0), "conv.bias": torch.tensor(7)}
NEW_AND_OLD = pytest.mark.parametrize("zipped", [True, False], ids=["zip", "before PyTorch 1.6"])


class Running:
    """Leaves a trace where it is unpickled."""

    def __init__(self, trace):
        self.trace = trace

    def __reduce__(self):
        return os.mkdir, (str(self.trace),)


def saved(content, path, zipped=True):
    torch.save(content, path, _use_new_zipfile_serialization=zipped)
    return path


def same(found, expected):
    return found.keys() == expected.keys() and all(torch.equal(found[key], expected[key]) for key in expected)


@NEW_AND_OLD
@pytest.mark.parametrize(
    "content",
    [STATE, OrderedDict(STATE), {"model": STATE, "opt": {"state": {}, "lr": 0.1}}],
    ids=["dict", "ordered", "with its optimizer"],
)
def test_a_state_dict_is_read_as_it_was_saved(tmp_path, content, zipped):
    assert same(read_state(saved(content, tmp_path / "m.pth", zipped)), STATE)


def test_a_tensor_that_is_named_model_is_a_tensor(tmp_path):
    assert same(read_state(saved({"model": torch.ones(2)}, tmp_path / "m.pth")), {"model": torch.ones(2)})


@NEW_AND_OLD
def test_code_in_a_file_is_refused_and_not_run(tmp_path, zipped):
    path, trace = tmp_path / "m.pth", tmp_path / "trace"
    saved({**STATE, "extra": Running(trace)}, path, zipped)
    with pytest.raises(UntrustedCodeError, match=r"m\.pth holds pickled Python objects, which can run code"):
        read_state(path)
    assert not trace.exists()
    torch.load(path, weights_only=False)
    assert trace.exists(), "the file would have run code"


@NEW_AND_OLD
@pytest.mark.parametrize("content", [nn.Conv2d(1, 1, 1), {"a": np.ones(3)}], ids=["module", "array"])
def test_pickled_objects_are_refused(tmp_path, content, zipped):
    with pytest.raises(UntrustedCodeError, match="expected a state dict of tensors alone"):
        read_state(saved(content, tmp_path / "m.pth", zipped))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ([1, 2], "list"),
        (torch.ones(2), "Tensor"),
        ({}, r"dict\(\)"),
        ({"a": torch.ones(2), "b": 1}, r"dict\(str: Tensor, str: int\)"),
        ({0: torch.ones(2)}, r"dict\(int: Tensor\)"),
        ({"state_dict": STATE}, r"dict\(str: dict\)"),
        ({"model": {"a": 1}}, r"dict\(str: int\)"),
    ],
)
def test_other_content_is_refused_by_what_it_is(tmp_path, content, kind):
    with pytest.raises(UnsupportedModelError, match=rf"m\.pth holds {kind}; expected weights without"):
        read_state(saved(content, tmp_path / "m.pth"))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "EOFError"),
        (b"no model at all", "Unsupported operand 110"),
        (b"PK\x05\x06" + b"\0" * 18, "Unsupported operand 80"),
        (pickle.dumps({"a": 1}, protocol=4), "Unsupported operand 149"),
    ],
    ids=["empty", "text", "empty zip", "pickle"],
)
@pytest.mark.filterwarnings("ignore:Detected pickle protocol")
def test_a_file_of_another_kind_is_refused_with_the_reason(tmp_path, content, reason):
    (tmp_path / "m.pth").write_bytes(content)
    with pytest.raises(UnsupportedModelError, match=rf"finds no weights in m\.pth: {reason}$"):
        read_state(tmp_path / "m.pth")


@NEW_AND_OLD
def test_a_file_that_is_cut_off_is_refused(tmp_path, zipped):
    path = saved(STATE, tmp_path / "m.pth", zipped)
    path.write_bytes(path.read_bytes()[:-5])
    with pytest.raises(UnsupportedModelError, match=r"finds no weights in m\.pth: \S"):
        read_state(path)


def test_a_file_that_is_not_there_is_said_to_be_so(tmp_path):
    with pytest.raises(UnsupportedModelError, match="No such file"):
        read_state(tmp_path / "m.pth")


def small():
    return nn.Sequential(nn.Conv2d(3, 2, 1), nn.BatchNorm2d(2), nn.Dropout())


def test_a_network_answers_with_the_weights_it_is_given():
    trained = small().eval()
    with torch.device("meta"):
        network = small()
    loaded, images = load_strictly(network, trained.state_dict(), "Small"), torch.ones(1, 3, 4, 4)
    assert torch.equal(loaded(images), trained(images))


def test_a_network_is_ready_to_answer():
    assert not any(
        module.training for module in load_strictly(small(), small().state_dict(), "Small").modules()
    )


def test_half_precision_becomes_single():
    loaded = load_strictly(small(), small().half().state_dict(), "Small")
    assert {parameter.dtype for parameter in loaded.parameters()} == {torch.float32}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda s: s.pop("0.bias"), "1 (0.bias) missing, 0 unexpected, 0 of another shape"),
        (
            lambda s: s.update(a=s["0.bias"], b=s["0.bias"]),
            "0 missing, 2 (a, b) unexpected, 0 of another shape",
        ),
        (
            lambda s: s.update({"0.bias": torch.ones(4)}),
            "0 missing, 0 unexpected, 1 (0.bias: (4,) float32 ≠ (2,) float32) of another shape",
        ),
        (
            lambda s: s.update({"0.bias": torch.ones(2, dtype=torch.int8)}),
            "0 missing, 0 unexpected, 1 (0.bias: (2,) int8 ≠ (2,) float32) of another shape",
        ),
        (
            lambda s: s.clear(),
            "7 (0.weight, 0.bias, 1.weight, …) missing, 0 unexpected, 0 of another shape",
        ),
    ],
    ids=["missing", "unexpected", "shape", "type", "nothing"],
)
def test_weights_that_do_not_fit_are_refused_by_their_names(change, sentence):
    state = small().state_dict()
    change(state)
    with pytest.raises(UnsupportedModelError) as refusal:
        load_strictly(small(), state, "Small")
    assert str(refusal.value) == f"The weights are not those of Small: {sentence}"
