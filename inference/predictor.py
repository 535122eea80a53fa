"""A model ready to run: how it scores tiles, and what its scores come to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from .arrays import Array, Arrays
from .augmentation import PLAIN, Augmentation
from .blending import Profile
from .decisions import Decided, Decision
from .memory import Score
from .reading import Batch


@dataclass(frozen=True)
class Predictor:
    """All that the straight line knows of a model.

    ``score`` takes tiles (bands, rows, columns) in the raster's own type, on the device of
    ``arrays``, and gives for each its scores (channels, rows, columns), which lost a frame of
    ``margin`` pixels, with ``scale`` of them along the side of each pixel; ``decision`` makes classes
    or numbers of the joined scores of any window. ``score_batch`` is there for models whose answer depends
    on where tiles lie, or on what of them is valid. ``precision`` is the one that its session is to use.
    """

    score: Score
    decision: Decision
    tile: tuple[int, int]
    padding: int
    margin: int
    batch_size: int
    profile: Profile
    arrays: Arrays
    augmentation: Augmentation = PLAIN
    scale: int = 1
    score_batch: Callable[[Batch], list[Array]] | None = None
    precision: str = "full"

    def scores_of(self, batch: Batch) -> list[Array]:
        """The scores of each tile of a batch."""
        return self.score_batch(batch) if self.score_batch else self.score(batch.values)

    def answer_to(self, tile: np.ndarray) -> np.ndarray:
        """What comes of one tile (bands, rows, columns), without a frame of ``margin`` pixels."""
        [scores] = self.score([self.arrays.put(tile)])
        return self.arrays.deciding(self.decision.decide, scores)()


def cropped(model: Predictor) -> Predictor:
    """The same model for tiles whose centres lie side by side.

    No other tile has a say in a pixel, so that each tile can be decided at once: what is joined
    is a class for each pixel in the place of all its scores.
    """
    frame = (model.padding - model.margin) * model.scale

    def score(tiles: Sequence[Array]) -> list[Array]:
        return [decided(scores) for scores in model.score(tiles)]

    def decided(scores: Array) -> Array:
        rows, cols = (slice(frame, size - frame) for size in scores.shape[1:])
        values = model.arrays.decided(model.decision.decide, scores[:, rows, cols])
        return values.reshape(-1, *values.shape[-2:])  # classes have no axis of bands

    return replace(
        model, score=score, decision=replace(model.decision, decide=Decided()), margin=model.padding
    )
