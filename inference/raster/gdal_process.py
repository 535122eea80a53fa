"""What GDAL has once for the whole process, and runs change while they are under way.

Other plugins and QGIS itself use the same GDAL, and several runs may be under way at the same time: the last
of them puts back what the first one found.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from osgeo import gdal

SMALLEST_CACHE = 16 * 2**20
THREADS = "GDAL_NUM_THREADS"

_lock = Lock()
_cache_sizes: list[int] = []  # of the runs under way
_cache_before = 0
_thread_counts: list[int] = []


@contextmanager
def block_cache(size: int) -> Iterator[None]:
    """Keep GDAL's cache of blocks small while a raster is streamed through it.

    Each block is used once, so that a larger cache only takes memory; ``size`` bytes hold what
    is needed again: one row of blocks. Runs at the same time share the cache that the process has.
    """
    global _cache_before
    with _lock:
        if not _cache_sizes:
            _cache_before = gdal.GetCacheMax()
        _cache_sizes.append(max(SMALLEST_CACHE, size))
        gdal.SetCacheMax(sum(_cache_sizes))
    try:
        yield
    finally:
        with _lock:
            _cache_sizes.remove(max(SMALLEST_CACHE, size))
            gdal.SetCacheMax(sum(_cache_sizes) or _cache_before)


@contextmanager
def decoding_threads(count: int) -> Iterator[None]:
    """Let GDAL decode blocks in as many threads, those of rasters that are opened meanwhile (GeoTIFFs,
    those behind a VRT too).

    One thread is how GDAL begins. A number that it was told by somebody else stays.
    """
    with _lock:
        is_ours = count > 1 and (bool(_thread_counts) or gdal.GetConfigOption(THREADS) is None)
        if is_ours:
            _thread_counts.append(count)
            gdal.SetConfigOption(THREADS, str(max(_thread_counts)))
    try:
        yield
    finally:
        if is_ours:
            with _lock:
                _thread_counts.remove(count)
                gdal.SetConfigOption(THREADS, str(max(_thread_counts)) if _thread_counts else None)
