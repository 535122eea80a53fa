"""Pix2Pix's generator against a plain computation from named tensors."""

import re

import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.pix2pix import UnetGenerator, pix2pix_from  # noqa: E402
from drawing import drawn_state, pixels  # noqa: E402
from plain import over_each_image  # noqa: E402
from torch.nn import functional  # noqa: E402


def state_of(inputs=3, outputs=2):
    with torch.device("meta"):
        network = UnetGenerator(inputs, outputs)
    drawn = drawn_state(network)
    return {"D.model.0.bias": torch.ones(1), **{f"G.{name}": tensor for name, tensor in drawn.items()}}


def plain_generator(state, x):
    seen = []
    for n in range(1, 9):
        x = functional.conv2d(x, state[f"G.down{n}.model.0.weight"], stride=2, padding=1)
        x = over_each_image(x) if 1 < n < 8 else x
        x = torch.where(x > 0, x, 0.2 * x)
        seen.append(x)
    for n in range(1, 8):
        x = functional.conv_transpose2d(x, state[f"G.up{n}.model.0.weight"], stride=2, padding=1)
        x = torch.cat([over_each_image(x).clamp(min=0), seen[7 - n]], dim=1)
    twice = x.repeat_interleave(2, dim=2).repeat_interleave(2, dim=3)
    padded = functional.pad(twice, (2, 1, 2, 1))
    return functional.conv2d(padded, state["G.final.2.weight"], state["G.final.2.bias"]).tanh()


@torch.inference_mode()
@pytest.mark.parametrize("size", [(256, 256), (256, 512)])
def test_images_are_as_computed_from_named_tensors(size):
    state, images = state_of(), pixels(1, 3, *size)
    expected = plain_generator(state, images)
    assert expected.shape == (1, 2, *size)
    assert expected.std() > 0.1
    torch.testing.assert_close(pix2pix_from(state)(images), expected, rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("size", [(128, 256), (256, 300)])
def test_tiles_that_cannot_be_halved_so_often_are_refused(size):
    with pytest.raises(
        UnsupportedModelError, match=f"{size[0]} × {size[1]} pixels 8 times.*multiples of 256"
    ):
        pix2pix_from(state_of())(pixels(1, 3, *size))


CHANGES = [
    ({"G.up3.model.0.weight": None}, "1 (up3.model.0.weight) missing, 0 unexpected"),
    ({"G.up3.model.0.bias": torch.ones(512)}, "0 missing, 1 (up3.model.0.bias) unexpected"),
    ({"H.x": torch.ones(8)}, "0 missing, 1 (H.x) unexpected"),
]


@pytest.mark.parametrize(("change", "sentence"), CHANGES, ids=[sentence for _, sentence in CHANGES])
def test_weights_that_do_not_fit_are_refused(change, sentence):
    state = {name: tensor for name, tensor in {**state_of(), **change}.items() if tensor is not None}
    with pytest.raises(UnsupportedModelError, match=re.escape(sentence)):
        pix2pix_from(state)
