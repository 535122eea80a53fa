"""Interleaved measurements, and the rasters and models that they are taken on."""

from __future__ import annotations

import gc
import resource
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

import conftest  # noqa: E402 - found beside this folder

conftest.load_plugin()


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
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


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


def unet(width: int, bands: int = 3, classes: int = 6):
    """A U-Net of four levels with seeded random weights: 1.9 million of them for ``width`` 16, 7.8 for 32."""
    import torch
    from torch import nn

    def block(inside: int, outside: int) -> nn.Sequential:
        layers = []
        for channels in (inside, outside):
            layers += [
                nn.Conv2d(channels, outside, 3, padding=1, bias=False),
                nn.BatchNorm2d(outside),
                nn.ReLU(),
            ]
        return nn.Sequential(*layers)

    class UNet(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            sizes = [width * 2**level for level in range(5)]
            self.down = nn.ModuleList(map(block, [bands, *sizes[:-1]], sizes))
            self.up = nn.ModuleList(nn.ConvTranspose2d(2 * size, size, 2, 2) for size in sizes[:-1])
            self.join = nn.ModuleList(block(2 * size, size) for size in sizes[:-1])
            self.head = nn.Conv2d(width, classes, 1)

        def forward(self, x):
            skips = []
            for level, block in enumerate(self.down):
                x = block(x if level == 0 else nn.functional.max_pool2d(x, 2))
                skips.append(x)
            for level in (3, 2, 1, 0):
                x = self.join[level](torch.cat([self.up[level](x), skips[level]], 1))
            return self.head(x)

    torch.manual_seed(0)
    return UNet().eval()


def export(folder: Path, network, name: str, bands: int = 3) -> dict[str, Path]:
    """The network as ONNX and as TorchScript."""
    import torch

    example, axes = torch.zeros(1, bands, 64, 64), {0: "n", 2: "h", 3: "w"}
    paths = {"ONNX Runtime": folder / f"{name}.onnx", "PyTorch": folder / f"{name}.pt"}
    torch.onnx.export(
        network, (example,), str(paths["ONNX Runtime"]), input_names=["x"], output_names=["y"],
        dynamic_axes={"x": axes, "y": axes}, opset_version=17, dynamo=False,
    )  # fmt: skip
    torch.jit.save(torch.jit.trace(network, example), str(paths["PyTorch"]))
    return paths


def classify(raster: Path, output: Path, model) -> None:
    """A run of a model that is open already: reads, scores, joins, decides, writes and counts."""
    from deep_pixels.inference.prediction import predict_raster
    from deep_pixels.inference.progress import Unwatched
    from deep_pixels.inference.raster.gdal_errors import block_cache
    from deep_pixels.inference.raster.gdal_source import GdalSource
    from deep_pixels.inference.raster.geotiff import GeoTiffSink
    from deep_pixels.inference.tally import TalliedSink
    from deep_pixels.inference.tiling import Window

    decision = model.decision
    with GdalSource(str(raster)) as source:
        extent = Window(0, 0, source.width, source.height)
        sink = GeoTiffSink(output, extent, source.georeference, decision.classes, decision.pixel_type)
        with block_cache(2 * source.block_row_bytes), sink:
            tallied = TalliedSink(sink, decision.classes, source.georeference.pixel_areas)
            predict_raster(source, tallied, model, extent, Unwatched())
