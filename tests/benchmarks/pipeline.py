"""What the pipeline costs without a model, against the floor program.

    .venv/bin/python tests/benchmarks/pipeline.py [ROUNDS]

M9: a run with a model that takes no time, over a program of one thread that only decodes the same
raster in bands of rows and encodes the very class map that the run wrote. CPU milliseconds for each
megapixel beside it: at 500 megapixels a second on a GPU, 20 of them are 10 processor cores. Target
for a class map: at most 1.25 of processor time, 1.05 of wall time. Scores have to be joined and
decided as well, which the floor program is spared.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from _measure import classify, interleaved, photograph, ratios, save
from _null import class_map, null_model, ready_scores
from deep_pixels.inference.predictor import Predictor
from deep_pixels.inference.raster.gdal_process import block_cache
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.raster.geotiff import OPTIONS
from osgeo import gdal
from rasters import read_raster

ROWS = 512
RASTERS = {"3 × uint8": (4900, 5000, 3, "uint8"), "13 × uint16": (1900, 2000, 13, "uint16")}
LAYOUT = ("TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=2")


@dataclass(frozen=True)
class Case:
    """What a null model gives of a raster."""

    raster: str
    name: str
    model: Predictor


def cases() -> Iterator[Case]:
    rgb, bands = RASTERS
    yield Case(rgb, "map of 8 classes, crop", null_model(*class_map(5), "crop"))
    yield Case(rgb, "map of 32 classes, crop", null_model(*class_map(3), "crop", 32))
    for merge in ("crop", "blend"):
        yield Case(rgb, f"8 scores, {merge}", null_model(*ready_scores(8), merge))
    for merge in ("crop", "blend"):
        yield Case(rgb, f"32 scores, {merge}", null_model(*ready_scores(32), merge, 32))
    yield Case(bands, "map of 8 classes, crop", null_model(*class_map(10), "crop"))
    yield Case(bands, "8 scores, blend", null_model(*ready_scores(8), "blend"))


def floor_program(raster: Path, classes: np.ndarray, output: Path) -> None:
    """Decodes all bands, and encodes ``classes``, with the cache of a run."""
    with GdalSource(str(raster)) as source:
        cache = 2 * source.block_row_bytes
        bands, dtype, (height, width) = source.count, source.dtype, classes.shape
    read = gdal.Open(str(raster))
    written = gdal.GetDriverByName("GTiff").Create(str(output), width, height, 1, gdal.GDT_Byte, OPTIONS)
    with block_cache(cache):
        for top in range(0, height, ROWS):
            rows = min(ROWS, height - top)
            read.ReadRaster(0, top, width, rows, buf_obj=np.empty((bands, rows, width), dtype))
            written.GetRasterBand(1).WriteRaster(0, top, width, rows, classes[top : top + rows].data)
        written.FlushCache()


def rows(rounds: int) -> Iterator[str]:
    yield "| raster | null model | processor, median (minima) | wall | CPU-ms per megapixel |"
    yield "|---|---|---|---|---|"
    with TemporaryDirectory() as folder:
        output, floor = Path(folder) / "out.tif", Path(folder) / "floor.tif"
        rasters = {
            name: save(Path(folder) / f"{name}.tif", photograph(*kind), *LAYOUT)
            for name, kind in RASTERS.items()
        }
        for case in cases():
            raster = rasters[case.raster]
            classify(raster, output, case.model)
            classes = read_raster(output)[0]
            both = {
                "floor": lambda: floor_program(raster, classes, floor),  # noqa: B023 - run at once
                "run": lambda: classify(raster, output, case.model),  # noqa: B023
            }
            times = interleaved(both, rounds)
            run, least = times["run"], times["floor"]
            cpu, wall = ratios(run.cpu, least.cpu), ratios(run.wall, least.wall)
            each = [min(one.cpu) / classes.size * 1e9 for one in (run, least)]
            numbers = f"{cpu[0]:.2f} ({cpu[1]:.2f}) | {wall[0]:.2f} ({wall[1]:.2f})"
            yield f"| {case.raster} | {case.name} | {numbers} | {each[0]:.1f}, floor {each[1]:.1f} |"


if __name__ == "__main__":
    for line in rows(int(sys.argv[1]) if len(sys.argv) > 1 else 5):
        print(line, flush=True)
