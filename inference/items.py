"""Rasters one by one: an output for each, those of an earlier run kept, and one mosaic of all of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from .content import Content
from .errors import InferenceError, OutsideError, RasterError, UnfitError
from .finished import added, fingerprint_of, is_finished, notes_on, totals_in
from .job import Job, check_output
from .jobs import Item
from .log import tell_speed, tell_totals
from .opening import OpenModel, open_model
from .progress import Portion, Progress, checkpoint
from .raster import RasterName
from .raster.gdal_opening import size_of
from .raster.georeference import spelled
from .raster.output_mosaic import write_mosaic_of_outputs
from .raster.unfinished import leftovers_of
from .request import Request
from .shown import Workload
from .tally import ClassTotal
from .text import Text

Check = Callable[[Content], None]


def all_is_well(content: Content) -> None:
    """Whatever an output holds."""


class Failure(NamedTuple):
    """An item that failed, and why."""

    item: Item
    reason: Text


class Finished(NamedTuple):
    """The output of an item, and how much of each class it holds."""

    item: Item
    output: Path
    totals: tuple[ClassTotal, ...]


@dataclass(frozen=True)
class ItemsResult:
    """What a run over items gave.

    ``finished`` are those that have an output, of which ``kept`` were there already; ``outside`` counts
    the items beyond the extent. ``mosaic`` shows them as one, where they have a place; ``totals`` are those
    of all of them.
    """

    content: Content
    finished: tuple[Finished, ...]
    kept: frozenset[Path]
    failures: tuple[Failure, ...]
    outside: int
    mosaic: Path | None
    totals: tuple[ClassTotal, ...]

    @property
    def outputs(self) -> list[Path]:
        """The files of all items that are finished."""
        return [one.output for one in self.finished]

    @property
    def written(self) -> list[Path]:
        """The files that were made by this run."""
        return [path for path in self.outputs if path not in self.kept]


def run_items(
    request: Request,
    items: Sequence[Item],
    folder: Path,
    progress: Progress,
    skip_finished: bool = True,
    check: Check = all_is_well,
) -> ItemsResult:
    """Classify each item to a file below ``folder``, and show all of them as one in the request's output.

    The model is opened once. An output that is there already, made from the very same things, is kept where
    ``skip_finished``. An item that fails is told and does not stop the others; RasterError where all fail.
    ``check`` is told what outputs will hold before the first is written, and may raise an UnfitError, which
    ends the run. Cancelled leaves what is finished.
    """
    with open_model(request, progress) as model:
        crew = _Crew(model, request, folder, skip_finished, check)
        sizes = [crew.size_of(item, progress) for item in items]
        started, done, total = time.monotonic(), 0, max(1, sum(sizes))
        for number, (item, size) in enumerate(zip(items, sizes), start=1):
            if size:
                title = Text("{number} of {count}: {item}", number=number, count=len(items), item=item.name)
                progress.info(title)
                crew.predict(item, Portion(progress, done / total, size / total))
            done += size
            checkpoint(progress, done / total)
        crew.check_any(len(items))
        tell_speed(crew.work, time.monotonic() - started, progress)
        return crew.result(progress)


class _Crew:
    """Keeps what has come of items."""

    def __init__(
        self, model: OpenModel, request: Request, folder: Path, skip_finished: bool, check: Check
    ) -> None:
        self._model, self._request, self._check = model, request, check
        self._folder, self._skip_finished = folder, skip_finished
        self._content: Content | None = None
        self._outputs: dict[Item, Path] = {}
        self._kept: set[Path] = set()
        self._failures: list[Failure] = []
        self._outside, self.work = 0, Workload()

    def size_of(self, item: Item, progress: Progress) -> int:
        """Pixels of an item; 0 where it failed already."""
        checkpoint(progress, 0.0)
        try:
            return size_of(item.raster)
        except InferenceError as error:
            self._fail(item, error, progress)
            return 0

    def predict(self, item: Item, progress: Progress) -> None:
        """Make its output, unless it is there; keep why that failed."""
        name = item.raster
        request = replace(self._request, raster=str(name), items=(name,), output=item.output(self._folder))
        try:
            with self._model.over(request, progress) as job:
                if self._content is None:
                    self._check(job.decision.content)
                self._write(job, request, progress)
                self._outputs[item] = request.output
        except OutsideError:
            self._outside += 1
        except UnfitError:
            raise
        except InferenceError as error:
            self._fail(item, error, progress)

    def _write(self, job: Job, request: Request, progress: Progress) -> None:
        output, fingerprint = request.output, fingerprint_of(job, request)
        check_output(output, job.source)
        if self._skip_finished and is_finished(output, fingerprint):
            self._kept.add(output)
        else:
            _prepare(output)
            written = job.write(output, job.extent, progress, partial(notes_on, fingerprint))
            self.work += written.work
        self._content = self._content or job.decision.content

    def _fail(self, item: Item, error: InferenceError, progress: Progress) -> None:
        self._failures.append(Failure(item, error.text))
        progress.warn(Text("{item} failed: {reason}", item=item.name, reason=error.text))

    def check_any(self, count: int) -> None:
        """Raise where nothing has come of all items."""
        if self._outputs:
            return
        if self._failures and self._outside:
            raise RasterError(
                "None of the {count} items is finished: {outside} lie beyond EXTENT or MASK, {failed} "
                "failed; the first of these, {item}: {reason}",
                count=count,
                outside=self._outside,
                failed=len(self._failures),
                item=self._failures[0].item.raster,
                reason=self._failures[0].reason,
            )
        if self._failures:
            raise RasterError(
                "All {count} items failed; the first, {item}: {reason}",
                count=len(self._failures),
                item=self._failures[0].item.raster,
                reason=self._failures[0].reason,
            )
        if self._request.mask:
            raise OutsideError(
                "MASK is {mask}; expected polygons that the centre of a pixel of any of the {count} items "
                "lies in (inside of EXTENT, if it is given)",
                mask=self._request.mask.title,
                count=count,
            )
        raise OutsideError(
            "EXTENT is {extent}; expected one that shares pixels with any of the {count} items",
            extent=spelled(self._request.extent) if self._request.extent else "",
            count=count,
        )

    def result(self, progress: Progress) -> ItemsResult:
        """What has come of all, told to whoever watches."""
        assert self._content is not None
        outputs, classes = list(self._outputs.values()), self._content.classes
        finished = tuple(
            Finished(item, output, totals_in(output, classes)) for item, output in self._outputs.items()
        )
        totals = added([one.totals for one in finished])
        tell_totals(totals, _pixels_of(outputs), progress)
        progress.info(
            Text(
                "{finished} items are finished, {kept} of them from an earlier run; {failed} failed, "
                "{outside} lie beyond EXTENT or MASK",
                finished=len(outputs),
                kept=len(self._kept),
                failed=len(self._failures),
                outside=self._outside,
            )
        )
        for failure in self._failures:
            progress.warn(Text("{item} failed: {reason}", item=failure.item.name, reason=failure.reason))
        mosaic = write_mosaic_of_outputs(self._request.output, outputs, self._content, progress)
        return ItemsResult(
            self._content,
            finished,
            frozenset(self._kept),
            tuple(self._failures),
            self._outside,
            mosaic,
            totals,
        )


def _pixels_of(outputs: Sequence[Path]) -> int:
    return sum(size_of(RasterName(str(path))) for path in outputs)


def _prepare(output: Path) -> None:
    """Make the folder of an output, and remove what runs that were killed have left of it."""
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        for leftover in leftovers_of(output):
            leftover.unlink(missing_ok=True)
    except OSError as error:
        raise RasterError(
            "The output {path} cannot be written: {reason}", path=output, reason=error.strerror
        ) from error
