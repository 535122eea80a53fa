"""The generator of Pix2Pix, ArcGIS' network of that name: images made to those that they were paired with.

Written from Isola et al. 2017, "Image-to-Image Translation with Conditional Adversarial Networks"
(arXiv:1611.07004), and the structure of PyTorch-GAN (MIT), whose names of tensors packages have.

    image ── H/2 ── H/4 ── … ── H/256      each ▲ doubles the size and is put beside what was seen there
               └─────────▲──────▲──┘
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn

from ..errors import UnsupportedModelError
from .weights import load_strictly, part_of, size_of

GENERATOR, DISCRIMINATOR = "G", "D"  # the second only training asks
DOWN = (64, 128, 256, 512, 512, 512, 512, 512)  # channels at each size, the largest first
STEP = 2 ** len(DOWN)
KERNEL = 4
SLOPE = 0.2  # of what is below zero


class UnetGenerator(nn.Module):
    """Images (N, inputs, H, W) → (N, outputs, H, W), all from −1 to 1; H and W are multiples of 256."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        for n, (before, width) in enumerate(zip((inputs, *DOWN), DOWN), 1):
            self.add_module(f"down{n}", halving(before, width, normed=1 < n < len(DOWN)))
        below = DOWN[-1]
        for n, width in enumerate(reversed(DOWN[:-1]), 1):
            self.add_module(f"up{n}", doubling(below, width))
            below = 2 * width
        self.final = nn.Sequential(
            nn.Upsample(scale_factor=2),
            nn.ZeroPad2d((1, 0, 1, 0)),
            nn.Conv2d(below, outputs, KERNEL, padding=1),
            nn.Tanh(),
        )

    def forward(self, images: Tensor) -> Tensor:
        """(N, inputs, H, W) → (N, outputs, H, W)."""
        _check_size(images)
        seen = [images]
        for n in range(1, len(DOWN) + 1):
            seen.append(self.get_submodule(f"down{n}")(seen[-1]))
        x = seen.pop()
        for n in range(1, len(DOWN)):
            x = torch.cat([self.get_submodule(f"up{n}")(x), seen.pop()], dim=1)
        return self.final(x)


class Step(nn.Module):
    """From one size to the next."""

    def __init__(self, *layers: nn.Module) -> None:
        super().__init__()
        self.model = nn.Sequential(*layers)

    def forward(self, x: Tensor) -> Tensor:
        """(N, channels, H, W) → half or twice the size."""
        return self.model(x)


def halving(inputs: int, outputs: int, normed: bool) -> Step:
    """Half the size; neither the first nor the last are normalised."""
    norm = [nn.InstanceNorm2d(outputs)] if normed else []
    convolution = nn.Conv2d(inputs, outputs, KERNEL, stride=2, padding=1, bias=False)
    return Step(convolution, *norm, nn.LeakyReLU(SLOPE))


def doubling(inputs: int, outputs: int) -> Step:
    """Twice the size."""
    convolution = nn.ConvTranspose2d(inputs, outputs, KERNEL, stride=2, padding=1, bias=False)
    return Step(convolution, nn.InstanceNorm2d(outputs), nn.ReLU(inplace=True))


def pix2pix_from(state: Mapping[str, Tensor]) -> UnetGenerator:
    """The generator whose weights ``state`` holds, ready to answer.

    Bands are found out. UnsupportedModelError says what does not fit.
    """
    own = part_of(state, GENERATOR, (GENERATOR, DISCRIMINATOR))
    with torch.device("meta"):
        network = UnetGenerator(
            inputs=size_of(own, "down1.model.0.weight", axis=1, usual=3),
            outputs=size_of(own, "final.2.weight", axis=0, usual=3),
        )
    return load_strictly(network, own, "Pix2Pix")


def _check_size(images: Tensor) -> None:
    height, width = images.shape[-2:]
    if height % STEP or width % STEP:
        raise UnsupportedModelError(
            "Pix2Pix cannot halve tiles of {height} × {width} pixels {times} times; expected tiles whose "
            "sides are multiples of {step}",
            height=height,
            width=width,
            times=len(DOWN),
            step=STEP,
        )
