"""ArcGIS' ChangeDetector: STANet, whose weights a package brings; the distance of two dates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ..arguments import BATCH_SIZE, PADDING, PRECISION, TILE_MERGE
from ..changes import distance_decision
from ..conditions import free_batch, free_padding
from ..definition import ModelDefinition
from ..inputs import two_images
from ..normalization import Normalization, stats_indexes
from . import Architecture


def _network(definition: ModelDefinition, path: Path) -> Any:
    from ..networks.stanet import stanet_from
    from ..networks.weights import read_state

    attention = definition.parameter("attention_type") or None
    return stanet_from(read_state(path), attention, definition.parameter("backbone") or "resnet18")


def _normalization(
    definition: ModelDefinition, bands: Sequence[int], value_range: Callable[[], tuple[float, float]]
) -> Normalization:
    """Bytes by (v − 127.5) / 127.5; with statistics to −1…1 from their lowest to highest values.

    In ArcGIS' change_detection module mean and deviation are 0.5, whatever the package says.
    """
    stats = definition.normalization
    if stats is None:
        return Normalization.of([(1 / 127.5, -1.0)] * len(bands))
    indexes = stats_indexes(definition, stats, bands)
    ranges = [(stats.band_min[index], stats.band_max[index]) for index in indexes]
    scales = [(low, 2 / (high - low or 1.0)) for low, high in ranges]
    return Normalization.of([(scale, -low * scale - 1.0) for low, scale in scales])


ARCHITECTURE = Architecture(
    title="Change detection by ArcGIS' ChangeDetector (STANet)",
    model_types=("ImageClassification",),
    dates=2,
    answers_to=lambda definition: definition.is_from_arcgis and definition.detects_change,
    inputs=two_images,
    network=_network,
    normalization=_normalization,
    arguments=(BATCH_SIZE.when(free_batch), PADDING.when(free_padding), TILE_MERGE, PRECISION),
    decision=distance_decision,
)
