"""The editor that suits the values of an argument, chosen by their domain alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QValidator
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QWidget,
)

from ...inference.domains import AnyNumber, AnyText, Choice, Domain, Flag, Number

DECIMALS = 4


class Editor(QWidget):
    """Holds the text of one value; ``edited`` tells that the user has changed it, ``entered`` reached it.

    ``show_value`` shows a value in the ``field``, which the user sees; the button ``reset`` stands beside it
    as long as the value is another than the ``default``.
    """

    edited = pyqtSignal()
    entered = pyqtSignal()

    def __init__(self, domain: Domain, field: QWidget, show_value: Callable[[Any], None]) -> None:
        super().__init__()
        self.domain, self.field, self._show_value = domain, field, show_value
        self.text = self.default = ""
        self.reset = _reset_button()
        self.reset.clicked.connect(self._go_back)
        self._lay_out()
        self.setFocusProxy(field)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(self)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(0)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.reset)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when it is reached; have the wheel scroll the table, unless the field has been chosen."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        is_passed_on = event.type() == QEvent.Type.Wheel and not self.field.hasFocus()
        if is_passed_on:
            event.ignore()
        return is_passed_on

    def set_text(self, text: str) -> None:
        """Show another value, which the user has not typed here."""
        self.text = text
        blocked = self.field.blockSignals(True)
        self.refresh()
        self.field.blockSignals(blocked)

    def refresh(self) -> None:
        """Show the value as it is used, whatever was typed last."""
        self._show_value(self.domain.parse(self.text))
        self._mark()

    @property
    def is_changed(self) -> bool:
        """Whether the value is another than the default."""
        return self.text != self.default

    def _mark(self) -> None:
        font = self.field.font()
        font.setBold(self.is_changed)
        self.field.setFont(font)
        self.reset.setVisible(self.is_changed)

    def _go_back(self) -> None:
        self.field.setFocus()
        self.set_text(self.default)
        self.edited.emit()

    def take(self, text: str) -> None:
        """Keep what the user has typed, where it is a value, and tell it where it is another one."""
        try:
            text = self.domain.written(self.domain.parse(text))
        except ValueError:
            return  # not yet, while it is being typed
        if text != self.text:
            self.text = text
            self._mark()
            self.edited.emit()


def _reset_button() -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setIcon(QgsApplication.getThemeIcon("/mActionUndo.svg"))
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
    return button


def editor_for(domain: Domain, default: str) -> Editor:
    """A check box, a combo box, a spin box, or a line; where words stand beside numbers, a combo box too."""
    editor = _editor_of(domain)
    editor.default = default
    return editor


def _editor_of(domain: Domain) -> Editor:
    if isinstance(domain, Flag):
        return _check_box(domain)
    if isinstance(domain, Number):
        return _spin_box(domain) if len(domain.words) < 2 else _combo_box(domain, domain.names, True)
    if isinstance(domain, (AnyNumber, AnyText)):
        return _line(domain)
    assert isinstance(domain, Choice)
    return _combo_box(domain, domain.words, False)


def _check_box(domain: Flag) -> Editor:
    box = QCheckBox()
    editor = Editor(domain, box, box.setChecked)
    box.toggled.connect(lambda checked: editor.take(domain.written(checked)))
    return editor


def _line(domain: AnyNumber | AnyText) -> Editor:
    line = QLineEdit()
    editor = Editor(domain, line, lambda value: line.setText(domain.written(value)))
    is_number = isinstance(domain, AnyNumber)  # which may be written with a comma
    line.textEdited.connect(lambda text: editor.take(text.replace(",", ".") if is_number else text))
    line.editingFinished.connect(editor.refresh)
    return editor


def _combo_box(domain: Choice | Number, words: tuple[str, ...], takes_others: bool) -> Editor:
    box = QComboBox()
    box.addItems(words)
    box.setEditable(takes_others)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

    def show(value: Any) -> None:
        box.setCurrentIndex(box.findText(domain.written(value)))  # none for a number
        box.setCurrentText(domain.written(value))

    editor = Editor(domain, box, show)
    box.currentTextChanged.connect(editor.take)
    if takes_others:
        box.setCompleter(None)  # which would make a word of a selected number when Return is pressed
        box.lineEdit().editingFinished.connect(editor.refresh)
    return editor


def _spin_box(domain: Number) -> Editor:
    box = NumberBox(domain)
    editor = Editor(domain, box, box.show_value)
    box.valueChanged.connect(lambda: editor.take(box.value_text()))
    box.editingFinished.connect(editor.refresh)
    return editor


class NumberBox(QDoubleSpinBox):
    """Numbers of a domain; its word, if it has one, lies a step below the lowest."""

    def __init__(self, domain: Number) -> None:
        super().__init__()
        self._domain = domain
        self._word = domain.names[0] if domain.words else ""
        step = 1 if domain.is_whole else 0.05
        self.setDecimals(0 if domain.is_whole else DECIMALS)
        self.setSingleStep(step)
        self.setRange(domain.lowest - (step if self._word else 0), domain.highest)
        self.setSpecialValueText(self._word)

    def show_value(self, value: Any) -> None:
        text = self._domain.written(value)
        self.setValue(self.minimum() if text == self._word else float(text))

    def value_text(self) -> str:
        """The value as the domain writes it."""
        value = self.value()
        return self._word if self._word and value < self._domain.lowest else self._domain.written(value)

    def stepBy(self, steps: int) -> None:
        is_word = bool(self._word) and self.value() < self._domain.lowest
        goes_below = bool(self._word) and steps < 0 and self.value() == self._domain.lowest
        if is_word or goes_below:
            super().stepBy(steps)
        else:
            self.setValue(self._domain.stepped(self.value(), steps))
        self.selectAll()

    def textFromValue(self, value: float) -> str:
        """Without the zeros at the end of a fraction."""
        text, locale = super().textFromValue(value), self.locale()
        return text.rstrip(locale.zeroDigit()).rstrip(locale.decimalPoint()) if self.decimals() else text

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """The word may be typed letter by letter; a fraction with a point or a comma, whatever the language.

        Where the other one parts thousands, Qt would read 0.3 as 03.
        """
        if self.decimals():
            point = self.locale().decimalPoint()
            text = text.replace(".", point).replace(",", point)
        if text and self._word.startswith(text.lower()):
            whole = text.lower() == self._word
            return (QValidator.State.Acceptable if whole else QValidator.State.Intermediate), text, position
        return super().validate(text, position)

    def valueFromText(self, text: str) -> float:
        return self.minimum() if text.lower() == self._word else super().valueFromText(text)
