"""A model that is open on its devices, and the rasters that it is laid over, one after the other."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from .architectures import Architecture, architecture_of
from .arguments import Arguments, read_arguments
from .building import Parts, build_predictor
from .dates import of_one_date
from .definition import ModelDefinition
from .devices import Device, parse_devices, with_threads
from .errors import OutsideError
from .inputs import InputForm
from .job import Job, Source
from .log import tell_remarks, tell_settings, tell_without_effect
from .package import ModelPackage, open_package
from .pool import Worker
from .predictor import Predictor
from .progress import Progress, Relay
from .raster import EVERYWHERE, Area, RasterName
from .raster.aligned import AlignedPair
from .raster.cell_sizes import misfit
from .raster.gdal_source import GdalSource
from .raster.georeference import Georeference
from .raster.masking import masked_area
from .raster.mosaicked import MosaickedSource
from .raster.served import ServedSource
from .raster.warped import WarpedSource
from .raster_functions.function import RasterFunction
from .raster_functions.predicting import bands_wanted, function_predictor
from .raster_functions.told import Configuration
from .request import Request
from .runtimes import Network, Session, open_sessions, runtime_of
from .sampling import Sampler
from .space import image_of, in_pixel_space, tell_space
from .text import Text
from .tiling import Window
from .trained_cells import trained_cells
from .trust import check_trusted


class Seat(Protocol):
    """A model on one of its devices."""

    @property
    def device(self) -> str | Text:
        """Which one, in words."""
        ...

    @property
    def files(self) -> tuple[Path, ...]:
        """What runs there, the first above all."""
        ...

    @property
    def arguments(self) -> Arguments:
        """What it was asked for."""
        ...

    def source(self, request: Request, progress: Progress) -> Source:
        """The raster of a request, with the bands that the model takes."""
        ...

    def predictor(self, source: Source, extent: Window, area: Area, progress: Progress) -> Predictor:
        """The model for what lies in ``extent`` of such a raster, where ``area`` wants it."""
        ...


@dataclass(frozen=True)
class NetworkSeat:
    """A network in a session; ``built`` has the predictors of rasters that are alike in all that matters."""

    session: Session
    architecture: Architecture
    definition: ModelDefinition
    arguments: Arguments
    inputs: InputForm
    files: tuple[Path, ...]
    dates: int
    with_confidence: bool
    built: dict[Hashable, Predictor] = field(default_factory=dict)

    @property
    def device(self) -> str | Text:
        """That of the session."""
        return self.session.device

    @property
    def of_each(self) -> ModelDefinition:
        """The definition as it speaks of one date."""
        return of_one_date(self.definition, self.inputs.channels) if self.dates > 1 else self.definition

    def source(self, request: Request, progress: Progress) -> Source:
        """With the bands that the definition names, or as many as the network takes."""
        return _open_source(request, self.of_each.bands, self.inputs.channels, progress)

    def predictor(self, source: Source, extent: Window, area: Area, progress: Progress) -> Predictor:
        """One for the bands, type, values and size of the raster."""
        normalization = self.architecture.normalization(self.of_each, source.bands, source.value_range)
        if normalization and self.dates > 1:
            normalization = normalization.twice()
        stretch = normalization and (normalization.scale.tobytes(), normalization.offset.tobytes())
        key = source.count, source.dtype.str, extent.width, extent.height, stretch
        if key not in self.built:
            self.built[key] = build_predictor(
                Parts(
                    architecture=self.architecture,
                    definition=self.definition,
                    arguments=self.arguments,
                    session=self.session,
                    inputs=self.inputs,
                    normalization=normalization,
                    sampler=Sampler(source, extent, area),
                    progress=progress,
                    with_confidence=self.with_confidence,
                )
            )
        model = self.built[key]
        if "half" in self.session.precisions:
            self.session.use(model.precision)  # that of the last raster may be another
        return model


@dataclass(frozen=True)
class FunctionSeat:
    """A Python raster function of the package, which has a process of its own."""

    function: RasterFunction
    configuration: Configuration
    definition: ModelDefinition
    arguments: Arguments

    @property
    def device(self) -> str | Text:
        """The one that it is told to use."""
        return self.function.device

    @property
    def files(self) -> tuple[Path, ...]:
        """Its own, what it may import, and the model's."""
        return self.function.files

    def source(self, request: Request, progress: Progress) -> Source:
        """With the bands that it says it wants."""
        wanted = replace(self.definition, bands=bands_wanted(self.configuration, self.definition))
        each = of_one_date(wanted, None) if request.dates > 1 else wanted
        return _open_source(request, each.bands, None, progress)

    def predictor(self, source: Source, extent: Window, area: Area, progress: Progress) -> Predictor:
        """One that tells it of this raster."""
        return function_predictor(
            self.function, self.configuration, source, extent, area, self.definition, self.arguments
        )


