"""Outputs as GeoTIFF files, which appear under their name when they are complete."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
from osgeo import gdal

from ..content import Content
from ..errors import RasterError
from ..preview import Preview, Unseen
from ..tiling import Window
from . import RasterSink
from .gdal_errors import checked
from .georeference import Georeference
from .legend import write_class_names, write_legend
from .unfinished import mark_finished, mark_unfinished, part_of, patiently

BLOCK = 512
OPTIONS = [
    "TILED=YES",
    f"BLOCKXSIZE={BLOCK}",
    f"BLOCKYSIZE={BLOCK}",
    "COMPRESS=DEFLATE",
    "ZLEVEL=1",
    "SPARSE_OK=TRUE",
    "BIGTIFF=IF_SAFER",
    "NUM_THREADS=1",  # whatever GDAL is told for reading: up to 3.8 files that are also read grow
]
TYPES = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "uint32": gdal.GDT_UInt32,
    "int32": gdal.GDT_Int32,
    "float32": gdal.GDT_Float32,
}


def options_for(bands: int, kind: np.dtype) -> list[str]:
    """How a file of so many bands is laid out: what is written at a time lies together."""
    options = OPTIONS if bands == 1 else [*OPTIONS, "INTERLEAVE=BAND"]
    return [*options, "PREDICTOR=3"] if kind.kind == "f" else options


class GeoTiffSink:
    """A GeoTIFF of ``content`` being written, with a legend that any GIS shows.

    It grows beside its place as ``name.….part.tif``, which nobody else writes and which says that it is
    unfinished, and is renamed on leaving the context; where an exception leaves it, nothing remains.
    With a ``preview``, the part can be read while it grows.
    """

    def __init__(
        self,
        path: Path,
        extent: Window,
        georeference: Georeference,
        content: Content,
        preview: Preview | None = None,
    ) -> None:
        check_place(path)
        self._path, self._part = path, part_of(path)
        self._preview: Preview = preview or Unseen()
        self._extent = extent
        self._content = content
        shape = len(content.names), min(BLOCK, extent.height), extent.width
        self._rows = np.empty(shape, content.pixel_type.dtype)
        self._waiting = self._written = 0
        self._georeference = georeference.shifted(extent)
        self._notes: Mapping[str, str] = {}
        self._dataset: Any = None

    def _create(self) -> bool | None:
        size = self._extent.width, self._extent.height, len(self._content.names)
        kind, nodata = self._content.pixel_type.dtype, self._content.pixel_type.nodata
        options = options_for(size[2], kind)
        create = gdal.GetDriverByName("GTiff").Create
        self._dataset = create(str(self._part), *size, TYPES[kind.name], options)
        if self._dataset is None:
            return None
        mark_unfinished(self._dataset)
        write_georeference(self._dataset, self._georeference)
        self._dataset.GetRasterBand(1).SetNoDataValue(nodata)  # a GeoTIFF has one for all bands
        write_legend(self._dataset, self._content)
        return True

    def write(self, window: Window, values: np.ndarray) -> None:
        """Write the next rows; whole rows of blocks at a time, so that each is compressed once."""
        done = 0
        while done < values.shape[-2]:
            room = self._rows[:, self._waiting :][:, : values.shape[-2] - done]
            count = room.shape[1]
            room[...] = values[..., done : done + count, :]
            done += count
            self._waiting += count
            if self._waiting == self._rows.shape[1]:
                self._flush()

    def note(self, notes: Mapping[str, str]) -> None:
        """Metadata that the file is to have."""
        self._notes = notes

    def _flush(self) -> None:
        """Write the rows that wait, and let others read them where it is time to."""
        if not self._waiting:
            return
        with self._preview.changing():
            self._checked(self._compress)
            self._written += self._waiting
            self._waiting = 0
            is_due = self._preview.is_due(self._written * self._extent.width)
            if is_due:
                self._checked(self._publish)
        if is_due:
            self._preview.grew()

    def _checked(self, step: Callable[[], object]) -> None:
        checked(
            step,
            "The output {path} cannot be written at row {row}: {reason}",
            path=self._path,
            row=self._written,
        )

    def _publish(self) -> bool:
        """Let others read the file as it is: after a single flush they find its state before that."""
        self._dataset.FlushCache()
        self._dataset.FlushCache()
        return True

    def _compress(self) -> int | None:
        """Write rows to the file at once: GDAL would leave most of the work to the end."""
        for number, pixels in enumerate(self._rows, start=1):
            band, rows = self._dataset.GetRasterBand(number), pixels[: self._waiting]
            failed = band.WriteRaster(0, self._written, self._extent.width, len(rows), rows.data)
            band.FlushCache()
            if failed:
                return None
        return 0

    def __enter__(self) -> GeoTiffSink:
        try:
            checked(self._create, "The output {path} cannot be written: {reason}", path=self._path)
            if self._preview.is_due(0):
                self._checked(self._publish)
                self._preview.begin(self._part, self._content)
        except BaseException:
            self._discard()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._finish()
        finally:
            self._discard()

    def _discard(self) -> None:
        self._preview.let_go()
        self._dataset = None
        for leftover in (self._part, _beside(self._part, ".aux.xml")):
            with suppress(PermissionError):  # it says that it is unfinished
                patiently(partial(leftover.unlink, missing_ok=True))

    def _finish(self) -> None:
        self._flush()
        self._preview.let_go()
        checked(self._close, "The output {path} cannot be written: {reason}", path=self._path)
        try:
            patiently(partial(self._part.replace, self._path))
            self._path.with_suffix(".qml").unlink(missing_ok=True)  # the style of a file that is replaced
            for suffix in (".ovr", ".msk", ".aux.xml"):
                _beside(self._path, suffix).unlink(missing_ok=True)
            if _beside(self._part, ".aux.xml").exists():  # newer GDAL needs none for some legends
                _beside(self._part, ".aux.xml").replace(_beside(self._path, ".aux.xml"))
        except OSError as error:
            raise RasterError(
                "The output {path} cannot be written: {reason}", path=self._path, reason=error.strerror
            ) from error

    def _close(self) -> bool:
        """What GDAL still holds back is written, so that this may fail as well."""
        if self._notes:
            self._dataset.SetMetadata(dict(self._notes))
        # Readers of the part may have noted statistics beside it; what belongs there is written anew.
        _beside(self._part, ".aux.xml").unlink(missing_ok=True)
        write_class_names(self._dataset, self._content)
        mark_finished(self._dataset)
        self._dataset.FlushCache()
        self._dataset = None
        return True


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def check_place(path: Path) -> None:
    """Raise where nothing can be written under a name."""
    if not path.name or path.is_dir():
        raise RasterError(
            "The output {path} cannot be written; expected the name of a file", path=repr(str(path))
        )
    if not path.parent.is_dir():
        raise RasterError(
            "The output {path} cannot be written; expected a folder {folder} that exists",
            path=path,
            folder=path.parent,
        )


def write_georeference(dataset: gdal.Dataset, georeference: Georeference) -> None:
    """Say in a dataset where its pixels lie."""
    if georeference.transform is not None:
        dataset.SetGeoTransform(georeference.transform)
    if georeference.control_points:
        dataset.SetGCPs(list(georeference.control_points), georeference.crs)
    elif georeference.crs is not None:
        dataset.SetSpatialRef(georeference.crs)
    if georeference.rpc:
        dataset.SetMetadata(dict(georeference.rpc), "RPC")


_: type[RasterSink] = GeoTiffSink
