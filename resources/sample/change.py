"""Invents what becomes of a land in some years: what is built, felled and flooded, and what only looks new.

Half of the fields carry another crop than before. That is no change of land cover, though it changes more of
an image than all that is.
"""

from __future__ import annotations

import numpy as np
from ground import Ground, build_parcels
from land import CROPS, MATERIAL_NAMES, Land, build_houses, hardship, sow, sway, tramlines, turf

# value: name and colour in a legend
CHANGES = {
    0: ("No change", (226, 224, 216)),
    1: ("Built", (204, 40, 52)),
    2: ("Felled", (244, 150, 36)),
    3: ("Flooded", (32, 100, 196)),
}
BROUGHT_BY = {50: 1, 30: 2, 60: 2, 10: 3}  # class of the new land cover: the change that brought it

# how many there are on a square kilometre
ESTATES, HALLS, ROADS, CLEARINGS, PONDS, SPILLS = 0.17, 0.28, 0.1, 0.4, 0.2, 0.16

WATER, FOREST, GRASSLAND, CROPLAND, BUILT = 10, 20, 30, 40, 50


def change_land(land: Land, density: float, rng: np.random.Generator) -> Land:
    """The land some years later; the higher the density, the more has happened in them."""
    area = density * land.ground.height * land.ground.width / 1e6
    lumps = land.ground.fractal(300, 2.4, rng)
    land = rotate_crops(land, 0.5, rng)
    land = fell(land, round(CLEARINGS * area), lumps, rng)
    land = inundate(land, round(PONDS * area), round(SPILLS * area), lumps, rng)
    land = build_estates(land, round(ESTATES * area), lumps, rng)
    land = build_halls(land, round(HALLS * area), rng)
    return build_roads(land, round(ROADS * area), rng)


def changes_between(before: Land, after: Land) -> np.ndarray:
    """The value of the change at each sample."""
    brought = np.zeros(256, np.uint8)
    brought[list(BROUGHT_BY)] = list(BROUGHT_BY.values())
    return np.where(before.classes != after.classes, brought[after.classes], 0).astype(np.uint8)


def rotate_crops(land: Land, share: float, rng: np.random.Generator) -> Land:
    """Another crop, drawn anew, on about this share of the fields."""
    fields = land.fields
    crops = np.isin(land.material, [MATERIAL_NAMES.index(crop) for crop in CROPS])
    sown = crops & (fields.draw(rng) < share) & (fields.edge >= 4)
    growth = fields.draw(rng) + 0.13 * land.ground.fractal(250, 1.5, rng)
    return land.covered(sown, sow(fields, rng), growth, tramlines(fields, rng))


def fell(land: Land, count: int, lumps: np.ndarray, rng: np.random.Generator) -> Land:
    """Clearings in the forest: strips, or what a storm took; bare, or grown with grass since."""
    forest = covered_by(land, FOREST)
    sites = forest & (share_around(forest, 12) > 0.9)
    for _ in range(count):
        centre, length, angle = draw_site(land, sites, rng), draw_size(90, 420, rng), rng.uniform(0, np.pi)
        strip = oblong(land.ground, centre, (length, length * rng.uniform(0.35, 0.8)), angle) > 0
        felled = forest & (strip if rng.random() < 0.6 else blob(land.ground, centre, length / 2, lumps))
        cover, ages = ("rock", (0.1, 0.9)) if rng.random() < 0.6 else ("meadow", (0.5, 1.0))
        land = land.covered(felled, cover, rng.uniform(*ages) + 0.1 * lumps, turf(land.ground, rng))
    return land


def inundate(land: Land, ponds: int, spills: int, lumps: np.ndarray, rng: np.random.Generator) -> Land:
    """New ponds, and low ground by old water which has become part of it."""
    dry, water = covered_by(land, GRASSLAND, CROPLAND), covered_by(land, WATER)
    inland = dry & (share_around(water | covered_by(land, BUILT), 40) == 0) & is_even(land)
    shores = dry & (share_around(water, 10) > 0.1)
    for sites, count, largest in (inland, ponds, 200), (shores, spills, 260):
        for _ in range(count):
            centre, radius = draw_site(land, sites, rng), draw_size(35, largest, rng)
            wet = blob(land.ground, centre, radius, lumps) & ~water & ~covered_by(land, BUILT)
            land = land.covered(wet, "water", rng.uniform(0.2, 1))
    return land


