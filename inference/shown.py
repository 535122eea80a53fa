"""Which tiles a model was shown, of all that a raster has: what a run says that it has done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from .mosaic import Scores
from .tiling import TileGrid, Tiles


@dataclass(frozen=True)
class Workload:
    """How many tiles a model was shown, of how many, and how many pixels it answered for."""

    shown: int = 0
    tiles: int = 0
    pixels: int = 0

    def __add__(self, other: Workload) -> Workload:
        return Workload(self.shown + other.shown, self.tiles + other.tiles, self.pixels + other.pixels)


class ShownTiles:
    """Those of a grid that a model was shown, each once, however many blocks it has a say in."""

    def __init__(self, grid: TileGrid) -> None:
        self._grid = grid
        self._is_shown = np.zeros((len(grid.tiles.rows), len(grid.tiles.cols)), bool)

    def noting(self, scores: Iterable[Scores], tiles: Tiles) -> Iterator[Scores]:
        """The same scores, one for each of ``tiles``; those of which anything was said are noted."""
        rows, cols = self._grid.tiles.rows, self._grid.tiles.cols
        for tile, one in zip(tiles, scores):
            if one.values is not None:
                self._is_shown[rows.index(tile.row), cols.index(tile.col)] = True
            yield one

    def add(self, other: ShownTiles) -> None:
        """Note those of another block of the same grid."""
        self._is_shown |= other._is_shown

    def workload(self, scale: int) -> Workload:
        """How much that is, in pixels of which ``scale`` lie along the side of one of the grid's.

        A tile answers for what it has without its padding, inside of the extent.
        """
        grid, extent = self._grid, self._grid.extent
        down, along = grid.step
        heights = np.minimum(down, extent.bottom - grid.padding - np.array(grid.tiles.rows))
        widths = np.minimum(along, extent.right - grid.padding - np.array(grid.tiles.cols))
        pixels = int(heights @ self._is_shown @ widths) * scale**2
        return Workload(int(self._is_shown.sum()), self._is_shown.size, pixels)
