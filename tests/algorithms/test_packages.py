"""Where QGIS keeps what was in a package."""

import zipfile
from pathlib import Path

import numpy as np
import pytest
from deep_pixels.inference.cache import PackageCache
from qgis.core import QgsApplication
from rasters import read_raster


@pytest.fixture
def dlpk(tmp_path, emd):
    path = tmp_path / "model.dlpk"
    with zipfile.ZipFile(path, "w") as archive:
        for file in (emd, emd.parent / "model.onnx"):
            archive.write(file, file.name)
    return path


@pytest.fixture
def kept():
    """The folder in the profile of these tests, empty before and after."""
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "deep_pixels" / "packages"
    PackageCache(folder).clear()
    yield folder
    PackageCache(folder).clear()


def test_a_package_is_unpacked_once_to_the_profile(classify, scene, dlpk, kept, feedback):
    for _ in range(2):
        values = read_raster(classify(MODEL=str(dlpk)))[0]
        np.testing.assert_array_equal(np.where(scene.classes, values, 0), scene.classes)
    assert len(list(kept.iterdir())) == 1
    assert feedback.textLog().count("Unpacking model.dlpk") == 1
