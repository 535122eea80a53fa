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
