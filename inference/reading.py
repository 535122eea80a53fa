"""From a raster to batches of tiles: every row of it is read once, in bands as wide as the extent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from .arrays import Array, Arrays
from .raster import RasterSource, everywhere, is_everywhere
from .tiling import Tiles, Window

Band = tuple[Array, np.ndarray]
ROWS = 256  # that several parts of a line are read of at once: what they share is decoded once
Take = Callable[[Array, np.ndarray, int], Array]  # numpy.take, or that of a device


class Batch(NamedTuple):
    """Tiles that the model is shown together.

    ``values`` are (bands, rows, columns) each, in the raster's own type, on the model's device;
    ``valid`` are (rows, columns) of numpy. All are views of the bands they were cut from.
    """

    windows: tuple[Window, ...]
    values: tuple[Array, ...]
    valid: tuple[np.ndarray, ...]


NO_TILES = Batch((), (), ())


class _Rows(NamedTuple):
    """Rows of the raster from ``top`` to ``bottom``, as wide as the tiles reach.

    ``columns`` are those of the raster's that were read, of all that the tiles reach.
    """

    top: int
    bottom: int
    values: Array
    valid: np.ndarray
    columns: np.ndarray


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

    def seen_by(self, starts: range, size: int, needed: np.ndarray) -> np.ndarray:
        """Which pixels between the first and the end tiles see, of those at ``starts`` the ones needed."""
        seen = np.zeros(self.end - self.first, bool)
        for start in np.array(starts)[needed] - starts[0]:
            seen[self.pixels[start : start + size] - self.first] = True
        return seen

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


def cut_batches(bands: Iterable[Band | None], tiles: Tiles, size: int) -> Iterator[Batch]:
    """The same, from what ``read_bands`` gives.

    A tile without a pixel that has data is left out: whatever a model said of it, it would not count.
    Where that are all tiles of a row the batch is given as it is, even an empty one, so that nobody
    waits for long.
    """
    batch: list[tuple[Window, Array, np.ndarray]] = []
    for number, band in enumerate(bands):
        is_empty = True
        for tile in _cut_tiles(band, tiles, number) if band else ():
            is_empty = False
            batch.append(tile)
            if len(batch) == size:
                yield Batch(*zip(*batch))
                batch = []
        if is_empty or (batch and number == len(tiles.rows) - 1):
            yield Batch(*zip(*batch)) if batch else NO_TILES
            batch = []


def _cut_tiles(band: Band, tiles: Tiles, number: int) -> Iterator[tuple[Window, Array, np.ndarray]]:
    """Of a row of tiles those that are needed and have data."""
    values, valid = band
    for col in np.array(tiles.cols)[tiles.needed_in(number)].tolist():
        seen = slice(col - tiles.cols[0], col - tiles.cols[0] + tiles.width)
        if valid[..., seen].any():
            window = Window(col, tiles.rows[number], tiles.width, tiles.height)
            yield window, values[..., seen], valid[..., seen]


def read_bands(source: RasterSource, tiles: Tiles, arrays: Arrays) -> Iterator[Band | None]:
    """For each row of tiles the values and validity of all rows that it sees, reflected beyond the raster.

    ``None`` where none of the row is needed. Columns that none of the needed tiles sees are not read,
    and hold whatever they hold.
    """
    across = _Line(reflected(tiles.cols[0], tiles.cols[-1] + tiles.width, source.width))
    band: _Rows | None = None
    for number, row in enumerate(tiles.rows):
        needed = tiles.needed_in(number)
        if not needed.any():
            yield None
            continue
        down = _Line(reflected(row, row + tiles.height, source.height))
        columns = across.seen_by(tiles.cols, tiles.width, needed)
        band = _next_band(source, across, down, columns, band, arrays)
        seen = down.pixels - band.top
        if seen[-1] - seen[0] == len(seen) - 1:
            rows = slice(seen[0], seen[-1] + 1)
            yield band.values[:, rows], band.valid[rows]
        else:
            yield arrays.taken(band.values, seen, 1), band.valid[seen]


def _next_band(
    source: RasterSource,
    across: _Line,
    down: _Line,
    columns: np.ndarray,
    last: _Rows | None,
    arrays: Arrays,
) -> _Rows:
    """All rows that ``down`` sees: those of the last band are kept, those below it are read."""
    top, read_to = down.first, last.bottom if last else 0
    bottom = max(down.end, read_to)
    kept = max(0, read_to - top)
    values = arrays.empty((source.count, bottom - top, len(across.pixels)), source.dtype)
    valid = []
    if last and kept:
        values[:, :kept] = last.values[:, -kept:]
        valid.append(last.valid[-kept:])
        if (new := columns & ~last.columns).any():
            more = _read_rows(source, top, across, new, values[:, :kept], arrays)
            valid[0] = _laid_over(valid[0], more, new[across.pixels - across.first])
    if top + kept < bottom:
        valid.append(_read_rows(source, top + kept, across, columns, values[:, kept:], arrays))
    return _Rows(top, bottom, values, _stacked(valid), columns)


def _laid_over(valid: np.ndarray, new: np.ndarray, where: np.ndarray) -> np.ndarray:
    """``new`` at the positions ``where``."""
    both = is_everywhere(valid) and is_everywhere(new)
    return valid if both else np.where(where, new, valid)


def _stacked(valid: list[np.ndarray]) -> np.ndarray:
    """Rows below each other."""
    if all(map(is_everywhere, valid)):
        return everywhere((sum(map(len, valid)), valid[0].shape[1]))
    return np.concatenate(valid)


def _read_rows(
    source: RasterSource, row: int, across: _Line, columns: np.ndarray, values: Array, arrays: Arrays
) -> np.ndarray:
    """Some ``columns`` of rows from ``row`` on, straight to their place where nothing but mirrored pixels
    lies beside them.

    Returns what is valid there.
    """
    window = Window(across.first, row, across.end - across.first, values.shape[1])
    if (plain := across.plain) is not None:
        valid = _read_runs(source, window, columns, values[..., plain], arrays)
        across.mirror(values, plain, arrays.taken)
    else:
        whole = arrays.empty((len(values), window.height, window.width), source.dtype)
        valid = _read_runs(source, window, np.ones_like(columns), whole, arrays)
        values[...] = arrays.taken(whole, across.pixels - across.first, -1)
    if is_everywhere(valid):
        return everywhere((len(valid), len(across.pixels)))
    return np.take(valid, across.pixels - across.first, 1)


def _read_runs(
    source: RasterSource, window: Window, columns: np.ndarray, values: Array, arrays: Arrays
) -> np.ndarray:
    """Those columns of a window that are wanted, run by run; what is valid in all of it."""
    edges = np.flatnonzero(np.diff(columns, prepend=False, append=False))
    runs = [slice(int(start), int(end)) for start, end in edges.reshape(-1, 2)]
    valid = np.zeros((window.height, window.width), bool)
    is_whole = []
    for rows in _few_rows(window) if len(runs) > 1 else [slice(0, window.height)]:
        for run in runs:
            part = Window(
                window.col + run.start, window.row + rows.start, run.stop - run.start, rows.stop - rows.start
            )
            there = arrays.fill(values[:, rows, run], lambda target: source.read(part, target).valid)  # noqa: B023
            if len(runs) == 1 and part == window:
                return there
            valid[rows, run] = there
            is_whole.append(is_everywhere(there))
    return everywhere(valid.shape) if all(is_whole) else valid


def _few_rows(window: Window) -> Iterator[slice]:
    """All rows of a window, in parts that end where those of other windows end, too."""
    row = window.row
    while row < window.bottom:
        end = min(window.bottom, (row // ROWS + 1) * ROWS)
        yield slice(row - window.row, end - window.row)
        row = end


def reflected(start: int, end: int, size: int) -> np.ndarray:
    """The pixels of a line of ``size`` that positions ``start`` to ``end`` show, mirrored at its ends.

    The pixel at the edge is the mirror and is not repeated: ``2 1 | 0 1 2 3 | 2 1``.
    """
    period = max(1, 2 * (size - 1))
    folded = np.abs(np.arange(start, end)) % period
    return np.minimum(folded, period - folded) if size > 1 else np.zeros(end - start, int)
