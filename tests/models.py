"""Makes tiny real model packages on the fly."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

CLASSES = [
    {"Value": 1, "Name": "Water", "Color": [0, 0, 255]},
    {"Value": 5, "Name": "Forest", "Color": [0, 128, 0]},
    {"Value": 9, "Name": "Built-up", "Color": [200, 30, 30]},
]


def onnx_conv(
    path: Path,
    weights: np.ndarray,
    *,
    shape=("n", None, "h", "w"),
    pads: int | None = None,
    stride: int = 1,
    then: tuple[str, ...] = (),
    input_type: str = "float",
) -> Path:
    """A convolution with ``weights`` (out, in, rows, columns), ``same`` padded unless ``pads`` says.

    ``shape`` is the declared input, whose ``None`` is the number of bands; ``then`` are operators
    without parameters, and ``ArgMax`` or ``Squeeze`` of the channel axis.
    """
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    weights = np.asarray(weights, np.float32)
    kernel = list(weights.shape[2:])
    pad = kernel[0] // 2 if pads is None else pads
    kinds = {"float": TensorProto.FLOAT, "uint8": TensorProto.UINT8, "float16": TensorProto.FLOAT16}
    nodes = [helper.make_node("Cast", ["image"], ["x0"], to=TensorProto.FLOAT)]
    nodes.append(
        helper.make_node(
            "Conv", ["x0", "weights"], ["x1"], kernel_shape=kernel, pads=[pad] * 4, strides=[stride] * 2
        )
    )
    last, out_type, rank = "x1", TensorProto.FLOAT, 4
    for number, operator in enumerate(then, start=2):
        attributes = {"ArgMax": {"axis": 1, "keepdims": 0}, "Softmax": {"axis": 1}}.get(operator, {})
        inputs = [last, "axes"] if operator == "Squeeze" else [last]
        nodes.append(helper.make_node(operator, inputs, [f"x{number}"], **attributes))
        last = f"x{number}"
        if operator in ("ArgMax", "Squeeze"):
            rank = 3
        if operator == "ArgMax":
            out_type = TensorProto.INT64
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("image", kinds[input_type], [n or weights.shape[1] for n in shape])],
        [helper.make_tensor_value_info(last, out_type, [None] * rank)],
        [numpy_helper.from_array(weights, "weights"), numpy_helper.from_array(np.array([1]), "axes")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.save(model, str(path))
    return path


def pick_bands(bands: int, order=None) -> np.ndarray:
    """Weights of a 1 × 1 convolution whose scores are the bands themselves."""
    return np.eye(bands)[list(order or range(bands))].reshape(-1, bands, 1, 1)


def box(bands: int, size: int) -> np.ndarray:
    """Weights that give each band's mean over ``size`` × ``size`` pixels: a model with context."""
    weights = np.zeros((bands, bands, size, size))
    for band in range(bands):
        weights[band, band] = 1 / size**2
    return weights


def write_emd(folder: Path, model_file: str, name: str = "model.emd", **keys: object) -> Path:
    """A definition of a pixel classifier; ``keys`` are added, or taken out where they are ``None``."""
    emd = {
        "Framework": "ONNX",
        "ModelType": "ImageClassification",
        "ModelName": "Tiny",
        "ModelFile": model_file,
        "ImageHeight": 64,
        "ImageWidth": 64,
        "ExtractBands": [0, 1, 2],
        "Classes": CLASSES,
        **keys,
    }
    path = folder / name
    path.write_text(json.dumps({key: value for key, value in emd.items() if value is not None}))
    return path


def tiny_package(folder: Path, **keys: object) -> Path:
    """A model of three bands that gives each pixel the class of its brightest band."""
    onnx_conv(folder / "model.onnx", pick_bands(3))
    return write_emd(folder, "model.onnx", **keys)


def brighter(folder: Path, form: str, kind: str, outputs: int = 2) -> str:
    """A model of two dates of two bands that scores how much brighter the later is; the file's name.

    ``outputs`` is 2 for the scores (20, gain), 1 for the gain beyond 20; ``form`` is how it takes both.
    """
    import torch

    class Brighter(torch.nn.Module):
        def scores(self, before, after):
            gain = after.mean(1, keepdim=True) - before.mean(1, keepdim=True)
            return gain - 20 if outputs == 1 else torch.cat([gain * 0 + 20, gain], 1)

    class TwoInputs(Brighter):
        def forward(self, before, after):
            return self.scores(before, after)

    class Stacked(Brighter):
        def forward(self, x):
            return self.scores(x[:, :2], x[:, 2:])

    class Pair(Brighter):
        def forward(self, x):
            return self.scores(x[:, 0], x[:, 1])

    module = {"two_inputs": TwoInputs, "stacked": Stacked, "pair": Pair}[form]()
    shape = {"two_inputs": (1, 2, 32, 32), "stacked": (1, 4, 32, 32), "pair": (1, 2, 2, 32, 32)}[form]
    example = (torch.zeros(shape),) * (2 if form == "two_inputs" else 1)
    path = folder / f"{form}.{'onnx' if kind == 'ONNX' else 'pt'}"
    if kind == "ONNX":
        names = ["before", "after"][: len(example)]
        axes = {n: {0: "n", len(shape) - 2: "h", len(shape) - 1: "w"} for n in names}
        torch.onnx.export(
            module, example, str(path), input_names=names, output_names=["y"], dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )  # fmt: skip
    else:
        torch.jit.save(torch.jit.trace(module, example), str(path))
    return path.name


def change_package(
    folder: Path, form: str = "two_inputs", kind: str = "ONNX", outputs: int = 2, **keys: object
) -> Path:
    """A model that gives pixels 7 where two bands are brighter by more than 20 in their mean, else 0."""
    emd = {
        "ModelName": None,
        "ImageHeight": 32,
        "ImageWidth": 32,
        "ExtractBands": [0, 1, 2, 3],
        "Classes": [{"Value": 0}, {"Value": 7, "Name": "Brighter"}],
        **keys,
    }
    return write_emd(folder, brighter(folder, form, kind, outputs), **emd)
