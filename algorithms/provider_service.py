"""Layers of services as inference asks for their pixels: through their QGIS data provider."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from queue import SimpleQueue

import numpy as np
from qgis.core import (
    Qgis,
    QgsRasterBlock,
    QgsRasterBlockFeedback,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QEventLoop, QThread

from ..inference.raster.bands import Band
from ..inference.raster.served import CONNECTIONS
from ..inference.raster.service import Answer, Bounds, Service
from .map_tiles import provider_of_tiles
from .replies import FailedReplies, FailedReply

SIDE = 1024  # pixels of a request: several tiles of a map, and what servers of images allow
COLORS = {Qgis.DataType.ARGB32, Qgis.DataType.ARGB32_Premultiplied}
NUMBERS = {
    getattr(Qgis.DataType, name): np.dtype(dtype)
    for name, dtype in (
        ("Byte", "uint8"),
        ("Int8", "int8"),  # from QGIS 3.30 on
        ("UInt16", "uint16"),
        ("Int16", "int16"),
        ("UInt32", "uint32"),
        ("Int32", "int32"),
        ("Float32", "float32"),
        ("Float64", "float64"),
    )
    if hasattr(Qgis.DataType, name)
}


class ProviderService:
    """A layer's data provider, several times over, as none is asked by two threads at a time.

    Made in the main thread, where layers live; entered by the run, and asked from other threads. Images
    are three bands, and the alpha of their pixels says which have data.
    """

    def __init__(self, layer: QgsRasterLayer) -> None:
        provider = layer.dataProvider()
        self.title, self.crs = layer.name(), _crs_of(layer)
        self._is_image = provider.dataType(1) in COLORS
        self.bands = _bands_of(provider, self._is_image)
        self.dtype = np.dtype("uint8") if self._is_image else _dtype_of(provider)
        self.bounds = _bounds_of(layer.extent())
        self.side = _side_of(provider)
        self._providers: SimpleQueue[QgsRasterDataProvider] = SimpleQueue()
        asked, self._finer = provider_of_tiles(provider)
        for _ in range(CONNECTIONS):
            self._providers.put(asked.clone())
        self._replies = FailedReplies([layer.source()])
        self._failed: dict[Bounds, list[FailedReply]] = {}

    def fetch(self, bounds: Bounds, width: int, height: int, bands: Sequence[int]) -> Answer:
        """Pixels of a rectangle, and why some are missing where a reply failed meanwhile."""
        self._replies.allow(self._failed.pop(bounds, ()))
        provider, failed, feedback = self._providers.get(), self._replies.count(), QgsRasterBlockFeedback()
        events = QEventLoop()  # gives a thread of Python timers, by which requests end that take too long
        try:
            values, valid = self._read(provider, QgsRectangle(*bounds), (height, width), bands, feedback)
        finally:
            del events
            self._providers.put(provider)
        replies = self._replies.since(failed)
        if not self._is_image and _is_lost(values, replies):
            valid[...] = False
        values[:, ~valid] = 0
        if valid.all():
            return Answer(values, valid)
        self._failed[bounds] = replies
        reasons = [reply.reason for reply in replies] or [str(error) for error in feedback.errors()]
        is_final = bool(replies) and all(reply.is_final for reply in replies)
        return Answer(values, valid, reasons[0] if reasons else "", is_final)

    def _read(
        self,
        provider: QgsRasterDataProvider,
        place: QgsRectangle,
        shape: tuple[int, int],
        bands: Sequence[int],
        feedback: QgsRasterBlockFeedback,
    ) -> tuple[np.ndarray, np.ndarray]:
        """(bands, rows, columns), and where there is data; of finer pixels, the middle ones."""
        height, width = shape[0] * self._finer, shape[1] * self._finer
        middle = slice(self._finer // 2, None, self._finer)

        def block(band: int) -> QgsRasterBlock | None:
            return provider.block(band + 1, place, width, height, feedback)

        if self._is_image:
            values, valid = _image_of(block(0), (height, width), middle)
            return values[list(bands)], valid
        read = [_numbers_of(block(band), (height, width), middle) for band in bands]
        values = np.stack([one for one, _ in read]).astype(self.dtype, copy=False)
        return values, np.logical_and.reduce([valid for _, valid in read])

    def cancel(self) -> None:
        """End the replies that threads wait for, and those to come."""
        self._replies.cancel()

    def __enter__(self) -> ProviderService:
        self._replies.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the providers, in the thread that they live in."""
        self._replies.__exit__()
        while not self._providers.empty():
            provider = self._providers.get()
            if provider.thread() != QThread.currentThread():
                provider.deleteLater()


