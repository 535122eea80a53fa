"""How much of a run is the model: bare forward passes and whole runs, interleaved.

    .venv/bin/python tests/benchmarks/efficiency.py [ROUNDS]

M7 is the wall time of the bare passes over the wall time of a run, M8 the same of processor time: 1.00
means that reading, tiling, joining, deciding and writing cost nothing. The bare passes are the framework's
own, over the same batches, which lie in memory.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from _measure import Times, classify, interleaved, photograph, ratios, save
from _networks import arcgis_unet, export, unet
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.arguments import parse_arguments, read_arguments
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.building import Parts, build_predictor
from deep_pixels.inference.devices import Device
from deep_pixels.inference.inputs import one_image
from deep_pixels.inference.package import read_definition
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster.memory import MemorySource
from deep_pixels.inference.reading import read_batches
from deep_pixels.inference.runtimes import open_session
from deep_pixels.inference.sampling import Sampler
from deep_pixels.inference.tiling import TileGrid, Window
from models import write_emd

TILE, PADDING, BATCH = 512, 32, 4
MERGES = ("crop", "blend")
SIZES = {16: (2400, 2500), 32: (1400, 1500)}  # of the raster, for a U-Net of a width
PACKAGED = 1024  # rows and columns of the raster for a package of ArcGIS
STATS = {
    "band_min_values": [0] * 3,
    "band_max_values": [255] * 3,
    "scaled_mean_values": [0.46] * 3,
    "scaled_std_values": [0.16] * 3,
}


def batches_of(values: np.ndarray) -> list[np.ndarray]:
    """What the model is given in a run, normalised."""
    extent = Window(0, 0, values.shape[2], values.shape[1])
    grid = TileGrid(extent, TILE, TILE, PADDING)
    read = read_batches(MemorySource(values), grid.tiles, BATCH, HostArrays())
    return [((np.stack(batch.values) / 255.0 - 0.46) / 0.16).astype(np.float32) for batch in read]


def bare_onnx(path: Path) -> Callable[[np.ndarray], object]:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return lambda batch: session.run(None, {"x": batch})


def bare_torch(path: Path) -> Callable[[np.ndarray], object]:
    import torch

    return forward_of(torch.jit.freeze(torch.jit.load(str(path)).eval()))  # what anybody would do for speed


def bare_weights(path: Path) -> Callable[[np.ndarray], object]:
    import torch
    from deep_pixels.inference.networks.unet import unet_from

    return forward_of(unet_from(torch.load(path), "resnet18").to(memory_format=torch.channels_last))


def forward_of(module: Any) -> Callable[[np.ndarray], object]:
    import torch

    def forward(batch: np.ndarray) -> object:
        with torch.inference_mode():
            return module(torch.from_numpy(batch).to(memory_format=torch.channels_last))

    return forward


Cases = dict[str, Callable[[], object]]
BARE = {"ONNX Runtime": bare_onnx, "PyTorch": bare_torch, "PyTorch, from weights": bare_weights}
PACKAGE = {
    "Framework": "arcgis.learn.models._inferencing",
    "ModelName": "UnetClassifier",
    "ModelParameters": {"backbone": "resnet18"},
}


def cases_of(folder: Path, framework: str, model: Path, values: np.ndarray, **keys: object) -> Cases:
    """The bare passes, and a run of the opened model for each way to merge tiles."""
    batches, forward = batches_of(values), BARE[framework](model)
    raster = save(folder / "raster.tif", values, "TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=2")
    classes = [{"Value": n} for n in range(6)]
    sizes = {"ImageHeight": TILE, "ImageWidth": TILE}
    emd = write_emd(folder, model.name, Classes=classes, NormalizationStats=STATS, **sizes, **keys)
    definition = read_definition(str(emd))
    architecture = architecture_of(definition)
    network = architecture.network and partial(architecture.network, definition)
    session = open_session(model, framework, Device("cpu"), Unwatched(), network)
    inputs = one_image(session.signature, definition)

    def whole_run(merge: str) -> Callable[[], object]:
        typed = parse_arguments(f"padding {PADDING}; batch_size {BATCH}; tile_merge {merge}")
        arguments = read_arguments(architecture.arguments_for(definition), typed, definition)
        normalization = architecture.normalization(definition, (0, 1, 2), lambda: (0, 255))
        sampler = Sampler(MemorySource(values), Window(0, 0, values.shape[2], values.shape[1]))
        parts = architecture, definition, arguments, session, inputs, normalization, sampler, Unwatched()
        predictor = build_predictor(Parts(*parts))
        return lambda: classify(raster, folder / "out.tif", predictor)

    return {"bare": lambda: [forward(batch) for batch in batches], **{m: whole_run(m) for m in MERGES}}


def rows(rounds: int) -> Iterator[str]:
    yield "| model | framework | tile_merge | M7 wall, median (minima) | M8 processor, median (minima) |"
    yield "|---|---|---|---|---|"
    for width, (height, columns) in SIZES.items():
        network, values = unet(width), photograph(height, columns)
        for framework in ("ONNX Runtime", "PyTorch"):
            with TemporaryDirectory() as folder:
                model = export(Path(folder), network, "unet")[framework]
                times = interleaved(cases_of(Path(folder), framework, model, values), rounds)
            yield from lines(f"U-Net {width}", framework, times)
    yield from packaged(rounds)


def packaged(rounds: int) -> Iterator[str]:
    """A package as ArcGIS' UnetClassifier writes it, of seeded weights."""
    framework, values = "PyTorch, from weights", photograph(PACKAGED, PACKAGED)
    with TemporaryDirectory() as folder:
        model = arcgis_unet(Path(folder))
        times = interleaved(cases_of(Path(folder), framework, model, values, **PACKAGE), rounds)
    yield from lines("ArcGIS' U-Net, ResNet-18", framework, times)


def lines(model: str, framework: str, times: dict[str, Times]) -> Iterator[str]:
    for merge in MERGES:
        wall = ratios(times["bare"].wall, times[merge].wall)
        cpu = ratios(times["bare"].cpu, times[merge].cpu)
        numbers = f"{wall[0]:.3f} ({wall[1]:.3f}) | {cpu[0]:.3f} ({cpu[1]:.3f})"
        yield f"| {model} | {framework} | {merge} | {numbers} |"


if __name__ == "__main__":
    for row in rows(int(sys.argv[1]) if len(sys.argv) > 1 else 5):
        print(row, flush=True)
