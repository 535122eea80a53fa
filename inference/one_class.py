"""Models that look for one class alone, as those of roads and edges do: how likely it is, or where it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce

import numpy as np

from .arguments import Arguments
from .confidence import OfEither
from .content import Classes, Numbers
from .decisions import Decision, check_probabilities, class_decision, classes_of_channels
from .definition import ModelDefinition
from .errors import UnsupportedModelError
from .outputs import OutputForm
from .probabilities import LikelyEnough, probability, sigmoid
from .raster.pixel_type import FLOATS, PixelType, pixel_type_of
from .surroundings import NO_REFINEMENT, Refinement
from .text import Text
from .thinning import REACH, thinned

PROBABILITY = Numbers(("Probability",), 0.0, 1.0, FLOATS)
MERGED: dict[str, Callable[[np.ndarray, np.ndarray], np.ndarray]] = {
    "mean": np.add,
    "max": np.maximum,
    "min": np.minimum,
}


def class_or_probability(form: OutputForm, definition: ModelDefinition, arguments: Arguments) -> Decision:
    """The decision of a pixel classifier that gives the probability of its class where that is asked for."""
    if not arguments.values.get("return_probability_raster"):
        return class_decision(form, definition, arguments)
    if form.is_class_map or form.channels > 2:
        only = Text("False, as only models of one class, or of two, have a probability to give")
        arguments.refuse("return_probability_raster", only)
    return Decision(PROBABILITY, _probability_of(form, arguments))


def one_class_decision(
    form: OutputForm, definition: ModelDefinition, arguments: Arguments, asks_for_more: bool = False
) -> Decision:
    """The probability of the only class, or that class where it is likely enough.

    That is from ``threshold`` on, or where there is more alone, as ArcGIS asks of roads; with ``thinning``
    in lines of one pixel.
    """
    if form.is_class_map or form.channels > 2:
        raise UnsupportedModelError(
            "The model gives {channels} numbers a pixel; expected one score, or two, as it has one class",
            channels=form.channels,
        )
    found, thins = _probability_of(form, arguments), arguments.values.get("thinning")
    if arguments.values.get("return_probability_raster"):
        if thins:
            arguments.refuse("thinning", "False, as return_probability_raster asks for no lines")
        return Decision(PROBABILITY, found)
    below, above = classes_of_channels(form, definition.classes)
    pixel_type = pixel_type_of([below.value, above.value])
    enough = LikelyEnough(arguments.values.get("threshold", 0.5), asks_for_more)
    where = WhereLikely(found, enough, below.value, above.value, pixel_type)
    thinning = Refinement(REACH, ThinLines(below.value, above.value)) if thins else NO_REFINEMENT
    likelihood = OfEither(found, above.value)
    return Decision(Classes((below, above), pixel_type), where, thinning, likelihood)


def _probability_of(form: OutputForm, arguments: Arguments) -> Probability:
    policy = arguments.values.get("merge_policy", "mean")
    return Probability(form.channels, form.is_logit, form.is_softmax, policy)


@dataclass(frozen=True)
class Probability:
    """The probability of the only class, or of the second of two, merged over all variants of the tiles.

    The ``channels`` scores of each variant come one behind the other.
    """

    channels: int
    is_logit: bool
    is_softmax: bool
    policy: str

    def __call__(self, scores: np.ndarray) -> np.ndarray:
        """(variants × channels, rows, columns) → (1, rows, columns) of float32."""
        each = [self._of(some) for some in scores.reshape(-1, self.channels, *scores.shape[1:])]
        merged = reduce(MERGED[self.policy], each)
        result: np.ndarray = (merged / np.float32(len(each)) if self.policy == "mean" else merged)[np.newaxis]
        return result

    def _of(self, scores: np.ndarray) -> np.ndarray:
        """(channels, rows, columns) → (rows, columns)."""
        if self.is_logit:
            return sigmoid(scores[0])
        if self.is_softmax:
            scores = scores[1:]
        if len(scores) == 1:
            check_probabilities(
                float(np.fmin.reduce(scores, axis=None)), float(np.fmax.reduce(scores, axis=None))
            )
        return probability(scores)


@dataclass(frozen=True)
class WhereLikely:
    """``above`` where the class is likely enough, else ``below``."""

    probability: Probability
    enough: LikelyEnough
    below: int
    above: int
    pixel_type: PixelType

    def __call__(self, scores: np.ndarray) -> np.ndarray:
        """(variants × channels, rows, columns) → (rows, columns)."""
        [found] = self.probability(scores)
        below, above = np.array([self.below, self.above], self.pixel_type.dtype)
        result = np.where(self.enough(found), above, below)
        np.putmask(result, np.isnan(found), self.pixel_type.nodata)
        return result


@dataclass(frozen=True)
class ThinLines:
    """Lines of ``above`` in the place of shapes, on ``below``; what is neither stays, as no data does."""

    below: int
    above: int

    def __call__(self, values: np.ndarray) -> np.ndarray:
        """(rows, columns) → the same shape and type."""
        is_shape = values == self.above
        result = np.where(is_shape, values.dtype.type(self.below), values)
        lines = thinned(is_shape) & (result == self.below)
        return np.where(lines, values.dtype.type(self.above), result)
