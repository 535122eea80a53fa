"""PyTorch: TorchScript (.pt, .pth, .torchscript) and exported programs (.pt2), on CPU or CUDA."""

from __future__ import annotations

import gc
import inspect
import os
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from ..arrays import Array, Arrays, HostArrays
from ..devices import Device
from ..errors import UnsupportedModelError, UntrustedCodeError
from ..inputs import Give, Shape, Signature, as_one
from ..pickles import HEAD, objects_in
from ..progress import Progress
from ..tensors import UNNAMED, Tensors
from ..text import Text
from . import Network, Runtime
from ._batches import in_batches_of
from ._failures import failure_of, in_a_line
from ._torch_arrays import TorchArrays
from ._torch_device import bound, half_type, in_words, tiles_in_free_memory
from ._torch_forward import TorchForward
from ._torch_program import loaded_program

WEIGHTS = (  # of newer releases, and of older ones
    Text("weights without their network (a pickled state dict)"),
    Text("no PyTorch archive"),
)

SCRIPT, PROGRAM = "TorchScript", "exported program"

_environment = Lock()


class TorchSession:
    """A model in PyTorch; the first tensor of its answer counts."""

    def __init__(
        self,
        path: Path,
        device: Device,
        progress: Progress,
        network: Network | None = None,
        tensors: Tensors = UNNAMED,
    ) -> None:
        import torch

        self._torch = torch
        self.give: Give = as_one
        target = self._target = bound(torch, device, progress)
        self._load: Callable[[], Any] = lambda: _loaded(torch, path, target, network)
        self.on_gpu = self._target.type == "cuda"
        self.arrays: Arrays = TorchArrays(torch, self._target) if self.on_gpu else HostArrays()
        self._half = half_type(torch, target)
        self.precisions: tuple[str, ...] = ("full", "half") if self._half else ("full",)
        self._precision = "full"
        module = self._load()
        self.signature = Signature(path.name, _shapes(module))
        self._forward: Any = TorchForward(torch, module, target, give=self._given)
        self._threads_before: int | None = None  # of the process, where this session changes it
        if device.threads and target.type == "cpu":
            self._threads_before = torch.get_num_threads()
            torch.set_num_threads(device.threads)
        self.device = in_words(torch, self._target)

    def use(self, precision: str) -> None:
        """Compute in the numbers of the file, or in those of 16 bits that suit the device."""
        if precision == self._precision:
            return
        self._let_go()
        module, shorter = self._load(), self._half if precision == "half" else None
        self._forward = TorchForward(self._torch, module, self._target, shorter, self._given)
        self._precision = precision

    def _given(self, batch: Array) -> tuple[Array, ...]:
        return self.give(batch)

    def run(self, batch: Array) -> Array:
        """The model's first tensor, for any number of tiles."""
        return in_batches_of(self.signature.batch_size, self._answer, batch, self.arrays)

    def _answer(self, batch: Array, eagerly: bool = False) -> Array:
        try:
            # PyTorch knows few unsigned types, so that numbers become floats on this side
            given = batch if self.on_gpu else self._torch.from_numpy(np.asarray(batch, np.float32))
            answer = self._forward(given, eagerly)
            return answer if self.on_gpu else answer.numpy()
        except Exception as error:  # the model's own code may raise anything
            raise failure_of(error, batch.shape, self.device, _sentence(error)) from error

    def room(self, tile: Array) -> int:
        """How many tiles like ``tile`` (1, bands, rows, columns) are best run together."""
        if not self.on_gpu:
            return 1
        return tiles_in_free_memory(self._torch, self._target, lambda: self._answer(tile, eagerly=True))

    def _let_go(self) -> None:
        """Give the network's memory back, to others than PyTorch, too."""
        self._forward, self._precision = None, ""
        if self.on_gpu:
            gc.collect()  # an exported program holds itself
            self._torch.cuda.empty_cache()

    def close(self) -> None:
        """Give the device's memory back."""
        self._let_go()
        if self._threads_before is not None:
            self._torch.set_num_threads(self._threads_before)  # for other plugins


