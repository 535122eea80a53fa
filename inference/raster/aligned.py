"""Two rasters of one place brought to one grid: views that GDAL resamples as they are read."""

from __future__ import annotations

from typing import Any

from ..errors import RasterError
from ..progress import Progress
from ..tiling import Window
from . import RasterName
from .gdal_source import GdalSource
from .grids import Grid, Origin, grid_of, has_place
from .paired import PairedSource
from .views import Part, Resampled


class AlignedPair(PairedSource):
    """Two rasters on the grid of the first, or on one of square cells of a chosen size; their overlap.

    With an ``origin`` the grid begins at its upper left corner.

    What lies on the grid already is read as it is; what does not is resampled as it is read,
    bilinearly where the grid is finer, by averaging where it is coarser. A pixel then has data
    where the raster has in the pixel at its centre, or, averaged, in any pixel under it.
    """

    def __init__(
        self,
        before: RasterName,
        after: RasterName,
        wanted: tuple[int | str, ...] | None,
        channels: int | None,
        cell_size: float | None,
        progress: Progress,
        origin: Origin | None = None,
    ) -> None:
        first, second = self._opened = [GdalSource.of(name, wanted, channels) for name in (before, after)]
        _check_bands(first, second)
        _check_places(first, second)
        grid = grid_of(first, [second], cell_size, origin)
        overlap = grid.window
        for source in self._opened:
            overlap = overlap.intersection(grid.covered_by(source))
        if overlap.width == 0 or overlap.height == 0:
            raise RasterError(
                "The rasters {before} and {after} do not overlap; expected two of one place",
                before=before.path,
                after=after.path,
            )
        self._views = [_seen(source, grid, overlap, progress) for source in self._opened]
        super().__init__(*self._views)
        self.georeference = grid.georeference.shifted(overlap)
        self.bands = self._opened[0].bands

    @property
    def files(self) -> list[str]:
        """The files that hold both rasters."""
        return [file for source in self._opened for file in source.files]

    @property
    def block_row_bytes(self) -> int:
        """What a row of blocks of both takes in GDAL's cache, and one of what is resampled of them."""
        views = sum(view.block_row_bytes for view in self._views)
        return views + sum(source.block_row_bytes for source in self._opened)

    @property
    def nodata(self) -> list[Any]:
        """None that both rasters share."""
        return []

    def value_range(self) -> tuple[float, float]:
        """Lowest and highest value of both."""
        lows, highs = zip(*(source.value_range() for source in self._opened))
        return min(lows), max(highs)

    def close(self) -> None:
        """Let go of the files."""
        for open_one in (*self._views, *self._opened):
            open_one.close()

    def __enter__(self) -> AlignedPair:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _check_bands(before: GdalSource, after: GdalSource) -> None:
    if before.count != after.count:
        raise RasterError(
            "The rasters have {before} and {after} bands; expected as many in both, or ExtractBands in the "
            "definition to choose some",
            before=before.count,
            after=after.count,
        )


def _check_places(before: GdalSource, after: GdalSource) -> None:
    """Raise where the rasters cannot be laid on each other.

    Both need a reference system. Where neither has one, their coordinates are taken for those of one
    system; where one has no coordinates either, their pixels, of which there must be as many.
    """
    without = [source.path for source in (before, after) if not has_place(source.georeference)]
    if len(without) == 1:
        raise RasterError(
            "The raster {path} has no coordinate reference system; expected one, as the other has, to bring "
            "both to one grid",
            path=without[0],
        )
    have_coordinates = all(source.georeference.transform for source in (before, after))
    sizes = [(source.width, source.height) for source in (before, after)]
    if without and not have_coordinates and sizes[0] != sizes[1]:
        raise RasterError(
            "The rasters have no coordinate reference system, and are of {before} and {after} pixels; "
            "expected one size, or reference systems",
            before=f"{before.width} × {before.height}",
            after=f"{after.width} × {after.height}",
        )


def _seen(source: GdalSource, grid: Grid, overlap: Window, progress: Progress) -> Part | Resampled:
    """A raster on the grid; the watcher is told where that changes its pixels."""
    if grid.offset_of(source) is None:
        progress.info(grid.told_of(source, overlap))
    return grid.view(source, overlap)
