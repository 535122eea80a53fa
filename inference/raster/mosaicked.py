"""Many rasters as one: laid beside and over each other on one grid while they are read."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..errors import RasterError
from ..progress import Progress, checkpoint
from ..text import Text
from ..tiling import Window
from . import Pixels, RasterName, RasterSource, everywhere
from .gdal_source import GdalSource
from .georeference import Georeference
from .grids import Grid, Origin, Outline, grid_of, has_place
from .views import Part, Resampled

NOWHERE = Window(0, 0, 0, 0)
MOST_OPEN = 100  # rasters at a time: systems allow a process a few hundred files
MOST_MEMORY = 256 * 2**20  # of rasters that are held in memory while they are open


@dataclass(frozen=True)
class _Piece:
    """What is known of a raster while it is closed; ``window`` is where it lies in the mosaic."""

    name: RasterName
    width: int
    height: int
    georeference: Georeference
    count: int
    dtype: np.dtype
    bands: tuple[int, ...]
    files: tuple[str, ...]
    row_bytes: int
    window: Window = NOWHERE


class MosaickedSource:
    """Rasters on the grid of the first, or one of square pixels of ``cell_size``, continued over all of them.
    With an ``origin`` the grid begins at its upper left corner.

    Where they overlap the first in the list that has data counts. A raster whose pixels are pixels of
    that grid is read as it is; others are resampled as they are read, bilinearly where the grid is finer,
    by averaging where it is coarser. What has no data is found of each raster as it is of a single one.
    No more than ``MOST_OPEN`` of them are open at a time, and no more than ``MOST_MEMORY`` is held for
    those that are stored in tables.
    """

    nodata: Sequence[Any] = ()  # each raster has its own

    def __init__(
        self,
        names: Sequence[RasterName],
        wanted: tuple[int | str, ...] | None,
        channels: int | None,
        progress: Progress,
        title: str,
        cell_size: float | None = None,
        origin: Origin | None = None,
    ) -> None:
        self.path = title
        self._cell_size, self._origin = cell_size, origin
        self._wanted, self._channels = wanted, channels
        self._open: OrderedDict[RasterName, tuple[GdalSource, Part | Resampled]] = OrderedDict()
        pieces = list(self._looked_at(names, progress))
        if len(pieces) > 1:
            _check_alike(pieces)
        self._grid, placed = self._laid_out(pieces, progress)
        whole = _around([piece.window for piece in placed])
        self._pieces = [replace(piece, window=piece.window.within(whole)) for piece in placed]
        self._grid = Grid(self._grid.georeference.shifted(whole), whole.within(whole))
        self.width, self.height = whole.width, whole.height
        self.georeference = self._grid.georeference
        self.count, self.bands = pieces[0].count, pieces[0].bands
        self.dtype = np.result_type(*(piece.dtype for piece in pieces))

    def _looked_at(self, names: Sequence[RasterName], progress: Progress) -> Iterator[_Piece]:
        for name in names:
            checkpoint(progress, 0.0)
            with closing(self._opened(name)) as source:
                yield _Piece(
                    name,
                    source.width,
                    source.height,
                    source.georeference,
                    source.count,
                    source.dtype,
                    source.bands,
                    tuple(source.files),
                    source.block_row_bytes,
                )

    def _opened(self, name: RasterName) -> GdalSource:
        return GdalSource.of(name, self._wanted, self._channels)

    def _laid_out(self, pieces: Sequence[_Piece], progress: Progress) -> tuple[Grid, list[_Piece]]:
        """The grid, and the pieces with their windows in it."""
        with closing(self._opened(pieces[0].name)) as first:
            grid = grid_of(first, pieces[1:], self._cell_size, self._origin)
        placed, resampled = [], 0
        for piece in pieces:
            if (offset := grid.offset_of(piece)) is not None:
                placed.append(replace(piece, window=Window(*offset, piece.width, piece.height)))
                continue
            with closing(self._opened(piece.name)) as source:
                placed.append(replace(piece, window=_window_of(source, grid)))
                if len(pieces) == 1:
                    progress.info(grid.told_of(source, placed[0].window))
            resampled += 1
        if resampled and len(pieces) > 1:
            progress.info(
                Text(
                    "{count} of {all} rasters are resampled to the grid of the first, pixels of {cell:.6g}",
                    count=resampled,
                    all=len(pieces),
                    cell=grid.cell,
                )
            )
        return grid, placed

    @property
    def files(self) -> list[str]:
        """The files that hold the rasters."""
        return [file for piece in self._pieces for file in piece.files]

    @property
    def block_row_bytes(self) -> int:
        """What rows of blocks of all that lie side by side take in GDAL's cache."""
        starts = sorted((piece.window.row, piece.row_bytes) for piece in self._pieces)
        ends = sorted((piece.window.bottom, piece.row_bytes) for piece in self._pieces)
        most = now = done = 0
        for row, size in starts:
            while ends[done][0] <= row:
                now -= ends[done][1]
                done += 1
            now += size
            most = max(most, now)
        return most

    def value_range(self) -> tuple[float, float]:
        """Lowest and highest value of all."""
        ranges = []
        for piece in self._pieces:
            with closing(self._opened(piece.name)) as source:
                ranges.append(source.value_range())
        lows, highs = zip(*ranges)
        return min(lows), max(highs)

    def read(self, window: Window, target: np.ndarray | None = None) -> Pixels:
        """The pixels of a window that lies inside the mosaic."""
        shape = self.count, window.height, window.width
        values = np.empty(shape, self.dtype) if target is None else target
        values[...] = 0
        valid = np.zeros(shape[1:], bool)
        for piece in self._pieces:
            shared = piece.window.intersection(window)
            place = shared.within(window).slices
            if shared.width and shared.height and not valid[place].all():
                part = shared.within(piece.window)
                self._lay(piece, part, values[(slice(None), *place)], valid[place])
        return Pixels(values, everywhere(shape[1:]) if valid.all() else valid)

    def _lay(self, piece: _Piece, part: Window, values: np.ndarray, valid: np.ndarray) -> None:
        """Put a part of a piece under what lies there already."""
        view = self._view_of(piece)
        if view.dtype == self.dtype and not valid.any():
            valid |= view.read(part, values).valid
            return
        pixels = view.read(part)
        new = pixels.valid & ~valid
        np.copyto(values, pixels.values, where=new)
        valid |= new

    def _view_of(self, piece: _Piece) -> Part | Resampled:
        """A piece as it looks in the grid, opened again where it was closed for others."""
        if piece.name in self._open:
            self._open.move_to_end(piece.name)
        else:
            source = self._opened(piece.name)
            self._open[piece.name] = source, self._grid.view(source, piece.window)
            while self._are_too_many():
                _close(*self._open.popitem(last=False)[1])
        return self._open[piece.name][1]

    def _are_too_many(self) -> bool:
        memory = sum(source.memory for source, _ in self._open.values())
        return len(self._open) > 1 and (len(self._open) > MOST_OPEN or memory > MOST_MEMORY)

    def close(self) -> None:
        """Let go of the files."""
        while self._open:
            _close(*self._open.popitem()[1])

    def __enter__(self) -> MosaickedSource:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _close(source: GdalSource, view: Part | Resampled) -> None:
    view.close()
    source.close()


