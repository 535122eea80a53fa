"""How much of a run on a GPU is the model: bare forward passes and runs from memory to memory, interleaved.

    python tests/benchmarks/device.py [ROUNDS] [--size 8192] [--tile 512] [--padding 32] [--widths 16 32]
                                      [--io-floor MB/S]

Needs numpy and PyTorch alone: no GDAL, no QGIS, no ONNX Runtime, no pytest. Without a GPU it runs on the
CPU, and says so (there with --size 1024). The networks are TorchScript with random weights; a run is all
that the plugin does for one, but reads from an array and writes to one. The bare passes are PyTorch's own
over the very batches of the run, which lie on the device, cast and in the order that the network wants:
1.00 means that reading, uploading, tiling, normalising, joining, deciding and downloading cost nothing
(0.95 or more is wanted on an H200). What goes up is counted in bytes for each byte of the raster (1.1 at
most), what comes down in bytes for each pixel (1 at most). --io-floor lets the raster come no faster
than that.

Before that, classes of a small raster are compared with those that numpy's arrays and the CPU give.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import torch
from _measure import interleaved, photograph, ratios
from _networks import unet
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.arguments import parse_arguments, read_arguments
from deep_pixels.inference.building import Parts, build_predictor
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.devices import Device
from deep_pixels.inference.inputs import one_image
from deep_pixels.inference.normalization import normalization_of
from deep_pixels.inference.prediction import predict_raster
from deep_pixels.inference.predictor import Predictor
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster import Pixels
from deep_pixels.inference.raster.memory import MemorySink, MemorySource
from deep_pixels.inference.reading import read_batches
from deep_pixels.inference.runtimes import Session, open_session
from deep_pixels.inference.sampling import Sampler
from deep_pixels.inference.tiling import TileGrid, Window

MERGES, CLASSES = ("crop", "blend"), 6
ON_GPU = torch.cuda.is_available()
PRECISIONS = ("full", "half") if ON_GPU else ("full",)
EMD = """{"ModelType": "ImageClassification", "ModelFile": "unet.pt", "ImageHeight": %d, "ImageWidth": %d,
"NormalizationStats": {"band_min_values": [0, 0, 0], "band_max_values": [255, 255, 255],
"scaled_mean_values": [0.46, 0.46, 0.46], "scaled_std_values": [0.16, 0.16, 0.16]},
"Classes": [%s]}"""


@dataclass(frozen=True)
class Setting:
    """What is the same for all cases."""

    rounds: int
    size: int
    tile: int
    padding: int
    widths: tuple[int, ...]
    io_floor: float | None


class ThrottledSource(MemorySource):
    """A raster that comes no faster than a number of megabytes a second."""

    def __init__(self, values: np.ndarray, megabytes: float | None) -> None:
        super().__init__(values)
        self._seconds = 0.0 if megabytes is None else 1 / megabytes / 1e6  # for a byte

    def read(self, window: Window, target: np.ndarray | None = None) -> Pixels:
        started = time.perf_counter()
        pixels = super().read(window, target)
        left = pixels.values.nbytes * self._seconds - (time.perf_counter() - started)
        time.sleep(max(0.0, left))
        return pixels


@dataclass(frozen=True)
class Model:
    """A network that is open, ready to merge tiles in each way; ``bare`` runs it over batches."""

    session: Session
    predictors: dict[str, Predictor]
    bare: Callable[[], object]


def opened(path: Path, values: np.ndarray, setting: Setting, precision: str, device: str) -> Model:
    """The network of a file in one precision, for a raster."""
    number = ", ".join(f'{{"Value": {n}}}' for n in range(CLASSES))
    definition = parse_definition(EMD % (setting.tile, setting.tile, number))
    architecture = architecture_of(definition)
    session = open_session(path, "", Device(device), Unwatched())
    inputs = one_image(session.signature, definition)
    extent = Window(0, 0, values.shape[2], values.shape[1])
    normalization = normalization_of(definition, (0, 1, 2), lambda: (0, 255))

    def predictor(merge: str) -> Predictor:
        typed = parse_arguments(f"padding {setting.padding}; tile_merge {merge}; precision {precision}")
        arguments = read_arguments(architecture.arguments_for(definition), typed, definition)
        sampler = Sampler(MemorySource(values), extent)
        return build_predictor(
            Parts(architecture, definition, arguments, session, inputs, normalization, sampler, Unwatched())
        )

    predictors = {merge: predictor(merge) for merge in MERGES}
    tiles = TileGrid(extent, setting.tile, setting.tile, setting.padding).tiles
    read = read_batches(MemorySource(values), tiles, predictors["crop"].batch_size, session.arrays)
    batches = (session.arrays.stacked(batch.values, normalization) for batch in read)
    return Model(session, predictors, bare(path, batches, precision, device))


def bare(path: Path, batches: Iterator[Any], precision: str, device: str) -> Callable[[], object]:
    """PyTorch's own passes, over batches that lie ready."""
    dtype = torch.float16 if precision == "half" else torch.float32
    network = torch.jit.load(str(path), map_location=device).eval().to(dtype)
    network = torch.jit.freeze(network)
    ready = [
        torch.as_tensor(batch).to(dtype, memory_format=torch.channels_last, copy=True) for batch in batches
    ]

    def forward() -> None:
        with torch.inference_mode(), torch.jit.optimized_execution(False):
            for batch in ready:
                network(batch)
        finish()

    return forward


