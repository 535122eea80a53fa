"""Runs that Python starts as tasks of QGIS."""

from types import SimpleNamespace

import numpy as np
import pytest
from deep_pixels.algorithms.task import run_as_task
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingOutputLayerDefinition
from rasters import read_raster

from .live_side import filled, half_filled, halting, settle, tall_scene
from .qgis_side import ALGORITHM, DETECT_CHANGE, legend_of, wait_until

pytestmark = pytest.mark.usefixtures("no_iface", "project")


@pytest.fixture(scope="module")
def tall(tmp_path_factory):
    return tall_scene(tmp_path_factory.mktemp("tall"))


@pytest.fixture
def halted(monkeypatch):
    with halting(monkeypatch) as go_on:
        yield go_on
        go_on.set()
        wait_until(lambda: not QgsApplication.taskManager().tasks())


@pytest.fixture
def ended():
    """What ``tell`` was called with."""
    return []


@pytest.fixture
def tell(ended):
    return lambda successful, results: ended.append((successful, results))


def test_a_task_writes_the_raster_and_opens_it(parameters, scene, output, project, ended, tell):
    task = run_as_task(ALGORITHM, parameters, tell)
    assert task in QgsApplication.taskManager().tasks()
    wait_until(lambda: ended)
    assert ended == [(True, {"OUTPUT": str(output)})]
    (layer,) = project.mapLayers().values()
    assert layer.source() == str(output)
    assert [label for _, label, _ in legend_of(layer)] == ["Water", "Forest", "Built-up"]
    values = read_raster(output)[0]
    np.testing.assert_array_equal(np.where(values == 255, 0, values), scene.classes)


def test_items_are_written_and_their_mosaic_is_opened(parameters, scene, tmp_path, project, ended, tell):
    given = {**parameters, "PROCESSING_MODE": 1, "OUTPUT_FOLDER": str(tmp_path / "items")}
    run_as_task(ALGORITHM, {**given, "OUTPUT": "TEMPORARY_OUTPUT"}, tell)
    wait_until(lambda: ended)
    ((successful, results),) = ended
    (layer,) = project.mapLayers().values()
    assert successful and layer.source() == results["OUTPUT"] == str(tmp_path / "items" / "mosaic.vrt")
    assert [label for _, label, _ in legend_of(layer)] == ["Water", "Forest", "Built-up"]


def test_it_needs_nobody_who_waits_for_it(parameters, output, project):
    run_as_task(ALGORITHM, parameters)
    wait_until(project.mapLayers)
    wait_until(lambda: not QgsApplication.taskManager().tasks())


def test_the_raster_fills_while_it_is_written(tall, output, project, halted, ended, tell):
    run_as_task(ALGORITHM, {**tall, "OUTPUT": str(output)}, tell)
    (layer,) = half_filled(project)
    assert 0.2 < filled(layer) < 0.9
    halted.set()
    wait_until(lambda: ended)
    assert list(project.mapLayers().values()) == [layer] and filled(layer) == 1


def test_an_output_has_the_name_that_it_is_given(tall, output, project, halted, ended, tell):
    named = QgsProcessingOutputLayerDefinition(str(output))
    named.destinationName = "Land cover"
    run_as_task(ALGORITHM, {**tall, "OUTPUT": named}, tell)
    (layer,) = half_filled(project)
    names = [layer.name()]
    halted.set()
    wait_until(lambda: ended)
    assert [*names, layer.name()] == ["Land cover"] * 2
    assert named.destinationProject is None


def test_several_run_at_once(tall, tmp_path, project, halted, ended, tell):
    outputs = [str(tmp_path / f"classes{number}.tif") for number in range(2)]
    for output in outputs:
        run_as_task(ALGORITHM, {**tall, "OUTPUT": output}, tell)
    half_filled(project, count=2)
    halted.set()
    wait_until(lambda: len(ended) == 2)
    assert sorted(layer.source() for layer in project.mapLayers().values()) == outputs
    assert all(filled(layer) == 1 for layer in project.mapLayers().values())


