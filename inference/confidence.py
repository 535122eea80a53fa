"""How likely the class of each pixel is: a band beside the classes, and a raster of its own in the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from typing import Protocol

import numpy as np

from .arrays import Decide, few_rows
from .content import Classes, Numbers
from .definition import ModelClass
from .probabilities import sigmoid
from .raster import RasterSink
from .raster.pixel_type import PixelType
from .text import Text
from .tiling import Window

NONE = 255  # in the place of percent
CONFIDENCE = Numbers(("Confidence",), 0, 100, PixelType(np.dtype(np.uint8), NONE))
CLASS, PERCENT = 0, 1


class Likelihood(Protocol):
    """The probability of the classes that were decided on."""

    def __call__(self, scores: np.ndarray, values: np.ndarray) -> np.ndarray:
        """(channels, rows, columns), and the class values of (rows, columns) → (rows, columns) of 0 to 1."""
        ...


@dataclass(frozen=True)
class ClassesAndConfidence:
    """Two bands of the type of ``of``: the class values, and how likely each is, in percent.

    They lie together so that whatever joins, copies or hands on the one does so with the other.
    """

    of: Classes
    names: tuple[str, ...] = ("", "Confidence")
    bands: tuple[int, ...] = (2,)

    @property
    def pixel_type(self) -> PixelType:
        """That of the classes, whose value for no data both bands have."""
        return self.of.pixel_type

    @property
    def classes(self) -> tuple[ModelClass, ...]:
        """The classes."""
        return self.of.classes

    def missing(self, values: np.ndarray) -> np.ndarray:
        """Where there is no class."""
        return self.of.missing(values[CLASS])

    def alike(self, one: np.ndarray, other: np.ndarray) -> np.ndarray:
        """Where the class is the same."""
        return self.of.alike(one[CLASS], other[CLASS])

    def told(self) -> Text:
        """The classes."""
        return self.of.told()

    def told_missing(self, count: int) -> Text:
        """That pixels got no class."""
        return self.of.told_missing(count)


@dataclass(frozen=True)
class Confident:
    """What ``decide`` makes of scores, and behind it how likely that is, in percent of the same type."""

    decide: Decide
    likelihood: Likelihood

    def __call__(self, scores: np.ndarray) -> np.ndarray:
        """(channels, rows, columns) → (2, rows, columns)."""
        values = self.decide(scores)
        result = np.empty((2, *values.shape), values.dtype)
        result[CLASS] = values
        for rows in few_rows(values):
            with np.errstate(invalid="ignore"):  # infinite scores
                share = self.likelihood(scores[:, rows], values[rows])
            result[PERCENT, rows] = np.where(np.isnan(share), NONE, np.rint(100 * share))
        return result


@dataclass(frozen=True)
class RefinedClasses:
    """Refined classes; of two classes, what became the other is as likely as the one was not."""

    refine: Callable[[np.ndarray], np.ndarray]

    def __call__(self, values: np.ndarray) -> np.ndarray:
        """(2, rows, columns) → the same shape and type."""
        result = values.copy()
        result[CLASS] = self.refine(values[CLASS])
        np.copyto(result[PERCENT], 100 - values[PERCENT], where=result[CLASS] != values[CLASS])
        return result


@dataclass(frozen=True)
class OfHighest:
    """The probability of the highest of some channels: its score, or its share by the softmax of all."""

    channels: tuple[int, ...]
    are_probabilities: bool

    def __call__(self, scores: np.ndarray, values: np.ndarray) -> np.ndarray:
        """As ``Likelihood``."""
        highest = reduce(np.maximum, (scores[channel] for channel in self.channels))
        if self.are_probabilities:
            return np.clip(highest, 0, 1)
        return softmax_share(highest[np.newaxis], scores)


@dataclass(frozen=True)
class OfEither:
    """Of two classes: what ``found`` says for the class with the value ``above``, the rest for the other."""

    found: Callable[[np.ndarray], np.ndarray]
    above: int

    def __call__(self, scores: np.ndarray, values: np.ndarray) -> np.ndarray:
        """As ``Likelihood``."""
        [share] = self.found(scores)
        return np.where(values == self.above, share, 1 - share)


@dataclass(frozen=True)
class SingleScore:
    """A single score as a probability, which it may be already."""

    is_logit: bool

    def __call__(self, scores: np.ndarray) -> np.ndarray:
        """(1, rows, columns) → the same."""
        return sigmoid(scores) if self.is_logit else np.clip(scores, 0, 1)


@dataclass(frozen=True)
class OfChange:
    """The probability of the likeliest change, or that of none where the value is ``same``."""

    changed: OfHighest
    unchanged: tuple[int, ...]
    same: int

    def __call__(self, scores: np.ndarray, values: np.ndarray) -> np.ndarray:
        """As ``Likelihood``."""
        none = scores[list(self.unchanged)]
        if self.changed.are_probabilities:
            share = np.clip(none.sum(axis=0), 0, 1)
        else:
            share = softmax_share(none, scores)
        return np.where(values == self.same, share, self.changed(scores, values))


def softmax_share(some: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """What the softmax of ``scores`` (channels, rows, columns) gives to ``some`` of them together."""
    top = reduce(np.maximum, scores)
    total = reduce(np.add, (np.exp(channel - top) for channel in scores))
    return np.exp(some - top).sum(axis=0) / total


class SplitSink:
    """A sink for both bands of ``ClassesAndConfidence``, which go to a sink each."""

    def __init__(self, classes: RasterSink, confidence: RasterSink, content: ClassesAndConfidence) -> None:
        self._classes, self._confidence, self._content = classes, confidence, content

    def write(self, window: Window, values: np.ndarray) -> None:
        """Write (2, rows, columns); where there is no class, there is no confidence."""
        self._classes.write(window, values[CLASS])
        percent = np.where(self._content.missing(values), NONE, values[PERCENT])
        self._confidence.write(window, percent.astype(np.uint8))


_: type[RasterSink] = SplitSink
