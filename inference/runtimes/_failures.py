"""What went wrong in a framework, in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..errors import DeviceError, DeviceMemoryError, InferenceError, UnsupportedModelError
from ..text import Text

OUT_OF_MEMORY = (
    "out of memory",
    "oom when allocating",
    "failed to allocate memory",
    "can't allocate memory",
    "not enough memory",
    "alloc_failed",
    "smaller than requested",
    "bad_alloc",
    "bad allocation",
)

# What may be said of a batch that is too large, for memory or for numbers of 32 bits; of one tile alone it
# means something else.
TOO_LARGE = (
    "int_max elements",
    "32-bit index math",
    "unable to find an engine",
    "unable to find a valid cudnn algorithm",
    "cudnn_status_",
    "cublas_status_",
)

FAILED = (
    "launch failure",
    "launch timed out",
    "illegal memory access",
    "illegal instruction",
    "misaligned address",
    "device-side assert",
    "ecc error",
    "busy or unavailable",
    "cuda error: unknown error",
)


def failure_of(error: Exception, shape: Sequence[int], device: str | Text, reason: str) -> InferenceError:
    """DeviceMemoryError where the device had no room for a batch of ``shape``, else that the model failed."""
    if isinstance(error, InferenceError):  # a sentence already
        return error
    if is_short_of_memory(error) or (shape[0] > 1 and is_too_large(error)):
        return DeviceMemoryError(shape[0], device)
    if has_failed(error):
        return DeviceError(device, reason)
    return UnsupportedModelError(
        "The model failed on tiles of {shape}: {reason}",
        shape=" × ".join(map(str, shape)),
        reason=reason,
    )


def is_short_of_memory(error: Exception) -> bool:
    """Whether it says so, in the many words that there are for it."""
    return isinstance(error, MemoryError) or _says(error, OUT_OF_MEMORY)


def is_too_large(error: Exception) -> bool:
    """Whether less at a time might do, as far as its words tell."""
    return _says(error, TOO_LARGE)


def has_failed(error: Exception) -> bool:
    """Whether it says that a GPU has, so that nothing else comes of it in this process."""
    return _says(error, FAILED)


def _says(error: Exception, what: Sequence[str]) -> bool:
    return any(words in str(error).lower() for words in what)


def in_a_line(words: str, most: int = 300) -> str:
    """A message without line breaks and the places in a framework's own source that it names."""
    words = re.sub(r"\S*\.(cc|cpp|cu|h|hpp):\d+\S*", "", words)
    words = " ".join(words.split())
    return words if len(words) <= most else words[:most] + "…"