@dataclass(frozen=True)
class OpenModel:
    """A model on its devices, ready for any raster that it fits; each seat has a relay for what it says."""

    package: ModelPackage
    seats: tuple[tuple[Seat, Relay], ...]
    told: set[Hashable] = field(default_factory=set)

    @contextmanager
    def over(self, request: Request, progress: Progress) -> Iterator[Job]:
        """The model and what a request names as its raster, which is closed again."""
        with ExitStack() as stack:
            workers: list[Worker] = []
            request = replace(request, pixel_space=in_pixel_space(request, self.package.definition))
            area: Area | None = None
            for seat, relay in self.seats:
                source = stack.enter_context(closing(seat.source(request, progress)))
                image = image_of(request, source)
                extent = image.wanted if image else _extent_of(request, source)
                area = area or _area_of(request, image.place if image else source.georeference, extent)
                shown = EVERYWHERE if image else area
                if image:
                    extent = image.under(area.around(extent))
                watched = relay if len(self.seats) > 1 else progress
                model = seat.predictor(source, extent, shown, watched)
                workers.append(Worker(seat.device, model, source, relay))
                relay.pass_on(progress)
                relay.cancelled = False  # which ends the work on each raster
            job = Job(
                self.package,
                source,
                extent,
                tuple(workers),
                seat.arguments,
                seat.files,
                image,
                area or EVERYWHERE,
            )
            self._tell(job, request, progress)
            tell_space(source, image, progress)
            self._tell_misfit(job, progress)
            yield job

    def _tell(self, job: Job, request: Request, progress: Progress) -> None:
        """How the model is run: once, as long as that is the same for every raster."""
        model = job.model
        how = model.tile, model.padding, model.profile, model.batch_size, model.decision.content
        if how not in self.told:
            self.told.add(how)
            names = [worker.name for worker in job.workers]
            used = names[0] if len(names) == 1 else ", ".join(map(str, names))
            tell_settings(self.package, job.files[0], model, request.device, used, progress)

    def _tell_misfit(self, job: Job, progress: Progress) -> None:
        """That the model knows other pixels: once, as long as that is the same for every raster."""
        source = job.source
        cells = trained_cells(self.package.definition.document)
        found = misfit(cells, source.georeference, source.width, source.height)
        if found and found not in self.told:
            self.told.add(found)
            progress.warn(found.text)


@contextmanager
def open_model(request: Request, progress: Progress) -> Iterator[OpenModel]:
    """Open the model of a request on its devices, and close it again."""
    if not request.snap and request.extent is None:
        progress.warn(Text("SNAP is false, which has no effect without EXTENT: a grid begins at its corner"))
    devices = with_threads(parse_devices(request.device), request.threads)
    with ExitStack() as stack:
        package = stack.enter_context(open_package(request.model, request.cache, progress))
        architecture = architecture_of(package.definition, request.dates)
        if function := architecture.executes(package.definition):
            check_trusted(request.model, package.definition, architecture, request.trusted)
            seats = _function_seats(request, package, function, devices, stack, progress)
        else:
            seats = _network_seats(request, package, architecture, devices, stack, progress)
        yield OpenModel(package, tuple(seats))


