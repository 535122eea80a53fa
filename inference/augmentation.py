"""Test-time augmentation: a model is asked about flipped and turned tiles too, and its answers are merged.

The variants are those of ArcGIS, in its order: ``Variant(n)`` has its rows turned around where n has bit 1,
its columns where it has bit 2, and rows and columns swapped after that where it has bit 4::

    0  a b    1  c d    2  b a    3  d c    4  a c    5  c a    6  b d    7  d b
       c d       a b       d c       b a       b d       d b       a c       c a
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .arguments import Arguments
from .arrays import Array, Arrays
from .conditions import map_space
from .definition import ModelDefinition
from .memory import Score
from .outputs import OutputForm

ROWS_FLIPPED, COLUMNS_FLIPPED, SWAPPED = 1, 2, 4


@dataclass(frozen=True)
class Variant:
    """One of the eight ways to lay a tile; ``undo`` lays what the model says of it as the tile lay."""

    number: int

    @property
    def swaps_axes(self) -> bool:
        """Whether what has more rows than columns becomes something that has less."""
        return bool(self.number & SWAPPED)

    @property
    def _flipped(self) -> tuple[int, ...]:
        axes = ((ROWS_FLIPPED, -2), (COLUMNS_FLIPPED, -1))
        return tuple(axis for bit, axis in axes if self.number & bit)

    def apply(self, values: Array, arrays: Arrays) -> Array:
        """(…, rows, columns) laid in this way, perhaps as a view."""
        values = arrays.flipped(values, self._flipped)
        return values.swapaxes(-2, -1) if self.swaps_axes else values

    def undo(self, values: Array, arrays: Arrays) -> Array:
        """The inverse of ``apply``."""
        values = values.swapaxes(-2, -1) if self.swaps_axes else values
        return arrays.flipped(values, self._flipped)


MAP_SPACE = tuple(map(Variant, range(8)))
PIXEL_SPACE = Variant(0), Variant(COLUMNS_FLIPPED)  # an image's top is its top


@dataclass(frozen=True)
class Augmentation:
    """The variants of its tiles that a model is asked about.

    Its scores are averaged, or kept one variant behind the other (``keeps_all``), for a decision that
    makes something of them before they are merged.
    """

    variants: tuple[Variant, ...] = (Variant(0),)
    keeps_all: bool = False

    @property
    def is_any(self) -> bool:
        """Whether the model is asked about more than its tiles as they lie."""
        return len(self.variants) > 1

    def of(self, score: Score, arrays: Arrays) -> Score:
        """``score`` of a model with this augmentation."""
        if not self.is_any:
            return score

        def scores_of(variant: Variant, tiles: Sequence[Array]) -> list[Array]:
            scores = score([variant.apply(tile, arrays) for tile in tiles])
            return [variant.undo(one, arrays) for one in scores]

        def averaged(tiles: Sequence[Array]) -> list[Array]:
            first, *others = self.variants
            totals = scores_of(first, tiles)
            for variant in others:
                totals = [total + one for total, one in zip(totals, scores_of(variant, tiles))]
            return [total * (1 / len(self.variants)) for total in totals]

        def all_of_them(tiles: Sequence[Array]) -> list[Array]:
            by_variant = [scores_of(variant, tiles) for variant in self.variants]
            return [arrays.joined(scores) for scores in zip(*by_variant)]

        return all_of_them if self.keeps_all else averaged


PLAIN = Augmentation()


def augmentation_of(
    form: OutputForm, definition: ModelDefinition, arguments: Arguments, tile: tuple[int, int]
) -> Augmentation:
    """What a model's definition and arguments ask for.

    Tiles that are not square stay so: they are flipped alone.
    """
    if not arguments.values.get("test_time_augmentation"):
        return PLAIN
    if form.is_class_map:
        expected = "False, as the model gives class numbers, which cannot be averaged"
        arguments.refuse("test_time_augmentation", expected)
        return PLAIN
    is_square = tile[0] == tile[1]
    variants = MAP_SPACE if map_space(definition) else PIXEL_SPACE
    fitting = tuple(variant for variant in variants if is_square or not variant.swaps_axes)
    return Augmentation(fitting, keeps_all="merge_policy" in arguments.values)
