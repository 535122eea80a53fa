"""How likely the one class of road and edge models is, and where it is likely enough.

Facts on how ArcGIS' own inference decides, found by its packages and its answers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


def probability(scores: np.ndarray) -> np.ndarray:
    """The class' probability (rows, columns) of float32, from (1 or 2, rows, columns).

    A single score is a probability already. Of two scores, the second's: softmax, which is the sigmoid of
    how much higher it is.
    """
    return scores[0] if len(scores) == 1 else sigmoid(scores[1] - scores[0])


def sigmoid(scores: np.ndarray) -> np.ndarray:
    """1 / (1 + exp(−score)) as float32, which no score is too large for."""
    scores = np.asarray(scores, np.float32)
    # the exponential of what is never above 0 cannot overflow
    small = np.exp(-np.abs(scores))
    return np.where(scores >= 0, 1, small) / (1 + small)


@dataclass(frozen=True)
class LikelyEnough:
    """Where the class' probability is ``threshold`` or more, or more alone, as ArcGIS asks of roads."""

    threshold: float
    asks_for_more: bool = False

    def __call__(self, probabilities: np.ndarray) -> np.ndarray:
        """(rows, columns) → the same shape, of booleans; False where a probability is no number."""
        least = np.float32(self.threshold)
        return probabilities > least if self.asks_for_more else probabilities >= least
