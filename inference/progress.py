"""How a long run tells its watcher where it is, and learns that it should stop."""

from __future__ import annotations

from queue import SimpleQueue
from typing import Protocol

from .errors import Cancelled
from .text import Text


class Progress(Protocol):
    """What inference needs of whoever is watching."""

    @property
    def cancelled(self) -> bool:
        """Whether the run should stop."""
        ...

    def report(self, fraction: float) -> None:
        """Say that ``fraction`` (0 to 1) of the run is done."""
        ...

    def info(self, text: Text) -> None:
        """Say something worth knowing."""
        ...

    def warn(self, text: Text) -> None:
        """Say something that the user did not ask for."""
        ...


class Unwatched:
    """The progress of a run that nobody watches."""

    cancelled = False

    def report(self, fraction: float) -> None:
        """Tell nobody."""

    def info(self, text: Text) -> None:
        """Tell nobody."""

    def warn(self, text: Text) -> None:
        """Tell nobody."""


class Relay:
    """Takes what another thread says, until the thread that may speak passes it on."""

    def __init__(self) -> None:
        self.cancelled = False
        self.fraction = 0.0
        self._told: SimpleQueue[tuple[str, Text]] = SimpleQueue()

    def report(self, fraction: float) -> None:
        """Keep it."""
        self.fraction = fraction

    def info(self, text: Text) -> None:
        """Keep it."""
        self._told.put(("info", text))

    def warn(self, text: Text) -> None:
        """Keep it."""
        self._told.put(("warn", text))

    def pass_on(self, progress: Progress) -> None:
        """Say what was said so far."""
        while not self._told.empty():
            how, text = self._told.get()
            getattr(progress, how)(text)


class Portion:
    """The progress of a part of a run: what is ``share`` of the whole, after ``start`` of it."""

    def __init__(self, whole: Progress, start: float, share: float) -> None:
        self._whole, self._start, self._share = whole, start, share

    @property
    def cancelled(self) -> bool:
        """Whether the whole run should stop."""
        return self._whole.cancelled

    def report(self, fraction: float) -> None:
        """Say how much of the whole run is done."""
        self._whole.report(self._start + self._share * fraction)

    def info(self, text: Text) -> None:
        """Pass it on."""
        self._whole.info(text)

    def warn(self, text: Text) -> None:
        """Pass it on."""
        self._whole.warn(text)


def checkpoint(progress: Progress, fraction: float) -> None:
    """Report ``fraction`` done, or raise ``Cancelled`` where a stop was asked for."""
    if progress.cancelled:
        raise Cancelled
    progress.report(fraction)


_unwatched: type[Progress] = Unwatched
_relay: type[Progress] = Relay
_portion: type[Progress] = Portion
