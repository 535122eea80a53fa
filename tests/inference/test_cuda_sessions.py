"""Sessions on a GPU, here in the computer's own memory: what they load, and what they give back."""

from __future__ import annotations

import gc
import weakref

import pytest
from deep_pixels.inference.devices import Device
from deep_pixels.inference.progress import Unwatched
from sessions import plain_imports
from test_cuda import AsOnGpu

torch = pytest.importorskip("torch")


@pytest.fixture(params=[".pt", ".pt2"])
def session(tmp_path, request):
    path, network, tiles = (
        tmp_path / f"m{request.param}",
        torch.nn.Conv2d(3, 3, 1).eval(),
        torch.zeros(2, 3, 8, 8),
    )
    if request.param == ".pt":
        torch.jit.save(torch.jit.trace(network, tiles), str(path))
    else:
        with plain_imports():
            torch.export.save(torch.export.export(network, (tiles,)), str(path))
    session = AsOnGpu(path, Device("auto"), Unwatched())
    yield session
    session.close()


def loads(session):
    """How often the network is loaded from now on: a list that grows."""
    load, counted = session._load, []
    session._load = lambda: counted.append(1) or load()
    return counted


def test_a_precision_that_is_in_use_is_not_loaded_again(session):
    counted = loads(session)
    for precision, expected in [("full", 0), ("half", 1), ("half", 1), ("full", 2)]:
        session.use(precision)
        assert len(counted) == expected


def test_a_precision_that_cannot_be_loaded_leaves_the_way_back(session):
    load = session._load
    session._load = lambda: 1 / 0
    with pytest.raises(ZeroDivisionError):
        session.use("half")
    session._load = load
    session.use("full")
    assert session.run(torch.zeros(2, 3, 8, 8)).shape == (2, 3, 8, 8)


@pytest.mark.parametrize("leave", [lambda session: session.use("half"), lambda session: session.close()])
def test_a_network_is_gone_before_the_next_one_is_loaded_and_when_all_is_done(session, leave, monkeypatch):
    """Two of them at a time may be one too many, and memory that PyTorch keeps is nobody else's."""
    before, left = weakref.ref(session._forward._module), []
    monkeypatch.setattr(torch.cuda, "empty_cache", lambda: left.append(before()))
    gc.disable()
    try:
        leave(session)
    finally:
        gc.enable()
    assert left == [None]
