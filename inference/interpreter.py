"""Where the interpreter of the Python lies that this runs in, which may be embedded in QGIS."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from .errors import SeparateProcessError


def interpreter() -> Path | None:
    """The program that runs Python files: ``sys.executable``, but where that is QGIS itself.

    On Windows and on a Mac, the interpreter lies beside the standard library or beside QGIS.
    """
    return next((path for path in _candidates() if path.is_file()), None)


def required_interpreter() -> Path:
    """The same; SeparateProcessError where there is none."""
    if found := interpreter():
        return found
    raise SeparateProcessError(
        "QGIS' Python has no interpreter in {folder}, nor beside {program}; expected one, to run this in a "
        "process of its own",
        folder=sys.base_exec_prefix,
        program=sys.executable or "QGIS",
    )


def _candidates() -> Iterator[Path]:
    own = [sys.executable, getattr(sys, "_base_executable", "")]  # the first is that of a virtual environment
    yield from (Path(path) for path in own if path and "python" in Path(path).name.lower())
    versioned = f"python{sys.version_info.major}.{sys.version_info.minor}"
    if sys.platform == "win32":
        names, below = ("python.exe", "python3.exe"), (".", "bin")
    else:
        names, below = (versioned, "python3"), ("bin", ".")
    beside = [Path(sys.executable).parent] if sys.executable else []
    for folder in (Path(sys.base_exec_prefix), *beside):
        yield from (folder / inner / name for inner in below for name in names)
