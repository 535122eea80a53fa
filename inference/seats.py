"""A model on each of its devices: a network in a session, or a function in a process."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from .architectures import Architecture
from .arguments import Arguments, read_arguments
from .building import Parts, build_predictor
from .dates import of_one_date
from .definition import ModelDefinition
from .devices import Device
from .inputs import InputForm
from .log import tell_remarks, tell_without_effect
from .package import ModelPackage
from .predictor import Predictor
from .progress import Progress, Relay
from .raster import Area
from .raster_functions.function import RasterFunction
from .raster_functions.predicting import bands_wanted, function_predictor
from .raster_functions.told import Configuration
from .request import Request
from .runtimes import Network, Session, open_sessions, runtime_of
from .sampling import Sampler
from .sources import Source, open_source
from .text import Text
from .tiling import Window
from .trust import check_trusted


class Seat(Protocol):
    """A model on one of its devices."""

    @property
    def device(self) -> str | Text:
        """Which one, in words."""
        ...

    @property
    def on_gpu(self) -> bool:
        """Whether it leaves the CPU to others."""
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
    def on_gpu(self) -> bool:
        """As the session is."""
        return self.session.on_gpu

    @property
    def of_each(self) -> ModelDefinition:
        """The definition as it speaks of one date."""
        return of_one_date(self.definition, self.inputs.channels) if self.dates > 1 else self.definition

    def source(self, request: Request, progress: Progress) -> Source:
        """With the bands that the definition names, or as many as the network takes."""
        return open_source(request, self.of_each.bands, self.inputs.channels, progress)

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
    def on_gpu(self) -> bool:
        """Nobody knows what it does on the CPU."""
        return False

    @property
    def files(self) -> tuple[Path, ...]:
        """Its own, what it may import, and the model's."""
        return self.function.files

    def source(self, request: Request, progress: Progress) -> Source:
        """With the bands that it says it wants."""
        wanted = replace(self.definition, bands=bands_wanted(self.configuration, self.definition))
        each = of_one_date(wanted, None) if request.dates > 1 else wanted
        return open_source(request, each.bands, None, progress)

    def predictor(self, source: Source, extent: Window, area: Area, progress: Progress) -> Predictor:
        """One that tells it of this raster."""
        return function_predictor(
            self.function, self.configuration, source, extent, area, self.definition, self.arguments
        )


def network_seats(
    request: Request,
    package: ModelPackage,
    architecture: Architecture,
    devices: Sequence[Device],
    stack: ExitStack,
    progress: Progress,
) -> Iterator[tuple[Seat, Relay]]:
    """A seat on each device for the network of a package, and what passes on what it says."""
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


def function_seats(
    request: Request,
    package: ModelPackage,
    written: str,
    devices: Sequence[Device],
    stack: ExitStack,
    progress: Progress,
) -> Iterator[tuple[Seat, Relay]]:
    """The same for a function of the package, by its name as ``written``."""
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
