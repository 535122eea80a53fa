"""GDAL's failures as errors of ours, whether or not its Python exceptions are switched on.

That switch is one for the whole process, and QGIS' other plugins rely on how they find it.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from osgeo import gdal

from ..errors import RasterError

Answer = TypeVar("Answer")
SMALLEST_CACHE = 64 * 2**20

warnings.filterwarnings("ignore", message="Neither gdal.UseExceptions", category=FutureWarning)


def checked(call: Callable[[], Answer], template: str, **data: object) -> Answer:
    """What ``call`` answers; a RasterError of ``template``, with GDAL's ``{reason}``, where it fails."""
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        answer = call()
    except RuntimeError as error:
        raise RasterError(template, reason=str(error), **data) from error
    finally:
        gdal.PopErrorHandler()
    if answer is None or gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise RasterError(template, reason=gdal.GetLastErrorMsg() or "GDAL gives no reason", **data)
    return answer


@contextmanager
def block_cache(size: int) -> Iterator[None]:
    """Keep GDAL's cache of blocks small while a raster is streamed through it.

    Each block is used once, so that a larger cache only takes memory; ``size`` bytes hold what
    is needed again: one row of blocks.
    """
    before = gdal.GetCacheMax()
    gdal.SetCacheMax(max(SMALLEST_CACHE, size))
    try:
        yield
    finally:
        gdal.SetCacheMax(before)
