"""Models whose answers are images: tests put their architecture beside those of the plugin."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from deep_pixels.inference import architectures
from deep_pixels.inference.architectures import Architecture
from deep_pixels.inference.architectures._tiles import TILE_ARGUMENTS
from deep_pixels.inference.arguments import TEST_TIME_AUGMENTATION
from deep_pixels.inference.content import Numbers, numbered
from deep_pixels.inference.images import image_decision
from deep_pixels.inference.raster.pixel_type import numbers_like
from models import write_emd

RANGES = {"uint8": (0.0, 255.0), "int16": (-1000.0, 1000.0)}


def decided(form, definition, arguments):
    kind = definition.parameter("type") or form.raster_type.name
    pixel_type = numbers_like(np.dtype(kind))
    content = Numbers(tuple(numbered("Band", form.channels)), *RANGES.get(kind, (0.0, 1000.0)), pixel_type)
    return image_decision(content)


IMAGES = Architecture(
    title="Images for tests",
    model_types=("TestImages",),
    arguments=(*TILE_ARGUMENTS, TEST_TIME_AUGMENTATION),
    gives_images=True,
    decision=decided,
)


def with_images(monkeypatch) -> None:
    """Has the plugin know this architecture too."""
    known = architectures._all()
    monkeypatch.setattr(architectures, "_all", lambda: (*known, IMAGES))


def enlarging(folder: Path, scale: int, kind: str = "float32", answers: str = "float32", **keys) -> Path:
    """A package that gives each pixel ``scale`` × ``scale`` times, in three bands of an image of ``kind``.

    ``answers`` is the type in which its network answers.
    """
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    types = {"uint8": TensorProto.UINT8, "float32": TensorProto.FLOAT}
    nodes = [
        helper.make_node("Resize", ["image", "", "scales"], ["large"], mode="nearest",
                         coordinate_transformation_mode="asymmetric", nearest_mode="floor"),
        helper.make_node("Cast", ["large"], ["answer"], to=types[answers]),
    ]  # fmt: skip
    graph = helper.make_graph(
        nodes,
        "enlarging",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, ["n", 3, "h", "w"])],
        [helper.make_tensor_value_info("answer", types[answers], [None] * 4)],
        [numpy_helper.from_array(np.array([1, 1, scale, scale], np.float32), "scales")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.save(model, str(folder / "model.onnx"))
    parameters = {"type": kind}
    shown = {"ModelType": "TestImages", "ImageHeight": 32, "ImageWidth": 32, "Classes": [], **keys}
    return write_emd(folder, "model.onnx", ModelParameters=parameters, **shown)


def turn_bands_last(folder: Path) -> None:
    """Has the network of such a package take and give its bands behind columns."""
    import onnx
    from onnx import TensorProto, helper

    model = onnx.load(str(folder / "model.onnx"))
    graph = model.graph
    graph.node[0].input[0], graph.node[-1].output[0] = "first", "given"
    graph.node.insert(0, helper.make_node("Transpose", ["image"], ["first"], perm=[0, 3, 1, 2]))
    graph.node.append(helper.make_node("Transpose", ["given"], ["answer"], perm=[0, 2, 3, 1]))
    image = helper.make_tensor_value_info("image", TensorProto.FLOAT, ["n", "h", "w", 3])
    graph.input[0].CopyFrom(image)
    onnx.save(model, str(folder / "model.onnx"))


def enlarged(values: np.ndarray, scale: int) -> np.ndarray:
    """What the model answers to (…, rows, columns)."""
    return values.repeat(scale, axis=-2).repeat(scale, axis=-1)
