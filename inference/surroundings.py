"""Values that depend on those around them: strips of them wait until the rows below are known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from .tiling import Window

Values = np.ndarray


@dataclass(frozen=True)
class Refinement:
    """What ``refine`` makes of values (…, rows, columns): no other than those within ``reach`` has a say.

    ``refine`` has the same text (``repr``) in every process, as decisions have.
    """

    reach: int
    refine: Callable[[Values], Values]

    def window(self, wanted: Window, extent: Window) -> Window:
        """What has a say in ``wanted``: beyond ``extent`` is nothing."""
        return wanted.trimmed(-self.reach).intersection(extent)


@dataclass(frozen=True)
class Unchanged:
    """What needs no surroundings."""

    def __call__(self, values: Values) -> Values:
        """The same values."""
        return values


NO_REFINEMENT = Refinement(0, Unchanged())


class RefinedStrips:
    """Strips of ``wanted``, refined, from strips of all that has a say in it, top to bottom.

    ::

        held  ┌──────────────┐   refined already, and held for what has a say in the rows below
              ├──────────────┤
              │              │   refined next; nothing less than twice the reach, as the rows
              ├──────────────┤   above and below are refined in vain each time
              └──────────────┘   ``reach`` rows, to be refined when those below are known
    """

    def __init__(self, refinement: Refinement, wanted: Window, extent: Window) -> None:
        self._refinement, self._left = refinement, wanted
        self._bottom = refinement.window(wanted, extent).bottom
        self._held: list[Values] = []

    def after(self, window: Window, values: Values) -> Iterator[tuple[Window, Values]]:
        """What is known when ``values`` (…, rows, columns) of the strip ``window`` are, if anything is."""
        self._held.append(values)
        reach, is_last = self._refinement.reach, window.bottom == self._bottom
        known = window.bottom if is_last else window.bottom - reach
        if known - self._left.row < (1 if is_last else max(1, 2 * reach)):
            return
        held = values if len(self._held) == 1 else np.concatenate(self._held, axis=-2)
        rows = held.shape[-2]
        around = Window(window.col, window.bottom - rows, window.width, rows)
        done, self._left = _parted(self._left, known)
        yield done, self._refinement.refine(held)[(..., *done.within(around).slices)]
        self._held = [held[..., max(0, known - reach - around.row) :, :]] if reach else []


def _parted(window: Window, row: int) -> tuple[Window, Window]:
    """What lies above ``row``, and the rest."""
    height = min(row, window.bottom) - window.row
    above = Window(window.col, window.row, window.width, height)
    return above, Window(window.col, window.row + height, window.width, window.height - height)
