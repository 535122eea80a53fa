"""Runs in the background that stop halfway, and what their layers show meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from deep_pixels.algorithms.live import LiveLayer
from deep_pixels.inference import preview
from models import tiny_package
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication
from rasters import write_raster

from .qgis_side import wait_until

WORK = {"ARGUMENTS": "batch_size 1", "DEVICE": "cpu"}  # as many steps as there are tiles


def tall_scene(folder: Path) -> dict[str, str]:
    """Parameters of a run whose file gets its rows in three steps."""
    pixels = np.random.default_rng(0).integers(1, 255, (3, 1400, 200)).astype(np.uint8)
    model = tiny_package(folder, ImageHeight=128, ImageWidth=128, Padding=0)
    return {"INPUT": str(write_raster(folder / "tall.tif", pixels)), "MODEL": str(model), **WORK}


@contextmanager
def halting(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Runs stop each time that rows can be read, until the event lets them go on."""
    go_on, grew = Event(), LiveLayer.grew

    def growing(live: LiveLayer) -> None:
        grew(live)
        assert go_on.wait(60)

    monkeypatch.setattr(preview, "LEAST_SECONDS", 0.0)
    monkeypatch.setattr(LiveLayer, "grew", growing)
    try:
        yield go_on
    finally:
        go_on.set()


def filled(layer: QgsRasterLayer) -> float:
    """The part of a layer's rows that have data, as its provider reads them."""
    provider, rows = layer.dataProvider(), 50
    block = provider.block(1, provider.extent(), 1, rows)
    return sum(not block.isNoData(row, 0) for row in range(rows)) / rows


def live_layers(project: QgsProject) -> list[QgsRasterLayer]:
    """The layers that show an unfinished file."""
    return [layer for layer in project.mapLayers().values() if ".part.tif" in layer.source()]


def half_filled(project: QgsProject, count: int = 1) -> list[QgsRasterLayer]:
    """The live layers, as soon as there are so many and all have some data."""
    wait_until(lambda: len(live_layers(project)) == count and all(map(filled, live_layers(project))))
    return live_layers(project)


def settle() -> None:
    """Let Qt do what is waiting."""
    for _ in range(20):
        QCoreApplication.processEvents()
