"""How somebody watches an output fill while it is written."""

from __future__ import annotations

import time
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Protocol

from .content import Content

LEAST_SECONDS = 1.0  # between two looks
PIXELS_A_SECOND = 100e6  # each look draws all that is filled, so that larger rasters get fewer


class Preview(Protocol):
    """What a sink needs of whoever shows its file; called from any thread, one at a time."""

    def begin(self, path: Path, content: Content) -> None:
        """The file can be read from now on; it has its legend, and no pixel yet."""
        ...

    def changing(self) -> AbstractContextManager[object]:
        """Held while the file changes, so that nobody opens it halfway."""
        ...

    def is_due(self, pixels: int) -> bool:
        """Whether the ``pixels`` that are filled are to be readable now, which takes time.

        ``grew`` follows.
        """
        ...

    def grew(self) -> None:
        """More pixels can be read."""
        ...

    def let_go(self) -> None:
        """Close the file, if it is open: it will be finished and renamed, or removed.

        Returns when it is closed, or when that takes too long.
        """
        ...


class Unseen:
    """The preview of a file that nobody looks at."""

    def begin(self, path: Path, content: Content) -> None:
        """Show nobody."""

    def changing(self) -> AbstractContextManager[object]:
        """Nothing to hold."""
        return nullcontext()

    def is_due(self, pixels: int) -> bool:
        """Never."""
        return False

    def grew(self) -> None:
        """Show nobody."""

    def let_go(self) -> None:
        """Nothing is open."""


class Pace:
    """Tells when it is time for another look."""

    def __init__(self) -> None:
        self._last = float("-inf")

    def is_due(self, pixels: int) -> bool:
        """Whether enough time has passed for ``pixels`` to be drawn again; if so, waiting begins anew."""
        now = time.monotonic()
        due = now - self._last >= max(LEAST_SECONDS, pixels / PIXELS_A_SECOND)
        if due:
            self._last = now
        return due


_: type[Preview] = Unseen
