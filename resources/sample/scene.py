"""Photographs invented lands as a satellite would: pixels of 10 m and 4 bands, and the true class of each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from ground import Ground
from land import CLASSES, MATERIALS, Land, build_land

BANDS = ("Blue", "Green", "Red", "NearInfrared")
HAZE = (60, 35, 20, 5)  # reflectance x 10000 which the air adds to each band
PIXEL = 10.0  # metres
SAMPLING = 2  # ground samples along a pixel's side: borders fall inside pixels, as they do in nature
COUNT = 10  # reflectance x 10000 of one step of the sensor: 10 bits over the whole range
NODATA = 0


@dataclass(frozen=True)
class Scene:
    """An image, (bands, rows, columns) uint16, and its true classes, (rows, columns) uint8.

    Both are NODATA beyond the orbit.
    """

    pixels: np.ndarray
    truth: np.ndarray


def make_scene(rows: int, columns: int, seed: int, missing: float = 0.035) -> Scene:
    """A scene with the share `missing` of it beyond the orbit; the same arguments give the same scene."""
    # the sensor has chance of its own, so that one land can be photographed twice
    land_rng, sensor_rng = (np.random.default_rng(s) for s in np.random.SeedSequence(seed).spawn(2))
    land = build_land(Ground(rows * PIXEL, columns * PIXEL, PIXEL / SAMPLING), land_rng)
    seen = ~beyond_orbit(rows, columns, missing)
    return Scene(photograph(land, sensor_rng) * seen, classes_of(land) * seen)


def beyond_orbit(rows: int, columns: int, share: float) -> np.ndarray:
    """The upper right corner, which the swath misses: a steep triangle of about `share` of the raster."""
    y, x = np.mgrid[:rows, :columns]
    steepness = 3.5
    return (columns - x) + y / steepness < np.sqrt(2 * share * rows * columns / steepness)


def photograph(land: Land, rng: np.random.Generator) -> np.ndarray:
    """(bands, rows, columns) uint16: reflectance x 10000 of the pixels, with haze and the sensor's noise."""
    first, second = (np.array([material[i] for material in MATERIALS.values()], np.float32) for i in (1, 2))
    light = land.gloss * sunlight(land)
    return np.stack(
        [
            measure(
                shrink((a[land.material] * (1 - land.blend) + b[land.material] * land.blend) * light) + haze,
                rng,
            )
            for a, b, haze in zip(first.T, second.T, HAZE)
        ]
    )


def sunlight(land: Land, azimuth: float = 150, height: float = 48) -> np.ndarray:
    """How bright each sample is beside flat ground: lit partly by the sun, partly by the whole sky."""
    down, right = np.gradient(land.elevation, land.ground.spacing)
    azimuth, rise = np.radians(azimuth), np.tan(np.radians(height))
    facing = (rise + down * np.cos(azimuth) - right * np.sin(azimuth)) / np.sqrt(1 + down**2 + right**2)
    return 0.4 + 0.6 * np.maximum(facing, 0) / rise


def shrink(samples: np.ndarray) -> np.ndarray:
    """Two ground samples to a pixel, which sees a little beyond its own: weights 1 3 3 1 along each side."""
    for _ in range(2):  # the transpose at the end of each turn brings the other axis to the front, and back
        wide = np.concatenate([samples[:1], samples, samples[-1:]])
        samples = ((wide[:-3:2] + 3 * wide[1:-2:2] + 3 * wide[2:-1:2] + wide[3::2]) / 8).T
    return samples


def measure(pixels: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """What the sensor makes of the light: noise, then whole counts; one at least, as 0 is nodata."""
    counts = np.rint(rng.normal(pixels, 7 + 0.007 * pixels) / COUNT)
    return (np.maximum(counts, 1) * COUNT).astype(np.uint16)


def classes_of(land: Land) -> np.ndarray:
    """(rows, columns) uint8: the class that covers most of each pixel."""
    values = np.array([material[0] for material in MATERIALS.values()], np.uint8)[land.material]
    rows, columns = (n // SAMPLING for n in values.shape)
    inside = values.reshape(rows, SAMPLING, columns, SAMPLING)
    cover = [(inside == value).sum((1, 3)) for value in CLASSES]
    return np.array(list(CLASSES), np.uint8)[np.argmax(cover, 0)]