def _loaded(torch: Any, path: Path, target: Any, network: Network | None = None) -> Any:
    kind = _kind_of(path)
    if network and kind in WEIGHTS and (module := network(path)) is not None:
        # as the tiles' channels lie: turning weights over for each tile costs a tenth of the time
        return module.to(target, memory_format=torch.channels_last)
    try:
        if kind == PROGRAM:
            with _nothing_unpickled():
                return loaded_program(torch, path, lambda program: _program_on(program, target))
        if kind == SCRIPT:
            with path.open("rb") as file:  # whose name on Windows PyTorch may not be able to read
                return _script_on(torch.jit.load(file, map_location=target).eval(), target)
    except UntrustedCodeError:
        raise
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


def _program_on(program: Any, target: Any) -> Any:
    """An exported program as a module on a device, where it also makes the tensors that it needs."""
    if target.type != "cpu":
        with suppress(ImportError):  # an older PyTorch has none: programs that make tensors fail there
            from torch.export.passes import move_to_device_pass

            program = move_to_device_pass(program, target)
    return program.module().to(target)


def _script_on(module: Any, target: Any) -> Any:
    """The same network, which makes the tensors that it needs on this device.

    Tracing writes down the device that it was done on.
    """
    for part in module.modules():
        for name in part._c._method_names():
            for node in part._c._get_method(name).graph.findAllNodes("prim::Constant"):
                if node.output().type().kind() == "DeviceObjType":
                    node.s_("value", str(target))
    return module


def _kind_of(path: Path) -> str | Text:
    """What a file of PyTorch is, by its content: .pt and .pth are used for all of them."""
    if not zipfile.is_zipfile(path):
        return WEIGHTS[1]
    with zipfile.ZipFile(path) as archive:
        names = ["/".join(name.split("/")[1:]) for name in archive.namelist()] + archive.namelist()
    if "serialized_exported_program.json" in names or any(n.startswith("models/") for n in names):
        return PROGRAM
    if any(name.startswith("code/") for name in names):
        return SCRIPT
    return WEIGHTS[0] if "data.pkl" in names else Text("no PyTorch model")


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


def _shapes(module: Any) -> tuple[Shape | None, ...]:
    """What is known of each input: all of an exported program, of other networks how many there are."""
    graph: Any = getattr(module, "graph", None)
    if hasattr(graph, "output_node"):
        given = [node.meta.get("val") for node in graph.nodes if node.op == "placeholder"]
        return tuple(
            tuple(int(n) if type(n) is int else None for n in value.shape)
            if hasattr(value, "shape")
            else None
            for value in given
        )
    if hasattr(module, "_c"):  # TorchScript
        arguments = module.forward.schema.arguments[1:]
        return (None,) * sum(not argument.has_default_value() for argument in arguments)
    parameters = inspect.signature(module.forward).parameters.values()
    return (None,) * sum(parameter.default is parameter.empty for parameter in parameters)


def _sentence(error: Exception) -> str:
    """The last line of a message: TorchScript puts a traceback of the model before it."""
    lines = [line for line in str(error).splitlines() if line.strip()]
    return in_a_line(lines[-1]) if lines else type(error).__name__


def _holds_model(path: Path) -> bool:
    """Weights alone are none, but a whole network that was pickled is, of whose layers some are PyTorch's."""
    try:
        with path.open("rb") as file:
            objects = objects_in(file.read(HEAD))
        is_pickled = any(name.startswith("torch.nn.modules.") for name in objects)
        return is_pickled or _kind_of(path) in (SCRIPT, PROGRAM)
    except (OSError, zipfile.BadZipFile):
        return False


RUNTIME = Runtime(
    "PyTorch",
    (".pt", ".pth", ".torchscript", ".pt2"),
    {"torch": "torch"},
    TorchSession,
    _holds_model,
    objects_in,
)
