"""ONNX Runtime: .onnx models, on the CPU or a CUDA device."""

from __future__ import annotations

import re
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np

from ..arrays import Array, Arrays, HostArrays
from ..devices import Device, cpu_in_words, nvidia_gpu_at_hand
from ..errors import UnsupportedModelError
from ..inputs import Give, Signature, as_one
from ..onnx_file import read_header
from ..progress import Progress
from ..tensors import UNNAMED, Tensors
from ..text import Text
from . import Network, Runtime
from ._batches import in_batches_of
from ._failures import failure_of, in_a_line
from ._named import named
from ._numbers import check_held
from ._onnx_binding import BoundSession, torch_arrays

CUDA = "CUDAExecutionProvider"
ON_GPU = 16  # tiles at a time; halved where memory is short
TYPES = {
    "tensor(float)": np.float32,
    "tensor(float16)": np.float16,
    "tensor(double)": np.float64,
    "tensor(uint8)": np.uint8,
    "tensor(int8)": np.int8,
    "tensor(uint16)": np.uint16,
    "tensor(int16)": np.int16,
    "tensor(int32)": np.int32,
    "tensor(int64)": np.int64,
}


class OnnxSession:
    """A model in ONNX Runtime; its first output answers."""

    precisions: tuple[str, ...] = ("full",)  # the numbers of the model's file

    def __init__(
        self,
        path: Path,
        device: Device,
        progress: Progress,
        network: Network | None = None,
        tensors: Tensors = UNNAMED,
    ) -> None:
        import onnxruntime

        self.give: Give = as_one
        self._errors = _error_types(onnxruntime)
        providers = _providers(onnxruntime, device, progress)
        self._session = _opened(onnxruntime, path, providers, device.threads, self._errors)
        self._index = device.index or 0
        on_gpu = self.on_gpu = self._session.get_providers()[0] == CUDA
        on_cpu = cpu_in_words(device.threads)
        self.device = f"cuda:{self._index}" if on_gpu else on_cpu
        if device.kind == "cuda" and CUDA in onnxruntime.get_available_providers() and not on_gpu:
            progress.warn(
                Text(
                    "The GPU {device} cannot be used by ONNX Runtime {version} (its CUDA libraries or the "
                    "driver do not fit, or there is no such device); the CPU is used",
                    device=str(device),
                    version=onnxruntime.__version__,
                )
            )
        self._read_signature(path, tensors)
        arrays = torch_arrays(self._index) if on_gpu else None
        names = self._inputs, self._output
        self._bound = BoundSession(self._session, arrays, self._index, *names) if arrays else None
        self.arrays: Arrays = arrays or HostArrays()
        self._room = ON_GPU if on_gpu else 1

    def _read_signature(self, path: Path, tensors: Tensors) -> None:
        inputs, outputs = self._session.get_inputs(), self._session.get_outputs()
        inputs = named(path.name, "InputTensor", tensors.inputs, inputs) or inputs
        [output, *_] = named(path.name, "OutputTensor", tensors.outputs, outputs) or outputs
        words = ", ".join(f"{entry.name} {entry.type} {entry.shape}" for entry in inputs)
        if not inputs or any(entry.type != inputs[0].type or entry.type not in TYPES for entry in inputs):
            raise UnsupportedModelError(
                "{file} takes {inputs}; expected arrays of numbers of one type", file=path.name, inputs=words
            )
        shapes = (tuple(n if isinstance(n, int) and n > 0 else None for n in e.shape) for e in inputs)
        self.signature = Signature(path.name, tuple(shapes), words)
        self._inputs, self._dtype = [entry.name for entry in inputs], TYPES[inputs[0].type]
        self._output = output.name

    def use(self, precision: str) -> None:
        """There is but one."""

    def room(self, tile: Array) -> int:
        """How many tiles are best run together: ONNX Runtime does not tell how much memory one takes."""
        return self._room

    def run(self, batch: Array) -> Array:
        """The model's first output, for any number of tiles."""
        return in_batches_of(self.signature.batch_size, self._answer, batch, self.arrays)

    def _answer(self, batch: Array) -> Array:
        try:
            dtype = np.dtype(self._dtype)
            if bound := self._bound:
                arrays = bound.arrays
                check_held(arrays.type_of(batch), dtype, lambda: arrays.extremes(batch))
                return bound.run(self.give(batch), dtype)
            check_held(batch.dtype, dtype, lambda: (batch.min(), batch.max()))
            values = [np.ascontiguousarray(part, dtype) for part in self.give(batch)]
            answer: np.ndarray = self._session.run([self._output], dict(zip(self._inputs, values)))[0]
        except self._errors as error:
            raise failure_of(error, batch.shape, self.device, _sentence(error)) from error
        return answer

    def close(self) -> None:
        """Give the model's memory back, and what PyTorch keeps of that which the run has taken."""
        if bound := self._bound:
            bound.arrays.let_go()
        self._session = self._bound = None


def _error_types(onnxruntime: Any) -> tuple[type[Exception], ...]:
    """What ONNX Runtime raises: its own types share no base."""
    module = vars(onnxruntime.capi.onnxruntime_pybind11_state)
    own = [kind for kind in module.values() if isinstance(kind, type) and issubclass(kind, Exception)]
    return (*own, RuntimeError, MemoryError)


def _opened(
    onnxruntime: Any,
    path: Path,
    providers: list[Any],
    threads: int | None,
    errors: tuple[type[Exception], ...],
) -> Any:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4  # errors are raised, and warnings are for the model's author
    # Threads that spin while they wait take the cores from the reader and the writer.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    if threads:
        options.intra_op_num_threads = threads
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=providers)
    except errors as error:
        raise UnsupportedModelError(
            "ONNX Runtime {version} cannot load {file}: {reason}",
            version=onnxruntime.__version__,
            file=path.name,
            reason=_sentence(error),
        ) from error


def _sentence(error: Exception) -> str:
    """What the error says, without ONNX Runtime's own numbers before it."""
    words = re.sub(r"^\[ONNXRuntimeError\] : \d+ : \w+ : ", "", str(error).strip())
    return in_a_line(words) or type(error).__name__


def _providers(onnxruntime: Any, device: Device, progress: Progress) -> list[Any]:
    cpu: list[Any] = ["CPUExecutionProvider"]
    if not device.wants_gpu:
        return cpu
    if hasattr(onnxruntime, "preload_dlls"):  # finds the CUDA libraries that pip installed
        with redirect_stdout(StringIO()):  # where it says what is missing: that of qgis_process may be JSON
            onnxruntime.preload_dlls()  # from 1.31 on this may show what is available
    if CUDA in onnxruntime.get_available_providers():
        return [(CUDA, {"device_id": device.index or 0}), *cpu]
    if device.kind == "cuda" or nvidia_gpu_at_hand():
        progress.warn(
            Text(
                "DEVICE is {device}, but this ONNX Runtime {version} is built without CUDA; the CPU is used "
                "(the package onnxruntime-gpu instead of onnxruntime brings it)",
                device=str(device),
                version=onnxruntime.__version__,
            )
        )
    return cpu


def _holds_model(path: Path) -> bool:
    return read_header(path) is not None


RUNTIME = Runtime("ONNX Runtime", (".onnx",), {"onnxruntime": "onnxruntime"}, OnnxSession, _holds_model)
