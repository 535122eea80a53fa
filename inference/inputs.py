"""How a batch of tiles becomes what a model takes: one array, or those of two dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Optional

from .arrays import Array, with_bands_last
from .definition import ModelDefinition
from .errors import UnsupportedModelError
from .text import Text

Shape = tuple[Optional[int], ...]
Give = Callable[[Array], tuple[Array, ...]]

TWO, STACKED, PAIR = "two_inputs", "stacked", "pair"
LOOKS = {
    TWO: Text("two arrays of tiles × bands × rows × columns, before and after"),
    STACKED: Text("tiles × (2 × bands) × rows × columns, before first"),
    PAIR: Text("tiles × 2 × bands × rows × columns, before first"),
}
WAYS = tuple(LOOKS)
FEW = 16  # more are taken for rows or columns, where the other size may be bands
# A word of the literature that tells how a network of one array sees two dates: fully convolutional
# early fusion (Daudt et al. 2018, arXiv:1810.08462). "Siamese" tells no more than that it sees both.
EARLY_FUSION = ("fc-ef", "fc_ef", "fcef", "early_fusion", "early-fusion", "earlyfusion")


@dataclass(frozen=True)
class Signature:
    """What a model's file says of its inputs.

    ``shapes`` has the sizes of each, ``None`` where any will do, and ``None`` for an input
    of which nothing is known; ``words`` describe them. ``bands_last`` is how the framework
    lays out images where neither sizes nor the definition tell.
    """

    file: str
    shapes: tuple[Shape | None, ...]
    words: str = ""
    bands_last: bool = False

    @property
    def batch_size(self) -> int | None:
        """How many tiles the file wants at once, where it says."""
        first = self.shapes[0] if self.shapes else None
        return first[0] if first else None


@dataclass(frozen=True)
class InputForm:
    """How a model takes a batch (tiles, bands of all dates, rows, columns).

    ``give`` makes its inputs of it, with bands behind columns where ``bands_last``. ``batch_size``,
    ``channels`` (bands of one date) and ``tile`` (rows, columns) are what the file fixes.
    """

    give: Give
    batch_size: int | None = None
    channels: int | None = None
    tile: tuple[int, int] | None = None
    bands_last: bool = False


def as_one(batch: Array) -> tuple[Array, ...]:
    """The batch as the only input."""
    return (batch,)


def one_image(signature: Signature, definition: ModelDefinition) -> InputForm:
    """A model of one raster takes one array."""
    shapes = signature.shapes
    if len(shapes) != 1 or (shapes[0] is not None and len(shapes[0]) != 4):
        raise _unfit(signature, Text("one array of tiles × bands × rows × columns"))
    return _form(signature, definition, as_one, shapes[0], 1)


def two_images(signature: Signature, definition: ModelDefinition) -> InputForm:
    """A model of two dates, as its definition or its file says."""
    possible, said = _possible(signature), _said(definition)
    if said and said not in possible:
        raise _unfit(signature, Text("{look}, as its definition says", look=LOOKS[said]))
    if not said and len(possible) > 1 and _is_early_fusion(definition):
        said = STACKED
    if not said and len(possible) > 1:
        raise UnsupportedModelError(
            "{file} does not tell how it takes two rasters; expected stacked ({stacked}) or pair ({pair}) as "
            "ModelConfiguration of the definition",
            file=signature.file,
            stacked=LOOKS[STACKED],
            pair=LOOKS[PAIR],
        )
    return _LAYOUTS[said or possible[0]](signature, definition)


def _possible(signature: Signature) -> tuple[str, ...]:
    shapes = signature.shapes
    if len(shapes) == 2 and all(shape is None or len(shape) == 4 for shape in shapes):
        return (TWO,)
    ways = {4: (STACKED,), 5: (PAIR,), None: (STACKED, PAIR)}
    ranks = [len(shape) if shape is not None else None for shape in shapes]
    if len(ranks) != 1 or ranks[0] not in ways:
        expected = Text(
            "{two}; {stacked}; or {pair}", two=LOOKS[TWO], stacked=LOOKS[STACKED], pair=LOOKS[PAIR]
        )
        raise _unfit(signature, expected)
    return ways[ranks[0]]


def _said(definition: ModelDefinition) -> str | None:
    """One of our words, by itself or in a name like ``MyNet_two_inputs``: not the pair in ``Repair``."""
    text = f" {definition.configuration} {definition.name} ".lower()
    found = (re.search(rf"(?<![a-z])({way})(?![a-z])", text) for way in WAYS)
    return next((match[1] for match in found if match), None)


def _is_early_fusion(definition: ModelDefinition) -> bool:
    text = f"{definition.configuration} {definition.name}".lower()
    return any(word in text for word in EARLY_FUSION)


def _two(signature: Signature, definition: ModelDefinition) -> InputForm:
    def give(batch: Array) -> tuple[Array, ...]:
        half = batch.shape[1] // 2
        return batch[:, :half], batch[:, half:]

    before, after = (shape or (None,) * 4 for shape in signature.shapes)
    if any(one != other for one, other in zip(before, after) if one and other):
        raise _unfit(signature, Text("two arrays of one shape, before and after"))
    shape = tuple(one or other for one, other in zip(before, after))
    return _form(signature, definition, give, shape, 1)


def _stacked(signature: Signature, definition: ModelDefinition) -> InputForm:
    return _form(signature, definition, as_one, signature.shapes[0], 2)


def _pair(signature: Signature, definition: ModelDefinition) -> InputForm:
    def give(batch: Array) -> tuple[Array, ...]:
        tiles, bands, *size = batch.shape
        return (batch.reshape(tiles, 2, bands // 2, *size),)

    shape = signature.shapes[0]
    if shape is not None and shape[1] not in (2, None):
        raise _unfit(signature, LOOKS[PAIR])
    return _form(signature, definition, give, shape and (shape[0], *shape[2:]), 1)


_LAYOUTS = {TWO: _two, STACKED: _stacked, PAIR: _pair}


def _form(
    signature: Signature, definition: ModelDefinition, give: Give, shape: Shape | None, dates: int
) -> InputForm:
    """The form for one array's ``shape``, whose bands are those of ``dates`` images."""
    bands_last = _are_bands_last(signature, definition, shape)
    if bands_last:
        give = _behind_columns(give)
    if shape is None:
        return InputForm(give, bands_last=bands_last)
    batch, *sizes = shape
    channels, height, width = (sizes[-1], *sizes[:-1]) if bands_last else sizes
    if channels and channels % dates:
        raise _unfit(signature, LOOKS[STACKED])
    tile = (height, width) if height and width else None
    return InputForm(give, batch, channels and channels // dates, tile, bands_last)


def _are_bands_last(signature: Signature, definition: ModelDefinition, shape: Shape | None) -> bool:
    """As sizes tell, where one may be bands and the other not; else as the definition, or the framework."""
    first, last = (shape[-3], shape[-1]) if shape else (None, None)
    for size, other, answer in ((last, first, True), (first, last, False)):
        if size and size <= FEW < (other or FEW + 1):
            return answer
    said = definition.tensors.bands_last
    return signature.bands_last if said is None else said


def _behind_columns(give: Give) -> Give:
    return lambda batch: tuple(map(with_bands_last, give(batch)))


def _unfit(signature: Signature, expected: Text) -> UnsupportedModelError:
    return UnsupportedModelError(
        "{file} takes {inputs}; expected {expected}",
        file=signature.file,
        inputs=signature.words or Text("{count} inputs", count=len(signature.shapes)),
        expected=expected,
    )
