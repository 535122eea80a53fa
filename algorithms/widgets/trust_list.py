"""The packages that the user trusts, and a way to forget them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..trusted import distrust, distrust_all, trusted_packages

SIZE = (560, 300)  # pixels
translate = QCoreApplication.translate


class TrustedPackages(QDialog):
    """A table of them, whose rows can be forgotten."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("DeepPixels", "Trusted packages"))
        self.table = QTableWidget(0, 3)
        headings = (translate("DeepPixels", "Package"), translate("DeepPixels", "Since"), "SHA-256")
        self.table.setHorizontalHeaderLabels(headings)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(self.windowTitle())
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.forget = buttons.addButton(translate("DeepPixels", "Revoke trust"), role)
        self.forget_all = buttons.addButton(translate("DeepPixels", "Revoke all"), role)
        self.forget.clicked.connect(self._forget_chosen)
        self.forget_all.clicked.connect(self._forget_all)
        self.table.itemSelectionChanged.connect(self._enable)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addWidget(buttons)
        self.resize(*SIZE)
        self._fill()

    def _fill(self) -> None:
        packages = trusted_packages()
        self.table.setRowCount(len(packages))
        for row, package in enumerate(packages):
            for column, text in enumerate((package.name, package.date, package.digest)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.clearSelection()
        self._enable()

    def _enable(self) -> None:
        self.forget.setEnabled(bool(self.table.selectedItems()))
        self.forget_all.setEnabled(self.table.rowCount() > 0)

    def _forget_chosen(self) -> None:
        for row in {item.row() for item in self.table.selectedItems()}:
            distrust(self.table.item(row, 2).text())
        self._fill()

    def _forget_all(self) -> None:
        distrust_all()
        self._fill()
