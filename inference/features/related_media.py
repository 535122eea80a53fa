"""Media that rows of a GeoPackage relate to features.

Source: OGC 18-000, GeoPackage Related Tables Extension, requirements class Media: a table with a primary key,
``data`` and ``content_type``, and a mapping table of ``base_id`` and ``related_id``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from osgeo import gdal

from .attachments import AttachedImage, stored_image
from .tables import asked, features_by, field_called, key_of, layer_of, rows_of, table_called

RELATIONS = "gpkgext_relations"
DATA, CONTENT_TYPE = "data", "content_type"
SELECT = (
    "SELECT base_primary_column, related_table_name, related_primary_column, mapping_table_name "
    "FROM gpkgext_relations WHERE lower(base_table_name) = lower({}) ORDER BY id"
)
NAMES = ("name", "file_name", "filename", "title", "identifier")  # none of which has to be there


class Relation(NamedTuple):
    """A row of the table of relations."""

    base_column: str
    media: str
    media_column: str
    mapping: str


def related_files(
    database: gdal.Dataset, layer_name: str, features: Sequence[int]
) -> Iterator[AttachedImage]:
    """The media of features, by their FIDs; whether they are images is not known here."""
    layer = layer_of(database, layer_name)
    for relation in _relations_of(database, layer.GetName()):
        table = table_called(database, relation.media)
        if table is None or not (field_called(table, DATA) and field_called(table, CONTENT_TYPE)):
            continue
        media = rows_of(table, [field_called(table, *NAMES), field_called(table, CONTENT_TYPE)])
        by_base = features_by(layer, field_called(layer, relation.base_column), features)
        by_key = features_by(table, field_called(table, relation.media_column), media)
        pairs = asked(database, f"SELECT base_id, related_id FROM {_quoted(relation.mapping)}")
        for base, related in dict.fromkeys(pairs):
            feature, row = by_base.get(key_of(base)), by_key.get(key_of(related))
            if feature is not None and row is not None:
                path, data = database.GetDescription(), field_called(table, DATA)
                yield stored_image(path, layer_name, feature, table.GetName(), row, data, *media[row])


def _relations_of(database: gdal.Dataset, layer: str) -> list[Relation]:
    if database.GetDriver().ShortName != "GPKG":
        return []
    if not asked(database, f"SELECT name FROM sqlite_master WHERE name = '{RELATIONS}'"):
        return []
    name = "'{}'".format(layer.replace("'", "''"))
    return [Relation(*row) for row in asked(database, SELECT.format(name))]


def _quoted(name: str) -> str:
    """The name of a table in SQL."""
    return '"{}"'.format(name.replace('"', '""'))
