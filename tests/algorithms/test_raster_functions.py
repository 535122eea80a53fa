"""Python raster functions in the dialog: their arguments are there as soon as the package is trusted."""

from __future__ import annotations

import numpy as np
import pytest
from deep_pixels.algorithms.trusted import distrust, distrust_all, trust
from deep_pixels.inference.description import describe
from functions import function_package
from qgis.core import QgsProcessingException
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLineEdit
from rasters import read_raster

from .test_widgets_table import cell_of, given, names_in, reset_of, type_into

DECLARED = [
    {"name": "factor", "dataType": "numeric", "value": 2, "displayName": "Factor"},
    {"name": "Note", "dataType": "string", "value": "a b"},
    {"name": "mode", "dataType": "string", "value": "plain", "domain": ["plain", "double"]},
    {"name": "fast", "dataType": "boolean", "value": True},
]
BODY = "return {'output_pixels': pixels[:1] * float(self.scalars['factor'])}"


@pytest.fixture(autouse=True)
def nothing_trusted():
    distrust_all()
    yield
    distrust_all()


@pytest.fixture
def package(tmp_path):
    return function_package(tmp_path / "package", BODY, parameters=DECLARED)


@pytest.fixture
def trusted(package):
    needed = describe(str(package)).asks_trust
    trust(needed)
    return needed


def field(dialog, name, kind):
    [found] = cell_of(dialog, name).findChildren(kind)
    return found


def test_its_arguments_are_in_the_table_once_it_is_trusted(open_dialog, package):
    assert names_in(open_dialog(MODEL=str(package))) == []
    trust(describe(str(package)).asks_trust)
    dialog = open_dialog(MODEL=str(package))
    assert names_in(dialog) == ["factor", "note", "mode", "fast"]
    assert field(dialog, "factor", QLineEdit).text() == "2"
    assert field(dialog, "note", QLineEdit).text() == "a b"
    assert field(dialog, "mode", QComboBox).currentText() == "plain"
    assert field(dialog, "fast", QCheckBox).isChecked()
    assert given(dialog) == {}


@pytest.mark.parametrize("text", ["0.25", "0,25"])
def test_numbers_and_texts_are_typed_into_lines(open_dialog, package, trusted, text):
    dialog = open_dialog(MODEL=str(package))
    type_into(field(dialog, "factor", QLineEdit), text)
    type_into(field(dialog, "note", QLineEdit), "c, d")
    assert given(dialog) == {"factor": "0.25", "note": "c, d"}
    type_into(field(dialog, "factor", QLineEdit), "much")
    assert field(dialog, "factor", QLineEdit).text() == "0.25"
    reset_of(dialog, "factor").click()
    assert given(dialog) == {"note": "c, d"}


def test_a_run_uses_what_was_typed_and_stops_where_trust_is_revoked(classify, parameters, package, trusted):
    found = read_raster(classify(MODEL=str(package), ARGUMENTS="factor 3"))[0]
    scene = read_raster(parameters["INPUT"])[0]
    np.testing.assert_array_equal(found[~np.isnan(found)], scene[~np.isnan(found)] * 3.0)
    distrust(trusted.digest)
    with pytest.raises(QgsProcessingException, match=r"brings the Python function Sharpen\.py"):
        classify(MODEL=str(package), ARGUMENTS="factor 3")
