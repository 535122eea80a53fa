"""STANet, the network of ArcGIS' ChangeDetector: how far apart two images are at every pixel.

Written from Chen & Shi 2020, "A Spatial-Temporal Attention-Based Method and a New Dataset for Remote Sensing
Image Change Detection" (Remote Sensing 12(10), 1662), and the structure of the authors' network
(justchenhao/STANet, BSD-2), whose names of tensors packages have.

    before ─┐                  ┌─ features ─┐                 ┌─ features ─┐
            ├─ ResNet, decoder ┤            ├─ self-attention ┤            ├─ distance ─ H × W
    after ──┘                  └─ H/4 × W/4 ┘  over both      └────────────┘
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate, pad, scaled_dot_product_attention

from ..errors import UnsupportedModelError
from .resnet import ResNet
from .weights import load_strictly, size_of

REDUCED = 96
MULTI_GRID = (1, 2, 4)
PYRAMID = (1, 2, 4, 8)
# PyTorch's pairwise_distance adds it to each difference
EPSILON = 1e-6


class STANet(nn.Module):
    """Distances between the features of two images of ``bands``."""

    def __init__(self, attention: str, backbone: str, bands: int = 3, features: int = 64) -> None:
        super().__init__()
        self.netF = nn.ModuleDict({"module": FeatureExtractor(backbone, bands, features)})
        self.netA = nn.ModuleDict({"Self_Att": _attention(attention)(features)})

    def forward(self, before: Tensor, after: Tensor) -> Tensor:
        """Two of (N, bands, H, W) → distances (N, 1, H, W)."""
        features = self.netF["module"](torch.cat([before, after]))
        before_features, after_features = self.netA["Self_Att"](features).chunk(2)
        difference = before_features - after_features + EPSILON
        return _resized(torch.linalg.vector_norm(difference, dim=1, keepdim=True), before)


class FeatureExtractor(nn.Module):
    """A ResNet, the last stage of which has three blocks of growing dilation, and a decoder of its stages."""

    def __init__(self, backbone: str, bands: int, features: int) -> None:
        super().__init__()
        self.backbone = ResNet(backbone, bands, multi_grid=MULTI_GRID)
        self.decoder = Decoder(self.backbone.channels, features)

    def forward(self, images: Tensor) -> Tensor:
        """(N, bands, H, W) → (N, features, H / 4, W / 4), the sizes rounded up."""
        return self.decoder(self.backbone(images))


class Decoder(nn.Module):
    """Brings what the four stages found to the size of the first, and together."""

    def __init__(self, channels: list[int], features: int) -> None:
        super().__init__()
        self.dr2, self.dr3, self.dr4, self.dr5 = map(_reduction, channels)
        self.last_conv = nn.Sequential(
            nn.Conv2d(4 * REDUCED, 256, 3, padding=1, bias=False),
            nn.BatchNorm2d(256),
            nn.ReLU(inplace=True),
            nn.Dropout(0.5),
            nn.Conv2d(256, features, 1, bias=False),
            nn.BatchNorm2d(features),
            nn.ReLU(inplace=True),
        )

    def forward(self, stages: list[Tensor]) -> Tensor:
        """(N, channels, …) of the four stages, the largest first → (N, features, H, W) of the largest."""
        reductions = (self.dr2, self.dr3, self.dr4, self.dr5)
        first, second, third, fourth = (reduce(x) for reduce, x in zip(reductions, stages))
        alike = [_resized(fourth, first), first, _resized(second, first), _resized(third, first)]
        return self.last_conv(torch.cat(alike, dim=1))


class BasicAttention(nn.Module):
    """BAM: every pixel of both images attends to all of them, and what it finds is added to it."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.query_conv = nn.Conv2d(features, features // 8, 1)
        self.key_conv = nn.Conv2d(features, features // 8, 1)
        self.value_conv = nn.Conv2d(features, features, 1)
        self.gamma = nn.Parameter(torch.zeros(1))  # one of the weights, but the authors' network ignores it

    def forward(self, x: Tensor) -> Tensor:
        """(2 N, features, H, W), all images before, then all after → the same shape."""
        return x + _attended(self.query_conv(x), self.key_conv(x), self.value_conv(x), parts=1)


class PyramidAttention(nn.Module):
    """PAM: attention within the blocks of grids of several sizes, brought together."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.stages = nn.ModuleList(GridAttention(features, parts) for parts in PYRAMID)
        self.conv_bn = nn.Sequential(nn.Conv2d(features * len(PYRAMID), features, 1, bias=False))

    def forward(self, x: Tensor) -> Tensor:
        """(2 N, features, H, W), all images before, then all after → the same shape."""
        return self.conv_bn(torch.cat([stage(x) for stage in self.stages], dim=1))


class GridAttention(nn.Module):
    """Every pixel attends to those of its own block, in both images; ``parts`` × ``parts`` blocks."""

    def __init__(self, features: int, parts: int) -> None:
        super().__init__()
        self.parts = parts
        self.f_key = nn.Sequential(nn.Conv2d(features, features // 8, 1), nn.BatchNorm2d(features // 8))
        self.f_query = nn.Sequential(nn.Conv2d(features, features // 8, 1), nn.BatchNorm2d(features // 8))
        self.f_value = nn.Conv2d(features, features, 1)

    def forward(self, x: Tensor) -> Tensor:
        """(2 N, features, H, W), all images before, then all after → the same shape."""
        return _attended(self.f_query(x), self.f_key(x), self.f_value(x), self.parts)


ATTENTIONS = {"PAM": PyramidAttention, "BAM": BasicAttention}


def stanet_from(state: Mapping[str, Tensor], attention: str | None, backbone: str) -> STANet:
    """The network whose weights ``state`` holds, ready to answer.

    ``attention`` is "PAM" or "BAM", and found out where it is None; so are the bands of an image and the
    number of features. UnsupportedModelError says what does not fit.
    """
    kind = attention or ("BAM" if "netA.Self_Att.gamma" in state else "PAM")
    bands = size_of(state, "netF.module.backbone.conv1.weight", axis=1, usual=3)
    features = size_of(state, "netF.module.decoder.last_conv.4.weight", axis=0, usual=64)
    with torch.device("meta"):
        network = STANet(kind, backbone, bands, features)
    return load_strictly(network, state, f"STANet ({kind}, {backbone})")


def _attention(name: str) -> type[nn.Module]:
    try:
        return ATTENTIONS[name]
    except KeyError:
        raise UnsupportedModelError(
            "The attention of STANet is {attention}; expected one of {attentions}",
            attention=name,
            attentions=", ".join(ATTENTIONS),
        ) from None


def _reduction(channels: int) -> nn.Sequential:
    convolution = nn.Conv2d(channels, REDUCED, 1, bias=False)
    return nn.Sequential(
        OrderedDict(conv1=convolution, bn1=nn.BatchNorm2d(REDUCED), relu=nn.ReLU(inplace=True))
    )


def _resized(x: Tensor, like: Tensor) -> Tensor:
    return interpolate(x, like.shape[-2:], mode="bilinear", align_corners=True)


def _attended(query: Tensor, key: Tensor, value: Tensor, parts: int) -> Tensor:
    """softmax(query · keyᵀ / √channels) · value, over the pixels of a block in both images.

    Each is (2 N, channels, H, W), all images before, then all after.
    """
    _check_divisible(value, parts)
    # PyTorch's fast ways, which never hold the whole matrix of pixels × pixels, take one width for all three
    room = (0, value.shape[1] - key.shape[1])
    attended = scaled_dot_product_attention(
        pad(_in_blocks(query, parts), room),
        pad(_in_blocks(key, parts), room),
        _in_blocks(value, parts),
        scale=key.shape[1] ** -0.5,
    )
    return _out_of_blocks(attended, value, parts)


def _check_divisible(x: Tensor, parts: int) -> None:
    height, width = x.shape[-2:]
    if height % parts or width % parts:
        raise UnsupportedModelError(
            "The pyramid attention of STANet cannot divide features of {height} × {width} into "
            "{parts} × {parts} blocks; expected tiles whose sides are multiples of {step}",
            height=height,
            width=width,
            parts=parts,
            step=4 * PYRAMID[-1],
        )


def _in_blocks(x: Tensor, parts: int) -> Tensor:
    """(2 N, channels, H, W) → (N · parts², 1, pixels of a block in both images, channels)."""
    count, channels, height, width = x.shape
    apart = x.reshape(2, count // 2, channels, parts, height // parts, parts, width // parts)
    return apart.permute(1, 3, 5, 0, 4, 6, 2).reshape(count // 2 * parts**2, 1, -1, channels)


def _out_of_blocks(blocks: Tensor, like: Tensor, parts: int) -> Tensor:
    """The opposite of ``_in_blocks``, in the shape of ``like``."""
    count, channels, height, width = like.shape
    apart = blocks.reshape(count // 2, parts, parts, 2, height // parts, width // parts, channels)
    return apart.permute(3, 0, 6, 1, 4, 2, 5).reshape(like.shape)
