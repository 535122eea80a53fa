"""Where arrays lie while a model works on them, and what is done to them there.

The straight line is the same for the computer's memory and for a GPU's: it slices, assigns, adds
and multiplies, which all arrays can, and asks ``Arrays`` for the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

import numpy as np

from .interpolation import upsampled
from .normalization import Normalization

Array = Any  # an np.ndarray, or what the framework of a device has in its place
Decide = Callable[[np.ndarray], np.ndarray]
Answer = TypeVar("Answer")
AT_ONCE = 2**16  # pixels decided at a time, so that they stay in the processor's cache


class Arrays(Protocol):
    """The arrays of one device."""

    def empty(self, shape: tuple[int, ...], dtype: Any) -> Array:
        """Room for ``shape``, of a type of numpy or of another array of this device."""
        ...

    def put(self, values: np.ndarray) -> Array:
        """The same values on this device."""
        ...

    def fetched(self, values: Array) -> np.ndarray:
        """The same values in the computer's memory."""
        ...

    def fill(self, target: Array, read: Callable[[np.ndarray], Answer]) -> Answer:
        """Have ``read`` write into ``target`` (or into memory that is copied there); what it answers."""
        ...

    def taken(self, values: Array, places: np.ndarray, axis: int) -> Array:
        """What lies at ``places`` along an axis."""
        ...

    def flipped(self, values: Array, axes: tuple[int, ...]) -> Array:
        """The values in reverse order along some axes, perhaps as a view."""
        ...

    def stacked(self, tiles: Sequence[Array], normalization: Normalization | None) -> Array:
        """Tiles (bands, rows, columns) as a batch, normalised; it holds until the next one is asked for."""
        ...

    def joined(self, parts: Sequence[Array]) -> Array:
        """Parts as one, along their first axis."""
        ...

    def floats(self, values: Array) -> Array:
        """The same numbers as float32."""
        ...

    def upsampled(self, values: Array, factor: int, corner_aligned: bool) -> Array:
        """``interpolation.upsampled``."""
        ...

    def decided(self, decide: Decide, scores: Array) -> Array:
        """What ``decide`` makes of (channels, rows, columns)."""
        ...

    def deciding(self, decide: Decide, scores: Array) -> Callable[[], np.ndarray]:
        """A function for another thread that gives what ``decide`` makes of the scores, in host memory."""
        ...


def few_rows(values: np.ndarray) -> Iterator[slice]:
    """All rows of (rows, columns), as many at a time as stay in the processor's cache."""
    height = max(1, AT_ONCE // values.shape[1])
    yield from (slice(top, top + height) for top in range(0, len(values), height))


def with_bands_last(values: Array) -> Array:
    """(…, bands, rows, columns) as (…, rows, columns, bands), without a copy."""
    return values.swapaxes(-3, -1).swapaxes(-3, -2)


def with_bands_first(values: Array) -> Array:
    """(…, rows, columns, bands) as (…, bands, rows, columns), without a copy."""
    return values.swapaxes(-3, -1).swapaxes(-2, -1)


class HostArrays:
    """Arrays of numpy, in the computer's own memory. A batch lies where the last one lay."""

    def __init__(self) -> None:
        self._batch = np.empty(0, np.float32)

    def empty(self, shape: tuple[int, ...], dtype: Any) -> Array:
        """Memory as it comes."""
        return np.empty(shape, dtype)

    def put(self, values: np.ndarray) -> Array:
        """They are here already."""
        return values

    def fetched(self, values: Array) -> np.ndarray:
        """They are here already."""
        result: np.ndarray = values
        return result

    def fill(self, target: Array, read: Callable[[np.ndarray], Answer]) -> Answer:
        """Without a copy."""
        return read(target)

    def taken(self, values: Array, places: np.ndarray, axis: int) -> Array:
        """``numpy.take``."""
        return np.take(values, places, axis)

    def flipped(self, values: Array, axes: tuple[int, ...]) -> Array:
        """A view."""
        return np.flip(values, axes)

    def stacked(self, tiles: Sequence[Array], normalization: Normalization | None) -> Array:
        """Each tile is converted on its way into the batch."""
        if normalization is None:
            return np.stack(tiles)
        shape = len(tiles), *tiles[0].shape
        if self._batch.shape != shape:
            self._batch = np.empty(shape, np.float32)
        for place, tile in zip(self._batch, tiles):
            normalization.write(tile, place)
        return self._batch

    def joined(self, parts: Sequence[Array]) -> Array:
        """Along the first axis."""
        return np.concatenate(parts)

    def floats(self, values: Array) -> Array:
        """A copy only where they are none."""
        return values.astype(np.float32, copy=False)

    def upsampled(self, values: Array, factor: int, corner_aligned: bool) -> Array:
        """By numpy."""
        return upsampled(values, factor, corner_aligned)

    def decided(self, decide: Decide, scores: Array) -> Array:
        """At once."""
        return decide(scores)

    def deciding(self, decide: Decide, scores: Array) -> Callable[[], np.ndarray]:
        """All the work is left to the other thread."""
        return lambda: decide(scores)


_: type[Arrays] = HostArrays
