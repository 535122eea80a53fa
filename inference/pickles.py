"""What a file of ``torch.save`` asks Python to import and call when it is unpickled, read without doing so.

This predicts what ``torch.load(weights_only=True)`` refuses, for people who are to decide on it. It guards
nothing: a file that hides from it is refused when it is loaded.
"""

from __future__ import annotations

import io
import pickletools
import struct
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

HEAD = 1024**2  # bytes that are enough: tensors lie behind what is pickled
LOCAL = struct.Struct("<4s5H3I2H")  # of a zip file's first entry: https://pkware.com/appnote, 4.3.7
STORED = 0
SCRIPT = "__torch__."  # classes of TorchScript, which PyTorch reads without Python
PROTOCOL = 2  # of pickles; what newer ones add is more than PyTorch reads by itself
LEGACY = 4  # pickles before the tensors of a file from before PyTorch 1.6

# What tensors are made of, by module: https://docs.pytorch.org/docs/stable/notes/serialization.html
TENSORS = (
    "torch",
    "torch._tensor",
    "torch._utils",
    "torch.cuda",
    "torch.cuda.sparse",
    "torch.nn.parameter",
    "torch.sparse",
    "torch.storage",
)
PLAIN = (
    "_codecs.encode",
    "collections.OrderedDict",
    "collections.Counter",
    "torch.serialization._get_layout",
)
BUILT_IN = ("bytearray", "complex", "set")


def objects_in(head: bytes) -> tuple[str, ...]:
    """What the beginning of a file would have imported beyond tensors: ``module.name`` each, in their order.

    Where a newer protocol of pickle alone is in the way, that. Nothing for a file of another kind.
    """
    found, newest = [], 0
    for pickled in _pickles_in(head):
        names, protocol = _imported_by(pickled)
        found += names
        newest = max(newest, protocol)
    if any(name.startswith(SCRIPT) for name in found):
        return ()
    foreign = [name for name in dict.fromkeys(found) if not _is_of_tensors(name)]
    return tuple(foreign or ([f"pickle.protocol({newest})"] if newest > PROTOCOL else []))


def _is_of_tensors(name: str) -> bool:
    module, _, own = name.rpartition(".")
    is_built_in = module in ("builtins", "__builtin__") and own in BUILT_IN
    return is_built_in or name in PLAIN or module in TENSORS


def _pickles_in(head: bytes) -> Iterator[io.BytesIO]:
    """One of a zip file, whose first entry it is; otherwise those that stand one behind the other."""
    if head.startswith(b"PK\x03\x04") and len(head) >= LOCAL.size:
        entry = LOCAL.unpack_from(head)
        start = LOCAL.size + entry[-2]
        if entry[3] == STORED and head[LOCAL.size : start].endswith(b"data.pkl"):
            yield io.BytesIO(head[start + entry[-1] :])
    elif head.startswith(b"\x80"):
        stream = io.BytesIO(head)
        for _ in range(LEGACY):
            yield stream


def _imported_by(stream: io.BytesIO) -> tuple[list[str], int]:
    """What a pickle imports, and its protocol; the stream stands behind it afterwards.

    A pickle names what it imports in one breath, or takes the last two texts, which may be remembered ones.
    """
    names: list[str] = []
    texts: list[str] = []
    memory: dict[int, str] = {}
    protocol = 0
    with suppress(Exception):  # the head ends here, or it is no pickle
        value: Any
        for opcode, value, _ in pickletools.genops(stream):
            protocol = max(protocol, value if opcode.name == "PROTO" else opcode.proto)
            if opcode.name in ("GLOBAL", "INST"):
                names.append(value.replace(" ", "."))
            elif opcode.name == "STACK_GLOBAL":
                names.append(".".join(texts[-2:]))
            elif opcode.name in ("MEMOIZE", "PUT", "BINPUT", "LONG_BINPUT"):
                memory[len(memory) if value is None else value] = texts[-1] if texts else "?"
            elif "GET" in opcode.name:
                texts.append(memory.get(value, "?"))
            elif isinstance(value, str):
                texts.append(value)
    return names, protocol
