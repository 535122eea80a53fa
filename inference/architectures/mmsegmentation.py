"""ArcGIS' MMSegmentation: networks that the package mmsegmentation builds, from the weights of a package."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..arguments import Arguments
from ..conditions import edge_detection
from ..decisions import Decision, class_decision
from ..definition import ModelDefinition
from ..errors import ModelDefinitionError
from ..one_class import one_class_decision
from ..outputs import OutputForm
from . import Architecture
from ._arcgis import BACKGROUND_ARGUMENT, arcgis_normalization
from ._edges import EDGE_ARGUMENTS
from ._tiles import CLASSIFIER_ARGUMENTS


def _network(definition: ModelDefinition, path: Path) -> Any:
    from ..networks.mmsegmentation import mmsegmentation_from
    from ..networks.weights import read_state

    return mmsegmentation_from(read_state(path), _configuration(definition))


def _configuration(definition: ModelDefinition) -> str:
    """The name that mmsegmentation has for the network, in either place where packages have it."""
    kwargs = definition.document.get("Kwargs")
    said = kwargs.get("model") if isinstance(kwargs, Mapping) else None
    name = definition.parameter("model_name") or str(said or "")
    if not name:
        raise ModelDefinitionError(
            "model_name is missing; expected the name of one of MMSegmentation's configurations"
        )
    return name


def _decision(form: OutputForm, definition: ModelDefinition, arguments: Arguments) -> Decision:
    """Edges where it finds such, else classes."""
    decide = one_class_decision if edge_detection(definition) else class_decision
    return decide(form, definition, arguments)


def _no_edges(definition: ModelDefinition) -> bool:
    return not edge_detection(definition)


ARCHITECTURE = Architecture(
    title="Pixel classification by ArcGIS' MMSegmentation (through mmsegmentation)",
    model_types=("ImageClassification",),
    names=("MMSegmentation",),
    network=_network,
    normalization=arcgis_normalization,
    arguments=(*CLASSIFIER_ARGUMENTS, BACKGROUND_ARGUMENT.when(_no_edges), *EDGE_ARGUMENTS),
    decision=_decision,
)
