"""From scores to class values. A decision is made once per run, from the model's form and arguments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf, log

import numpy as np

from .arguments import Arguments
from .definition import ModelClass, ModelDefinition
from .errors import ModelDefinitionError, UnsupportedModelError
from .outputs import OutputForm
from .raster.pixel_type import PixelType, pixel_type_of

Decide = Callable[[np.ndarray], np.ndarray]

BACKGROUND = ModelClass(0, "Background", (225, 225, 225))
BLOCK_ROWS = 32  # of a strip decided at a time, so that they stay in the processor's cache


@dataclass(frozen=True)
class Decision:
    """What comes of scores.

    ``decide`` takes (channels, rows, columns) and gives (rows, columns) of ``pixel_type``, each
    the value of one of ``classes``.
    """

    classes: tuple[ModelClass, ...]
    pixel_type: PixelType
    decide: Decide


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
        return Decision(classes, pixel_type, _as_they_are(classes, pixel_type))
    if form.channels == 1:
        return Decision(classes, pixel_type, _at_least(arguments["threshold"], form, classes, pixel_type))
    hidden = has_background and not arguments.values.get("predict_background", True)
    channels = [n for n in range(int(hidden), form.channels) if n not in definition.ignored_channels]
    if not channels:
        raise ModelDefinitionError(
            "ignore_mapped_class is {ignored}; expected some of {count} channels to be left",
            ignored=list(definition.ignored_channels),
            count=form.channels,
        )
    chosen = tuple(classes[channel] for channel in channels)
    return Decision(chosen, pixel_type, _most_likely(classes, pixel_type, channels))


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


def _most_likely(classes: Sequence[ModelClass], pixel_type: PixelType, channels: Sequence[int]) -> Decide:
    """Of ``channels`` alone."""
    values = np.array(
        [*(classes[channel].value for channel in channels), pixel_type.nodata], pixel_type.dtype
    )

    def decide(scores: np.ndarray) -> np.ndarray:
        places = np.empty(scores.shape[1:], np.min_scalar_type(len(values)))
        for top in range(0, len(places), BLOCK_ROWS):
            rows = slice(top, top + BLOCK_ROWS)
            _highest([scores[channel, rows] for channel in channels], out=places[rows])
        return np.take(values, places)

    return decide


def _highest(scores: Sequence[np.ndarray], out: np.ndarray) -> None:
    """The place of the highest score; the first where several are, one more than there are for no number.

    A running maximum. The places that raise it come in rising order, so that the last of them is
    the highest number among them. ``argmax`` along an axis that is not the last costs ten times
    as much.
    """
    best = scores[0].copy()
    out[...] = 0
    for place, values in enumerate(scores[1:], start=1):
        np.maximum(out, (values > best) * out.dtype.type(place), out=out)
        np.maximum(best, values, out=best)
    np.putmask(out, np.isnan(best), len(scores))


def _at_least(
    threshold: float, form: OutputForm, classes: Sequence[ModelClass], pixel_type: PixelType
) -> Decide:
    below, above = np.array([entry.value for entry in classes], pixel_type.dtype)
    least = _logit(threshold) if form.is_logit else threshold

    def decide(scores: np.ndarray) -> np.ndarray:
        if not form.is_logit:
            _check_probabilities(scores[0])
        result = np.where(scores[0] >= least, above, below)
        np.putmask(result, np.isnan(scores[0]), pixel_type.nodata)
        return result

    return decide


def _logit(probability: float) -> float:
    """The score at which a sigmoid gives ``probability``."""
    if probability in (0, 1):
        return inf if probability else -inf
    return log(probability / (1 - probability))


def _check_probabilities(scores: np.ndarray) -> None:
    low, high = float(np.fmin.reduce(scores, axis=None)), float(np.fmax.reduce(scores, axis=None))
    if low < -0.001 or high > 1.001:
        raise UnsupportedModelError(
            "The model's score is {score:.3g} at a pixel; expected a probability from 0 to 1, as it gave "
            "for the first tile",
            score=low if low < 0 else high,
        )


def _as_they_are(classes: Sequence[ModelClass], pixel_type: PixelType) -> Decide:
    """The values of a class map; no data where it has one that is not listed."""
    known = np.array(sorted({entry.value for entry in classes}))
    has_gaps = len(known) <= known[-1] - known[0]

    def decide(scores: np.ndarray) -> np.ndarray:
        values = scores[0]
        result = values.astype(pixel_type.dtype)
        if has_gaps or values.min() < known[0] or values.max() > known[-1]:
            result[~np.isin(values, known)] = pixel_type.nodata
        return result

    return decide
