"""Noise as a function of places: random as noise is, and the same wherever and whenever it is asked for."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.networks.noise import normal_noise, places_by_content  # noqa: E402
from drawing import pixels  # noqa: E402

SHAPE = (3, 128, 160)


def at(*places, shape=SHAPE, draw=0):
    return normal_noise(torch.tensor(places), shape, draw)


def lowbias32(x):
    """In the words of its author, Wellons 2018."""
    x ^= x >> 16
    x = x * 0x7FEB352D % 2**32
    x ^= x >> 15
    x = x * 0x846CA68B % 2**32
    return x ^ x >> 16


def test_numbers_are_hashed_as_published():
    from deep_pixels.inference.networks.noise import _hashed

    numbers = [0, 1, 2, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 123456789]
    assert _hashed(torch.tensor(numbers)).tolist() == [lowbias32(number) for number in numbers]


def test_noise_is_normal():
    values = np.sort(at((0, 0)).double().numpy().ravel())
    assert abs(values.mean()) < 0.02
    assert abs(values.var() - 1) < 0.03
    for quantile, expected in [(0.0228, -2), (0.1587, -1), (0.5, 0), (0.8413, 1), (0.9772, 2)]:
        assert abs(values[int(quantile * len(values))] - expected) < 0.06
    assert np.isfinite(values).all()


@pytest.mark.parametrize("axis", [1, 2, 3])
@pytest.mark.parametrize("lag", [1, 2])
def test_neighbours_have_nothing_in_common(axis, lag):
    noise = at((1000, 2000))
    along = noise.narrow(axis, lag, noise.shape[axis] - lag) * noise.narrow(axis, 0, noise.shape[axis] - lag)
    assert abs(along.mean()) < 0.03


def test_draws_have_nothing_in_common():
    assert abs((at((5, 5), draw=1) * at((5, 5), draw=2)).mean()) < 0.02


def test_tiles_that_overlap_have_the_same_noise_where_they_do():
    first, second = at((100, 40)), at((164, 50))
    torch.testing.assert_close(first[:, :, 64:, 10:], second[:, :, :64, :150], rtol=0, atol=0)


def test_noise_does_not_depend_on_the_batch_or_its_order():
    together = at((0, 0), (7, 9), (300, 4))
    for number, place in enumerate([(0, 0), (7, 9), (300, 4)]):
        torch.testing.assert_close(together[number : number + 1], at(place), rtol=0, atol=0)


def test_noise_goes_on_beyond_the_raster():
    torch.testing.assert_close(at((-64, -10))[:, :, 64:, 10:], at((0, 0))[:, :, :64, :150], rtol=0, atol=0)


def test_places_by_content_are_those_of_the_pixels_alone():
    images = pixels(3, 3, 16, 16)
    images[2] = images[0]
    places = places_by_content(images)
    assert places[0].tolist() == places[2].tolist()
    assert places[0].tolist() != places[1].tolist()
    assert places_by_content(images[1:2]).tolist() == places[1:2].tolist()
    turned = places_by_content(images[:1].flip(3))
    assert turned.tolist() != places[:1].tolist()
