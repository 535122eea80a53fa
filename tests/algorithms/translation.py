"""Makes translations without Qt's tools."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QTranslator

MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
HASHES, MESSAGES = 0x42, 0x69
END, TRANSLATION, SOURCE, CONTEXT, COMMENT = 1, 3, 6, 7, 8


def write_qm(path: Path, texts: Mapping[tuple[str, str], str]) -> Path:
    """A compiled translation of texts and their contexts; the format is that of qtbase, qtranslator.cpp."""
    hashes, messages = [], b""
    for (context, source), translation in texts.items():
        hashes.append((_elf_hash(source.encode()), len(messages)))
        parts = [
            (TRANSLATION, translation.encode("utf-16-be")),
            (SOURCE, source.encode()),
            (CONTEXT, context.encode()),
            (COMMENT, b""),
        ]
        messages += b"".join(struct.pack(">BI", tag, len(part)) + part for tag, part in parts)
        messages += bytes([END])
    table = b"".join(struct.pack(">II", *entry) for entry in sorted(hashes))
    sections = [
        struct.pack(">BI", tag, len(data)) + data for tag, data in ((HASHES, table), (MESSAGES, messages))
    ]
    path.write_bytes(MAGIC + b"".join(sections))
    return path


@contextmanager
def speaking(path: Path) -> Iterator[None]:
    """Qt with a compiled translation."""
    translator = QTranslator()
    assert translator.load(str(path))
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


def _elf_hash(text: bytes) -> int:
    value = 0
    for byte in text:
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ high >> 24) & ~high
    return value or 1
