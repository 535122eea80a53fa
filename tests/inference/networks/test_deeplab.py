"""DeepLabV3 against a plain computation from named tensors."""

import re

import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.backbones import Stages, body_of  # noqa: E402
from deep_pixels.inference.networks.deeplab import DeepLab, deeplab_from  # noqa: E402
from deep_pixels.inference.networks.resnet import ResNet  # noqa: E402
from drawing import drawn_state, pixels  # noqa: E402
from plain import folded, plain_body, plain_stages  # noqa: E402
from torch.nn import functional  # noqa: E402


def numbered(fine=0, bands=3):
    with torch.device("meta"):
        network = DeepLab(Stages(*body_of("resnet18", bands)), 512, 4, fine)
    return drawn_state(network)


def named():
    with torch.device("meta"):
        network = DeepLab(ResNet("resnet50"), 2048, 4)
    return drawn_state(network)


def headed(state, x, size):
    """What the head of a DeepLab answers."""
    name, wide = "classifier.0.convs", x.shape[2:]
    answers = [folded(state, x, f"{name}.0.0", f"{name}.0.1")]
    for number, rate in enumerate((12, 24, 36), 1):
        form = {"padding": rate, "dilation": rate}
        answers.append(folded(state, x, f"{name}.{number}.0", f"{name}.{number}.1", **form))
    average = folded(state, x.mean(dim=(2, 3), keepdim=True), f"{name}.4.1", f"{name}.4.2")
    answers.append(average.expand(-1, -1, *wide))
    x = torch.cat(answers, dim=1).clamp(min=0)
    x = folded(state, x, "classifier.0.project.0", "classifier.0.project.1").clamp(min=0)
    x = folded(state, x, "classifier.1", "classifier.2", padding=1).clamp(min=0)
    x = functional.conv2d(x, state["classifier.4.weight"], state["classifier.4.bias"])
    return functional.interpolate(x, size, mode="bilinear", align_corners=False)


@torch.inference_mode()
@pytest.mark.parametrize("size", [(64, 96), (45, 70)])
def test_scores_are_as_computed_from_named_tensors(size):
    state, images = numbered(), pixels(2, 3, *size)
    *_, last = plain_body(state, "backbone.", "resnet18", images, {2: 2, 3: 4})
    expected = headed(state, last, size)
    assert expected.std() > 0.01
    torch.testing.assert_close(deeplab_from(state, "resnet18")(images), expected, rtol=1e-3, atol=1e-3)


@torch.inference_mode()
def test_a_backbone_of_torchvision_is_dilated_as_in_torchvision():
    state, images = named(), pixels(1, 3, 64, 96)
    backbone = {key[9:]: tensor for key, tensor in state.items() if key.startswith("backbone.")}
    *_, last = dilated_stages(backbone, images)
    expected = headed(state, last, (64, 96))
    torch.testing.assert_close(deeplab_from(state, "resnet50")(images), expected, rtol=1e-3, atol=1e-3)


def dilated_stages(state, images):
    """All blocks but the first of a stage are dilated, no block is strided."""
    rates = [[1] * 3, [1] * 4, [1, *[2] * 5], [2, 4, 4]]
    return plain_stages(state, "resnet50", images, dilations=rates, strides=(1, 2, 1, 1))


@torch.inference_mode()
def test_a_head_that_only_training_asks_has_no_say():
    state, images = numbered(), pixels(1, 3, 64, 64)
    more = {**state, "aux_classifier.0.weight": torch.ones(64, 256, 3, 3)}
    torch.testing.assert_close(
        deeplab_from(more, "resnet18")(images), deeplab_from(state, "resnet18")(images)
    )


@torch.inference_mode()
@pytest.mark.parametrize(("keeps_dilation", "coarse"), [(False, 4), (True, 8)])
def test_scores_are_refined_where_weights_tell_so(keeps_dilation, coarse):
    state, images = numbered(fine=64), pixels(1, 3, 64, 64)
    network, seen = deeplab_from(state, "resnet18", keeps_dilation), []
    network.pointrend_head.register_forward_pre_hook(lambda _, given: seen.extend(given))
    assert network(images).shape == (1, 4, 64, 64)
    assert seen[0].shape == (1, 4, coarse, coarse)
    assert seen[1].shape == (1, 64, 16, 16)


def test_bands_are_found_out():
    assert deeplab_from(numbered(bands=6), "resnet18").backbone[0].in_channels == 6


def without(state, name):
    return {key: tensor for key, tensor in state.items() if key != name}


@pytest.mark.parametrize(
    ("state", "backbone", "sentence"),
    [
        (numbered(), "resnet34", "not those of DeepLab (resnet34): "),
        (numbered(), "resnet50", "not those of DeepLab (resnet50): "),
        (numbered(), "mobilenet_v2", "The backbone is mobilenet_v2; expected one of resnet18"),
        (
            without(numbered(), "classifier.4.weight"),
            "resnet18",
            "1 (classifier.4.weight) missing, 0 unexpected",
        ),
        (without(numbered(), "backbone.0.weight"), "resnet18", "1 (backbone.0.weight) missing, 0 unexpected"),
        ({**numbered(), "extra": torch.ones(1)}, "resnet18", "0 missing, 1 (extra) unexpected"),
        (
            without(numbered(64), "pointrend_head.point_head.fc1.weight"),
            "resnet18",
            "1 (pointrend_head.point_head.fc1.weight) missing, 0 unexpected",
        ),
        (
            {"backbone.conv1.weight": torch.ones(64, 3, 7, 7), "pointrend_head.x": torch.ones(1)},
            "resnet101",
            "torchvision's DeepLab with PointRend; expected torchvision's DeepLab or PointRend alone",
        ),
    ],
)
def test_weights_that_do_not_fit_are_refused(state, backbone, sentence):
    with pytest.raises(UnsupportedModelError, match=re.escape(sentence)):
        deeplab_from(state, backbone)
