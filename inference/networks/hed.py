"""HED, the network of ArcGIS' HEDEdgeDetector: edges found at five sizes, and weighed against each other.

Written from Xie & Tu 2015, "Holistically-Nested Edge Detection" (arXiv:1504.06375), and the structure of a
free network (meteorshowers/hed-pytorch, MIT), whose names of tensors packages have.

    image ─ H ─── H/2 ── H/4 ── H/8 ── H/16     what the last convolution of each stage tells is
            │      │      │      │      │       enlarged to the size of the image
            └──────┴── enlarged ─┴──────┴─ weighed ─ probability, H × W
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate

from .vgg import VGG, WIDTHS
from .weights import load_strictly, size_of


class HED(nn.Module):
    """The probability of an edge, for images of ``bands``."""

    def __init__(self, backbone: str, bands: int = 3) -> None:
        super().__init__()
        self.backbone = VGG(backbone, bands)
        for number, width in enumerate(WIDTHS, start=1):
            self.add_module(f"score_dsn{number}", nn.Conv2d(width, 1, 1))
        self.score_final = nn.Conv2d(len(WIDTHS), 1, 1)

    def forward(self, images: Tensor) -> Tensor:
        """(N, bands, H, W) → probabilities (N, 1, H, W)."""
        stages = self.backbone(images)
        told = [self.get_submodule(f"score_dsn{n}")(stage[-1]) for n, stage in enumerate(stages, start=1)]
        enlarged = [interpolate(x, images.shape[-2:], mode="bilinear", align_corners=False) for x in told]
        return self.score_final(torch.cat(enlarged, dim=1)).sigmoid()


def hed_from(state: Mapping[str, Tensor], backbone: str) -> HED:
    """The HED whose weights ``state`` holds, ready to answer.

    Bands are found out. UnsupportedModelError says what does not fit.
    """
    bands = size_of(state, "backbone.0.weight", axis=1, usual=3)
    with torch.device("meta"):
        network = HED(backbone, bands)
    return load_strictly(network, state, f"HED ({backbone})")
