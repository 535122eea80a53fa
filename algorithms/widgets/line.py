"""ARGUMENTS in a row of the batch panel: a line of text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QLineEdit

from ...inference.arguments import format_arguments, parse_arguments
from ...inference.description import ModelDescription
from ...inference.errors import ArgumentError
from ..messages import in_words

translate = QCoreApplication.translate


class ArgumentsLine(QLineEdit):
    """Whatever is typed is its value; the tool tip says what the model of the row takes."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(translate("DeepPixels", "name value; name value"))
        self.setAccessibleName(translate("DeepPixels", "Arguments of the model"))
        self.changed = self.textChanged

    def value(self) -> object:
        """What was typed, if anything."""
        return self.text() or None

    def set_value(self, value: object) -> None:
        """Show other values; those that Python gave by name as a text."""
        with suppress(ArgumentError):
            value = value if isinstance(value, str) else format_arguments(parse_arguments(value))
        self.setText(str(value))

    def show_model(self, description: ModelDescription) -> None:
        """Tell what is wrong with the model, or what it takes."""
        told = "\n".join(_lines_of(description))
        self.setToolTip(told)
        self.setAccessibleDescription(told)


def _lines_of(description: ModelDescription) -> Iterator[str]:
    yield from (in_words(error.text) for error in description.problems)
    for row in description.rows:
        yield f"{row.name} {row.default} ({in_words(row.spec.domain.expected)})"
