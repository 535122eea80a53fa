"""Numbers in the type that a model takes."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..errors import UnsupportedModelError


def check_held(given: np.dtype, dtype: np.dtype, extremes: Callable[[], tuple[float, float]]) -> None:
    """An error where the type that the model takes does not hold the numbers that it is given."""
    if not np.can_cast(given, dtype) and dtype.itemsize < 4:
        limits = np.finfo(dtype) if dtype.kind == "f" else np.iinfo(dtype)
        low, high = extremes()
        if low < limits.min or high > limits.max:
            raise UnsupportedModelError(
                "The model takes {type}, and is given {value:.6g}; expected values from {low:.6g} to "
                "{high:.6g} (does the definition lack NormalizationStats?)",
                type=dtype.name,
                value=float(low if low < limits.min else high),
                low=float(limits.min),
                high=float(limits.max),
            )
