"""The widgets of ARGUMENTS and USE_PIXEL_SPACE, which know the model.

QGIS imports them when a dialog needs them, by the names that are written here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import Qgis

WIDGET_TYPE, SPACE_TYPE = "deeppixels_arguments", "deeppixels_pixel_space"
BY_WIDGET_TYPE = Qgis.QGIS_VERSION_INT >= 40300  # before, only a class keeps its Python half


def arguments_metadata(rasters: Sequence[str], dates: int = 1) -> dict[str, Any]:
    """What ARGUMENTS says of its widget; ``rasters`` are the parameters that its model runs over.

    They have rasters of so many ``dates``, or are several ways to name those of one.
    """
    return {**_named(WIDGET_TYPE, "ArgumentsWidget"), "rasters": list(rasters), "dates": dates}


def space_metadata() -> dict[str, Any]:
    """What USE_PIXEL_SPACE says of its widget."""
    return _named(SPACE_TYPE, "SpaceWidget")


def _named(widget_type: str, name: str) -> dict[str, Any]:
    known = {"widget_type": widget_type} if BY_WIDGET_TYPE else {"class": f"{__name__}.for_dialogs.{name}"}
    return {"widget_wrapper": known}
