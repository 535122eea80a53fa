"""Tables of databases that GDAL opens, read without the files that they hold."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from osgeo import gdal, ogr

from ..errors import RasterError
from ..raster.gdal_errors import checked

Row = tuple[Any, ...]


def table_called(database: gdal.Dataset, name: str) -> ogr.Layer | None:
    """A table of that name, in capitals or not."""
    tables = (database.GetLayer(number) for number in range(database.GetLayerCount()))
    return next((table for table in tables if table.GetName().casefold() == name.casefold()), None)


def layer_names(database: gdal.Dataset) -> list[str]:
    """What the layers and tables are called, in their order."""
    return [database.GetLayer(number).GetName() for number in range(database.GetLayerCount())]


def field_called(table: ogr.Layer, *names: str) -> str:
    """What a table calls the first of some fields that it has, in capitals or not; empty if it has none."""
    columns = [field.GetName() for field in table.schema]
    found = (column for name in names for column in columns if column.casefold() == name.casefold())
    return next(found, "")


def rows_of(table: ogr.Layer, fields: Sequence[str]) -> dict[int, Row]:
    """Some fields of all rows, by their FIDs. Nothing else is read; a field called "" has no values."""
    unread = [field.GetName() for field in table.schema if field.GetName() not in fields]
    geometry = ["OGR_GEOMETRY"] if table.GetGeomType() != ogr.wkbNone else []

    def read() -> dict[int, Row]:
        table.SetIgnoredFields([*unread, *geometry])
        table.ResetReading()
        places = [table.GetLayerDefn().GetFieldIndex(field) if field else -1 for field in fields]
        return dict(_rows(table, places))

    try:
        return checked(read, "The table {table} cannot be read: {reason}", table=table.GetName())
    finally:
        table.SetIgnoredFields([])


def _rows(table: ogr.Layer, places: Sequence[int]) -> Iterator[tuple[int, Row]]:
    for row in table:
        yield row.GetFID(), tuple(row.GetField(place) if place >= 0 else None for place in places)


def features_by(layer: ogr.Layer, field: str, features: Collection[int]) -> Mapping[object, int]:
    """The FIDs of features by what a field says of them, as ``key_of`` writes it; "" is the FID itself."""
    if not field:
        return {feature: feature for feature in features}
    wanted, rows = set(features), rows_of(layer, [field])
    return {key_of(value): feature for feature, (value,) in rows.items() if feature in wanted}


def key_of(value: Any) -> object:
    """A value by which rows refer to others; global ids have braces and capitals, or not."""
    return value.strip("{} ").casefold() if isinstance(value, str) else value


def asked(database: gdal.Dataset, statement: str) -> list[Row]:
    """The rows that a statement of SQL answers."""

    def ask() -> list[Row]:
        answer = database.ExecuteSQL(statement)
        if answer is None:
            return []
        count = answer.GetLayerDefn().GetFieldCount()
        rows = [row for _, row in _rows(answer, range(count))]
        database.ReleaseResultSet(answer)
        return rows

    return checked(ask, "{path} cannot be read: {reason}", path=database.GetDescription())


def layer_of(database: gdal.Dataset, name: str) -> ogr.Layer:
    """The layer of features; RasterError where there is none of that name."""
    layer = table_called(database, name)
    if layer is None:
        raise RasterError(
            "{path} has no layer {name}; expected one of {names}",
            path=database.GetDescription(),
            name=name,
            names=", ".join(layer_names(database)),
        )
    return layer
