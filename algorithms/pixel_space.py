"""USE_PIXEL_SPACE: yes, no, or as the model says."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterBoolean
from qgis.PyQt.QtCore import QCoreApplication

from .flags import flag_from
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


def space_from(value: Any, evaluated: Callable[[], bool]) -> bool | None:
    """What a value says; ``None`` is as the model says."""
    return flag_from(USE_PIXEL_SPACE, value, evaluated)
