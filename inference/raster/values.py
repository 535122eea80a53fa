"""The values of GDAL's bands as those of numpy's arrays."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided
from osgeo import gdal

from ..errors import RasterError


def memory_of(target: np.ndarray) -> np.ndarray:
    """All memory from the first to the last pixel of an array, that between its rows too."""
    last = sum((size - 1) * stride for size, stride in zip(target.shape, target.strides))
    return as_strided(target, (last // target.itemsize + 1,), (target.itemsize,))


def dtype_name(kind: int, path: str) -> str:
    """What numpy calls a type of GDAL; RasterError for complex numbers, naming the raster at ``path``."""
    name = str(gdal.GetDataTypeName(kind)).lower()
    if name.startswith("c"):
        raise RasterError("The raster {path} holds {name}; expected real numbers", path=path, name=name)
    return "uint8" if name == "byte" else name


def nodata_of(band: gdal.Band, dtype: np.dtype) -> np.generic | None:
    """The nodata value in the type that is read; ``None`` where there is none or no pixel can have it."""
    nodata = band.GetNoDataValue()
    if nodata is None or nodata != nodata:
        return None
    if dtype.kind in "iu" and (
        nodata != int(nodata) or not np.iinfo(dtype).min <= nodata <= np.iinfo(dtype).max
    ):
        return None
    scalar: np.generic = dtype.type(nodata)
    return scalar


def equal(values: np.ndarray, nodata: Any) -> np.ndarray:
    """Where values are the nodata value; for floats, as for GDAL, a few roundings may lie between."""
    if values.dtype.kind != "f":
        return np.asarray(values == nodata)
    nearly = abs(float(nodata)) * 4 * float(np.finfo(values.dtype).eps)
    with np.errstate(over="ignore", invalid="ignore"):
        return np.asarray(np.abs(values - nodata) <= nearly)
