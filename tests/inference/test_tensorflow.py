"""TensorFlow's and Keras' files beside QGIS: what needs TensorFlow itself is in ../beside_tensorflow."""

import os
import subprocess
import sys
import zipfile
from importlib.util import find_spec

import numpy as np
import pytest
from checkout import ROOT
from deep_pixels.inference import runtimes
from deep_pixels.inference.errors import Cancelled, RuntimeMissingError, UnsupportedModelError
from deep_pixels.inference.runtimes import runtime_of
from models import CLASSES, write_emd
from rasters import read_raster
from running import Listening, brightest, classify
from sessions import opened
from tensorflow_models import means


def test_what_needs_tensorflow_itself():
    """Graphs, their safety and devices, in a process that has nothing of QGIS."""
    if find_spec("tensorflow") is None:
        pytest.skip("tensorflow is not installed")
    folder = ROOT / "tests" / "beside_tensorflow"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:pytest_qgis", "-p", "no:cacheprovider", folder]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    print(done.stdout[-20000:], done.stderr[-5000:])
    assert done.returncode == 0 and " passed" in done.stdout and "skipped" not in done.stdout


def test_tensorflow_that_is_absent_is_named_with_the_command_that_installs_it(tmp_path, monkeypatch):
    monkeypatch.setattr(runtimes, "find_spec", lambda name: None)
    with pytest.raises(
        RuntimeMissingError, match=rf'^m.pb needs tensorflow, .* tensorflow "numpy~={np.__version__}"$'
    ) as c:
        opened(tmp_path / "m.pb")
    assert c.value.packages == ("tensorflow",)


@pytest.mark.parametrize("framework", ["TensorFlow", "keras"])
@pytest.mark.parametrize("model_file", ["model", ".\\model", "model.v1", "models/model/"])
def test_a_folder_is_taken_for_the_model_of_its_framework(framework, model_file):
    assert runtime_of(model_file, framework).name == "TensorFlow"


def test_the_definition_of_the_tool_page_runs_as_it_is(tensorflow_model, tmp_path, scene):
    file = tensorflow_model("frozen graph of the tool page")
    emd = write_emd(
        file.parent,
        f"\\Data\\ImgClassification\\TF\\{file.name}",
        Framework="TensorFlow",
        ModelConfiguration="deeplab",
        Classes=[{"Value": value, "Name": str(value)} for value in range(3)],
        ModelName=None,
    )
    listening = Listening()
    classify(emd, scene, tmp_path / "out.tif", "tile_merge crop", progress=listening)
    expected = np.where(brightest(scene) == 255, 255, read_raster(scene).argmax(0))
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], expected)
    assert any("used: CPU" in line for line in listening.lines)


def model_file(kind, path):
    """How definitions write it: as a folder with backslashes or without, or as its file."""
    return {
        "SavedModel": ".\\m\\saved_model.pb",
        "SavedModel of TensorFlow 1": "m",
    }.get(kind, path.name)


@pytest.mark.parametrize(
    ("kind", "merge"),
    [
        ("frozen graph", "crop"),
        ("h5", "blend"),
        ("keras", "blend"),
        ("SavedModel", "blend"),
        ("SavedModel of TensorFlow 1", "crop"),
    ],
)
def test_every_kind_of_file_classifies_a_raster(tensorflow_model, tmp_path, scene, kind, merge):
    path = tensorflow_model(kind)
    emd = write_emd(tmp_path / "made", model_file(kind, path), Framework="TensorFlow")
    classify(emd, scene, tmp_path / "out.tif", f"tile_merge {merge}; padding 8")
    values = read_raster(scene)
    framed = np.pad(values, [(0, 0), (1, 1), (1, 1)], "reflect")
    best = means(framed[None])[0, :, 1:-1, 1:-1].argmax(0)
    expected = np.where(brightest(scene) == 255, 255, np.array([c["Value"] for c in CLASSES])[best])
    assert np.mean(read_raster(tmp_path / "out.tif")[0] == expected) > 0.999  # means of three that are equal


def test_a_saved_model_in_a_package_is_unpacked(tensorflow_model, tmp_path, scene):
    folder = tensorflow_model("SavedModel").parent
    emd = write_emd(folder.parent, folder.name, Framework="TensorFlow")
    with zipfile.ZipFile(tmp_path / "m.dlpk", "w") as archive:
        for path in (emd, *folder.rglob("*.*")):
            archive.write(path, path.relative_to(folder.parent))
    classify(tmp_path / "m.dlpk", scene, tmp_path / "out.tif")
    assert set(np.unique(read_raster(tmp_path / "out.tif"))) == {1, 5, 9, 255}


def test_a_file_that_is_no_model_is_refused_as_by_others(tensorflow_maker, tmp_path, scene):
    (tmp_path / "m.h5").write_bytes(b"no model at all")
    emd = write_emd(tmp_path, "m.h5", Framework="Keras")
    with pytest.raises(UnsupportedModelError, match=r"^TensorFlow cannot load m.h5: it is damaged"):
        classify(emd, scene, tmp_path / "out.tif")
    assert not (tmp_path / "out.tif").exists()


class Impatient(Listening):
    """Cancels as soon as anything is asked of it."""

    cancelled = True


def test_cancelling_does_not_wait_for_tensorflow(tensorflow_model, tmp_path, scene):
    file = tensorflow_model("frozen graph")
    emd = write_emd(file.parent, file.name, Framework="TensorFlow")
    with pytest.raises(Cancelled):
        classify(emd, scene, tmp_path / "out.tif", progress=Impatient())
    assert not list(tmp_path.glob("out*"))


SILENT = """
import sys
sys.path[:0] = ["tests", "tests/inference"]
from pathlib import Path
import numpy as np
from checkout import load_plugin
load_plugin()
from sessions import opened
for path in sys.argv[1:]:
    session = opened(Path(path))
    session.run(np.zeros((1, 3, 8, 3), np.float32))
    session.close()
"""


def test_nothing_is_written_to_the_terminal(tensorflow_model):
    paths = [tensorflow_model(kind) for kind in ("frozen graph", "h5")]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("TF_", "KERAS"))}
    command = [sys.executable, "-c", SILENT, *map(str, paths)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")
