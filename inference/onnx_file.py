"""What an ONNX file says of itself, read without a framework: metadata, and the shapes of its inputs.

ONNX Runtime would tell the same, after seconds in which it reads and optimises all of the network; a
dialog asks this whenever a file is picked. The numbers of fields are those of onnx.proto in
github.com/onnx/onnx, and https://protobuf.dev/programming-guides/encoding says how they are written.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Union

Shape = tuple[Optional[int], ...]
Field = tuple[int, Union[int, memoryview]]

FIRST = b"\x08"  # the version of the format, which every writer puts first
MODEL_GRAPH, MODEL_METADATA = 7, 14
GRAPH_INITIALIZER, GRAPH_INPUT = 5, 11
TENSOR_NAME = 8
VARINT, FIXED_64, BYTES, FIXED_32 = 0, 1, 2, 5
FIXED = {FIXED_64: 8, FIXED_32: 4}  # bytes


@dataclass(frozen=True)
class OnnxHeader:
    """Texts by their keys, and a shape for each input, in which ``None`` stands for any size."""

    metadata: dict[str, str]
    inputs: tuple[Shape, ...]


def read_header(path: Path) -> OnnxHeader | None:
    """The header of an ONNX file; ``None`` for any other file."""
    try:
        with path.open("rb") as file:
            if file.read(len(FIRST)) != FIRST:
                return None
            # Only the pages that are looked at are read, not the weights.
            return _header_of(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
    except (OSError, ValueError):
        return None


def _header_of(model: memoryview) -> OnnxHeader | None:
    fields = list(_fields(model))
    graph = _message(fields, MODEL_GRAPH)
    if graph is None:
        return None
    entries = list(_fields(graph))
    weights = {_text(tensor, TENSOR_NAME) for tensor in _messages(entries, GRAPH_INITIALIZER)}
    inputs = [value for value in _messages(entries, GRAPH_INPUT) if _text(value, 1) not in weights]
    return OnnxHeader(
        metadata={_text(entry, 1): _text(entry, 2) for entry in _messages(fields, MODEL_METADATA)},
        inputs=tuple(map(_shape, inputs)),
    )


def _shape(value: memoryview) -> Shape:
    """ValueInfoProto.type.tensor_type.shape.dim, each with its dim_value or none."""
    for number in (2, 1, 2):
        inner = _message(list(_fields(value)), number)
        if inner is None:
            return ()
        value = inner
    return tuple(_size(dimension) for dimension in _messages(list(_fields(value)), 1))


def _size(dimension: memoryview) -> int | None:
    sizes = [value for number, value in _fields(dimension) if number == 1 and isinstance(value, int)]
    return sizes[0] if sizes and 0 < sizes[0] < 2**31 else None


def _messages(fields: list[Field], wanted: int) -> list[memoryview]:
    return [value for number, value in fields if number == wanted and isinstance(value, memoryview)]


def _message(fields: list[Field], wanted: int) -> memoryview | None:
    return next(iter(_messages(fields, wanted)), None)


def _text(message: memoryview, wanted: int) -> str:
    found = _message(list(_fields(message)), wanted)
    return bytes(found).decode("utf-8", "replace") if found is not None else ""


def _fields(message: memoryview) -> Iterator[Field]:
    """The number and value of each field of a message; ValueError where it is none."""
    place = 0
    while place < len(message):
        key, place = _varint(message, place)
        kind = key & 7
        if kind == VARINT:
            value, place = _varint(message, place)
            yield key >> 3, value
            continue
        size, place = _varint(message, place) if kind == BYTES else (FIXED.get(kind, -1), place)
        if not 0 <= size <= len(message) - place:
            raise ValueError  # a field that is longer than its message
        yield key >> 3, message[place : place + size]
        place += size


def _varint(message: memoryview, place: int) -> tuple[int, int]:
    """A number of seven bits a byte, the lowest first, and the place behind it."""
    value = 0
    for shift, byte in enumerate(message[place : place + 10]):
        value |= (byte & 0x7F) << 7 * shift
        if byte < 0x80:
            return value, place + shift + 1
    raise ValueError  # a number without an end
