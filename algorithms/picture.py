"""A picture of an output, as QGIS draws it."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QBuffer, QIODevice

from ..inference.content import Content
from .layers import GDAL
from .styling import renderer_of

WIDEST, HIGHEST = 960, 720  # pixels
LEAST = 480  # to which small ones are enlarged


@dataclass(frozen=True)
class Picture:
    """A PNG file's text in base 64, its size, the factor to show it at, and the size of its raster."""

    data: str
    width: int
    height: int
    factor: int
    raster_width: int
    raster_height: int

    @property
    def pixels(self) -> int:
        """How many the raster has."""
        return self.raster_width * self.raster_height


def picture_of(raster: Path, content: Content) -> Picture | None:
    """What a raster looks like from afar, if it can be drawn; of large ones not every pixel is read."""
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsRasterLayer(str(raster), raster.stem, GDAL, options)
    if not layer.isValid():
        return None
    renderer = renderer_of(layer, content)
    width, height = _fitted(layer.width(), layer.height())
    image = renderer.block(1, layer.extent(), width, height).image()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not image.save(buffer, "PNG"):
        return None
    factor = max(1, min(LEAST // max(width, 1), LEAST // max(height, 1)))
    data = b64encode(bytes(buffer.data())).decode("ascii")
    return Picture(data, width, height, factor, layer.width(), layer.height())


def _fitted(width: int, height: int) -> tuple[int, int]:
    """A size of the same shape that is no larger than a page."""
    share = min(1.0, WIDEST / width, HIGHEST / height)
    return max(1, round(width * share)), max(1, round(height * share))
