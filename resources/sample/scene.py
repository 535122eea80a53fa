"""Photographs invented lands as a satellite would: pixels of 10 m and 4 bands, and what is true of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from change import CHANGES, change_land, changes_between
from ground import Ground
from land import CLASSES, MATERIALS, Land, build_land

BANDS = ("Blue", "Green", "Red", "NearInfrared")
HAZE = (60, 35, 20, 5)  # reflectance x 10000 which the air adds to each band
PIXEL = 10.0  # metres
SAMPLING = 2  # ground samples along a pixel's side: borders fall inside pixels, as they do in nature
STEP = 10  # reflectance x 10000 of one step of the sensor: 10 bits over the whole range
NODATA = 0
UNSEEN = 255  # nodata of the changes, as 0 says that nothing changed


@dataclass(frozen=True)
class Conditions:
    """What an image depends on beside the land."""

    azimuth: float = 150  # of the sun, in degrees
    height: float = 48
    gain: tuple[float, ...] = (1, 1, 1, 1)  # of each band
    haze: tuple[float, ...] = HAZE
    step: float = STEP  # of the sensor


FIRST_DATE = Conditions()


@dataclass(frozen=True)
class Scene:
    """An image, (bands, rows, columns) uint16, and its true classes, (rows, columns) uint8.

    Both are NODATA beyond the orbit and under clouds.
    """

    pixels: np.ndarray
    truth: np.ndarray


@dataclass(frozen=True)
class Pair:
    """Scenes of one place at two dates, and the true changes, (rows, columns) uint8.

    The changes are UNSEEN where either scene is NODATA.
    """

    before: Scene
    after: Scene
    changes: np.ndarray


def make_scene(rows: int, columns: int, seed: int, missing: float = 0.035) -> Scene:
    """A scene with the share `missing` of it beyond the orbit; the same arguments give the same scene."""
    # the sensor has chance of its own, so that one land can be photographed twice
    land_rng, sensor_rng = streams(seed, 2)
    land = build_land(Ground(rows * PIXEL, columns * PIXEL, PIXEL / SAMPLING), land_rng)
    return make_image(land, ~beyond_orbit(rows, columns, missing), sensor_rng)


def make_pair(rows: int, columns: int, seed: int, density: float, missing: float = 0.035) -> Pair:
    """The scene of `make_scene`, and the same place some years later, by another sensor and in another light.

    The later orbit misses less of it, but clouds hide some. The higher the density, the more has changed.
    """
    land_rng, sensor_rng, change_rng, later_rng = streams(seed, 4)
    land = build_land(Ground(rows * PIXEL, columns * PIXEL, PIXEL / SAMPLING), land_rng)
    later = change_land(land, density, change_rng)
    before = make_image(land, ~beyond_orbit(rows, columns, missing), sensor_rng)
    seen = ~beyond_orbit(rows, columns, missing / 2) & ~clouds(rows, columns, 0.008, later_rng)
    after = make_image(later, seen, later_rng, draw_conditions(later_rng))
    # a pixel of which half has changed has changed
    changes = mostly(changes_between(land, later), sorted(CHANGES, reverse=True))
    visible = (before.truth != NODATA) & (after.truth != NODATA)
    return Pair(before, after, np.where(visible, changes, UNSEEN).astype(np.uint8))


def streams(seed: int, count: int) -> list[np.random.Generator]:
    """Independent chance; the first streams are the same, however many there are."""
    return [np.random.default_rng(s) for s in np.random.SeedSequence(seed).spawn(count)]


def make_image(
    land: Land, seen: np.ndarray, rng: np.random.Generator, conditions: Conditions = FIRST_DATE
) -> Scene:
    """The image of what is seen of a land."""
    return Scene(photograph(land, rng, conditions) * seen, mostly(land.classes, CLASSES) * seen)


def draw_conditions(rng: np.random.Generator) -> Conditions:
    """Another season and hour, and a sensor of larger steps."""
    return Conditions(
        azimuth=150 + rng.uniform(-30, 30),
        height=48 + rng.uniform(-14, 4),
        gain=tuple(rng.uniform(0.84, 1.12, len(BANDS)).tolist()),
        haze=tuple((HAZE * rng.uniform(0.5, 2.5, len(BANDS))).tolist()),
        step=2 * STEP,
    )


def beyond_orbit(rows: int, columns: int, share: float) -> np.ndarray:
    """The upper right corner, which the swath misses: a steep triangle of about `share` of the raster."""
    y, x = np.mgrid[:rows, :columns]
    steepness = 3.5
    return (columns - x) + y / steepness < np.sqrt(2 * share * rows * columns / steepness)


def clouds(rows: int, columns: int, share: float, rng: np.random.Generator) -> np.ndarray:
    """What clouds hide: `share` of the raster."""
    thickness = Ground(rows * PIXEL, columns * PIXEL, PIXEL).fractal(900, 2.4, rng)
    return thickness > np.quantile(thickness, 1 - share)


def photograph(land: Land, rng: np.random.Generator, conditions: Conditions) -> np.ndarray:
    """(bands, rows, columns) uint16: reflectance x 10000 of the pixels, with haze and the sensor's noise."""
    first, second = (np.array([material[i] for material in MATERIALS.values()], np.float32) for i in (1, 2))
    light = land.gloss * sunlight(land, conditions.azimuth, conditions.height)
    return np.stack(
        [
            measure(
                gain * shrink((a[land.material] * (1 - land.blend) + b[land.material] * land.blend) * light)
                + haze,
                conditions.step,
                rng,
            )
            for a, b, gain, haze in zip(first.T, second.T, conditions.gain, conditions.haze)
        ]
    )


def sunlight(land: Land, azimuth: float, height: float) -> np.ndarray:
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


def measure(pixels: np.ndarray, step: float, rng: np.random.Generator) -> np.ndarray:
    """What the sensor makes of the light: noise, then whole steps; one at least, as 0 is nodata."""
    steps = np.rint(rng.normal(pixels, 7 + 0.007 * pixels) / step)
    return (np.maximum(steps, 1) * step).astype(np.uint16)


def mostly(values: np.ndarray, possible: Iterable[int]) -> np.ndarray:
    """(rows, columns) uint8: the value that most samples of each pixel have, the first possible of equals."""
    rows, columns = (n // SAMPLING for n in values.shape)
    inside = values.reshape(rows, SAMPLING, columns, SAMPLING)
    cover = [(inside == value).sum((1, 3)) for value in possible]
    return np.array(list(possible), np.uint8)[np.argmax(cover, 0)]
