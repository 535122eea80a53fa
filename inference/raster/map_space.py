"""What was made of an image in pixel space, brought to the map."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..content import Content, Numbers
from ..progress import Progress, checkpoint
from ..tiling import Window
from . import Area, RasterSink
from .gdal_errors import checked
from .georeference import Georeference
from .geotiff import BLOCK, GeoTiffSink
from .on_map import ImageOnMap
from .unfinished import part_of, patiently

NOWHERE = Georeference(None, None)


@contextmanager
def brought_to_map(
    target: RasterSink,
    image: ImageOnMap,
    seen: Window,
    area: Area,
    content: Content,
    beside: Path,
    progress: Progress,
) -> Iterator[RasterSink]:
    """A sink for the pixels ``seen`` of an image, which reach ``target`` on the grid of the map in the end.

    There they have no data outside of ``area``. Meanwhile they lie in a file ``beside`` the output, which
    nothing remains of. Classes are brought by the nearest pixel, numbers bilinearly between the pixels that
    have any.
    """
    passing = part_of(beside)
    bands = Numbers(content.names, 0, 0, content.pixel_type)
    try:
        with GeoTiffSink(passing, seen, NOWHERE, bands) as rows:
            yield rows
        _bring(passing, target, image, seen, area, content, progress)
    finally:
        for leftover in (passing, passing.with_name(f"{passing.name}.aux.xml")):
            with suppress(PermissionError):
                patiently(partial(leftover.unlink, missing_ok=True))


def _bring(
    passing: Path,
    target: RasterSink,
    image: ImageOnMap,
    seen: Window,
    area: Area,
    content: Content,
    progress: Progress,
) -> None:
    """Write rows of the map from top to bottom."""
    how, kind = "near" if content.classes else "bilinear", content.pixel_type
    raster = checked(
        lambda: gdal.OpenEx(str(passing), gdal.OF_RASTER),
        "The raster {path} cannot be opened: {reason}",
        path=passing,
    )
    warped, wanted = image.warped(raster, seen, how, kind.nodata), image.wanted
    for row in range(wanted.row, wanted.bottom, BLOCK):
        checkpoint(progress, (row - wanted.row) / wanted.height)
        window = Window(wanted.col, row, wanted.width, BLOCK).intersection(wanted)
        values = np.empty((len(content.names), window.height, window.width), kind.dtype)
        _read(warped, window, values, image.path)
        np.copyto(values, kind.nodata, where=~area.inside(window))
        target.write(window, values.reshape(*content.bands, window.height, window.width))
    progress.report(1)


def _read(warped: gdal.Dataset, window: Window, values: np.ndarray, path: str) -> None:
    checked(
        lambda: warped.ReadRaster(window.col, window.row, window.width, window.height, buf_obj=values),
        "The raster {path} cannot be brought to the map: {reason}",
        path=path,
    )
