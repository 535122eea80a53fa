"""How large the tiles are that a model is shown, where it takes tiles of any size.

Larger tiles spend less of a model's work on context that is cut off again.
"""

from __future__ import annotations

from math import gcd

from .predictor import Predictor
from .sampling import Sampler
from .tiling import Window

LARGEST_STRIDE = 32
BUDGET = 1024 * 1024  # pixels that a model is shown at once: as many as four tiles of 512 × 512


def stride_of(trained: tuple[int, int]) -> int:
    """A number of pixels that the model's total stride divides.

    Networks halve their tiles several times, so that they are trained with sizes which can be
    halved as often: the largest power of two in both sides of a tile, 32 at most.
    """
    return gcd(*trained, LARGEST_STRIDE)


def fitted(extent: Window, padding: int, trained: tuple[int, int], budget: int = BUDGET) -> tuple[int, int]:
    """The tile of at most ``budget`` pixels that shows the model least, in whole strides.

    Never less than the model was trained with.
    """
    stride = stride_of(trained)
    most = int(max(budget, 1) ** 0.5) // stride * stride
    sizes = zip((extent.height, extent.width), trained)
    rows, cols = (_fitted(size, padding, range(least, max(most, least) + 1, stride)) for size, least in sizes)
    return rows, cols


def _fitted(size: int, padding: int, candidates: range) -> int:
    """The length of a tile with which fewest pixels are seen along an axis, the longest of equals."""
    return min(reversed(candidates), key=lambda tile: -(-size // max(1, tile - 2 * padding)) * tile)


def agreement(one: Predictor, other: Predictor, sampler: Sampler) -> float:
    """How many of the pixels that both see in the middle of the raster get the same from both."""
    stride = stride_of(one.tile)
    height, width = (max(sizes) for sizes in zip(one.tile, other.tile))
    values = sampler.tile((height, width))
    windows = [_centred(model.tile, (height, width), stride) for model in (one, other)]
    common = windows[0].trimmed(one.padding).intersection(windows[1].trimmed(other.padding))
    first, second = (
        model.answer_to(values[(slice(None), *window.slices)])[
            (..., *common.within(window.trimmed(model.margin)).finer(model.scale).slices)
        ]
        for model, window in zip((one, other), windows)
    )
    return float(one.decision.content.alike(first, second).mean())


def _centred(tile: tuple[int, int], area: tuple[int, int], stride: int) -> Window:
    row, col = ((whole - size) // 2 // stride * stride for whole, size in zip(area, tile))
    return Window(col, row, tile[1], tile[0])
