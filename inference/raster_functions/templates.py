"""Classifiers that are written for ArcGIS' own function ImageClassifier, which calls them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

CHILD = "ChildImageClassifier"  # what ArcGIS' function calls the class that it imports
OWN = (  # parameters that ArcGIS' function has itself
    {"name": "raster", "dataType": "raster", "value": None, "required": True},
    {"name": "model", "dataType": "string", "value": None, "required": True},
)


class ImageClassifier:
    """A raster function of a ``child`` that gives (1, rows, columns) class values for the pixels of a block.

    What it does beside is what ArcGIS' function of that name is documented to do (raster-deep-learning).
    """

    def __init__(self, child: Any) -> None:
        self._child = child
        self._document: dict[str, Any] = {}

    def initialize(self, **kwargs: Any) -> None:
        """Tell it where its definition is, or what it says."""
        model = kwargs.get("model")
        if model is None:
            return
        is_file = not model.lstrip().startswith("{")
        text = Path(model).read_text(encoding="utf-8-sig") if is_file else model
        self._document = json.loads(text)
        self._child.initialize(model, is_file)

    def getParameterInfo(self) -> Any:  # noqa: N802 - Esri's name
        """Its parameters."""
        required = [dict(parameter) for parameter in OWN]
        return (
            self._child.getParameterInfo(required) if hasattr(self._child, "getParameterInfo") else required
        )

    def getConfiguration(self, **scalars: Any) -> dict[str, Any]:  # noqa: N802
        """Its configuration; the bands of the definition where it names none."""
        own = self._child.getConfiguration(**scalars) if hasattr(self._child, "getConfiguration") else {}
        return {"extractBands": self._document.get("ExtractBands"), "inputMask": True, **own}

    def updateRasterInfo(self, **kwargs: Any) -> dict[str, Any]:  # noqa: N802
        """Class values in one band."""
        kwargs["output_info"].update(bandCount=1, pixelType="i4", statistics=(), histogram=())
        return kwargs

    def updatePixels(self, tlc: Any, shape: Any, props: Any, **blocks: Any) -> dict[str, Any]:  # noqa: N802
        """Its classes; it sees 0 where there is no data."""
        if "raster_mask" in blocks:
            blocks["raster_pixels"][blocks["raster_mask"] == 0] = 0
        return {"output_pixels": np.asarray(self._child.updatePixels(tlc, shape, props, **blocks))}
