"""The dialogs that QGIS makes for the algorithms, driven through their own widgets."""

import json

import numpy as np
import processing
import pytest
from models import box, onnx_conv, write_emd
from processing.gui.AlgorithmDialog import AlgorithmDialog
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from qgis.core import QgsProcessingOutputLayerDefinition, QgsRasterLayer
from qgis.PyQt.QtWidgets import QMessageBox, QTextEdit
from rasters import read_raster, write_raster

from .qgis_side import ALGORITHM, legend_of, wait_until

pytestmark = pytest.mark.usefixtures("no_iface", "project")


def shown(dialog):
    """A dialog on the screen, and taken away again."""
    dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()


@pytest.fixture
def dialog(algorithm):
    yield from shown(AlgorithmDialog(algorithm))


@pytest.fixture
def batch(algorithm):
    yield from shown(BatchAlgorithmDialog(algorithm))


@pytest.fixture
def change_dialog(change_algorithm):
    yield from shown(AlgorithmDialog(change_algorithm))


@pytest.fixture
def change_batch(change_algorithm):
    yield from shown(BatchAlgorithmDialog(change_algorithm))


@pytest.fixture
def layer(scene, project):
    return project.addMapLayer(QgsRasterLayer(str(scene.path), "Scene"))


def given(dialog) -> dict:
    """What a dialog would run with, the output as its path."""
    values = dialog.createProcessingParameters()
    output = values["OUTPUT"]
    if isinstance(output, QgsProcessingOutputLayerDefinition):
        values["OUTPUT"] = output.sink.staticValue()
    return values


def log_of(dialog) -> str:
    return dialog.findChild(QTextEdit, "txtLog").toPlainText()


def results_in(project) -> list:
    """The layers but for the scene."""
    return [layer for layer in project.mapLayers().values() if layer.name() != "Scene"]


def fill(row: int, panel, values: dict) -> None:
    """Write values into the widgets of a row of the batch dialog; its first is the one that fills others."""
    context = panel.processing_context
    for name, value in values.items():
        column = panel.parameter_to_column[name]
        if name == "OUTPUT":
            panel.tblParameters.cellWidget(row + 1, column).setValue(value)
        else:
            panel.wrappers[row][column].setParameterValue(value, context)


def test_the_dialog_has_a_widget_for_every_parameter(dialog, algorithm):
    names = {entry.name() for entry in algorithm.parameterDefinitions()}
    assert set(dialog.mainWidget().wrappers) == names - {"TRUST"}  # for which it asks a question
    assert all(wrapper.wrappedWidget() for wrapper in dialog.mainWidget().wrappers.values())
    assert dialog.windowTitle() == algorithm.displayName()


def test_only_an_input_and_the_model_must_be_filled_in(dialog, layer, algorithm, context):
    dialog.setParameters({"MODEL": "model.emd", "INPUT": layer.id()})
    values = given(dialog)
    assert values["INPUT"] == layer.id() and values["DEVICE"] == "auto"
    assert not values.get("ARGUMENTS") and not values.get("EXTENT")
    assert values["OUTPUT"] == "TEMPORARY_OUTPUT"


@pytest.mark.parametrize(
    "values",
    [
        {"ARGUMENTS": "batch_size 9;padding 8"},
        {"DEVICE": "cuda:1"},
        {"EXTENT": "500200.000000000,500500.000000000,4999500.000000000,4999900.000000000 [EPSG:32633]"},
    ],
)
def test_what_is_filled_in_is_what_is_run(dialog, layer, parameters, values):
    filled = {**parameters, "INPUT": layer.id(), **values}
    dialog.setParameters(filled)
    read = given(dialog)
    assert {name: read[name] for name in filled} == filled


def test_a_definition_can_be_pasted_where_a_path_is_expected(dialog, layer, parameters, emd):
    pasted = json.dumps(json.loads(emd.read_text()), indent=2)
    dialog.setParameters({**parameters, "INPUT": layer.id(), "MODEL": pasted})
    assert json.loads(given(dialog)["MODEL"]) == json.loads(pasted)


