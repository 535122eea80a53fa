"""Class rasters as GeoTIFF files, which appear under their name when they are complete."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from secrets import token_hex
from types import TracebackType
from typing import Any

import numpy as np
from osgeo import gdal

from ..definition import ModelClass
from ..errors import RasterError
from ..palette import color_of
from ..tiling import Window
from . import RasterSink
from .gdal_errors import checked
from .georeference import Georeference
from .pixel_type import PixelType

BLOCK = 512
OPTIONS = [
    "TILED=YES",
    f"BLOCKXSIZE={BLOCK}",
    f"BLOCKYSIZE={BLOCK}",
    "COMPRESS=DEFLATE",
    "ZLEVEL=1",
    "SPARSE_OK=TRUE",
    "BIGTIFF=IF_SAFER",
]
TYPES = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "int16": gdal.GDT_Int16, "int32": gdal.GDT_Int32}


class GeoTiffSink:
    """A GeoTIFF of class values being written, with a legend that any GIS shows.

    It grows beside its place as ``name.….part.tif``, which nobody else writes, and is renamed on
    leaving the context; where an exception leaves it, nothing remains.
    """

    def __init__(
        self,
        path: Path,
        extent: Window,
        georeference: Georeference,
        classes: Sequence[ModelClass],
        pixel_type: PixelType,
    ) -> None:
        _check_place(path)
        self._path = path
        self._part = path.with_name(f"{path.stem[:80]}.{token_hex(4)}.part{path.suffix}")
        self._extent = extent
        self._classes, self._pixel_type = classes, pixel_type
        self._rows = np.empty((min(BLOCK, extent.height), extent.width), pixel_type.dtype)
        self._waiting = self._written = 0
        self._georeference = georeference.shifted(extent)
        self._dataset: Any = None

    def _create(self) -> bool | None:
        width, height = self._extent.width, self._extent.height
        kind = TYPES[self._pixel_type.dtype.name]
        self._dataset = gdal.GetDriverByName("GTiff").Create(str(self._part), width, height, 1, kind, OPTIONS)
        if self._dataset is None:
            return None
        _write_georeference(self._dataset, self._georeference)
        self._dataset.GetRasterBand(1).SetNoDataValue(self._pixel_type.nodata)
        write_legend(self._dataset.GetRasterBand(1), self._classes, self._pixel_type)
        return True

    def write(self, window: Window, values: np.ndarray) -> None:
        """Write the next rows; whole rows of blocks at a time, so that each is compressed once."""
        while len(values):
            room = self._rows[self._waiting :][: len(values)]
            room[...], values = values[: len(room)], values[len(room) :]
            self._waiting += len(room)
            if self._waiting == len(self._rows):
                self._flush()

    def note(self, notes: Mapping[str, str]) -> None:
        """Metadata that the file is to have."""
        self._dataset.SetMetadata(dict(notes))

    def _flush(self) -> None:
        if not self._waiting:
            return
        checked(
            self._compress,
            "The output {path} cannot be written at row {row}: {reason}",
            path=self._path,
            row=self._written,
        )
        self._written += self._waiting
        self._waiting = 0

    def _compress(self) -> int | None:
        """Write rows to the file at once: GDAL would leave most of the work to the end."""
        band = self._dataset.GetRasterBand(1)
        rows = self._rows[: self._waiting]
        failed = band.WriteRaster(0, self._written, self._extent.width, len(rows), rows.data)
        band.FlushCache()
        return None if failed else 0

    def __enter__(self) -> GeoTiffSink:
        try:
            checked(self._create, "The output {path} cannot be written: {reason}", path=self._path)
        except BaseException:
            self._discard()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._finish()
        finally:
            self._discard()

    def _discard(self) -> None:
        self._dataset = None
        for leftover in (self._part, _beside(self._part, ".aux.xml")):
            leftover.unlink(missing_ok=True)

    def _finish(self) -> None:
        self._flush()
        checked(self._close, "The output {path} cannot be written: {reason}", path=self._path)
        try:
            self._part.replace(self._path)
            self._path.with_suffix(".qml").unlink(missing_ok=True)  # the style of a file that is replaced
            for suffix in (".ovr", ".msk", ".aux.xml"):
                _beside(self._path, suffix).unlink(missing_ok=True)
            if _beside(self._part, ".aux.xml").exists():  # newer GDAL needs none for some legends
                _beside(self._part, ".aux.xml").replace(_beside(self._path, ".aux.xml"))
        except OSError as error:
            raise RasterError(
                "The output {path} cannot be written: {reason}", path=self._path, reason=error.strerror
            ) from error

    def _close(self) -> bool:
        """What GDAL still holds back is written, so that this may fail as well."""
        self._dataset.FlushCache()
        self._dataset = None
        return True


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _check_place(path: Path) -> None:
    if not path.name or path.is_dir():
        raise RasterError(
            "The output {path} cannot be written; expected the name of a file", path=repr(str(path))
        )
    if not path.parent.is_dir():
        raise RasterError(
            "The output {path} cannot be written; expected a folder {folder} that exists",
            path=path,
            folder=path.parent,
        )


def _write_georeference(dataset: gdal.Dataset, georeference: Georeference) -> None:
    if georeference.transform is not None:
        dataset.SetGeoTransform(georeference.transform)
    if georeference.control_points:
        dataset.SetGCPs(list(georeference.control_points), georeference.crs)
    elif georeference.crs is not None:
        dataset.SetSpatialRef(georeference.crs)
    if georeference.rpc:
        dataset.SetMetadata(dict(georeference.rpc), "RPC")


def write_legend(band: gdal.Band, classes: Sequence[ModelClass], pixel_type: PixelType) -> None:
    """A table of values for all pixel types; colours and names for bytes, where all readers know them."""
    if pixel_type.dtype == np.uint8:
        table, names = gdal.ColorTable(), [""] * (max(entry.value for entry in classes) + 1)
        for entry in reversed(classes):
            table.SetColorEntry(entry.value, (*color_of(entry), 255))
            names[entry.value] = entry.name
        band.SetColorTable(table)
        band.SetCategoryNames(names)
    band.SetDefaultRAT(_attribute_table(classes))


def _attribute_table(classes: Sequence[ModelClass]) -> gdal.RasterAttributeTable:
    table = gdal.RasterAttributeTable()
    table.CreateColumn("Value", gdal.GFT_Integer, gdal.GFU_MinMax)
    table.CreateColumn("Class", gdal.GFT_String, gdal.GFU_Name)
    for name, usage in (("Red", gdal.GFU_Red), ("Green", gdal.GFU_Green), ("Blue", gdal.GFU_Blue)):
        table.CreateColumn(name, gdal.GFT_Integer, usage)
    table.SetRowCount(len(classes))
    for row, entry in enumerate(classes):
        table.SetValueAsInt(row, 0, entry.value)
        table.SetValueAsString(row, 1, entry.name)
        for column, part in enumerate(color_of(entry), start=2):
            table.SetValueAsInt(row, column, part)
    return table


_: type[RasterSink] = GeoTiffSink
