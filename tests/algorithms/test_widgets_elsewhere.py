"""ARGUMENTS outside of the table: rows of the batch dialog, the modeler, the history, another QGIS."""

import json

import pytest
from deep_pixels.algorithms import widgets
from deep_pixels.algorithms.widgets import WIDGET_TYPE
from deep_pixels.algorithms.widgets.arguments import ArgumentsWrapper
from deep_pixels.algorithms.widgets.for_dialogs import ArgumentsFactory
from deep_pixels.algorithms.widgets.line import ArgumentsLine
from deep_pixels.algorithms.widgets.panel import ArgumentsPanel
from deep_pixels.inference.arguments import parse_arguments
from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingParameterString,
)
from qgis.gui import QgsGui, QgsProcessingGui, QgsProcessingModelerParameterWidget
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit

from .qgis_side import ALGORITHM, DETECT_CHANGE, SAMPLE, wait_until

Source = QgsProcessingModelChildParameterSource
BOTH = pytest.mark.parametrize("name", [ALGORITHM, DETECT_CHANGE])
LANDCOVER = str(SAMPLE / "landcover.emd")


def line_of(dialog, row=0) -> ArgumentsLine:
    panel = dialog.mainWidget()
    cell = panel.wrappers[row][panel.parameter_to_column["ARGUMENTS"]].wrappedWidget()
    return cell.findChild(QLineEdit)


def in_row(dialog, name, row=0):
    panel = dialog.mainWidget()
    return panel.wrappers[row][panel.parameter_to_column[name]]


@pytest.fixture
def open_child(no_iface):
    """Opens the dialog of the modeler for a step of a model that has a text as its input."""
    opened = []

    def open_one(name):
        model = QgsProcessingModelAlgorithm("steps", "Steps", "Tests")
        model.addModelParameter(
            QgsProcessingParameterString("options", "Options"), QgsProcessingModelParameter("options")
        )
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
        opened.append(ModelerParametersDialog(algorithm, model))
        return opened[-1]

    yield open_one
    for dialog in opened:
        dialog.deleteLater()


@BOTH
def test_a_row_of_the_batch_panel_takes_a_line_of_text(open_dialog, name):
    dialog = open_dialog(name, is_batch=True)
    line = line_of(dialog)
    assert isinstance(line, ArgumentsLine) and line.placeholderText() and line.accessibleName()
    assert in_row(dialog, "ARGUMENTS").parameterValue() is None
    QTest.keyClicks(line, "padding 8; batch_size 9")
    assert in_row(dialog, "ARGUMENTS").parameterValue() == "padding 8; batch_size 9"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"batch_size": 9, "padding": 8}, "batch_size 9;padding 8"),
        ([["padding", 8]], "padding 8"),
        ('{"padding": 8}', '{"padding": 8}'),
        ([1], "[1]"),
        (None, ""),
    ],
)
def test_a_row_shows_values_from_wherever_they_come(open_dialog, context, value, text):
    dialog = open_dialog(is_batch=True)
    in_row(dialog, "ARGUMENTS").setParameterValue(value, context)
    assert line_of(dialog).text() == text


def test_the_tool_tip_of_a_row_says_what_its_model_takes(open_dialog, context):
    dialog = open_dialog(is_batch=True)
    dialog.mainWidget().addRow(1)
    in_row(dialog, "MODEL", 0).setParameterValue(LANDCOVER, context)
    in_row(dialog, "MODEL", 1).setParameterValue("nowhere.emd", context)
    wait_until(lambda: line_of(dialog, 0).toolTip() and line_of(dialog, 1).toolTip())
    assert "padding 48 (auto or a whole number of pixels from 0 to 16384)" in line_of(dialog, 0).toolTip()
    assert "nowhere.emd is not there" in line_of(dialog, 1).toolTip()


@BOTH
def test_in_the_modeler_other_texts_can_be_connected(open_child, name):
    dialog = open_child(name)
    wrapper = dialog.widget.widget.wrappers["ARGUMENTS"]
    assert isinstance(wrapper, QgsProcessingModelerParameterWidget)
    for source in (
        Source.fromModelParameter("options"),
        Source.fromExpression("'padding ' || 8"),
        Source.fromStaticValue("padding 8"),
    ):
        wrapper.setWidgetValue(source)
        assert wrapper.value() == source


