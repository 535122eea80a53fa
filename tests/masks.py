"""Masks from WKT, for tests, and what lies inside of them, found point by point."""

from __future__ import annotations

import numpy as np
from deep_pixels.inference.raster.mask import Mask
from osgeo import ogr, osr

UTM33 = "EPSG:32633"


def mask_of(*polygons: str, crs: str = UTM33) -> Mask:
    """A mask of polygons as WKT, numbered from 1 on."""
    shapes = [ogr.CreateGeometryFromWkt(wkt).ExportToIsoWkb() for wkt in polygons]
    return Mask("areas", tuple((str(n), bytes(wkb).hex()) for n, wkb in enumerate(shapes, 1)), crs)


def rectangle(left: float, top: float, right: float, bottom: float) -> str:
    """In pixels of the rasters that tests/rasters.py makes, rows counted down."""
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    return polygon(corners)


def polygon(corners) -> str:
    """The same of any corners."""
    return f"POLYGON (({', '.join(f'{500000 + 10 * x} {5e6 - 10 * y}' for x, y in corners)}))"


def centres_inside(wkt: str, width: int, height: int, transform, epsg=32633, mask_epsg=32633) -> np.ndarray:
    """(rows, columns): each pixel's centre, brought to the mask's reference system, by GEOS."""
    shape = ogr.CreateGeometryFromWkt(wkt)
    theirs, ours = osr.SpatialReference(), osr.SpatialReference()
    for crs, code in ((theirs, mask_epsg), (ours, epsg)):
        crs.ImportFromEPSG(code)
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    cols, rows = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    x = transform[0] + cols * transform[1] + rows * transform[2]
    y = transform[3] + cols * transform[4] + rows * transform[5]
    places = osr.CoordinateTransformation(ours, theirs).TransformPoints(
        np.stack([x.ravel(), y.ravel()], 1).tolist()
    )
    inside = np.zeros(len(places), bool)
    for number, (px, py, _) in enumerate(places):
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(px, py)
        inside[number] = shape.Contains(point)
    return inside.reshape(height, width)
