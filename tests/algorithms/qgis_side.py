"""Where the plugin is, what its algorithms are called, how another process runs them, what layers show."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication

ROOT = Path(__file__).resolve().parents[2]
ALGORITHM = "deeppixels:classifypixels"
DETECT_CHANGE = "deeppixels:detectchange"
SAMPLE = ROOT / "resources" / "sample"


def run_python(code: str, *arguments: object) -> subprocess.CompletedProcess:
    """The same Python in a process of its own."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, env={**os.environ}, capture_output=True, text=True, timeout=120)


def wait_until(condition: Callable[[], object], seconds: float = 20) -> None:
    """Let Qt work until something is the case."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never happened"
        QCoreApplication.processEvents()
        time.sleep(0.01)


def legend_of(layer: QgsRasterLayer) -> list:
    """Value, name and colour of each class that a layer shows."""
    renderer = layer.renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    return [(entry.value, entry.label, entry.color.getRgb()[:3]) for entry in renderer.classes()]
