"""Packages that come in an archive: which definition is theirs, and where their files are unpacked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from posixpath import normpath
from tempfile import TemporaryDirectory

from .archives import Archive, Entry, check_room, opened_archive, unpack
from .cache import PackageCache, Unpack
from .definition import LARGEST
from .errors import ModelDefinitionError
from .progress import Progress, Unwatched
from .text import Text

ARCHIVES = (".dlpk", ".zip", ".7z")  # of a package in the package; its content tells whether it is one


def holds_package(path: Path) -> bool:
    """Whether an archive has any definition in it, or an archive that may have one."""
    with opened_archive(path, path.name) as archive:
        return bool(_definitions(archive.entries) or _archives(archive.entries))


@dataclass(frozen=True)
class PackedDefinition:
    """The only definition of an archive, before anything is unpacked: its place in it, and what it says.

    ``files`` are all that the archive holds.
    """

    name: str
    content: bytes
    files: frozenset[str]

    def place_of(self, relative: str) -> str:
        """Where in the archive a file with a path relative to the definition lies, if it does."""
        name = normpath(PurePosixPath(self.name).parent / relative)
        return name if name in self.files else ""


def packed_definition(path: Path) -> PackedDefinition:
    """The definition in an archive."""
    stat = path.stat()
    return _packed_definition(path, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=8)  # dialogs ask often, and 7-zip unpacks all that lies before the definition
def _packed_definition(path: Path, size: int, changed: int) -> PackedDefinition:
    with TemporaryDirectory(prefix="deep-pixels-") as folder:
        with _opened_package(path, Path(folder), Unwatched()) as archive:
            files = frozenset(entry.name for entry in archive.entries)
            name = only_definition(path.name, files)
            archive.extract([e for e in archive.entries if e.name == name], Path(folder), Unwatched())
        with (Path(folder) / name).open("rb") as file:
            return PackedDefinition(name, file.read(LARGEST), files)


def packed_head(path: Path, name: str, most: int) -> bytes:
    """The first bytes of a file in an archive, if they can be had quickly."""
    stat = path.stat()
    return _packed_head(path, stat.st_size, stat.st_mtime_ns, name, most)


@lru_cache(maxsize=8)  # dialogs ask often
def _packed_head(path: Path, size: int, changed: int, name: str, most: int) -> bytes:
    with (
        TemporaryDirectory(prefix="deep-pixels-") as folder,
        _opened_package(path, Path(folder), Unwatched()) as archive,
    ):
        return archive.head(next(entry for entry in archive.entries if entry.name == name), most)


@contextmanager
def unpacked_definition(path: Path, cache: Path | None, progress: Progress) -> Iterator[Path]:
    """The only definition of an archive, with all of its files where they belong.

    They are kept in ``cache`` for the next time; without one they are gone when the context is left.
    """

    def fill(folder: Path) -> None:
        progress.info(Text("Unpacking {model}", model=path.name))
        with _opened_package(path, folder.parent, progress) as archive:
            only_definition(path.name, [entry.name for entry in archive.entries])
            unpack(archive, path.name, folder, progress)

    kept = PackageCache(cache).unpacked(path, fill, progress) if cache else _for_now(fill)
    with kept as folder:
        yield folder / only_definition(path.name, names_below(folder))


def names_below(folder: Path, pattern: str = "**/*") -> list[str]:
    """The files in a folder as an archive would name them."""
    return [path.relative_to(folder).as_posix() for path in folder.glob(pattern) if path.is_file()]


def only_definition(model: str, names: Iterable[str]) -> str:
    """The definition among the names of files; ModelDefinitionError where there is not exactly one."""
    found = sorted(name for name in names if _is_definition(name))
    if len(found) != 1:
        raise ModelDefinitionError(
            "The package {model} holds {count} model definitions ({names}); expected exactly one .emd file "
            "(of several, unpack the package and choose one)",
            model=model,
            count=len(found),
            names=", ".join(found) or Text("none"),
        )
    return found[0]


def _is_definition(name: str) -> bool:
    return name.lower().endswith(".emd") and "__MACOSX" not in name


def _definitions(entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if _is_definition(entry.name)]


def _archives(entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.name.lower().endswith(ARCHIVES)]


@contextmanager
def _for_now(fill: Unpack) -> Iterator[Path]:
    with TemporaryDirectory(prefix="deep-pixels-") as place:
        folder = Path(place) / "files"
        folder.mkdir()
        fill(folder)
        yield folder


@contextmanager
def _opened_package(path: Path, folder: Path, progress: Progress) -> Iterator[Archive]:
    """The archive with the definition: the file itself, or the only archive in it, unpacked to ``folder``."""
    with opened_archive(path, path.name) as archive:
        inner = [] if _definitions(archive.entries) else _archives(archive.entries)
        if len(inner) != 1:
            yield archive
            return
        with TemporaryDirectory(dir=folder) as place:
            check_room(path.name, inner, folder)
            archive.extract(inner, Path(place), progress)
            with opened_archive(Path(place) / inner[0].name, path.name) as package:
                yield package
