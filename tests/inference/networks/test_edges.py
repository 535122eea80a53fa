"""HED and BDCN against plain computations from named tensors."""

import re
from functools import cache

import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.bdcn import BDCN, bdcn_from  # noqa: E402
from deep_pixels.inference.networks.hed import HED, hed_from  # noqa: E402
from drawing import drawn_state, pixels  # noqa: E402
from plain import convolved  # noqa: E402
from torch.nn import functional  # noqa: E402

DEPTHS = {"vgg11": (1, 1, 2, 2, 2), "vgg16": (2, 2, 3, 3, 3), "vgg19": (2, 2, 4, 4, 4)}
NETWORKS = pytest.mark.parametrize(
    ("network", "network_from"), [(HED, hed_from), (BDCN, bdcn_from)], ids=["HED", "BDCN"]
)
SIZES = pytest.mark.parametrize(
    ("backbone", "size"), [("vgg11", (64, 96)), ("vgg16", (66, 52)), ("vgg19", (32, 32))]
)


@cache
def weights(network, backbone="vgg11", bands=3):
    with torch.device("meta"):
        built = network(backbone, bands)
    return drawn_state(built)


def plain_stages(state, name, x):
    """What each convolution of each stage answers."""
    number, stages = 0, []
    for stage, depth in enumerate(DEPTHS[name]):
        if stage:
            x, number = functional.max_pool2d(x, 2), number + 1
        stages.append([])
        for _ in range(depth):
            x, number = convolved(state, x, f"backbone.{number}", padding=1).clamp(min=0), number + 2
            stages[-1].append(x)
    return stages


@torch.inference_mode()
@pytest.mark.parametrize(
    ("backbone", "size"), [("vgg11", (64, 96)), ("vgg16", (75, 50)), ("vgg19", (32, 32))]
)
def test_hed_answers_as_computed_from_named_tensors(backbone, size):
    state, images = weights(HED, backbone), pixels(2, 3, *size)
    told = []
    for number, stage in enumerate(plain_stages(state, backbone, images), 1):
        side = convolved(state, stage[-1], f"score_dsn{number}")
        told.append(functional.interpolate(side, size, mode="bilinear", align_corners=False))
    expected = 1 / (1 + (-convolved(state, torch.cat(told, dim=1), "score_final")).exp())
    assert expected.std() > 0.01
    torch.testing.assert_close(hed_from(state, backbone)(images), expected, rtol=1e-3, atol=1e-4)


def plain_side(state, name, stage):
    """What the convolutions of a stage tell, seen at three dilations."""
    told = 0
    for number, x in enumerate(stage):
        block = f"{name}.sconvs.{number}"
        x = convolved(state, x, f"{block}.conv", padding=1).clamp(min=0)
        seen = x
        for times in (1, 2, 3):
            reach = {"padding": 4 * times, "dilation": 4 * times}
            seen = seen + convolved(state, x, f"{block}.conv{times}", **reach).clamp(min=0)
        told = told + convolved(state, seen, f"{block}.conv_down")
    return told


@torch.inference_mode()
@pytest.mark.parametrize(
    ("backbone", "size"), [("vgg11", (64, 96)), ("vgg16", (66, 52)), ("vgg19", (32, 32))]
)
def test_bdcn_answers_as_computed_from_named_tensors(backbone, size):
    state, images = weights(BDCN, backbone), pixels(2, 3, *size)
    layers = [None, "upsample_2", "upsample_4", "upsample_8", "upsample_8_5"]
    finer, coarser = [], []
    for number, (layer, stage) in enumerate(zip(layers, plain_stages(state, backbone, images))):
        told = plain_side(state, f"idb{number + 1}", stage)
        for sides, score in ((finer, "score_dsn1"), (coarser, "score_dsn1_1")):
            side, first = convolved(state, told, f"idb{number + 1}.{score}"), (0, 1, 2, 4, 0)[number]
            if layer:
                side = functional.conv_transpose2d(side, state[f"{layer}.weight"], stride=2**number)
            sides.append(side[:, :, first : first + size[0], first : first + size[1]])
    sums = [sum(finer[: n + 1]) for n in range(5)] + [sum(coarser[n:]) for n in range(5)]
    expected = 1 / (1 + (-convolved(state, torch.cat(sums, dim=1), "fuse")).exp())
    assert expected.std() > 0.01
    torch.testing.assert_close(bdcn_from(state, backbone)(images), expected, rtol=1e-3, atol=1e-4)


@torch.inference_mode()
def test_tiles_that_bdcn_cannot_answer_for_are_refused():
    network = bdcn_from(weights(BDCN), "vgg11")
    with pytest.raises(UnsupportedModelError, match="to tiles of 63 × 64; expected tiles whose sides are"):
        network(pixels(1, 3, 63, 64))


@torch.inference_mode()
@NETWORKS
def test_bands_are_found_out(network, network_from):
    found = network_from(weights(network, bands=5), "vgg11")
    assert found(pixels(1, 5, 32, 32)).shape == (1, 1, 32, 32)


def without(state, name):
    return {key: tensor for key, tensor in state.items() if key != name}


@NETWORKS
@pytest.mark.parametrize(
    ("missing", "backbone", "sentence"),
    [
        ("", "vgg13", r"not those of \w+ \(vgg13\): \d+ \(backbone\.\d+\.weight, .* missing"),
        ("", "vgg19_bn", "The backbone is vgg19_bn; expected one of vgg11, vgg13, vgg16, vgg19, as nothing"),
        ("", "resnet50", "The backbone is resnet50; expected one of vgg11, vgg13, vgg16, vgg19, as nothing"),
        ("backbone.0.weight", "vgg11", re.escape("1 (backbone.0.weight) missing, 0 unexpected")),
        ("backbone.18.bias", "vgg11", re.escape("1 (backbone.18.bias) missing, 0 unexpected")),
    ],
)
def test_weights_that_do_not_fit_are_refused(network, network_from, missing, backbone, sentence):
    with pytest.raises(UnsupportedModelError, match=sentence):
        network_from(without(weights(network), missing), backbone)
