"""What the models of the sample have in common: how they learn, are written, and are tried."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from network import IGNORED, LabelledImage, UNet, train
from scene import BANDS, NODATA

SIZE = (500, 620)  # rows, columns of the sample: deliberately no multiple of a tile
TRAINING_SIZE, TRAINING_SCENES = (512, 512), 12
PADDING = 48  # pixels of context a tile needs on each side; a multiple of the networks' stride


def make_reproducible(seed: int, threads: int) -> None:
    """The same seed and number of threads give the same weights on the same machine."""
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    torch.use_deterministic_algorithms(True)


def surrounded(pixels: np.ndarray) -> np.ndarray:
    """(bands, rows, columns) with nodata all around, as a host shows an image in tiles."""
    return np.pad(pixels, [(0, 0), *[(PADDING, PADDING)] * 2], constant_values=NODATA)


def labels_of(truth: np.ndarray, values: np.ndarray, nodata: int) -> torch.Tensor:
    """The channel of each pixel's class, with pixels that teach nothing all around."""
    truth = np.pad(truth, [(PADDING, PADDING)] * 2, constant_values=nodata)
    return torch.from_numpy(np.where(truth == nodata, IGNORED, np.searchsorted(values, truth)))


def whole_image(pixels: np.ndarray) -> np.ndarray:
    """(bands, rows, columns) in nodata, up to a multiple of the networks' stride."""
    fill = [(0, 0)] + [(PADDING, PADDING + -n % UNet.stride) for n in pixels.shape[1:]]
    return np.pad(pixels, fill, constant_values=NODATA)


def found_in(scores: np.ndarray, values: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    """(rows, columns) class values with the best scores, without what is around the image."""
    rows, columns = shape
    return values[scores[0, :, PADDING : PADDING + rows, PADDING : PADDING + columns].argmax(0)]


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


def export(network: torch.nn.Module, path: Path, *inputs: str) -> None:
    """Writes the network as ONNX: (N, bands, H, W) float32 each in, scores (N, classes, H, W) out."""
    axes = {0: "N", 2: "H", 3: "W"}
    example = tuple(torch.zeros(1, len(BANDS), 64, 64) for _ in inputs)
    torch.onnx.export(
        network,
        example,
        str(path),
        dynamo=False,
        opset_version=17,
        input_names=list(inputs),
        output_names=["scores"],
        dynamic_axes=dict.fromkeys([*inputs, "scores"], axes),
    )


def scores_of(network: torch.nn.Module, *images: np.ndarray) -> np.ndarray:
    """The network's scores of a batch of each of its images."""
    with torch.no_grad():
        return network(*map(torch.from_numpy, images)).numpy()


def exported_scores(path: Path, network: torch.nn.Module, *images: np.ndarray) -> np.ndarray:
    """The scores of the network as it was exported, which are those that it has here."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    names = [tensor.name for tensor in session.get_inputs()]
    scores = session.run(["scores"], dict(zip(names, images)))[0]
    difference = np.abs(scores - scores_of(network, *images)).max()
    assert difference < 1e-3, difference
    print(f"largest difference between the scores of ONNX and torch {difference:.1e}")
    return scores
