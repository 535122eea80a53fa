"""Rasters on one grid as one: the bands of the first, and behind them those of the next."""

from __future__ import annotations

from functools import reduce

import numpy as np

from ..tiling import Window
from . import Pixels, RasterSource


class PairedSource:
    """A pixel has data where all of the rasters have data; they share their grid."""

    def __init__(self, *sources: RasterSource) -> None:
        self._sources = sources
        self.width, self.height = sources[0].width, sources[0].height
        self.count = sum(source.count for source in sources)
        self.dtype = np.result_type(*(source.dtype for source in sources))

    def read(self, window: Window, target: np.ndarray | None = None) -> Pixels:
        """The pixels of a window of all of them."""
        shape = self.count, window.height, window.width
        values = np.empty(shape, self.dtype) if target is None else target
        valid, first = [], 0
        for source in self._sources:
            place = values[first : first + source.count]
            first += source.count
            if source.dtype == self.dtype:
                valid.append(source.read(window, place).valid)
            else:
                pixels = source.read(window)
                place[...] = pixels.values
                valid.append(pixels.valid)
        everywhere = reduce(np.logical_and, valid)
        if not everywhere.all():
            values[:, ~everywhere] = 0
        return Pixels(values, everywhere)


_: type[RasterSource] = PairedSource
