"""ONNX Runtime on a GPU without the way through the computer's memory, where PyTorch holds the arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..arrays import Array
from ._torch_arrays import TorchArrays


def torch_arrays(index: int) -> TorchArrays | None:
    """PyTorch's arrays on a GPU; ``None`` where it is not installed or does not see that GPU."""
    try:
        import torch
    except Exception:  # not installed, or installed badly, which is not what ONNX Runtime fails of
        return None
    if not torch.cuda.is_available() or index >= torch.cuda.device_count():
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
        binding = self._session.io_binding()
        for name, part in zip(self._inputs, given):
            place = part.data_ptr()
            binding.bind_input(name, "cuda", self._index, dtype.type, tuple(part.shape), place)
        if shape not in self._answers:  # what it answers with is not known before it answered once
            return self.arrays.put(self._first(binding, shape))
        answer_shape, answer_type = self._answers[shape]
        answer = self.arrays.empty(answer_shape, answer_type)
        place = answer.data_ptr()
        binding.bind_output(self._output, "cuda", self._index, answer_type.type, answer_shape, place)
        self._run(binding)
        return answer

    def _first(self, binding: Any, shape: tuple[int, ...]) -> np.ndarray:
        binding.bind_output(self._output, "cuda", self._index)
        self._run(binding)
        answer: np.ndarray = binding.copy_outputs_to_cpu()[0]
        self._answers[shape] = answer.shape, answer.dtype
        return answer

    def _run(self, binding: Any) -> None:
        self.arrays.wait()
        self._session.run_with_iobinding(binding)
        binding.synchronize_outputs()
