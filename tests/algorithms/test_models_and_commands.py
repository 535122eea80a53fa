"""Runs that are written down: models of the graphical modeler, Python commands, shell commands."""

import json
import shlex
import shutil

import numpy as np
import processing
import pytest
from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from rasters import read_raster

from .qgis_side import ALGORITHM, DETECT_CHANGE

SUBCLASS = QgsProcessing.PythonOutputType.PythonQgsProcessingAlgorithmSubclass


def model_of(name: str, rasters: dict, emd) -> QgsProcessingModelAlgorithm:
    """A model with rasters and a text as inputs, which it hands to an algorithm."""
    model = QgsProcessingModelAlgorithm("step", "One step", "Tests")
    child, source = QgsProcessingModelChildAlgorithm(name), QgsProcessingModelChildParameterSource
    child.setChildId("step")
    for parameter, own in rasters.items():
        raster = QgsProcessingParameterRasterLayer(own, own.title())
        model.addModelParameter(raster, QgsProcessingModelParameter(own))
        child.addParameterSources(parameter, [source.fromModelParameter(own)])
    options = QgsProcessingParameterString("options", "Options", optional=True)
    model.addModelParameter(options, QgsProcessingModelParameter("options"))
    child.addParameterSources("ARGUMENTS", [source.fromModelParameter("options")])
    child.addParameterSources("MODEL", [source.fromStaticValue(str(emd))])
    child.addParameterSources("DEVICE", [source.fromStaticValue("cpu")])
    output = QgsProcessingModelOutput("classes")
    output.setChildId("step")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"classes": output})
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    return model


@pytest.fixture
def model(emd) -> QgsProcessingModelAlgorithm:
    """A model that classifies."""
    return model_of(ALGORITHM, {"INPUT": "image"}, emd)


@pytest.fixture
def change_model(change_emd) -> QgsProcessingModelAlgorithm:
    """A model that finds changes."""
    return model_of(DETECT_CHANGE, {"FROM_RASTER": "before", "TO_RASTER": "after"}, change_emd)


def reloaded(model, path) -> QgsProcessingModelAlgorithm:
    assert model.toFile(str(path))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(path))
    return again


def run_model(model, scene, output, feedback) -> str:
    destination = model.destinationParameterDefinitions()[0].name()
    given = {"image": str(scene.path), "options": "padding 9; batch_size 1", destination: str(output)}
    return processing.run(model, given, feedback=feedback)[destination]


def as_python(model) -> QgsProcessingAlgorithm:
    """The algorithm that a model written as Python defines."""
    names = {}
    exec("\n".join(model.asPythonCode(SUBCLASS, 4)), names)
    (made,) = (
        kind
        for kind in names.values()
        if isinstance(kind, type)
        and issubclass(kind, QgsProcessingAlgorithm)
        and kind.__module__ == "builtins"
    )
    algorithm = made()
    algorithm.initAlgorithm()
    return algorithm


def called(command: str, algorithm: str = ALGORITHM) -> dict:
    """The parameters with which a Python command calls an algorithm."""
    calls = []

    class Recorder:
        @staticmethod
        def run(name, parameters):
            calls.append((name, parameters))

    eval(command, {"processing": Recorder})
    ((name, parameters),) = calls
    assert name == algorithm
    return parameters


def test_a_model_can_hand_its_inputs_to_the_algorithm(model, scene, output, feedback):
    result = run_model(model, scene, output, feedback)
    assert "padding 9, merged by blend, batch of 1" in feedback.textLog()
    np.testing.assert_array_equal(np.isin(read_raster(result)[0], (1, 5, 9)), scene.classes > 0)


def test_a_model_that_was_saved_runs_the_same(model, scene, output, feedback, tmp_path):
    run_model(reloaded(model, tmp_path / "landcover.model3"), scene, output, feedback)
    assert "padding 9, merged by blend, batch of 1" in feedback.textLog()
    assert output.exists()


def test_a_model_reports_the_progress_of_its_child(model, scene, output):
    feedback, told = QgsProcessingFeedback(False), []
    feedback.progressChanged.connect(told.append)
    run_model(model, scene, output, feedback)
    assert len(told) > 10 and told == sorted(told)


def test_a_model_written_as_python_runs_the_same(model, scene, output, feedback, context, tmp_path):
    run_model(as_python(model), scene, output, feedback)
    assert "padding 9, merged by blend, batch of 1" in feedback.textLog()
    assert output.exists()


