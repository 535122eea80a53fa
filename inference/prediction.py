"""The straight line: read, score, join, decide, write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import numpy as np

from .blending import tile_weights
from .mosaic import Scores, join_tiles
from .pipeline import ahead, behind
from .predictor import Predictor
from .progress import Progress, checkpoint
from .raster import RasterSink, RasterSource, finer
from .reading import Batch, cut_batches, read_bands
from .surroundings import RefinedStrips
from .tiling import TileGrid, Window


class Strip(NamedTuple):
    """Rows of the answer: ``decide`` gives their values, ``valid`` says which have data."""

    window: Window
    decide: Callable[[], np.ndarray]
    valid: np.ndarray


def predict_raster(
    source: RasterSource,
    sink: RasterSink,
    model: Predictor,
    extent: Window,
    progress: Progress,
    block: Window | None = None,
) -> int:
    """Give every pixel of ``extent``, or of ``block`` inside it, its answer in ``sink``.

    The sink's pixels are those that ``model.scale`` makes of the source's.
    A block gets the very values that it gets in a whole run: the tiles that count in it are scored,
    those of its neighbours that reach into it among them. Returns how many pixels with data got no answer.
    """
    grid, scale = TileGrid(extent, *model.tile, model.padding), model.scale
    seen, wanted = grid.trimmed(model.margin).finer(scale), (block or extent).finer(scale)
    refinement = model.decision.refinement
    reached = refinement.window(wanted, seen.extent)
    weights = tile_weights(seen, model.profile, model.augmentation.flips).within(reached)
    tiles, arrays = weights.of(grid.tiles), model.arrays
    refined = RefinedStrips(refinement, wanted, seen.extent)
    undecided = 0

    def decide(strip: Strip) -> None:
        nonlocal undecided
        content = model.decision.content
        values = strip.decide().copy()  # the memory of the strip is used again while this is written
        values = values.reshape(*content.bands, *strip.valid.shape)
        without = content.missing(values)
        if not strip.valid.all():
            without &= strip.valid
            np.copyto(values, content.pixel_type.nodata, where=~strip.valid)
        counted = strip.window.intersection(wanted).within(strip.window)
        undecided += np.count_nonzero(without[counted.slices])
        for rows in refined.after(strip.window, values):
            write(rows)

    def write_rows(rows: tuple[Window, np.ndarray]) -> None:
        sink.write(*rows)

    # Reads ahead of the model, decides and writes behind it, while the model runs.
    with (
        ahead(read_bands(source, tiles, arrays)) as bands,
        behind(write_rows) as write,
        behind(decide) as hand_over,
    ):
        batches = cut_batches(bands, tiles, model.batch_size)
        scores = score_tiles(batches, model, progress, len(tiles))
        for strip in join_tiles(scores, weights.on(arrays), arrays):
            hand_over(Strip(strip.window, arrays.deciding(model.decision.decide, strip.values), strip.valid))
    progress.report(1)
    return undecided


def score_tiles(
    batches: Iterable[Batch], model: Predictor, progress: Progress, total: int
) -> Iterator[Scores]:
    """Run the model over every tile, in the grid's order."""
    done = 0
    for batch in batches:
        checkpoint(progress, done / total)
        for window, values, valid in zip(batch.windows, model.scores_of(batch), batch.valid):
            seen = window.trimmed(model.margin)
            valid = finer(valid[seen.within(window).slices], model.scale)
            yield Scores(seen.finer(model.scale), values, valid)
        done += len(batch.windows)
