"""What asks a Python raster function, in a process of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from ..errors import UnsupportedModelError
from ..progress import Progress
from .imports import make_importable, module_of, set_processor
from .templates import CHILD, ImageClassifier

RASTERS = ("raster", "rasters")  # types of parameters that are no scalars
TRUTHS = ("boolean", "gpboolean")
ON_CPU = -1  # as ``device``
OUTPUT = ("bandCount", "pixelType", "rasterAttributeTable", "statistics")

Settings = Mapping[str, Any]
Arrays = Sequence[np.ndarray]


class Truth(str):
    """The text of a truth value, which is also true or false, 1 or 0: functions take it for either."""

    def __bool__(self) -> bool:
        return self.lower() == "true"

    def __int__(self) -> int:
        return int(bool(self))

    def __eq__(self, other: object) -> bool:
        return bool(self) is other if isinstance(other, bool) else super().__eq__(other)

    __hash__ = str.__hash__


class FarSide:
    """A raster function of a file; each method is given settings and arrays, and gives both."""

    def __init__(self, settings: Settings, progress: Progress) -> None:
        file, gpu = Path(settings["file"]), settings["gpu"]
        make_importable(file.parent)
        set_processor(gpu)
        self._function = _instance_of(file, module_of(file))
        if hasattr(self._function, "initialize"):
            self._function.initialize(model=settings["model"], device=ON_CPU if gpu is None else gpu)
        asked: Any = getattr(self._function, "getParameterInfo", list)()
        self._parameters = [entry for entry in asked or () if isinstance(entry, dict) and "name" in entry]
        self._raster, self._is_list = _raster_among(file, self._parameters)

    def describe(self, settings: Settings, arrays: Arrays) -> tuple[dict[str, Any], Arrays]:
        """Its parameters but for the raster."""
        return {"parameters": [plain(entry) for entry in self._parameters if not _is_raster(entry)]}, ()

    def configure(self, settings: Settings, arrays: Arrays) -> tuple[dict[str, Any], Arrays]:
        """How it wants to be handed pixels, for some scalars."""
        scalars = self._scalars(settings)
        configuration = getattr(self._function, "getConfiguration", dict)(**scalars) or {}
        return plain(_dictionary("getConfiguration", configuration)), ()

    def update_raster_info(self, settings: Settings, arrays: Arrays) -> tuple[dict[str, Any], Arrays]:
        """What its output is, for a raster and some scalars."""
        told = _as_told(settings["raster"])
        info: dict[str, Any] = {
            **self._scalars(settings),
            f"{self._raster}_info": (dict(told),) if self._is_list else dict(told),
            "output_info": dict(told),
        }
        if hasattr(self._function, "updateRasterInfo"):
            info = _dictionary("updateRasterInfo", self._function.updateRasterInfo(**info) or info)
        output = _dictionary("updateRasterInfo", info.get("output_info"))
        return {key: plain(output[key]) for key in OUTPUT if key in output}, ()

    def _scalars(self, settings: Settings) -> dict[str, str]:
        """Texts; those of truth values are also what they say."""
        kinds = {entry["name"]: str(entry.get("dataType", "")).lower() for entry in self._parameters}
        scalars: dict[str, str] = settings["scalars"]
        return {name: Truth(text) if kinds.get(name) in TRUTHS else text for name, text in scalars.items()}

    def update_pixels(self, settings: Settings, arrays: Arrays) -> tuple[dict[str, Any], Arrays]:
        """Its pixels for a block, and their mask where it gives one."""
        names = (f"{self._raster}_pixels", f"{self._raster}_mask")
        own = [array.copy() for array in arrays]  # which it may keep and change
        blocks: dict[str, Any] = {
            name: (array,) if self._is_list else array for name, array in zip(names, own)
        }
        if not hasattr(self._function, "updatePixels"):
            return {}, own[:1]
        props = {key: tuple(v) if isinstance(v, list) else v for key, v in settings["props"].items()}
        place = tuple(settings["tlc"]), tuple(settings["shape"])
        return {}, _pixels_of(self._function.updatePixels(*place, props, **blocks))


def _pixels_of(answer: Any) -> list[np.ndarray]:
    """Those of a dictionary, or the answer itself."""
    if isinstance(answer, np.ndarray):
        return [answer]
    pixels = answer.get("output_pixels") if isinstance(answer, dict) else None
    if not isinstance(pixels, np.ndarray):
        raise UnsupportedModelError(
            "updatePixels gives {kind}; expected a dictionary with an array as output_pixels",
            kind=type(answer).__name__
            if not isinstance(answer, dict)
            else ", ".join(map(str, answer)) or "{}",
        )
    mask = answer.get("output_mask")
    return [pixels] if mask is None else [pixels, np.asarray(mask)]


def _dictionary(method: str, answer: Any) -> dict[str, Any]:
    if isinstance(answer, dict):
        return answer
    raise UnsupportedModelError(
        "{method} gives {kind}; expected a dictionary", method=method, kind=type(answer).__name__
    )


def _instance_of(file: Path, module: ModuleType) -> Any:
    """The class has the name of its file, or is the only one that it can be.

    A template for ArcGIS' own function has a name of its own.
    """
    if kind := getattr(module, file.stem, None):
        return kind()
    if child := getattr(module, CHILD, None):
        return ImageClassifier(child())
    own = [kind for kind in vars(module).values() if getattr(kind, "__module__", "") == module.__name__]
    possible = [kind for kind in own if isinstance(kind, type) and hasattr(kind, "updatePixels")]
    if len(possible) == 1:
        return possible[0]()
    raise UnsupportedModelError(
        "{file} has {count} classes with updatePixels; expected one, called {name} as its file (or {child}, "
        "for ArcGIS' own function)",
        file=file.name,
        count=len(possible),
        name=file.stem,
        child=CHILD,
    )


def _is_raster(entry: Mapping[str, Any]) -> bool:
    return str(entry.get("dataType", "")).lower() in RASTERS


def _raster_among(file: Path, parameters: Sequence[Mapping[str, Any]]) -> tuple[str, bool]:
    """The name of the raster that it takes, and whether it takes it as the only one of several."""
    rasters = [entry for entry in parameters if _is_raster(entry)]
    needed = [entry for entry in rasters if entry.get("required", True)]
    if len(needed) > 1:
        raise UnsupportedModelError(
            "{file} takes the rasters {names}; expected a single one",
            file=file.name,
            names=", ".join(str(entry["name"]) for entry in needed),
        )
    first = next(iter([*needed, *rasters]), {"name": "raster", "dataType": "raster"})
    return str(first["name"]), str(first["dataType"]).lower() == "rasters"


def _as_told(raster: Settings) -> dict[str, Any]:
    """Tuples and arrays, where ArcGIS gives such."""
    told = {key: tuple(value) if isinstance(value, list) else value for key, value in raster.items()}
    if told.get("noData") is not None:
        told["noData"] = np.array(told["noData"])
    return told


def plain(value: Any) -> Any:
    """What JSON holds of a value."""
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, dict):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple, set, range)):
        return [plain(entry) for entry in value]
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)
