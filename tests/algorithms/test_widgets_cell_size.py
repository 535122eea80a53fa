"""In the dialog: pixels that a model does not know, and the button that chooses others."""

import numpy as np
import pytest
from models import write_emd
from qgis.core import QgsRasterLayer
from rasters import write_raster

from .test_widgets_summary import summary_of


@pytest.fixture
def scene10(tmp_path):
    return str(write_raster(tmp_path / "scene.tif", np.full((3, 40, 40), 9, np.uint8)))


@pytest.fixture
def model(tmp_path):
    size = {"x": 2.5, "y": 2.5, "spatialReference": {"wkid": 32633}}
    return str(write_emd(tmp_path, "m.onnx", MinCellSize=size, MaxCellSize=size))


def row_of(dialog):
    return summary_of(dialog).parent().cells


def cell_size_of(dialog):
    return dialog.createProcessingParameters().get("CELL_SIZE")


def test_the_row_offers_the_size_and_the_button_takes_it_over(open_dialog, model, scene10):
    dialog = open_dialog(MODEL=model, INPUT=scene10)
    row = row_of(dialog)
    assert row.isVisible() and "10 units" in row.text.text() and "2.5" in row.text.text()
    assert row.take.text() == "Use cell size 2.5"
    assert row.text.accessibleName() and row.take.accessibleDescription() == row.text.text()
    row.take.click()
    assert cell_size_of(dialog) == 2.5
    assert not row.isVisible(), "it fits now"


def test_the_row_goes_with_what_it_was_about(open_dialog, model, scene10, tmp_path):
    dialog = open_dialog(MODEL=model, INPUT=scene10)
    assert row_of(dialog).isVisible()
    dialog.setParameters({"MODEL": str(write_emd(tmp_path, "m.onnx", name="other.emd"))})
    dialog.createProcessingParameters()
    assert not row_of(dialog).isVisible()


def test_layers_and_folders_are_measured_as_well(open_dialog, model, scene10, project, tmp_path):
    layer = project.addMapLayer(QgsRasterLayer(scene10, "Photo"))
    assert row_of(open_dialog(MODEL=model, INPUT=layer.id())).isVisible()
    folder = tmp_path / "images"
    folder.mkdir()
    write_raster(folder / "a.tif", np.full((3, 9, 9), 9, np.uint8))
    assert row_of(open_dialog(MODEL=model, INPUT_FOLDER=str(folder))).isVisible()
    assert not row_of(open_dialog(MODEL=model)).isVisible()
    assert not row_of(open_dialog(MODEL=model, INPUT="nowhere.tif")).isVisible()


def test_the_tab_key_comes_to_the_button_before_the_arguments(open_dialog, model, scene10):
    row = row_of(open_dialog(MODEL=model, INPUT=scene10))
    following, names = row.take, []
    for _ in range(4):
        following = following.nextInFocusChain()
        names.append(following)
    assert row.parent().reset_all in names
