"""What sets architectures apart, one to a file: the arguments each takes, and what its answer means.

A file here that defines ``ARCHITECTURE`` is an architecture. Nothing lists them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from ..arguments import Arguments, ArgumentSpec
from ..decisions import Decision
from ..definition import ModelDefinition
from ..discovery import discovered
from ..errors import UnsupportedModelError
from ..outputs import OutputForm

# What the other kinds of model that Esri's definitions describe are for.
PURPOSES = {
    "objectdetection": "detects objects",
    "objectiondetection": "detects objects",  # a misspelling that is found in packages
    "instancedetection": "detects objects and outlines them",
    "objectclassification": "classifies objects that a layer outlines",
    "imagecaptioner": "describes images in words",
    "panopticsegmenter": "outlines objects and classifies what lies between them",
    "cyclegan": "translates images from one kind to another",
    "pix2pix": "translates images from one kind to another",
    "pix2pixhd": "translates images from one kind to another",
    "superresolution": "sharpens images",
}


@dataclass(frozen=True)
class Architecture:
    """What sets one architecture apart; ``model_types`` are the values of ModelType that it answers to."""

    model_types: tuple[str, ...]
    arguments: tuple[ArgumentSpec, ...]
    decision: Callable[[OutputForm, ModelDefinition, Arguments], Decision]

    def arguments_for(self, definition: ModelDefinition) -> tuple[ArgumentSpec, ...]:
        """The arguments that a model of this architecture takes."""
        return tuple(spec for spec in self.arguments if spec.applies(definition))


def architecture_of(definition: ModelDefinition) -> Architecture:
    """The architecture of a model; UnsupportedModelError says what other models are for."""
    try:
        return _by_model_type()[definition.model_type.lower()]
    except KeyError:
        raise UnsupportedModelError(
            "The model{name} {purpose} (ModelType is {model_type}); expected one that classifies pixels, "
            "ImageClassification",
            name=f" {definition.name or definition.model_file}".rstrip(),
            purpose=PURPOSES.get(definition.model_type.lower(), "is of another kind"),
            model_type=definition.model_type,
        ) from None


@cache
def _by_model_type() -> dict[str, Architecture]:
    architectures: list[Architecture] = discovered(__name__, "ARCHITECTURE")
    return {name.lower(): found for found in architectures for name in found.model_types}
