"""Joins overlapping tiles into strips of the raster, top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

import numpy as np

from .blending import Part, Span, TileWeights
from .tiling import Window


class Scores(NamedTuple):
    """What the model says of a window.

    ``values`` is (channels, rows, columns); ``valid`` is (rows, columns), False where the
    raster has no data.
    """

    window: Window
    values: np.ndarray
    valid: np.ndarray


def join_tiles(tiles: Iterable[Scores], weights: TileWeights) -> Iterator[Scores]:
    """Strips as wide as the extent, without overlap or gap, from tiles in the grid's order.

    A strip is let go as soon as no coming tile counts in it, so memory follows the width of
    the raster, never its height. A strip's arrays are not touched again.
    """
    remaining = iter(tiles)
    strip: Scores | None = None
    for row, following in zip(weights.rows, (*weights.rows[1:], None)):
        first = next(remaining)
        strip = _begun(first, row, weights, strip)
        for col, tile in zip(weights.cols, chain([first], remaining)):
            _add(strip, tile, row, col)
        finished = following.start if following else row.end
        if finished > row.start:  # where many tiles overlap, a row of them may finish none of pixels
            yield _above(strip, finished)


def _begun(tile: Scores, row: Span, weights: TileWeights, above: Scores | None) -> Scores:
    """Room for all rows that ``row`` reaches, those filled that the strip above reaches too."""
    left = weights.cols[0].start
    window = Window(left, row.start, weights.cols[-1].end - left, row.end - row.start)
    values = np.zeros((len(tile.values), window.height, window.width), tile.values.dtype)
    if above is not None:
        shared = above.window.bottom - row.start
        values[:, :shared] = above.values[:, above.window.height - shared :]
    return Scores(window, values, np.zeros((window.height, window.width), bool))


def _add(strip: Scores, tile: Scores, row: Span, col: Span) -> None:
    """Write what the tile alone says, and add its share where others have a say."""
    for down in row.parts:
        for along in col.parts:
            seen = Window(along.start, down.start, along.end - along.start, down.end - down.start)
            target, source = seen.within(strip.window).slices, seen.within(tile.window).slices
            strip.valid[target] = tile.valid[source]
            values = tile.values[(slice(None), *source)]
            if down.weights is None and along.weights is None:
                strip.values[(slice(None), *target)] = values
            else:
                strip.values[(slice(None), *target)] += values * _weights(down, along)


def _weights(down: Part, along: Part) -> np.ndarray:
    """The product of both axes' weights, in a shape that spreads over (channels, rows, columns)."""
    one = np.ones(1, np.float32)
    rows = one if down.weights is None else down.weights
    cols = one if along.weights is None else along.weights
    return np.outer(rows, cols)


def _above(strip: Scores, row: int) -> Scores:
    """The part of a strip above ``row``, in which no coming tile counts."""
    window, rows = strip.window, row - strip.window.row
    above = Window(window.col, window.row, window.width, rows)
    return Scores(above, strip.values[:, :rows], strip.valid[:rows])
