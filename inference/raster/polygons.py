"""The polygons of a class raster as a GeoPackage, which appears under its name when it is complete."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from traceback import clear_frames
from typing import Any

import numpy as np
from osgeo import gdal, ogr

from ..definition import ModelClass
from ..errors import Cancelled, RasterError
from ..progress import Portion, Progress, checkpoint
from ..tiling import Window
from .gdal_errors import checked
from .gdal_process import block_cache
from .georeference import IDENTITY, Georeference, georeference_of
from .geotiff import BLOCK, OPTIONS, check_place
from .outlines import Outlines, outlines_of, wkb_of
from .unfinished import part_of, patiently
from .zones import EdgeFiles, add_sums

AT_ONCE = 2**12  # polygons
CLASS, NAME, PIXELS, AREA, CONFIDENCE = range(5)
FIELDS = (
    ("class", ogr.OFTInteger),
    ("name", ogr.OFTString),
    ("pixels", ogr.OFTInteger64),
    ("area_m2", ogr.OFTReal),
    ("confidence", ogr.OFTReal),
)
SHAPES = "shapes"


def check_polygons(path: Path, georeference: Georeference) -> None:
    """Raise where no polygons can be written to ``path`` of a raster that lies so."""
    check_place(path)
    if georeference.control_points:
        raise RasterError(
            "POLYGONS is given for a raster that {count} control points place; expected none, as its "
            "pixels have no fixed place on the map",
            count=len(georeference.control_points),
        )


def write_polygons(
    raster: Path,
    path: Path,
    classes: Sequence[ModelClass],
    progress: Progress,
    sieve: int = 1,
    confidence: Path | None = None,
) -> int:
    """Write the polygons of a finished class raster to a GeoPackage; how many there are.

    Pixels of a class that have edges in common are a polygon, whose outline follows their edges; pixels
    without data belong to none. ``confidence`` is a raster of percent on the same grid, of which each
    polygon gets the mean. What has fewer than ``sieve`` pixels is merged with its largest neighbour before;
    as in gdal_sieve, it stays where no neighbour has as many.

    Memory follows the raster's width, the outline of the largest polygon, and some bytes for each polygon.
    """
    with _workshop(path) as folder:
        made, count = _made(_Run(raster, path, folder), classes, progress, sieve, confidence)
        _put(made, path)
        return count


def _made(
    run: _Run, classes: Sequence[ModelClass], progress: Progress, sieve: int, confidence: Path | None
) -> tuple[Path, int]:
    """The file that is to have the polygons' name, and how many there are; nothing is open any more."""
    check_polygons(run.path, run.georeference)
    with block_cache(2 * BLOCK * run.width * run.itemsize):
        source = run.source if sieve <= 1 else run.sieved(sieve, Portion(progress, 0, 0.25))
        run.polygonize(source, Portion(progress, 0.25, 0.25))
        measures = run.measured(confidence, Portion(progress, 0.5, 0.25))
        made = run.written(classes, measures, Portion(progress, 0.75, 0.25))
    return made, len(measures.pixels)


@dataclass(frozen=True)
class _Measures:
    """Of each polygon; ``None`` where that is not known."""

    pixels: np.ndarray
    areas: np.ndarray | None
    means: np.ndarray | None


def _checked(call: Callable[[], Any], path: Path) -> Any:
    return checked(call, "The polygons {path} cannot be written: {reason}", path=path)


def _failed(path: Path, reason: str | None) -> RasterError:
    return RasterError("The polygons {path} cannot be written: {reason}", path=path, reason=reason)


