"""Finds the texts for users in Python sources.

In algorithms/ and provider.py these are the calls `translate("Context", "text")`. In inference/, which knows
nothing of Qt, it is what is passed as `template`, `expected`, `about` or `title` where a function or class
has such a parameter: Text, the errors, the specs of arguments, the architectures.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

INFERENCE = "Inference"  # the context that algorithms/messages.py translates in
FOR_USERS = {"template", "expected", "about", "title"}

Entry = tuple[int, str, str]  # line, context, text


@dataclass(frozen=True)
class Found:
    context: str
    text: str
    file: str


def texts_in(root: Path, files: list[str]) -> list[Found]:
    """The texts in the order in which they are found, each once."""
    trees = {file: ast.parse((root / file).read_text(encoding="utf-8")) for file in sorted(files)}
    inner = {file: tree for file, tree in trees.items() if file.startswith("inference/")}
    named = _sentence_arguments(list(inner.values()))
    found: dict[tuple[str, str], Found] = {}
    for file, tree in trees.items():
        sentences = _sentences(tree, named) if file in inner else ()
        for _, context, text in sorted([*_translated(tree), *sentences]):
            found.setdefault((context, text), Found(context, text, file))
    return list(found.values())


def _calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "attr", None) or getattr(node.func, "id", ""), node


def _translated(tree: ast.AST) -> Iterator[Entry]:
    for name, call in _calls(tree):
        literals = [part.value for part in call.args[:2] if isinstance(part, ast.Constant)]
        if name == "translate" and len(literals) == 2:
            yield call.lineno, literals[0], literals[1]


def _sentences(tree: ast.AST, named: dict[str, set[int]]) -> Iterator[Entry]:
    for name, call in _calls(tree):
        places = named.get(name, set())
        passed = [value for place, value in enumerate(call.args) if place in places]
        passed += [keyword.value for keyword in call.keywords if keyword.arg in FOR_USERS]
        for value in passed:
            branches = (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,)
            for branch in branches:
                if isinstance(branch, ast.Constant) and _has_words(branch.value):
                    yield branch.lineno, INFERENCE, branch.value


def _has_words(value: object) -> bool:
    return isinstance(value, str) and re.search(r"[a-z]", re.sub(r"\{\w*\}", "", value)) is not None


def _sentence_arguments(trees: list[ast.Module]) -> dict[str, set[int]]:
    """For each function and class, which of its arguments are for users, counted from 0."""
    named: dict[str, set[int]] = {}
    heirs: list[tuple[str, str]] = []
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.FunctionDef):
            named.setdefault(node.name, set()).update(_places([arg.arg for arg in node.args.args]))
        elif isinstance(node, ast.ClassDef):
            heirs += [(node.name, base.id) for base in node.bases if isinstance(base, ast.Name)]
            named.setdefault(node.name, set()).update(_places(_fields(node)))
    for name, base in heirs:
        named[name] = named[name] or named.get(base, set())
    named["__init__"] = named.get("InferenceError", set())  # super().__init__ of the errors
    return named


def _fields(node: ast.ClassDef) -> list[str]:
    for part in node.body:
        if isinstance(part, ast.FunctionDef) and part.name == "__init__":
            return [arg.arg for arg in part.args.args]
    return [part.target.id for part in node.body if isinstance(part, ast.AnnAssign)]


def _places(names: list[str]) -> set[int]:
    names = [name for name in names if name != "self"]
    return {place for place, name in enumerate(names) if name in FOR_USERS}
