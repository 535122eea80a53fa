"""Pixel classification by a model that answers for itself: a score for each class at every pixel."""

from ..arguments import PREDICT_BACKGROUND, RETURN_PROBABILITY_RASTER, THRESHOLD
from ..conditions import hidden_background, one_score
from ..one_class import class_or_probability
from . import Architecture
from ._tiles import CLASSIFIER_ARGUMENTS

ARCHITECTURE = Architecture(
    title="Pixel classification",
    model_types=("ImageClassification", ""),
    arguments=(
        *CLASSIFIER_ARGUMENTS,
        THRESHOLD.when(one_score),
        RETURN_PROBABILITY_RASTER.when(one_score),
        PREDICT_BACKGROUND.when(hidden_background),
    ),
    decision=class_or_probability,
)
