"""The same raster and weights with Deep Pixels and with its peers, from a file on disk to a file on disk.

    pip install --no-deps --target PEERS monai==1.6.1 terratorch==1.2.13 tqdm torchgeo==0.8.1 affine==2.4.0 \
        click einops geopandas==1.1.4 pandas==2.3.3 pyproj==3.7.2 rasterio==1.4.4 shapely==2.1.2 torchvision
    PYTHONPATH=PEERS .venv/bin/python tests/benchmarks/peers.py [ROUNDS]

``--no-deps`` keeps .venv's torch and numpy. torchvision, of which torchgeo only imports names, has to be the
build for that torch. A peer that is not there is a row that says so.

M10: the seconds of a peer over ours, with tiles of 512 pixels, of which neighbours share 64, on the CPU.
Everybody opens and decodes the raster, classifies it and encodes the classes with the same options. A run
of ours opens its model as well, and tries it on a tile; the peers have theirs in memory, as a module of
PyTorch, and do what their documentation shows: the package's own loop, the ``argmax`` of the scores, a
file. Ours has the batches that a user gets, the peers have one tile and four. Imports and first calls fall
in the round that is not counted. The last column is the share of pixels that have the class of the first
row. Target: the fastest peer takes 5 times as long with a light model, 3 times with a U-Net.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import metadata, util
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from types import ModuleType

import numpy as np
import torch
from _measure import interleaved, photograph, ratios, save
from _networks import export, unet
from deep_pixels.inference.arguments import parse_arguments
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.run import Request, run
from models import write_emd
from rasters import read_raster
from torch.utils.data import DataLoader

TILE, PADDING, CLASSES = 512, 32, 6
STRIDE = TILE - 2 * PADDING
BATCHES = (1, 4)  # of the peers: to some models one tile at a time is faster, to others four
MEAN, DEVIATION = 0.46, 0.16  # of what the models take, where 0 to 255 are 0 to 1
STATS = {
    "band_min_values": [0] * 3,
    "band_max_values": [255] * 3,
    "scaled_mean_values": [MEAN] * 3,
    "scaled_std_values": [DEVIATION] * 3,
}
WRITING = ("TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "ZLEVEL=1")  # as ours does
OURS = {
    "Deep Pixels, ONNX Runtime": ("ONNX Runtime", ""),
    "Deep Pixels, PyTorch": ("PyTorch", ""),
    "Deep Pixels, ONNX Runtime, tile_size auto": ("ONNX Runtime", "tile_size auto"),
    "Deep Pixels, PyTorch, precision half": ("PyTorch", "precision half"),
}

Network = torch.nn.Module
Tensor = torch.Tensor
Cases = dict[str, Callable[[], object]]
Classifier = Callable[[Network, Path, Path], None]  # of a raster, into a raster


def light() -> Network:
    """A 1 × 1 convolution of three bands to six scores."""
    torch.manual_seed(0)
    network = torch.nn.Conv2d(3, CLASSES, 1).eval()
    return balanced(network, network)


def mid() -> Network:
    """A U-Net of 1.9 million weights."""
    network = unet(16)
    return balanced(network, network.head)


@torch.no_grad()
def balanced(network: Network, head: Network) -> Network:
    """The network with scores that are 0 in the mean, so that more than one class is found."""
    scores = network(normalised(torch.from_numpy(photograph(TILE, TILE, seed=1)).float())[None])
    head.bias -= scores.mean(dim=(0, 2, 3))
    return network


MODELS = {"1 × 1": (light, (4900, 5000)), "U-Net 16": (mid, (2400, 2500))}  # and rows, columns of a raster


def normalised(image: Tensor) -> Tensor:
    return (image / 255 - MEAN) / DEVIATION


def whole_image(score: Callable[[Network, Tensor], Tensor]) -> Classifier:
    """A package's loop over an image in memory, between a reader and a writer."""

    def classify(network: Network, raster: Path, output: Path) -> None:
        image = normalised(torch.from_numpy(read_raster(raster)).float())
        classes = score(network, image[None]).argmax(dim=1)
        save(output, classes.numpy().astype(np.uint8), *WRITING)

    return classify


def with_monai(mode: str, batch: int) -> Classifier:
    """Sliding windows, of equal weight (constant) or weighted by a bell (gaussian)."""
    from monai.inferers import sliding_window_inference

    overlap = 2 * PADDING / TILE
    return whole_image(
        lambda network, image: sliding_window_inference(image, TILE, batch, network, overlap, mode)
    )


def with_terratorch(batch: int) -> Classifier:
    """Tiled inference, blended across what tiles share; the rest is as the package has it."""
    tiled_inference = terratorch_file("tasks/tiled_inference.py").tiled_inference
    sizes = {"crop": TILE, "stride": STRIDE, "batch_size": batch}
    return whole_image(lambda network, image: tiled_inference(network, image, **sizes))


