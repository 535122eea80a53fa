"""Pixel classification by a package of ArcGIS that answers for itself, whatever it is called."""

from ..arguments import RETURN_PROBABILITY_RASTER, THRESHOLD
from ..conditions import hidden_background, one_score
from ..one_class import class_or_probability
from . import Architecture
from ._arcgis import BACKGROUND_ARGUMENT, arcgis_normalization
from ._tiles import CLASSIFIER_ARGUMENTS

ARCHITECTURE = Architecture(
    title="Pixel classification by a package of ArcGIS",
    model_types=("ImageClassification", ""),
    answers_to=lambda definition: definition.is_from_arcgis,
    arguments=(
        *CLASSIFIER_ARGUMENTS,
        THRESHOLD.when(one_score),
        RETURN_PROBABILITY_RASTER.when(one_score),
        BACKGROUND_ARGUMENT.when(hidden_background),
    ),
    normalization=arcgis_normalization,
    decision=class_or_probability,
)
