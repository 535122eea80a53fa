"""Areas that are arrays, and sources and models that keep what was asked of them, for tests."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from deep_pixels.inference.raster.memory import MemorySource
from deep_pixels.inference.tiling import Window


class ArrayArea:
    """The pixels that are True in (rows, columns)."""

    def __init__(self, wanted: np.ndarray) -> None:
        self.wanted = wanted

    def inside(self, window: Window) -> np.ndarray:
        framed = np.zeros((window.height, window.width), bool)
        height, width = self.wanted.shape
        shared = window.intersection(Window(0, 0, width, height))
        framed[shared.within(window).slices] = self.wanted[shared.slices]
        return framed

    def nearest(self, row, col):
        return row, col

    def finer(self, scale):
        return self if scale == 1 else ArrayArea(self.wanted.repeat(scale, 0).repeat(scale, 1))


class Counting(MemorySource):
    """Counts how often each pixel is read."""

    def __init__(self, values, valid=None):
        super().__init__(values, valid)
        self.reads = np.zeros(values.shape[1:], int)

    def read(self, window, target=None):
        self.reads[window.slices] += 1
        return super().read(window, target)


def asked(model):
    """The same model, and the windows that it is shown, as it is."""
    seen: list[Window] = []

    def score_batch(batch):
        assert 1 <= len(batch.windows) <= model.batch_size
        seen.extend(batch.windows)
        return model.score(batch.values)

    return replace(model, score_batch=score_batch), seen
