"""What is asked for of the services of the tests, and what should come of it."""

from __future__ import annotations

import numpy as np
from map_server import tile_bounds, tile_pixels
from models import CLASSES
from qgis.core import QgsProcessingFeedback

VALUES = np.array([entry["Value"] for entry in CLASSES])
ZOOM, COL, ROW = 6, 20, 30
SCENE = {"EXTENT": "500100,503500,4997500,4999800 [EPSG:32633]", "CELL_SIZE": 10}


class Told(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.lines, self.warnings = [], []

    def pushInfo(self, text):
        self.lines.append(text)

    def pushWarning(self, text):
        self.warnings.append(text)


def extent_of(cols: int, rows: int) -> str:
    return ",".join(f"{part:.10f}" for part in tile_bounds(ZOOM, COL, ROW, cols, rows)) + " [EPSG:3857]"


def pixels_of(cols: int, rows: int) -> np.ndarray:
    return np.concatenate(
        [
            np.concatenate([tile_pixels(ZOOM, COL + c, ROW + r) for c in range(cols)], axis=2)
            for r in range(rows)
        ],
        axis=1,
    )


def classes_of(pixels: np.ndarray) -> np.ndarray:
    return VALUES[pixels.argmax(axis=0)]
