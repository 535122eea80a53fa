"""Layers of map tiles, whose provider gives the pixels of the tiles only if it is asked with care.

QGIS 3.44 stretches each tile over whole pixels of the image, by one or two too many wherever the edges of
both are not the same to the last digit, and then most of a tile's pixels lie a pixel beside their place.
"""

from __future__ import annotations

from qgis.core import Qgis, QgsProviderRegistry, QgsRasterDataProvider

STRETCHES = 34000  # the first QGIS that is asked like this; 3.22 draws in the right place, and smooths
FINER = 3  # pixels along the side of one: the middle one shows the right pixel of a stretched tile, too
DPI = 96  # what QGIS takes tiles of the usual density for
SHARP = "none"  # what colours mean; where they mean something, QGIS does not smooth


def provider_of_tiles(provider: QgsRasterDataProvider) -> tuple[QgsRasterDataProvider, int]:
    """A provider of the same layer, to be cloned, and how much finer than its pixels it is to be asked.

    A finer image would show the tiles of a higher zoom, were its dots not as much denser.
    """
    registry = QgsProviderRegistry.instance()
    parts = registry.decodeUri(provider.name(), provider.dataSourceUri())
    is_tiled = provider.name() == "wms" and (
        parts.get("type") in ("xyz", "mbtiles") or bool(parts.get("tileMatrixSet"))
    )
    copy = provider.clone()
    if not is_tiled or Qgis.versionInt() < STRETCHES:
        return copy, 1
    ratio = float(parts.get("tilePixelRatio") or 0) or 1.0
    told = {"tilePixelRatio": f"{ratio:g}", "interpretation": parts.get("interpretation") or SHARP}
    copy.setDataSourceUri(copy.dataSourceUri() + "".join(f"&{key}={value}" for key, value in told.items()))
    finer = copy.clone()
    finer.setDpi(round(DPI * ratio * FINER))
    return finer, FINER
