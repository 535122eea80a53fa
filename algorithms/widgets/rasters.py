"""The bands of the rasters that are chosen in a dialog."""

from __future__ import annotations

from pathlib import Path, PurePath

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
)

from ...inference.errors import RasterError
from ...inference.raster.bands import Band
from ...inference.raster.folders import rasters_in
from ...inference.raster.gdal_opening import bands_of
from ..layers import GDAL, gdal_source_of
from ..provider_service import bands_of_service


def bands_of_chosen(value: object) -> tuple[str, list[Band]] | None:
    """What a chosen raster is called, and its bands; ``None`` for one that the run refuses.

    Of several the first counts, of a folder the first image.
    """
    if isinstance(value, (list, tuple)) and value:
        value = value[0]
    if not isinstance(value, str) or not value:
        return None
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    layer = QgsProcessingUtils.mapLayerFromString(value, context, False)
    try:
        if isinstance(layer, QgsRasterLayer):
            is_file = layer.providerType() == GDAL
            return layer.name(), bands_of(*gdal_source_of(layer)) if is_file else bands_of_service(layer)
        path = rasters_in(Path(value))[0].path if Path(value).is_dir() else value
        return PurePath(path).name, bands_of(path)
    except (RasterError, QgsProcessingException):
        return None
