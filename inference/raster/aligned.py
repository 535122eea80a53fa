"""Two rasters of one place brought to one grid: views that GDAL resamples as they are read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import Any

import numpy as np
from osgeo import gdal

from ..errors import RasterError
from ..progress import Progress
from ..text import Text
from ..tiling import Window
from .gdal_errors import checked
from .gdal_source import GdalSource
from .georeference import Georeference
from .paired import PairedSource
from .views import Part, Resampled

NEARLY = 0.01  # of a pixel: grids that differ by less are the same
POINTS = 33  # along each axis of a raster, from which its outline in another reference system is known
HOW = {"bilinear": Text("bilinearly"), "average": Text("by averaging")}
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class RasterName:
    """What GDAL opens, and with which options."""

    path: str
    options: tuple[str, ...] = ()


class AlignedPair(PairedSource):
    """Two rasters on the grid of the first, or on one of square cells of a chosen size; their overlap.

    What lies on the grid already is read as it is; what does not is resampled as it is read,
    bilinearly where the grid is finer, by averaging where it is coarser. A pixel then has data
    where the raster has in the pixel at its centre, or, averaged, in any pixel under it.
    """

    def __init__(
        self,
        before: RasterName,
        after: RasterName,
        wanted: tuple[int | str, ...] | None,
        channels: int | None,
        cell_size: float | None,
        progress: Progress,
    ) -> None:
        first, second = self._opened = [
            GdalSource(name.path, name.options, wanted, channels) for name in (before, after)
        ]
        _check_bands(first, second)
        _check_places(first, second)
        grid = _grid_of(first, second, cell_size)
        overlap = grid.window
        for source in self._opened:
            overlap = overlap.intersection(grid.covered_by(source))
        if overlap.width == 0 or overlap.height == 0:
            raise RasterError(
                "The rasters {before} and {after} do not overlap; expected two of one place",
                before=before.path,
                after=after.path,
            )
        self._views = [grid.view(source, overlap, progress) for source in self._opened]
        super().__init__(*self._views)
        self.georeference = grid.georeference.shifted(overlap)
        self.bands = self._opened[0].bands

    @property
    def files(self) -> list[str]:
        """The files that hold both rasters."""
        return [file for source in self._opened for file in source.files]

    @property
    def block_row_bytes(self) -> int:
        """What a row of blocks of both takes in GDAL's cache, and one of what is resampled of them."""
        views = sum(view.block_row_bytes for view in self._views)
        return views + sum(source.block_row_bytes for source in self._opened)

    def value_range(self) -> tuple[float, float]:
        """Lowest and highest value of both."""
        lows, highs = zip(*(source.value_range() for source in self._opened))
        return min(lows), max(highs)

    def close(self) -> None:
        """Let go of the files."""
        for open_one in (*self._views, *self._opened):
            open_one.close()

    def __enter__(self) -> AlignedPair:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _check_bands(before: GdalSource, after: GdalSource) -> None:
    if before.count != after.count:
        raise RasterError(
            "The rasters have {before} and {after} bands; expected as many in both, or ExtractBands in the "
            "definition to choose some",
            before=before.count,
            after=after.count,
        )


def _check_places(before: GdalSource, after: GdalSource) -> None:
    """Raise where the rasters cannot be laid on each other.

    Both need a reference system. Where neither has one, their coordinates are taken for those of one
    system; where one has no coordinates either, their pixels, of which there must be as many.
    """
    without = [source.path for source in (before, after) if not _has_place(source.georeference)]
    if len(without) == 1:
        raise RasterError(
            "The raster {path} has no coordinate reference system; expected one, as the other has, to bring "
            "both to one grid",
            path=without[0],
        )
    have_coordinates = all(source.georeference.transform for source in (before, after))
    sizes = [(source.width, source.height) for source in (before, after)]
    if without and not have_coordinates and sizes[0] != sizes[1]:
        raise RasterError(
            "The rasters have no coordinate reference system, and are of {before} and {after} pixels; "
            "expected one size, or reference systems",
            before=f"{before.width} × {before.height}",
            after=f"{after.width} × {after.height}",
        )


def _has_place(georeference: Georeference) -> bool:
    return georeference.crs is not None and bool(
        georeference.transform or georeference.control_points or georeference.rpc
    )