def build_estates(land: Land, count: int, lumps: np.ndarray, rng: np.random.Generator) -> Land:
    """Houses and streets on whole blocks of open land at the edge of towns."""
    blocks = build_parcels(land.ground, 600, 95, 150, rng)
    sites, chosen = building_land(land), np.zeros(land.ground.shape, bool)
    for _ in range(count):
        chosen |= blob(land.ground, draw_site(land, sites, rng), draw_size(70, 230, rng), lumps)
    estate = (blocks.mean(chosen) > 0.5) & covered_by(land, GRASSLAND, CROPLAND)
    land = build_houses(land, estate, blocks, blocks.draw(rng), rng)
    return land.covered(estate & (blocks.edge < 7), "street", 0.4)


def build_halls(land: Land, count: int, rng: np.random.Generator) -> Land:
    """Halls of trade in their paved yards."""
    sites = building_land(land)
    for _ in range(count):
        length, centre = draw_size(50, 260, rng), draw_site(land, sites, rng)
        size = length, length * rng.uniform(0.4, 0.9)
        inside = oblong(land.ground, centre, size, rng.uniform(0, np.pi))
        yard, tint = (inside > 0) & covered_by(land, GRASSLAND, CROPLAND), rng.random()
        land = land.covered(yard, "street", tint).covered(yard & (inside > 14), "hall", tint, 0.95)
    return land


def build_roads(land: Land, count: int, rng: np.random.Generator) -> Land:
    """Roads out of towns, by the easiest of some ways."""
    outskirts = building_land(land)
    for _ in range(count):
        start = draw_site(land, outskirts, rng)
        away = np.hypot(land.ground.y - start[0], land.ground.x - start[1])
        goals = covered_by(land, GRASSLAND, CROPLAND) & (away > 600) & (away < 1800)
        end = draw_site(land, goals, rng)
        path = min((sway(start, end, rng) for _ in range(20)), key=lambda path: hardship(land, path))
        road = (land.ground.distance_to(path, 40) < 10) & ~covered_by(land, BUILT)
        land = land.covered(road, "street", 0.25)
    return land


def covered_by(land: Land, *classes: int) -> np.ndarray:
    """Which samples are of these classes of land cover."""
    return np.isin(land.classes, classes)


def is_even(land: Land) -> np.ndarray:
    """Which samples are no steeper than one in ten."""
    return np.hypot(*np.gradient(land.elevation, land.ground.spacing)) < 0.1


def building_land(land: Land) -> np.ndarray:
    """Open and even ground near towns."""
    near = share_around(covered_by(land, BUILT), 50) > 0.12
    return near & covered_by(land, GRASSLAND, CROPLAND) & is_even(land)


def share_around(where: np.ndarray, reach: int) -> np.ndarray:
    """How much is true of the square that reaches so many samples to each side of a sample."""
    for _ in range(2):  # the transpose at the end of each turn brings the other axis to the front, and back
        total = np.cumsum(np.pad(where, [(reach + 1, reach), (0, 0)]), 0, np.float64)
        where = ((total[2 * reach + 1 :] - total[: -2 * reach - 1]) / (2 * reach + 1)).T
    return where.round(6)


def draw_site(land: Land, where: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """(y, x) in metres of a sample where this is true; of any sample, where it is true nowhere."""
    sites = np.flatnonzero(where) if where.any() else np.arange(where.size)
    sample = np.unravel_index(sites[rng.integers(sites.size)], where.shape)
    return np.array(sample) * land.ground.spacing


def draw_size(smallest: float, largest: float, rng: np.random.Generator) -> float:
    """Metres: many are small, few are large."""
    return float(np.exp(rng.uniform(np.log(smallest), np.log(largest))))


def blob(ground: Ground, centre: np.ndarray, radius: float, lumps: np.ndarray) -> np.ndarray:
    """The samples of a lumpy disc."""
    return np.hypot(ground.y - centre[0], ground.x - centre[1]) < radius * (1 + 0.3 * np.clip(lumps, -2, 2))


def oblong(ground: Ground, centre: np.ndarray, size: tuple[float, float], angle: float) -> np.ndarray:
    """Metres from each sample to the nearest side of an oblong that it is in; below 0 outside."""
    y, x = ground.y - centre[0], ground.x - centre[1]
    across, along = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    return np.minimum(size[0] / 2 - np.abs(across), size[1] / 2 - np.abs(along))
