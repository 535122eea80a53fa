"""The legend that a class raster has in QGIS."""

from pathlib import Path

import processing
import pytest
from models import CLASSES, tiny_package
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsRasterLayer,
)

from .qgis_side import ALGORITHM, legend_of, wait_until

EXPECTED = [(entry["Value"], entry["Name"], tuple(entry["Color"])) for entry in CLASSES]


def finished(task) -> None:
    """Run a task as QGIS does, in a thread of its own."""
    ended = []
    task.taskCompleted.connect(lambda: ended.append(True))
    task.taskTerminated.connect(lambda: ended.append(False))
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: ended)
    assert ended == [True]


def layer_loaded(context, output):
    """What QGIS does with an output when a run is over."""
    details = context.layersToLoadOnCompletion()[str(output)]
    layer = QgsProcessingUtils.mapLayerFromString(str(output), context)
    details.postProcessor().postProcessLayer(layer, context, context.feedback())
    return layer


def test_the_layer_that_is_loaded_shows_the_classes_of_the_model(parameters, project, no_iface):
    processing.runAndLoadResults(ALGORITHM, parameters)
    (layer,) = project.mapLayers().values()
    assert legend_of(layer) == EXPECTED


def test_so_does_one_of_a_run_in_the_background(algorithm, parameters, output, context, feedback, project):
    parameters["OUTPUT"] = QgsProcessingOutputLayerDefinition(str(output), project)
    finished(QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback))
    assert legend_of(layer_loaded(context, output)) == EXPECTED


def test_layers_of_several_runs_keep_their_own_classes(parameters, tmp_path, project, no_iface):
    for number in range(3):
        folder = tmp_path / str(number)
        folder.mkdir()
        model = tiny_package(
            folder, Classes=[{**entry, "Value": entry["Value"] + number} for entry in CLASSES]
        )
        added = {"MODEL": str(model), "OUTPUT": str(folder / "classes.tif")}
        processing.runAndLoadResults(ALGORITHM, {**parameters, **added})
    first_values = sorted(legend_of(layer)[0][0] for layer in project.mapLayers().values())
    assert first_values == [1, 2, 3]


def test_values_beyond_a_byte_have_their_legend_too(parameters, tmp_path, project, no_iface):
    classes = [{**entry, "Value": 100 * entry["Value"]} for entry in CLASSES]
    model = tiny_package(tmp_path, Classes=classes)
    processing.runAndLoadResults(ALGORITHM, {**parameters, "MODEL": str(model)})
    (layer,) = project.mapLayers().values()
    assert [(value // 100, *rest) for value, *rest in legend_of(layer)] == EXPECTED


def test_a_class_without_a_colour_gets_one_of_its_own(parameters, tmp_path, project, no_iface):
    classes = [{"Value": value, "Name": f"Class {value}"} for value in (1, 2, 3)]
    processing.runAndLoadResults(
        ALGORITHM, {**parameters, "MODEL": str(tiny_package(tmp_path, Classes=classes))}
    )
    (layer,) = project.mapLayers().values()
    assert len({color for _, _, color in legend_of(layer)}) == 3


@pytest.mark.parametrize("factor", [1, 100], ids=["8 bits", "16 bits"])
def test_a_class_raster_that_is_opened_shows_the_classes_alone(classify, tmp_path, factor):
    classes = [{**entry, "Value": factor * entry["Value"]} for entry in CLASSES]
    layer = QgsRasterLayer(classify(MODEL=str(tiny_package(tmp_path, Classes=classes))), "Opened")
    assert [(value // factor, *rest) for value, *rest in legend_of(layer)] == EXPECTED


def test_without_its_style_the_raster_still_has_names_and_colours(classify):
    """As any GIS shows it; QGIS 3.22 shows the other values of a byte as well."""
    opened = classify()
    Path(opened).with_suffix(".qml").unlink()
    legend = legend_of(QgsRasterLayer(opened, "Opened"))
    assert [entry for entry in legend if entry[0] in {1, 5, 9}] == EXPECTED
