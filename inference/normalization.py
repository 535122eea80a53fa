"""From pixel values to model inputs, as the definition says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np

from .definition import ModelDefinition, NormalizationStats
from .errors import ModelDefinitionError
from .keys import wrong
from .text import Text

ValueRange = Callable[[], tuple[float, float]]
Line = tuple[float, float]  # what a value is multiplied by, and what is added then


@dataclass(frozen=True)
class Normalization:
    """Each band's ``values × scale + offset``; both are (bands,) of float64."""

    scale: np.ndarray
    offset: np.ndarray

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Normalization:
        """From the scale and offset of each band."""
        scale, offset = np.array(lines, np.float64).T
        return cls(scale, offset)

    @classmethod
    def of_ranges(cls, low: Sequence[float], high: Sequence[float]) -> Normalization:
        """The lowest and highest values of each band as −1 and 1."""
        scales = [(least, 2 / (most - least or 1.0)) for least, most in zip(low, high)]
        return cls.of([(scale, -least * scale - 1.0) for least, scale in scales])

    def twice(self) -> Normalization:
        """For the bands of two rasters, one behind the other."""
        return Normalization(np.tile(self.scale, 2), np.tile(self.offset, 2))

    def write(self, values: np.ndarray, target: np.ndarray) -> None:
        """Write the model's input for ``values`` (bands, rows, columns) into float32 ``target``.

        Types that float32 holds are computed in it, for speed; others in float64.
        """
        if np.can_cast(values.dtype, np.float32):
            target[...] = values
            target *= self._spread(self.scale).astype(np.float32)
            target += self._spread(self.offset).astype(np.float32)
        else:
            target[...] = values * self._spread(self.scale) + self._spread(self.offset)

    @staticmethod
    def _spread(numbers: np.ndarray) -> np.ndarray:
        return numbers[:, np.newaxis, np.newaxis]


def normalization_of(
    definition: ModelDefinition, bands: Sequence[int], value_range: ValueRange
) -> Normalization | None:
    """What a definition asks for; ``None`` where pixels are to stay as they are, in their own type.

    ``bands`` are the 0-based bands that are read, ``value_range`` tells the lowest and highest
    value of the raster and is asked only where DataRange needs it.
    """
    if stats := definition.normalization:
        _check_shares(stats)
        return Normalization.of([_by_stats(stats, n) for n in stats_indexes(definition, stats, bands)])
    if definition.data_range:
        return Normalization.of([_to_range(value_range(), definition.data_range)] * len(bands))
    return None


NormalizationOf = Callable[[ModelDefinition, Sequence[int], ValueRange], Optional[Normalization]]


def stats_indexes(definition: ModelDefinition, stats: NormalizationStats, bands: Sequence[int]) -> list[int]:
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
            "band {last}, counted from 0",
            count=len(stats.band_min),
            wanted=max(indexes) + 1,
            last=max(indexes),
        )
    return indexes


def _check_shares(stats: NormalizationStats) -> None:
    if not stats.scaled_mean:
        raise wrong("NormalizationStats scaled_mean_values", None, Text("a list with a number for each band"))


def _by_stats(stats: NormalizationStats, index: int) -> Line:
    """((v − min) / (max − min) − mean) / std, as ArcGIS' packages compute it."""
    low, extent = stats.band_min[index], stats.band_max[index] - stats.band_min[index] or 1.0
    mean, deviation = stats.scaled_mean[index], stats.scaled_std[index] or 1.0
    return 1 / extent / deviation, (-low / extent - mean) / deviation


def _to_range(source: tuple[float, float], target: tuple[float, float]) -> Line:
    low, scale = source[0], (target[1] - target[0]) / (source[1] - source[0] or 1.0)
    return scale, target[0] - low * scale
