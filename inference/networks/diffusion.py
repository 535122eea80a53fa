"""Diffusion: images drawn by taking noise away step by step.

Written from Ho et al. 2020, "Denoising Diffusion Probabilistic Models" (arXiv:2006.11239), Song et al. 2021,
"Denoising Diffusion Implicit Models" (arXiv:2010.02502), and Nichol & Dhariwal 2021, "Improved Denoising
Diffusion Probabilistic Models" (arXiv:2102.09672); the names of schedules and their numbers are those of the
free implementation of SR3 (Image-Super-Resolution-via-Iterative-Refinement, Apache-2.0).

    signal ᾱ:  1 (the image) ── ᾱ₁ ── ᾱ₂ ── … ── ᾱ_T ≈ 0 (noise);  x_t = √ᾱ_t · image + √(1 − ᾱ_t) · noise
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import pi, sqrt

import numpy as np
import torch
from torch import Tensor

Denoise = Callable[[Tensor, float], Tensor]  # the noise in images of which a share (√ᾱ) is signal
Draw = Callable[[int], Tensor]  # the noise of a step
ETA = {"ddim": 0.0, "ddpm": 1.0}  # how much of the noise that is taken away is drawn anew
LEAST = 1e-9  # of signal and of noise, so that they can be divided by
MOST_NOISE = 0.999  # that a step of the cosine schedule adds
COSINE_OFFSET = 0.008


@dataclass(frozen=True)
class Schedule:
    """How much noise each of ``steps`` adds in training; ``start`` and ``end`` are its least and its most."""

    name: str = "linear"
    steps: int = 1000
    start: float = 1e-6
    end: float = 1e-2

    def noise(self) -> np.ndarray:
        """β of each step, (steps,) of float64."""
        return SCHEDULES[self.name](self)

    def signal(self, times: Sequence[int]) -> list[float]:
        """ᾱ after each of some numbers of steps; 1 before the first, else neither 0 nor 1."""
        kept = np.clip(np.cumprod(1 - self.noise()), LEAST, 1 - LEAST)
        return [float(share) for share in np.append(1.0, kept)[np.asarray(times)]]

    def times(self, count: int) -> list[int]:
        """``count`` of the steps, at most all, evenly apart, from the last to 0, which is the image."""
        return [round(time) for time in np.linspace(self.steps, 0, count + 1)]


def _linear(schedule: Schedule) -> np.ndarray:
    return np.linspace(schedule.start, schedule.end, schedule.steps)


def _constant(schedule: Schedule) -> np.ndarray:
    return np.full(schedule.steps, schedule.end)


def _warm(share: float) -> Callable[[Schedule], np.ndarray]:
    """Rising over a share of the steps."""

    def noise(schedule: Schedule) -> np.ndarray:
        rising = np.linspace(schedule.start, schedule.end, int(schedule.steps * share))
        return np.append(rising, _constant(schedule)[len(rising) :])

    return noise


def _evenly_lost(schedule: Schedule) -> np.ndarray:
    """Each step takes as much of the signal: 1/T, 1/(T − 1), …, 1."""
    return 1 / np.arange(schedule.steps, 0, -1.0)


def _cosine(schedule: Schedule) -> np.ndarray:
    times = np.arange(schedule.steps + 1) / schedule.steps + COSINE_OFFSET
    kept = np.cos(times / (1 + COSINE_OFFSET) * pi / 2) ** 2
    return np.minimum(1 - kept[1:] / kept[:-1], MOST_NOISE)


SCHEDULES: dict[str, Callable[[Schedule], np.ndarray]] = {
    "linear": _linear,
    "warmup10": _warm(0.1),
    "warmup50": _warm(0.5),
    "const": _constant,
    "jsd": _evenly_lost,
    "cosine": _cosine,
}


def sampled(denoise: Denoise, draw: Draw, signal: Sequence[float], eta: float) -> Tensor:
    """The images that ``denoise`` finds behind noise.

    ``signal`` holds ᾱ from noise to image, 1; with ``eta`` 1 each step is one of the diffusion turned round,
    with 0 nothing but the first noise is drawn (equations 12 and 16 of Song et al.).
    """
    x = draw(0)
    for step, (now, then) in enumerate(zip(signal, signal[1:]), 1):
        found = (x - sqrt(1 - now) * denoise(x, sqrt(now))) / sqrt(now)
        image = found.clamp(-1, 1)
        noise = (x - sqrt(now) * image) / sqrt(1 - now)
        anew = eta * sqrt((1 - then) / (1 - now) * (1 - now / then))
        x = sqrt(then) * image + sqrt(max(0.0, 1 - then - anew**2)) * noise
        if anew:
            x = x + anew * draw(step)
    return x


@dataclass(frozen=True)
class Sampling:
    """How images are drawn: ``kind`` is ddim or ddpm, in so many ``steps`` of a schedule."""

    schedule: Schedule = Schedule()
    kind: str = "ddim"
    steps: int = 200

    def run(self, denoise: Denoise, draw: Draw) -> Tensor:
        """``sampled`` by these."""
        with torch.inference_mode():
            signal = self.schedule.signal(self.schedule.times(self.steps))
            return sampled(denoise, draw, signal, ETA[self.kind])
