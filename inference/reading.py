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
    kept, top = None, 0
    for row in grid.rows:
        rows = reflected(row, row + grid.tile_height, source.height)
        first, end = int(rows.min()), int(rows.max()) + 1
        if kept is None:
            kept, top = _read_rows(source, first, end, cols), first
        else:  # what this band shares with the last one is not read again
            kept, top = (
                _extended(kept, first - top, _read_rows(source, top + _height(kept), end, cols)),
                first,
            )
        yield _picked(kept, rows - top)


def _read_rows(source: RasterSource, first: int, end: int, cols: np.ndarray) -> Pixels:
    left, right = int(cols.min()), int(cols.max()) + 1
    pixels = source.read(Window(left, first, right - left, max(0, end - first)))
    if _is_plain(cols):
        return pixels
    return Pixels(_widened(pixels.values, cols - left), _widened(pixels.valid, cols - left))


def _widened(values: np.ndarray, cols: np.ndarray) -> np.ndarray:
    """``values`` at all of ``cols``: mirrored ones at both ends, and the plain ones between as they are."""
    start = int(cols.argmin())
    width = values.shape[-1]
    parts = [values[..., cols[:start]], values, values[..., cols[start + width :]]]
    return np.concatenate(parts, axis=-1)


def _is_plain(positions: np.ndarray) -> bool:
    """Whether nothing is reflected."""
    return bool(positions[-1] - positions[0] == len(positions) - 1)


def _height(pixels: Pixels) -> int:
    return len(pixels.valid)


def _extended(kept: Pixels, start: int, new: Pixels) -> Pixels:
    """The rows of ``kept`` from ``start`` on, and those of ``new`` below them."""
    return Pixels(
        np.concatenate([kept.values[:, start:], new.values], axis=1),
        np.concatenate([kept.valid[start:], new.valid]),
    )


def _picked(pixels: Pixels, rows: np.ndarray) -> Pixels:
    if _is_plain(rows):
        return pixels
    return Pixels(pixels.values[:, rows], pixels.valid[rows])


def reflected(start: int, end: int, size: int) -> np.ndarray:
    """The pixels of a line of ``size`` that positions ``start`` to ``end`` show, mirrored at its ends.

    The pixel at the edge is the mirror and is not repeated: ``2 1 | 0 1 2 3 | 2 1``.
    """
    period = max(1, 2 * (size - 1))
    folded = np.abs(np.arange(start, end)) % period
    return np.minimum(folded, period - folded) if size > 1 else np.zeros(end - start, int)
