"""The far side of a separate process: makes an object and calls its methods, one after the other."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Mapping
from importlib import import_module
from json import loads
from queue import SimpleQueue
from typing import Any, BinaryIO

from ..text import Text
from .messages import Lines, error_to_json, text_to_json
from .shared_arrays import Place, SharedArrays

LAST_WORK = 5.0  # seconds that closing may take where nobody waits for it


class FarProgress:
    """Progress that the near side is told of; it is never cancelled, as the process is killed then."""

    cancelled = False

    def __init__(self, answers: Lines) -> None:
        self._answers = answers

    def report(self, fraction: float) -> None:
        """Tell nobody: the near side knows how far the run is."""

    def info(self, text: Text) -> None:
        """Say it on the near side."""
        self._answers.send({"say": "info", "text": text_to_json(text)})

    def warn(self, text: Text) -> None:
        """Say it on the near side."""
        self._answers.send({"say": "warn", "text": text_to_json(text)})


class Requests:
    """What is asked for, read by a thread of its own, which notices when nobody asks any longer.

    A process that is at work then has nobody to work for, and ends at once.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        self._read = 0
        self.answered = -1  # as the object is made first
        threading.Thread(target=self._listen, args=(file,), daemon=True).start()

    def _listen(self, file: BinaryIO) -> None:
        for line in file:
            self._read += 1
            self._lines.put(line)
        if self._read > self.answered:
            os._exit(1)
        self._lines.put(b"")
        time.sleep(LAST_WORK)
        os._exit(1)

    def next(self) -> dict[str, Any] | None:
        """The next one; ``None`` where there will be none."""
        line = self._lines.get()
        return loads(line) if line else None


def serve(requests: BinaryIO, answers: BinaryIO, setup: Mapping[str, Any]) -> None:
    """Answer until nobody asks any longer."""
    asked, lines = Requests(requests), Lines(answers)
    given, taken = (SharedArrays(_closed_to_others(setup[name])) for name in ("given", "taken"))
    server: Any = None
    message: dict[str, Any] | None = {"make": setup["factory"], "settings": setup["settings"]}
    while message is not None:
        try:
            if "make" in message:
                server = _factory(message["make"])(message["settings"], FarProgress(lines))
                answer = {"answer": {}, "memory": taken.put(())}
            else:
                method = getattr(server, message["call"])
                answered, arrays = method(message["settings"], given.take(message["memory"]))
                answer = {"answer": answered, "memory": taken.put(arrays)}
        except BaseException as error:  # SystemExit too: it is not theirs to end this
            answer = {"error": error_to_json(error)}
        asked.answered += 1  # before others know, who may let go of this process then
        lines.send(answer)
        message = asked.next()
    if close := getattr(server, "close", None):
        close()


def _factory(name: str) -> Any:
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)


def _closed_to_others(place: Place) -> Place:
    """A place that programs started from here do not get to see."""
    if isinstance(place, int):
        os.set_inheritable(place, False)
    return place
