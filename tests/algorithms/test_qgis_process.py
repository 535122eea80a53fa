"""The command line, in processes of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from attached import Attached, write_attachments, write_media
from deep_pixels.inference.features.stored_images import stored_images
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.trust import package_hash
from functions import function_package
from map_server import MapServer, tile_bounds, tile_pixels, tile_size
from models import box, onnx_conv, write_emd
from pickled import pickled_package
from qgis.PyQt.QtCore import QSettings
from rasters import read_raster, write_raster

from .qgis_side import ALGORITHM, DETECT_CHANGE


def program() -> str | None:
    """Debian 12's qgis_process is a script that passes an option the program beside it does not know."""
    found = shutil.which("qgis_process")
    behind = Path(found).with_name("qgis_process.bin") if found else None
    return str(behind) if behind and behind.exists() else found


pytestmark = pytest.mark.skipif(program() is None, reason="there is no qgis_process")


@pytest.fixture(scope="module")
def environment(plugin_folder, tmp_path_factory) -> dict:
    """A profile of its own, in which the plugin is enabled, and the Python that runs the tests."""
    scratch = tmp_path_factory.mktemp("profile")
    found = (find_spec(name) for name in ("tensorflow", "onnxruntime"))
    # the virtual environment's first, as for those who run the tests: some fit no others of the system's
    packages = os.pathsep.join({str(Path(spec.origin).parents[1]): None for spec in found if spec})
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PYTHONPATH": os.pathsep.join(filter(None, [packages, os.environ.get("PYTHONPATH")])),
        "QGIS_PLUGINPATH": str(plugin_folder),
        "QGIS_CUSTOM_CONFIG_PATH": str(scratch),
        "LC_ALL": "C.UTF-8",
    }
    done = qgis_process(environment, "plugins", "enable", "deep_pixels")
    assert done.returncode == 0, done.stderr
    return environment


def qgis_process(environment: Mapping[str, str], *words: str) -> subprocess.CompletedProcess:
    command = [program(), *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=100)


def words_of(parameters: dict, name: str = ALGORITHM) -> list:
    return ["run", name, "--", *(f"{name}={value}" for name, value in parameters.items())]


def test_a_run_writes_the_raster_and_succeeds(environment, parameters, output, scene):
    done = qgis_process(environment, *words_of({**parameters, "ARGUMENTS": "padding 8; batch_size 9"}))
    assert done.returncode == 0, done.stderr
    assert "padding 8, merged by blend, batch of 9" in done.stdout + done.stderr
    np.testing.assert_array_equal(np.isin(read_raster(output)[0], (1, 5, 9)), scene.classes > 0)


def test_models_of_keras_run_beside_the_libraries_of_qgis(
    environment, parameters, output, scene, tensorflow_model
):
    """QGIS has releases of HDF5 and Protocol Buffers of its own, with which Keras and TensorFlow ended."""
    file = tensorflow_model("h5")
    emd = write_emd(file.parent, file.name, Framework="Keras")
    done = qgis_process(environment, *words_of({**parameters, "MODEL": str(emd)}))
    assert done.returncode == 0, done.stderr
    np.testing.assert_array_equal(np.isin(read_raster(output)[0], (1, 5, 9)), scene.classes > 0)


def test_a_layer_of_tiles_is_named_with_its_provider(environment, parameters, output):
    server = MapServer()
    place = {
        "INPUT": f"wms://{server.xyz()}",
        "EXTENT": ",".join(map(repr, tile_bounds(6, 20, 30, 2, 1))) + " [EPSG:3857]",
        "CELL_SIZE": repr(tile_size(6)),
    }
    broken = "/6/21/30.png"
    server.status = lambda path, times: 404 if path == broken else 200
    done = qgis_process(environment, *words_of({**parameters, **place}))
    server.shutdown()
    assert done.returncode == 0, done.stderr
    assert "1 of 1 requests" in done.stdout + done.stderr and broken in done.stdout + done.stderr
    expected = np.array([1, 5, 9])[tile_pixels(6, 20, 30).argmax(axis=0)]
    values = read_raster(output)[0]
    np.testing.assert_array_equal(values[:, :256], expected)
    assert not np.isin(values[:, 256:], (1, 5, 9)).any()


