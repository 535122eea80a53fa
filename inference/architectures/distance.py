"""Change detection by a model that gives the distance between two dates: more than 1 is a change."""

from ..arguments import BATCH_SIZE, PADDING, PRECISION, TILE_MERGE, TILE_SIZE
from ..changes import distance_decision
from ..conditions import free_batch, free_padding, free_tile
from ..inputs import two_images
from . import Architecture

ARCHITECTURE = Architecture(
    model_types=("ImageClassification", ""),
    dates=2,
    answers_to=lambda definition: "distance" in definition.configuration.lower(),
    inputs=two_images,
    arguments=(
        BATCH_SIZE.when(free_batch),
        PADDING.when(free_padding),
        TILE_MERGE,
        TILE_SIZE.when(free_tile),
        PRECISION,
    ),
    decision=distance_decision,
)
