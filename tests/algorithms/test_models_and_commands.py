"""Runs that are written down: models of the graphical modeler, Python commands, shell commands."""

import json
import shlex

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
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from rasters import read_raster

from .qgis_side import ALGORITHM

SUBCLASS = QgsProcessing.PythonOutputType.PythonQgsProcessingAlgorithmSubclass


@pytest.fixture
def model(emd) -> QgsProcessingModelAlgorithm:
    """A model with a raster and a text as inputs, which it hands to the algorithm."""
    model = QgsProcessingModelAlgorithm("landcover", "Land cover", "Tests")
    image = QgsProcessingParameterRasterLayer("image", "Image")
    options = QgsProcessingParameterString("options", "Options", optional=True)
    model.addModelParameter(image, QgsProcessingModelParameter("image"))
    model.addModelParameter(options, QgsProcessingModelParameter("options"))
    child = QgsProcessingModelChildAlgorithm(ALGORITHM)
    child.setChildId("classify")
    source = QgsProcessingModelChildParameterSource
    child.addParameterSources("INPUT", [source.fromModelParameter("image")])
    child.addParameterSources("ARGUMENTS", [source.fromModelParameter("options")])
    child.addParameterSources("MODEL", [source.fromStaticValue(str(emd))])
    child.addParameterSources("DEVICE", [source.fromStaticValue("cpu")])
    output = QgsProcessingModelOutput("classes")
    output.setChildId("classify")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"classes": output})
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    return model


def reloaded(model, path) -> QgsProcessingModelAlgorithm:
    assert model.toFile(str(path))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(path))
    return again


def run_model(model, scene, output, feedback) -> str:
    destination = model.destinationParameterDefinitions()[0].name()
    given = {"image": str(scene.path), "options": "padding 9; batch_size 1", destination: str(output)}
    return processing.run(model, given, feedback=feedback)[destination]


def called(command: str) -> dict:
    """The parameters with which a Python command calls the algorithm."""
    calls = []

    class Recorder:
        @staticmethod
        def run(name, parameters):
            calls.append((name, parameters))

    eval(command, {"processing": Recorder})
    ((name, parameters),) = calls
    assert name == ALGORITHM
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
    run_model(algorithm, scene, output, feedback)
    assert "padding 9, merged by blend, batch of 1" in feedback.textLog()
    assert output.exists()


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
