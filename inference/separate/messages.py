"""What two processes say to each other: lines of JSON, with texts and errors that can be translated still."""

from __future__ import annotations

import json
import sysconfig
import threading
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

from .. import errors
from ..errors import CallError, InferenceError
from ..text import Text

LONGEST = 500  # letters of somebody else's message in a sentence of ours
INSTALLED = {"site-packages", "dist-packages"}
PLAIN = (str, int, float, bool, type(None))
TEXT = "template"


class Lines:
    """The side of a pipe that is written to, by any thread."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._lock = file, threading.Lock()

    def send(self, message: Mapping[str, Any]) -> None:
        """Send a message; an OSError where nobody reads any longer."""
        line = json.dumps(message, default=_plain).encode() + b"\n"
        with self._lock:
            self._file.write(line)
            self._file.flush()


def _plain(value: object) -> object:
    """Numbers of numpy as those of Python; all else as text."""
    return value.item() if hasattr(value, "item") else str(value)


def text_to_json(text: Text) -> dict[str, Any]:
    """A text with its blanks, and the texts that fill them."""
    data = {
        key: text_to_json(value) if isinstance(value, Text) else value for key, value in text.data.items()
    }
    return {TEXT: text.template, "data": data}


def text_from_json(message: Mapping[str, Any]) -> Text:
    """The reverse."""
    data = {
        key: text_from_json(value) if isinstance(value, dict) and TEXT in value else value
        for key, value in message["data"].items()
    }
    return Text(message[TEXT], **data)


def error_to_json(error: BaseException) -> dict[str, Any]:
    """An error of ours as it is; of others what there is to say of it."""
    if isinstance(error, InferenceError):
        noted = {key: value for key, value in vars(error).items() if isinstance(value, PLAIN)}
        return {"type": type(error).__name__, "text": text_to_json(error.text), "noted": noted}
    return {"exception": type(error).__name__, "message": in_a_line(str(error)), "where": _where(error)}


def error_from_json(message: Mapping[str, Any]) -> InferenceError:
    """The reverse; others' exceptions become a CallError."""
    if "exception" in message:
        return CallError(message["exception"], message["message"], message["where"])
    kind = getattr(errors, message["type"], InferenceError)
    text = text_from_json(message["text"])
    error: InferenceError = kind.__new__(kind)
    Exception.__init__(error, str(text))
    vars(error).update(message["noted"], text=text)
    return error


def in_a_line(text: str) -> str:
    """A text without line breaks, and no longer than fits a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]} …"


def _where(error: BaseException) -> str:
    """The last line on the way to where it was raised that is none of Python's or of installed packages."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if not _is_installed(Path(frame.filename))]
    if not frames:
        return ""
    last = (own or frames)[-1]
    return f"{Path(last.filename).name}:{last.lineno}, {last.name}"


def _is_installed(file: Path) -> bool:
    is_library = Path(sysconfig.get_path("stdlib")) in file.parents
    return is_library or bool(INSTALLED & set(file.parts)) or file.name.startswith("<")
