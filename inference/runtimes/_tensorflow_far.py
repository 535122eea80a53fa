"""The far side of TensorFlow's sessions, in a process that nothing of QGIS is loaded in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..devices import Device
from ..errors import InferenceError, UnsupportedModelError
from ..progress import Progress
from ..separate.messages import text_to_json
from ..tensors import Tensors
from ..text import as_text
from ._failures import failure_of, in_a_line
from ._keras import keras_graph
from ._numbers import check_held
from ._tensorflow_device import gpu_to_use, in_words, quiet_tensorflow, session_options
from ._tensorflow_graph import SAVED_MODEL, Graph, frozen_graph, saved_model

ON_GPU = 16  # tiles at a time; halved where memory is short
TYPES = ("float32", "float16", "float64", "uint8", "int8", "uint16", "int16", "int32", "int64")


def open_graph(settings: Mapping[str, Any], progress: Progress) -> FarGraph:
    """The graph that the near side wants."""
    tensors = Tensors(tuple(settings["inputs"]), tuple(settings["outputs"]))
    return FarGraph(Path(settings["path"]), Device(*settings["device"]), progress, tensors)


class FarGraph:
    """A graph in TensorFlow, opened."""

    def __init__(self, path: Path, device: Device, progress: Progress, tensors: Tensors) -> None:
        tf = _loaded()
        gpu = gpu_to_use(tf, device, progress)
        self._device, self._on_gpu = in_words(tf, gpu, device.threads), gpu is not None
        self._room = 1 if gpu is None else ON_GPU
        try:
            graph = _read(tf, path, tensors)
            self._session = _opened(tf, graph, gpu, device.threads)
            self._read_signature(path, graph)
        except InferenceError:
            raise
        except Exception as error:  # TensorFlow and Keras raise whatever their parsers happen to meet
            raise UnsupportedModelError(
                "TensorFlow {version} cannot load {file}: {reason}",
                version=tf.__version__,
                file=path.name,
                reason=_sentence(error),
            ) from error

    def _read_signature(self, path: Path, graph: Graph) -> None:
        inputs = [self._session.graph.get_tensor_by_name(name) for name in graph.inputs]
        self._words = ", ".join(f"{tensor.name} {tensor.dtype.name} {tensor.shape}" for tensor in inputs)
        self._type = np.dtype(_type_of(path, inputs, self._words))
        self._shapes = [
            tensor.shape.as_list() if tensor.shape.rank is not None else None for tensor in inputs
        ]
        output = self._session.graph.get_tensor_by_name(graph.output)
        self._run = self._session.make_callable(output, feed_list=inputs)

    def told(self, settings: Mapping[str, Any], arrays: Sequence[np.ndarray]) -> tuple[dict[str, Any], list]:
        """What the near side has to know."""
        device = text_to_json(as_text(self._device))
        told = {"device": device, "on_gpu": self._on_gpu, "room": self._room}
        return {**told, "shapes": self._shapes, "words": self._words}, []

    def run(
        self, settings: Mapping[str, Any], arrays: Sequence[np.ndarray]
    ) -> tuple[dict[str, Any], list[np.ndarray]]:
        """The answer to images, which were made of a batch of the ``shape`` in ``settings``."""
        for values in arrays:
            check_held(values.dtype, self._type, lambda: (values.min(), values.max()))  # noqa: B023
        try:
            return {}, [self._run(*(np.ascontiguousarray(values, self._type) for values in arrays))]
        except Exception as error:  # TensorFlow's own errors share no base with those of its checks
            raise failure_of(error, settings["shape"], self._device, _sentence(error)) from error

    def close(self) -> None:
        """Give the model's memory back."""
        self._session.close()


def _loaded() -> Any:
    try:
        return quiet_tensorflow()
    except Exception as error:  # a release that does not fit another package
        raise UnsupportedModelError(
            "TensorFlow is installed, but cannot be loaded here: {reason}", reason=_sentence(error)
        ) from error


def _read(tf: Any, path: Path, tensors: Tensors) -> Graph:
    if path.name == SAVED_MODEL:
        return saved_model(tf, path, tensors)
    return (frozen_graph if path.suffix.lower() == ".pb" else keras_graph)(tf, path, tensors)


def _opened(tf: Any, graph: Graph, gpu: int | None, threads: int | None) -> Any:
    with tf.Graph().as_default() as place, tf.device("/CPU:0" if gpu is None else f"/GPU:{gpu}"):
        tf.import_graph_def(graph.definition, name="")
    session = tf.compat.v1.Session(graph=place, config=session_options(tf, gpu, threads))
    if restore := graph.restore:
        operation = place.get_operation_by_name(restore.operation)
        session.run(operation, {restore.file_tensor: str(restore.variables)})
    return session


def _type_of(path: Path, inputs: list[Any], words: str) -> str:
    types = {tensor.dtype.name for tensor in inputs}
    if len(types) != 1 or not types <= set(TYPES):
        raise UnsupportedModelError(
            "{file} takes {inputs}; expected arrays of numbers of one type", file=path.name, inputs=words
        )
    return str(types.pop())


def _sentence(error: Exception) -> str:
    """What the error says, without where in the graph's history that was."""
    lines = [line for line in str(getattr(error, "message", error)).splitlines() if line.strip()]
    return in_a_line(lines[0]) if lines else type(error).__name__
