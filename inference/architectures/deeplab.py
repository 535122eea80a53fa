"""ArcGIS' DeepLab: DeepLabV3, whose weights a package brings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..decisions import class_decision
from ..definition import ModelDefinition
from . import Architecture
from ._arcgis import ARCGIS_ARGUMENTS, arcgis_normalization, keeps_dilation


def _network(definition: ModelDefinition, path: Path) -> Any:
    from ..networks.deeplab import deeplab_from
    from ..networks.weights import read_state

    backbone = definition.parameter("backbone") or "resnet101"
    return deeplab_from(read_state(path), backbone, keeps_dilation(definition))


ARCHITECTURE = Architecture(
    title="Pixel classification by ArcGIS' DeepLab (DeepLabV3)",
    model_types=("ImageClassification",),
    names=("DeepLab", "_deeplab_infrencing"),
    network=_network,
    normalization=arcgis_normalization,
    arguments=ARCGIS_ARGUMENTS,
    decision=class_decision,
)
