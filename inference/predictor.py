"""A model ready to run: how it scores tiles, and what its scores come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from .architectures import Architecture
from .arguments import Arguments, square_batch
from .blending import PROFILES, Profile
from .decisions import Decision
from .definition import ModelDefinition
from .errors import ArgumentError, ModelDefinitionError, UnsupportedModelError
from .memory import Score, within_memory
from .normalization import Transform
from .outputs import OutputForm, form_of
from .progress import Progress
from .runtimes import Session
from .text import Text

SampleOf = Callable[[tuple[int, int]], np.ndarray]


@dataclass(frozen=True)
class Predictor:
    """All that the straight line knows of a model.

    ``score`` takes (tiles, bands, rows, columns) in the raster's own type and gives (tiles,
    channels, rows, columns), which lost a frame of ``margin`` pixels; ``decision`` makes
    classes of the joined scores of any window.
    """

    score: Score
    decision: Decision
    tile: tuple[int, int]
    padding: int
    margin: int
    batch_size: int
    profile: Profile


def build_predictor(
    architecture: Architecture,
    definition: ModelDefinition,
    arguments: Arguments,
    session: Session,
    normalize: Transform,
    sample_of: SampleOf,
    progress: Progress,
) -> Predictor:
    """Put a model together from its parts.

    ``sample_of`` gives one tile of (rows, columns) of the raster, (1, bands, rows, columns): what
    the model answers to it tells the form of all its answers, before a long run.
    """
    tile = tile_of(definition, session, progress)
    form = form_of(_first_answer(session, normalize(sample_of(tile))), tile, definition.model_padding or 0)

    def score(batch: np.ndarray) -> np.ndarray:
        scores = form.read(session.run(normalize(batch)))
        _check_shape(scores, (len(batch), form.channels, *(size - 2 * form.margin for size in tile)))
        return scores

    merge = _merge(arguments, form)
    model = Predictor(
        score=within_memory(score, progress),
        decision=architecture.decision(form, definition, arguments),
        tile=tile,
        padding=_padding(definition, arguments, form, tile),
        margin=form.margin,
        batch_size=session.batch_size or arguments.values.get("batch_size", square_batch(definition)),
        profile=PROFILES[merge],
    )
    return cropped(model) if merge == "crop" else model


def cropped(model: Predictor) -> Predictor:
    """The same model for tiles whose centres lie side by side.

    No other tile has a say in a pixel, so that each tile can be decided at once: what is joined
    is a class for each pixel in the place of all its scores.
    """
    frame = model.padding - model.margin

    def score(batch: np.ndarray) -> np.ndarray:
        scores = model.score(batch)
        rows, cols = (slice(frame, size - frame) for size in scores.shape[2:])
        return np.stack([model.decision.decide(tile[:, rows, cols]) for tile in scores])[:, np.newaxis]

    decision = replace(model.decision, decide=lambda classes: classes[0])
    return replace(model, score=score, decision=decision, margin=model.padding)


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


def _first_answer(session: Session, sample: np.ndarray) -> np.ndarray:
    """What the model answers to a tile of the raster and to one of noise.

    A raster may be empty where the tile lies, and noise is not what the model knows: what either
    shows of its answers holds.
    """
    rng = np.random.default_rng(0)
    if sample.dtype.kind == "f":
        noise = rng.standard_normal(sample.shape).astype(sample.dtype)
    else:
        noise = rng.integers(0, 128, sample.shape).astype(sample.dtype)
    return session.run(np.concatenate([sample, noise]))


def _check_shape(scores: np.ndarray, expected: tuple[int, ...]) -> None:
    if scores.shape != expected:
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
