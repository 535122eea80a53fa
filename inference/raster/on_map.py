"""Where an image's own rows and columns lie on the map, by GDAL's transformer for its georeference."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor
from typing import Any

import numpy as np
from osgeo import gdal

from ..errors import OutsideError
from ..tiling import Window
from .gdal_errors import checked
from .georeference import Bounds, Georeference, elsewhere, georeference_of

POINTS = 33  # along each axis of a part of the map, from which the pixels under it are known
MARGIN = 16  # of its size, and pixels, that are taken more, as the image may be curved in between
# Options of gdalwarp without which a value depends on what else is warped with it: no approximation between
# pixels, and as many pixels of the image for each everywhere.
EXACT: dict[str, Any] = {"errorThreshold": 0}
ALIKE = ["XSCALE=1", "YSCALE=1"]


@dataclass(frozen=True)
class ImageOnMap:
    """An image, and the north-up grid of its reference system that GDAL suggests for it.

    ``path`` is what sentences call it. ``bounds`` (x min, y min, x max, y max) is the part of the map that is
    wanted, in the reference system of the grid; without them it is all that the image covers.
    """

    path: str
    width: int
    height: int
    georeference: Georeference
    bounds: Bounds | None = None

    def finer(self, scale: int) -> ImageOnMap:
        """The same image with ``scale`` pixels along the side of each."""
        size = self.width * scale, self.height * scale
        return ImageOnMap(self.path, *size, self.georeference.finer(scale), self.bounds)

    @property
    def place(self) -> Georeference:
        """That of the grid."""
        return georeference_of(self._empty)

    @cached_property
    def wanted(self) -> Window:
        """The pixels of the grid that are wanted; OutsideError where the bounds are elsewhere."""
        whole = Window(0, 0, self._empty.RasterXSize, self._empty.RasterYSize)
        if self.bounds is None:
            return whole
        wanted = self.place.window_of(self.bounds).intersection(whole)
        if not (wanted.width and wanted.height):
            raise self._outside()
        return wanted

    def under(self, part: Window) -> Window:
        """The pixels of the image that lie under a part of the grid; OutsideError where there are none."""
        whole = Window(0, 0, self.width, self.height)
        is_all = (part.width, part.height) == (self._empty.RasterXSize, self._empty.RasterYSize)
        if is_all or (found := self._pixels_under(part)) is None:
            return whole
        first, last = found.min(axis=0), found.max(axis=0)
        more = (last - first) / MARGIN + MARGIN
        left, top = (floor(place) for place in first - more)
        right, bottom = (ceil(place) for place in last + more)
        seen = Window(left, top, right - left, bottom - top).intersection(whole)
        if not (seen.width and seen.height):
            raise self._outside()
        return seen

    def warped(self, raster: gdal.Dataset, seen: Window, how: str, nodata: float) -> gdal.Dataset:
        """What was made of the part ``seen`` of the image, on all of the grid; ``how`` it is resampled."""
        left, top = -seen.col, -seen.row
        view = placed(raster, self.georeference, srcWin=[left, top, self.width, self.height])
        return self._on_grid(
            view,
            resampleAlg=how,
            srcNodata=nodata,
            dstNodata=nodata,
            warpOptions=[*ALIKE, "UNIFIED_SRC_NODATA=NO"],  # each band for itself
        )

    @cached_property
    def _image(self) -> gdal.Dataset:
        """The image without pixels."""
        blank = gdal.GetDriverByName("VRT").Create("", self.width, self.height, 1)
        return placed(blank, self.georeference)

    @cached_property
    def _empty(self) -> gdal.Dataset:
        """The grid without pixels."""
        return self._on_grid(self._image)

    def _on_grid(self, image: gdal.Dataset, **how: Any) -> gdal.Dataset:
        return checked(
            lambda: gdal.Warp(
                "",
                image,
                format="VRT",
                transformerOptions=self.georeference.transformer_options,
                **EXACT,
                **how,
            ),
            "The raster {path} cannot be brought to the map: {reason}",
            path=self.path,
        )

    def _pixels_under(self, part: Window) -> np.ndarray | None:
        """Columns and rows of the image under a part of the grid; ``None`` where some have none."""
        cols, rows = (
            np.linspace(first, last, POINTS).tolist()
            for first, last in ((part.col, part.right), (part.row, part.bottom))
        )
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        try:
            options = self.georeference.transformer_options
            transformer = gdal.Transformer(self._image, self._empty, options)
            places, success = transformer.TransformPoints(1, [(col, row) for row in rows for col in cols])
        except RuntimeError:  # where GDAL's exceptions are switched on
            return None
        finally:
            gdal.PopErrorHandler()
        found = np.array(places)[:, :2]
        return found if all(success) and np.isfinite(found).all() else None

    def _outside(self) -> OutsideError:
        if self.bounds is None:
            return OutsideError(
                "The raster {path} has no pixels inside of MASK; expected polygons that lie over some",
                path=self.path,
            )
        whole = Window(0, 0, self._empty.RasterXSize, self._empty.RasterYSize)
        return elsewhere(self.bounds, self.path, self.place.bounds_of(whole))


def placed(raster: gdal.Dataset, place: Georeference, **how: Any) -> gdal.Dataset:
    """A view of a raster that lies at ``place`` and nowhere else; ``how`` are options of gdal_translate.

    A VRT may have a transform of no meaning beside its control points, which GDAL prefers to them.
    """
    if place.control_points:
        how["GCPs"] = list(place.control_points)
        how["outputSRS"] = place.crs.ExportToWkt() if place.crs is not None else None
    view = checked(
        lambda: gdal.Translate("", raster, format="VRT", **how),
        "The raster {path} cannot be read: {reason}",
        path=raster.GetDescription(),
    )
    if place.transform is not None:
        view.SetGeoTransform(place.transform)
    if place.crs is not None and not place.control_points:
        view.SetSpatialRef(place.crs)
    for domain, metadata in (("RPC", place.rpc), ("GEOLOCATION", place.geolocation)):
        if metadata:
            view.SetMetadata(dict(metadata), domain)
    return view
