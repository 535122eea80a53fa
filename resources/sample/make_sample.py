"""Makes the sample: an invented satellite scene, its land cover, and a small model that learned from others.

    .venv/bin/python resources/sample/make_sample.py [--seed 5] [--epochs 40] [--out resources/sample]

Needs numpy, GDAL, torch, onnx and onnxruntime, and some minutes of two CPU cores. Writes scene.tif,
truth.tif, landcover.onnx and landcover.emd, and prints what README.md states. The same seed gives the same
files on the same machine with the same versions.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from land import CLASSES
from network import IGNORED, LabelledImage, UNet, pixel_network, receptive_radius, train
from osgeo import gdal, osr
from scene import BANDS, NODATA, PIXEL, Scene, make_scene

gdal.UseExceptions()
osr.UseExceptions()

HERE = Path(__file__).resolve().parent
SIZE = (500, 620)  # rows, columns of the sample: deliberately no multiple of a tile
TRAINING_SIZE, TRAINING_SCENES = (512, 512), 12
PADDING = 48  # pixels of context a tile needs on each side
UPPER_LEFT = (463200.0, 5374800.0)  # metres in EPSG:32633
VALUES = np.array(list(CLASSES), np.uint8)
SHAPE = len(BANDS), len(CLASSES)  # of a network: channels in, channels out


@dataclass(frozen=True)
class Statistics:
    """How the bands of the training scenes are distributed.

    A value v is scaled to s = (v - low) / (high - low), and the network sees (s - mean) / std.
    """

    low: np.ndarray
    high: np.ndarray
    mean: np.ndarray  # of s
    std: np.ndarray  # of s

    @classmethod
    def over(cls, scenes: list[Scene]) -> Statistics:
        """The statistics of all pixels within the orbit."""
        pixels = np.concatenate([scene.pixels[:, scene.truth != NODATA] for scene in scenes], 1).astype(
            np.float64
        )
        low, high = pixels.min(1), pixels.max(1)
        scaled = (pixels - low[:, None]) / (high - low)[:, None]
        return cls(low, high, scaled.mean(1), scaled.std(1))

    def normalise(self, pixels: np.ndarray) -> np.ndarray:
        """(bands, rows, columns) float32 as the network expects it."""
        low, high, mean, std = (
            values[:, None, None] for values in (self.low, self.high, self.mean, self.std)
        )
        return (((pixels - low) / (high - low) - mean) / std).astype(np.float32)

    def as_esri(self) -> dict:
        """NormalizationStats of an Esri model definition."""
        span, rounded = self.high - self.low, lambda values: [round(float(v), 6) for v in values]
        return {
            "band_min_values": rounded(self.low),
            "band_max_values": rounded(self.high),
            "band_mean_values": rounded(self.low + self.mean * span),
            "band_std_values": rounded(self.std * span),
            "scaled_min_values": [0.0] * len(BANDS),
            "scaled_max_values": [1.0] * len(BANDS),
            "scaled_mean_values": rounded(self.mean),
            "scaled_std_values": rounded(self.std),
        }


def example_of(scene: Scene, statistics: Statistics) -> LabelledImage:
    """What a network learns from: a scene with nodata all around it, as a host shows it in tiles."""
    around = [(PADDING, PADDING)] * 2
    pixels = np.pad(scene.pixels, [(0, 0), *around], constant_values=NODATA)
    truth = np.pad(scene.truth, around, constant_values=NODATA)
    labels = np.where(truth == NODATA, IGNORED, np.searchsorted(VALUES, truth))
    return torch.from_numpy(statistics.normalise(pixels)), torch.from_numpy(labels)


def whole_image(scene: Scene, statistics: Statistics) -> np.ndarray:
    """(1, bands, rows, columns): the scene in nodata, up to a multiple of the network's stride."""
    fill = [(0, 0)] + [(PADDING, PADDING + -n % UNet.stride) for n in scene.truth.shape]
    return statistics.normalise(np.pad(scene.pixels, fill, constant_values=NODATA))[None]


def accuracy(scores: np.ndarray, scene: Scene) -> float:
    """The share of the scene's pixels whose best score is that of the true class."""
    rows, columns = scene.truth.shape
    found = VALUES[scores[0, :, PADDING : PADDING + rows, PADDING : PADDING + columns].argmax(0)]
    return float((found == scene.truth)[scene.truth != NODATA].mean())


def taught(
    name: str, network: torch.nn.Module, examples: list[LabelledImage], epochs: int, seed: int
) -> torch.nn.Module:
    """The network after training, told about as it goes."""
    started = time.perf_counter()
    for epoch, loss in enumerate(train(network, examples, epochs, seed), 1):
        if epoch % 5 == 0 or epoch == epochs:
            print(
                f"{name}: epoch {epoch} of {epochs}, loss {loss:.3f}, {time.perf_counter() - started:.0f} s",
                flush=True,
            )
    return network


def export(network: torch.nn.Module, path: Path) -> None:
    """Writes the network as ONNX: image (N, bands, H, W) float32 in, scores (N, classes, H, W) out."""
    axes = {0: "N", 2: "H", 3: "W"}
    example = torch.zeros(1, len(BANDS), 64, 64)
    torch.onnx.export(
        network,
        example,
        str(path),
        dynamo=False,
        opset_version=17,
        input_names=["image"],
        output_names=["scores"],
        dynamic_axes={"image": axes, "scores": axes},
    )


