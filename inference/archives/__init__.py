"""Archives that packages come in, one kind to a file, each told by its content.

A file here that defines ``FORMAT`` is a kind of archive. Nothing lists them. What is let out of an
archive is decided here, for all of them: see ``_entries``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from ..discovery import discovered
from ..errors import Cancelled, InferenceError, ModelDefinitionError
from ..progress import Progress
from ._entries import Entry, check_entries, check_room

__all__ = ["Archive", "Entry", "check_room", "is_archive", "opened_archive", "unpack"]


class Archive(Protocol):
    """An open archive."""

    entries: tuple[Entry, ...]

    def extract(self, entries: Sequence[Entry], folder: Path, progress: Progress) -> None:
        """Write some of its entries below ``folder``, never over a file; may raise Cancelled."""
        ...

    def head(self, entry: Entry, most: int) -> bytes:
        """The first bytes of a file, ``most`` of them; nothing where that would mean to unpack much."""
        ...


@dataclass(frozen=True)
class Format:
    """A kind of archive: whether a file is one, and how it is opened (its path, and what users call it)."""

    recognises: Callable[[Path], bool]
    open: Callable[[Path, str], AbstractContextManager[Archive]]


def is_archive(path: Path) -> bool:
    """Whether a file is an archive of any kind."""
    return _format_of(path) is not None


@contextmanager
def opened_archive(path: Path, name: str) -> Iterator[Archive]:
    """An archive, after a look at all that it holds; ``name`` is what errors call it.

    Raises ModelDefinitionError for whatever it holds that no package needs, and for what goes wrong while
    it is open.
    """
    kind = _format_of(path)
    if kind is None:
        raise ModelDefinitionError("{name} is no archive; expected a zip or 7-zip file", name=name)
    try:
        with kind.open(path, name) as archive:
            check_entries(name, archive.entries, path.stat().st_size)
            yield archive
    except (InferenceError, Cancelled):
        raise
    except Exception as error:  # the readers raise whatever damaged bytes lead them to
        raise ModelDefinitionError(
            "The package {model} cannot be unpacked: {reason}",
            model=name,
            reason=str(error) or type(error).__name__,
        ) from error


def unpack(archive: Archive, name: str, folder: Path, progress: Progress) -> None:
    """Write all that an archive holds below ``folder``."""
    check_room(name, archive.entries, folder)
    archive.extract(archive.entries, folder, progress)


def _format_of(path: Path) -> Format | None:
    return next((kind for kind in _all() if kind.recognises(path)), None)


@cache
def _all() -> tuple[Format, ...]:
    return tuple(discovered(__name__, "FORMAT"))
