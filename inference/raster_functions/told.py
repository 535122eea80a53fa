"""What a Python raster function says of the blocks that it wants and of what it makes of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..definition import ModelClass
from ..errors import UnsupportedModelError
from ..keys import integer_from, is_true, list_in, number_from, whole_in, wrong
from ..text import Text

# Types of ArcGIS' pixels: those of numpy, and bits, which it hands out as bytes. Longer ones are GDAL's.
PIXEL_TYPES = ("u1", "u2", "u4", "i1", "i2", "i4", "f4", "f8", "u8", "i8")
BITS = {"t1": "u1", "t2": "u1", "t4": "u1"}
FREE_BLOCK = 512  # rows and columns, for functions that take blocks of any size


@dataclass(frozen=True)
class Configuration:
    """Blocks as a function wants them.

    ``bands`` are 0-based, ``None`` for those of the definition; ``block`` has rows and columns without
    ``padding`` on each side, ``None`` where any will do. With ``has_mask`` it is told where there is no data.
    """

    bands: tuple[int, ...] | None
    padding: int
    block: tuple[int, int] | None
    has_mask: bool
    data_range: tuple[float, float] | None

    @classmethod
    def parse(cls, told: Mapping[str, Any]) -> Configuration:
        """What ``getConfiguration`` gave; a ModelDefinitionError names the key and its value."""
        height, width = whole_in(told, "ty", least=1), whole_in(told, "tx", least=1)
        bands = tuple(_band(entry) for entry in list_in(told, "extractBands"))
        ends = [number_from("dataRange", n, "[lowest, highest]") for n in list_in(told, "dataRange")]
        return cls(
            bands=bands or None,
            padding=whole_in(told, "padding", least=0) or 0,
            block=(height or width or 0, width or height or 0) if height or width else None,
            has_mask=is_true(told, "inputMask"),
            data_range=(ends[0], ends[1]) if len(ends) == 2 else None,
        )

    def tile(self, usual: tuple[int, int] | None) -> tuple[int, int]:
        """Rows and columns of what it is handed; those of the definition are its ``usual`` ones."""
        if self.block is None and usual is not None and min(usual) > 2 * self.padding:
            return usual
        height, width = self.block or (FREE_BLOCK, FREE_BLOCK)
        return height + 2 * self.padding, width + 2 * self.padding


def _band(entry: Any) -> int:
    expected = Text("0-based band numbers")
    band = integer_from("extractBands", entry, expected)
    if band < 0:
        raise wrong("extractBands", entry, expected)
    return band


@dataclass(frozen=True)
class OutputInfo:
    """What a function makes: so many ``bands`` of a type, and the classes that their values stand for."""

    bands: int
    dtype: np.dtype
    classes: tuple[ModelClass, ...]

    @classmethod
    def parse(cls, told: Mapping[str, Any]) -> OutputInfo:
        """What ``updateRasterInfo`` left in ``output_info``."""
        kind = str(told.get("pixelType")).lower().lstrip("<>|=")
        kind = BITS.get(kind, kind)
        if kind not in PIXEL_TYPES:
            raise UnsupportedModelError(
                "updateRasterInfo says that pixelType is {kind!r}; expected one of {kinds}",
                kind=told.get("pixelType"),
                kinds=", ".join(PIXEL_TYPES),
            )
        return cls(
            bands=whole_in(told, "bandCount", least=1) or 1,
            dtype=np.dtype(kind),
            classes=tuple(_classes_in(told.get("rasterAttributeTable"))),
        )


def _classes_in(table: Any) -> Iterator[ModelClass]:
    """Those of an attribute table: an Esri feature set as JSON text; other tables are passed over."""
    try:
        features = json.loads(table)["features"]
        rows = [{key.lower(): value for key, value in entry["attributes"].items()} for entry in features]
    except (TypeError, ValueError, KeyError, AttributeError):
        return
    for row in rows:
        if row.get("value", row.get("classvalue")) is not None:
            yield _class_in(row)


def _class_in(row: Mapping[str, Any]) -> ModelClass:
    value = integer_from("rasterAttributeTable", row.get("value", row.get("classvalue")), "a whole number")
    name = row.get("class", row.get("classname", row.get("class_name")))
    shares = [row.get(name) for name in ("red", "green", "blue")]
    if not all(isinstance(share, (int, float)) and 0 <= share <= 255 for share in shares):
        return ModelClass(value, str(value if name is None else name))
    red, green, blue = (int(share) for share in shares if share is not None)
    return ModelClass(value, str(value if name is None else name), (red, green, blue))
