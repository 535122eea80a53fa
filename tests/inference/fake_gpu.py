"""A GPU that is not there: streams, events and memory that misbehave as soon as they may.

Whatever is asked of a stream is done as late as possible: when somebody waits for it. Memory that is
given back is written over by the stream that it was taken on, as soon as that one gets there, where
another stream that PyTorch's allocator was not told of still works on it. So what does not wait, or
does not tell, shows in the numbers.
"""

from __future__ import annotations

import weakref
from contextlib import contextmanager
from types import SimpleNamespace

import numpy as np
import torch

GARBAGE = 0x5A
STREAMS = 32


class Stream:
    def __init__(self, device=None):
        self.device, self._asked, self._done = device, [], 0

    def ask(self, work):
        self._asked.append(work)

    @property
    def length(self):
        return len(self._asked)

    def run(self, end):
        while self._done < end:
            self._done += 1
            self._asked[self._done - 1]()

    def has_done(self, number):
        return number < self._done

    def synchronize(self):
        self.run(self.length)

    def wait_stream(self, other):
        end = other.length
        self.ask(lambda: other.run(end))


class Event:
    def __init__(self, blocking=False):
        self.blocking = blocking

    def record(self, stream):
        self._stream, self._end = stream, stream.length

    def synchronize(self):
        assert self.blocking, "who waits keeps a core busy"
        self._stream.run(self._end)


class Tensor:
    """Memory on the GPU, or pinned memory of the computer."""

    def __init__(self, gpu, memory, block=None):
        self._gpu, self.memory = gpu, memory
        self._block = block or _Block(memory, gpu.current)

    dtype = property(lambda self: self.memory.dtype)
    shape = property(lambda self: self.memory.shape)
    nbytes = property(lambda self: self.memory.nbytes)

    def numel(self):
        return self.memory.numel()

    def view(self, *to):
        return Tensor(self._gpu, self.memory.view(*to), self._block)

    def __getitem__(self, index):
        return Tensor(self._gpu, self.memory[index], self._block)

    def numpy(self):
        return self.memory.numpy()

    def to(self, device, non_blocking):
        assert non_blocking
        self._gpu.devices.append(device)
        arrived = Tensor(self._gpu, torch.empty_like(self.memory))
        return arrived.copy_(self, non_blocking=True)

    def copy_(self, other, non_blocking):
        assert non_blocking
        stream, target, source = self._gpu.current, self.memory, other.memory
        self._block.used_on(stream)
        other._block.used_on(stream)
        stream.ask(lambda: target.copy_(source))
        return self

    def record_stream(self, stream):
        self._block.known_on.add(stream)


class _Block:
    """A piece of memory, and the streams that work on it: in truth, and as far as the allocator knows."""

    def __init__(self, memory, stream):
        self.streams, self.known_on = {}, {stream}
        poison(memory)
        weakref.finalize(self, self.given_away, memory, stream, self.streams, self.known_on)

    def used_on(self, stream):
        self.streams[stream] = stream.length

    @staticmethod
    def given_away(memory, home, streams, known_on):
        if any(not stream.has_done(number) for stream, number in streams.items() if stream not in known_on):
            home.ask(lambda: poison(memory))


def poison(memory):
    memory.view(torch.uint8).fill_(GARBAGE) if memory.dim() else memory.fill_(GARBAGE)


class Gpu:
    """What stands in for ``torch.cuda``; ``torch`` for all of PyTorch."""

    def __init__(self, version="2.13.0", hip=None):
        self.main = self.current = Stream()
        self.devices, self.streams, self.graphs, self._pools = [], [], [], {}
        self.capturing, self.fails, self.is_replaying = None, False, False
        self.allocated = self.reserved = self.peak = 0
        self.free = 1 << 40
        names = ("uint8", "float16", "float32", "jit", "inference_mode", "Tensor", "nn")
        self.torch = SimpleNamespace(
            cuda=self,
            empty=self._empty,
            __version__=version,
            version=SimpleNamespace(hip=hip),
            channels_last=torch.channels_last,
            contiguous_format=torch.contiguous_format,
            **{name: getattr(torch, name) for name in names},
        )

    Event = Event

    def Stream(self, device, priority=0):
        """Of each priority there are 32, which are handed out in turns, as PyTorch does."""
        self.devices.append(device)
        pool = self._pools.setdefault((device, priority), [])
        if len(pool) < STREAMS:
            self.streams.append(Stream(device))
            pool.append(self.streams[-1])
        else:
            pool.append(pool.pop(0))
        return pool[-1]

    def _empty(self, shape, dtype, pin_memory=False):
        shape = (shape,) if isinstance(shape, int) else shape
        return Tensor(self, torch.empty(shape, dtype=dtype))

    def tensor(self, values):
        """On the GPU, and written by the main stream: when somebody waits for that."""
        written = torch.from_numpy(np.array(values))
        tensor = Tensor(self, torch.empty_like(written))
        memory = tensor.memory
        tensor._block.used_on(self.main)
        self.main.ask(lambda: memory.copy_(written))
        return tensor

    def current_stream(self, device):
        self.devices.append(device)
        return self.current

    @contextmanager
    def stream(self, stream):
        before, self.current = self.current, stream
        try:
            yield
        finally:
            self.current = before

    def memory_allocated(self, device):
        return self.allocated

    memory_reserved = max_memory_allocated = memory_allocated

    def reset_peak_memory_stats(self, device):
        pass

    def mem_get_info(self, device):
        return self.free, 1 << 40

    def synchronize(self, device):
        self.devices.append(device)
        self.is_replaying = False

    def CUDAGraph(self):
        assert not self.is_replaying, "the graph before may still be replayed"
        assert all(graph() is None for graph in self.graphs), "the graph before still has its memory"
        graph = Graph(self)
        self.graphs.append(weakref.ref(graph))
        return graph

    @contextmanager
    def graph(self, graph, stream, capture_error_mode):
        """Leaves its stream the current one where a capture fails, as PyTorch does."""
        assert capture_error_mode == "thread_local"
        assert self.current is stream, "the current stream is that of another device"
        self.capturing, self.current = graph, Stream("in a capture")
        try:
            yield
        finally:
            self.capturing = None
        if self.fails:
            raise RuntimeError("operation failed due to a previous error during capture")
        self.current = stream


class Graph:
    """Work that is done again; a ``Network`` says what it is."""

    work = None

    def __init__(self, gpu):
        self._gpu = gpu

    def replay(self):
        for stream in self._gpu.streams:
            assert stream.has_done(stream.length - 1), "its memory is still in use beside"
        self._gpu.is_replaying = True
        self.work()


class Network(torch.nn.Module):
    """``function`` as a network that knows how often it ran."""

    def __init__(self, gpu, function):
        super().__init__()
        self._gpu, self._function, self.runs, self.given = gpu, function, 0, []

    def forward(self, x):
        self.runs += 1
        self.given.append(x)
        self._gpu.current.ask(lambda: None)
        assert not torch._C._get_graph_executor_optimize(), "kernels are compiled for each shape"
        answer = self._function(x)
        if self._gpu.capturing:
            self._gpu.capturing.work = lambda: answer.copy_(self._function(x))
        return answer
