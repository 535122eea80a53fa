"""How the values of scenes are distributed, and how a network sees them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scene import NODATA, Scene


@dataclass(frozen=True)
class Statistics:
    """How the bands of the training scenes are distributed.

    A value v is scaled to s = (v - low) / (high - low), and the network sees (s - mean) / std.
    """

    low: np.ndarray
    high: np.ndarray
    mean: np.ndarray  # of s
    std: np.ndarray  # of s

    @classmethod
    def over(cls, scenes: list[Scene]) -> Statistics:
        """The statistics of all pixels that hold data."""
        pixels = np.concatenate([scene.pixels[:, scene.truth != NODATA] for scene in scenes], 1).astype(
            np.float64
        )
        low, high = pixels.min(1), pixels.max(1)
        scaled = (pixels - low[:, None]) / (high - low)[:, None]
        return cls(low, high, scaled.mean(1), scaled.std(1))

    def normalise(self, pixels: np.ndarray) -> np.ndarray:
        """(bands, rows, columns) float32 as the network expects it."""
        low, high, mean, std = (
            values[:, None, None] for values in (self.low, self.high, self.mean, self.std)
        )
        return (((pixels - low) / (high - low) - mean) / std).astype(np.float32)

    def as_esri(self) -> dict:
        """NormalizationStats of an Esri model definition."""
        span, rounded = self.high - self.low, lambda values: [round(float(v), 6) for v in values]
        return {
            "band_min_values": rounded(self.low),
            "band_max_values": rounded(self.high),
            "band_mean_values": rounded(self.low + self.mean * span),
            "band_std_values": rounded(self.std * span),
            "scaled_min_values": [0.0] * len(self.low),
            "scaled_max_values": [1.0] * len(self.low),
            "scaled_mean_values": rounded(self.mean),
            "scaled_std_values": rounded(self.std),
        }
