"""Lines in another reference system, where they are no longer straight."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

Move = Callable[[np.ndarray], np.ndarray]  # (points, 2) to (points, 2); not finite where a point has no place
AT = np.array([0.25, 0.5, 0.75])  # of an edge: where it is looked at, as it may swing to both sides
MOST_TIMES = 30  # edges are cut into four


def curved(line: np.ndarray, move: Move, tolerance: float) -> np.ndarray:
    """The corners (points, 2) of a line, moved, and as many between them that no edge is off by more.

    An edge is cut until it passes within ``tolerance`` of where three points of the straight edge that it was
    come to lie. What is not finite tells that a part of the line has no place.
    """
    moved = move(line)
    settled = np.zeros(len(line) - 1, bool)
    for _ in range(MOST_TIMES):
        [open_edges] = np.nonzero(~settled)
        if not len(open_edges):
            break
        between = _between(line, open_edges)
        seen = move(between.reshape(-1, 2)).reshape(between.shape)
        with np.errstate(invalid="ignore"):
            off = np.abs(seen - _between(moved, open_edges)).max(axis=(1, 2))
        moved[open_edges[~np.isfinite(off)]] = np.nan  # it has no place, in part
        is_bent = np.isfinite(off) & (off > tolerance)
        settled[open_edges] = ~is_bent
        places = np.repeat(open_edges[is_bent] + 1, len(AT))
        line = np.insert(line, places, between[is_bent].reshape(-1, 2), axis=0)
        moved = np.insert(moved, places, seen[is_bent].reshape(-1, 2), axis=0)
        settled = np.insert(settled, places, False)
    return moved


def _between(line: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """(edges, places, 2): points on straight edges."""
    start, end = line[edges][:, None], line[edges + 1][:, None]
    return np.asarray(start + AT[:, None] * (end - start))
