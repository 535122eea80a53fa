"""Rasters that GDAL reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import Any

import numpy as np
from osgeo import gdal

from ..errors import RasterError
from ..tiling import Window
from . import Pixels, RasterName, RasterSource, everywhere
from .bands import chosen_bands
from .gdal_errors import checked
from .gdal_opening import described, open_finished
from .georeference import georeference_of
from .stored import at_hand, size_at_hand
from .values import dtype_name, equal, memory_of, nodata_of

LEAST_ROWS = 256  # to read at once
ROWS_BEHIND_VRT = 512  # of the blocks that are decoded for a VRT, which are not its own


class GdalSource:
    """Some bands of a raster, opened for reading (or of a ``dataset`` that is open already).

    Pixels have no data where a mask or alpha says so (unless the model reads alpha as a band),
    where any band is not a number, or where bands have the nodata value: any of them, but in
    unsigned types all of them, since 0 in one band may be a dark pixel. ``nodata`` are the values of
    the bands that are read, ``alpha`` the 0-based number of the raster's alpha band; both where it has any.
    ``title`` is what sentences call it where its path says little. ``memory`` are the bytes of a file
    that is held in memory.
    """

    def __init__(
        self,
        path: str,
        options: Sequence[str] = (),
        wanted: tuple[int | str, ...] | None = None,
        channels: int | None = None,
        dataset: gdal.Dataset | None = None,
        title: str = "",
    ) -> None:
        self.path = title or path
        self._held = ExitStack()
        self.memory = size_at_hand(path)
        self._dataset: Any = open_finished(path, options, self.path) if dataset is None else dataset
        self.width, self.height = self._dataset.RasterXSize, self._dataset.RasterYSize
        self.georeference = georeference_of(self._dataset)
        self.bands = chosen_bands(wanted, described(self._dataset), channels)
        self._bands = [self._dataset.GetRasterBand(index + 1) for index in self.bands]
        self._type = self._common_type()
        self.dtype = np.dtype("int8" if self._is_signed_byte() else dtype_name(self._type, self.path))
        self.nodata = [nodata_of(band, self.dtype) for band in self._bands]
        self.alpha = next((n for n, band in enumerate(described(self._dataset)) if band.is_alpha), None)
        self._masks = self._masks_of_bands()

    @classmethod
    def of(
        cls, name: RasterName, wanted: tuple[int | str, ...] | None = None, channels: int | None = None
    ) -> GdalSource:
        """A raster, wherever it is stored."""
        with ExitStack() as stack:
            path = stack.enter_context(at_hand(name))
            source = cls(path, name.options, wanted, channels, title=str(name))
            source._held = stack.pop_all()
            return source

    def _common_type(self) -> int:
        common: int = self._bands[0].DataType
        for band in self._bands[1:]:
            common = gdal.DataTypeUnion(common, band.DataType)
        return common

    def _is_signed_byte(self) -> bool:
        """GDAL before 3.7 has no type for signed bytes, and says so beside the band."""
        kinds = [band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") for band in self._bands]
        return self._type == gdal.GDT_Byte and all(kind == "SIGNEDBYTE" for kind in kinds)

    def _masks_of_bands(self) -> list[tuple[gdal.Band, int | None]]:
        """Masks to read beside the bands, each with the band that it is for, or ``None`` for all of them.

        GDAL tells of nodata, mask and alpha only the one that it likes best; all of them count.
        """
        masks: list[tuple[gdal.Band, int | None]] = []
        for position, band in enumerate(self._bands):
            flags = band.GetMaskFlags()
            shared = bool(flags & gdal.GMF_PER_DATASET)
            if flags in (gdal.GMF_ALL_VALID, gdal.GMF_NODATA) or flags & gdal.GMF_ALPHA:
                continue
            if position == 0 or not shared:
                masks.append((band.GetMaskBand(), None if shared else position))
        return masks

    @property
    def dataset(self) -> gdal.Dataset:
        """What GDAL opened."""
        return self._dataset

    @property
    def count(self) -> int:
        """Bands that are read."""
        return len(self.bands)

    @property
    def files(self) -> list[str]:
        """The files that hold the raster, those that a VRT refers to among them."""
        return [str(file) for file in self._dataset.GetFileList() or ()]

    @property
    def block_row_bytes(self) -> int:
        """What a row of its blocks takes in GDAL's cache, which may hold all bands of them."""
        pixel = gdal.GetDataTypeSize(self._bands[0].DataType) // 8 * self._dataset.RasterCount
        is_vrt = self._dataset.GetDriver().ShortName == "VRT"
        rows = max(self._rows_at_once, ROWS_BEHIND_VRT if is_vrt else 0)
        return int(self.width * rows * (pixel + len(self._masks)))

    @property
    def _rows_at_once(self) -> int:
        """Whole rows of blocks."""
        height: int = self._bands[0].GetBlockSize()[1]
        return -(-LEAST_ROWS // height) * height

    def value_range(self) -> tuple[float, float]:
        """Lowest and highest value: of the type for 8 bits, else as recorded, else of a sample."""
        if self.dtype.kind in "iu" and self.dtype.itemsize == 1:
            return float(np.iinfo(self.dtype).min), float(np.iinfo(self.dtype).max)
        lows, highs = zip(*(self._range_of(band) for band in self._bands))
        return min(lows), max(highs)

    def _range_of(self, band: gdal.Band) -> tuple[float, float]:
        recorded = [band.GetMetadataItem(f"STATISTICS_{end}") for end in ("MINIMUM", "MAXIMUM")]
        try:
            return float(recorded[0]), float(recorded[1])
        except (TypeError, ValueError):
            pass  # none are recorded, or nothing that is a number
        try:
            low, high = checked(lambda: band.ComputeRasterMinMax(True), "{reason}")
        except RasterError:  # no pixel has data, so that none will be stretched
            return 0.0, 1.0
        return low, high

    def read(self, window: Window, target: np.ndarray | None = None) -> Pixels:
        """The pixels of a window that lies inside the raster.

        They are read by rows of blocks: bands and masks may each be read for themselves, and find
        in GDAL's cache what was decoded for the one before.
        """
        shape = self.count, window.height, window.width
        values = np.empty(shape, self.dtype) if target is None else target
        valid = np.ones(shape[1:], bool) if self._may_lack_data else everywhere(shape[1:])
        if values.size:
            for part in self._rows_of_blocks(window):
                rows = part.within(window).slices[0]
                self._read_part(part, values[:, rows], valid[rows])
        return Pixels(values, valid)

    def _rows_of_blocks(self, window: Window) -> Iterator[Window]:
        row, height = window.row, self._rows_at_once
        while row < window.bottom:
            bottom = min(window.bottom, (row // height + 1) * height)
            yield Window(window.col, row, window.width, bottom - row)
            row = bottom

    def _read_part(self, window: Window, values: np.ndarray, valid: np.ndarray) -> None:
        opaque = self._read_bands(window, values)
        if not self._may_lack_data:
            return
        valid &= opaque
        if self._masks or self._has_nodata:
            missing = self._missing(values, window)
            values[missing] = 0
            valid &= ~(missing.all(axis=0) if self.dtype.kind == "u" else missing.any(axis=0))
        if self.dtype.kind == "f":
            finite = np.isfinite(values)
            values[~finite] = 0
            valid &= finite.all(axis=0)
        if not valid.all():
            values[:, ~valid] = 0

    def _read_bands(self, window: Window, values: np.ndarray) -> np.ndarray:
        """The bands; where alpha lets them be seen, which is everywhere without any.

        Alpha is read with them: GDAL's threads keep of a block that they decode what is read at once.
        """
        bands = [band + 1 for band in self.bands]
        if not self._is_masked_by_alpha:
            self._read_into(values, self._dataset, window, self._type, band_list=bands)
            return everywhere(values.shape[1:])
        both = np.empty((len(bands) + 1, *values.shape[1:]), values.dtype)
        self._read_into(both, self._dataset, window, self._type, band_list=[*bands, (self.alpha or 0) + 1])
        values[...] = both[:-1]
        opaque: np.ndarray = both[-1] > 0
        return opaque

    @property
    def _may_lack_data(self) -> bool:
        has_mask = bool(self._masks) or self._is_masked_by_alpha
        return has_mask or self._has_nodata or self.dtype.kind == "f"

    @property
    def _is_masked_by_alpha(self) -> bool:
        """Unless the model reads it as a band."""
        return self.alpha is not None and self.alpha not in self.bands

    @property
    def _has_nodata(self) -> bool:
        return any(nodata is not None for nodata in self.nodata)

    def _missing(self, values: np.ndarray, window: Window) -> np.ndarray:
        """Where each band says that it has no data."""
        missing = np.zeros(values.shape, bool)
        for band, nodata in enumerate(self.nodata):
            if nodata is not None:
                missing[band] = equal(values[band], nodata)
        mask = np.empty(values.shape[1:], np.uint8)
        for mask_band, position in self._masks:
            self._read_into(mask, mask_band, window, gdal.GDT_Byte)
            missing[slice(None) if position is None else position] |= mask == 0
        return missing

    def _read_into(
        self, target: np.ndarray, origin: gdal.Dataset | gdal.Band, window: Window, kind: int, **which: object
    ) -> None:
        place = window.col, window.row, window.width, window.height
        names = ("buf_band_space", "buf_line_space", "buf_pixel_space")[-target.ndim :]
        spacing = dict(zip(names, target.strides))
        checked(
            lambda: origin.ReadRaster(*place, buf_type=kind, buf_obj=memory_of(target), **spacing, **which),
            "The raster {path} cannot be read at row {row}: {reason}",
            path=self.path,
            row=window.row,
        )

    def close(self) -> None:
        """Let go of the file."""
        self._masks, self._bands, self._dataset = [], [], None
        self._held.close()

    def __enter__(self) -> GdalSource:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


_: type[RasterSource] = GdalSource
