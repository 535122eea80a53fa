"""Grids that rasters are brought to, and how each comes to lie there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Any, Protocol

import numpy as np
from osgeo import gdal

from ..errors import RasterError
from ..text import Text
from ..tiling import Window
from .gdal_errors import checked
from .gdal_source import GdalSource
from .georeference import Georeference
from .on_map import ImageOnMap, placed
from .views import Part, Resampled

NEARLY = 0.01  # of a pixel: grids that differ by less are the same
POINTS = 33  # along each axis of a raster, from which its outline in another reference system is known
FINER, COARSER = Text("bilinearly"), Text("by averaging")  # how pixels of another size are made
Bounds = tuple[float, float, float, float]
Origin = tuple[Bounds, str]  # an extent, and its reference system, if that is not the raster's


class Placed(Protocol):
    """The size of a raster, and where it lies."""

    @property
    def width(self) -> int:
        """Columns."""
        ...

    @property
    def height(self) -> int:
        """Rows."""
        ...

    @property
    def georeference(self) -> Georeference:
        """Where they lie."""
        ...


@dataclass(frozen=True)
class Grid:
    """Where the pixels of the result lie; ``window`` is all of it."""

    georeference: Georeference
    window: Window

    def covered_by(self, source: GdalSource) -> Window:
        """The whole pixels of the grid that a raster touches."""
        if (offset := self.offset_of(source)) is not None:
            return Window(*offset, source.width, source.height)
        bounds = Outline.of(source, self.georeference.crs).bounds
        return self.georeference.window_of(bounds) if bounds else self.window

    def view(self, source: GdalSource, part: Window) -> Part | Resampled:
        """A raster as it looks in a part of the grid."""
        if (offset := self.offset_of(source)) is not None:
            return Part(source, replace(part, col=part.col - offset[0], row=part.row - offset[1]))
        place = self.georeference.shifted(part)
        x, width, _, y, _, height = place.transform or ()
        return Resampled(
            source,
            dstSRS=wkt_of(place.crs),
            outputBounds=(x, y + height * part.height, x + width * part.width, y),
            width=part.width,
            height=part.height,
            resampleAlg="bilinear" if self.is_finer(source, part) else "average",
        )

    def through(self, x: float, y: float) -> Grid:
        """A grid of as large pixels, north up, over the same place, a corner of which lies at a place."""
        left, width, _, top, _, height = self.georeference.transform or ()
        first = left + width * self.window.col - x, top + height * self.window.row - y
        col, row = (floor(off / step + NEARLY) for off, step in zip(first, (width, height)))
        moved = (x + width * col, width, 0.0, y + height * row, 0.0, height)
        whole = Window(0, 0, self.window.width + 1, self.window.height + 1)
        return Grid(Georeference(moved, self.georeference.crs), whole)

    def told_of(self, source: GdalSource, part: Window) -> Text:
        """What becomes of the pixels of a raster that lies on another grid."""
        return Text(
            "{path} is resampled {how} to the grid of the result, pixels of {cell:.6g}",
            path=source.path,
            how=FINER if self.is_finer(source, part) else COARSER,
            cell=self.cell,
        )

    def is_finer(self, source: GdalSource, part: Window) -> bool:
        """Whether the grid's pixels are smaller than those of a raster, or as large, amid a part of it."""
        place = self.georeference.shifted(part)
        x, width, _, y, _, height = place.transform or ()
        middle = x + width * part.width / 2, y + height * part.height / 2
        return _cell_of(source, place.crs, middle, self.cell) >= self.cell * (1 - NEARLY)

    @property
    def cell(self) -> float:
        """The length of a pixel's side, if it is a square."""
        _, width, _, _, _, height = self.georeference.transform or ()
        return float(abs(width * height) ** 0.5)

    def offset_of(self, source: Placed) -> tuple[int, int] | None:
        """Column and row of the raster's corner where its pixels are pixels of the grid."""
        ours, theirs = self.georeference, source.georeference
        if ours.transform is None or theirs.transform is None:
            return (0, 0) if ours.crs is None else None
        if not is_same(ours.crs, theirs.crs):
            return None
        size = np.array([ours.transform[1], ours.transform[2], ours.transform[4], ours.transform[5]])
        other = np.array([theirs.transform[1], theirs.transform[2], theirs.transform[4], theirs.transform[5]])
        pixel, drift = np.abs(size).max(), np.abs(size - other).max()
        if drift * max(source.width, source.height) > NEARLY * pixel:
            return None
        inverse = gdal.InvGeoTransform(ours.transform)
        place = gdal.ApplyGeoTransform(inverse, theirs.transform[0], theirs.transform[3])
        col, row = (round(number) for number in place)
        return (col, row) if np.abs(np.array(place) - (col, row)).max() <= NEARLY else None


def is_same(crs: Any, other: Any) -> bool:
    """Whether two reference systems are one; either may be ``None``."""
    if crs is None or other is None:
        return crs is other
    return bool(crs.IsSame(other))


def wkt_of(crs: Any) -> str | None:
    """A reference system as WKT, if it is one."""
    return crs.ExportToWkt() if crs is not None else None


def has_place(georeference: Georeference) -> bool:
    """Whether there is a reference system, and something that places pixels in it."""
    return georeference.crs is not None and (georeference.transform is not None or georeference.is_curved)


