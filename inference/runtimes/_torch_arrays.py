"""Arrays of PyTorch on a device: what the straight line asks of them, and how they get there and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import Any, TypeVar, cast

import numpy as np

from ..arrays import Array, Arrays, Decide
from ..confidence import Confident
from ..decisions import AsTheyAre, AtLeast, Decided, MostLikely, OfMean, check_probabilities
from ..errors import DeviceError, DeviceMemoryError
from ..normalization import Normalization
from ._failures import has_failed, in_a_line, is_short_of_memory, is_too_large
from ._torch_confidence import percent
from ._torch_copies import copies_for

HELD_BY_FLOAT32 = ("uint8", "int8", "uint16", "int16", "float16", "float32")
APART = (
    -1
)  # the priority of streams for copies: those of another are never the ones that graphs are recorded on
Method = TypeVar("Method", bound=Callable[..., Any])


@contextmanager
def _failing_in_a_sentence(device: Any, tiles: int = 1) -> Iterator[None]:
    """DeviceMemoryError where the device has no room for what is asked, DeviceError where it fails itself."""
    name = str(device)
    try:
        yield
    except RuntimeError as error:
        if is_short_of_memory(error) or is_too_large(error):
            raise DeviceMemoryError(tiles, name) from error
        if has_failed(error):
            raise DeviceError(name, in_a_line(str(error).partition("\n")[0])) from error
        raise


def _on_device(method: Method) -> Method:
    """The same method, whose failures are told in a sentence."""
    of_tiles = method.__name__ in ("stacked", "upsampled")

    @wraps(method)
    def guarded(self: TorchArrays, given: Any, *more: Any) -> Any:
        with _failing_in_a_sentence(self.device, len(given) if of_tiles else 1):
            return method(self, given, *more)

    return cast(Method, guarded)


class TorchArrays:
    """Tensors on one device.

    Everything is computed on the device's default stream, in the order in which the program's
    threads ask for it; only copies have streams beside it (``CudaCopies``), and nothing here
    waits for what was asked before but ``put``, ``fetched`` and ``wait``. ``uploaded`` and
    ``downloaded`` count the bytes that went between the computer's memory and the device.
    """

    def __init__(self, torch: Any, device: Any) -> None:
        self.device = device
        self._torch = torch
        self._copies = copies_for(torch, device)
        self._constants: dict[tuple[str, tuple[int, ...], bytes], Array] = {}
        self._probabilities: Array | None = None  # the lowest and the highest that nobody looked at yet
        self.uploaded = self.downloaded = 0

    @_on_device
    def empty(self, shape: tuple[int, ...], dtype: Any) -> Array:
        """Memory as it comes."""
        if not isinstance(dtype, self._torch.dtype):
            dtype = getattr(self._torch, np.dtype(dtype).name)
        return self._torch.empty(shape, dtype=dtype, device=self.device)

    @_on_device
    def put(self, values: np.ndarray) -> Array:
        """A copy."""
        self.uploaded += values.nbytes
        return self._torch.from_numpy(np.ascontiguousarray(values)).to(self.device)

    def _constant(self, values: np.ndarray) -> Array:
        """A few numbers that are needed again and again: putting them waits for the device."""
        key = values.dtype.str, values.shape, values.tobytes()
        if key not in self._constants:
            self._constants[key] = self.put(values)
        return self._constants[key]

    @_on_device
    def fetched(self, values: Array) -> np.ndarray:
        """Waits for everything that was asked of the device before."""
        self.downloaded += values.nbytes
        result: np.ndarray = values.cpu().numpy()
        return result

    @_on_device
    def fill(self, target: Array, read: Callable[[np.ndarray], Any]) -> Any:
        """Through pinned memory, which ``read`` writes into; the caller's thread waits for the copy."""
        self.uploaded += target.nbytes
        return self._copies.fill(target, read)

    @_on_device
    def taken(self, values: Array, places: np.ndarray, axis: int) -> Array:
        """As signed numbers of the same bits: GPUs look up no others, but for bytes."""
        return self._bits(values).index_select(axis, self._constant(places)).view(values.dtype)

    @_on_device
    def flipped(self, values: Array, axes: tuple[int, ...]) -> Array:
        """A copy, unless there is nothing to flip; of the same bits, as above."""
        return self._bits(values).flip(axes).view(values.dtype) if axes else values

    def _bits(self, values: Array) -> Array:
        return values.view(getattr(self._torch, f"int{8 * values.element_size()}"))

    @_on_device
    def stacked(self, tiles: Sequence[Array], normalization: Normalization | None) -> Array:
        """In the raster's own type, or as float32 with the normalisation applied here."""
        torch = self._torch
        dtype = tiles[0].dtype
        if normalization is not None:
            held = str(dtype).split(".")[-1] in HELD_BY_FLOAT32
            dtype = torch.float32 if held else torch.float64
        batch = torch.empty((len(tiles), *tiles[0].shape), dtype=dtype, device=self.device)
        for place, tile in zip(batch, tiles):
            place.copy_(tile)
        if normalization is None:
            return batch
        kind = np.float32 if dtype == torch.float32 else np.float64
        scale, offset = (
            self._constant(numbers.astype(kind).reshape(-1, 1, 1))
            for numbers in (normalization.scale, normalization.offset)
        )
        return batch.mul_(scale).add_(offset).float()

    def converted(self, values: Array, dtype: np.dtype) -> Array:
        """The same numbers in another type, one after the other in memory."""
        return values.to(getattr(self._torch, dtype.name)).contiguous()

    def type_of(self, values: Array) -> np.dtype:
        """What numpy calls the type of their numbers."""
        return np.dtype(str(values.dtype).split(".")[-1])

    def extremes(self, values: Array) -> tuple[float, float]:
        """The lowest and the highest number; waits for the device."""
        kind = self.type_of(values)
        signed = values.long() if kind.kind == "u" and kind.itemsize > 1 else values
        low, high = self._torch.stack(self._torch.aminmax(signed)).tolist()
        return low, high

    def wait(self) -> None:
        """Until everything is done that was asked of the device."""
        if self.device.type == "cuda":
            self._torch.cuda.current_stream(self.device).synchronize()

    def let_go(self) -> None:
        """Give memory that nothing needs any more to others than PyTorch, too."""
        self._constants.clear()
        if self.device.type == "cuda":
            self._torch.cuda.empty_cache()

    def joined(self, parts: Sequence[Array]) -> Array:
        """Along the first axis."""
        return self._torch.cat(list(parts))

    def floats(self, values: Array) -> Array:
        """A copy only where they are none."""
        return values.float()

    @_on_device
    def upsampled(self, values: Array, factor: int, corner_aligned: bool) -> Array:
        """``interpolation.upsampled``."""
        sizes = values.shape[-2:]
        if values.is_floating_point():
            target = [(n - 1) * factor + 1 if corner_aligned else n * factor for n in sizes]
            resize = self._torch.nn.functional.interpolate
            return resize(values, size=target, mode="bilinear", align_corners=corner_aligned)
        rows, cols = (_nearest(n, factor, corner_aligned) for n in sizes)
        return self.taken(self.taken(values, rows, -2), cols, -1)

    @_on_device
    def decided(self, decide: Decide, scores: Array) -> Array:
        """On the device for the decisions that are known here, else by way of the computer's memory.

        Of probabilities it is told later whether they are any: by what ``deciding`` gives next.
        """
        if isinstance(decide, Decided):
            return scores
        if isinstance(decide, OfMean):
            return self.decided(decide.decide, decide.mean(scores))
        if isinstance(decide, MostLikely):
            return self._most_likely(decide, scores)
        if isinstance(decide, AtLeast):
            return self._at_least(decide, scores)
        if isinstance(decide, AsTheyAre):
            values = scores[0].long()
            known = self._torch.isin(values, self._constant(np.array(decide.known)))
            return self._in_type(decide, values, known)
        if isinstance(decide, Confident):
            return self._confident(decide, scores)
        return self.put(decide(self.fetched(scores)))

    @_on_device
    def deciding(self, decide: Decide, scores: Array) -> Callable[[], np.ndarray]:
        """Decided here and now; the copy goes on while others work, and the function waits for it."""
        values = self.decided(decide, scores).contiguous()
        seen, self._probabilities = self._probabilities, None
        result = self._fetching(values)
        if seen is None:
            return result
        extremes = self._fetching(seen)

        def checked() -> np.ndarray:
            low, high = extremes()
            check_probabilities(float(low), float(high))
            return result()

        return checked

    def _fetching(self, values: Array) -> Callable[[], np.ndarray]:
        self.downloaded += values.nbytes
        fetch = self._copies.fetching(values)

        def fetched() -> np.ndarray:
            with _failing_in_a_sentence(self.device):
                return fetch()

        return fetched

    def _most_likely(self, rule: MostLikely, scores: Array) -> Array:
        torch, count = self._torch, len(rule.channels)
        if rule.channels != tuple(range(len(scores))):
            scores = scores.index_select(0, self._constant(np.array(rule.channels)))
        best, place = scores.max(dim=0)
        place = torch.where(torch.isnan(best), count, place) if best.is_floating_point() else place
        signed = rule.table.view(f"i{rule.table.itemsize}")  # tensors of unsigned numbers cannot look up
        return self._constant(signed)[place].view(getattr(torch, rule.table.dtype.name))

    def _at_least(self, rule: AtLeast, scores: Array) -> Array:
        torch = self._torch
        number = ~torch.isnan(scores[0])
        if rule.is_probability:
            self._have_seen(torch.where(number, scores[0], 0.5))
        return self._in_type(rule, torch.where(scores[0] >= rule.least, rule.above, rule.below), number)

    def _confident(self, rule: Confident, scores: Array) -> Array:
        values = self.decided(rule.decide, scores)
        share = percent(self._torch, rule.likelihood, scores, values)
        if share is None:
            return self.put(rule(self.fetched(scores)))
        both = self._torch.stack([self._bits(values), self._bits(share.to(values.dtype))])
        return both.view(values.dtype)

    def _have_seen(self, probabilities: Array) -> None:
        """Look at them when the answer is fetched: to look now is to wait for the device."""
        torch = self._torch
        low, high = torch.aminmax(probabilities)
        if self._probabilities is not None:
            low = torch.minimum(low, self._probabilities[0])
            high = torch.maximum(high, self._probabilities[1])
        self._probabilities = torch.stack([low, high])

    def _in_type(self, rule: AtLeast | AsTheyAre, values: Array, where: Array) -> Array:
        """``values``, and no data elsewhere, in the type of the result."""
        dtype = getattr(self._torch, rule.pixel_type.dtype.name)
        return self._torch.where(where, values.long(), rule.pixel_type.nodata).to(dtype)


def _nearest(size: int, factor: int, corner_aligned: bool) -> np.ndarray:
    count = (size - 1) * factor + 1 if corner_aligned else size * factor
    return np.arange(count) // factor if not corner_aligned else (np.arange(count) + factor // 2) // factor


_: type[Arrays] = TorchArrays
