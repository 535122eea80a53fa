"""Compares rasters made of the sample with the truth: how right are they?

    python3 resources/sample/demo.py LANDCOVER.tif [CHANGE.tif]

LANDCOVER.tif is the scene as landcover.emd maps it, CHANGE.tif what change.emd finds between the scene and
the later one. Prints for each its accuracy, a line for each class, and its path. The exit code is 1 where a
raster is less right than it has to be (land cover: accuracy 0.9; change: F1 0.8), where a pixel without data
got a class, or where it is not on the grid of the sample.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

gdal.UseExceptions()

HERE = Path(__file__).resolve().parent
NODATA = -1


@dataclass(frozen=True)
class Task:
    """What was to be made: the files that say what is right, and how right is enough."""

    truth: str
    model: str
    least_accuracy: float
    least_f1: float | None = None  # of all classes but 0, where they are what is sought


TASKS = (
    Task("truth.tif", "landcover.emd", least_accuracy=0.9),
    Task("change_truth.tif", "change.emd", least_accuracy=0.9, least_f1=0.8),
)


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


def iou(found: np.ndarray, truth: np.ndarray) -> float:
    """Intersection over union: how much of what was found or is true is both."""
    return share(found & truth, found | truth)


def f1(found: np.ndarray, truth: np.ndarray) -> float:
    """The harmonic mean of how much of the truth was found, and how much of what was found is true."""
    return float(2 * (found & truth).sum() / max(1, found.sum() + truth.sum()))


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


def judge(path: str, task: Task) -> bool:
    """Prints how right the raster at this path is; whether it is right enough."""
    result, expected = gdal.Open(path), gdal.Open(str(HERE / task.truth))
    if grid_of(result) != grid_of(expected):
        print(f"{path} is not on the grid of the sample: {grid_of(result)} instead of {grid_of(expected)}")
        return False
    found, truth = read_classes(result), read_classes(expected)
    definition = json.loads((HERE / task.model).read_text())
    invented = int(((found != NODATA) & (truth == NODATA)).sum())
    accuracy = share(found == truth, truth != NODATA)
    enough = accuracy >= task.least_accuracy and not invented
    print(f"Overall accuracy {accuracy:.4f}")
    if task.least_f1 is not None:
        agreement = f1((found > 0) & (truth != NODATA), truth > 0)
        enough = enough and agreement >= task.least_f1
        print(f"F1 of change {agreement:.4f}")
    print(*report(found, truth, {c["Value"]: c["Name"] for c in definition["Classes"]}), sep="\n")
    print(f"Pixels without data that got a class: {invented}")
    print(f"Result: {path}")
    return enough


def main(*paths: str) -> int:
    """The exit code for the results at these paths."""
    judgements = [judge(path, task) for path, task in zip(paths, TASKS)]
    return int(not all(judgements))


if __name__ == "__main__":
    if not 1 <= len(sys.argv) - 1 <= len(TASKS):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
