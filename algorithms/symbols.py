"""What polygons of classes look like in QGIS."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..inference.definition import ModelClass
from ..inference.palette import color_of
from .styling import loaded_as

OGR = "ogr"
OPACITY = 60  # percent of the areas, so that what lies below is seen
DARKER = 140  # percent


class PolygonStyler(QgsProcessingLayerPostProcessorInterface):
    """Gives the layer of polygons that QGIS loads the colours of its classes."""

    _alive: deque[PolygonStyler] = deque(maxlen=256)  # Processing keeps no reference

    def __init__(self, classes: Sequence[ModelClass]) -> None:
        super().__init__()
        self._classes = classes
        self._alive.append(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        if isinstance(layer, QgsVectorLayer):
            layer.setRenderer(polygon_renderer(self._classes))
            layer.triggerRepaint()


def polygon_renderer(classes: Sequence[ModelClass]) -> QgsCategorizedSymbolRenderer:
    """A colour and a name for each class, in the order of their values."""
    ordered = sorted(classes, key=lambda entry: entry.value)
    categories = [QgsRendererCategory(entry.value, _symbol(entry), entry.name) for entry in ordered]
    return QgsCategorizedSymbolRenderer("class", categories)


def _symbol(entry: ModelClass) -> QgsFillSymbol:
    """Its colour, through which one sees, within a thin line of a darker one."""
    fill, line = QColor(*color_of(entry)), QColor(*color_of(entry)).darker(DARKER)
    fill.setAlpha(255 * OPACITY // 100)
    return QgsFillSymbol.createSimple(
        {
            "color": ",".join(map(str, fill.getRgb())),
            "outline_color": ",".join(map(str, line.getRgb())),
            "outline_width": "0.2",
            "joinstyle": "miter",
        }
    )


def style_polygons(context: QgsProcessingContext, path: Path, classes: Sequence[ModelClass]) -> None:
    """Have the polygons styled when QGIS loads them, and whenever they are opened."""
    layer = QgsVectorLayer(str(path), path.stem, OGR)
    layer.setRenderer(polygon_renderer(classes))
    save = getattr(layer, "saveStyleToDatabaseV2", layer.saveStyleToDatabase)  # its name from 3.44 on
    save(path.stem, "", True, "")
    text = loaded_as(context, path)
    if text is not None:
        context.layerToLoadOnCompletionDetails(text).setPostProcessor(PolygonStyler(classes))