def finish() -> None:
    if ON_GPU:
        torch.cuda.synchronize()


def classes_of(values: np.ndarray, model: Predictor, io_floor: float | None = None) -> np.ndarray:
    """A run from memory to memory."""
    extent = Window(0, 0, values.shape[2], values.shape[1])
    sink = MemorySink(extent, model.decision.pixel_type.dtype)
    predict_raster(ThrottledSource(values, io_floor), sink, model, extent, Unwatched())
    return sink.values


def traced(folder: Path, width: int) -> Path:
    torch.jit.save(torch.jit.trace(unet(width), torch.zeros(1, 3, 64, 64)), str(folder / "unet.pt"))
    return folder / "unet.pt"


def comparison(device: str) -> Iterator[str]:
    """The share of pixels that get the class which the CPU gives them, computing in float32."""
    yield "| raster | precision | " + " | ".join(MERGES) + " |"
    yield "|---|---|---|---|"
    setting = Setting(0, 0, 128, 16, (), None)
    with TemporaryDirectory() as folder:
        path = traced(Path(folder), 16)
        for dtype in ("uint8", "uint16"):
            values = photograph(260, 330, dtype=dtype)
            host = opened(path, values, setting, "full", "cpu")
            with closing(host.session):
                expected = {merge: classes_of(values, host.predictors[merge]) for merge in MERGES}
            for precision in PRECISIONS:
                model = opened(path, values, setting, precision, device)
                with closing(model.session):
                    same = (np.mean(classes_of(values, model.predictors[m]) == expected[m]) for m in MERGES)
                    yield f"| {dtype} | {precision} | " + " | ".join(f"{100 * s:.3f} %" for s in same) + " |"


def measured(setting: Setting, device: str) -> Iterator[str]:
    yield (
        "| network | precision | tile_merge | megapixels a second | bare | ratio to bare, median (minima) "
        "| up, bytes a byte | down, bytes a pixel | peak GB on the device | batch |"
    )
    yield "|---|---|---|---|---|---|---|---|---|---|"
    values = photograph(setting.size, setting.size)
    megapixels = setting.size**2 / 1e6
    for width in setting.widths:
        with TemporaryDirectory() as folder:
            path = traced(Path(folder), width)
            models = {p: opened(path, values, setting, p, device) for p in PRECISIONS}
            cases: dict[str, Callable[[], object]] = {f"bare {p}": m.bare for p, m in models.items()}
            for precision, model in models.items():
                for merge, predictor in model.predictors.items():
                    cases[f"{merge} {precision}"] = partial(classes_of, values, predictor, setting.io_floor)
            times = interleaved(cases, setting.rounds)
            for precision, model in models.items():
                for merge, predictor in model.predictors.items():
                    whole, alone = times[f"{merge} {precision}"].wall, times[f"bare {precision}"].wall
                    median, least = ratios(alone, whole)
                    moved = traffic(values, model.session, predictor)
                    yield (
                        f"| U-Net {width} | {precision} | {merge} | {megapixels / min(whole):.4g} "
                        f"| {megapixels / min(alone):.4g} | {median:.3f} ({least:.3f}) | {moved} "
                        f"| {predictor.batch_size} |"
                    )
            for model in models.values():
                model.session.close()
            del models, cases


def traffic(values: np.ndarray, session: Session, predictor: Predictor) -> str:
    """What goes up and down in a run, and the most memory that it takes."""
    arrays: Any = session.arrays
    if not hasattr(arrays, "uploaded"):
        return "– | – | –"
    up, down = arrays.uploaded, arrays.downloaded
    if ON_GPU:
        torch.cuda.reset_peak_memory_stats()
    classes = classes_of(values, predictor)
    up, down = (arrays.uploaded - up) / values.nbytes, (arrays.downloaded - down) / classes.size
    peak = torch.cuda.max_memory_allocated() / 1e9 if ON_GPU else float("nan")
    return f"{up:.3f} | {down:.3f} | {peak:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("rounds", type=int, nargs="?", default=5)
    parser.add_argument("--size", type=int, default=8192 if ON_GPU else 1024, help="rows and columns")
    parser.add_argument("--tile", type=int, default=512)
    parser.add_argument("--padding", type=int, default=32)
    parser.add_argument("--widths", type=int, nargs="+", default=[16, 32], help="of the U-Nets")
    parser.add_argument("--io-floor", type=float, metavar="MB/S")
    given = parser.parse_args()
    setting = Setting(**{**vars(given), "widths": tuple(given.widths)})
    device = "cuda" if ON_GPU else "cpu"
    name = torch.cuda.get_device_name() if ON_GPU else f"the CPU ({torch.get_num_threads()} threads): no GPU"
    print(f"On {name}; PyTorch {torch.__version__}, numpy {np.__version__}, Python {sys.version.split()[0]}.")
    print(f"{setting}\n\nThe same class as on the CPU:\n")
    for row in comparison(device):
        print(row, flush=True)
    print("\nSpeed:\n")
    for row in measured(setting, device):
        print(row, flush=True)


if __name__ == "__main__":
    main()
