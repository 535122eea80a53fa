"""ArcGIS' PSPNetClassifier: PSPNet, whose weights a package brings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..decisions import class_decision
from ..definition import ModelDefinition
from ..errors import ModelDefinitionError
from . import Architecture
from ._arcgis import ARCGIS_ARGUMENTS, arcgis_normalization, keeps_dilation

PYRAMID = [1, 2, 3, 6]


def _network(definition: ModelDefinition, path: Path) -> Any:
    from ..networks.psp import psp_from
    from ..networks.weights import read_state

    backbone = definition.parameter("backbone") or "resnet50"
    return psp_from(read_state(path), backbone, _pyramid(definition), keeps_dilation(definition))


def _pyramid(definition: ModelDefinition) -> list[int]:
    sizes = definition.parameters.get("pyramid_sizes", PYRAMID)
    if not isinstance(sizes, list) or not sizes or not all(type(size) is int and size > 0 for size in sizes):
        raise ModelDefinitionError(
            "pyramid_sizes is {sizes!r}; expected a list of whole numbers from 1 on, like {usual}",
            sizes=sizes,
            usual=PYRAMID,
        )
    return sizes


ARCHITECTURE = Architecture(
    title="Pixel classification by ArcGIS' PSPNetClassifier (PSPNet)",
    model_types=("ImageClassification",),
    names=("PSPNetClassifier", "_psp"),
    network=_network,
    normalization=arcgis_normalization,
    arguments=ARCGIS_ARGUMENTS,
    decision=class_decision,
)
