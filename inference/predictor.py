"""A model ready to run: how it scores tiles, and what its scores come to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from .architectures import Architecture
from .arguments import Arguments, square_batch
from .arrays import Array, Arrays
from .blending import PROFILES, Profile
from .decisions import Decided, Decision
from .definition import ModelDefinition
from .errors import ArgumentError, ModelDefinitionError, UnsupportedModelError
from .memory import Score, within_memory
from .normalization import Normalization
from .outputs import OutputForm, form_of
from .progress import Progress
from .runtimes import Session
from .text import Text

SampleOf = Callable[[tuple[int, int]], np.ndarray]


@dataclass(frozen=True)
class Predictor:
    """All that the straight line knows of a model.

    ``score`` takes tiles (bands, rows, columns) in the raster's own type, on the device of
    ``arrays``, and gives for each its scores (channels, rows, columns), which lost a frame of
    ``margin`` pixels; ``decision`` makes classes of the joined scores of any window.
    """

    score: Score
    decision: Decision
    tile: tuple[int, int]
    padding: int
    margin: int
    batch_size: int
    profile: Profile
    arrays: Arrays


def build_predictor(
    architecture: Architecture,
    definition: ModelDefinition,
    arguments: Arguments,
    session: Session,
    normalization: Normalization | None,
    sample_of: SampleOf,
    progress: Progress,
) -> Predictor:
    """Put a model together from its parts.

    ``sample_of`` gives one tile of (rows, columns) of the raster, (bands, rows, columns): what
    the model answers to it tells the form of all its answers, before a long run.
    """
    arrays = session.arrays
    tile = tile_of(definition, session, progress)
    first = _first_answer(session, normalization, sample_of(tile))
    form = form_of(first, tile, definition.model_padding or 0)

    def score(tiles: Sequence[Array]) -> list[Array]:
        scores = form.read(session.run(arrays.stacked(tiles, normalization)), arrays)
        _check_shape(scores, (len(tiles), form.channels, *(size - 2 * form.margin for size in tile)))
        return list(scores)

    merge = _merge(arguments, form)
    model = Predictor(
        score=within_memory(score, progress),
        decision=architecture.decision(form, definition, arguments),
        tile=tile,
        padding=_padding(definition, arguments, form, tile),
        margin=form.margin,
        batch_size=session.batch_size or arguments.values.get("batch_size", square_batch(definition)),
        profile=PROFILES[merge],
        arrays=arrays,
    )
    return cropped(model) if merge == "crop" else model


def cropped(model: Predictor) -> Predictor:
    """The same model for tiles whose centres lie side by side.

    No other tile has a say in a pixel, so that each tile can be decided at once: what is joined
    is a class for each pixel in the place of all its scores.
    """
    frame = model.padding - model.margin

    def score(tiles: Sequence[Array]) -> list[Array]:
        return [decided(scores)[None] for scores in model.score(tiles)]

    def decided(scores: Array) -> Array:
        rows, cols = (slice(frame, size - frame) for size in scores.shape[1:])
        return model.arrays.decided(model.decision.decide, scores[:, rows, cols])

    return replace(
        model, score=score, decision=replace(model.decision, decide=Decided()), margin=model.padding
    )


def tile_of(definition: ModelDefinition, session: Session, progress: Progress) -> tuple[int, int]:
    """Rows and columns of a tile: what the model's file fixes, else what the definition says."""
    tile = session.tile or definition.tile
    if tile is None:
        raise ModelDefinitionError(
            "ImageHeight is missing; expected the rows (and in ImageWidth the columns) of a tile"
        )
    if definition.tile not in (tile, None):
        progress.warn(
            Text(
                "The model's file takes tiles of {fixed} pixels only, not the {said} of its definition",
                fixed=" × ".join(map(str, tile)),
                said=" × ".join(map(str, definition.tile or ())),
            )
        )
    return tile


def _first_answer(session: Session, normalization: Normalization | None, sample: np.ndarray) -> np.ndarray:
    """What the model answers to a tile of the raster and to one of noise.

    A raster may be empty where the tile lies, and noise is not what the model knows: what either
    shows of its answers holds.
    """
    arrays, rng = session.arrays, np.random.default_rng(0)
    values = arrays.stacked([arrays.put(sample)] * 2, normalization)
    if normalization or sample.dtype.kind == "f":
        noise = rng.standard_normal(sample.shape).astype(np.float32)
    else:
        noise = rng.integers(0, 128, sample.shape).astype(sample.dtype)
    values[1] = arrays.put(noise)
    return arrays.fetched(session.run(values))


def _check_shape(scores: Array, expected: tuple[int, ...]) -> None:
    if tuple(scores.shape) != expected:
        raise UnsupportedModelError(
            "The model answers with an array of {shape}; expected {expected}, as for its first tile",
            shape=" × ".join(map(str, scores.shape)),
            expected=" × ".join(map(str, expected)),
        )


def _padding(
    definition: ModelDefinition, arguments: Arguments, form: OutputForm, tile: tuple[int, int]
) -> int:
    """What the definition says the model crops, what the user asks for, or a quarter of the tile."""
    if definition.model_padding is not None:
        return max(definition.model_padding, form.margin)
    padding: int | None = arguments["padding"]
    if padding is None:
        return max(form.margin, min(tile) // 4)
    if 0 <= padding < form.margin:
        raise ArgumentError(
            "padding", padding, Text("at least {margin}, which the model crops itself", margin=form.margin)
        )
    return padding


def _merge(arguments: Arguments, form: OutputForm) -> str:
    if not form.is_class_map:
        return str(arguments["tile_merge"])
    if arguments["tile_merge"] != "crop":
        arguments.refuse("tile_merge", "crop, as the model gives class numbers, which cannot be blended")
    return "crop"
