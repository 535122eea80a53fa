"""ONNX Runtime on a GPU without the way through the computer's memory, where PyTorch holds the arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..arrays import Array
from ..devices import Device
from ._torch_arrays import TorchArrays
from ._torch_device import adding, why_no_gpu


def torch_arrays(index: int) -> TorchArrays | None:
    """PyTorch's arrays on a GPU; ``None`` where it is not installed or cannot compute on that GPU."""
    try:
        import torch
    except Exception:  # not installed, or installed badly, which is not what ONNX Runtime fails of
        return None
    if why_no_gpu(torch, Device("cuda", index), adding):
        return None
    return TorchArrays(torch, torch.device("cuda", index))


class BoundSession:
    """A session of ONNX Runtime that reads and writes tensors on the GPU where they lie.

    ONNX Runtime has a stream of its own: each side waits until the other is done. All memory
    that it is given is taken before it waits, as what was asked of the device meanwhile may
    still use memory that PyTorch gives away again.
    """

    def __init__(
        self, session: Any, arrays: TorchArrays, index: int, inputs: Sequence[str], output: str
    ) -> None:
        self.arrays = arrays
        self._session, self._index = session, index
        self._inputs, self._output = inputs, output
        self._answers: dict[tuple[int, ...], tuple[tuple[int, ...], np.dtype]] = {}

    def run(self, values: Sequence[Array], dtype: np.dtype) -> Array:
        """The output for inputs of numbers of ``dtype``."""
        given, shape = [self.arrays.converted(part, dtype) for part in values], tuple(values[0].shape)
        if shape not in self._answers:  # what it answers with is not known before it answered once
            return self.arrays.put(self._first(given, shape))
        answer_shape, answer_type = self._answers[shape]
        answer = self.arrays.empty(answer_shape, answer_type)
        binding, place = self._bound(given), answer.data_ptr()
        binding.bind_output(self._output, "cuda", self._index, answer_type.type, answer_shape, place)
        self._run(binding)
        return answer

    def _first(self, given: Sequence[Array], shape: tuple[int, ...]) -> np.ndarray:
        binding = self._bound(given)
        binding.bind_output(self._output, "cuda", self._index)
        self._run(binding)
        answer: np.ndarray = binding.copy_outputs_to_cpu()[0]
        self._answers[shape] = answer.shape, answer.dtype
        return answer

    def _bound(self, given: Sequence[Array]) -> Any:
        """Waits for them first: what the session computes elsewhere it copies as soon as it is bound."""
        self.arrays.wait()
        binding = self._session.io_binding()
        for name, part in zip(self._inputs, given):
            kind = self.arrays.type_of(part).type
            binding.bind_input(name, "cuda", self._index, kind, tuple(part.shape), part.data_ptr())
        return binding

    def _run(self, binding: Any) -> None:
        self._session.run_with_iobinding(binding)
        binding.synchronize_outputs()
