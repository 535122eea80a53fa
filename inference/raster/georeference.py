"""Where a raster lies on the Earth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from osgeo import gdal, osr

from ..errors import RasterError
from ..tiling import Window

IDENTITY = (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


@dataclass(frozen=True)
class Georeference:
    """An affine transform or ground control points, and the CRS of either; rasters may have none.

    ``transform`` has GDAL's order: x of the corner, x per column, x per row, y of the corner, y per
    column, y per row.
    """

    transform: tuple[float, ...] | None
    crs: Any
    control_points: tuple[Any, ...] = ()

    def shifted(self, window: Window) -> Georeference:
        """That of a raster which starts at the corner of ``window``."""
        points = tuple(_moved(point, window) for point in self.control_points)
        return Georeference(self.transform and self._shifted_transform(window), self.crs, points)

    def _shifted_transform(self, window: Window) -> tuple[float, ...]:
        x, x_col, x_row, y, y_col, y_row = self.transform or IDENTITY
        col, row = window.col, window.row
        return x + col * x_col + row * x_row, x_col, x_row, y + col * y_col + row * y_row, y_col, y_row

    def window_of(self, bounds: tuple[float, float, float, float]) -> Window:
        """The whole pixels that ``bounds`` (x min, y min, x max, y max in the CRS) touch.

        Without a transform, x counts columns and y rows upwards, as QGIS shows such rasters.
        """
        if self.control_points:
            raise RasterError(
                "EXTENT is given for a raster that {count} control points place; expected none, as its "
                "pixels have no fixed place on the map",
                count=len(self.control_points),
            )
        inverse = gdal.InvGeoTransform(self.transform or (0.0, 1.0, 0.0, 0.0, 0.0, -1.0))
        if inverse is None:
            raise RasterError("The transform {transform} cannot be inverted", transform=self.transform)
        left, bottom, right, top = bounds
        corners = [gdal.ApplyGeoTransform(inverse, x, y) for x in (left, right) for y in (bottom, top)]
        cols, rows = zip(*corners)
        nearly = 1e-3  # of a pixel: edges of pixels written with fewer digits still hit them
        first = int(np.floor(min(cols) + nearly)), int(np.floor(min(rows) + nearly))
        last = int(np.ceil(max(cols) - nearly)), int(np.ceil(max(rows) - nearly))
        return Window(*first, last[0] - first[0], last[1] - first[1])

    def pixel_areas(self, window: Window) -> np.ndarray | None:
        """Square metres of a pixel in each row of ``window``; ``None`` where the CRS does not tell."""
        if self.transform is None or self.crs is None:
            return None
        _, x_col, x_row, y, y_col, y_row = self.transform
        in_units = abs(x_col * y_row - x_row * y_col)
        if self.crs.IsProjected():
            return np.full(window.height, in_units * self.crs.GetLinearUnits() ** 2)
        if not self.crs.IsGeographic():
            return None
        radians = self.crs.GetAngularUnits()
        rows = np.arange(window.row, window.bottom) + 0.5
        latitude = (y + (window.col + window.width / 2) * y_col + rows * y_row) * radians
        return in_units * radians**2 * _square_radian(self.crs, latitude)


def georeference_of(dataset: gdal.Dataset) -> Georeference:
    """What a dataset says; its transform counts for more than its control points."""
    transform = dataset.GetGeoTransform(can_return_null=True)
    points = tuple(dataset.GetGCPs() or ())
    if transform is not None and (transform != IDENTITY or not points):
        return Georeference(tuple(transform), dataset.GetSpatialRef())
    return Georeference(None, dataset.GetGCPSpatialRef() if points else dataset.GetSpatialRef(), points)


def _moved(point: Any, window: Window) -> Any:
    return gdal.GCP(
        point.GCPX, point.GCPY, point.GCPZ, point.GCPPixel - window.col, point.GCPLine - window.row
    )


def _square_radian(crs: osr.SpatialReference, latitude: np.ndarray) -> np.ndarray:
    """Square metres on the ellipsoid for each square radian of latitude and longitude.

    The product of both radii of curvature and the cosine of the latitude: Snyder, Map
    Projections: A Working Manual (USGS 1395), equations 4-18 to 4-21.
    """
    major, flattening = crs.GetSemiMajor(), crs.GetInvFlattening()
    squared = (2 - 1 / flattening) / flattening if flattening else 0.0
    curved = 1 - squared * np.sin(latitude) ** 2
    return np.asarray(major**2 * (1 - squared) / curved**2 * np.cos(latitude))
