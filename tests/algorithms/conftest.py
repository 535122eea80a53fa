"""What the tests of the QGIS side share: a registered provider, a small raster, a small model."""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from models import CLASSES, change_package, tiny_package
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QLocale
from rasters import write_raster

from .qgis_side import ALGORITHM, DETECT_CHANGE, ROOT

VALUES = np.array([entry["Value"] for entry in CLASSES])
CHANGES = [
    {"Value": 0, "Name": "No change", "Color": [220, 220, 220]},
    {"Value": 7, "Name": "Brighter", "Color": [240, 60, 20]},
]


@pytest.fixture(scope="session", autouse=True)
def plugin(qgis_processing):
    """The plugin, loaded as QGIS loads it, in English."""
    import deep_pixels

    QLocale.setDefault(QLocale.c())
    plugin = deep_pixels.classFactory(None)
    plugin.initProcessing()
    yield plugin
    plugin.unload()


@pytest.fixture
def provider():
    return QgsApplication.processingRegistry().providerById("deeppixels")


@pytest.fixture(autouse=True)
def project():
    """An empty project, and no layer left to the next test."""
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def algorithm(provider):
    """A fresh one, as each run gets it."""
    return QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)


@pytest.fixture
def context():
    """Taken down while QGIS still runs: pytest would keep that of the last test for longer."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    yield context
    sip.delete(context)


@pytest.fixture
def feedback():
    return QgsProcessingFeedback(False)


@pytest.fixture(scope="session")
def scene(tmp_path_factory) -> SimpleNamespace:
    """A raster of three bands with a corner without data, and the classes that its pixels should get.

    The model of ``tiny_package`` takes each pixel's brightest band. 0 stands for no data.
    """
    pixels = np.random.default_rng(0).integers(1, 255, (3, 80, 100)).astype(np.uint8)
    pixels[:, :20, 70:] = 0
    classes = np.where(pixels.any(axis=0), VALUES[pixels.argmax(axis=0)], 0)
    path = tmp_path_factory.mktemp("scene") / "scene.tif"
    return SimpleNamespace(path=write_raster(path, pixels, nodata=0), pixels=pixels, classes=classes)


@pytest.fixture(scope="session")
def emd(tmp_path_factory) -> Path:
    """The definition of a model that needs 20 tiles or so for the scene."""
    return tiny_package(tmp_path_factory.mktemp("model"), ImageHeight=32, ImageWidth=32, Padding=4)


@pytest.fixture
def output(tmp_path) -> Path:
    """Where the class raster goes: a folder that holds nothing else."""
    folder = tmp_path / "output"
    folder.mkdir()
    return folder / "classes.tif"


@pytest.fixture
def parameters(scene, emd, output) -> dict:
    """The least that a run takes."""
    return {"INPUT": str(scene.path), "MODEL": str(emd), "OUTPUT": str(output)}


@pytest.fixture
def classify(parameters, feedback, context):
    """``processing.run`` with these parameters, and those that the test adds."""
    import processing

    def run(**added) -> str:
        return processing.run(ALGORITHM, {**parameters, **added}, feedback=feedback, context=context)[
            "OUTPUT"
        ]

    return run


@pytest.fixture
def change_algorithm(provider):
    """A fresh one, as each run gets it."""
    return QgsApplication.processingRegistry().createAlgorithmById(DETECT_CHANGE)


@pytest.fixture(scope="session")
def dates(tmp_path_factory) -> SimpleNamespace:
    """Two rasters of two bands, each with a corner without data, and the changes to be found.

    The model of ``change_package`` finds 7 where the second is brighter by more than 20, else 0; 255
    stands for no data.
    """
    rng = np.random.default_rng(0)
    before = rng.integers(40, 160, (2, 80, 100)).astype(np.uint8)
    gain = np.where(rng.random((80, 100)) > 0.7, 60, rng.integers(0, 10, (80, 100))).astype(np.uint8)
    after = before + gain
    before[:, :20, 70:], after[:, 60:, :30] = 0, 0
    seen = before.any(axis=0) & after.any(axis=0)
    folder = tmp_path_factory.mktemp("dates")
    return SimpleNamespace(
        before=write_raster(folder / "before.tif", before, nodata=0),
        after=write_raster(folder / "after.tif", after, nodata=0),
        pixels=(before, after),
        changes=np.where(seen, np.where(gain > 20, 7, 0), 255),
    )


@pytest.fixture(scope="session")
def change_emd(tmp_path_factory) -> Path:
    """The definition of a model of two dates that needs 20 tiles or so for them."""
    return change_package(tmp_path_factory.mktemp("change"), Classes=CHANGES, Padding=4, ModelName="Brighter")


@pytest.fixture
def change_parameters(dates, change_emd, output) -> dict:
    """The least that a run takes."""
    return {
        "FROM_RASTER": str(dates.before),
        "TO_RASTER": str(dates.after),
        "MODEL": str(change_emd),
        "OUTPUT": str(output),
    }


@pytest.fixture
def detect(change_parameters, feedback, context):
    """``processing.run`` with these parameters, and those that the test adds: all that it gives."""
    import processing

    def run(**added) -> dict:
        given = {**change_parameters, **added}
        return processing.run(DETECT_CHANGE, given, feedback=feedback, context=context)

    return run


@pytest.fixture
def places(tmp_path, dates):
    """Writes both dates anew, placed otherwise: their paths as parameters."""

    def write(**where) -> dict:
        names = {"FROM_RASTER": "elsewhere_before.tif", "TO_RASTER": "elsewhere_after.tif"}
        written = zip(names, names.values(), dates.pixels)
        return {key: str(write_raster(tmp_path / name, v, nodata=0, **where)) for key, name, v in written}

    return write


@pytest.fixture
def no_iface(monkeypatch):
    """Keeps the dialogs from the iface of pytest-qgis, whose answers they cannot use."""
    for module in ("ParametersPanel", "BatchPanel", "Postprocessing"):
        imported = importlib.import_module(f"processing.gui.{module}")
        monkeypatch.setattr(imported, "iface", None, raising=False)


@pytest.fixture
def open_dialog(no_iface, project):
    """Opens the dialog of an algorithm, filled in, or its batch dialog; all are closed in the end."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    opened = []

    def open_one(name=ALGORITHM, is_batch=False, **values):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
        dialog = (BatchAlgorithmDialog if is_batch else AlgorithmDialog)(algorithm)
        opened.append(dialog)
        dialog.show()
        if not is_batch:
            dialog.setParameters(values)
        return dialog

    yield open_one
    for dialog in opened:
        if not sip.isdeleted(dialog):
            dialog.close()
            dialog.deleteLater()