def _window_of(source: GdalSource, grid: Grid) -> Window:
    """The pixels of the grid that a raster touches."""
    crs = grid.georeference.crs
    bounds = Outline.of(source, crs).bounds
    if bounds is None:
        raise RasterError(
            "A part of the raster {path} has no place in the reference system of the first, {crs}; expected "
            "rasters that lie beside each other, or the items separately",
            path=source.path,
            crs=crs.GetName() if crs is not None else "?",
        )
    return grid.georeference.window_of(bounds)


def _around(windows: Sequence[Window]) -> Window:
    col, row = min(window.col for window in windows), min(window.row for window in windows)
    right, bottom = max(window.right for window in windows), max(window.bottom for window in windows)
    return Window(col, row, right - col, bottom - row)


def _check_alike(pieces: Sequence[_Piece]) -> None:
    """Raise where rasters cannot be laid beside each other."""
    first = pieces[0]
    without = [piece.name for piece in pieces if not has_place(piece.georeference)]
    have_coordinates = all(piece.georeference.transform for piece in pieces)
    if without and not (len(without) == len(pieces) and have_coordinates):
        raise RasterError(
            "The raster {path} has no coordinate reference system; expected one, to lay it beside the "
            "others, or the items separately",
            path=without[0],
        )
    for piece in pieces:
        if piece.count != first.count:
            raise RasterError(
                "{count} bands are read of the raster {path}, and {first} of the first; expected as many of "
                "all, ExtractBands in the definition to choose some, or the items separately",
                count=piece.count,
                path=piece.name,
                first=first.count,
            )


_: type[RasterSource] = MosaickedSource
