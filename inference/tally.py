"""How many pixels, and how much ground, each class was given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .definition import ModelClass
from .raster import RasterSink
from .tiling import Window


@dataclass(frozen=True)
class ClassTotal:
    """``area`` is in square metres, ``None`` where the raster's CRS does not tell."""

    entry: ModelClass
    pixels: int
    area: float | None


class TalliedSink:
    """A sink that counts what is written to another one.

    ``pixel_areas`` gives the square metres of a pixel in each row of a window, or ``None``.
    """

    def __init__(
        self,
        sink: RasterSink,
        classes: Sequence[ModelClass],
        pixel_areas: Callable[[Window], np.ndarray | None],
    ) -> None:
        self._sink = sink
        self._entries = {entry.value: entry for entry in reversed(classes)}
        self._pixel_areas = pixel_areas
        self._pixels = dict.fromkeys(self._entries, 0)
        self._area: dict[int, float] = {}

    def write(self, window: Window, values: np.ndarray) -> None:
        """Write, and count."""
        self._sink.write(window, values)
        areas = self._pixel_areas(window)
        for value in self._entries:
            found = values == value
            pixels = np.count_nonzero(found)
            self._pixels[value] += pixels
            if areas is not None:
                self._area[value] = self._area.get(value, 0.0) + _area(found, pixels, areas)

    def totals(self) -> tuple[ClassTotal, ...]:
        """What was counted so far, by class value."""
        return tuple(
            ClassTotal(self._entries[value], self._pixels[value], self._area.get(value))
            for value in sorted(self._entries)
        )


def _area(found: np.ndarray, pixels: int, areas: np.ndarray) -> float:
    """Where all rows have pixels of one size, as in projected rasters, counting them is enough."""
    if (areas == areas[0]).all():
        return pixels * float(areas[0])
    return float(np.count_nonzero(found, axis=1) @ areas)


_: type[RasterSink] = TalliedSink
