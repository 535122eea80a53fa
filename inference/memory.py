"""Models on devices with too little memory for the batch that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .arrays import Array
from .errors import DeviceMemoryError
from .progress import Progress
from .text import Text

Score = Callable[[Sequence[Array]], list[Array]]


def within_memory(score: Score, progress: Progress) -> Score:
    """``score`` in parts of a batch, halved whenever the device's memory asks for it, and said so.

    The smaller size is kept for the batches that follow.
    """
    limit: int | None = None

    def score_parts(tiles: Sequence[Array]) -> list[Array]:
        nonlocal limit
        while True:
            size = min(limit or len(tiles), len(tiles))
            try:
                return [
                    scores
                    for start in range(0, len(tiles), size)
                    for scores in score(tiles[start : start + size])
                ]
            except DeviceMemoryError:
                if size == 1:
                    raise
                limit = size // 2
            progress.warn(
                Text(
                    "The device's memory is too small for {size} tiles at a time; going on with {half}",
                    size=size,
                    half=limit,
                )
            )

    return score_parts
