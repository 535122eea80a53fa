"""The sentences of inference in the user's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..inference.text import Text


def in_words(text: Text) -> str:
    """A text translated, with the texts that fill its blanks."""
    template = QCoreApplication.translate("Inference", text.template)
    data = {name: in_words(value) if isinstance(value, Text) else value for name, value in text.data.items()}
    return str(Text(template, **data))