def test_the_run_button_runs_and_the_result_appears(dialog, layer, parameters, project):
    ended = []
    dialog.algorithmFinished.connect(lambda successful, results: ended.append((successful, results)))
    dialog.setParameters({**parameters, "INPUT": layer.id()})
    dialog.runButton().click()
    wait_until(lambda: ended)
    assert ended == [(True, {"OUTPUT": parameters["OUTPUT"]})]
    (result,) = results_in(project)
    assert result.source() == parameters["OUTPUT"]
    assert [entry.label for entry in result.renderer().classes()] == ["Water", "Forest", "Built-up"]
    assert "Tile: 32 × 32 pixels" in log_of(dialog)


def test_items_of_a_folder_are_run_and_their_mosaic_appears(dialog, parameters, scene, tmp_path, project):
    ended, folder, items = [], tmp_path / "images", tmp_path / "items"
    folder.mkdir()
    for number in range(2):
        place = (number * 1000, 10, 0, 0, 0, -10)
        write_raster(folder / f"{number}.tif", scene.pixels, nodata=0, transform=place)
    dialog.algorithmFinished.connect(lambda successful, results: ended.append((successful, results)))
    values = {"INPUT_FOLDER": str(folder), "PROCESSING_MODE": 1, "OUTPUT_FOLDER": str(items)}
    dialog.setParameters({"MODEL": parameters["MODEL"], **values})
    dialog.runButton().click()
    wait_until(lambda: ended)
    ((successful, results),) = ended
    assert successful and results["OUTPUT"] == str(items / "mosaic.vrt") and results["FINISHED_ITEMS"] == 2
    (result,) = project.mapLayers().values()
    assert result.source() == results["OUTPUT"] and result.name() == "Classified raster"
    assert [label for _, label, _ in legend_of(result)] == ["Water", "Forest", "Built-up"]
    assert "2 items are finished" in log_of(dialog)


def test_a_temporary_output_is_a_geotiff(dialog, layer, parameters, project):
    ended = []
    dialog.algorithmFinished.connect(lambda successful, results: ended.append(results["OUTPUT"]))
    dialog.setParameters({**parameters, "INPUT": layer.id(), "OUTPUT": "TEMPORARY_OUTPUT"})
    dialog.runButton().click()
    wait_until(lambda: ended)
    (result,) = results_in(project)
    assert ended[0].endswith(".tif") and result.source() == ended[0]
    assert result.name() == "Classified raster"


def test_a_wrong_value_is_told_before_anything_runs(dialog, layer, parameters, output, monkeypatch):
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda parent, title, text: told.append(text))
    dialog.setParameters({**parameters, "INPUT": layer.id(), "DEVICE": "gpu"})
    dialog.runButton().click()
    assert len(told) == 1 and "DEVICE is 'gpu'; expected auto, cpu, cuda, cuda:0" in told[0]
    assert not output.exists()


def test_the_cancel_button_stops_the_run_and_nothing_appears(dialog, parameters, output, project, tmp_path):
    raster = write_raster(tmp_path / "large.tif", np.ones((3, 1500, 1500), np.uint8))
    onnx_conv(tmp_path / "slow.onnx", box(3, 31))
    slow = {"INPUT": str(raster), "MODEL": str(write_emd(tmp_path, "slow.onnx")), "DEVICE": "cpu"}
    dialog.setParameters({**parameters, **slow})
    dialog.runButton().click()
    wait_until(lambda: list(output.parent.glob("classes.*.part.tif")))
    dialog.cancelButton().click()
    wait_until(lambda: "Cancelled; nothing was written." in log_of(dialog))
    wait_until(lambda: not dialog.cancelButton().isEnabled())
    assert list(output.parent.iterdir()) == [] and results_in(project) == []