def test_changes_fill_as_well(change_parameters, project, halted, ended, tell):
    run_as_task(DETECT_CHANGE, change_parameters, tell)
    (layer,) = half_filled(project)
    halted.set()
    wait_until(lambda: ended)
    assert ended[0][1]["CHANGED_PIXELS"] > 0
    assert list(project.mapLayers().values()) == [layer]


@pytest.fixture
def message_bar(monkeypatch):
    """What the message bar of QGIS was given to show."""
    shown = []
    bar = SimpleNamespace(pushMessage=lambda title, text, level: shown.append(f"{title}: {text}"))
    monkeypatch.setattr("qgis.utils.iface", SimpleNamespace(messageBar=lambda: bar))
    return shown


def test_a_task_that_is_cancelled_leaves_nothing(tall, output, project, halted, ended, tell, message_bar):
    task = run_as_task(ALGORITHM, {**tall, "OUTPUT": str(output)}, tell)
    half_filled(project)
    task.cancel()
    halted.set()
    wait_until(lambda: ended)
    settle()
    assert ended == [(False, {})]
    assert not project.mapLayers() and list(output.parent.iterdir()) == [] and message_bar == []


def test_an_error_is_told(tall, output, project, halted, ended, tell, message_bar, monkeypatch):
    logged = []
    QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: logged.append(text))
    run_as_task(ALGORITHM, {**tall, "OUTPUT": str(output)}, tell)
    half_filled(project)
    monkeypatch.setattr("deep_pixels.inference.raster.geotiff.GeoTiffSink._compress", fail)
    halted.set()
    wait_until(lambda: ended)
    settle()
    assert ended == [(False, {})] and not project.mapLayers()
    assert any("the disk is tired" in text for text in logged)
    assert [text.partition(": ")[0] for text in message_bar] == ["Classify pixels using deep learning"]
    assert "the disk is tired" in message_bar[0]


def fail(sink):
    raise RuntimeError("the disk is tired")


@pytest.mark.parametrize(
    ("name", "added", "reason"),
    [
        (ALGORITHM, {"DEVICE": "gpu"}, "DEVICE is 'gpu'; expected auto, cpu"),
        (ALGORITHM, {"INPUT": "nowhere.tif"}, "nowhere.tif"),
        ("deeppixels:nothing", {}, "no algorithm deeppixels:nothing; expected its id"),
    ],
)
def test_what_keeps_a_run_from_starting_is_told_at_once(parameters, name, added, reason):
    with pytest.raises(QgsProcessingException, match=reason):
        run_as_task(name, {**parameters, **added})
    assert not QgsApplication.taskManager().tasks()


def test_a_plugin_that_is_unloaded_cancels_its_tasks(plugin, tall, output, project, halted, ended, tell):
    run_as_task(ALGORITHM, {**tall, "OUTPUT": str(output)}, tell)
    half_filled(project)
    plugin.unload()
    try:
        halted.set()
        wait_until(lambda: ended)
        settle()
    finally:
        plugin.initProcessing()
    assert ended == [(False, {})]
    assert not project.mapLayers() and not list(output.parent.iterdir())


def test_what_is_made_beside_the_raster_is_opened_too(parameters, output, project, ended, tell):
    products = {
        "CONFIDENCE": str(output.with_name("confidence.tif")),
        "POLYGONS": str(output.with_suffix(".gpkg")),
        "REPORT": str(output.with_suffix(".html")),
    }
    run_as_task(ALGORITHM, {**parameters, **products}, tell)
    wait_until(lambda: ended)
    assert ended == [(True, {"OUTPUT": str(output), **products})]
    opened = {layer.source() for layer in project.mapLayers().values()}
    assert opened == {str(output), products["CONFIDENCE"], products["POLYGONS"]}
    assert str(output) in output.with_suffix(".html").read_text(encoding="utf-8")
