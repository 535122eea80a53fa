"""Fields for what the images of a feature hold of each class, with names that every format takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..definition import ModelClass

CLASSIFIED, FAILED = "images_classified", "images_failed"
PIXELS, AREA = "pixels", "m2"
LONGEST = 64  # letters of a field's name in a File GDB
OF_CLASS = 40  # of these for the class, so that a suffix and a number fit in
# What File GDBs take for SQL, as GDAL knows it
RESERVED = """
    ADD ALTER AND BETWEEN BY COLUMN CREATE DELETE DROP EXISTS FOR FROM GROUP IN INSERT INTO IS LIKE NOT NULL
    OR ORDER SELECT SET TABLE UPDATE VALUES WHERE
"""


@dataclass(frozen=True)
class ClassFields:
    """The names of the fields for a class; ``title`` is what the class is called."""

    value: int
    title: str
    pixels: str
    area: str

    @property
    def aliases(self) -> tuple[str, str]:
        """What people read in the place of both names."""
        return f"{self.title} [px]", f"{self.title} [m²]"


@dataclass(frozen=True)
class SumFields:
    """The names of all fields that are added to those of the input."""

    classified: str
    failed: str
    classes: tuple[ClassFields, ...]

    @property
    def names(self) -> Iterator[str]:
        """All of them, in their order."""
        yield from (self.classified, self.failed)
        for entry in self.classes:
            yield from (entry.pixels, entry.area)


def sum_fields(classes: Sequence[ModelClass], taken: Iterable[str]) -> SumFields:
    """Two fields for each class value, and two for numbers of images, none of them called as ``taken`` ones.

    The names of classes are brought to small letters, digits and underscores of ASCII; capitals do not
    tell names apart.
    """
    used = {name.casefold() for name in taken}
    counts = free_name(CLASSIFIED, used), free_name(FAILED, used)
    entries = {entry.value: entry for entry in reversed(classes)}
    return SumFields(*counts, tuple(_fields_of(entries[value], used) for value in sorted(entries)))


def _fields_of(entry: ModelClass, used: set[str]) -> ClassFields:
    title = entry.name or str(entry.value)
    base = _ascii(entry.name) or f"class_{entry.value}".replace("-", "minus_")
    return ClassFields(
        entry.value, title, free_name(f"{base}_{PIXELS}", used), free_name(f"{base}_{AREA}", used)
    )


def _ascii(name: str) -> str:
    """A name without accents and signs, which begins with a letter."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    cleaned = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:OF_CLASS].strip("_")
    return f"class_{cleaned}" if cleaned[:1].isdigit() else cleaned


def free_name(name: str, used: set[str]) -> str:
    """The name, with a number behind it where it is one of those that are ``used``, to which it is added."""
    number, free = 1, name
    while free.casefold() in used:
        number += 1
        free = f"{name}_{number}"
    used.add(free.casefold())
    return free


def legal_names(names: Sequence[str], used: set[str]) -> list[str]:
    """Names of fields as a File GDB takes them, in the order of ``names``; they are added to ``used``."""
    return [free_name(_legal(name), used) for name in names]


def _legal(name: str) -> str:
    cleaned = re.sub(r"\W", "_", name)[: LONGEST - 3] or "_"
    if not cleaned[0].isalpha():
        cleaned = f"f{cleaned}"
    return f"{cleaned}_" if cleaned.upper() in RESERVED.split() else cleaned
