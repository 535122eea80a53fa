"""Each language says all that the sources say, with the same blanks. Neither Qt nor its tools are needed."""

from __future__ import annotations

import re
from string import Formatter
from xml.etree import ElementTree

import pytest
from checkout import ROOT
from sources import texts_of_the_sources

pytestmark = pytest.mark.parametrize("language", ["de", "fr", "es", "ja"])


@pytest.fixture
def messages(language) -> list:
    """Context, text and translation, as an element, of each message."""
    root = ElementTree.parse(ROOT / "i18n" / f"deep_pixels_{language}.ts").getroot()
    assert root.get("language") == language and root.get("sourcelanguage") == "en"
    return [
        (context.findtext("name"), message.findtext("source"), message.find("translation"))
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def blanks(text: str) -> set:
    """``{value!r}`` and the like, each as it is formatted."""
    return {(name, spec, how) for _, name, spec, how in Formatter().parse(text) if name is not None}


def tags(text: str) -> set:
    return set(re.findall(r"</?\w+[^<>]*>", text))


def test_no_text_is_missing_and_none_is_there_that_the_sources_lack(messages):
    told = [(context, text) for context, text, _ in messages]
    assert len(set(told)) == len(told)
    assert set(told) == texts_of_the_sources()


def test_every_text_is_translated(messages):
    assert not [text for _, text, translation in messages if not (translation.text or "").strip()]


def test_no_translation_waits_for_a_translator_or_is_out_of_use(messages):
    for _, _, translation in messages:
        if translation.text:
            assert translation.get("type") is None


def test_what_is_filled_in_is_the_same_as_in_the_sources(messages):
    for _, text, translation in messages:
        if translation.text:
            assert blanks(translation.text) == blanks(text), translation.text
            assert tags(translation.text) == tags(text), translation.text


def test_the_words_that_are_searched_for_are_separated_alike(messages):
    for _, text, translation in messages:
        if translation.text and text.startswith("deep learning,"):
            assert all(word.strip() for word in translation.text.split(",")), translation.text


def test_a_filter_of_files_has_the_same_patterns(messages):
    for _, text, translation in messages:
        if translation.text and "(*" in text:
            assert re.findall(r"\(\*.*?\)|;;", translation.text) == re.findall(r"\(\*.*?\)|;;", text)
