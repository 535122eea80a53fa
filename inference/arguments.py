"""The arguments that a model takes: their names, defaults, and when they apply."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from math import isqrt
from typing import Any

from .blending import PROFILES
from .conditions import Condition, always, hidden_background
from .definition import MOST, ModelDefinition
from .errors import ArgumentError
from .text import Text


@dataclass(frozen=True)
class ArgumentSpec:
    """One argument: ``parse`` turns what a user typed into a value or raises ValueError.

    ``default`` gives the value that a definition implies where the user says nothing.
    """

    name: str
    default: Callable[[ModelDefinition], object]
    parse: Callable[[str], object]
    expected: str | Text
    applies: Condition = always

    def when(self, condition: Condition) -> ArgumentSpec:
        """The same argument, offered only by models that meet ``condition``."""
        return replace(self, applies=condition)

    def read(self, text: str) -> object:
        """The value of what was typed."""
        try:
            return self.parse(text)
        except ValueError:
            raise ArgumentError(self.name, text, self.expected) from None


@dataclass(frozen=True)
class Arguments:
    """The value of every argument, and the names of those that the user gave."""

    values: Mapping[str, Any]
    given: frozenset[str] = frozenset()

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    def refuse(self, name: str, expected: str | Text) -> None:
        """Complain where the user gave an argument that this model cannot use."""
        if name in self.given:
            raise ArgumentError(name, self.values[name], expected)


def read_arguments(
    specs: tuple[ArgumentSpec, ...], typed: Mapping[str, str], definition: ModelDefinition
) -> Arguments:
    """What was typed, and the definition's defaults for the rest."""
    names = [spec.name for spec in specs]
    for name, value in typed.items():
        if name not in names:
            raise ArgumentError(
                name, value, Text("one of the arguments of this model: {names}", names=", ".join(names))
            )
    values = {
        spec.name: spec.read(typed[spec.name]) if spec.name in typed else spec.default(definition)
        for spec in specs
    }
    return Arguments(values, frozenset(typed))


def parse_arguments(given: object) -> dict[str, str]:
    """Names and values as text, from any way to write them.

    ArcGIS' own syntax ``padding 32; batch_size 16``, JSON text, a mapping, a list of pairs.
    """
    if given is None:
        return {}
    if isinstance(given, Mapping):
        return {str(name).strip().lower(): _value_text(value) for name, value in given.items()}
    if isinstance(given, str):
        return _parse_text(given.strip())
    if isinstance(given, Iterable):
        return _parse_pairs(list(given))
    raise _unreadable(given)


def format_arguments(arguments: Mapping[str, str]) -> str:
    """ArcGIS' syntax; ``parse_arguments`` reads it back."""
    return ";".join(f"{name} {value}" for name, value in arguments.items())


def _parse_text(text: str) -> dict[str, str]:
    if text[:1] in ("{", "["):
        try:
            return parse_arguments(json.loads(text))
        except (ValueError, RecursionError):
            raise _unreadable(text) from None
    return _parse_pairs([part.split(None, 1) for part in text.split(";") if part.strip()])


def _parse_pairs(pairs: list[Any]) -> dict[str, str]:
    if any(not isinstance(pair, (list, tuple)) or len(pair) != 2 for pair in pairs):
        raise _unreadable("; ".join(" ".join(map(str, p)) if isinstance(p, list) else str(p) for p in pairs))
    return parse_arguments({str(name): value for name, value in pairs})


def _value_text(value: object) -> str:
    return str(value).strip().strip("'\"")


def _unreadable(given: object) -> ArgumentError:
    return ArgumentError(
        "ARGUMENTS", given, 'names and values, like "padding 32; batch_size 16" or {"padding": 32}'
    )


def _whole(text: str) -> int:
    number = float(text)
    if not number.is_integer():
        raise ValueError
    return int(number)


def _batch(text: str) -> int | None:
    """A batch, or ``None`` for what the device is best with."""
    return None if text.lower() == "auto" else _floor_square(text)


def _tile_size(text: str) -> str | int:
    if text.lower() in ("trained", "auto"):
        return text.lower()
    value = _whole(text)
    if not SMALLEST_TILE <= value <= MOST:
        raise ValueError
    return value


def _precision(text: str) -> str:
    if text.lower() not in ("auto", "full", "half"):
        raise ValueError
    return text.lower()


def _floor_square(text: str) -> int:
    """The largest square number that is no more than ``text``: ArcGIS' batches are square."""
    value = _whole(text)
    if not 1 <= value <= MOST:
        raise ValueError
    return isqrt(value) ** 2


def _fraction(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise ValueError
    return value


def _flag(text: str) -> bool:
    """The words that ArcGIS' packages take for true, and their opposites."""
    if text.lower() in ("true", "1", "t", "y", "yes"):
        return True
    if text.lower() in ("false", "0", "f", "n", "no"):
        return False
    raise ValueError


def _merge(text: str) -> str:
    if text.lower() not in PROFILES:
        raise ValueError
    return text.lower()


def _predicts_background(definition: ModelDefinition) -> bool:
    """ArcGIS' packages leave the background out where 0 is no class and there is more than one."""
    return not (definition.is_from_arcgis and hidden_background(definition) and len(definition.classes) > 1)


def square_batch(definition: ModelDefinition) -> int:
    """The batch that a definition fixes, as a square number."""
    return _floor_square(str(definition.batch_size))


SMALLEST_TILE = 16  # rows and columns

BATCH_SIZE = ArgumentSpec(
    "batch_size", lambda definition: None, _batch, Text("auto or a whole number from 1 to {most}", most=MOST)
)
TILE_SIZE = ArgumentSpec(
    "tile_size",
    lambda definition: "trained",
    _tile_size,
    Text("trained, auto or a whole number of pixels from {least} to {most}", least=SMALLEST_TILE, most=MOST),
)
PRECISION = ArgumentSpec("precision", lambda definition: "auto", _precision, "auto, full or half")
PADDING = ArgumentSpec("padding", lambda definition: definition.padding, _whole, "a whole number of pixels")
TILE_MERGE = ArgumentSpec("tile_merge", lambda definition: "blend", _merge, "blend, hann or crop")
THRESHOLD = ArgumentSpec(
    "threshold",
    lambda definition: 0.5 if definition.threshold is None else definition.threshold,
    _fraction,
    "a number from 0 to 1",
)
SCORE_THRESHOLD = ArgumentSpec(
    "score_threshold", lambda definition: definition.threshold, _fraction, "a number from 0 to 1"
)
PREDICT_BACKGROUND = ArgumentSpec("predict_background", _predicts_background, _flag, "True or False")
