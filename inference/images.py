"""Models whose answers are images: of another kind, or sharper."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .content import Numbers
from .decisions import Decided, Decision
from .normalization import Normalization
from .raster.pixel_type import FLOATS, PixelType


def image_decision(content: Numbers, outputs: Normalization | None = None) -> Decision:
    """What a model gives for each band of ``content``, in the type that it has.

    ``outputs`` makes pixel values of the model's numbers, where they are none.
    """
    if outputs is None and content.pixel_type == FLOATS:
        return Decision(content, Decided())
    return Decision(content, PixelValues(outputs or _as_they_are(len(content.names)), content.pixel_type))


def _as_they_are(bands: int) -> Normalization:
    return Normalization.of([(1.0, 0.0)] * bands)


@dataclass(frozen=True)
class PixelValues:
    """Each band as ``outputs`` makes it of the model's numbers.

    Whole numbers are rounded and kept within their type, and beside the value for no data: as GDAL's
    warper does, a pixel that has data gets the next one.
    """

    outputs: Normalization
    pixel_type: PixelType

    def __call__(self, scores: np.ndarray) -> np.ndarray:
        """(bands, rows, columns) → the same."""
        values = scores * self.outputs.scale[:, None, None] + self.outputs.offset[:, None, None]
        kind = self.pixel_type.dtype
        return values.astype(kind) if kind.kind == "f" else self._whole(values)

    def _whole(self, values: np.ndarray) -> np.ndarray:
        limits = np.iinfo(self.pixel_type.dtype)
        lowest = max(limits.min, int(self.pixel_type.nodata) + 1)
        whole = np.rint(np.clip(np.nan_to_num(values, nan=lowest), lowest, limits.max))
        result = whole.astype(self.pixel_type.dtype)
        np.putmask(result, np.isnan(values), self.pixel_type.nodata)
        return result
