"""LinkNet against a plain computation from named tensors."""

import re
from functools import cache

import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.backbones import body_of  # noqa: E402
from deep_pixels.inference.networks.linknet import LinkNet, linknet_from  # noqa: E402
from drawing import drawn_state, pixels  # noqa: E402
from plain import plain_body, plain_road_decoder, plain_road_scores  # noqa: E402


@cache
def weights(backbone="resnet18", bands=3, width=64, classes=2):
    with torch.device("meta"):
        network = LinkNet(body_of(backbone, bands), bands, width, classes)
    return drawn_state(network)


@torch.inference_mode()
@pytest.mark.parametrize("backbone", ["resnet18", "resnet50"])
@pytest.mark.parametrize("size", [(64, 96), (75, 50)])
def test_scores_are_as_computed_from_named_tensors(backbone, size):
    state, images = weights(backbone), pixels(2, 3, *size)
    _, *stages, x = plain_body(state, "encoder.", backbone, images)
    for number, stage in zip((4, 3, 2), reversed(stages)):
        x = plain_road_decoder(state, f"decoder{number}", x, stage) + stage
    x = plain_road_decoder(state, "decoder1", x)
    expected = plain_road_scores(state, x, images, slope=0.2)
    assert expected.std() > 0.01
    torch.testing.assert_close(linknet_from(state, backbone)(images), expected, rtol=1e-3, atol=1e-3)


@torch.inference_mode()
def test_directions_of_roads_that_only_training_asks_have_no_say():
    state, images = weights(), pixels(1, 3, 64, 64)
    more = {
        **state,
        "o_decoder4.conv1.weight": torch.ones(128, 512, 1, 1),
        "o_finalconv3.bias": torch.ones(19),
    }
    torch.testing.assert_close(
        linknet_from(more, "resnet18")(images), linknet_from(state, "resnet18")(images)
    )


@torch.inference_mode()
def test_bands_classes_and_widths_are_found_out():
    network = linknet_from(weights(bands=5, width=48, classes=3), "resnet18")
    assert network(pixels(1, 5, 64, 64)).shape == (1, 3, 64, 64)


def without(state, name):
    return {key: tensor for key, tensor in state.items() if key != name}


@pytest.mark.parametrize(
    ("state", "backbone", "sentence"),
    [
        (weights(), "resnet34", "not those of LinkNet (resnet34): 96 (encoder.4.2."),
        (weights(), "vgg16", "The backbone is vgg16; expected one of resnet18"),
        (without(weights(), "encoder.0.weight"), "resnet18", "1 (encoder.0.weight) missing, 0 unexpected"),
        (without(weights(), "finalconv3.weight"), "resnet18", "1 (finalconv3.weight) missing, 0 unexpected"),
        (without(weights(), "decoder3.norm2.bias"), "resnet18", "1 (decoder3.norm2.bias) missing, 0 unexp"),
        ({**weights(), "extra": torch.ones(1)}, "resnet18", "0 missing, 1 (extra) unexpected"),
    ],
)
def test_weights_that_do_not_fit_are_refused(state, backbone, sentence):
    with pytest.raises(UnsupportedModelError, match=re.escape(sentence)):
        linknet_from(state, backbone)
