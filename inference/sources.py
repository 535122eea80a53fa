"""What a request names as its raster, opened, and which of its pixels are wanted."""

from __future__ import annotations

from typing import Union

from .progress import Progress
from .raster import EVERYWHERE, Area, RasterName
from .raster.aligned import AlignedPair
from .raster.gdal_source import GdalSource
from .raster.georeference import Georeference, elsewhere
from .raster.masking import masked_area
from .raster.mosaicked import MosaickedSource
from .raster.served import ServedSource
from .raster.warped import WarpedSource
from .request import Request
from .tiling import Window

Source = Union[GdalSource, WarpedSource, AlignedPair, MosaickedSource, ServedSource]


def open_source(
    request: Request, wanted: tuple[int | str, ...] | None, channels: int | None, progress: Progress
) -> Source:
    """The bands ``wanted`` of it, or as many as there are ``channels``; a RasterError says what is wrong."""
    if request.service is not None:
        place = request.extent, request.extent_crs, request.cell_size
        return ServedSource(request.service, *place, wanted, channels, progress)
    names = request.items or (RasterName(request.raster, request.raster_options),)
    if request.after is not None:
        second = RasterName(request.after, request.after_options)
        return AlignedPair(names[0], second, wanted, channels, request.cell_size, progress, request.origin)
    if len(names) > 1 or request.cell_size is not None or request.origin is not None:
        grid = request.cell_size, request.origin
        return MosaickedSource(names, wanted, channels, progress, request.raster, *grid)
    source = GdalSource.of(names[0], wanted, channels)
    return WarpedSource(source) if source.georeference.is_curved and not request.pixel_space else source


def extent_of(request: Request, source: Source) -> Window:
    """The pixels that the extent of a request touches; OutsideError where there are none."""
    whole = Window(0, 0, source.width, source.height)
    if request.extent is None:
        return whole
    place = source.georeference
    bounds = place.bounds_from(request.extent, request.extent_crs)
    extent = place.window_of(bounds).intersection(whole)
    if extent.width == 0 or extent.height == 0:
        raise elsewhere(bounds, request.raster, place.bounds_of(whole))
    return extent


def area_of(request: Request, place: Georeference, extent: Window) -> Area:
    """Those of them that the mask of a request wants."""
    if request.mask is None:
        return EVERYWHERE
    return masked_area(request.mask, place, extent, request.raster)
