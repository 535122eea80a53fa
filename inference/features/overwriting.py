"""The classified rasters in the place of the images that they were made of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from ..errors import ArgumentError, RasterError
from ..progress import Progress, checkpoint
from ..text import Text
from .attachment_tables import SIZE, TIFF, attachment_name, fitting_rasters, set_fields
from .attachments import AttachedImage, ClassifiedImage
from .containers import check_writable, writing, written
from .esri_attachments import CONTENT_TYPE, DATA, NAME
from .related_media import NAMES
from .tables import field_called

OVERWRITE = "OVERWRITE_ATTACHMENTS"


def check_replaceable(path: Path, images: Sequence[AttachedImage], by_path: bool = False) -> None:
    """Raise where images cannot be replaced in the container that they lie in.

    ``by_path`` says that features name their images by paths, of which no image knows yet.
    """
    if by_path or any(not image.table for image in images):
        raise ArgumentError(
            OVERWRITE, "true", "false, as the features name files by a path, which are no attachments"
        )
    check_writable(path)


def replace_attachments(path: Path, classified: Sequence[ClassifiedImage], progress: Progress) -> int:
    """Put classified rasters into the rows that their images were read from; how many there are.

    Content, type, name and size are replaced, as far as the table has them; features stay untouched, and so
    do all other rows. All of them are replaced, or none.
    """
    fitting = fitting_rasters(classified, progress)
    rows = {(one.image.table, one.image.row): one for one in fitting}

    def replace(dataset: Any) -> int:
        for number, one in enumerate(rows.values()):
            checkpoint(progress, number / len(rows))
            writing(partial(_replace, dataset, one), path)
        return len(rows)

    count = written(path, replace, progress)
    progress.info(
        Text("Images in {path} that are replaced by classified rasters: {count}", path=path, count=count)
    )
    return count


def _replace(dataset: Any, one: ClassifiedImage) -> bool:
    table = dataset.GetLayerByName(one.image.table)
    feature = table.GetFeature(one.image.row) if table is not None else None
    if feature is None:
        raise RasterError(
            "The image {name} is gone: row {row} of {table}; expected it where it was when the run began",
            name=one.image.name,
            row=one.image.row,
            table=one.image.table,
        )
    content, cell = one.output.read_bytes(), one.image.raster.cell
    name = field_called(table, NAME, *NAMES)
    values = {cell.field if cell else DATA: content, CONTENT_TYPE: TIFF, SIZE: len(content)}
    set_fields(feature, {**values, name: attachment_name(one.image)})
    table.SetFeature(feature)
    return True
