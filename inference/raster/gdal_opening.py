"""Opening rasters with GDAL: those of unfinished runs are none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from osgeo import gdal

from ..errors import RasterError
from . import RasterName
from .bands import Band
from .gdal_errors import checked
from .georeference import georeference_of
from .stored import at_hand
from .unfinished import is_called_part, is_unfinished

OPEN_FLAGS = gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR


def bands_of(path: str, options: Sequence[str] = ()) -> list[Band]:
    """The bands of a raster; RasterError where it cannot be opened."""
    return described(open_raster(path, options))


def is_raster(path: str) -> bool:
    """Whether GDAL opens it as a raster."""
    try:
        return checked(lambda: gdal.OpenEx(path, gdal.OF_RASTER), "{reason}").RasterCount > 0
    except RasterError:
        return False


def crs_of(names: Iterable[RasterName]) -> str:
    """The reference system of the first that can be opened, as WKT; an empty text where it has none."""
    for name in names:
        try:
            with at_hand(name) as path:
                crs = georeference_of(open_raster(path, name.options, str(name))).crs
        except RasterError:
            continue
        return crs.ExportToWkt() if crs is not None else ""
    return ""


def size_of(name: RasterName) -> int:
    """Pixels of a raster; RasterError where it cannot be opened."""
    with at_hand(name) as path:
        dataset = open_finished(path, name.options, str(name))
        size = int(dataset.RasterXSize * dataset.RasterYSize)
        dataset = None  # before the file goes
    return size


def open_raster(path: str, options: Sequence[str] = (), title: str = "") -> gdal.Dataset:
    """What GDAL opens, where it is finished; RasterError where it cannot, or it is not."""
    dataset = checked(
        lambda: gdal.OpenEx(path, OPEN_FLAGS, open_options=list(options)),
        "The raster {path} cannot be opened: {reason}",
        path=title or path,
    )
    if is_unfinished(dataset):
        dataset = None  # closed, however long the error is kept
        raise RasterError(
            "The raster {path} is what a run has written so far, or what one that was interrupted has left; "
            "expected a finished raster (wait for the run, or run it again)",
            path=title or path,
        )
    return dataset


def open_finished(path: str, options: Sequence[str], title: str) -> gdal.Dataset:
    """A raster, none of whose files is unfinished: a VRT of all files in a folder takes what it finds."""
    dataset = open_raster(path, options, title)
    for part in filter(is_called_part, dataset.GetFileList() or ()):
        open_raster(part, ())
    return dataset


def described(dataset: gdal.Dataset) -> list[Band]:
    """The bands of a dataset, as their file describes them."""
    bands = [dataset.GetRasterBand(number + 1) for number in range(dataset.RasterCount)]
    return [
        Band(band.GetDescription(), gdal.GetColorInterpretationName(band.GetColorInterpretation()))
        for band in bands
    ]
