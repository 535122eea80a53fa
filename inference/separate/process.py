"""The near side of a separate process: starts it, asks it, and is never taken along when it dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from json import loads
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import IO, Any

import numpy as np

from ..errors import Cancelled, InferenceError, SeparateProcessError
from ..interpreter import required_interpreter
from ..progress import Progress, Unwatched
from ..text import Text
from .messages import Lines, error_from_json, in_a_line, text_from_json
from .shared_arrays import Place, SharedArrays, shared_place

MAIN = Path(__file__).with_name("_main.py")
LOOK = 0.05  # seconds between two looks at whether the user wants to stop
GRACE = 3.0  # seconds that it may take to close
LAST_LINES = 3  # of what it printed, in a sentence

# What OpenMP, MKL, OpenBLAS, Apple's Accelerate, numexpr and TensorFlow read when they are loaded.
THREADS_OF = (
    "OMP_NUM_THREADS",
    "MKL_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
    "TF_NUM_INTRAOP_THREADS",
)

Answer = tuple[dict[str, Any], list[np.ndarray]]


class SeparateProcess:
    """An object that lives in another process of the same Python; a context manager.

    ``factory``, "package.module:function", is called there with ``settings`` (what JSON holds) and a
    Progress, whose texts ``progress`` is told. Methods of what it gives take settings and arrays, which
    hold until they return, and give both; ``close`` is called at the end if there is one.
    Modules are looked for where this process looks for them, and the environment is the same, but that it
    tells libraries how many ``threads`` to compute with, where that is given.

    Raises SeparateProcessError where it cannot be started, ends by itself, or takes longer than ``timeout``
    seconds; CallError for an exception there; InferenceErrors as they were raised there; Cancelled within a
    moment after ``progress`` is cancelled. But for an exception there, it is gone then.
    """

    def __init__(
        self,
        factory: str,
        settings: Mapping[str, Any],
        progress: Progress | None = None,
        timeout: float | None = None,
        threads: int | None = None,
    ) -> None:
        self._progress = progress or Unwatched()
        self._messages: SimpleQueue[dict[str, Any]] = SimpleQueue()
        self._printed: deque[str] = deque(maxlen=LAST_LINES)
        self._threads: list[threading.Thread] = []
        self._is_killed = False
        with ExitStack() as stack:
            places = [stack.enter_context(shared_place()) for _ in range(2)]
            self._given, self._taken = map(SharedArrays, places)
            self._process = _started(places, threads)
            stack.callback(self._end)
            self._requests = Lines(_open(self._process.stdin))
            self._threads = [
                threading.Thread(target=work, args=(_open(file),), daemon=True)
                for work, file in ((self._listen, self._process.stdout), (self._note, self._process.stderr))
            ]
            for thread in self._threads:
                thread.start()
            given, taken = places
            self._send({**_setup(), "factory": factory, "settings": settings, "given": given, "taken": taken})
            self._answer(timeout)
            self._stack = stack.pop_all()

    def call(
        self,
        method: str,
        settings: Mapping[str, Any],
        arrays: Sequence[np.ndarray] = (),
        timeout: float | None = None,
    ) -> Answer:
        """What a method answers; the arrays are the caller's own."""
        self._send({"call": method, "settings": settings, "memory": self._given.put(arrays)})
        return self._answer(timeout)

    def close(self) -> None:
        """Have it close, or else end it."""
        self._stack.close()

    def __enter__(self) -> SeparateProcess:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self.close()

    def _send(self, message: Mapping[str, Any]) -> None:
        try:
            self._requests.send(message)
        except (OSError, ValueError):  # it does not read any longer, or was closed
            raise self._ended() from None

    def _answer(self, timeout: float | None) -> Answer:
        """The next answer. What ends the waiting for it ends the process too."""
        try:
            return self._awaited(timeout)
        except InferenceError:
            raise
        except BaseException:  # Cancelled, or whoever is told of progress
            self._kill()
            raise

    def _awaited(self, timeout: float | None) -> Answer:
        until = None if timeout is None else time.monotonic() + timeout
        while True:
            message = self._next(until, timeout)
            if "python" in message:  # the very first, before it imports what is another Python's
                _check_version(message["python"])
            elif "say" in message:
                getattr(self._progress, message["say"])(text_from_json(message["text"]))
            elif "error" in message:
                raise error_from_json(message["error"])
            else:
                return message["answer"], [array.copy() for array in self._taken.take(message["memory"])]

    def _next(self, until: float | None, timeout: float | None) -> dict[str, Any]:
        while True:
            has_ended = self._process.poll() is not None
            with suppress(Empty):
                return self._messages.get(timeout=LOOK)
            if has_ended:  # before the last look at what it said
                raise self._ended()
            if self._progress.cancelled:
                raise Cancelled
            if until is not None and time.monotonic() > until:
                self._kill()
                raise SeparateProcessError(
                    "The separate process gave no answer for {seconds:g} seconds; expected one by then",
                    seconds=timeout,
                )

    def _ended(self) -> SeparateProcessError:
        """That it ended by itself, how, and what it said last."""
        self._kill()
        how = _in_words(self._process.wait())
        if not self._printed:
            return SeparateProcessError("The separate process ended by itself ({how})", how=how)
        return SeparateProcessError(
            "The separate process ended by itself ({how}). Its last words: {words}",
            how=how,
            words=in_a_line(" ".join(self._printed)),
        )

    def _listen(self, file: IO[bytes]) -> None:
        with file:
            for line in file:
                self._messages.put(loads(line))

    def _note(self, file: IO[bytes]) -> None:
        with file:
            for line in file:
                if words := line.decode("utf-8", "replace").strip():
                    self._printed.append(words)

    def _end(self) -> None:
        with suppress(OSError):
            _open(self._process.stdin).close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(GRACE)
        self._kill()

    def _kill(self) -> None:
        """End it, and what it has started where there are sessions; once, as others get its number then."""
        if self._is_killed:
            return
        self._is_killed = True
        with suppress(OSError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for thread in self._threads:
            thread.join(1)
        self._given.release()
        self._taken.release()


def _started(places: Sequence[Place], threads: int | None) -> subprocess.Popen[bytes]:
    own: dict[str, Any] = {"creationflags": getattr(subprocess, "CREATE_NO_WINDOW", 0)}
    if sys.platform != "win32":
        own = {"start_new_session": True, "pass_fds": places}  # a session, to be killed as a whole
    try:
        return subprocess.Popen(
            [str(required_interpreter()), str(MAIN)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **dict.fromkeys(THREADS_OF, str(threads))} if threads else None,
            **own,
        )
    except OSError as error:
        raise SeparateProcessError(
            "The separate process cannot be started: {reason}", reason=error.strerror or str(error)
        ) from error


def _setup() -> dict[str, Any]:
    """What it needs to find the modules that this process finds."""
    inference = __name__.rpartition(".separate.")[0]
    package = inference.partition(".")[0]
    return {
        "inference": inference,
        "package": package,
        "folder": next(iter(sys.modules[package].__path__)),
        "path": [str(path) for path in sys.path if path],
    }


def _check_version(found: Sequence[int]) -> None:
    wanted = sys.version_info[:2]
    if tuple(found) != wanted:
        raise SeparateProcessError(
            "{interpreter} is Python {found}; expected {wanted}, the Python of QGIS",
            interpreter=required_interpreter(),
            found=".".join(map(str, found)),
            wanted=".".join(map(str, wanted)),
        )


def _in_words(code: int) -> Text:
    if code >= 0:
        return Text("exit code {code}", code=code)
    try:
        return Text("{signal}", signal=signal.Signals(-code).name)
    except ValueError:
        return Text("signal {number}", number=-code)


def _open(file: IO[bytes] | None) -> Any:
    """A pipe of a process that was started with all of them."""
    return file
