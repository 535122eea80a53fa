"""The shapes in which models answer, brought to one: (tiles, channels, rows, columns)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .errors import UnsupportedModelError

COARSEST = 32  # no common network answers at less than 1/32 of its input's resolution


@dataclass(frozen=True)
class OutputForm:
    """How a model answers for a tile.

    ``channels`` scores a pixel, or 1 whole number where ``is_class_map``; the tile lost a frame
    of ``margin`` pixels; the scores of the rest are ``factor`` times as coarse as its pixels,
    with a score at both ends of the tile where ``corner_aligned``. ``is_logit`` tells a single
    score that is no probability yet.
    """

    channels: int
    is_class_map: bool
    margin: int = 0
    factor: int = 1
    corner_aligned: bool = False
    is_logit: bool = False

    def read(self, output: np.ndarray) -> np.ndarray:
        """A raw output as (tiles, channels, rows, columns): float32 scores, or class numbers."""
        values = _four_axes(output)
        if self.is_class_map:
            return values
        values = values.astype(np.float32, copy=False)
        return values if self.factor == 1 else upsampled(values, self.factor, self.corner_aligned)


def form_of(output: np.ndarray, tile: tuple[int, int], model_padding: int) -> OutputForm:
    """The form of a model, from what it answered to one tile of ``tile`` rows and columns."""
    values = _four_axes(output)
    margin, factor, corner_aligned = _geometry(values.shape[2:], tile, model_padding)
    is_class_map = values.dtype.kind in "iub"
    return OutputForm(
        channels=values.shape[1],
        is_class_map=is_class_map,
        margin=margin,
        factor=factor,
        corner_aligned=corner_aligned,
        is_logit=values.shape[1] == 1 and not is_class_map and not _within_probabilities(values),
    )


def _four_axes(output: np.ndarray) -> np.ndarray:
    """N×H×W is one channel; anything but N×K×H×W beside it answers for no pixels."""
    if output.ndim == 3:
        return output[:, np.newaxis]
    if output.ndim != 4:
        raise UnsupportedModelError(
            "The model answers with an array of shape {shape}; expected tiles × classes × rows × columns, "
            "an answer for every pixel",
            shape=" × ".join(map(str, output.shape)),
        )
    return output


def _within_probabilities(values: np.ndarray) -> bool:
    return bool(values.min() >= 0 and values.max() <= 1)


def _geometry(size: tuple[int, ...], tile: tuple[int, int], model_padding: int) -> tuple[int, int, bool]:
    """Margin, factor, and whether scores lie at both ends of the tile."""
    if size == tile:
        return 0, 1, False
    core = tile[0] - 2 * model_padding, tile[1] - 2 * model_padding
    if factor := _ratio(core, size):
        return model_padding, factor, False
    if factor := _ratio((tile[0] - 1, tile[1] - 1), (size[0] - 1, size[1] - 1)):
        return 0, factor, True
    lost = tile[0] - size[0], tile[1] - size[1]
    if lost[0] == lost[1] > 0 and lost[0] % 2 == 0:
        return lost[0] // 2, 1, False
    raise UnsupportedModelError(
        "The model answers with {rows} × {cols} pixels for a tile of {height} × {width}; expected as many, "
        "a whole fraction of them, or as many less on every side",
        rows=size[0],
        cols=size[1],
        height=tile[0],
        width=tile[1],
    )


def _ratio(fine: tuple[int, int], coarse: tuple[int, ...]) -> int | None:
    """How often ``coarse`` goes into ``fine`` along both axes, if it does."""
    if min(coarse) < 1 or fine[0] % coarse[0] or fine[1] % coarse[1]:
        return None
    factor = fine[0] // coarse[0]
    return factor if 1 <= factor <= COARSEST and fine[1] // coarse[1] == factor else None


def upsampled(values: np.ndarray, factor: int, corner_aligned: bool) -> np.ndarray:
    """Bilinear interpolation of the last two axes to ``factor`` times as many pixels.

    With ``corner_aligned`` the outermost scores lie on the outermost pixels, of which there are
    ``(n − 1) × factor + 1``; otherwise each score lies in the middle of its ``factor`` pixels.
    """
    for axis in (-2, -1):
        size = values.shape[axis]
        if corner_aligned:
            position = np.arange((size - 1) * factor + 1) / factor
        else:
            position = np.clip((np.arange(size * factor) + 0.5) / factor - 0.5, 0, size - 1)
        before = np.minimum(position.astype(int), max(size - 2, 0))
        share = (position - before).astype(np.float32)
        share = share[:, np.newaxis] if axis == -2 else share
        first, second = np.take(values, before, axis), np.take(values, np.minimum(before + 1, size - 1), axis)
        values = first + (second - first) * share
    return values
