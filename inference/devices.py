"""The processor that a run asks for."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from functools import cache

from .errors import ArgumentError


@dataclass(frozen=True)
class Device:
    """``kind`` is auto, cpu or cuda; ``index`` is the number of a CUDA device where one was named."""

    kind: str
    index: int | None = None

    def __str__(self) -> str:
        return self.kind if self.index is None else f"{self.kind}:{self.index}"

    @property
    def wants_gpu(self) -> bool:
        """Whether a GPU is to be used where there is one."""
        return self.kind != "cpu"


def parse_device(text: str) -> Device:
    """``auto``, ``cpu``, ``cuda`` or ``cuda:0``."""
    found = re.fullmatch(r"(auto|cpu|cuda)|cuda:(\d+)", text.strip().lower() or "auto")
    if not found:
        raise ArgumentError("DEVICE", text, "auto, cpu, cuda or cuda:0")
    return Device("cuda", int(found[2])) if found[2] else Device(found[1])


@cache
def nvidia_gpu_at_hand() -> bool:
    """Whether an NVIDIA driver is installed, which brings its own tool on every system."""
    return shutil.which("nvidia-smi") is not None
