"""A run that does not come to its end leaves everything as it was."""

import onnxruntime
import pytest
from qgis.core import QgsProcessingException


def fail_at_call(number, error):
    """``InferenceSession.run`` that works ``number`` times less one."""
    run, calls = onnxruntime.InferenceSession.run, []

    def failing(*arguments):
        calls.append(arguments)
        if len(calls) == number:
            raise error
        return run(*arguments)

    return failing


def test_a_run_that_is_cancelled_leaves_no_file(classify, feedback, output):
    feedback.progressChanged.connect(lambda _: feedback.cancel())
    with pytest.raises(QgsProcessingException, match="Cancelled; nothing was written"):
        classify(ARGUMENTS="batch_size 1")
    assert list(output.parent.iterdir()) == []


def test_a_run_that_is_cancelled_before_it_begins_leaves_no_file(classify, feedback, output):
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled; nothing was written"):
        classify()
    assert list(output.parent.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (RuntimeError("the model is tired"), "failed on tiles of .*: the model is tired"),
        (LookupError("?"), ""),
    ],
    ids=["of the model", "that nobody thought of"],
)
def test_an_error_midway_leaves_no_file(classify, output, monkeypatch, error, words):
    monkeypatch.setattr(onnxruntime.InferenceSession, "run", fail_at_call(5, error))
    with pytest.raises(QgsProcessingException, match=words):
        classify(ARGUMENTS="batch_size 1")
    assert list(output.parent.iterdir()) == []


def test_what_an_earlier_run_wrote_outlives_a_run_that_is_cancelled(classify, feedback, output):
    classify()
    before = {file.name: file.read_bytes() for file in output.parent.iterdir()}
    feedback.progressChanged.connect(lambda _: feedback.cancel())
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        classify(ARGUMENTS="batch_size 1")
    assert {file.name: file.read_bytes() for file in output.parent.iterdir()} == before


def test_a_complete_run_leaves_the_raster_and_what_describes_it(classify, output):
    classify()
    expected = {"classes.tif", "classes.tif.aux.xml", "classes.qml"}
    assert {file.name for file in output.parent.iterdir()} == expected
