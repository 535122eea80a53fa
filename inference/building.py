"""Puts a model together: what it answers with, its tiles, its batch and the numbers it computes in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isqrt

import numpy as np

from .architectures import Architecture
from .arguments import Arguments, square_batch
from .arrays import Array
from .augmentation import augmentation_of, is_merged_by_policy, variants_of
from .blending import PROFILES
from .definition import ModelDefinition
from .errors import ArgumentError, DeviceMemoryError, ModelDefinitionError, UnsupportedModelError
from .inputs import InputForm
from .memory import Score, within_memory
from .normalization import Normalization
from .outputs import OutputForm, form_of
from .predictor import Predictor, cropped
from .progress import Progress
from .runtimes import Session
from .sampling import Sampler
from .text import Text
from .tile_size import BUDGET, agreement, fitted
from .tiling import TileGrid, check_padding

MOST_AT_ONCE = 64  # tiles: more bring a GPU nothing
PIXELS_AT_ONCE = MOST_AT_ONCE * 512 * 512  # nor do more pixels, which some operations have no numbers for
ALIKE = 0.99  # of the pixels have to keep their class where tiles are larger than in training
SAME = 0.999  # where numbers are shorter


@dataclass(frozen=True)
class Parts:
    """What a predictor is made of."""

    architecture: Architecture
    definition: ModelDefinition
    arguments: Arguments
    session: Session
    inputs: InputForm
    normalization: Normalization | None
    sampler: Sampler
    progress: Progress
    with_confidence: bool = False


def build_predictor(parts: Parts) -> Predictor:
    """A model as the user wants it to run.

    What it answers to a tile of the raster tells the form of all its answers, before a long run.
    """
    model = _with_tile(parts, tile_of(parts.definition, parts.inputs, parts.progress))
    model = _resized(parts, model)
    precision = _choose_precision(parts, model)
    return replace(model, batch_size=_batch_size(parts, model), precision=precision)


def _with_tile(parts: Parts, tile: tuple[int, int]) -> Predictor:
    arrays, arguments = parts.session.arrays, parts.arguments
    form = _form_of(parts, tile)
    variants = variants_of(form, parts.definition, arguments, tile)
    merge = _merge(arguments, form, len(variants))
    augmentation = augmentation_of(variants, PROFILES[merge], arguments)
    decision = parts.architecture.decision(form, parts.definition, arguments)
    if parts.with_confidence:
        decision = decision.with_confidence()
    averaged = 1 if is_merged_by_policy(arguments) else len(augmentation.lots)
    score = augmentation.of(_score(parts, form, tile), arrays)
    model = Predictor(
        score=within_memory(score, parts.progress),
        decision=decision.of_mean(averaged),
        tile=tile,
        padding=_padding(parts, form, tile),
        margin=form.margin,
        batch_size=1,
        profile=PROFILES[merge],
        arrays=arrays,
        augmentation=augmentation,
        scale=form.scale,
    )
    return cropped(model) if merge == "crop" else model


def _form_of(parts: Parts, tile: tuple[int, int]) -> OutputForm:
    image_of = parts.sampler.source.dtype if parts.architecture.gives_images else None
    padding, bands_last = parts.definition.model_padding or 0, parts.inputs.bands_last
    return form_of(_first_answer(parts, tile), tile, padding, bands_last, image_of)


def _score(parts: Parts, form: OutputForm, tile: tuple[int, int]) -> Score:
    """The scores of tiles as they lie."""
    session, arrays = parts.session, parts.session.arrays
    rows, cols = ((size - 2 * form.margin) * form.scale for size in tile)

    def score(tiles: Sequence[Array]) -> list[Array]:
        scores = form.read(session.run(arrays.stacked(tiles, parts.normalization)), arrays)
        _check_shape(scores, (len(tiles), form.channels, rows, cols))
        return list(scores)

    return score


def tile_of(definition: ModelDefinition, inputs: InputForm, progress: Progress) -> tuple[int, int]:
    """Rows and columns of a tile: what the model's file fixes, else what the definition says."""
    tile = inputs.tile or definition.tile or definition.assumed_tile
    if tile is None:
        raise ModelDefinitionError(
            "ImageHeight is missing; expected the rows (and in ImageWidth the columns) of a tile"
        )
    if definition.tile not in (tile, None):
        progress.warn(
            Text(
                "The model's file takes tiles of {fixed} pixels only, not the {said} of its definition",
                fixed=_by(tile),
                said=_by(definition.tile or ()),
            )
        )
    return tile


def _resized(parts: Parts, model: Predictor) -> Predictor:
    """The model with the tile that the user wants."""
    asked = parts.arguments.values.get("tile_size", "trained")
    if asked == "trained":
        return model
    if parts.inputs.tile:
        fixed = Text("trained, as the model's file takes tiles of {size} pixels only", size=_by(model.tile))
        parts.arguments.refuse("tile_size", fixed)
    if asked == "auto":
        return _largest(parts, model)
    other = _with_tile(parts, (asked, asked))
    check_padding(other.padding, *other.tile)
    if (alike := agreement(model, other, parts.sampler)) < ALIKE:
        parts.progress.warn(
            Text(
                "With tiles of {size} pixels only {share:.1f} % of a sample get the class that they get with "
                "the {trained} that the model was trained with: its answer depends on the size of its tiles",
                size=_by(other.tile),
                share=100 * alike,
                trained=_by(model.tile),
            )
        )
    return other


