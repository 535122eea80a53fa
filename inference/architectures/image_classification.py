"""Pixel classification by a model that answers for itself: a score for each class at every pixel."""

from ..arguments import BATCH_SIZE, PADDING, PREDICT_BACKGROUND, THRESHOLD, TILE_MERGE
from ..decisions import class_decision
from . import Architecture

ARCHITECTURE = Architecture(
    model_types=("ImageClassification", ""),
    arguments=(BATCH_SIZE, PADDING, TILE_MERGE, THRESHOLD, PREDICT_BACKGROUND),
    decision=class_decision,
)
