"""The widget of ARGUMENTS: what a model is, and a table of the arguments that it takes.

QGIS imports the widget itself when a dialog needs it, by the name that is written here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import Qgis

WIDGET_TYPE = "deeppixels_arguments"
BY_WIDGET_TYPE = Qgis.QGIS_VERSION_INT >= 40300  # before, only a class keeps its Python half


def arguments_metadata(rasters: Sequence[str], dates: int = 1) -> dict[str, Any]:
    """What a parameter says of its widget; ``rasters`` are the parameters that its model runs over.

    They have rasters of so many ``dates``, or are several ways to name those of one.
    """
    named = (
        {"widget_type": WIDGET_TYPE} if BY_WIDGET_TYPE else {"class": f"{__name__}.arguments.ArgumentsWidget"}
    )
    return {"widget_wrapper": named, "rasters": list(rasters), "dates": dates}
