"""The pixels that a Python raster function gives, as those of an output."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..content import Classes, Content, Numbers, numbered
from ..decisions import BACKGROUND, AsTheyAre, sorted_values
from ..definition import ModelClass, ModelDefinition
from ..errors import UnsupportedModelError
from ..images import image_decision
from ..raster.pixel_type import numbers_like, pixel_type_of
from .told import OutputInfo

SINGLE = 2  # axes of a block of one band


@dataclass(frozen=True)
class Output:
    """What a function gives for blocks of ``block`` rows and columns, as the pixels of ``content``."""

    function: str
    info: OutputInfo
    block: tuple[int, int]
    content: Content

    @property
    def shape(self) -> tuple[int, ...]:
        """What it is asked for: an output of one band has no axis of bands."""
        return self.block if self.info.bands == 1 else (self.info.bands, *self.block)

    def read(self, pixels: np.ndarray, mask: np.ndarray | None) -> np.ndarray:
        """(bands, rows, columns) of the content's type; no data where ``mask`` is 0."""
        whole = (self.info.bands, *self.block)
        values = self._shaped(pixels, whole)
        result = self._decided(values)
        if mask is not None:
            missing = self._shaped(mask, whole, "output_mask") == 0
            result = np.where(missing, np.array(self.content.pixel_type.nodata, result.dtype), result)
        return result

    def _shaped(self, array: np.ndarray, whole: tuple[int, ...], name: str = "output_pixels") -> np.ndarray:
        values = array[None] if array.ndim == SINGLE else array
        if name == "output_mask" and values.shape == (1, *self.block):
            values = np.broadcast_to(values, whole)
        if values.shape != whole:
            raise UnsupportedModelError(
                "The Python raster function {name} gives {what} of {shape}; expected {expected}",
                name=self.function,
                what=name,
                shape=" × ".join(map(str, array.shape)) or "1",
                expected=" × ".join(map(str, self.shape)),
            )
        return values

    def _decided(self, values: np.ndarray) -> np.ndarray:
        if self.info.dtype.kind == "f":
            return values.astype(self.content.pixel_type.dtype)
        if values.dtype.kind == "f":
            self._check_whole(values)
        if classes := self.content.classes:
            return self._classes(values, classes)
        decided: np.ndarray = image_decision(self._numbers).decide(values)
        return decided.astype(self.content.pixel_type.dtype, copy=False)

    @property
    def _numbers(self) -> Numbers:
        assert isinstance(self.content, Numbers)
        return self.content

    def _classes(self, values: np.ndarray, classes: tuple[ModelClass, ...]) -> np.ndarray:
        pixel_type = self.content.pixel_type
        known = sorted_values(classes)
        none = known[-1] + 1  # of the classes
        whole = np.where(np.isnan(values), none, values) if values.dtype.kind == "f" else values
        wide = whole.astype(np.int64)
        decided: np.ndarray = AsTheyAre(known, pixel_type)(wide)
        return decided[None]

    def _check_whole(self, values: np.ndarray) -> None:
        broken = values[np.isfinite(values) & (values != np.rint(values))]
        if broken.size:
            raise UnsupportedModelError(
                "The Python raster function {name} gives {value:.6g}; expected whole numbers, as it says "
                "that its pixelType is {kind}",
                name=self.function,
                value=float(broken[0]),
                kind=self.info.dtype.str[1:],
            )


def output_of(function: str, info: OutputInfo, block: tuple[int, int], definition: ModelDefinition) -> Output:
    """Classes for whole numbers in one band where they are listed, numbers otherwise.

    The attribute table of the function counts for more than the definition's classes.
    """
    listed = info.classes or definition.classes
    if info.dtype.kind in "iu" and info.bands == 1 and listed:
        classes = listed if any(entry.value == 0 for entry in listed) else (BACKGROUND, *listed)
        return Output(
            function, info, block, Classes(classes, pixel_type_of([entry.value for entry in classes]))
        )
    names = ("",) if info.bands == 1 else tuple(numbered("Band", info.bands))
    return Output(function, info, block, Numbers(names, *_ends(info.dtype), numbers_like(info.dtype)))


def _ends(dtype: np.dtype) -> tuple[float, float]:
    """What is shown as black and as white, until pixels tell."""
    if dtype.kind == "f":
        return 0.0, 1.0
    limits = np.iinfo(dtype)
    return float(limits.min), float(limits.max)
