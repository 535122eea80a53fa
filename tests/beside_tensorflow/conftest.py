"""Tests that TensorFlow is loaded for: by themselves, as it and the libraries of QGIS end each other.

Run by tests/inference/test_tensorflow.py, in a process of its own. What runs in another process in
the plugin runs in the tests' own here.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest
from deep_pixels.inference.runtimes import tensorflow
from deep_pixels.inference.separate.messages import error_from_json, error_to_json

sys.path[:0] = [str(Path(__file__).parents[1] / "inference")]


@pytest.fixture(scope="session")
def tf():
    """TensorFlow, which is optional: a new Python is without a release of it for long."""
    if find_spec("tensorflow") is None:
        pytest.skip("tensorflow is not installed")
    from deep_pixels.inference.runtimes._tensorflow_device import quiet_tensorflow

    return quiet_tensorflow()


class SameProcess:
    """Stands for a separate process: settings and errors go through JSON as theirs do."""

    def __init__(self, factory, settings, progress, threads=None):
        assert threads == settings["device"][2]
        module, _, name = factory.partition(":")
        self.server = self._called(getattr(import_module(module), name), settings, progress)

    def call(self, method, settings, arrays=()):
        answer, found = self._called(getattr(self.server, method), settings, arrays)
        return json.loads(json.dumps(answer)), found

    def close(self):
        self.server.close()

    def _called(self, work, settings, other):
        try:
            return work(json.loads(json.dumps(settings)), other)
        except Exception as error:
            raise error_from_json(json.loads(json.dumps(error_to_json(error), default=str))) from error


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch):
    monkeypatch.setattr(tensorflow, "SeparateProcess", SameProcess)
