"""Networks and weights from files that run code when they are loaded: only for users who trust them."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

from torch import nn

from ..pickles import HEAD, objects_in
from .weights import everything_in, unpickling_everything

INSTALLED = {"site-packages", "dist-packages"}  # folders
PYTHON = {"torch", "numpy", *getattr(sys, "stdlib_module_names", sys.builtin_module_names)}

_one_import = Lock()  # there is one place for modules in a process


def unpickled_network(network: Callable[[Path], Any] | None, path: Path) -> nn.Module | None:
    """The network in a file, ready to answer; what it needs of Python may lie beside the file.

    ``network`` builds it where the file has weights alone; without one there is none then.
    """
    with _importable(path), unpickling_everything():
        return network(path) if network else _whole_network(path)


def _whole_network(path: Path) -> nn.Module | None:
    content = everything_in(path)
    if isinstance(content, dict):
        content = content.get("model", content)
    if isinstance(content, nn.DataParallel):  # to whose GPUs it is bound
        content = content.module
    return content.eval() if isinstance(content, nn.Module) else None


@contextmanager
def _importable(path: Path) -> Iterator[None]:
    """Let Python import what lies beside a pickled file, and forget it afterwards.

    Modules of the same names, of another package perhaps, are out of the way meanwhile. What Python
    compiled of them before does not count: it may be of something else, and is in no hash.
    """
    folder = str(path.parent)
    with _one_import, TemporaryDirectory(prefix="deep-pixels-") as compiled:
        own = _own_modules(path)
        hidden = _taken_out(own)
        prefix, sys.pycache_prefix = sys.pycache_prefix, compiled
        sys.path.insert(0, folder)
        try:
            yield
        finally:
            with suppress(ValueError):  # what was run may have done so itself
                sys.path.remove(folder)
            sys.path_importer_cache.pop(folder, None)
            sys.pycache_prefix = prefix
            _taken_out(own)
            sys.modules.update(hidden)


def _own_modules(path: Path) -> set[str]:
    """The modules beside a pickled file that it needs, and those that they need, by their first names."""
    with path.open("rb") as file:
        wanted = [name.partition(".")[0] for name in objects_in(file.read(HEAD))]
    found: set[str] = set()
    while wanted:
        name = wanted.pop()
        if not name.isidentifier():
            continue
        files = [path.with_name(f"{name}.py"), *(path.parent / name).rglob("*.py")]
        sources = [file for file in files if file.is_file()]
        if sources and name not in found | PYTHON and not _is_installed(name):
            found.add(name)
            wanted += [other for source in sources for other in _imported_by(source)]
    return found


def _imported_by(source: Path) -> Iterator[str]:
    with suppress(OSError, SyntaxError, ValueError):  # whoever imports it is told
        for node in ast.walk(ast.parse(source.read_bytes())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            yield from (name.partition(".")[0] for name in names)


def _is_installed(name: str) -> bool:
    """Whether a module was loaded that is for all: a second one of its name would be the end of many."""
    place = getattr(sys.modules.get(name), "__file__", None) or ""
    return bool(INSTALLED.intersection(Path(place).parts))


def _taken_out(names: set[str]) -> dict[str, Any]:
    """What is loaded of some modules and of those below them, which is so no longer."""
    return {name: sys.modules.pop(name) for name in [*sys.modules] if name.partition(".")[0] in names}
