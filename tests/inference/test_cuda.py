"""What is done on GPUs alone, here on one that is not there, and in the computer's own memory."""

from __future__ import annotations

import gc
from dataclasses import replace
from math import isqrt
from types import SimpleNamespace

import numpy as np
import pytest
from deep_pixels.inference import building, runtimes
from deep_pixels.inference.arguments import Arguments
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.content import Classes
from deep_pixels.inference.devices import Device
from deep_pixels.inference.errors import ArgumentError, DeviceMemoryError, UnsupportedModelError
from deep_pixels.inference.raster.pixel_type import PixelType
from deep_pixels.inference.runtimes import _torch_forward, pytorch
from deep_pixels.inference.runtimes._onnx_binding import BoundSession
from deep_pixels.inference.runtimes._torch_arrays import TorchArrays
from deep_pixels.inference.runtimes._torch_copies import CudaCopies
from deep_pixels.inference.runtimes._torch_device import SHARE, tiles_in_free_memory
from deep_pixels.inference.runtimes._torch_forward import TorchForward
from deep_pixels.inference.tiling import Window
from fake_gpu import Gpu, Network
from models import box, onnx_conv, write_emd
from rasters import read_raster
from running import Listening, classify
from sessions import opened, plain_imports

torch = pytest.importorskip("torch")

SECOND = torch.device("cuda", 1)


@pytest.fixture
def gpu():
    return Gpu()


@pytest.fixture
def copies(gpu):
    return CudaCopies(gpu.torch, SECOND)


def writing(values):
    def read(target):
        target[...] = values
        return "answer"

    return read


@pytest.mark.parametrize("sizes", [(4, 4, 4), (4, 2, 6), (6, 6, 1)])
def test_what_goes_up_arrives_and_so_does_what_follows_in_the_same_memory(gpu, copies, sizes):
    targets = [gpu.tensor(np.zeros((2, size), np.int16)) for size in sizes]
    for number, target in enumerate(targets, start=1):
        assert copies.fill(target, writing(number)) == "answer"
        gc.collect()
    gpu.main.synchronize()
    for number, target in enumerate(targets, start=1):
        assert (target.memory == number).all()


def test_what_goes_up_does_not_wait_for_what_the_device_is_at(gpu, copies):
    target = gpu.tensor(np.zeros(3, np.uint8))
    gpu.main.ask(lambda: pytest.fail("waited for the main stream"))
    copies.fill(target, writing(1))


def test_copies_are_made_where_no_memory_can_be_pinned(gpu, copies, monkeypatch):
    """Windows pins no more than half of what there is."""

    def empty(shape, dtype, pin_memory=False):
        if pin_memory:
            raise RuntimeError("CUDA error: out of memory")
        return gpu._empty(shape, dtype)

    monkeypatch.setattr(gpu.torch, "empty", empty)
    target = gpu.tensor(np.zeros((2, 3), np.uint16))
    assert copies.fill(target, writing(7)) == "answer"
    fetch = copies.fetching(target)
    assert (fetch() == 7).all()


def test_memory_that_is_written_into_is_taken_once_for_all_that_is_no_larger(gpu, copies, monkeypatch):
    taken = []
    monkeypatch.setattr(gpu.torch, "empty", lambda *a, **k: taken.append(a) or gpu._empty(*a, **k))
    for size in (4, 9, 8, 9, 1):
        copies.fill(gpu.tensor(np.zeros((2, size), np.float32)), writing(1))
    assert taken == [((32,),), ((72,),)]


@pytest.mark.parametrize("device_is_ahead", [False, True])
def test_what_comes_down_is_what_the_device_makes_of_it_first(gpu, copies, device_is_ahead):
    fetches = [copies.fetching(gpu.tensor(np.full((3, 2), number, np.uint16))) for number in (1, 2, 3)]
    gc.collect()  # nobody holds what is still to be copied
    if device_is_ahead:
        gpu.main.synchronize()
    for number, fetch in reversed(list(enumerate(fetches, start=1))):
        assert (fetch() == number).all()


