"""The machine learning model extension of STAC: items as JSON, and .pt2 files that carry the same.

https://stac-extensions.github.io/mlm/v1.5.2/schema.json. The names of properties begin with "mlm:" in an
item, and with nothing in a .pt2 file, where its stac-model package writes YAML.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from ..definition import ModelDefinition, parse_emd
from ..errors import InferenceError, ModelDefinitionError, UnsupportedModelError
from ..keys import Emd, list_in
from ..runtimes import runtime_of
from ..text import Text
from . import Convention
from ._mlm_metadata import METADATA, metadata_in, read_metadata
from ._mlm_scaling import TRANSFORMS, format_of, objects_in, scalings_of, stats_of

PREFIX = "mlm:"
MODEL = "mlm:model"  # the role of an asset
TILE = (256, 256)  # rows, columns
TASKS = {
    "semantic-segmentation": "ImageClassification",
    "segmentation": "ImageClassification",
    "object-detection": "ObjectDetection",
    "instance-segmentation": "InstanceDetection",
    "panoptic-segmentation": "PanopticSegmenter",
    "super-resolution": "SuperResolution",
    "image-captioning": "ImageCaptioner",
}
AXES = {
    **dict.fromkeys(("batch", "b", "n"), "batch"),
    **dict.fromkeys(("channel", "channels", "band", "bands", "c"), "bands"),
    **dict.fromkeys(("height", "rows", "y", "h"), "rows"),
    **dict.fromkeys(("width", "columns", "x", "w"), "columns"),
}
ORDER = ["batch", "bands", "rows", "columns"]


def _of_document(document: Emd) -> ModelDefinition | None:
    properties = document.get("properties")
    if not isinstance(properties, Mapping) or not any(str(key).startswith(PREFIX) for key in properties):
        return None
    return _definition(properties, _file_of(document))


def _of_file(path: Path) -> ModelDefinition | None:
    text = metadata_in(path)
    if text is None:
        return None
    document = read_metadata(path.name, text)
    properties = document.get("properties", document) if isinstance(document, Mapping) else None
    if not isinstance(properties, Mapping):
        raise ModelDefinitionError("{key} is {value}; expected a JSON object", key=METADATA, value=text[:80])
    return _definition(properties, path.name)


def _file_of(item: Emd) -> str:
    """The name of the model's file: of the first asset that something here runs, or else of the first."""
    assets = item.get("assets")
    models = [asset for asset in _values(assets) if MODEL in list_in(asset, "roles")]
    names = [_local(str(asset.get("href") or "")) for asset in models]
    return next(filter(_is_run_by_something, names), next(iter(names), ""))


def _local(href: str) -> str:
    """A path; of an address the file's name, which is looked for beside the item."""
    try:
        parts = urlsplit(href)
    except ValueError:  # nothing like an address
        return href
    if parts.scheme in ("http", "https", "s3", "gs"):
        return PurePosixPath(unquote(parts.path)).name
    return unquote(parts.path) if parts.scheme == "file" else href


def _is_run_by_something(name: str) -> bool:
    try:
        return bool(runtime_of(name))
    except InferenceError:
        return False


def _definition(given: Emd, model_file: str) -> ModelDefinition:
    properties = {
        str(key)[len(PREFIX) :] if str(key).startswith(PREFIX) else str(key): value
        for key, value in given.items()
    }
    taken, answered = _first(properties, "input"), _first(properties, "output")
    sizes = _sizes(taken)
    names = [band.get("name") if isinstance(band, Mapping) else band for band in list_in(taken, "bands")]
    tasks = [str(task) for task in list_in(properties, "tasks") or list_in(answered, "tasks")]
    emd = {
        "ModelName": properties.get("name"),
        "ModelFile": model_file,
        "Framework": properties.get("framework"),
        "ModelType": next((TASKS.get(task, task) for task in tasks), None),
        "ImageHeight": sizes.get("rows"),
        "ImageWidth": sizes.get("columns"),
        "ExtractBands": names or None,
        "Bands": names or None,
        "NormalizationStats": stats_of(taken, sizes.get("bands") or len(names)),
        "Classes": [_class(entry) for entry in _classes(answered)],
        "Version": properties.get("version"),
        "License": properties.get("license"),
    }
    return replace(parse_emd(emd), assumed_tile=TILE, remarks=_remarks(taken, answered))


def _values(mapping: object) -> list[Emd]:
    values = mapping.values() if isinstance(mapping, Mapping) else ()
    return [value for value in values if isinstance(value, Mapping)]


def _first(properties: Emd, key: str) -> Emd:
    if entries := objects_in(properties, key):
        return entries[0]
    raise ModelDefinitionError("{key} is missing; expected a list of objects", key=PREFIX + key)


def _sizes(taken: Emd) -> dict[str, int | None]:
    """The size of each axis of the input, ``None`` where it may be any."""
    array = taken.get("input")
    array = array if isinstance(array, Mapping) else {}
    shape, order = list_in(array, "shape"), list_in(array, "dim_order")
    axes = [AXES.get(str(axis).lower(), str(axis)) for axis in order]
    if axes != ORDER or len(shape) != len(ORDER):
        raise UnsupportedModelError(
            "The model takes {given}; expected batch, bands, rows, columns in this order",
            given=", ".join(axes) or Text("an input without dim_order"),
        )
    return {axis: size if isinstance(size, int) and size > 0 else None for axis, size in zip(axes, shape)}


def _classes(answered: Emd) -> list[Emd]:
    """Those of the extension, which its own examples write in another way too."""
    return objects_in(answered, "classification:classes") or objects_in(answered, "classification_classes")


def _class(entry: Emd) -> Emd:
    name = entry.get("name") or entry.get("title") or entry.get("value")
    return {"Value": entry.get("value"), "Name": name, "Color": _color(entry.get("color_hint"))}


def _color(hint: object) -> list[int] | None:
    """Three numbers, or six digits."""
    if isinstance(hint, str):
        try:
            return list(bytes.fromhex(hint.strip().lstrip("#")))[:3]
        except ValueError:
            return None
    return list(hint) if isinstance(hint, Sequence) and len(hint) >= 3 else None


def _remarks(taken: Emd, answered: Emd) -> tuple[Text, ...]:
    """The functions around the model, which are not run; where nothing else scales values, one is needed."""
    before, after = taken.get("pre_processing_function"), answered.get("post_processing_function")
    if before and format_of(before) != TRANSFORMS and not any(scalings_of(taken)):
        raise UnsupportedModelError(
            "pre_processing_function is {value}; expected value_scaling, as no code of a model is run",
            value=str(before)[:80],
        )
    return tuple(
        Text("{key} is {value}, which is not run", key=key, value=str(function)[:80])
        for key, function in (("pre_processing_function", before), ("post_processing_function", after))
        if function and format_of(function) != TRANSFORMS
    )


CONVENTION = Convention(of_document=_of_document, of_file=_of_file)
