"""Who may let a package's code run, and for how long: dialogs, the command line, models."""

from __future__ import annotations

import json

import numpy as np
import pytest
from deep_pixels.algorithms.trusted import distrust, distrust_all, is_trusted, trust, trusted_packages
from deep_pixels.algorithms.widgets.line import ArgumentsLine
from deep_pixels.algorithms.widgets.trust import TrustRow, is_granted
from deep_pixels.algorithms.widgets.trust_list import TrustedPackages
from deep_pixels.inference.description import describe
from pickled import pickled_package
from qgis.core import QgsApplication, QgsProcessingException, QgsSettings
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox, QWidget
from rasters import read_raster

from .qgis_side import wait_until

pytest.importorskip("torch")

AUTHOR = {"Author": "Jane <b>Doe</b>", "Description": "Finds\nponds", "ModelName": "Ponds"}


@pytest.fixture(autouse=True)
def nothing_trusted():
    distrust_all()
    yield
    distrust_all()


@pytest.fixture
def package(tmp_path):
    return pickled_package(tmp_path / "ponds", keys=AUTHOR)


@pytest.fixture
def needed(package):
    return describe(str(package)).asks_trust


@pytest.fixture
def parameters(parameters, package):
    return {**parameters, "MODEL": str(package)}


def changed(package):
    """The package, with one byte of it another one."""
    path = package.parent / "parts" / "scaling.py"
    path.write_text(path.read_text().replace("return", "return "))


def test_code_of_a_package_runs_only_if_the_call_says_so(classify, scene, output):
    with pytest.raises(QgsProcessingException, match=r"model\.emd brings the pickled weights net\.pth"):
        classify()
    assert not output.exists()
    for said in (True, "true", "Yes", 1):
        values = read_raster(classify(TRUST=said, ARGUMENTS="padding 0"))[0]
        np.testing.assert_array_equal(np.where(values == 255, 0, values), scene.classes)
    assert trusted_packages() == []


@pytest.mark.parametrize("said", [False, None, "false", "no", "n", "0", 0])
def test_whatever_means_no_is_no(classify, said):
    with pytest.raises(QgsProcessingException, match="brings the pickled weights"):
        classify(TRUST=said)


@pytest.mark.parametrize("said", ["maybe", "not really", "2"])
def test_what_means_neither_is_refused(classify, algorithm, parameters, context, said):
    with pytest.raises(QgsProcessingException, match=f"TRUST is '{said}'; expected True or False"):
        classify(TRUST=said)
    sentence = f"TRUST is '{said}'; expected True or False"
    assert algorithm.checkParameterValues({**parameters, "TRUST": said}, context) == (False, sentence)


def test_trust_is_remembered_for_the_package_as_it_is(classify, package, needed):
    trust(needed)
    classify()
    changed(package)
    with pytest.raises(QgsProcessingException, match="brings the pickled weights"):
        classify()


def test_trust_can_be_revoked(classify, needed):
    trust(needed)
    distrust(needed.digest)
    with pytest.raises(QgsProcessingException, match="brings the pickled weights"):
        classify()


def test_what_is_remembered_has_a_name_and_a_day(needed):
    trust(needed)
    (entry,) = trusted_packages()
    assert (entry.digest, entry.name) == (needed.digest, "model.emd")
    assert len(entry.date.split("-")) == 3
    distrust_all()
    assert trusted_packages() == [] and not is_trusted(needed.digest)


def test_settings_that_somebody_else_wrote_are_no_obstacle(classify, needed):
    QgsSettings().setValue(f"deeppixels/trusted/{needed.digest}", "just a name")
    assert [entry.name for entry in trusted_packages()] == ["just a name"]
    classify()


@pytest.fixture
def row_of(open_dialog):
    """Opens the dialog: the row about trust in it, when the model is described."""

    def row(**values) -> TrustRow:
        dialog = open_dialog(**values)
        found = dialog.findChild(TrustRow)
        wait_until(found.isVisible)
        return found

    return row


@pytest.fixture
def window():
    return QWidget()


def answering(answer) -> list:
    """Answer the next question by what is done with its box; returns what it said."""
    said = []

    def act():
        box = QgsApplication.activeModalWidget()
        said.extend((box.text(), box.informativeText(), box.textFormat(), box.defaultButton().text()))
        answer(box)

    QTimer.singleShot(50, act)
    return said


