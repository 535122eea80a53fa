"""Makes the archives that packages come in."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest


def zipped(path: Path, *entries, compression=zipfile.ZIP_STORED) -> Path:
    """A zip file of (name or ZipInfo, content) pairs."""
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return path


def zip_bytes(*entries) -> bytes:
    content = io.BytesIO()
    zipped(content, *entries)
    return content.getvalue()


def seven_zipped(path: Path, *entries, password=None) -> Path:
    """The same as 7-zip; skips a test where nothing can write one."""
    py7zr = pytest.importorskip("py7zr", reason="py7zr, which packs 7-zip archives, is not installed")
    with py7zr.SevenZipFile(path, "w", password=password) as archive:
        for name, content in entries:
            archive.writestr(content, name)
    return path
