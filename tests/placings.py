"""Puts rasters on the map in every way that GDAL knows, and asks gdalwarp what they look like there."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, osr
from rasters import read_raster

X, Y, CELL = 500000.0, 5000000.0, 10.0
LONGITUDE, LATITUDE, STEP = 15.0, 45.0, 1e-4
ROTATED = (X, 8.0, 3.0, Y, 3.0, -8.0)


def wkt(epsg: int) -> str:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    return crs.ExportToWkt()


def points(along: int, bend: float = 4e-3, width: int = 53, height: int = 37) -> list:
    """``along`` × ``along`` control points of an image that is turned a little, and bent."""
    found = []
    for col in np.linspace(0, width, along).tolist():
        for row in np.linspace(0, height, along).tolist():
            x = X + CELL * (col + 0.3 * row + bend * col * row)
            y = Y - CELL * (row - 0.2 * col + bend * col**2)
            found.append(gdal.GCP(x, y, 0, col, row))
    return found


def polynomials(width: int = 53, height: int = 37) -> dict[str, str]:
    """Rational polynomials of an image that is bent, and moves with the height of the ground."""
    line = [0.0, 0.1, -1.0, 0.02, 0.03, *[0.0] * 15]
    sample = [0.0, 1.0, 0.1, 0.05, -0.02, *[0.0] * 15]
    below = [1.0, 0.01, *[0.0] * 18]
    numbers = {
        "LINE_OFF": f"{height / 2} pixels",
        "SAMP_OFF": width / 2,
        "LAT_OFF": LATITUDE,
        "LONG_OFF": LONGITUDE,
        "HEIGHT_OFF": "1.0e+02 meters",
        "LINE_SCALE": height / 2,
        "SAMP_SCALE": width / 2,
        "LAT_SCALE": STEP * height / 2,
        "LONG_SCALE": STEP * width / 2,
        "HEIGHT_SCALE": 50,
    }
    rows = {
        "LINE_NUM_COEFF": line,
        "LINE_DEN_COEFF": below,
        "SAMP_NUM_COEFF": sample,
        "SAMP_DEN_COEFF": below,
    }
    return {
        **{key: str(value) for key, value in numbers.items()},
        **{key: " ".join(map(str, row)) for key, row in rows.items()},
    }


def arrays(folder: Path, width: int = 53, height: int = 37) -> dict[str, str]:
    """Arrays of longitude and latitude, in files of their own."""
    cols, rows = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    for name, values in (
        ("longitude", LONGITUDE + STEP * (cols + 0.2 * rows)),
        ("latitude", LATITUDE - STEP * (rows - 0.1 * cols)),
    ):
        dataset = gdal.GetDriverByName("GTiff").Create(
            str(folder / f"{name}.tif"), width, height, 1, gdal.GDT_Float64
        )
        dataset.GetRasterBand(1).WriteRaster(0, 0, width, height, np.ascontiguousarray(values).data)
    return {
        "X_DATASET": str(folder / "longitude.tif"),
        "Y_DATASET": str(folder / "latitude.tif"),
        "X_BAND": "1",
        "Y_BAND": "1",
        "PIXEL_OFFSET": "0",
        "LINE_OFFSET": "0",
        "PIXEL_STEP": "1",
        "LINE_STEP": "1",
        "GEOREFERENCING_CONVENTION": "PIXEL_CENTER",
        "SRS": wkt(4326),
    }


def put(raster: Path, how: str, target: Path) -> Path:
    """A VRT that shows a raster at a place."""
    dataset = gdal.Open(str(raster))
    size = {"width": dataset.RasterXSize, "height": dataset.RasterYSize}
    view = gdal.Translate(str(target), dataset, format="VRT")
    if how == "rotated":
        view.SetGeoTransform(ROTATED)
        view.SetProjection(wkt(32633))
    elif how.endswith("points"):
        view.SetGCPs(points(int(how.split()[0]) if how[0].isdigit() else 2, **size), wkt(32633))
    elif how == "points without a CRS":
        view.SetGCPs(points(3, **size), "")
    elif how == "polynomials":
        view.SetMetadata(polynomials(**size), "RPC")
    else:
        view.SetMetadata(arrays(target.parent, **size), "GEOLOCATION")
    return target


CURVED = ("2 points", "3 points", "4 points", "points without a CRS", "polynomials", "arrays")
PLACINGS = (*CURVED, "rotated")
SHAPE = (3, 37, 53)
NODATA = 255  # of the classes
ALIKE = ["XSCALE=1", "YSCALE=1"]  # as otherwise what gdalwarp gives depends on how much it warps at a time


def noise(dtype="uint8", shape=SHAPE):
    """Values of any kind, and a part that is 0, for no data."""
    values = np.random.default_rng(7).integers(1, 250, shape).astype(dtype)
    values[:, 4:12, 20:31] = 0
    return values


def place_of(path):
    """The transform of a raster, and its reference system as WKT."""
    dataset = gdal.Open(str(path))
    return dataset.GetGeoTransform(), dataset.GetProjection()


def ground_of(image):
    """Options of gdalwarp for the ground that QGIS takes an image for."""
    height = gdal.Open(str(image)).GetMetadataItem("HEIGHT_OFF", "RPC")
    return [f"RPC_HEIGHT={height}"] if height else []


def warped(raster, image, target, how="near", scale=1):
    """What gdalwarp makes of a raster that lies as an image does."""
    place, like = gdal.Open(str(image)), gdal.Translate("", gdal.Open(str(raster)), format="VRT")
    if points := place.GetGCPs():
        fine = [gdal.GCP(p.GCPX, p.GCPY, p.GCPZ, p.GCPPixel * scale, p.GCPLine * scale) for p in points]
        like.SetGCPs(fine, place.GetGCPProjection())
    elif place.GetGeoTransform(can_return_null=True):
        x, a, b, y, c, d = place.GetGeoTransform()
        like.SetGeoTransform((x, a / scale, b / scale, y, c / scale, d / scale))
        like.SetProjection(place.GetProjection())
    for domain in ("RPC", "GEOLOCATION"):
        like.SetMetadata(place.GetMetadata(domain), domain)
    nodata = like.GetRasterBand(1).GetNoDataValue()
    gdal.Warp(
        str(target), like, resampleAlg=how, errorThreshold=0, srcNodata=nodata, dstNodata=nodata,
        warpOptions=["UNIFIED_SRC_NODATA=NO", *ALIKE], transformerOptions=ground_of(image),
    )  # fmt: skip
    return target


def same(found, expected):
    """Two rasters have the same pixels at the same place."""
    np.testing.assert_array_equal(read_raster(found), read_raster(expected))
    assert place_of(found) == place_of(expected)
