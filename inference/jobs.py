"""What to predict: rasters, as one or item by item, and what the outputs of items are called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .features.attachments import AttachedImage
from .raster import RasterName

SUFFIX = "_classified"  # so that no output is taken for its input
LONGEST = 100  # letters of a name, as systems allow 255 bytes
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')  # in names of files, on Windows

Longer = Callable[[PurePosixPath], str]


@dataclass(frozen=True)
class Item:
    """A raster to predict for itself; ``name`` is that of its output, below a folder and without suffix."""

    raster: RasterName
    name: PurePosixPath

    def output(self, folder: Path) -> Path:
        """The file of its output."""
        return folder / self.name.with_name(f"{self.name.name}{SUFFIX}.tif")


def items_of(rasters: Sequence[RasterName], below: Path | None = None) -> tuple[Item, ...]:
    """An item for each raster, named by its file.

    Those ``below`` a folder keep their subfolders. Names that are alike, be it but for capitals, get their
    file's suffix, then their folder, then a number behind them: which, depends on the list alone.
    """
    paths = [_path_of(raster) for raster in rasters]
    folders = [_folder_of(Path(raster.path), below) for raster in rasters]
    names = [folder / _clean(path.stem) for folder, path in zip(folders, paths)]
    for longer in (_with_suffix, _with_folder):
        names = _told_apart(names, paths, longer)
    return tuple(Item(raster, name) for raster, name in zip(rasters, _numbered(names)))


def items_of_images(images: Sequence[AttachedImage]) -> tuple[Item, ...]:
    """An item for each image that features carry, named by the FID of its feature and what it is called.

    Names that are alike get the image's row in its table, or its suffix, then a number behind them.
    """
    names = [PurePosixPath(f"{image.feature}_{_clean(_called(image).stem)}") for image in images]
    labels = [str(image.row) if image.table else _with_suffix(_called(image)) for image in images]
    names = _told_apart(names, list(map(PurePosixPath, labels)), str)
    return tuple(Item(image.raster, name) for image, name in zip(images, _numbered(names)))


def _called(image: AttachedImage) -> PurePosixPath:
    return PurePosixPath(image.name)


def _path_of(raster: RasterName) -> PurePosixPath:
    """What a raster is called, as a path: of addresses without what is asked of the server."""
    if raster.title:
        return PurePosixPath(f"{FORBIDDEN.sub('_', raster.title)}.tif")
    path = raster.path.replace("\\", "/")
    return PurePosixPath(path.split("?", 1)[0] if "://" in path else path)


def _folder_of(path: Path, below: Path | None) -> PurePosixPath:
    if below is None:
        return PurePosixPath()
    return PurePosixPath(path.relative_to(below).parent.as_posix())


def _clean(name: str) -> str:
    return FORBIDDEN.sub("_", name)[:LONGEST].strip(" .") or "item"


def _told_apart(
    names: Sequence[PurePosixPath], paths: Sequence[PurePosixPath], longer: Longer
) -> list[PurePosixPath]:
    alike = Counter(map(_key, names))
    return [
        name.with_name(f"{name.name}_{_clean(longer(path))}") if alike[_key(name)] > 1 else name
        for name, path in zip(names, paths)
    ]


def _with_suffix(path: PurePosixPath) -> str:
    return path.suffix.lstrip(".")


def _with_folder(path: PurePosixPath) -> str:
    return path.parent.name


def _numbered(names: Sequence[PurePosixPath]) -> list[PurePosixPath]:
    taken: set[str] = set()
    numbered = []
    for name in names:
        number, other = 1, name
        while _key(other) in taken:
            number += 1
            other = name.with_name(f"{name.name}_{number}")
        taken.add(_key(other))
        numbered.append(other)
    return numbered


def _key(name: PurePosixPath) -> str:
    """What systems that do not mind capitals take for one name."""
    return str(name).casefold()
