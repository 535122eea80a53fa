"""The sentences of inference, as the user reads them."""

import pytest
from deep_pixels.algorithms.messages import in_words
from deep_pixels.inference.text import Text
from qgis.core import QgsProcessingException

from .translation import speaking, write_qm

OUTSIDE = "EXTENT is {extent}; expected one that shares pixels with the raster {path}: {covered}"
GERMAN = {
    "{name} is {value!r}; expected {expected}": "{expected} wird erwartet, aber {name} ist {value!r}",
    "{words} or {last}": "{words} oder {last}",
    "a whole number of pixels from {lowest} to {highest}": "eine Zahl von {lowest} bis {highest}",
    "Classes: {classes}": "Klassen: {classes}",
    OUTSIDE: "{extent}: daneben",
}


@pytest.fixture
def german(tmp_path):
    texts = {("Inference", text): translation for text, translation in GERMAN.items()}
    with speaking(write_qm(tmp_path / "german.qm", texts)):
        yield


def test_a_text_without_a_translation_is_english():
    assert in_words(Text("{a} of {b}", a=1, b="2")) == "1 of 2"


def test_a_text_is_translated_before_its_blanks_are_filled(german):
    assert in_words(Text("Classes: {classes}", classes="{water}")) == "Klassen: {water}"


def test_texts_inside_a_text_are_translated_too(german, algorithm, parameters, context):
    acceptable, reason = algorithm.checkParameterValues({**parameters, "ARGUMENTS": "padding x"}, context)
    assert not acceptable
    assert reason == "auto oder eine Zahl von 0 bis 16384 wird erwartet, aber padding ist 'x'"


def test_a_run_speaks_the_language_of_the_user(german, classify, feedback):
    classify()
    assert "Klassen: 1 Water, 5 Forest, 9 Built-up" in feedback.textLog()


def test_so_does_its_failure(german, classify):
    with pytest.raises(QgsProcessingException, match="x 0 … 100, y 0 … 100: daneben"):
        classify(EXTENT="0,100,0,100 [EPSG:32633]")
