"""Interleaved measurements, and the rasters that they are taken on. Needs numpy alone."""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

sys.path[:0] = [
    str(Path(__file__).resolve().parents[1]),
    str(Path(__file__).resolve().parents[1] / "inference"),
]

from checkout import load_plugin  # noqa: E402 - found beside this folder

load_plugin()


@dataclass(frozen=True)
class Times:
    """Seconds of each round, by the clock and of the processor."""

    wall: list[float]
    cpu: list[float]


def interleaved(cases: dict[str, Callable[[], object]], rounds: int = 5) -> dict[str, Times]:
    """Each case once a round, in reversed order every other round; the first round is not counted."""
    times = {name: Times([], []) for name in cases}
    for number in range(-1, rounds):
        for name in list(cases)[:: 1 if number % 2 else -1]:
            gc.collect()
            wall, cpu = time.perf_counter(), processor_seconds()
            cases[name]()
            if number >= 0:
                times[name].wall.append(time.perf_counter() - wall)
                times[name].cpu.append(processor_seconds() - cpu)
    return times


def processor_seconds() -> float:
    """Of all threads of this process; known on every system."""
    return time.process_time()


def ratios(ours: list[float], theirs: list[float]) -> tuple[float, float]:
    """Median over rounds of ours / theirs of the same round, and the ratio of the smallest of each."""
    return statistics.median(a / b for a, b in zip(ours, theirs)), min(ours) / min(theirs)


def photograph(height: int, width: int, bands: int = 3, dtype: str = "uint8", seed: int = 0) -> np.ndarray:
    """Something like imagery: structure at all scales, and a sensor's noise; (bands, rows, columns)."""
    rng = np.random.default_rng(seed)
    shape = np.zeros((height, width), np.float32)
    for step in (4, 16, 64, 256):
        coarse = rng.standard_normal((height // step + 2, width // step + 2)).astype(np.float32)
        shape += np.kron(coarse, np.ones((step, step), np.float32))[:height, :width] * step**0.5
    shape = (shape - shape.min()) / (shape.max() - shape.min())
    top = {"uint8": 200, "uint16": 4000}[dtype]
    noisy = (shape * top + rng.normal(0, top / 66, shape.shape) for _ in range(bands))
    return np.stack([np.clip(band, 0, top * 1.25).astype(dtype) for band in noisy])


def save(path: Path, values: np.ndarray, *options: str) -> Path:
    from rasters import write_raster

    return write_raster(path, values, transform=(500000.0, 1.0, 0.0, 5e6, 0.0, -1.0), options=options)


def classify(raster: Path, output: Path, model, extent=None) -> None:
    """A run of a model that is open already: reads, scores, joins, decides, writes and counts."""
    from deep_pixels.inference.prediction import predict_raster
    from deep_pixels.inference.progress import Unwatched
    from deep_pixels.inference.raster.gdal_process import block_cache
    from deep_pixels.inference.raster.gdal_source import GdalSource
    from deep_pixels.inference.raster.geotiff import BLOCK, GeoTiffSink
    from deep_pixels.inference.tally import TalliedSink
    from deep_pixels.inference.tiling import Window

    decision = model.decision
    with GdalSource(str(raster)) as source:
        extent = extent or Window(0, 0, source.width, source.height)
        cache = 2 * source.block_row_bytes + BLOCK * extent.width * decision.pixel_type.dtype.itemsize
        sink = GeoTiffSink(output, extent, source.georeference, decision.content)
        with block_cache(cache), sink:
            tallied = TalliedSink(sink, decision.classes, source.georeference.pixel_areas)
            predict_raster(source, tallied, model, extent, Unwatched())
