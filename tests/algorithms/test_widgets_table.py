"""The table of arguments in the dialogs: it shows what a model takes, and keeps what is typed."""

import json

import pytest
from deep_pixels.algorithms.widgets.table import ArgumentsTable
from deep_pixels.inference.arguments import parse_arguments
from deep_pixels.inference.description import describe
from models import write_emd
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPushButton,
    QToolButton,
)

from .qgis_side import DETECT_CHANGE, wait_until

NAMES = ["batch_size", "padding", "tile_merge", "tile_size", "precision"]
NAME, VALUE, ABOUT, ALLOWED = range(4)


def value_of(dialog):
    """What the dialog would run with."""
    return dialog.mainWidget().wrappers["ARGUMENTS"].parameterValue()


def given(dialog) -> dict:
    """The same, by name."""
    return parse_arguments(value_of(dialog))


def table_of(dialog) -> ArgumentsTable:
    """The table, for the model that was chosen last."""
    value_of(dialog)
    return dialog.findChild(ArgumentsTable)


def names_in(dialog) -> list:
    table = table_of(dialog)
    return [table.item(row, NAME).text() for row in range(table.rowCount())]


def cell_of(dialog, name):
    """What holds the editor of an argument."""
    return table_of(dialog).cellWidget(names_in(dialog).index(name), VALUE)


def field_of(dialog, name):
    """The editor of an argument, by the name that screen readers tell."""
    kinds = QCheckBox, QComboBox, QDoubleSpinBox
    fields = [field for kind in kinds for field in cell_of(dialog, name).findChildren(kind)]
    (found,) = (field for field in fields if field.accessibleName() == name)
    return found


def type_into(field, text):
    """Replace what stands in a field, letter by letter, and leave it."""
    field.setFocus()
    line = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
    line.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def reset_of(dialog, name) -> QToolButton:
    (button,) = (
        button
        for button in cell_of(dialog, name).findChildren(QToolButton)
        if button.accessibleName().startswith(f"Reset {name} ")
    )
    return button


@pytest.fixture
def model(tmp_path):
    """Writes a definition of its own name."""

    def write(name="other.emd", **keys) -> str:
        (tmp_path / "model.onnx").touch()
        return str(write_emd(tmp_path, "model.onnx", name=name, **keys))

    return write


def test_the_table_lists_what_the_model_takes_with_its_defaults(open_dialog, model):
    path = model(Padding=7, Classes=[{"Value": 1}])
    dialog = open_dialog(MODEL=path)
    rows = describe(path).rows
    for_one_class = ["threshold", "return_probability_raster"]
    expected = [*NAMES, "test_time_augmentation", *for_one_class, "predict_background"]
    assert names_in(dialog) == [row.name for row in rows] == expected
    table = table_of(dialog)
    for number, row in enumerate(rows):
        assert table.item(number, ABOUT).text() == row.spec.about
        assert table.item(number, ALLOWED).text() == row.spec.domain.listed
    assert field_of(dialog, "padding").text() == "7"
    assert field_of(dialog, "batch_size").text() == "auto"
    assert given(dialog) == {}


@pytest.mark.parametrize("scale", [1, 2])
def test_however_large_the_letters_each_row_can_be_read(open_dialog, model, scale):
    font = QApplication.font()
    larger = QApplication.font()
    larger.setPointSizeF(scale * font.pointSizeF())
    QApplication.setFont(larger)
    try:
        dialog = open_dialog(MODEL=model(Classes=[{"Value": 1}]))
        dialog.resize(600, 600)
        table = table_of(dialog)
        QCoreApplication.processEvents()
        lines = [table.rowHeight(row) / table.fontMetrics().lineSpacing() for row in range(table.rowCount())]
        assert max(lines) < 4 and table.viewport().height() / table.fontMetrics().lineSpacing() > 4
    finally:
        QApplication.setFont(font)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("batch_size", QDoubleSpinBox),
        ("padding", QDoubleSpinBox),
        ("tile_merge", QComboBox),
        ("tile_size", QComboBox),
        ("threshold", QDoubleSpinBox),
        ("predict_background", QCheckBox),
    ],
)
def test_each_kind_of_value_has_its_editor(open_dialog, model, name, kind):
    assert isinstance(field_of(open_dialog(MODEL=model(Classes=[{"Value": 1}])), name), kind)


