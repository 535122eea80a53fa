"""The ground of an invented land: samples in metres, fractal chance, distances, and division into parcels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

PARCEL_NUMBERS = 1 << 16


@dataclass(frozen=True)
class Ground:
    """height x width metres, sampled every `spacing` metres."""

    height: float
    width: float
    spacing: float

    @property
    def y(self) -> np.ndarray:
        """(rows, 1), metres down from the upper left corner."""
        return np.arange(0, self.height, self.spacing, dtype=np.float32)[:, None]

    @property
    def x(self) -> np.ndarray:
        """(1, columns), metres to the right of the upper left corner."""
        return np.arange(0, self.width, self.spacing, dtype=np.float32)[None, :]

    @property
    def shape(self) -> tuple[int, int]:
        return self.y.size, self.x.size

    def samples_at(self, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The index (rows, columns) of the samples nearest to (n, 2) points in metres."""
        inside = np.clip(points / self.spacing, 0, np.array(self.shape) - 1)
        return tuple(inside.astype(int).T)

    def fractal(self, wavelength: float, roughness: float, rng: np.random.Generator) -> np.ndarray:
        """Noise of mean 0 and deviation 1.

        Below `wavelength` metres its amplitude falls as frequency ** -roughness.
        """
        rows, columns = self.shape
        frequency = np.hypot(np.fft.fftfreq(rows)[:, None], np.fft.rfftfreq(columns)) / self.spacing
        white = np.fft.rfft2(rng.standard_normal(self.shape))
        noise = np.fft.irfft2(white * (frequency + 1 / wavelength) ** -roughness, s=self.shape)
        return ((noise - noise.mean()) / noise.std()).astype(np.float32)

    def distance_to(self, path: np.ndarray, reach: float) -> np.ndarray:
        """Metres to a polyline, an array of (y, x) rows; `reach` wherever it is farther than that."""
        distance = np.full(self.shape, reach, np.float32)
        for start, end in zip(path[:-1], path[1:]):
            near = self._around(start, end, reach)
            y, x = self.y[near[0]] - start[0], self.x[:, near[1]] - start[1]
            dy, dx = end - start
            along = np.clip((y * dy + x * dx) / (dy * dy + dx * dx), 0, 1)
            distance[near] = np.minimum(distance[near], np.hypot(y - along * dy, x - along * dx))
        return distance

    def _around(self, start: np.ndarray, end: np.ndarray, reach: float) -> tuple[slice, slice]:
        """The samples within `reach` of a segment's bounding box; `distance_to` looks no farther."""
        first = np.maximum(np.minimum(start, end) - reach, 0) // self.spacing
        last = np.maximum(np.maximum(start, end) + reach, 0) // self.spacing
        return tuple(slice(int(a), int(b)) for a, b in zip(first, last))


@dataclass(frozen=True)
class Parcels:
    """A ground divided into estates, and each estate into oblongs of its own direction.

    Every array is one value per sample.

         ____________ ______            <- edge of a parcel
        |____|_______|__/  /\\
        |__|______|____/  /  \\          <- border of an estate
    """

    number: np.ndarray  # of the parcel, below PARCEL_NUMBERS; now and then two far parcels share one
    edge: np.ndarray  # metres to the parcel's edge
    border: np.ndarray  # metres to the estate's border
    across: np.ndarray  # metres at right angles to the estate's strips
    along: np.ndarray  # metres along them

    def draw(self, rng: np.random.Generator) -> np.ndarray:
        """A number of 0...1 drawn for each parcel."""
        return rng.random(PARCEL_NUMBERS, dtype=np.float32)[self.number]

    def mean(self, values: np.ndarray) -> np.ndarray:
        """The values' mean over each parcel: what is decided by it holds for the parcel as a whole."""
        total = np.bincount(self.number.ravel(), values.ravel(), PARCEL_NUMBERS)
        count = np.bincount(self.number.ravel(), minlength=PARCEL_NUMBERS)
        return (total / np.maximum(count, 1))[self.number]


def nearest(ground: Ground, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which of (n, 2) points is nearest to each sample, and about how far off the next one's realm is."""
    first = np.full(ground.shape, np.inf, np.float32)
    second, index = first.copy(), np.zeros(ground.shape, np.int64)
    for i, (y, x) in enumerate(points.astype(np.float32)):
        distance = np.hypot(ground.y - y, ground.x - x)
        index[distance < first] = i
        second = np.minimum(second, np.maximum(first, distance))
        first = np.minimum(first, distance)
    return index, (second - first) / 2


def cut(position: np.ndarray, length: float, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Cuts a line into uneven pieces of about `length` metres.

    Gives the piece that each position is in, and the metres to that piece's nearer end.
    """
    span = float(np.abs(position).max()) + 2 * length
    steps = rng.uniform(0.5, 1.5, int(2.4 * span / length) + 2) * length
    ends = (np.cumsum(steps) - 1.1 * span).astype(np.float32)
    piece = np.clip(np.searchsorted(ends, position), 1, ends.size - 1)
    return piece, np.minimum(position - ends[piece - 1], ends[piece] - position)


def build_parcels(
    ground: Ground, estate: float, width: float, length: float, rng: np.random.Generator
) -> Parcels:
    """Parcels of about width x length metres, in estates of about estate x estate metres."""
    count = max(4, int(ground.height * ground.width / estate**2))
    owner, border = nearest(ground, rng.uniform((0, 0), (ground.height, ground.width), (count, 2)))
    angle = rng.uniform(0, np.pi, count).astype(np.float32)[owner]
    across = ground.x * np.cos(angle) + ground.y * np.sin(angle)
    along = ground.y * np.cos(angle) - ground.x * np.sin(angle)
    strip, side = cut(across, width, rng)
    # without a shift of its own for every strip, the ends of all parcels would lie on one line
    shift = rng.uniform(0, length, 997).astype(np.float32)[(strip * 31 + owner * 7) % 997]
    piece, end = cut(along + shift, length, rng)
    number = (owner * 7919 + strip * 104729 + piece * 1299709) % PARCEL_NUMBERS
    return Parcels(number, np.minimum(np.minimum(side, end), border), border, across, along)