@pytest.fixture(scope="session")
def plugin_folder(tmp_path_factory) -> Path:
    """A folder of plugins that has this one under its own name."""
    folder = tmp_path_factory.mktemp("plugins")
    (folder / "deep_pixels").symlink_to(ROOT, target_is_directory=True)
    return folder


@pytest.fixture
def without_packages(monkeypatch):
    """A Python that lacks the packages with these names."""

    def hide(*names: str) -> None:
        find = importlib.util.find_spec
        monkeypatch.setattr(
            "deep_pixels.inference.runtimes.find_spec", lambda name: None if name in names else find(name)
        )

    return hide


@pytest.fixture
def carried(tmp_path, scene):
    """The scene in two pieces."""
    folder = tmp_path / "images"
    folder.mkdir()
    for number in range(2):
        piece = np.ascontiguousarray(scene.pixels[:, :, 50 * number : 50 * number + 50])
        transform = (500000.0 + 500 * number, 10.0, 0.0, 5000000.0, 0.0, -10.0)
        write_raster(folder / f"{'ab'[number]}.tif", piece, nodata=0, transform=transform)
    return folder


@pytest.fixture
def items(tmp_path):
    return tmp_path / "items"


@pytest.fixture
def classify_carried(parameters, feedback, context, items):
    """``processing.run`` over features, item by item."""
    import processing

    def run_it(layer, **added) -> dict:
        given = {"MODEL": parameters["MODEL"], "INPUT_FEATURES": layer, "PROCESSING_MODE": 1}
        given = {**given, "OUTPUT_FOLDER": str(items), **added}
        given = {name: value for name, value in given.items() if value is not None}
        return processing.run(ALGORITHM, given, feedback=feedback, context=context)

    return run_it


@pytest.fixture
def refused(classify_carried):
    def sentence(layer, **added) -> str:
        with pytest.raises(QgsProcessingException) as caught:
            classify_carried(layer, **added)
        return str(caught.value)

    return sentence
