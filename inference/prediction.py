"""The straight line: read, score, join, decide, write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

import numpy as np

from .blending import tile_weights
from .mosaic import Scores, join_tiles
from .needs import needed_tiles
from .pipeline import ahead, behind
from .predictor import Predictor
from .progress import Progress, checkpoint
from .raster import EVERYWHERE, Area, RasterSink, RasterSource, finer, is_everywhere
from .reading import Batch, cut_batches, read_bands
from .shown import ShownTiles
from .surroundings import RefinedStrips
from .tiling import TileGrid, Tiles, Window

NO_PIXELS = np.zeros((0, 0), bool)


class Strip(NamedTuple):
    """Rows of the answer: ``decide`` gives their values, ``valid`` says which have data."""

    window: Window
    decide: Callable[[], np.ndarray]
    valid: np.ndarray


class Predicted(NamedTuple):
    """What is known of an answer when it is written: pixels with data that got none, and the tiles shown."""

    undecided: int
    shown: ShownTiles


def predict_raster(
    source: RasterSource,
    sink: RasterSink,
    model: Predictor,
    extent: Window,
    progress: Progress,
    block: Window | None = None,
    area: Area = EVERYWHERE,
) -> Predicted:
    """Give every pixel of ``extent``, or of ``block`` inside it, its answer in ``sink``.

    The sink's pixels are those that ``model.scale`` makes of the source's.
    A block gets the very values that it gets in a whole run: the tiles that count in it are scored,
    those of its neighbours that reach into it among them. Pixels outside of ``area`` get no data, all
    others what they get without one: tiles lie where they lay, and see what they saw. Tiles that count
    in none of its pixels are neither read nor scored.
    """
    grid, scale = TileGrid(extent, *model.tile, model.padding), model.scale
    seen, wanted = grid.trimmed(model.margin).finer(scale), (block or extent).finer(scale)
    refinement = model.decision.refinement
    reached = refinement.window(wanted, seen.extent)
    weights = tile_weights(seen, model.profile, model.augmentation.flips).within(reached)
    arrays, inside = model.arrays, area.finer(scale)
    tiles = needed_tiles(weights.of(grid.tiles), weights, inside, wanted, refinement.reach, progress)
    refined = RefinedStrips(refinement, wanted, seen.extent)
    undecided, shown = 0, ShownTiles(grid)

    def decide(strip: Strip) -> None:
        nonlocal undecided
        content = model.decision.content
        values = strip.decide().copy()  # the memory of the strip is used again while this is written
        values = values.reshape(*content.bands, *strip.valid.shape)
        without = content.missing(values)
        if not strip.valid.all():
            without &= strip.valid
            np.copyto(values, content.pixel_type.nodata, where=~strip.valid)
        counted = strip.window.intersection(wanted)
        if (without := without[counted.within(strip.window).slices]).any():
            undecided += np.count_nonzero(without & inside.inside(counted))
        for rows in refined.after(strip.window, values):
            write(rows)

    def write_rows(rows: tuple[Window, np.ndarray]) -> None:
        window, values = rows
        sink.write(window, _only(values, inside.inside(window), model.decision.pixel_type.nodata))

    # Reads ahead of the model, decides and writes behind it, while the model runs.
    with (
        ahead(read_bands(source, tiles, arrays)) as bands,
        behind(write_rows) as write,
        behind(decide) as hand_over,
    ):
        batches = cut_batches(bands, tiles, model.batch_size)
        scores = shown.noting(score_tiles(batches, model, progress, tiles), tiles)
        for strip in join_tiles(scores, weights.on(arrays), arrays):
            hand_over(Strip(strip.window, _deciding(model, strip), strip.valid))
    progress.report(1)
    return Predicted(undecided, shown)


def score_tiles(
    batches: Iterable[Batch], model: Predictor, progress: Progress, tiles: Tiles
) -> Iterator[Scores]:
    """Run the model over every tile of the batches; what it says of all ``tiles``, in the grid's order."""
    shares, places, passed = tiles.shares, iter(tiles), 0
    for batch in batches:
        checkpoint(progress, shares[passed])
        scores = model.scores_of(batch) if batch.windows else []
        for window, values, valid in zip(batch.windows, scores, batch.valid):
            for left_out in takewhile(window.__ne__, places):
                passed += 1
                yield _nothing(left_out, model)
            seen = window.trimmed(model.margin)
            valid = finer(valid[seen.within(window).slices], model.scale)
            yield Scores(seen.finer(model.scale), values, valid)
            passed += 1
    yield from (_nothing(left_out, model) for left_out in places)


def _nothing(place: Window, model: Predictor) -> Scores:
    """Of a tile that the model is not shown."""
    return Scores(place.trimmed(model.margin).finer(model.scale), None, NO_PIXELS)


def _deciding(model: Predictor, strip: Scores) -> Callable[[], np.ndarray]:
    """What comes of a strip: no data where no tile says anything."""
    if strip.values is not None:
        return model.arrays.deciding(model.decision.decide, strip.values)
    content = model.decision.content
    shape, pixel_type = (*content.bands, *strip.valid.shape), content.pixel_type
    return lambda: np.full(shape, pixel_type.nodata, pixel_type.dtype)


def _only(values: np.ndarray, inside: np.ndarray, nodata: float) -> np.ndarray:
    """``values`` with no data elsewhere."""
    return values if is_everywhere(inside) else np.where(inside, values, values.dtype.type(nodata))
