"""Models whose answers are images: of another kind, or sharper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .content import Numbers
from .decisions import Decided, Decision
from .raster.pixel_type import FLOATS, PixelType


def image_decision(content: Numbers, scales: Sequence[tuple[float, float]] | None = None) -> Decision:
    """What a model gives for each band of ``content``, times a scale, plus an offset, as its type has it."""
    if scales is None and content.pixel_type == FLOATS:
        return Decision(content, Decided())
    lines = tuple(scales or [(1.0, 0.0)] * len(content.names))
    return Decision(content, Scaled(lines, content.pixel_type))


@dataclass(frozen=True)
class Scaled:
    """Each band's ``values × scale + offset``.

    Whole numbers are rounded and kept within their type, and beside the value for no data: as GDAL's
    warper does, a pixel that has data gets the next one.
    """

    lines: tuple[tuple[float, float], ...]
    pixel_type: PixelType

    def __call__(self, scores: np.ndarray) -> np.ndarray:
        """(bands, rows, columns) → the same."""
        scale, offset = np.array(self.lines, np.float64).T[:, :, np.newaxis, np.newaxis]
        values = scores * scale + offset
        kind = self.pixel_type.dtype
        return values.astype(kind) if kind.kind == "f" else self._whole(values)

    def _whole(self, values: np.ndarray) -> np.ndarray:
        limits = np.iinfo(self.pixel_type.dtype)
        lowest = max(limits.min, int(self.pixel_type.nodata) + 1)
        whole = np.rint(np.clip(np.nan_to_num(values, nan=lowest), lowest, limits.max))
        result = whole.astype(self.pixel_type.dtype)
        np.putmask(result, np.isnan(values), self.pixel_type.nodata)
        return result
