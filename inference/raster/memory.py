"""Rasters held in memory."""

from __future__ import annotations

import numpy as np

from ..tiling import Window
from . import Pixels, RasterSink, RasterSource


class MemorySource:
    """An array of (bands, rows, columns) to read; ``valid`` is (rows, columns), all by default."""

    def __init__(self, values: np.ndarray, valid: np.ndarray | None = None) -> None:
        self._values = values
        self._valid = np.ones(values.shape[1:], bool) if valid is None else valid

    @property
    def width(self) -> int:
        """Columns of the raster."""
        return int(self._values.shape[-1])

    @property
    def height(self) -> int:
        """Rows of the raster."""
        return int(self._values.shape[-2])

    @property
    def count(self) -> int:
        """Bands of the raster."""
        return len(self._values)

    @property
    def dtype(self) -> np.dtype:
        """The type of its values."""
        return self._values.dtype

    def read(self, window: Window, target: np.ndarray | None = None) -> Pixels:
        """The pixels of a window that lies inside the raster."""
        seen = self._values[(slice(None), *window.slices)]
        values = np.empty(seen.shape, seen.dtype) if target is None else target
        values[...] = seen
        return Pixels(values, self._valid[window.slices].copy())


class MemorySink:
    """An array of (rows, columns), behind ``bands``, to write to; its first pixel is that of ``extent``."""

    def __init__(self, extent: Window, dtype: np.dtype, bands: tuple[int, ...] = ()) -> None:
        self._extent = extent
        self.values = np.zeros((*bands, extent.height, extent.width), dtype)

    def write(self, window: Window, values: np.ndarray) -> None:
        """Write the values of a window."""
        self.values[(..., *window.within(self._extent).slices)] = values


_source: type[RasterSource] = MemorySource
_sink: type[RasterSink] = MemorySink
