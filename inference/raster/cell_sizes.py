"""Whether the pixels of a raster are about as large as those that a model was trained with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from osgeo import gdal, osr

from ..errors import RasterError
from ..text import Text
from ..trained_cells import TrainedCells
from .gdal_opening import open_raster
from .georeference import Georeference, georeference_of, ground_length

TOLERANCE = 1.5  # times as large or small: what augmentation in training covers as a rule


@dataclass(frozen=True)
class Misfit:
    """The side of a raster's pixels, of those that would fit (all in its units), and the nearest of them."""

    side: float
    least: float
    most: float
    better: float

    @property
    def roughly(self) -> tuple[str, ...]:
        """What is alike of rasters that people would not tell apart by it."""
        return tuple(f"{size:.2g}" for size in (self.side, self.least, self.most))

    @property
    def text(self) -> Text:
        """It, in a sentence."""
        sizes = {"side": self.side, "least": self.least, "most": self.most, "better": self.better}
        if self.most < self.least * 1.001:
            return Text(
                "The pixels are {side:.4g} units of the raster wide, those that the model was trained with "
                "{least:.4g}: its answer may be poor; a CELL_SIZE of {better:.6g} would fit",
                **sizes,
            )
        return Text(
            "The pixels are {side:.4g} units of the raster wide, those that the model was trained with from "
            "{least:.4g} to {most:.4g}: its answer may be poor; a CELL_SIZE of {better:.6g} would fit",
            **sizes,
        )


def misfit(
    trained: TrainedCells | None, place: Georeference, width: int, height: int, cell: float | None = None
) -> Misfit | None:
    """How far a raster's pixels (or those of size ``cell``) are off.

    ``None`` where they fit, or where nobody knows. Both are compared on the ground, at the latitude of
    the raster's centre. In Web Mercator and in degrees the model's are taken to be of there, too.
    """
    theirs = _reference(trained)
    if trained is None or theirs is None or place.crs is None or place.transform is None:
        return None
    latitude = _latitude(place, width, height)
    ours, of_theirs = (ground_length(crs, latitude) for crs in (place.crs, theirs))
    if not ours or not of_theirs:
        return None
    _, x_col, x_row, _, y_col, y_row = place.transform
    side = cell or float(abs(x_col * y_row - x_row * y_col) ** 0.5)
    least, most = (size * of_theirs / ours for size in (trained.least, trained.most))
    if least / TOLERANCE <= side <= most * TOLERANCE:
        return None
    return Misfit(side, least, most, float(f"{min(max(side, least), most):.6g}"))


def misfit_of(
    trained: TrainedCells | None, path: str, options: Sequence[str], cell: float | None
) -> Misfit | None:
    """The same of a raster that is opened for it; ``None``, too, where it cannot be."""
    if trained is None:
        return None
    try:
        dataset = open_raster(path, options)
    except RasterError:
        return None
    return misfit(trained, georeference_of(dataset), dataset.RasterXSize, dataset.RasterYSize, cell)


def _reference(trained: TrainedCells | None) -> Any | None:
    """The reference system of the model's sizes: EPSG's, or one of Esri's own."""
    crs = osr.SpatialReference()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        for code in trained.codes if trained else ():
            for authority in ("EPSG", "ESRI"):
                try:
                    if crs.SetFromUserInput(f"{authority}:{code}") == 0:
                        return crs
                except RuntimeError:  # where GDAL's exceptions are switched on
                    continue
    finally:
        gdal.PopErrorHandler()
    return None


def _latitude(place: Georeference, width: int, height: int) -> float:
    """Of the centre, in radians; that of the equator where nobody knows."""
    x, y = gdal.ApplyGeoTransform(place.transform, width / 2, height / 2)
    ours, degrees = place.crs.Clone(), place.crs.CloneGeogCS()
    if degrees is None:
        return 0.0
    for crs in (ours, degrees):
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        moved = osr.CoordinateTransformation(ours, degrees).TransformPoint(x, y)
    except RuntimeError:
        return 0.0
    finally:
        gdal.PopErrorHandler()
    return float(moved[1] * degrees.GetAngularUnits()) if np.isfinite(moved[1]) else 0.0
