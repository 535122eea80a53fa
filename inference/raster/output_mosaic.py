"""Outputs of items as one: a VRT and, for GDAL from 3.9 on, a tile index (GTI)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr, osr

from ..content import Content
from ..progress import Progress
from ..text import Text
from .gdal_errors import checked
from .georeference import georeference_of
from .grids import has_place, is_same, wkt_of
from .vrt import write_mosaic

WARPED = "_warped.vrt"  # behind the name of an output in another reference system
INDEX = ".gti.gpkg"
GTI = {"LOCATION_FIELD": "location", "SORT_FIELD": "place", "SORT_FIELD_ASC": "YES"}


def write_mosaic_of_outputs(
    path: Path, outputs: Sequence[Path], content: Content, progress: Progress
) -> Path | None:
    """A VRT at ``path`` that shows outputs as one, the first on top; ``None`` where none has a place.

    Those in other reference systems than the first are brought to it as they are read, by the nearest
    pixel where they hold classes.
    """
    placed = [output for output in outputs if _is_like(output, content)]
    if len(placed) < len(outputs):
        progress.warn(
            Text(
                "{count} of {all} outputs are not in the mosaic: they have no place on a map, or other bands",
                count=len(outputs) - len(placed),
                all=len(outputs),
            )
        )
    if not placed:
        return None
    crs = georeference_of(_open(placed[0])).crs
    shown = [_in_crs(output, crs, content) for output in placed]
    write_mosaic(path, shown[::-1], content)
    if gdal.GetDriverByName("GTI"):
        write_tile_index(index_of(path), shown, crs)
    progress.info(Text("Mosaic of all items: {path}", path=path))
    return path


def index_of(mosaic: Path) -> Path:
    """The tile index beside a VRT."""
    return mosaic.with_name(mosaic.stem + INDEX)


def _open(path: Path) -> gdal.Dataset:
    return checked(
        lambda: gdal.OpenEx(str(path), gdal.OF_RASTER),
        "The raster {path} cannot be opened: {reason}",
        path=path,
    )


def _is_like(output: Path, content: Content) -> bool:
    """Whether an output lies somewhere, and has the bands that the mosaic has."""
    dataset = _open(output)
    place = georeference_of(dataset)
    is_typed = gdal.GetDataTypeName(dataset.GetRasterBand(1).DataType).lower().replace("byte", "uint8")
    is_alike = dataset.RasterCount == len(content.names) and is_typed == content.pixel_type.dtype.name
    return is_alike and (has_place(place) or place.transform is not None)


def _in_crs(output: Path, crs: Any, content: Content) -> Path:
    """The output itself, or a view of it, north up in the reference system of the mosaic.

    The view lies beside the output, as GDAL finds it by a relative path from there alone.
    """
    place = georeference_of(_open(output))
    if place.transform and not place.is_rotated and is_same(place.crs, crs):
        return output
    view = output.with_name(output.stem + WARPED)
    how = "near" if content.classes else "bilinear"
    checked(
        lambda: gdal.Warp(str(view), str(output), format="VRT", dstSRS=wkt_of(crs), resampleAlg=how),
        "The output {path} cannot be written: {reason}",
        path=view,
    )
    return view


def write_tile_index(path: Path, rasters: Sequence[Path], crs: Any) -> None:
    """A GeoPackage with the outline and the relative path of each raster, the first of which is on top.

    GDAL's driver GTI draws tiles in the order of ``SORT_FIELD``, later ones over earlier ones.
    """
    path.unlink(missing_ok=True)

    def build() -> bool:
        index = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        layer = index.CreateLayer("tiles", _traditional(crs), ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn("location", ogr.OFTString))
        layer.CreateField(ogr.FieldDefn("place", ogr.OFTInteger))
        for key, value in GTI.items():
            layer.SetMetadataItem(key, value)
        for place, raster in enumerate(reversed(rasters)):
            _add_tile(layer, os.path.relpath(raster, path.parent), place, _outline_of(raster))
        return True

    checked(build, "The output {path} cannot be written: {reason}", path=path)


def _add_tile(layer: ogr.Layer, location: str, place: int, outline: ogr.Geometry) -> None:
    """In a function of its own, as a feature must not outlive its layer."""
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("location", location)
    feature.SetField("place", place)
    feature.SetGeometry(outline)
    layer.CreateFeature(feature)


def _traditional(crs: Any) -> osr.SpatialReference | None:
    if crs is None:
        return None
    copy = crs.Clone()
    copy.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return copy


def _outline_of(raster: Path) -> ogr.Geometry:
    dataset = _open(raster)
    transform, width, height = dataset.GetGeoTransform(), dataset.RasterXSize, dataset.RasterYSize
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for col, row in ((0, 0), (width, 0), (width, height), (0, height), (0, 0)):
        ring.AddPoint_2D(*gdal.ApplyGeoTransform(transform, col, row))
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon
