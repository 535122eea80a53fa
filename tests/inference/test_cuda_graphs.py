"""What graphs on a GPU leave alone: memory and streams of others, and networks that they do not suit."""

from __future__ import annotations

import gc
import weakref

import pytest
from deep_pixels.inference.runtimes._torch_copies import CudaCopies
from deep_pixels.inference.runtimes._torch_forward import TorchForward
from fake_gpu import STREAMS, Gpu, Network

torch = pytest.importorskip("torch")

DEVICE = torch.device("cuda", 1)


@pytest.fixture
def gpu():
    return Gpu()


def opened(gpu, function=lambda x: x * 2):
    network = Network(gpu, function)
    return TorchForward(gpu.torch, network, DEVICE), network


def tiles(count, value=1.0):
    return torch.full((count, 2, 4, 4), value)


def test_memory_is_given_back_with_the_network_at_once(gpu):
    """And not when Python next looks for circles: what is given back is wanted for the next model."""
    answers, network = opened(gpu)
    for _ in range(3):
        answers(tiles(4))
    held = [weakref.ref(network), *gpu.graphs]
    assert gpu.graphs[-1]() is not None
    gc.disable()
    try:
        del answers, network
        assert all(there() is None for there in held)
    finally:
        gc.enable()


def test_no_graph_is_recorded_on_a_stream_that_copies_go_on_with(gpu):
    """PyTorch has but some streams, and hands them out in turns."""
    copies = CudaCopies(gpu.torch, DEVICE)
    beside = [opened(gpu)[0]._graphs._beside for _ in range(STREAMS + 4)]
    more = CudaCopies(gpu.torch, DEVICE)
    assert len(set(map(id, beside))) == STREAMS
    for stream in (copies._up, copies._down, more._up, more._down):
        assert stream not in beside


def test_whether_a_network_can_be_recorded_is_tried_with_one_tile(gpu):
    recorded = []

    def looking(x):
        if gpu.capturing:
            recorded.append(len(x))
            raise RuntimeError("operation not permitted when stream is capturing")
        return x * 2

    answers, _ = opened(gpu, looking)
    for _ in range(4):
        assert (answers(tiles(4)) == 2).all()
    assert recorded == [1]
    assert answers._graphs.trouble == "operation not permitted when stream is capturing"


def test_a_network_that_takes_no_single_tile_runs_as_it_is(gpu):
    def of_four(x):
        assert len(x) == 4, "Guard failed: x.size()[0] == 4"
        return x * 2

    answers, network = opened(gpu, of_four)
    for _ in range(4):
        assert (answers(tiles(4)) == 2).all()
    assert network.runs == 5
    assert gpu.current is gpu.main


def test_nothing_is_recorded_that_memory_may_be_too_short_for(gpu):
    """What a capture has taken that fails is lost until the program ends."""
    answers, network = opened(gpu)
    gpu.max_memory_allocated = lambda device: 1000
    gpu.free = 1100
    for _ in range(4):
        assert (answers(tiles(4)) == 2).all()
    assert not any(graph() and graph().work for graph in gpu.graphs)
    assert network.runs == 4 + 3
    assert answers._graphs.trouble == "1000 bytes are taken of 1100"


@pytest.mark.parametrize(
    "trouble", ["CUDA out of memory. Tried to allocate 2 GiB", "operation not permitted"]
)
def test_what_else_goes_wrong_near_a_view_leaves_channels_last(gpu, trouble):
    """TorchScript tells the code around what fails."""
    wrong = [True]

    def failing(x):
        if wrong:
            raise RuntimeError(
                f'File "code/m.py", in forward\n  _0 = torch.view(x, [4])\n  ~~~ <--- HERE\n{trouble}'
            )
        return x * 2

    answers, network = opened(gpu, failing)
    with pytest.raises(RuntimeError, match="HERE"):
        answers(tiles(4))
    assert network.runs == 1
    wrong.clear()
    answers(tiles(4))
    assert network.given[-1].is_contiguous(memory_format=torch.channels_last)