def grid_of(
    first: GdalSource, others: Sequence[Placed], cell_size: float | None, origin: Origin | None = None
) -> Grid:
    """The grid of the first raster, or one of square cells, north up, over the same place.

    The latter where a size is given, and where the first raster is rotated and the others do not share its
    grid: GDAL resamples to grids that are north up. The grid of an image that no affine transform places is
    the one that GDAL suggests, as it is of the image alone. A corner of pixels lies at the upper left corner
    of ``origin``, if that is given.
    """
    if origin is None:
        return _grid_of(first, others, cell_size)
    place = first.georeference
    if place.transform is None and place.crs is None:
        raise RasterError(
            "SNAP is false for the raster {path}, which has no coordinates; expected true", path=first.path
        )
    left, _, _, top = place.bounds_from(*origin)
    return _grid_of(first, others, cell_size, is_own=False).through(left, top)


def _grid_of(
    first: GdalSource, others: Sequence[Placed], cell_size: float | None, is_own: bool = True
) -> Grid:
    """The same without an origin; ``is_own`` where the first raster is best read as it is."""
    place = first.georeference
    own = Grid(place, Window(0, 0, first.width, first.height))
    if cell_size is None:
        if is_own and all(own.offset_of(other) is not None for other in others):
            return own
        if place.transform and not place.is_rotated:
            return own
        if place.is_curved:
            image = ImageOnMap(first.path, first.width, first.height, place)
            return Grid(image.place, image.wanted)
    elif not 0 < cell_size < float("inf"):
        raise RasterError("CELL_SIZE is {size}; expected a number above 0", size=cell_size)
    elif place.crs is None and not all(one.georeference.transform for one in (first, *others)):
        raise RasterError(
            "CELL_SIZE is {size} for rasters without coordinates; expected none, as their pixels have no "
            "size",
            size=cell_size,
        )
    outline = Outline.of(first, place.crs)
    if (bounds := outline.bounds) is None:
        raise RasterError("The raster {path} has no place in its own reference system", path=first.path)
    left, bottom, right, top = bounds
    step = (right - left) / first.width
    size = cell_size or outline.cell_at((left + right) / 2, (bottom + top) / 2, step)
    rows, cols = (max(1, ceil(length / size - NEARLY)) for length in (top - bottom, right - left))
    return Grid(Georeference((left, size, 0.0, top, 0.0, -size), place.crs), Window(0, 0, cols, rows))


def _cell_of(source: GdalSource, crs: Any, place: tuple[float, float], step: float) -> float:
    """The size of a raster's pixels in a CRS: at a place there, or of a curved image as GDAL suggests it."""
    if not source.georeference.is_curved:
        return Outline.of(source, crs).cell_at(*place, step)
    options = source.georeference.transformer_options
    suggested = checked(
        lambda: gdal.Warp("", _placed(source), format="VRT", dstSRS=wkt_of(crs), transformerOptions=options),
        "The raster {path} cannot be brought to the reference system {crs}: {reason}",
        path=source.path,
        crs=crs.GetName() if crs is not None else "?",
    )
    _, width, _, _, _, height = suggested.GetGeoTransform()
    return float(abs(width * height) ** 0.5)


def _placed(source: GdalSource) -> gdal.Dataset:
    """A raster that lies nowhere but where it is taken to lie."""
    place = source.georeference
    return placed(source.dataset, place) if place.is_curved else source.dataset


@dataclass(frozen=True)
class Outline:
    """A raster as it lies in a CRS."""

    path: str
    size: tuple[int, int]
    transformer: gdal.Transformer

    @classmethod
    def of(cls, source: GdalSource, crs: Any) -> Outline:
        """From an open raster."""
        wkt = wkt_of(crs)
        options = [*source.georeference.transformer_options, *([f"DST_SRS={wkt}"] if wkt else [])]
        transformer = checked(
            lambda: gdal.Transformer(_placed(source), None, options),
            "The raster {path} cannot be brought to the reference system {crs}: {reason}",
            path=source.path,
            crs=crs.GetName() if crs is not None else "?",
        )
        return cls(source.path, (source.width, source.height), transformer)

    @property
    def bounds(self) -> Bounds | None:
        """Its x min, y min, x max, y max; ``None`` where a part of the raster has no place in the CRS."""
        cols, rows = (np.linspace(0.0, length, POINTS).tolist() for length in self.size)
        places = [self._moved(0, col, row) for row in rows for col in cols]
        found = np.array([place for place in places if place is not None])
        if len(found) < len(places):
            return None
        return (*found.min(axis=0).tolist(), *found.max(axis=0).tolist())

    def cell_at(self, x: float, y: float, step: float) -> float:
        """The size of the raster's pixels at a place in the CRS, seen over a small ``step``."""
        places = [self._moved(1, x, y), self._moved(1, x + step, y), self._moved(1, x, y + step)]
        if None in places:
            raise RasterError(
                "The raster {path} has no place in the reference system of the other; expected two rasters "
                "of one place",
                path=self.path,
            )
        corner, east, north = map(np.array, places)
        (across, down), (along, up) = east - corner, north - corner
        return float(step / abs(across * up - down * along) ** 0.5)

    def _moved(self, backwards: int, x: float, y: float) -> tuple[float, float] | None:
        """Where a pixel goes (a place, if ``backwards``); ``None`` where it cannot."""
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        try:
            success, place = self.transformer.TransformPoint(backwards, x, y)
        except RuntimeError:  # where GDAL's exceptions are switched on
            return None
        finally:
            gdal.PopErrorHandler()
        return (place[0], place[1]) if success and np.isfinite(place).all() else None