def test_what_is_changed_is_given_to_the_run_as_arcgis_writes_it(open_dialog, model):
    dialog = open_dialog(MODEL=model(Classes=[{"Value": 1}]))
    field_of(dialog, "predict_background").click()
    field_of(dialog, "tile_merge").setCurrentText("crop")
    type_into(field_of(dialog, "padding"), "12")
    type_into(field_of(dialog, "tile_size"), "512")
    type_into(field_of(dialog, "threshold"), "0.25")
    told = value_of(dialog)
    assert told == "padding 12;tile_merge crop;tile_size 512;threshold 0.25;predict_background False"


@pytest.mark.parametrize("language", ["C", "de_DE", "fr_FR", "ja_JP", "ar_EG"])
@pytest.mark.parametrize("text", ["0.3", "0,3", ".3"])
def test_a_fraction_has_a_point_or_a_comma_in_every_language(open_dialog, model, language, text):
    QLocale.setDefault(QLocale(language))
    try:
        dialog = open_dialog(MODEL=model(Classes=[{"Value": 1}]))
        field = field_of(dialog, "threshold")
        type_into(field, text)
        point = field.locale().decimalPoint()
        assert given(dialog) == {"threshold": "0.3"} and field.text()[1:-1] == point
    finally:
        QLocale.setDefault(QLocale.c())


def test_words_can_be_typed_among_numbers(open_dialog, model):
    dialog = open_dialog(MODEL=model(Padding=7), ARGUMENTS="tile_size 512")
    type_into(field_of(dialog, "padding"), "auto")
    type_into(field_of(dialog, "tile_size"), "Auto")
    assert given(dialog) == {"padding": "auto", "tile_size": "auto"}
    assert field_of(dialog, "tile_size").currentText() == "auto"


@pytest.mark.parametrize("text", ["9", "huge", "99999", ""])
def test_what_is_no_value_is_replaced_by_the_last_one_that_was(open_dialog, model, text):
    dialog = open_dialog(MODEL=model(), ARGUMENTS="tile_size 512")
    type_into(field_of(dialog, "tile_size"), text)
    assert field_of(dialog, "tile_size").currentText() == given(dialog)["tile_size"]
    assert given(dialog)["tile_size"] in ("512", "9999")  # of 99999, the last number that was allowed


def test_batches_are_shown_and_stepped_through_as_squares(open_dialog, model):
    dialog = open_dialog(MODEL=model())
    field = field_of(dialog, "batch_size")
    type_into(field, "150")
    assert given(dialog) == {"batch_size": "144"} and field.text() == "144"
    field.stepBy(1)
    assert given(dialog) == {"batch_size": "169"}
    field.stepBy(-20)
    assert given(dialog) == {"batch_size": "1"}
    field.stepBy(-1)
    assert given(dialog) == {} and field.text() == "auto"
    field.stepBy(1)
    assert given(dialog) == {"batch_size": "1"}


def test_a_value_of_many_digits_stays_as_it_is_until_it_is_edited(open_dialog, model):
    dialog = open_dialog(MODEL=model(Classes=[{"Value": 1}]), ARGUMENTS="threshold 0.123456789")
    assert given(dialog) == {"threshold": "0.123456789"}
    field_of(dialog, "threshold").stepBy(1)
    assert given(dialog) != {"threshold": "0.123456789"}


def test_a_changed_value_is_bold_and_can_be_reset(open_dialog, model):
    dialog = open_dialog(MODEL=model(Padding=7))
    table, field, reset = table_of(dialog), field_of(dialog, "padding"), reset_of(dialog, "padding")
    assert not reset.isVisible() and not field.font().bold()
    type_into(field, "9")
    assert reset.isVisible() and field.font().bold() and table.item(1, NAME).font().bold()
    reset.click()
    assert given(dialog) == {} and field.text() == "7"
    assert not reset.isVisible() and not field.font().bold() and not table.item(1, NAME).font().bold()


