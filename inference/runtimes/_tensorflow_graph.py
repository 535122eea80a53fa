"""Graphs of TensorFlow as they lie in files: frozen ones, and those of SavedModels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import UnsupportedModelError
from ..tensors import Tensors
from ..text import Text
from ._named import ambiguous, check_named
from ._tensorflow_ops import COMPUTING, RESTORING, check_operations

SAVED_MODEL = "saved_model.pb"
PLACEHOLDERS = ("Placeholder", "PlaceholderV2")
# Nodes that nothing goes on from, and that are no answer all the same.
NO_ANSWERS = (*PLACEHOLDERS, "PlaceholderWithDefault", "NoOp", "Assert", "Const", "VarHandleOp", "SaveV2")
FROM_DEEPLAB = "SemanticPredictions"  # which ArcGIS' TensorFlow classifier reads, and no other


@dataclass(frozen=True)
class Restore:
    """How variables get their values: the name of a file is fed, an operation is run."""

    operation: str
    file_tensor: str
    variables: Path


@dataclass(frozen=True)
class Graph:
    """A graph of plain operations, with the tensors to feed and the one that answers."""

    definition: Any
    inputs: tuple[str, ...]
    output: str
    restore: Restore | None = None


def frozen_graph(tf: Any, path: Path, tensors: Tensors) -> Graph:
    """The graph of a .pb file, whose variables are constants."""
    definition = _parsed(tf.compat.v1.GraphDef, path)
    if not definition.node:
        raise _unreadable(path, Text("it holds no graph"))
    return graph_of(tf, path.name, definition, tensors)


def graph_of(tf: Any, file: str, definition: Any, tensors: Tensors, restore: Restore | None = None) -> Graph:
    """The part of a graph that leads to its answer; UnsupportedModelError where that is not told.

    UntrustedCodeError where there is more on the way than plain operations.
    """
    nodes = {node.name: node for node in definition.node}
    output = _answer(file, nodes, tensors)
    fed = [tensor_name(name) for name in tensors.inputs]
    for name in fed:
        check_named(file, "InputTensor", _node_of(name), list(nodes))
    reached = _reached(nodes, [output], fed)
    inputs = _inputs(file, [f"{name}:0" for name in reached if nodes[name].op in PLACEHOLDERS], fed)
    restoring = _reached(nodes, [restore.operation], [restore.file_tensor]) if restore else set()
    part = _part(definition, reached | restoring)
    for node in part.node:
        if tensor_name(node.name) in (*fed, restore.file_tensor if restore else ""):
            _make_placeholder(tf, node)
    for allowed, names in ((COMPUTING, reached), (RESTORING, restoring)):
        check_operations(file, _operations(part, names), allowed)
    return Graph(part, inputs, output, restore)


def saved_model(tf: Any, path: Path, tensors: Tensors) -> Graph:
    """The graph of a folder's saved_model.pb that serves, and how its variables are restored."""
    from tensorflow.core.protobuf import saved_model_pb2

    served = [meta for meta in _parsed(saved_model_pb2.SavedModel, path).meta_graphs if _serves(meta)]
    if not served:
        raise _unreadable(path, Text("it holds no graph that serves"))
    meta = min(served, key=lambda meta: len(meta.meta_info_def.tags))  # others are for other devices
    file = path.parent.name  # all such files have one name
    return graph_of(tf, file, meta.graph_def, _signed(file, meta, tensors), _restore_of(path, meta))


def tensor_name(name: str) -> str:
    """A tensor's name as TensorFlow has it: that of its operation alone means the first."""
    return f"{name}:0" if name and ":" not in name else name


def _serves(meta: Any) -> bool:
    return "serve" in meta.meta_info_def.tags and bool(meta.graph_def.node)


def _signed(file: str, meta: Any, tensors: Tensors) -> Tensors:
    """The tensors of a SavedModel's signature, under the names that it gives them or the graph's own."""
    signatures = {key: value for key, value in meta.signature_def.items() if value.inputs and value.outputs}
    signature = signatures.get("serving_default") or next(iter(signatures.values()), None)
    if signature is None:
        return tensors
    inputs = _meant(file, Text("inputs"), "InputTensor", tensors.inputs, signature.inputs)
    return Tensors(inputs, _meant(file, Text("outputs"), "OutputTensor", tensors.outputs, signature.outputs))


def _meant(
    file: str, kind: Text, key: str, names: Sequence[str], signed: Mapping[str, Any]
) -> tuple[str, ...]:
    if not names and len(signed) != 1:
        raise ambiguous(file, kind, sorted(signed), key)
    return tuple(signed[name].name if name in signed else name for name in names or signed)


