"""Which tensors of a model's file are meant, where the definition says so, and how images lie in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .errors import ModelDefinitionError
from .text import Text

LAYOUTS = {"NCHW": False, "NHWC": True}


@dataclass(frozen=True)
class Tensors:
    """Names of ``inputs`` and of one of ``outputs``, none where they are left to the model's file.

    ``bands_last`` tells tiles × rows × columns × bands from tiles × bands × rows × columns;
    ``None`` where nothing is said.
    """

    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    bands_last: bool | None = None


UNNAMED = Tensors()


def parse_tensors(emd: Mapping[str, Any]) -> Tensors:
    """What a definition says of them; ModelDefinitionError where it cannot be meant."""
    return Tensors(_names(emd, "InputTensor", 2), _names(emd, "OutputTensor", 1), _bands_last(emd))


def _names(emd: Mapping[str, Any], key: str, most: int) -> tuple[str, ...]:
    written = emd.get(key) or []
    names = written if isinstance(written, list) else [written]
    if len(names) > most or not all(isinstance(name, str) for name in names):
        expected = (
            Text("the name of a tensor") if most == 1 else Text("a tensor's name, or those of two dates")
        )
        raise ModelDefinitionError(
            "{key} is {value}; expected {expected}", key=key, value=written, expected=expected
        )
    return tuple(name.strip() for name in names)


def _bands_last(emd: Mapping[str, Any]) -> bool | None:
    written = emd.get("ModelFormat")
    layout = str(written or "").strip().upper()
    if layout and layout not in LAYOUTS:
        raise ModelDefinitionError("ModelFormat is {value}; expected NCHW or NHWC", value=written)
    return LAYOUTS.get(layout)
