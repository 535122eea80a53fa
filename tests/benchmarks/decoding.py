"""How much sooner a raster is read where several threads decode it, as they do beside a GPU.

    .venv/bin/python tests/benchmarks/decoding.py [ROUNDS]

A raster is read in the bands of rows that a run reads, with as many threads as there are cores, over the
same with one. With a model on the CPU one thread decodes, as the cores are the model's.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from _measure import interleaved, photograph, ratios
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.devices import usable_cores
from deep_pixels.inference.raster.gdal_process import block_cache, decoding_threads
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.reading import read_bands
from deep_pixels.inference.tiling import TileGrid, Window
from reading import ALL, write_layout

HEIGHT, WIDTH, TILE, PADDING = 3000, 8000, 512, 32


def read(raster: Path, threads: int) -> None:
    """All bands of rows, one after the other."""
    with (
        decoding_threads(threads),
        GdalSource(str(raster)) as source,
        block_cache(2 * source.block_row_bytes),
    ):
        grid = TileGrid(Window(0, 0, source.width, source.height), TILE, TILE, PADDING)
        for _ in read_bands(source, grid.tiles, HostArrays()):
            pass


def rows(rounds: int) -> Iterator[str]:
    cores = usable_cores()
    yield f"| layout | wall, {cores} threads / 1, median (minima) | processor |"
    yield "|---|---|---|"
    values = photograph(HEIGHT, WIDTH)
    for layout in ALL:
        with TemporaryDirectory() as folder:
            raster = write_layout(Path(folder), layout, values)
            times = interleaved(
                {str(count): partial(read, raster.path, count) for count in (1, cores)}, rounds
            )
        wall = ratios(times[str(cores)].wall, times["1"].wall)
        cpu = ratios(times[str(cores)].cpu, times["1"].cpu)
        yield f"| {layout} | {wall[0]:.2f} ({wall[1]:.2f}) | {cpu[0]:.2f} ({cpu[1]:.2f}) |"


if __name__ == "__main__":
    for line in rows(int(sys.argv[1]) if len(sys.argv) > 1 else 5):
        print(line, flush=True)
