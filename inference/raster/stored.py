"""Rasters whose files are stored in tables, brought to where GDAL opens them while they are needed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from secrets import token_hex

from osgeo import gdal, ogr

from ..errors import RasterError
from . import Cell, RasterName
from .gdal_errors import checked

PLACE = "/vsimem/deep_pixels"  # GDAL's file system in memory, of which nothing is left, whoever is killed


@contextmanager
def at_hand(name: RasterName) -> Iterator[str]:
    """The path that GDAL opens for a raster.

    That of a stored one is a file in memory of its own, which is removed afterwards.
    """
    if name.cell is None:
        yield name.path
        return
    folder = f"{PLACE}/{token_hex(8)}"
    path = f"{folder}/{PurePath(name.cell.file).name or 'image'}"
    try:
        gdal.MkdirRecursive(folder, 0o700)  # or GDAL lists and removes no folder
        gdal.FileFromMemBuffer(path, content_of(name.path, name.cell))
        yield path
    finally:
        gdal.RmdirRecursive(folder)


def size_at_hand(path: str) -> int:
    """The bytes of memory that a file takes there; 0 for files elsewhere."""
    status = gdal.VSIStatL(path) if path.startswith(PLACE) else None
    return int(status.size) if status else 0


def content_of(path: str, cell: Cell) -> bytearray:
    """The bytes of a stored file; RasterError where there are none."""
    database = open_database(path)
    title = f"{path}, {cell.table} {cell.row}"
    content = checked(
        lambda: _bytes_of(database.GetLayerByName(cell.table), cell),
        "{path} cannot be read: {reason}",
        path=title,
    )
    if not content:
        raise RasterError(
            "{path} holds no file in {field}; expected the bytes of an image", path=title, field=cell.field
        )
    return content


def _bytes_of(table: ogr.Layer | None, cell: Cell) -> bytearray:
    """Nothing where there is no such row. In a function of its own, as a row must not outlive its table."""
    row = None if table is None else table.GetFeature(cell.row)
    if row is None or row.GetFieldIndex(cell.field) < 0 or not row.IsFieldSetAndNotNull(cell.field):
        return bytearray()
    content: bytearray = row.GetFieldAsBinary(cell.field)
    return content


def digest_of(name: RasterName) -> str:
    """What stands for the content of a stored file; nothing for other files, whose dates tell."""
    return "" if name.cell is None else hashlib.sha256(content_of(name.path, name.cell)).hexdigest()


def open_database(path: str) -> gdal.Dataset:
    """A database with all its tables, to read."""
    is_geopackage = path.lower().endswith(".gpkg")
    return checked(
        lambda: gdal.OpenEx(
            path,
            gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR,
            open_options=["LIST_ALL_TABLES=YES"] if is_geopackage else [],
        ),
        "{path} cannot be opened: {reason}",
        path=path,
    )
