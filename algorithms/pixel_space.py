"""USE_PIXEL_SPACE: yes, no, or as the model says."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterBoolean
from qgis.PyQt.QtCore import QCoreApplication

from ..inference.errors import ArgumentError
from .inputs import is_given
from .messages import in_words
from .widgets import space_metadata

if TYPE_CHECKING:
    from .base import ModelAlgorithm, Parameters

USE_PIXEL_SPACE = "USE_PIXEL_SPACE"

translate = QCoreApplication.translate


def add_pixel_space(algorithm: ModelAlgorithm) -> None:
    """Add the parameter."""
    text = translate("DeepPixels", "Use pixel space")
    parameter = QgsProcessingParameterBoolean(USE_PIXEL_SPACE, text, optional=True)
    parameter.setMetadata(space_metadata())
    algorithm.add_advanced(parameter)


def pixel_space_of(
    algorithm: ModelAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> bool | None:
    """What is asked for; ``None`` is as the model says. ArgumentError for a text that is neither."""
    return space_from(
        parameters.get(USE_PIXEL_SPACE),
        lambda: algorithm.parameterAsBool(parameters, USE_PIXEL_SPACE, context),
    )


def reason_against_space(parameters: Parameters) -> str:
    """What is wrong with the value, if anything."""
    try:
        space_from(parameters.get(USE_PIXEL_SPACE), bool)
    except ArgumentError as error:
        return in_words(error.text)
    return ""


def space_from(value: Any, evaluated: Callable[[], bool]) -> bool | None:
    """What a value says: a text itself, as QGIS takes any for yes, and whatever else as ``evaluated``."""
    from ..inference.domains import Flag

    if not is_given(value):
        return None
    if not isinstance(value, str):
        return evaluated()
    try:
        return Flag().parse(value)
    except ValueError:
        raise ArgumentError(USE_PIXEL_SPACE, value, Flag().expected) from None
