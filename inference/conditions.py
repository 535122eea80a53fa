"""What a definition must say for an argument to be offered."""

from __future__ import annotations

import re
from collections.abc import Callable

from .definition import ModelDefinition

Condition = Callable[[ModelDefinition], bool]


def always(definition: ModelDefinition) -> bool:
    """Every model."""
    return True


def free_batch(definition: ModelDefinition) -> bool:
    """ArcGIS offers batch_size only where the definition does not fix it with BatchSize."""
    return definition.batch_size is None


def free_padding(definition: ModelDefinition) -> bool:
    """ArcGIS offers padding only where ModelPadding does not say what the model crops itself."""
    return definition.model_padding is None


def free_tile(definition: ModelDefinition) -> bool:
    """ArcGIS offers tile_size only where SupportsVariableTileSize does not rule it out."""
    return definition.supports_variable_tile_size


def map_space(definition: ModelDefinition) -> bool:
    """Models of images on which no direction is up, as ImageSpaceUsed says."""
    return str(definition.document.get("ImageSpaceUsed")).upper() == "MAP_SPACE"


def pixel_space(definition: ModelDefinition) -> bool:
    """Models that say so of themselves: they see images on their own rows and columns."""
    return str(definition.document.get("ImageSpaceUsed")).upper() == "PIXEL_SPACE"


def edge_detection(definition: ModelDefinition) -> bool:
    """Models of edges, which ArcGIS' packages name by IsEdgeDetection."""
    return definition.says("IsEdgeDetection")


def diffusion(definition: ModelDefinition) -> bool:
    """Models that draw images from noise, which ArcGIS' packages call SR3 by ModelArch or as the backbone."""
    return network_of(definition).upper().startswith("SR3")


def network_of(definition: ModelDefinition) -> str:
    """The network of a package for super-resolution: UNet unless it says otherwise."""
    backbone = definition.parameter("backbone")
    named = str(definition.document.get("ModelArch") or "")
    return named or (backbone if backbone.upper().startswith("SR3") else "UNet")


def probability_raster(definition: ModelDefinition) -> bool:
    """ArcGIS gives probabilities of packages from version 1.8.4 of its training tools on."""
    parts = re.match(r"(\d+)\.(\d+)(?:\.(\d+))?", definition.arcgis_version)
    return parts is not None and tuple(int(part or 0) for part in parts.groups()) >= (1, 8, 4)


def both(*conditions: Condition) -> Condition:
    """All of some conditions."""
    return lambda definition: all(condition(definition) for condition in conditions)


def one_score(definition: ModelDefinition) -> bool:
    """Models of one class, or of two, may give a single score, to which a threshold applies."""
    return len(definition.classes) <= 2


def hidden_background(definition: ModelDefinition) -> bool:
    """Models whose classes do not list 0 may have a channel for the background."""
    return all(entry.value != 0 for entry in definition.classes)
