"""Makes small rasters on the fly."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, osr

TYPES = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "int32": gdal.GDT_Int32,
    "float32": gdal.GDT_Float32,
    "float64": gdal.GDT_Float64,
}


def write_raster(
    path: Path,
    values: np.ndarray,
    *,
    transform=(500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0),
    epsg: int | None = 32633,
    nodata=None,
    names=(),
    mask: np.ndarray | None = None,
    alpha: bool = False,
    options=(),
) -> Path:
    """A GeoTIFF of (bands, rows, columns); ``mask`` is (rows, columns), 0 where there is no data."""
    bands, height, width = values.shape
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(str(path), width, height, bands, TYPES[values.dtype.name], list(options))
    if transform is not None:
        dataset.SetGeoTransform(transform)
    if epsg is not None:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(epsg)
        dataset.SetSpatialRef(crs)
    for number, pixels in enumerate(values, start=1):
        band = dataset.GetRasterBand(number)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if number <= len(names):
            band.SetDescription(names[number - 1])
        band.WriteRaster(0, 0, width, height, np.ascontiguousarray(pixels).data)
    if alpha:
        dataset.GetRasterBand(bands).SetColorInterpretation(gdal.GCI_AlphaBand)
    if mask is not None:
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        dataset.GetRasterBand(1).GetMaskBand().WriteRaster(
            0, 0, width, height, np.ascontiguousarray(mask, np.uint8).data
        )
    return path


def read_raster(path) -> np.ndarray:
    """All bands, as (bands, rows, columns)."""
    dataset = gdal.Open(str(path))
    kind = gdal.GetDataTypeName(dataset.GetRasterBand(1).DataType).lower().replace("byte", "uint8")
    values = np.empty((dataset.RasterCount, dataset.RasterYSize, dataset.RasterXSize), kind)
    dataset.ReadRaster(buf_obj=values)
    return values
