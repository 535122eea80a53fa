"""What a class raster looks like in QGIS: its legend, or what its user made of that."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
)
from qgis.PyQt.QtGui import QColor

from ..inference.definition import ModelClass
from ..inference.palette import color_of


@dataclass(frozen=True)
class Look:
    """What a user may change about a layer, and what is lost when its source or its name is set."""

    name: str
    crs: QgsCoordinateReferenceSystem
    style: QgsMapLayerStyle

    @classmethod
    def of(cls, layer: QgsMapLayer) -> Look:
        """How a layer looks now."""
        style = QgsMapLayerStyle()
        style.readFromLayer(layer)
        return cls(layer.name(), layer.crs(), style)

    def give_back(self, layer: QgsMapLayer) -> None:
        """Have a layer look like that again."""
        layer.setName(self.name)
        if layer.crs() != self.crs:
            layer.setCrs(self.crs)
        self.style.writeToLayer(layer)
        layer.triggerRepaint()


class ClassStyler(QgsProcessingLayerPostProcessorInterface):
    """Gives the layer that QGIS loads a legend of exactly the model's classes.

    Layers that were there while the run went on keep their looks, which are known by the layers' ids.
    """

    # Processing keeps no reference to the Python object and without one never calls it. Not on
    # the algorithm: the child of a model is gone before its output is loaded.
    _alive: deque[ClassStyler] = deque(maxlen=256)

    def __init__(self, classes: Sequence[ModelClass], looks: Mapping[str, Look]) -> None:
        super().__init__()
        self._classes, self._looks = classes, looks
        self._alive.append(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        if layer.id() in self._looks:
            self._looks[layer.id()].give_back(layer)
        elif isinstance(layer, QgsRasterLayer):
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


def loaded_as(context: QgsProcessingContext, output: Path) -> str | None:
    """The very text by which QGIS will load an output; ``None`` where it will not."""
    return next((text for text in context.layersToLoadOnCompletion() if Path(text) == output), None)


def style_on_load(
    context: QgsProcessingContext, output: Path, classes: Sequence[ModelClass], looks: Mapping[str, Look]
) -> None:
    """Have the output styled when QGIS loads it, if it does."""
    text = loaded_as(context, output)
    if text is not None:
        context.layerToLoadOnCompletionDetails(text).setPostProcessor(ClassStyler(classes, looks))
