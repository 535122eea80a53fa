"""The images in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from osgeo import gdal

from ..errors import RasterError
from . import RasterName
from .gdal_opening import is_raster
from .unfinished import is_called_part
from .vrt import sources_of

# Files that lie beside images, some of which GDAL opens as images: pyramids, masks, statistics.
BESIDE = (".aux.xml", ".ovr", ".msk", ".aux", ".rrd")
# Whatever is called like that is taken for an image, so that one that is damaged is missed.
IMAGES = (".tif", ".tiff", ".jpg", ".jpeg", ".jp2", ".png", ".img", ".vrt", ".bmp", ".webp")


def rasters_in(
    folder: Path, pattern: str = "", is_recursive: bool = False, without: Sequence[Path] = ()
) -> list[RasterName]:
    """The images in a folder (and below it), in the order of their paths; never none of them.

    ``pattern`` has names with ``*`` and ``?`` between semicolons, capitals or not; without one, images are
    what GDAL takes for one. Left out are files that belong to images, unfinished and hidden ones, VRTs of
    other images that are found, and files and folders ``without`` which the images are wanted.
    """
    if not folder.is_dir():
        raise RasterError("INPUT_FOLDER is {folder}; expected a folder that exists", folder=folder)
    patterns = [part.strip().lower() for part in pattern.split(";") if part.strip()]
    files = sorted(_files_in(folder, is_recursive, without))
    found = [file for file in files if _is_wanted(file, patterns)]
    if not found:
        raise RasterError(
            "The folder {folder} has {count} files, none of them an image{like}; expected at least one",
            folder=folder,
            count=len(files),
            like=f" ({pattern})" if patterns else "",
        )
    return [RasterName(str(file)) for file in _without_mosaics(found)]


def _files_in(folder: Path, is_recursive: bool, without: Sequence[Path]) -> Iterator[Path]:
    left_out = [path.resolve() for path in without]
    for place, folders, names in os.walk(folder):
        here = Path(place)
        folders[:] = [
            name
            for name in folders
            if is_recursive and not name.startswith(".") and (here / name).resolve() not in left_out
        ]
        files = (here / name for name in names if not name.startswith("."))
        yield from (file for file in files if file.resolve() not in left_out)


def _is_wanted(file: Path, patterns: Sequence[str]) -> bool:
    name = file.name.lower()
    if name.endswith(BESIDE) or is_called_part(name):
        return False
    if patterns:
        return any(fnmatchcase(name, pattern) for pattern in patterns)
    return name.endswith(IMAGES) or _is_image(file)


def _is_image(file: Path) -> bool:
    """Whether GDAL opens it as an image; most other files are told by their first bytes."""
    return gdal.IdentifyDriverEx(str(file), gdal.OF_RASTER) is not None and is_raster(str(file))


def _without_mosaics(files: Sequence[Path]) -> list[Path]:
    """Without VRTs that show what is there anyway."""
    known = {file.resolve() for file in files}

    def shows_others(file: Path) -> bool:
        if file.suffix.lower() != ".vrt":
            return False
        shown = sources_of(str(file))
        return bool(shown) and all(Path(source).resolve() in known for source in shown)

    return [file for file in files if not shows_others(file)]
