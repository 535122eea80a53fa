"""Makes the second date of the sample, the true changes, and the model that finds them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
from change import CHANGES
from demo import f1, iou
from geotiffs import write_classes, write_image
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
from network import LabelledImage, SiameseUNet, Stacked, UNet, pixel_network, receptive_radius
from normalization import Statistics
from scene import BANDS, UNSEEN, Pair, make_pair
from torch import from_numpy

EPOCHS = 30
DENSITY, TRAINING_DENSITY = 1.0, 2.5  # there is more to learn where more has changed
VALUES = np.array(list(CHANGES), np.uint8)
HALF = np.full(len(BANDS), 0.5)


def make_change(seed: int, epochs: int, out: Path) -> None:
    """Writes scene_after.tif, change_truth.tif, change.onnx and change.emd; prints what README.md states."""
    make_reproducible(seed, threads=1)
    radius = receptive_radius(Stacked(SiameseUNet(len(BANDS), len(CHANGES))), 2 * len(BANDS))
    assert radius <= PADDING and PADDING % UNet.stride == 0, radius
    sample = make_pair(*SIZE, seed, DENSITY)
    write_image(out / "scene_after.tif", sample.after.pixels)
    write_classes(out / "change_truth.tif", "Change", sample.changes, CHANGES, UNSEEN)

    pairs = [make_pair(*TRAINING_SIZE, seed + 1 + i, TRAINING_DENSITY) for i in range(TRAINING_SCENES)]
    statistics = Statistics.over([scene for pair in pairs for scene in (pair.before, pair.after)])
    seen_as = replace(statistics, mean=HALF, std=HALF)
    examples = [example_of(pair, seen_as) for pair in pairs]
    network = SiameseUNet(len(BANDS), len(CHANGES))
    taught("siamese U-Net", Stacked(network), examples, epochs, seed)
    alone = taught("pixels alone", pixel_network(2 * len(BANDS), len(CHANGES)), examples, epochs, seed)
    export(network, out / "change.onnx", "before", "after")
    (out / "change.emd").write_text(json.dumps(definition(statistics), indent=2) + "\n")

    images = [seen_as.normalise(whole_image(scene.pixels))[None] for scene in (sample.before, sample.after)]
    scores = exported_scores(out / "change.onnx", network, *images)
    print(f"parameters {sum(p.numel() for p in network.parameters())}, receptive radius {radius} pixels")
    tell("siamese U-Net", scores, sample)
    tell("each pixel alone", scores_of(alone, np.concatenate(images, 1)), sample)
    print(f"plain difference at its best threshold: F1 of change {f1_of_difference(sample):.4f}")


def example_of(pair: Pair, statistics: Statistics) -> LabelledImage:
    """What a network learns from: both dates' bands, and the changes."""
    images = [statistics.normalise(surrounded(scene.pixels)) for scene in (pair.before, pair.after)]
    return from_numpy(np.concatenate(images)), labels_of(pair.changes, VALUES, UNSEEN)


def tell(name: str, scores: np.ndarray, pair: Pair) -> None:
    """Prints how right the changes with the best scores are."""
    found, truth = (x[pair.changes != UNSEEN] for x in (found_in(scores, VALUES, SIZE), pair.changes))
    classes = ", ".join(f"{CHANGES[v][0]} {iou(found == v, truth == v):.3f}" for v in VALUES)
    print(f"{name}: accuracy {(found == truth).mean():.4f}, F1 of change {f1(found > 0, truth > 0):.4f}")
    print(f"  intersection over union: {classes}")


def f1_of_difference(pair: Pair) -> float:
    """How well change is told from the difference of the images alone, each band over its deviation.

    The threshold is the best of 200, chosen by the truth.
    """
    seen = pair.changes != UNSEEN
    before, after = (scene.pixels[:, seen].astype(np.float64) for scene in (pair.before, pair.after))
    difference = after - before
    difference = (difference - difference.mean(1, keepdims=True)) / difference.std(1, keepdims=True)
    distance, changed = np.hypot.reduce(difference, axis=0), pair.changes[seen] > 0
    return max(f1(distance > t, changed) for t in np.quantile(distance, np.linspace(0, 0.999, 200)))


def definition(statistics: Statistics) -> dict:
    """The Esri model definition that goes with the exported network.

    Its statistics scale values to 0...1 and then to -1...1, as those of Esri's change detection always do.
    """
    symmetric = {"scaled_mean_values": HALF.tolist(), "scaled_std_values": HALF.tolist()}
    return {
        "Framework": "ONNX",
        "ModelConfiguration": "change_detection",
        "ModelType": "ImageClassification",
        "ModelName": "ChangeDetector",
        "Version": "1.0",
        "License": "GPL-2.0-or-later",
        "ModelFile": "change.onnx",
        "ImageHeight": 256,
        "ImageWidth": 256,
        "ExtractBands": list(range(2 * len(BANDS))),
        "Padding": PADDING,
        "IsMultispectral": True,
        "Bands": list(BANDS),
        "Classes": [{"Value": v, "Name": name, "Color": list(color)} for v, (name, color) in CHANGES.items()],
        "NormalizationStats": statistics.as_esri() | symmetric,
    }
