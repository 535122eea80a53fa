"""From the scores of two dates to what has changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from .arguments import Arguments
from .arrays import few_rows
from .confidence import OfChange, OfEither, OfHighest, SingleScore
from .content import Classes
from .decisions import (
    BACKGROUND,
    AsTheyAre,
    AtLeast,
    Decision,
    MostLikely,
    classes_of_channels,
    logit,
    sorted_values,
)
from .definition import ModelClass, ModelDefinition
from .errors import ModelDefinitionError, UnsupportedModelError
from .outputs import OutputForm
from .raster.pixel_type import PixelType, pixel_type_of

NO_CHANGE = ModelClass(0, "No change", (225, 225, 225))
CHANGE = ModelClass(255, "Change", (228, 26, 28))
FAR = float(np.nextafter(np.float32(1), np.float32(2)))  # a distance of more than 1: STANet's threshold


def change_decision(form: OutputForm, definition: ModelDefinition, arguments: Arguments) -> Decision:
    """The decision of a model that gives scores: which class of change, if any."""
    threshold = arguments["score_threshold"]
    if form.is_class_map:
        arguments.refuse("score_threshold", "nothing, as the model gives class numbers")
    elif form.channels == 1:
        return _of_one_score(form, definition, 0.5 if threshold is None else threshold)
    classes = _named(classes_of_channels(form, definition.classes), bool(definition.classes))
    pixel_type = pixel_type_of([entry.value for entry in classes])
    if form.is_class_map:
        return Decision(Classes(classes, pixel_type), AsTheyAre(sorted_values(classes), pixel_type))
    channels = [channel for channel in range(form.channels) if channel not in definition.ignored_channels]
    same = unchanged_of(classes)
    changed = [channel for channel in channels if classes[channel].value != same.value]
    if not changed:
        raise ModelDefinitionError(
            "Classes and ignore_mapped_class leave none of {count} channels for changes; expected one whose "
            "value is not {value}",
            count=form.channels,
            value=same.value,
        )
    chosen = tuple(entry for n, entry in enumerate(classes) if n in channels or entry is same)
    if threshold is None:
        highest = _likeliest(classes, channels, pixel_type)
        likelihood = OfHighest(highest.channels, form.are_probabilities)
        return Decision(Classes(chosen, pixel_type), highest, likelihood=likelihood)
    unchanged = tuple(channel for channel in channels if channel not in changed)
    which = _likeliest(classes, changed, pixel_type)
    return Decision(
        Classes(chosen, pixel_type),
        ChangedFrom(threshold, unchanged, which, same.value, form.is_softmax),
        likelihood=OfChange(OfHighest(which.channels, form.is_softmax), unchanged, same.value),
    )


def _likeliest(classes: tuple[ModelClass, ...], channels: Sequence[int], pixel_type: PixelType) -> MostLikely:
    return MostLikely(tuple(channels), tuple(classes[channel].value for channel in channels), pixel_type)


def _of_one_score(form: OutputForm, definition: ModelDefinition, threshold: float) -> Decision:
    if form.is_positive:
        raise UnsupportedModelError(
            "The model gives one number a pixel, from 0 to more than 1; expected a probability, or a score "
            "that may be negative (for a map of distances, of which more than 1 are changes, expected "
            '"distance" in ModelConfiguration of the definition)'
        )
    if len(definition.classes) > 2:
        raise UnsupportedModelError(
            "The model gives one score a pixel, and the definition lists {count} classes; expected two, no "
            "change and change",
            count=len(definition.classes),
        )
    least = logit(threshold) if form.is_logit else threshold
    below, above = unchanged_and_changed(definition)
    pixel_type = pixel_type_of([below.value, above.value])
    rule = AtLeast(least, below.value, above.value, not form.is_logit, pixel_type)
    likelihood = OfEither(SingleScore(form.is_logit), above.value)
    return Decision(Classes((below, above), pixel_type), rule, likelihood=likelihood)


def distance_decision(form: OutputForm, definition: ModelDefinition, arguments: Arguments) -> Decision:
    """The decision of a model that gives the distance between two dates: more than 1 is a change."""
    if form.is_class_map:
        raise UnsupportedModelError(
            "The model gives class numbers; expected the distance between both dates, as its definition says"
        )
    if form.channels != 1:
        raise UnsupportedModelError(
            "The model gives {channels} numbers a pixel; expected one, the distance between both dates",
            channels=form.channels,
        )
    below, above = unchanged_and_changed(definition)
    pixel_type = pixel_type_of([below.value, above.value])
    return Decision(
        Classes((below, above), pixel_type), AtLeast(FAR, below.value, above.value, False, pixel_type)
    )


def unchanged_and_changed(definition: ModelDefinition) -> tuple[ModelClass, ModelClass]:
    """The two classes of a model with a single number: 0, and the first that is not, as in ArcGIS.

    Without such a class changes are 255; a single class that is listed as 0 lends them its name.
    Of two that are both not 0, the first is no change.
    """
    listed = definition.classes
    if len(listed) == 1 and listed[0].value == 0:
        return NO_CHANGE, _lent(listed[0])
    changes = [entry for entry in listed if entry.value != 0] or [CHANGE]
    if len(listed) == len(changes) == 2 and changes[0].value != changes[1].value:
        return changes[0], changes[1]
    return next((entry for entry in listed if entry.value == 0), NO_CHANGE), changes[0]


def _lent(entry: ModelClass) -> ModelClass:
    """A class of changes that is listed as 0, which stands for no change."""
    return replace(entry, value=CHANGE.value)


def unchanged_of(classes: tuple[ModelClass, ...]) -> ModelClass:
    """The class that stands for no change: value 0, else the first."""
    return next((entry for entry in classes if entry.value == 0), classes[0])


def _named(classes: tuple[ModelClass, ...], are_listed: bool) -> tuple[ModelClass, ...]:
    """Names for classes that the definition does not list."""
    if not are_listed and len(classes) == 2:
        return NO_CHANGE, CHANGE
    if not are_listed:
        return NO_CHANGE, *(replace(entry, name=f"Change {entry.value}") for entry in classes[1:])
    if classes[0] is BACKGROUND and len(classes) == 2 and classes[1].value == 0:
        return NO_CHANGE, _lent(classes[1])
    return tuple(NO_CHANGE if entry is BACKGROUND else entry for entry in classes)


@dataclass(frozen=True)
class ChangedFrom:
    """The likeliest class of change where changes together have at least a probability of ``threshold``.

    They compete with the channels of ``unchanged`` alone. Scores that are no probabilities yet
    become some by the softmax function.
    """

    threshold: float
    unchanged: tuple[int, ...]
    which: MostLikely
    value: int
    are_probabilities: bool

    @property
    def pixel_type(self) -> PixelType:
        """The type of the result."""
        return self.which.pixel_type

    def __call__(self, scores: np.ndarray) -> np.ndarray:
        """(channels, rows, columns) → (rows, columns)."""
        result = self.which(scores)
        for rows in few_rows(result):
            changed = self._changed_share(scores[:, rows])
            np.putmask(result[rows], changed < self.threshold, self.value)
            np.putmask(result[rows], np.isnan(changed), self.pixel_type.nodata)
        return result

    def _changed_share(self, scores: np.ndarray) -> np.ndarray:
        """The probability of changes, summed itself: 1 minus that of none would round small ones away."""
        same, changed = scores[list(self.unchanged)], scores[list(self.which.channels)]
        if self.are_probabilities:
            return changed.sum(axis=0) + 0 * same.sum(axis=0)  # no number where any score is none
        highest = np.maximum(changed.max(axis=0), same.max(axis=0, initial=-np.inf))
        with np.errstate(invalid="ignore"):  # infinite scores
            powers = np.exp(changed - highest).sum(axis=0)
            return powers / (powers + np.exp(same - highest).sum(axis=0))
