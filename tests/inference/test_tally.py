"""Counting pixels and ground of each class."""

import numpy as np
import pytest
from deep_pixels.inference.definition import ModelClass
from deep_pixels.inference.tally import AT_ONCE, FEW, TalliedSink, counts, counts_by_row
from deep_pixels.inference.tiling import Window

SHAPES = [(1, 1), (1, 2), (3, 5), (64, 101), (201, 64)]
FEW_AND_MANY = [2, FEW, FEW + 1, 32, 200]
RANGES = {
    "uint8": (0, 255),
    "uint16": (0, 2**16 - 1),
    "int16": (-(2**15), 2**15 - 1),
    "int32": (-(10**9), 10**9),
}


def pixels_of(dtype, shape, number, seed=0):
    """Pixels that have some values or one more, half of them the same, and those values."""
    rng = np.random.default_rng(seed)
    low, high = RANGES[dtype]
    drawn = rng.permutation(np.unique(np.r_[low, high, rng.integers(low, high, 4 * number)]))[: number + 1]
    known = sorted(drawn[1:].tolist())
    values = np.where(rng.random(shape) < 0.5, drawn[-1], rng.choice(drawn, shape))
    return values.astype(dtype), known


def expected(values, known):
    found = dict(zip(*(part.tolist() for part in np.unique(values, return_counts=True))))
    return [found.get(value, 0) for value in known]


@pytest.mark.parametrize("dtype", RANGES)
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("number", FEW_AND_MANY)
def test_counts_are_those_of_np_unique(dtype, shape, number):
    values, known = pixels_of(dtype, shape, number)
    assert counts(values, known).tolist() == expected(values, known)
    assert counts_by_row(values, known).tolist() == [expected(row, known) for row in values]


@pytest.mark.parametrize("dtype", RANGES)
def test_rows_that_do_not_lie_side_by_side_in_memory_are_counted_as_well(dtype):
    values, known = pixels_of(dtype, (40, 60), 32)
    part = values[3:30, 7:44]
    assert counts(part, known).tolist() == expected(part, known)
    assert counts_by_row(part, known).tolist() == [expected(row, known) for row in part]


class Nowhere:
    def write(self, window, values):
        pass


def tally(values, known, pixel_areas):
    """Counts of what is written in strips of seven rows."""
    tallied = TalliedSink(Nowhere(), [ModelClass(value, "", None) for value in known], pixel_areas)
    for top in range(0, len(values), 7):
        strip = values[top : top + 7]
        tallied.write(Window(0, top, strip.shape[1], len(strip)), strip)
    return tallied.totals()


@pytest.mark.parametrize("dtype", RANGES)
@pytest.mark.parametrize("number", FEW_AND_MANY)
def test_the_ground_of_a_class_is_that_of_its_pixels(dtype, number):
    values, known = pixels_of(dtype, (50, 31), number)
    areas = np.linspace(90, 110, 50)
    totals = tally(values, known, lambda window: areas[window.slices[0]])
    assert [total.entry.value for total in totals] == known
    assert [total.pixels for total in totals] == expected(values, known)
    ground = [areas @ (values == value).sum(axis=1) for value in known]
    np.testing.assert_allclose([total.area for total in totals], ground)


@pytest.mark.parametrize("number", FEW_AND_MANY)
def test_without_areas_there_is_no_ground(number):
    values, known = pixels_of("uint8", (50, 31), number)
    totals = tally(values, known, lambda window: None)
    assert [(total.pixels, total.area) for total in totals] == [(n, None) for n in expected(values, known)]


@pytest.mark.parametrize("number", FEW_AND_MANY)
@pytest.mark.parametrize("width", [3, AT_ONCE + 1])
def test_a_strip_of_any_size_is_counted_whole(number, width):
    values, known = pixels_of("uint8", (2, width), number)
    values = np.repeat(values, 1 if width > AT_ONCE else AT_ONCE // 2, axis=0)
    tallied = TalliedSink(
        Nowhere(), [ModelClass(value, "", None) for value in known], lambda window: np.ones(window.height)
    )
    tallied.write(Window(0, 0, width, len(values)), values)
    assert [total.pixels for total in tallied.totals()] == expected(values, known)
    assert [total.area for total in tallied.totals()] == expected(values, known)
