"""Which bands of a raster a model reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import RasterError


@dataclass(frozen=True)
class Band:
    """What a raster says of one of its bands: a description, and the colour that it shows."""

    description: str = ""
    color: str = ""

    @property
    def is_alpha(self) -> bool:
        """Whether the band says how opaque pixels are, which is no measurement."""
        return self.color.lower() == "alpha"

    def names(self) -> tuple[str, str]:
        """Its description, and its colour, in small letters."""
        return self.description.lower(), self.color.lower()


def chosen_bands(
    wanted: tuple[int | str, ...] | None, bands: Sequence[Band], channels: int | None
) -> tuple[int, ...]:
    """The 0-based bands that a model reads: those its definition names, or else the first it has room for.

    ``channels`` is the number of bands that the model takes, where it says.
    """
    if wanted is None:
        measured = [index for index, band in enumerate(bands) if not band.is_alpha or len(bands) == channels]
        wanted = tuple(measured[:channels] if channels else measured)
    _check_numbers([entry for entry in wanted if isinstance(entry, int)], len(bands))
    indexes = tuple(_index(entry, bands) for entry in wanted)
    if channels and len(indexes) != channels:
        raise RasterError(
            "{count} band(s) are read (of {all} in the raster); expected {channels}, as the model takes them",
            count=len(indexes),
            all=len(bands),
            channels=channels,
        )
    return indexes


def _index(entry: int | str, bands: Sequence[Band]) -> int:
    if isinstance(entry, str):
        descriptions, colors = zip(*(band.names() for band in bands))
        for names in (descriptions, colors):
            if entry.lower() in names:
                return int(names.index(entry.lower()))
        raise RasterError(
            "The raster has no band called {name}, which ExtractBands asks for; its bands are {bands}",
            name=entry,
            bands=", ".join(band.description or band.color or "?" for band in bands),
        )
    return entry


def _check_numbers(wanted: Sequence[int], count: int) -> None:
    last = max(wanted, default=-1)
    if last >= count:
        raise RasterError(
            "The raster has {count} band(s); expected at least {least}, as ExtractBands asks for {entry}, "
            "counted from 0",
            count=count,
            least=last + 1,
            entry=last,
        )
