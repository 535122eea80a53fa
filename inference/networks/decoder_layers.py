"""The layers that the decoder of a dynamic U-Net is made of.

Written from Shi et al. 2016, "Real-Time Single Image and Video Super-Resolution Using an Efficient Sub-Pixel
Convolutional Neural Network" (arXiv:1609.05158), Salimans & Kingma 2016, "Weight Normalization"
(arXiv:1602.07868), Zhang et al. 2019, "Self-Attention Generative Adversarial Networks" (arXiv:1805.08318),
Miyato et al. 2018, "Spectral Normalization" (arXiv:1802.05957), and the structure of fastai 1 (Apache-2.0),
whose names of tensors packages have.
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from enum import Enum

import torch
from torch import Tensor, nn
from torch.nn.functional import avg_pool2d, conv2d, pad, pixel_shuffle, relu, scaled_dot_product_attention


class Norm(Enum):
    """What keeps the numbers behind a convolution within bounds."""

    NONE = "none"
    BATCH = "batch"  # a normalisation behind it
    WEIGHT = "weight"  # weights that are directions and lengths


class PixelShuffle(nn.Module):
    """Twice the size, from four times the channels; ``blurred`` hides the seams between the four."""

    def __init__(self, inputs: int, outputs: int, norm: Norm, blurred: bool = False) -> None:
        super().__init__()
        # fastai gives these, and only these, directed weights beside batch normalisation too
        kind = nn.Conv2d if norm is Norm.NONE else DirectedConvolution
        self.conv = nn.Sequential(kind(inputs, 4 * outputs, 1))
        self.blurred = blurred

    def forward(self, x: Tensor) -> Tensor:
        """(N, inputs, H, W) → (N, outputs, 2 H, 2 W)."""
        x = pixel_shuffle(relu(self.conv(x), inplace=True), 2)
        return avg_pool2d(pad(x, (1, 0, 1, 0), mode="replicate"), 2, stride=1) if self.blurred else x


class DirectedConvolution(nn.Module):
    """A convolution whose weights are directions and their lengths; the names are those of PyTorch."""

    def __init__(self, inputs: int, outputs: int, size: int) -> None:
        super().__init__()
        self.weight_v = nn.Parameter(torch.empty(outputs, inputs, size, size))
        self.weight_g = nn.Parameter(torch.empty(outputs, 1, 1, 1))
        self.bias = nn.Parameter(torch.empty(outputs))

    def forward(self, x: Tensor) -> Tensor:
        """(N, inputs, H, W) → (N, outputs, H, W)."""
        lengths = torch.linalg.vector_norm(self.weight_v, dim=(1, 2, 3), keepdim=True)
        weight = self.weight_v * (self.weight_g / lengths)
        return conv2d(x, weight, self.bias, padding=weight.shape[-1] // 2)


class SelfAttention(nn.Module):
    """Each pixel beside what all pixels that are like it show, weighed by a learnt ``gamma``."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.query, self.key = BoundedConvolution(width, width // 8), BoundedConvolution(width, width // 8)
        self.value = BoundedConvolution(width, width)
        self.gamma = nn.Parameter(torch.empty(1))

    def forward(self, x: Tensor) -> Tensor:
        """(N, width, H, W) → the same shape."""
        pixels = x.flatten(2)
        # a pixel gathers by how its key fits the queries of others: fastai's names are the other way round
        projections = (self.key, self.query, self.value)
        asks, answers, shows = (project(pixels).mT[:, None] for project in projections)
        seen = scaled_dot_product_attention(asks, answers, shows, scale=1.0)
        return x + self.gamma * seen[:, 0].mT.reshape(x.shape)


class BoundedConvolution(nn.Module):
    """A convolution of single pixels, divided by how much it stretches a vector at most.

    The names are those of PyTorch's ``spectral_norm``, which kept the two vectors that tell.
    """

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.weight_orig = nn.Parameter(torch.empty(outputs, inputs, 1))
        self.register_buffer("weight_u", torch.empty(outputs))
        self.register_buffer("weight_v", torch.empty(inputs))

    def forward(self, pixels: Tensor) -> Tensor:
        """(N, inputs, pixels) → (N, outputs, pixels)."""
        weight = self.weight_orig[..., 0]
        return (weight / (self.weight_u @ weight @ self.weight_v)) @ pixels


class ResidualBlock(nn.Module):
    """Two convolutions by way of ``inner`` channels, added to their input."""

    def __init__(self, width: int, inner: int, norm: Norm) -> None:
        super().__init__()
        self.layers = nn.ModuleList([convolution(width, inner, norm), convolution(inner, width, norm)])

    def forward(self, x: Tensor) -> Tensor:
        """(N, width, H, W) → the same shape."""
        first, second = self.layers
        return x + second(first(x))


def convolution(inputs: int, outputs: int, norm: Norm, size: int = 3, active: bool = True) -> nn.Sequential:
    """A convolution that keeps the size of images, and what comes behind it."""
    if norm is Norm.WEIGHT:
        layers: list[nn.Module] = [DirectedConvolution(inputs, outputs, size)]
    else:
        layers = [nn.Conv2d(inputs, outputs, size, padding=size // 2, bias=norm is Norm.NONE)]
    layers += [nn.ReLU(inplace=True)] * active
    layers += [nn.BatchNorm2d(outputs)] if norm is Norm.BATCH else []
    return nn.Sequential(*layers)
