"""Batches of the size that a model's file fixes."""

from __future__ import annotations

from collections.abc import Callable

from ..arrays import Array, Arrays


def in_batches_of(size: int | None, run: Callable[[Array], Array], batch: Array, arrays: Arrays) -> Array:
    """``run`` over ``batch``, ``size`` tiles at a time; the last time filled up with one of them.

    ``None`` stands for any number.
    """
    if size is None or len(batch) == size:
        return run(batch)
    parts = [batch[start : start + size] for start in range(0, len(batch), size)]
    return arrays.joined([run(_filled(part, size, arrays))[: len(part)] for part in parts])


def _filled(part: Array, size: int, arrays: Arrays) -> Array:
    filled = arrays.empty((size, *part.shape[1:]), part.dtype)
    filled[: len(part)], filled[len(part) :] = part, part[:1]
    return filled
