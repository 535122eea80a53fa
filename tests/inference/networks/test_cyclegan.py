"""CycleGAN's generators against a plain computation from named tensors."""

import re

import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.errors import UnsupportedModelError  # noqa: E402
from deep_pixels.inference.networks.cyclegan import ResnetGenerator, cyclegan_from  # noqa: E402
from drawing import drawn_state, pixels  # noqa: E402
from plain import over_each_image  # noqa: E402
from torch.nn import functional  # noqa: E402

BLOCKS = 3
UNLIKE = (3, 2), (2, 3)  # bands of what G_B and G_A take and make


def state_of(width=8, blocks=BLOCKS):
    state = {"D_A.0.weight": torch.ones(1), "D_B.11.bias": torch.ones(1)}
    for seed, (name, bands) in enumerate(zip(("G_B", "G_A"), UNLIKE)):
        network = drawn_state(ResnetGenerator(*bands, width, blocks), seed)
        state.update({f"{name}.{key}": tensor for key, tensor in network.items()})
    return state


def plain_generator(state, images, blocks=BLOCKS):
    def weights(name):
        return state[f"{name}.weight"], state[f"{name}.bias"]

    def mirrored(x, name, frame):
        return functional.conv2d(functional.pad(x, [frame] * 4, mode="reflect"), *weights(name))

    x = over_each_image(mirrored(images, "1", 3)).clamp(min=0)
    for name in ("4", "7"):
        x = over_each_image(functional.conv2d(x, *weights(name), stride=2, padding=1)).clamp(min=0)
    for number in range(10, 10 + blocks):
        inner = over_each_image(mirrored(x, f"{number}.conv_block.1", 1)).clamp(min=0)
        x = x + over_each_image(mirrored(inner, f"{number}.conv_block.5", 1))
    for number in (10 + blocks, 13 + blocks):
        x = doubled(x, *weights(number))
        x = over_each_image(x).clamp(min=0)
    return mirrored(x, str(17 + blocks), 3).tanh()


def doubled(x, weight, bias):
    """A transposed convolution as a convolution of pixels with zeros between and behind them."""
    n, channels, height, width = x.shape
    apart = torch.zeros(n, channels, 2 * height, 2 * width)
    apart[:, :, ::2, ::2] = x
    turned = weight.flip(2, 3).transpose(0, 1)
    return functional.conv2d(functional.pad(apart, (1, 1, 1, 1)), turned, bias)


@torch.inference_mode()
@pytest.mark.parametrize(
    ("direction", "name", "bands"), [("AtoB", "G_B", UNLIKE[0]), ("BtoA", "G_A", UNLIKE[1])]
)
def test_images_are_as_computed_from_named_tensors(direction, name, bands):
    state, images = state_of(), pixels(2, bands[0], 32, 48)
    own = {key[4:]: tensor for key, tensor in state.items() if key.startswith(name)}
    expected = plain_generator(own, images)
    assert expected.shape == (2, bands[1], 32, 48)
    assert expected.std() > 0.1
    torch.testing.assert_close(cyclegan_from(state, direction)(images), expected, rtol=1e-3, atol=1e-3)


@torch.inference_mode()
@pytest.mark.parametrize("size", [(33, 34), (31, 29)])
def test_images_of_any_size_keep_it(size):
    assert cyclegan_from(state_of(), "AtoB")(pixels(1, 3, *size)).shape == (1, 2, *size)


@torch.inference_mode()
@pytest.mark.parametrize(("width", "blocks"), [(4, 0), (8, 9), (16, 1)])
def test_width_and_depth_are_found_out(width, blocks):
    network = cyclegan_from(state_of(width, blocks), "BtoA")
    assert len([name for name in network.state_dict() if "conv_block" in name]) == 4 * blocks
    assert not network.training


CHANGES = [
    ({"G_B.13.bias": None}, "1 (13.bias) missing, 0 unexpected"),
    ({"G_B.1.weight": None}, "(1.weight) missing, 0 unexpected"),
    ({"G_B.2.weight": torch.ones(8)}, "0 missing, 1 (2.weight) unexpected"),
    ({"G_C.1.weight": torch.ones(8)}, "0 missing, 1 (G_C.1.weight) unexpected"),
    ({"G_B.4.bias": torch.ones(3)}, "1 (4.bias: (3,) float32 ≠ (16,) float32) of another shape"),
]


@pytest.mark.parametrize(("change", "sentence"), CHANGES, ids=[sentence for _, sentence in CHANGES])
def test_weights_that_do_not_fit_are_refused(change, sentence):
    state = {name: tensor for name, tensor in {**state_of(), **change}.items() if tensor is not None}
    with pytest.raises(UnsupportedModelError, match=re.escape(sentence)) as caught:
        cyclegan_from(state, "AtoB")
    assert "those of CycleGAN (G_B)" in str(caught.value)
