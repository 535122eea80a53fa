"""How the pixels of PyTorch's arrays come to their device, and answers back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..arrays import Array

# The priority of streams for copies. PyTorch has but some streams of each and hands them out in turns: those
# of another priority are never the ones that graphs are recorded on.
APART = -1


def copies_for(torch: Any, device: Any) -> PlainCopies | CudaCopies:
    """Those of a device."""
    return CudaCopies(torch, device) if device.type == "cuda" else PlainCopies()


class PlainCopies:
    """Copies where a tensor's memory is the computer's."""

    def fill(self, target: Array, read: Callable[[np.ndarray], Any]) -> Any:
        return read(target.numpy())

    def fetching(self, values: Array) -> Callable[[], np.ndarray]:
        return lambda: values.numpy()


class CudaCopies:
    """Copies that go on beside the model: one stream up, one down, pinned memory at both ends.

    What goes up is waited for by the thread that reads, so that the pinned memory may be written
    again and nothing on the device has to wait. What comes down starts when the device is
    through with it, and is waited for by the thread that writes. Memory that a second stream uses
    is told to PyTorch's allocator (``record_stream``), which gives it away only after both. Who
    waits sleeps: by default a thread keeps its core busy, which the model's thread may need.
    """

    def __init__(self, torch: Any, device: Any) -> None:
        self._torch, self._device = torch, device
        self._up, self._down = (torch.cuda.Stream(device, priority=APART) for _ in range(2))
        self._pinned = torch.empty(0, dtype=torch.uint8)

    def fill(self, target: Array, read: Callable[[np.ndarray], Any]) -> Any:
        pinned = self._room(target)
        answer = read(pinned.numpy())
        with self._torch.cuda.stream(self._up):
            arrived = pinned.to(self._device, non_blocking=True)
        self._passed(self._up).synchronize()
        main = self._torch.cuda.current_stream(self._device)
        target.copy_(arrived, non_blocking=True)
        arrived.record_stream(main)  # its memory is not given to the next one before it was copied
        return answer

    def _room(self, target: Array) -> Array:
        """Pinned memory of the shape and type of ``target``: allocating it is slow, so that it is kept."""
        if self._pinned.numel() < target.nbytes:
            self._pinned = self._memory((target.nbytes,), self._torch.uint8)
        return self._pinned[: target.nbytes].view(target.dtype).view(target.shape)

    def fetching(self, values: Array) -> Callable[[], np.ndarray]:
        torch, pinned = self._torch, self._memory(values.shape, values.dtype)
        self._down.wait_stream(torch.cuda.current_stream(self._device))
        with torch.cuda.stream(self._down):
            pinned.copy_(values, non_blocking=True)
        arrived = self._passed(self._down)
        values.record_stream(self._down)

        def wait() -> np.ndarray:
            arrived.synchronize()
            result: np.ndarray = pinned.numpy()
            return result

        return wait

    def _memory(self, shape: Any, dtype: Any) -> Array:
        """Pinned memory, or any where the system has no more to pin: copies then hold up the device alone."""
        try:
            return self._torch.empty(shape, dtype=dtype, pin_memory=True)
        except RuntimeError:
            return self._torch.empty(shape, dtype=dtype)

    def _passed(self, stream: Any) -> Any:
        """When everything is done that was asked of a stream so far."""
        event = self._torch.cuda.Event(blocking=True)
        event.record(stream)
        return event
