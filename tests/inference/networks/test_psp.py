"""PSPNet against a plain computation from named tensors, with its own head and with a U-Net's decoder."""

import re

import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.backbones import Stages, body_of, dilated, dilations  # noqa: E402
from deep_pixels.inference.networks.decoder_layers import Norm  # noqa: E402
from deep_pixels.inference.networks.psp import PSPNet, PyramidPooling, psp_from  # noqa: E402
from deep_pixels.inference.networks.unet import Decoding, DynamicUnet  # noqa: E402
from drawing import drawn_state, pixels  # noqa: E402
from plain import folded, plain_body, plain_unet  # noqa: E402
from torch.nn import Conv2d, Sequential, functional  # noqa: E402

SIZES = (1, 2, 3, 6)
SIZES_OF_IMAGES = pytest.mark.parametrize("size", [(64, 96), (45, 70)])


def state_with_head(fine=0, bands=3):
    with torch.device("meta"):
        network = PSPNet(Stages(*body_of("resnet18", bands)), 512, SIZES, 128, 4, fine)
    return drawn_state(network)


def state_with_decoder():
    with torch.device("meta"):
        pyramid = PyramidPooling(512, SIZES), Conv2d(1024, 512, 3, padding=1)
        body = Sequential(*dilated(body_of("resnet18", 3), dilations()), *pyramid)
        network = DynamicUnet(body, 3, Decoding(4, norm=Norm.BATCH, crossed=False))
    return drawn_state(network)


def averaged(state, prefix, x):
    """What a pyramid answers."""
    answers = [x]
    for number, size in enumerate(SIZES):
        name, average = f"{prefix}.features.{number}", functional.adaptive_avg_pool2d(x, size)
        average = folded(state, average, f"{name}.1", f"{name}.2").clamp(min=0)
        answers.append(functional.interpolate(average, x.shape[2:], mode="bilinear", align_corners=True))
    return torch.cat(answers, dim=1)


@torch.inference_mode()
@SIZES_OF_IMAGES
def test_scores_are_as_computed_from_named_tensors(size):
    state, images = state_with_head(), pixels(2, 3, *size)
    *_, last = plain_body(state, "backbone.", "resnet18", images, {2: 2, 3: 4})
    x = folded(state, averaged(state, "ppm", last), "final.0", "final.1", padding=1).clamp(min=0)
    x = functional.conv2d(x, state["final.4.weight"], state["final.4.bias"])
    expected = functional.interpolate(x, size, mode="bilinear", align_corners=True)
    torch.testing.assert_close(psp_from(state, "resnet18", SIZES)(images), expected, rtol=1e-3, atol=1e-3)


@torch.inference_mode()
@SIZES_OF_IMAGES
@pytest.mark.parametrize("prefix", ["model.", ""])
def test_scores_of_a_decoder_are_as_computed_from_named_tensors(size, prefix):
    state, images = state_with_decoder(), pixels(2, 3, *size)
    first, *stages = plain_body(state, "layers.0.", "resnet18", images, {2: 2, 3: 4})
    joined = averaged(state, "layers.0.8", stages[-1])
    deepest = functional.conv2d(joined, state["layers.0.9.weight"], state["layers.0.9.bias"], padding=1)
    expected = plain_unet(state, images, [stages[0], first], deepest, "batch", crossed=False)
    named = {prefix + name: tensor for name, tensor in state.items()}
    torch.testing.assert_close(psp_from(named, "resnet18", SIZES)(images), expected, rtol=1e-3, atol=1e-3)


@torch.inference_mode()
@pytest.mark.parametrize("state", [state_with_head, state_with_decoder])
def test_a_head_that_only_training_asks_has_no_say(state):
    state, images = state(), pixels(1, 3, 64, 64)
    more = {**state, "aux_logits.weight": torch.ones(4, 256, 1, 1), "aux_logits.bias": torch.ones(4)}
    found = psp_from(more, "resnet18", SIZES)(images)
    torch.testing.assert_close(found, psp_from(state, "resnet18", SIZES)(images))


@torch.inference_mode()
def test_the_sizes_of_the_grids_count():
    state, images = state_with_head(), pixels(1, 3, 64, 64)
    found, other = (psp_from(state, "resnet18", sizes)(images) for sizes in (SIZES, (1, 2, 4, 8)))
    assert (found - other).abs().max() > 0.01


@torch.inference_mode()
@pytest.mark.parametrize(("keeps_dilation", "coarse"), [(False, 4), (True, 8)])
def test_scores_are_refined_where_weights_tell_so(keeps_dilation, coarse):
    state, images = state_with_head(fine=64), pixels(1, 3, 64, 64)
    network, seen = psp_from(state, "resnet18", SIZES, keeps_dilation), []
    network.pointrend_head.register_forward_pre_hook(lambda _, given: seen.extend(given))
    assert network(images).shape == (1, 4, 64, 64)
    assert seen[0].shape == (1, 4, coarse, coarse)
    assert seen[1].shape == (1, 64, 16, 16)


def test_bands_are_found_out():
    assert psp_from(state_with_head(bands=5), "resnet18", SIZES).backbone[0].in_channels == 5


def without(state, name):
    return {key: tensor for key, tensor in state.items() if key != name}


@pytest.mark.parametrize(
    ("state", "backbone", "sizes", "sentence"),
    [
        (
            state_with_head(),
            "resnet18",
            (1, 2),
            "not those of PSPNet (resnet18): 0 missing, 12 (ppm.features.2.",
        ),
        (state_with_head(), "resnet50", SIZES, "not those of PSPNet (resnet50): "),
        (
            without(state_with_head(), "final.0.weight"),
            "resnet18",
            SIZES,
            "1 (final.0.weight) missing, 0 une",
        ),
        (
            without(state_with_head(), "final.4.weight"),
            "resnet18",
            SIZES,
            "1 (final.4.weight) missing, 0 une",
        ),
        (
            without(state_with_decoder(), "layers.0.9.weight"),
            "resnet18",
            SIZES,
            "PSPNet + U-Net (resnet18): 1 (layers.0.9.weight) missing, 0 unexpected",
        ),
        (state_with_decoder(), "resnet50", SIZES, "PSPNet + U-Net (resnet50): "),
        (
            {**state_with_decoder(), "pointrend_head.point_head.fc1.bias": torch.ones(256)},
            "resnet18",
            SIZES,
            "with the decoder of a U-Net and PointRend; expected the decoder or PointRend alone",
        ),
    ],
)
def test_weights_that_do_not_fit_are_refused(state, backbone, sizes, sentence):
    with pytest.raises(UnsupportedModelError, match=re.escape(sentence)):
        psp_from(state, backbone, sizes)
