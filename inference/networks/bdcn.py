"""BDCN, the network of ArcGIS' BDCNEdgeDetector: edges of each size, in the light of finer and coarser ones.

Written from He et al. 2019, "Bi-Directional Cascade Network for Perceptual Edge Detection"
(arXiv:1902.10903), and the structure of the authors' network (pkuCactus/BDCN, MIT); the names of tensors are
those that packages have.

    image ─ H ─── H/2 ── H/4 ── H/8 ── H/16     every convolution of a stage is seen at several dilations
            │      │      │      │      │
            ├──────┴──────┴──────┴──────┤       enlarged, and summed from the finest to each
            └───────────────────────────┴─ and from each to the coarsest ─ weighed ─ probability, H × W
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

import torch
from torch import Tensor, nn
from torch.nn.functional import relu

from ..errors import UnsupportedModelError
from .vgg import VGG, WIDTHS
from .weights import load_strictly, size_of

SEEN = 32  # channels of what a dilated convolution sees
TOLD = 21  # channels of what a stage tells
RATE = 4  # how much further each of three dilated convolutions reaches
# Layers that enlarge, by their names: how often, and what is cut off at the top and left then.
ENLARGED = {"upsample_2": (2, 1), "upsample_4": (4, 2), "upsample_8": (8, 4), "upsample_8_5": (16, 0)}


class BDCN(nn.Module):
    """The probability of an edge, for images of ``bands``."""

    def __init__(self, backbone: str, bands: int = 3) -> None:
        super().__init__()
        self.backbone = VGG(backbone, bands)
        for number, (width, depth) in enumerate(zip(WIDTHS, self.backbone.depths), start=1):
            self.add_module(f"idb{number}", StageDetector(width, depth))
        for name, (factor, _) in ENLARGED.items():
            self.add_module(name, nn.ConvTranspose2d(1, 1, 2 * factor, stride=factor, bias=False))
        self.fuse = nn.Conv2d(2 * len(WIDTHS), 1, 1)

    def forward(self, images: Tensor) -> Tensor:
        """(N, bands, H, W) → probabilities (N, 1, H, W)."""
        stages = self.backbone(images)
        told = [self.get_submodule(f"idb{n}")(stage) for n, stage in enumerate(stages, start=1)]
        names = [None, *ENLARGED]
        finer = [self._enlarged(fine, name, images) for name, (fine, _) in zip(names, told)]
        coarser = [self._enlarged(coarse, name, images) for name, (_, coarse) in zip(names, told)]
        sums = [*accumulate(finer), *reversed([*accumulate(reversed(coarser))])]
        return self.fuse(torch.cat(sums, dim=1)).sigmoid()

    def _enlarged(self, x: Tensor, name: str | None, images: Tensor) -> Tensor:
        """One channel in the size of the images."""
        if name is None:
            return x
        _, first = ENLARGED[name]
        height, width = images.shape[-2:]
        enlarged = self.get_submodule(name)(x)[:, :, first : first + height, first : first + width]
        if enlarged.shape[-2:] != images.shape[-2:]:
            raise UnsupportedModelError(
                "BDCN cannot enlarge what it sees to tiles of {height} × {width}; expected tiles whose sides "
                "are multiples of {step}",
                height=height,
                width=width,
                step=2 ** (len(WIDTHS) - 1),
            )
        return enlarged


class StageDetector(nn.Module):
    """What a stage of ``depth`` convolutions tells of edges: for finer and for coarser stages."""

    def __init__(self, channels: int, depth: int) -> None:
        super().__init__()
        self.sconvs = nn.ModuleList(ScaleEnhancement(channels) for _ in range(depth))
        self.score_dsn1 = nn.Conv2d(TOLD, 1, 1)
        self.score_dsn1_1 = nn.Conv2d(TOLD, 1, 1)

    def forward(self, stage: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
        """(N, channels, H, W) of each convolution → two of (N, 1, H, W)."""
        told = torch.stack([seen(x) for seen, x in zip(self.sconvs, stage)]).sum(dim=0)
        return self.score_dsn1(told), self.score_dsn1_1(told)


class ScaleEnhancement(nn.Module):
    """Sees the same at several dilations."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, SEEN, 3, padding=1)
        self.conv1, self.conv2, self.conv3 = (_dilated(RATE * times) for times in (1, 2, 3))
        self.conv_down = nn.Conv2d(SEEN, TOLD, 1)

    def forward(self, x: Tensor) -> Tensor:
        """(N, channels, H, W) → (N, 21, H, W)."""
        x = relu(self.conv(x))
        return self.conv_down(x + relu(self.conv1(x)) + relu(self.conv2(x)) + relu(self.conv3(x)))


def bdcn_from(state: Mapping[str, Tensor], backbone: str) -> BDCN:
    """The BDCN whose weights ``state`` holds, ready to answer.

    Bands are found out. UnsupportedModelError says what does not fit.
    """
    bands = size_of(state, "backbone.0.weight", axis=1, usual=3)
    with torch.device("meta"):
        network = BDCN(backbone, bands)
    return load_strictly(network, state, f"BDCN ({backbone})")


def _dilated(rate: int) -> nn.Conv2d:
    return nn.Conv2d(SEEN, SEEN, 3, padding=rate, dilation=rate)
