"""ArcGIS' CycleGAN: images of one kind made to those of another, and back, whose weights a package brings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..arguments import DIRECTION, TILE_SIZE
from ..conditions import free_tile
from ..definition import ModelDefinition
from . import Architecture
from ._translation import TRANSLATION_ARGUMENTS, directed, source_image, to_network, to_values


def _network(definition: ModelDefinition, path: Path) -> Any:
    from ..networks.cyclegan import cyclegan_from
    from ..networks.weights import read_state

    return cyclegan_from(read_state(path), definition.parameter("direction"))


ARCHITECTURE = Architecture(
    title="Image translation by ArcGIS' CycleGAN",
    model_types=("CycleGAN",),
    names=("CycleGAN", "_cyclegan"),
    network=_network,
    adapted=directed,
    inputs=source_image,
    normalization=to_network,
    arguments=(*TRANSLATION_ARGUMENTS, TILE_SIZE.when(free_tile), DIRECTION),
    decision=to_values,
    gives_images=True,
)
