"""Arrays of PyTorch on a device: what the straight line asks of them, and how they get there and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ..arrays import Array, Arrays, Decide
from ..decisions import AsTheyAre, AtLeast, Decided, MostLikely, check_probabilities
from ..normalization import Normalization

HELD_BY_FLOAT32 = ("uint8", "int8", "uint16", "int16", "float16", "float32")


class TorchArrays:
    """Tensors on one device.

    Everything is computed on the device's own stream, in the order in which the program asks for
    it; only copies have streams beside it (``_CudaCopies``). ``uploaded`` and ``downloaded`` count
    the bytes that went between the computer's memory and the device.
    """

    def __init__(self, torch: Any, device: Any) -> None:
        self._torch, self._device = torch, device
        self._copies = _CudaCopies(torch, device) if device.type == "cuda" else _PlainCopies(torch)
        self._scales: tuple[Normalization, Array, Array] | None = None
        self.uploaded = self.downloaded = 0

    def empty(self, shape: tuple[int, ...], dtype: Any) -> Array:
        """Memory as it comes."""
        if not isinstance(dtype, self._torch.dtype):
            dtype = getattr(self._torch, np.dtype(dtype).name)
        return self._torch.empty(shape, dtype=dtype, device=self._device)

    def put(self, values: np.ndarray) -> Array:
        """A copy."""
        self.uploaded += values.nbytes
        return self._torch.from_numpy(np.ascontiguousarray(values)).to(self._device)

    def fetched(self, values: Array) -> np.ndarray:
        """Waits for everything that was asked of the device before."""
        self.downloaded += values.nbytes
        result: np.ndarray = values.cpu().numpy()
        return result

    def fill(self, target: Array, read: Callable[[np.ndarray], Any]) -> Any:
        """Through pinned memory, which ``read`` writes into; the caller's thread waits for the copy."""
        self.uploaded += target.nbytes
        return self._copies.fill(target, read)

    def stacked(self, tiles: Sequence[Array], normalization: Normalization | None) -> Array:
        """In the raster's own type, or as float32 with the normalisation applied here."""
        torch = self._torch
        dtype = tiles[0].dtype
        if normalization is not None:
            held = str(dtype).split(".")[-1] in HELD_BY_FLOAT32
            dtype = torch.float32 if held else torch.float64
        batch = torch.empty((len(tiles), *tiles[0].shape), dtype=dtype, device=self._device)
        for place, tile in zip(batch, tiles):
            place.copy_(tile)
        if normalization is None:
            return batch
        scale, offset = self._scales_of(normalization)
        return batch.mul_(scale.to(dtype)).add_(offset.to(dtype)).float()

    def _scales_of(self, normalization: Normalization) -> tuple[Array, Array]:
        if self._scales is None or self._scales[0] is not normalization:
            numbers = (normalization.scale, normalization.offset)
            self._scales = (normalization, *(self.put(n.reshape(-1, 1, 1)) for n in numbers))
        return self._scales[1:]

    def converted(self, values: Array, dtype: np.dtype) -> Array:
        """The same numbers in another type, one after the other in memory."""
        return values.to(getattr(self._torch, dtype.name)).contiguous()

    def wait(self) -> None:
        """Until everything is done that was asked of the device."""
        if self._device.type == "cuda":
            self._torch.cuda.current_stream(self._device).synchronize()

    def joined(self, parts: Sequence[Array]) -> Array:
        """Along the first axis."""
        return self._torch.cat(list(parts))

    def floats(self, values: Array) -> Array:
        """A copy only where they are none."""
        return values.float()

    def upsampled(self, values: Array, factor: int, corner_aligned: bool) -> Array:
        """``interpolation.upsampled``."""
        sizes = values.shape[-2:]
        if values.is_floating_point():
            target = [(n - 1) * factor + 1 if corner_aligned else n * factor for n in sizes]
            resize = self._torch.nn.functional.interpolate
            return resize(values, size=target, mode="bilinear", align_corners=corner_aligned)
        rows, cols = (self.put(_nearest(n, factor, corner_aligned)) for n in sizes)
        return values[..., rows, :][..., cols]

    def decided(self, decide: Decide, scores: Array) -> Array:
        """On the device for the decisions that are known here, else by way of the computer's memory."""
        if isinstance(decide, Decided):
            return scores[0]
        if isinstance(decide, MostLikely):
            return self._most_likely(decide, scores)
        if isinstance(decide, AtLeast):
            return self._at_least(decide, scores)
        if isinstance(decide, AsTheyAre):
            known = self.put(np.array(decide.known))
            return self._in_type(decide, scores[0], self._torch.isin(scores[0], known))
        return self.put(decide(self.fetched(scores)))

    def deciding(self, decide: Decide, scores: Array) -> Callable[[], np.ndarray]:
        """Decided here and now; the copy goes on while others work, and the function waits for it."""
        values = self.decided(decide, scores).contiguous()
        self.downloaded += values.nbytes
        return self._copies.fetching(values)

    def _most_likely(self, rule: MostLikely, scores: Array) -> Array:
        torch, count = self._torch, len(rule.channels)
        if rule.channels != tuple(range(len(scores))):
            scores = scores[list(rule.channels)]
        best, place = scores.max(dim=0)
        place = torch.where(torch.isnan(best), count, place) if best.is_floating_point() else place
        signed = rule.table.view(f"i{rule.table.itemsize}")  # tensors of unsigned numbers cannot look up
        return self.put(signed)[place].view(getattr(torch, rule.table.dtype.name))

    def _at_least(self, rule: AtLeast, scores: Array) -> Array:
        torch = self._torch
        number = ~torch.isnan(scores[0])
        if rule.is_probability:
            seen = torch.where(number, scores[0], 0.5)
            check_probabilities(float(seen.min()), float(seen.max()))
        return self._in_type(rule, torch.where(scores[0] >= rule.least, rule.above, rule.below), number)

    def _in_type(self, rule: AtLeast | AsTheyAre, values: Array, where: Array) -> Array:
        """``values``, and no data elsewhere, in the type of the result."""
        dtype = getattr(self._torch, rule.pixel_type.dtype.name)
        return self._torch.where(where, values.long(), rule.pixel_type.nodata).to(dtype)


