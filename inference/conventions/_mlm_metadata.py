"""What a .pt2 file carries of STAC's machine learning model extension: a text beside the network."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path, PurePosixPath
from typing import Any

from ..definition import LARGEST
from ..errors import ModelDefinitionError, RuntimeMissingError
from ..installation import install_command

METADATA = "mlm-metadata"  # the file in a .pt2
MOST_ENTRIES = 100_000


def metadata_in(path: Path) -> str | None:
    """The text in a file; ``None`` where there is none."""
    if not zipfile.is_zipfile(path):
        return None
    try:
        with zipfile.ZipFile(path) as archive:
            names = [info for info in archive.infolist() if PurePosixPath(info.filename).name == METADATA]
            if len(names) != 1:
                return None
            with archive.open(names[0]) as file:
                return file.read(LARGEST).decode("utf-8", "replace")
    except (OSError, RuntimeError, NotImplementedError, zipfile.BadZipFile):
        return None


def read_metadata(file: str, text: str) -> Any:
    """JSON, or else YAML, of which JSON is the part that needs nothing installed."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        pass
    try:
        import yaml
    except ImportError:
        packages = ("PyYAML",)
        raise RuntimeMissingError(file, packages, install_command(packages)) from None
    try:
        return _bounded(yaml.safe_load(text))
    except (yaml.YAMLError, RecursionError) as error:
        raise ModelDefinitionError("{key} is no YAML: {reason}", key=METADATA, reason=str(error)) from error


def _bounded(document: Any) -> Any:
    """The document, unless it is endless: YAML can refer to its own parts, again and again."""
    waiting, seen = [document], 0
    while waiting:
        seen += 1
        if seen > MOST_ENTRIES:
            raise ModelDefinitionError("{key} is too large; expected the metadata of one model", key=METADATA)
        part = waiting.pop()
        waiting += part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    return document