def definition(statistics: Statistics) -> dict:
    """The Esri model definition that goes with the exported network."""
    return {
        "Framework": "ONNX",
        "ModelType": "ImageClassification",
        "ModelName": "DeepPixelsSample",
        "Version": "1.0",
        "License": "GPL-2.0-or-later",
        "ModelFile": "landcover.onnx",
        "ImageHeight": 256,
        "ImageWidth": 256,
        "ExtractBands": list(range(len(BANDS))),
        "Padding": PADDING,
        "IsMultispectral": True,
        "Bands": list(BANDS),
        "Classes": [{"Value": v, "Name": name, "Color": list(color)} for v, (name, color) in CLASSES.items()],
        "NormalizationStats": statistics.as_esri(),
    }


def create_raster(path: Path, bands: int, data_type: int) -> gdal.Dataset:
    """An empty GeoTIFF where the sample lies on earth."""
    rows, columns = SIZE
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=9", "PREDICTOR=2", "INTERLEAVE=BAND"]
    raster = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, bands, data_type, options)
    raster.SetGeoTransform((UPPER_LEFT[0], PIXEL, 0, UPPER_LEFT[1], 0, -PIXEL))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    raster.SetProjection(reference.ExportToWkt())
    return raster


def write_scene(path: Path, pixels: np.ndarray) -> None:
    """(bands, rows, columns) uint16 with the names and colours of its bands."""
    raster = create_raster(path, len(BANDS), gdal.GDT_UInt16)
    colours = (gdal.GCI_BlueBand, gdal.GCI_GreenBand, gdal.GCI_RedBand, gdal.GCI_Undefined)
    for i, (name, colour) in enumerate(zip(BANDS, colours), 1):
        band = raster.GetRasterBand(i)
        band.SetDescription(name)
        band.SetColorInterpretation(colour)
        band.SetNoDataValue(NODATA)
    raster.WriteRaster(0, 0, *SIZE[::-1], np.ascontiguousarray(pixels).tobytes())
    raster.FlushCache()


def write_truth(path: Path, truth: np.ndarray) -> None:
    """(rows, columns) uint8 class values with the legend's colours."""
    raster = create_raster(path, 1, gdal.GDT_Byte)
    table = gdal.ColorTable()
    for value, (_, colour) in CLASSES.items():
        table.SetColorEntry(value, (*colour, 255))
    band = raster.GetRasterBand(1)
    band.SetDescription("Land cover")
    band.SetColorTable(table)
    band.SetNoDataValue(NODATA)
    raster.WriteRaster(0, 0, *SIZE[::-1], np.ascontiguousarray(truth).tobytes())
    raster.FlushCache()


def scores_of(network: torch.nn.Module, image: np.ndarray) -> np.ndarray:
    """The network's scores of a batch of images."""
    with torch.no_grad():
        return network(torch.from_numpy(image)).numpy()


def exported_scores(path: Path, image: np.ndarray) -> np.ndarray:
    """The same, of the network as it was exported."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return session.run(["scores"], {"image": image})[0]


def make_reproducible(seed: int) -> None:
    torch.manual_seed(seed)
    torch.set_num_threads(2)
    torch.use_deterministic_algorithms(True)


def main(seed: int, epochs: int, out: Path) -> None:
    make_reproducible(seed)
    radius = receptive_radius(*SHAPE)
    assert radius <= PADDING and PADDING % UNet.stride == 0, radius
    sample = make_scene(*SIZE, seed)
    write_scene(out / "scene.tif", sample.pixels)
    write_truth(out / "truth.tif", sample.truth)

    scenes = [make_scene(*TRAINING_SIZE, seed + 1 + i) for i in range(TRAINING_SCENES)]
    statistics = Statistics.over(scenes)
    examples = [example_of(scene, statistics) for scene in scenes]
    network = taught("U-Net", UNet(*SHAPE), examples, epochs, seed)
    alone = taught("pixels alone", pixel_network(*SHAPE), examples, epochs, seed)
    export(network, out / "landcover.onnx")
    (out / "landcover.emd").write_text(json.dumps(definition(statistics), indent=2) + "\n")

    image = whole_image(sample, statistics)
    scores = exported_scores(out / "landcover.onnx", image)
    difference = np.abs(scores - scores_of(network, image)).max()
    assert difference < 1e-3, difference
    print(f"parameters {sum(p.numel() for p in network.parameters())}, receptive radius {radius} pixels")
    print(f"largest difference between the scores of ONNX and torch {difference:.1e}")
    print(
        f"accuracy: U-Net {accuracy(scores, sample):.4f}, "
        f"each pixel alone {accuracy(scores_of(alone, image), sample):.4f}"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--seed", type=int, default=5, help="of the sample; the training scenes have the seeds after it"
    )
    parser.add_argument("--epochs", type=int, default=40)
    parser.add_argument("--out", type=Path, default=HERE, help="folder to write to")
    arguments = parser.parse_args()
    main(arguments.seed, arguments.epochs, arguments.out)