def test_a_batch_runs_every_row(batch, scene, emd, tmp_path, project):
    panel = batch.mainWidget()
    panel.addRow(1)
    panel.checkLoadLayersOnCompletion.setChecked(True)
    outputs = [tmp_path / f"classes{number}.tif" for number in range(2)]
    for row, output in enumerate(outputs):
        values = {"INPUT": str(scene.path), "MODEL": str(emd), "ARGUMENTS": f"padding {row}"}
        fill(row, panel, {**values, "OUTPUT": str(output)})
    batch.runButton().click()
    wait_until(lambda: len(project.mapLayers()) == 2 and batch.runButton().isEnabled())
    assert all(output.exists() for output in outputs)
    for layer in project.mapLayers().values():
        assert [entry.label for entry in layer.renderer().classes()] == ["Water", "Forest", "Built-up"]


def test_the_dialog_of_change_takes_two_layers_and_a_cell_size(change_dialog, dates, project):
    before, after = (project.addMapLayer(QgsRasterLayer(str(p), p.stem)) for p in (dates.before, dates.after))
    filled = {
        "FROM_RASTER": before.id(),
        "TO_RASTER": after.id(),
        "MODEL": "change.emd",
        "ARGUMENTS": "score_threshold 0.6",
        "EXTENT": "500200.000000000,500500.000000000,4999500.000000000,4999900.000000000 [EPSG:32633]",
        "CELL_SIZE": 20.0,
        "DEVICE": "cpu",
    }
    products = {"SIEVE", "CONFIDENCE", "POLYGONS", "REPORT"}
    assert set(change_dialog.mainWidget().wrappers) == {
        *filled,
        "OUTPUT",
        *products,
        "SNAP",
        "MASK",
        "THREADS",
    }
    change_dialog.setParameters(filled)
    read = given(change_dialog)
    assert {name: read[name] for name in filled} == filled


def test_without_a_cell_size_the_dialog_gives_none(change_dialog, change_parameters):
    change_dialog.setParameters(change_parameters)
    read = given(change_dialog)
    assert not read.get("CELL_SIZE") and not read.get("EXTENT") and not read.get("ARGUMENTS")
    assert {name: read[name] for name in change_parameters} == change_parameters


def test_the_run_button_finds_changes_and_tells_the_figures(change_dialog, change_parameters, dates, project):
    ended = []
    change_dialog.algorithmFinished.connect(lambda successful, results: ended.append((successful, results)))
    change_dialog.setParameters(change_parameters)
    change_dialog.runButton().click()
    wait_until(lambda: ended)
    ((successful, results),) = ended
    assert successful and results["OUTPUT"] == change_parameters["OUTPUT"]
    assert results["CHANGED_PIXELS"] == np.count_nonzero(dates.changes == 7)
    (result,) = project.mapLayers().values()
    assert [label for _, label, _ in legend_of(result)] == ["No change", "Brighter"]
    assert "7 Brighter: " in log_of(change_dialog)


def test_a_batch_finds_changes_in_every_row(change_batch, change_parameters, tmp_path, project):
    panel = change_batch.mainWidget()
    panel.addRow(1)
    panel.checkLoadLayersOnCompletion.setChecked(True)
    outputs = [tmp_path / f"change{number}.tif" for number in range(2)]
    orders = ("FROM_RASTER", "TO_RASTER"), ("TO_RASTER", "FROM_RASTER")
    for row, (output, order) in enumerate(zip(outputs, orders)):
        rasters = {name: change_parameters[other] for name, other in zip(orders[0], order)}
        fill(row, panel, {**change_parameters, **rasters, "OUTPUT": str(output)})
    change_batch.runButton().click()
    wait_until(lambda: len(project.mapLayers()) == 2 and change_batch.runButton().isEnabled())
    assert [(read_raster(output) == 7).any() for output in outputs] == [True, False]
    for layer in project.mapLayers().values():
        assert [label for _, label, _ in legend_of(layer)] == ["No change", "Brighter"]


def test_the_toolbox_makes_the_same_dialog(parameters):
    dialog = processing.createAlgorithmDialog(ALGORITHM, parameters)
    assert isinstance(dialog, AlgorithmDialog)
    assert given(dialog)["MODEL"] == parameters["MODEL"]
    dialog.deleteLater()
