"""Joins overlapping tiles into strips of the raster, top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple

import numpy as np

from .blending import Span, TileWeights
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
    rest: Scores | None = None
    for row, following in zip(weights.rows, (*weights.rows[1:], None)):
        strip = _joined(islice(remaining, len(weights.cols)), row, weights, rest)
        finished, rest = _split(strip, following.start if following else row.end)
        yield finished


def _joined(tiles: Iterator[Scores], row: Span, weights: TileWeights, rest: Scores | None) -> Scores:
    """A row of tiles, on top of what earlier ones have said of the same pixels."""
    first = next(tiles)
    strip = _begun(first, row, weights, rest)
    for col, tile in zip(weights.cols, chain([first], tiles)):
        _add(strip, tile, row, col, weights.exclusive)
    return strip


def _begun(tile: Scores, row: Span, weights: TileWeights, rest: Scores | None) -> Scores:
    """Room for all rows that ``row`` reaches, ``rest`` of them filled."""
    left = weights.cols[0].start
    window = Window(left, row.start, weights.cols[-1].end - left, row.end - row.start)
    values = np.zeros((len(tile.values), window.height, window.width), tile.values.dtype)
    valid = np.zeros((window.height, window.width), bool)
    if rest is not None:
        values[:, : rest.window.height] = rest.values
        valid[: rest.window.height] = rest.valid
    return Scores(window, values, valid)


def _add(strip: Scores, tile: Scores, row: Span, col: Span, exclusive: bool) -> None:
    seen = Window(col.start, row.start, col.end - col.start, row.end - row.start)
    target, source = seen.within(strip.window).slices, seen.within(tile.window).slices
    strip.valid[target] = tile.valid[source]
    values = tile.values[(slice(None), *source)]
    if exclusive:
        strip.values[(slice(None), *target)] = values
    else:
        strip.values[(slice(None), *target)] += values * (row.weights[:, np.newaxis] * col.weights)


def _split(strip: Scores, row: int) -> tuple[Scores, Scores]:
    """The part of a strip above ``row``, and the rest."""
    window, rows = strip.window, row - strip.window.row
    above = Window(window.col, window.row, window.width, rows)
    below = Window(window.col, row, window.width, window.height - rows)
    return (
        Scores(above, strip.values[:, :rows], strip.valid[:rows]),
        Scores(below, strip.values[:, rows:], strip.valid[rows:]),
    )
