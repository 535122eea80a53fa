"""Outputs in parts: what a part says of itself, and one file that shows all of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

from osgeo import gdal

from ..content import Content
from ..errors import RasterError
from ..tiling import Window
from .gdal_errors import checked
from .georeference import Georeference
from .geotiff import BLOCK, write_georeference
from .legend import write_legend
from .unfinished import part_of

BLOCKS = {"BlockXSize": str(BLOCK), "BlockYSize": str(BLOCK)}


def notes_of(path: Path) -> Mapping[str, str]:
    """The metadata that a part was written with; nothing where it is not there or no raster."""
    if not path.is_file():
        return {}
    try:
        dataset = checked(lambda: gdal.OpenEx(str(path), gdal.OF_RASTER), "{reason}")
    except RasterError:
        return {}
    notes: Mapping[str, str] = dataset.GetMetadata()
    return notes


def write_mosaic(path: Path, rasters: Sequence[Path], content: Content) -> None:
    """A VRT that shows rasters of any grids, north up, as one, with their legend; by relative paths.

    Later ones lie over earlier ones; its pixels are as small as the smallest.
    """

    def build(unfinished: Path) -> bool | None:
        mosaic = gdal.BuildVRT(str(unfinished), [str(raster) for raster in rasters], resolution="highest")
        if mosaic is None:
            return None
        write_legend(mosaic, content)
        mosaic.FlushCache()
        return True

    _write(path, build)


def write_joined(
    path: Path, parts: Mapping[Path, Window], extent: Window, place: Georeference, content: Content
) -> None:
    """A VRT of an ``extent`` of the grid ``place``, which shows each part in its window of it.

    The grid may be rotated, or lie nowhere, which gdalbuildvrt refuses. Paths are relative, so that all may
    be moved together.
    """

    def build(unfinished: Path) -> bool:
        mosaic = _frame(next(iter(parts)), extent, place, content)
        for number, band in enumerate(mosaic.iter("VRTRasterBand"), start=1):
            for part, window in parts.items():
                band.append(
                    _source(part, number, window.within(extent), band.get("dataType", ""), path.parent)
                )
        ElementTree.indent(mosaic)
        ElementTree.ElementTree(mosaic).write(unfinished, encoding="utf-8")
        return True

    _write(path, build)


def _write(path: Path, build: Callable[[Path], object]) -> None:
    """Let a file appear under its name when it is complete."""
    unfinished = part_of(path)
    try:
        checked(lambda: build(unfinished), "The output {path} cannot be written: {reason}", path=path)
        unfinished.replace(path)
    except OSError as error:
        raise RasterError(
            "The output {path} cannot be written: {reason}", path=path, reason=error.strerror
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _frame(like: Path, extent: Window, place: Georeference, content: Content) -> ElementTree.Element:
    """A VRT that shows nothing, with bands ``like`` those of a part, as GDAL spells it."""
    example = gdal.OpenEx(str(like), gdal.OF_RASTER)
    kind = example.GetRasterBand(1).DataType
    size = extent.width, extent.height, example.RasterCount
    frame = gdal.GetDriverByName("VRT").Create("", *size, kind)
    write_georeference(frame, place.shifted(extent))
    for number in range(1, example.RasterCount + 1):
        band = frame.GetRasterBand(number)
        band.SetNoDataValue(content.pixel_type.nodata)
        band.SetColorInterpretation(example.GetRasterBand(number).GetColorInterpretation())
    write_legend(frame, content)
    return ElementTree.fromstring(frame.GetMetadata("xml:VRT")[0])


def _source(part: Path, band: int, window: Window, kind: str, folder: Path) -> ElementTree.Element:
    """A band of a part in a window; with what GDAL would have to open the part for."""
    name, is_relative = _relative(part, folder)
    size = {"xSize": str(window.width), "ySize": str(window.height)}
    known = {"RasterXSize": size["xSize"], "RasterYSize": size["ySize"], "DataType": kind, **BLOCKS}
    source = ElementTree.Element("SimpleSource")
    for tag, attributes, text in (
        ("SourceFilename", {"relativeToVRT": str(int(is_relative))}, name),
        ("SourceBand", {}, str(band)),
        ("SourceProperties", known, None),
        ("SrcRect", {"xOff": "0", "yOff": "0", **size}, None),
        ("DstRect", {"xOff": str(window.col), "yOff": str(window.row), **size}, None),
    ):
        ElementTree.SubElement(source, tag, attributes).text = text
    return source


def _relative(file: Path, folder: Path) -> tuple[str, bool]:
    """How a file is called from a folder, and whether that is possible: not on another drive of Windows."""
    try:
        return Path(os.path.relpath(file, folder)).as_posix(), True
    except ValueError:
        return str(file.absolute()), False


def sources_of(path: str) -> list[str]:
    """The files that a VRT lays beside each other, the one on top first; none where it does something else.

    That is a VRT whose bands all show the same files, more than one, in the same order.
    """
    try:
        dataset = checked(lambda: gdal.OpenEx(path, gdal.OF_RASTER), "{reason}")
    except RasterError:
        return []
    written = dataset.GetMetadata("xml:VRT") if dataset.GetDriver().ShortName == "VRT" else None
    if not written:
        return []
    root = ElementTree.fromstring(written[0])
    if root.get("subClass"):  # warped, pansharpened
        return []
    bands = {tuple(_files_of(band, Path(path).parent)) for band in root.findall("VRTRasterBand")}
    [files] = bands if len(bands) == 1 else [()]
    return list(dict.fromkeys(reversed(files))) if len(set(files)) > 1 else []


def _files_of(band: ElementTree.Element, folder: Path) -> list[str]:
    names = band.findall("./*/SourceFilename")
    return [_place_of(name.text or "", name.get("relativeToVRT") == "1", folder) for name in names]


def _place_of(name: str, is_relative: bool, folder: Path) -> str:
    return str(folder / name) if is_relative else name
