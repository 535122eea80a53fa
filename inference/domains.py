"""The values that an argument can take: how they are read, how written, how told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, isqrt
from typing import Any, Protocol

from .text import Text

TRUE = ("true", "1", "t", "y", "yes")  # the words that ArcGIS' packages take for true
FALSE = ("false", "0", "f", "n", "no")


class Domain(Protocol):
    """``parse`` and ``written`` are each other's inverse."""

    @property
    def expected(self) -> Text:
        """What can be typed, as a sentence goes on."""
        ...

    @property
    def listed(self) -> str:
        """What can be typed, as short as in a table."""
        ...

    def parse(self, text: str) -> object:
        """The value of a text; ValueError for one that is none of the domain's."""
        ...

    def written(self, value: Any) -> str:
        """The text of a value."""
        ...


@dataclass(frozen=True)
class Flag:
    """True or false."""

    @property
    def expected(self) -> Text:
        """What can be typed, as a sentence goes on."""
        return Text("True or False")

    @property
    def listed(self) -> str:
        """What can be typed, as short as in a table."""
        return ", ".join(map(self.written, (True, False)))

    def parse(self, text: str) -> bool:
        """The value of a text."""
        word = text.lower()
        if word not in (*TRUE, *FALSE):
            raise ValueError(text)
        return word in TRUE

    def written(self, value: bool) -> str:
        """The text of a value, as ArcGIS writes it."""
        return str(bool(value))


@dataclass(frozen=True)
class Choice:
    """One of some words."""

    words: tuple[str, ...]

    @property
    def expected(self) -> Text:
        """What can be typed, as a sentence goes on."""
        return _either(self.words[:-1], self.words[-1])

    @property
    def listed(self) -> str:
        """What can be typed, as short as in a table."""
        return ", ".join(self.words)

    def parse(self, text: str) -> str:
        """The word itself, whatever its letters' case."""
        for word in self.words:
            if word.lower() == text.lower():
                return word
        raise ValueError(text)

    def written(self, value: str) -> str:
        """The text of a value."""
        return value


@dataclass(frozen=True)
class Number:
    """A number from ``lowest`` to ``highest``, or one of some words, each with the value it stands for."""

    lowest: float
    highest: float
    words: tuple[tuple[str, object], ...] = ()
    is_whole: bool = True
    is_of_pixels: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The words."""
        return tuple(name for name, _ in self.words)

    @property
    def expected(self) -> Text:
        """What can be typed, as a sentence goes on."""
        number = self._expected_number()
        return _either(self.names, number) if self.words else number

    def _expected_number(self) -> Text:
        ends = {"lowest": self.lowest, "highest": self.highest}
        if self.is_of_pixels:
            return Text("a whole number of pixels from {lowest} to {highest}", **ends)
        if self.is_whole:
            return Text("a whole number from {lowest} to {highest}", **ends)
        return Text("a number from {lowest} to {highest}", **ends)

    @property
    def listed(self) -> str:
        """What can be typed, as short as in a table."""
        return ", ".join(
            (*self.names, f"{self.lowest:g}\N{NO-BREAK SPACE}…\N{NO-BREAK SPACE}{self.highest:g}")
        )

    def parse(self, text: str) -> object:
        """The number, or what a word stands for."""
        word = text.lower()
        return dict(self.words)[word] if word in self.names else self._number(text)

    def _number(self, text: str) -> float:
        value = float(text)
        if not self.lowest <= value <= self.highest or (self.is_whole and not value.is_integer()):
            raise ValueError(text)
        return int(value) if self.is_whole else value

    def written(self, value: Any) -> str:
        """The text of a value."""
        for name, meaning in self.words:
            if value == meaning:
                return name
        return str(int(value) if float(value).is_integer() else value)

    def stepped(self, value: float, steps: int) -> float:
        """The number so many steps above another (below it for less than 0)."""
        step = 1 if self.is_whole else (self.highest - self.lowest) / 20
        return min(max(value + steps * step, self.lowest), self.highest)


@dataclass(frozen=True)
class AnyNumber:
    """A number without known ends, or none."""

    is_whole: bool = False

    @property
    def expected(self) -> Text:
        """What can be typed, as a sentence goes on."""
        return Text("a whole number") if self.is_whole else Text("a number")

    @property
    def listed(self) -> str:
        """Nothing: there are too many."""
        return ""

    def parse(self, text: str) -> float | None:
        """The number of a text, ``None`` for an empty one."""
        if not text.strip():
            return None
        value = float(text)
        if not isfinite(value) or (self.is_whole and not value.is_integer()):
            raise ValueError(text)
        return int(value) if value.is_integer() else value

    def written(self, value: float | None) -> str:
        """The text of a number, without decimals where it has none."""
        return "" if value is None else str(value)


@dataclass(frozen=True)
class AnyText:
    """A text without semicolons, which stand between arguments; an empty one only where it may be."""

    may_be_empty: bool = False

    @property
    def expected(self) -> Text:
        """What can be typed, as a sentence goes on."""
        return Text("a text without semicolons")

    @property
    def listed(self) -> str:
        """Nothing: there are too many."""
        return ""

    def parse(self, text: str) -> str:
        """The text."""
        if ";" in text or not (text.strip() or self.may_be_empty):
            raise ValueError(text)
        return text.strip()

    def written(self, value: str) -> str:
        """The text."""
        return value


@dataclass(frozen=True)
class Square(Number):
    """A number that is rounded down to a square."""

    def _number(self, text: str) -> int:
        return isqrt(int(super()._number(text))) ** 2

    def stepped(self, value: float, steps: int) -> float:
        """The square number so many squares above another (below it for less than 0)."""
        root = max(isqrt(int(value)) + steps, 0)
        return min(max(root**2, self.lowest), self.highest)


def _either(words: Sequence[str], last: str | Text) -> Text:
    return Text("{words} or {last}", words=", ".join(words), last=last)
