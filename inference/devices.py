"""The processor that a run asks for."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache

from .errors import ArgumentError


@dataclass(frozen=True)
class Device:
    """``kind`` is auto, cpu or cuda; ``index`` is the number of a CUDA device, where it matters which."""

    kind: str
    index: int | None = None

    def __str__(self) -> str:
        return self.kind if self.index is None or self.kind != "cuda" else f"cuda:{self.index}"

    @property
    def wants_gpu(self) -> bool:
        """Whether a GPU is to be used where there is one."""
        return self.kind != "cpu"


def parse_devices(text: str) -> tuple[Device, ...]:
    """``auto``, ``cpu``, ``cuda``, ``cuda:0``, or several like ``cuda:0, cuda:1``.

    ``auto`` and ``cuda`` mean all GPUs there are.
    """
    names = [name.strip().lower() for name in text.split(",") if name.strip()] or ["auto"]
    if len(names) == 1 and names[0] in ("auto", "cpu", "cuda"):
        return _all_of(names[0])
    found = [re.fullmatch(r"cuda:(\d+)", name) for name in names]
    if not all(found) or len(set(names)) < len(names):
        raise ArgumentError("DEVICE", text, "auto, cpu, cuda, cuda:0, or several like cuda:0, cuda:1")
    return tuple(Device("cuda", int(match[1])) for match in found if match)


def _all_of(kind: str) -> tuple[Device, ...]:
    count = gpu_count() if kind != "cpu" else 0
    return tuple(Device(kind, index) for index in range(count)) if count > 1 else (Device(kind),)


@cache
def gpu_count() -> int:
    """How many NVIDIA GPUs programs may use."""
    if (visible := os.environ.get("CUDA_VISIBLE_DEVICES")) is not None:
        return len([name for name in visible.split(",") if name.strip() and name.strip() != "-1"])
    if not nvidia_gpu_at_hand():
        return 0
    try:
        told = subprocess.run(["nvidia-smi", "-L"], capture_output=True, text=True, timeout=30, check=True)
    except (OSError, subprocess.SubprocessError):
        return 0  # a driver that does not answer is found out about by whoever computes
    return sum(line.startswith("GPU ") for line in told.stdout.splitlines())


@cache
def nvidia_gpu_at_hand() -> bool:
    """Whether an NVIDIA driver is installed, which brings its own tool on every system."""
    return shutil.which("nvidia-smi") is not None