def test_an_answer_does_not_change_when_the_next_one_comes_down(gpu, copies):
    first = copies.fetching(gpu.tensor(np.full(4, 1, np.uint8)))()
    copies.fetching(gpu.tensor(np.full(4, 2, np.uint8)))()
    assert (first == 1).all()


def test_what_comes_down_does_not_wait_for_what_is_asked_later(gpu, copies):
    fetch = copies.fetching(gpu.tensor(np.full(4, 1, np.uint8)))
    gpu.main.ask(lambda: pytest.fail("waited for what was asked later"))
    assert (fetch() == 1).all()


def test_copies_are_made_on_the_device_that_was_named(gpu, copies):
    copies.fill(gpu.tensor(np.zeros(3, np.uint8)), writing(1))
    copies.fetching(gpu.tensor(np.zeros(3, np.uint8)))()
    assert set(gpu.devices) == {SECOND}


def doubled(x):
    return x * 2


def forward(gpu, function=doubled, **how):
    network = Network(gpu, function)
    return TorchForward(gpu.torch, network, SECOND, **how), network


def batch(tiles, number, size=4, bands=2):
    """Tiles that differ."""
    return torch.arange(tiles).reshape(-1, 1, 1, 1).repeat(1, bands, size, size) + 10.0 * number


def runs_of(network, answers, *batches):
    """How often the network runs for each batch."""
    counts = []
    for values in batches:
        before = network.runs
        assert (answers(values) == 2 * values).all()
        counts.append(network.runs - before)
    return counts


EAGER, REPLAYED = 1, 0  # runs
TRIED = 4  # three to settle and one that is recorded
CAPTURED = 2 * TRIED  # of one tile first, and of all of them


def test_a_shape_that_comes_a_second_time_is_recorded_and_replayed_from_then_on(gpu):
    answers, network = forward(gpu)
    batches = [batch(4, number) for number in range(5)]
    assert runs_of(network, answers, *batches) == [EAGER, CAPTURED, REPLAYED, REPLAYED, REPLAYED]


@pytest.mark.parametrize("bands", [1, 2])
@pytest.mark.parametrize("function", [lambda x: x, lambda x: x[:, :1], lambda x: x.transpose(2, 3), doubled])
def test_every_answer_has_memory_of_its_own(gpu, bands, function):
    answers, _ = forward(gpu, function)
    batches = [batch(4, number, bands=bands) for number in range(5)]
    expected = [function(values).clone() for values in batches]
    results = []
    for values in batches:
        results.append(answers(values))
        values.fill_(99)
    for result, values in zip(results, expected):
        assert (result == values).all()


def test_tiles_of_another_size_run_as_they_are(gpu):
    answers, network = forward(gpu)
    runs_of(network, answers, batch(4, 1), batch(4, 2))
    others = batch(4, 3, size=6), batch(5, 4), batch(4, 5)
    assert runs_of(network, answers, *others) == [EAGER, EAGER, REPLAYED]


def test_a_last_batch_that_is_nearly_full_goes_through_the_same_graph(gpu):
    answers, network = forward(gpu)
    runs_of(network, answers, batch(4, 1), batch(4, 2))
    assert runs_of(network, answers, batch(3, 3), batch(2, 4), batch(4, 5)) == [REPLAYED, EAGER, REPLAYED]


def test_shapes_that_take_turns_are_not_recorded(gpu):
    answers, network = forward(gpu)
    assert runs_of(network, answers, *(batch(1 + number % 2, number) for number in range(6))) == [EAGER] * 6


def test_another_shape_that_comes_twice_in_a_row_takes_the_place_of_the_first(gpu):
    answers, network = forward(gpu)
    runs_of(network, answers, batch(1, 1), batch(1, 2))
    nine = batch(9, 3), batch(9, 4), batch(9, 5)
    assert runs_of(network, answers, *nine) == [EAGER, CAPTURED, REPLAYED]
    assert runs_of(network, answers, batch(1, 6)) == [EAGER]


