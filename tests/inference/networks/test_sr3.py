"""SR3: its U-Net against a plain computation from named tensors, and images that can be drawn again.

Beside these tests the free implementation itself was asked once (Janspiry's, with weights drawn at random,
two networks of 2 and of 6 sizes): its network differed from this one by 1e-5 at most, its schedules by 1e-15,
and the images that its own loop draws with ddpm in 100 steps of each schedule, given the same noise, by 4e-6
(it has no ddim; of jsd it makes no numbers, as no signal is left in the last step).
"""

import re
from math import exp, log, sqrt

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.diffusion import Sampling, Schedule  # noqa: E402
from deep_pixels.inference.networks.sr3 import sharpened, sr3_from  # noqa: E402
from drawing import drawn, pixels  # noqa: E402
from torch.nn import functional  # noqa: E402

WIDTH, GROUPS, BANDS = 8, 4, 3
SAMPLING = Sampling(Schedule(steps=100, end=0.1), "ddpm", 4)


def shapes(scaling=False, bands=BANDS):
    """Names and shapes as the free implementation has them: widths 8 and 16, two blocks each, attention."""
    found = {"noise_level_mlp.1": (4 * WIDTH, WIDTH), "noise_level_mlp.3": (WIDTH, 4 * WIDTH)}

    def block(name, inputs, outputs, attended=False):
        found[f"{name}.res_block.noise_func.noise_func.0"] = (outputs * (1 + scaling), WIDTH)
        for number, width in ((1, inputs), (2, outputs)):
            found[f"{name}.res_block.block{number}.block.0"] = (width,)
            found[f"{name}.res_block.block{number}.block.3"] = (outputs, width, 3, 3)
        if inputs != outputs:
            found[f"{name}.res_block.res_conv"] = (outputs, inputs, 1, 1)
        if attended:
            found[f"{name}.attn.norm"] = (outputs,)
            found[f"{name}.attn.qkv"] = (3 * outputs, outputs, 1, 1)
            found[f"{name}.attn.out"] = (outputs, outputs, 1, 1)

    found["downs.0"] = (8, 2 * bands, 3, 3)
    block("downs.1", 8, 8)
    found["downs.2.conv"] = (8, 8, 3, 3)
    block("downs.3", 8, 16, attended=True)
    block("mid.0", 16, 16, attended=True)
    block("mid.1", 16, 16)
    block("ups.0", 32, 16, attended=True)
    block("ups.1", 24, 16, attended=True)
    found["ups.2.conv"] = (16, 16, 3, 3)
    block("ups.3", 24, 8)
    block("ups.4", 16, 8)
    found["final_conv.block.0"], found["final_conv.block.3"] = (8,), (bands, 8, 3, 3)
    return found


def state_of(**form):
    generator, state = torch.Generator().manual_seed(0), {}
    for name, shape in shapes(**form).items():
        state[f"{name}.weight"] = drawn(f"{name}.weight", torch.Size(shape), generator)
        if not name.endswith("qkv"):
            state[f"{name}.bias"] = drawn(f"{name}.bias", torch.Size(shape[:1]), generator)
    return state


