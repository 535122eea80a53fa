"""A whole run: from what a user asks for to a finished raster."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from .architectures import Architecture, architecture_of
from .arguments import Arguments, read_arguments
from .building import Parts, build_predictor
from .content import Content
from .dates import of_one_date
from .decisions import Decision
from .definition import ModelClass, ModelDefinition
from .description import model_checks, specs_of
from .devices import Device, parse_devices
from .errors import RasterError
from .log import tell_remarks, tell_settings, tell_speed, tell_totals, tell_undecided, tell_without_effect
from .package import ModelPackage, open_package, read_definition
from .pool import Worker, predict_on_all
from .prediction import predict_raster
from .predictor import Predictor
from .preview import Preview
from .progress import Progress, Relay
from .raster.aligned import AlignedPair, RasterName
from .raster.gdal_errors import block_cache
from .raster.gdal_source import GdalSource
from .raster.geotiff import BLOCK, GeoTiffSink
from .raster_functions.function import RasterFunction
from .raster_functions.predicting import bands_wanted, function_predictor
from .runtimes import Network, open_sessions
from .sampling import Sampler
from .tally import ClassTotal, TalliedSink
from .tiling import TileGrid, Window
from .trust import check_trusted

Bounds = tuple[float, float, float, float]
NotesOf = Callable[[tuple[ClassTotal, ...]], Mapping[str, str]]


@dataclass(frozen=True)
class Request:
    """Everything that a run needs.

    ``model`` is a path or JSON text, ``raster`` whatever GDAL opens (with ``raster_options``); with
    ``after``, a raster of the same place at a later date, what has changed is found. Both are brought
    to the grid of the first, or to square pixels of ``cell_size`` in its units.
    ``extent`` is x min, y min, x max, y max in the raster's CRS, ``device`` is what
    ``parse_devices`` reads. ``cache`` is a folder to keep unpacked packages in; without one each is
    unpacked for the run alone. Code that a package brings, pickled or not, runs only if it is ``trusted``.
    """

    model: str
    raster: str
    output: Path
    arguments: Mapping[str, str] = field(default_factory=dict)
    extent: Bounds | None = None
    device: str = "auto"
    raster_options: tuple[str, ...] = ()
    after: str | None = None
    after_options: tuple[str, ...] = ()
    cell_size: float | None = None
    cache: Path | None = None
    trusted: bool = False

    @property
    def dates(self) -> int:
        """How many rasters of one place there are."""
        return 1 if self.after is None else 2


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
    read_arguments(specs_of(model, definition, architecture, trusted, cache), arguments, definition)
    for check in model_checks(model, definition, architecture, trusted):
        check()
    parse_devices(device)


def run(request: Request, progress: Progress, preview: Preview | None = None) -> Result:
    """Classify a raster; raises an InferenceError for what stands in the way, or Cancelled.

    ``preview`` is shown the output while it is written.
    """
    with opened(request, progress) as job:
        check_output(request.output, job.source)
        started = time.monotonic()
        totals = job.write(request.output, job.extent, progress, preview=preview)
        tell_speed(job.tiles, job.pixels / 1e6, time.monotonic() - started, progress)
        tell_totals(totals, job.pixels, progress)
        return Result(request.output, job.decision.content, totals)


@dataclass(frozen=True)
class Job:
    """A request whose model and raster are open; ``workers`` has a model for each device.

    ``file`` is what runs: the model's, or that of a function of the package.
    """

    package: ModelPackage
    source: GdalSource | AlignedPair
    extent: Window
    workers: tuple[Worker, ...]
    arguments: Arguments
    file: Path

    @property
    def model(self) -> Predictor:
        """The model, on the first of its devices."""
        return self.workers[0].model

    @property
    def decision(self) -> Decision:
        """What comes of its scores."""
        return self.model.decision

    @property
    def grid(self) -> TileGrid:
        """Where its tiles lie."""
        return TileGrid(self.extent, *self.model.tile, self.model.padding)

    @property
    def tiles(self) -> int:
        """How many there are."""
        return len(self.grid.tiles)

    @property
    def pixels(self) -> int:
        """How many there are in the output."""
        whole = self.extent.finer(self.model.scale)
        return whole.width * whole.height

    def write(
        self,
        path: Path,
        block: Window,
        progress: Progress,
        notes_of: NotesOf | None = None,
        preview: Preview | None = None,
    ) -> tuple[ClassTotal, ...]:
        """Classify a block of the extent to a file of its own.

        ``notes_of`` tells from what was counted the metadata that the file is to have.
        """
        content, place = self.decision.content, self.source.georeference.finer(self.model.scale)
        written = block.finer(self.model.scale)
        row = written.width * len(content.names) * content.pixel_type.dtype.itemsize
        with (
            block_cache((2 * self.source.block_row_bytes + BLOCK * row) * len(self.workers)),
            GeoTiffSink(path, written, place, content, preview) as sink,
        ):
            tallied = TalliedSink(sink, content.classes, place.pixel_areas)
            if len(self.workers) == 1:
                undecided = predict_raster(self.source, tallied, self.model, self.extent, progress, block)
            else:
                undecided = predict_on_all(self.workers, tallied, self.extent, block, progress)
            if notes_of:
                sink.note(notes_of(tallied.totals()))
        tell_undecided(undecided, content, progress)
        return tallied.totals()


@contextmanager
def opened(request: Request, progress: Progress) -> Iterator[Job]:
    """Open everything that a request needs, and close it again."""
    devices = parse_devices(request.device)
    with ExitStack() as stack:
        package = stack.enter_context(open_package(request.model, request.cache, progress))
        architecture = architecture_of(package.definition, request.dates)
        if function := architecture.executes(package.definition):
            check_trusted(request.model, package.definition, architecture, request.trusted)
            job = _opened_function(request, package, function, devices, stack, progress)
        else:
            job = _opened_model(request, package, architecture, devices, stack, progress)
        names = [worker.name for worker in job.workers]
        used = names[0] if len(names) == 1 else ", ".join(map(str, names))
        tell_settings(package, job.file, job.model, request.device, used, progress)
        yield job


def _opened_model(
    request: Request,
    package: ModelPackage,
    architecture: Architecture,
    devices: Sequence[Device],
    stack: ExitStack,
    progress: Progress,
) -> Job:
    specs = architecture.arguments_for(package.definition)
    arguments = read_arguments(specs, request.arguments, package.definition)
    check_trusted(request.model, package.definition, architecture, request.trusted)
    definition = architecture.adapted(package.definition, arguments)
    tell_without_effect(definition, progress)
    tell_remarks(definition, progress)
    workers: list[Worker] = []
    network = _network_of(architecture, definition, request.trusted)
    place, framework, tensors = package.model_path, definition.framework, definition.tensors
    for session in open_sessions(place, framework, devices, progress, network, tensors):
        stack.enter_context(closing(session))
        inputs = architecture.inputs(session.signature, definition)
        session.give = inputs.give
        each = of_one_date(definition, inputs.channels) if request.after else definition
        source = _open_source(request, each.bands, inputs.channels, progress)
        stack.enter_context(closing(source))
        extent = _extent_of(request, source)
        normalization = architecture.normalization(each, source.bands, source.value_range)
        relay = Relay()
        parts = Parts(
            architecture=architecture,
            definition=definition,
            arguments=arguments,
            session=session,
            inputs=inputs,
            normalization=normalization.twice() if normalization and request.after else normalization,
            sampler=Sampler(source, extent),
            progress=relay if len(devices) > 1 else progress,
        )
        workers.append(Worker(session.device, build_predictor(parts), source, relay))
        relay.pass_on(progress)
    return Job(package, source, extent, tuple(workers), arguments, place)


def _opened_function(
    request: Request,
    package: ModelPackage,
    written: str,
    devices: Sequence[Device],
    stack: ExitStack,
    progress: Progress,
) -> Job:
    definition, workers = package.definition, []
    tell_remarks(definition, progress)
    for device in devices:
        relay = Relay()
        watched = relay if len(devices) > 1 else progress
        function = stack.enter_context(closing(RasterFunction(package, written, device, watched)))
        arguments = read_arguments(function.specs, request.arguments, definition)
        configuration = function.configure(function.scalars(arguments))
        source = GdalSource(request.raster, request.raster_options, bands_wanted(configuration, definition))
        stack.enter_context(closing(source))
        extent = _extent_of(request, source)
        model = function_predictor(function, configuration, source, extent, definition, arguments)
        workers.append(Worker(function.device, model, source, relay))
        relay.pass_on(progress)
    return Job(package, source, extent, tuple(workers), arguments, function.file)


def _network_of(architecture: Architecture, definition: ModelDefinition, trusted: bool) -> Network | None:
    """What builds the network of a file that is none that runs as it is; nothing if nobody can."""
    network = partial(architecture.network, definition) if architecture.network else None
    return partial(_trusted_network, network) if trusted else network


def _trusted_network(network: Network | None, path: Path) -> Any:
    from .networks.pickled import unpickled_network

    return unpickled_network(network, path)


def _open_source(
    request: Request, wanted: tuple[int | str, ...] | None, channels: int | None, progress: Progress
) -> GdalSource | AlignedPair:
    first = RasterName(request.raster, request.raster_options)
    if request.after is None:
        return GdalSource(first.path, first.options, wanted, channels)
    second = RasterName(request.after, request.after_options)
    return AlignedPair(first, second, wanted, channels, request.cell_size, progress)


def check_output(output: Path, source: GdalSource | AlignedPair) -> None:
    """Raise where the output would be written over the input."""
    for file in map(Path, source.files):
        if output.exists() and file.exists() and output.samefile(file):
            raise RasterError(
                "The output {path} is the input raster, or part of it; expected another file, as this one "
                "would be lost",
                path=output,
            )


def _extent_of(request: Request, source: GdalSource | AlignedPair) -> Window:
    whole = Window(0, 0, source.width, source.height)
    if request.extent is None:
        return whole
    extent = source.georeference.window_of(request.extent).intersection(whole)
    if extent.width == 0 or extent.height == 0:
        raise RasterError(
            "EXTENT is {extent}; expected one that shares pixels with the raster {path}",
            extent=", ".join(f"{part:.10g}" for part in request.extent),
            path=request.raster,
        )
    return extent
