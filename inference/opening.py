"""A model that is open on its devices, and the rasters that it is laid over, one after the other."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field, replace

from .architectures import architecture_of
from .devices import parse_devices, usable_cores, with_threads
from .errors import InferenceError
from .job import Job
from .log import tell_settings
from .package import ModelPackage, open_package
from .pool import Worker, left_out
from .progress import Progress, Relay
from .raster import EVERYWHERE, Area
from .raster.cell_sizes import misfit
from .raster.gdal_process import decoding_threads
from .raster.shared_service import SharedService
from .request import Request
from .seats import Seat, function_seats, network_seats
from .sources import area_of, extent_of
from .space import image_of, in_pixel_space, tell_space
from .text import Text
from .trained_cells import trained_cells
from .trust import check_trusted


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
            stack.enter_context(decoding_threads(self._idle_cores(request)))
            workers: list[Worker] = []
            request = replace(request, pixel_space=in_pixel_space(request, self.package.definition))
            if request.service and len(self.seats) > 1:
                request = replace(request, service=SharedService(request.service))
            area: Area | None = None
            for seat, relay in self.seats:
                source = stack.enter_context(closing(seat.source(request, progress)))
                image = image_of(request, source)
                extent = image.wanted if image else extent_of(request, source)
                area = area or area_of(request, image.place if image else source.georeference, extent)
                shown = EVERYWHERE if image else area
                if image:
                    extent = image.under(area.around(extent))
                watched = relay if len(self.seats) > 1 else progress
                try:
                    model = seat.predictor(source, extent, shown, watched)
                except InferenceError as error:
                    if not workers:
                        raise
                    relay.pass_on(progress)
                    progress.warn(left_out(seat.device, error))
                    continue
                workers.append(Worker(seat.device, model, source, relay))
                relay.pass_on(progress)
                relay.cancelled = False  # which ends the work on each raster
            if image and model.scale > 1:  # whose grid on the map is its own, not that of the image cut finer
                fine = image.finer(model.scale)
                area = area_of(request, fine.place, fine.wanted)
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

    def _idle_cores(self, request: Request) -> int:
        """How many threads may decode rasters: all that the models leave idle."""
        on_gpus = all(seat.on_gpu for seat, _ in self.seats)
        return (request.threads or usable_cores()) if on_gpus else 1

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
        """That the model knows other pixels: once, as long as that is about the same for every raster.

        In degrees and in Web Mercator sizes differ a little wherever a raster lies.
        """
        source = job.source
        cells = trained_cells(self.package.definition.document)
        found = misfit(cells, source.georeference, source.width, source.height)
        if found and found.roughly not in self.told:
            self.told.add(found.roughly)
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
            seats = function_seats(request, package, function, devices, stack, progress)
        else:
            seats = network_seats(request, package, architecture, devices, stack, progress)
        yield OpenModel(package, tuple(seats))