@BOTH
def test_the_modeler_writes_what_was_chosen_into_its_step(open_child, name):
    dialog = open_child(name)
    dialog.widget.widget.wrappers["ARGUMENTS"].setWidgetValue(Source.fromModelParameter("options"))
    child = dialog.createAlgorithm()
    (source,) = child.parameterSources()["ARGUMENTS"]
    assert source.parameterName() == "options"


@pytest.mark.parametrize(
    "kept",
    ["padding 8; batch_size 9", '{"padding": 8, "batch_size": "9"}', {"padding": 8, "batch_size": 9}],
    ids=["text", "JSON", "mapping"],
)
def test_what_the_history_kept_is_filled_in_again(open_dialog, scene, emd, kept):
    values = {"INPUT": str(scene.path), "MODEL": str(emd), "ARGUMENTS": kept}
    dialog = open_dialog(**json.loads(json.dumps(values)))
    again = dialog.createProcessingParameters()
    assert parse_arguments(again["ARGUMENTS"]) == {"padding": "8", "batch_size": "9"}
    assert again["MODEL"] == str(emd)


def test_what_the_dialog_gives_fills_another_dialog_the_same(open_dialog, scene, emd):
    values = {"INPUT": str(scene.path), "MODEL": str(emd), "ARGUMENTS": "tile_merge crop; padding 8"}
    first = open_dialog(**values).createProcessingParameters()["ARGUMENTS"]
    assert open_dialog(**{**values, "ARGUMENTS": first}).createProcessingParameters()["ARGUMENTS"] == first


@BOTH
def test_the_command_that_the_dialog_copies_calls_with_its_values(open_dialog, name, scene, context):
    kind = {ALGORITHM: ("INPUT",), DETECT_CHANGE: ("FROM_RASTER", "TO_RASTER")}[name]
    model = LANDCOVER if name == ALGORITHM else str(SAMPLE / "change.emd")
    rasters = dict.fromkeys(kind, str(scene.path))
    dialog = open_dialog(name, MODEL=model, ARGUMENTS="padding 8; tile_merge auto", **rasters)
    command = dialog.algorithm().asPythonCommand(dialog.createProcessingParameters(), context)
    assert "'ARGUMENTS':'padding 8'" in command


@BOTH
def test_the_widget_is_named_and_not_imported_by_the_parameter(provider, name):
    parameter = provider.algorithm(name.split(":")[1]).parameterDefinition("ARGUMENTS")
    assert parameter.type() == "string"
    assert all(isinstance(value, str) for value in parameter.metadata()["widget_wrapper"].values())


def test_qgis_from_4_3_on_finds_the_widget_in_its_registry(monkeypatch):
    monkeypatch.setattr(widgets, "BY_WIDGET_TYPE", True)
    named = widgets.arguments_metadata(["INPUT"])["widget_wrapper"]["widget_type"]
    factory = ArgumentsFactory()
    assert factory.parameterType() == named
    parameter = QgsProcessingParameterString("ARGUMENTS", "Arguments", optional=True)
    parameter.setMetadata(widgets.arguments_metadata(["INPUT"]))
    kinds = QgsProcessingGui.WidgetType
    for kind, face in ((kinds.Standard, ArgumentsPanel), (kinds.Batch, ArgumentsLine)):
        wrapper = factory.createWidgetWrapper(parameter, kind)
        assert isinstance(wrapper, ArgumentsWrapper)
        assert wrapper.createWidget().findChild(face)


def test_from_then_on_the_factory_is_registered_as_long_as_the_plugin_is_loaded(plugin, monkeypatch):
    plugin.unload()
    monkeypatch.setattr("deep_pixels.provider.BY_WIDGET_TYPE", True)
    plugin.initGui()
    assert not is_free(WIDGET_TYPE)
    plugin.unload()
    assert is_free(WIDGET_TYPE)
    monkeypatch.undo()
    plugin.initGui()
    assert is_free(WIDGET_TYPE) != widgets.BY_WIDGET_TYPE


def is_free(widget_type: str) -> bool:
    """Whether the registry of QGIS has no widget of this type yet."""
    registry, factory = QgsGui.processingGuiRegistry(), ArgumentsFactory()
    assert factory.parameterType() == widget_type
    is_added = registry.addParameterWidgetFactory(factory)
    if is_added:
        registry.removeParameterWidgetFactory(factory)
    return is_added
