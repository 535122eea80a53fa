"""PSPNet, the network of ArcGIS' PSPNetClassifier: what a place is, told from grids of several sizes.

Written from Zhao et al. 2017, "Pyramid Scene Parsing Network" (arXiv:1612.01105), and the structure of the
authors' network (hszhao/semseg, MIT); the names of tensors are those that packages have. They have it with
its own head, or with the decoder of a U-Net.

    image ─ dilated backbone, H/8 ─ pyramid of averages ┬─ two convolutions ─ enlarged ─ H × W
                                                        └─ convolution, U-Net's decoder ─ H × W
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate

from ..errors import UnsupportedModelError
from .backbones import Stages, body_of, channels_of, dilated, dilations
from .pointrend import PointRend, fine_channels, is_refined
from .unet import DynamicUnet, decoded
from .weights import load_strictly, size_of

AUXILIARY = "aux_logits."  # a head that only training asks


class PSPNet(nn.Module):
    """Scores of classes by a pyramid of averages over what the last stage of ``body`` sees.

    ``sizes`` are those of the pyramid's grids, ``width`` is that of its head; ``fine`` channels of the first
    stage refine its scores, where there are any.
    """

    def __init__(
        self, body: Stages, channels: int, sizes: Sequence[int], width: int, classes: int, fine: int = 0
    ) -> None:
        super().__init__()
        self.backbone = body
        self.ppm = PyramidPooling(channels, sizes)
        self.final = nn.Sequential(
            nn.Conv2d(self.ppm.width, width, 3, padding=1, bias=False),
            nn.BatchNorm2d(width),
            nn.ReLU(inplace=True),
            nn.Dropout(),
            nn.Conv2d(width, classes, 1),
        )
        self.pointrend_head = PointRend(fine, classes) if fine else None

    def forward(self, images: Tensor) -> Tensor:
        """(N, bands, H, W) → scores (N, classes, H, W)."""
        first, *_, last = self.backbone(images)
        scores = self.final(self.ppm(last))
        if self.pointrend_head:
            return self.pointrend_head(scores, first, images)
        return _resized(scores, images)


class PyramidPooling(nn.Module):
    """Averages over grids of several sizes, beside what they are averages of."""

    def __init__(self, channels: int, sizes: Sequence[int]) -> None:
        super().__init__()
        each = channels // max(1, len(sizes))
        self.width = channels + each * len(sizes)
        self.features = nn.ModuleList(_average(channels, each, size) for size in sizes)

    def forward(self, x: Tensor) -> Tensor:
        """(N, channels, H, W) → (N, width, H, W), twice as many channels."""
        return torch.cat([x, *(_resized(feature(x), x) for feature in self.features)], dim=1)


def psp_from(
    state: Mapping[str, Tensor], backbone: str, sizes: Sequence[int], keeps_dilation: bool = False
) -> nn.Module:
    """The PSPNet whose weights ``state`` holds, ready to answer.

    ``sizes`` are those of the pyramid's grids, ``keeps_dilation`` tells of one with PointRend that it is as
    fine as one without. What kind of head it has is found out, as are bands and classes.
    UnsupportedModelError says what does not fit.
    """
    state = {name: tensor for name, tensor in state.items() if not name.startswith(AUXILIARY)}
    prefix = "model." if any(name.startswith("model.") for name in state) else ""
    if any(name.startswith(f"{prefix}layers.") for name in state):
        named = {name[len(prefix) :]: tensor for name, tensor in state.items()}
        return _with_decoder(named, backbone, sizes)
    refined = is_refined(state)
    bands = size_of(state, "backbone.0.weight", axis=1, usual=3)
    width = size_of(state, "final.0.weight", axis=0, usual=512)
    classes = size_of(state, "final.4.weight", axis=0, usual=2)
    with torch.device("meta"):
        stages = dilated(body_of(backbone, bands), dilations(refined, keeps_dilation))
        body, channels = Stages(*stages), channels_of(stages, bands)[-1]
        network = PSPNet(body, channels, sizes, width, classes, fine_channels(state, classes))
    return load_strictly(network, state, f"PSPNet ({backbone})")


def _with_decoder(state: Mapping[str, Tensor], backbone: str, sizes: Sequence[int]) -> DynamicUnet:
    if is_refined(state):
        raise UnsupportedModelError(
            "The weights are those of a PSPNet with the decoder of a U-Net and PointRend; expected the "
            "decoder or PointRend alone, as nothing tells how they work together"
        )
    bands = size_of(state, "layers.0.0.weight", axis=1, usual=3)
    with torch.device("meta"):
        stages = dilated(body_of(backbone, bands), dilations())
        pyramid = PyramidPooling(channels_of(stages, bands)[-1], sizes)
        width = size_of(state, f"layers.0.{len(stages) + 1}.weight", axis=0, usual=512)
        narrowed = nn.Conv2d(pyramid.width, width, 3, padding=1)
        network = decoded(nn.Sequential(*stages, pyramid, narrowed), state)
    return load_strictly(network, state, f"PSPNet + U-Net ({backbone})")


def _average(channels: int, outputs: int, size: int) -> nn.Sequential:
    return nn.Sequential(
        nn.AdaptiveAvgPool2d(size),
        nn.Conv2d(channels, outputs, 1, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


def _resized(x: Tensor, like: Tensor) -> Tensor:
    return interpolate(x, like.shape[-2:], mode="bilinear", align_corners=True)
