"""From scores to class values. A decision is made once per run, from the model's form and arguments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf, log

import numpy as np

from .arguments import Arguments
from .arrays import Array, Decide, few_rows
from .confidence import (
    ClassesAndConfidence,
    Confident,
    Likelihood,
    OfEither,
    OfHighest,
    RefinedClasses,
    SingleScore,
)
from .content import Classes, Content
from .definition import ModelClass, ModelDefinition
from .errors import ModelDefinitionError, UnsupportedModelError
from .outputs import OutputForm
from .raster.pixel_type import PixelType, pixel_type_of
from .surroundings import NO_REFINEMENT, Refinement

BACKGROUND = ModelClass(0, "Background", (225, 225, 225))


@dataclass(frozen=True)
class Decision:
    """What comes of scores.

    ``decide`` takes (channels, rows, columns) and gives the pixels of ``content``: (rows, columns) of
    classes, (bands, rows, columns) of numbers. ``refinement`` is made of them where they are joined, and
    have no data where the raster has none. ``likelihood`` tells how likely the classes are, where the
    scores do.
    """

    content: Content
    decide: Decide
    refinement: Refinement = NO_REFINEMENT
    likelihood: Likelihood | None = None

    @property
    def classes(self) -> tuple[ModelClass, ...]:
        """The classes that pixels get, if they do."""
        return self.content.classes

    @property
    def pixel_type(self) -> PixelType:
        """The type of what pixels get."""
        return self.content.pixel_type

    def with_confidence(self) -> Decision:
        """The same, and behind the classes how likely they are, where that is known."""
        if self.likelihood is None or not isinstance(self.content, Classes):
            return self
        refinement = self.refinement
        if refinement.reach:
            refinement = replace(refinement, refine=RefinedClasses(refinement.refine))
        decide = Confident(self.decide, self.likelihood)
        return Decision(ClassesAndConfidence(self.content), decide, refinement)

    def of_mean(self, lots: int) -> Decision:
        """The same, of the mean of several lots of channels."""
        return self if lots == 1 else replace(self, decide=OfMean(lots, self.decide))


def class_decision(form: OutputForm, definition: ModelDefinition, arguments: Arguments) -> Decision:
    """The decision of a pixel classifier, whatever form its answer has."""
    classes = classes_of_channels(form, definition.classes)
    pixel_type = pixel_type_of([entry.value for entry in classes])
    if form.is_class_map or form.channels > 1:
        arguments.refuse("threshold", "nothing, as the model gives more than one score a pixel")
    has_background = form.channels > 1 and classes[0] is BACKGROUND
    if not has_background:
        arguments.refuse("predict_background", "nothing, as the model has no channel for the background")
    if form.is_class_map:
        return Decision(Classes(classes, pixel_type), AsTheyAre(sorted_values(classes), pixel_type))
    if form.channels == 1:
        below, above = (entry.value for entry in classes)
        least = logit(arguments["threshold"]) if form.is_logit else arguments["threshold"]
        rule = AtLeast(least, below, above, not form.is_logit, pixel_type)
        either = OfEither(SingleScore(form.is_logit), above)
        return Decision(Classes(classes, pixel_type), rule, likelihood=either)
    hidden = has_background and not arguments.values.get("predict_background", True)
    channels = [n for n in range(int(hidden), form.channels) if n not in definition.ignored_channels]
    if not channels:
        raise ModelDefinitionError(
            "ignore_mapped_class is {ignored}; expected some of {count} channels to be left",
            ignored=list(definition.ignored_channels),
            count=form.channels,
        )
    chosen = tuple(classes[channel] for channel in channels)
    values = tuple(entry.value for entry in chosen)
    highest = MostLikely(tuple(channels), values, pixel_type)
    likelihood = OfHighest(highest.channels, form.are_probabilities)
    return Decision(Classes(chosen, pixel_type), highest, likelihood=likelihood)


def classes_of_channels(form: OutputForm, listed: Sequence[ModelClass]) -> tuple[ModelClass, ...]:
    """The class that each channel of a model stands for.

    As many channels as classes: one for each, in their order. One channel more: the first is
    the background, value 0, as in ArcGIS' own packages. A single score tells two classes apart:
    the lower value (or the background) below the threshold, the higher above. A class map gives
    the values themselves, and 0 where it gives none of them.
    """
    classes = tuple(listed) or tuple(ModelClass(n, f"Class {n}") for n in range(max(2, form.channels)))
    if form.is_class_map:
        return _values_of_map(form, listed)
    if form.channels == 1 and len(classes) == 2:
        return tuple(sorted(classes, key=lambda entry: entry.value))
    if form.channels == len(classes) > 1:
        return classes
    if form.channels in (len(classes) + 1, len(classes)):
        return (BACKGROUND, *classes)
    raise UnsupportedModelError(
        "The model gives {channels} score(s) a pixel; expected {count} as the definition lists {count} "
        "class(es), or {more} with one for the background",
        channels=form.channels,
        count=len(classes),
        more=len(classes) + 1,
    )


def _values_of_map(form: OutputForm, listed: Sequence[ModelClass]) -> tuple[ModelClass, ...]:
    if not listed:
        raise ModelDefinitionError(
            "Classes is missing; expected the values that the model's class map holds, with their names"
        )
    if form.channels != 1:
        raise UnsupportedModelError(
            "The model gives {channels} whole numbers a pixel; expected one, the class",
            channels=form.channels,
        )
    return tuple(listed) if any(entry.value == 0 for entry in listed) else (BACKGROUND, *listed)


def sorted_values(classes: Sequence[ModelClass]) -> tuple[int, ...]:
    """Each value once, the lowest first."""
    return tuple(sorted({entry.value for entry in classes}))


def logit(probability: float) -> float:
    """The score at which a sigmoid gives ``probability``."""
    if probability in (0, 1):
        return inf if probability else -inf
    return log(probability / (1 - probability))


@dataclass(frozen=True)
class MostLikely:
    """The value of the highest of some channels: of the first where several are, none for no number."""

    channels: tuple[int, ...]
    values: tuple[int, ...]
    pixel_type: PixelType

    @property
    def table(self) -> np.ndarray:
        """The value for each place among the channels, and behind them that for none."""
        return np.array([*self.values, self.pixel_type.nodata], self.pixel_type.dtype)

    def __call__(self, scores: np.ndarray) -> np.ndarray:
        """(channels, rows, columns) → (rows, columns)."""
        places = np.empty(scores.shape[1:], np.min_scalar_type(len(self.channels)))
        for rows in few_rows(places):
            _highest([scores[channel, rows] for channel in self.channels], out=places[rows])
        return np.take(self.table, places)


def _highest(scores: Sequence[np.ndarray], out: np.ndarray) -> None:
    """The place of the highest score; the first where several are, one more than there are for no number.

    A running maximum. The places that raise it come in rising order, so that the last of them is
    the highest number among them. ``argmax`` along an axis that is not the last costs ten times
    as much.
    """
    best = scores[0].copy()
    out[...] = 0
    for place, values in enumerate(scores[1:], start=1):
        is_higher = (values > best).view(np.uint8)
        np.maximum(out, is_higher * out.dtype.type(place), out=out)
        np.maximum(best, values, out=best)
    np.putmask(out, np.isnan(best), len(scores))


@dataclass(frozen=True)
class AtLeast:
    """``above`` where the only score is ``least`` or more, else ``below``."""

    least: float
    below: int
    above: int
    is_probability: bool
    pixel_type: PixelType

    def __call__(self, scores: np.ndarray) -> np.ndarray:
        """(1, rows, columns) → (rows, columns)."""
        if self.is_probability:
            low, high = np.fmin.reduce(scores, axis=None), np.fmax.reduce(scores, axis=None)
            check_probabilities(float(low), float(high))
        below, above = np.array([self.below, self.above], self.pixel_type.dtype)
        result = np.where(scores[0] >= self.least, above, below)
        np.putmask(result, np.isnan(scores[0]), self.pixel_type.nodata)
        return result


def check_probabilities(low: float, high: float) -> None:
    """Raise where the lowest or highest score is no probability."""
    if low < -0.001 or high > 1.001:
        raise UnsupportedModelError(
            "The model's score is {score:.3g} at a pixel; expected a probability from 0 to 1, as it gave "
            "for the first tile",
            score=low if low < 0 else high,
        )


@dataclass(frozen=True)
class AsTheyAre:
    """The values of a class map; no data where it has one that is not among ``known``, which are sorted."""

    known: tuple[int, ...]
    pixel_type: PixelType

    def __call__(self, scores: np.ndarray) -> np.ndarray:
        """(1, rows, columns) → (rows, columns)."""
        values, known = scores[0], self.known
        result = values.astype(self.pixel_type.dtype)
        has_gaps = len(known) <= known[-1] - known[0]
        if has_gaps or values.min() < known[0] or values.max() > known[-1]:
            result[~np.isin(values, known)] = self.pixel_type.nodata
        return result


@dataclass(frozen=True)
class OfMean:
    """What ``decide`` makes of the mean of lots of channels, which lie one behind the other."""

    lots: int
    decide: Decide

    def mean(self, scores: Array) -> Array:
        """(lots × channels, rows, columns) → (channels, rows, columns), on any device."""
        return scores.reshape(self.lots, -1, *scores.shape[1:]).mean(0)

    def __call__(self, scores: np.ndarray) -> np.ndarray:
        """(lots × channels, rows, columns) → the pixels of the result."""
        return self.decide(self.mean(scores))


@dataclass(frozen=True)
class Decided:
    """Nothing is left to decide: the channels are the bands of the result."""

    def __call__(self, scores: np.ndarray) -> np.ndarray:
        """(bands, rows, columns) → the same."""
        return scores
