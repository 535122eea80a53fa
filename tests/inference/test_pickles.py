"""What is told of a pickled file without unpickling it, against what PyTorch refuses of it."""

import collections
import os
import pickle
import zipfile
from fractions import Fraction

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.pickles import HEAD, objects_in  # noqa: E402
from torch import nn  # noqa: E402

TENSORS = {"weight": torch.ones(2, 3), "count": torch.tensor(7)}
SAFE = {
    "tensors": TENSORS,
    "ordered": collections.OrderedDict(TENSORS),
    "parameters": {"weight": nn.Parameter(torch.ones(2))},
    "types": {
        "a": torch.ones(2, dtype=torch.float16),
        "b": torch.ones(2, dtype=torch.bfloat16),
        "c": torch.int8,
    },
    "sparse": {"a": torch.eye(3).to_sparse()},
    "with its optimizer": {"model": TENSORS, "opt": {"lr": 0.1, "betas": (0.9, 0.99), "none": None}},
    "many": {f"layers.{number}.weight": torch.ones(1) for number in range(500)},
}


class Running:
    """Makes a folder where it is unpickled."""

    def __reduce__(self):
        return os.mkdir, ("trace",)


FOREIGN = {
    "a module": (nn.Sequential(nn.Conv2d(1, 1, 1)), "torch.nn.modules.container.Sequential"),
    "a number of numpy": ({**TENSORS, "loss": np.float64(1)}, "numpy"),
    "code": ({**TENSORS, "code": Running()}, f"{os.name}.mkdir" if os.name == "posix" else "nt.mkdir"),
    "an object of Python": ({"a": Fraction(1, 2)}, "fractions.Fraction"),
}
NEW_AND_OLD = pytest.mark.parametrize("zipped", [True, False], ids=["zip", "before PyTorch 1.6"])


def head_of(path, content, zipped=True, **how):
    torch.save(content, path, _use_new_zipfile_serialization=zipped, **how)
    with path.open("rb") as file:
        return file.read(HEAD)


def is_refused(path):
    try:
        torch.load(path, weights_only=True)
    except pickle.UnpicklingError:
        return True
    return False


@NEW_AND_OLD
@pytest.mark.parametrize("content", SAFE.values(), ids=SAFE)
def test_nothing_is_told_of_what_pytorch_reads_by_itself(tmp_path, content, zipped):
    assert objects_in(head_of(tmp_path / "m.pth", content, zipped)) == ()
    assert not is_refused(tmp_path / "m.pth")


@NEW_AND_OLD
@pytest.mark.parametrize(("content", "name"), FOREIGN.values(), ids=FOREIGN)
def test_what_pytorch_refuses_is_told_by_its_name(tmp_path, content, name, zipped, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = objects_in(head_of(tmp_path / "m.pth", content, zipped))
    assert found[0].startswith(name)
    assert is_refused(tmp_path / "m.pth")
    assert not (tmp_path / "trace").exists()


@NEW_AND_OLD
@pytest.mark.parametrize(("content", "name"), FOREIGN.values(), ids=FOREIGN)
@pytest.mark.filterwarnings("ignore:Detected pickle protocol")
def test_newer_pickles_name_what_they_import_otherwise(tmp_path, content, name, zipped):
    found = objects_in(head_of(tmp_path / "m.pth", content, zipped, pickle_protocol=5))
    assert any(each.startswith(name) for each in found)
    assert "?" not in "".join(found)
    assert is_refused(tmp_path / "m.pth")


@pytest.mark.filterwarnings("ignore:Detected pickle protocol")
def test_a_newer_pickle_of_tensors_alone_is_told_by_its_protocol(tmp_path):
    assert objects_in(head_of(tmp_path / "m.pth", TENSORS, pickle_protocol=4)) == ("pickle.protocol(4)",)
    assert is_refused(tmp_path / "m.pth")


def test_what_is_imported_twice_is_told_once(tmp_path):
    found = objects_in(head_of(tmp_path / "m.pth", [Fraction(1, 2), Fraction(1, 3)]))
    assert found == ("fractions.Fraction",)


def test_of_a_head_that_ends_early_what_is_there_is_told(tmp_path):
    head = head_of(tmp_path / "m.pth", nn.Sequential(*(nn.Conv2d(1, 1, 1) for _ in range(9))))
    assert objects_in(head[:1500])[0] == "torch.nn.modules.container.Sequential"


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"P",
        b"PK\x03\x04",
        b"PK\x03\x04" + b"\xff" * 40,
        b"\x80",
        b"\x80\x02",
        b"no pickle",
        b"\x80\x05" * 50,
    ],
)
def test_nothing_is_told_of_what_is_no_pickle(head):
    assert objects_in(head) in ((), ("pickle.protocol(5)",))


class Doubling(nn.Module):
    def forward(self, x):
        return x + x


@pytest.mark.parametrize("network", [nn.Conv2d(1, 1, 1), Doubling(), nn.Sequential(Doubling())])
@pytest.mark.parametrize("how", [torch.jit.script, lambda net: torch.jit.trace(net, torch.ones(1, 1, 4, 4))])
def test_nothing_is_told_of_torchscript(tmp_path, network, how):
    torch.jit.save(how(network), tmp_path / "m.pt")
    assert objects_in((tmp_path / "m.pt").read_bytes()) == ()
    with zipfile.ZipFile(tmp_path / "m.pt") as archive:
        assert any(name.endswith(".pkl") for name in archive.namelist())
