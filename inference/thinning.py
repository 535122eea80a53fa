"""Lines of one pixel in the place of broad ones.

The passes are those of Zhang & Suen 1984, "A Fast Parallel Algorithm for Thinning Digital Patterns"
(Communications of the ACM 27(3)): each takes pixels off the border of a shape, first in the south and east,
then in the north and west, without cutting it or shortening its ends. At a few neighbourhoods ArcGIS, which
thins with scikit-image, departs from the paper: corners of stairs are taken off, and what is left of lines
two pixels broad is kept. Shapes are widened by a pixel before, as ArcGIS does, so that lines close over gaps.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

PASSES = 32  # which make lines of twice as many pixels thin
REACH = 1 + 2 * PASSES  # pixels on each side that have a say: one in widening, two in each pass

# Row and column of each neighbour, clockwise from the upper left; its place is its bit in a number.
NEIGHBOURS = ((-1, -1), (-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1))
FIRST, SECOND = 1, 2  # the halves of a pass, in which a pixel may be taken off
# Neighbourhoods at which scikit-image departs from the paper, by the halves that take their pixel off.
DEPARTURES = {
    0: (48, 129),
    FIRST: (3, 6, 11, 12, 14, 131, 134, 161, 194, 198),
    SECOND: (24, 26, 56, 96, 104, 108, 176, 192, 224),
    FIRST | SECOND: (10, 40, 130, 160),
}


def thinned(mask: np.ndarray) -> np.ndarray:
    """Lines of one pixel for the shapes of ``mask`` (rows, columns) of booleans, widened by a pixel before.

    Whether a pixel belongs to a line depends on no pixel further away than ``REACH``, so that parts of an
    image come out like the whole. For that, shapes of more than ``2 * PASSES`` pixels keep a broad core.
    """
    return skeleton(widened(mask))


def widened(mask: np.ndarray) -> np.ndarray:
    """``mask`` and the pixels above, below, left and right of it."""
    result = mask.copy()
    result[1:] |= mask[:-1]
    result[:-1] |= mask[1:]
    result[:, 1:] |= mask[:, :-1]
    result[:, :-1] |= mask[:, 1:]
    return result


def skeleton(mask: np.ndarray) -> np.ndarray:
    """What ``PASSES`` passes leave of ``mask``; beyond its borders is nothing."""
    framed = np.pad(mask.astype(np.uint8), 1)
    pixels, steps = framed.reshape(-1), [row * framed.shape[1] + column for row, column in NEIGHBOURS]
    places = before = last = np.flatnonzero(pixels)
    for number, half in enumerate((FIRST, SECOND) * PASSES):
        # later on, a half finds what it found the last time where nothing beside has changed since
        looked_at = places if number < 2 else places[_beside((before, last), pixels, steps)[places]]
        before, last = last, looked_at[(_halves()[_around(looked_at, pixels, steps)] & half) > 0]
        if not len(before) and not len(last):
            break
        pixels[last] = 0
        places = places[pixels[places] > 0]
    return framed[1:-1, 1:-1].astype(bool)


def _beside(changed: Sequence[np.ndarray], pixels: np.ndarray, steps: Sequence[int]) -> np.ndarray:
    """Whether each pixel lies beside one of the places that changed."""
    near = np.zeros(len(pixels), bool)
    for places in changed:
        for step in steps:
            near[places + step] = True
    return near


def _around(places: np.ndarray, pixels: np.ndarray, steps: Sequence[int]) -> np.ndarray:
    """The numbers of the neighbourhoods of ``places``."""
    around = np.zeros(len(places), np.uint8)
    for bit, step in enumerate(steps):
        around |= pixels[places + step] << bit
    return around


@cache
def _halves() -> np.ndarray:
    """The halves of a pass in which a pixel is taken off, by the number of its neighbourhood."""
    halves = np.array([_halves_of(number) for number in range(2 ** len(NEIGHBOURS))], np.uint8)
    for departing, numbers in DEPARTURES.items():
        halves[list(numbers)] = departing
    return halves


def _halves_of(number: int) -> int:
    """The paper's conditions (a) to (d), and (c') and (d')."""
    around = [number >> bit & 1 for bit in range(len(NEIGHBOURS))]
    begun = sum(after > before for before, after in zip(around, [*around[1:], around[0]]))
    if not 2 <= sum(around) <= 6 or begun != 1:
        return 0
    _, north, _, east, _, south, _, west = around
    first = not (north and east and south) and not (east and south and west)
    second = not (north and east and west) and not (north and south and west)
    return FIRST * first | SECOND * second
