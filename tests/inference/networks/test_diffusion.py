"""Diffusion against its formulas: what goes forward, what is known of the way back, what is drawn anew."""

from math import prod, sqrt

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.networks.diffusion import ETA, SCHEDULES, Sampling, Schedule, sampled  # noqa: E402
from drawing import pixels  # noqa: E402

NAMES = sorted(SCHEDULES)
MEAN, SPREAD = 0.1, 0.2  # of the images of an imaginary world, each pixel for itself


def drawn(step):
    return torch.randn(1, 1, 120, 120, generator=torch.Generator().manual_seed(step))


def knows_that_world(x, share):
    """The noise that is to be expected behind ``x``, by Bayes' rule for normal numbers."""
    signal = share**2
    spread = signal * SPREAD**2 + 1 - signal
    return (x - share * MEAN) * sqrt(1 - signal) / spread


@pytest.mark.parametrize("name", NAMES)
def test_signal_is_what_each_step_leaves_of_it(name):
    schedule = Schedule(name, 40, 1e-3, 0.2)
    noise = schedule.noise()
    assert noise.shape == (40,)
    found = schedule.signal(range(41))
    for time in range(41):
        assert found[time] == pytest.approx(max(1e-9, prod(1 - beta for beta in noise[:time])), rel=1e-9)
    assert all(now >= then for now, then in zip(found, found[1:]))


@pytest.mark.parametrize("name", NAMES)
def test_what_a_network_sees_can_be_divided_by(name):
    """Also where a schedule leaves no signal at all, or adds no noise at first."""
    images = Sampling(Schedule(name, 10, 0.0, 1.0), "ddpm", 10).run(knows_that_world, drawn)
    assert torch.isfinite(images).all()


BETAS = {
    "linear": [0.1, 0.15, 0.2, 0.25, 0.3],
    "const": [0.3] * 5,
    "warmup10": [0.3] * 5,
    "warmup50": [0.1, 0.3, 0.3, 0.3, 0.3],
    "jsd": [1 / 5, 1 / 4, 1 / 3, 1 / 2, 1],
}


@pytest.mark.parametrize("name", sorted(BETAS))
def test_schedules_are_those_of_their_names(name):
    np.testing.assert_allclose(Schedule(name, 5, 0.1, 0.3).noise(), BETAS[name])


def test_the_cosine_schedule_is_that_of_its_paper():
    signal = Schedule("cosine", 1000).signal([250, 500, 750])
    at_start = np.cos(0.008 / 1.008 * np.pi / 2) ** 2
    for share, found in zip((0.25, 0.5, 0.75), signal):
        assert found == pytest.approx(np.cos((share + 0.008) / 1.008 * np.pi / 2) ** 2 / at_start, rel=1e-6)


@pytest.mark.parametrize(("steps", "count"), [(1000, 200), (1000, 7), (10, 10), (2000, 1)])
def test_times_go_from_noise_to_the_image_evenly(steps, count):
    times = Schedule(steps=steps).times(count)
    assert (times[0], times[-1], len(times)) == (steps, 0, count + 1)
    gaps = -np.diff(times)
    assert gaps.min() >= 1
    assert gaps.max() - gaps.min() <= 1


@pytest.mark.parametrize("kind", ["ddim", "ddpm"])
@pytest.mark.parametrize("name", ["linear", "cosine", "warmup50"])
def test_images_are_those_of_the_world_that_the_network_knows(name, kind):
    """Exactly so where steps are as small as noise is at the end."""
    images = Sampling(Schedule(name, 1000, 1e-6, 2e-2), kind, 1000).run(knows_that_world, drawn)
    assert images.mean() == pytest.approx(MEAN, abs=0.01)
    assert images.std() == pytest.approx(SPREAD, rel=0.05)


def test_ddim_draws_no_more_than_its_first_noise():
    steps = []

    def draw(step):
        steps.append(step)
        return drawn(step)

    Sampling(kind="ddim", steps=20).run(knows_that_world, draw)
    assert steps == [0]
    Sampling(kind="ddpm", steps=20).run(knows_that_world, draw)
    assert steps[1:] == [*range(20)]  # the last step, to the image, draws none


@pytest.mark.parametrize("kind", ["ddim", "ddpm"])
def test_a_network_that_sees_the_image_behind_any_noise_gives_it(kind):
    image = pixels(1, 1, 120, 120).clamp(-1, 1)

    def sees(x, share):
        return (x - share * image) / sqrt(1 - share**2)

    found = Sampling(kind=kind, steps=50).run(sees, drawn)
    torch.testing.assert_close(found, image, rtol=1e-3, atol=1e-3)


def test_a_step_of_ddpm_has_the_mean_and_variance_of_the_posterior():
    """Equations 6 and 7 of Ho et al., by β and ᾱ."""
    beta, before = 0.02, 0.7
    now = before * (1 - beta)
    x, image = 0.9 * torch.ones(1, 1, 120, 120), 0.3

    def sees(x, share):
        return (x - share * image) / sqrt(1 - share**2)

    found = sampled(sees, lambda step: drawn(step) if step else x, [now, before], ETA["ddpm"])
    mean = sqrt(before) * beta / (1 - now) * image + sqrt(1 - beta) * (1 - before) / (1 - now) * 0.9
    variance = (1 - before) / (1 - now) * beta
    assert found.mean() == pytest.approx(mean, abs=0.003)
    assert found.var() == pytest.approx(variance, rel=0.03)


def test_a_step_of_ddim_keeps_the_noise_that_it_found():
    """Equation 12 of Song et al. with σ = 0: the image and its noise in the shares of the step before."""
    now, before = 0.6, 0.7
    image, noise = 0.3 * pixels(1, 1, 8, 8).clamp(-1, 1), pixels(1, 1, 8, 8, seed=1)
    noisy = sqrt(now) * image + sqrt(1 - now) * noise
    found = sampled(lambda x, share: noise, lambda step: noisy, [now, before], ETA["ddim"])
    torch.testing.assert_close(found, sqrt(before) * image + sqrt(1 - before) * noise)
