"""Outputs in parts: what a part says of itself, and one file that shows all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

from osgeo import gdal

from ..content import Content
from ..errors import RasterError
from .gdal_errors import checked
from .legend import write_legend
from .unfinished import part_of


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


def write_mosaic(path: Path, parts: Sequence[Path], content: Content, resolution: str = "average") -> None:
    """A VRT that shows the parts as one raster, with their legend; it refers to them by relative paths.

    Later ones lie over earlier ones. ``resolution`` is which of theirs the VRT has, as for gdalbuildvrt.
    """
    unfinished = part_of(path)

    def build() -> bool | None:
        mosaic = gdal.BuildVRT(str(unfinished), [str(part) for part in parts], resolution=resolution)
        if mosaic is None:
            return None
        write_legend(mosaic, content)
        mosaic.FlushCache()
        return True

    try:
        checked(build, "The output {path} cannot be written: {reason}", path=path)
        unfinished.replace(path)
    except OSError as error:
        raise RasterError(
            "The output {path} cannot be written: {reason}", path=path, reason=error.strerror
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)


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
