"""The dynamic U-Net, which ArcGIS' UnetClassifier and PSPNetClassifier have: a decoder for any backbone.

Written from Ronneberger et al. 2015, "U-Net" (arXiv:1505.04597), Shi et al. 2016, "Real-Time Single Image
and Video Super-Resolution Using an Efficient Sub-Pixel Convolutional Neural Network" (arXiv:1609.05158), and
the structure of ``DynamicUnet`` of fastai 1 (Apache-2.0), whose names of tensors packages have.

    image ── H/2 ── H/4 ── H/8 ── H/16 ── H/32 ─ norm ─ middle     each ▲ doubles the size (pixel shuffle)
      │       │      │      │       └──────────── block ──▲        and joins what the backbone saw there
      │       │      │      └──────────────── block ──▲
      │       │      └──────────────────── block ──▲
      │       └─────────────────────── block ──▲
      └──────────────────── crossed ───▲
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import conv2d, interpolate, pixel_shuffle, relu

from .backbones import body_of, channels_of, probed, seen
from .weights import load_strictly, size_of


@dataclass(frozen=True)
class Decoding:
    """How a decoder is made.

    ``normed`` has a normalisation behind each convolution, and shuffling convolutions whose weights are
    directions and lengths; ``crossed`` shows the image itself to the last layers; ``resized`` numbers a
    layer that brings the answer to the size of the image, which has no weights.
    """

    classes: int
    normed: bool = False
    crossed: bool = True
    resized: bool = False


class DynamicUnet(nn.Module):
    """Scores of classes by a backbone and a decoder; ``body`` is on the device "meta"."""

    def __init__(self, body: nn.Sequential, bands: int, form: Decoding) -> None:
        super().__init__()
        channels = channels_of(body, bands)
        self.skips = _halvings(body, bands)
        width = channels[-1]
        middle = nn.Sequential(
            _convolution(width, 2 * width, form.normed), _convolution(2 * width, width, form.normed)
        )
        layers = [body, nn.BatchNorm2d(width), nn.ReLU(inplace=True), middle]
        for skip in reversed(self.skips):
            block = UnetBlock(width, channels[skip], skip == self.skips[0], form.normed)
            layers.append(block)
            width = block.width
        layers.append(PixelShuffle(width, width, form.normed))
        layers += [nn.Identity()] * form.resized
        if form.crossed:
            width += bands
            layers += [nn.Identity(), ResidualBlock(width, form.normed)]
        layers.append(_convolution(width, form.classes, form.normed, size=1, active=False))
        self.layers = nn.ModuleList(layers)
        self.crossed = form.crossed

    def forward(self, images: Tensor) -> Tensor:
        """(N, bands, H, W) → scores (N, classes, H, W)."""
        body, norm, active, middle, *decoder = self.layers
        wanted = (*self.skips, len(body) - 1)
        kept = {number: x for number, x in enumerate(seen(body, images)) if number in wanted}
        x = middle(active(norm(kept.pop(len(body) - 1))))
        for block, skip in zip(decoder, reversed(self.skips)):
            x = block(x, kept.pop(skip))
        shuffle, *rest = decoder[len(self.skips) :]
        x = _as_large(shuffle(x), images)
        if self.crossed:
            x = torch.cat([x, images], dim=1)
        for layer in rest:
            x = layer(x)
        return x


class UnetBlock(nn.Module):
    """Doubles the size of what comes from below, and joins it with what the backbone saw at that size."""

    def __init__(self, below: int, beside: int, is_last: bool, normed: bool) -> None:
        super().__init__()
        inner = below // 2 + beside
        self.width = inner // 2 if is_last else inner
        self.shuf = PixelShuffle(below, below // 2, normed)
        self.bn = nn.BatchNorm2d(beside)
        self.conv1 = _convolution(inner, self.width, normed)
        self.conv2 = _convolution(self.width, self.width, normed)

    def forward(self, below: Tensor, beside: Tensor) -> Tensor:
        """(N, below, H / 2, W / 2) and (N, beside, H, W) → (N, width, H, W)."""
        x = torch.cat([_as_large(self.shuf(below), beside), self.bn(beside)], dim=1)
        return self.conv2(self.conv1(relu(x, inplace=True)))


class PixelShuffle(nn.Module):
    """Twice the size, from four times the channels."""

    def __init__(self, inputs: int, outputs: int, normed: bool) -> None:
        super().__init__()
        kind = DirectedConvolution if normed else _pixelwise
        self.conv = nn.Sequential(kind(inputs, 4 * outputs))

    def forward(self, x: Tensor) -> Tensor:
        """(N, inputs, H, W) → (N, outputs, 2 H, 2 W)."""
        return pixel_shuffle(relu(self.conv(x), inplace=True), 2)


class DirectedConvolution(nn.Module):
    """A 1 × 1 convolution whose weights are directions and their lengths.

    Salimans & Kingma 2016, "Weight Normalization" (arXiv:1602.07868); the names are those of PyTorch.
    """

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.weight_v = nn.Parameter(torch.empty(outputs, inputs, 1, 1))
        self.weight_g = nn.Parameter(torch.empty(outputs, 1, 1, 1))
        self.bias = nn.Parameter(torch.empty(outputs))

    def forward(self, x: Tensor) -> Tensor:
        """(N, inputs, H, W) → (N, outputs, H, W)."""
        lengths = torch.linalg.vector_norm(self.weight_v, dim=(1, 2, 3), keepdim=True)
        return conv2d(x, self.weight_v * (self.weight_g / lengths), self.bias)


class ResidualBlock(nn.Module):
    """Two convolutions by way of half the channels, added to their input."""

    def __init__(self, width: int, normed: bool) -> None:
        super().__init__()
        self.layers = nn.ModuleList(
            [_convolution(width, width // 2, normed), _convolution(width // 2, width, normed)]
        )

    def forward(self, x: Tensor) -> Tensor:
        """(N, width, H, W) → the same shape."""
        narrow, wide = self.layers
        return x + wide(narrow(x))


def unet_from(state: Mapping[str, Tensor], backbone: str) -> DynamicUnet:
    """The U-Net whose weights ``state`` holds, ready to answer.

    Bands, classes and the form of the decoder are found out. UnsupportedModelError says what does not fit.
    """
    with torch.device("meta"):
        bands = size_of(state, "layers.0.0.weight", axis=1, usual=3)
        network = decoded(body_of(backbone, bands), state)
    return load_strictly(network, state, f"U-Net ({backbone})")


def decoded(body: nn.Sequential, state: Mapping[str, Tensor]) -> DynamicUnet:
    """A network on the device "meta", with the decoder that the names and shapes of ``state`` tell."""
    bands = size_of(state, "layers.0.0.weight", axis=1, usual=3)
    numbers = (name.split(".")[1] for name in state if name.startswith("layers."))
    last = max((int(number) for number in numbers if number.isdigit()), default=0)
    form = Decoding(
        classes=size_of(state, f"layers.{last}.0.weight", axis=0, usual=2),
        normed="layers.3.0.2.weight" in state,
        crossed=any(".layers.0.0." in name for name in state),
    )
    network = DynamicUnet(body, bands, form)
    if last == len(network.layers):
        return DynamicUnet(body, bands, Decoding(form.classes, form.normed, form.crossed, resized=True))
    return network


def _halvings(body: nn.Sequential, bands: int) -> list[int]:
    """The layers whose answers are larger than those of the next."""
    sizes = [shape[-1] for shape in probed(body, bands)]
    return [n for n, (size, after) in enumerate(zip(sizes, sizes[1:])) if size != after]


def _as_large(x: Tensor, like: Tensor) -> Tensor:
    """Sizes that are odd come out too large by one when they are doubled."""
    return x if x.shape[-2:] == like.shape[-2:] else interpolate(x, like.shape[-2:], mode="nearest")


def _pixelwise(inputs: int, outputs: int) -> nn.Conv2d:
    return nn.Conv2d(inputs, outputs, 1)


def _convolution(
    inputs: int, outputs: int, normed: bool, size: int = 3, active: bool = True
) -> nn.Sequential:
    layers: list[nn.Module] = [nn.Conv2d(inputs, outputs, size, padding=size // 2, bias=not normed)]
    layers += [nn.ReLU(inplace=True)] * active
    layers += [nn.BatchNorm2d(outputs)] if normed else []
    return nn.Sequential(*layers)
