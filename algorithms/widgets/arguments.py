"""What stands for ARGUMENTS in a dialog, follows its model and its rasters, and tells QGIS of changes.

SIP gives what ``createWidget`` returns a new Python half, so that it is a plain container: what
has one of its own is among its children.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm, QgsProcessingParameterDefinition
from qgis.gui import (
    QgsAbstractProcessingParameterWidgetWrapper,
    QgsGui,
    QgsProcessingGui,
    QgsProcessingParameterWidgetFactoryInterface,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ...inference.description import ModelDescription
from ..trusted import described
from . import WIDGET_TYPE
from .line import ArgumentsLine
from .panel import ArgumentsPanel
from .rasters import bands_of_chosen

Kind = QgsProcessingGui.WidgetType
MODEL = "MODEL"
TYPING = 300  # milliseconds after which a path counts as typed


class ArgumentsWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """A panel in the dialog, a line in the batch panel; shows what ``describe`` tells of the model."""

    def __init__(
        self,
        parameter: QgsProcessingParameterDefinition,
        kind: Kind = Kind.Standard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parameter, kind, parent)
        self._kind = kind
        self._rasters: list[str] = parameter.metadata()["rasters"]
        self._dates: int = parameter.metadata()["dates"]
        self._sources: dict[str, QgsAbstractProcessingParameterWidgetWrapper] = {}
        self._face: ArgumentsPanel | ArgumentsLine | None = None

    def createWidget(self) -> QWidget:
        container = QWidget()
        self._face = self._make_face()
        self._typing = QTimer(self._face)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING)
        self._typing.timeout.connect(self._describe)
        self._face.changed.connect(self._tell)
        layout = QVBoxLayout(container)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._face)
        return container

    def _make_face(self) -> ArgumentsPanel | ArgumentsLine:
        if self._kind != Kind.Standard:
            return ArgumentsLine()
        panel = ArgumentsPanel(super().createLabel())
        panel.trust_changed.connect(self._describe)
        return panel

    def createLabel(self) -> QLabel | None:
        """None: the panel has one between the model and the table."""
        return None

    def stretch(self) -> int:
        return 1 if self._kind == Kind.Standard else 0

    def setWidgetValue(self, value: object, context: QgsProcessingContext) -> None:
        self._face.set_value(value if isinstance(value, (str, dict, list, tuple)) else "")

    def widgetValue(self) -> object:
        if self._typing.isActive():
            self._describe()
        return self._face.value()

    def postInitialize(self, wrappers: Sequence[QgsAbstractProcessingParameterWidgetWrapper]) -> None:
        named = {wrapper.parameterDefinition().name(): wrapper for wrapper in wrappers}
        self._sources = {name: named[name] for name in (MODEL, *self._rasters) if name in named}
        for source in self._sources.values():
            source.widgetValueHasChanged.connect(self._wait)
        self._describe()

    def _wait(self, *_: object) -> None:
        if not sip.isdeleted(self._face):
            self._typing.start()

    def _describe(self) -> None:
        self._typing.stop()
        model = self._chosen(MODEL)
        if not isinstance(model, str) or not model.strip():
            self._face.show_model(ModelDescription())
            return
        rasters = filter(None, (bands_of_chosen(self._chosen(name)) for name in self._rasters))
        self._face.show_model(described(model, self._dates, list(rasters)))

    def _chosen(self, name: str) -> Any:
        return self._sources[name].parameterValue() if name in self._sources else None

    def _tell(self) -> None:
        with suppress(RuntimeError):  # QGIS without its pull request 67491 lets go of this half
            self.widgetValueHasChanged.emit(self)


class ArgumentsWidget:
    """What QGIS before 4.3 makes of a parameter's metadata: the widget for the dialog that asks.

    The modeler has a widget of its own for texts, to which inputs and other results can be connected.
    """

    def __new__(
        cls, parameter: QgsProcessingParameterDefinition, dialog: Any, row: int = 0, column: int = 0
    ) -> Any:
        if isinstance(getattr(dialog, "model", None), QgsProcessingModelAlgorithm):
            return QgsGui.processingGuiRegistry().createModelerParameterWidget(
                dialog.model, dialog.childId, parameter, dialog.context
            )
        is_batch = "Batch" in type(dialog).__name__
        return ArgumentsWrapper(parameter, Kind.Batch if is_batch else Kind.Standard)


class ArgumentsFactory(QgsProcessingParameterWidgetFactoryInterface):
    """What QGIS from 4.3 on asks for the widget."""

    def __init__(self) -> None:
        super().__init__()
        self._alive: list[ArgumentsWrapper] = []  # or SIP lets go of their Python halves

    def parameterType(self) -> str:
        return WIDGET_TYPE

    def createWidgetWrapper(
        self, parameter: QgsProcessingParameterDefinition, kind: Kind
    ) -> QgsAbstractProcessingParameterWidgetWrapper:
        wrapper = ArgumentsWrapper(parameter, kind)
        self._alive = [*(other for other in self._alive if not sip.isdeleted(other)), wrapper]
        return wrapper

    def compatibleParameterTypes(self) -> list[str]:
        return ["string"]

    def compatibleOutputTypes(self) -> list[str]:
        return ["outputString"]


def register() -> Callable[[], None]:
    """Add the factory to QGIS; what is returned takes it away again."""
    factory, registry = ArgumentsFactory(), QgsGui.processingGuiRegistry()
    registry.addParameterWidgetFactory(factory)
    return lambda: registry.removeParameterWidgetFactory(factory)
