"""Pixel classification by a model that answers for itself: a score for each class at every pixel."""

from ..arguments import (
    BATCH_SIZE,
    PADDING,
    PRECISION,
    PREDICT_BACKGROUND,
    THRESHOLD,
    TILE_MERGE,
    TILE_SIZE,
)
from ..conditions import free_batch, free_padding, free_tile, hidden_background, one_score
from ..decisions import class_decision
from . import Architecture

ARCHITECTURE = Architecture(
    model_types=("ImageClassification", ""),
    arguments=(
        BATCH_SIZE.when(free_batch),
        PADDING.when(free_padding),
        TILE_MERGE,
        TILE_SIZE.when(free_tile),
        PRECISION,
        THRESHOLD.when(one_score),
        PREDICT_BACKGROUND.when(hidden_background),
    ),
    decision=class_decision,
)
