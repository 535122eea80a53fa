"""From pixel values to model inputs, as the definition says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from .definition import ModelDefinition, NormalizationStats
from .errors import ModelDefinitionError

Transform = Callable[[np.ndarray], np.ndarray]
Formula = Callable[[np.ndarray], np.ndarray]

# Means and deviations of ImageNet's red, green and blue, which packages of ArcGIS stand for
# where they bring no statistics (torchvision's documentation of its models gives them).
IMAGENET = NormalizationStats((0.0,) * 3, (255.0,) * 3, (0.485, 0.456, 0.406), (0.229, 0.224, 0.225))


def normalizer(
    definition: ModelDefinition,
    bands: Sequence[int],
    dtype: np.dtype,
    value_range: Callable[[], tuple[float, float]],
) -> Transform:
    """What turns a batch (tiles, bands, rows, columns) of ``dtype`` into the model's input.

    ``bands`` are the 0-based bands that were read, ``value_range`` tells the lowest and highest
    value of the raster and is asked only where DataRange needs it. A definition without
    statistics leaves the pixels as they are, in their own type.
    """
    if stats := definition.normalization:
        formulas = [_by_stats(stats, index) for index in _stats_indexes(definition, stats, bands)]
    elif definition.is_from_arcgis:
        _check_imagenet(definition, bands)
        formulas = [_by_stats(IMAGENET, position) for position in range(3)]
    elif definition.data_range:
        formulas = [_to_range(value_range(), definition.data_range)] * len(bands)
    else:
        return lambda batch: batch
    return _tabulated(formulas, dtype) if dtype.kind in "iu" and dtype.itemsize <= 2 else _computed(formulas)


def _check_imagenet(definition: ModelDefinition, bands: Sequence[int]) -> None:
    if definition.is_multispectral or len(bands) != 3:
        raise ModelDefinitionError(
            "NormalizationStats is missing; expected statistics of each of {count} band(s), as only those "
            "of red, green and blue go without saying (IsMultispectral is {multispectral})",
            count=len(bands),
            multispectral=definition.is_multispectral,
        )


def _stats_indexes(definition: ModelDefinition, stats: NormalizationStats, bands: Sequence[int]) -> list[int]:
    """Where each band's numbers are: statistics list all bands of the training imagery."""
    names = [name.lower() for name in definition.band_names]
    wanted = definition.bands or tuple(range(len(bands)))
    indexes = [
        band if isinstance(band, int) else names.index(band.lower()) if band.lower() in names else position
        for position, band in enumerate(wanted)
    ]
    if max(indexes) >= len(stats.band_min):
        raise ModelDefinitionError(
            "NormalizationStats has {count} bands; expected at least {wanted}, as ExtractBands asks for "
            "band {last}",
            count=len(stats.band_min),
            wanted=max(indexes) + 1,
            last=max(indexes),
        )
    return indexes


def _by_stats(stats: NormalizationStats, index: int) -> Formula:
    """((v − min) / (max − min) − mean) / std, in double precision, as ArcGIS' packages compute it."""
    low, extent = stats.band_min[index], stats.band_max[index] - stats.band_min[index] or 1.0
    mean, deviation = stats.scaled_mean[index], stats.scaled_std[index] or 1.0
    return lambda values: ((values - low) / extent - mean) / deviation


def _to_range(source: tuple[float, float], target: tuple[float, float]) -> Formula:
    low, extent = source[0], source[1] - source[0] or 1.0
    return lambda values: (values - low) / extent * (target[1] - target[0]) + target[0]


def _computed(formulas: Sequence[Formula]) -> Transform:
    def normalize(batch: np.ndarray) -> np.ndarray:
        result = np.empty(batch.shape, np.float32)
        for band, formula in enumerate(formulas):
            result[:, band] = formula(batch[:, band].astype(np.float64))
        return result

    return normalize


def _tabulated(formulas: Sequence[Formula], dtype: np.dtype) -> Transform:
    """The formulas looked up: a type of 8 or 16 bits has few values, and a look-up costs less."""
    unsigned = np.dtype(f"u{dtype.itemsize}")
    values = np.arange(2 ** (8 * dtype.itemsize), dtype=unsigned).view(dtype).astype(np.float64)
    tables = [formula(values).astype(np.float32) for formula in formulas]

    def normalize(batch: np.ndarray) -> np.ndarray:
        result = np.empty(batch.shape, np.float32)
        for band, table in enumerate(tables):
            np.take(table, batch[:, band].view(unsigned), out=result[:, band], mode="clip")
        return result

    return normalize
