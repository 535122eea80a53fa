"""What all tests share: the plugin under its own name, and imagery."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parent)]

from checkout import PLUGIN, ROOT, load_plugin  # noqa: E402 - found beside this file

__all__ = ["PLUGIN", "ROOT", "load_plugin"]

KITS = ROOT.parent / "shared" / "kits"
QGIS_PLUGINS = "/usr/share/qgis/python/plugins"

if Path(QGIS_PLUGINS).is_dir() and QGIS_PLUGINS not in sys.path:
    sys.path.append(QGIS_PLUGINS)  # where `import processing` finds it

load_plugin()


@pytest.fixture(scope="session")
def kits() -> Path:
    """Real models and imagery, which are no part of the project."""
    if not KITS.is_dir():
        pytest.skip("the kits with real models and imagery are not beside this checkout")
    return KITS


@pytest.fixture()
def scene(tmp_path) -> Path:
    """Three bands of noise; a corner has no data."""
    import numpy as np
    from rasters import write_raster

    values = np.random.default_rng(0).integers(1, 250, (3, 150, 170)).astype(np.uint8)
    values[:, :20, :30] = 0
    return write_raster(tmp_path / "scene.tif", values, nodata=0)


@pytest.fixture(scope="session")
def tensorflow_maker():
    """Makes files of TensorFlow, which is optional: a new Python is without a release of it for long."""
    from importlib.util import find_spec

    if find_spec("tensorflow") is None:
        pytest.skip("tensorflow is not installed")
    from deep_pixels.inference.separate.process import SeparateProcess

    with SeparateProcess("tensorflow_models:maker", {}) as process:
        yield process


@pytest.fixture
def tensorflow_model(tensorflow_maker, tmp_path):
    """Makes a file of a kind of TensorFlow's, that is there by the name that is returned."""

    def make(kind) -> Path:
        folder = tmp_path / "made"
        folder.mkdir(exist_ok=True)
        answer, _ = tensorflow_maker.call("make", {"kind": kind, "folder": str(folder)})
        return Path(answer["path"])

    return make
