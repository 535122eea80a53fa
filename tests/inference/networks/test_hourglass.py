"""Stacked hourglasses against a plain computation from named tensors."""

import re
from dataclasses import replace
from functools import cache
from itertools import count, takewhile

import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.hourglass import (  # noqa: E402
    HourglassForm,
    StackedHourglass,
    hourglass_from,
)
from drawing import drawn_state, pixels  # noqa: E402
from plain import convolved, folded, normalised, plain_road_decoder, plain_road_scores  # noqa: E402
from torch.nn import functional  # noqa: E402

SMALL = HourglassForm(3, stem=8, width=12, last=10, stacks=2, depth=3, blocks=2, early=1, classes=(2, 5))
FORMS = pytest.mark.parametrize(
    "form",
    [
        SMALL,
        replace(SMALL, stacks=1),
        replace(SMALL, bands=4, stacks=3, depth=2, blocks=1, early=2, classes=(3, 4)),
    ],
)


@cache
def weights(form=SMALL):
    with torch.device("meta"):
        network = StackedHourglass(form)
    return drawn_state(network)


def plain_block(state, name, x):
    inner = folded(state, x, f"{name}.conv1", f"{name}.bn1", padding=1).clamp(min=0)
    inner = folded(state, inner, f"{name}.conv2", f"{name}.bn2", padding=1)
    shortcut = f"{name}.downsample.0"
    return (inner + (convolved(state, x, shortcut) if f"{shortcut}.weight" in state else x)).clamp(min=0)


def plain_blocks(state, name, x):
    for number in takewhile(lambda number: f"{name}.{number}.conv1.weight" in state, count()):
        x = plain_block(state, f"{name}.{number}", x)
    return x


def plain_hourglass(state, name, level, x, finding):
    """One of two findings, level by level from the largest."""
    pooled = functional.max_pool2d(x, 2, 2, ceil_mode=True)
    low = plain_blocks(state, f"{name}.{level}.1", pooled)
    if level:
        low = plain_hourglass(state, name, level - 1, low, finding)
    else:
        low = plain_blocks(state, f"{name}.0.{3 + finding}", low)
    low = plain_blocks(state, f"{name}.{level}.{1 + finding}", low)
    doubled = low.repeat_interleave(2, dim=2).repeat_interleave(2, dim=3)[..., : x.shape[2], : x.shape[3]]
    return plain_blocks(state, f"{name}.{level}.0", x) + doubled


def plain_scores(state, images, form):
    x = convolved(state, images, "conv1", stride=2, padding=3)
    half = plain_blocks(state, "layer1", normalised(state, x, "bn1").clamp(min=0))
    x = functional.max_pool2d(half, 2, 2, ceil_mode=True)
    x = plain_blocks(state, "layer3", plain_blocks(state, "layer2", x))
    for stack in range(form.stacks):
        after = x
        for finding in (2, 1):
            y = plain_hourglass(state, f"hg.{stack}.hg", form.depth - 1, x, finding)
            y = plain_blocks(state, f"res_{finding}.{stack}", y)
            y = normalised(state, convolved(state, y, f"fc_{finding}.{stack}.0"), f"fc_{finding}.{stack}.1")
            roads = y = y.clamp(min=0)
            if stack < form.stacks - 1:
                shown = convolved(state, y, f"score_{finding}.{stack}")
                after = after + convolved(state, y, f"_fc_{finding}.{stack}")
                after = after + convolved(state, shown, f"_score_{finding}.{stack}")
        x = after
    return plain_road_scores(state, plain_road_decoder(state, "decoder1", roads, half), images, slope=0)


@torch.inference_mode()
@FORMS
@pytest.mark.parametrize("size", [(64, 96), (75, 50)])
def test_scores_are_as_computed_from_named_tensors(form, size):
    state, images = weights(form), pixels(2, form.bands, *size)
    expected = plain_scores(state, images, form)
    largest = float(expected.abs().max())
    assert expected.std() > 0.01
    torch.testing.assert_close(hourglass_from(state)(images), expected, rtol=1e-3, atol=1e-5 * largest)


@torch.inference_mode()
@FORMS
def test_all_sizes_are_found_out(form):
    answer = hourglass_from(weights(form))(pixels(1, form.bands, 64, 64))
    assert answer.shape == (1, form.classes[0], 64, 64)


@torch.inference_mode()
def test_directions_of_roads_that_only_training_asks_have_no_say():
    state, images = weights(), pixels(1, 3, 64, 64)
    more = {**state, "angle_finalconv3.bias": torch.ones(5)}
    torch.testing.assert_close(hourglass_from(more)(images), hourglass_from(state)(images))


def without(state, name):
    return {key: tensor for key, tensor in state.items() if key != name}


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (
            without(weights(), "conv1.weight"),
            "not those of Hourglass: 1 (conv1.weight) missing, 0 unexpected",
        ),
        (without(weights(), "score_2.0.weight"), "1 (score_2.0.weight) missing, 0 unexpected"),
        (without(weights(), "hg.1.hg.2.3.1.bn2.bias"), "1 (hg.1.hg.2.3.1.bn2.bias) missing, 0 unexpected"),
        ({**weights(), "hg.1.hg.3.0": torch.ones(1)}, "0 missing, 1 (hg.1.hg.3.0) unexpected"),
        ({**weights(), "layer2.0.downsample.0.bias": torch.ones(8)}, "0 missing, 1 (layer2.0.downsample.0.b"),
        ({"encoder.0.weight": torch.ones(1)}, "not those of Hourglass: "),
    ],
)
def test_weights_that_do_not_fit_are_refused(state, sentence):
    with pytest.raises(UnsupportedModelError, match=re.escape(sentence)):
        hourglass_from(state)
