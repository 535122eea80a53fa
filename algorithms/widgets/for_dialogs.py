"""How QGIS comes to our widgets: by a class that a parameter names, and from 4.3 on by its registry."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingParameterDefinition,
)
from qgis.gui import (
    QgsAbstractProcessingParameterWidgetWrapper,
    QgsGui,
    QgsProcessingGui,
    QgsProcessingParameterWidgetFactoryInterface,
)
from qgis.PyQt import sip

from . import SPACE_TYPE, WIDGET_TYPE
from .arguments import ArgumentsWrapper
from .space import SpaceWrapper

Kind = QgsProcessingGui.WidgetType
Source = QgsProcessingModelChildParameterSource
NOTHING = Source.fromStaticValue(None)


class _Widget:
    """What QGIS before 4.3 makes of a parameter's metadata: the widget for the dialog that asks.

    The modeler has widgets of its own, to which inputs and other results can be connected.
    """

    WRAPPER: Any

    def __new__(
        cls, parameter: QgsProcessingParameterDefinition, dialog: Any, row: int = 0, column: int = 0
    ) -> Any:
        if isinstance(getattr(dialog, "model", None), QgsProcessingModelAlgorithm):
            return cls.for_modeler(parameter, dialog)
        is_batch = "Batch" in type(dialog).__name__
        return cls.WRAPPER(parameter, Kind.Batch if is_batch else Kind.Standard)

    @classmethod
    def for_modeler(cls, parameter: QgsProcessingParameterDefinition, dialog: Any) -> Any:
        """That of QGIS."""
        return QgsGui.processingGuiRegistry().createModelerParameterWidget(
            dialog.model, dialog.childId, parameter, dialog.context
        )


class ArgumentsWidget(_Widget):
    """That of ARGUMENTS."""

    WRAPPER = ArgumentsWrapper


class SpaceWidget(_Widget):
    """That of USE_PIXEL_SPACE; in the modeler the expression NULL stands for as the model says."""

    WRAPPER = SpaceWrapper

    @classmethod
    def for_modeler(cls, parameter: QgsProcessingParameterDefinition, dialog: Any) -> Any:
        widget = super().for_modeler(parameter, dialog)
        shown = widget.setWidgetValue

        def show(value: Any) -> None:
            """QGIS' own list of yes and no would take nothing for no."""
            sources = value if isinstance(value, list) else [value]
            is_given = any(source != NOTHING for source in sources)
            shown(value if is_given else Source.fromExpression("NULL"))

        show(NOTHING)
        widget.setWidgetValue = show
        return widget


class _Factory(QgsProcessingParameterWidgetFactoryInterface):
    """What QGIS from 4.3 on asks for a widget; others are compatible with it in the modeler."""

    TYPE: str
    WRAPPER: Any
    PARAMETERS: tuple[str, ...]
    OUTPUTS: tuple[str, ...]

    def __init__(self) -> None:
        super().__init__()
        self._alive: list[QgsAbstractProcessingParameterWidgetWrapper] = []  # or SIP lets go of their halves

    def parameterType(self) -> str:
        return self.TYPE

    def createWidgetWrapper(
        self, parameter: QgsProcessingParameterDefinition, kind: Kind
    ) -> QgsAbstractProcessingParameterWidgetWrapper:
        wrapper = self.WRAPPER(parameter, kind)
        self._alive = [*(other for other in self._alive if not sip.isdeleted(other)), wrapper]
        return wrapper

    def compatibleParameterTypes(self) -> list[str]:
        return list(self.PARAMETERS)

    def compatibleOutputTypes(self) -> list[str]:
        return list(self.OUTPUTS)


class ArgumentsFactory(_Factory):
    """That of ARGUMENTS."""

    TYPE, WRAPPER = WIDGET_TYPE, ArgumentsWrapper
    PARAMETERS, OUTPUTS = ("string",), ("outputString",)


class SpaceFactory(_Factory):
    """That of USE_PIXEL_SPACE."""

    TYPE, WRAPPER = SPACE_TYPE, SpaceWrapper
    PARAMETERS, OUTPUTS = ("boolean",), ("outputBoolean", "outputNumber")


def register() -> Callable[[], None]:
    """Add the factories to QGIS; what is returned takes them away again."""
    factories, registry = (ArgumentsFactory(), SpaceFactory()), QgsGui.processingGuiRegistry()
    for factory in factories:
        registry.addParameterWidgetFactory(factory)

    def unregister() -> None:
        for factory in factories:
            registry.removeParameterWidgetFactory(factory)

    return unregister
