"""Models that take no time, so that what is measured is the pipeline. Needs numpy alone."""

from __future__ import annotations

import json

import numpy as np
from _measure import load_plugin, photograph
from deep_pixels.inference.arguments import Arguments
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.blending import PROFILES
from deep_pixels.inference.decisions import class_decision
from deep_pixels.inference.definition import ModelDefinition, parse_definition
from deep_pixels.inference.memory import Score
from deep_pixels.inference.outputs import OutputForm
from deep_pixels.inference.predictor import Predictor, cropped

load_plugin()


def definition_of(classes: int) -> ModelDefinition:
    """A model that tells apart as many classes."""
    return parse_definition(json.dumps({"Classes": [{"Value": value} for value in range(classes)]}))


def null_model(
    score: Score,
    form: OutputForm,
    merge: str,
    classes: int = 8,
    tile: int = 512,
    padding: int = 32,
    batch: int = 4,
) -> Predictor:
    """What a run makes of a model that scores with ``score`` and answers in ``form``."""
    arguments = Arguments({"predict_background": True, "threshold": 0.5})
    decision = class_decision(form, definition_of(classes), arguments)
    model = Predictor(score, decision, (tile, tile), padding, 0, batch, PROFILES[merge], HostArrays())
    return cropped(model) if merge == "crop" else model


def class_map(shift: int) -> tuple[Score, OutputForm]:
    """Classes by the highest bits of the first band: such a map compresses as real ones do."""
    return lambda tiles: [tile[:1] >> shift for tile in tiles], OutputForm(1, True)


def ready_scores(channels: int, tile: int = 512, batch: int = 4) -> tuple[Score, OutputForm]:
    """The same scores for every batch, of which classes come that lie together as real ones do."""
    scores = np.stack([photograph(tile, tile, batch, seed=seed) for seed in range(channels)], 1)
    scores = scores.astype(np.float32)
    return lambda tiles: list(scores[: len(tiles)]), OutputForm(channels, False)
