"""Change detection by a model that gives the distance between two dates: more than 1 is a change."""

from ..changes import distance_decision
from ..inputs import two_images
from . import Architecture
from ._tiles import TILE_ARGUMENTS

ARCHITECTURE = Architecture(
    title="Change detection by the distance of two dates",
    model_types=("ImageClassification", ""),
    dates=2,
    answers_to=lambda definition: "distance" in definition.configuration.lower(),
    inputs=two_images,
    arguments=TILE_ARGUMENTS,
    decision=distance_decision,
)
