"""PyTorch: TorchScript (.pt, .pth, .torchscript) and exported programs (.pt2), on CPU or CUDA."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from ..arrays import Arrays, HostArrays
from ..devices import Device, nvidia_gpu_at_hand
from ..errors import UnsupportedModelError, UntrustedCodeError
from ..progress import Progress
from ..text import Text
from . import Runtime
from ._batches import in_batches_of
from ._failures import failure_of, in_a_line

_environment = Lock()


class TorchSession:
    """A model in PyTorch; the first tensor of its answer counts."""

    def __init__(self, path: Path, device: Device, progress: Progress) -> None:
        import torch

        self.arrays: Arrays = HostArrays()
        self._torch = torch
        self._target = _bound(torch, device, progress)
        self._model = _loaded(torch, path, self._target)
        self._dtype = _input_type(torch, self._model)
        self._layout = torch.channels_last  # twice as fast as NCHW on CPUs, and what tensor cores want
        self.batch_size, self.channels, self.tile = _fixed_shape(self._model)
        self.device = _in_words(torch, self._target)

    def run(self, batch: np.ndarray) -> np.ndarray:
        """The model's first tensor, for any number of tiles."""
        return in_batches_of(self.batch_size, self._answer, batch)

    def _answer(self, batch: np.ndarray) -> np.ndarray:
        # PyTorch knows few unsigned types, so that numbers become floats on this side
        values = np.ascontiguousarray(batch, np.float32)
        try:
            try:
                return self._forward(values)
            except RuntimeError as error:
                if "view" not in str(error) or self._layout is self._torch.contiguous_format:
                    raise
            self._layout = self._torch.contiguous_format  # the model looks at its memory in NCHW order
            return self._forward(values)
        except Exception as error:  # the model's own code may raise anything
            raise failure_of(error, batch, self.device, _sentence(error)) from error

    def _forward(self, values: np.ndarray) -> np.ndarray:
        torch = self._torch
        with torch.inference_mode():
            given = torch.from_numpy(values).to(self._target, self._dtype, memory_format=self._layout)
            answer = _first_tensor(torch, self._model(given))
            answer = answer.float() if answer.is_floating_point() else answer
            return np.array(answer.cpu().numpy())

    def close(self) -> None:
        """Give the device's memory back."""
        self._model = None
        if self._target.type == "cuda":
            self._torch.cuda.empty_cache()


def _bound(torch: Any, device: Device, progress: Progress) -> Any:
    """The torch device to use, the CPU where the one asked for cannot be had."""
    if not device.wants_gpu:
        return torch.device("cpu")
    if why_not := _why_no_gpu(torch, device):
        if device.kind == "cuda" or nvidia_gpu_at_hand():
            progress.warn(
                Text("DEVICE is {device}, but {reason}; the CPU is used", device=str(device), reason=why_not)
            )
        return torch.device("cpu")
    return torch.device("cuda", device.index or 0)


def _why_no_gpu(torch: Any, device: Device) -> Text | None:
    if torch.version.cuda is None and torch.version.hip is None:
        return Text("this PyTorch {version} is built without CUDA", version=torch.__version__)
    if not torch.cuda.is_available():
        return Text(
            "PyTorch {version} finds no NVIDIA GPU with a driver for CUDA {cuda}",
            version=torch.__version__,
            cuda=torch.version.cuda,
        )
    if (device.index or 0) >= torch.cuda.device_count():
        return Text(
            "there are {count} GPU(s), numbered from cuda:0 to cuda:{last}",
            count=torch.cuda.device_count(),
            last=torch.cuda.device_count() - 1,
        )
    return None


def _in_words(torch: Any, target: Any) -> str:
    if target.type == "cuda":
        return f"{target} {torch.cuda.get_device_name(target)}"
    return f"CPU ({torch.get_num_threads()} threads)"


