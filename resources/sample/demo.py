"""Compares a classified raster of the sample with the truth: how right is it?

    python3 resources/sample/demo.py RESULT.tif

Prints the overall accuracy, a line for each class, and the path of the result. The exit code is 1 where the
accuracy is below 0.9, where a pixel without data got a class, or where the raster is not on the grid of the
sample.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from osgeo import gdal

gdal.UseExceptions()

HERE = Path(__file__).resolve().parent
LEAST_ACCURACY = 0.9
NODATA = -1


def read_classes(raster: gdal.Dataset) -> np.ndarray:
    """(rows, columns) class values of the first band; NODATA where the band says that it has none."""
    band = raster.GetRasterBand(1)
    shape = raster.RasterYSize, raster.RasterXSize
    values = np.frombuffer(band.ReadRaster(buf_type=gdal.GDT_Int32), np.int32).reshape(shape)
    present = np.frombuffer(band.GetMaskBand().ReadRaster(buf_type=gdal.GDT_Byte), np.uint8).reshape(shape)
    return np.where(present, values, NODATA)


def grid_of(raster: gdal.Dataset) -> tuple:
    """What two rasters have in common whose pixels can be compared one by one."""
    return raster.RasterXSize, raster.RasterYSize, tuple(round(x, 6) for x in raster.GetGeoTransform())


def share(part: np.ndarray, whole: np.ndarray) -> float:
    """How much of the whole is in the part too; not a number where there is no whole."""
    return float((part & whole).sum() / whole.sum()) if whole.any() else float("nan")


def report(found: np.ndarray, truth: np.ndarray, classes: dict) -> Iterator[str]:
    """A table of the classes.

    Producer's accuracy: how much of what is truly of the class was found. User's: how much of what was found
    is truly of it.
    """
    yield f"{'value':>5}  {'class':<12}{'pixels':>8}  {'producer':>8}  {'user':>6}"
    for value, name in classes.items():
        is_found, is_true = found == value, truth == value
        numbers = f"{share(is_found, is_true):8.3f}  {share(is_true, is_found):6.3f}"
        yield f"{value:5}  {name:<12}{is_true.sum():8}  {numbers}"


def main(path: str) -> int:
    """The exit code for the result at this path."""
    result, expected = gdal.Open(path), gdal.Open(str(HERE / "truth.tif"))
    if grid_of(result) != grid_of(expected):
        print(f"{path} is not on the grid of the sample: {grid_of(result)} instead of {grid_of(expected)}")
        return 1
    found, truth = read_classes(result), read_classes(expected)
    definition = json.loads((HERE / "landcover.emd").read_text())
    invented = int(((found != NODATA) & (truth == NODATA)).sum())
    accuracy = share(found == truth, truth != NODATA)
    print(f"Overall accuracy {accuracy:.4f}")
    print(*report(found, truth, {c["Value"]: c["Name"] for c in definition["Classes"]}), sep="\n")
    print(f"Pixels without data that got a class: {invented}")
    print(f"Result: {path}")
    return int(accuracy < LEAST_ACCURACY or invented > 0)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
