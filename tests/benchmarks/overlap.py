"""Do reading, model and writing go on at once? With stages that sleep, so that no processor is needed.

    .venv/bin/python tests/benchmarks/overlap.py [ROUNDS]

M4: the stage that takes longest over the wall time of a run; 1.00 means that nobody waited for the
others, a third is what equal stages come to one after the other. Targets: 0.90 where the model or
reading takes longest, 0.85 where all take equally long. Narrow rasters have fewer tiles in a row
than there are in two batches, wide ones many batches in a row.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from _null import null_model
from deep_pixels.inference.outputs import OutputForm
from deep_pixels.inference.prediction import predict_raster
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster import Pixels
from deep_pixels.inference.raster.memory import MemorySink, MemorySource
from deep_pixels.inference.tiling import TileGrid, Window

TILE, PADDING, ROWS = 128, 4, 30
STEP = TILE - 2 * PADDING
WIDTHS = {"narrow": 6 * STEP, "wide": 30 * STEP}
SECONDS = {  # to read, score and write the raster
    "model-bound": (1.3, 4.0, 0.7),
    "balanced": (3.0, 3.0, 3.0),
    "read-bound": (4.0, 2.0, 1.0),
}
TARGETS = {"model-bound": 0.90, "balanced": 0.85, "read-bound": 0.90}


class Stage:
    """Sleeps, and remembers for how long."""

    def __init__(self, seconds: float) -> None:
        self.seconds, self.slept = seconds, 0.0

    def work(self, share: float) -> None:
        before = time.perf_counter()
        time.sleep(self.seconds * share)
        self.slept += time.perf_counter() - before


class SleepingSource(MemorySource):
    def __init__(self, values: np.ndarray, stage: Stage) -> None:
        super().__init__(values)
        self._stage = stage

    def read(self, window: Window, target: np.ndarray | None = None) -> Pixels:
        self._stage.work(window.width * window.height / (self.width * self.height))
        return super().read(window, target)


class SleepingSink(MemorySink):
    def __init__(self, extent: Window, dtype: np.dtype, stage: Stage) -> None:
        super().__init__(extent, dtype)
        self._stage = stage

    def write(self, window: Window, values: np.ndarray) -> None:
        self._stage.work(values.size / self.values.size)
        super().write(window, values)


@dataclass(frozen=True)
class Run:
    """Seconds of a run, and of each of its stages."""

    wall: float
    stages: tuple[float, ...]

    @property
    def overlap(self) -> float:
        return max(self.stages) / self.wall


def run(width: int, merge: str, seconds: tuple[float, float, float]) -> Run:
    """A raster of one band, whose values are the scores; what is written has to be what was read."""
    values = np.random.default_rng(0).integers(0, 2, (1, ROWS * STEP, width)).astype(np.uint8)
    extent = Window(0, 0, width, values.shape[1])
    reading, scoring, writing = (Stage(each) for each in seconds)
    tiles = len(TileGrid(extent, TILE, TILE, PADDING).tiles)

    def score(batch: Sequence[np.ndarray]) -> list[np.ndarray]:
        scoring.work(len(batch) / tiles)
        return [tile.astype(np.float32) for tile in batch]

    model = null_model(score, OutputForm(1, False), merge, 2, TILE, PADDING)
    sink = SleepingSink(extent, model.decision.pixel_type.dtype, writing)
    before = time.perf_counter()
    predict_raster(SleepingSource(values, reading), sink, model, extent, Unwatched())
    wall = time.perf_counter() - before
    np.testing.assert_array_equal(sink.values, values[0])
    return Run(wall, tuple(stage.slept for stage in (reading, scoring, writing)))


def rows(rounds: int) -> Iterator[str]:
    yield "| raster | stages | tile_merge | max(stage) / wall, median (best) | target | one after the other |"
    yield "|---|---|---|---|---|---|"
    for raster, width in WIDTHS.items():
        for name, seconds in SECONDS.items():
            for merge in ("crop", "blend"):
                runs = [run(width, merge, seconds) for _ in range(rounds)]
                found = [one.overlap for one in runs]
                serial = statistics.median(max(one.stages) / sum(one.stages) for one in runs)
                numbers = (
                    f"{statistics.median(found):.2f} ({max(found):.2f}) | {TARGETS[name]:.2f} | {serial:.2f}"
                )
                yield f"| {raster} | {name} | {merge} | {numbers} |"


if __name__ == "__main__":
    for line in rows(int(sys.argv[1]) if len(sys.argv) > 1 else 5):
        print(line, flush=True)
