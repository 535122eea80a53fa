"""Images that control points, polynomials or arrays place: warped to the map while they are read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import RasterSource
from .gdal_source import GdalSource
from .on_map import ALIKE, EXACT
from .views import Resampled


class WarpedSource(Resampled):
    """An image on the north-up grid that GDAL suggests for it, resampled bilinearly.

    A pixel has data where the image has in the pixel at its centre.
    """

    nodata: Sequence[Any] = ()  # what lies beside the image has none of its values

    def __init__(self, image: GdalSource) -> None:
        super().__init__(image, ALIKE, resampleAlg="bilinear", **EXACT)
        self._image = image
        self.path, self.bands = image.path, image.bands
        self.placing = image.georeference
        self.georeference = self._warped[0].georeference
        self.block_row_bytes += image.block_row_bytes

    @property
    def files(self) -> list[str]:
        """The files that hold the image."""
        return self._image.files

    def value_range(self) -> tuple[float, float]:
        """Lowest and highest value of the image."""
        return self._image.value_range()

    def close(self) -> None:
        """Let go of the files."""
        super().close()
        self._image.close()

    def __enter__(self) -> WarpedSource:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


_: type[RasterSource] = WarpedSource
