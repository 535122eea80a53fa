"""ArcGIS' HEDEdgeDetector and BDCNEdgeDetector, whose weights a package brings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..definition import ModelDefinition
from ..one_class import one_class_decision
from . import Architecture
from ._arcgis import arcgis_normalization
from ._edges import EDGE_ARGUMENTS
from ._tiles import CLASSIFIER_ARGUMENTS


def _network(definition: ModelDefinition, path: Path) -> Any:
    from ..networks.bdcn import bdcn_from
    from ..networks.hed import hed_from
    from ..networks.weights import read_state

    network_from = hed_from if definition.name == "HEDEdgeDetector" else bdcn_from
    return network_from(read_state(path), definition.parameter("backbone") or "vgg19")


ARCHITECTURE = Architecture(
    title="Edges by ArcGIS' HEDEdgeDetector or BDCNEdgeDetector (HED, BDCN)",
    model_types=("ImageClassification",),
    names=("HEDEdgeDetector", "BDCNEdgeDetector"),
    network=_network,
    normalization=arcgis_normalization,
    arguments=(*CLASSIFIER_ARGUMENTS, *EDGE_ARGUMENTS),
    decision=one_class_decision,
)
