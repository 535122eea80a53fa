"""A definition of a model of two dates, as it is for one of them."""

from __future__ import annotations

from dataclasses import replace

from .definition import ModelDefinition
from .errors import ModelDefinitionError

TWO_DATES = 2


def of_one_date(definition: ModelDefinition, channels: int | None) -> ModelDefinition:
    """The definition with the ``ExtractBands`` of one raster.

    ArcGIS numbers the bands of both one after the other, 0…2n−1; those of one alone, 0…n−1, and names
    stand for each, written once or twice. ``channels`` are the bands of one raster that the model
    takes, where it says. Where it does not, ArcGIS' way counts, unless there are statistics for all
    that is listed: those are of one raster.
    """
    bands = definition.bands
    if bands is None or len(bands) == channels:
        return definition
    half = len(bands) // TWO_DATES
    is_said_twice = bands[:half] == bands[half:]
    is_pair = is_said_twice or _are_numbers_of_two(bands, definition, channels)
    return replace(definition, bands=bands[:half]) if is_pair else definition


def _are_numbers_of_two(
    bands: tuple[int | str, ...], definition: ModelDefinition, channels: int | None
) -> bool:
    if any(isinstance(band, str) for band in bands):
        return False
    numbers, half = [int(band) for band in bands], len(bands) // TWO_DATES
    first, second = numbers[:half], numbers[half:]
    gaps = {after - before for before, after in zip(first, second)}
    have_one_gap = len(first) == len(second) and len(gaps) == 1
    if have_one_gap and min(first) > max(second):
        raise ModelDefinitionError(
            "ExtractBands is {bands}; expected the bands of the raster before the change first, or names "
            "(if these are bands of each raster)",
            bands=list(bands),
        )
    if not have_one_gap or min(gaps) <= max(first):
        if channels and len(bands) == TWO_DATES * channels:
            raise ModelDefinitionError(
                "ExtractBands is {bands}; expected the same bands of both rasters, numbered one after the "
                "other like {example}, or those of one",
                bands=list(bands),
                example=list(range(len(bands))),
            )
        return False
    stats = definition.normalization
    have_statistics = stats is not None and len(stats.band_min) >= len(bands)
    return channels is not None or definition.is_from_arcgis or not have_statistics
