"""Which tiles a run needs: those that have a say in a pixel that is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from .blending import TileWeights
from .progress import Progress, checkpoint
from .raster import Area, is_everywhere
from .tiling import Tiles, Window


def needed_tiles(
    tiles: Tiles, weights: TileWeights, area: Area, wanted: Window, reach: int, progress: Progress
) -> Tiles:
    """``tiles``, less those that do not count within ``reach`` of any pixel of ``area`` inside ``wanted``.

    All tiles that count at a wanted pixel are left, so that its answer is the same as without an area.
    """
    if is_everywhere(area.inside(Window(wanted.col, wanted.row, 1, 1))):
        return tiles
    rows = list(_needed_in_rows(weights, area, wanted, reach, progress))
    return replace(tiles, needed=np.stack(rows))


def _needed_in_rows(
    weights: TileWeights, area: Area, wanted: Window, reach: int, progress: Progress
) -> Iterator[np.ndarray]:
    """For each row of tiles which of them are needed."""
    for row in weights.rows:
        checkpoint(progress, 0.0)
        around = Window(wanted.col, row.start - reach, wanted.width, row.end - row.start + 2 * reach)
        found = area.inside(around.intersection(wanted)).any(axis=0)
        until = np.concatenate([[0], np.cumsum(found)])  # wanted columns before each
        starts, ends = (np.array([getattr(span, name) for span in weights.cols]) for name in ("start", "end"))
        first, last = starts - reach - wanted.col, ends + reach - wanted.col
        yield until[last.clip(0, wanted.width)] > until[first.clip(0, wanted.width)]
