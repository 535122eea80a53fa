"""The generators of CycleGAN, ArcGIS' network of that name: images of one domain made to those of another.

Written from Zhu et al. 2017, "Unpaired Image-to-Image Translation using Cycle-Consistent Adversarial
Networks" (arXiv:1703.10593), Johnson et al. 2016, "Perceptual Losses for Real-Time Style Transfer and
Super-Resolution" (arXiv:1603.08155), and the structure of PyTorch-GAN (MIT); the names of tensors are those
that packages have.

    image ─ 7 × 7 ─ halved ─ halved ─ residual blocks ─ doubled ─ doubled ─ 7 × 7 ─ tanh
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn

from .weights import load_strictly, part_of, size_of

GENERATORS = {"AtoB": "G_B", "BtoA": "G_A"}  # ArcGIS names them by what they make
TRAINED_WITH = ("D_A", "D_B")  # networks that only training asks
HALVINGS = 2
OUTER, BLOCK = 7, 3  # sizes of kernels
LAST = 17  # the number of the last convolution, in a network without residual blocks


class ResnetGenerator(nn.Sequential):
    """Images of one domain to those of another, all from −1 to 1."""

    def __init__(self, inputs: int, outputs: int, width: int, blocks: int) -> None:
        deepest = width * 2**HALVINGS
        layers = [nn.ReflectionPad2d(OUTER // 2), nn.Conv2d(inputs, width, OUTER), *_normed(width)]
        for _ in range(HALVINGS):
            layers += [nn.Conv2d(width, 2 * width, BLOCK, stride=2, padding=1), *_normed(2 * width)]
            width *= 2
        layers += [ResidualBlock(deepest) for _ in range(blocks)]
        for _ in range(HALVINGS):
            doubled = nn.ConvTranspose2d(width, width // 2, BLOCK, stride=2, padding=1, output_padding=1)
            layers += [doubled, *_normed(width // 2)]
            width //= 2
        layers += [nn.ReflectionPad2d(OUTER // 2), nn.Conv2d(width, outputs, OUTER), nn.Tanh()]
        super().__init__(*layers)

    def forward(self, images: Tensor) -> Tensor:
        """(N, inputs, H, W) → (N, outputs, H, W)."""
        height, width = images.shape[-2:]
        # sizes that are odd come out too large when they are doubled
        return super().forward(images)[..., :height, :width]


class ResidualBlock(nn.Module):
    """Two convolutions, added to their input."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.conv_block = nn.Sequential(
            nn.ReflectionPad2d(1),
            nn.Conv2d(width, width, BLOCK),
            *_normed(width),
            nn.ReflectionPad2d(1),
            nn.Conv2d(width, width, BLOCK),
            nn.InstanceNorm2d(width),
        )

    def forward(self, x: Tensor) -> Tensor:
        """(N, width, H, W) → the same shape."""
        return x + self.conv_block(x)


def cyclegan_from(state: Mapping[str, Tensor], direction: str) -> ResnetGenerator:
    """The generator for a ``direction``, AtoB or BtoA, whose weights ``state`` holds, ready to answer.

    Bands, width and depth are found out. UnsupportedModelError says what does not fit.
    """
    chosen = GENERATORS[direction]
    own = part_of(state, chosen, (*GENERATORS.values(), *TRAINED_WITH))
    blocks = len({name.split(".")[0] for name in own if ".conv_block." in name})
    with torch.device("meta"):
        network = ResnetGenerator(
            inputs=size_of(own, "1.weight", axis=1, usual=3),
            outputs=size_of(own, f"{LAST + blocks}.weight", axis=0, usual=3),
            width=size_of(own, "1.weight", axis=0, usual=64),
            blocks=blocks,
        )
    return load_strictly(network, own, f"CycleGAN ({chosen})")


def _normed(width: int) -> list[nn.Module]:
    return [nn.InstanceNorm2d(width), nn.ReLU(inplace=True)]
