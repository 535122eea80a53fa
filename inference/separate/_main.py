"""How a separate process begins. This file is run by its path, before anything else can be imported.

Requests come in the first of the process' files, answers go to the second. Both are moved to where
nobody's ``print`` or ``input`` reaches them: what is printed there joins the errors.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import BinaryIO


def main() -> None:
    """Serve whoever started this process."""
    requests, answers = _own_files()
    answers.write(json.dumps({"python": sys.version_info[:2]}).encode() + b"\n")
    answers.flush()
    setup = json.loads(requests.readline())
    sys.path[:] = setup["path"]  # so far it began with this folder
    _load(setup["package"], setup["folder"])
    server = import_module(f"{setup['inference']}.separate.server")
    server.serve(requests, answers, setup)


def _own_files() -> tuple[BinaryIO, BinaryIO]:
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(  # type: ignore[union-attr]
            encoding="utf-8", errors="backslashreplace", line_buffering=True
        )
    return requests, answers


def _load(package: str, folder: str) -> None:
    """Import the plugin's package, whatever its folder is called."""
    if (file := Path(folder, "__init__.py")).exists():
        spec = importlib.util.spec_from_file_location(package, file, submodule_search_locations=[folder])
        if spec and spec.loader:
            sys.modules[package] = module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)


if __name__ == "__main__":
    main()
