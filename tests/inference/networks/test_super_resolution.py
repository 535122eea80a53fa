"""The U-Net for super-resolution against a plain computation from named tensors."""

import re

import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.backbones import body_of  # noqa: E402
from deep_pixels.inference.networks.decoder_layers import Norm  # noqa: E402
from deep_pixels.inference.networks.super_resolution import super_resolution_from  # noqa: E402
from deep_pixels.inference.networks.unet import Decoding, DynamicUnet  # noqa: E402
from drawing import drawn_state, pixels  # noqa: E402
from plain import plain_body, plain_unet  # noqa: E402


def state_of(attentive, bands=3):
    form = Decoding(bands, Norm.WEIGHT, narrowed=False, attentive=attentive, blurred=True)
    with torch.device("meta"):
        network = DynamicUnet(body_of("resnet18", bands), bands, form)
    return drawn_state(network)


@torch.inference_mode()
@pytest.mark.parametrize("size", [(64, 96), (45, 70)])
@pytest.mark.parametrize("attentive", [True, False])
def test_images_are_as_computed_from_named_tensors(attentive, size):
    state, images = state_of(attentive), pixels(2, 3, *size)
    first, *stages = plain_body(state, "layers.0.", "resnet18", images)
    skips = [*reversed(stages[:-1]), first]
    expected = plain_unet(state, images, skips, stages[-1], "weight", blurred=True)
    if attentive:
        expected = 6 * expected.sigmoid() - 3
    assert expected.std() > 0.01
    found = super_resolution_from(state, "resnet18")(images)
    torch.testing.assert_close(found, expected, rtol=1e-3, atol=1e-3)


@torch.inference_mode()
def test_images_of_a_batch_do_not_see_each_other():
    network, images = super_resolution_from(state_of(True), "resnet18"), pixels(3, 3, 64, 64)
    alone = torch.cat([network(images[n : n + 1]) for n in range(3)])
    torch.testing.assert_close(network(images), alone, rtol=1e-3, atol=1e-3)


@torch.inference_mode()
def test_the_bands_of_a_package_are_found_out():
    network = super_resolution_from(state_of(True, bands=4), "resnet18")
    assert network(pixels(1, 4, 64, 64)).shape == (1, 4, 64, 64)


@pytest.mark.parametrize(
    "name", ["layers.5.conv2.2.key.weight_u", "layers.10.layers.0.0.weight_g", "layers.0.0.weight"]
)
def test_weights_that_lack_one_are_refused(name):
    state = state_of(True)
    del state[name]
    with pytest.raises(UnsupportedModelError, match=re.escape(name)):
        super_resolution_from(state, "resnet18")
