"""LinkNet, the network of ArcGIS' road extractors: a light decoder, to which the backbone's stages are added.

Written from Chaurasia & Culurciello 2017, "LinkNet: Exploiting Encoder Representations for Efficient Semantic
Segmentation" (arXiv:1707.03718), Batra et al. 2019, "Improved Road Connectivity by Joint Learning of
Orientation and Segmentation" (CVPR), and the structure of the latter's network
(anilbatra2185/road_connectivity, MIT). The names of tensors are those that packages have.

    image ─ H/2 ─ H/4 ─── H/8 ─── H/16 ── H/32     each ▲ doubles the size, and what the backbone
                   │       │        └─ + ─▲        saw there is added to it
                   │       └──── + ─▲
                   └─────── + ─▲
    H × W ─ last layers ─ ▲

A second decoder, of the same form, learns the directions of roads; only training asks it.
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn.functional import leaky_relu

from .backbones import Stages, body_of, channels_of
from .weights import load_strictly, size_of

TRAINED = "o_"  # before the names of the decoder that only training asks
WIDTH = 32  # of the last layers


class RoadNetwork(nn.Module):
    """What road networks have for last layers: scores of ``classes`` at twice the size of ``width`` channels.

    ``slope`` is that of their activations below 0.
    """

    def __init__(self, width: int, classes: int, slope: float) -> None:
        super().__init__()
        self.finaldeconv1 = nn.ConvTranspose2d(width, WIDTH, 3, stride=2)
        self.finalconv2 = nn.Conv2d(WIDTH, WIDTH, 3)
        self.finalconv3 = nn.Conv2d(WIDTH, classes, 2, padding=1)
        self.slope = slope

    def scores(self, x: Tensor, images: Tensor) -> Tensor:
        """(N, width, H / 2, W / 2), rounded up, → (N, classes, H, W), as large as ``images``."""
        x = leaky_relu(self.finaldeconv1(x), self.slope)
        x = leaky_relu(self.finalconv2(x), self.slope)
        return as_large(self.finalconv3(x), images)


class LinkNet(RoadNetwork):
    """Scores of classes by a backbone and a decoder; ``body`` is on the device "meta"."""

    def __init__(self, body: nn.Sequential, bands: int, width: int, classes: int) -> None:
        super().__init__(width, classes, slope=0.2)
        first, second, third, fourth = channels_of(body, bands)[-4:]
        self.encoder = Stages(*body)
        self.decoder4 = RoadDecoder(fourth, third)
        self.decoder3 = RoadDecoder(third, second)
        self.decoder2 = RoadDecoder(second, first)
        self.decoder1 = RoadDecoder(first, width)

    def forward(self, images: Tensor) -> Tensor:
        """(N, bands, H, W) → scores (N, classes, H, W)."""
        first, second, third, fourth = self.encoder(images)
        x = as_large(self.decoder4(fourth), third) + third
        x = as_large(self.decoder3(x), second) + second
        x = as_large(self.decoder2(x), first) + first
        return self.scores(self.decoder1(x), images)


class RoadDecoder(nn.Module):
    """Doubles the size, at a quarter of the channels."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        narrow = inputs // 4
        self.conv1 = nn.Conv2d(inputs, narrow, 1)
        self.norm1 = nn.BatchNorm2d(narrow)
        self.deconv2 = nn.ConvTranspose2d(narrow, narrow, 3, stride=2, padding=1, output_padding=1)
        self.norm2 = nn.BatchNorm2d(narrow)
        self.conv3 = nn.Conv2d(narrow, outputs, 1)
        self.norm3 = nn.BatchNorm2d(outputs)

    def forward(self, x: Tensor) -> Tensor:
        """(N, inputs, H, W) → (N, outputs, 2 H, 2 W)."""
        x = self.norm1(self.conv1(x)).relu_()
        x = self.norm2(self.deconv2(x)).relu_()
        return self.norm3(self.conv3(x)).relu_()


def linknet_from(state: Mapping[str, Tensor], backbone: str) -> LinkNet:
    """The LinkNet whose weights ``state`` holds, ready to answer.

    Bands, classes and widths are found out. UnsupportedModelError says what does not fit.
    """
    state = {name: tensor for name, tensor in state.items() if not name.startswith(TRAINED)}
    bands = size_of(state, "encoder.0.weight", axis=1, usual=3)
    width = size_of(state, "finaldeconv1.weight", axis=0, usual=64)
    classes = size_of(state, "finalconv3.weight", axis=0, usual=2)
    with torch.device("meta"):
        network = LinkNet(body_of(backbone, bands), bands, width, classes)
    return load_strictly(network, state, f"LinkNet ({backbone})")


def as_large(x: Tensor, like: Tensor) -> Tensor:
    """What was doubled in size, without the row and column too many that odd sizes come to."""
    return x[:, :, : like.shape[-2], : like.shape[-1]]
