"""ARGUMENTS in the dialog: what the model is, and a table of the arguments that it takes."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...inference.arguments import format_arguments, parse_arguments
from ...inference.description import ModelDescription
from ...inference.errors import ArgumentError, InferenceError
from ..messages import in_words
from .cell_size import CellSizeRow
from .summary import ModelSummary
from .table import ArgumentsTable
from .trust import TrustRow

translate = QCoreApplication.translate


class ArgumentsPanel(QWidget):
    """Keeps all that was typed, for whatever model comes next; its value is what the present one needs.

    ``label`` stands above the table. ``trust_changed`` tells that the user decided whether the model's code
    may run.
    """

    changed = pyqtSignal()
    trust_changed = pyqtSignal()

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self._description = ModelDescription()
        self._typed: dict[str, str] = {}
        self._unread: tuple[object, ArgumentError] | None = None
        self.summary, self.trust, self.table = ModelSummary(), TrustRow(), ArgumentsTable()
        self.cells = CellSizeRow()
        self.reset_all = QPushButton(translate("DeepPixels", "Reset all"))
        self.reset_all.setToolTip(translate("DeepPixels", "Give all arguments the model's defaults"))
        self._lay_out(label)
        self.table.changed.connect(self._take)
        self.trust.changed.connect(self.trust_changed)
        self.reset_all.clicked.connect(lambda: self._set({}))
        self._refresh()

    def _lay_out(self, label: QLabel) -> None:
        label.setBuddy(self.table)
        heading = QHBoxLayout()
        heading.addWidget(label, 1)
        heading.addWidget(self.reset_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.summary)
        layout.addWidget(self.trust)
        layout.addWidget(self.cells)
        layout.addLayout(heading)
        layout.addWidget(self.table, 1)

    def value(self) -> object:
        """What the run is to be given, in ArcGIS' syntax; as it came where that could not be read."""
        if self._unread:
            return self._unread[0]
        return format_arguments(self._description.given(self._typed)) or None

    def set_value(self, value: object) -> None:
        """Show other values, from any way to write them."""
        try:
            self._set(parse_arguments(value))
        except ArgumentError as error:
            self._unread = value, error
            self._refresh()

    def show_model(self, description: ModelDescription) -> None:
        """Show another model; of what was typed, what still applies."""
        self._description = description
        self._refresh()

    def _set(self, typed: dict[str, str]) -> None:
        self._typed, self._unread = typed, None
        self._refresh()

    def _take(self, name: str, text: str) -> None:
        """Keep another value; a default is none of its own, and the next model may have another."""
        others = {other: value for other, value in self._typed.items() if other != name}
        self._set({**others, **self._description.given({name: text})})

    def _refresh(self) -> None:
        given, refusals = self._description.given(self._typed), list(self._refusals())
        clashes = (in_words(error.text) for error in self._description.clashes(self._typed))
        self.summary.show_model(self._description, (*map(_not_used, refusals), *clashes))
        self.trust.show_model(self._description)
        self.table.show_rows(self._description.rows, given)
        self.table.setEnabled(bool(self._description.rows))
        self.reset_all.setEnabled(bool(given or refusals))
        self._order_stops()
        self.changed.emit()

    def _refusals(self) -> Iterator[InferenceError]:
        if self._unread:
            yield self._unread[1]
        yield from self._description.refusals(self._typed)

    def _order_stops(self) -> None:
        """The tab key goes from top to bottom, and not first to what was made last."""
        trust = (self.trust.ask, self.trust.revoke, self.trust.list_all)
        stops = [self.summary.problems.copy, *trust, self.cells.take, self.reset_all, *self.table.stops()]
        for before, after in zip(stops, stops[1:]):
            self.setTabOrder(before, after)


def _not_used(error: InferenceError) -> str:
    return translate("DeepPixels", "Not used: {reason}").format(reason=in_words(error.text))
