"""Pixel classification by a model that answers for itself: a score for each class at every pixel."""

from ..arguments import PREDICT_BACKGROUND, THRESHOLD
from ..conditions import hidden_background, one_score
from ..decisions import class_decision
from . import Architecture
from ._tiles import CLASSIFIER_ARGUMENTS

ARCHITECTURE = Architecture(
    title="Pixel classification",
    model_types=("ImageClassification", ""),
    arguments=(*CLASSIFIER_ARGUMENTS, THRESHOLD.when(one_score), PREDICT_BACKGROUND.when(hidden_background)),
    decision=class_decision,
)
