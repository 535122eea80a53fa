"""``precision half`` on CPUs that compute with bfloat16, against PyTorch itself in those numbers."""

from __future__ import annotations

import numpy as np
import pytest
from deep_pixels.inference.errors import ArgumentError
from deep_pixels.inference.runtimes import pytorch
from deep_pixels.inference.runtimes._torch_device import half_type
from models import write_emd
from rasters import read_raster
from running import Listening, classify
from sessions import opened, plain_imports

torch = pytest.importorskip("torch")

CPU = torch.device("cpu")
STATS = {
    "band_min_values": [0.0] * 3,
    "band_max_values": [250.0] * 3,
    "scaled_mean_values": [0.5] * 3,
    "scaled_std_values": [0.3] * 3,
}
HINT = "Precision: full. On this CPU precision half is faster and less exact, in bfloat16"


def cpu_with(monkeypatch, *able):
    """A CPU that can do no more than what is named."""
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: dict.fromkeys(able, True), raising=False)


@pytest.fixture
def able(monkeypatch):
    cpu_with(monkeypatch, "avx512_bf16")


@pytest.fixture
def unable(monkeypatch):
    cpu_with(monkeypatch, "avx512_f")


def network():
    torch.manual_seed(3)
    return torch.nn.Sequential(
        torch.nn.Conv2d(3, 8, 3, padding=1, bias=False), torch.nn.BatchNorm2d(8), torch.nn.ReLU(),
        torch.nn.Conv2d(8, 3, 1),
    ).eval()  # fmt: skip


def script(folder):
    path = folder / "model.pt"
    torch.jit.save(torch.jit.trace(network(), torch.zeros(1, 3, 32, 32)), str(path))
    return path


def program(folder):
    path, sizes = folder / "model.pt2", {0: torch.export.Dim.AUTO, 2: torch.export.Dim.AUTO}
    with plain_imports():
        exported = torch.export.export(
            network(), (torch.zeros(2, 3, 32, 32),), dynamic_shapes=[{**sizes, 3: torch.export.Dim.AUTO}]
        )
        torch.export.save(exported, str(path))
    return path


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((), None),
        (("avx512_f", "avx512_vnni"), None),
        (("avx512_bf16",), torch.bfloat16),
        (("avx2", "amx_bf16"), torch.bfloat16),
    ],
)
def test_cpus_have_shorter_numbers_where_they_compute_with_them(monkeypatch, told, expected):
    cpu_with(monkeypatch, *told)
    assert half_type(torch, CPU) is expected


def test_a_cpu_of_which_pytorch_says_nothing_has_none(monkeypatch):
    monkeypatch.delattr(torch.cpu, "get_capabilities", raising=False)
    assert half_type(torch, CPU) is None


@pytest.mark.parametrize("make", [script, program])
def test_half_is_what_the_network_answers_in_bfloat16(tmp_path, able, make):
    tiles = np.random.default_rng(0).normal(0, 1, (2, 3, 32, 32)).astype(np.float32)
    session = opened(make(tmp_path))
    full = np.array(session.run(tiles))
    session.use("half")
    half = np.array(session.run(tiles))
    with torch.inference_mode():
        expected = network().bfloat16()(torch.from_numpy(tiles).bfloat16()).float().numpy()
    assert half.dtype == np.float32
    np.testing.assert_allclose(half, expected, atol=0.02)  # batch normalisation may be folded, or not
    np.testing.assert_allclose(half, full, atol=0.03)
    assert not np.array_equal(half, full) and not np.any(half.view(np.uint32) & 0xFFFF), "longer numbers"
    session.use("full")
    np.testing.assert_array_equal(session.run(tiles), full)


def run_with(folder, scene, precision):
    package = write_emd(folder, script(folder).name, Framework="PyTorch", NormalizationStats=STATS)
    heard = Listening()
    output = folder / f"{precision}.tif"
    classify(package, scene, output, f"padding 8; precision {precision}", heard, device="cpu")
    return read_raster(output)[0], [line for line in heard.lines if line.startswith("Precision")]


def test_a_run_computes_in_half_where_that_is_asked_for(tmp_path, scene, able, monkeypatch):
    types, forward = set(), pytorch.TorchForward._answer
    monkeypatch.setattr(
        pytorch.TorchForward, "_answer", lambda of, values: types.add(of._dtype) or forward(of, values)
    )
    half, said = run_with(tmp_path, scene, "half")
    assert said == ["Precision: half"] and torch.bfloat16 in types
    full, said = run_with(tmp_path, scene, "full")
    assert said == [] and np.mean(half != full) < 0.02
    np.testing.assert_array_equal(half == 255, full == 255)


def test_nobody_gets_half_on_a_cpu_who_did_not_ask_for_it(tmp_path, scene, able):
    auto, said = run_with(tmp_path, scene, "auto")
    assert said == [HINT]
    np.testing.assert_array_equal(auto, run_with(tmp_path, scene, "full")[0])


def test_a_cpu_without_bfloat16_refuses_half_and_does_not_speak_of_it(tmp_path, scene, unable):
    assert run_with(tmp_path, scene, "auto")[1] == []
    with pytest.raises(ArgumentError, match=r"precision is 'half'; expected auto or full, as CPU \("):
        run_with(tmp_path, scene, "half")
    assert not (tmp_path / "half.tif").exists()