def plain_unet(state, x, share, scaling=False):
    def linear(x, name):
        return x @ state[f"{name}.weight"].T + state[f"{name}.bias"]

    def convolved(x, name, **form):
        return functional.conv2d(x, state[f"{name}.weight"], state.get(f"{name}.bias"), **form)

    def normed(x, name):
        groups = x.reshape(len(x), GROUPS, -1)
        apart = groups - groups.mean(2, keepdim=True)
        even = (apart / (apart.square().mean(2, keepdim=True) + 1e-5).sqrt()).reshape(x.shape)
        return even * state[f"{name}.weight"][:, None, None] + state[f"{name}.bias"][:, None, None]

    def swished(x):
        return x / (1 + (-x).exp())

    def half(x, name):
        return convolved(swished(normed(x, f"{name}.block.0")), f"{name}.block.3", padding=1)

    def block(x, name):
        inner = half(x, f"{name}.res_block.block1")
        told = linear(level, f"{name}.res_block.noise_func.noise_func.0")[:, :, None, None]
        if scaling:
            factor, addend = told[:, : inner.shape[1]], told[:, inner.shape[1] :]
            inner = inner * (1 + factor) + addend
        else:
            inner = inner + told
        inner = half(inner, f"{name}.res_block.block2")
        x = inner + (
            convolved(x, f"{name}.res_block.res_conv") if f"{name}.res_block.res_conv.weight" in state else x
        )
        return attended(x, f"{name}.attn") if f"{name}.attn.qkv.weight" in state else x

    def attended(x, name):
        query, key, value = convolved(normed(x, f"{name}.norm"), f"{name}.qkv").flatten(2).chunk(3, dim=1)
        likeness = (query.transpose(1, 2) @ key / sqrt(x.shape[1])).exp()
        seen = value @ (likeness / likeness.sum(2, keepdim=True)).transpose(1, 2)
        return x + convolved(seen.reshape(x.shape), f"{name}.out")

    waves = [share * exp(-log(1e4) * n / (WIDTH // 2)) for n in range(WIDTH // 2)]
    level = torch.tensor([[*np.sin(waves), *np.cos(waves)]], dtype=torch.float32)
    level = linear(swished(linear(level, "noise_level_mlp.1")), "noise_level_mlp.3")
    first = convolved(x, "downs.0", padding=1)
    second = block(first, "downs.1")
    third = convolved(second, "downs.2.conv", stride=2, padding=1)
    fourth = block(third, "downs.3")
    x = block(block(fourth, "mid.0"), "mid.1")
    x = block(torch.cat([x, fourth], dim=1), "ups.0")
    x = block(torch.cat([x, third], dim=1), "ups.1")
    x = convolved(x.repeat_interleave(2, 2).repeat_interleave(2, 3), "ups.2.conv", padding=1)
    x = block(torch.cat([x, second], dim=1), "ups.3")
    x = block(torch.cat([x, first], dim=1), "ups.4")
    return half(x, "final_conv")


@torch.inference_mode()
@pytest.mark.parametrize("scaling", [True, False])
@pytest.mark.parametrize("share", [0.03, 0.98])
def test_noise_is_as_computed_from_named_tensors(scaling, share):
    state, images = state_of(scaling=scaling), pixels(2, 2 * BANDS, 16, 24)
    expected = plain_unet(state, images, share, scaling)
    assert expected.std() > 0.1
    found = sr3_from(state, SAMPLING, GROUPS).unet(images, share)
    torch.testing.assert_close(found, expected, rtol=1e-3, atol=1e-3)


@torch.inference_mode()
@pytest.mark.parametrize("kind", ["ddim", "ddpm"])
def test_images_can_be_drawn_again_in_any_batch_and_order(kind):
    """Bit by bit: what differs in the last digit would differ in the first after many steps."""
    network = sr3_from(state_of(), Sampling(SAMPLING.schedule, kind, 4), GROUPS)
    images = pixels(3, BANDS, 16, 16)
    images[2] = images[0]
    together = network(images)
    assert together.shape == (3, BANDS, 16, 16)
    again = torch.cat([network(images[n : n + 1]) for n in (2, 1, 0)]).flip(0)
    assert torch.equal(again, together)
    assert torch.equal(together[2], together[0])
    assert (together[1] - together[0]).abs().max() > 0.01


@torch.inference_mode()
def test_how_images_are_drawn_matters():
    state, images = state_of(), pixels(1, BANDS, 16, 16)
    ways = [
        SAMPLING,
        Sampling(SAMPLING.schedule, "ddim", 4),
        Sampling(SAMPLING.schedule, "ddpm", 5),
        Sampling(Schedule("cosine", 100), "ddpm", 4),
    ]
    answers = [sr3_from(state, way, GROUPS)(images) for way in ways]
    for number, answer in enumerate(answers[1:], 1):
        assert (answer - answers[0]).abs().max() > 0.01, ways[number]


def test_images_are_sharpened_within_what_they_hold():
    image = pixels(1, 2, 40, 50)
    found = sharpened(image)
    blurred = np.stack([plain_blur(band) for band in image[0].double().numpy()])
    low, high = image.amin((2, 3), keepdim=True), image.amax((2, 3), keepdim=True)
    expected = image + 0.3 * (image - torch.from_numpy(blurred)[None].float())
    assert (expected > high).any()
    torch.testing.assert_close(found, expected.clamp(low, high), rtol=1e-4, atol=1e-4)


def plain_blur(band):
    """A Gaussian of σ = 1, pixel by pixel."""
    y, x = np.mgrid[-4:5, -4:5]
    weights = np.exp(-(x**2 + y**2) / 2)
    mirrored = np.pad(band, 4, mode="reflect")
    windows = np.lib.stride_tricks.sliding_window_view(mirrored, (9, 9))
    return (windows * weights).sum((2, 3)) / weights.sum()


@torch.inference_mode()
def test_weights_saved_with_what_trained_them_are_the_same():
    state, images = state_of(), pixels(1, BANDS, 16, 16)
    saved = {f"denoise_fn.{name}": tensor for name, tensor in state.items()}
    saved.update(betas=torch.ones(100), posterior_variance=torch.ones(100))
    expected = sr3_from(state, SAMPLING, GROUPS)(images)
    torch.testing.assert_close(sr3_from(saved, SAMPLING, GROUPS)(images), expected)


def test_tiles_that_cannot_be_halved_are_refused():
    with pytest.raises(UnsupportedModelError, match="15 × 16 pixels so often.*multiples of 2"):
        sr3_from(state_of(), SAMPLING, GROUPS)(pixels(1, BANDS, 15, 16))


CHANGES = [
    ({"ups.3.res_block.block1.block.3.bias": None}, "1 (ups.3.res_block.block1.block.3.bias) missing"),
    ({"ups.3.attn.norm.weight": torch.ones(8)}, "1 (ups.3.attn.norm.weight) unexpected"),
    ({"betas2": torch.ones(8)}, "1 (betas2) unexpected"),
    ({"final_conv.block.3.weight": None}, "final_conv.block.3.weight"),
    ({"downs.0.weight": torch.ones(8, 5, 3, 3)}, "steps do not take what those before them give"),
    ({"downs.3.res_block.block1.block.3.weight": torch.ones(12, 8, 3, 3)}, "14 (downs.3"),
]


@pytest.mark.parametrize(("change", "sentence"), CHANGES, ids=[sentence for _, sentence in CHANGES])
def test_weights_that_do_not_fit_are_refused(change, sentence):
    state = {name: tensor for name, tensor in {**state_of(), **change}.items() if tensor is not None}
    with pytest.raises(UnsupportedModelError, match=re.escape(sentence)):
        sr3_from(state, SAMPLING, GROUPS)


def test_groups_that_do_not_divide_channels_are_refused():
    with pytest.raises(UnsupportedModelError, match="8 channels, which cannot be normalised in 3 groups"):
        sr3_from(state_of(), SAMPLING, 3)


def test_what_is_no_sr3_is_refused():
    with pytest.raises(UnsupportedModelError, match="not those of SR3"):
        sr3_from({"fc.weight": torch.ones(2)}, SAMPLING)