def test_what_is_run_to_measure_it_is_never_recorded(gpu):
    answers, network = forward(gpu)
    for number in range(4):
        assert (answers(batch(4, number), eagerly=True) == 2 * batch(4, number)).all()
    assert (network.runs, gpu.graphs) == (4, [])


def test_a_network_that_cannot_be_recorded_goes_on_as_it_is(gpu):
    answers, network = forward(gpu)
    gpu.fails = True
    batches = [batch(4, number) for number in range(5)]
    counts = runs_of(network, answers, *batches)
    assert counts == [EAGER, TRIED + EAGER, EAGER, EAGER, EAGER]
    assert gpu.current is gpu.main, "the thread is left on the stream of the capture"
    assert not _torch_forward._one_capture.locked()


def test_a_network_that_fails_when_it_is_recorded_goes_on_as_it_is(gpu):
    def looking(x):
        if gpu.capturing:
            raise RuntimeError("operation not permitted when stream is capturing")
        return x * 2

    answers, network = forward(gpu, looking)
    assert runs_of(network, answers, *(batch(4, number) for number in range(4)))[2:] == [EAGER, EAGER]
    assert gpu.current is gpu.main


def test_captures_are_one_at_a_time_in_a_process(gpu):
    held = []

    def looking(x):
        if gpu.capturing:
            held.append(_torch_forward._one_capture.locked())
        return x * 2

    runs_of(*reversed(forward(gpu, looking)), batch(4, 1), batch(4, 2))
    assert held == [True, True]


def test_graphs_are_recorded_on_the_device_of_the_network(gpu):
    forward(gpu)
    assert gpu.devices == [SECOND]


@pytest.mark.parametrize("release", [("2.4.1",), ("2.11.0+cu130",), ("2.13.0+rocm7.2", "7.2.1")])
def test_where_a_failed_capture_does_harm_nothing_is_recorded(release):
    gpu = Gpu(*release)
    answers, network = forward(gpu)
    assert runs_of(network, answers, *(batch(4, number) for number in range(4))) == [EAGER] * 4


def test_half_precision_computes_in_float16_and_answers_in_float32(gpu):
    answers, network = forward(gpu, shorter=torch.float16)
    assert all(answers(batch(4, number)).dtype == torch.float32 for number in range(4))
    assert {given.dtype for given in network.given} == {torch.float16}


def test_a_model_that_looks_at_its_memory_is_recorded_with_it_in_order(gpu):
    answers, network = forward(gpu, lambda x: x.view(len(x), -1).view(x.shape) * 2)
    runs_of(network, answers, *(batch(4, number) for number in range(4)))
    assert gpu.graphs[-1]().work


@pytest.mark.parametrize("once", [0, 5000])
def test_as_many_tiles_run_together_as_free_memory_holds(gpu, once):
    """What is taken once is no part of what a tile takes; what PyTorch keeps free is free."""
    first = [once]

    def run_one():
        taken = 100 + sum(first)
        first.clear()
        gpu.peak = max(gpu.peak, gpu.allocated + taken)

    def reset(device):
        gpu.peak = gpu.allocated

    gpu.allocated, gpu.reserved = 970, 1370
    gpu.memory_allocated, gpu.memory_reserved = lambda device: gpu.allocated, lambda device: gpu.reserved
    gpu.max_memory_allocated, gpu.reset_peak_memory_stats = lambda device: gpu.peak, reset
    gpu.mem_get_info = lambda device: (1600, 9999)
    assert tiles_in_free_memory(gpu.torch, SECOND, run_one) == int(2000 * SHARE / 100)
    gpu.mem_get_info = lambda device: (0, 9999)
    gpu.reserved = 970
    assert tiles_in_free_memory(gpu.torch, SECOND, run_one) == 1


