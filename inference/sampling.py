"""A look at a raster before a run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .arrays import HostArrays
from .raster import EVERYWHERE, Area, RasterSource
from .reading import read_bands
from .tiling import TileGrid, Window

MIDDLE = (0.5, 0.5)
SPREAD = (MIDDLE, (0.25, 0.25), (0.25, 0.75), (0.75, 0.25), (0.75, 0.75))


@dataclass(frozen=True)
class Sampler:
    """Tiles of what lies in ``extent``, around pixels that are wanted."""

    source: RasterSource
    extent: Window
    area: Area = EVERYWHERE

    def tile(self, size: tuple[int, int], at: tuple[float, float] = MIDDLE) -> np.ndarray:
        """(bands, rows, columns) of ``size`` rows and columns around a place.

        ``at`` gives its height and width as parts of those of the extent.
        """
        row = self.extent.row + int(self.extent.height * at[0])
        col = self.extent.col + int(self.extent.width * at[1])
        row, col = self.area.nearest(row, col)
        grid = TileGrid(Window(col, row, 1, 1), *size, (min(size) - 1) // 2)
        [(tile, _)] = filter(None, read_bands(self.source, grid.tiles, HostArrays()))
        return tile

    def tiles(self, size: tuple[int, int]) -> Iterator[np.ndarray]:
        """Some, spread over the extent."""
        for place in SPREAD:
            yield self.tile(size, place)