def _network_seats(
    request: Request,
    package: ModelPackage,
    architecture: Architecture,
    devices: Sequence[Device],
    stack: ExitStack,
    progress: Progress,
) -> Iterator[tuple[Seat, Relay]]:
    specs = architecture.arguments_for(package.definition)
    arguments = read_arguments(specs, request.arguments, package.definition)
    check_trusted(request.model, package.definition, architecture, request.trusted)
    definition = architecture.adapted(package.definition, arguments)
    tell_without_effect(definition, progress)
    tell_remarks(definition, progress)
    network = _network_of(architecture, definition, request.trusted)
    file, framework, tensors = package.model_path, definition.framework, definition.tensors
    files = runtime_of(str(file), framework).files(file)
    for session in open_sessions(file, framework, devices, progress, network, tensors):
        stack.enter_context(closing(session))
        inputs = architecture.inputs(session.signature, definition)
        session.give = inputs.give
        yield (
            NetworkSeat(
                session,
                architecture,
                definition,
                arguments,
                inputs,
                files,
                request.dates,
                request.products.wants_confidence,
            ),
            Relay(),
        )


def _function_seats(
    request: Request,
    package: ModelPackage,
    written: str,
    devices: Sequence[Device],
    stack: ExitStack,
    progress: Progress,
) -> Iterator[tuple[Seat, Relay]]:
    definition = package.definition
    tell_remarks(definition, progress)
    for device in devices:
        relay = Relay()
        watched = relay if len(devices) > 1 else progress
        function = stack.enter_context(closing(RasterFunction(package, written, device, watched)))
        arguments = read_arguments(function.specs, request.arguments, definition)
        configuration = function.configure(function.scalars(arguments))
        yield FunctionSeat(function, configuration, definition, arguments), relay


def _network_of(architecture: Architecture, definition: ModelDefinition, trusted: bool) -> Network | None:
    """What builds the network of a file that is none that runs as it is; nothing if nobody can."""
    network = partial(architecture.network, definition) if architecture.network else None
    return partial(_trusted_network, network) if trusted else network


def _trusted_network(network: Network | None, path: Path) -> Any:
    from .networks.pickled import unpickled_network

    return unpickled_network(network, path)


def _open_source(
    request: Request, wanted: tuple[int | str, ...] | None, channels: int | None, progress: Progress
) -> Source:
    if request.service is not None:
        place = request.extent, request.extent_crs, request.cell_size
        return ServedSource(request.service, *place, wanted, channels, progress)
    names = request.items or (RasterName(request.raster, request.raster_options),)
    if request.after is not None:
        second = RasterName(request.after, request.after_options)
        return AlignedPair(names[0], second, wanted, channels, request.cell_size, progress, request.origin)
    if len(names) > 1 or request.cell_size is not None or request.origin is not None:
        grid = request.cell_size, request.origin
        return MosaickedSource(names, wanted, channels, progress, request.raster, *grid)
    source = GdalSource.of(names[0], wanted, channels)
    return WarpedSource(source) if source.georeference.is_curved and not request.pixel_space else source


def _extent_of(request: Request, source: Source) -> Window:
    whole = Window(0, 0, source.width, source.height)
    if request.extent is None:
        return whole
    place = source.georeference
    extent = place.window_of(place.bounds_from(request.extent, request.extent_crs)).intersection(whole)
    if extent.width == 0 or extent.height == 0:
        raise OutsideError(
            "EXTENT is {extent}; expected one that shares pixels with the raster {path}",
            extent=", ".join(f"{part:.10g}" for part in request.extent),
            path=request.raster,
        )
    return extent


def _area_of(request: Request, place: Georeference, extent: Window) -> Area:
    if request.mask is None:
        return EVERYWHERE
    return masked_area(request.mask, place, extent, request.raster)