class _Run:
    """Files in a folder, from the class raster to the polygons."""

    def __init__(self, raster: Path, path: Path, folder: Path) -> None:
        self.path, self._folder, self._shapes = path, folder, folder / f"{SHAPES}.gpkg"
        dataset = _checked(lambda: gdal.OpenEx(str(raster), gdal.OF_RASTER), path)
        self.georeference = georeference_of(dataset)
        self.width, self.height = dataset.RasterXSize, dataset.RasterYSize
        self.itemsize = gdal.GetDataTypeSize(dataset.GetRasterBand(1).DataType) // 8
        # Without a place on the map polygons are made of columns and rows, which are whole numbers.
        self.source = _checked(lambda: gdal.GetDriverByName("VRT").CreateCopy("", dataset), path)
        self.source.SetGeoTransform(IDENTITY)

    def _stoppable(self, call: Callable[[], Any], progress: Progress) -> Any:
        """What a step of GDAL answers, which stops as soon as ``_watched`` says so."""
        try:
            return _checked(call, self.path)
        except RasterError:
            if progress.cancelled:
                raise Cancelled from None
            raise

    def sieved(self, least: int, progress: Progress) -> Any:
        """The raster without what has fewer than ``least`` pixels."""
        band = self.source.GetRasterBand(1)
        size, file = (self.width, self.height, 1), str(self._folder / "sieved.tif")

        def sieve() -> Any:
            target = gdal.GetDriverByName("GTiff").Create(file, *size, band.DataType, OPTIONS)
            target.GetRasterBand(1).SetNoDataValue(band.GetNoDataValue())
            watched = _watched(progress)
            failed = gdal.SieveFilter(
                band, band.GetMaskBand(), target.GetRasterBand(1), least, 4, [], watched
            )
            target.FlushCache()
            return None if failed else target

        return self._stoppable(sieve, progress)

    def polygonize(self, source: Any, progress: Progress) -> None:
        """Write the polygons in columns and rows."""
        band = source.GetRasterBand(1)

        def polygonize() -> bool | None:
            shapes = _created(self._shapes, SHAPES, None, FIELDS[:1], "SPATIAL_INDEX=NO")
            layer = shapes.GetLayer(0)
            shapes.StartTransaction()
            failed = gdal.Polygonize(band, band.GetMaskBand(), layer, 0, [], _watched(progress))
            shapes.CommitTransaction()
            return None if failed else True

        self._stoppable(polygonize, progress)

    def _outlines(self, progress: Progress) -> Iterator[tuple[list[int], Outlines]]:
        """The class values of some polygons and their outlines; all of them, in their order."""
        shapes = _checked(lambda: gdal.OpenEx(str(self._shapes), gdal.OF_VECTOR), self.path)
        layer, done = shapes.GetLayer(0), 0
        total, features = layer.GetFeatureCount(), iter(layer)

        def some() -> tuple[list[int], Outlines]:
            taken = list(islice(features, AT_ONCE))
            written = (bytes(one.GetGeometryRef().ExportToWkb(ogr.wkbNDR)) for one in taken)
            return [one.GetFieldAsInteger(CLASS) for one in taken], outlines_of(written)

        while done < total:
            checkpoint(progress, done / total)
            values, outlines = _checked(some, self.path)
            done += len(values)
            yield values, outlines
        checkpoint(progress, 1)

    def measured(self, confidence: Path | None, progress: Progress) -> _Measures:
        """Pixels, areas and mean confidence of all polygons."""
        areas = self.georeference.pixel_areas(Window(0, 0, self.width, self.height))
        above = None if areas is None else np.concatenate([[0.0], np.cumsum(areas)])
        kept = EdgeFiles(self._folder, self.width, self.height) if confidence else None
        pixels, covered, count = [np.empty(0, np.int64)], [np.empty(0)], 0
        for _, outlines in self._outlines(Portion(progress, 0, 0.5 if kept else 1)):
            edges = outlines.edges()
            pixels.append(edges.pixels())
            covered.append(np.empty(0) if above is None else edges.areas(above))
            if kept:
                kept.add(edges, count)
            count += outlines.count
        found = np.concatenate(pixels)
        sums = (
            self._sums(kept, confidence, count, Portion(progress, 0.5, 0.5)) if kept and confidence else None
        )
        means = None if sums is None else sums / np.maximum(found, 1)
        return _Measures(found, None if above is None else np.concatenate(covered), means)

    def _sums(self, kept: EdgeFiles, confidence: Path, count: int, progress: Progress) -> np.ndarray:
        """Of the pixels of each polygon, the sum of their confidence."""
        sums = np.zeros(count, np.int64)
        dataset = _checked(lambda: gdal.OpenEx(str(confidence), gdal.OF_RASTER), self.path)
        band = dataset.GetRasterBand(1)
        for top, height, parts in kept.bands():
            checkpoint(progress, top / self.height)
            values = np.empty((height, self.width), np.uint8)
            reading = partial(band.ReadRaster, 0, top, self.width, height, buf_obj=values)
            _checked(reading, self.path)
            np.putmask(values, values == band.GetNoDataValue(), 0)
            add_sums(sums, values, parts)
        return sums

    def written(self, classes: Sequence[ModelClass], measures: _Measures, progress: Progress) -> Path:
        """The file with all that is known of the polygons."""
        made, done = self._folder / "polygons.gpkg", 0
        names = {entry.value: entry.name for entry in reversed(classes)}
        create = partial(_created, made, self.path.stem, self.georeference.crs, FIELDS)
        dataset = _checked(create, self.path)
        dataset.StartTransaction()
        for values, outlines in self._outlines(progress):
            places = _on_map(outlines.corners, self.georeference)
            rows = zip(values, wkb_of(outlines, places), *_columns(measures, done, outlines.count))
            _checked(partial(_add, dataset.GetLayer(0), rows, names), self.path)
            done += outlines.count

        def close() -> bool:
            nonlocal dataset
            dataset.CommitTransaction()
            dataset = None
            return True

        _checked(close, self.path)
        return made


