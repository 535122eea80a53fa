"""How much each of the tiles that see a pixel counts there.

A tile's weights are the product of one profile down its rows and one along its columns. Along
each axis the weights of all tiles at a position sum to one, so that joined scores need no
count map and no division.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from .arrays import Array, Arrays
from .tiling import TileGrid, Tiles, Window

Profile = Callable[[int, int], np.ndarray]
Flips = Sequence[tuple[bool, bool]]  # of rows and of columns
AS_THEY_LIE: Flips = ((False, False),)
EXAMPLE = (16, 4)  # a size and a padding


@dataclass(frozen=True)
class Part:
    """Positions along one axis, from ``start`` to ``end`` in the raster, and a tile's weight at each.

    ``weights`` are (positions,), or (lots, positions) for the channels of several lots, and ``None`` where
    the tile is the only one that counts; ``is_first`` tells that no tile before it counts there.
    """

    start: int
    end: int
    weights: Array | None
    is_first: bool

    def within(self, start: int, end: int) -> Part | None:
        """What lies from ``start`` to ``end``, if anything does."""
        first, last = max(start, self.start), min(end, self.end)
        if first >= last:
            return None
        seen = slice(first - self.start, last - self.start)
        return Part(first, last, None if self.weights is None else self.weights[..., seen], self.is_first)


@dataclass(frozen=True)
class Span:
    """All positions along one axis at which a tile counts: its parts follow each other.

    ``tile`` is the number of the tile along the axis.
    """

    tile: int
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
        ones = (np.ones(part.end - part.start, np.float32) for part in self.parts)
        return np.concatenate([one if p.weights is None else p.weights for p, one in zip(self.parts, ones)])


@dataclass(frozen=True)
class TileWeights:
    """The spans of all rows of tiles and of all columns of tiles that count."""

    rows: tuple[Span, ...]
    cols: tuple[Span, ...]

    def within(self, window: Window) -> TileWeights:
        """Of the tiles that count in ``window``, what lies inside it."""
        return TileWeights(
            _spans_within(self.rows, window.row, window.bottom),
            _spans_within(self.cols, window.col, window.right),
        )

    def of(self, tiles: Tiles) -> Tiles:
        """The tiles that count, of all of a grid."""
        return replace(tiles, rows=_counting(tiles.rows, self.rows), cols=_counting(tiles.cols, self.cols))

    def on(self, arrays: Arrays) -> TileWeights:
        """The same weights on a device."""
        return TileWeights(
            *(tuple(_span_on(span, arrays) for span in axis) for axis in (self.rows, self.cols))
        )


def _spans_within(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    clipped = ((span.tile, [part.within(start, end) for part in span.parts]) for span in spans)
    return tuple(Span(tile, tuple(filter(None, parts))) for tile, parts in clipped if any(parts))


def _counting(starts: range, spans: Sequence[Span]) -> range:
    return starts[spans[0].tile : spans[-1].tile + 1]


def _span_on(span: Span, arrays: Arrays) -> Span:
    put = (p if p.weights is None else replace(p, weights=arrays.put(p.weights)) for p in span.parts)
    return replace(span, parts=tuple(put))


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


def is_symmetric(profile: Profile) -> bool:
    """Whether both halves of a tile count alike."""
    weights = profile(*EXAMPLE)
    return bool(np.allclose(weights, weights[::-1]))


PROFILES: dict[str, Profile] = {"blend": blend, "hann": hann, "crop": crop}


def tile_weights(grid: TileGrid, profile: Profile, flips: Flips = AS_THEY_LIE) -> TileWeights:
    """The weights of the grid's tiles inside its extent, from a profile of their size and padding.

    ``flips`` tells for each lot of channels whether its rows and its columns were seen in reverse order,
    and are to be weighted so.
    """
    extent, padding, tiles = grid.extent, grid.padding, grid.tiles
    rows, cols = profile(tiles.height, padding), profile(tiles.width, padding)
    return TileWeights(
        _spans(tiles.rows, extent.row, extent.bottom, _laid(rows, [flip[0] for flip in flips])),
        _spans(tiles.cols, extent.col, extent.right, _laid(cols, [flip[1] for flip in flips])),
    )


def _laid(profile: np.ndarray, flips: Sequence[bool]) -> np.ndarray:
    """(size,), or (lots, size) where there are several lots of channels."""
    laid = [profile[::-1] if flip else profile for flip in flips]
    return laid[0] if len(laid) == 1 else np.stack(laid)


def _spans(starts: Sequence[int], first: int, end: int, profile: np.ndarray) -> tuple[Span, ...]:
    # A profile may be 0 where no other tile helps out: the floor leaves that tile a say there,
    # and is too small to be seen anywhere else.
    profile = np.maximum(profile, np.finfo(np.float32).tiny)
    size = profile.shape[-1]
    total = np.zeros((*profile.shape[:-1], starts[-1] + size - starts[0]))
    for start in starts:
        total[..., start - starts[0] :][..., :size] += profile
    spans: list[Span] = []
    for tile, start in enumerate(starts):
        weights = profile / total[..., start - starts[0] :][..., :size]
        reached = max((span.end for span in spans), default=first)
        spans.append(Span(tile, tuple(_parts(start, weights, max(first, start), end, reached))))
    return tuple(spans)


def _parts(start: int, weights: np.ndarray, first: int, end: int, reached: int) -> Iterator[Part]:
    """Runs of weights that are all 1 and that are not, before and behind where others have ``reached``."""
    lots = np.atleast_2d(weights)
    position = np.arange(start, start + lots.shape[1])
    counts = (lots > np.finfo(np.float32).eps / 2).any(axis=0) & (position >= first) & (position < end)
    weights, position = weights[..., counts].astype(np.float32), position[counts]
    is_plain = (np.atleast_2d(weights) == 1).all(axis=0)
    kind = 2 * (position >= reached) + is_plain
    for run in np.split(np.arange(len(kind)), np.flatnonzero(np.diff(kind)) + 1):
        yield Part(
            int(position[run[0]]),
            int(position[run[-1]]) + 1,
            None if is_plain[run[0]] else weights[..., run],
            bool(position[run[0]] >= reached),
        )
