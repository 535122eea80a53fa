"""What stands for USE_PIXEL_SPACE in dialogs: a box that shows what the model says until the user says more.

QGIS' own box has no third state: it would give every run an answer that nobody chose.
"""

from __future__ import annotations

from contextlib import suppress

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition, QgsProcessingParameters
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsProcessingGui
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from ..pixel_space import space_from

translate = QCoreApplication.translate
Kind = QgsProcessingGui.WidgetType


class SpaceBox(QCheckBox):
    """A box in the dialog, whose value is none until it is clicked."""

    changed = pyqtSignal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._chosen: bool | None = None
        self._default = False
        self.clicked.connect(self.set_value)  # by the user alone

    def value(self) -> bool | None:
        """What was chosen, if anything."""
        return self._chosen

    def set_value(self, value: bool | None) -> None:
        """Show another value."""
        self._chosen = value
        self._show()
        self.changed.emit()

    def show_default(self, default: bool) -> None:
        """Show what the model says, unless something was chosen."""
        self._default = default
        self._show()

    def _show(self) -> None:
        self.setChecked(self._default if self._chosen is None else self._chosen)


class SpaceList(QComboBox):
    """A list in a row of the batch panel."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.addItem(translate("DeepPixels", "As the model says"), None)
        self.addItem(translate("DeepPixels", "Yes"), True)
        self.addItem(translate("DeepPixels", "No"), False)
        self.currentIndexChanged.connect(lambda _: self.changed.emit())

    def value(self) -> bool | None:
        """What was chosen, if anything."""
        value: bool | None = self.currentData()
        return value

    def set_value(self, value: bool | None) -> None:
        """Show another value."""
        self.setCurrentIndex([None, True, False].index(value))

    def show_default(self, default: bool) -> None:
        """A list says that it is as the model says."""


class SpaceWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """The box or the list; the widget of ARGUMENTS tells it what the model says."""

    def __init__(
        self,
        parameter: QgsProcessingParameterDefinition,
        kind: Kind = Kind.Standard,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parameter, kind, parent)
        self._kind, self._text = kind, parameter.description()
        self._face: SpaceBox | SpaceList | None = None

    def createWidget(self) -> QWidget:
        container = QWidget()
        self._face = SpaceBox(self._text) if self._kind == Kind.Standard else SpaceList()
        self._face.setAccessibleName(self._text)
        self._face.changed.connect(self._tell)
        layout = QVBoxLayout(container)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._face)
        return container

    def createLabel(self) -> QLabel | None:
        """None: the box has its text."""
        return None

    def setWidgetValue(self, value: object, context: QgsProcessingContext) -> None:
        definition = self.parameterDefinition()
        known = space_from(value, lambda: QgsProcessingParameters.parameterAsBool(definition, value, context))
        self._face.set_value(known)

    def widgetValue(self) -> object:
        return self._face.value()

    def show_default(self, default: bool) -> None:
        """Show what the model says of itself."""
        self._face.show_default(default)

    def _tell(self) -> None:
        with suppress(RuntimeError):  # QGIS without its pull request 67491 lets go of this half
            self.widgetValueHasChanged.emit(self)
