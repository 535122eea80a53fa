"""The arguments of a Python raster function, for dialogs: it is asked once, and again when it has changed."""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

from ..arguments import ArgumentSpec
from ..devices import Device
from ..errors import InferenceError
from ..package import open_package
from ..progress import Unwatched
from ..trust import package_hash
from .function import RasterFunction

PATIENCE = 60.0  # seconds that a dialog waits
UNTIL_AGAIN = 60.0  # seconds until one that failed is asked again: what it lacks may have been installed
MOST = 64  # of those that are remembered


class _Told(NamedTuple):
    specs: tuple[ArgumentSpec, ...]
    error: InferenceError | None
    when: float

    @property
    def holds(self) -> bool:
        """Whether there is no need to ask again."""
        return self.error is None or time.monotonic() - self.when < UNTIL_AGAIN


_known: dict[tuple[str, str, str], _Told] = {}


def arguments_of_function(model: str, written: str, cache: Path | None = None) -> tuple[ArgumentSpec, ...]:
    """What the function of a trusted package declares; an InferenceError for what keeps it from that.

    ``cache`` is a folder to keep unpacked packages in.
    """
    key = model, written, package_hash(model)  # which stands for all that could have a say in it
    if key not in _known or not _known[key].holds:
        if len(_known) >= MOST:
            _known.clear()
        _known[key] = _asked(model, written, cache)
    told = _known[key]
    if told.error:
        raise told.error.with_traceback(None)
    return told.specs


def _asked(model: str, written: str, cache: Path | None) -> _Told:
    try:
        with open_package(model, cache) as package:
            function = RasterFunction(package, written, Device("cpu"), Unwatched(), PATIENCE)
            function.close()
            return _Told(function.specs, None, time.monotonic())
    except InferenceError as error:
        return _Told((), error, time.monotonic())
