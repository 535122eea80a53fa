"""Layers whose features carry images, and what has come of those, for tests."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
from deep_pixels.inference.definition import ModelClass
from deep_pixels.inference.features.attachments import AttachedImage, ClassifiedImage
from deep_pixels.inference.features.layer import FeatureLayer
from deep_pixels.inference.features.output_features import Outcome
from deep_pixels.inference.raster import RasterName
from deep_pixels.inference.tally import ClassTotal
from osgeo import gdal, ogr, osr
from rasters import read_raster, write_raster

CLASSES = (
    ModelClass(1, "Forêt d'épicéas", (0, 128, 0)),
    ModelClass(2, "SELECT", (0, 0, 255)),
    ModelClass(7, "select", None),
)
FIDS = (7, 3, 12, 40)  # the last but one has no image, the last two of them
POINT = "POINT (13.5 52.25)"


def write_layer(path: Path, fids=FIDS, geometry=ogr.wkbPoint, epsg=4326, fields=(), name="photos") -> Path:
    """A layer with a text, a number and a date for each feature, and more ``fields``."""
    driver = {".gpkg": "GPKG", ".gdb": "OpenFileGDB", ".shp": "ESRI Shapefile"}[path.suffix]
    dataset = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    layer = dataset.CreateLayer(name, crs if geometry != ogr.wkbNone else None, geometry)
    for field in (("name", ogr.OFTString), ("number", ogr.OFTInteger), ("taken", ogr.OFTDate), *fields):
        layer.CreateField(ogr.FieldDefn(*field))
    for fid in fids:
        feature = ogr.Feature(layer.GetLayerDefn())
        if path.suffix != ".shp":
            feature.SetFID(fid)
        feature.SetField("name", f"Größe {fid}")
        feature.SetField("number", -fid)
        feature.SetField("taken", "2024/03/02")
        if geometry != ogr.wkbNone:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(POINT))
        layer.CreateFeature(feature)
        feature = None
    return path


def classified_raster(path: Path, seed: int, has_area=True) -> ClassifiedImage:
    """A raster of the classes, of one of them alone for seed 1, as a run writes one, with what it holds."""
    held = [1, 255] if seed == 1 else [1, 2, 7, 255]
    values = np.random.default_rng(seed).choice(held, (1, 9, 13)).astype(np.uint8)
    write_raster(path, values, nodata=255, epsg=32633 if has_area else None)
    return path, totals_of(path, has_area)


def totals_of(path: Path, has_area=True) -> tuple[ClassTotal, ...]:
    """Counted anew from the file, whose pixels have 100 m²."""
    values = read_raster(path)
    counts = [int((values == entry.value).sum()) for entry in CLASSES]
    return tuple(
        ClassTotal(entry, count, count * 100.0 if has_area else None) for entry, count in zip(CLASSES, counts)
    )


def outcome_in(folder: Path, has_area=True, failed=(40,)) -> Outcome:
    """Rasters for images of the first two features, and two more for the last; one of another failed."""
    folder.mkdir(exist_ok=True)
    classified = []
    for number, fid in enumerate((7, 3, 40, 40)):
        path, totals = classified_raster(folder / f"{number}_classified.tif", number, has_area)
        image = AttachedImage(RasterName(f"/images/{number}"), fid, f"Bild {number}.JPG")
        classified.append(ClassifiedImage(image, path, totals))
    missed = tuple(AttachedImage(RasterName("/images/x"), fid, "x.jpg") for fid in failed)
    return Outcome(CLASSES, tuple(classified), missed)


def layer_of(path: Path, name="photos") -> FeatureLayer:
    """The layer of ``write_layer``."""
    return FeatureLayer(str(path), name)


def content_of(path: Path) -> object:
    """All that a container holds, as texts of SQL or as files of a folder."""
    if path.is_dir():
        return {file.name: file.read_bytes() for file in path.iterdir()}
    with closing(sqlite3.connect(path)) as database:
        return list(database.iterdump())


def rows_of(path: Path, name: str) -> list[dict]:
    """The features of a layer as GDAL reads them: FID, geometry as WKT, and fields."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layer = dataset.GetLayerByName(name)
    definition = layer.GetLayerDefn()
    titles = [definition.GetFieldDefn(place).GetName() for place in range(definition.GetFieldCount())]
    return [
        {
            **{title: _value(row, place) for place, title in enumerate(titles)},
            "fid": row.GetFID(),
            "geometry": row.GetGeometryRef().ExportToWkt() if row.GetGeometryRef() else None,
        }
        for row in layer
    ]


def _value(row, place):
    if not row.IsFieldSetAndNotNull(place):
        return None
    if row.GetFieldDefnRef(place).GetType() == ogr.OFTBinary:
        return bytes(row.GetFieldAsBinary(place))
    if row.GetFieldDefnRef(place).GetType() in (ogr.OFTDate, ogr.OFTDateTime):
        return row.GetFieldAsString(place)[:10]
    return row.GetField(place)


def attached_to(path: Path, layer: str) -> dict[int, list[tuple[str, bytes]]]:
    """Names and bytes of what is attached to features, found by GDAL's relationships, by FID."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    [title] = dataset.GetRelationshipNames()
    relation = dataset.GetRelationship(title)
    assert (relation.GetLeftTableName(), relation.GetRelatedTableType()) == (layer, "media")
    rows = {row["fid"]: row for row in rows_of(path, relation.GetRightTableName())}
    features = rows_of(path, layer)
    if mapping := relation.GetMappingTableName():
        [left], [right] = relation.GetLeftMappingTableFields(), relation.GetRightMappingTableFields()
        pairs = [(pair[left], rows[pair[right]]) for pair in rows_of(path, mapping)]
        title, content = "name", "data"
    else:
        [left], [right] = relation.GetLeftTableFields(), relation.GetRightTableFields()
        fids = {feature[left]: feature["fid"] for feature in features}
        pairs = [(fids[row[right]], row) for row in rows.values()]
        title, content = "ATT_NAME", "DATA"
    found: dict[int, list[tuple[str, bytes]]] = {feature["fid"]: [] for feature in features}
    for fid, row in pairs:
        found[fid].append((row[title], row[content]))
    return found
