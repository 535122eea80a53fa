"""Rasters as inference sees them: pixels to read, and a place to write the answers to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np

from ..tiling import Window


class Cell(NamedTuple):
    """A field of a row (by its FID) in a table that holds a file, and what that file is called."""

    table: str
    row: int
    field: str
    file: str


@dataclass(frozen=True)
class RasterName:
    """What GDAL opens, with which options, and what people call it, if not by its path.

    With a ``cell`` the path is that of a database, and the raster is the file that is stored in there.
    """

    path: str
    options: tuple[str, ...] = ()
    title: str = ""
    cell: Cell | None = None

    def __str__(self) -> str:
        return self.title or self.path


class Pixels(NamedTuple):
    """The pixels of a window.

    ``values`` is (bands, rows, columns) in the raster's own type, 0 where there is no data;
    ``valid`` is (rows, columns), False where there is no data; it may be ``everywhere``.
    """

    values: np.ndarray
    valid: np.ndarray


def everywhere(shape: tuple[int, ...]) -> np.ndarray:
    """What is valid where everything is: an array that takes no memory and cannot be written."""
    return np.broadcast_to(np.True_, shape)


def is_everywhere(valid: np.ndarray) -> bool:
    """Whether it is such an array, or a view of one."""
    return not any(valid.strides)


def finer(valid: np.ndarray, scale: int) -> np.ndarray:
    """What is valid where each pixel became ``scale`` × ``scale`` of them."""
    if scale == 1:
        return valid
    shape = valid.shape[0] * scale, valid.shape[1] * scale
    return everywhere(shape) if is_everywhere(valid) else valid.repeat(scale, axis=0).repeat(scale, axis=1)


class Area(Protocol):
    """Which pixels of a raster are wanted."""

    def inside(self, window: Window) -> np.ndarray:
        """(rows, columns), True where a pixel is wanted; it may be ``everywhere``."""
        ...

    def around(self, window: Window) -> Window:
        """The part of a window outside of which no pixel of it is wanted."""
        ...

    def nearest(self, row: int, col: int) -> tuple[int, int]:
        """Row and column of a wanted pixel near another one."""
        ...

    def finer(self, scale: int) -> Area:
        """The same place, in pixels of which ``scale`` lie along the side of one."""
        ...


class Everywhere:
    """All pixels are wanted."""

    def inside(self, window: Window) -> np.ndarray:
        """All of them."""
        return everywhere((window.height, window.width))

    def around(self, window: Window) -> Window:
        """All of it."""
        return window

    def nearest(self, row: int, col: int) -> tuple[int, int]:
        """The pixel itself."""
        return row, col

    def finer(self, scale: int) -> Area:
        """All of those, too."""
        return self


EVERYWHERE = Everywhere()


class RasterSource(Protocol):
    """Pixels to read."""

    @property
    def width(self) -> int:
        """Columns of the raster."""
        ...

    @property
    def height(self) -> int:
        """Rows of the raster."""
        ...

    @property
    def count(self) -> int:
        """Bands that are read."""
        ...

    @property
    def dtype(self) -> np.dtype:
        """The type of its values."""
        ...

    def read(self, window: Window, target: np.ndarray | None = None) -> Pixels:
        """The pixels of a window that lies inside the raster, in arrays of the caller's own.

        ``target``, of any strides, is where the values are to lie.
        """
        ...


class RasterSink(Protocol):
    """Pixels to write."""

    def write(self, window: Window, values: np.ndarray) -> None:
        """Write (rows, columns) or (bands, rows, columns) ``values``.

        Windows are as wide as the raster and come top to bottom. The array is the caller's own, and
        may change afterwards.
        """
        ...


_: type[Area] = Everywhere
