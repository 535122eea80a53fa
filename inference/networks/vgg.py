"""VGG: stages of 3 × 3 convolutions with pooling between them, the backbone of networks that find edges.

Written from Simonyan & Zisserman 2015, "Very Deep Convolutional Networks for Large-Scale Image Recognition"
(arXiv:1409.1556), table 1. The numbers of layers are those of torchvision (BSD-3), whose weights packages
start from.
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor, nn

from ..errors import UnsupportedModelError

WIDTHS = (64, 128, 256, 512, 512)
VGGS: dict[str, tuple[int, ...]] = {
    "vgg11": (1, 1, 2, 2, 2),
    "vgg13": (2, 2, 2, 2, 2),
    "vgg16": (2, 2, 3, 3, 3),
    "vgg19": (2, 2, 4, 4, 4),
}


class VGG(nn.Sequential):
    """The stages of a VGG for images of ``bands``, without the classifier of whole images at its end."""

    def __init__(self, name: str, bands: int = 3) -> None:
        self.depths = _depths(name)
        super().__init__(*_layers(self.depths, bands))

    def forward(self, images: Tensor) -> list[list[Tensor]]:
        """(N, bands, H, W) → what each convolution of each stage answers.

        Each stage is half the size of the one before it, rounded down.
        """
        answers: list[list[Tensor]] = [[]]
        x = images
        for layer in self:
            x = layer(x)
            if isinstance(layer, nn.ReLU):
                answers[-1].append(x)
            elif isinstance(layer, nn.MaxPool2d):
                answers.append([])
        return answers


def _depths(name: str) -> tuple[int, ...]:
    try:
        return VGGS[name]
    except KeyError:
        raise UnsupportedModelError(
            "The backbone is {backbone}; expected one of {backbones}, as nothing tells where a network that "
            "finds edges looks at another one",
            backbone=name,
            backbones=", ".join(VGGS),
        ) from None


def _layers(depths: Sequence[int], bands: int) -> list[nn.Module]:
    """The layers up to the last convolution, as the pooling behind it is for the classifier alone."""
    layers: list[nn.Module] = []
    channels = bands
    for depth, width in zip(depths, WIDTHS):
        layers += [nn.MaxPool2d(2, stride=2)] if layers else []
        for _ in range(depth):
            layers += [nn.Conv2d(channels, width, 3, padding=1), nn.ReLU()]
            channels = width
    return layers
