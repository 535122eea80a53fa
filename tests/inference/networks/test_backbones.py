"""What packages do to backbones: rows of numbered layers, the last of them dilated."""

import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.backbones import (  # noqa: E402
    Stages,
    body_of,
    channels_of,
    dilated,
    dilations,
)
from drawing import drawn_state, pixels  # noqa: E402
from plain import KNOWN, plain_body  # noqa: E402
from torch import nn  # noqa: E402


def on_meta(name="resnet18", rates=()):
    with torch.device("meta"):
        body = body_of(name, 3)
        return Stages(*(dilated(body, rates) if rates else body))


def drawn(name, rates=()):
    body = Stages(*body_of(name, 3))
    body.load_state_dict(drawn_state(body))
    return (dilated(body, rates) if rates else body).eval()


@torch.inference_mode()
@pytest.mark.parametrize("name", ["resnet18", "resnet50"])
@pytest.mark.parametrize("rates", [(), (2,), (2, 4)])
def test_dilated_stages_are_as_computed_from_named_tensors(name, rates):
    body, images = drawn(name, rates), pixels(1, 3, 64, 96)
    packaged = dict(zip(range(4 - len(rates), 4), rates))
    _, *expected = plain_body(body.state_dict(), "", name, images, packaged)
    found = body(images)
    assert len(found) == 4
    for one, other in zip(found, expected):
        torch.testing.assert_close(one, other, rtol=1e-3, atol=1e-3)
    assert found[-1].shape[-1] == 96 // {0: 32, 1: 16, 2: 8}[len(rates)]


@pytest.mark.parametrize(
    ("refined", "kept", "rates"),
    [(False, False, (2, 4)), (False, True, (2, 4)), (True, False, (2,)), (True, True, (2, 4))],
)
def test_backbones_that_are_refined_are_dilated_less(refined, kept, rates):
    assert dilations(refined, kept) == rates


@pytest.mark.parametrize("name", KNOWN)
def test_channels_are_those_of_each_layer(name):
    widths = [width * KNOWN[name][2] for width in (64, 128, 256, 512)]
    assert channels_of(on_meta(name), 3) == [64, 64, 64, 64, *widths]


@pytest.mark.parametrize(
    "body",
    [
        nn.Sequential(nn.Conv2d(1, 1, 1), nn.BatchNorm2d(1)),
        nn.Sequential(nn.Sequential(nn.Conv2d(1, 1, 3), nn.ReLU())),
    ],
    ids=["single layers", "all layers in one"],
)
def test_what_is_no_stage_is_not_dilated(body):
    with pytest.raises(UnsupportedModelError, match="no stages of a ResNet's blocks"):
        dilated(body, (2, 4))


def test_layers_that_do_not_fit_behind_each_other_are_refused():
    with torch.device("meta"):
        body = nn.Sequential(nn.Conv2d(3, 8, 1), nn.Linear(7, 7))
    with pytest.raises(UnsupportedModelError, match="cannot be gone through one after the other"):
        channels_of(body, 3)