def _created(file: Path, name: str, crs: Any, fields: Sequence[tuple[str, int]], *options: str) -> Any:
    """A GeoPackage with an empty layer of polygons."""
    dataset = gdal.GetDriverByName("GPKG").Create(str(file), 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer(name, crs, ogr.wkbPolygon, list(options))
    for field in fields:
        layer.CreateField(ogr.FieldDefn(*field))
    return dataset


def _columns(measures: _Measures, first: int, count: int) -> Iterator[Sequence[Any]]:
    """Pixels, areas and confidence of some polygons."""
    for column in (measures.pixels, measures.areas, measures.means):
        yield [None] * count if column is None else column[first : first + count].tolist()


def _add(layer: Any, rows: Iterator[tuple[Any, ...]], names: dict[int, str]) -> bool:
    definition = layer.GetLayerDefn()
    for value, wkb, pixels, area, confidence in rows:
        feature = ogr.Feature(definition)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        feature.SetField(CLASS, value)
        feature.SetField(NAME, names.get(value, ""))
        feature.SetFieldInteger64(PIXELS, pixels)
        if area is not None:
            feature.SetField(AREA, area)
        if confidence is not None:
            feature.SetField(CONFIDENCE, confidence)
        layer.CreateFeature(feature)
    return True


def _on_map(corners: np.ndarray, georeference: Georeference) -> np.ndarray:
    """Where corners (n, 2) of columns and rows lie; rows go down where nobody says, as QGIS shows them."""
    x, x_col, x_row, y, y_col, y_row = georeference.transform or (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
    cols, rows = corners.T
    return np.stack([x + cols * x_col + rows * x_row, y + cols * y_col + rows * y_row], axis=1)


def _watched(progress: Progress) -> Callable[[float, str, object], int]:
    """For GDAL, which stops where it is answered 0; an exception would not come through it."""

    def go_on(fraction: float, message: str, data: object) -> int:
        if progress.cancelled:
            return 0
        progress.report(min(1.0, fraction))
        return 1

    return go_on


@contextmanager
def _workshop(path: Path) -> Iterator[Path]:
    """A folder beside ``path`` for what is needed on the way; it is gone in the end."""
    check_place(path)
    folder = part_of(path)
    try:
        folder.mkdir()
    except OSError as error:
        raise _failed(path, error.strerror) from error
    try:
        yield folder
    except BaseException as error:
        clear_frames(error.__traceback__)  # which keep files open, and on Windows those cannot be removed
        raise
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _put(made: Path, path: Path) -> None:
    """Under its name; what SQLite keeps beside a file that is replaced would be taken for the new one's."""
    try:
        for suffix in ("-wal", "-shm", "-journal"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        patiently(partial(made.replace, path))
    except OSError as error:
        raise _failed(path, error.strerror) from error
