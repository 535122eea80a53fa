"""What stands for ARGUMENTS in a dialog, follows its model and its rasters, and tells QGIS of changes.

SIP gives what ``createWidget`` returns a new Python half, so that it is a plain container: what
has one of its own is among its children.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsProcessingGui
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ...inference.conditions import pixel_space
from ...inference.description import ModelDescription
from ..pixel_space import USE_PIXEL_SPACE
from ..trusted import described
from .cell_size import misfit_of_chosen
from .line import ArgumentsLine
from .panel import ArgumentsPanel
from .rasters import bands_of_chosen
from .space import SpaceWrapper

Kind = QgsProcessingGui.WidgetType
MODEL, CELL_SIZE = "MODEL", "CELL_SIZE"
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
        self._space: SpaceWrapper | None = None
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
        panel.cells.taken.connect(self._take_cell_size)
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
        sources = MODEL, CELL_SIZE, *self._rasters
        self._sources = {name: named[name] for name in sources if name in named}
        space = named.get(USE_PIXEL_SPACE)
        self._space = space if isinstance(space, SpaceWrapper) else None
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
            self._show(ModelDescription())
            return
        rasters = filter(None, (bands_of_chosen(self._chosen(name)) for name in self._rasters))
        self._show(described(model, self._dates, list(rasters)))

    def _show(self, description: ModelDescription) -> None:
        self._face.show_model(description)
        self._show_misfit(description)
        if self._space is not None:
            known = description.definition
            self._space.show_default(known is not None and pixel_space(known))

    def _show_misfit(self, description: ModelDescription) -> None:
        """Of the first raster that is chosen: its grid is that of the result."""
        if isinstance(self._face, ArgumentsPanel):
            raster = next(filter(None, map(self._chosen, self._rasters)), None)
            found = misfit_of_chosen(description.definition, raster, self._chosen(CELL_SIZE))
            self._face.cells.show_misfit(found)

    def _take_cell_size(self, size: float) -> None:
        if CELL_SIZE in self._sources:
            self._sources[CELL_SIZE].setWidgetValue(size, QgsProcessingContext())
            self._describe()

    def _chosen(self, name: str) -> Any:
        return self._sources[name].parameterValue() if name in self._sources else None

    def _tell(self) -> None:
        with suppress(RuntimeError):  # QGIS without its pull request 67491 lets go of this half
            self.widgetValueHasChanged.emit(self)
