"""Images that features name by paths or addresses in a field."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import urlsplit

from ..raster import RasterName
from ..raster.addresses import is_absolute, opened_by_gdal
from .attachments import AttachedImage


class Named(NamedTuple):
    """What a field of a feature says, and the folders that its paths may start from, the likeliest first."""

    feature: int
    value: object
    folders: Sequence[Path]


def named_images(fields: Iterable[Named]) -> list[AttachedImage]:
    """The images that features name, in their order.

    A field has one path or address, a list of them, or a text of several: in quotation marks, as QGIS'
    widget for attachments writes them, or between semicolons. A relative path starts from the first folder
    in which there is such a file. Files that are not there are images too: the run tells of those.
    """
    return [
        AttachedImage(RasterName(place), field.feature, _name_of(place))
        for field in fields
        for place in _places_of(field)
    ]


def _places_of(field: Named) -> Iterator[str]:
    whole = field.value if isinstance(field.value, str) else ""
    is_one = bool(whole) and Path(_place_of(whole, field.folders)).is_file()  # with a semicolon, perhaps
    for path in [whole] if is_one else paths_in(field.value):
        yield _place_of(path, field.folders)


def paths_in(value: object) -> list[str]:
    """The paths and addresses in what a field says."""
    if isinstance(value, (list, tuple)):
        return [path for part in value for path in paths_in(part)]
    text = value.strip() if isinstance(value, str) else ""
    if text.startswith('"') and text.endswith('"'):
        return [path for path in re.findall(r'"([^"]*)"', text) if path]
    if "://" in text.partition(";")[2] or "://" not in text:
        return [path.strip() for path in text.split(";") if path.strip()]
    return [text]  # an address may have a semicolon


def _place_of(path: str, folders: Sequence[Path]) -> str:
    if is_absolute(path):
        return opened_by_gdal(path)
    relative = path if os.sep == "\\" else path.replace("\\", "/")
    places = [folder / relative for folder in folders]
    found = next((place for place in places if place.is_file()), None)
    return str(found or next(iter(places), relative))


def _name_of(place: str) -> str:
    """What the file is called: of addresses without what is asked of the server."""
    path = urlsplit(place).path if "://" in place else place
    return PurePosixPath(path.replace("\\", "/")).name
