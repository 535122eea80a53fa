"""What a Python raster function is told of the raster: properties that ArcGIS has."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot
from typing import Any, Protocol

import numpy as np

from ..raster import RasterSource

ON_ITS_OWN = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)  # without a place, a pixel is a unit and rows go down


class PlacedSource(RasterSource, Protocol):
    """A raster with a place on the Earth, and values that stand for no data."""

    @property
    def georeference(self) -> Any:
        """Where it lies."""
        ...

    @property
    def nodata(self) -> Sequence[Any]:
        """The value of each band that stands for no data, or ``None``."""
        ...

    def value_range(self) -> tuple[float, float]:
        """The lowest and the highest value."""
        ...


def properties_of(source: PlacedSource, dtype: np.dtype) -> dict[str, Any]:
    """The whole raster, of pixels of a type: its extent is x min, y min, x max, y max.

    An image in pixel space that points or polynomials place is told of as one without a place.
    """
    found = source.georeference.transform
    transform, crs = found or ON_ITS_OWN, _reference(source.georeference.crs) if found else None
    corners = [_placed(transform, col, row) for col in (0, source.width) for row in (0, source.height)]
    extent = [*map(min, zip(*corners)), *map(max, zip(*corners))]
    return {
        "bandCount": source.count,
        "pixelType": dtype.str[1:],
        "noData": _nodata(source),
        "extent": extent,
        "nativeExtent": extent,
        "cellSize": [hypot(transform[1], transform[4]), hypot(transform[2], transform[5])],
        "spatialReference": crs,
        "nativeSpatialReference": crs,
        "origin": list(corners[0]),
        "width": source.width,
        "height": source.height,
        "statistics": [],
        "histogram": [],
        "colormap": [],
        "levelOfDetails": 0,
        "resampling": False,
        "bandSelection": False,
    }


def _placed(transform: Any, col: int, row: int) -> tuple[float, float]:
    x, x_col, x_row, y, y_col, y_row = transform
    return x + col * x_col + row * x_row, y + col * y_col + row * y_row


def _reference(crs: Any) -> int | str | None:
    """The number of a reference system that EPSG lists, WKT for others."""
    if crs is None:
        return None
    is_listed = crs.GetAuthorityName(None) == "EPSG" and crs.GetAuthorityCode(None)
    return int(crs.GetAuthorityCode(None)) if is_listed else str(crs.ExportToWkt())


def _nodata(source: PlacedSource) -> list[float] | None:
    known = [None if value is None else float(value) for value in source.nodata]
    return [value for value in known if value is not None] if known and None not in known else None
