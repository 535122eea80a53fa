"""Sentences for people, with named blanks, so that the edge can put them into the reader's language."""

from __future__ import annotations


class Text:
    """An English sentence whose ``{blanks}`` are filled from ``data``.

    ``str()`` gives the English sentence. Whoever speaks another language translates
    ``template`` first, and those of ``data`` that are texts themselves.
    """

    def __init__(self, template: str, **data: object) -> None:
        self.template = template
        self.data = data

    def __repr__(self) -> str:
        return f"Text({self.template!r}, {self.data!r})"

    def __str__(self) -> str:
        return self.template.format(**self.data) if self.data else self.template


def as_text(sentence: str | Text) -> Text:
    """A text as it is; a plain sentence as one without blanks."""
    return sentence if isinstance(sentence, Text) else Text(sentence)
