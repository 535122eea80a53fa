"""Packages that bring their own Python raster function."""

from __future__ import annotations

from ..arguments import Arguments
from ..decisions import Decision
from ..definition import ModelDefinition
from ..errors import UnsupportedModelError
from ..outputs import OutputForm
from . import Architecture

OF_ARCGIS = "[functions]"  # begins the names of functions that are a part of ArcGIS


def own_function(definition: ModelDefinition) -> str:
    """The Python file of the package that InferenceFunction names, if it does.

    Those of ArcGIS' own packages are ArcGIS', whether they are copied into the package or not.
    """
    written = definition.document.get("InferenceFunction")
    if definition.is_from_arcgis or not isinstance(written, str):
        return ""
    name = written.strip()
    is_own = name.lower().endswith(".py") and not name.lower().startswith(OF_ARCGIS)
    return name if is_own else ""


def _no_scores(form: OutputForm, definition: ModelDefinition, arguments: Arguments) -> Decision:
    raise UnsupportedModelError("A Python raster function gives pixels, not scores")


def function_architecture(title: str, dates: int) -> Architecture:
    """What runs packages that bring a function, for rasters of so many dates."""
    return Architecture(
        title=title,
        model_types=("ImageClassification", ""),
        answers_to=lambda definition: bool(own_function(definition)),
        arguments=(),  # which the function declares itself
        decision=_no_scores,
        dates=dates,
        executes=own_function,
    )
