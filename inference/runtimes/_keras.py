"""Models in Keras' own files, .h5 and .keras, as graphs of plain operations.

Keras builds a model from the names of classes that its file gives. Some of these run code that
the file brings (Lambda), load other files, or call any function of any module. Keras' own
``safe_mode`` has let several of them through, and does not look at .h5 at all; so what a file
names is looked at here first, and what is not listed is refused.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..errors import UnsupportedModelError, UntrustedCodeError
from ..tensors import Tensors
from ..text import Text
from ._named import ambiguous, check_named
from ._tensorflow_graph import Graph, graph_of

KNOWN = frozenset(Path(__file__).with_name("_keras_classes.txt").read_text("utf-8").split())
OF_KERAS = re.compile(r"(tf_)?keras(\.\w+)*")
OPERATIONS = re.compile(r"keras(\.src)?\.ops(\.(numpy|nn|image|math))?")
NO_FILE_OF_KERAS = Text("it is damaged, or no file of Keras")
ACTIVATIONS = re.compile(r"keras(\.src)?\.activations(\.\w+)?")


def keras_graph(tf: Any, path: Path, tensors: Tensors) -> Graph:
    """The graph of a whole model; UntrustedCodeError where its file brings more than Keras' layers."""
    check_keras_file(path)
    with tf.device("/CPU:0"):
        model = tf.keras.models.load_model(str(path), compile=False, safe_mode=True)
        return _graph_of(tf, path, model, tensors)


def check_keras_file(path: Path) -> None:
    """Look at what a file names without building it, whichever of its forms Keras will read."""
    import h5py

    try:
        configs = [_config_of_archive(path)] if zipfile.is_zipfile(path) else []
        if h5py.is_hdf5(path):
            with h5py.File(path, "r") as file:
                _check_links(path, file)
                configs.append(file.attrs.get("model_config", "null"))
        known = [json.loads(config) for config in configs]
    except (OSError, KeyError, TypeError, ValueError, RecursionError, zipfile.BadZipFile) as error:
        raise _unreadable(path, NO_FILE_OF_KERAS) from error
    if not known:
        raise _unreadable(path, NO_FILE_OF_KERAS)
    if not all(known):
        raise _unreadable(path, Text("it holds no network (weights alone are not enough: save the model)"))
    for config in known:
        _check_names(path, {**config, "compile_config": None})


def _config_of_archive(path: Path) -> bytes:
    import h5py

    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith(".h5"):
                with archive.open(name) as entry, h5py.File(entry, "r") as weights:
                    _check_links(path, weights)
        return archive.read("config.json")


def _check_names(path: Path, config: Any) -> None:
    for entry in _named_entries(config):
        if not _is_known(entry):
            raise UntrustedCodeError(
                "{file} holds {name}, which is no plain layer of Keras and may bring code of its own; "
                "expected a model without Lambda layers and classes of its author's",
                file=path.name,
                name=str(entry["class_name"])[:80],
            )


def _named_entries(config: Any) -> Iterator[Mapping[str, Any]]:
    """All that Keras would make an object of."""
    if isinstance(config, dict):
        if "class_name" in config:
            yield config
        config = list(config.values())
    if isinstance(config, list):
        for part in config:
            yield from _named_entries(part)


def _is_known(entry: Mapping[str, Any]) -> bool:
    name, module = str(entry["class_name"]), str(entry.get("module") or "keras")
    if name == "function":
        return bool(ACTIVATIONS.fullmatch(module))
    if OPERATIONS.fullmatch(module):
        return name[:1].isupper()
    registered = str(entry.get("registered_name") or name)
    return name in KNOWN and registered.split(">")[-1] in KNOWN and bool(OF_KERAS.fullmatch(module))


def _check_links(path: Path, group: Any) -> None:
    """HDF5 can show what lies in other files as its own."""
    import h5py

    for name in group:
        link = group.get(name, getlink=True)
        part = None if isinstance(link, h5py.ExternalLink) else group[name]
        if part is None or getattr(part, "external", None) or getattr(part, "is_virtual", False):
            raise UntrustedCodeError(
                "{file} reads from other files ({name}); expected all of the model in its own",
                file=path.name,
                name=name,
            )
        if isinstance(part, h5py.Group) and isinstance(link, h5py.HardLink):
            _check_links(path, part)


def _graph_of(tf: Any, path: Path, model: Any, tensors: Tensors) -> Graph:
    """The model as it answers, its variables made constants."""
    place = _place_of_answer(path, list(model.output_names), tensors)

    def answer(*given: Any) -> Any:
        return tf.nest.flatten(model(list(given) if len(given) > 1 else given[0], training=False))[place]

    specs = [tf.TensorSpec(tensor.shape, tensor.dtype) for tensor in model.inputs]
    function = tf.function(answer).get_concrete_function(*specs).graph
    fed = [function.inputs[index].name for index in _order_of_inputs(path, model, tensors)]
    ends = Tensors(tuple(fed), (function.outputs[0].name,))
    return graph_of(tf, path.name, _with_constants(tf, path, function), ends)


def _with_constants(tf: Any, path: Path, function: Any) -> Any:
    """A function's graph with values in the place of the variables that it reads."""
    definition = function.as_graph_def()
    captured = {inner.op.name: outer for outer, inner in function.captures}
    variables = {name for name, outer in captured.items() if outer.dtype == tf.resource}
    for node in definition.node:
        source = node.input[0] if node.input else ""
        if node.op == "ReadVariableOp" and source in variables:
            kind = tf.dtypes.as_dtype(node.attr["dtype"].type)
            _make_constant(tf, node, tf.raw_ops.ReadVariableOp(resource=captured[source], dtype=kind))
        elif node.name in captured and node.name not in variables:
            _make_constant(tf, node, captured[node.name])
        elif variables.intersection(node.input):
            reason = Text("its loops read variables; saved as a SavedModel (model.export) it can be run")
            raise _unreadable(path, reason)
    return definition


def _make_constant(tf: Any, node: Any, value: Any) -> None:
    tensor = tf.make_tensor_proto(value)
    node.op = "Const"
    node.ClearField("input")
    node.ClearField("attr")
    node.attr["dtype"].type = tensor.dtype
    node.attr["value"].tensor.CopyFrom(tensor)


def _place_of_answer(path: Path, names: list[str], tensors: Tensors) -> int:
    for name in tensors.outputs:
        check_named(path.name, "OutputTensor", name, names)
        return names.index(name)
    if len(names) != 1:
        raise ambiguous(path.name, Text("outputs"), names, "OutputTensor")
    return 0


def _order_of_inputs(path: Path, model: Any, tensors: Tensors) -> list[int]:
    """As they stand in the model, or as the definition names them."""
    names = [tensor.name.split(":")[0] for tensor in model.inputs]
    for name in tensors.inputs:
        check_named(path.name, "InputTensor", name, names)
    return [names.index(name) for name in tensors.inputs] or list(range(len(names)))


def _unreadable(path: Path, reason: Text) -> UnsupportedModelError:
    return UnsupportedModelError("TensorFlow cannot load {file}: {reason}", file=path.name, reason=reason)
