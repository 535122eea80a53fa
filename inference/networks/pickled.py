"""Networks and weights from files that run code when they are loaded: only for users who trust them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

from torch import nn

from .weights import everything_in, unpickling_everything

_one_import = Lock()  # there is one place for modules in a process


def unpickled_network(network: Callable[[Path], Any] | None, path: Path) -> nn.Module | None:
    """The network in a file, ready to answer; what it needs of Python may lie beside the file.

    ``network`` builds it where the file has weights alone; without one there is none then.
    """
    with _importable(path.parent), unpickling_everything():
        return network(path) if network else _whole_network(path)


def _whole_network(path: Path) -> nn.Module | None:
    content = everything_in(path)
    if isinstance(content, dict):
        content = content.get("model", content)
    if isinstance(content, nn.DataParallel):  # to whose GPUs it is bound
        content = content.module
    return content.eval() if isinstance(content, nn.Module) else None


@contextmanager
def _importable(folder: Path) -> Iterator[None]:
    """Let Python import what lies in a folder, and forget it afterwards.

    Modules of the same names, of another package perhaps, are out of the way meanwhile. What Python
    compiled of them before does not count: it may be of something else, and is in no hash.
    """
    with _one_import, TemporaryDirectory(prefix="deep-pixels-") as compiled:
        own = {path.stem for path in folder.iterdir() if path.stem.isidentifier()} - _KEPT
        hidden = _taken_out(own)
        prefix, sys.pycache_prefix = sys.pycache_prefix, compiled
        sys.path.insert(0, str(folder))
        try:
            yield
        finally:
            sys.path.remove(str(folder))
            sys.path_importer_cache.pop(str(folder), None)
            sys.pycache_prefix = prefix
            _taken_out(own)
            sys.modules.update(hidden)


def _taken_out(names: set[str]) -> dict[str, Any]:
    """What is loaded of some modules and of those below them, which is so no longer."""
    return {name: sys.modules.pop(name) for name in [*sys.modules] if name.partition(".")[0] in names}


_KEPT = {
    __name__.partition(".")[0],
    "torch",
    "numpy",
    *getattr(sys, "stdlib_module_names", sys.builtin_module_names),
}
