"""Layers of features on their way between QGIS and GDAL: to where GDAL reads them, and as QGIS shows them."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from .styling import loaded_as

ALL = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


def ids_of(source: QgsProcessingFeatureSource) -> frozenset[int]:
    """Those of the features that are chosen."""
    request = QgsFeatureRequest().setSubsetOfAttributes([])
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return frozenset(feature.id() for feature in source.getFeatures(request, ALL))


def saved_features(source: QgsProcessingFeatureSource, folder: Path) -> Path:
    """All features in a GeoPackage, with the ids that QGIS has for them."""
    path = folder / "features.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", path.stem
    taken = {name.casefold() for name in source.fields().names()}
    ids = next(name for name in ("fid", "feature_id", "feature_id_of_qgis") if name not in taken)
    options.layerOptions = [f"FID={ids}"]
    place = source.fields(), source.wkbType(), source.sourceCrs(), QgsCoordinateTransformContext()
    writer = QgsVectorFileWriter.create(str(path), *place, options)
    for feature in source.getFeatures(QgsFeatureRequest(), ALL):
        if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            break
    writer.flushBuffer()
    if writer.hasError():
        raise QgsProcessingException(writer.errorMessage())
    del writer  # which closes the file
    return path


class FeaturesShown(QgsProcessingLayerPostProcessorInterface):
    """Has the layer show what it holds now, with the names of classes as those of fields."""

    _alive: deque[FeaturesShown] = deque(maxlen=256)  # Processing keeps no reference

    def __init__(self, aliases: Mapping[str, str]) -> None:
        super().__init__()
        self._aliases = aliases
        self._alive.append(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        if not isinstance(layer, QgsVectorLayer):
            return
        layer.dataProvider().reloadData()
        for name, alias in self._aliases.items():
            place = layer.fields().lookupField(name)
            if place >= 0 and not layer.attributeAlias(place):
                layer.setFieldAlias(place, alias)
        layer.triggerRepaint()


def show_features(context: QgsProcessingContext, path: Path, layer: str, aliases: Mapping[str, str]) -> str:
    """The text by which QGIS loads the layer of the output, which it does in the place of the file."""
    shown = f"{path}|layername={layer}"
    text = loaded_as(context, path)
    if text is not None:
        layers = context.layersToLoadOnCompletion()
        layers[shown] = layers.pop(text)
        context.setLayersToLoadOnCompletion(layers)
        context.layerToLoadOnCompletionDetails(shown).setPostProcessor(FeaturesShown(aliases))
    return shown
