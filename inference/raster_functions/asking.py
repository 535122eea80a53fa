"""The arguments of a Python raster function, for dialogs: it is asked once, and again when it has changed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ..arguments import ArgumentSpec
from ..devices import Device
from ..errors import InferenceError
from ..package import open_package
from ..progress import Unwatched
from ..trust import package_hash
from .function import RasterFunction

PATIENCE = 60.0  # seconds: a dialog waits meanwhile


class _Told(NamedTuple):
    specs: tuple[ArgumentSpec, ...]
    error: InferenceError | None


def arguments_of_function(model: str, written: str, cache: Path | None = None) -> tuple[ArgumentSpec, ...]:
    """What the function of a trusted package declares; an InferenceError for what keeps it from that.

    ``cache`` is a folder to keep unpacked packages in.
    """
    told = _told(model, written, cache, package_hash(model))
    if told.error:
        raise told.error.with_traceback(None)
    return told.specs


@lru_cache(maxsize=64)
def _told(model: str, written: str, cache: Path | None, digest: str) -> _Told:
    """``digest`` stands for all that could have a say in it."""
    try:
        with open_package(model, cache) as package:
            function = RasterFunction(package, written, Device("cpu"), Unwatched(), PATIENCE)
            function.close()
            return _Told(function.specs, None)
    except InferenceError as error:
        return _Told((), error)
