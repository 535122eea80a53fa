"""The benchmark of GPUs runs where there is numpy and PyTorch and nothing else, and tells what fails."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("torch")

SCRIPT = Path(__file__).parent / "benchmarks" / "device.py"
ABSENT = ("osgeo", "qgis", "onnxruntime", "onnx", "pytest", "tensorflow", "PIL", "scipy")
ALONE = f"""
import runpy, sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {ABSENT}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Absent())
sys.path.insert(0, {str(SCRIPT.parent)!r})
sys.argv[0] = {str(SCRIPT)!r}
"""
RUN = f"runpy.run_path({str(SCRIPT)!r}, run_name='__main__')"
BROKEN = """
import _measure
from deep_pixels.inference.runtimes._torch_arrays import TorchArrays

def taken(*_):
    raise RuntimeError('"index_select_cuda" not implemented for UInt16')

TorchArrays.taken = taken
"""


HANGING = """
import time
import _measure
from deep_pixels.inference.runtimes._torch_arrays import TorchArrays

TorchArrays.fill = lambda *_: time.sleep(100)
"""


def ran(*before, arguments=("1", "--size", "160", "--tile", "64", "--padding", "8", "--widths", "4")):
    code = "\n".join([ALONE, *before, RUN])
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=300, check=False
    )
    return done.returncode, done.stdout, done.stderr


def test_numpy_and_pytorch_are_enough():
    status, told, errors = ran()
    assert status == 0, errors
    assert "FAILED" not in told
    assert "| U-Net 4 | full | crop |" in told and "| U-Net 4 | full | blend |" in told
    assert "All cases came through." in told


def test_what_fails_is_told_and_ends_nothing_else():
    status, told, _ = ran(BROKEN, arguments=("0",))
    assert status == 1
    assert "- rasters of uint16: 7 of 9" in told
    assert '  - FAILED rows taken: RuntimeError: "index_select_cuda" not implemented for UInt16' in told
    assert "- results of int32: 5 of 5" in told
    assert "| float32 | full |" in told
    assert told.rstrip().splitlines()[-1].startswith("- ")


def test_a_run_that_hangs_ends_and_tells_where_it_was():
    status, told, errors = ran(HANGING, arguments=("1", "--seconds", "3"))
    assert status == 1
    assert "Timeout" in errors and "_device_checks.py" in errors
    assert "- PyTorch" in told
