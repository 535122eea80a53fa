"""Invents lands: what lies where in a river's plain with fields and towns, between wooded hills.

A land is not yet an image (see scene.py). `Land.covered` lays something new over part of one, which is how
this module builds a land from bare meadow, and how change.py makes what happens between two dates.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from ground import PARCEL_NUMBERS, Ground, Parcels, build_parcels, nearest

# class value: name and colour in a legend. The values have gaps, as those of real legends do.
CLASSES = {
    10: ("Water", (38, 110, 190)),
    20: ("Forest", (22, 96, 50)),
    30: ("Grassland", (150, 200, 90)),
    40: ("Cropland", (238, 202, 84)),
    50: ("Built-up", (200, 52, 48)),
    60: ("Bare soil", (160, 128, 100)),
}

# material: class value, and the two spectra between which it varies, each as reflectance x 10000 in blue,
# green, red and near infrared. Classes do overlap: a ploughed field is like bare soil, clover like grass.
MATERIALS = {
    "water": (10, (300, 380, 250, 130), (520, 720, 560, 270)),
    "trees": (20, (140, 260, 170, 1850), (190, 430, 250, 3350)),
    "meadow": (30, (270, 620, 420, 3300), (460, 840, 880, 2500)),
    "maize": (40, (210, 480, 270, 3500), (270, 680, 390, 4400)),
    "cereal": (40, (500, 960, 1200, 2900), (660, 1160, 1500, 2500)),
    "rapeseed": (40, (350, 930, 780, 3700), (430, 1200, 1100, 4000)),
    "clover": (40, (270, 600, 390, 3450), (450, 830, 840, 2600)),
    "ploughed": (40, (400, 670, 900, 1400), (650, 1050, 1400, 2030)),
    "roof": (50, (600, 840, 1480, 1800), (1100, 1340, 1500, 1750)),
    "hall": (50, (1300, 1450, 1650, 1850), (2400, 2600, 2800, 2900)),
    "street": (50, (530, 760, 900, 1150), (710, 1000, 1160, 1450)),
    "garden": (50, (230, 430, 300, 2300), (400, 700, 600, 2700)),
    "rock": (60, (420, 710, 980, 1500), (680, 1090, 1430, 2080)),
}
MATERIAL_NAMES = tuple(MATERIALS)
CLASSES_OF_MATERIALS = np.array([material[0] for material in MATERIALS.values()], np.uint8)
WATER = MATERIAL_NAMES.index("water")

# how much of the fields each crop takes
CROPS = {"maize": 0.26, "cereal": 0.30, "rapeseed": 0.12, "clover": 0.14, "ploughed": 0.18}


@dataclass(frozen=True)
class Land:
    """What lies where on the ground. Every array is one value per sample of the ground."""

    ground: Ground
    elevation: np.ndarray  # metres
    material: np.ndarray  # index into MATERIAL_NAMES
    blend: np.ndarray  # 0...1, from the material's first spectrum to its second
    gloss: np.ndarray  # brightness of the surface's texture, about 1
    fields: Parcels | None = None  # of the plain; None before they are laid

    @property
    def classes(self) -> np.ndarray:
        """Class values."""
        return CLASSES_OF_MATERIALS[self.material]

    def covered(self, where, material: str | np.ndarray, blend=0.5, gloss=1.0) -> Land:
        """This land with a material (a name, or an index per sample) laid over some of it."""
        index = MATERIAL_NAMES.index(material) if isinstance(material, str) else material
        return replace(
            self,
            material=np.where(where, index, self.material).astype(np.uint8),
            blend=np.where(where, np.clip(blend, 0, 1), self.blend).astype(np.float32),
            gloss=np.where(where, gloss, self.gloss).astype(np.float32),
        )


def build_land(ground: Ground, rng: np.random.Generator) -> Land:
    """A land on this ground; the same state of `rng` gives the same land."""
    from_river = ground.distance_to(meander(ground, rng), 1500)
    land = grow_wild(ground, shape_terrain(ground, from_river, rng), rng)
    land = lay_fields(land, from_river, rng)
    sites = choose_sites(land, from_river, 4, rng)
    land = flood(build_towns(land, sites, rng), from_river, rng)
    return lay_roads(land, sites, rng)


def meander(ground: Ground, rng: np.random.Generator) -> np.ndarray:
    """A river from left to right, (y, x) rows: its heading swings to and fro, as makes meanders."""
    step = 25.0
    way = np.arange(0, 3 * (ground.height + ground.width), step)
    wander, reach, pace = (np.interp(way, way[::40], rng.normal(0, 1, way[::40].size)) for _ in range(3))
    turns = np.cumsum(2 * np.pi * step / 1500 * np.exp(0.45 * pace)) + rng.uniform(0, 6)
    heading = (1.0 + 0.3 * reach) * np.sin(turns) + 0.35 * wander
    course = np.cumsum(np.stack([np.sin(heading), np.cos(heading)], 1) * step, 0)
    seen = course[course[:, 1] < ground.width + 400]
    middle = ground.height * rng.uniform(0.4, 0.6)
    return seen + np.array([middle - seen[:, 0].mean(), -200])


def shape_terrain(ground: Ground, from_river: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Elevation in metres: ridges and valleys, which ease into a plain by the river."""
    hills = ground.fractal(4000, 2.6, rng) + 1.4 * from_river / from_river.max() - 0.9
    ridges = 1 - np.abs(ground.fractal(2500, 2.5, rng))
    return 110 * np.log1p(np.exp(2.2 * hills)) * (1 + 0.35 * ridges) * (from_river / (from_river + 150))


