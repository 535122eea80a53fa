"""Several devices as one: blocks of rows are handed out to them, and come back in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

import numpy as np

from .blending import tile_weights
from .errors import InferenceError
from .pipeline import behind
from .prediction import Predicted, predict_raster
from .predictor import Predictor
from .progress import Progress, Relay, checkpoint
from .raster import EVERYWHERE, Area, RasterSink, RasterSource
from .raster.memory import MemorySink
from .shown import ShownTiles
from .text import Text
from .tiling import TileGrid, Window

BLOCKS_EACH = 8  # so that the last ones keep no device waiting for long
LEAST_ROWS = 8  # of tiles in a block: at its edges neighbours score a row of tiles both


def left_out(device: str | Text, error: InferenceError) -> Text:
    """That a device failed where others go on."""
    return Text(
        "{device} failed and is used no longer, others redo its part: {reason}",
        device=device,
        reason=error.text,
    )


@dataclass
class Worker:
    """A model on a device, with a source of its own, and what it has to say."""

    name: str | Text
    model: Predictor
    source: RasterSource
    relay: Relay

    def predict(self, extent: Window, block: Window, area: Area) -> tuple[np.ndarray, Predicted]:
        """The values of a block, and what ``predict_raster`` tells of them."""
        content = self.model.decision.content
        sink = MemorySink(block.finer(self.model.scale), content.pixel_type.dtype, content.bands)
        return sink.values, predict_raster(self.source, sink, self.model, extent, self.relay, block, area)


def predict_on_all(
    workers: Sequence[Worker],
    sink: RasterSink,
    extent: Window,
    block: Window,
    progress: Progress,
    area: Area = EVERYWHERE,
) -> Predicted:
    """What ``predict_raster`` does, by all workers at once.

    A worker that fails gets no more work, and what it had is done by another; the error of
    the last one is raised.
    """
    blocks = blocks_of(workers[0].model, extent, block, len(workers))

    def write_block(item: tuple[Window, np.ndarray]) -> None:
        sink.write(*item)

    with ThreadPoolExecutor(len(workers), "device") as threads, behind(write_block) as write:
        crew = _Crew(workers, threads, extent, blocks, area)
        try:
            for number, rows in enumerate(blocks):
                while number not in crew.done:
                    crew.hand_out(number)
                    crew.collect(progress)
                write((rows.finer(workers[0].model.scale), crew.done.pop(number)))
        finally:
            crew.stop()
    return Predicted(crew.undecided, crew.shown)


class _Crew:
    """Who is at work on which block."""

    def __init__(
        self,
        workers: Sequence[Worker],
        threads: ThreadPoolExecutor,
        extent: Window,
        blocks: Sequence[Window],
        area: Area,
    ) -> None:
        self._threads, self._extent, self._blocks, self._area = threads, extent, blocks, area
        self._idle, self._all = list(workers), list(workers)
        self._waiting = deque(range(len(blocks)))
        self._at_work: dict[Future[tuple[np.ndarray, Predicted]], tuple[Worker, int]] = {}
        self._finished = 0
        self.done: dict[int, np.ndarray] = {}
        self.undecided, self.shown = 0, ShownTiles(_grid_of(workers[0].model, extent))

    def hand_out(self, wanted: int) -> None:
        """Give each idle worker the next block, none too far ahead of the one that is wanted."""
        while self._idle and self._waiting and self._waiting[0] < wanted + 2 * len(self._all):
            worker, number = self._idle.pop(), self._waiting.popleft()
            worker.relay.fraction = 0.0
            future = self._threads.submit(worker.predict, self._extent, self._blocks[number], self._area)
            self._at_work[future] = worker, number

    def collect(self, progress: Progress) -> None:
        """Wait a moment for what gets ready; tell how far all are."""
        ready, _ = wait(self._at_work, timeout=0.1, return_when=FIRST_COMPLETED)
        for worker in self._all:
            worker.relay.pass_on(progress)
        for future in ready:
            self._take(future, *self._at_work.pop(future), progress)
        under_way = sum(worker.relay.fraction for worker, _ in self._at_work.values())
        checkpoint(progress, min(1.0, (self._finished + under_way) / len(self._blocks)))

    def _take(
        self, future: Future[tuple[np.ndarray, Predicted]], worker: Worker, number: int, progress: Progress
    ) -> None:
        try:
            self.done[number], predicted = future.result()
        except InferenceError as error:
            self._waiting.appendleft(number)
            if not self._at_work and not self._idle:
                raise
            progress.warn(left_out(worker.name, error))
            return
        self.undecided += predicted.undecided
        self.shown.add(predicted.shown)
        self._finished += 1
        self._idle.append(worker)

    def stop(self) -> None:
        """Have everyone leave off."""
        for worker in self._all:
            worker.relay.cancelled = True


def blocks_of(model: Predictor, extent: Window, block: Window, workers: int) -> list[Window]:
    """Rows of a block of the extent for one device at a time.

    They meet where a tile counts alone, if it does so anywhere, so that as few tiles as possible
    are scored for both sides.
    """
    grid = _grid_of(model, extent)
    spans = tile_weights(grid.trimmed(model.margin), model.profile).within(block).rows
    starts = [next((p.start for p in span.parts if p.weights is None), span.start) for span in spans]
    each = max(LEAST_ROWS, -(-len(spans) // (workers * BLOCKS_EACH)))
    tops = sorted({block.row, *starts[each::each]})
    return [
        Window(block.col, top, block.width, end - top) for top, end in zip(tops, [*tops[1:], block.bottom])
    ]


def _grid_of(model: Predictor, extent: Window) -> TileGrid:
    return TileGrid(extent, *model.tile, model.padding)
