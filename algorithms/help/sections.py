"""Headings with texts below them, as HTML and as plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from textwrap import indent


def prose(title: str, text: str) -> str:
    return f"<h3>{_lines(title)}</h3><p>{_lines(text)}</p>"


def code(title: str, text: str) -> str:
    return f"<h3>{_lines(title)}</h3><p><code>{_lines(text)}</code></p>"


def link(title: str, address: str) -> str:
    return f'<p><a href="{address}">{_lines(title)}</a></p>'


@dataclass(frozen=True)
class Entry:
    """A title and its text; ``form`` makes HTML of them."""

    title: str
    text: str
    form: Callable[[str, str], str] = prose


@dataclass(frozen=True)
class Section:
    """Entries under a heading."""

    heading: str
    entries: tuple[Entry, ...]


def as_html(summary: str, sections: Iterable[Section]) -> str:
    """For QGIS' dialogs, which start a paragraph at each line break: here only between paragraphs."""
    parts = [f"<p>{_lines(summary)}</p>"]
    for section in sections:
        parts.append(f"<h2>{_lines(section.heading)}</h2>")
        parts += (entry.form(entry.title, entry.text) for entry in section.entries)
    return "\n".join(parts)


def as_text(summary: str, sections: Iterable[Section]) -> str:
    """For a terminal."""
    parts = [summary]
    for section in sections:
        texts = (f"  {entry.title}\n{indent(entry.text, '    ')}" for entry in section.entries)
        parts.append("\n".join([section.heading, *texts]))
    return "\n\n".join(parts)


def _lines(text: str) -> str:
    spaces = (len(line) - len(line.lstrip(" ")) for line in text.split("\n"))
    shown = (escape(line.lstrip(" "), quote=False) for line in text.split("\n"))
    return "<br/>".join("&nbsp;" * width + line for width, line in zip(spaces, shown))
