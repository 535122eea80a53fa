"""Unpacked packages that are kept for the next run, by their content.

A package lies under the SHA-256 of its file: two packages never meet under one key, whoever made them, and
with the instructions that processors have for it SHA-256 reads ten times as fast as a package unpacks. ::

    folder/<sha256>/lock            who uses the package holds this; used last when it was changed last
                    manifest.json   its files as they were unpacked: size and time of each
                    files/          what was in the package
    folder/.….part/                 a package that is being unpacked, or that is going
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory
from typing import IO

from .progress import Progress, checkpoint

try:
    import fcntl
except ImportError:  # Windows renames no folder while a file in it is open, which serves as well
    fcntl = None  # type: ignore[assignment]

LIMIT = 8 * 1024**3  # bytes
CHUNK = 4 * 1024**2
DAY = 24 * 3600  # seconds: nothing takes as long to unpack
LOCK, MANIFEST, FILES, UNFINISHED = "lock", "manifest.json", "files", ".part"

Unpack = Callable[[Path], None]


class PackageCache:
    """Unpacked packages in a folder, of ``limit`` bytes at most but for those in use.

    Any number of processes may use one folder at once.
    """

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self._folder = folder
        self._limit = limit

    @contextmanager
    def unpacked(self, package: Path, unpack: Unpack, progress: Progress) -> Iterator[Path]:
        """The folder with what ``unpack`` writes of a package, unless it is there already.

        It stays as it is until the context is left; where the cache cannot be written to, it is gone then.
        """
        entry = self._folder / digest_of(package, progress)
        with ExitStack() as stack:
            yield self._kept(entry, unpack, stack) / FILES

    def _kept(self, entry: Path, unpack: Unpack, stack: ExitStack) -> Path:
        """The entry, whole and held until the stack is left, or else a folder that is gone then."""
        while (lock := _held(entry)) is None:
            with ExitStack() as making:
                place = making.enter_context(_place_in(self._folder))
                unpack(_made(place / FILES))
                _seal(place)
                self._discard(entry)  # damaged, or not there
                if _moved(place, entry):
                    continue
                if (lock := _held(entry)) is None:
                    stack.enter_context(making.pop_all())
                    return place
            break
        stack.enter_context(lock)
        with suppress(OSError):
            os.utime(entry / LOCK)
        self._trim()
        return entry

    def clear(self) -> None:
        """Forget every package that nobody uses."""
        for entry in self._entries():
            self._discard(entry)

    def _entries(self) -> list[Path]:
        """Those that were used last come last."""
        return sorted(self._folder.glob("[0-9a-f]*"), key=_used_at)

    def _trim(self) -> None:
        """Let go what was not used for longest, and what processes that were killed have left."""
        sizes = {entry: _size_of(entry) for entry in self._entries()}
        excess = sum(sizes.values()) - self._limit
        for entry, size in sizes.items():
            if excess > 0 and self._discard(entry):
                excess -= size
        for leftover in self._folder.glob(f".*{UNFINISHED}"):
            if time.time() - _used_at(leftover) > DAY:
                shutil.rmtree(leftover, ignore_errors=True)

    def _discard(self, entry: Path) -> bool:
        """Take an entry away, unless somebody uses it; whether it is gone."""
        going = self._folder / f".{token_hex(8)}{UNFINISHED}"
        with ExitStack() as stack, suppress(OSError):
            if _is_unused(entry, stack):
                entry.rename(going)  # at once, so that nobody finds half of it
        shutil.rmtree(going, ignore_errors=True)
        return not entry.exists()


def digest_of(path: Path, progress: Progress) -> str:
    """The SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            checkpoint(progress, 0)
            digest.update(chunk)
    return digest.hexdigest()


@contextmanager
def _place_in(folder: Path) -> Iterator[Path]:
    """A new folder in the cache, or where temporary files are if that cannot be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        place = TemporaryDirectory(prefix=".", suffix=UNFINISHED, dir=folder)
    except OSError:
        place = TemporaryDirectory(prefix="deep-pixels-")
    with place as name:
        yield Path(name)


def _moved(place: Path, entry: Path) -> bool:
    """Whether it could be: another process may be faster, or use what is damaged."""
    try:
        place.rename(entry)
    except OSError:
        return False
    return True


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _seal(place: Path) -> None:
    """Write down what was unpacked."""
    (place / MANIFEST).write_text(json.dumps(_stamps(place / FILES)), encoding="utf-8")
    (place / LOCK).touch()


def _stamps(folder: Path) -> dict[str, list[int]]:
    """Size and time of each file, whatever another process takes away meanwhile."""
    stamps = {}
    for place, _, names in os.walk(folder):
        for path in (Path(place, name) for name in names):
            with suppress(OSError):
                stat = path.stat()
                stamps[path.relative_to(folder).as_posix()] = [stat.st_size, stat.st_mtime_ns]
    return stamps


def _held(entry: Path) -> IO[bytes] | None:
    """The entry's lock, shared with others who use it; ``None`` where it is damaged or not there."""
    try:
        lock = (entry / LOCK).open("rb")
    except OSError:
        return None
    with suppress(OSError):  # a file system without locks: nothing is ever removed there
        if fcntl:
            fcntl.flock(lock, fcntl.LOCK_SH)
    if _is_there_still(entry, lock) and _is_whole(entry):
        return lock
    lock.close()
    return None


def _is_there_still(entry: Path, lock: IO[bytes]) -> bool:
    """Whether the lock is the entry's still: others may have removed the entry, and made it anew."""
    try:
        return os.path.samestat((entry / LOCK).stat(), os.fstat(lock.fileno()))
    except OSError:
        return False


def _is_whole(entry: Path) -> bool:
    """Whether all that was unpacked is there unchanged; what models add themselves does no harm."""
    try:
        manifest = dict(json.loads((entry / MANIFEST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return False
    found = _stamps(entry / FILES)
    return all(found.get(name) == stamp for name, stamp in manifest.items())


def _is_unused(entry: Path, stack: ExitStack) -> bool:
    """Whether nobody uses the entry, nor will before the stack is left."""
    if fcntl is None:
        return True  # renaming tells
    try:
        lock = stack.enter_context((entry / LOCK).open("ab"))  # made anew where it is missing
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return _is_there_still(entry, lock)


def _used_at(entry: Path) -> float:
    """When an entry was used last, in seconds; long ago if it is gone."""
    for path in (entry / LOCK, entry):
        with suppress(OSError):
            return path.stat().st_mtime
    return 0.0


def _size_of(entry: Path) -> int:
    return sum(size for size, _ in _stamps(entry / FILES).values())
