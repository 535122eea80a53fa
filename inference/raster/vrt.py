"""Outputs in parts: what a part says of itself, and one file that shows all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from osgeo import gdal

from ..content import Content
from ..errors import RasterError
from .gdal_errors import checked
from .legend import write_legend
from .unfinished import part_of


def notes_of(path: Path) -> Mapping[str, str]:
    """The metadata that a part was written with; nothing where it is not there or no raster."""
    if not path.is_file():
        return {}
    try:
        dataset = checked(lambda: gdal.OpenEx(str(path), gdal.OF_RASTER), "{reason}")
    except RasterError:
        return {}
    notes: Mapping[str, str] = dataset.GetMetadata()
    return notes


def write_mosaic(path: Path, parts: Sequence[Path], content: Content) -> None:
    """A VRT that shows the parts as one raster, with their legend; it refers to them by relative paths."""
    unfinished = part_of(path)

    def build() -> bool | None:
        mosaic = gdal.BuildVRT(str(unfinished), [str(part) for part in parts])
        if mosaic is None:
            return None
        write_legend(mosaic, content)
        mosaic.FlushCache()
        return True

    try:
        checked(build, "The output {path} cannot be written: {reason}", path=path)
        unfinished.replace(path)
    except OSError as error:
        raise RasterError(
            "The output {path} cannot be written: {reason}", path=path, reason=error.strerror
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)
