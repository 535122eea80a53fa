"""Networks as the plugin opens them, and as PyTorch alone runs them. Needs numpy and PyTorch alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import _measure  # noqa: F401 - which finds the plugin
import numpy as np
import torch
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


class Noting(Unwatched):
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def info(self, text: object) -> None:
        self.lines.append(str(text))

    warn = info


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
    said: Noting

    @property
    def told(self) -> str:
        """What the plugin said of it, each line once."""
        return "; ".join(dict.fromkeys(self.said.lines))

    @property
    def graph(self) -> str:
        """How many tiles a graph that is in use takes, or why there is none."""
        graphs = getattr(getattr(self.session, "_forward", None), "_graphs", None)
        if graphs is None:
            return "–"
        return f"{len(graphs._graph._place)} tiles" if graphs._graph else f"none {graphs.trouble}".strip()


def opened(path: Path, values: np.ndarray, setting: Setting, precision: str, device: str) -> Model:
    """The network of a file in one precision, for a raster."""
    number = ", ".join(f'{{"Value": {n}}}' for n in range(CLASSES))
    definition = parse_definition(EMD % (setting.tile, setting.tile, number))
    architecture = architecture_of(definition)
    said = Noting()
    session = open_session(path, "", Device(device), said)
    inputs = one_image(session.signature, definition)
    extent = Window(0, 0, values.shape[2], values.shape[1])
    normalization = normalization_of(definition, (0, 1, 2), lambda: (0, 255))

    def predictor(merge: str) -> Predictor:
        typed = parse_arguments(f"padding {setting.padding}; tile_merge {merge}; precision {precision}")
        arguments = read_arguments(architecture.arguments_for(definition), typed, definition)
        sampler = Sampler(MemorySource(values), extent)
        return build_predictor(
            Parts(architecture, definition, arguments, session, inputs, normalization, sampler, said)
        )

    predictors = {merge: predictor(merge) for merge in MERGES}
    tiles = TileGrid(extent, setting.tile, setting.tile, setting.padding).tiles
    read = read_batches(MemorySource(values), tiles, predictors["crop"].batch_size, session.arrays)
    batches = (session.arrays.stacked(batch.values, normalization) for batch in read)
    return Model(session, predictors, bare(path, batches, precision, device), said)


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
