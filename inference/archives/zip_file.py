"""Zip archives, which ArcGIS writes."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ..errors import ModelDefinitionError
from ..progress import Progress, checkpoint
from . import Archive, Format
from ._entries import Entry

CHUNK = 1024**2  # bytes
ENCRYPTED = 0x1  # a flag of an entry
PLAIN = (0, stat.S_IFREG, stat.S_IFDIR)  # 0 is what Windows writes
OF_A_MAC = "__MACOSX/"  # what Finder adds beside the files, for itself


class ZipArchive:
    """An open zip archive."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive, self._name = archive, name
        infos = [info for info in archive.infolist() if not info.filename.startswith(OF_A_MAC)]
        self.entries = tuple(map(_entry_of, infos))
        self._infos = dict(zip(self.entries, infos))

    def extract(self, entries: Sequence[Entry], folder: Path, progress: Progress) -> None:
        """Write some of its entries below ``folder``."""
        for entry in entries:
            path = folder / entry.name
            if entry.is_folder:
                path.mkdir(parents=True, exist_ok=True)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._write(entry, path, progress)

    def head(self, entry: Entry, most: int) -> bytes:
        """The first bytes of a file."""
        with self._archive.open(self._infos[entry]) as source:
            return source.read(most)

    def _write(self, entry: Entry, path: Path, progress: Progress) -> None:
        written = 0
        with self._archive.open(self._infos[entry]) as source, path.open("xb") as target:
            while written <= entry.size and (chunk := source.read(CHUNK)):
                checkpoint(progress, 0)
                written += target.write(chunk)
        if written != entry.size:
            raise ModelDefinitionError(
                "The package {model} says that {name} has {declared} bytes, but it has not; expected an "
                "undamaged package",
                model=self._name,
                name=entry.name,
                declared=entry.size,
            )


def _entry_of(info: zipfile.ZipInfo) -> Entry:
    name = info.orig_filename.replace("\\", "/")  # filename ends at a zero
    return Entry(
        name=name,
        size=info.file_size,
        is_folder=name.endswith("/"),
        is_plain=stat.S_IFMT(info.external_attr >> 16) in PLAIN,
        is_encrypted=bool(info.flag_bits & ENCRYPTED),
    )


@contextmanager
def _opened(path: Path, name: str) -> Iterator[Archive]:
    with zipfile.ZipFile(path) as archive:
        yield ZipArchive(archive, name)


FORMAT = Format(zipfile.is_zipfile, _opened)
