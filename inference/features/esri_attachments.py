"""The tables in which ArcGIS keeps the files that are attached to features.

The table of a layer is called ``<layer>__ATTACH``, or related to it by a relationship class. Its rows refer
to features by ``REL_GLOBALID`` or ``REL_OBJECTID``, and have ``CONTENT_TYPE``, ``ATT_NAME``, ``DATA_SIZE``,
``DATA``. Source: Esri, https://developers.arcgis.com/enterprise-sdk/api-reference/net/IAttachment and
tables that ArcGIS made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from osgeo import gdal, ogr

from ..errors import RasterError
from .attachments import AttachedImage, stored_image
from .tables import features_by, field_called, key_of, layer_of, rows_of, table_called

SUFFIX = "__ATTACH"
DATA, NAME, CONTENT_TYPE = "DATA", "ATT_NAME", "CONTENT_TYPE"
GLOBAL_ID, REL_GLOBAL_ID = "GLOBALID", "REL_GLOBALID"
OBJECT_ID, REL_OBJECT_ID = "OBJECTID", "REL_OBJECTID"


class Key(NamedTuple):
    """A field of the table, and the one of the layer that it refers to; "" stands for the FID."""

    related: str
    origin: str


def attached_files(
    database: gdal.Dataset, layer_name: str, features: Sequence[int]
) -> Iterator[AttachedImage]:
    """The files that are attached to features, by their FIDs; whether they are images is not known here."""
    layer = layer_of(database, layer_name)
    for table, key in _attachment_tables(database, layer):
        keys = _keys_of(table, layer, key)
        known = [features_by(layer, each.origin, features) for each in keys]
        fields = [field_called(table, name) for name in (NAME, CONTENT_TYPE)]
        data = field_called(table, DATA)
        for row, (name, kind, *values) in rows_of(table, [*fields, *(key.related for key in keys)]).items():
            place = next((n for n, value in enumerate(values) if value not in (None, "")), None)
            feature = None if place is None else known[place].get(key_of(values[place]))
            if feature is not None:
                path = database.GetDescription()
                yield stored_image(path, layer_name, feature, table.GetName(), row, data, name, kind)


def _attachment_tables(database: gdal.Dataset, layer: ogr.Layer) -> Iterator[tuple[ogr.Layer, Key | None]]:
    """The tables of a layer, with the key by which a relationship class relates them."""
    related = dict(_related_tables(database, layer))
    by_name = table_called(database, layer.GetName() + SUFFIX)
    if by_name is not None:
        related.setdefault(by_name.GetName(), None)
    for name, key in related.items():
        table = table_called(database, name)
        if table is not None and field_called(table, DATA):
            yield table, key


def _related_tables(database: gdal.Dataset, layer: ogr.Layer) -> Iterator[tuple[str, Key | None]]:
    """Those of relationship classes, which GDAL tells from 3.6 on."""
    if not hasattr(database, "GetRelationshipNames"):
        return
    for name in database.GetRelationshipNames() or ():
        relation = database.GetRelationship(name)
        if relation.GetLeftTableName() != layer.GetName() or relation.GetMappingTableName():
            continue
        origin, related = relation.GetLeftTableFields(), relation.GetRightTableFields()
        key = Key(related[0], origin[0]) if origin and related else None
        yield relation.GetRightTableName(), key


def _keys_of(table: ogr.Layer, layer: ogr.Layer, told: Key | None) -> list[Key]:
    """The keys of a table, those that count first; which one a row uses is told by the row."""
    usual = Key(REL_GLOBAL_ID, GLOBAL_ID), Key(REL_OBJECT_ID, OBJECT_ID)
    keys: dict[str, Key] = {}
    for related, origin in filter(None, (told, *usual)):
        field, known = field_called(table, related), field_called(layer, origin)
        is_fid = origin in (layer.GetFIDColumn(), OBJECT_ID)
        if field and (known or is_fid):
            keys.setdefault(field, Key(field, known))
    if not keys:
        raise RasterError(
            "The attachments in {table} do not tell their features; expected {global_ids}, with {key} in "
            "{layer}, or {object_ids}",
            table=table.GetName(),
            global_ids=REL_GLOBAL_ID,
            key=GLOBAL_ID,
            layer=layer.GetName(),
            object_ids=REL_OBJECT_ID,
        )
    return list(keys.values())
