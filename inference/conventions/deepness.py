"""ONNX files with the metadata of Deepness, another plugin for QGIS.

The keys, whose values are JSON, are described in "How to add metadata" of
github.com/PUTvision/qgis-plugin-deepness (docs/source/creators), and read in its
processing/models/model_base.py. Its models take values divided by 255, whatever type the raster has.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..definition import ModelDefinition, parse_emd
from ..errors import ModelDefinitionError
from ..keys import Emd
from ..onnx_file import OnnxHeader, read_header
from . import Convention

# Its kinds of model as ModelType; others keep their name, which says what they are for.
KINDS = {
    "segmentor": "ImageClassification",
    "detector": "ObjectDetection",
    "superresolution": "SuperResolution",
    "regressor": "Regressor",
    "recognition": "Recognition",
}
MARKS = ("class_names", "tile_size", "tiles_size", "tiles_overlap", "seg_thresh", "standardization_mean")
TILE = (512, 512)  # rows, columns: what it takes where a model says nothing
WHITE = 255.0  # what all values are divided by
BACKGROUND = "Background"

Metadata = Mapping[str, str]


def _of_file(path: Path) -> ModelDefinition | None:
    header = read_header(path)
    if header is None or not _is_ours(header.metadata):
        return None
    metadata = header.metadata
    emd = {
        "ModelName": path.stem,
        "ModelFile": path.name,
        "ModelType": _kind(metadata),
        "Classes": [{"Value": value, "Name": name} for value, name in enumerate(_names(metadata))],
        "NormalizationStats": _stats(header),
        "Threshold": _value(metadata, "seg_thresh"),
        **_tile(header),
    }
    return replace(parse_emd(emd), assumed_tile=TILE)


def _is_ours(metadata: Metadata) -> bool:
    """Others write a model_type too, in words of their own."""
    return _word(metadata) in KINDS or any(mark in metadata for mark in MARKS)


def _word(metadata: Metadata) -> str:
    return metadata.get("model_type", "").strip("'\" ").lower()


def _kind(metadata: Metadata) -> str:
    return KINDS.get(_word(metadata), _word(metadata))


def _value(metadata: Metadata, *keys: str) -> Any:
    """The value of the first of some keys that is there: JSON, or as Python writes it."""
    for key in (key for key in keys if key in metadata):
        for read in (json.loads, ast.literal_eval):
            with suppress(ValueError, SyntaxError, RecursionError, MemoryError):
                return read(metadata[key])
        raise ModelDefinitionError("{key} is {value!r}; expected JSON", key=key, value=metadata[key][:80])
    return None


def _names(metadata: Metadata) -> list[str]:
    """Those of the first output's channels; a single one is told from the background by a single score."""
    given = _value(metadata, "class_names", "names")
    entries = (given[0] if given else {}) if isinstance(given, list) else given or {}
    numbered = {str(key): str(name) for key, name in entries.items()} if isinstance(entries, dict) else {}
    names = [numbered.get(str(number), "") for number in range(len(numbered))]
    if (given and not numbered) or "" in names:
        raise ModelDefinitionError(
            "class_names is {value}; expected a name for each class, counted from 0",
            value=str(given)[:80],
        )
    return [BACKGROUND, *names] if len(names) == 1 else names


def _stats(header: OnnxHeader) -> Emd:
    """(v / 255 − mean) / standard deviation of each band."""
    means = _value(header.metadata, "standardization_mean")
    deviations = _value(header.metadata, "standardization_std")
    bands = (header.inputs[0][1:2] if header.inputs else ()) or (None,)
    count = bands[0] or (len(means) if isinstance(means, list) else 0)
    if not count:
        raise ModelDefinitionError(
            "The number of bands is missing; expected it in the shape of the model's input"
        )
    return {
        "band_min_values": [0.0] * count,
        "band_max_values": [WHITE] * count,
        "scaled_mean_values": means or [0.0] * count,
        "scaled_std_values": deviations or [1.0] * count,
    }


def _tile(header: OnnxHeader) -> Emd:
    """What the model takes, or else what its author advises; half of the overlap is each tile's padding."""
    advised = _value(header.metadata, "tile_size", "tiles_size")
    shape = header.inputs[0] if header.inputs else ()
    rows, cols = (size or advised for size in (shape[2:4] if len(shape) == 4 else (None, None)))
    overlap = _value(header.metadata, "tiles_overlap")
    padding = None
    if isinstance(overlap, (int, float)) and isinstance(rows or TILE[0], (int, float)):
        padding = int((rows or TILE[0]) * overlap / 100) // 2
    return {"ImageHeight": rows, "ImageWidth": cols, "Padding": padding}


CONVENTION = Convention(of_file=_of_file)
