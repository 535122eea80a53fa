"""Sums of a raster's pixels inside of polygons, a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from .outlines import Edges

PIXELS = 2**20  # in memory at a time, in eight bytes each
PART = np.dtype([("polygon", "<i8"), ("col", "<i4"), ("top", "<i4"), ("bottom", "<i4"), ("side", "<i4")])


class EdgeFiles:
    """The edges of many polygons, kept in a folder by the band of rows that they lie in.

    A polygon reaches over any number of bands, and is known before or after others that lie in them; a file
    for each band brings together what is needed at a time.
    """

    def __init__(self, folder: Path, width: int, height: int) -> None:
        self._folder, self._width, self._height = folder, width, height
        self.rows = max(1, PIXELS // width)

    def add(self, edges: Edges, first: int) -> None:
        """Keep edges; their polygons count from ``first`` on."""
        begin, end = edges.top // self.rows, (edges.bottom - 1) // self.rows
        times = end - begin + 1
        which = np.repeat(np.arange(len(times)), times)
        band = begin[which] + np.arange(len(which)) - np.repeat(np.cumsum(times) - times, times)
        parts = np.empty(len(which), PART)
        parts["polygon"], parts["col"] = edges.polygon[which] + first, edges.col[which]
        parts["top"] = np.maximum(edges.top[which] - band * self.rows, 0)
        parts["bottom"] = np.minimum(edges.bottom[which] - band * self.rows, self.rows)
        parts["side"] = edges.side[which]
        order = np.argsort(band, kind="stable")
        bands, places = np.unique(band[order], return_index=True)
        for number, some in zip(bands.tolist(), np.split(parts[order], places[1:])):
            with self._file(number).open("ab") as file:
                file.write(some.tobytes())

    def _file(self, band: int) -> Path:
        return self._folder / f"{band}.edges"

    def bands(self) -> Iterator[tuple[int, int, np.ndarray]]:
        """The first row and the number of rows of each band, and the parts of edges in it, as ``PART``."""
        for number, top in enumerate(range(0, self._height, self.rows)):
            file = self._file(number)
            data = file.read_bytes() if file.exists() else b""
            file.unlink(missing_ok=True)
            yield top, min(self.rows, self._height - top), np.frombuffer(data, PART)


def add_sums(sums: np.ndarray, values: np.ndarray, parts: np.ndarray) -> None:
    """Add to ``sums`` (polygons,) what of ``values`` (rows, columns) lies inside of each.

    ``parts`` are those of edges, as ``PART``. What lies left of an edge is read from a table of sums of all
    that is above and to the left (Crow 1984, "Summed-area tables for texture mapping").
    """
    table = np.zeros((values.shape[0] + 1, values.shape[1] + 1), np.int64)
    np.cumsum(values, axis=0, dtype=np.int64, out=table[1:, 1:])
    np.cumsum(table, axis=1, out=table)
    left = table[parts["bottom"], parts["col"]] - table[parts["top"], parts["col"]]
    polygons, places = np.unique(parts["polygon"], return_inverse=True)
    sums[polygons] += np.bincount(places, left * parts["side"], len(polygons)).astype(np.int64)