@dataclass(frozen=True)
class _Grid:
    """Where the pixels of the result lie; ``window`` is all of it."""

    georeference: Georeference
    window: Window

    def covered_by(self, source: GdalSource) -> Window:
        """The whole pixels of the grid that a raster touches."""
        if (offset := self.offset_of(source)) is not None:
            return Window(*offset, source.width, source.height)
        bounds = _Placed.of(source, self.georeference.crs).bounds
        return self.georeference.window_of(bounds) if bounds else self.window

    def view(self, source: GdalSource, overlap: Window, progress: Progress) -> Part | Resampled:
        """A raster as it looks in a part of the grid."""
        if (offset := self.offset_of(source)) is not None:
            col, row = overlap.col - offset[0], overlap.row - offset[1]
            return Part(source, replace(overlap, col=col, row=row))
        place = self.georeference.shifted(overlap)
        x, width, _, y, _, height = place.transform or ()
        cell = abs(width * height) ** 0.5
        middle = x + width * overlap.width / 2, y + height * overlap.height / 2
        finer = _Placed.of(source, place.crs).cell_at(*middle, cell) >= cell * (1 - NEARLY)
        how = "bilinear" if finer else "average"
        progress.info(
            Text(
                "{path} is resampled {how} to the grid of the result, pixels of {cell:.6g}",
                path=source.path,
                how=HOW[how],
                cell=cell,
            )
        )
        return Resampled(
            source,
            dstSRS=_wkt(place.crs),
            outputBounds=(x, y + height * overlap.height, x + width * overlap.width, y),
            width=overlap.width,
            height=overlap.height,
            resampleAlg=how,
        )

    def offset_of(self, source: GdalSource) -> tuple[int, int] | None:
        """Column and row of the raster's corner where its pixels are pixels of the grid."""
        ours, theirs = self.georeference, source.georeference
        if ours.transform is None or theirs.transform is None:
            return (0, 0) if ours.crs is None else None
        if not _is_same(ours.crs, theirs.crs):
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


def _is_same(crs: Any, other: Any) -> bool:
    if crs is None or other is None:
        return crs is other
    return bool(crs.IsSame(other))


def _wkt(crs: Any) -> str | None:
    return crs.ExportToWkt() if crs is not None else None


def _grid_of(before: GdalSource, after: GdalSource, cell_size: float | None) -> _Grid:
    """The grid of the first raster, or one of square cells, north up, over the same place.

    The latter where a size is given, where control points place the first raster, and where it is
    rotated and the second does not share its grid: GDAL resamples to grids that are north up.
    """
    place = before.georeference
    own = _Grid(place, Window(0, 0, before.width, before.height))
    if cell_size is None:
        is_rotated = bool(place.transform and (place.transform[2] or place.transform[4]))
        if own.offset_of(after) is not None:
            return own
        if place.transform and not is_rotated:
            return own
    elif not 0 < cell_size < float("inf"):
        raise RasterError("CELL_SIZE is {size}; expected a number above 0", size=cell_size)
    elif place.crs is None and not (place.transform and after.georeference.transform):
        raise RasterError(
            "CELL_SIZE is {size} for rasters without coordinates; expected none, as their pixels have no "
            "size",
            size=cell_size,
        )
    placed = _Placed.of(before, place.crs)
    if (bounds := placed.bounds) is None:
        raise RasterError("The raster {path} has no place in its own reference system", path=before.path)
    left, bottom, right, top = bounds
    step = (right - left) / before.width
    size = cell_size or placed.cell_at((left + right) / 2, (bottom + top) / 2, step)
    rows, cols = (max(1, ceil(length / size - NEARLY)) for length in (top - bottom, right - left))
    return _Grid(Georeference((left, size, 0.0, top, 0.0, -size), place.crs), Window(0, 0, cols, rows))


@dataclass(frozen=True)
class _Placed:
    """A raster as it lies in a CRS."""

    path: str
    size: tuple[int, int]
    transformer: gdal.Transformer

    @classmethod
    def of(cls, source: GdalSource, crs: Any) -> _Placed:
        """From an open raster."""
        wkt = _wkt(crs)
        transformer = checked(
            lambda: gdal.Transformer(source.dataset, None, [f"DST_SRS={wkt}"] if wkt else []),
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
