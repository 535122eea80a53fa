"""The layers of a project that show a raster while it is written."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from qgis.core import (
    QgsDataProvider,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
)
from qgis.PyQt import sip

from ..inference.content import Content
from .layers import GDAL
from .styling import Look, renderer_of

RESULTS_GROUP = "Processing/Configuration/RESULTS_GROUP_NAME"
NOTHING = (
    '<VRTDataset rasterXSize="1" rasterYSize="1"><SRS>{crs}</SRS><GeoTransform>0,1,0,0,0,-1</GeoTransform>'
    '<VRTRasterBand dataType="Byte" band="1"><Description>{name}</Description></VRTRasterBand></VRTDataset>'
)


class GrowingLayers:
    """Layers that go from source to source as a raster is written; for the main thread alone.

    Each step asks the project for the layers that have the source of the step before: copies that the
    user makes come along, what the user removes is not missed. Layers that show an older raster of the
    output's name are taken for the new one, and get the old one back if there will be none.
    """

    def __init__(self, output: str, details: QgsProcessingContext.LayerDetails) -> None:
        self._output, self._details, self._project = output, details, details.project
        self._source = output
        self._before: dict[str, Look] = {}
        self.looks: dict[str, Look] = {}

    def show(self, path: Path, content: Content) -> None:
        """Show the file that is written, with the legend of what it will hold."""
        older = self._layers()
        self._before = {layer.id(): Look.of(layer) for layer in older}
        self._source = path.as_posix()
        for layer in older:
            self._point(layer)
            layer.setRenderer(renderer_of(layer, content))
        if not older:
            self._add(content)

    def refresh(self) -> None:
        """Show what the file holds by now."""
        for layer in self._layers():
            layer.dataProvider().reloadData()
            layer.triggerRepaint()

    def let_go(self) -> None:
        """Close the file and tell nobody, so that what is on the screen stays there."""
        layers = self._layers()
        self.looks.update((layer.id(), Look.of(layer)) for layer in layers)
        self._source = NOTHING.format(crs=escape(_wkt(layers)), name=escape(self._source))
        for layer in layers:
            layer.blockSignals(True)
            self._point(layer)
            layer.blockSignals(False)

    def place(self) -> None:
        """Show the output."""
        layers = self._layers()
        self._source = self._output
        for layer in layers:
            self._point(layer)

    def remove(self) -> None:
        """Leave what was there before."""
        layers = self._layers()
        self._source = self._output
        for layer in layers:
            if layer.id() in self._before:
                self._point(layer)
                self._before[layer.id()].give_back(layer)
            else:
                self._project.removeMapLayer(layer.id())
                self._project.setDirty()

    def _layers(self) -> list[QgsRasterLayer]:
        if sip.isdeleted(self._project):
            return []
        layers = self._project.mapLayers().values()
        return [layer for layer in layers if isinstance(layer, QgsRasterLayer) and self._is_shown_by(layer)]

    def _is_shown_by(self, layer: QgsRasterLayer) -> bool:
        """As Processing compares sources, for which a path may be written in two ways on Windows."""
        normalized = QgsProcessingUtils.normalizeLayerSource
        return bool(normalized(layer.source()) == normalized(self._source))

    def _add(self, content: Content) -> None:
        if sip.isdeleted(self._project):
            return
        options = QgsRasterLayer.LayerOptions()
        options.loadDefaultStyle = False  # it might look at every pixel
        layer = QgsRasterLayer(self._source, "", GDAL, options)
        if layer.isValid():
            self._details.setOutputLayerName(layer)  # the part's name begins like the output's
            layer.setRenderer(renderer_of(layer, content))
            _add_on_top(layer, self._project)
            self._unfold(layer, self._is_unfolded(layer))  # QGIS 3.22 draws the first one folded

    def _is_unfolded(self, layer: QgsRasterLayer) -> bool:
        node = self._project.layerTreeRoot().findLayer(layer.id())
        return node is not None and bool(node.isExpanded())

    def _unfold(self, layer: QgsRasterLayer, unfolded: bool) -> None:
        """Set it anew, as QGIS draws what has changed alone."""
        node = self._project.layerTreeRoot().findLayer(layer.id())
        if node is not None:
            node.setExpanded(not unfolded)
            node.setExpanded(unfolded)

    def _point(self, layer: QgsRasterLayer) -> None:
        options = QgsDataProvider.ProviderOptions()
        options.transformContext = self._project.transformContext()
        unfolded = self._is_unfolded(layer)
        layer.setDataSource(self._source, layer.name(), GDAL, options, False)
        self._project.setDirty()  # it may have been saved meanwhile, with a source that is gone now
        self._unfold(layer, unfolded)  # QGIS folds it for the moment in which all 256 colours count


def _wkt(layers: Sequence[QgsRasterLayer]) -> str:
    return layers[0].crs().toWkt() if layers else ""


def _add_on_top(layer: QgsRasterLayer, project: QgsProject) -> None:
    """Add a layer where Processing would: above the current one, or in the group for results."""
    group_name = QgsSettings().value(RESULTS_GROUP, "")
    if not group_name:
        project.addMapLayer(layer)
        return
    root = project.layerTreeRoot()
    group = root.findGroup(group_name) or root.insertGroup(0, group_name)
    project.addMapLayer(layer, False)
    group.insertLayer(0, layer)
