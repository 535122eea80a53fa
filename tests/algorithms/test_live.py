"""The layer that fills while a run of the dialog goes on."""

import numpy as np
import pytest
from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTreeModel,
    QgsProcessingOutputLayerDefinition,
    QgsRasterLayer,
    QgsSingleBandGrayRenderer,
)
from qgis.gui import QgsLayerTreeView
from qgis.PyQt.QtWidgets import QCheckBox, QTextEdit
from rasters import write_raster

from .live_side import filled, half_filled, halting, settle, tall_scene
from .qgis_side import legend_of, wait_until

pytestmark = pytest.mark.usefixtures("no_iface", "project")
LEGEND = ["Water", "Forest", "Built-up"]


@pytest.fixture(scope="module")
def tall(tmp_path_factory):
    return tall_scene(tmp_path_factory.mktemp("tall"))


@pytest.fixture
def halted(monkeypatch):
    with halting(monkeypatch) as go_on:
        yield go_on


@pytest.fixture
def dialog(algorithm):
    dialog = AlgorithmDialog(algorithm)
    dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()


@pytest.fixture
def start(dialog, tall, output, halted):
    """Fills the dialog in and runs it; gives what it tells at the end. No run outlives its test."""

    def start(**added) -> list:
        ended = []
        dialog.algorithmFinished.connect(lambda successful, results: ended.append((successful, results)))
        dialog.setParameters({**tall, "OUTPUT": str(output), **added})
        dialog.runButton().click()
        return ended

    yield start
    halted.set()
    wait_until(lambda: not dialog.cancelButton().isEnabled())
    settle()


def stopped(dialog) -> None:
    """Cancel, and wait for the end of it."""
    dialog.cancelButton().click()
    wait_until(lambda: "Cancelled; nothing was written." in log_of(dialog))
    wait_until(lambda: not dialog.cancelButton().isEnabled())
    settle()


def log_of(dialog) -> str:
    return dialog.findChild(QTextEdit, "txtLog").toPlainText()


def only_layer(project) -> QgsRasterLayer:
    (layer,) = project.mapLayers().values()
    return layer


def test_the_layer_has_its_name_and_legend_while_it_fills(start, halted, project, output):
    start()
    (layer,) = half_filled(project)
    assert layer.name() == "Classified raster" and 0.2 < filled(layer) < 0.9
    assert [label for _, label, _ in legend_of(layer)] == LEGEND
    assert project.layerTreeRoot().children()[0].layerId() == layer.id()
    assert not output.exists()


@pytest.mark.parametrize("destination", ["file", "TEMPORARY_OUTPUT"])
def test_the_same_layer_shows_the_output_in_the_end(start, halted, project, output, destination):
    ended = start(OUTPUT=str(output) if destination == "file" else destination)
    (live,) = half_filled(project)
    halted.set()
    wait_until(lambda: ended)
    layer = only_layer(project)
    assert layer is live and layer.source() == ended[0][1]["OUTPUT"] and filled(layer) == 1
    assert [label for _, label, _ in legend_of(layer)] == LEGEND
    assert layer.name() == "Classified raster"


def test_a_short_legend_stays_unfolded(start, halted, project, output):
    model = QgsLayerTreeModel(project.layerTreeRoot())
    model.setFlag(QgsLayerTreeModel.Flag.ShowLegend)
    model.setAutoCollapseLegendNodes(10)  # as in QGIS; the colours of a file count as 256
    view = QgsLayerTreeView()
    view.setModel(model)
    ended = start()
    (layer,) = half_filled(project)
    node = project.layerTreeRoot().findLayer(layer.id())
    unfolded = [(node.isExpanded(), view.isExpanded(view.node2index(node)))]
    halted.set()
    wait_until(lambda: ended)
    unfolded += [(node.isExpanded(), view.isExpanded(view.node2index(node)))]
    view.setModel(None)
    assert unfolded == [(True, True)] * 2


def test_nothing_but_the_output_is_left_on_disk(start, halted, project, output):
    ended = start()
    (layer,) = half_filled(project)
    layer.dataProvider().bandStatistics(1)  # GDAL notes them beside the file, of which half is missing
    halted.set()
    wait_until(lambda: ended)
    settle()
    assert sorted(file.name for file in output.parent.iterdir()) == [
        "classes.qml",
        "classes.tif",
        "classes.tif.aux.xml",
    ]
    assert "STATISTICS" not in (output.parent / "classes.tif.aux.xml").read_text()


def test_cancelling_takes_the_layer_away(start, halted, dialog, project, output):
    start()
    half_filled(project)
    dialog.cancelButton().click()
    halted.set()
    stopped(dialog)
    assert not project.mapLayers() and list(output.parent.iterdir()) == []


@pytest.mark.parametrize("is_cancelled", [True, False])
def test_a_project_saved_meanwhile_is_to_be_saved_again(
    start, halted, dialog, project, tmp_path, is_cancelled
):
    ended = start()
    half_filled(project)
    project.write(str(tmp_path / "project.qgs"))
    assert not project.isDirty()
    if is_cancelled:
        dialog.cancelButton().click()
    halted.set()
    wait_until(lambda: ended or "Cancelled; nothing was written." in log_of(dialog))
    settle()
    assert project.isDirty() and bool(project.mapLayers()) != is_cancelled


