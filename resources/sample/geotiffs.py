"""Writes the rasters of the sample where it lies on earth."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, osr
from scene import BANDS, NODATA, PIXEL

gdal.UseExceptions()
osr.UseExceptions()

UPPER_LEFT = (463200.0, 5374800.0)  # metres in EPSG:32633
Legend = dict[int, tuple[str, tuple[int, int, int]]]  # value: name and colour


def create_raster(path: Path, shape: tuple[int, int], bands: int, data_type: int) -> gdal.Dataset:
    """An empty GeoTIFF."""
    rows, columns = shape
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=9", "PREDICTOR=2", "INTERLEAVE=BAND"]
    raster = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, bands, data_type, options)
    raster.SetGeoTransform((UPPER_LEFT[0], PIXEL, 0, UPPER_LEFT[1], 0, -PIXEL))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    raster.SetProjection(reference.ExportToWkt())
    return raster


def write_image(path: Path, pixels: np.ndarray) -> None:
    """(bands, rows, columns) uint16 with the names and colours of its bands."""
    shape = pixels.shape[1:]
    raster = create_raster(path, shape, len(BANDS), gdal.GDT_UInt16)
    colours = (gdal.GCI_BlueBand, gdal.GCI_GreenBand, gdal.GCI_RedBand, gdal.GCI_Undefined)
    for i, (name, colour) in enumerate(zip(BANDS, colours), 1):
        band = raster.GetRasterBand(i)
        band.SetDescription(name)
        band.SetColorInterpretation(colour)
        band.SetNoDataValue(NODATA)
    raster.WriteRaster(0, 0, *shape[::-1], np.ascontiguousarray(pixels).tobytes())
    raster.FlushCache()


def write_classes(path: Path, name: str, values: np.ndarray, legend: Legend, nodata: int) -> None:
    """(rows, columns) uint8 class values with the legend's colours."""
    raster = create_raster(path, values.shape, 1, gdal.GDT_Byte)
    table = gdal.ColorTable()
    for value, (_, colour) in legend.items():
        table.SetColorEntry(value, (*colour, 255))
    band = raster.GetRasterBand(1)
    band.SetDescription(name)
    band.SetColorTable(table)
    band.SetNoDataValue(nodata)
    raster.WriteRaster(0, 0, *values.shape[::-1], np.ascontiguousarray(values).tobytes())
    raster.FlushCache()
