"""Whatever users read can be translated."""

import ast
import sys

import pytest
from checkout import ROOT
from sources import (
    CONTEXT,
    INFERENCE,
    NOT_FOR_USERS,
    QT_SIDE,
    SENTENCE,
    bare_texts,
    calls_in,
    literals_in,
    name_of,
    texts_of_the_sources,
    translate_calls,
    tree_of,
)

sys.path.append(str(ROOT / ".ci"))

import catalogue
import texts

AS_THEY_ARE = {  # the name, and what is typed in the examples of the help
    "Deep Pixels",
    "padding 64; batch_size 16",
    "padding 32; score_threshold 0.6",
    "qgis_process run",
    'processing.run("{}", {{',
    '    "{}": "{}",',
}


def shown(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", QT_SIDE, ids=shown)
def test_every_text_on_qts_side_is_translated(path):
    assert set(bare_texts(tree_of(path))) <= AS_THEY_ARE


@pytest.mark.parametrize("path", QT_SIDE, ids=shown)
def test_contexts_and_texts_are_spelled_out_where_they_are_translated(path):
    for call in translate_calls(tree_of(path)):
        literal = all(isinstance(argument, ast.Constant) for argument in call.args)
        if path.name == "messages.py":
            assert call.args[0].value == texts.INFERENCE
        else:
            assert literal and len(call.args) == 2 and call.args[0].value == CONTEXT


@pytest.mark.parametrize("path", QT_SIDE, ids=shown)
def test_a_parameter_and_an_output_are_described_by_what_is_translated(path):
    for call in calls_in(tree_of(path)):
        if name_of(call).startswith(("QgsProcessingParameter", "QgsProcessingOutput")):
            named = {keyword.arg: keyword.value for keyword in call.keywords}
            description = named.get("description", call.args[1] if len(call.args) > 1 else None)
            assert not isinstance(description, (ast.Constant, ast.JoinedStr))


@pytest.mark.parametrize("path", INFERENCE, ids=shown)
def test_no_sentence_of_inference_is_put_together_by_an_f_string(path):
    for node, text in literals_in(tree_of(path)):
        if isinstance(node, ast.JoinedStr) and SENTENCE.search(text):
            assert text in NOT_FOR_USERS


@pytest.mark.parametrize("path", INFERENCE, ids=shown)
def test_a_text_has_blanks_for_what_is_filled_in(path):
    for call in calls_in(tree_of(path)):
        if call.args and (name_of(call) == "Text" or name_of(call).endswith("Error")):
            assert not isinstance(call.args[0], (ast.JoinedStr, ast.BinOp, ast.Call)), ast.unparse(call)


def test_what_is_collected_for_translators_is_all_that_there_is():
    found = texts.texts_in(ROOT, catalogue.sources())
    assert {(entry.context, entry.text) for entry in found} == texts_of_the_sources()
    assert len(found) == len(texts_of_the_sources())
