"""Images made finer by networks that are shown them in the size that they are to have.

tile ─ bilinear ─▶ scale times as many pixels ─ filled up to the trained size ─▶ network ─▶ cut out again
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from torch import Tensor, nn
from torch.nn.functional import interpolate, pad


class Finer(nn.Module):
    """Images with ``scale`` pixels along the side of each, by a ``network`` that knows tiles of ``tile``.

    Where enlarged images have fewer rows or columns than ``tile``, those at the edge are repeated for it.
    """

    def __init__(self, network: nn.Module, scale: int, tile: tuple[int, int]) -> None:
        super().__init__()
        self.network, self.scale, self.tile = network, scale, tile

    def forward(self, images: Tensor) -> Tensor:
        """(N, bands, H, W) → (N, channels, scale · H, scale · W)."""
        if self.scale > 1:
            images = interpolate(images, scale_factor=self.scale, mode="bilinear", align_corners=False)
        height, width = images.shape[-2:]
        below, beside = (max(0, whole - size) for whole, size in zip(self.tile, (height, width)))
        if below or beside:
            images = pad(images, (0, beside, 0, below), mode="replicate")
        answer: Tensor = self.network(images)[..., :height, :width]
        return answer
