"""Arrays in memory that two processes see.

``multiprocessing.shared_memory`` is not used, for two reasons. It starts a helper process from
``sys.executable``, which inside of QGIS may be QGIS. And where the system's shared memory is full, it
hands out memory that kills whoever writes to it; here it is reserved first.
"""

from __future__ import annotations

import mmap
import os
import sys
import tempfile
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Union

import numpy as np

from ..errors import SeparateProcessError

Place = Union[int, str]  # an open file that has no name, or on Windows the name of memory without a file
ALIGNMENT = 64  # bytes, as processors like it
SHARED = "/dev/shm"  # memory with the look of files, on Linux
ENOUGH = 2**30  # bytes that have to be free there; containers often have 64 MB
NUMBERS = "?biufc"  # kinds of types, as numpy has them


@contextmanager
def shared_place() -> Iterator[Place]:
    """A place for arrays, which nothing is left of, whoever of both processes is killed."""
    if sys.platform == "win32":
        yield f"deep_pixels_{uuid.uuid4().hex}"
    else:
        with tempfile.TemporaryFile(dir=_folder()) as file:
            yield file.fileno()


def _folder() -> str | None:
    try:
        free = os.statvfs(SHARED)
    except OSError:
        return None
    is_usable = os.access(SHARED, os.W_OK) and free.f_bavail * free.f_frsize >= ENOUGH
    return SHARED if is_usable else None


class SharedArrays:
    """One side of a place: one process puts arrays there, the other takes them."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._memory: mmap.mmap | None = None
        self._size = 0

    def put(self, arrays: Sequence[np.ndarray]) -> dict[str, Any]:
        """Write arrays of numbers over what was there; the note that ``take`` needs."""
        offset, entries = 0, []
        for array in arrays:
            _check_numbers(array.dtype)
            entries.append({"type": array.dtype.str, "shape": list(array.shape), "offset": offset})
            offset += -(-array.nbytes // ALIGNMENT) * ALIGNMENT
        if offset > self._size:
            self._grow(offset)
        note = {"size": self._size, "arrays": entries}
        for place, array in zip(self.take(note), arrays):
            np.copyto(place, array)
        return note

    def take(self, note: Mapping[str, Any]) -> list[np.ndarray]:
        """What was put, as views that hold until something else is put; they may be written to."""
        if note["size"] != self._size:
            self._map(note["size"])
        return [self._view(entry) for entry in note["arrays"]]

    def release(self) -> None:
        """Have nothing to do with the place any longer."""
        self._memory, self._size = None, 0

    def _view(self, entry: Mapping[str, Any]) -> np.ndarray:
        dtype = np.dtype(entry["type"])
        _check_numbers(dtype)
        if 0 in entry["shape"]:
            return np.empty(entry["shape"], dtype)
        return np.ndarray(entry["shape"], dtype, self._memory, entry["offset"])

    def _grow(self, least: int) -> None:
        size = -(-least // mmap.ALLOCATIONGRANULARITY) * mmap.ALLOCATIONGRANULARITY
        try:
            if isinstance(self._place, int):
                _reserve(self._place, self._size, size)
            self._map(size)
        except OSError as error:
            raise SeparateProcessError(
                "There is no room for {megabytes:.0f} MB to share with a separate process: {reason}",
                megabytes=size / 1e6,
                reason=error.strerror or str(error),
            ) from error

    def _map(self, size: int) -> None:
        """Views of smaller memory, if there are any, keep it."""
        if isinstance(self._place, int):
            self._memory = mmap.mmap(self._place, size)
        else:
            self._memory = mmap.mmap(-1, size, tagname=f"{self._place}_{size}")  # type: ignore[call-arg]
        self._size = size


def _check_numbers(dtype: np.dtype) -> None:
    if dtype.kind not in NUMBERS:
        raise SeparateProcessError("An array holds values of type {type}; expected numbers", type=str(dtype))


def _reserve(file: int, start: int, end: int) -> None:
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file, start, end - start)
        return
    for offset in range(start, end, mmap.ALLOCATIONGRANULARITY):  # on a Mac
        os.pwrite(file, bytes(min(mmap.ALLOCATIONGRANULARITY, end - offset)), offset)
