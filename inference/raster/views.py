"""What a raster looks like in another grid: a part of it, or what GDAL resamples as it is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from osgeo import gdal

from ..tiling import Window
from . import Pixels, RasterSource
from .gdal_errors import checked
from .gdal_source import GdalSource
from .on_map import placed
from .paired import PairedSource


class Part:
    """A part of a raster."""

    def __init__(self, source: GdalSource, window: Window) -> None:
        self._source, self._window = source, window
        self.width, self.height = window.width, window.height
        self.count, self.dtype = source.count, source.dtype
        self.block_row_bytes = 0  # beside those of the raster

    def read(self, window: Window, target: np.ndarray | None = None) -> Pixels:
        """The pixels of a window that lies inside the part."""
        col, row = self._window.col + window.col, self._window.row + window.row
        return self._source.read(replace(window, col=col, row=row), target)

    def close(self) -> None:
        """Leave the file to the raster."""


class Resampled(PairedSource):
    """The bands of a raster as GDAL resamples them; ``how`` are options of gdalwarp, ``warp`` of its warper.

    For GDAL a pixel has no data where all bands that are resampled together have none: what holds
    for unsigned types here. Bands of others are resampled each for itself.
    """

    def __init__(self, source: GdalSource, warp: Sequence[str] = (), **how: Any) -> None:
        places, how = list(range(source.count)), {**how, "warpOptions": ["UNIFIED_SRC_NODATA=YES", *warp]}
        groups = [places] if source.dtype.kind == "u" else [[place] for place in places]
        self._warped = [_warped(source, group, how) for group in groups]
        self.block_row_bytes = sum(warped.block_row_bytes for warped in self._warped)
        super().__init__(*self._warped)

    def close(self) -> None:
        """Let go of the views."""
        for warped in self._warped:
            warped.close()


def _warped(source: GdalSource, places: list[int], how: dict[str, Any]) -> GdalSource:
    """A view of some of the bands that are read, with an alpha band where they have data."""
    dataset = checked(
        lambda: gdal.Warp(
            "",
            _excerpt(source, places),
            format="VRT",
            dstAlpha=True,
            transformerOptions=source.georeference.transformer_options,
            **how,
        ),
        "The raster {path} cannot be resampled: {reason}",
        path=source.path,
    )
    return GdalSource(source.path, wanted=tuple(range(len(places))), dataset=dataset)


def _excerpt(source: GdalSource, places: list[int]) -> gdal.Dataset:
    """Bands of a raster, and behind them its mask or alpha as alpha; what is no number is no data."""
    bands: list[int | str] = [source.bands[place] + 1 for place in places]
    mask = _mask_of(source, bands[0])
    excerpt = placed(source.dataset, source.georeference, bandList=[*bands, *mask], maskBand="none")
    for number, place in enumerate(places, start=1):
        band, nodata = excerpt.GetRasterBand(number), source.nodata[place]
        band.SetColorInterpretation(gdal.GCI_Undefined)
        band.DeleteNoDataValue()
        if nodata is not None or source.dtype.kind == "f":
            band.SetNoDataValue(float("nan") if nodata is None else nodata.item())
    if mask:
        excerpt.GetRasterBand(len(bands) + 1).SetColorInterpretation(gdal.GCI_AlphaBand)
    return excerpt


def _mask_of(source: GdalSource, band: int | str) -> list[int | str]:
    """What GDAL calls the band that says where there is data, if there is one."""
    if source.alpha is not None and source.alpha not in source.bands:
        return [source.alpha + 1]
    flags = source.dataset.GetRasterBand(band).GetMaskFlags()
    has_none = flags in (gdal.GMF_ALL_VALID, gdal.GMF_NODATA) or flags & gdal.GMF_ALPHA
    return [] if has_none else [f"mask,{band}"]


_: type[RasterSource] = Part
