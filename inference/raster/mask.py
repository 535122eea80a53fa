"""Where pixels are wanted, as a user says it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Mask:
    """Polygons: inside of any of them pixels are wanted.

    ``polygons`` are what each is called and its well-known binary as hexadecimal digits (OGC 06-103r4,
    with the curves of ISO 13249-3), ``crs`` is their reference system (WKT or what else GDAL reads; none
    if empty), ``title`` what all of them are called.
    """

    title: str
    polygons: tuple[tuple[str, str], ...]
    crs: str = ""

    @property
    def digest(self) -> str:
        """A text that is another one where the polygons are, whatever each is called."""
        shapes = [wkb for _, wkb in self.polygons]
        return hashlib.sha256(repr((shapes, self.crs)).encode()).hexdigest()


def mask_from(written: Mapping[str, Any]) -> Mask:
    """A mask from its fields, as JSON has them."""
    return Mask(written["title"], tuple((name, wkb) for name, wkb in written["polygons"]), written["crs"])
