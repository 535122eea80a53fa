"""What ArcGIS' packages for image translation have in common.

Facts on how ArcGIS treats them, found by its answers: the lowest and highest value of each band, of the
images that a network takes and of those that it makes, are −1 and 1 to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..arguments import BATCH_SIZE, PADDING, PRECISION, TILE_MERGE, Arguments
from ..conditions import free_batch, free_padding
from ..content import Numbers, numbered
from ..decisions import Decision
from ..definition import ModelDefinition, NormalizationStats, stats_in
from ..errors import UnsupportedModelError
from ..images import image_decision
from ..inputs import InputForm, Signature, one_image
from ..keys import wrong
from ..normalization import Normalization, ValueRange, stats_indexes
from ..outputs import OutputForm
from ..raster.pixel_type import FLOATS
from ..text import Text

SIDES = {"A": "NormalizationStats", "B": "NormalizationStats_b"}
FORWARD = "AtoB"
TRANSLATION_ARGUMENTS = (
    BATCH_SIZE.when(free_batch),
    PADDING.when(free_padding),
    replace(TILE_MERGE, default=lambda definition: "hann"),
    PRECISION,
)


def direction_of(arguments: Arguments) -> str:
    """Which images are made of which."""
    return str(arguments.values.get("direction", FORWARD))


def directed(definition: ModelDefinition, arguments: Arguments) -> ModelDefinition:
    """The definition for a direction, of which its parameters tell the network.

    ExtractBands is of images A, so that of images B the first bands are read.
    """
    direction = direction_of(arguments)
    chosen = replace(definition, parameters={**definition.parameters, "direction": direction})
    if direction == FORWARD:
        return chosen
    return replace(chosen, normalization=stats_in(definition.document, SIDES["B"]), bands=None)


def source_image(signature: Signature, definition: ModelDefinition) -> InputForm:
    """One image, of the bands that ExtractBands names, or else of as many as have statistics."""
    count = len(definition.bands or _stats_of_source(definition).band_min)
    return replace(one_image(signature, definition), channels=count)


def to_network(definition: ModelDefinition, bands: Sequence[int], value_range: ValueRange) -> Normalization:
    """The lowest and highest value of each band as −1 and 1."""
    stats = _stats_of_source(definition)
    indexes = stats_indexes(definition, stats, bands)
    return Normalization.of_ranges(
        *([column[n] for n in indexes] for column in (stats.band_min, stats.band_max))
    )


def to_values(form: OutputForm, definition: ModelDefinition, arguments: Arguments) -> Decision:
    """−1 and 1 as the lowest and highest value of each band of the images that are made: floats."""
    key = SIDES[direction_of(arguments)[-1]]
    stats = _known(stats_in(definition.document, key), key)
    if form.channels != len(stats.band_min):
        raise UnsupportedModelError(
            "The model gives {channels} band(s); expected {count}, as many as {key} has",
            channels=form.channels,
            count=len(stats.band_min),
            key=key,
        )
    names = tuple(numbered("Band", form.channels))
    content = Numbers(names, min(stats.band_min), max(stats.band_max), FLOATS)
    ranges = zip(stats.band_min, stats.band_max)
    values = Normalization.of([((high - low) / 2, (high + low) / 2) for low, high in ranges])
    return image_decision(content, values)


def _stats_of_source(definition: ModelDefinition) -> NormalizationStats:
    key = SIDES[(definition.parameter("direction") or FORWARD)[0]]
    return _known(definition.normalization, key)


def _known(stats: NormalizationStats | None, key: str) -> NormalizationStats:
    if stats is None:
        raise wrong(key, None, Text("the lowest and highest value of each band"))
    return stats
