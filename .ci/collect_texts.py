"""Write stand-ins of Python sources in which pylupdate6 finds each text for users, on its own line.

    python collect_texts.py FOLDER SOURCE...

pylupdate6 itself sees only `object.translate("Context", "text")`. Here `translate("Context", "text")` counts
as well, and in inference/, which knows nothing of Qt, every sentence: they are translated when shown.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

INFERENCE_CONTEXT = "Inference"  # as in algorithms/messages.py
SENTENCE = re.compile(r"\w\W* \W*\w")

Entry = tuple[int, str, str]  # line, context, text


def translate_calls(tree: ast.AST) -> Iterator[Entry]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", None) or getattr(node.func, "id", None)
            texts = [part.value for part in node.args[:2] if isinstance(part, ast.Constant)]
            if name == "translate" and len(texts) == 2:
                yield node.lineno, str(texts[0]), str(texts[1])


def sentences(tree: ast.AST) -> Iterator[Entry]:
    passed_over = set(map(id, not_for_users(tree)))
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in passed_over else None
        if isinstance(text, str) and SENTENCE.search(text):
            yield node.lineno, INFERENCE_CONTEXT, text


def not_for_users(tree: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, and the pieces of f-strings."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield from node.values


def stand_in(entries: list[Entry]) -> str:
    lines: dict[int, str] = {}
    for line, context, text in entries:
        lines[line] = lines.get(line, "") + f"Qt.translate({context!r}, {text!r}); "
    return "\n".join(lines.get(line, "") for line in range(1, max(lines, default=0) + 1)) + "\n"


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for source in map(Path, sys.argv[2:]):
        tree = ast.parse(source.read_text(encoding="utf-8"))
        entries = list(translate_calls(tree))
        if source.parts[0] == "inference":
            entries += sentences(tree)
        (folder / source).parent.mkdir(parents=True, exist_ok=True)
        (folder / source).write_text(stand_in(entries), encoding="utf-8")
