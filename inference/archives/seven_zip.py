"""7-zip archives, which people make by hand; ``py7zr`` reads them where it is installed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..errors import ModelDefinitionError, RuntimeMissingError
from ..installation import install_command
from ..progress import Progress, Unwatched, checkpoint
from . import Archive, Format
from ._entries import Entry

SIGNATURE = b"7z\xbc\xaf\x27\x1c"
PACKAGES = ("py7zr",)
QUICK = 64 * 1024**2  # bytes that are unpacked in a second


class SevenZipArchive:
    """An open 7-zip archive."""

    def __init__(self, archive: Any) -> None:
        self._archive = archive
        self.entries = tuple(map(_entry_of, archive.files))

    def extract(self, entries: Sequence[Entry], folder: Path, progress: Progress) -> None:
        """Write some of its entries below ``folder``; files are packed into one another, so all at once."""
        checkpoint(progress, 0)
        self._archive.reset()
        self._archive.extract(path=folder, targets=[entry.name for entry in entries])

    def head(self, entry: Entry, most: int) -> bytes:
        """The first bytes of a file that is quickly unpacked: of others nothing can be had before."""
        if entry.size > QUICK:
            return b""
        with TemporaryDirectory(prefix="deep-pixels-") as folder:
            self.extract([entry], Path(folder), Unwatched())
            with (Path(folder) / entry.name).open("rb") as file:
                return file.read(most)


def _entry_of(file: Any) -> Entry:
    is_plain = not (file.is_symlink or file.is_junction or file.is_socket)
    return Entry(file.filename, file.uncompressed or 0, file.is_directory, is_plain)


@contextmanager
def _opened(path: Path, name: str) -> Iterator[Archive]:
    if find_spec("py7zr") is None:
        raise RuntimeMissingError(name, PACKAGES, install_command(PACKAGES))
    import py7zr

    try:
        with py7zr.SevenZipFile(path) as archive:
            if archive.needs_password():
                raise py7zr.exceptions.PasswordRequired
            yield SevenZipArchive(archive)
    except py7zr.exceptions.PasswordRequired:
        raise ModelDefinitionError(
            "The package {model} is encrypted; expected a package without a password", model=name
        ) from None


def _recognises(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(SIGNATURE)) == SIGNATURE
    except OSError:
        return False


FORMAT = Format(_recognises, _opened)
