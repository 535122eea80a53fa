"""What stands at the keys of a definition: values of the expected kind, or an error that names the key.

Each function raises a ModelDefinitionError with the key, its value and what was expected.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import Any

from .errors import ModelDefinitionError
from .text import Text, as_text

Emd = Mapping[str, Any]
MOST = 16384  # rows, columns, tiles: more than any model takes, and less than fills a memory


def wrong(key: str | Text, value: object, expected: str | Text) -> ModelDefinitionError:
    """The error for a value that is not what was expected."""
    shown = repr(value)
    return ModelDefinitionError(
        "{key} is {value}; expected {expected}",
        key=key,
        value=shown if len(shown) <= 80 else shown[:77] + "…",
        expected=as_text(expected),
    )


def text_in(emd: Emd, key: str) -> str:
    """The text or number at a key as text, empty where it is missing."""
    value = "" if emd.get(key) is None else emd[key]
    if not isinstance(value, (str, int, float)):
        raise wrong(key, value, "a text")
    return str(value).strip()


def list_in(emd: Emd, key: str) -> list[Any]:
    """The list at a key, empty where it is missing; a ModelDefinitionError for anything else."""
    value = [] if emd.get(key) is None else emd[key]
    if not isinstance(value, list):
        raise wrong(key, value, "a list")
    return value


def is_true(emd: Emd, key: str, default: bool = False) -> bool:
    """Whether a key is true, in JSON or in words."""
    return str(emd.get(key, default)).lower() in ("true", "1")


def number_from(key: str, value: Any, expected: str | Text) -> float:
    """A finite number, or a text that holds one."""
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        raise wrong(key, value, expected) from None
    if isinstance(value, bool) or not isfinite(number):
        raise wrong(key, value, expected)
    return number


def integer_from(key: str, value: Any, expected: str | Text) -> int:
    """A whole number, or a text that holds one."""
    number = number_from(key, value, expected)
    if not number.is_integer():
        raise wrong(key, value, expected)
    return int(number)


def whole_in(emd: Emd, key: str, *, least: int) -> int | None:
    """The whole number at a key, from ``least`` to MOST; ``None`` where it is missing."""
    if emd.get(key) is None:
        return None
    expected = Text("a whole number from {least} to {most}", least=least, most=MOST)
    value = integer_from(key, emd[key], expected)
    if not least <= value <= MOST:
        raise wrong(key, value, expected)
    return value


def fraction_in(emd: Emd, key: str) -> float | None:
    """The number from 0 to 1 at a key; ``None`` where it is missing."""
    if emd.get(key) is None:
        return None
    value = number_from(key, emd[key], "a number from 0 to 1")
    if not 0 <= value <= 1:
        raise wrong(key, value, "a number from 0 to 1")
    return value
