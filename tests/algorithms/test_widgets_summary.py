"""What the dialogs say of a model under its picker, and how the keyboard and screen readers get around."""

import pytest
from deep_pixels.algorithms.widgets.summary import ModelSummary
from deep_pixels.algorithms.widgets.table import ArgumentsTable
from models import write_emd
from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QApplication, QCheckBox, QComboBox, QToolButton, QWidget
from rasters import write_raster

from .qgis_side import DETECT_CHANGE, SAMPLE, wait_until

SHOWN = {"MODEL": str(SAMPLE / "landcover.emd"), "INPUT": str(SAMPLE / "scene.tif")}


def summary_of(dialog) -> ModelSummary:
    """The lines for what was chosen last."""
    dialog.mainWidget().wrappers["ARGUMENTS"].parameterValue()
    return dialog.findChild(ModelSummary)


def problems_in(dialog) -> str:
    problems = summary_of(dialog).problems
    return problems.text.accessibleDescription() if problems.isVisible() else ""


@pytest.fixture
def raster(tmp_path):
    """Writes a raster of so many bands."""
    import numpy as np

    def write(bands: int, name: str = "few.tif") -> str:
        return str(write_raster(tmp_path / name, np.ones((bands, 8, 8), np.uint8)))

    return write


def test_the_model_is_told_in_a_few_words(open_dialog):
    told = summary_of(open_dialog(**SHOWN)).facts.text()
    for words in (
        "<b>DeepPixelsSample</b>",
        "Pixel classification · bands: Blue, Green, Red, NearInfrared · tiles of 256 × 256 pixels",
        "runs with ONNX Runtime · version 1.0 · licence: GPL-2.0-or-later",
        '<span style="color: #266ebe">■</span>&nbsp;Water',
        "Bare&nbsp;soil",
    ):
        assert words in told


def test_without_a_model_nothing_is_said(open_dialog):
    summary = summary_of(open_dialog())
    assert not summary.facts.isVisible() and not summary.problems.isVisible()


def test_the_first_of_several_rasters_is_looked_at(open_dialog, raster, tmp_path):
    """Of a folder the first image."""
    few, folder = raster(2), tmp_path / "images"
    folder.mkdir()
    raster(2, "images/two bands.tif")
    model = {"MODEL": SHOWN["MODEL"]}
    assert "few.tif: The raster has 2 band(s)" in problems_in(open_dialog(**model, INPUT_RASTERS=[few]))
    told = problems_in(open_dialog(**model, INPUT_FOLDER=str(folder)))
    assert "two bands.tif: The raster has 2 band(s)" in told
    assert problems_in(open_dialog(**model, INPUT_FOLDER=str(tmp_path / "nowhere"))) == ""


def test_a_model_that_is_fine_has_no_problems(open_dialog):
    assert problems_in(open_dialog(**SHOWN)) == ""


def test_many_classes_are_told_in_part_and_all_of_them_in_the_tool_tip(open_dialog, tmp_path):
    classes = [{"Value": number, "Name": f"Class {number}"} for number in range(40)]
    facts = summary_of(open_dialog(MODEL=str(write_emd(tmp_path, "m.onnx", Classes=classes)))).facts
    assert facts.text().count("■") == 12 and "and 28 more" in facts.text()
    assert facts.toolTip().count("■") == 40


def test_names_of_a_definition_are_shown_as_they_are_written(open_dialog, tmp_path):
    keys = {"ModelName": "<img src='x'>", "License": "<b>", "Classes": [{"Value": 1, "Name": "<i>&amp;"}]}
    told = summary_of(open_dialog(MODEL=str(write_emd(tmp_path, "m.onnx", **keys)))).facts.text()
    assert "<img" not in told and "&lt;img src=" in told
    assert "licence: &lt;b&gt;" in told and "&lt;i&gt;&amp;amp;" in told


@pytest.mark.parametrize(
    "keys",
    [
        {"ModelName": "m_" * 60},
        {"ModelFile": "m_" * 60},
        {"Classes": [{"Value": 1, "Name": "Roads, parking lots and buildings " * 3}]},
    ],
)
def test_nothing_that_a_model_says_widens_the_dialog(open_dialog, tmp_path, keys):
    summary = summary_of(open_dialog(MODEL=str(write_emd(tmp_path, "m.onnx", **keys))))
    assert summary.minimumSizeHint().width() < 300


@pytest.mark.parametrize(
    ("model", "said"),
    [
        ("nowhere.emd", "The model definition nowhere.emd is not there"),
        ('{"Framework"', "The model definition is not JSON"),
        (str(SAMPLE / "scene.tif"), "scene.tif is no model definition"),
        (str(SAMPLE / "change.emd"), "The model ChangeDetector compares two rasters"),
    ],
)
def test_what_is_wrong_with_a_model_is_told_and_gone_with_another(open_dialog, model, said):
    dialog = open_dialog(**SHOWN)
    dialog.setParameters({"MODEL": model})
    assert said in problems_in(dialog)
    dialog.setParameters({"MODEL": SHOWN["MODEL"]})
    assert problems_in(dialog) == ""


def test_missing_packages_come_with_their_command_to_copy(open_dialog, without_packages):
    without_packages("onnxruntime")
    dialog = open_dialog(**SHOWN)
    assert "landcover.onnx needs onnxruntime" in problems_in(dialog)
    button = summary_of(dialog).problems.copy
    assert button.isVisible()
    button.click()
    assert QGuiApplication.clipboard().text().endswith(" -m pip install onnxruntime")


