"""Batches of the size that a model's file fixes."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np


def in_batches_of(size: int | None, run: Callable[[np.ndarray], np.ndarray], batch: np.ndarray) -> np.ndarray:
    """``run`` over ``batch``, ``size`` tiles at a time; the last time filled up with zeros.

    ``None`` stands for any number.
    """
    if size is None or len(batch) == size:
        return run(batch)
    parts = [batch[start : start + size] for start in range(0, len(batch), size)]
    return np.concatenate([run(_filled(part, size))[: len(part)] for part in parts])


def _filled(part: np.ndarray, size: int) -> np.ndarray:
    return np.concatenate([part, np.zeros((size - len(part), *part.shape[1:]), part.dtype)])
