"""Where nobody would see a layer fill, there is none; and a main thread that is busy keeps no run waiting."""

import time

import pytest
from deep_pixels.algorithms import live
from deep_pixels.algorithms.growing import GrowingLayers
from deep_pixels.algorithms.live import LiveLayer
from deep_pixels.algorithms.task import run_as_task
from deep_pixels.inference.content import Classes
from deep_pixels.inference.definition import ModelClass
from deep_pixels.inference.raster.pixel_type import pixel_type_of
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)

from .live_side import filled, half_filled, halting, settle, tall_scene
from .qgis_side import ALGORITHM, wait_until

pytestmark = pytest.mark.usefixtures("no_iface", "project")


@pytest.fixture
def shown(monkeypatch):
    """The files that somebody was shown while they were written."""
    shown, begin = [], LiveLayer.begin

    def noted(live, path, classes):
        shown.append(path)
        begin(live, path, classes)

    monkeypatch.setattr(LiveLayer, "begin", noted)
    return shown


@pytest.fixture
def model(parameters) -> QgsProcessingModelAlgorithm:
    """A model that hands all to the algorithm."""
    model = QgsProcessingModelAlgorithm("landcover", "Land cover", "Tests")
    child = QgsProcessingModelChildAlgorithm(ALGORITHM)
    child.setChildId("classify")
    for name in ("INPUT", "MODEL"):
        source = QgsProcessingModelChildParameterSource.fromStaticValue(parameters[name])
        child.addParameterSources(name, [source])
    output = QgsProcessingModelOutput("classes")
    output.setChildId("classify")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"classes": output})
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    return model


def finished(task) -> None:
    ended = []
    task.executed.connect(lambda successful, results: ended.append(successful))
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: ended)
    assert ended == [True]


def test_a_run_of_its_own_in_the_background_is_shown(algorithm, parameters, output, context, feedback, shown):
    parameters["OUTPUT"] = QgsProcessingOutputLayerDefinition(str(output), context.project())
    finished(QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback))
    assert len(shown) == 1


def test_a_step_of_a_model_is_not(model, output, context, feedback, shown):
    destination = model.destinationParameterDefinitions()[0].name()
    opened = {destination: QgsProcessingOutputLayerDefinition(str(output), context.project())}
    finished(QgsProcessingAlgRunnerTask(model, opened, context, feedback))
    assert output.exists() and not shown


def test_nor_is_a_run_in_the_main_thread(classify, feedback, output, project, shown):
    feedback.progressChanged.connect(lambda _: settle())  # as the batch dialog of older QGIS does
    classify(OUTPUT=QgsProcessingOutputLayerDefinition(str(output), project), ARGUMENTS="batch_size 1")
    assert output.exists() and not shown and not project.mapLayers()


def test_nor_is_one_whose_output_is_not_opened(algorithm, parameters, context, feedback, shown, project):
    finished(QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback))
    assert not shown and not project.mapLayers()


def test_a_run_does_not_wait_for_a_main_thread_that_is_busy(monkeypatch, tmp_path, output, project):
    monkeypatch.setattr(live, "PATIENCE", 0.2)
    ended = []
    with halting(monkeypatch) as go_on:
        run_as_task(
            ALGORITHM, {**tall_scene(tmp_path), "OUTPUT": str(output)}, lambda *told: ended.append(told)
        )
        (layer,) = half_filled(project)
        go_on.set()
        end = time.monotonic() + 20
        while not output.exists() and time.monotonic() < end:
            time.sleep(0.05)
        assert output.exists()
        wait_until(lambda: ended)
    assert (
        list(project.mapLayers().values()) == [layer] and layer.source() == str(output) and filled(layer) == 1
    )


def test_a_file_that_changes_is_looked_at_a_little_later(monkeypatch):
    looks = []
    monkeypatch.setattr(GrowingLayers, "refresh", lambda layers: looks.append(True))
    growing = LiveLayer(GrowingLayers("o.tif", details()))
    with growing.changing():
        growing.grew()
        with pytest.raises(AssertionError):
            wait_until(lambda: looks, 0.2)
    wait_until(lambda: looks, 2)
    assert looks == [True]


def test_a_run_that_ends_before_its_layer_could_be_added_has_none(monkeypatch, output):
    steps = []
    for step in ("show", "place", "remove"):
        monkeypatch.setattr(GrowingLayers, step, lambda *_, step=step: steps.append(step))
    for end in (LiveLayer.succeed, LiveLayer.fail):
        ending = LiveLayer(GrowingLayers(str(output), details()))
        ending.begin(output, [])
        ending.let_go()
        end(ending)
    settle()
    assert steps == []


def details(name: str = "") -> QgsProcessingContext.LayerDetails:
    return QgsProcessingContext.LayerDetails(name, QgsProject.instance(), "OUTPUT")


@pytest.mark.parametrize(("name", "expected"), [("", "classes"), ("Land cover", "Land cover")])
def test_a_layer_has_the_name_that_processing_will_give_it(classify, output, project, name, expected):
    part = output.with_name("classes.0a1b2c3d.part.tif")
    classify()
    output.rename(part)
    water = Classes((ModelClass(1, "Water"),), pixel_type_of([1]))
    GrowingLayers(str(output), details(name)).show(part, water)
    (layer,) = project.mapLayers().values()
    assert layer.name() == expected
