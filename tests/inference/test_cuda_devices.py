"""GPUs that are there and cannot be used, or are better not used in every way."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from deep_pixels.inference import runtimes
from deep_pixels.inference.devices import Device
from deep_pixels.inference.runtimes import _onnx_binding, onnx_runtime
from deep_pixels.inference.runtimes._torch_device import bound, half_type, why_no_gpu
from sessions import Telling

torch = pytest.importorskip("torch")

NO_KERNEL = "CUDA error: no kernel image is available for execution on the device\nFor debugging consider …"


def a_torch(trouble=None, capability=(9, 0), count=2, convolving=None):
    """PyTorch that sees GPUs, and what they say when they are to compute, or to run a network."""

    def ones(shape, device):
        if trouble:
            raise RuntimeError(trouble)
        return torch.ones(shape)

    def conv2d(*given):
        if convolving:
            raise RuntimeError(convolving)
        return torch.nn.functional.conv2d(*given)

    cuda = SimpleNamespace(
        is_available=lambda: True,
        device_count=lambda: count,
        get_device_capability=lambda device: capability,
        Stream=lambda device, priority=0: None,
    )
    return SimpleNamespace(
        __version__="2.6.0+cu124",
        version=SimpleNamespace(cuda="12.4", hip=None),
        cuda=cuda,
        device=torch.device,
        nn=SimpleNamespace(functional=SimpleNamespace(conv2d=conv2d)),
        ones=ones,
        empty=torch.empty,
        uint8=torch.uint8,
        float16=torch.float16,
    )


def test_a_gpu_that_computes_is_used():
    assert why_no_gpu(a_torch(), Device("cuda", 1)) is None
    assert bound(a_torch(), Device("auto"), Telling()) == torch.device("cuda", 0)


def test_a_gpu_that_pytorch_has_no_kernels_for_leaves_the_cpu_and_says_why():
    """PyTorch calls it available all the same."""
    telling = Telling()
    assert bound(a_torch(NO_KERNEL), Device("cuda", 1), telling) == torch.device("cpu")
    assert telling.warnings == [
        "DEVICE is cuda:1, but PyTorch 2.6.0+cu124 cannot compute on cuda:1: CUDA error: no kernel image is "
        "available for execution on the device; the CPU is used"
    ]


def test_a_gpu_whose_libraries_do_not_fit_runs_no_network_but_holds_arrays(monkeypatch):
    """ONNX Runtime may have brought another cuDNN than PyTorch was built for."""
    mixed = a_torch(convolving="cuDNN version incompatibility: PyTorch was compiled against (9, 20, 0)")
    assert "cannot compute on cuda:0: cuDNN version" in str(why_no_gpu(mixed, Device("cuda", 0)))
    monkeypatch.setitem(sys.modules, "torch", mixed)
    assert _onnx_binding.torch_arrays(0) is not None


@pytest.mark.parametrize("providers", [[], ["CUDAExecutionProvider"]])
def test_onnx_runtime_finds_its_libraries_before_it_is_asked_what_it_has(providers, capsys):
    """With CUDA as a plugin of its own it has no GPU before. What it prints might lie among results."""
    found = []
    runtime = SimpleNamespace(
        __version__="1.31.0",
        preload_dlls=lambda: found.extend(providers) or print("WARNING: built without CUDA"),
        get_available_providers=lambda: [*found, "CPUExecutionProvider"],
    )
    telling = Telling()
    used = onnx_runtime._providers(runtime, Device("cuda", 1), telling)
    assert used[-1] == "CPUExecutionProvider" and len(used) == 1 + len(providers)
    assert not providers or used[0] == ("CUDAExecutionProvider", {"device_id": 1})
    assert len(telling.warnings) == 1 - len(providers)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("trouble", "is_used"), [(None, True), (NO_KERNEL, False)])
def test_onnx_runtime_has_its_arrays_on_gpus_that_pytorch_computes_on(trouble, is_used, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", a_torch(trouble))
    assert (_onnx_binding.torch_arrays(1) is not None) == is_used
    assert _onnx_binding.torch_arrays(2) is None


@pytest.mark.parametrize(
    ("capability", "expected"), [((6, 1), None), ((7, 0), torch.float16), ((12, 0), torch.float16)]
)
def test_half_precision_is_for_gpus_that_are_fast_in_it(capability, expected):
    assert half_type(a_torch(capability=capability), torch.device("cuda", 0)) is expected


class Session:
    def __init__(self, device):
        self.device, self.on_gpu, self.is_closed = device, str(device).startswith("cuda"), False

    def close(self):
        self.is_closed = True


@pytest.mark.parametrize(
    ("words", "used"),
    [
        (["cuda:0 A", "cuda:1 B"], [0, 1]),
        (["cuda:0 A", "CPU (2 threads)", "cuda:2 C"], [0, 2]),
        (["CPU (2 threads)", "cuda:1 B"], [0]),
    ],
)
def test_a_device_that_turns_out_to_be_a_cpu_does_not_hold_up_the_gpus(words, used, monkeypatch):
    opened, telling = [], Telling()
    monkeypatch.setattr(
        runtimes, "open_session", lambda *how: opened.append(Session(words[len(opened)])) or opened[-1]
    )
    devices = [Device("auto", number) for number in range(len(words))]
    sessions = list(runtimes.open_sessions("m.pt", "", devices, telling))
    assert sessions == [opened[number] for number in used]
    assert [session.is_closed for session in opened] == [session not in sessions for session in opened]
    said = ["cuda:1 is left out, as the CPU would hold up the other GPUs"]
    assert telling.warnings == (said if len(opened) > len(used) else [])
