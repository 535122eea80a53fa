"""How many threads of the CPU a model gets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterNumber
from qgis.PyQt.QtCore import QCoreApplication

from .inputs import is_given
from .messages import in_words

if TYPE_CHECKING:
    from .base import ModelAlgorithm

THREADS = "THREADS"


def add_threads(algorithm: ModelAlgorithm) -> None:
    """Add the parameter."""
    description = QCoreApplication.translate("DeepPixels", "CPU threads of the model")
    whole = QgsProcessingParameterNumber.Type.Integer
    algorithm.add_advanced(
        QgsProcessingParameterNumber(THREADS, description, whole, optional=True, minValue=1)
    )


def threads_of(
    algorithm: ModelAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> int | None:
    """The number, or ``None``; an ArgumentError for any other."""
    from ..inference.devices import check_threads

    given = parameters.get(THREADS)
    if not is_given(given):
        return None
    number = _number_in(given) if isinstance(given, (str, float)) else None
    if number is None:
        number = algorithm.parameterAsInt(parameters, THREADS, context)
    check_threads(number)
    return int(number)


def reason_against_threads(
    algorithm: ModelAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> str:
    """What is wrong with the number, if anything: before QGIS says it, who does not name it."""
    from ..inference.errors import ArgumentError

    try:
        threads_of(algorithm, parameters, context)
    except ArgumentError as error:
        return in_words(error.text)
    return ""


def _number_in(given: str | float) -> Any:
    """A whole number as one, anything else as it is."""
    try:
        number = float(given)
    except ValueError:
        return given
    return int(number) if number.is_integer() else number
