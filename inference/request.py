"""What a user asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .products import NOTHING_ELSE, Products
from .raster import RasterName
from .raster.mask import Mask
from .raster.service import Service

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Request:
    """Everything that a run needs.

    ``model`` is a path or JSON text, ``raster`` whatever GDAL opens (with ``raster_options``); with
    ``after``, a raster of the same place at a later date, what has changed is found. Both are brought
    to the grid of the first, or to square pixels of ``cell_size`` in its units. With ``items`` these are
    the raster, one over the other where there are several, and ``raster`` is what they are called.
    A raster of one date is brought to such pixels as well. With a ``service`` the raster is what that gives
    over ``extent``, at ``cell_size``, both of which it needs.
    ``extent`` is x min, y min, x max, y max in the raster's CRS, or in ``extent_crs`` where that is given
    (WKT or what else GDAL reads); ``device`` is what ``parse_devices`` reads. ``cache`` is a folder to
    keep unpacked packages in; without one each is unpacked for the run alone. Code that a package
    brings, pickled or not, runs only if it is ``trusted``. ``products`` are what is made beside the raster.
    In ``pixel_space`` the model sees an image on its own rows and columns, wherever they lie on the map;
    ``None`` is as the model's definition says. Pixels whose centre lies outside of ``mask`` get no data.
    ``threads`` of the CPU compute, where that does. Unless it is to ``snap``, the result's grid is not the
    raster's: it begins at the corner of ``extent``.
    """

    model: str
    raster: str
    output: Path
    arguments: Mapping[str, str] = field(default_factory=dict)
    extent: Bounds | None = None
    device: str = "auto"
    raster_options: tuple[str, ...] = ()
    after: str | None = None
    after_options: tuple[str, ...] = ()
    cell_size: float | None = None
    cache: Path | None = None
    extent_crs: str = ""
    items: tuple[RasterName, ...] = ()
    trusted: bool = False
    products: Products = NOTHING_ELSE
    service: Service | None = None
    pixel_space: bool | None = None
    mask: Mask | None = None
    threads: int | None = None
    snap: bool = True

    @property
    def origin(self) -> tuple[Bounds, str] | None:
        """The extent at whose upper left corner the grid is to begin, and its reference system."""
        return None if self.snap or self.extent is None else (self.extent, self.extent_crs)

    @property
    def dates(self) -> int:
        """How many rasters of one place there are."""
        return 1 if self.after is None else 2
