"""The type of the pixels of an output."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan, nan

import numpy as np

from ..errors import ModelDefinitionError

WIDEST = 4  # bytes of whole numbers that GeoTIFF files of all versions of GDAL have
TYPES = ("uint8", "uint16", "int16", "int32")


@dataclass(frozen=True)
class PixelType:
    """A type of pixels, and the value of it that stands for no data."""

    dtype: np.dtype
    nodata: float

    def is_nodata(self, values: np.ndarray) -> np.ndarray:
        """Where there is no data."""
        result: np.ndarray = np.isnan(values) if isnan(self.nodata) else values == self.nodata
        return result


FLOATS = PixelType(np.dtype(np.float32), nan)


def numbers_like(dtype: np.dtype) -> PixelType:
    """The type for numbers of the kind that a raster has; of whole ones the lowest stands for no data."""
    if dtype.kind == "f" or dtype.itemsize > WIDEST:
        return FLOATS
    return PixelType(np.dtype("int16") if dtype == np.int8 else dtype, int(np.iinfo(dtype).min))


def pixel_type_of(values: Sequence[int]) -> PixelType:
    """The smallest type that holds ``values`` and has one left for no data, the highest if it can be."""
    taken = set(values)
    for name in TYPES:
        limits = np.iinfo(name)
        if limits.min <= min(taken) and max(taken) <= limits.max:
            free = next((n for n in range(limits.max, limits.min - 1, -1) if n not in taken), None)
            if free is not None:
                return PixelType(np.dtype(name), free)
    raise ModelDefinitionError(
        "Classes has the values {low} to {high}; expected whole numbers of 32 bits",
        low=min(taken),
        high=max(taken),
    )
