"""Layers whose features carry images, and what they carry, for tests of outputs for features."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import numpy as np
from attached import write_attachments, write_media
from deep_pixels.inference.features.stored_images import stored_images
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster.stored import content_of
from osgeo import gdal
from qgis.core import QgsProject, QgsVectorLayer
from rasters import read_raster

FORMATS = [".gpkg", ".gdb"]
KINDS = {
    "GeoPackage": lambda folder, files: write_attachments(folder / "images.gpkg", files),
    "File GDB": lambda folder, files: write_attachments(folder / "images.gdb", files, by="REL_GLOBALID"),
    "media": lambda folder, files: write_media(folder / "images.gpkg", files),
}


def layer_of(path, name="points"):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    return layer


def held_by(path, name="points", count=3) -> dict[int, list[tuple[str, bytes]]]:
    """Names and bytes of the images of features, as the readers of inputs find them."""
    found = {fid: [] for fid in range(1, count + 1)}
    for image in stored_images(str(path), name, sorted(found), Unwatched()):
        found[image.feature].append((image.name, bytes(content_of(image.raster.path, image.raster.cell))))
    return {fid: sorted(images) for fid, images in found.items()}


def values_in(content: bytes) -> np.ndarray:
    path = "/vsimem/held.tif"
    gdal.FileFromMemBuffer(path, content)
    try:
        return read_raster(path)[0]
    finally:
        gdal.Unlink(path)


def content_of_file(path) -> object:
    if Path(path).is_dir():
        return {file.name: file.read_bytes() for file in Path(path).iterdir()}
    database = sqlite3.connect(path)
    try:
        return list(database.iterdump())
    finally:
        database.close()


def database_of(layer) -> Path:
    return Path(layer.source().partition("|")[0])
