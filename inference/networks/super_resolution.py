"""The U-Net of ArcGIS' SuperResolution: images made sharper, of the size that they come in.

Written from Johnson et al. 2016, "Perceptual Losses for Real-Time Style Transfer and Super-Resolution"
(arXiv:1603.08155), and the structure of fastai 1 and the seventh lesson of its course (Apache-2.0), whose
generators these are: with self-attention one whose answers are limited, without it one of the plain lesson.
Of the two nothing but self-attention is seen in the names of tensors.
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn

from .backbones import body_of
from .unet import decoded
from .weights import load_strictly, size_of

LIMIT = 3.0  # answers of a network with self-attention are from −3 to 3


class Limited(nn.Module):
    """A network whose answers are from −LIMIT to LIMIT."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, images: Tensor) -> Tensor:
        """(N, bands, H, W) → (N, channels, H, W)."""
        return LIMIT * (2 * torch.sigmoid(self.network(images)) - 1)


def super_resolution_from(state: Mapping[str, Tensor], backbone: str) -> nn.Module:
    """The U-Net whose weights ``state`` holds, ready to answer.

    It takes and gives (N, bands, H, W), normalised. UnsupportedModelError says what does not fit.
    """
    with torch.device("meta"):
        bands = size_of(state, "layers.0.0.weight", axis=1, usual=3)
        network = decoded(body_of(backbone, bands), state, blurred=True)
    unet = load_strictly(network, state, f"U-Net ({backbone})")
    return Limited(unet).eval() if network.form.attentive else unet
