"""Polygons that say which pixels are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterFeatureSource,
)
from qgis.PyQt.QtCore import QCoreApplication

from .inputs import is_given

if TYPE_CHECKING:
    from ..inference.raster.mask import Mask
    from .base import ModelAlgorithm

MASK = "MASK"


def add_mask(algorithm: ModelAlgorithm) -> None:
    """Add the parameter."""
    description = QCoreApplication.translate("DeepPixels", "Mask (polygons)")
    kinds = [QgsProcessing.SourceType.TypeVectorPolygon]
    algorithm.add_advanced(QgsProcessingParameterFeatureSource(MASK, description, kinds, optional=True))


def mask_of(
    algorithm: ModelAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Mask | None:
    """The polygons of a layer, or those selected of it, named by the numbers of their features.

    They are handed on as they are: what is wrong with one is told by who lays it over a raster.
    """
    if not is_given(parameters.get(MASK)):
        return None
    from ..inference.raster.mask import Mask

    source = algorithm.parameterAsSource(parameters, MASK, context)
    if source is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, MASK))
    request = QgsFeatureRequest().setSubsetOfAttributes([])
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    polygons = tuple(
        (str(feature.id()), bytes(feature.geometry().asWkb()).hex())
        for feature in source.getFeatures(request, unchecked)
        if not feature.geometry().isEmpty()
    )
    return Mask(source.sourceName(), polygons, source.sourceCrs().toWkt())
