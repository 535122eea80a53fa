"""Outputs that are finished: what they were made of, and what they say of themselves."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from .definition import ModelClass
from .job import Job
from .raster.stored import digest_of
from .raster.vrt import notes_of
from .request import Request
from .tally import ClassTotal

FINGERPRINT, PIXELS, AREAS = "DEEP_PIXELS_FINGERPRINT", "DEEP_PIXELS_COUNTS", "DEEP_PIXELS_AREAS"


def fingerprint_of(job: Job, request: Request) -> str:
    """Of everything that has a say in the values: the model, how it is run, and the raster."""
    model, package, source = job.model, job.package, job.source
    how = (model.decision, model.tile, model.padding, model.margin, model.profile.__name__, job.extent)
    space = job.image is not None and (job.image.bounds,)
    asked = sorted(job.arguments.values.items())
    rasters = (request.raster, request.raster_options, request.after, request.after_options, request.items)
    what = (*rasters, request.cell_size, space, source.bands, source.width, source.height, source.dtype)
    further = [request.mask.digest] if request.mask else []  # texts that older outputs do not know of
    further += [repr(request.origin)] if request.origin else []
    further += [digest_of(name) for name in request.items if name.cell]
    network = digest(*(_content_of(file, *_stamp_of(file)) for file in job.files))
    stamps = [(file, _stamp_of(Path(file))) for file in source.files if Path(file).is_file()]
    return digest(
        network, repr(package.definition), repr(how), repr(asked), repr(what), repr(stamps), *further
    )


def digest(*texts: str) -> str:
    """One text for several, which is another one where any of them is."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()


def _stamp_of(file: Path) -> tuple[int, int]:
    status = file.stat()
    return status.st_size, status.st_mtime_ns


@lru_cache(maxsize=1024)
def _content_of(path: Path, *stamp: int) -> str:
    """What a file of the model holds; read once for many rasters, unless it changes meanwhile."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def is_finished(path: Path, fingerprint: str) -> bool:
    """Whether a file was made from the very same things."""
    return notes_of(path).get(FINGERPRINT) == fingerprint


def notes_on(fingerprint: str, totals: Sequence[ClassTotal]) -> dict[str, str]:
    """What a file is to say of itself."""
    counts = {str(total.entry.value): total.pixels for total in totals}
    areas = {str(total.entry.value): total.area for total in totals}
    return {FINGERPRINT: fingerprint, PIXELS: json.dumps(counts), AREAS: json.dumps(areas)}


def totals_of(paths: Sequence[Path], classes: Sequence[ModelClass]) -> tuple[ClassTotal, ...]:
    """The sums of what files say of themselves."""
    return added([totals_in(path, classes) for path in paths])


def totals_in(path: Path, classes: Sequence[ModelClass]) -> tuple[ClassTotal, ...]:
    """What a file says of itself."""
    notes = notes_of(path)
    pixels, areas = json.loads(notes[PIXELS]), json.loads(notes[AREAS])
    entries = {entry.value: entry for entry in reversed(classes)}
    return tuple(
        ClassTotal(entries[value], pixels[str(value)], areas[str(value)]) for value in sorted(entries)
    )


def added(totals: Sequence[tuple[ClassTotal, ...]]) -> tuple[ClassTotal, ...]:
    """The sums of several, of the same classes; without an area where one has none."""
    return tuple(map(_sum_of, zip(*totals)))


def _sum_of(totals: tuple[ClassTotal, ...]) -> ClassTotal:
    areas = [total.area for total in totals if total.area is not None]
    area = sum(areas) if len(areas) == len(totals) else None
    return ClassTotal(totals[0].entry, sum(total.pixels for total in totals), area)
