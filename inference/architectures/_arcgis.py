"""What the pixel classifiers of ArcGIS' packages have in common.

Facts on how ArcGIS' own inference treats them, found by their packages and its answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..arguments import PREDICT_BACKGROUND
from ..conditions import hidden_background
from ..definition import ModelDefinition, NormalizationStats
from ..errors import ModelDefinitionError
from ..normalization import Normalization, ValueRange, normalization_of
from ._tiles import CLASSIFIER_ARGUMENTS

# Means and deviations of ImageNet's red, green and blue, which packages stand for where they bring
# no statistics (torchvision's documentation of its models gives them).
IMAGENET = NormalizationStats((0.0,) * 3, (255.0,) * 3, (0.485, 0.456, 0.406), (0.229, 0.224, 0.225))


def arcgis_normalization(
    definition: ModelDefinition, bands: Sequence[int], value_range: ValueRange
) -> Normalization | None:
    """What a definition asks for; without statistics those of ImageNet, in the model's order of bands."""
    if definition.normalization:
        return normalization_of(definition, bands, value_range)
    if definition.is_multispectral or len(bands) != 3:
        raise ModelDefinitionError(
            "NormalizationStats is missing; expected statistics of each of {count} band(s), as only those "
            "of red, green and blue go without saying (IsMultispectral is {multispectral})",
            count=len(bands),
            multispectral=definition.is_multispectral,
        )
    return normalization_of(replace(definition, normalization=IMAGENET, bands=None), bands, value_range)


def keeps_dilation(definition: ModelDefinition) -> bool:
    """Whether a network with PointRend has a backbone as fine as one without."""
    return definition.parameter("keep_dilation").lower() == "true"


def _predicts_background(definition: ModelDefinition) -> bool:
    """The background is left out where 0 is no class and there is more than one."""
    return not hidden_background(definition) or len(definition.classes) <= 1


BACKGROUND_ARGUMENT = replace(PREDICT_BACKGROUND, default=_predicts_background)
ARCGIS_ARGUMENTS = (*CLASSIFIER_ARGUMENTS, BACKGROUND_ARGUMENT)
