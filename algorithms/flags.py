"""Yes and no, as people write them: QGIS takes any text but a few for yes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterBoolean

from ..inference.errors import ArgumentError
from .messages import in_words

if TYPE_CHECKING:
    from .base import ModelAlgorithm, Parameters


def flag_from(name: str, value: Any, evaluated: Callable[[], bool]) -> bool | None:
    """What a value says: a text itself, and whatever else as ``evaluated``; ``None`` where there is none.

    ArgumentError for a text that says neither yes nor no.
    """
    from ..inference.domains import Flag
    from .inputs import is_given

    if not is_given(value):
        return None
    if not isinstance(value, str):
        return evaluated()
    try:
        return Flag().parse(value)
    except ValueError:
        raise ArgumentError(name, value, Flag().expected) from None


def flag_of(
    algorithm: ModelAlgorithm, name: str, parameters: Parameters, context: QgsProcessingContext
) -> bool:
    """What a parameter says, which is its default where it is left out."""
    said = flag_from(
        name, parameters.get(name), lambda: bool(algorithm.parameterAsBool(parameters, name, context))
    )
    return bool(algorithm.parameterDefinition(name).defaultValue()) if said is None else said


def reason_against_flags(algorithm: ModelAlgorithm, parameters: Parameters) -> str:
    """What is wrong with any value that is to be yes or no."""
    for parameter in algorithm.parameterDefinitions():
        if isinstance(parameter, QgsProcessingParameterBoolean):
            try:
                flag_from(parameter.name(), parameters.get(parameter.name()), bool)
            except ArgumentError as error:
                return in_words(error.text)
    return ""
