"""How much of what a model is shown is context: pixels of all tiles over pixels of the raster.

    .venv/bin/python tests/benchmarks/tiles.py

M1, by the tile that a model was trained with and by the one that ``tile_size auto`` fits to the
raster. The ideal is that of the fitted tile on a raster without end, (tile / (tile - 2 × padding))²;
padding a quarter of a tile is ArcGIS' default. Target: on average at most 1.05 times the ideal for
rasters of at least four tiles a side. A model costs as much as it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from _measure import load_plugin
from deep_pixels.inference.tile_size import fitted
from deep_pixels.inference.tiling import TileGrid, Window

load_plugin()
RASTERS = ((1500, 1500), (4900, 5000), (10_980, 10_980), (20_000, 30_000))  # rows and columns
TRAINED = ((256, 64), (512, 32), (512, 128))  # sides of a tile, and padding
SIDES = range(4096, 40_000, 61)


def amplification(extent: Window, tile: tuple[int, int], padding: int) -> float:
    """Pixels of all tiles for each pixel of the extent."""
    shown = len(TileGrid(extent, *tile, padding).tiles) * tile[0] * tile[1]
    return shown / (extent.width * extent.height)


def ideal(tile: tuple[int, int], padding: int) -> float:
    """The same for an extent without end."""
    rows, cols = tile
    return rows * cols / ((rows - 2 * padding) * (cols - 2 * padding))


def rows() -> Iterator[str]:
    yield "| raster | trained with | padding | as trained | fitted | fitted tile | ideal |"
    yield "|---|---|---|---|---|---|---|"
    for height, width in RASTERS:
        extent = Window(0, 0, width, height)
        for side, padding in TRAINED:
            tile = fitted(extent, padding, (side, side))
            trained, auto = (amplification(extent, t, padding) for t in ((side, side), tile))
            sizes = f"{width} × {height} | {side} | {padding}"
            size = f"{tile[1]} × {tile[0]}"
            yield f"| {sizes} | {trained:.2f} | {auto:.2f} | {size} | {ideal(tile, padding):.2f} |"
    yield ""
    yield "| trained with | padding | fitted / ideal, mean and worst of square rasters from 4096 to 40,000 |"
    yield "|---|---|---|"
    for side, padding in TRAINED:
        excess = excesses(side, padding)
        yield f"| {side} | {padding} | {sum(excess) / len(excess):.3f}, {max(excess):.3f} |"


def excesses(side: int, padding: int) -> list[float]:
    """Amplification with fitted tiles over the ideal, for square rasters of many sizes."""
    extents = [Window(0, 0, size, size) for size in SIDES]
    tiles = [fitted(extent, padding, (side, side)) for extent in extents]
    return [amplification(e, tile, padding) / ideal(tile, padding) for e, tile in zip(extents, tiles)]


if __name__ == "__main__":
    for row in rows():
        print(row, flush=True)
