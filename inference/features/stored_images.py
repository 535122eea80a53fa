"""The images that features of a layer carry in tables of its database, whichever way they are kept there."""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from pathlib import PurePath

from ..progress import Progress
from ..raster.folders import IMAGES
from ..raster.stored import open_database
from ..text import Text
from .attachments import AttachedImage
from .esri_attachments import attached_files
from .related_media import related_files

SILENT = ("", "application/octet-stream", "binary/octet-stream")  # types of content that tell nothing
NAMED = 3  # of those that are left out


def stored_images(path: str, layer: str, features: Sequence[int], progress: Progress) -> list[AttachedImage]:
    """The images of features, by their FIDs and in their order; none where there are no such tables.

    Files that are no images are left out, and told. Nothing is read of the files yet.
    """
    database = open_database(path)
    files = [*attached_files(database, layer, features), *related_files(database, layer, features)]
    images = [file for file in files if is_image(file.content_type, file.name)]
    others = [file.name for file in files if not is_image(file.content_type, file.name)]
    if others:
        progress.warn(
            Text(
                "{count} of {all} files that features of {layer} carry are no images, and are left out: "
                "{names}",
                count=len(others),
                all=len(files),
                layer=layer,
                names=", ".join([*others[:NAMED], *(["…"] if len(others) > NAMED else [])]),
            )
        )
    order = {feature: place for place, feature in enumerate(features)}
    return sorted(images, key=lambda image: order[image.feature])


def is_image(content_type: str, name: str) -> bool:
    """Whether a file may be one: by its type, else by its suffix, else it has to be tried."""
    if content_type not in SILENT:
        return content_type.startswith("image/")
    if PurePath(name).suffix.lower() in IMAGES:
        return True
    guessed = mimetypes.guess_type(name)[0]
    return guessed is None or guessed.startswith("image/")
