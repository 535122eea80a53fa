"""Change detection by a model that answers for itself: scores of changes, or class numbers."""

from ..arguments import SCORE_THRESHOLD
from ..changes import change_decision
from ..inputs import two_images
from . import Architecture
from ._tiles import TILE_ARGUMENTS

ARCHITECTURE = Architecture(
    title="Change detection by scores or classes",
    model_types=("ImageClassification", ""),
    dates=2,
    inputs=two_images,
    arguments=(*TILE_ARGUMENTS, SCORE_THRESHOLD),
    decision=change_decision,
)
