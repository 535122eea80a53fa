"""What a model is, in a few lines under its picker, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...inference.definition import ModelClass
from ...inference.description import ModelDescription
from ...inference.errors import RuntimeMissingError
from ...inference.palette import color_of
from ..messages import in_words

MOST_CLASSES = 12  # that are shown; all of them are in the tool tip
ICON = 16
NARROWEST = 200  # of a label, in pixels: a long word must not widen the dialog
LONGEST = 30  # letters of a name that stays on one line
translate = QCoreApplication.translate


class ModelSummary(QWidget):
    """Name, kind, needs and classes of a model, and below, on a ground of their own, its problems."""

    def __init__(self) -> None:
        super().__init__()
        self.facts = selectable_label()
        self.facts.setAccessibleName(translate("DeepPixels", "About the model"))
        self.problems = Problems()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.facts)
        layout.addWidget(self.problems)

    def show_model(self, description: ModelDescription, notes: Iterable[str] = ()) -> None:
        """Show another model; ``notes`` are told among its problems, and trust has a row of its own."""
        words = facts_in_html(description)
        self.facts.setText(words)
        self.facts.setVisible(bool(words))
        self.facts.setToolTip(classes_in_html(description.classes))
        told = [error for error in description.problems if error is not description.asks_trust]
        missing = (error for error in told if isinstance(error, RuntimeMissingError))
        command = next((error.command for error in missing), "")
        self.problems.show_all([*(in_words(error.text) for error in told), *notes], command)


class WarningRow(QFrame):
    """A text with a warning sign, and below it a button that helps; nothing until it is shown."""

    def __init__(self, name: str, title: str, button: QPushButton) -> None:
        super().__init__()
        self.setObjectName(name)
        tint(self)
        sign, self.text = QLabel(), selectable_label()
        sign.setPixmap(QgsApplication.getThemeIcon("/mIconWarning.svg").pixmap(ICON, ICON))
        self.text.setAccessibleName(title)
        layout = QGridLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setColumnStretch(1, 1)
        layout.addWidget(sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.text, 0, 1)
        layout.addWidget(button, 1, 1, Qt.AlignmentFlag.AlignLeft)
        self.hide()


class Problems(WarningRow):
    """Sentences, and a button that copies the command that helps."""

    def __init__(self) -> None:
        self.copy = QPushButton(translate("DeepPixels", "Copy the install command"))
        super().__init__("problems", translate("DeepPixels", "What is wrong"), self.copy)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._command))
        self._command = ""

    def show_all(self, sentences: list[str], command: str) -> None:
        """Show other problems; none hide the frame."""
        self.text.setText(
            "".join(f'<p style="margin: 2px 0">{escape(sentence)}</p>' for sentence in sentences)
        )
        self.text.setAccessibleDescription(" ".join(sentences))
        self._command = command
        self.copy.setToolTip(command)
        self.copy.setVisible(bool(command))
        self.setVisible(bool(sentences))


def tint(frame: QFrame, is_wrong: bool = True) -> None:
    """A ground for what is wrong, of whatever the theme has, under the theme's own colour of texts."""
    name = frame.objectName()
    frame.setStyleSheet(
        f"#{name} {{ background: rgba(235, 125, 0, 45); border-left: 3px solid rgb(235, 125, 0); }}"
        if is_wrong
        else ""
    )


def selectable_label() -> QLabel:
    """A label of several lines that can be copied from, with the keyboard too."""
    label = QLabel()
    label.setWordWrap(True)
    label.setMinimumWidth(NARROWEST)
    label.setTextFormat(Qt.TextFormat.RichText)
    by = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    label.setTextInteractionFlags(by)
    return label


def facts_in_html(description: ModelDescription) -> str:
    """Its name; what it is and needs; its classes."""
    facts = " · ".join(escape(in_words(fact)) for fact in description.facts())
    shown = classes_in_html(description.classes[:MOST_CLASSES])
    if len(description.classes) > MOST_CLASSES:
        more = translate("DeepPixels", "and {count} more")
        shown += " " + escape(more.format(count=len(description.classes) - MOST_CLASSES))
    name = f"<b>{escape(description.name)}</b>" if description.name else ""
    return "<br>".join(filter(None, (name, facts, shown)))


def classes_in_html(classes: Iterable[ModelClass]) -> str:
    """Each class' colour and name; short ones are not torn apart at the end of a line."""
    return " &nbsp;".join(
        f'<span style="color: #{bytes(color_of(entry)).hex()}">■</span>&nbsp;{_together(entry.name)}'
        for entry in classes
    )


def _together(name: str) -> str:
    return escape(name).replace(" ", "&nbsp;") if len(name) <= LONGEST else escape(name)
