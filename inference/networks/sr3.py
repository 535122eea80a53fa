"""SR3, a network of ArcGIS' SuperResolution: images made finer by diffusion.

Written from Saharia et al. 2021, "Image Super-Resolution via Iterative Refinement" (arXiv:2104.07636), and
the structure of Janspiry's free implementation of that name (Apache-2.0), whose names of tensors these are.

    coarse + noisy image ── H ── H/2 ── … ── middle    each ▲ doubles the size and is put beside what was
                            └─────────▲─────▲──┘       seen there; all know how noisy the image is
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn.functional import conv2d, pad

from .diffusion import Sampling
from .noise import normal_noise, places_by_content
from .noisy_unet import DiffusionUnet, joined, unet_of
from .weights import load_strictly, part_of

UNET = "denoise_fn"
# The schedule in training, which implementations keep beside the weights: Schedule computes it.
BUFFERS = (
    "betas",
    "alphas_cumprod",
    "alphas_cumprod_prev",
    "sqrt_alphas_cumprod",
    "sqrt_one_minus_alphas_cumprod",
    "log_one_minus_alphas_cumprod",
    "sqrt_recip_alphas_cumprod",
    "sqrt_recipm1_alphas_cumprod",
    "posterior_variance",
    "posterior_log_variance_clipped",
    "posterior_mean_coef1",
    "posterior_mean_coef2",
)
SIGMA, AMOUNT, RADIUS = 1.0, 0.3, 4  # of sharpening


class Sr3(nn.Module):
    """Images drawn by ``unet`` as ``sampling`` says, and sharpened as ArcGIS does."""

    def __init__(self, unet: DiffusionUnet, sampling: Sampling) -> None:
        super().__init__()
        self.unet, self.sampling = unet, sampling

    def forward(self, images: Tensor) -> Tensor:
        """Images (N, bands, H, W) of the size that they are to have, from −1 to 1 → the same, finer.

        What each shows decides its noise, so that neither the batch nor its order do. On a CPU, which is no
        faster with several, they are drawn one by one: a batch is computed in another order, whose last
        digits many steps would carry into the pixels.
        """
        alone = images.split(1) if images.device.type == "cpu" else (images,)
        return torch.cat([self._drawn(some) for some in alone])

    def _drawn(self, images: Tensor) -> Tensor:
        places = places_by_content(images)
        shape = (self.unet.outputs, images.shape[-2], images.shape[-1])

        def denoise(noisy: Tensor, share: float) -> Tensor:
            given = torch.cat([images, noisy.to(images.dtype)], dim=1)
            return self.unet(given, share).float()

        drawn = self.sampling.run(denoise, lambda step: normal_noise(places, shape, step))
        return sharpened(drawn)


def sr3_from(state: Mapping[str, Tensor], sampling: Sampling, groups: int = 32) -> Sr3:
    """The network whose weights ``state`` holds, ready to answer.

    Bands, widths and depths are found out; ``groups`` are those of its normalisations. UnsupportedModelError
    says what does not fit.
    """
    own = {name: tensor for name, tensor in part_of(state, UNET, (UNET,)).items() if name not in BUFFERS}
    return Sr3(joined(load_strictly(unet_of(own, groups), own, "SR3")), sampling).eval()


def sharpened(images: Tensor) -> Tensor:
    """Differences from blurred images made larger, within what each band of an image holds already."""
    places = torch.arange(-RADIUS, RADIUS + 1, device=images.device)
    kernel = torch.softmax(-((places / SIGMA) ** 2) / 2, dim=0)
    bands = images.reshape(-1, 1, *images.shape[-2:])
    mirrored = pad(bands, [RADIUS] * 4, mode="reflect")
    blurred = conv2d(conv2d(mirrored, kernel[None, None, None]), kernel[None, None, :, None])
    low, high = bands.amin((2, 3), keepdim=True), bands.amax((2, 3), keepdim=True)
    return (bands + AMOUNT * (bands - blurred)).clamp(low, high).reshape(images.shape)
