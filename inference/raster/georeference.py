"""Where a raster lies on the Earth."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from osgeo import gdal, osr

from ..errors import OutsideError, RasterError
from ..text import Text
from ..tiling import Window
from .gdal_errors import checked

Bounds = tuple[float, float, float, float]
POINTS = 21  # along each side of an extent, from which its outline in another reference system is known
IDENTITY = (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)
WGS84 = 4326
Metadata = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Georeference:
    """An affine transform or ground control points, and the CRS of either; rasters may have none.

    ``transform`` has GDAL's order: x of the corner, x per column, x per row, y of the corner, y per
    column, y per row. ``rpc`` are GDAL's metadata of rational polynomials, ``geolocation`` those of
    arrays that place each pixel. Without a transform, GDAL takes the first that there is, in this order.
    """

    transform: tuple[float, ...] | None
    crs: Any
    control_points: tuple[Any, ...] = ()
    rpc: Metadata = ()
    geolocation: Metadata = ()

    @property
    def is_rotated(self) -> bool:
        """Whether rows and columns are straight lines on the map, but not those of a map."""
        return self.transform is not None and bool(self.transform[2] or self.transform[4])

    @property
    def is_curved(self) -> bool:
        """Whether pixels have a place on the map that no affine transform gives."""
        return self.transform is None and bool(self.control_points or self.rpc or self.geolocation)

    @property
    def ground(self) -> tuple[str, float] | None:
        """Of polynomials that place a raster: the height of the ground that they are taken for.

        The name that it has in them, and metres above the ellipsoid. QGIS draws layers for it (from 3.14 on,
        rpcAwareAutoCreateWarpedVrt of its sources), while GDAL's own default is 0 unless there is a
        HEIGHT_DEFAULT.
        """
        if self.transform is not None or self.control_points:
            return None
        heights = dict(self.rpc)
        name = "HEIGHT_DEFAULT" if "HEIGHT_DEFAULT" in heights else "HEIGHT_OFF"
        return (name, number_of(heights[name])) if name in heights else None

    @property
    def transformer_options(self) -> list[str]:
        """Options of GDAL's transformer, without which it places a raster elsewhere than QGIS."""
        return [f"RPC_HEIGHT={self.ground[1]!r}"] if self.ground else []

    def shifted(self, window: Window) -> Georeference:
        """That of a raster which starts at the corner of ``window``."""
        points = tuple(_moved(point, window) for point in self.control_points)
        offsets = {"LINE_OFF": window.row, "SAMP_OFF": window.col}
        rpc = _changed(self.rpc, {key: partial(_less, by=by) for key, by in offsets.items()})
        starts = {"LINE_OFFSET": window.row, "PIXEL_OFFSET": window.col}
        arrays = _changed(self.geolocation, {key: partial(_less, by=by) for key, by in starts.items()})
        return Georeference(self.transform and self._shifted_transform(window), self.crs, points, rpc, arrays)

    def finer(self, scale: int) -> Georeference:
        """That of the same raster with ``scale`` pixels along the side of each."""
        if scale == 1:
            return self
        points = tuple(_at_finer(point, scale) for point in self.control_points)
        rpc = _changed(self.rpc, {key: partial(change, scale=scale) for key, change in _FINER_RPC.items()})
        arrays = _changed(self.geolocation, dict.fromkeys(STEPS, partial(_scale_at_finer, scale=scale)))
        return Georeference(self.transform and self._finer_transform(scale), self.crs, points, rpc, arrays)

    def _finer_transform(self, scale: int) -> tuple[float, ...]:
        x, x_col, x_row, y, y_col, y_row = self.transform or IDENTITY
        return x, x_col / scale, x_row / scale, y, y_col / scale, y_row / scale

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
        if not np.isfinite(bounds).all():
            raise RasterError("EXTENT is {bounds}; expected four finite numbers", bounds=bounds)
        left, bottom, right, top = map(float, bounds)
        corners = [gdal.ApplyGeoTransform(inverse, x, y) for x in (left, right) for y in (bottom, top)]
        cols, rows = zip(*corners)
        nearly = 1e-3  # of a pixel: edges of pixels written with fewer digits still hit them
        first = int(np.floor(min(cols) + nearly)), int(np.floor(min(rows) + nearly))
        last = int(np.ceil(max(cols) - nearly)), int(np.ceil(max(rows) - nearly))
        return Window(*first, last[0] - first[0], last[1] - first[1])

    def bounds_of(self, window: Window) -> Bounds:
        """Around a window: x min, y min, x max, y max. Without a transform as ``window_of`` takes them."""
        x, x_col, x_row, y, y_col, y_row = self.transform or (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
        corners = [(col, row) for col in (window.col, window.right) for row in (window.row, window.bottom)]
        xs = [x + col * x_col + row * x_row for col, row in corners]
        ys = [y + col * y_col + row * y_row for col, row in corners]
        return min(xs), min(ys), max(xs), max(ys)

    def bounds_from(self, bounds: Bounds, crs: str) -> Bounds:
        """``bounds`` of a ``crs`` (whatever GDAL reads) in that of this raster, if it has one."""
        if not crs or self.crs is None:
            return bounds
        theirs, ours = osr.SpatialReference(), self.crs.Clone()
        checked(lambda: theirs.SetFromUserInput(crs), "EXTENT has an unknown reference system: {reason}")
        for one in (theirs, ours):
            one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        if theirs.IsSame(ours):
            return bounds
        moved = checked(
            lambda: osr.CoordinateTransformation(theirs, ours).TransformBounds(*bounds, POINTS),
            "EXTENT has no place in the reference system {crs}: {reason}",
            crs=ours.GetName(),
        )
        return (moved[0], moved[1], moved[2], moved[3])

    def pixel_areas(self, window: Window) -> np.ndarray | None:
        """Square metres of a pixel in each row of ``window``; ``None`` where the CRS does not tell."""
        if self.transform is None or self.crs is None:
            return None
        _, x_col, x_row, y, y_col, y_row = self.transform
        in_units = abs(x_col * y_row - x_row * y_col)
        if self.crs.GetAuthorityCode(None) == "3857":
            rows = np.arange(window.row, window.bottom) + 0.5
            return in_units * _web_mercator_share(self.crs, y + rows * y_row)
        if self.crs.IsProjected():
            return np.full(window.height, in_units * self.crs.GetLinearUnits() ** 2)
        if not self.crs.IsGeographic():
            return None
        radians = self.crs.GetAngularUnits()
        rows = np.arange(window.row, window.bottom) + 0.5
        latitude = (y + (window.col + window.width / 2) * y_col + rows * y_row) * radians
        return in_units * radians**2 * _square_radian(self.crs, latitude)


def spelled(bounds: Bounds) -> Text:
    """An extent in words that need no order to be known."""
    left, bottom, right, top = bounds
    return Text(
        "x {left:.10g} … {right:.10g}, y {bottom:.10g} … {top:.10g}",
        left=left,
        right=right,
        bottom=bottom,
        top=top,
    )


def elsewhere(extent: Bounds, path: str, covered: Bounds) -> OutsideError:
    """What is said of an extent that shares nothing with the raster, which covers ``covered``."""
    return OutsideError(
        "EXTENT is {extent}; expected one that shares pixels with the raster {path}: {covered}",
        extent=spelled(extent),
        path=path,
        covered=spelled(covered),
    )


def georeference_of(dataset: gdal.Dataset) -> Georeference:
    """What a dataset says; its transform counts for more than its control points.

    Polynomials and arrays that say nothing of a reference system give longitude and latitude.
    """
    transform = dataset.GetGeoTransform(can_return_null=True)
    points = tuple(dataset.GetGCPs() or ())
    rpc, arrays = (tuple((dataset.GetMetadata(domain) or {}).items()) for domain in ("RPC", "GEOLOCATION"))
    if transform is not None and (transform != IDENTITY or not points):
        return Georeference(tuple(transform), _known(dataset.GetSpatialRef()), (), rpc)
    if points:
        return Georeference(None, _known(dataset.GetGCPSpatialRef()), points, rpc)
    crs = _known(dataset.GetSpatialRef())
    if crs is None and (rpc or arrays):
        crs = _degrees("" if rpc else dict(arrays).get("SRS", ""))
    return Georeference(None, crs, (), rpc, arrays)


def _degrees(wkt: str) -> osr.SpatialReference:
    """The reference system of arrays, longitude and latitude where they name none."""
    crs = osr.SpatialReference()
    with suppress(RuntimeError):  # of a text that is none, where GDAL's exceptions are switched on
        crs.ImportFromWkt(wkt)
    if _known(crs) is None:
        crs.ImportFromEPSG(WGS84)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def _known(crs: osr.SpatialReference | None) -> osr.SpatialReference | None:
    """A reference system, unless it is one that GDAL knows nothing of."""
    return crs if crs is not None and crs.GetName() else None


def ground_length(crs: Any, latitude: float) -> float | None:
    """Metres on the ground of a unit of a reference system, at a latitude in radians.

    ``None`` where it has no unit of length or angle. Degrees are as long there as they are in the mean
    of both directions.
    """
    if crs.GetAuthorityCode(None) in ("3857", "102100"):
        return float((_square_radian(crs, np.array(latitude)) * np.cos(latitude)) ** 0.5 / crs.GetSemiMajor())
    if crs.IsProjected():
        return float(crs.GetLinearUnits())
    if crs.IsGeographic():
        return float(crs.GetAngularUnits() * _square_radian(crs, np.array(latitude)) ** 0.5)
    return None


def _moved(point: Any, window: Window) -> Any:
    return gdal.GCP(
        point.GCPX, point.GCPY, point.GCPZ, point.GCPPixel - window.col, point.GCPLine - window.row
    )


def _at_finer(point: Any, scale: int) -> Any:
    return gdal.GCP(point.GCPX, point.GCPY, point.GCPZ, point.GCPPixel * scale, point.GCPLine * scale)


def number_of(value: str) -> float:
    """A number of such metadata, behind which some files have a unit."""
    return float(value.split()[0])


def _changed(metadata: Metadata, changes: Mapping[str, Callable[[str], str]]) -> Metadata:
    """Metadata with other values for some keys."""
    return tuple((key, changes[key](value) if key in changes else value) for key, value in metadata)


def _less(value: str, by: int) -> str:
    return str(number_of(value) - by)


def _offset_at_finer(value: str, scale: int) -> str:
    """Rational polynomials count from the middle of the first pixel, as RPC00B has it."""
    return str((number_of(value) + 0.5) * scale - 0.5)


def _scale_at_finer(value: str, scale: int) -> str:
    return str(number_of(value) * scale)


_FINER_RPC = {
    "LINE_OFF": _offset_at_finer,
    "SAMP_OFF": _offset_at_finer,
    "LINE_SCALE": _scale_at_finer,
    "SAMP_SCALE": _scale_at_finer,
}
STEPS = ("PIXEL_OFFSET", "LINE_OFFSET", "PIXEL_STEP", "LINE_STEP")  # of geolocation arrays, in pixels


def _web_mercator_share(crs: osr.SpatialReference, northing: np.ndarray) -> np.ndarray:
    """How much ground a square unit of Web Mercator covers; people save map tiles in it and want hectares.

    Its latitudes are geodetic, its formulas those of a sphere (EPSG method 1024).
    """
    radius = crs.GetSemiMajor()
    latitude = 2 * np.arctan(np.exp(northing / radius)) - np.pi / 2
    return _square_radian(crs, latitude) * np.cos(latitude) / radius**2


def _square_radian(crs: osr.SpatialReference, latitude: np.ndarray) -> np.ndarray:
    """Square metres on the ellipsoid for each square radian of latitude and longitude.

    The product of both radii of curvature and the cosine of the latitude: Snyder, Map
    Projections: A Working Manual (USGS 1395), equations 4-18 to 4-21.
    """
    major, flattening = crs.GetSemiMajor(), crs.GetInvFlattening()
    squared = (2 - 1 / flattening) / flattening if flattening else 0.0
    curved = 1 - squared * np.sin(latitude) ** 2
    return np.asarray(major**2 * (1 - squared) / curved**2 * np.cos(latitude))
