"""A network of PyTorch made fast for its device, without changing what it answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..errors import UnsupportedModelError

Forward = Callable[[Any], Any]


class TorchForward:
    """Tensor in, the tensor that counts out, both on the network's device.

    Batch normalisation is folded into convolutions where the network is TorchScript
    (``torch.jit.freeze``); arrays lie with their channels last, which is twice as fast on CPUs
    and what tensor cores want. On a GPU what was asked of it is replayed for a shape that comes
    again (a CUDA graph), so that launching hundreds of kernels costs nothing.
    """

    def __init__(self, torch: Any, module: Any, target: Any, half: bool = False) -> None:
        self._torch = torch
        self._dtype = torch.float16 if half else _input_type(torch, module)
        self._module = _frozen(torch, module.half() if half else module)
        self._layout = torch.channels_last
        self._graphs = _Graphs(torch, self._eager) if target.type == "cuda" else None

    def __call__(self, values: Any) -> Any:
        """Scores as float32, whole numbers as they are."""
        with self._torch.inference_mode():
            given = values.to(self._dtype).to(memory_format=self._layout)
            answer = self._graphs(given) if self._graphs else self._eager(given)
            answer = answer.float() if answer.is_floating_point() else answer
            return answer.contiguous() if _owns(answer, values) else answer.clone()

    def _eager(self, given: Any) -> Any:
        try:
            return _first_tensor(self._torch, self._module(given))
        except RuntimeError as error:
            if "view" not in str(error) or self._layout is self._torch.contiguous_format:
                raise
        self._layout = self._torch.contiguous_format  # the model looks at its memory in NCHW order
        return _first_tensor(self._torch, self._module(given.contiguous()))


class _Graphs:
    """One CUDA graph: of the first shape that is seen twice. Other shapes run as they are."""

    def __init__(self, torch: Any, forward: Forward) -> None:
        self._torch, self._forward = torch, forward
        self._shape: Any = None
        self._replay: Forward | None = None
        self._is_tried = False

    def __call__(self, given: Any) -> Any:
        if self._replay and given.shape == self._shape:
            return self._replay(given)
        if not self._is_tried and given.shape == self._shape:
            self._is_tried = True
            self._replay = self._captured(given)
        elif not self._is_tried:
            self._shape = given.shape
        return self._forward(given)

    def _captured(self, given: Any) -> Forward | None:
        """The network's work on ``given`` as a graph; ``None`` where it cannot be one."""
        torch = self._torch
        place, graph = given.clone(), torch.cuda.CUDAGraph()
        try:
            beside = torch.cuda.Stream(given.device)
            beside.wait_stream(torch.cuda.current_stream(given.device))
            with torch.cuda.stream(beside):
                for _ in range(3):  # TorchScript settles in its first runs, and libraries set themselves up
                    self._forward(place)
            torch.cuda.current_stream(given.device).wait_stream(beside)
            # the thread that reads goes on meanwhile: only this one's work belongs to the graph
            with torch.cuda.graph(graph, capture_error_mode="thread_local"):
                answer = self._forward(place)
        except RuntimeError:  # the network looks at its numbers on the way, or memory is short
            torch.cuda.synchronize(given.device)
            return None

        def replay(values: Any) -> Any:
            place.copy_(values)
            graph.replay()
            return answer.clone()  # the next replay writes there again

        return replay


def _input_type(torch: Any, module: Any) -> Any:
    first = next((parameter for parameter in module.parameters()), None)
    return first.dtype if first is not None and first.is_floating_point() else torch.float32


def _frozen(torch: Any, module: Any) -> Any:
    """The same network with its weights as constants, which folds what can be folded, where that works."""
    if not isinstance(module, torch.jit.ScriptModule):
        return module
    try:
        return torch.jit.freeze(module.eval())
    except Exception:  # whatever stands in the way: the network itself works
        return module


def _owns(answer: Any, values: Any) -> bool:
    """Whether the answer lies elsewhere than what was given, whose memory is used again."""
    return answer.untyped_storage().data_ptr() != values.untyped_storage().data_ptr()


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
