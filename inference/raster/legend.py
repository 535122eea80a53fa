"""What a raster's file tells of its bands: names, and colours and names of classes, as any GIS shows them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from osgeo import gdal

from ..content import Content
from ..definition import ModelClass
from ..palette import color_of


def write_legend(dataset: gdal.Dataset, content: Content) -> None:
    """Names of bands; a table of classes, and for bytes their colours, where all readers know them."""
    for number, name in enumerate(content.names, start=1):
        if name:
            dataset.GetRasterBand(number).SetDescription(name)
    if content.classes and content.pixel_type.dtype == np.uint8:
        table = gdal.ColorTable()
        for entry in reversed(content.classes):
            table.SetColorEntry(entry.value, (*color_of(entry), 255))
        dataset.GetRasterBand(1).SetColorTable(table)
    write_class_names(dataset, content)


def write_class_names(dataset: gdal.Dataset, content: Content) -> None:
    """What GDAL may keep beside the file."""
    classes, band = content.classes, dataset.GetRasterBand(1)
    if not classes:
        return
    if content.pixel_type.dtype == np.uint8:
        names = [""] * (max(entry.value for entry in classes) + 1)
        for entry in reversed(classes):
            names[entry.value] = entry.name
        band.SetCategoryNames(names)
    band.SetDefaultRAT(_attribute_table(classes))


def _attribute_table(classes: Sequence[ModelClass]) -> gdal.RasterAttributeTable:
    table = gdal.RasterAttributeTable()
    table.CreateColumn("Value", gdal.GFT_Integer, gdal.GFU_MinMax)
    table.CreateColumn("Class", gdal.GFT_String, gdal.GFU_Name)
    for name, usage in (("Red", gdal.GFU_Red), ("Green", gdal.GFU_Green), ("Blue", gdal.GFU_Blue)):
        table.CreateColumn(name, gdal.GFT_Integer, usage)
    table.SetRowCount(len(classes))
    for row, entry in enumerate(classes):
        table.SetValueAsInt(row, 0, entry.value)
        table.SetValueAsString(row, 1, entry.name)
        for column, part in enumerate(color_of(entry), start=2):
            table.SetValueAsInt(row, column, part)
    return table
