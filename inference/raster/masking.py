"""A mask, checked and brought to the grid of a raster."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr

from ..errors import OutsideError, RasterError
from ..tiling import Window
from .curving import Move, curved
from .gdal_errors import checked
from .georeference import POINTS, Bounds, Georeference
from .mask import Mask
from .masked_area import MaskedArea

TOLERANCE = 0.01  # of a pixel: by how much edges may be off in another reference system
ARC = 0.25  # degrees of an arc for each straight edge in its place
AROUND = 0.1  # of the extent: what of polygons lies further away is cut off, as it may have no place there
UPWARDS = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)  # rasters without coordinates, as QGIS shows them


def masked_area(mask: Mask, place: Georeference, extent: Window, path: str) -> MaskedArea:
    """The pixels of a raster (its ``place``, its ``path``) that lie inside of a mask.

    Edges are straight in the mask's reference system, and follow their curve in the raster's to within a
    hundredth of a pixel. OutsideError where no pixel of ``extent`` is inside, RasterError for what is no
    polygon.
    """
    if place.control_points:
        raise RasterError(
            "MASK is given for a raster that {count} control points place; expected none, as its pixels have "
            "no fixed place on the map",
            count=len(place.control_points),
        )
    polygons, move = _polygons_of(mask), _Mover(mask, place, extent)
    shapes = tuple(shape for polygon in polygons if (shape := move.moved(polygon)) is not None)
    bounds = _around(shapes, extent)
    if bounds.width and bounds.height and (area := MaskedArea(shapes, bounds)).has_any(bounds):
        return area
    raise OutsideError(
        "MASK is {mask}; expected polygons that the centre of a pixel of the raster {path} lies in",
        mask=mask.title,
        path=path,
    )


@lru_cache(maxsize=1)  # for many rasters, one after the other
def _polygons_of(mask: Mask) -> tuple[Any, ...]:
    """Plain polygons of straight edges; a RasterError for anything else."""
    if polygons := tuple(_read(mask)):
        return polygons
    raise RasterError("MASK is {mask}, which has no polygon; expected at least one", mask=mask.title)


def _read(mask: Mask) -> Iterator[Any]:
    for name, wkb in mask.polygons:
        geometry = checked(
            lambda: ogr.CreateGeometryFromWkb(bytes.fromhex(wkb)),  # noqa: B023
            "Polygon {name} of MASK, {mask}, cannot be read: {reason}",
            name=name,
            mask=mask.title,
        )
        if geometry.IsEmpty():
            continue
        if geometry.GetDimension() != 2:
            raise RasterError(
                "MASK is {mask}, whose feature {name} is of type {type}; expected polygons",
                name=name,
                mask=mask.title,
                type=geometry.GetGeometryName(),
            )
        _check_valid(geometry, name, mask)
        linear = geometry.GetLinearGeometry(ARC)
        linear.FlattenTo2D()
        yield from _flat(linear)


def _check_valid(geometry: Any, name: str, mask: Mask) -> None:
    reasons: list[str] = []
    gdal.PushErrorHandler(lambda kind, number, message: reasons.append(message))
    try:
        is_valid = geometry.IsValid()
    except RuntimeError as error:  # where GDAL's exceptions are switched on
        is_valid, reasons = False, [str(error)]
    finally:
        gdal.PopErrorHandler()
    if not is_valid:
        raise RasterError(
            "Polygon {name} of MASK, {mask}, is not valid: {reason}; expected valid polygons (Fix geometries "
            "makes them so)",
            name=name,
            mask=mask.title,
            reason=reasons[0] if reasons else "?",
        )


def _flat(geometry: Any) -> Iterator[Any]:
    """The polygons of a geometry, however deep; lines and points that a cut has left are none."""
    if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPolygon:
        yield geometry
    elif ogr.GT_IsSubClassOf(geometry.GetGeometryType(), ogr.wkbGeometryCollection):
        for number in range(geometry.GetGeometryCount()):
            yield from _flat(geometry.GetGeometryRef(number).Clone())  # which outlives the whole


class _Mover:
    """Brings polygons to the pixels of a raster."""

    def __init__(self, mask: Mask, place: Georeference, extent: Window) -> None:
        self._title, self._crs = mask.title, place.crs
        transform = place.transform or UPWARDS
        inverse = gdal.InvGeoTransform(transform)
        if inverse is None:
            raise RasterError("The transform {transform} cannot be inverted", transform=transform)
        self._inverse = np.array(inverse).reshape(2, 3)
        self._there: Any = None
        self._back: Any = None
        if mask.crs and place.crs is not None:
            theirs, ours = osr.SpatialReference(), place.crs.Clone()
            checked(
                lambda: theirs.SetFromUserInput(mask.crs), "MASK has an unknown reference system: {reason}"
            )
            for one in (theirs, ours):
                one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
            if not theirs.IsSame(ours):
                self._there = osr.CoordinateTransformation(theirs, ours)
                self._back = osr.CoordinateTransformation(ours, theirs)
        self._near = self._neighbourhood(_bounds_of(extent, transform))

    def moved(self, polygon: Any) -> Any | None:
        """A polygon in pixels, rows counted upwards; ``None`` where nothing of it lies near the raster."""
        parts = [polygon]
        if self._near is not None:
            if not _meet(polygon.GetEnvelope(), self._near.GetEnvelope()):
                return None
            if self._there is not None:
                parts = list(_flat(polygon.Intersection(self._near)))
        result = ogr.Geometry(ogr.wkbMultiPolygon)
        for part in parts:
            result.AddGeometry(self._part(part))
        return None if result.IsEmpty() else result

    def _part(self, polygon: Any) -> Any:
        result = ogr.Geometry(ogr.wkbPolygon)
        for number in range(polygon.GetGeometryCount()):
            ring = ogr.Geometry(ogr.wkbLinearRing)
            for x, y in self._line(np.array(polygon.GetGeometryRef(number).GetPoints())[:, :2]).tolist():
                ring.AddPoint_2D(x, y)
            ring.CloseRings()
            result.AddGeometry(ring)
        return result

    def _line(self, line: np.ndarray) -> np.ndarray:
        if self._there is None:
            return self._in_pixels(line)
        moved = curved(line, self._moving(), TOLERANCE)
        if not np.isfinite(moved).all():
            raise RasterError(
                "A part of MASK, {mask}, has no place in the reference system of the raster, {crs}; expected "
                "polygons that have",
                mask=self._title,
                crs=self._crs.GetName(),
            )
        return moved

    def _moving(self) -> Move:
        def move(points: np.ndarray) -> np.ndarray:
            gdal.PushErrorHandler("CPLQuietErrorHandler")  # what has no place is infinite
            try:
                moved = self._there.TransformPoints(points.tolist())
            except RuntimeError:  # where GDAL's exceptions are switched on
                moved = np.full((len(points), 3), np.inf)
            finally:
                gdal.PopErrorHandler()
            with np.errstate(invalid="ignore"):
                return self._in_pixels(np.array(moved)[:, :2])

        return move

    def _in_pixels(self, points: np.ndarray) -> np.ndarray:
        origin, steps = self._inverse[:, 0], self._inverse[:, 1:]
        return np.asarray((origin + points @ steps.T) * (1.0, -1.0))

    def _neighbourhood(self, bounds: Bounds) -> Any | None:
        """A rectangle around the extent in the mask's reference system; ``None`` where there is no such."""
        left, bottom, right, top = bounds
        wide, high = AROUND * (right - left), AROUND * (top - bottom)
        found = (left - wide, bottom - high, right + wide, top + high)
        if self._back is not None:
            gdal.PushErrorHandler("CPLQuietErrorHandler")
            try:
                found = self._back.TransformBounds(*found, POINTS)
            except RuntimeError:
                return None
            finally:
                gdal.PopErrorHandler()
        if not np.isfinite(found).all():
            return None
        west, south, east, north = found
        if west > east:  # it crosses the antimeridian
            west, east = -180.0, 180.0
        corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        rectangle = ", ".join(f"{x!r} {y!r}" for x, y in corners)
        return ogr.CreateGeometryFromWkt(f"POLYGON (({rectangle}))")


def _meet(one: Bounds, other: Bounds) -> bool:
    """Whether two envelopes, left, right, bottom and top each, have a place in common."""
    return one[0] <= other[1] and other[0] <= one[1] and one[2] <= other[3] and other[2] <= one[3]


def _bounds_of(extent: Window, transform: tuple[float, ...]) -> Bounds:
    corners = [
        gdal.ApplyGeoTransform(transform, col, row)
        for col in (extent.col, extent.right)
        for row in (extent.row, extent.bottom)
    ]
    x, y = zip(*corners)
    return min(x), min(y), max(x), max(y)


def _around(shapes: tuple[Any, ...], extent: Window) -> Window:
    """The pixels of an extent that the rectangle around all shapes touches."""
    if not shapes:
        return Window(extent.col, extent.row, 0, 0)
    left, right, bottom, top = zip(*(shape.GetEnvelope() for shape in shapes))
    first, last = np.floor([min(left), -max(top)]), np.ceil([max(right), -min(bottom)])
    low, high = first.clip(-1e9, 1e9).astype(int).tolist(), last.clip(-1e9, 1e9).astype(int).tolist()
    return Window(low[0], low[1], high[0] - low[0], high[1] - low[1]).intersection(extent)
