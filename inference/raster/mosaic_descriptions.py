"""What describes a mosaic: the rasters that a STAC document, a tile index or a VRT lists."""

from __future__ import annotations

from ..progress import Progress
from . import RasterName
from .gdal_opening import is_raster
from .stac import images_of, is_stac
from .tile_index import tiles_of
from .vrt import sources_of


def described_rasters(path: str, progress: Progress) -> list[RasterName] | None:
    """The rasters of a description that GDAL does not open as a raster itself; ``None`` for others."""
    if is_stac(path) and (images := images_of(path, progress)) is not None:
        return images
    return None if is_raster(path) else tiles_of(path)


def rasters_within(path: str, progress: Progress) -> list[RasterName] | None:
    """The rasters of any description, those on top first; ``None`` for a raster of its own."""
    if is_stac(path) and (images := images_of(path, progress)) is not None:
        return images
    if shown := sources_of(path):
        return [RasterName(source) for source in shown]
    return tiles_of(path)
