"""A model's file and nothing else: what it does not tell is assumed, and the user is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..definition import ModelDefinition, parse_emd
from ..runtimes import holds_model
from ..text import Text
from . import Convention

TILE = (256, 256)  # rows, columns


def _of_file(path: Path) -> ModelDefinition | None:
    if not holds_model(path):
        return None
    remark = Text(
        "{file} comes without a definition: pixel values are given to it as they are, its classes have "
        "numbers for names, and tiles are {rows} × {cols} pixels where it takes any (a .emd beside it, with "
        "{file} as ModelFile, says more)",
        file=path.name,
        rows=TILE[0],
        cols=TILE[1],
    )
    definition = parse_emd({"ModelName": path.stem, "ModelFile": path.name})
    return replace(definition, remarks=(remark,), assumed_tile=TILE)


CONVENTION = Convention(of_file=_of_file, takes_any=True)
