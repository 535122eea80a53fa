"""PointRend: scores made finer step by step, where they do not tell yet which class it is.

Written from Kirillov et al. 2020, "PointRend: Image Segmentation as Rendering" (arXiv:1912.08193), and its
implementation in Detectron2 (Apache-2.0), whose names of tensors packages have.
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn.functional import grid_sample, interpolate, relu

from .weights import size_of

PIXELS_A_POINT = 64  # a step looks again at one point for so many pixels: Detectron2's 8192 of 512 × 1024
WIDTH = 256
HEAD = "pointrend_head."  # before the names of its tensors


class PointRend(nn.Module):
    """Refines coarse scores by what a backbone saw at a finer size: ``features`` channels."""

    def __init__(self, features: int, classes: int) -> None:
        super().__init__()
        self.point_head = PointHead(features, classes)

    def forward(self, coarse: Tensor, features: Tensor, images: Tensor) -> Tensor:
        """Scores (N, classes, …), features (N, …) and images (N, bands, H, W) → (N, classes, H, W)."""
        height, width = images.shape[-2:]
        count, scores = max(1, height * width // PIXELS_A_POINT), coarse
        while scores.shape[-2] < height or scores.shape[-1] < width:
            scores = interpolate(scores, scale_factor=2, mode="bilinear", align_corners=False)
            scores = self._refined(scores, coarse, features, count)
        return interpolate(scores, (height, width), mode="bilinear", align_corners=False)

    def _refined(self, scores: Tensor, coarse: Tensor, features: Tensor, count: int) -> Tensor:
        """``scores``, of which the ``count`` least certain points are new."""
        places = _least_certain(scores, count)
        points = _points(places, *scores.shape[-2:])
        found = self.point_head(_sampled(features, points), _sampled(coarse, points))
        refined = scores.flatten(2).scatter(2, places[:, None].expand_as(found), found)
        return refined.view(scores.shape)


class PointHead(nn.Module):
    """Scores of single points, from what the backbone saw there and the coarse scores."""

    def __init__(self, features: int, classes: int) -> None:
        super().__init__()
        self.fc1 = nn.Conv1d(features + classes, WIDTH, 1)
        self.fc2 = nn.Conv1d(WIDTH, WIDTH, 1)
        self.fc3 = nn.Conv1d(WIDTH, WIDTH, 1)
        self.predictor = nn.Conv1d(WIDTH, classes, 1)

    def forward(self, features: Tensor, coarse: Tensor) -> Tensor:
        """(N, features, points) and (N, classes, points) → (N, classes, points)."""
        x = torch.cat([features, coarse], dim=1)
        for layer in (self.fc1, self.fc2, self.fc3):
            x = relu(layer(x))
        return self.predictor(x)


def is_refined(state: Mapping[str, Tensor]) -> bool:
    """Whether weights are those of a network with PointRend."""
    return any(name.startswith(HEAD) for name in state)


def fine_channels(state: Mapping[str, Tensor], classes: int) -> int:
    """Those of the features that refine, as weights tell; 0 for weights of a network without PointRend."""
    first = size_of(state, f"{HEAD}point_head.fc1.weight", axis=1, usual=64 + classes)
    return first - classes if is_refined(state) else 0


def _least_certain(scores: Tensor, count: int) -> Tensor:
    """(N, classes, H, W) → (N, points): the places where two classes are closest to each other."""
    first, second = scores.topk(2, dim=1).values.flatten(2).unbind(1)
    return (second - first).topk(min(count, first.shape[1]), dim=1).indices


def _points(places: Tensor, height: int, width: int) -> Tensor:
    """Places counted row by row → (N, points, 2): x and y from −1 to 1 across the image."""
    across = (places % width + 0.5) / width
    down = (places.div(width, rounding_mode="floor") + 0.5) / height
    return 2 * torch.stack([across, down], dim=-1) - 1


def _sampled(values: Tensor, points: Tensor) -> Tensor:
    """(N, channels, H, W) at (N, points, 2) → (N, channels, points)."""
    # float16 could not tell the columns of a large tile apart
    found = grid_sample(values.float(), points[:, :, None], align_corners=False)
    return found[..., 0].to(values.dtype)
