"""Print those lines of requirements files that nothing importable here satisfies.

    python missing_requirements.py requirements.txt ...

pip alone would not do: it goes by a package's metadata, which some system packages lack.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import sys
from pathlib import Path

from pip._vendor.packaging.requirements import Requirement


def installed_version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        pass
    try:
        return str(importlib.import_module(name.replace("-", "_")).__version__)
    except (ImportError, AttributeError):
        return None


def is_met(requirement: Requirement) -> bool:
    version = installed_version(requirement.name)
    return version is not None and requirement.specifier.contains(version, prereleases=True)


def requirement_lines(path: str) -> list[str]:
    lines = (line.partition("#")[0].strip() for line in Path(path).read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


if __name__ == "__main__":
    for path in sys.argv[1:]:
        for line in requirement_lines(path):
            if not is_met(Requirement(line)):
                print(line)
