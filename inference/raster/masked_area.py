"""The pixels inside of a mask: its polygons, brought to the raster's grid and filled by GDAL row by row."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Any

import numpy as np
from osgeo import gdal, ogr

from ..tiling import Window
from . import Area

ROWS = 256  # that are filled at a time
KEPT = 3  # such rows: those who read, decide and write are at different places


class MaskedArea:
    """Pixels whose centre lies inside of any polygon.

    ``polygons`` are in pixels of the raster, their rows counted upwards (0 to minus the height);
    ``bounds`` is where they count. Pixels are ``1 / scale`` of the raster's. Rows are filled in blocks
    that always begin at the same places, so that every window, in every part of a run, has the same answer.
    """

    def __init__(self, polygons: tuple[Any, ...], bounds: Window, scale: int = 1) -> None:
        self._polygons, self._bounds, self._scale = polygons, bounds, scale
        self._place = bounds.finer(scale)
        self._layer, self._keeper = _layer_of(polygons)
        self._filled: OrderedDict[int, np.ndarray] = OrderedDict()
        self._lock = Lock()  # devices share it

    def inside(self, window: Window) -> np.ndarray:
        """(rows, columns), True where a pixel is wanted."""
        result = np.zeros((window.height, window.width), bool)
        shared = window.intersection(self._place)
        if not (shared.width and shared.height):
            return result
        for block in range(shared.row // ROWS, (shared.bottom - 1) // ROWS + 1):
            there = self._rows_of(block)
            part = shared.intersection(there)
            with self._lock:
                result[part.within(window).slices] = self._block(block)[part.within(there).slices]
        return result

    def around(self, window: Window) -> Window:
        """What a window shares with the rectangle around all polygons."""
        return window.intersection(self._place)

    def nearest(self, row: int, col: int) -> tuple[int, int]:
        """Row and column of a wanted pixel, in the same rows if there is one."""
        first, end = self._place.row // ROWS, (self._place.bottom - 1) // ROWS + 1
        for block in sorted(range(first, end), key=lambda number: abs(number * ROWS + ROWS // 2 - row)):
            there = self._rows_of(block)
            found = self.inside(there)
            if found.any():
                near = _nearest(found.any(axis=1), row - there.row)
                return there.row + near, there.col + _nearest(found[near], col - there.col)
        return row, col

    def has_any(self, window: Window) -> bool:
        """Whether a pixel of a window is wanted."""
        shared = window.intersection(self._place)
        return any(
            self.inside(shared.intersection(self._rows_of(block))).any()
            for block in range(shared.row // ROWS, (shared.bottom - 1) // ROWS + 1)
        )

    def finer(self, scale: int) -> Area:
        """The same polygons on a finer grid."""
        return self if scale == 1 else MaskedArea(self._polygons, self._bounds, self._scale * scale)

    def _rows_of(self, block: int) -> Window:
        return Window(self._place.col, block * ROWS, self._place.width, ROWS)

    def _block(self, number: int) -> np.ndarray:
        if number in self._filled:
            self._filled.move_to_end(number)
        else:
            self._filled[number] = self._fill(self._rows_of(number))
            if len(self._filled) > KEPT:
                self._filled.popitem(last=False)
        return self._filled[number]

    def _fill(self, window: Window) -> np.ndarray:
        dataset = gdal.GetDriverByName("MEM").Create("", window.width, window.height, 1, gdal.GDT_Byte)
        left, top, size = window.col / self._scale, -window.row / self._scale, 1 / self._scale
        dataset.SetGeoTransform((left, size, 0.0, top, 0.0, -size))
        bottom, right = top - window.height * size, left + window.width * size
        self._layer.SetSpatialFilterRect(left, bottom, right, top)
        gdal.PushErrorHandler("CPLQuietErrorHandler")  # it warns that neither side has a reference system
        try:
            gdal.RasterizeLayer(dataset, [1], self._layer, burn_values=[1])
        finally:
            gdal.PopErrorHandler()
        filled = np.empty((window.height, window.width), np.uint8)
        dataset.ReadRaster(buf_obj=filled)
        return filled.view(bool)


def _nearest(found: np.ndarray, place: int) -> int:
    places = np.flatnonzero(found)
    return int(places[np.abs(places - place).argmin()])


def _layer_of(polygons: tuple[Any, ...]) -> tuple[Any, Any]:
    """A layer in memory, and what keeps it alive."""
    driver = gdal.GetDriverByName("Memory") or gdal.GetDriverByName("MEM")  # its name from GDAL 3.11 on
    keeper = driver.Create("", 0, 0, 0, gdal.GDT_Unknown)
    layer = keeper.CreateLayer("mask", None, ogr.wkbUnknown)
    for polygon in polygons:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(polygon)
        layer.CreateFeature(feature)
    return layer, keeper


_: type[Area] = MaskedArea
