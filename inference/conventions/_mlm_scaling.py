"""How values are scaled before they are given to a model of STAC's machine learning model extension.

"Value Scaling Object" in the README of github.com/stac-extensions/mlm. Earlier versions have statistics
and a norm_type in the place of value_scaling.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import UnsupportedModelError
from ..keys import Emd, list_in

TRANSFORMS = "torch.export.load"  # the format of a function that is a program in the .pt2, and is run
# What each kind of scaling subtracts from a value, and what it divides the rest by.
SCALINGS: dict[str, tuple[str, str]] = {
    "min-max": ("minimum", "maximum"),
    "z-score": ("mean", "stddev"),
    "offset": ("value", ""),
    "scale": ("", "value"),
}


def objects_in(given: Emd, key: str) -> list[Emd]:
    """The objects in the list at a key."""
    return [entry for entry in list_in(given, key) if isinstance(entry, Mapping)]


def scalings_of(taken: Emd) -> list[Emd | None]:
    """How each band is scaled, or all of them; none where the model's file does it."""
    if format_of(taken.get("pre_processing_function")) == TRANSFORMS:
        return []
    given, kind = list_in(taken, "value_scaling"), str(taken.get("norm_type") or "").replace("_", "-")
    if kind and not given:
        given = [{**entry, "type": kind} for entry in objects_in(taken, "statistics")]
    return [entry if isinstance(entry, Mapping) and entry.get("type") else None for entry in given]


def stats_of(taken: Emd, bands: int) -> Emd | None:
    """A scale and an offset for each band, as the statistics of an EMD."""
    scalings = scalings_of(taken)
    if not any(scalings):
        return None
    lines = [_line(scaling) for scaling in (scalings * bands if len(scalings) == 1 else scalings)]
    return {
        "band_min_values": [low for low, _ in lines],
        "band_max_values": [low + extent for low, extent in lines],
        "scaled_mean_values": [0.0] * len(lines),
        "scaled_std_values": [1.0] * len(lines),
    }


def _line(scaling: Emd | None) -> tuple[float, float]:
    """What is subtracted from a band's values, and what the rest is divided by."""
    if scaling is None:
        return 0.0, 1.0
    kind = scaling["type"]
    try:
        low, other = (float(scaling[key]) if key else None for key in SCALINGS[kind])
    except (KeyError, TypeError, ValueError):
        raise UnsupportedModelError(
            "value_scaling is {value}; expected one of {kinds}, with its numbers",
            value=str(dict(scaling))[:80],
            kinds=", ".join(SCALINGS),
        ) from None
    extent = 1.0 if other is None else other - (low or 0.0) if kind == "min-max" else other
    return low or 0.0, extent


def format_of(function: object) -> str:
    """The format of a function before or after a model, empty where there is none."""
    return str(function.get("format")) if isinstance(function, Mapping) else ""