def _nearest(size: int, factor: int, corner_aligned: bool) -> np.ndarray:
    count = (size - 1) * factor + 1 if corner_aligned else size * factor
    return np.arange(count) // factor if not corner_aligned else (np.arange(count) + factor // 2) // factor


class _PlainCopies:
    """Copies where a tensor's memory is the computer's."""

    def __init__(self, torch: Any) -> None:
        self._torch = torch

    def fill(self, target: Array, read: Callable[[np.ndarray], Any]) -> Any:
        return read(target.numpy())

    def fetching(self, values: Array) -> Callable[[], np.ndarray]:
        return lambda: values.numpy()


class _CudaCopies:
    """Copies that go on beside the model: one stream up, one down, pinned memory at both ends.

    What goes up is waited for by the thread that reads, so that the pinned memory may be written
    again and nothing on the device has to wait. What comes down starts when the device is
    through with it, and is waited for by the thread that writes.
    """

    def __init__(self, torch: Any, device: Any) -> None:
        self._torch, self._device = torch, device
        self._up, self._down = torch.cuda.Stream(device), torch.cuda.Stream(device)
        self._pinned = torch.empty(0, dtype=torch.uint8)

    def fill(self, target: Array, read: Callable[[np.ndarray], Any]) -> Any:
        pinned = self._room(target)
        answer = read(pinned.numpy())
        with self._torch.cuda.stream(self._up):
            arrived = pinned.to(self._device, non_blocking=True)
        self._up.synchronize()
        main = self._torch.cuda.current_stream(self._device)
        target.copy_(arrived, non_blocking=True)
        arrived.record_stream(main)  # its memory is not given to the next one before it was copied
        return answer

    def _room(self, target: Array) -> Array:
        """Pinned memory of the shape and type of ``target``: allocating it is slow, so that it is kept."""
        if self._pinned.numel() < target.nbytes:
            self._pinned = self._torch.empty(target.nbytes, dtype=self._torch.uint8, pin_memory=True)
        return self._pinned[: target.nbytes].view(target.dtype).view(target.shape)

    def fetching(self, values: Array) -> Callable[[], np.ndarray]:
        torch = self._torch
        pinned = torch.empty(values.shape, dtype=values.dtype, pin_memory=True)
        self._down.wait_stream(torch.cuda.current_stream(self._device))
        with torch.cuda.stream(self._down):
            pinned.copy_(values, non_blocking=True)
            arrived = self._down.record_event()
        values.record_stream(self._down)

        def wait() -> np.ndarray:
            arrived.synchronize()
            result: np.ndarray = pinned.numpy()
            return result

        return wait


_: type[Arrays] = TorchArrays
