"""ArcGIS' UnetClassifier: a dynamic U-Net, whose weights a package brings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..decisions import class_decision
from ..definition import ModelDefinition
from . import Architecture
from ._arcgis import ARCGIS_ARGUMENTS, arcgis_normalization


def _network(definition: ModelDefinition, path: Path) -> Any:
    from ..networks.unet import unet_from
    from ..networks.weights import read_state

    return unet_from(read_state(path), definition.parameter("backbone") or "resnet34")


ARCHITECTURE = Architecture(
    title="Pixel classification by ArcGIS' UnetClassifier (U-Net)",
    model_types=("ImageClassification",),
    names=("UnetClassifier", "_unet"),
    network=_network,
    normalization=arcgis_normalization,
    arguments=ARCGIS_ARGUMENTS,
    decision=class_decision,
)
