"""Where tiles lie on a raster. Axis order is always (bands, rows, columns)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from .errors import ArgumentError
from .text import Text


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels; it may reach beyond the raster that it is read from."""

    col: int
    row: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column that is no longer inside."""
        return self.col + self.width

    @property
    def bottom(self) -> int:
        """The first row that is no longer inside."""
        return self.row + self.height

    @property
    def slices(self) -> tuple[slice, slice]:
        """Row and column slices, for indexing an array."""
        return slice(self.row, self.bottom), slice(self.col, self.right)

    def intersection(self, other: Window) -> Window:
        """The part that this window shares with ``other``; its size may be zero."""
        col, row = max(self.col, other.col), max(self.row, other.row)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Window(col, row, max(0, right - col), max(0, bottom - row))

    def within(self, outer: Window) -> Window:
        """The same rectangle, counted from the corner of ``outer``."""
        return Window(self.col - outer.col, self.row - outer.row, self.width, self.height)

    def trimmed(self, margin: int) -> Window:
        """What is left without a frame of ``margin`` pixels."""
        return Window(self.col + margin, self.row + margin, self.width - 2 * margin, self.height - 2 * margin)

    def finer(self, scale: int) -> Window:
        """The same rectangle, counted in pixels of which ``scale`` lie along the side of one."""
        return Window(self.col * scale, self.row * scale, self.width * scale, self.height * scale)


@dataclass(frozen=True)
class Tiles:
    """Tiles of one size in rows and columns; ``rows`` and ``cols`` are where each starts.

    ``needed`` is (rows, columns), False for tiles that nobody wants to know of; ``None`` where all are.
    """

    rows: range
    cols: range
    height: int
    width: int
    needed: np.ndarray | None = field(default=None, compare=False)

    def __len__(self) -> int:
        """How many are needed."""
        return len(self.rows) * len(self.cols) if self.needed is None else int(self.needed.sum())

    def __iter__(self) -> Iterator[Window]:
        """All of them, from the top row down, each row left to right."""
        for row in self.rows:
            for col in self.cols:
                yield Window(col, row, self.width, self.height)

    @property
    def shares(self) -> np.ndarray:
        """How much of the work is done before each of all, and after the last one, from 0 to 1."""
        needed = np.ones(len(self.rows) * len(self.cols)) if self.needed is None else self.needed.ravel()
        return np.concatenate([[0.0], np.cumsum(needed)]) / max(1, needed.sum())

    def needed_in(self, number: int) -> np.ndarray:
        """(columns,): which tiles of a row are needed."""
        return np.ones(len(self.cols), bool) if self.needed is None else self.needed[number]


def check_padding(padding: int, tile_height: int, tile_width: int) -> None:
    """Raise where padding leaves nothing of a tile."""
    most = (min(tile_height, tile_width) - 1) // 2
    if not 0 <= padding <= most:
        raise ArgumentError(
            "padding",
            padding,
            Text(
                "a whole number from 0 to {most}, less than half a tile of {height} × {width} pixels",
                most=most,
                height=tile_height,
                width=tile_width,
            ),
        )


@dataclass(frozen=True)
class TileGrid:
    """Tiles over an extent: ArcGIS' grid.

    ::

        tile  ┌───────────────┐        the first tile starts ``padding`` before the
              │   ┌───────────┼───┐    corner of the extent; the next one starts
              │   │  overlap  │   │    ``tile − 2 × padding`` further; neighbours
              └───┼───────────┘   │    share ``2 × padding`` pixels
                  └───────────────┘
    """

    extent: Window
    tile_height: int
    tile_width: int
    padding: int = 0

    def __post_init__(self) -> None:
        check_padding(self.padding, self.tile_height, self.tile_width)

    @property
    def step(self) -> tuple[int, int]:
        """Rows and columns from one tile to the next: the part of a tile that is its own."""
        return self.tile_height - 2 * self.padding, self.tile_width - 2 * self.padding

    @property
    def tiles(self) -> Tiles:
        """All tiles that the extent needs."""
        down, along = self.step
        return Tiles(
            range(self.extent.row - self.padding, self.extent.bottom - self.padding, down),
            range(self.extent.col - self.padding, self.extent.right - self.padding, along),
            self.tile_height,
            self.tile_width,
        )

    def trimmed(self, margin: int) -> TileGrid:
        """The same grid for tiles that lost a frame of ``margin`` pixels."""
        return TileGrid(
            self.extent, self.tile_height - 2 * margin, self.tile_width - 2 * margin, self.padding - margin
        )

    def finer(self, scale: int) -> TileGrid:
        """The same grid, counted in pixels of which ``scale`` lie along the side of one."""
        sizes = (size * scale for size in (self.tile_height, self.tile_width, self.padding))
        return TileGrid(self.extent.finer(scale), *sizes)
