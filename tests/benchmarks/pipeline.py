"""What the pipeline costs without a model, against the floor program.

    .venv/bin/python tests/benchmarks/pipeline.py [ROUNDS]

M9: a run with a model that takes no time, over a program that only decodes the same raster in bands of
rows and encodes the very class map that the run wrote. CPU milliseconds for each megapixel beside it: at
500 megapixels a second on a GPU, 20 of them are 10 processor cores.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from _measure import classify, interleaved, photograph, ratios, save
from deep_pixels.inference.arguments import Arguments
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.blending import PROFILES
from deep_pixels.inference.decisions import class_decision
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.memory import Score
from deep_pixels.inference.outputs import OutputForm
from deep_pixels.inference.predictor import Predictor, cropped
from deep_pixels.inference.raster.geotiff import OPTIONS
from osgeo import gdal
from rasters import read_raster

HEIGHT, WIDTH, TILE, PADDING, BATCH, ROWS = 4900, 5000, 512, 32, 4, 512
CLASSES = parse_definition('{"Classes": [' + ",".join(f'{{"Value": {n}}}' for n in range(8)) + "]}")


def null_model(form: OutputForm, score: Score, merge: str) -> Predictor:
    arguments = Arguments({"predict_background": True, "threshold": 0.5})
    decision = class_decision(form, CLASSES, arguments)
    model = Predictor(score, decision, (TILE, TILE), PADDING, 0, BATCH, PROFILES[merge], HostArrays())
    return cropped(model) if merge == "crop" else model


def class_map(tiles: Sequence[np.ndarray]) -> list[np.ndarray]:
    """Eight classes by the brightness of the first band: a map that compresses as real ones do."""
    return [tile[:1] >> 5 for tile in tiles]


def ready_scores(channels: int) -> Score:
    shape = (BATCH, channels, TILE, TILE)
    scores = np.random.default_rng(0).standard_normal(shape, np.float32)
    return lambda tiles: list(scores[: len(tiles)])


def floor_program(raster: Path, classes: np.ndarray, output: Path) -> None:
    source = gdal.Open(str(raster))
    driver = gdal.GetDriverByName("GTiff")
    target = driver.Create(str(output), WIDTH, HEIGHT, 1, gdal.GDT_Byte, OPTIONS)
    for top in range(0, HEIGHT, ROWS):
        height = min(ROWS, HEIGHT - top)
        source.ReadRaster(0, top, WIDTH, height, buf_obj=np.empty((3, height, WIDTH), np.uint8))
        target.GetRasterBand(1).WriteRaster(0, top, WIDTH, height, classes[top : top + height].data)
    target.FlushCache()


def main(rounds: int) -> None:
    gdal.SetCacheMax(64 * 2**20)
    scores, eight = OutputForm(8, False), ready_scores(8)
    models = {
        "class map, crop": null_model(OutputForm(1, True), class_map, "crop"),
        "8 scores, crop": null_model(scores, eight, "crop"),
        "8 scores, blend": null_model(scores, eight, "blend"),
    }
    with TemporaryDirectory() as folder:
        output, floor = Path(folder) / "out.tif", Path(folder) / "floor.tif"
        values = photograph(HEIGHT, WIDTH)
        raster = save(Path(folder) / "raster.tif", values, "TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=2")
        classify(raster, output, models["class map, crop"])
        classes = np.ascontiguousarray(read_raster(output)[0])
        cases = {"floor": lambda: floor_program(raster, classes, floor)}
        cases.update({name: lambda m=model: classify(raster, output, m) for name, model in models.items()})
        times = interleaved(cases, rounds)
    print("| null model | processor / floor, median (of minima) | wall / floor | CPU-ms per megapixel |")
    print("|---|---|---|---|")
    for name, measured in times.items():
        cpu, wall = ratios(measured.cpu, times["floor"].cpu), ratios(measured.wall, times["floor"].wall)
        each = min(measured.cpu) / (WIDTH * HEIGHT / 1e6) * 1e3
        print(f"| {name} | {cpu[0]:.2f} ({cpu[1]:.2f}) | {wall[0]:.2f} ({wall[1]:.2f}) | {each:.1f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
