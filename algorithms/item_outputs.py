"""The outputs of items in QGIS: their styles, and the mosaic of all of them as the layer that is loaded."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingContext, QgsProcessingUtils

from .styling import loaded_as, style_on_load, write_style

if TYPE_CHECKING:
    from ..inference.items import ItemsResult

MOSAIC = "mosaic.vrt"


def mosaic_of(given: Path, folder: Path) -> Path:
    """Where the mosaic goes: to the name that the user gives it, else to the folder of the items."""
    is_named = given.name and Path(QgsProcessingUtils.tempFolder()) not in given.parents
    return given.with_suffix(".vrt") if is_named else folder / MOSAIC


def show_items(context: QgsProcessingContext, given: Path, result: ItemsResult) -> None:
    """Style the outputs, and have the mosaic loaded in the place of the output that was ``given``."""
    if result.mosaic:
        write_style(result.mosaic, result.content)
        style = result.mosaic.with_suffix(".qml")
        for path in result.written:
            shutil.copyfile(style, path.with_suffix(".qml"))
    text = loaded_as(context, given)
    if text is None:
        return
    layers = context.layersToLoadOnCompletion()
    details = layers.pop(text)
    if result.mosaic:
        layers[str(result.mosaic)] = details
    context.setLayersToLoadOnCompletion(layers)
    if result.mosaic:
        style_on_load(context, result.mosaic, result.content, {})
