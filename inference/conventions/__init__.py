"""Ways of others to describe a model, one to a file, each of which turns its own into a ModelDefinition.

A file here that defines ``CONVENTION`` is one. Nothing lists them. Each is asked by content whether a
document or a model's file is its own; nothing that a model brings is run or unpickled for that, and no
framework is imported.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Optional

from ..definition import ModelDefinition
from ..discovery import discovered
from ..errors import ModelDefinitionError
from ..keys import Emd

OfDocument = Callable[[Emd], Optional[ModelDefinition]]
OfFile = Callable[[Path], Optional[ModelDefinition]]


@dataclass(frozen=True)
class Convention:
    """``of_document`` reads a JSON object, ``of_file`` a model's own file; ``None`` is for those of others.

    A convention that ``takes_any`` file is asked after the others.
    """

    of_document: OfDocument = lambda document: None
    of_file: OfFile = lambda path: None
    takes_any: bool = False


def definition_of_document(document: Emd) -> ModelDefinition | None:
    """The model that a JSON object describes, in any convention but Esri's."""
    found = (convention.of_document(document) for convention in _all())
    return next(filter(None, found), None)


def definition_of_file(path: Path) -> ModelDefinition | None:
    """The model that a file holds, with what it says of itself; ``None`` where it holds none."""
    try:
        found = (convention.of_file(path) for convention in _all())
        return next(filter(None, found), None)
    except ModelDefinitionError as error:
        raise ModelDefinitionError(
            "What {file} says of itself cannot be used: {reason}", file=path.name, reason=error.text
        ) from error


@cache
def _all() -> tuple[Convention, ...]:
    return tuple(sorted(discovered(__name__, "CONVENTION"), key=lambda convention: convention.takes_any))