class Placing(torch.nn.Module):
    """Makes tensors on the device that it is given some of."""

    def __init__(self):
        super().__init__()
        self.scale = torch.nn.Parameter(torch.ones(1, 3, 1, 1))

    def forward(self, x):
        return x * self.scale + torch.arange(3, device=x.device).view(1, 3, 1, 1)


@pytest.mark.parametrize("suffix", [".pt", ".pt2"])
def test_a_network_makes_the_tensors_that_it_needs_on_the_device_that_it_is_put_on(tmp_path, suffix):
    """And not where it was traced; "meta" is a device that every PyTorch has."""
    path, tiles = tmp_path / f"m{suffix}", torch.zeros(2, 3, 8, 8)
    if suffix == ".pt":
        torch.jit.save(torch.jit.trace(Placing(), tiles), str(path))
    else:
        with plain_imports():
            torch.export.save(torch.export.export(Placing().eval(), (tiles,)), str(path))
    module = pytorch._loaded(torch, path, torch.device("meta"))
    assert module(tiles.to("meta")).device.type == "meta"


def test_weights_are_folded_before_they_are_made_shorter():
    """float16 holds nothing above 65504; what is folded may be large as long as the result is not."""
    module = torch.nn.Sequential(torch.nn.Conv2d(3, 2, 3), torch.nn.BatchNorm2d(2)).eval()
    with torch.no_grad():
        module[0].weight.mul_(1e4)
        module[1].running_mean.fill_(1e5)
        module[1].running_var.fill_(1e10)
    tiles = torch.rand(2, 3, 8, 8)
    traced = torch.jit.trace(module, tiles)
    full, half = (
        TorchForward(torch, traced, torch.device("cpu"), shorter)(tiles) for shorter in (None, torch.float16)
    )
    torch.testing.assert_close(full, module(tiles), atol=1e-4, rtol=1e-4)
    torch.testing.assert_close(half, full, atol=2e-3, rtol=2e-3)
    assert not torch.equal(half, full)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int32", "float32", "float64"])
def test_numbers_too_large_for_half_precision_stay_numbers(gpu, dtype):
    """Clouds fill 16 bits where nothing is normalised; the tiles that were tried may have none."""
    answers, network = forward(gpu, lambda x: x, shorter=torch.float16)
    brightest = {"uint8": 255, "uint16": 65535}.get(dtype, 10**6)
    values = np.full((4, 3, 2, 2), brightest, dtype)
    for _ in range(4):  # through a graph as well
        assert (answers(torch.from_numpy(values)) == min(brightest, 65504)).all()
    assert not any(given.isinf().any() for given in network.given)


class AsOnGpu(pytorch.TorchSession):
    """All that is done on a GPU but for graphs, with the computer's own memory as the device's."""

    def __init__(self, path, device, progress, *_):
        super().__init__(path, Device("cpu"), progress)
        self.on_gpu, self._half, self.precisions = True, torch.float16, ("full", "half")
        self.arrays = TorchArrays(torch, self._target)


@pytest.mark.parametrize("merge", ["crop", "blend"])
@pytest.mark.parametrize("precision", ["full", "half", "auto"])
def test_a_run_on_a_gpu_gives_the_classes_of_a_run_on_a_cpu(tmp_path, scene, monkeypatch, merge, precision):
    brightest = torch.nn.Conv2d(3, 3, 1, bias=False).eval()
    torch.nn.init.dirac_(
        brightest.weight
    )  # by chance drawn ones may have scores too alike for half precision
    torch.jit.save(torch.jit.trace(brightest, torch.zeros(1, 3, 64, 64)), str(tmp_path / "model.pt"))
    package = write_emd(tmp_path, "model.pt", Framework="PyTorch", NormalizationStats=STATS)
    arguments = f"padding 8; tile_merge {merge}"
    classify(package, scene, tmp_path / "host.tif", arguments)
    monkeypatch.setattr(pytorch, "tiles_in_free_memory", lambda torch, device, run_one: len(run_one()) * 7)
    on_gpu = replace(pytorch.RUNTIME, open=AsOnGpu)
    monkeypatch.setattr(runtimes, "_by_suffix", lambda: {".pt": on_gpu})
    heard = Listening()
    classify(package, scene, tmp_path / "gpu.tif", f"{arguments}; precision {precision}", heard)
    host, gpu = (read_raster(tmp_path / f"{name}.tif")[0] for name in ("host", "gpu"))
    assert np.mean(host != gpu) <= (0 if precision == "full" else 0.001)
    assert "Precision: half" in heard.lines or precision == "full"
    assert any("batch of 4" in line for line in heard.lines)


