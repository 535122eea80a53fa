"""Makes layers whose features carry images, in tables as ArcGIS and the OGC have them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from osgeo import gdal, ogr, osr

GUIDS = [f"{{{number:08X}-0000-4000-8000-000000000000}}" for number in range(100)]
RELATIONS = """CREATE TABLE gpkgext_relations (id INTEGER PRIMARY KEY AUTOINCREMENT,
base_table_name TEXT NOT NULL, base_primary_column TEXT NOT NULL DEFAULT 'id',
related_table_name TEXT NOT NULL, related_primary_column TEXT NOT NULL DEFAULT 'id',
relation_name TEXT NOT NULL, mapping_table_name TEXT NOT NULL UNIQUE)"""


class Attached(NamedTuple):
    """A file that a feature carries, by the FID of the feature."""

    feature: int
    name: str
    content: bytes
    content_type: str = "image/tiff"


def create(path: Path):
    driver = "OpenFileGDB" if path.suffix == ".gdb" else "GPKG"
    return gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)


def add_table(dataset, name, fields, fid=None, kind=ogr.wkbNone):
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    options = [f"FID={fid}"] if fid else []
    table = dataset.CreateLayer(name, crs if kind != ogr.wkbNone else None, kind, options)
    for title, of_type in fields.items():
        table.CreateField(ogr.FieldDefn(title, of_type))
    return table


def add_row(table, **values):
    row = ogr.Feature(table.GetLayerDefn())
    for name, value in values.items():
        if isinstance(value, bytes):
            row.SetFieldBinaryFromHexString(name, value.hex())
        elif value is not None:
            row.SetField(name, value)
    if table.GetGeomType() == ogr.wkbPoint:
        row.SetGeometry(ogr.CreateGeometryFromWkt("POINT (13 52)"))
    table.CreateFeature(row)
    return row.GetFID()


def write_points(dataset, count=3, name="points", guids=False, fid=None):
    """A layer of so many features."""
    fields = {"title": ogr.OFTString, **({"GLOBALID": ogr.OFTString} if guids else {})}
    points = add_table(dataset, name, fields, fid, kind=ogr.wkbPoint)
    for number in range(1, count + 1):
        add_row(points, title=f"point {number}", **({"GLOBALID": GUIDS[number]} if guids else {}))
    return points


def write_attachments(path: Path, attached, by="REL_OBJECTID", table="points__ATTACH", count=3) -> Path:
    """An attachment table, keyed by object ids or by global ids."""
    dataset = create(path)
    points = write_points(dataset, count, guids=by == "REL_GLOBALID")
    kind = ogr.OFTString if by == "REL_GLOBALID" else ogr.OFTInteger
    columns = {by: kind, "CONTENT_TYPE": ogr.OFTString, "ATT_NAME": ogr.OFTString}
    columns |= {"DATA_SIZE": ogr.OFTInteger, "DATA": ogr.OFTBinary}
    attachments = add_table(dataset, table, columns, fid="ATTACHMENTID")
    for one in attached:
        key = GUIDS[one.feature] if by == "REL_GLOBALID" else one.feature
        add_row(
            attachments,
            **{by: key, "CONTENT_TYPE": one.content_type, "ATT_NAME": one.name},
            **{"DATA_SIZE": len(one.content), "DATA": one.content or None},
        )
    if table != "points__ATTACH":
        points.SyncToDisk()
        attachments.SyncToDisk()
        _relate(dataset, table, by)
    return path


def _relate(dataset, table, by):
    relation = gdal.Relationship("points_and_images", "points", table, gdal.GRC_ONE_TO_MANY)
    relation.SetLeftTableFields(["OBJECTID" if by == "REL_OBJECTID" else "GLOBALID"])
    relation.SetRightTableFields([by])
    relation.SetType(gdal.GRT_COMPOSITE)
    relation.SetRelatedTableType("media")
    assert dataset.AddRelationship(relation)


def write_media(path: Path, attached, count=3, name="name", pairs=()) -> Path:
    """A GeoPackage with related media; ``pairs`` are further ones of features and media."""
    dataset = create(path)
    write_points(dataset, count)
    columns = {
        "data": ogr.OFTBinary,
        "content_type": ogr.OFTString,
        **({name: ogr.OFTString} if name else {}),
    }
    media = add_table(dataset, "pictures", columns, fid="id")
    dataset.ExecuteSQL(RELATIONS)
    dataset.ExecuteSQL("CREATE TABLE pictures_of (base_id INTEGER NOT NULL, related_id INTEGER NOT NULL)")
    dataset.ExecuteSQL(
        "INSERT INTO gpkgext_relations VALUES (1, 'points', 'fid', 'pictures', 'id', 'media', 'pictures_of')"
    )
    for table in ("gpkgext_relations", "pictures_of"):
        extension = "'gpkg_related_tables', 'http://www.geopackage.org/18-000.html', 'read-write'"
        dataset.ExecuteSQL(f"INSERT INTO gpkg_extensions VALUES ('{table}', NULL, {extension})")
    for one in attached:
        called = {name: one.name} if name else {}
        row = add_row(media, data=one.content, content_type=one.content_type, **called)
        dataset.ExecuteSQL(f"INSERT INTO pictures_of VALUES ({one.feature}, {row})")
    for feature, row in pairs:
        dataset.ExecuteSQL(f"INSERT INTO pictures_of VALUES ({feature}, {row})")
    return path
