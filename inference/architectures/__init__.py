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

# What the other kinds of model that Esri's definitions describe are for.
PURPOSES = {
    "objectdetection": Text("detects objects"),
    "objectiondetection": Text("detects objects"),  # a misspelling that is found in packages
    "instancedetection": Text("detects objects and outlines them"),
    "objectclassification": Text("classifies objects that a layer outlines"),
    "imagecaptioner": Text("describes images in words"),
    "panopticsegmenter": Text("outlines objects and classifies what lies between them"),
    "cyclegan": Text("translates images from one kind to another"),
    "pix2pix": Text("translates images from one kind to another"),
    "pix2pixhd": Text("translates images from one kind to another"),
    "superresolution": Text("sharpens images"),
}


Accepts = Callable[[ModelDefinition], bool]
Network = Callable[[ModelDefinition, Path], Any]


@dataclass(frozen=True)
class Architecture:
    """What sets one architecture apart.

    ``model_types`` are the values of ModelType that it answers to, ``answers_to`` says more where it
    is one among several of them. It compares rasters of ``dates`` dates. ``network`` builds the network of a
    package that brings its weights alone. ``title`` says to people what it is.
    """

    model_types: tuple[str, ...]
    title: str
    arguments: tuple[ArgumentSpec, ...]
    decision: Callable[[OutputForm, ModelDefinition, Arguments], Decision]
    dates: int = 1
    answers_to: Accepts | None = None
    inputs: Callable[[Signature, ModelDefinition], InputForm] = one_image
    normalization: NormalizationOf = normalization_of
    network: Network | None = None

    def arguments_for(self, definition: ModelDefinition) -> tuple[ArgumentSpec, ...]:
        """The arguments that a model of this architecture takes."""
        return tuple(spec for spec in self.arguments if spec.applies(definition))


def architecture_of(definition: ModelDefinition, dates: int = 1) -> Architecture:
    """The architecture of a model of so many dates; UnsupportedModelError says what other models are for."""
    fitting = [a for a in _all() if definition.model_type.lower() in map(str.lower, a.model_types)]
    special = [a for a in fitting if a.answers_to and a.answers_to(definition)]
    for found in (*special, *(a for a in fitting if a.answers_to is None)):
        if found.dates == dates and (dates > 1 or not definition.detects_change):
            return found
    name = f" {definition.name or definition.model_file}".rstrip()
    if fitting:
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


@cache
def _all() -> tuple[Architecture, ...]:
    return tuple(discovered(__name__, "ARCHITECTURE"))
