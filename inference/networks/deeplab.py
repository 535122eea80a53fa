"""DeepLabV3, the network of ArcGIS' DeepLab: what a place is, told from what lies near and far.

Written from Chen et al. 2017, "Rethinking Atrous Convolution for Semantic Image Segmentation"
(arXiv:1706.05587), and the structure of torchvision's model (BSD-3), whose names of tensors packages have.

    image ─ dilated backbone, H/8 ─ convolutions of several dilations ─ scores ─ enlarged, or refined ─ H × W
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate

from ..errors import UnsupportedModelError
from .backbones import Stages, body_of, channels_of, dilated, dilations
from .pointrend import PointRend, fine_channels, is_refined
from .resnet import ResNet
from .weights import load_strictly, size_of

RATES = (12, 24, 36)
WIDTH = 256
AUXILIARY = "aux_classifier."  # a head that only training asks


class DeepLab(nn.Module):
    """Scores of classes; ``fine`` channels of the first stage refine them, where there are any.

    ``body`` answers to images with what its stages see, the last of ``channels``.
    """

    def __init__(self, body: nn.Module, channels: int, classes: int, fine: int = 0) -> None:
        super().__init__()
        self.backbone = body
        self.classifier = nn.Sequential(
            AtrousPyramid(channels), *_convolution(WIDTH, WIDTH, 3), nn.Conv2d(WIDTH, classes, 1)
        )
        self.pointrend_head = PointRend(fine, classes) if fine else None

    def forward(self, images: Tensor) -> Tensor:
        """(N, bands, H, W) → scores (N, classes, H, W)."""
        first, *_, last = self.backbone(images)
        scores = self.classifier(last)
        if self.pointrend_head:
            return self.pointrend_head(scores, first, images)
        return _resized(scores, images)


class AtrousPyramid(nn.Module):
    """Convolutions of several dilations and the average of all, side by side."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        average = nn.Sequential(nn.AdaptiveAvgPool2d(1), *_convolution(channels, WIDTH, 1))
        wide = [_convolution(channels, WIDTH, 3, rate) for rate in RATES]
        self.convs = nn.ModuleList([_convolution(channels, WIDTH, 1), *wide, average])
        self.project = nn.Sequential(*_convolution((2 + len(RATES)) * WIDTH, WIDTH, 1), nn.Dropout())

    def forward(self, x: Tensor) -> Tensor:
        """(N, channels, H, W) → (N, 256, H, W)."""
        return self.project(torch.cat([_resized(layer(x), x) for layer in self.convs], dim=1))


def deeplab_from(state: Mapping[str, Tensor], backbone: str, keeps_dilation: bool = False) -> DeepLab:
    """The DeepLab whose weights ``state`` holds, ready to answer.

    ``keeps_dilation`` tells of one with PointRend that it is as fine as one without. That it has it is
    found out, as are bands and classes. UnsupportedModelError says what does not fit.
    """
    state = {name: tensor for name, tensor in state.items() if not name.startswith(AUXILIARY)}
    refined = is_refined(state)
    is_named = "backbone.conv1.weight" in state
    if is_named and refined:
        raise UnsupportedModelError(
            "The weights are those of torchvision's DeepLab with PointRend; expected torchvision's DeepLab "
            "or PointRend alone, as nothing tells how far such a backbone is dilated"
        )
    bands = size_of(state, f"backbone.{'conv1' if is_named else 0}.weight", axis=1, usual=3)
    classes = size_of(state, "classifier.4.weight", axis=0, usual=2)
    with torch.device("meta"):
        if is_named:
            body: nn.Module = ResNet(backbone, bands, replace_stride_with_dilation=(False, True, True))
            channels = body.channels
        else:
            stages = dilated(body_of(backbone, bands), dilations(refined, keeps_dilation))
            body, channels = Stages(*stages), channels_of(stages, bands)
        network = DeepLab(body, channels[-1], classes, fine_channels(state, classes))
    return load_strictly(network, state, f"DeepLab ({backbone})")


def _convolution(inputs: int, outputs: int, size: int, rate: int = 1) -> nn.Sequential:
    padding = size // 2 * rate
    convolution = nn.Conv2d(inputs, outputs, size, padding=padding, dilation=rate, bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


def _resized(x: Tensor, like: Tensor) -> Tensor:
    return interpolate(x, like.shape[-2:], mode="bilinear", align_corners=False)
