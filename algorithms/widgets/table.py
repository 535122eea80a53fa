"""The arguments of a model as a table: their values in editors, what they are, what they can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qgis.PyQt.QtCore import QCoreApplication, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QTextOption
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ...inference.description import ArgumentRow
from ...inference.text import Text
from ..messages import in_words
from .editors import Editor, editor_for

NAME, VALUE, ABOUT, ALLOWED = range(4)
LOWEST, HIGHEST = 6, 12  # of the table, in lines of text
LETTERS = 16  # of the allowed values in a line
LEAST_LETTERS = 12  # of any column, or words are torn apart
translate = QCoreApplication.translate


class ArgumentsTable(QTableWidget):
    """``changed`` tells that the user has chosen another value for the argument of a name, or its default."""

    changed = pyqtSignal(str, str)

    def __init__(self) -> None:
        super().__init__(0, 4)
        self._rows: tuple[ArgumentRow, ...] = ()
        self._editors: dict[str, Editor] = {}
        self.setHorizontalHeaderLabels(
            [
                translate("DeepPixels", "Name"),
                translate("DeepPixels", "Value"),
                translate("DeepPixels", "What it is"),
                translate("DeepPixels", "Allowed values"),
            ]
        )
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._share_width()
        self.setAccessibleName(translate("DeepPixels", "Arguments of the model"))
        self._placeholder = translate("DeepPixels", "The arguments that the model takes will be listed here")

    def _share_width(self) -> None:
        header, letter = self.horizontalHeader(), self.fontMetrics().horizontalAdvance("n")
        header.setMinimumSectionSize(LEAST_LETTERS * letter)
        for column in (NAME, VALUE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(ABOUT, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(ALLOWED, LETTERS * letter)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_rows(self, rows: tuple[ArgumentRow, ...], values: Mapping[str, str]) -> None:
        """Show the arguments of a model, with some values and the defaults for the rest."""
        if rows != self._rows:
            self._rebuild(rows)
        for row in rows:
            editor, text = self._editors[row.name], values.get(row.name, row.default)
            if text != editor.text:  # or else it is being typed there
                editor.set_text(text)
                self._mark(row)

    def _rebuild(self, rows: tuple[ArgumentRow, ...]) -> None:
        self._rows, self._editors = rows, {}
        self.setRowCount(0)
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            self._fill(number, row)
        self.resizeRowsToContents()
        self.updateGeometry()

    def _fill(self, number: int, row: ArgumentRow) -> None:
        about, expected = in_words(Text(row.spec.about)), in_words(row.spec.domain.expected)
        for column, text in ((NAME, row.name), (ABOUT, about), (ALLOWED, row.spec.domain.listed)):
            item = QTableWidgetItem(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setToolTip(f"{about} ({expected})")
            self.setItem(number, column, item)
        editor = editor_for(row.spec.domain, row.default)
        editor.field.setAccessibleDescription(f"{about} ({expected})")
        editor.field.setToolTip(expected)
        name_for_screen_readers(editor, row)
        editor.edited.connect(lambda: self._tell(row))
        editor.entered.connect(lambda: self.scrollToItem(self.item(number, NAME)))
        self._editors[row.name] = editor
        self.setCellWidget(number, VALUE, editor)

    def _tell(self, row: ArgumentRow) -> None:
        self._mark(row)
        self.changed.emit(row.name, self._editors[row.name].text)

    def _mark(self, row: ArgumentRow) -> None:
        name = self.item(self._rows.index(row), NAME)
        font = name.font()
        font.setBold(self._editors[row.name].is_changed)
        name.setFont(font)

    def stops(self) -> Iterator[QWidget]:
        """What the tab key visits, in this order."""
        yield self
        for row in self._rows:
            yield self._editors[row.name].field
            yield self._editors[row.name].reset

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def sizeHint(self) -> QSize:
        """High enough for the usual arguments, and no higher: a table scrolls."""
        header = self.horizontalHeader().sizeHint().height()
        rows = sum(self.rowHeight(number) for number in range(self.rowCount()))
        height = header + rows + 2 * self.frameWidth()
        line = self.fontMetrics().lineSpacing()
        return QSize(super().sizeHint().width(), min(max(height, LOWEST * line), HIGHEST * line))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), LOWEST * self.fontMetrics().lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._rows:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text))
            place, option = QRectF(self.viewport().rect()), QTextOption(Qt.AlignmentFlag.AlignCenter)
            painter.drawText(place, self._placeholder, option)


def name_for_screen_readers(editor: Editor, row: ArgumentRow) -> None:
    """Say of a field and of its button which argument they are for."""
    reset = translate("DeepPixels", "Reset {name} to {default}")
    editor.field.setAccessibleName(row.name)
    editor.reset.setAccessibleName(reset.format(name=row.name, default=row.default))
    editor.reset.setToolTip(editor.reset.accessibleName())
