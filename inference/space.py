"""Map space or pixel space: on whose rows and columns a model sees an image, and how that is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .conditions import pixel_space
from .definition import ModelDefinition
from .errors import ArgumentError
from .progress import Progress
from .raster.gdal_source import GdalSource
from .raster.georeference import Georeference
from .raster.on_map import ImageOnMap
from .raster.served import ServedSource
from .raster.warped import WarpedSource
from .request import Request
from .text import Text


def in_pixel_space(request: Request, definition: ModelDefinition) -> bool:
    """What a request says; where it says nothing the definition, if there is one image to see so.

    ArgumentError where it is asked for of what is brought to a grid of the map before.
    """
    if request.service is not None or request.after is not None:
        return False
    is_alone = len(request.items) <= 1 and request.cell_size is None and request.origin is None
    if request.pixel_space is None:
        return is_alone and pixel_space(definition)
    if request.pixel_space and not is_alone:
        raise ArgumentError(
            "USE_PIXEL_SPACE",
            True,
            "false, or nothing, with CELL_SIZE, without SNAP and for several rasters as one image: these are "
            "made on a grid of the map (items separately may be in pixel space)",
        )
    return request.pixel_space


def image_of(request: Request, source: Any) -> ImageOnMap | None:
    """An image that is seen in pixel space; ``None`` where its rows and columns are those of the output."""
    if not request.pixel_space or not isinstance(source, GdalSource):
        return None
    if not (source.georeference.is_curved or source.georeference.is_rotated):
        return None
    image = ImageOnMap(source.path, source.width, source.height, source.georeference)
    if request.extent is None:
        return image
    return replace(image, bounds=image.place.bounds_from(request.extent, request.extent_crs))


def tell_space(source: Any, image: ImageOnMap | None, progress: Progress) -> None:
    """How an image comes to the map, if it does not lie there by itself: once, whatever the devices."""
    if image is not None:
        progress.info(
            Text(
                "The model sees {path} in pixel space; what it finds is brought to the map, pixels of "
                "{cell:.6g}, by {placing}",
                path=image.path,
                placing=_told(image.georeference),
                cell=_cell_of(image.place),
            )
        )
    elif isinstance(source, ServedSource):
        source.tell(progress)
    elif isinstance(source, WarpedSource):
        progress.info(
            Text(
                "{path} is warped to the map first, bilinearly, to {width} × {height} pixels of {cell:.6g}, "
                "by {placing}",
                path=source.path,
                placing=_told(source.placing),
                width=source.width,
                height=source.height,
                cell=_cell_of(source.georeference),
            )
        )


def _told(place: Georeference) -> Text:
    if place.transform is not None:
        return Text("a rotated grid")
    if place.control_points:
        return Text("{count} ground control points", count=len(place.control_points))
    if place.ground:
        name, height = place.ground
        return Text(
            "rational polynomials (RPC), for ground at a height of {height} m above the ellipsoid ({name})",
            height=f"{height:.6g}",
            name=name,
        )
    return Text("geolocation arrays")


def _cell_of(place: Georeference) -> float:
    return place.transform[1] if place.transform else 1.0