def _restore_of(path: Path, meta: Any) -> Restore | None:
    """Nothing to restore is there where a SavedModel has no variables."""
    variables = path.parent / "variables" / "variables"
    if not meta.saver_def.restore_op_name or not variables.with_suffix(".index").is_file():
        return None
    operation = _node_of(meta.saver_def.restore_op_name)
    return Restore(operation, tensor_name(meta.saver_def.filename_tensor_name), variables)


def _answer(file: str, nodes: Mapping[str, Any], tensors: Tensors) -> str:
    """The tensor that is named, or the only one that nothing goes on from."""
    for name in tensors.outputs:
        check_named(file, "OutputTensor", _node_of(name), list(nodes))
        return tensor_name(name)
    if FROM_DEEPLAB in nodes:
        return tensor_name(FROM_DEEPLAB)
    used = {_node_of(name) for node in nodes.values() for name in node.input}
    ends = [name for name, node in nodes.items() if name not in used and node.op not in NO_ANSWERS]
    if len(ends) != 1:
        raise ambiguous(file, Text("outputs"), ends, "OutputTensor")
    return tensor_name(ends[0])


def _inputs(file: str, asked: Sequence[str], fed: Sequence[str]) -> tuple[str, ...]:
    """Those that are named, or the only one that the answer asks for: nothing may go without a value."""
    unfed = [name for name in asked if name not in fed]
    if len(unfed) != (0 if fed else 1):
        raise ambiguous(file, Text("inputs"), asked, "InputTensor")
    return tuple(fed or unfed)


def _reached(nodes: Mapping[str, Any], names: Sequence[str], stop: Sequence[str]) -> set[str]:
    """The nodes that ``names`` come from, without those behind tensors of ``stop``, which are fed."""
    found: set[str] = set()
    todo = list(names)
    while todo:
        name = _node_of(todo.pop())
        if name in nodes and name not in found:
            found.add(name)
            todo += [] if tensor_name(name) in stop else nodes[name].input
    return found


def _operations(definition: Any, names: set[str]) -> set[str]:
    """What nodes are, and all that the functions are made of that they call."""
    return _used(definition, names) - {function.signature.name for function in definition.library.function}


def _used(definition: Any, names: set[str]) -> set[str]:
    """Operations and functions, by name."""
    library = {function.signature.name: function for function in definition.library.function}
    found: set[str] = set()
    todo = [node for node in definition.node if node.name in names]
    while todo:
        node = todo.pop()
        for name in {node.op, *_functions_of(node)} - found:
            found.add(name)
            todo += library[name].node_def if name in library else ()
    return found


def _functions_of(node: Any) -> Iterator[str]:
    for value in node.attr.values():
        if value.HasField("func"):
            yield value.func.name
        yield from (function.name for function in value.list.func)


def _part(definition: Any, names: set[str]) -> Any:
    """Those nodes and the functions that they call alone, wherever they were meant to be computed.

    TensorFlow may put any other function that is there in the place of one that is called.
    """
    part, used = type(definition)(versions=definition.versions), _used(definition, names)
    part.node.extend(node for node in definition.node if node.name in names)
    functions = (function for function in definition.library.function if function.signature.name in used)
    part.library.function.extend(functions)
    for nodes in (part.node, *(function.node_def for function in part.library.function)):
        for node in nodes:
            node.device = ""
    return part


def _make_placeholder(tf: Any, node: Any) -> None:
    """Take away what a value would be computed from that is fed."""
    if node.op not in PLACEHOLDERS:
        [given, *_] = tf.Graph().op_def_for_type(node.op).output_arg
        kind = given.type or node.attr[given.type_attr].type
        node.op = "Placeholder"
        node.ClearField("input")
        node.ClearField("attr")
        node.attr["dtype"].type = kind


def _node_of(tensor: str) -> str:
    return tensor.lstrip("^").split(":")[0]


def _parsed(kind: Any, path: Path) -> Any:
    from google.protobuf.message import DecodeError

    try:
        return kind.FromString(path.read_bytes())
    except (DecodeError, OSError) as error:
        raise _unreadable(path, Text("it is damaged, or no graph of TensorFlow")) from error


def _unreadable(path: Path, reason: Text) -> UnsupportedModelError:
    return UnsupportedModelError("TensorFlow cannot load {file}: {reason}", file=path.name, reason=reason)