@pytest.mark.parametrize("mode", [0, 1])
@pytest.mark.parametrize("made", ["as it is", "saved", "Python"])
def test_a_model_can_hand_on_several_rasters(emd, scene, output, feedback, context, tmp_path, made, mode):
    several = QgsProcessingParameterMultipleLayers("images", "Images", QgsProcessing.SourceType.TypeRaster)
    model = model_of(ALGORITHM, {}, emd)
    model.addModelParameter(several, QgsProcessingModelParameter("images"))
    child, source = model.childAlgorithm("step"), QgsProcessingModelChildParameterSource
    child.addParameterSources("INPUT_RASTERS", [source.fromModelParameter("images")])
    child.addParameterSources("PROCESSING_MODE", [source.fromStaticValue(mode)])
    child.addParameterSources("OUTPUT_FOLDER", [source.fromStaticValue(str(tmp_path / "items"))])
    model.setChildAlgorithm(child)
    ways = {"saved": lambda model: reloaded(model, tmp_path / "several.model3"), "Python": as_python}
    model = ways.get(made, lambda model: model)(model)
    destination = model.destinationParameterDefinitions()[0].name()
    given = {"images": [str(scene.path)] * 2, "options": "padding 9", destination: str(output)}
    result = processing.run(model, given, feedback=feedback)[destination]
    assert result == str(output.with_suffix(".vrt") if mode else output)
    np.testing.assert_array_equal(np.isin(read_raster(result)[0], (1, 5, 9)), scene.classes > 0)
    assert len(list((tmp_path / "items").glob("*.tif"))) == 2 * mode


@pytest.mark.parametrize("made", ["as it is", "saved", "Python"])
def test_a_model_can_find_changes(change_model, dates, output, feedback, context, tmp_path, made):
    ways = {"saved": lambda model: reloaded(model, tmp_path / "change.model3"), "Python": as_python}
    model = ways.get(made, lambda model: model)(change_model)
    destination = model.destinationParameterDefinitions()[0].name()
    rasters = {"before": str(dates.before), "after": str(dates.after)}
    processing.run(model, {**rasters, "options": "padding 9", destination: str(output)}, feedback=feedback)
    assert "padding 9, merged by blend" in feedback.textLog()
    np.testing.assert_array_equal(read_raster(output)[0], dates.changes)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"ARGUMENTS": "padding 8; batch_size 9"},
        {"ARGUMENTS": '{"padding": 8}'},
        {"DEVICE": "cuda:1"},
        {"EXTENT": "500200,500500,4999500,4999900 [EPSG:32633]"},
        {"MODEL": '{\n  "Framework": "ONNX",\n  "ModelFile": "it\'s \\"here\\".onnx"\n}'},
    ],
    ids=["least", "arguments", "JSON arguments", "device", "extent", "pasted model"],
)
def test_a_python_command_calls_with_the_same_values(algorithm, parameters, context, values):
    given = {**parameters, **values}
    assert called(algorithm.asPythonCommand(given, context)) == given


def test_a_python_command_has_several_rasters(algorithm, parameters, scene, context, tmp_path):
    other = shutil.copy(scene.path, tmp_path / "b é.tif")
    several = {"INPUT_RASTERS": [str(scene.path), str(other)], "PROCESSING_MODE": 1, "SKIP_FINISHED": False}
    given = {**parameters, "INPUT": None, **several, "OUTPUT_FOLDER": str(tmp_path / "items")}
    assert called(algorithm.asPythonCommand(given, context)) == given


@pytest.mark.parametrize("arguments", ["score_threshold 0.6;padding 8", '{"padding": 8}'])
def test_a_python_command_finds_changes_with_the_same_values(
    change_algorithm, change_parameters, context, arguments
):
    given = {**change_parameters, "ARGUMENTS": arguments, "CELL_SIZE": 20, "DEVICE": "cpu"}
    assert called(change_algorithm.asPythonCommand(given, context), DETECT_CHANGE) == given


@pytest.mark.skipif(
    not hasattr(QgsProcessingAlgorithm, "asQgisProcessCommand"),
    reason="QGIS before 3.24 writes no shell command",
)
def test_a_shell_command_calls_with_the_same_values(algorithm, parameters, context):
    given = {**parameters, "ARGUMENTS": "padding 8; batch_size 9", "DEVICE": "cpu"}
    command, complete = algorithm.asQgisProcessCommand(given, context)
    words = shlex.split(command)
    assert complete and words[:3] == ["qgis_process", "run", ALGORITHM]
    written = dict(word[2:].split("=", 1) for word in words if word.startswith("--") and "=" in word)
    assert {name: written[name] for name in given} == given


@pytest.mark.skipif(not hasattr(QgsProcessingAlgorithm, "asMap"), reason="QGIS before 3.24 keeps no values")
def test_the_history_keeps_the_values(algorithm, parameters, context):
    given = {**parameters, "ARGUMENTS": "padding 8", "EXTENT": "500200,500500,4999500,4999900 [EPSG:32633]"}
    kept = json.loads(json.dumps(algorithm.asMap(given, context)))
    assert kept["inputs"] == given


@pytest.mark.skipif(not hasattr(QgsProcessingAlgorithm, "asMap"), reason="QGIS before 3.24 keeps no values")
def test_the_history_keeps_the_values_of_changes(change_algorithm, change_parameters, context):
    given = {**change_parameters, "ARGUMENTS": "score_threshold 0.6", "CELL_SIZE": 20}
    assert change_algorithm.asMap(given, context)["inputs"] == given
