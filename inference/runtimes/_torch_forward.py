"""A network of PyTorch made fast for its device, without changing what it answers."""

from __future__ import annotations

from threading import Lock
from typing import Any

from ..errors import UnsupportedModelError
from ..inputs import Give, as_one
from ._failures import in_a_line
from ._torch_device import free_memory, memory_taken

# What PyTorch says of memory in another order than a model looks at it. The words around it may be of any
# code: TorchScript tells the model's own, and with it "view" where memory is short, too.
VIEWED = "view size is not compatible"
LARGEST = 65504.0  # number of float16
ROOM = 1.25  # times what a run takes, for its graph: memory is taken in pieces


class TorchForward:
    """Batch in, the tensor that counts out, both on the network's device; ``give`` makes its inputs.

    Batch normalisation is folded into convolutions where the network is TorchScript
    (``torch.jit.freeze``); arrays lie with their channels last, which is twice as fast on CPUs
    and what tensor cores want. TorchScript's own optimiser is left out: it compiles kernels for
    each shape anew, which takes longer than they save and fails on some GPUs
    (pytorch/pytorch#63923). On a GPU what was asked of it is replayed for a shape that comes again
    (a CUDA graph), so that launching hundreds of kernels costs nothing.

    ``shorter`` is a type for the network to compute in, in place of its own.
    """

    def __init__(
        self, torch: Any, module: Any, target: Any, shorter: Any = None, give: Give = as_one
    ) -> None:
        self._torch, self._give = torch, give
        self._dtype = shorter or _input_type(torch, module)
        self._module = _frozen(torch, module, shorter)
        self._layout = torch.channels_last
        may_capture = target.type == "cuda" and _captures_safely(torch)
        self._graphs = _Graphs(torch, target) if may_capture else None

    def __call__(self, values: Any, eagerly: bool = False) -> Any:
        """Scores as float32, whole numbers as they are, in memory of their own.

        ``eagerly`` without a graph.
        """
        with self._torch.inference_mode(), self._torch.jit.optimized_execution(False):
            values = self._held(values)
            answer = self._eager(values) if eagerly or not self._graphs else self._graphs(values, self)
            kind = self._torch.float32 if answer.is_floating_point() else answer.dtype
            # always a copy: what is given is written again, and so is what a graph answers
            return answer.to(kind, memory_format=self._torch.contiguous_format, copy=True)

    def _held(self, values: Any) -> Any:
        """Numbers that float16 does not hold as its largest: as infinite they would spread over a tile."""
        if self._dtype is not self._torch.float16 or values.element_size() == 1:
            return values
        return values.float().clamp(-LARGEST, LARGEST)

    def _given(self, values: Any) -> Any:
        layout = self._layout if values.dim() == 4 else self._torch.contiguous_format
        return values.to(self._dtype).contiguous(memory_format=layout)

    def _eager(self, values: Any) -> Any:
        try:
            return self._answer(values)
        except RuntimeError as error:
            if VIEWED not in str(error) or self._layout is self._torch.contiguous_format:
                raise
        self._layout = self._torch.contiguous_format  # the model looks at its memory in NCHW order
        return self._answer(values)

    def _answer(self, values: Any) -> Any:
        return _first_tensor(self._torch, self._module(*map(self._given, self._give(values))))


