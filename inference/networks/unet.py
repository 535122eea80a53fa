"""The dynamic U-Net, which ArcGIS' UnetClassifier and PSPNetClassifier have: a decoder for any backbone.

Written from Ronneberger et al. 2015, "U-Net" (arXiv:1505.04597), and the structure of ``DynamicUnet`` of
fastai 1 (Apache-2.0), whose names of tensors packages have.

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
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate, relu

from .backbones import body_of, channels_of, probed, seen
from .decoder_layers import Norm, PixelShuffle, ResidualBlock, SelfAttention, convolution
from .weights import load_strictly, size_of

LAST, ATTENTIVE = -1, -3  # blocks of the decoder: the last, and the one that sees the whole image


@dataclass(frozen=True)
class Decoding:
    """How a decoder is made.

    ``norm`` is that of its convolutions; ``crossed`` shows the image itself to the last layers, which are
    ``narrowed`` to half the channels; ``resized`` numbers a layer that brings the answer to the size of the
    image, which has no weights. ``attentive`` lets the second block see the whole image, ``blurred`` hides
    what doubling the size leaves of seams.
    """

    classes: int
    norm: Norm = Norm.NONE
    crossed: bool = True
    resized: bool = False
    narrowed: bool = True
    attentive: bool = False
    blurred: bool = False


class DynamicUnet(nn.Module):
    """Scores of classes by a backbone and a decoder; ``body`` is on the device "meta"."""

    def __init__(self, body: nn.Sequential, bands: int, form: Decoding) -> None:
        super().__init__()
        channels = channels_of(body, bands)
        self.skips = _halvings(body, bands)
        width = channels[-1]
        middle = nn.Sequential(
            convolution(width, 2 * width, form.norm), convolution(2 * width, width, form.norm)
        )
        layers = [body, nn.BatchNorm2d(width), nn.ReLU(inplace=True), middle]
        for place, skip in enumerate(reversed(self.skips), -len(self.skips)):
            block = UnetBlock(width, channels[skip], form, place)
            layers.append(block)
            width = block.width
        layers.append(PixelShuffle(width, width, form.norm))
        layers += [nn.Identity()] * form.resized
        if form.crossed:
            width += bands
            inner = width // 2 if form.narrowed else width
            layers += [nn.Identity(), ResidualBlock(width, inner, form.norm)]
        layers.append(convolution(width, form.classes, form.norm, size=1, active=False))
        self.layers = nn.ModuleList(layers)
        self.form = form

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
        if self.form.crossed:
            x = torch.cat([x, images], dim=1)
        for layer in rest:
            x = layer(x)
        return x


class UnetBlock(nn.Module):
    """Doubles the size of what comes from below, and joins it with what the backbone saw at that size.

    ``place`` is its number among the blocks of the decoder, from −1 for the last.
    """

    def __init__(self, below: int, beside: int, form: Decoding, place: int) -> None:
        super().__init__()
        inner = below // 2 + beside
        self.width = inner // 2 if place == LAST else inner
        self.shuf = PixelShuffle(below, below // 2, form.norm, form.blurred)
        self.bn = nn.BatchNorm2d(beside)
        self.conv1 = convolution(inner, self.width, form.norm)
        self.conv2 = convolution(self.width, self.width, form.norm)
        if form.attentive and place == ATTENTIVE:
            self.conv2.append(SelfAttention(self.width))

    def forward(self, below: Tensor, beside: Tensor) -> Tensor:
        """(N, below, H / 2, W / 2) and (N, beside, H, W) → (N, width, H, W)."""
        x = torch.cat([_as_large(self.shuf(below), beside), self.bn(beside)], dim=1)
        return self.conv2(self.conv1(relu(x, inplace=True)))


def unet_from(state: Mapping[str, Tensor], backbone: str) -> DynamicUnet:
    """The U-Net whose weights ``state`` holds, ready to answer.

    Bands, classes and the form of the decoder are found out. UnsupportedModelError says what does not fit.
    """
    with torch.device("meta"):
        bands = size_of(state, "layers.0.0.weight", axis=1, usual=3)
        network = decoded(body_of(backbone, bands), state)
    return load_strictly(network, state, f"U-Net ({backbone})")


def decoded(body: nn.Sequential, state: Mapping[str, Tensor], blurred: bool = False) -> DynamicUnet:
    """A network on the device "meta", with the decoder that the names and shapes of ``state`` tell.

    They do not tell whether it is ``blurred``.
    """
    bands = size_of(state, "layers.0.0.weight", axis=1, usual=3)
    numbers = (name.split(".")[1] for name in state if name.startswith("layers."))
    last = max((int(number) for number in numbers if number.isdigit()), default=0)
    form = replace(_form(state, last), blurred=blurred)
    network = DynamicUnet(body, bands, form)
    if last == len(network.layers):
        return DynamicUnet(body, bands, replace(form, resized=True))
    return network


def _form(state: Mapping[str, Tensor], last: int) -> Decoding:
    norm = _norm(state)
    weight = "weight_v" if norm is Norm.WEIGHT else "weight"
    crossing = [name for name in state if name.endswith(f".layers.0.0.{weight}")]
    across = [size_of(state, name, axis, usual=1) for name in crossing[:1] for axis in (0, 1)]
    return Decoding(
        classes=size_of(state, f"layers.{last}.0.{weight}", axis=0, usual=2),
        norm=norm,
        crossed=bool(crossing),
        narrowed=across[:1] < across[1:],
        attentive=any(name.endswith(".conv2.2.gamma") for name in state),
    )


def _norm(state: Mapping[str, Tensor]) -> Norm:
    if "layers.3.0.0.weight_g" in state:
        return Norm.WEIGHT
    return Norm.BATCH if "layers.3.0.2.weight" in state else Norm.NONE


def _halvings(body: nn.Sequential, bands: int) -> list[int]:
    """The layers whose answers are larger than those of the next."""
    sizes = [shape[-1] for shape in probed(body, bands)]
    return [n for n, (size, after) in enumerate(zip(sizes, sizes[1:])) if size != after]


def _as_large(x: Tensor, like: Tensor) -> Tensor:
    """Sizes that are odd come out too large by one when they are doubled."""
    return x if x.shape[-2:] == like.shape[-2:] else interpolate(x, like.shape[-2:], mode="nearest")