def test_what_a_tile_takes_is_measured_without_a_graph(tmp_path, monkeypatch):
    path, how = tmp_path / "m.pt", []
    torch.jit.save(torch.jit.trace(torch.nn.Conv2d(3, 3, 1), torch.zeros(1, 3, 8, 8)), str(path))
    session = AsOnGpu(path, Device("auto"), Listening())
    session._forward = lambda given, eagerly: how.append(eagerly) or given
    monkeypatch.setattr(pytorch, "tiles_in_free_memory", lambda torch, device, run_one: len(run_one()))
    assert session.room(torch.zeros(1, 3, 8, 8)) == 1
    session.run(torch.zeros(2, 3, 8, 8))
    assert how == [True, False]


STATS = {
    "band_min_values": [0] * 3,
    "band_max_values": [255] * 3,
    "scaled_mean_values": [0.4, 0.5, 0.6],
    "scaled_std_values": [0.2] * 3,
}


class OnCpu:
    """A real session of ONNX Runtime whose GPU is the computer's own memory; tells what is done in order."""

    def __init__(self, session, told):
        self._session, self.told = session, told
        self.get_inputs, self.get_outputs = session.get_inputs, session.get_outputs

    def io_binding(self):
        real, told = self._session.io_binding(), self.told

        def bind_input(name, device, index, *more):
            assert (device, index) == ("cuda", 1)
            told.append("input is bound")
            real.bind_input(name, "cpu", 0, *more)

        def bind_output(name, device, index, *more):
            assert (device, index) == ("cuda", 1)
            told.append("output is bound" if more else "output is left to the session")
            real.bind_output(name, "cpu", 0, *more)

        return SimpleNamespace(
            real=real,
            bind_input=bind_input,
            bind_output=bind_output,
            synchronize_outputs=lambda: told.append("session is waited for"),
            copy_outputs_to_cpu=real.copy_outputs_to_cpu,
        )

    def run_with_iobinding(self, binding):
        self.told.append("runs")
        self._session.run_with_iobinding(binding.real)


class Telling(TorchArrays):
    """Tells when memory is taken, and when the device is waited for."""

    def __init__(self, told):
        super().__init__(torch, torch.device("cpu"))
        self._told = told

    def empty(self, *what):
        self._told.append("memory is taken")
        return super().empty(*what)

    def converted(self, *what):
        self._told.append("memory is taken")
        return super().converted(*what)

    def wait(self):
        self._told.append("device is waited for")


@pytest.fixture(params=["float", "float16", "uint8"])
def bound(tmp_path, request):
    """A session that is made to believe that it is on a GPU, and what it did."""
    path = onnx_conv(tmp_path / "m.onnx", box(3, 3), input_type=request.param)
    session, told = opened(path), []
    session.arrays = Telling(told)
    names = session._inputs, session._output
    session._bound = BoundSession(OnCpu(session._session, told), session.arrays, 1, *names)
    return SimpleNamespace(session=session, told=told, host=opened(path))


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int32", "float32", "float64"])
def test_a_session_on_a_gpu_reads_and_writes_tensors_where_they_lie(bound, dtype):
    for number, tiles in enumerate((3, 3, 2, 3)):
        values = np.random.default_rng(number).integers(0, 200, (tiles, 3, 8, 9)).astype(dtype)
        answer = bound.session.run(bound.session.arrays.put(values))
        np.testing.assert_array_equal(answer.numpy(), bound.host.run(values))


