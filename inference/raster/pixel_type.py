"""The type of the pixels of a class raster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import ModelDefinitionError

TYPES = ("uint8", "uint16", "int16", "int32")


@dataclass(frozen=True)
class PixelType:
    """A type of pixels, and the value of it that stands for no data."""

    dtype: np.dtype
    nodata: int


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
