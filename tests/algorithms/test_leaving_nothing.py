"""A run that does not come to its end leaves everything as it was."""

import numpy as np
import onnxruntime
import pytest
from models import CLASSES, onnx_conv, pick_bands, write_emd
from qgis.core import QgsProcessingException
from rasters import write_raster


@pytest.fixture
def class_map_of_two(tmp_path):
    """A model of class numbers 0 to 2, of whose author only knew the first two."""
    onnx_conv(tmp_path / "model.onnx", pick_bands(3), then=("ArgMax",))
    known = [{**entry, "Value": value} for value, entry in enumerate(CLASSES[:2])]
    return write_emd(tmp_path, "model.onnx", Classes=known, ImageHeight=32, ImageWidth=32)


@pytest.fixture
def surprise_in_the_last_rows(tmp_path):
    pixels = np.full((3, 300, 40), 10, np.uint8)
    pixels[2, 290:] = 200
    return write_raster(tmp_path / "raster.tif", pixels)


def fail_at_call(number):
    """``InferenceSession.run`` that works ``number`` times less one."""
    run, calls = onnxruntime.InferenceSession.run, []

    def failing(*arguments):
        calls.append(arguments)
        if len(calls) == number:
            raise ValueError("nobody thought of this")
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


def test_a_model_that_fails_midway_leaves_no_file(
    classify, feedback, output, class_map_of_two, surprise_in_the_last_rows
):
    with pytest.raises(QgsProcessingException, match="The model gives class 2; expected one of those"):
        classify(MODEL=str(class_map_of_two), INPUT=str(surprise_in_the_last_rows))
    assert feedback.progress() > 50
    assert list(output.parent.iterdir()) == []


def test_an_error_that_nobody_thought_of_leaves_no_file(classify, output, monkeypatch):
    monkeypatch.setattr(onnxruntime.InferenceSession, "run", fail_at_call(5))
    with pytest.raises(QgsProcessingException):
        classify(ARGUMENTS="batch_size 1")
    assert list(output.parent.iterdir()) == []


def test_what_an_earlier_run_wrote_outlives_a_run_that_is_cancelled(classify, feedback, output):
    classify()
    before = {file.name: file.read_bytes() for file in output.parent.iterdir()}
    feedback.progressChanged.connect(lambda _: feedback.cancel())
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        classify(ARGUMENTS="batch_size 1")
    assert {file.name: file.read_bytes() for file in output.parent.iterdir()} == before


def test_what_a_killed_run_left_is_gone_after_the_next(classify, output):
    left = output.with_name("classes.part.tif")
    left.write_bytes(b"half a raster")
    classify()
    assert output.exists() and not left.exists()


def test_a_complete_run_leaves_the_raster_and_what_describes_it(classify, output):
    classify()
    expected = {"classes.tif", "classes.tif.aux.xml", "classes.qml"}
    assert {file.name for file in output.parent.iterdir()} == expected
