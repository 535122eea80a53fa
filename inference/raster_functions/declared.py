"""The parameters that a Python raster function declares, as arguments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from ..arguments import ArgumentSpec
from ..domains import AnyNumber, AnyText, Choice, Domain, Flag, Number

HIDDEN = ("model", "device")  # known without asking the user
WHOLE = ("gplong", "long", "integer", "int")
NUMBERS = ("numeric", "gpdouble", "double", "float", *WHOLE)
FLAGS = ("boolean", "gpboolean")
ENDS = 2
LONGEST = 120  # letters of what an argument is about


@dataclass(frozen=True)
class Parameter:
    """A scalar as a function declares it: its ``name`` there, and the argument that stands for it."""

    name: str
    spec: ArgumentSpec

    def scalar(self, value: object) -> str | None:
        """The value as ArcGIS' tools hand it over, which is as text; nothing where there is none."""
        return self.spec.domain.written(value) or None


def parameters_of(declared: Sequence[Mapping[str, Any]]) -> tuple[Parameter, ...]:
    """Those that are for the user, each name once."""
    found = {parameter.spec.name: parameter for parameter in map(_parameter, declared)}
    return tuple(parameter for name, parameter in found.items() if name not in HIDDEN)


def _parameter(entry: Mapping[str, Any]) -> Parameter:
    name, default = str(entry["name"]), as_text(entry.get("value"))
    domain = next(domain for domain in _possible(entry, default) if _holds(domain, default))
    value = domain.parse(default)
    words = (as_text(entry.get(key)) for key in ("description", "displayName"))
    about = shorten(next(filter(None, words), name), LONGEST, placeholder=" …")
    return Parameter(name, ArgumentSpec(name.lower(), about, domain, lambda definition: value))


def _possible(entry: Mapping[str, Any], default: str) -> Iterator[Domain]:
    """Domains for a parameter, the closest first; some functions declare defaults that are none of theirs."""
    kind, listed = str(entry.get("dataType", "")).lower(), entry.get("domain") or ()
    if kind in FLAGS:
        yield Flag()
    if kind in NUMBERS:
        yield from _numbers(listed, kind in WHOLE)
    elif isinstance(listed, list) and listed:
        words = tuple(dict.fromkeys(map(as_text, listed)))
        yield Choice(words)
        if default:
            yield Choice((default, *words))
    yield AnyText(may_be_empty=not default)


def _numbers(listed: Any, is_whole: bool) -> Iterator[Domain]:
    """``listed`` may be the lowest and the highest number, or all of them."""
    numbers = [n for n in listed if isinstance(n, (int, float))] if isinstance(listed, list) else []
    if len(numbers) == ENDS and len(listed) == ENDS and numbers[0] < numbers[1]:
        yield Number(numbers[0], numbers[1], is_whole=is_whole)
    elif numbers:
        yield Choice(tuple(map(as_text, numbers)))
    yield AnyNumber(is_whole=is_whole)


def _holds(domain: Domain, text: str) -> bool:
    try:
        domain.parse(text)
    except ValueError:
        return False
    return True


def as_text(value: object) -> str:
    """A value as ArcGIS writes it: whole numbers without decimals, nothing for none."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split())
