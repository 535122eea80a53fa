"""QGIS layers as rasters that GDAL opens, and those that it does not."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

GDAL = "gdal"


def gdal_source_of(layer: QgsRasterLayer) -> tuple[str, tuple[str, ...]]:
    """What GDAL opens for a layer, and with which options."""
    if layer.providerType() != GDAL:
        raise QgsProcessingException(
            QCoreApplication.translate(
                "DeepPixels",
                "The layer {layer} comes from the provider {provider}; expected a raster that GDAL reads "
                "(save the layer as a GeoTIFF first)",
            ).format(layer=layer.name(), provider=layer.providerType())
        )
    parts = QgsProviderRegistry.instance().decodeUri(GDAL, layer.source())
    path, sublayer = parts.get("path", layer.source()), parts.get("layerName")
    path = f"{parts.get('vsiPrefix') or ''}{path}{parts.get('vsiSuffix') or ''}"
    options = tuple(parts.get("openOptions") or ())
    return (f"GPKG:{path}:{sublayer}" if sublayer else path), options


def service_layer(value: Any, context: QgsProcessingContext) -> QgsRasterLayer | None:
    """The layer that a parameter names if its provider is another than GDAL; for the main thread."""
    layer = value
    if isinstance(value, str):
        names_provider = QgsProcessingUtils.decodeProviderKeyAndUri(value)[0]
        layer = QgsProcessingUtils.mapLayerFromString(value, context, names_provider)
    if not isinstance(layer, QgsRasterLayer) or not layer.isValid():
        return None
    return layer if layer.providerType() != GDAL else None
