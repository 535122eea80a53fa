"""How many pixels, and how much ground, each class was given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .definition import ModelClass
from .raster import RasterSink
from .tiling import Window

FEW = 10  # values that are found faster one by one
AT_ONCE = 2**20  # pixels, as counting them takes up to eight bytes for each


@dataclass(frozen=True)
class ClassTotal:
    """``area`` is in square metres, ``None`` where the raster's CRS does not tell."""

    entry: ModelClass
    pixels: int
    area: float | None


class TalliedSink:
    """A sink that counts the classes that are written to another one, where there are any.

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
        self._known = sorted(self._entries)
        self._pixels = np.zeros(len(self._known), np.int64)
        self._area = np.zeros(len(self._known))
        self._has_area = False

    def write(self, window: Window, values: np.ndarray) -> None:
        """Write, and count."""
        self._sink.write(window, values)
        if self._known:
            self._count(window, values)

    def _count(self, window: Window, values: np.ndarray) -> None:
        areas = self._pixel_areas(window)
        height = max(1, AT_ONCE // window.width)
        for top in range(0, len(values), height):
            rows = slice(top, top + height)
            self._add(values[rows], None if areas is None else areas[rows])

    def _add(self, values: np.ndarray, areas: np.ndarray | None) -> None:
        if areas is None or (areas == areas[0]).all():  # as in projected rasters
            pixels = counts(values, self._known)
            ground = 0.0 if areas is None else pixels * float(areas[0])
        else:
            by_row = counts_by_row(values, self._known)
            pixels, ground = by_row.sum(axis=0), areas @ by_row
        self._pixels += pixels
        self._area += ground
        self._has_area = areas is not None

    def totals(self) -> tuple[ClassTotal, ...]:
        """What was counted so far, by class value."""
        areas = self._area.tolist() if self._has_area else [None] * len(self._known)
        found = zip(self._known, self._pixels.tolist(), areas)
        return tuple(ClassTotal(self._entries[value], pixels, area) for value, pixels, area in found)


def counts(values: np.ndarray, known: Sequence[int]) -> np.ndarray:
    """How many of ``values`` (whole numbers) each of ``known`` (in rising order) is."""
    if len(known) <= FEW:
        return np.array([np.count_nonzero(values == value) for value in known], np.int64)
    places, numbers = _numbered(values, known)
    return _histogram(places.reshape(-1))[numbers]


def counts_by_row(values: np.ndarray, known: Sequence[int]) -> np.ndarray:
    """The same for each row of (rows, columns): (rows, known)."""
    places, numbers = _numbered(values, known)
    return np.stack([np.bincount(row, minlength=int(numbers[-1]) + 1)[numbers] for row in places])


def _numbered(values: np.ndarray, known: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
    """``values`` as small numbers from 0 on, and those of ``known``; no other value has one of them."""
    if values.dtype == np.uint8:
        return values, np.array(known)
    wanted, numbers = np.array(known, values.dtype), np.arange(len(known))
    other, kind = len(known), np.min_scalar_type(len(known))
    if values.dtype.itemsize == 2:
        table = np.full(2**16, other, kind)
        table[wanted.view(np.uint16)] = numbers
        return table[values.view(np.uint16)], numbers
    places = np.searchsorted(wanted, values)
    places[wanted[np.minimum(places, other - 1)] != values] = other
    return places.astype(kind), numbers


def _histogram(numbers: np.ndarray) -> np.ndarray:
    """How often each number of 8 or 16 bits occurs: (256,) or (65536,).

    Bytes are counted as pairs, which halves the work.
    """
    if numbers.dtype == np.uint8:
        pairs = _histogram(numbers[: len(numbers) // 2 * 2].view(np.uint16)).reshape(256, 256)
        rest = np.bincount(numbers[len(numbers) // 2 * 2 :], minlength=256)
        return pairs.sum(axis=0) + pairs.sum(axis=1) + rest
    return np.bincount(numbers, minlength=2**16)


_: type[RasterSink] = TalliedSink
