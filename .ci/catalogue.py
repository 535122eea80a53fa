"""A translation of the plugin into one language: a .ts file of Qt.

python catalogue.py update LANGUAGE...      the sources' texts into each i18n/deep_pixels_LANGUAGE.ts
python catalogue.py export LANGUAGE         what is not translated yet, as JSON: {context: {text: ""}}
python catalogue.py import LANGUAGE FILE    such JSON, filled in, into the .ts file
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

from texts import Found, texts_in

ROOT = Path(__file__).resolve().parents[1]
Key = tuple[str, str]  # context, text


@dataclass(frozen=True)
class Catalogue:
    """Each text of the sources with the file that it is in, and translations; ``drafts`` are not finished."""

    language: str
    found: tuple[Found, ...] = ()
    translations: Mapping[Key, str] = field(default_factory=dict)
    drafts: frozenset[Key] = frozenset()

    def is_finished(self, entry: Found) -> bool:
        return bool(self.translation_of(entry)) and (entry.context, entry.text) not in self.drafts

    def translation_of(self, entry: Found) -> str:
        return self.translations.get((entry.context, entry.text), "")

    def updated(self, found: list[Found]) -> Catalogue:
        """The same translations, of these texts."""
        return replace(self, found=tuple(found))

    def untranslated(self) -> dict[str, dict[str, str]]:
        missing: dict[str, dict[str, str]] = {}
        for entry in self.found:
            if not self.is_finished(entry):
                missing.setdefault(entry.context, {})[entry.text] = self.translation_of(entry)
        return missing

    def filled(self, given: Mapping[str, Mapping[str, str]]) -> Catalogue:
        """With more translations; ValueError for what is no text of the sources or has other blanks."""
        added = {(context, text): told for context, texts in given.items() for text, told in texts.items()}
        known = {(entry.context, entry.text) for entry in self.found}
        wrong = [f"not in the sources: {text!r}" for context, text in added if (context, text) not in known]
        for (_, text), told in added.items():
            if told and blanks_of(told) != blanks_of(text):
                wrong.append(f"other blanks or tags: {text!r} → {told!r}")
        if wrong:
            raise ValueError("\n".join(wrong))
        added = {key: told for key, told in added.items() if told}
        translations = {**self.translations, **added}
        return replace(self, translations=translations, drafts=self.drafts.difference(added))


def blanks_of(text: str) -> set[str]:
    """The {blanks} and <tags> of a text; of one that cannot be formatted, its braces."""
    try:
        parts = [f"{name}!{how}:{spec}" for _, name, spec, how in Formatter().parse(text) if name is not None]
    except ValueError:
        parts = re.findall(r"[{}]", text)
    return {*parts, *re.findall(r"</?\w+[^>]*>", text)}


def read(path: Path, language: str) -> Catalogue:
    if not path.exists():
        return Catalogue(language)
    found, translations, drafts = [], {}, []
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            place, text = message.find("location"), message.findtext("source", "")
            found.append(Found(name, text, "" if place is None else place.get("filename", "")[3:]))
            translations[name, text] = message.findtext("translation", "")
            if message.find("translation[@type='unfinished']") is not None:
                drafts.append((name, text))
    return Catalogue(language, tuple(found), translations, frozenset(drafts))


def write(path: Path, catalogue: Catalogue) -> None:
    """As lupdate writes it, without line numbers: these change with every commit."""
    root = ElementTree.Element("TS", version="2.1", language=catalogue.language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for entry in catalogue.found:
        if entry.context not in contexts:
            contexts[entry.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[entry.context], "name").text = entry.context
        _add_message(contexts[entry.context], entry, catalogue)
    ElementTree.indent(root, "    ")
    xml = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{xml}\n', encoding="utf-8")


def _add_message(context: ElementTree.Element, entry: Found, catalogue: Catalogue) -> None:
    message = ElementTree.SubElement(context, "message")
    ElementTree.SubElement(message, "location", filename=f"../{entry.file}")
    ElementTree.SubElement(message, "source").text = entry.text
    translation = ElementTree.SubElement(message, "translation")
    translation.text = catalogue.translation_of(entry)
    if not catalogue.is_finished(entry):
        translation.set("type", "unfinished")


def path_of(language: str) -> Path:
    return ROOT / "i18n" / f"deep_pixels_{language}.ts"


def sources() -> list[str]:
    """The plugin's own modules."""
    found = (
        path for pattern in ("*.py", "algorithms/**/*.py", "inference/**/*.py") for path in ROOT.glob(pattern)
    )
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


def main(action: str, language: str, *rest: str) -> None:
    if action == "update":
        found = texts_in(ROOT, sources())
        for name in (language, *rest):
            write(path_of(name), read(path_of(name), name).updated(found))
    elif action == "export":
        untranslated = read(path_of(language), language).untranslated()
        print(json.dumps(untranslated, ensure_ascii=False, indent=2))
    elif action == "import":
        given = json.loads(Path(rest[0]).read_text(encoding="utf-8"))
        write(path_of(language), read(path_of(language), language).filled(given))
    else:
        raise ValueError(f"update, export or import, not {action!r}")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except ValueError as error:
        sys.exit(f"translate: {error}")
