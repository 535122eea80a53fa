"""Models that are functions, and runs over arrays, for tests of the straight line."""

from __future__ import annotations

import numpy as np
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.blending import PROFILES
from deep_pixels.inference.content import Classes
from deep_pixels.inference.decisions import Decision
from deep_pixels.inference.prediction import predict_raster
from deep_pixels.inference.predictor import Predictor
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster.memory import MemorySink, MemorySource
from deep_pixels.inference.raster.pixel_type import PixelType
from deep_pixels.inference.tiling import Window


def predictor(score, decide, *, dtype="float32", tile=16, padding=4, batch_size=4, merge="blend", margin=0):
    tile = tile if isinstance(tile, tuple) else (tile, tile)
    decision = Decision(Classes((), PixelType(np.dtype(dtype), 255)), decide)
    return Predictor(
        lambda tiles: list(score(np.stack(tiles))),
        decision,
        tile,
        padding,
        margin,
        batch_size,
        PROFILES[merge],
        HostArrays(),
    )


def predict(values, model, *, valid=None, extent=None, progress=None, block=None):
    source = MemorySource(values, valid)
    extent = extent or Window(0, 0, source.width, source.height)
    sink = MemorySink(block or extent, model.decision.pixel_type.dtype)
    predict_raster(source, sink, model, extent, progress or Unwatched(), block)
    return sink.values