class _Graphs:
    """A CUDA graph of the last shape that came twice in a row. Other shapes run as they are.

    A batch of fewer tiles, but more than half as many, goes through it as well: the last one of a
    run. To run it as it is would take as much memory again. The network is given with each call:
    if both held each other, their memory would not be given back with the network.
    """

    def __init__(self, torch: Any, device: Any) -> None:
        self._torch, self._device = torch, device
        self._beside = torch.cuda.Stream(device)
        self._graph: _Graph | None = None
        self._last: tuple[int, ...] = ()
        self._cannot: set[tuple[int, ...]] = set()
        self.trouble = ""  # why the last one could not be, for whoever looks into it

    def __call__(self, values: Any, network: TorchForward) -> Any:
        """The answer, which holds until the next one is asked for."""
        shape = tuple(values.shape)
        if self._graph and self._graph.takes(shape):
            return self._graph.replay(values)
        comes_again, self._last = shape == self._last, shape
        if comes_again and shape not in self._cannot:
            self._graph = self._captured(values, network)
            if self._graph:
                return self._graph.replay(values)
            self._cannot.add(shape)
        return network._eager(values)

    def _captured(self, values: Any, network: TorchForward) -> _Graph | None:
        """The network's work on such values; ``None`` where it cannot be a graph.

        Up to 2.13 PyTorch never gives back what a capture that fails has taken (pytorch/pytorch#190348):
        one tile shows first whether it works.
        """
        self._torch.cuda.synchronize(self._device)
        self._graph = None  # nothing replays it any more, and its memory is free for the next one
        if len(values) > 1 and not self._recorded(values[:1], network):
            return None
        return self._recorded(values, network)

    def _recorded(self, values: Any, network: TorchForward) -> _Graph | None:
        torch, device = self._torch, self._device
        try:
            # taken on the thread's own stream, which writes and reads it from now on
            place, graph = network._given(values).clone(), torch.cuda.CUDAGraph()
            # A stream of the values' device beside the thread's own, to which the thread is back on leaving:
            # PyTorch forgets that where a capture fails.
            with _one_capture, torch.cuda.stream(self._beside):
                torch.cuda.synchronize(device)
                for _ in range(2):  # libraries set themselves up in their first runs
                    network._answer(place)
                taken = memory_taken(torch, device, lambda: network._answer(place))
                if ROOM * taken > (free := free_memory(torch, device)):
                    self.trouble = f"{taken} bytes are taken of {free}"
                    return None
                # the thread that reads goes on meanwhile: only this one's work belongs to the graph
                with torch.cuda.graph(graph, stream=self._beside, capture_error_mode="thread_local"):
                    answer = network._answer(place)
                self._beside.synchronize()
        except Exception as error:  # the network looks at its numbers on the way, or takes no single tile
            self.trouble = in_a_line(str(error))
            return None
        return _Graph(graph, place, answer)


_one_capture = Lock()  # PyTorch can capture for one graph at a time


class _Graph:
    """What a network does to ``place``, whose answer lies at ``answer``."""

    def __init__(self, graph: Any, place: Any, answer: Any) -> None:
        self._graph, self._place, self._answer = graph, place, answer

    def takes(self, shape: tuple[int, ...]) -> bool:
        """As many tiles of the same size, or fewer but more than half of them."""
        tiles, *tile = self._place.shape
        return [*shape[1:]] == tile and tiles < 2 * shape[0] <= 2 * tiles

    def replay(self, values: Any) -> Any:
        """The answer, which the next one is written over."""
        self._place[: len(values)].copy_(values)
        self._graph.replay()
        return self._answer[: len(values)]


def _captures_safely(torch: Any) -> bool:
    """Whether a network that cannot be captured does no harm.

    Before 2.12 it left PyTorch's allocator broken (pytorch/pytorch#180395); AMD's GPUs leave out
    what cannot be captured, and say nothing (pytorch/pytorch#155684).
    """
    major, minor = torch.__version__.split(".")[:2]
    return torch.version.hip is None and (int(major), int(minor)) >= (2, 12)


def _input_type(torch: Any, module: Any) -> Any:
    first = next((parameter for parameter in module.parameters()), None)
    return first.dtype if first is not None and first.is_floating_point() else torch.float32


def _frozen(torch: Any, module: Any, shorter: Any) -> Any:
    """The same network with its weights as constants, which folds what can be folded, where that works.

    They are made shorter afterwards, as folding them is computing with them.
    """
    if not isinstance(module, torch.jit.ScriptModule):
        return module.to(shorter) if shorter else module
    try:
        frozen = torch.jit.freeze(module.eval())
    except Exception:  # whatever stands in the way: the network itself works
        return module.to(shorter) if shorter else module
    for node in frozen.graph.findAllNodes("prim::Constant") if shorter else ():
        is_tensor = node.hasAttribute("value") and node.kindOf("value") == "t"
        if is_tensor and (numbers := node.t("value")).is_floating_point():
            node.t_("value", numbers.to(shorter))
            node.output().inferTypeFrom(numbers.to(shorter))
    return frozen


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
