"""The processor that a run asks for."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from .errors import ArgumentError
from .text import Text

MOST_THREADS = 512  # more than computers have cores, and less than a framework fails with


@dataclass(frozen=True)
class Device:
    """``kind`` is auto, cpu or cuda; ``index`` is the number of a CUDA device, where it matters which.

    ``threads`` is how many of a CPU compute; without it the framework chooses.
    """

    kind: str
    index: int | None = None
    threads: int | None = None

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


def with_threads(devices: Sequence[Device], threads: int | None) -> tuple[Device, ...]:
    """The same devices, with so many threads of the CPU; ArgumentError for a number that makes no sense."""
    check_threads(threads)
    return tuple(replace(device, threads=threads) for device in devices)


def check_threads(threads: object) -> None:
    """Raise ArgumentError unless it is ``None`` or a whole number of threads."""
    if threads is None:
        return
    if not (isinstance(threads, (int, float)) and threads in range(1, MOST_THREADS + 1)):
        expected = Text("a whole number from 1 to {most}, or none", most=MOST_THREADS)
        raise ArgumentError("THREADS", threads, expected)


def _all_of(kind: str) -> tuple[Device, ...]:
    count = gpu_count() if kind != "cpu" else 0
    return tuple(Device(kind, index) for index in range(count)) if count > 1 else (Device(kind),)


def cpu_in_words(threads: int | None) -> Text:
    """The CPU as the log names it, where the framework is told how many threads it has, or chooses itself."""
    if threads:
        return Text("CPU ({count} threads)", count=threads)
    return Text("CPU ({count} cores)", count=os.cpu_count())


def usable_cores() -> int:
    """How many cores of the CPU this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on Windows or macOS
        return os.cpu_count() or 1


@cache
def gpu_count() -> int:
    """How many NVIDIA GPUs programs may use."""
    if (visible := os.environ.get("CUDA_VISIBLE_DEVICES")) is not None:
        return len([name for name in visible.split(",") if name.strip() and name.strip() != "-1"])
    if not nvidia_gpu_at_hand():
        return 0
    try:
        told = subprocess.run(
            ["nvidia-smi", "-L"],
            stdin=subprocess.DEVNULL,  # a program with windows may have none to hand on
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError):
        return 0  # a driver that does not answer is found out about by whoever computes
    return sum(line.startswith("GPU ") for line in told.stdout.splitlines())


@cache
def nvidia_gpu_at_hand() -> bool:
    """Whether an NVIDIA driver is installed, which brings its own tool on every system."""
    return shutil.which("nvidia-smi") is not None