def test_both_sides_wait_for_each_other_and_memory_is_taken_before(bound):
    """The session waits before it is given anything: it copies at once what it computes with elsewhere."""
    values = torch.ones(3, 3, 8, 8)
    for _ in range(2):
        bound.session.run(values)
    first = bound.told.index("session is waited for") + 1
    given, run = ["device is waited for", "input is bound"], ["runs", "session is waited for"]
    assert bound.told[:first] == ["memory is taken", *given, "output is left to the session", *run]
    assert bound.told[first:] == ["memory is taken", "memory is taken", *given, "output is bound", *run]


def test_both_sides_give_their_memory_back(bound, monkeypatch):
    arrays = bound.session.arrays
    bound.session.run(torch.ones(3, 3, 8, 8))
    arrays.device = SECOND
    monkeypatch.setattr(torch.cuda, "empty_cache", lambda: bound.told.append("memory is given back"))
    bound.session.close()
    assert bound.told[-1] == "memory is given back"
    assert bound.session._session is None and not arrays._constants


def test_numbers_that_the_model_does_not_take_are_refused_on_a_gpu_too(bound):
    values = np.full((2, 3, 8, 8), 70000, np.int32)
    if bound.host._dtype is np.float32:
        bound.session.run(bound.session.arrays.put(values))
        return
    for session, given in ((bound.host, values), (bound.session, bound.session.arrays.put(values))):
        with pytest.raises(UnsupportedModelError, match="is given 70000; expected values from"):
            session.run(given)


class Scores:
    """A session that answers with an image's own bands, and wrongly at some pixels in half precision."""

    tile = (100, 100)
    decision = SimpleNamespace(content=Classes((), PixelType(np.dtype("int64"), -1)))

    def __init__(self, precisions=("full", "half"), wrong=0, failing=None):
        self.precisions, self.on_gpu = precisions, True
        self.used, self._wrong, self._failing = ["full"], wrong, failing
        self.device, self.arrays = "cuda:0 Fake", HostArrays()

    def use(self, precision):
        self.used.append(precision)

    def answer_to(self, tile):
        classes = tile.argmax(axis=0)
        if self.used[-1] == "half":
            if self._failing:
                raise self._failing
            classes.flat[: self._wrong] += 1
        return classes


TILE = np.random.default_rng(0).random((3, 100, 100))


def precision_of(asked, session, given=()):
    """What is used in the end, and what was said."""
    progress = Listening()
    arguments = Arguments({"precision": asked}, frozenset(given))
    sampler = SimpleNamespace(tiles=lambda size: iter([TILE, TILE]))
    parts = SimpleNamespace(arguments=arguments, session=session, sampler=sampler, progress=progress)
    building._choose_precision(parts, session)
    return session.used[-1], progress.lines


@pytest.mark.parametrize(
    ("wrong", "used", "said"),
    [
        (0, "half", "Precision: half"),
        (10, "half", "Precision: half"),
        (11, "full", "Precision: full, as 0.11 % of the classes of a sample would change with half"),
        (5000, "full", "Precision: full, as 50.00 % of the classes of a sample would change with half"),
    ],
)
def test_half_precision_is_used_where_no_more_than_one_class_in_a_thousand_changes(wrong, used, said):
    assert precision_of("auto", Scores(wrong=wrong)) == (used, [said])


def test_half_precision_is_used_unseen_where_it_is_asked_for():
    assert precision_of("half", Scores(wrong=5000)) == ("half", ["Precision: half"])


def test_full_precision_stays_where_it_is_asked_for():
    assert precision_of("full", Scores()) == ("full", [])


