"""Layers whose features carry images, and what comes of these."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsEditorWidgetSetup, QgsFeature, QgsProject, QgsVectorLayer
from rasters import read_raster


def layer_of(path, name="points"):
    """A layer of a file, in the project."""
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    return layer


def named(values, *fields, settings=None):
    """A layer in memory whose field ``photo`` names files; further fields are texts."""
    columns = "&".join(f"field={field}:string" for field in ("photo", *fields))
    layer = QgsVectorLayer(f"Point?crs=epsg:4326&{columns}", "notes", "memory")
    features = []
    for row in values:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row) if isinstance(row, tuple) else [row])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    if settings is not None:
        layer.setEditorWidgetSetup(0, QgsEditorWidgetSetup("ExternalResource", settings))
    QgsProject.instance().addMapLayer(layer)
    return layer


def outputs_in(folder):
    """The names of all classified items."""
    return sorted(path.name for path in folder.glob("*_classified.tif"))


def classes_of(path):
    """The classes of pixels, 0 where there is no data."""
    values = read_raster(path)[0]
    return np.where(values == 255, 0, values)
