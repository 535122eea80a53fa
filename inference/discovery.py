"""Finds what a package's modules define, so that a new one is a new file and nothing else."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import Any


def discovered(package: str, name: str) -> list[Any]:
    """The value of ``name`` in each public module of a package, by the modules' names."""
    folder = import_module(package).__path__
    modules = sorted(found.name for found in pkgutil.iter_modules(folder) if not found.name.startswith("_"))
    return [getattr(import_module(f"{package}.{module}"), name) for module in modules]
