"""Where QGIS keeps what was in a package, and what else may be picked as a model."""

import zipfile
from fnmatch import fnmatch
from pathlib import Path

import numpy as np
import pytest
from deep_pixels.inference.cache import PackageCache
from models import CLASSES
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


def test_a_models_own_file_can_be_picked_and_what_is_assumed_is_warned_of(classify, scene, emd, feedback):
    values = read_raster(classify(MODEL=str(emd.parent / "model.onnx")))[0]
    numbers = np.searchsorted([entry["Value"] for entry in CLASSES], scene.classes)
    np.testing.assert_array_equal(values[scene.classes > 0], numbers[scene.classes > 0])
    assert "model.onnx comes without a definition" in feedback.textLog()


@pytest.mark.parametrize("name", ["m.emd", "m.dlpk", "m.json", "m.onnx", "m.pt", "m.pt2", "m.torchscript"])
def test_files_of_every_kind_are_offered(algorithm, name):
    model = algorithm.parameterDefinition("MODEL")
    offered = model.fileFilter().split("(")[1].split(")")[0].split()
    assert any(fnmatch(name, pattern) for pattern in offered)
