"""How the layer of a longer run grows, and that QGIS stays at hand meanwhile."""

import time
from threading import Event, Thread

import numpy as np
import pytest
from deep_pixels.inference import preview
from models import box, onnx_conv, write_emd
from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QTimer
from rasters import write_raster

from .live_side import WORK, filled, live_layers, settle
from .qgis_side import wait_until

pytestmark = pytest.mark.usefixtures("no_iface", "project")
BEAT = 20  # milliseconds
LONGEST_STALL = 0.5  # seconds


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A run of a few seconds."""
    folder = tmp_path_factory.mktemp("large")
    rows = np.random.default_rng(0).integers(1, 255, (3, 400, 6000)).astype(np.uint8)
    raster = write_raster(folder / "large.tif", np.tile(rows, (1, 10, 1)), options=["TILED=YES"])
    onnx_conv(folder / "model.onnx", box(3, 13))
    model = write_emd(folder, "model.onnx", ImageHeight=512, ImageWidth=512, Padding=8)
    return {"INPUT": str(raster), "MODEL": str(model), **WORK}


@pytest.fixture
def heart():
    """When the main thread was free to do something, in seconds."""
    beats = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    timer.start(BEAT)
    yield beats
    timer.stop()


@pytest.fixture
def pulse():
    """The same of a thread that has nothing to do with QGIS: how long a busy machine lets anybody wait."""
    beats, stop = [], Event()

    def beat() -> None:
        while not stop.wait(BEAT / 1000):
            beats.append(time.monotonic())

    thread = Thread(target=beat)
    thread.start()
    yield beats
    stop.set()
    thread.join()


@pytest.fixture
def canvas(project):
    """A map that shows what is in the project."""
    canvas = QgsMapCanvas()
    canvas.resize(600, 400)
    canvas.show()

    def show(layers) -> None:
        canvas.setLayers(list(project.mapLayers().values()))
        canvas.zoomToFullExtent()

    project.layersAdded.connect(show)
    yield canvas
    project.layersAdded.disconnect(show)
    canvas.close()


def test_the_layer_fills_while_the_dialog_runs_and_qgis_never_stalls(
    algorithm, large, output, project, heart, pulse, canvas, monkeypatch
):
    monkeypatch.setattr(preview, "LEAST_SECONDS", 0.1)  # a fast machine is done after two looks at usual pace
    dialog = AlgorithmDialog(algorithm)
    dialog.show()
    ended, seen = [], [0.0]
    dialog.algorithmFinished.connect(lambda successful, results: ended.append(successful))
    dialog.setParameters({**large, "OUTPUT": str(output)})
    dialog.runButton().click()
    heart.clear()

    def sampled() -> bool:
        for layer in live_layers(project):
            if filled(layer) != seen[-1]:
                seen.append(filled(layer))
        return bool(ended)

    wait_until(sampled, 120)
    settle()
    stalls = np.diff(heart)
    print(f"filled: {seen}; longest stall: {stalls.max():.3f} s of {heart[-1] - heart[0]:.1f} s")
    assert ended == [True]
    growing = [part for part in seen if 0 < part < 1]
    assert growing == sorted(growing) and len(growing) >= 3
    assert stalls.max() < max(LONGEST_STALL, 3 * np.diff(pulse).max())
    (layer,) = project.mapLayers().values()
    assert layer.source() == str(output) and filled(layer) == 1
