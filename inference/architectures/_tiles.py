"""The arguments of every model that is shown tiles, and of those that classify them."""

from ..arguments import BATCH_SIZE, PADDING, PRECISION, TEST_TIME_AUGMENTATION, TILE_MERGE, TILE_SIZE
from ..conditions import free_batch, free_padding, free_tile

TILE_ARGUMENTS = (
    BATCH_SIZE.when(free_batch),
    PADDING.when(free_padding),
    TILE_MERGE,
    TILE_SIZE.when(free_tile),
    PRECISION,
)
CLASSIFIER_ARGUMENTS = (*TILE_ARGUMENTS, TEST_TIME_AUGMENTATION)
