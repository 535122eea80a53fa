"""Tensors of a model's file that its definition names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..errors import UnsupportedModelError
from ..text import Text

MOST_TOLD = 8


def named(file: str, key: str, names: Sequence[str], entries: Sequence[Any]) -> list[Any]:
    """Those of ``entries``, which have a name each, that the definition's ``key`` names, in its order."""
    known = {entry.name: entry for entry in entries}
    for name in names:
        check_named(file, key, name, list(known))
    return [known[name] for name in names]


def check_named(file: str, key: str, name: str, known: Sequence[str]) -> None:
    """UnsupportedModelError where the definition names a tensor that the file does not have."""
    if name not in known:
        raise UnsupportedModelError(
            "{key} is {name}, which is not in {file}; expected one of {known}",
            key=key,
            name=name,
            file=file,
            known=_listed(known),
        )


def ambiguous(file: str, kind: Text, names: Sequence[str], key: str) -> UnsupportedModelError:
    """The error for a file that does not tell which of its tensors is meant."""
    return UnsupportedModelError(
        "{file} has {count} {kind} ({names}); expected one, or {key} in the definition to name what is meant",
        file=file,
        count=len(names),
        kind=kind,
        names=_listed(names) or Text("none"),
        key=key,
    )


def _listed(names: Sequence[str]) -> str:
    return ", ".join([*names[:MOST_TOLD], *("…" for _ in names[MOST_TOLD : MOST_TOLD + 1])])