def test_all_can_be_reset_at_once(open_dialog, model):
    dialog = open_dialog(MODEL=model(), ARGUMENTS="padding 9; tile_merge crop; speed 8")
    (button,) = (b for b in dialog.findChildren(QPushButton) if b.text() == "Reset all")
    assert button.isEnabled() and given(dialog) == {"padding": "9", "tile_merge": "crop"}
    button.click()
    assert given(dialog) == {} and not button.isEnabled()


def test_a_value_that_is_reset_is_not_taken_to_another_model(open_dialog, model):
    dialog = open_dialog(MODEL=model("a.emd", Padding=7), ARGUMENTS="padding 9")
    reset_of(dialog, "padding").click()
    dialog.setParameters({"MODEL": model("b.emd", Padding=3)})
    assert given(dialog) == {} and field_of(dialog, "padding").text() == "3"


def test_what_was_typed_survives_a_change_of_model_where_it_applies(open_dialog, model):
    dialog = open_dialog(MODEL=model("a.emd"), ARGUMENTS="padding 9; batch_size 4; tile_merge crop")
    dialog.setParameters({"MODEL": model("b.emd", ModelPadding=8)})
    assert given(dialog) == {"batch_size": "4", "tile_merge": "crop"}
    dialog.setParameters({"MODEL": model("c.emd", BatchSize=4, Padding=9)})
    assert given(dialog) == {"tile_merge": "crop"}
    dialog.setParameters({"MODEL": model("a.emd")})
    assert given(dialog) == {"padding": "9", "batch_size": "4", "tile_merge": "crop"}


@pytest.mark.parametrize("broken", ["", "nowhere.emd", "{", "/"])
def test_a_model_that_cannot_be_read_disables_the_table_and_loses_nothing(open_dialog, model, broken):
    path = model()
    dialog = open_dialog(MODEL=path, ARGUMENTS="padding 9")
    dialog.setParameters({"MODEL": broken})
    assert names_in(dialog) == [] and not table_of(dialog).isEnabled()
    dialog.setParameters({"MODEL": path})
    assert table_of(dialog).isEnabled() and given(dialog) == {"padding": "9"}


def test_a_path_can_be_typed_letter_by_letter(open_dialog, model):
    path = model(Padding=7)
    dialog = open_dialog(ARGUMENTS="padding 9")
    line = dialog.mainWidget().wrappers["MODEL"].wrappedWidget().findChild(QLineEdit)
    QTest.keyClicks(line, path)
    wait_until(lambda: table_of(dialog).rowCount())
    assert given(dialog) == {"padding": "9"} and reset_of(dialog, "padding").isVisible()


def test_a_pasted_definition_fills_the_table(open_dialog, emd):
    keys = json.loads(emd.read_text())
    pasted = json.dumps({**keys, "ModelFile": str(emd.parent / keys["ModelFile"])}, indent=2)
    dialog = open_dialog(MODEL=pasted)
    assert names_in(dialog) == [*NAMES, "test_time_augmentation", "predict_background"]


def test_the_table_of_change_has_the_arguments_of_change(open_dialog, change_emd):
    dialog = open_dialog(DETECT_CHANGE, MODEL=str(change_emd), ARGUMENTS="score_threshold 0.6")
    assert names_in(dialog) == [*NAMES, "score_threshold"]
    assert given(dialog) == {"score_threshold": "0.6"}


def test_arguments_that_cannot_be_read_stay_until_something_is_chosen(open_dialog, model):
    dialog = open_dialog(MODEL=model(), ARGUMENTS="padding")
    assert value_of(dialog) == "padding"
    field_of(dialog, "tile_merge").setCurrentText("crop")
    assert given(dialog) == {"tile_merge": "crop"}


def test_the_wheel_changes_only_what_was_chosen(open_dialog, model):
    dialog = open_dialog(MODEL=model(Padding=7))
    field = field_of(dialog, "padding")

    def turn():
        places = QPointF(5, 5), QPointF(field.mapToGlobal(QPoint(5, 5)))
        down = QPoint(0, -120), QPoint(0, -120)
        how = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        QCoreApplication.sendEvent(field, QWheelEvent(*places, *down, *how, False))

    turn()
    assert given(dialog) == {}
    dialog.activateWindow()
    field.setFocus()
    wait_until(field.hasFocus)
    turn()
    assert given(dialog) == {"padding": "6"}
