"""What a figure or a failure on a GPU may come from: versions, the device, its settings. Needs PyTorch."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator

import _measure  # noqa: F401 - which finds the plugin
import numpy as np
import torch
from deep_pixels.inference.devices import Device
from deep_pixels.inference.runtimes._torch_device import half_type, why_no_gpu
from deep_pixels.inference.runtimes._torch_forward import _captures_safely


def environment(index: int | None) -> Iterator[str]:
    """A line for each; what cannot be found out says why."""
    yield f"- PyTorch {torch.__version__}, numpy {np.__version__}, Python {sys.version.split()[0]}"
    yield f"- {platform.platform()}"
    yield f"- {os.cpu_count()} cores, {torch.get_num_threads()} threads of PyTorch"
    yield told("ONNX Runtime", onnx_runtime)
    if index is None:
        yield "- no GPU: " + str(why_no_gpu(torch, Device("cuda", 0)))
        yield told("driver", driver)
        return
    device = torch.device("cuda", index)
    for name, look in {
        "GPU": lambda: torch.cuda.get_device_properties(device),
        "GPUs": torch.cuda.device_count,
        "driver": driver,
        "CUDA of PyTorch": lambda: f"{torch.version.cuda}, for {' '.join(torch.cuda.get_arch_list())}",
        "cuDNN": torch.backends.cudnn.version,
        "free and all memory": lambda: "{:.1f} and {:.1f} GB".format(
            *(number / 1e9 for number in torch.cuda.mem_get_info(device))
        ),
        "computes": lambda: why_no_gpu(torch, Device("cuda", index)) or "yes",
        "half precision": lambda: half_type(torch, device),
        "graphs may be recorded": lambda: _captures_safely(torch),
        "TF32 of convolutions, of products": lambda: (
            torch.backends.cudnn.allow_tf32,
            torch.backends.cuda.matmul.allow_tf32,
        ),
        "cuDNN tries algorithms": lambda: torch.backends.cudnn.benchmark,
        "allocator": lambda: (
            torch.cuda.get_allocator_backend(),
            os.environ.get("PYTORCH_CUDA_ALLOC_CONF", ""),
        ),
    }.items():
        yield told(name, look)


def told(name: str, look: Callable[[], object]) -> str:
    try:
        return f"- {name}: {look()}"
    except Exception as error:  # a line is no reason to end
        return f"- {name}: not known, {type(error).__name__}: {error}"


def onnx_runtime() -> str:
    import onnxruntime

    return f"{onnxruntime.__version__}, {', '.join(onnxruntime.get_available_providers())}"


def driver() -> str:
    asked = [
        "nvidia-smi",
        "--query-gpu=name,driver_version,memory.used,power.limit,clocks.sm",
        "--format=csv,noheader",
    ]
    answer = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=30)
    return " and ".join(filter(None, answer.stdout.split("\n")))
