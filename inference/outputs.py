"""The shapes in which models answer, brought to one: (tiles, channels, rows, columns)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from .arrays import Array, Arrays, with_bands_first
from .errors import UnsupportedModelError
from .text import Text

FACTORS = (2, 4, 8, 16, 32)  # how much coarser than their input networks answer
NONE_DECLARED = 4  # a model that crops its tiles without saying so leaves all but a quarter on each side
Place = tuple[int, int, bool, int]  # margin, factor, whether corners are aligned, scale


@dataclass(frozen=True)
class OutputForm:
    """How a model answers for a tile.

    ``channels`` scores a pixel, or 1 whole number where ``is_class_map``; the tile lost a frame
    of ``margin`` pixels; the scores of the rest are ``factor`` times as coarse as its pixels,
    with a score at both ends of the tile where ``corner_aligned``. ``is_logit`` tells a single
    score that is no probability yet, ``is_positive`` one that is none and never negative;
    ``are_probabilities`` several scores that are probabilities, ``is_softmax`` that they add up to 1 as
    well. Images may come with ``scale`` pixels along the side of each pixel of the tile; ``raster_type``
    is that of the values that they are made of. Bands lie behind columns where ``bands_last``.
    """

    channels: int
    is_class_map: bool
    margin: int = 0
    factor: int = 1
    corner_aligned: bool = False
    is_logit: bool = False
    is_positive: bool = False
    are_probabilities: bool = False
    is_softmax: bool = False
    scale: int = 1
    raster_type: np.dtype | None = None
    bands_last: bool = False

    def read(self, output: Array, arrays: Arrays) -> Array:
        """A raw output as (tiles, channels, rows, columns): float32 scores, or class numbers."""
        values = _bands_first(_four_axes(output), self.bands_last)
        if not self.is_class_map:
            values = arrays.floats(values)
        return values if self.factor == 1 else arrays.upsampled(values, self.factor, self.corner_aligned)


def form_of(
    output: np.ndarray,
    tile: tuple[int, int],
    model_padding: int,
    bands_last: bool = False,
    image_of: np.dtype | None = None,
) -> OutputForm:
    """The form of a model, from what it answered to one tile of ``tile`` rows and columns.

    ``bands_last`` is how it takes tiles: it counts where its answer may be read either way. What gives
    an image of a raster, whose values are of type ``image_of``, may give a finer one, and whole numbers
    that are no classes.
    """
    values, is_image = _four_axes(output), image_of is not None
    place = partial(_place, tile=tile, model_padding=model_padding, is_image=is_image)
    bands_last = _are_bands_last(values.shape, place, bands_last)
    values = _bands_first(values, bands_last)
    margin, factor, corner_aligned, scale = place(values.shape[2:])
    if is_image:
        return OutputForm(
            values.shape[1],
            False,
            margin,
            factor,
            corner_aligned,
            scale=scale,
            raster_type=image_of,
            bands_last=bands_last,
        )
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
        are_probabilities=are_probabilities and not is_single,
        is_softmax=are_probabilities and not is_single and _sum_to_one(values),
        bands_last=bands_last,
    )


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


def _are_bands_last(shape: tuple[int, ...], place: Callable[[tuple[int, ...]], Place], usual: bool) -> bool:
    """As sizes tell, where only one way to read them has a place; else as is ``usual``."""
    first, last = (_fits(size, place) for size in (shape[2:], shape[1:3]))
    return usual if first == last else last


def _fits(size: tuple[int, ...], place: Callable[[tuple[int, ...]], Place]) -> bool:
    try:
        place(size)
    except UnsupportedModelError:
        return False
    return True


def _bands_first(values: Array, bands_last: bool) -> Array:
    return with_bands_first(values) if bands_last else values


def _by(shape: tuple[int, ...]) -> str:
    return " × ".join(map(str, shape))


def _within_probabilities(values: np.ndarray) -> bool:
    """Whether all of them may be probabilities; those that are no numbers tell nothing."""
    return bool(np.fmin.reduce(values, axis=None) >= 0 and np.fmax.reduce(values, axis=None) <= 1)


def _sum_to_one(values: np.ndarray) -> bool:
    """Whether those of each pixel do; pixels with one that is no number tell nothing."""
    sums = values.sum(axis=1, dtype=np.float64)
    return bool(np.fmax.reduce(np.abs(sums - 1), axis=None) < 0.01)


def _place(size: tuple[int, ...], tile: tuple[int, int], model_padding: int, is_image: bool) -> Place:
    if is_image and (finer := _finer(size, tile, model_padding)):
        margin, scale = finer
        return margin, 1, False, scale
    return (*_geometry(size, tile, model_padding), 1)


def _finer(size: tuple[int, ...], tile: tuple[int, int], model_padding: int) -> tuple[int, int] | None:
    """Margin and scale of an image with more pixels than the tile, if it is one."""
    for margin in (model_padding, 0):
        height, width = (length - 2 * margin for length in tile)
        scale = size[0] // height
        if scale > 1 and size == (height * scale, width * scale):
            return margin, scale
    return None


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
