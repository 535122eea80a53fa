"""Opened models, for tests of the runtimes."""

from __future__ import annotations

import builtins
import sys
from unittest import mock

import numpy as np
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.devices import Device
from deep_pixels.inference.inputs import one_image
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.runtimes import open_session

CPU = Device("cpu")


class Telling(Unwatched):
    def __init__(self):
        self.warnings = []

    def warn(self, text):
        self.warnings.append(str(text))


def opened(path, device=CPU, progress=None):
    return open_session(path, "", device, progress or Unwatched())


def form_of(session):
    """What the model's file fixes of its only input: bands, batch, tile."""
    form = one_image(session.signature, parse_definition("{}"))
    return form.channels, form.batch_size, form.tile


def batch(tiles=5, bands=3, size=16):
    return np.random.default_rng(0).random((tiles, bands, size, size), np.float32)


def plain_imports():
    """For the export of a network: QGIS puts its own ``__import__`` in the place that PyTorch traces.

    Older PyTorch counts the exports of a process, and refuses more than a few; it forgets them here.
    """
    import torch

    torch._dynamo.reset()
    plain = getattr(sys.modules.get("qgis.utils"), "_builtin_import", builtins.__import__)
    return mock.patch.object(builtins, "__import__", plain)
