"""The texts for users in the sources, found otherwise than `make transup` finds them: by how they look."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from checkout import ROOT
from deep_pixels.inference.runtimes import _failures, _torch_forward

CONTEXT = "DeepPixels"  # of everything on Qt's side
QT_SIDE = [ROOT / "provider.py", *sorted((ROOT / "algorithms").rglob("*.py"))]
INFERENCE = sorted((ROOT / "inference").rglob("*.py"))
SENTENCE = re.compile(r"\w\W* \W*\w")  # two words
STATEMENT = re.compile(r"(SELECT|INSERT INTO|CREATE TABLE) ")  # of SQL
SHOWN = re.compile(  # functions and classes that show what they are given
    r"set\w*(Text|Title|Tip|Labels?|Description|Help|This)|push\w+|reportError|setProgressText|Q\w*Exception"
    r"|Q(Label|Action|GroupBox|CheckBox|RadioButton|PushButton|ToolButton|TableWidgetItem|StandardItem)"
    r"|add(Item|Items|Tab|Row|Action)|information|warning|critical|question"
)
NOT_FOR_USERS = {
    # names of classes, which are written into rasters
    "No change",
    "Class {}",
    "Change {}",
    # what GDAL's and the frameworks' own messages are known by
    "Neither gdal.UseExceptions",
    "Unsupported operand",
    *_failures.OUT_OF_MEMORY,
    *_failures.TOO_LARGE,
    *_failures.FAILED,
    _torch_forward.VIEWED,
    # what the benchmark of GPUs shows
    "{} bytes are taken of {}",
    r"^\[ONNXRuntimeError\] : \d+ : \w+ : ",
    # proper names, and what is typed
    "ONNX Runtime",
    "exported program",
    "STANet ({}, {})",
    "U-Net ({})",
    "PSPNet ({})",
    "PSPNet + U-Net ({})",
    "DeepLab ({})",
    "NormalizationStats {}",
    "NormalizationStats scaled_mean_values",
    "Classes Value",
    "--user --break-system-packages ",
    '"{}" -m pip install {}{}',
    "python -m pip install {}",
}


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(call: ast.Call) -> str:
    """``QLabel`` of ``QLabel(…)``, ``setText`` of ``label.setText(…)``."""
    return getattr(call.func, "attr", None) or getattr(call.func, "id", "")


def calls_in(tree: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def literals_in(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Every text but docstrings; ``{}`` for what an f-string fills in, and its pieces not once more."""
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    silent |= {id(part) for string in strings for part in ast.walk(string) if part is not string}
    for node in ast.walk(tree):
        if id(node) in silent:
            continue
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(node, ast.JoinedStr):
            text = "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
        if isinstance(text, str) and not STATEMENT.match(text):
            yield node, text


def sentences_of_inference() -> set[str]:
    """What has two words, and the single words that are said to be a text."""
    found = set()
    for tree in map(tree_of, INFERENCE):
        found |= {text for _, text in literals_in(tree) if SENTENCE.search(text)}
        firsts = [call.args[0] for call in calls_in(tree) if name_of(call) == "Text" and call.args]
        found |= {first.value for first in firsts if isinstance(first, ast.Constant)}
    return {text for text in found if re.search("[a-z]", re.sub(r"\{\w*\}", "", text))} - NOT_FOR_USERS


def bare_texts(tree: ast.AST) -> Iterator[str]:
    """What looks like a sentence, or is put where users see it, without being translated."""
    unseen = [*translate_calls(tree), *(call for call in calls_in(tree) if name_of(call) == "setStyleSheet")]
    silent = {id(part) for call in unseen for part in ast.walk(call)}
    spoken = [text for node, text in literals_in(tree) if id(node) not in silent]
    yield from (text for text in spoken if SENTENCE.search(re.sub("<[^>]*>", "", text)))
    for call in calls_in(tree):
        if SHOWN.fullmatch(name_of(call)):
            shown = [part for argument in call.args for part in ast.walk(argument) if id(part) not in silent]
            yield from (
                part.value for part in shown if isinstance(part, ast.Constant) and is_word(part.value)
            )


def is_word(value: object) -> bool:
    return isinstance(value, str) and re.search("[a-z]{2}", re.sub("<[^>]*>", "", value)) is not None


def translate_calls(tree: ast.AST) -> list[ast.Call]:
    return [call for call in calls_in(tree) if name_of(call) == "translate"]


def texts_of_the_qt_side() -> set[tuple[str, str]]:
    """Context and text of each call of ``translate`` with two literals."""
    calls = [call for path in QT_SIDE for call in translate_calls(tree_of(path))]
    return {
        (call.args[0].value, call.args[1].value)
        for call in calls
        if all(isinstance(argument, ast.Constant) for argument in call.args)
    }


def texts_of_the_sources() -> set[tuple[str, str]]:
    return texts_of_the_qt_side() | {("Inference", text) for text in sentences_of_inference()}