def crowns(ground: Ground, rng: np.random.Generator) -> np.ndarray:
    """The light and shade of treetops."""
    return np.clip(1 + 0.17 * ground.fractal(14, 1.2, rng), 0.5, 1.4)


def turf(ground: Ground, rng: np.random.Generator) -> np.ndarray:
    """The soft unevenness of grass and of stones."""
    return 1 + 0.05 * ground.fractal(60, 1.3, rng)


def grow_wild(ground: Ground, elevation: np.ndarray, rng: np.random.Generator) -> Land:
    """Meadow, forest and rock as elevation and chance would have them."""
    land, height = Land(ground, elevation, *np.zeros((3, *ground.shape), np.float32)), elevation / 300
    land = land.covered(True, "meadow", 0.4 + 0.16 * ground.fractal(700, 1.9, rng), turf(ground, rng))
    woods = ground.fractal(900, 2.3, rng) + 1.8 * np.minimum(height, 1.1) > 0.8
    land = land.covered(
        woods, "trees", 0.7 - 0.35 * height + 0.3 * ground.fractal(700, 2.6, rng), crowns(ground, rng)
    )
    bare = height + 0.4 * ground.fractal(700, 2.1, rng) > 1.65
    return land.covered(bare, "rock", 0.4 + 0.3 * ground.fractal(300, 1.6, rng), turf(ground, rng))


def lay_fields(land: Land, from_river: np.ndarray, rng: np.random.Generator) -> Land:
    """Crops, and some pasture, on the parcels of the plain; hedges along the estates' borders."""
    ground, fields = land.ground, build_parcels(land.ground, 1300, 130, 330, rng)
    slope = np.hypot(*np.gradient(land.elevation, ground.spacing))
    toil = fields.mean(land.elevation / 100 + 4 * slope) + 0.5 * fields.draw(rng)
    farmed = (toil < 2.2) & (fields.mean(from_river) > 120)
    tilled = farmed & (fields.draw(rng) > 0.14)
    growth = fields.draw(rng) + 0.13 * ground.fractal(250, 1.5, rng)
    land = land.covered(farmed, "meadow", growth, turf(ground, rng))
    land = land.covered(tilled, sow(fields, rng), growth, tramlines(fields, rng))
    land = land.covered(tilled & (fields.edge < 4), "clover", 0.8)
    hedges = farmed & (fields.border < 13) & (ground.fractal(300, 1.5, rng) > 0.1)
    return replace(land.covered(hedges, "trees", 0.7, crowns(ground, rng)), fields=fields)


def sow(fields: Parcels, rng: np.random.Generator) -> np.ndarray:
    """The index of one crop for each field."""
    crops = np.array([MATERIAL_NAMES.index(crop) for crop in CROPS])
    return crops[np.searchsorted(np.cumsum(list(CROPS.values()))[:-1], fields.draw(rng))]


def tramlines(fields: Parcels, rng: np.random.Generator) -> np.ndarray:
    """The stripes machines leave in a field, in a field brighter or darker as a whole."""
    stripes = np.sin(2 * np.pi * fields.across / (34 + 16 * fields.draw(rng)))
    return (1 + 0.05 * stripes) * (0.93 + 0.14 * fields.draw(rng))