def test_an_error_takes_the_layer_away(start, halted, dialog, project, output, monkeypatch):
    start()
    half_filled(project)
    monkeypatch.setattr("deep_pixels.inference.raster.geotiff.GeoTiffSink._compress", lambda sink: 1 / 0)
    halted.set()
    wait_until(lambda: "division by zero" in log_of(dialog))
    wait_until(lambda: not project.mapLayers())
    wait_until(lambda: list(output.parent.iterdir()) == [])


def test_a_layer_that_the_user_removes_comes_when_it_is_complete(start, halted, project, output):
    ended = start()
    (layer,) = half_filled(project)
    project.removeMapLayer(layer.id())
    halted.set()
    wait_until(lambda: ended)
    assert only_layer(project).source() == str(output)
    assert [label for _, label, _ in legend_of(only_layer(project))] == LEGEND


def test_what_the_user_makes_of_the_layer_stays(start, halted, project, output):
    ended = start()
    (layer,) = half_filled(project)
    layer.setRenderer(QgsSingleBandGrayRenderer(layer.dataProvider(), 1))
    layer.setName("Mine")
    layer.setOpacity(0.5)
    halted.set()
    wait_until(lambda: ended)
    assert only_layer(project) is layer and layer.source() == str(output)
    assert layer.renderer().type() == "singlebandgray" and layer.name() == "Mine" and layer.opacity() == 0.5
    assert [label for _, label, _ in legend_of(QgsRasterLayer(str(output), "Opened"))] == LEGEND


def test_nobody_is_told_that_the_layer_shows_nothing_for_a_moment(start, halted, project, output):
    ended = start()
    (layer,) = half_filled(project)
    sources = [layer.source()]
    for signal in (layer.dataSourceChanged, layer.repaintRequested, layer.styleChanged, layer.legendChanged):
        signal.connect(lambda *_: sources.append(layer.source()))
    halted.set()
    wait_until(lambda: ended)
    assert str(output) in sources
    assert {source for source in sources if source != str(output)} <= set(sources[:1])


def test_a_copy_that_the_user_makes_shows_the_output_too(start, halted, project, output):
    ended = start()
    (layer,) = half_filled(project)
    copy = project.addMapLayer(layer.clone())
    copy.setName("Copy")
    copy.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    halted.set()
    wait_until(lambda: ended)
    assert copy.name() == "Copy" and copy.crs().authid() == "EPSG:3857"
    assert [layer.source() for layer in project.mapLayers().values()] == [str(output)] * 2
    assert all(filled(layer) == 1 for layer in project.mapLayers().values())


def test_a_project_may_be_closed_meanwhile(start, halted, project, output):
    ended = start()
    half_filled(project)
    project.clear()
    halted.set()
    wait_until(lambda: ended)
    assert only_layer(project).source() == str(output) and filled(only_layer(project)) == 1


def test_a_layer_of_an_older_output_is_taken_for_the_new_one(start, halted, project, output):
    older = older_output(project, output)
    ended = start()
    assert half_filled(project) == [older] and legend_of(older)
    halted.set()
    wait_until(lambda: ended)
    assert only_layer(project) is older and older.source() == str(output) and filled(older) == 1
    assert [label for _, label, _ in legend_of(older)] == LEGEND
    assert older.width() == 200


def test_it_gets_the_older_output_back_from_a_run_that_is_cancelled(start, halted, dialog, project, output):
    older = older_output(project, output)
    start()
    half_filled(project)
    dialog.cancelButton().click()
    halted.set()
    stopped(dialog)
    assert only_layer(project) is older and older.source() == str(output) and older.isValid()
    assert (older.width(), older.name(), older.renderer().type()) == (30, "Older", "singlebandgray")


def older_output(project, output) -> QgsRasterLayer:
    write_raster(output, np.ones((1, 20, 30), np.uint8))
    layer = project.addMapLayer(QgsRasterLayer(str(output), "Older"))
    assert layer.renderer().type() == "singlebandgray"
    return layer


def test_where_the_output_is_not_to_be_opened_there_is_no_layer(start, halted, dialog, project, output):
    halted.set()
    for box in dialog.mainWidget().findChildren(QCheckBox):
        if "Open output file" in box.text():
            box.setChecked(False)
    ended = start(OUTPUT=QgsProcessingOutputLayerDefinition(str(output)))
    project.layersAdded.connect(ended.append)
    wait_until(lambda: ended)
    assert output.exists() and not project.mapLayers()


def test_results_go_into_the_group_that_is_set_for_them(start, halted, project):
    from processing.core.ProcessingConfig import ProcessingConfig

    ProcessingConfig.setSettingValue(ProcessingConfig.RESULTS_GROUP_NAME, "Results")
    try:
        ended = start()
        (layer,) = half_filled(project)
        halted.set()
        wait_until(lambda: ended)
    finally:
        ProcessingConfig.setSettingValue(ProcessingConfig.RESULTS_GROUP_NAME, "")
    (group,) = project.layerTreeRoot().children()
    assert group.name() == "Results" and [node.layerId() for node in group.children()] == [layer.id()]