def _loaded(torch: Any, path: Path, target: Any) -> Any:
    kind = _kind_of(path)
    try:
        if kind == "exported program":
            with _nothing_unpickled():
                return torch.export.load(str(path)).module().to(target)
        if kind == "TorchScript":
            return torch.jit.load(str(path), map_location=target).eval()
    except Exception as error:  # PyTorch raises whatever its parsers happen to meet
        if "weights_only" in str(error).lower():
            raise UntrustedCodeError(
                "{file} holds pickled Python objects, which can run code when they are loaded; "
                "expected an exported program of tensors alone",
                file=path.name,
            ) from error
        raise UnsupportedModelError(
            "PyTorch {version} cannot load {file}: {reason}",
            version=torch.__version__,
            file=path.name,
            reason=_sentence(error),
        ) from error
    raise UnsupportedModelError(
        "{file} holds {kind}; expected a network that can be run as it is, TorchScript (torch.jit.save) "
        "or an exported program (torch.export.save)",
        file=path.name,
        kind=kind,
    )


def _kind_of(path: Path) -> str:
    """What a file of PyTorch is, by its content: .pt and .pth are used for all of them."""
    if not zipfile.is_zipfile(path):
        return "no PyTorch archive"
    with zipfile.ZipFile(path) as archive:
        names = ["/".join(name.split("/")[1:]) for name in archive.namelist()] + archive.namelist()
    if "serialized_exported_program.json" in names or any(n.startswith("models/") for n in names):
        return "exported program"
    if any(name.startswith("code/") for name in names):
        return "TorchScript"
    return (
        "weights without their network (a pickled state dict)" if "data.pkl" in names else "no PyTorch model"
    )


@contextmanager
def _nothing_unpickled() -> Iterator[None]:
    """Make ``torch.load`` refuse everything but tensors.

    ``torch.export.load`` unpickles parts of its archive without asking; PyTorch's own switch
    against that is an environment variable.
    """
    with _environment:
        before = os.environ.get("TORCH_FORCE_WEIGHTS_ONLY_LOAD")
        os.environ["TORCH_FORCE_WEIGHTS_ONLY_LOAD"] = "1"
        try:
            yield
        finally:
            del os.environ["TORCH_FORCE_WEIGHTS_ONLY_LOAD"]
            if before is not None:
                os.environ["TORCH_FORCE_WEIGHTS_ONLY_LOAD"] = before


def _input_type(torch: Any, model: Any) -> Any:
    first = next((parameter for parameter in model.parameters()), None)
    return first.dtype if first is not None and first.is_floating_point() else torch.float32


def _fixed_shape(model: Any) -> tuple[int | None, int | None, tuple[int, int] | None]:
    """Batch, bands and tile that an exported program was made for; TorchScript does not tell."""
    graph: Any = getattr(model, "graph", None)
    if not hasattr(graph, "output_node"):
        return None, None, None
    first = next((node.meta.get("val") for node in graph.nodes if node.op == "placeholder"), None)
    if first is None or first.dim() != 4:
        return None, None, None
    batch, channels, height, width = (int(n) if type(n) is int else None for n in first.shape)
    return batch, channels, (height, width) if height and width else None


def _first_tensor(torch: Any, answer: Any) -> Any:
    """The answer itself, the value named ``out`` (torchvision's models), or the first of several."""
    if isinstance(answer, torch.Tensor):
        return answer
    if isinstance(answer, dict) and answer:
        return _first_tensor(torch, answer.get("out", next(iter(answer.values()))))
    if isinstance(answer, (tuple, list)) and answer:
        return _first_tensor(torch, answer[0])
    raise UnsupportedModelError(
        "The model answers with {kind}; expected a tensor", kind=type(answer).__name__
    )


def _sentence(error: Exception) -> str:
    """The last line of a message: TorchScript puts a traceback of the model before it."""
    lines = [line for line in str(error).splitlines() if line.strip()]
    return in_a_line(lines[-1]) if lines else type(error).__name__


RUNTIME = Runtime("PyTorch", (".pt", ".pth", ".torchscript", ".pt2"), {"torch": "torch"}, TorchSession)
