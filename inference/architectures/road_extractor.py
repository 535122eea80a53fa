"""ArcGIS' MultiTaskRoadExtractor and ConnectNet: LinkNet or stacked hourglasses, from their weights.

ArcGIS itself knows MultiTaskRoadExtractor alone by its name, so that the arguments of ConnectNet have no
effect there; its documentation promises them for both, and both are the same here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from ..arguments import MERGE_POLICY, RETURN_PROBABILITY_RASTER, THRESHOLD, TILE_MERGE
from ..blending import PROFILES
from ..conditions import probability_raster
from ..definition import ModelDefinition
from ..domains import Choice
from ..errors import ModelDefinitionError
from ..normalization import Normalization, ValueRange
from ..one_class import one_class_decision
from . import Architecture
from ._tiles import CLASSIFIER_ARGUMENTS


def _network(definition: ModelDefinition, path: Path) -> Any:
    from ..networks.hourglass import hourglass_from
    from ..networks.linknet import linknet_from
    from ..networks.weights import read_state

    name = definition.parameter("mtl_model")
    if name.lower() == "linknet":
        return linknet_from(read_state(path), definition.parameter("backbone") or "resnet34")
    if name.lower() == "hourglass":
        return hourglass_from(read_state(path))
    raise ModelDefinitionError(
        "mtl_model is {name!r}; expected the network that the weights are for, linknet or hourglass",
        name=name,
    )


def _as_they_are(
    definition: ModelDefinition, bands: Sequence[int], value_range: ValueRange
) -> Normalization | None:
    """Pixels are given to the network as they are, whatever statistics a package of ArcGIS has."""
    return Normalization.of([(1.0, 0.0)] * len(bands))


# as ArcGIS joins roads
HANN = replace(TILE_MERGE, domain=Choice(tuple(PROFILES)), default=lambda definition: "hann")

ARCHITECTURE = Architecture(
    title="Roads by ArcGIS' MultiTaskRoadExtractor or ConnectNet (LinkNet, stacked hourglasses)",
    model_types=("ImageClassification",),
    names=("MultiTaskRoadExtractor", "ConnectNet", "_road_infrencing"),
    network=_network,
    normalization=_as_they_are,
    arguments=(
        *(HANN if spec is TILE_MERGE else spec for spec in CLASSIFIER_ARGUMENTS),
        replace(MERGE_POLICY, default=lambda definition: "max"),
        THRESHOLD.when(probability_raster),
        RETURN_PROBABILITY_RASTER.when(probability_raster),
    ),
    decision=partial(one_class_decision, asks_for_more=True),
)
