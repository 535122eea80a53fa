"""Polygons along the edges of pixels: their corners as arrays, and what lies inside of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

HEADER, COUNT, CORNER = 9, 4, 16  # bytes of a polygon's head in WKB, of a number in it, of two coordinates


@dataclass(frozen=True)
class Outlines:
    """Some polygons, in columns and rows of pixels.

    ``corners`` is (corners, 2) of all rings, one behind the other, each of which ends where it began; a ring
    has as many as ``lengths`` (rings,) says, and belongs to the polygon of the number in ``owners`` (rings,).
    The first ring of a polygon goes around it, the others around its holes; ``starts`` tells which is one.
    """

    corners: np.ndarray
    lengths: np.ndarray
    owners: np.ndarray
    starts: np.ndarray
    count: int

    def edges(self) -> Edges:
        """The edges that go from row to row, as only those are needed to measure."""
        step = np.diff(self.corners, axis=0)
        rings = np.repeat(np.arange(len(self.lengths)), self.lengths)
        is_edge = (step[:, 1] != 0) & (rings[:-1] == rings[1:])
        ring, col, row = rings[:-1][is_edge], self.corners[:-1, 0][is_edge], self.corners[:-1, 1][is_edge]
        down = step[:, 1][is_edge]
        first = np.cumsum(self.lengths) - self.lengths  # columns from there on, so that numbers stay small
        turned = np.bincount(ring, (col - self.corners[first, 0][ring]) * down, len(self.lengths))
        side = np.where((turned > 0) == self.starts, 1, -1)  # whichever way around rings are drawn
        return Edges(
            polygon=self.owners[ring],
            col=col,
            top=np.minimum(row, row + down),
            bottom=np.maximum(row, row + down),
            side=side[ring] * np.sign(down),
            count=self.count,
        )


@dataclass(frozen=True)
class Edges:
    """Vertical edges of polygons: the pixels between ``top`` and ``bottom`` and left of ``col``.

    A polygon holds those of its edges whose ``side`` is 1, less those of its edges whose ``side`` is −1.
    """

    polygon: np.ndarray
    col: np.ndarray
    top: np.ndarray
    bottom: np.ndarray
    side: np.ndarray
    count: int

    def pixels(self) -> np.ndarray:
        """How many pixels each polygon has: (polygons,) whole numbers."""
        return np.rint(self._sums(self.bottom - self.top)).astype(np.int64)

    def areas(self, above: np.ndarray) -> np.ndarray:
        """What each covers, where ``above`` (rows + 1,) is the area of a column's pixels above each row."""
        return self._sums(above[self.bottom] - above[self.top])

    def _sums(self, heights: np.ndarray) -> np.ndarray:
        """Heights by columns, which are counted from where each polygon begins."""
        left = np.minimum.reduceat(self.col, np.searchsorted(self.polygon, np.arange(self.count)))
        cols = self.col - left[self.polygon]
        return np.bincount(self.polygon, self.side * cols * heights, self.count)


def outlines_of(polygons: Iterable[bytes]) -> Outlines:
    """From polygons in well-known binary (OGC 06-103r4, 8.2), in little-endian order."""
    coordinates: list[bytes] = []
    lengths: list[int] = []
    owners: list[int] = []
    starts: list[bool] = []
    count = 0
    for count, wkb in enumerate(polygons, start=1):
        place, rings = HEADER, int.from_bytes(wkb[HEADER - COUNT : HEADER], "little")
        for ring in range(rings):
            length = int.from_bytes(wkb[place : place + COUNT], "little")
            place += COUNT
            coordinates.append(wkb[place : place + length * CORNER])
            place += length * CORNER
            lengths.append(length)
            owners.append(count - 1)
            starts.append(ring == 0)
    corners = np.frombuffer(b"".join(coordinates), "<f8").reshape(-1, 2)
    whole = np.rint(corners).astype(np.int64)
    return Outlines(
        whole, np.array(lengths, np.int64), np.array(owners, np.int64), np.array(starts, bool), count
    )


def wkb_of(outlines: Outlines, places: np.ndarray) -> list[bytes]:
    """The polygons in well-known binary, with ``places`` (corners, 2) for their corners."""
    data, place = np.ascontiguousarray(places, "<f8").tobytes(), 0
    rings: list[list[bytes]] = [[] for _ in range(outlines.count)]
    for owner, length in zip(outlines.owners.tolist(), outlines.lengths.tolist()):
        end = place + length * CORNER
        rings[owner].append(length.to_bytes(COUNT, "little") + data[place:end])
        place = end
    polygon = (3).to_bytes(COUNT, "little")
    return [b"\x01" + polygon + len(some).to_bytes(COUNT, "little") + b"".join(some) for some in rings]
