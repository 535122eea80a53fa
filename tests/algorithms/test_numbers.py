"""What QGIS shows of outputs that are no classes: probabilities, and images."""

import numpy as np
import processing
import pytest
from images import enlarging, with_images
from models import onnx_conv, write_emd
from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import QgsMultiBandColorRenderer, QgsRasterLayer, QgsSingleBandPseudoColorRenderer
from rasters import read_raster, write_raster

from .live_side import WORK, half_filled, halting, settle
from .qgis_side import ALGORITHM, wait_until

pytestmark = pytest.mark.usefixtures("no_iface", "project")


def one_score(folder):
    """A package whose model gives how bright the first band is, from 0 to 1."""
    onnx_conv(folder / "model.onnx", np.array([1 / 255, 0, 0]).reshape(1, 3, 1, 1))
    classes = [{"Value": 1, "Name": "Bright"}]
    return write_emd(folder, "model.onnx", Classes=classes, ImageHeight=128, ImageWidth=128, Padding=0)


@pytest.fixture
def tall(tmp_path):
    """A raster whose output gets its rows in several steps."""
    pixels = np.random.default_rng(0).integers(1, 255, (3, 1400, 200)).astype(np.uint8)
    return write_raster(tmp_path / "tall.tif", pixels)


@pytest.fixture
def probabilities(tmp_path, tall):
    """Parameters of a run that writes probabilities."""
    asked = f"{WORK['ARGUMENTS']}; return_probability_raster True"
    return {"INPUT": str(tall), "MODEL": str(one_score(tmp_path)), **WORK, "ARGUMENTS": asked}


@pytest.fixture
def images(tmp_path, tall, monkeypatch):
    """Parameters of a run that writes an image of twice as many rows and columns."""
    with_images(monkeypatch)
    model = enlarging(tmp_path, 2, "uint8", ImageHeight=128, ImageWidth=128, Padding=0)
    return {"INPUT": str(tall), "MODEL": str(model), **WORK}


def check_ramp(layer):
    renderer = layer.renderer()
    assert isinstance(renderer, QgsSingleBandPseudoColorRenderer)
    assert (renderer.classificationMin(), renderer.classificationMax()) == (0, 1)
    function = renderer.shader().rasterShaderFunction()
    assert [item.value for item in function.colorRampItemList()] == [0, 0.25, 0.5, 0.75, 1]
    colors = [function.shade(value)[1:4] for value in (0.0, 0.4, 1.0)]
    assert len(set(colors)) == 3


def check_rgb(layer):
    renderer = layer.renderer()
    assert isinstance(renderer, QgsMultiBandColorRenderer)
    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (1, 2, 3)
    for contrast in (renderer.redContrastEnhancement(), renderer.blueContrastEnhancement()):
        assert (contrast.minimumValue(), contrast.maximumValue()) == (0, 255)


KINDS = [("probabilities", check_ramp), ("images", check_rgb)]


@pytest.mark.parametrize(("kind", "check"), KINDS)
def test_the_layer_shows_them_from_the_lowest_to_the_highest(kind, check, request, output, project):
    processing.runAndLoadResults(ALGORITHM, {**request.getfixturevalue(kind), "OUTPUT": str(output)})
    (layer,) = project.mapLayers().values()
    check(layer)


@pytest.mark.parametrize(("kind", "check"), KINDS)
def test_so_does_a_layer_that_is_made_of_the_file(kind, check, request, output):
    processing.run(ALGORITHM, {**request.getfixturevalue(kind), "OUTPUT": str(output)})
    check(QgsRasterLayer(str(output)))


@pytest.mark.parametrize(("kind", "check"), KINDS)
def test_the_layer_fills_in_the_same_colours_and_nobody_notes_extremes_of_half_a_file(
    kind, check, request, output, project, algorithm, monkeypatch
):
    asked = request.getfixturevalue(kind)
    with halting(monkeypatch) as go_on:
        dialog = AlgorithmDialog(algorithm)
        ended = []
        dialog.algorithmFinished.connect(lambda successful, results: ended.append(successful))
        dialog.setParameters({**asked, "OUTPUT": str(output)})
        dialog.runButton().click()
        (layer,) = half_filled(project)
        check(layer)
        go_on.set()
        wait_until(lambda: ended)
    settle()
    assert ended == [True]
    check(layer)
    noted = [path.read_text() for path in output.parent.glob("*.aux.xml")]  # by QGIS, when it is complete
    assert all('"STATISTICS_VALID_PERCENT">100<' in text for text in noted)


def test_probabilities_are_those_of_the_model(probabilities, tall, output):
    processing.run(ALGORITHM, {**probabilities, "OUTPUT": str(output)})
    [found] = read_raster(output)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, read_raster(tall)[0] / 255, rtol=1e-5)
