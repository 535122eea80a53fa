"""From a raster to batches of tiles: every row of it is read once, in bands as wide as the extent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from .raster import Pixels, RasterSource
from .tiling import TileGrid, Window


@dataclass(frozen=True)
class Batch:
    """Tiles that the model is shown together.

    ``values`` is (tiles, bands, rows, columns) in the raster's own type; ``valid`` is
    (tiles, rows, columns).
    """

    windows: tuple[Window, ...]
    values: np.ndarray
    valid: np.ndarray


def read_batches(source: RasterSource, grid: TileGrid, size: int) -> Iterator[Batch]:
    """The tiles of the grid, in its order, ``size`` at a time; the last batch may hold fewer."""
    tiles = _read_tiles(source, grid)
    while some := list(islice(tiles, size)):
        windows, pixels = zip(*some)
        yield Batch(
            windows, np.stack([tile.values for tile in pixels]), np.stack([tile.valid for tile in pixels])
        )


def _read_tiles(source: RasterSource, grid: TileGrid) -> Iterator[tuple[Window, Pixels]]:
    for row, band in zip(grid.rows, _read_bands(source, grid)):
        for col in grid.cols:
            seen = slice(col - grid.cols[0], col - grid.cols[0] + grid.tile_width)
            window = Window(col, row, grid.tile_width, grid.tile_height)
            yield window, Pixels(band.values[..., seen], band.valid[..., seen])


def _read_bands(source: RasterSource, grid: TileGrid) -> Iterator[Pixels]:
    """One band of rows, reflected beyond the raster, for each row of tiles."""
    cols = reflected(grid.cols[0], grid.cols[-1] + grid.tile_width, source.width)
    left, width = int(cols.min()), int(cols.max()) + 1 - int(cols.min())
    kept, top, bottom = None, 0, 0
    for row in grid.rows:
        rows = reflected(row, row + grid.tile_height, source.height)
        first, end = int(rows.min()), int(rows.max()) + 1
        start = max(first, bottom)  # what this band shares with the last one is not read again
        new = source.read(Window(left, start, width, max(0, end - start)))
        kept = _band(kept, first - top, new, cols - left)
        top, bottom = first, max(end, bottom)
        yield _picked(kept, rows - top)


def _band(kept: Pixels | None, start: int, new: Pixels, cols: np.ndarray) -> Pixels:
    """The rows of ``kept`` from ``start`` on, and below them those of ``new`` at ``cols``."""
    above = kept or Pixels(new.values[:, :0, cols], new.valid[:0, cols])
    return Pixels(
        _stacked(above.values[:, start:], new.values, cols), _stacked(above.valid[start:], new.valid, cols)
    )


def _stacked(above: np.ndarray, new: np.ndarray, cols: np.ndarray) -> np.ndarray:
    """``new`` below ``above``: mirrored columns at both ends, and the plain ones between as they are."""
    rows, first, end = above.shape[-2], *_plain(cols)
    result = np.empty((*new.shape[:-2], rows + new.shape[-2], len(cols)), new.dtype)
    result[..., :rows, :] = above
    result[..., rows:, :first] = new[..., cols[:first]]
    result[..., rows:, first:end] = new[..., cols[first] : cols[first] + end - first]
    result[..., rows:, end:] = new[..., cols[end:]]
    return result


def _plain(positions: np.ndarray) -> tuple[int, int]:
    """Start and end of the first run of positions that rise by one, before what is mirrored behind it."""
    rising = np.diff(positions) == 1
    first = int(rising.argmax()) if rising.any() else 0
    falls = np.flatnonzero(~rising[first:])
    return first, first + int(falls[0]) + 1 if len(falls) else len(positions)


def _picked(pixels: Pixels, rows: np.ndarray) -> Pixels:
    """The pixels of ``rows``; nothing is copied where none of them is mirrored."""
    if rows[-1] - rows[0] == len(rows) - 1:
        return Pixels(pixels.values[:, rows[0] : rows[-1] + 1], pixels.valid[rows[0] : rows[-1] + 1])
    return Pixels(pixels.values[:, rows], pixels.valid[rows])


def reflected(start: int, end: int, size: int) -> np.ndarray:
    """The pixels of a line of ``size`` that positions ``start`` to ``end`` show, mirrored at its ends.

    The pixel at the edge is the mirror and is not repeated: ``2 1 | 0 1 2 3 | 2 1``.
    """
    period = max(1, 2 * (size - 1))
    folded = np.abs(np.arange(start, end)) % period
    return np.minimum(folded, period - folded) if size > 1 else np.zeros(end - start, int)