@pytest.mark.parametrize(
    "error", [UnsupportedModelError("The model wants float32"), DeviceMemoryError(1, "cuda:0")]
)
def test_a_model_that_fails_in_half_precision_stays_in_full_and_says_why(error):
    used, said = precision_of("auto", Scores(failing=error))
    assert (used, said) == ("full", [f"Precision: full, as half fails: {error}"])


def test_half_precision_is_refused_where_there_is_none():
    session = Scores(precisions=("full",))
    session.device = "CPU (2 threads)"
    with pytest.raises(ArgumentError) as c:
        precision_of("half", session, given=["precision"])
    assert str(c.value) == (
        "precision is 'half'; expected auto or full, as CPU (2 threads) has but one precision for this model"
    )
    assert precision_of("auto", session) == ("full", [])


@pytest.mark.parametrize(
    ("fixed", "asked", "defined", "room", "expected"),
    [
        (None, None, None, 1, 1),
        (None, None, None, 20, 16),
        (None, None, None, 10**6, 36),  # all tiles of the extent
        (None, None, 9, 20, 9),
        (None, None, 12, 20, 9),
        (None, 4, None, 20, 4),
        (None, 4, 9, 20, 4),
        (8, 4, 9, 20, 8),
    ],
)
def test_a_batch_is_what_the_file_the_user_or_the_definition_says_else_what_the_device_is_best_with(
    fixed, asked, defined, room, expected
):
    session = Scores()
    session.room = lambda tile: room if tile.shape == (1, 3, 16, 16) else None
    sampler = SimpleNamespace(tile=lambda size: np.zeros((3, *size), np.uint8), extent=Window(0, 0, 100, 90))
    parts = SimpleNamespace(
        session=session,
        inputs=SimpleNamespace(batch_size=fixed),
        arguments=Arguments({"batch_size": asked}),
        definition=SimpleNamespace(batch_size=defined),
        sampler=sampler,
        normalization=None,
    )
    model = SimpleNamespace(arrays=HostArrays(), tile=(16, 16), padding=0)
    assert building._batch_size(parts, model) == expected


def test_no_more_tiles_run_together_than_bring_anything():
    assert isqrt(building.MOST_AT_ONCE) ** 2 == building.MOST_AT_ONCE == 64


@pytest.mark.parametrize(("size", "expected"), [(256, 64), (512, 64), (1024, 16), (2000, 4), (9000, 1)])
def test_large_tiles_are_fewer_at_a_time_however_much_memory_there_is(size, expected):
    """An H200 has room for batches that some operations have no numbers for."""
    session = Scores()
    session.room = lambda tile: 10**6
    sampler = SimpleNamespace(
        tile=lambda size: np.zeros((1, *size), np.uint8), extent=Window(0, 0, 10**6, 10**6)
    )
    parts = SimpleNamespace(
        session=session,
        inputs=SimpleNamespace(batch_size=None),
        arguments=Arguments({}),
        definition=SimpleNamespace(batch_size=None),
        sampler=sampler,
        normalization=None,
    )
    model = SimpleNamespace(arrays=HostArrays(), tile=(size, size), padding=0)
    assert building._batch_size(parts, model) == expected


@pytest.mark.parametrize("room", [1, 2])
def test_the_first_look_at_a_model_needs_room_for_one_tile(room):
    asked = []

    def run(batch):
        asked.append(len(batch))
        if len(batch) > room:
            raise DeviceMemoryError(len(batch), "cuda:0")
        return batch + 1

    sampler = SimpleNamespace(tile=lambda size: np.zeros((1, *size), np.float32))
    session = SimpleNamespace(arrays=HostArrays(), run=run)
    parts = SimpleNamespace(
        session=session,
        sampler=sampler,
        normalization=None,
        architecture=SimpleNamespace(gives_images=False),
    )
    answer = building._first_answer(parts, (4, 4))
    assert answer.shape == (2, 1, 4, 4) and (answer[0] == 1).all() and not (answer[1] == 1).any()
    assert asked == ([2, 1, 1] if room == 1 else [2])
