"""Makes the checkout importable under the plugin's own name, whatever its folder is called."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PLUGIN = "deep_pixels"
KITS = ROOT.parent / "shared" / "kits"
QGIS_PLUGINS = "/usr/share/qgis/python/plugins"

sys.path[:0] = [str(Path(__file__).parent)]
if Path(QGIS_PLUGINS).is_dir() and QGIS_PLUGINS not in sys.path:
    sys.path.append(QGIS_PLUGINS)  # where `import processing` finds it


def load_plugin():
    if PLUGIN not in sys.modules:
        spec = importlib.util.spec_from_file_location(
            PLUGIN, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
        )
        module = importlib.util.module_from_spec(spec)
        sys.modules[PLUGIN] = module
        spec.loader.exec_module(module)
    return sys.modules[PLUGIN]


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
