"""A model over a raster, both open: where its tiles lie, and how a file is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from .arguments import Arguments
from .confidence import CONFIDENCE, ClassesAndConfidence, SplitSink
from .content import Content
from .decisions import Decision
from .errors import RasterError
from .log import tell_undecided
from .package import ModelPackage
from .pool import Worker, predict_on_all
from .prediction import predict_raster
from .predictor import Predictor
from .preview import Preview
from .progress import Portion, Progress
from .raster import EVERYWHERE, Area, RasterSink
from .raster.gdal_process import block_cache
from .raster.geotiff import BLOCK, GeoTiffSink
from .raster.grids import Grid
from .raster.map_space import brought_to_map
from .raster.on_map import ImageOnMap
from .raster.served import ServedSource, tell_lost
from .shown import Workload
from .sources import Source
from .tally import ClassTotal, TalliedSink
from .tiling import TileGrid, Window

NotesOf = Callable[[tuple[ClassTotal, ...]], Mapping[str, str]]
BRINGING = 0.1  # of a run in pixel space


class Written(NamedTuple):
    """What a file holds of each class, and how much was done for it."""

    totals: tuple[ClassTotal, ...]
    work: Workload


@dataclass(frozen=True)
class Job:
    """A request whose model and raster are open; ``workers`` has a model for each device.

    ``files`` are what runs, the first above all: the model's, or those of a function of the package.
    ``image`` is the raster where it is seen in pixel space and the output is to be brought to the map.
    ``area`` are the pixels that are wanted: of the source's grid, or of the output's where that is another.
    """

    package: ModelPackage
    source: Source
    extent: Window
    workers: tuple[Worker, ...]
    arguments: Arguments
    files: tuple[Path, ...]
    image: ImageOnMap | None = None
    area: Area = EVERYWHERE

    @property
    def model(self) -> Predictor:
        """The model, on the first of its devices."""
        return self.workers[0].model

    @property
    def decision(self) -> Decision:
        """What comes of its scores."""
        return self.model.decision

    @property
    def content(self) -> Content:
        """What its raster holds."""
        whole = self.decision.content
        return whole.of if isinstance(whole, ClassesAndConfidence) else whole

    @property
    def grid(self) -> TileGrid:
        """Where its tiles lie."""
        return TileGrid(self.extent, *self.model.tile, self.model.padding)

    @property
    def pixels(self) -> int:
        """How many there are in the output."""
        whole = self.output_of(self.extent).window
        return whole.width * whole.height

    def output_of(self, block: Window) -> Grid:
        """Where the output of a block of the extent lies."""
        if self.image is not None:
            finer = self.image.finer(self.model.scale)
            return Grid(finer.place, finer.wanted)
        return Grid(self.source.georeference.finer(self.model.scale), block.finer(self.model.scale))

    def write(
        self,
        path: Path,
        block: Window,
        progress: Progress,
        notes_of: NotesOf | None = None,
        preview: Preview | None = None,
        confidence: Path | None = None,
    ) -> Written:
        """Classify a block of the extent to a file of its own.

        ``notes_of`` tells from what was counted the metadata that the file is to have. ``confidence`` is
        a second file, where the decision tells how likely classes are.
        """
        content, output = self.content, self.output_of(block)
        place, written = output.georeference, output.window
        row = written.width * len(content.names) * content.pixel_type.dtype.itemsize
        with (
            block_cache((2 * self.source.block_row_bytes + BLOCK * row) * len(self.workers)),
            GeoTiffSink(path, written, place, content, None if self.image else preview) as sink,
            ExitStack() as stack,
        ):
            tallied = TalliedSink(sink, content.classes, place.pixel_areas)
            target: RasterSink = tallied
            if confidence and isinstance(self.decision.content, ClassesAndConfidence):
                beside = stack.enter_context(GeoTiffSink(confidence, written, place, CONFIDENCE))
                target = SplitSink(tallied, beside, self.decision.content)
            with self._rows_of(target, path, progress) as (rows, area, portion):
                if len(self.workers) == 1:
                    predicted = predict_raster(
                        self.source, rows, self.model, self.extent, portion, block, area
                    )
                else:
                    predicted = predict_on_all(self.workers, rows, self.extent, block, portion, area)
            sources = [worker.source for worker in self.workers]
            tell_lost((one for one in sources if isinstance(one, ServedSource)), progress)
            if notes_of:
                sink.note(notes_of(tallied.totals()))
        tell_undecided(predicted.undecided, content, progress)
        return Written(tallied.totals(), predicted.shown.workload(self.model.scale))

    @contextmanager
    def _rows_of(
        self, target: RasterSink, path: Path, progress: Progress
    ) -> Iterator[tuple[RasterSink, Area, Progress]]:
        """Where the model's rows go, which of their pixels are wanted, and its progress.

        In pixel space they reach ``target`` afterwards, and what is wanted is known on the map alone.
        """
        if self.image is None:
            yield target, self.area, progress
            return
        image, seen = self.image.finer(self.model.scale), self.extent.finer(self.model.scale)
        bringing = Portion(progress, 1 - BRINGING, BRINGING)
        with brought_to_map(target, image, seen, self.area, self.decision.content, path, bringing) as rows:
            yield rows, EVERYWHERE, Portion(progress, 0, 1 - BRINGING)


def check_output(output: Path, source: Source) -> None:
    """Raise where the output would be written over the input."""
    for file in map(Path, source.files):
        if output.exists() and file.exists() and output.samefile(file):
            raise RasterError(
                "The output {path} is the input raster, or part of it; expected another file, as this one "
                "would be lost",
                path=output,
            )
