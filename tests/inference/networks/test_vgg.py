"""VGG: layers in the order of torchvision."""

import pytest

torch = pytest.importorskip("torch")

from deep_pixels.inference.networks.vgg import VGG  # noqa: E402

# Parameters with the classifier of a thousand classes, as torchvision counts them.
KNOWN = {"vgg11": 132863336, "vgg13": 133047848, "vgg16": 138357544, "vgg19": 143667240}
CLASSIFIER = (512 * 7 * 7 + 1) * 4096 + (4096 + 1) * 4096 + (4096 + 1) * 1000


@pytest.mark.parametrize("name", KNOWN)
def test_weights_are_as_many_as_those_of_torchvision(name):
    with torch.device("meta"):
        count = sum(tensor.numel() for tensor in VGG(name).parameters())
    assert count + CLASSIFIER == KNOWN[name]


@pytest.mark.parametrize("name", KNOWN)
def test_each_stage_is_half_the_last_ones_size(name):
    with torch.device("meta"):
        stages = VGG(name)(torch.empty(1, 3, 96, 64))
    assert [stage[-1].shape[1:] for stage in stages] == [
        (64, 96, 64),
        (128, 48, 32),
        (256, 24, 16),
        (512, 12, 8),
        (512, 6, 4),
    ]
    assert tuple(map(len, stages)) == VGG(name).depths
