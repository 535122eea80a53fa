"""How much is read of a raster, against the bytes of its blocks: 1.00 means that each is read once.

    .venv/bin/python tests/benchmarks/reading.py

M2: bytes that the process read from files during a run (``rchar`` of /proc/self/io) over those of
the compressed blocks that the tiles see. Each layout is read whole, and a part of it. Target: at
most 1.02 in every layout.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from _measure import classify, photograph
from _null import class_map, null_model, ready_scores
from deep_pixels.inference.predictor import Predictor
from deep_pixels.inference.tiling import TileGrid, Window
from osgeo import gdal
from rasters import write_raster

HEIGHT, WIDTH = 1500, 12000  # a row of blocks of it is more than a processor's cache holds
IO = Path("/proc/self/io")
TILED_256 = ("TILED=YES",)
LAYOUTS: dict[str, tuple[str, ...]] = {
    "tiles of 256": TILED_256,
    "tiles of 512": ("TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512"),
    "strips of 1 row": ("BLOCKYSIZE=1",),
    "strips of 16 rows": ("BLOCKYSIZE=16",),
    "bands apart, tiles of 256": ("TILED=YES", "INTERLEAVE=BAND"),
    "bands apart, strips of 16 rows": ("INTERLEAVE=BAND", "BLOCKYSIZE=16"),
}
ALPHA, MASK, MOSAIC, NODATA_MOSAIC = "alpha band", "mask", "VRT mosaic", "VRT mosaic with nodata"
ALL = (*LAYOUTS, ALPHA, MASK, MOSAIC, NODATA_MOSAIC)


@dataclass(frozen=True)
class Raster:
    """What is opened, and where in it each of the files lies that hold its pixels."""

    path: Path
    parts: tuple[tuple[Path, Window], ...]

    def bytes_within(self, seen: Window) -> int:
        """Bytes of all blocks that a window touches."""
        inside = ((path, place, seen.intersection(place)) for path, place in self.parts)
        return sum(bytes_of_blocks(path, part.within(place)) for path, place, part in inside if part.width)


def bytes_of_blocks(path: Path, window: Window) -> int:
    """Bytes in the file of the blocks that a window touches, those of a mask among them."""
    dataset = gdal.Open(str(path))
    one = dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "PIXEL"
    bands = [dataset.GetRasterBand(number + 1) for number in range(1 if one else dataset.RasterCount)]
    if bands[0].GetMaskFlags() == gdal.GMF_PER_DATASET:
        bands.append(bands[0].GetMaskBand())
    return sum(_bytes(band, col, row) for band in bands for col, row in _blocks(band, window))


def _bytes(band: gdal.Band, col: int, row: int) -> int:
    return int(band.GetMetadataItem(f"BLOCK_SIZE_{col}_{row}", "TIFF") or 0)


def _blocks(band: gdal.Band, window: Window) -> Iterator[tuple[int, int]]:
    width, height = band.GetBlockSize()
    for row in range(window.row // height, (window.bottom - 1) // height + 1):
        for col in range(window.col // width, (window.right - 1) // width + 1):
            yield col, row


def write_layout(folder: Path, layout: str, values: np.ndarray) -> Raster:
    """``values`` (bands, rows, columns) in a layout."""
    path, whole = folder / "raster.tif", Window(0, 0, values.shape[2], values.shape[1])
    if layout in (MOSAIC, NODATA_MOSAIC):
        return _mosaic(folder, values, 0 if layout == NODATA_MOSAIC else None)
    more: dict[str, object] = {}
    if layout == ALPHA:
        opaque = np.full((1, *values.shape[1:]), 255, values.dtype)
        values, more = np.concatenate([values, opaque]), {"alpha": True}
    if layout == MASK:
        more = {"mask": np.arange(values[0].size).reshape(values.shape[1:]) % 5 > 0}
    write_raster(path, values, options=("COMPRESS=DEFLATE", *LAYOUTS.get(layout, TILED_256)), **more)
    return Raster(path, ((path, whole),))


def _mosaic(folder: Path, values: np.ndarray, nodata: int | None) -> Raster:
    """Two rows of three files that are no multiple of a block high; the last ones may be smaller."""
    height, width = -(-values.shape[1] // 2), -(-values.shape[2] // 3)
    parts = []
    for number, (row, col) in enumerate(np.ndindex(2, 3)):
        part = values[:, row * height :, col * width :][:, :height, :width]
        path = folder / f"part{number}.tif"
        place = (500000.0 + col * width, 1.0, 0.0, 5e6 - row * height, 0.0, -1.0)
        write_raster(path, part, transform=place, nodata=nodata, options=("COMPRESS=DEFLATE", *TILED_256))
        parts.append((path, Window(col * width, row * height, part.shape[2], part.shape[1])))
    mosaic = folder / "mosaic.vrt"
    gdal.BuildVRT(str(mosaic), [str(path) for path, _ in parts]).FlushCache()
    return Raster(mosaic, tuple(parts))


def bytes_read(work: Callable[[], object]) -> int:
    """What the process reads from files meanwhile."""
    before = _read_so_far()
    work()
    return _read_so_far() - before


def _read_so_far() -> int:
    return int(IO.read_text().split()[1])


def amplification(raster: Raster, model: Predictor, extent: Window) -> float:
    """Bytes that a run reads over those of the blocks that its tiles see."""
    tiles = TileGrid(extent, *model.tile, model.padding).tiles
    width, height = tiles.cols[-1] - tiles.cols[0], tiles.rows[-1] - tiles.rows[0]
    reach = Window(tiles.cols[0], tiles.rows[0], width + tiles.width, height + tiles.height)
    output = raster.path.with_name("classes.tif")
    read = bytes_read(lambda: classify(raster.path, output, model, extent))
    return read / raster.bytes_within(reach)


def rows() -> Iterator[str]:
    whole, part = Window(0, 0, WIDTH, HEIGHT), Window(2300, 200, 2900, 1100)
    models = {"crop": null_model(*class_map(5), "crop"), "blend": null_model(*ready_scores(8), "blend")}
    yield "| layout | crop, whole | blend, whole | crop, a part |"
    yield "|---|---|---|---|"
    values = photograph(HEIGHT, WIDTH)
    for layout in ALL:
        with TemporaryDirectory() as folder:
            raster = write_layout(Path(folder), layout, values)
            amplification(raster, models["crop"], part)  # reads modules of Python as well
            runs = [("crop", whole), ("blend", whole), ("crop", part)]
            found = [amplification(raster, models[merge], extent) for merge, extent in runs]
        yield f"| {layout} | " + " | ".join(f"{share:.3f}" for share in found) + " |"


if __name__ == "__main__":
    if not IO.exists():
        sys.exit("Only Linux counts the bytes that a process reads")
    for line in rows():
        print(line, flush=True)
