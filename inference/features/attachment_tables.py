"""Files that features carry: related media of a GeoPackage, or the attachment table of a File GDB.

Sources: OGC 18-000, Related Tables Extension; Esri's attachment tables as ArcGIS makes them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from osgeo import gdal, ogr

from ..errors import RasterError
from ..jobs import SUFFIX
from ..progress import Progress
from ..text import Text
from .attachments import AttachedImage, ClassifiedImage
from .esri_attachments import CONTENT_TYPE, DATA, GLOBAL_ID, NAME, REL_GLOBAL_ID
from .esri_attachments import SUFFIX as ATTACH_TABLE
from .related_media import RELATIONS
from .tables import asked, field_called

TIFF = "image/tiff"
MEDIA, EXTENSION = "media", "gpkg_related_tables"
DEFINITION = "http://www.geopackage.org/18-000.html"
CREATE_EXTENSIONS = (
    "CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, "
    "extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL, "
    "CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))"
)
CREATE_RELATIONS = (
    "CREATE TABLE IF NOT EXISTS gpkgext_relations (id INTEGER PRIMARY KEY AUTOINCREMENT, "
    "base_table_name TEXT NOT NULL, base_primary_column TEXT NOT NULL DEFAULT 'id', "
    "related_table_name TEXT NOT NULL, related_primary_column TEXT NOT NULL DEFAULT 'id', "
    "relation_name TEXT NOT NULL, mapping_table_name TEXT NOT NULL UNIQUE)"
)
LARGEST = 10**9 - 2**16  # bytes of a value in SQLite, less what the rest of its row may take
LONGEST = 200  # letters of a name, of the 250 that ArcGIS has for those of attachments
INSERT_RELATION = (
    "INSERT INTO gpkgext_relations (base_table_name, base_primary_column, related_table_name, "
    "related_primary_column, relation_name, mapping_table_name) VALUES ({})"
)
SELECT_TABLE = "SELECT name FROM sqlite_master WHERE name = {}"
SELECT_RELATIONS = (
    "SELECT related_table_name, mapping_table_name FROM gpkgext_relations "
    "WHERE base_table_name = {} AND relation_name = 'media' ORDER BY id"
)
SIZE, ATTACH_REL = "DATA_SIZE", "__ATTACHREL"
# Widths are ArcGIS' own; a global id is as long as a UUID in braces.
ATTACHMENT_FIELDS = (
    (REL_GLOBAL_ID, ogr.OFTString, 38, False),
    (CONTENT_TYPE, ogr.OFTString, 150, False),
    (NAME, ogr.OFTString, 250, False),
    (SIZE, ogr.OFTInteger, 0, False),
    (DATA, ogr.OFTBinary, 0, True),
    (GLOBAL_ID, ogr.OFTString, 38, False),
)


def attachment_name(image: AttachedImage) -> str:
    """What the classified raster of an image is called."""
    name = PurePosixPath(image.name.replace("\\", "/")).stem[:LONGEST]
    return f"{name or image.feature}{SUFFIX}.tif"


def fitting_rasters(classified: Sequence[ClassifiedImage], progress: Progress) -> list[ClassifiedImage]:
    """Those of the rasters that a table can hold; others are told."""
    fitting = []
    for one in classified:
        size = one.output.stat().st_size
        if size <= LARGEST:
            fitting.append(one)
            continue
        progress.warn(
            Text(
                "{path} has {size} bytes and is not attached; expected at most {largest}",
                path=one.output,
                size=size,
                largest=LARGEST,
            )
        )
    return fitting


class AttachmentTable(Protocol):
    """Where the files of the features of a layer go."""

    @property
    def key(self) -> str:
        """The field of a feature by which its files refer to it; empty if that is its FID."""
        ...

    def add(self, key: int | str, file: Path, name: str) -> None:
        """Attach a GeoTIFF to the feature with such a key."""
        ...


class TableKind(Protocol):
    """How a format keeps files."""

    def created(self, dataset: Any, layer: Any) -> AttachmentTable:
        """A new table beside a layer."""
        ...

    def of(self, dataset: Any, layer: Any) -> AttachmentTable | None:
        """The table that a layer has, if it has one that can be added to."""
        ...


class RelatedMedia:
    """A table of media, and one that says which of them belongs to which feature."""

    key = ""

    def __init__(
        self, media: Any, mapping: Any, columns: tuple[str, str] = ("base_id", "related_id")
    ) -> None:
        self._media, self._mapping, self._columns = media, mapping, columns

    @classmethod
    def created(cls, dataset: Any, layer: Any) -> RelatedMedia:
        """New tables beside a layer."""
        name = layer.GetName()
        media, mapping = f"{name}_{MEDIA}", f"{name}_{MEDIA}_of"
        table = _table(dataset, media, "id", (("data", ogr.OFTBinary, 0, False), *_TEXTS))
        ids = (("base_id", ogr.OFTInteger64, 0, False), ("related_id", ogr.OFTInteger64, 0, False))
        pairs = _table(dataset, mapping, "id", ids)
        for statement in (CREATE_EXTENSIONS, CREATE_RELATIONS):
            dataset.ExecuteSQL(statement)
        ends = (name, layer.GetFIDColumn(), media, "id", MEDIA, mapping)
        dataset.ExecuteSQL(INSERT_RELATION.format(_quoted(*ends)))
        for extended in (RELATIONS, mapping):
            row = f"{_quoted(extended)}, NULL, {_quoted(EXTENSION, DEFINITION, 'read-write')}"
            dataset.ExecuteSQL(f"INSERT INTO gpkg_extensions VALUES ({row})")
        return cls(table, pairs)

    @classmethod
    def of(cls, dataset: Any, layer: Any) -> RelatedMedia | None:
        """The tables that a layer has, if it has any."""
        if not asked(dataset, SELECT_TABLE.format(_quoted(RELATIONS))):
            return None
        for media, mapping in asked(dataset, SELECT_RELATIONS.format(_quoted(layer.GetName()))):
            tables = dataset.GetLayerByName(media), dataset.GetLayerByName(mapping)
            if all(tables) and _has_fields(tables[0], ("data", "content_type")):
                return cls(*tables)
        return None

    def add(self, key: int | str, file: Path, name: str) -> None:
        """Add a row to both tables."""
        values = {"data": file.read_bytes(), "content_type": TIFF, "name": name}
        row = add_row(self._media, values)
        add_row(self._mapping, dict(zip(self._columns, (int(key), row))))


_TEXTS = (("content_type", ogr.OFTString, 0, False), ("name", ogr.OFTString, 0, True))


class Attachments:
    """The table ``…__ATTACH`` of a File GDB, which refers to features by their global ids."""

    key = GLOBAL_ID

    def __init__(self, table: Any) -> None:
        self._table = table

    @classmethod
    def created(cls, dataset: Any, layer: Any) -> Attachments:
        """A new table beside a layer, and the relationship class that makes attachments of its rows."""
        name = layer.GetName()
        kinds = f"COLUMN_TYPES={REL_GLOBAL_ID}=esriFieldTypeGUID,{GLOBAL_ID}=esriFieldTypeGlobalID"
        table = _table(dataset, f"{name}{ATTACH_TABLE}", "ATTACHMENTID", ATTACHMENT_FIELDS, kinds)
        for known in (layer, table):
            known.SyncToDisk()  # until then they are not known to relate
        relation = gdal.Relationship(f"{name}{ATTACH_REL}", name, table.GetName(), gdal.GRC_ONE_TO_MANY)
        relation.SetLeftTableFields([GLOBAL_ID])
        relation.SetRightTableFields([REL_GLOBAL_ID])
        relation.SetType(gdal.GRT_COMPOSITE)
        relation.SetForwardPathLabel("attachment")
        relation.SetBackwardPathLabel("object")
        relation.SetRelatedTableType(MEDIA)
        if not dataset.AddRelationship(relation):
            raise RasterError("GDAL relates no attachments to {layer}", layer=name)
        return cls(table)

    @classmethod
    def of(cls, dataset: Any, layer: Any) -> Attachments | None:
        """The table that a layer has, if it has one whose rows refer to its global ids."""
        table = dataset.GetLayerByName(f"{layer.GetName()}{ATTACH_TABLE}")
        needed = [name for name, *_ in ATTACHMENT_FIELDS]
        is_keyed = table is not None and _has_fields(layer, [GLOBAL_ID]) and _has_fields(table, needed)
        return cls(table) if is_keyed else None

    def add(self, key: int | str, file: Path, name: str) -> None:
        """Add a row; its own global id is GDAL's."""
        content = file.read_bytes()
        values = {REL_GLOBAL_ID: key, CONTENT_TYPE: TIFF, NAME: name}
        add_row(self._table, {**values, SIZE: len(content), DATA: content})


