"""From a raster to batches of tiles: every row of it is read once, in bands as wide as the extent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

import numpy as np

from .arrays import Array, Arrays
from .raster import RasterSource, everywhere, is_everywhere
from .tiling import Tiles, Window

Band = tuple[Array, np.ndarray]
Take = Callable[[Array, np.ndarray, int], Array]  # numpy.take, or that of a device


class Batch(NamedTuple):
    """Tiles that the model is shown together.

    ``values`` are (bands, rows, columns) each, in the raster's own type, on the model's device;
    ``valid`` are (rows, columns) of numpy. All are views of the bands they were cut from.
    """

    windows: tuple[Window, ...]
    values: tuple[Array, ...]
    valid: tuple[np.ndarray, ...]


class _Rows(NamedTuple):
    """Rows of the raster from ``top`` to ``bottom``, as wide as the tiles reach."""

    top: int
    bottom: int
    values: Array
    valid: np.ndarray


@dataclass(frozen=True)
class _Line:
    """What a line of the raster shows at each of its positions: pixels of it, mirrored at its ends."""

    pixels: np.ndarray

    @property
    def first(self) -> int:
        """The first pixel that is seen."""
        return int(self.pixels.min())

    @property
    def end(self) -> int:
        """The pixel after the last one that is seen."""
        return int(self.pixels.max()) + 1

    @cached_property
    def plain(self) -> slice | None:
        """The positions that show all these pixels, each once and in order; ``None`` without any."""
        start = int(np.argmax(self.pixels == self.first))
        run = slice(start, start + self.end - self.first)
        return run if np.array_equal(self.pixels[run], np.arange(self.first, self.end)) else None

    def mirror(self, values: Array, plain: slice, take: Take) -> None:
        """Fill the columns of ``values`` on both sides of ``plain`` from those inside it."""
        for outside in (slice(0, plain.start), slice(plain.stop, len(self.pixels))):
            if outside.start < outside.stop:
                inside = self.pixels[outside] - self.first + plain.start
                near = slice(inside.min(), inside.max() + 1)  # all else would be copied as well
                values[..., outside] = take(values[..., near], inside - near.start, -1)


def read_batches(source: RasterSource, tiles: Tiles, size: int, arrays: Arrays) -> Iterator[Batch]:
    """The tiles in their order, ``size`` at a time; the last batch may hold fewer."""
    return cut_batches(read_bands(source, tiles, arrays), tiles, size)


def cut_batches(bands: Iterable[Band], tiles: Tiles, size: int) -> Iterator[Batch]:
    """The same, from what ``read_bands`` gives."""
    cut = _cut_tiles(bands, tiles)
    while some := list(islice(cut, size)):
        yield Batch(*zip(*some))


def _cut_tiles(bands: Iterable[Band], tiles: Tiles) -> Iterator[tuple[Window, Array, np.ndarray]]:
    for row, (values, valid) in zip(tiles.rows, bands):
        for col in tiles.cols:
            seen = slice(col - tiles.cols[0], col - tiles.cols[0] + tiles.width)
            yield Window(col, row, tiles.width, tiles.height), values[..., seen], valid[..., seen]


def read_bands(source: RasterSource, tiles: Tiles, arrays: Arrays) -> Iterator[Band]:
    """For each row of tiles the values and validity of all rows that it sees, reflected beyond the raster."""
    across = _Line(reflected(tiles.cols[0], tiles.cols[-1] + tiles.width, source.width))
    band: _Rows | None = None
    for row in tiles.rows:
        down = _Line(reflected(row, row + tiles.height, source.height))
        band = _next_band(source, across, down, band, arrays)
        seen = down.pixels - band.top
        if seen[-1] - seen[0] == len(seen) - 1:
            rows = slice(seen[0], seen[-1] + 1)
            yield band.values[:, rows], band.valid[rows]
        else:
            yield arrays.taken(band.values, seen, 1), band.valid[seen]


def _next_band(source: RasterSource, across: _Line, down: _Line, last: _Rows | None, arrays: Arrays) -> _Rows:
    """All rows that ``down`` sees: those of the last band are kept, those below it are read."""
    top, read_to = down.first, last.bottom if last else 0
    bottom = max(down.end, read_to)
    kept = max(0, read_to - top)
    values = arrays.empty((source.count, bottom - top, len(across.pixels)), source.dtype)
    valid = []
    if last and kept:
        values[:, :kept] = last.values[:, -kept:]
        valid.append(last.valid[-kept:])
    if top + kept < bottom:
        valid.append(_read_rows(source, top + kept, across, values[:, kept:], arrays))
    return _Rows(top, bottom, values, _stacked(valid))


def _stacked(valid: list[np.ndarray]) -> np.ndarray:
    """Rows below each other."""
    if all(map(is_everywhere, valid)):
        return everywhere((sum(map(len, valid)), valid[0].shape[1]))
    return np.concatenate(valid)


def _read_rows(source: RasterSource, row: int, across: _Line, values: Array, arrays: Arrays) -> np.ndarray:
    """Rows from ``row`` on, straight to their place where nothing but mirrored pixels lies beside them.

    Returns what is valid there.
    """
    window = Window(across.first, row, across.end - across.first, values.shape[1])
    columns = across.pixels - across.first

    def read(target: np.ndarray) -> np.ndarray:
        return source.read(window, target).valid

    if (plain := across.plain) is not None:
        valid = arrays.fill(values[..., plain], read)
        across.mirror(values, plain, arrays.taken)
    else:
        whole = arrays.empty((len(values), window.height, window.width), source.dtype)
        valid = arrays.fill(whole, read)
        values[...] = arrays.taken(whole, columns, -1)
    return everywhere((len(valid), len(columns))) if is_everywhere(valid) else np.take(valid, columns, 1)


def reflected(start: int, end: int, size: int) -> np.ndarray:
    """The pixels of a line of ``size`` that positions ``start`` to ``end`` show, mirrored at its ends.

    The pixel at the edge is the mirror and is not repeated: ``2 1 | 0 1 2 3 | 2 1``.
    """
    period = max(1, 2 * (size - 1))
    folded = np.abs(np.arange(start, end)) % period
    return np.minimum(folded, period - folded) if size > 1 else np.zeros(end - start, int)
