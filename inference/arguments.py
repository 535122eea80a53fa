"""The arguments that a model takes: their names, defaults, and when they apply."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from math import isqrt
from typing import Any

from .blending import PROFILES
from .conditions import Condition, always
from .definition import ModelDefinition
from .domains import Choice, Domain, Flag, Number, Square
from .errors import ArgumentError
from .keys import MOST, whole_in
from .text import Text


@dataclass(frozen=True)
class ArgumentSpec:
    """One argument: what it is ``about``, in a short sentence, and the values that it can take.

    ``default`` gives the value that a definition implies where the user says nothing.
    """

    name: str
    about: str
    domain: Domain
    default: Callable[[ModelDefinition], object]
    applies: Condition = always

    def when(self, condition: Condition) -> ArgumentSpec:
        """The same argument, offered only by models that meet ``condition``."""
        return replace(self, applies=condition)

    def read(self, text: str) -> object:
        """The value of what was typed."""
        try:
            return self.domain.parse(text)
        except ValueError:
            raise ArgumentError(self.name, text, self.domain.expected) from None


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
    read = {name: read_argument(specs, name, text) for name, text in typed.items()}
    values = {spec.name: read[spec.name] if spec.name in read else spec.default(definition) for spec in specs}
    return Arguments(values, frozenset(typed))


def read_argument(specs: tuple[ArgumentSpec, ...], name: str, text: str) -> object:
    """The value of one argument, as it was typed."""
    for spec in specs:
        if spec.name == name:
            return spec.read(text)
    names = ", ".join(spec.name for spec in specs)
    raise ArgumentError(name, text, Text("one of the arguments of this model: {names}", names=names))


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


def square_batch(definition: ModelDefinition) -> int:
    """The batch that a definition fixes, as a square number."""
    return isqrt(definition.batch_size or 1) ** 2


SMALLEST_TILE = 16  # rows and columns
AUTO = (("auto", None),)

BATCH_SIZE = ArgumentSpec(
    "batch_size",
    "Tiles seen at once",
    Square(1, MOST, AUTO),
    lambda definition: None,
)
TILE_SIZE = ArgumentSpec(
    "tile_size",
    "Rows and columns of a tile",
    Number(SMALLEST_TILE, MOST, (("trained", "trained"), ("auto", "auto")), is_of_pixels=True),
    lambda definition: "trained",
)
PRECISION = ArgumentSpec(
    "precision",
    "Precision of numbers",
    Choice(("auto", "full", "half")),
    lambda definition: "auto",
)
PADDING = ArgumentSpec(
    "padding",
    "Pixels shared with other tiles",
    Number(0, MOST, AUTO, is_of_pixels=True),
    lambda definition: definition.padding,
)
TILE_MERGE = ArgumentSpec(
    "tile_merge",
    "How tiles are joined",
    Choice(("auto", *PROFILES)),
    lambda definition: "auto",
)
TEST_TIME_AUGMENTATION = ArgumentSpec(
    "test_time_augmentation",
    "Flipped and turned tiles too",
    Flag(),
    lambda definition: definition.says("test_time_augmentation"),
)
MERGE_POLICY = ArgumentSpec(
    "merge_policy",
    "How answers about one tile are merged",
    Choice(("mean", "max", "min")),
    lambda definition: "mean",
)
RETURN_PROBABILITY_RASTER = ArgumentSpec(
    "return_probability_raster",
    "Probabilities in place of classes",
    Flag(),
    lambda definition: False,
)
THINNING = ArgumentSpec(
    "thinning",
    "Whether edges become thin lines",
    Flag(),
    lambda definition: False,
)
DIRECTION = ArgumentSpec(
    "direction",
    "From which kind of image to which",
    Choice(("AtoB", "BtoA")),
    lambda definition: "AtoB",
)
SCALE = ArgumentSpec(
    "scale",
    "Pixels made along the side of each",
    Number(1, 16),
    lambda definition: whole_in(definition.document, "downsample_factor", least=1) or 1,
)
SAMPLING_TYPE = ArgumentSpec(
    "sampling_type",
    "How images are drawn from noise",
    Choice(("ddim", "ddpm")),
    lambda definition: "ddim",
)
SCHEDULE = ArgumentSpec(
    "schedule",
    "How noise grows from step to step",
    Choice(("linear", "warmup10", "warmup50", "const", "jsd", "cosine")),
    lambda definition: "linear",
)
N_TIMESTEP = ArgumentSpec(
    "n_timestep",
    "Steps from noise to image",
    Number(1, MOST),
    lambda definition: 200,
)
THRESHOLD = ArgumentSpec(
    "threshold",
    "Least probability of the class",
    Number(0, 1, is_whole=False),
    lambda definition: 0.5 if definition.threshold is None else definition.threshold,
)
SCORE_THRESHOLD = ArgumentSpec(
    "score_threshold",
    "Least probability of a change",
    Number(0, 1, AUTO, is_whole=False),
    lambda definition: definition.threshold,
)
PREDICT_BACKGROUND = ArgumentSpec(
    "predict_background",
    "Whether background is a class",
    Flag(),
    lambda definition: True,
)
