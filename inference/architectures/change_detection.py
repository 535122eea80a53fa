"""Change detection by a model that answers for itself: scores of changes, or class numbers."""

from ..arguments import BATCH_SIZE, PADDING, PRECISION, SCORE_THRESHOLD, TILE_MERGE, TILE_SIZE
from ..changes import change_decision
from ..conditions import free_batch, free_padding, free_tile
from ..inputs import two_images
from . import Architecture

ARCHITECTURE = Architecture(
    model_types=("ImageClassification", ""),
    dates=2,
    inputs=two_images,
    arguments=(
        BATCH_SIZE.when(free_batch),
        PADDING.when(free_padding),
        TILE_MERGE,
        TILE_SIZE.when(free_tile),
        PRECISION,
        SCORE_THRESHOLD,
    ),
    decision=change_decision,
)
