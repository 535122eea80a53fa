"""The legend of a class raster in QGIS."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
)
from qgis.PyQt.QtGui import QColor

from ..inference.definition import ModelClass
from ..inference.palette import color_of


class ClassStyler(QgsProcessingLayerPostProcessorInterface):
    """Gives the layer that QGIS loads a legend of exactly the model's classes."""

    # Processing keeps no reference to the Python object and without one never calls it. Not on
    # the algorithm: the child of a model is gone before its output is loaded.
    _alive: deque[ClassStyler] = deque(maxlen=256)

    def __init__(self, classes: Sequence[ModelClass]) -> None:
        super().__init__()
        self._classes = classes
        self._alive.append(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        if isinstance(layer, QgsRasterLayer):
            layer.setRenderer(class_renderer(layer, self._classes))
            layer.triggerRepaint()


def class_renderer(layer: QgsRasterLayer, classes: Sequence[ModelClass]) -> QgsPalettedRasterRenderer:
    """A colour and a name for each class, in the order of their values."""
    entries = [
        QgsPalettedRasterRenderer.Class(float(entry.value), QColor(*color_of(entry)), entry.name)
        for entry in sorted(classes, key=lambda entry: entry.value)
    ]
    return QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries)


def write_style(output: Path, classes: Sequence[ModelClass]) -> None:
    """Put a style beside the raster, which QGIS takes whenever it opens it.

    The legend inside the raster is for any GIS; of it, QGIS before 3.30 shows 256 colours of bytes and
    nothing of other types.
    """
    layer = QgsRasterLayer(str(output), output.stem)
    layer.setRenderer(class_renderer(layer, classes))
    layer.saveNamedStyle(str(output.with_suffix(".qml")))


def style_on_load(context: QgsProcessingContext, output: str, classes: Sequence[ModelClass]) -> None:
    """Have the output styled when QGIS loads it, if it does."""
    if context.willLoadLayerOnCompletion(output):
        context.layerToLoadOnCompletionDetails(output).setPostProcessor(ClassStyler(classes))
