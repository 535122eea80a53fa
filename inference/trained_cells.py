"""The cell sizes of the images that a model was trained with, where its definition tells them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

from .keys import Emd


@dataclass(frozen=True)
class TrainedCells:
    """From ``least`` to ``most``, in units of a reference system: the numbers that it may be known by."""

    least: float
    most: float
    codes: tuple[int, ...]


def trained_cells(emd: Emd) -> TrainedCells | None:
    """MinCellSize and MaxCellSize of a definition; ``None`` without them.

    They only inform, so that whatever is written there otherwise is no error.
    """
    found = [
        (_side(entry), _codes(entry)) for key in ("MinCellSize", "MaxCellSize") if (entry := emd.get(key))
    ]
    sizes = [size for size, _ in found if size]
    codes = next((codes for _, codes in found if codes), ())
    return TrainedCells(min(sizes), max(sizes), codes) if sizes and codes else None


def _side(entry: Any) -> float:
    """The side of a square as large as a cell; 0 for what is none."""
    if not isinstance(entry, Mapping):
        return 0.0
    try:
        area = float(entry["x"]) * float(entry["y"])
    except (KeyError, TypeError, ValueError):
        return 0.0
    return float(area**0.5) if isfinite(area) and area > 0 else 0.0


def _codes(entry: Any) -> tuple[int, ...]:
    reference = entry.get("spatialReference") if isinstance(entry, Mapping) else None
    if not isinstance(reference, Mapping):
        return ()
    given = (reference.get(key) for key in ("latestWkid", "wkid"))
    return tuple(code for code in given if isinstance(code, int) and not isinstance(code, bool))