def add_row(table: Any, values: dict[str, Any]) -> int:
    """Add a feature with such fields, as far as the table has them; its FID."""
    feature = ogr.Feature(table.GetLayerDefn())
    set_fields(feature, values)
    table.CreateFeature(feature)
    return int(feature.GetFID())


def set_fields(feature: Any, values: dict[str, Any]) -> None:
    """Set fields by their names, in capitals or not, as far as the feature has them."""
    for name, value in values.items():
        place = feature.GetFieldIndex(name)
        if place < 0:
            continue
        if not isinstance(value, bytes):
            feature.SetField(place, value)
        elif hasattr(feature, "SetFieldBinary"):  # GDAL 3.7 and newer
            feature.SetFieldBinary(place, value)
        else:
            feature.SetFieldBinaryFromHexString(place, value.hex())


def _table(dataset: Any, name: str, fid: str, fields: Any, *options: str) -> Any:
    table = dataset.CreateLayer(name, None, ogr.wkbNone, [f"FID={fid}", *options])
    for title, kind, width, is_nullable in fields:
        field = ogr.FieldDefn(title, kind)
        field.SetWidth(width)
        field.SetNullable(is_nullable)
        table.CreateField(field)
    return table


def _has_fields(layer: Any, names: Sequence[str]) -> bool:
    return all(field_called(layer, name) for name in names)


def _quoted(*texts: str) -> str:
    """Texts for SQL, between commas."""
    return ", ".join("'{}'".format(text.replace("'", "''")) for text in texts)
