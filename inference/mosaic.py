"""Joins overlapping tiles into strips of the raster, top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from .arrays import Array, Arrays
from .blending import Part, Span, TileWeights
from .tiling import Window

TWO_AXES = 2


class Scores(NamedTuple):
    """What the model says of a window.

    ``values`` is (channels, rows, columns), on the model's device; ``valid`` is (rows, columns)
    of numpy, False where the raster has no data. Where ``values`` are ``None`` nothing was said.
    """

    window: Window
    values: Array
    valid: np.ndarray


def join_tiles(tiles: Iterable[Scores], weights: TileWeights, arrays: Arrays) -> Iterator[Scores]:
    """Strips as wide as the extent, without overlap or gap, from tiles in the grid's order.

    A strip is let go as soon as no coming tile counts in it, so memory follows the width of
    the raster, never its height. A strip's arrays hold until the next but one is asked for.
    """
    remaining, rooms = iter(tiles), _Rooms(weights, arrays)
    strip: Scores | None = None
    for row, following in zip(weights.rows, (*weights.rows[1:], None)):
        strip = _joined(remaining, row, weights, strip, rooms)
        finished = following.start if following else row.end
        if finished > row.start:  # where many tiles overlap, a row of them may finish none of pixels
            yield _above(strip, finished)
            rooms.is_given_away()


def _joined(
    tiles: Iterator[Scores], row: Span, weights: TileWeights, above: Scores | None, rooms: _Rooms
) -> Scores:
    """What a row of tiles says; memory is taken for it as soon as one of them says anything."""
    strip: Scores | None = None
    for number, (col, tile) in enumerate(zip(weights.cols, tiles)):
        if strip is None and tile.values is not None:
            strip = _begun(rooms.take(tile), row, weights, above)
            for left_out in weights.cols[:number]:
                _leave_out(strip, row, left_out)
        if strip is not None:
            if tile.values is None:
                _leave_out(strip, row, col)
            else:
                _add(strip, tile, row, col)
    window = _window_of(row, weights)
    # The strip above counts in pixels of this one, too: in none that has data, as no tile here has any.
    return strip or Scores(window, None, np.zeros((window.height, window.width), bool))


class _Rooms:
    """Memory for strips, used again: fresh memory for each costs more than joining them."""

    def __init__(self, weights: TileWeights, arrays: Arrays) -> None:
        self._shape = (
            max(row.end - row.start for row in weights.rows),
            weights.cols[-1].end - weights.cols[0].start,
        )
        self._arrays = arrays
        self._free: list[tuple[Array, np.ndarray]] = []
        self._used: list[tuple[Array, np.ndarray]] = []

    def take(self, tile: Scores) -> tuple[Array, np.ndarray]:
        """Values for as many channels as the tile has, and what is valid."""
        self._used.append(self._free.pop() if self._free else self._made(tile))
        return self._used[-1]

    def _made(self, tile: Scores) -> tuple[Array, np.ndarray]:
        shape = (tile.values.shape[0], *self._shape)
        return self._arrays.empty(shape, tile.values.dtype), np.empty(self._shape, bool)

    def is_given_away(self) -> None:
        """The last one taken is still in use, the ones before it no longer."""
        self._free += self._used[:-1]
        del self._used[:-1]


def _begun(room: tuple[Array, np.ndarray], row: Span, weights: TileWeights, above: Scores | None) -> Scores:
    """A strip of all rows that ``row`` reaches, with what the strip above holds of them already."""
    window = _window_of(row, weights)
    values, valid = room[0][:, : window.height], room[1][: window.height]
    if above is not None:
        shared = above.window.bottom - row.start
        values[:, :shared] = 0 if above.values is None else above.values[:, above.window.height - shared :]
    return Scores(window, values, valid)


def _window_of(row: Span, weights: TileWeights) -> Window:
    """All that a row of tiles reaches."""
    left = weights.cols[0].start
    return Window(left, row.start, weights.cols[-1].end - left, row.end - row.start)


def _add(strip: Scores, tile: Scores, row: Span, col: Span) -> None:
    """Write what the tile says first, and add its share where a tile before it has a say."""
    for seen, down, along in _parts(row, col):
        target, source = seen.within(strip.window).slices, seen.within(tile.window).slices
        strip.valid[target] = tile.valid[source]
        share = _weighted(tile.values[(slice(None), *source)], down, along)
        there = strip.values[(slice(None), *target)]
        if down.is_first and along.is_first:
            there[...] = share
        else:
            there += share


def _leave_out(strip: Scores, row: Span, col: Span) -> None:
    """Have no data where a tile counts that says nothing: no other one counts where there is any."""
    for seen, down, along in _parts(row, col):
        target = seen.within(strip.window).slices
        strip.valid[target] = False
        if down.is_first and along.is_first:
            strip.values[(slice(None), *target)] = 0


def _parts(row: Span, col: Span) -> Iterator[tuple[Window, Part, Part]]:
    """The rectangles in which a tile counts in one way."""
    for down in row.parts:
        for along in col.parts:
            yield (
                Window(along.start, down.start, along.end - along.start, down.end - down.start),
                down,
                along,
            )


def _weighted(values: Array, down: Part, along: Part) -> Array:
    """``values`` by the product of both axes' weights, each lot of channels by its own."""
    if down.weights is None and along.weights is None:
        return values
    weights = _product(down.weights, along.weights)
    if len(weights.shape) == TWO_AXES:
        return values * weights
    lots = values.reshape(len(weights), -1, *values.shape[1:])
    return (lots * weights[:, None]).reshape(values.shape)


def _product(rows: Array, cols: Array) -> Array:
    """(rows or 1, columns or 1), perhaps of several lots; one of them may be ``None``."""
    if rows is None:
        return cols[..., None, :]
    return rows[..., None] if cols is None else rows[..., None] * cols[..., None, :]


def _above(strip: Scores, row: int) -> Scores:
    """The part of a strip above ``row``, in which no coming tile counts."""
    window, rows = strip.window, row - strip.window.row
    above = Window(window.col, window.row, window.width, rows)
    values = None if strip.values is None else strip.values[:, :rows]
    return Scores(above, values, strip.valid[:rows])
