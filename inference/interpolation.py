"""Scores of coarse pixels at finer ones."""

from __future__ import annotations

import numpy as np


def upsampled(values: np.ndarray, factor: int, corner_aligned: bool) -> np.ndarray:
    """Interpolation of the last two axes to ``factor`` times as many pixels.

    Scores are interpolated bilinearly; whole numbers are classes, of which the nearest counts.
    With ``corner_aligned`` the outermost scores lie on the outermost pixels, of which there are
    ``(n − 1) × factor + 1``; otherwise each score lies in the middle of its ``factor`` pixels.
    """
    for axis in (-2, -1):
        size = values.shape[axis]
        if corner_aligned:
            position = np.arange((size - 1) * factor + 1) / factor
        else:
            position = np.clip((np.arange(size * factor) + 0.5) / factor - 0.5, 0, size - 1)
        values = _at(values, position, axis)
    return values


def _at(values: np.ndarray, position: np.ndarray, axis: int) -> np.ndarray:
    if values.dtype.kind != "f":
        return np.take(values, np.floor(position + 0.5).astype(int), axis)
    last = values.shape[axis] - 1
    before = np.minimum(position.astype(int), max(last - 1, 0))
    share = (position - before).astype(np.float32)
    share = share[:, np.newaxis] if axis == -2 else share
    first, second = np.take(values, before, axis), np.take(values, np.minimum(before + 1, last), axis)
    return first + (second - first) * share
