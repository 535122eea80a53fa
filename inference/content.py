"""What the pixels of an output say: which class lies there, or numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from .definition import ModelClass
from .raster.pixel_type import PixelType
from .text import Text

GREY_LEVELS = 255  # a difference of one of them is hardly seen


class Content(Protocol):
    """What those who write, count, tell and show an output ask of it.

    ``values`` below are of its pixels: (rows, columns) of ``pixel_type``, behind ``bands`` where it has any.
    """

    @property
    def pixel_type(self) -> PixelType:
        """The type of its values."""
        ...

    @property
    def classes(self) -> tuple[ModelClass, ...]:
        """The classes that its values stand for, if they do."""
        ...

    @property
    def names(self) -> tuple[str, ...]:
        """What each of its bands is called, perhaps nothing."""
        ...

    @property
    def bands(self) -> tuple[int, ...]:
        """The shape of ``values`` before rows and columns."""
        ...

    def missing(self, values: np.ndarray) -> np.ndarray:
        """Where there is no value: (rows, columns)."""
        ...

    def alike(self, one: np.ndarray, other: np.ndarray) -> np.ndarray:
        """Where two outputs say the same to people: (rows, columns)."""
        ...

    def told(self) -> Text:
        """What it holds, for the log."""
        ...

    def told_missing(self, count: int) -> Text:
        """That so many pixels with data have no value, for the log."""
        ...


@dataclass(frozen=True)
class Classes:
    """The value of one of ``classes`` at each pixel of a single band."""

    classes: tuple[ModelClass, ...]
    pixel_type: PixelType
    names: tuple[str, ...] = ("",)
    bands: tuple[int, ...] = ()

    def missing(self, values: np.ndarray) -> np.ndarray:
        """Where there is no class."""
        return self.pixel_type.is_nodata(values)

    def alike(self, one: np.ndarray, other: np.ndarray) -> np.ndarray:
        """Where the class is the same."""
        return one == other

    def told(self) -> Text:
        """The classes."""
        return Text(
            "Classes: {classes}", classes=", ".join(f"{one.value} {one.name}" for one in self.classes)
        )

    def told_missing(self, count: int) -> Text:
        """That pixels got no class."""
        return Text(
            "{count} pixels with data got no class: the model gave no number for them, or a class that "
            "its definition does not list",
            count=count,
        )


@dataclass(frozen=True)
class Numbers:
    """A number in each band, as a rule from ``lowest`` to ``highest``, which are shown as black and white."""

    names: tuple[str, ...]
    lowest: float
    highest: float
    pixel_type: PixelType
    classes: tuple[ModelClass, ...] = ()

    @property
    def bands(self) -> tuple[int, ...]:
        """How many there are."""
        return (len(self.names),)

    def missing(self, values: np.ndarray) -> np.ndarray:
        """Where a band has no number."""
        result: np.ndarray = self.pixel_type.is_nodata(values).any(axis=0)
        return result

    def alike(self, one: np.ndarray, other: np.ndarray) -> np.ndarray:
        """Where no band differs by more than a level of grey."""
        level = (self.highest - self.lowest) / GREY_LEVELS
        far = np.abs(one.astype(np.float64) - other) > level
        result: np.ndarray = ~(far | (np.isnan(one) != np.isnan(other))).any(axis=0)
        return result

    def told(self) -> Text:
        """The bands."""
        return Text("Bands: {names}", names=", ".join(self.names))

    def told_missing(self, count: int) -> Text:
        """That pixels got no number."""
        return Text("{count} pixels with data got no value: the model gave no number for them", count=count)


def numbered(name: str, count: int) -> Sequence[str]:
    """Names for ``count`` bands of one kind."""
    return [f"{name} {number}" for number in range(1, count + 1)]


_classes: type[Content] = Classes
_numbers: type[Content] = Numbers
