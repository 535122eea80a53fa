"""ArcGIS' Pix2Pix: images made to those that they were paired with, whose weights a package brings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..definition import ModelDefinition
from . import Architecture
from ._translation import TRANSLATION_ARGUMENTS, source_image, to_network, to_values


def _network(definition: ModelDefinition, path: Path) -> Any:
    from ..networks.pix2pix import pix2pix_from
    from ..networks.weights import read_state

    return pix2pix_from(read_state(path))


ARCHITECTURE = Architecture(
    title="Image translation by ArcGIS' Pix2Pix",
    model_types=("Pix2Pix",),
    names=("Pix2Pix", "_pix2pix"),
    network=_network,
    inputs=source_image,
    normalization=to_network,
    arguments=TRANSLATION_ARGUMENTS,
    decision=to_values,
    gives_images=True,
)
