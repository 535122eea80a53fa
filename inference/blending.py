"""How much each of the tiles that see a pixel counts there.

A tile's weights are the product of one profile down its rows and one along its columns. Along
each axis the weights of all tiles at a position sum to one, so that joined scores need no
count map and no division.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from .tiling import TileGrid

Profile = Callable[[int, int], np.ndarray]


@dataclass(frozen=True)
class Part:
    """Positions along one axis, from ``start`` to ``end`` in the raster, and a tile's weight at each.

    ``weights`` are ``None`` where the tile is the only one that counts.
    """

    start: int
    end: int
    weights: np.ndarray | None = None


@dataclass(frozen=True)
class Span:
    """All positions along one axis at which a tile counts: its parts follow each other."""

    parts: tuple[Part, ...]

    @property
    def start(self) -> int:
        """The first position."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """The position after the last one."""
        return self.parts[-1].end

    @property
    def weights(self) -> np.ndarray:
        """The weight at each position, none of them 0."""
        plain = (np.ones(part.end - part.start, np.float32) for part in self.parts)
        return np.concatenate([one if p.weights is None else p.weights for p, one in zip(self.parts, plain)])


@dataclass(frozen=True)
class TileWeights:
    """The spans of all rows of tiles and of all columns of tiles of a grid."""

    rows: tuple[Span, ...]
    cols: tuple[Span, ...]


def blend(size: int, padding: int) -> np.ndarray:
    """A smooth rise across the middle half of the overlap: each pixel used has ``padding / 2`` of context."""
    position = np.arange(size) + 0.5
    depth = np.minimum(position, size - position) - padding / 2
    rise = np.clip(depth / max(padding, 1e-9), 0, 1)
    return 0.5 - 0.5 * np.cos(np.pi * rise)


def hann(size: int, padding: int) -> np.ndarray:
    """The periodic Hann window as long as the tile, which ArcGIS uses for augmentation and translation."""
    return 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(size) / size)


def crop(size: int, padding: int) -> np.ndarray:
    """The tile without its padding: ArcGIS' plain way."""
    profile = np.zeros(size)
    profile[padding : size - padding] = 1
    return profile


PROFILES: dict[str, Profile] = {"blend": blend, "hann": hann, "crop": crop}


def tile_weights(grid: TileGrid, profile: Profile) -> TileWeights:
    """The weights of the grid's tiles inside its extent, from a profile of their size and padding."""
    extent, padding = grid.extent, grid.padding
    return TileWeights(
        _spans(grid.rows, extent.row, extent.bottom, profile(grid.tile_height, padding)),
        _spans(grid.cols, extent.col, extent.right, profile(grid.tile_width, padding)),
    )


def _spans(starts: Sequence[int], first: int, end: int, profile: np.ndarray) -> tuple[Span, ...]:
    # A profile may be 0 where no other tile helps out: the floor leaves that tile a say there,
    # and is too small to be seen anywhere else.
    profile = np.maximum(profile, np.finfo(np.float32).tiny)
    total = np.zeros(starts[-1] + len(profile) - starts[0])
    for start in starts:
        total[start - starts[0] :][: len(profile)] += profile
    return tuple(
        _span(start, profile / total[start - starts[0] :][: len(profile)], first, end) for start in starts
    )


def _span(start: int, weights: np.ndarray, first: int, end: int) -> Span:
    position = np.arange(start, start + len(weights))
    counts = np.flatnonzero((weights > np.finfo(np.float32).eps / 2) & (position >= first) & (position < end))
    offset, stop = int(counts[0]), int(counts[-1]) + 1
    return Span(tuple(_parts(start + offset, weights[offset:stop].astype(np.float32))))


def _parts(start: int, weights: np.ndarray) -> Iterator[Part]:
    """Runs of weights that are all 1, and runs of weights that are not."""
    edges = np.flatnonzero(np.diff(weights == 1)) + 1
    bounds = [0, *(int(edge) for edge in edges), len(weights)]
    for first, end in zip(bounds, bounds[1:]):
        plain = weights[first] == 1
        yield Part(start + first, start + end, None if plain else weights[first:end])