def _largest(parts: Parts, model: Predictor) -> Predictor:
    """The model with fitted tiles, as large as the device allows, if it answers the same with them."""
    budget = BUDGET
    while (tile := fitted(parts.sampler.extent, model.padding, model.tile, budget)) != model.tile:
        try:
            other = _with_tile(parts, tile)
            alike = agreement(model, other, parts.sampler)
        except DeviceMemoryError:
            budget //= 4
            continue
        except UnsupportedModelError as error:
            return _kept(parts, model, error.text)
        if alike >= ALIKE:
            return other
        reason = Text("only {share:.1f} % of a sample keep their class with others", share=100 * alike)
        return _kept(parts, model, reason)
    return model


def _kept(parts: Parts, model: Predictor, reason: Text) -> Predictor:
    size = _by(model.tile)
    parts.progress.info(
        Text("tile_size is auto: tiles stay at {size}. Reason: {reason}", size=size, reason=reason)
    )
    return model


def _choose_precision(parts: Parts, model: Predictor) -> str:
    """Half precision where the user wants it, or where it changes next to nothing."""
    asked, session = parts.arguments.values.get("precision", "full"), parts.session
    if asked == "half" and "half" not in session.precisions:
        only = Text("auto or full, as {device} has but one precision for this model", device=session.device)
        parts.arguments.refuse("precision", only)
    if asked == "full" or "half" not in session.precisions:
        return "full"
    if asked == "auto" and not session.on_gpu:  # classes would depend on the computer
        parts.progress.info(
            Text("Precision: full. On this CPU precision half is faster and less exact, in bfloat16")
        )
        return "full"
    samples = list(parts.sampler.tiles(model.tile)) if asked == "auto" else []
    full = [model.answer_to(tile) for tile in samples]
    try:
        session.use("half")
        half = [model.answer_to(tile) for tile in samples]
    except (UnsupportedModelError, DeviceMemoryError) as error:
        if asked == "half":
            raise
        session.use("full")
        parts.progress.info(Text("Precision: full, as half fails: {reason}", reason=error.text))
        return "full"
    alike = [model.decision.content.alike(*both).mean() for both in zip(full, half)]
    same = np.mean(alike) if samples else 1.0
    if same < SAME:
        session.use("full")
        parts.progress.info(
            Text(
                "Precision: full, as {share:.2f} % of the classes of a sample would change with half",
                share=100 * (1 - float(same)),
            )
        )
        return "full"
    parts.progress.info(Text("Precision: half"))
    return "half"


def _batch_size(parts: Parts, model: Predictor) -> int:
    """What the file or the definition fixes, what the user asks for, or what the device is best with."""
    fixed = parts.inputs.batch_size or parts.arguments.values.get("batch_size")
    if fixed or parts.definition.batch_size:
        return fixed or square_batch(parts.definition)
    arrays, sample = model.arrays, parts.sampler.tile(model.tile)
    room = parts.session.room(arrays.stacked([arrays.put(sample)], parts.normalization))
    total = len(TileGrid(parts.sampler.extent, *model.tile, model.padding).tiles)
    most = min(MOST_AT_ONCE, max(1, PIXELS_AT_ONCE // (model.tile[0] * model.tile[1])))
    return isqrt(min(room, total, most)) ** 2


def _first_answer(parts: Parts, tile: tuple[int, int]) -> np.ndarray:
    """What the model answers to a tile of the raster and to one of noise.

    A raster may be empty where the tile lies, and noise is not what the model knows: what either
    shows of its answers holds. Of images nothing but their size counts, and they may take long.
    """
    sample, rng = parts.sampler.tile(tile), np.random.default_rng(0)
    arrays = parts.session.arrays
    if parts.architecture.gives_images:
        return arrays.fetched(parts.session.run(arrays.stacked([arrays.put(sample)], parts.normalization)))
    values = arrays.stacked([arrays.put(sample)] * 2, parts.normalization)
    if parts.normalization or sample.dtype.kind == "f":
        noise = rng.standard_normal(sample.shape).astype(np.float32)
    else:
        noise = rng.integers(0, 128, sample.shape).astype(sample.dtype)
    values[1] = arrays.put(noise)
    try:
        return arrays.fetched(parts.session.run(values))
    except DeviceMemoryError:  # it may have room for one
        return np.concatenate([arrays.fetched(parts.session.run(values[n : n + 1])) for n in range(2)])


def _check_shape(scores: Array, expected: tuple[int, ...]) -> None:
    if tuple(scores.shape) != expected:
        raise UnsupportedModelError(
            "The model answers with an array of {shape}; expected {expected}, as for its first tile",
            shape=_by(scores.shape),
            expected=_by(expected),
        )


def _padding(parts: Parts, form: OutputForm, tile: tuple[int, int]) -> int:
    """What the definition says the model crops, what the user asks for, or a quarter of a trained tile."""
    if parts.definition.model_padding is not None:
        return max(parts.definition.model_padding, form.margin)
    padding: int | None = parts.arguments["padding"]
    if padding is None:
        return max(form.margin, min(*tile, *(parts.definition.tile or tile)) // 4)
    if 0 <= padding < form.margin:
        raise ArgumentError(
            "padding", padding, Text("at least {margin}, which the model crops itself", margin=form.margin)
        )
    return padding


def _merge(arguments: Arguments, form: OutputForm, variants: int) -> str:
    asked = str(arguments["tile_merge"])
    if form.is_class_map:
        if asked not in ("auto", "crop"):
            arguments.refuse("tile_merge", "crop, as the model gives class numbers, which cannot be blended")
        return "crop"
    if asked != "auto":
        return asked
    return "hann" if variants > 1 else "blend"  # as ArcGIS joins augmented tiles


def _by(sizes: Sequence[int]) -> str:
    return " × ".join(map(str, sizes))
