"""How to install a package for the very Python that this runs in."""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .interpreter import interpreter


def install_command(packages: tuple[str, ...], keeping: tuple[str, ...] = ()) -> str:
    """A command line for a terminal (on Windows: for the OSGeo4W Shell).

    ``keeping`` are packages that QGIS itself is built against, which stay in their release series.
    """
    names = " ".join([*packages, *_kept(keeping)])
    if sys.platform == "win32":
        return f"python -m pip install {names}"
    return f'"{interpreter() or "python3"}" -m pip install {_place()}{names}'


def _kept(names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        try:
            yield f'"{name}~={version(name)}"'
        except PackageNotFoundError:  # installed without pip's notes, which would not heed this either
            continue


def _place() -> str:
    """Beside the user's own packages, where this is no virtual environment."""
    if sys.prefix != sys.base_prefix:
        return ""
    # Debian and others ask for this word where pip would write beside their own packages
    marked = (Path(sysconfig.get_path("stdlib")) / "EXTERNALLY-MANAGED").exists()
    return "--user --break-system-packages " if marked else "--user "
