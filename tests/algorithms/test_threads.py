"""THREADS, as dialogs, Python and terminals give it."""

import pytest
from qgis.core import QgsProcessingException


@pytest.mark.parametrize("given", [2, "2", 2.0])
def test_the_log_tells_the_threads(classify, feedback, given):
    classify(THREADS=given)
    assert "CPU (2 threads)" in feedback.textLog()


@pytest.mark.parametrize("given", [None, ""])
def test_without_a_number_the_framework_chooses(classify, feedback, given):
    classify(THREADS=given)
    assert "cores)" in feedback.textLog()


@pytest.mark.parametrize("given", [0, -3, 1.5, 10_000, "many", "0"])
def test_what_is_no_number_of_threads_is_told(classify, given, output):
    with pytest.raises(QgsProcessingException, match="THREADS is .*; expected a whole number from 1 to 512"):
        classify(THREADS=given)
    assert not list(output.parent.iterdir())
