"""A whole run: from what a user asks for to a finished raster."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from .architectures import architecture_of
from .arguments import read_arguments
from .content import Content
from .definition import ModelClass
from .description import model_checks, specs_of
from .devices import parse_devices
from .job import Job, check_output
from .log import tell_speed, tell_totals
from .opening import open_model
from .package import read_definition
from .preview import Preview
from .progress import Progress
from .request import Bounds, Request
from .tally import ClassTotal
from .trust import check_trusted

__all__ = ["Bounds", "Request", "Result", "check_request", "opened", "run"]


@dataclass(frozen=True)
class Result:
    """What a run gave: what the raster can hold, and how much of each class it holds."""

    output: Path
    content: Content
    totals: tuple[ClassTotal, ...]

    @property
    def classes(self) -> tuple[ModelClass, ...]:
        """The classes that it can hold, if it holds any."""
        return self.content.classes


def check_request(
    model: str,
    arguments: Mapping[str, str],
    device: str,
    dates: int = 1,
    trusted: bool = False,
    cache: Path | None = None,
) -> None:
    """Raise what a run would raise of a model, its arguments, its packages and the device, at once."""
    definition = read_definition(model)
    architecture = architecture_of(definition, dates)
    if architecture.executes(definition):
        check_trusted(model, definition, architecture, trusted)
    specs = specs_of(model, definition, architecture, trusted, cache)
    architecture.adapted(definition, read_arguments(specs, arguments, definition))
    for check in model_checks(model, definition, architecture, trusted):
        check()
    parse_devices(device)


def run(request: Request, progress: Progress, preview: Preview | None = None) -> Result:
    """Classify a raster; raises an InferenceError for what stands in the way, or Cancelled.

    ``preview`` is shown the output while it is written.
    """
    with opened(request, progress) as job, ExitStack() as stack:
        products, content = request.products, job.content
        for raster in filter(None, (request.output, products.confidence)):
            check_output(raster, job.source)
        products.check(request.output, job.decision.content, job.output_of(job.extent).georeference)
        started = time.monotonic()
        confidence = stack.enter_context(products.confidence_file(job.decision.content))
        portion = products.before(progress)
        totals, work = job.write(request.output, job.extent, portion, preview=preview, confidence=confidence)
        tell_speed(work, time.monotonic() - started, progress)
        tell_totals(totals, job.pixels, progress)
        products.make(request.output, content, confidence, progress)
        return Result(request.output, content, totals)


@contextmanager
def opened(request: Request, progress: Progress) -> Iterator[Job]:
    """Open everything that a request needs, and close it again."""
    with open_model(request, progress) as model, model.over(request, progress) as job:
        yield job
