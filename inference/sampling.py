"""A look at a raster before a run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .arrays import HostArrays
from .raster import RasterSource
from .reading import read_batches
from .tiling import TileGrid, Window

MIDDLE = (0.5, 0.5)
SPREAD = (MIDDLE, (0.25, 0.25), (0.25, 0.75), (0.75, 0.25), (0.75, 0.75))


@dataclass(frozen=True)
class Sampler:
    """Tiles of what lies in ``extent``."""

    source: RasterSource
    extent: Window

    def tile(self, size: tuple[int, int], at: tuple[float, float] = MIDDLE) -> np.ndarray:
        """(bands, rows, columns) of ``size`` rows and columns around a place.

        ``at`` gives its height and width as parts of those of the extent.
        """
        row = self.extent.row + int(self.extent.height * at[0])
        col = self.extent.col + int(self.extent.width * at[1])
        grid = TileGrid(Window(col, row, 1, 1), *size, (min(size) - 1) // 2)
        tile: np.ndarray = next(read_batches(self.source, grid.tiles, 1, HostArrays())).values[0]
        return tile

    def tiles(self, size: tuple[int, int]) -> Iterator[np.ndarray]:
        """Some, spread over the extent."""
        for place in SPREAD:
            yield self.tile(size, place)
