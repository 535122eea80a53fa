"""What is known of an image that a feature carries, whatever keeps it."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import NamedTuple

from ..raster import Cell, RasterName
from ..tally import ClassTotal


@dataclass(frozen=True)
class AttachedImage:
    """An image that a feature carries: a file that is named in a field, or one that lies in a table.

    ``raster`` is what GDAL opens. ``feature`` is the FID of the feature in its layer. ``name`` is what the
    image is called, mostly with a suffix; ``table`` is the one of attachments or media that holds it, and
    ``row`` its FID in there. ``content_type`` is its media type, where the table tells one.
    """

    raster: RasterName
    feature: int
    name: str
    table: str = ""
    row: int = -1
    content_type: str = ""


class ClassifiedImage(NamedTuple):
    """An image of a feature, the finished raster that came of it, and how much of each class that holds."""

    image: AttachedImage
    output: Path
    totals: tuple[ClassTotal, ...]


def stored_image(
    path: str, layer: str, feature: int, table: str, row: int, field: str, name: str, content_type: str
) -> AttachedImage:
    """An image whose file is in a field of a table, in the database at ``path``."""
    content_type = (content_type or "").strip().lower()
    suffix = mimetypes.guess_extension(content_type.partition(";")[0]) or ""
    file = PureWindowsPath(name or "").name or f"{table}_{row}{suffix}"
    raster = RasterName(path, title=f"{file} ({layer} {feature})", cell=Cell(table, row, field, file))
    return AttachedImage(raster, feature, file, table, row, content_type)
