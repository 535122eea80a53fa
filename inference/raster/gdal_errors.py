"""GDAL's failures as errors of ours, whether or not its Python exceptions are switched on.

That switch is one for the whole process, and QGIS' other plugins rely on how they find it.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import TypeVar

from osgeo import gdal

from ..errors import RasterError
from ..text import Text

Answer = TypeVar("Answer")

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
