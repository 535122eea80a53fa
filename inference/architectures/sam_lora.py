"""ArcGIS' SamLoRA: Segment Anything whose encoder LoRA adapts, from the weights that a package brings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..arguments import TILE_SIZE
from ..decisions import class_decision
from ..definition import ModelDefinition
from . import Architecture
from ._arcgis import ARCGIS_ARGUMENTS, arcgis_normalization


def _network(definition: ModelDefinition, path: Path) -> Any:
    from ..networks.sam import sam_from
    from ..networks.weights import read_state

    return sam_from(read_state(path))


ARCHITECTURE = Architecture(
    title="Pixel classification by ArcGIS' SamLoRA (Segment Anything, LoRA)",
    model_types=("ImageClassification",),
    names=("SamLoRA",),
    network=_network,
    normalization=arcgis_normalization,
    # the places that it knows are those of tiles of one size
    arguments=tuple(spec for spec in ARCGIS_ARGUMENTS if spec.name != TILE_SIZE.name),
    decision=class_decision,
)
