"""What gives pixels of any part of the Earth at any size, and what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np

from .bands import Band

Bounds = tuple[float, float, float, float]


class Answer(NamedTuple):
    """What came for a window: (bands, rows, columns), 0 where ``valid`` (rows, columns) is False.

    ``failure`` is why something is missing, in the service's words; empty where nothing went wrong.
    ``is_final`` says that asking again will not change it.
    """

    values: np.ndarray
    valid: np.ndarray
    failure: str = ""
    is_final: bool = False


class Service(Protocol):
    """What gives pixels of any part of the Earth at any size."""

    @property
    def title(self) -> str:
        """What people call it."""
        ...

    @property
    def bands(self) -> Sequence[Band]:
        """Its bands."""
        ...

    @property
    def dtype(self) -> np.dtype:
        """The type of its values."""
        ...

    @property
    def crs(self) -> str:
        """The reference system of its bounds and requests, as GDAL reads it; empty where it has none."""
        ...

    @property
    def bounds(self) -> Bounds | None:
        """What it covers, if it says."""
        ...

    @property
    def side(self) -> int:
        """Pixels along the side of the largest square that it gives."""
        ...

    def fetch(self, bounds: Bounds, width: int, height: int, bands: Sequence[int]) -> Answer:
        """Some of its bands, by their 0-based numbers; several threads ask at a time."""
        ...

    def cancel(self) -> None:
        """Have requests end at once, whatever they bring: those under way, and those to come."""
        ...
