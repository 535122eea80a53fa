"""What an output looks like in QGIS: its legend, or what its user made of that."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..inference.content import Content
from ..inference.definition import ModelClass
from ..inference.palette import color_of
from .layers import GDAL

RGB = (1, 2, 3)
RAMP = (  # plasma of matplotlib, which those who see few colours can read as well
    (0.0, (13, 8, 135)),
    (0.25, (126, 3, 168)),
    (0.5, (204, 71, 120)),
    (0.75, (248, 149, 64)),
    (1.0, (240, 249, 33)),
)


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


class OutputStyler(QgsProcessingLayerPostProcessorInterface):
    """Gives the layer that QGIS loads a legend of exactly what the output holds.

    Layers that were there while the run went on keep their looks, which are known by the layers' ids.
    """

    # Processing keeps no reference to the Python object and without one never calls it. Not on
    # the algorithm: the child of a model is gone before its output is loaded.
    _alive: deque[OutputStyler] = deque(maxlen=256)

    def __init__(self, content: Content, looks: Mapping[str, Look]) -> None:
        super().__init__()
        self._content, self._looks = content, looks
        self._alive.append(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        if layer.id() in self._looks:
            self._looks[layer.id()].give_back(layer)
        elif isinstance(layer, QgsRasterLayer):
            layer.setRenderer(renderer_of(layer, self._content))
            layer.triggerRepaint()


def renderer_of(layer: QgsRasterLayer, content: Content) -> QgsRasterRenderer:
    """Colours for what a layer holds, without a look at its pixels."""
    if content.classes:
        return class_renderer(layer, content.classes)
    if len(content.names) < len(RGB):
        return _ramp_renderer(layer, content)
    renderer = QgsMultiBandColorRenderer(layer.dataProvider(), *RGB)
    for band, set_contrast in zip(
        RGB,
        (
            renderer.setRedContrastEnhancement,
            renderer.setGreenContrastEnhancement,
            renderer.setBlueContrastEnhancement,
        ),
    ):
        set_contrast(_stretched(layer, band, content))
    return renderer


def _ramp_renderer(layer: QgsRasterLayer, content: Content) -> QgsSingleBandPseudoColorRenderer:
    """Band 1 from dark for the lowest to bright for the highest number."""
    colors = QgsColorRampShader(content.lowest, content.highest)
    colors.setColorRampType(QgsColorRampShader.Type.Interpolated)
    span = content.highest - content.lowest
    colors.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(value, QColor(*color), f"{value:g}")
            for value, color in ((content.lowest + span * share, color) for share, color in RAMP)
        ]
    )
    shader = QgsRasterShader(content.lowest, content.highest)
    shader.setRasterShaderFunction(colors)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(content.lowest)
    renderer.setClassificationMax(content.highest)
    return renderer


def _stretched(layer: QgsRasterLayer, band: int, content: Content) -> QgsContrastEnhancement:
    contrast = QgsContrastEnhancement(layer.dataProvider().dataType(band))
    contrast.setMinimumValue(content.lowest)
    contrast.setMaximumValue(content.highest)
    contrast.setContrastEnhancementAlgorithm(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    )
    return contrast


def class_renderer(layer: QgsRasterLayer, classes: Sequence[ModelClass]) -> QgsPalettedRasterRenderer:
    """A colour and a name for each class, in the order of their values."""
    entries = [
        QgsPalettedRasterRenderer.Class(float(entry.value), QColor(*color_of(entry)), entry.name)
        for entry in sorted(classes, key=lambda entry: entry.value)
    ]
    return QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries)


def write_style(output: Path, content: Content) -> None:
    """Put a style beside the raster, which QGIS takes whenever it opens it.

    The legend inside the raster is for any GIS; of it, QGIS before 3.30 shows 256 colours of bytes and
    nothing of other types.
    """
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False  # for images it looks at their pixels
    layer = QgsRasterLayer(str(output), output.stem, GDAL, options)
    layer.setRenderer(renderer_of(layer, content))
    layer.saveNamedStyle(str(output.with_suffix(".qml")))


def loaded_as(context: QgsProcessingContext, output: Path) -> str | None:
    """The very text by which QGIS will load an output; ``None`` where it will not."""
    return next((text for text in context.layersToLoadOnCompletion() if Path(text) == output), None)


def style_on_load(
    context: QgsProcessingContext, output: Path, content: Content, looks: Mapping[str, Look]
) -> None:
    """Have the output styled when QGIS loads it, if it does."""
    text = loaded_as(context, output)
    if text is not None:
        context.layerToLoadOnCompletionDetails(text).setPostProcessor(OutputStyler(content, looks))
