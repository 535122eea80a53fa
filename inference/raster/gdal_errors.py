"""GDAL's failures as errors of ours, whether or not its Python exceptions are switched on.

That switch is one for the whole process, and QGIS' other plugins rely on how they find it.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TypeVar

from osgeo import gdal

from ..errors import RasterError
from ..text import Text

Answer = TypeVar("Answer")
SMALLEST_CACHE = 16 * 2**20

warnings.filterwarnings("ignore", message="Neither gdal.UseExceptions", category=FutureWarning)


def checked(call: Callable[[], Answer], template: str, **data: object) -> Answer:
    """What ``call`` answers; a RasterError of ``template``, with GDAL's ``{reason}``, where it fails.

    Every error on the way counts, not the last one alone: a full disk is followed by mere warnings.
    """
    failures: list[str] = []

    def note(kind: int, number: int, message: str) -> None:
        if kind >= gdal.CE_Failure:
            failures.append(message)

    gdal.ErrorReset()
    gdal.PushErrorHandler(note)
    try:
        answer = call()
    except RuntimeError as error:
        raise RasterError(template, reason=failures[0] if failures else str(error), **data) from error
    finally:
        gdal.PopErrorHandler()
    if failures or answer is None or gdal.GetLastErrorType() >= gdal.CE_Failure:
        reason = failures[0] if failures else gdal.GetLastErrorMsg() or Text("GDAL gives no reason")
        raise RasterError(template, reason=reason, **data)
    return answer


_cache_lock = Lock()
_cache_sizes: list[int] = []  # of the runs under way
_cache_before = 0


@contextmanager
def block_cache(size: int) -> Iterator[None]:
    """Keep GDAL's cache of blocks small while a raster is streamed through it.

    Each block is used once, so that a larger cache only takes memory; ``size`` bytes hold what
    is needed again: one row of blocks. Runs at the same time share the cache that the process has.
    """
    global _cache_before
    with _cache_lock:
        if not _cache_sizes:
            _cache_before = gdal.GetCacheMax()
        _cache_sizes.append(max(SMALLEST_CACHE, size))
        gdal.SetCacheMax(sum(_cache_sizes))
    try:
        yield
    finally:
        with _cache_lock:
            _cache_sizes.remove(max(SMALLEST_CACHE, size))
            gdal.SetCacheMax(sum(_cache_sizes) or _cache_before)
