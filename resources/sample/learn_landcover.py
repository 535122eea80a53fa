"""Makes the scene of the sample, its true land cover, and the model that maps it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from geotiffs import write_classes, write_image
from land import CLASSES
from learning import (
    PADDING,
    SIZE,
    TRAINING_SCENES,
    TRAINING_SIZE,
    export,
    exported_scores,
    found_in,
    labels_of,
    make_reproducible,
    scores_of,
    surrounded,
    taught,
    whole_image,
)
from network import LabelledImage, UNet, pixel_network, receptive_radius
from normalization import Statistics
from scene import BANDS, NODATA, Scene, make_scene
from torch import from_numpy

EPOCHS = 40
VALUES = np.array(list(CLASSES), np.uint8)
SHAPE = len(BANDS), len(CLASSES)  # of a network: channels in, channels out


def make_landcover(seed: int, epochs: int, out: Path) -> None:
    """Writes scene.tif, truth.tif, landcover.onnx and landcover.emd; prints what README.md states."""
    make_reproducible(seed, threads=2)
    radius = receptive_radius(UNet(*SHAPE), len(BANDS))
    assert radius <= PADDING and PADDING % UNet.stride == 0, radius
    sample = make_scene(*SIZE, seed)
    write_image(out / "scene.tif", sample.pixels)
    write_classes(out / "truth.tif", "Land cover", sample.truth, CLASSES, NODATA)

    scenes = [make_scene(*TRAINING_SIZE, seed + 1 + i) for i in range(TRAINING_SCENES)]
    statistics = Statistics.over(scenes)
    examples = [example_of(scene, statistics) for scene in scenes]
    network = taught("U-Net", UNet(*SHAPE), examples, epochs, seed)
    alone = taught("pixels alone", pixel_network(*SHAPE), examples, epochs, seed)
    export(network, out / "landcover.onnx", "image")
    (out / "landcover.emd").write_text(json.dumps(definition(statistics), indent=2) + "\n")

    image = statistics.normalise(whole_image(sample.pixels))[None]
    scores = exported_scores(out / "landcover.onnx", network, image)
    print(f"parameters {sum(p.numel() for p in network.parameters())}, receptive radius {radius} pixels")
    print(
        f"accuracy: U-Net {accuracy(scores, sample):.4f}, "
        f"each pixel alone {accuracy(scores_of(alone, image), sample):.4f}"
    )


def example_of(scene: Scene, statistics: Statistics) -> LabelledImage:
    """What a network learns from."""
    image = from_numpy(statistics.normalise(surrounded(scene.pixels)))
    return image, labels_of(scene.truth, VALUES, NODATA)


def accuracy(scores: np.ndarray, scene: Scene) -> float:
    """The share of the scene's pixels whose best score is that of the true class."""
    found = found_in(scores, VALUES, scene.truth.shape)
    return float((found == scene.truth)[scene.truth != NODATA].mean())


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
