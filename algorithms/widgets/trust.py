"""Under the model's picker: whether code that a package brings may run, and the question about it."""

from __future__ import annotations

from html import escape

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QLabel, QMessageBox, QPushButton, QWidget

from ...inference.description import ModelDescription
from ...inference.errors import NotTrusted
from ..messages import in_words
from ..trusted import distrust, trust, trusted_packages
from .summary import ICON, selectable_label, tint
from .trust_list import TrustedPackages

translate = QCoreApplication.translate


class TrustRow(QFrame):
    """What the package would run, and a button that asks for trust, or takes it back.

    ``changed`` tells that the user decided.
    """

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("trust")
        self._needed: NotTrusted | None = None
        self._sign, self.text = QLabel(), selectable_label()
        self.text.setAccessibleName(translate("DeepPixels", "Code of the package"))
        self.ask = QPushButton(translate("DeepPixels", "Trust this package…"))
        self.revoke = QPushButton(translate("DeepPixels", "Revoke trust"))
        self.list_all = QPushButton(translate("DeepPixels", "All trusted packages…"))
        self.ask.clicked.connect(self._ask)
        self.revoke.clicked.connect(self._revoke)
        self.list_all.clicked.connect(self._list_all)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setColumnStretch(3, 1)
        layout.addWidget(self._sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.text, 0, 1, 1, 3)
        for column, button in ((1, self.ask), (1, self.revoke), (2, self.list_all)):
            layout.addWidget(button, 1, column, Qt.AlignmentFlag.AlignLeft)

    def show_model(self, description: ModelDescription) -> None:
        """Show what another model brings; nothing hides the row."""
        self._needed = needed = description.asks_trust
        self.setVisible(needed is not None)
        if needed is None:
            return
        waits = needed in description.problems
        template = (
            translate("DeepPixels", "This package brings {code}. It runs only if you trust the package.")
            if waits
            else translate("DeepPixels", "You trust this package, which brings {code}.")
        )
        words = template.format(code=in_words(needed.code))
        self.text.setText(escape(words))
        self.text.setAccessibleDescription(words)
        tint(self, waits)
        icon = "/mIconWarning.svg" if waits else "/mIconSuccess.svg"
        self._sign.setPixmap(QgsApplication.getThemeIcon(icon).pixmap(ICON, ICON))
        self.ask.setVisible(waits)
        self.revoke.setVisible(not waits)
        self.list_all.setVisible(bool(trusted_packages()))

    def _ask(self) -> None:
        if self._needed and is_granted(self._needed, self.window()):
            trust(self._needed)
            self.changed.emit()

    def _revoke(self) -> None:
        if self._needed:
            distrust(self._needed.digest)
            self.changed.emit()

    def _list_all(self) -> None:
        TrustedPackages(self.window()).exec()
        self.changed.emit()


def is_granted(needed: NotTrusted, parent: QWidget) -> bool:
    """Ask whether the user trusts a package; whoever only closes the question does not."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("DeepPixels", "Trust this package?"))
    box.setTextFormat(Qt.TextFormat.PlainText)  # the package has a say in it
    brings = translate("DeepPixels", "{package} brings {code}.")
    box.setText(brings.format(package=needed.package, code=in_words(needed.code)))
    box.setInformativeText("\n\n".join(_paragraphs(needed)))
    selectable = (
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    box.setTextInteractionFlags(selectable)
    yes = box.addButton(translate("DeepPixels", "Trust and remember"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    return box.clickedButton() is yes


def _paragraphs(needed: NotTrusted) -> list[str]:
    says = translate("DeepPixels", "The package says of itself, whoever wrote that:")
    silent = translate("DeepPixels", "The package does not say who made it.")
    author = [f"{key}: {text}" for key, text in needed.author]
    return [
        translate(
            "DeepPixels",
            "It could do on this computer whatever you can: read, change and send your files. Trust it only "
            "if you know where it comes from.",
        ),
        "\n".join([says, *author]) if author else silent,
        f"SHA-256: {needed.digest}",
        translate(
            "DeepPixels",
            "QGIS remembers your answer until you revoke it, or until a byte of the package changes.",
        ),
    ]