def accept(box):
    next(b for b in box.buttons() if box.buttonRole(b) == QMessageBox.ButtonRole.AcceptRole).click()


REFUSALS = {
    "cancelled": lambda box: box.button(QMessageBox.StandardButton.Cancel).click(),
    "closed": lambda box: box.close(),
    "escape": lambda box: QTest.keyClick(box, Qt.Key.Key_Escape),
    "return": lambda box: QTest.keyClick(box, Qt.Key.Key_Return),
}


def test_the_question_names_package_author_and_hash_as_plain_text(needed, window):
    said = answering(accept)
    assert is_granted(needed, window)
    text, more, form, _ = said
    assert "model.emd brings the pickled weights net.pth" in text and "netz.Net" in text
    for part in ("ModelName: Ponds", "Author: Jane <b>Doe</b>", "Description: Finds ponds", needed.digest):
        assert part in more
    assert form == Qt.TextFormat.PlainText


@pytest.mark.parametrize("answer", REFUSALS.values(), ids=REFUSALS)
def test_trust_is_given_by_its_own_button_alone(needed, window, answer):
    answering(answer)
    assert not is_granted(needed, window)


def test_a_package_that_does_not_say_who_made_it_is_said_not_to(tmp_path, window):
    silent = describe(str(pickled_package(tmp_path / "silent", keys={"ModelName": None}))).asks_trust
    said = answering(accept)
    is_granted(silent, window)
    assert "does not say who made it" in said[1]


def test_the_dialog_asks_remembers_and_revokes(row_of, parameters, needed):
    row = row_of(**parameters)
    table = row.parent().table
    assert row.ask.isVisible() and not row.revoke.isVisible()
    assert "It runs only if you trust the package" in row.text.text()
    assert not row.list_all.isVisible()
    answering(REFUSALS["cancelled"])
    row.ask.click()
    assert row.ask.isVisible() and not trusted_packages()
    answering(accept)
    row.ask.click()
    assert is_trusted(needed.digest)
    assert row.revoke.isVisible() and not row.ask.isVisible()
    assert "You trust this package" in row.text.text()
    assert table.rowCount() > 5
    row.revoke.click()
    assert not is_trusted(needed.digest) and row.ask.isVisible()


def test_the_row_is_there_only_for_packages_that_bring_code(row_of, parameters, emd):
    row = row_of(**parameters)
    row.window().setParameters({"MODEL": str(emd)})
    wait_until(lambda: not row.isVisible())


def test_what_is_asked_is_not_told_as_a_problem_too(row_of, parameters):
    assert not row_of(**parameters).parent().summary.problems.isVisible()


def test_a_package_that_changed_is_asked_about_anew(row_of, parameters, package, needed):
    trust(needed)
    assert row_of(**parameters).revoke.isVisible()
    changed(package)
    assert row_of(**parameters).ask.isVisible()


def test_a_dialog_carries_no_trust_to_another_model(open_dialog, parameters):
    """What a history or a script opens it with may be of a package as it was."""
    dialog = open_dialog(**parameters, TRUST=True)
    assert "TRUST" not in dialog.createProcessingParameters()


def test_all_trusted_packages_are_listed_and_can_be_forgotten(needed, window, tmp_path):
    other = describe(str(pickled_package(tmp_path / "other", sign="-"))).asks_trust
    trust(needed)
    trust(other)
    listed = TrustedPackages(window)
    assert {listed.table.item(row, 2).text() for row in range(2)} == {needed.digest, other.digest}
    assert not listed.forget.isEnabled()
    listed.table.selectRow(0)
    gone = listed.table.item(0, 2).text()
    listed.forget.click()
    assert [entry.digest for entry in trusted_packages()] == list({needed.digest, other.digest} - {gone})
    listed.forget_all.click()
    assert trusted_packages() == [] and not listed.forget_all.isEnabled()


def test_a_batch_row_says_what_its_package_needs(parameters):
    line = ArgumentsLine()
    line.show_model(describe(parameters["MODEL"]))
    assert "brings the pickled weights" in line.toolTip()


def test_json_of_a_definition_is_trusted_as_text(classify, package):
    text = json.dumps({**json.loads(package.read_text()), "ModelFile": str(package.with_name("net.pth"))})
    trust(describe(text).asks_trust)
    classify(MODEL=text)
    with pytest.raises(QgsProcessingException, match="brings the pickled weights"):
        classify(MODEL=text.replace("Ponds", "Pools"))
