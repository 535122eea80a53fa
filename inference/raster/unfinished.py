"""Rasters that are not finished: what their files are called, and how they are told from finished ones.

GDAL opens what a killed process leaves of a GeoTIFF as if nothing were missing. So a file carries a mark
in its metadata as long as it is written, and who reads a raster asks for it.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex

from osgeo import gdal

KEY, UNFINISHED = "DEEP_PIXELS_STATE", "unfinished"
PATIENCE = 10.0  # seconds, for whoever still reads a file that is renamed or removed


def part_of(path: Path) -> Path:
    """The name under which a file grows beside its place, and which nobody else has."""
    return path.with_name(f"{path.stem[:80]}.{token_hex(4)}.part{path.suffix}")


def leftovers_of(path: Path) -> list[Path]:
    """The files under such names beside the place of one, and what GDAL noted beside them."""
    beside = [file for file in path.parent.iterdir() if file.name.startswith(f"{path.stem[:80]}.")]
    return [file for file in beside if is_called_part(file.name.removesuffix(".aux.xml"))]


def is_called_part(file: str) -> bool:
    """Whether a file has such a name."""
    return bool(re.search(r"\.[0-9a-f]{8}\.part\.tiff?$", file, re.IGNORECASE))


def mark_unfinished(dataset: gdal.Dataset) -> None:
    """Say in its metadata that a raster is being written."""
    dataset.SetMetadataItem(KEY, UNFINISHED)


def mark_finished(dataset: gdal.Dataset) -> None:
    """Take that back."""
    dataset.SetMetadataItem(KEY, None)


def is_unfinished(dataset: gdal.Dataset) -> bool:
    """Whether a raster is being written, or was when its run was killed."""
    return bool(dataset.GetMetadataItem(KEY) == UNFINISHED)


def patiently(action: Callable[[], object]) -> None:
    """Rename or remove a file; on Windows that fails as long as somebody has it open."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            action()
            return
        except PermissionError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