def _is_lost(values: np.ndarray, replies: Sequence[FailedReply]) -> bool:
    """Whether numbers are what a provider makes of a failure: 0, or what it had got before.

    Such a provider asks in its caller's thread, and for all of the numbers at once.
    """
    return any(reply.thread == threading.get_ident() for reply in replies) or bool(
        replies and not values.any()
    )


def bands_of_service(layer: QgsRasterLayer) -> list[Band]:
    """Those that a model can read."""
    provider = layer.dataProvider()
    return _bands_of(provider, provider.dataType(1) in COLORS)


def _side_of(provider: QgsRasterDataProvider) -> int:
    """Pixels of a request.

    Less than what ArcGIS limits images to: QGIS puts more together in the wrong order, and makes nothing of
    just as many. Only what it tells people of a layer has the limits.
    """
    limits = re.findall(r"maxImage(?:Width|Height)\D+(\d+)", provider.htmlMetadata())
    return max(1, min(SIDE, provider.stepWidth(), provider.stepHeight(), *(int(size) - 1 for size in limits)))


def _bands_of(provider: QgsRasterDataProvider, is_image: bool) -> list[Band]:
    if is_image:
        return [Band(color, color) for color in ("red", "green", "blue")]
    return [Band(provider.generateBandName(band + 1)) for band in range(provider.bandCount())]


def _dtype_of(provider: QgsRasterDataProvider) -> np.dtype:
    kinds = [provider.dataType(band + 1) for band in range(provider.bandCount())]
    return np.result_type(*(NUMBERS.get(kind, np.dtype("float64")) for kind in kinds))


def _image_of(
    block: QgsRasterBlock | None, shape: tuple[int, int], chosen: slice = slice(None)
) -> tuple[np.ndarray, np.ndarray]:
    """(3, rows, columns) of red, green and blue, those chosen, and where they are not transparent."""
    pixels = (
        np.zeros(shape, np.uint32)[chosen, chosen]
        if _is_empty(block)
        else _memory_of(block, np.dtype(np.uint32), shape, chosen)
    )
    valid = pixels >> 24 != 0
    values = np.stack([pixels >> bits & 255 for bits in (16, 8, 0)])
    if not _is_empty(block) and block.dataType() == Qgis.DataType.ARGB32_Premultiplied:
        alpha = np.maximum(pixels >> 24, 1)
        values = np.minimum((values * 255 + alpha // 2) // alpha, 255)
    return values.astype(np.uint8), valid


def _numbers_of(
    block: QgsRasterBlock | None, shape: tuple[int, int], chosen: slice = slice(None)
) -> tuple[np.ndarray, np.ndarray]:
    """(rows, columns) of a band, those chosen, and where it has data."""
    if _is_empty(block) or (kind := NUMBERS.get(block.dataType())) is None:
        nothing = np.zeros(shape)[chosen, chosen]
        return nothing, nothing.astype(bool)
    values = _memory_of(block, kind, shape, chosen)
    valid = np.isfinite(values)
    if block.hasNoDataValue():
        valid &= values != np.float64(block.noDataValue()).astype(kind)
    elif block.hasNoData():  # as a bitmap, which QGIS tells of pixel by pixel
        rows, cols = (range(length)[chosen] for length in shape)
        valid &= [[not block.isNoData(row, col) for col in cols] for row in rows]
    return values, valid


def _is_empty(block: QgsRasterBlock | None) -> bool:
    return block is None or not block.isValid() or block.isEmpty()


def _memory_of(block: QgsRasterBlock, kind: np.dtype, shape: tuple[int, int], chosen: slice) -> np.ndarray:
    """A copy: what the block hands out is its own memory."""
    return np.frombuffer(bytes(block.data()), kind).reshape(shape)[chosen, chosen].copy()


def _crs_of(layer: QgsRasterLayer) -> str:
    name = layer.crs().authid()
    return name if name.startswith("EPSG:") else layer.crs().toWkt()


def _bounds_of(extent: QgsRectangle) -> Bounds | None:
    if extent.isEmpty() or not extent.isFinite():
        return None
    return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()


_: type[Service] = ProviderService
