"""What sets architectures apart, one to a file: the arguments each takes, and what its answer means.

A file here that defines ``ARCHITECTURE`` is an architecture. Nothing lists them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..arguments import Arguments, ArgumentSpec
from ..decisions import Decision
from ..definition import ModelDefinition
from ..discovery import discovered
from ..errors import UnsupportedModelError
from ..inputs import InputForm, Signature, one_image
from ..normalization import NormalizationOf, normalization_of
from ..outputs import OutputForm
from ..text import Text
from ._purposes import PURPOSES

Accepts = Callable[[ModelDefinition], bool]
Network = Callable[[ModelDefinition, Path], Any]


def as_it_is(definition: ModelDefinition, arguments: Arguments) -> ModelDefinition:
    """The definition, whatever the arguments are."""
    return definition


def of_no_code(definition: ModelDefinition) -> str:
    """The name of no file, for what runs nothing that a package brings."""
    return ""


@dataclass(frozen=True)
class Architecture:
    """What sets one architecture apart.

    ``model_types`` are the values of ModelType that it answers to, ``answers_to`` says more where it
    is one among several of them; ``names`` are those that packages of ArcGIS have for it, as ModelName or
    else as ModelConfiguration. It compares rasters of ``dates`` dates. ``network`` builds the network of a
    package that brings its weights alone. ``title`` says to people what it is. ``adapted`` gives the
    definition that is used where arguments have a say in more than tiles and decisions. What
    ``gives_images`` may answer with a finer grid, and with whole numbers that are no classes. ``executes``
    names the Python file of the package that it runs, if it runs one: only for users who trust the package.
    """

    model_types: tuple[str, ...]
    title: str
    arguments: tuple[ArgumentSpec, ...]
    decision: Callable[[OutputForm, ModelDefinition, Arguments], Decision]
    dates: int = 1
    names: tuple[str, ...] = ()
    answers_to: Accepts | None = None
    inputs: Callable[[Signature, ModelDefinition], InputForm] = one_image
    normalization: NormalizationOf = normalization_of
    network: Network | None = None
    adapted: Callable[[ModelDefinition, Arguments], ModelDefinition] = as_it_is
    gives_images: bool = False
    executes: Callable[[ModelDefinition], str] = of_no_code

    def answers(self, definition: ModelDefinition) -> bool:
        """Whether it may run a model."""
        return (
            definition.model_type.lower() in map(str.lower, self.model_types)
            and (self.answers_to is None or self.answers_to(definition))
            and (not self.names or _has_name(definition, self.names))
        )

    @property
    def closeness(self) -> tuple[bool, bool]:
        """The higher, the fewer models it answers to."""
        return bool(self.names), self.answers_to is not None

    def arguments_for(self, definition: ModelDefinition) -> tuple[ArgumentSpec, ...]:
        """The arguments that a model of this architecture takes."""
        return tuple(spec for spec in self.arguments if spec.applies(definition))


def architecture_of(definition: ModelDefinition, dates: int = 1) -> Architecture:
    """The architecture of a model of so many dates; UnsupportedModelError says what other models are for."""
    fitting = [architecture for architecture in _all() if architecture.answers(definition)]
    for found in sorted(fitting, key=lambda architecture: architecture.closeness, reverse=True):
        if found.dates == dates and (dates > 1 or not definition.detects_change):
            return found
    name = f" {definition.name or definition.model_file}".rstrip()
    if fitting and dates == 1:
        raise UnsupportedModelError(
            "The model{name} compares two rasters; expected one that classifies a single one (detect change "
            "takes this one)",
            name=name,
        )
    raise UnsupportedModelError(
        "The model{name} {purpose} (ModelType is {model_type}); expected one that classifies pixels, "
        "ImageClassification",
        name=name,
        purpose=PURPOSES.get(definition.model_type.lower(), Text("is of another kind")),
        model_type=definition.model_type,
    )


def _has_name(definition: ModelDefinition, names: tuple[str, ...]) -> bool:
    return definition.is_from_arcgis and (definition.name or definition.configuration) in names


@cache
def _all() -> tuple[Architecture, ...]:
    return tuple(discovered(__name__, "ARCHITECTURE"))