def test_features_get_the_rasters_of_their_images(environment, parameters, scene, tmp_path):
    photos = write_media(tmp_path / "photos.gpkg", [Attached(2, "é.tif", scene.path.read_bytes())])
    given = {"MODEL": parameters["MODEL"], "PROCESSING_MODE": 1}
    for suffix in ("gpkg", "gdb"):
        found = tmp_path / f"found.{suffix}"
        asked = {**given, "INPUT_FEATURES": f"{photos}|layername=points", "OUTPUT_FEATURES": found}
        done = qgis_process(environment, *words_of(asked))
        assert done.returncode == 0, done.stderr
        [image] = stored_images(str(found), "found", (1, 2, 3), Unwatched())
        assert (image.feature, image.name) == (2, "é_classified.tif")
    asked = {**given, "INPUT_FEATURES": str(photos), "OVERWRITE_ATTACHMENTS": "true"}
    done = qgis_process(environment, *words_of(asked))
    assert done.returncode == 0, done.stderr
    [image] = stored_images(str(photos), "points", (1, 2, 3), Unwatched())
    assert image.name == "é_classified.tif"


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
def test_a_server_that_does_not_answer_is_left_at_once_with_ctrl_c(environment, parameters, output):
    server = MapServer()
    place = {
        "INPUT": f"wms://{server.xyz()}",
        "EXTENT": ",".join(map(repr, tile_bounds(6, 20, 30, 2, 1))) + " [EPSG:3857]",
        "CELL_SIZE": repr(tile_size(6)),
    }
    server.delay = 60
    words = words_of({**parameters, **place})
    running = subprocess.Popen([program(), *words], env=environment, stdout=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 60
        while not server.queries:
            assert running.poll() is None and time.monotonic() < end
            time.sleep(0.05)
        time.sleep(0.5)
        running.send_signal(signal.SIGINT)
        running.wait(10)
    finally:
        running.kill()
        server.shutdown()
    assert not list(output.parent.iterdir())


def test_several_rasters_are_named_one_by_one_and_classified_separately(
    environment, parameters, scene, tmp_path
):
    paths = [
        write_raster(tmp_path / f"{n} é.tif", scene.pixels + np.uint8(0), nodata=0, transform=place)
        for n, place in enumerate(((0, 10, 0, 0, 0, -10), (1000, 10, 0, 0, 0, -10)))
    ]
    given = {name: value for name, value in parameters.items() if name not in ("INPUT", "OUTPUT")}
    words = [*words_of(given), *(f"INPUT_RASTERS={path}" for path in paths)]
    items = tmp_path / "items"
    done = qgis_process(environment, *words, "PROCESSING_MODE=1", f"OUTPUT_FOLDER={items}")
    assert done.returncode == 0, done.stderr
    told = dict(line.split(":\t", 1) for line in done.stdout.splitlines() if ":\t" in line)
    assert told["FINISHED_ITEMS"] == "2" and told["FAILED_ITEMS"] == "0"
    assert told["OUTPUT"] == str(items / "mosaic.vrt")
    whole = np.concatenate([scene.classes, scene.classes], axis=1)
    np.testing.assert_array_equal(np.isin(read_raster(items / "mosaic.vrt")[0], (1, 5, 9)), whole > 0)
    done = qgis_process(environment, *words, f"OUTPUT={tmp_path / 'one.tif'}")
    assert done.returncode == 0, done.stderr
    np.testing.assert_array_equal(np.isin(read_raster(tmp_path / "one.tif")[0], (1, 5, 9)), whole > 0)


@pytest.mark.parametrize("name", [ALGORITHM, DETECT_CHANGE])
def test_help_describes_every_parameter_and_output(environment, name, provider):
    done = qgis_process(environment, "help", name)
    assert done.returncode == 0, done.stderr
    found = provider.algorithm(name.partition(":")[2])
    for entry in found.parameterDefinitions():
        assert f"{entry.name()}: {entry.description()}" in done.stdout and entry.help() in done.stdout
    for entry in found.outputDefinitions():
        assert f"{entry.name()}: <{entry.type()}>" in done.stdout
    assert "batch_size" in done.stdout and "<p>" not in done.stdout


def test_changes_are_found_and_told_as_numbers(environment, change_parameters, output, dates):
    given = {**change_parameters, "ARGUMENTS": "padding 8; score_threshold 0.6"}
    done = qgis_process(environment, *words_of(given, DETECT_CHANGE))
    assert done.returncode == 0, done.stderr
    changes = read_raster(output)[0]
    np.testing.assert_array_equal(changes == 255, dates.changes == 255)
    told = dict(line.split(":\t", 1) for line in done.stdout.splitlines() if ":\t" in line)
    assert int(told["CHANGED_PIXELS"]) == np.count_nonzero(changes == 7)
    assert float(told["CHANGED_AREA"]) == 100 * np.count_nonzero(changes == 7)


def test_a_refusal_of_change_is_an_error_with_its_sentence(environment, change_parameters, output):
    words = words_of({**change_parameters, "ARGUMENTS": "score_threshold high"}, DETECT_CHANGE)
    done = qgis_process(environment, *words)
    assert done.returncode != 0 and "score_threshold is 'high'; expected " in done.stderr
    assert list(output.parent.iterdir()) == []


def test_a_refusal_is_an_error_with_its_sentence(environment, parameters, output):
    done = qgis_process(environment, *words_of({**parameters, "ARGUMENTS": "padding much"}))
    assert done.returncode != 0
    assert "padding is 'much'; expected auto or a whole number of pixels" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(output.parent.iterdir()) == []


def test_code_of_a_package_runs_by_the_call_or_by_what_the_profile_remembers(
    environment, parameters, output, tmp_path
):
    pytest.importorskip("torch")
    given = {**parameters, "MODEL": pickled_package(tmp_path / "package"), "ARGUMENTS": "padding 0"}
    refused = qgis_process(environment, *words_of(given))
    assert refused.returncode != 0 and "model.emd brings the pickled weights net.pth" in refused.stderr
    allowed = qgis_process(environment, *words_of({**given, "TRUST": "true"}))
    assert allowed.returncode == 0, allowed.stderr
    output.unlink()
    (profile,) = Path(environment["QGIS_CUSTOM_CONFIG_PATH"]).rglob("QGIS*.ini")
    settings = QSettings(str(profile), QSettings.Format.IniFormat)
    settings.setValue(f"deeppixels/trusted/{package_hash(str(given['MODEL']))}", ["model.emd", "2026-01-01"])
    settings.sync()
    remembered = qgis_process(environment, *words_of(given))
    assert remembered.returncode == 0, remembered.stderr
    assert output.exists()


def test_a_python_raster_function_runs_by_the_call_that_trusts_it(environment, parameters, output, tmp_path):
    body = "print('of the function'); return {'output_pixels': pixels[:1] * float(self.scalars['factor'])}"
    factor = {"name": "factor", "dataType": "numeric", "value": 1}
    package = function_package(tmp_path / "package", body, parameters=[factor])
    given = {**parameters, "MODEL": package, "ARGUMENTS": "factor 0.5"}
    refused = qgis_process(environment, *words_of(given))
    assert refused.returncode != 0 and "brings the Python function Sharpen.py" in refused.stderr
    assert "Traceback" not in refused.stderr
    allowed = qgis_process(environment, *words_of({**given, "TRUST": "true"}))
    assert allowed.returncode == 0, allowed.stderr
    assert "Model: Tiny (Sharpen.py)" in allowed.stdout
    scene = read_raster(parameters["INPUT"])
    found = read_raster(output)[0]
    known = ~np.isnan(found)
    np.testing.assert_array_equal(found[known], scene[0][known] * 0.5)
    assert known.any()
    wrong = qgis_process(environment, *words_of({**given, "TRUST": "true", "ARGUMENTS": "factor much"}))
    assert wrong.returncode != 0 and "factor is 'much'; expected a number" in wrong.stderr


def test_images_of_features_are_items(environment, parameters, tmp_path):
    content = Path(parameters["INPUT"]).read_bytes()
    path = write_attachments(tmp_path / "images.gpkg", [Attached(2, "scene.tif", content)])
    given = {name: value for name, value in parameters.items() if name not in ("INPUT", "OUTPUT")}
    features = {"INPUT_FEATURES": f"{path}|layername=points", "PROCESSING_MODE": 1}
    done = qgis_process(environment, *words_of({**given, **features, "OUTPUT_FOLDER": tmp_path / "items"}))
    assert done.returncode == 0, done.stderr
    assert "1 of 1: 2_scene" in done.stdout
    assert (tmp_path / "items" / "2_scene_classified.tif").is_file()


def test_a_run_that_is_killed_leaves_nothing_under_the_name_of_its_output(
    environment, parameters, output, tmp_path
):
    raster = write_raster(tmp_path / "large.tif", np.ones((3, 3000, 3000), np.uint8))
    onnx_conv(tmp_path / "slow.onnx", box(3, 41))
    emd = write_emd(tmp_path, "slow.onnx", Padding=4)
    words = words_of({**parameters, "INPUT": str(raster), "MODEL": str(emd), "DEVICE": "cpu"})
    running = subprocess.Popen([program(), *words], env=environment, stdout=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 60
        while not list(output.parent.glob("classes.*.part.tif")):
            assert running.poll() is None and time.monotonic() < end
            time.sleep(0.05)
    finally:
        running.kill()
        running.wait()
    assert not output.exists()
    assert all(".part.tif" in file.name for file in output.parent.iterdir())
