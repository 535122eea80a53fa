"""The shapes in which models answer, brought to one: (tiles, channels, rows, columns)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .arrays import Array, Arrays
from .errors import UnsupportedModelError
from .text import Text

FACTORS = (2, 4, 8, 16, 32)  # how much coarser than their input networks answer
NONE_DECLARED = 4  # a model that crops its tiles without saying so leaves all but a quarter on each side


@dataclass(frozen=True)
class OutputForm:
    """How a model answers for a tile.

    ``channels`` scores a pixel, or 1 whole number where ``is_class_map``; the tile lost a frame
    of ``margin`` pixels; the scores of the rest are ``factor`` times as coarse as its pixels,
    with a score at both ends of the tile where ``corner_aligned``. ``is_logit`` tells a single
    score that is no probability yet, ``is_positive`` one that is none and never negative;
    ``is_softmax`` several scores that are probabilities. Images may come with ``scale`` pixels along the
    side of each pixel of the tile; ``raster_type`` is that of the values that they are made of.
    """

    channels: int
    is_class_map: bool
    margin: int = 0
    factor: int = 1
    corner_aligned: bool = False
    is_logit: bool = False
    is_positive: bool = False
    is_softmax: bool = False
    scale: int = 1
    raster_type: np.dtype | None = None

    def read(self, output: Array, arrays: Arrays) -> Array:
        """A raw output as (tiles, channels, rows, columns): float32 scores, or class numbers."""
        values = _four_axes(output)
        if not self.is_class_map:
            values = arrays.floats(values)
        return values if self.factor == 1 else arrays.upsampled(values, self.factor, self.corner_aligned)


def form_of(
    output: np.ndarray, tile: tuple[int, int], model_padding: int, image_of: np.dtype | None = None
) -> OutputForm:
    """The form of a model, from what it answered to one tile of ``tile`` rows and columns.

    What gives an image of a raster, whose values are of type ``image_of``, may give a finer one, and whole
    numbers that are no classes.
    """
    values = _four_axes(output)
    if image_of is not None:
        return replace(_form_of_image(values, tile, model_padding), raster_type=image_of)
    margin, factor, corner_aligned = _geometry(values.shape[2:], tile, model_padding)
    is_class_map, is_single = values.dtype.kind in "iub", values.shape[1] == 1
    are_probabilities = not is_class_map and _within_probabilities(values)
    is_logit = is_single and not is_class_map and not are_probabilities
    return OutputForm(
        channels=values.shape[1],
        is_class_map=is_class_map,
        margin=margin,
        factor=factor,
        corner_aligned=corner_aligned,
        is_logit=is_logit,
        is_positive=is_logit and bool(np.fmin.reduce(values, axis=None) >= 0),
        is_softmax=are_probabilities and not is_single and _sum_to_one(values),
    )


def _form_of_image(values: np.ndarray, tile: tuple[int, int], model_padding: int) -> OutputForm:
    rows, cols = values.shape[2:]
    for margin in (model_padding, 0):
        height, width = (size - 2 * margin for size in tile)
        scale = rows // height
        if scale > 1 and (rows, cols) == (height * scale, width * scale):
            return OutputForm(values.shape[1], False, margin=margin, scale=scale)
    margin, factor, corner_aligned = _geometry((rows, cols), tile, model_padding)
    return OutputForm(values.shape[1], False, margin=margin, factor=factor, corner_aligned=corner_aligned)


def _four_axes(output: Array) -> Array:
    """N×H×W is one channel; anything but N×K×H×W beside it answers for no pixels."""
    shape = getattr(output, "shape", None)
    if shape is not None and len(shape) == 3:
        return output[:, None]
    if shape is None or len(shape) != 4:
        raise UnsupportedModelError(
            "The model answers with {kind}; expected tiles × classes × rows × columns, an answer for every "
            "pixel",
            kind=type(output).__name__
            if shape is None
            else Text("an array of {shape}", shape=_by(tuple(shape))),
        )
    return output


def _by(shape: tuple[int, ...]) -> str:
    return " × ".join(map(str, shape))


def _within_probabilities(values: np.ndarray) -> bool:
    """Whether all of them may be probabilities; those that are no numbers tell nothing."""
    return bool(np.fmin.reduce(values, axis=None) >= 0 and np.fmax.reduce(values, axis=None) <= 1)


def _sum_to_one(values: np.ndarray) -> bool:
    """Whether those of each pixel do; pixels with one that is no number tell nothing."""
    sums = values.sum(axis=1, dtype=np.float64)
    return bool(np.fmax.reduce(np.abs(sums - 1), axis=None) < 0.01)


def _geometry(size: tuple[int, ...], tile: tuple[int, int], model_padding: int) -> tuple[int, int, bool]:
    """Margin, factor, and whether scores lie at both ends of the tile."""
    core = tile[0] - 2 * model_padding, tile[1] - 2 * model_padding
    if size in (core, tile):
        return model_padding if size == core else 0, 1, False
    if factor := _ratio(core, size):
        return model_padding, factor, False
    if factor := _ratio((tile[0] - 1, tile[1] - 1), (size[0] - 1, size[1] - 1)):
        return 0, factor, True
    lost = tile[0] - size[0], tile[1] - size[1]
    if lost[0] == lost[1] and lost[0] % 2 == 0 and 0 < lost[0] // 2 < min(tile) / NONE_DECLARED:
        return lost[0] // 2, 1, False
    raise UnsupportedModelError(
        "The model answers with {rows} × {cols} pixels for a tile of {height} × {width}; expected as many, "
        "1/2 to 1/32 of them (is the tile a multiple of the network's stride?), or a few less on every side "
        "(many: say so with ModelPadding)",
        rows=size[0],
        cols=size[1],
        height=tile[0],
        width=tile[1],
    )


def _ratio(fine: tuple[int, int], coarse: tuple[int, ...]) -> int | None:
    """How often ``coarse`` goes into ``fine`` along both axes, if it does."""
    for factor in FACTORS:
        if fine == (coarse[0] * factor, coarse[1] * factor) and min(coarse) > 0:
            return factor
    return None
