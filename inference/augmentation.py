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
from .blending import Flips, Profile, is_symmetric
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
    def flips(self) -> tuple[bool, bool]:
        """Whether rows and columns come in reverse order."""
        return bool(self.number & ROWS_FLIPPED), bool(self.number & COLUMNS_FLIPPED)

    @property
    def _flipped(self) -> tuple[int, ...]:
        return tuple(axis for axis, flip in zip((-2, -1), self.flips) if flip)

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
    """The variants of its tiles that a model is asked about, in lots.

    The scores of a lot are averaged at once, those of the lots lie one behind the other.
    """

    lots: tuple[tuple[Variant, ...], ...] = ((Variant(0),),)

    @property
    def variants(self) -> tuple[Variant, ...]:
        """All of them."""
        return tuple(variant for lot in self.lots for variant in lot)

    @property
    def is_any(self) -> bool:
        """Whether the model is asked about more than its tiles as they lie."""
        return len(self.variants) > 1

    @property
    def flips(self) -> Flips:
        """Whether the variants of each lot have their rows and their columns in reverse order."""
        return tuple(lot[0].flips for lot in self.lots)

    def of(self, score: Score, arrays: Arrays) -> Score:
        """``score`` of a model with this augmentation."""
        if not self.is_any:
            return score

        def scores_of(variant: Variant, tiles: Sequence[Array]) -> list[Array]:
            scores = score([variant.apply(tile, arrays) for tile in tiles])
            return [variant.undo(one, arrays) for one in scores]

        def averaged(lot: Sequence[Variant], tiles: Sequence[Array]) -> list[Array]:
            first, *others = lot
            totals = scores_of(first, tiles)
            for variant in others:
                totals = [total + one for total, one in zip(totals, scores_of(variant, tiles))]
            return [total * (1 / len(lot)) for total in totals] if others else totals

        def augmented(tiles: Sequence[Array]) -> list[Array]:
            lots = [averaged(lot, tiles) for lot in self.lots]
            return [arrays.joined(scores) for scores in zip(*lots)] if len(lots) > 1 else lots[0]

        return augmented


PLAIN = Augmentation()


def variants_of(
    form: OutputForm, definition: ModelDefinition, arguments: Arguments, tile: tuple[int, int]
) -> tuple[Variant, ...]:
    """Those that a model's definition and arguments ask for.

    Tiles that are not square stay so: they are flipped alone.
    """
    if not arguments.values.get("test_time_augmentation"):
        return (Variant(0),)
    if form.is_class_map:
        arguments.refuse(
            "test_time_augmentation", "False, as the model gives class numbers, which cannot be averaged"
        )
        return (Variant(0),)
    is_square = tile[0] == tile[1]
    variants = MAP_SPACE if map_space(definition) else PIXEL_SPACE
    return tuple(variant for variant in variants if is_square or not variant.swaps_axes)


def is_merged_by_policy(arguments: Arguments) -> bool:
    """Whether the model's decision merges what it makes of each variant, as merge_policy says."""
    return "merge_policy" in arguments.values


def augmentation_of(variants: Sequence[Variant], profile: Profile, arguments: Arguments) -> Augmentation:
    """The variants in as few lots as will do.

    Those that are merged by a policy are not averaged before. Where both halves of a tile do not count
    alike, ArcGIS weights tiles as the model saw them: those that were flipped otherwise stay apart.
    """
    if is_merged_by_policy(arguments):
        return Augmentation(tuple((variant,) for variant in variants))
    if is_symmetric(profile):
        return Augmentation((tuple(variants),))
    alike = {one.flips: tuple(each for each in variants if each.flips == one.flips) for one in variants}
    return Augmentation(tuple(alike.values()))