def test_other_problems_have_no_command(open_dialog):
    assert not summary_of(open_dialog(MODEL="nowhere.emd")).problems.copy.isVisible()


def test_too_few_bands_are_told_by_the_name_of_the_raster(open_dialog, raster, project):
    layer = project.addMapLayer(QgsRasterLayer(raster(3), "Aerial photo"))
    dialog = open_dialog(**{**SHOWN, "INPUT": layer.id()})
    assert problems_in(dialog).startswith("Aerial photo: The raster has 3 band(s); expected at least 4")
    dialog.setParameters({"INPUT": SHOWN["INPUT"]})
    assert problems_in(dialog) == ""
    dialog.setParameters({"INPUT": raster(1, "one.tif")})
    assert problems_in(dialog).startswith("one.tif: The raster has 1 band(s); expected at least 4")


def test_each_raster_of_change_is_told_that_has_too_few_bands(open_dialog, raster):
    enough = str(SAMPLE / "scene.tif")
    values = {"FROM_RASTER": enough, "TO_RASTER": enough, "MODEL": str(SAMPLE / "change.emd")}
    dialog = open_dialog(DETECT_CHANGE, **values)
    assert problems_in(dialog) == ""
    dialog.setParameters({"TO_RASTER": raster(3)})
    assert problems_in(dialog).startswith("few.tif: The raster has 3 band(s)")
    dialog.setParameters({"FROM_RASTER": raster(2, "before.tif")})
    assert "before.tif: The raster has 2" in problems_in(dialog)
    assert "few.tif: The raster has 3" in problems_in(dialog)


def test_a_raster_that_is_not_there_is_left_to_the_run(open_dialog):
    assert problems_in(open_dialog(**{**SHOWN, "INPUT": "nowhere.tif"})) == ""


def test_arguments_that_the_model_does_not_take_are_told(open_dialog):
    dialog = open_dialog(**SHOWN, ARGUMENTS="speed 9; padding much")
    assert "Not used: speed is '9'; expected one of the arguments of this model" in problems_in(dialog)
    assert "Not used: padding is 'much'; expected auto or a whole number" in problems_in(dialog)


def test_padding_that_leaves_nothing_of_a_tile_is_told_while_it_is_chosen(open_dialog):
    dialog = open_dialog(**SHOWN, ARGUMENTS="padding 128")
    told = "padding is 128; expected a whole number from 0 to 127, less than half a tile of 256 × 256 pixels"
    assert problems_in(dialog) == told
    dialog.setParameters({"ARGUMENTS": "padding 128; tile_size 512"})
    assert problems_in(dialog) == ""


def test_texts_can_be_selected_and_follow_the_theme(open_dialog):
    summary = summary_of(open_dialog(**{**SHOWN, "MODEL": "nowhere.emd"}))
    for label in (summary.facts, summary.problems.text):
        assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        assert "color" not in label.styleSheet()


def test_everything_has_a_name_for_screen_readers(open_dialog):
    dialog = open_dialog(**SHOWN)
    summary, table = summary_of(dialog), dialog.findChild(ArgumentsTable)
    fields = [f for kind in (QCheckBox, QComboBox, QAbstractSpinBox) for f in table.findChildren(kind)]
    buttons = [button for button in table.findChildren(QToolButton) if button.toolTip()]
    assert len(fields) == len(buttons) == table.rowCount() == 7
    for widget in (table, summary.facts, summary.problems.text, *fields, *buttons):
        assert widget.accessibleName()
    assert all(field.accessibleDescription() for field in fields)


def test_the_tab_key_goes_from_the_picker_through_the_table_and_out_of_it(open_dialog, without_packages):
    without_packages("onnxruntime")
    dialog = open_dialog(**SHOWN, ARGUMENTS="padding 8")
    table, wrappers = summary_of(dialog).parent().table, dialog.mainWidget().wrappers
    dialog.activateWindow()
    start = wrappers["MODEL"].wrappedWidget()
    start.setFocus()
    wait_until(lambda: start.isAncestorOf(QApplication.focusWidget()) or start.hasFocus())
    visited = []
    while len(visited) < 20 and (not visited or not _is_after(visited[-1], table)):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    names = [widget.accessibleName() or widget.objectName() or type(widget).__name__ for widget in visited]
    at = names.index("Arguments of the model")
    assert visited.index(summary_of(dialog).problems.copy) < at
    assert names[at + 1 : at + 9] == [
        "batch_size",
        "padding",
        "Reset padding to 48",
        "tile_merge",
        "tile_size",
        "precision",
        "test_time_augmentation",
        "predict_background",
    ]
    assert _is_after(visited[-1], table) and len(visited) == at + 10


def _is_after(widget: QWidget, table: ArgumentsTable) -> bool:
    place = widget.mapToGlobal(widget.rect().topLeft()).y()
    return place >= table.mapToGlobal(table.rect().bottomLeft()).y()


def test_the_sentences_are_in_the_language_of_the_user(open_dialog, monkeypatch):
    monkeypatch.setattr("deep_pixels.algorithms.widgets.summary.in_words", lambda text: f"<{text.template}>")
    told = summary_of(open_dialog(**SHOWN)).facts.text()
    assert "&lt;tiles of {height} × {width} pixels&gt;" in told


def test_a_dialog_that_is_closed_leaves_nothing_that_stirs(open_dialog):
    dialog = open_dialog(**SHOWN)
    dialog.setParameters({"MODEL": "nowhere.emd"})  # which is told a moment later
    dialog.close()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.qWait(400)