def terratorch_file(name: str) -> ModuleType:
    """One file of terratorch; the package itself imports forty others, of which this file uses none."""
    package = util.find_spec("terratorch")
    if package is None:
        raise ImportError("terratorch")
    unused = sys.modules.setdefault("terratorch.models.utils", ModuleType("unused"))
    unused.pad_images = None
    spec = util.spec_from_file_location("terratorch_file", Path(package.origin).parent / name)
    module = sys.modules[spec.name] = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def with_torchgeo(batch: int) -> Classifier:
    """A grid sampler in a DataLoader; of each tile, the middle is kept."""
    from torchgeo.datasets import RasterDataset, stack_samples
    from torchgeo.samplers import GridGeoSampler

    def classify(network: Network, raster: Path, output: Path) -> None:
        dataset = RasterDataset(
            str(raster), transforms=lambda sample: {**sample, "image": normalised(sample["image"])}
        )
        x, y, _ = dataset.bounds
        classes = np.zeros((round((y.stop - y.start) / y.step), round((x.stop - x.start) / x.step)), np.uint8)
        sampler = GridGeoSampler(dataset, TILE, STRIDE)
        for samples in DataLoader(dataset, batch, sampler=sampler, collate_fn=stack_samples):
            tiles = network(samples["image"]).argmax(dim=1).numpy()
            for tile, (columns, rows, _) in zip(tiles, samples["bounds"]):
                top, left = round((y.stop - rows.stop) / y.step), round((columns.start - x.start) / x.step)
                keep_middle(classes, tile, top, left)
        save(output, classes[None], *WRITING)

    return classify


def keep_middle(classes: np.ndarray, tile: np.ndarray, top: int, left: int) -> None:
    rows, columns = kept(top, classes.shape[0]), kept(left, classes.shape[1])
    within = slice(rows.start - top, rows.stop - top), slice(columns.start - left, columns.stop - left)
    classes[rows, columns] = tile[within]


def kept(start: int, length: int) -> slice:
    """What is kept of a tile along an axis: all but the padding, and that too at the raster's edges."""
    stop = start + TILE
    return slice(start + PADDING if start > 0 else 0, stop - PADDING if stop < length else length)


@dataclass(frozen=True)
class Peer:
    """A way to classify with batches of some size; raises ImportError where a package is not there."""

    name: str
    prepare: Callable[[int], Classifier]
    needs: str

    def installed(self) -> dict[str, Classifier]:
        """One for each size of batches, by what it is called."""
        title = self.name.format(metadata.version(self.needs.partition("==")[0]))
        return {f"{title}, batch {batch}": torch.inference_mode()(self.prepare(batch)) for batch in BATCHES}


TORCHGEO = (
    "torchgeo==0.8.1 rasterio==1.4.4 affine==2.4.0 click einops geopandas==1.1.4 pandas==2.3.3 pyproj==3.7.2 "
    "shapely==2.1.2 torchvision"
)
PEERS = (
    Peer("MONAI {}, constant", partial(with_monai, "constant"), "monai==1.6.1"),
    Peer("MONAI {}, gaussian", partial(with_monai, "gaussian"), "monai==1.6.1"),
    Peer("terratorch {}", with_terratorch, "terratorch==1.2.13 tqdm"),
    Peer("torchgeo {}", with_torchgeo, TORCHGEO),
)


def installed_peers() -> tuple[dict[str, Classifier], list[str]]:
    """What can be run, and what to say of each that cannot."""
    there, missing = {}, []
    for peer in PEERS:
        try:
            there.update(peer.installed())
        except ImportError:
            name, command = peer.name.replace(" {}", ""), f"pip install --no-deps --target PEERS {peer.needs}"
            missing.append(f"| | {name} | not installed: `{command}` | | | |")
    return there, missing


def runs_of_ours(folder: Path, network: Network, raster: Path) -> Cases:
    """Whole runs, by what they are called; the first is what all are compared with."""
    keys = {"Framework": None, "ImageHeight": TILE, "ImageWidth": TILE, "NormalizationStats": STATS}
    keys["Classes"] = [{"Value": number} for number in range(CLASSES)]
    models, cases = export(folder, network, "model"), {}
    for name, (framework, arguments) in OURS.items():
        emd = write_emd(folder, models[framework].name, f"{name}.emd", **keys)
        output, typed = folder / f"{name}.tif", parse_arguments(f"padding {PADDING}; {arguments}")
        cases[name] = partial(run, Request(str(emd), str(raster), output, typed, device="cpu"), Unwatched())
    return cases


def measured(folder: Path, network: Network, values: np.ndarray, peers: dict[str, Classifier], rounds: int):
    """Times of each case, and the share of its pixels that have the class of our first."""
    raster = save(folder / "raster.tif", values, "TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=2")
    cases = runs_of_ours(folder, network, raster)
    for name, classify in peers.items():
        cases[name] = partial(classify, network, raster, folder / f"{name}.tif")
    times = interleaved(cases, rounds)
    classes = {name: read_raster(folder / f"{name}.tif") for name in cases}
    first = next(iter(classes.values()))
    return times, {name: float((of_it == first).mean()) for name, of_it in classes.items()}


def rows(rounds: int) -> Iterator[str]:
    yield "| model | run by | seconds, median (minimum) | wall / ours, median (minima) | processor | equal |"
    yield "|---|---|---|---|---|---|"
    peers, missing = installed_peers()
    for model, (build, size) in MODELS.items():
        with TemporaryDirectory() as folder:
            times, equal = measured(Path(folder), build(), photograph(*size), peers, rounds)
        ours = next(iter(times.values()))
        for name, its in times.items():
            wall, cpu = ratios(its.wall, ours.wall), ratios(its.cpu, ours.cpu)
            seconds = f"{median(its.wall):.2f} ({min(its.wall):.2f})"
            numbers = f"{wall[0]:.2f} ({wall[1]:.2f}) | {cpu[0]:.2f} ({cpu[1]:.2f}) | {equal[name]:.4%}"
            yield f"| {model} | {name} | {seconds} | {numbers} |"
    yield from missing


if __name__ == "__main__":
    for row in rows(int(sys.argv[1]) if len(sys.argv) > 1 else 5):
        print(row, flush=True)
