"""A Python raster function as the straight line knows models."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from ..arguments import Arguments
from ..arrays import Array, HostArrays
from ..blending import PROFILES
from ..content import Content, Numbers
from ..decisions import Decided, Decision
from ..definition import ModelDefinition
from ..normalization import Normalization, normalization_of
from ..predictor import Predictor
from ..raster import Area, everywhere
from ..reading import Batch, read_bands
from ..tiling import TileGrid, Tiles, Window
from .function import RasterFunction
from .outputs import Output, output_of
from .place import PlacedSource, properties_of
from .told import Configuration

GREY_LEVELS = 256  # a type of so many values is shown from its lowest to its highest


def bands_wanted(configuration: Configuration, definition: ModelDefinition) -> tuple[int | str, ...] | None:
    """The bands that a function is handed: those of its own say count for more than the definition's."""
    return configuration.bands or definition.bands


def function_predictor(
    function: RasterFunction,
    configuration: Configuration,
    source: PlacedSource,
    extent: Window,
    area: Area,
    definition: ModelDefinition,
    arguments: Arguments,
) -> Predictor:
    """A function over a raster.

    A block near the middle of the extent, where ``area`` wants pixels, is asked for, so that what it
    cannot do is told before a long run.
    """
    blocks = _Blocks(function, configuration, source, definition, function.scalars(arguments))
    grid = TileGrid(extent, *blocks.tile, configuration.padding)
    content = _as_seen(blocks.output.content, blocks.answers_to(blocks.one_of(grid, area))[0])
    return Predictor(
        score=blocks.answers_anywhere,
        score_batch=blocks.answers_to,
        decision=Decision(content, Decided()),
        tile=blocks.tile,
        padding=configuration.padding,
        margin=configuration.padding,
        batch_size=1,
        profile=PROFILES["crop"],
        arrays=blocks.arrays,
    )


def _as_seen(content: Content, sample: np.ndarray) -> Content:
    """Numbers of many values, shown from the lowest to the highest of a sample."""
    if not isinstance(content, Numbers) or content.highest - content.lowest + 1 == GREY_LEVELS:
        return content
    seen = sample[~content.pixel_type.is_nodata(sample) & np.isfinite(sample)]
    if not seen.size:
        return content
    lowest, highest = float(seen.min()), float(seen.max())
    return replace(content, lowest=lowest, highest=highest if highest > lowest else lowest + 1)


@dataclass(frozen=True)
class _Blocks:
    """Blocks of a raster, and what a function makes of them."""

    function: RasterFunction
    configuration: Configuration
    source: PlacedSource
    definition: ModelDefinition
    scalars: dict[str, str]

    @cached_property
    def arrays(self) -> HostArrays:
        return HostArrays()

    @cached_property
    def tile(self) -> tuple[int, int]:
        """Rows and columns of a block with its padding."""
        return self.configuration.tile(self.definition.tile)

    @cached_property
    def output(self) -> Output:
        """What it makes."""
        raster = properties_of(self.source, self._dtype)
        info = self.function.output_info(self.scalars, raster)
        padding = self.configuration.padding
        block = self.tile[0] - 2 * padding, self.tile[1] - 2 * padding
        return output_of(self.function.name, info, block, self.definition)

    @cached_property
    def _properties(self) -> dict[str, Any]:
        raster, known = properties_of(self.source, self._dtype), ("extent", "cellSize", "spatialReference")
        own = {"pixelType": self.output.info.dtype.str[1:], "noData": raster["noData"]}
        return {**{key: raster[key] for key in (*known, "width", "height")}, **own}

    @property
    def _dtype(self) -> np.dtype:
        return self.source.dtype if self._normalization is None else np.dtype(np.float32)

    @cached_property
    def _normalization(self) -> Normalization | None:
        """Pixels are stretched to the range that it wants, where they do not have it already."""
        asked = replace(self.definition, normalization=None, data_range=self.configuration.data_range)
        found = normalization_of(asked, range(self.source.count), self.source.value_range)
        is_needed = found is not None and not (np.all(found.scale == 1) and np.all(found.offset == 0))
        return found if is_needed else None

    def one_of(self, grid: TileGrid, area: Area) -> Batch:
        """The block in the middle of a grid, or near it."""
        tiles, extent = grid.tiles, grid.extent
        (high, wide), middle = grid.step, (len(tiles.rows) // 2, len(tiles.cols) // 2)
        row, col = area.nearest(extent.row + middle[0] * high, extent.col + middle[1] * wide)
        row, col = tiles.rows[(row - extent.row) // high], tiles.cols[(col - extent.col) // wide]
        alone = Tiles(range(row, row + 1), range(col, col + 1), tiles.height, tiles.width)
        [(values, valid)] = filter(None, read_bands(self.source, alone, self.arrays))
        return Batch((Window(col, row, tiles.width, tiles.height),), (values,), (valid,))

    def answers_to(self, batch: Batch) -> list[Array]:
        """(bands, rows, columns) of pixels for each block, without its padding."""
        return [self._answer(*block) for block in zip(batch.windows, batch.values, batch.valid)]

    def answers_anywhere(self, tiles: Sequence[Array]) -> list[Array]:
        """The same for blocks of which nobody says where they lie: in the corner."""
        window = Window(-self.configuration.padding, -self.configuration.padding, *self.tile[::-1])
        return [self._answer(window, tile, everywhere(tile.shape[1:])) for tile in tiles]

    def _answer(self, window: Window, values: np.ndarray, valid: np.ndarray) -> np.ndarray:
        pixels = values if self._normalization is None else self._normalized(values)
        mask = [np.broadcast_to(valid, values.shape).view(np.uint8)] if self.configuration.has_mask else []
        core = window.trimmed(self.configuration.padding)
        given = self.function.update_pixels(
            (core.col, core.row), self.output.shape, self._properties, [pixels, *mask]
        )
        return self.output.read(*given)

    def _normalized(self, values: np.ndarray) -> np.ndarray:
        normalized: np.ndarray = self.arrays.stacked([values], self._normalization)[0]
        return normalized
