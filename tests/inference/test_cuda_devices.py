"""GPUs that are there and cannot be used, or are better not used in every way."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from deep_pixels.inference import runtimes
from deep_pixels.inference.devices import Device
from deep_pixels.inference.runtimes import _onnx_binding
from deep_pixels.inference.runtimes._torch_device import bound, half_type, why_no_gpu
from sessions import Telling

torch = pytest.importorskip("torch")

NO_KERNEL = "CUDA error: no kernel image is available for execution on the device\nFor debugging consider …"


def a_torch(trouble=None, capability=(9, 0), count=2):
    """PyTorch that sees GPUs, and what they say when they are to compute."""

    def ones(shape, device):
        if trouble:
            raise RuntimeError(trouble)
        return torch.ones(shape)

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
        nn=torch.nn,
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