def choose_sites(land: Land, from_river: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """Up to `count` sites for towns, (y, x) rows: low ground near the river, each far from the others."""
    chances = rng.uniform(0.05, 0.95, (200, 2)) * (land.ground.height, land.ground.width)
    dread = (land.elevation / 60 + np.abs(from_river - 450) / 300)[land.ground.samples_at(chances)]
    sites = np.empty((0, 2))
    for site in chances[np.argsort(dread)]:
        if len(sites) < count and (np.hypot(*(sites - site).T) > 1500).all():
            sites = np.vstack([sites, site])
    return sites


def build_towns(land: Land, sites: np.ndarray, rng: np.random.Generator) -> Land:
    """Blocks of houses, halls, parks and building sites, with streets between them, around each site."""
    ground, blocks = land.ground, build_parcels(land.ground, 600, 95, 150, rng)
    owner, _ = nearest(ground, sites)
    away = np.hypot(ground.y - sites[owner, 0], ground.x - sites[owner, 1])
    reach = rng.uniform(280, 620, len(sites))[owner]
    town = blocks.mean(reach - away + 110 * ground.fractal(500, 1.5, rng)) > 0
    use, tint = blocks.draw(rng), blocks.draw(rng)
    land = build_houses(land, town, blocks, tint, rng)
    land = land.covered(town & (use > 0.88), "street", tint)
    land = land.covered(town & (use > 0.88) & (blocks.edge > 18), "hall", tint, 0.95)
    land = land.covered(town & (use < 0.08), "meadow", 0.3, 1 + 0.12 * ground.fractal(40, 1.0, rng))
    land = land.covered(town & (use > 0.08) & (use < 0.14), "rock", tint, turf(ground, rng))
    return land.covered(town & (blocks.edge < 7), "street", 0.4)


def build_houses(
    land: Land, town: np.ndarray, blocks: Parcels, tint: np.ndarray, rng: np.random.Generator
) -> Land:
    """A house on every lot of 24 x 21 metres in its garden; `tint` is the fashion of the block's roofs."""
    lot = (blocks.across // 24 * 17 + blocks.along // 21 * 91 + blocks.number).astype(
        np.int64
    ) % PARCEL_NUMBERS
    shade = rng.random(PARCEL_NUMBERS, dtype=np.float32)[lot]
    house = town & (blocks.across % 24 < 14) & (blocks.along % 21 < 14) & (blocks.edge > 10)
    shrubs = 1 + 0.1 * land.ground.fractal(20, 1.0, rng)
    land = land.covered(town, "garden", rng.random(land.ground.shape), shrubs)
    return land.covered(house, "roof", 0.6 * shade + 0.4 * tint, 0.8 + 0.4 * shade)


def flood(land: Land, from_river: np.ndarray, rng: np.random.Generator) -> Land:
    """The river with its trees and gravel banks, and some ponds in the plain."""
    ground, chance = land.ground, land.ground.fractal(500, 2.4, rng)
    banks = from_river + 14 * chance
    land = land.covered(
        (banks < 100) & (ground.fractal(500, 1.9, rng) > 0.1), "trees", 0.85, crowns(ground, rng)
    )
    land = land.covered((banks < 78) & (chance > 0.7), "rock", 0.8, turf(ground, rng))
    ponds = ground.fractal(900, 2.6, rng) - land.elevation / 60 > 1.7
    return land.covered(ponds | (banks < 42), "water", 0.5 + 0.25 * ground.fractal(900, 2.0, rng))


def lay_roads(land: Land, sites: np.ndarray, rng: np.random.Generator) -> Land:
    """Roads from town to town, and out of the picture on the left and on the right."""
    stops = sites[np.argsort(sites[:, 1])]
    stops = np.vstack([(stops[0, 0] + 500, -50), stops, (stops[-1, 0] - 700, land.ground.width + 50)])
    for start, end in zip(stops[:-1], stops[1:]):
        path = min((sway(start, end, rng) for _ in range(20)), key=lambda path: hardship(land, path))
        land = land.covered(land.ground.distance_to(path, 40) < 9, "street", 0.25)
    return land


def sway(start: np.ndarray, end: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A path from start to end, (y, x) rows, which bends a little on its way."""
    t = np.linspace(0, 1, 24)[:, None]
    aside = np.sin(np.pi * t) * rng.uniform(-0.25, 0.25) + np.sin(2 * np.pi * t) * rng.uniform(-0.08, 0.08)
    return start + (end - start) * t + (end - start)[::-1] * (1, -1) * aside


def hardship(land: Land, path: np.ndarray) -> float:
    """How much road builders would dread a path: for its bridges, and for what it climbs."""
    passed = land.ground.samples_at(path)
    return float((land.material[passed] == WATER).sum() * 100 + land.elevation[passed].sum())
