"""What the line asks of arrays, of PyTorch's as of numpy's: here on the CPU, where every PyTorch has them."""

from __future__ import annotations

import itertools
from contextlib import nullcontext

import numpy as np
import pytest
from deep_pixels.inference import prediction
from deep_pixels.inference.arrays import HostArrays, with_bands_first, with_bands_last
from deep_pixels.inference.blending import PROFILES
from deep_pixels.inference.confidence import Confident, OfEither, OfHighest, SingleScore
from deep_pixels.inference.content import Classes
from deep_pixels.inference.decisions import AsTheyAre, AtLeast, Decided, Decision, MostLikely
from deep_pixels.inference.errors import DeviceError, DeviceMemoryError, UnsupportedModelError
from deep_pixels.inference.interpolation import upsampled
from deep_pixels.inference.normalization import Normalization
from deep_pixels.inference.predictor import Predictor, cropped
from deep_pixels.inference.raster.memory import MemorySource
from deep_pixels.inference.raster.pixel_type import PixelType
from deep_pixels.inference.runtimes._batches import in_batches_of
from deep_pixels.inference.runtimes._torch_arrays import TorchArrays
from predictors import predict

torch = pytest.importorskip("torch")

RASTER_TYPES = ["uint8", "int8", "uint16", "int16", "int32", "float32", "float64"]
PIXEL_TYPES = ["uint8", "uint16", "int16", "int32"]
HOST = HostArrays()


def on_device():
    return TorchArrays(torch, torch.device("cpu"))


def pixels(dtype, *shape, seed=0):
    """Numbers over most of what a type holds."""
    rng = np.random.default_rng(seed)
    if np.dtype(dtype).kind == "f":
        return (rng.standard_normal(shape) * 1000).astype(dtype)
    limits = np.iinfo(dtype)
    return rng.integers(limits.min // 2, limits.max // 2 + 1, shape).astype(dtype)


def lines(bands):
    return Normalization.of([(0.01 * (band + 1), 0.5 - band) for band in range(bands)])


def pixel_type(name="uint8"):
    return PixelType(np.dtype(name), 255 if name == "uint8" else np.iinfo(name).max)


def fetched(decide, scores, arrays):
    return arrays.deciding(decide, arrays.put(scores))()


def network(bands):
    """A network that sees a pixel to each side; what it is given decides whether it answers in numpy."""
    weights = torch.from_numpy(np.random.default_rng(bands).standard_normal((4, bands, 3, 3))).float()

    def run(batch):
        given = batch if torch.is_tensor(batch) else torch.from_numpy(np.asarray(batch, np.float32))
        scores = torch.nn.functional.conv2d(given.float(), weights, padding=1)
        return scores if torch.is_tensor(batch) else scores.numpy()

    return run


def model(arrays, bands, normalization, *, tile=16, padding=4, batch_size=4, merge="blend", rule=None):
    run = network(bands)
    rule = rule or MostLikely((0, 1, 2, 3), (7, 5, 3, 1), pixel_type())
    decision = Decision(Classes((), rule.pixel_type), rule)
    score = lambda tiles: list(run(arrays.stacked(tiles, normalization)))  # noqa: E731
    sizes = (tile, tile), padding, 0, batch_size
    whole = Predictor(score, decision, *sizes, PROFILES[merge], arrays)
    return cropped(whole) if merge == "crop" else whole


SIZES = list(itertools.product([1, 15, 16, 17, 55], repeat=2))
CASES = [
    pytest.param(size, merge, [0, 1, 4, 7][n % 4], [1, 4, 9][n % 3], RASTER_TYPES[n % 7], (1, 13)[n % 2])
    for n, (merge, size) in enumerate(itertools.product(PROFILES, SIZES))
]


@pytest.mark.parametrize(("size", "merge", "padding", "batch_size", "dtype", "bands"), CASES)
def test_a_run_over_tensors_gives_the_classes_of_a_run_over_arrays(
    size, merge, padding, batch_size, dtype, bands
):
    values, valid = pixels(dtype, bands, *size), np.random.default_rng(1).random(size) > 0.2
    for normalization in (lines(bands), None):
        sizes = {"padding": padding, "batch_size": batch_size, "merge": merge}
        host, device = (
            predict(values, model(arrays, bands, normalization, **sizes), valid=valid)
            for arrays in (HOST, on_device())
        )
        np.testing.assert_array_equal(device, host)
        np.testing.assert_array_equal(device == 255, ~valid)


def test_the_runs_compared_cover_every_type_padding_batch_and_number_of_bands():
    seen = [set(column) for column in zip(*(case.values for case in CASES))]
    assert [len(values) for values in seen] == [25, 3, 4, 3, 7, 2]


class CountingSource(MemorySource):
    """Knows how many bytes were read of it."""

    read_bytes = 0

    def read(self, window, target=None):
        given = super().read(window, target)
        self.read_bytes += given.values.nbytes
        return given


@pytest.mark.parametrize("merge", ["crop", "blend"])
def test_a_raster_goes_up_once_and_a_byte_comes_down_for_each_pixel(merge, monkeypatch):
    values = np.random.default_rng(0).integers(0, 256, (3, 1000, 1300)).astype(np.uint8)
    arrays, source = on_device(), CountingSource(values)
    monkeypatch.setattr("predictors.MemorySource", lambda *_: source)
    classes = predict(values, model(arrays, 3, lines(3), tile=256, padding=16, merge=merge))
    assert source.read_bytes == values.nbytes
    assert values.nbytes <= arrays.uploaded <= 1.1 * values.nbytes
    assert arrays.downloaded == classes.size


SCORES = np.random.default_rng(0).integers(0, 3, (5, 40, 30)).astype(np.float32)  # many are equal
SCORES[2, :4], SCORES[:, 5], SCORES[1, 6], SCORES[:, 7] = np.nan, np.nan, np.inf, -np.inf


@pytest.mark.parametrize("dtype", PIXEL_TYPES)
@pytest.mark.parametrize("channels", [(0, 1, 2, 3, 4), (1, 3, 4), (4, 0), (2,)])
def test_the_most_likely_class_is_the_same(dtype, channels):
    low = 0 if dtype.startswith("u") else -5
    rule = MostLikely(channels, tuple(low + 50 * n for n in range(len(channels))), pixel_type(dtype))
    result = fetched(rule, SCORES, on_device())
    assert result.dtype == dtype
    np.testing.assert_array_equal(result, rule(SCORES))
    assert (result == rule.pixel_type.nodata).any()


@pytest.mark.parametrize("dtype", PIXEL_TYPES)
@pytest.mark.parametrize("least", [0.0, 0.4, 1.0, np.inf, -np.inf])
@pytest.mark.parametrize("is_probability", [True, False])
def test_a_single_score_is_told_from_its_threshold(dtype, least, is_probability):
    scores = np.random.default_rng(0).random((1, 40, 30), np.float32)
    scores[0, 0], scores[0, 1], scores[0, 2] = np.nan, 0.4, 1
    scores = scores if is_probability else scores * 4 - 2
    rule = AtLeast(least, 3, 200, is_probability, pixel_type(dtype))
    result = fetched(rule, scores, on_device())
    assert result.dtype == dtype
    np.testing.assert_array_equal(result, rule(scores))


@pytest.mark.parametrize("wrong", [-0.5, 1.5])
@pytest.mark.parametrize("arrays", [HOST, on_device()], ids=["numpy", "torch"])
def test_a_score_that_is_no_probability_is_told_when_the_answer_is_fetched(wrong, arrays):
    rule, scores = AtLeast(0.5, 0, 1, True, pixel_type()), np.full((1, 4, 4), 0.5, np.float32)
    scores[0, 1, 2], scores[0, 0, 0] = wrong, np.nan
    fetch = arrays.deciding(rule, arrays.put(scores))
    with pytest.raises(UnsupportedModelError, match=rf"score is {wrong} at a pixel"):
        fetch()
    assert (fetched(rule, np.full_like(scores, 0.5), arrays) == 1).all(), "it is told once"


@pytest.mark.parametrize("wrong", [-0.5, 1.5])
@pytest.mark.parametrize("arrays", [HOST, on_device()], ids=["numpy", "torch"])
def test_a_score_that_is_no_probability_ends_a_run_of_cropped_tiles(wrong, arrays):
    values = np.full((1, 60, 60), 0.5, np.float32)
    values[0, 20, 30] = wrong
    rule = AtLeast(0.5, 0, 1, True, pixel_type())
    score = lambda tiles: list(arrays.stacked(tiles, None))  # noqa: E731
    whole = Predictor(
        score, Decision(Classes((), rule.pixel_type), rule), (16, 16), 4, 0, 4, PROFILES["crop"], arrays
    )
    with pytest.raises(UnsupportedModelError, match=rf"score is {wrong} at a pixel"):
        predict(values, cropped(whole))


@pytest.mark.parametrize("dtype", PIXEL_TYPES)
@pytest.mark.parametrize("kind", ["int64", "int32", "int16", "int8", "uint8", "uint16", "bool"])
@pytest.mark.parametrize("known", [(0, 1, 2, 3), (1, 4), (0,), (-3, 1, 2)])
def test_a_class_map_is_taken_as_it_is_but_for_values_nobody_knows(dtype, kind, known):
    low = 0 if kind[0] in "ub" else -4
    scores = np.random.default_rng(0).integers(low, 2 if kind == "bool" else 6, (1, 40, 30)).astype(kind)
    rule = AsTheyAre(known, pixel_type(dtype))
    result = fetched(rule, scores, on_device())
    assert result.dtype == dtype
    np.testing.assert_array_equal(result, rule(scores))


def test_bands_are_moved_behind_columns_and_back_in_arrays_of_every_kind():
    values = np.arange(2 * 3 * 4 * 5).reshape(2, 3, 4, 5)
    for kind in (np.asarray, torch.from_numpy):
        moved = with_bands_last(kind(values))
        np.testing.assert_array_equal(moved, np.moveaxis(values, 1, -1))
        np.testing.assert_array_equal(with_bands_first(moved), values)


def test_what_is_decided_already_comes_down_as_it_is():
    values = pixels("uint16", 1, 9, 7)
    np.testing.assert_array_equal(fetched(Decided(), values, on_device()), values)


def test_a_decision_that_only_numpy_knows_is_made_there():
    rule = lambda scores: (scores.sum(axis=0) > 4).astype(np.uint8)  # noqa: E731
    np.testing.assert_array_equal(fetched(rule, SCORES, on_device()), rule(SCORES))


@pytest.mark.parametrize("dtype", ["float32", "int64", "int32", "uint8", "uint16", "bool"])
@pytest.mark.parametrize("factor", [2, 4, 32])
@pytest.mark.parametrize("corner_aligned", [False, True])
@pytest.mark.parametrize("size", [(1, 1), (2, 3), (7, 5)])
def test_coarse_answers_are_made_finer_in_the_same_way(dtype, factor, corner_aligned, size):
    values = np.random.default_rng(0).integers(0, 9, (2, 3, *size)).astype(dtype)
    arrays = on_device()
    result = arrays.fetched(arrays.upsampled(arrays.put(values), factor, corner_aligned))
    np.testing.assert_allclose(result, upsampled(values, factor, corner_aligned), atol=1e-5)
    assert result.dtype == values.dtype


@pytest.mark.parametrize("dtype", RASTER_TYPES)
@pytest.mark.parametrize("normalization", [lines(5), None], ids=["normalised", "as it is"])
def test_tiles_are_stacked_as_the_very_same_numbers(dtype, normalization):
    values, arrays = pixels(dtype, 5, 20, 30), on_device()
    tiles = [values[:, 2:18, start : start + 16] for start in (0, 3, 14)]
    result = arrays.fetched(arrays.stacked([arrays.put(tile) for tile in tiles], normalization))
    expected = HostArrays().stacked(tiles, normalization)
    assert result.dtype == expected.dtype
    np.testing.assert_array_equal(result, expected)


@pytest.mark.parametrize("dtype", [*RASTER_TYPES, "bool", "int64", "float16"])
@pytest.mark.parametrize("axis", [0, 1, -1])
def test_what_lies_at_some_places_is_taken_from_numbers_of_any_type(dtype, axis):
    values = np.random.default_rng(0).integers(0, 100, (4, 6, 8)).astype(dtype)
    places, arrays = np.array([3, 0, 0, 2]), on_device()
    whole = arrays.put(values)
    np.testing.assert_array_equal(
        arrays.fetched(arrays.taken(whole[..., 1:7], places, axis)), np.take(values[..., 1:7], places, axis)
    )


@pytest.mark.parametrize("dtype", [*RASTER_TYPES, "bool"])
def test_memory_is_as_large_as_it_is_wanted_and_filled_where_it_lies(dtype):
    arrays, values = on_device(), pixels("int8", 3, 5, 4).astype(dtype)
    whole = arrays.empty((3, 5, 9), np.dtype(dtype))
    assert arrays.empty((2, 2), whole.dtype).dtype == whole.dtype

    def read(target):
        target[...] = values
        return "answer"

    assert arrays.fill(whole[..., 2:6], read) == "answer"
    np.testing.assert_array_equal(arrays.fetched(whole)[..., 2:6], values)
    np.testing.assert_array_equal(arrays.fetched(arrays.floats(whole))[..., 2:6], values.astype(np.float32))


COPIES = {
    *("alias", "clone", "contiguous", "copy_", "detach", "empty", "_to_copy"),
    *("expand", "lift_fresh", "permute", "select", "slice", "squeeze", "unbind", "unsqueeze", "view"),
}


@pytest.mark.parametrize("merge", ["crop", "blend"])
def test_unsigned_numbers_of_more_than_a_byte_are_copied_and_nothing_else(merge, monkeypatch):
    """CUDA knows no more of them: it looks none up, and compares none."""
    from torch.utils._python_dispatch import TorchDispatchMode

    done = set()

    class Watching(TorchDispatchMode):
        def __torch_dispatch__(self, function, types, args=(), kwargs=None):
            result = function(*args, **(kwargs or {}))
            tensors = [value for value in (*args, result) if torch.is_tensor(value)]
            if any(str(tensor.dtype) in ("torch.uint16", "torch.uint32") for tensor in tensors):
                done.add(function.overloadpacket.__name__)
            return result

    monkeypatch.setattr(prediction, "ahead", nullcontext)  # this thread alone is watched
    rule = MostLikely((0, 1, 2, 3), (7, 5, 300, 1), pixel_type("uint16"))
    values = pixels("uint16", 2, 55, 40)
    host, device = (model(arrays, 2, lines(2), merge=merge, rule=rule) for arrays in (HOST, on_device()))
    with Watching():
        classes = predict(values, device)
    np.testing.assert_array_equal(classes, predict(values, host))
    assert done >= {"copy_", "slice"}
    assert not done - COPIES


@pytest.mark.parametrize("fixed", [None, 1, 2, 3, 5, 8])
@pytest.mark.parametrize("dtype", ["float32", "uint16"])
@pytest.mark.parametrize("arrays", [HOST, on_device()], ids=["numpy", "torch"])
def test_batches_of_a_fixed_size_are_cut_and_filled_up_with_tiles(fixed, dtype, arrays):
    values, seen = pixels(dtype, 5, 2, 4, 4), []
    known = {tile.tobytes() for tile in values}

    def run(batch):
        seen.append(len(batch))
        assert {tile.tobytes() for tile in arrays.fetched(batch)} <= known
        return arrays.floats(batch)

    result = in_batches_of(fixed, run, arrays.put(values), arrays)
    np.testing.assert_array_equal(arrays.fetched(result), values)
    assert set(seen) == {fixed or 5}


def asked_of_a_device(arrays):
    """One of everything that is done for each tile or each band of a run."""
    scores, values = arrays.put(SCORES), arrays.put(pixels("uint16", 3, 8, 9))
    chances, classes = arrays.put(np.full((1, 6, 6), 0.5, np.float32)), arrays.put(np.ones((1, 6, 6), int))
    kind = pixel_type()
    return {
        "most likely": lambda: arrays.decided(MostLikely((0, 2, 3), (1, 2, 3), kind), scores),
        "at least": lambda: arrays.decided(AtLeast(0.5, 0, 1, True, kind), chances),
        "as they are": lambda: arrays.decided(AsTheyAre((1, 3), kind), classes),
        "how likely": lambda: arrays.decided(
            Confident(MostLikely((0, 2), (1, 2), kind), OfHighest((0, 2), False)), scores
        ),
        "how likely of two": lambda: arrays.decided(
            Confident(AtLeast(0.5, 0, 1, True, kind), OfEither(SingleScore(False), 1)), chances
        ),
        "upsampled": lambda: arrays.upsampled(classes, 2, False),
        "stacked": lambda: arrays.stacked([values, values], lines(3)),
        "taken": lambda: arrays.taken(values, np.array([2, 1]), -1),
    }


@pytest.mark.parametrize("what", asked_of_a_device(on_device()))
def test_nothing_that_is_asked_for_each_tile_waits_for_the_device(what):
    """To put numbers up waits, to fetch some, and to look at one: the device would run empty."""
    from torch.utils._python_dispatch import TorchDispatchMode

    class Unseen(TorchDispatchMode):
        def __torch_dispatch__(self, function, types, args=(), kwargs=None):
            assert function not in (
                torch.ops.aten._local_scalar_dense.default,
                torch.ops.aten.nonzero.default,
            )
            is_put = function is torch.ops.aten.lift_fresh.default  # made of Python's numbers
            assert not is_put or args[0].dim() == 0, "a single one goes with the work itself"
            return function(*args, **(kwargs or {}))

    arrays = on_device()
    ask = asked_of_a_device(arrays)[what]
    ask()
    uploaded = arrays.uploaded
    with Unseen():
        ask()
    assert (arrays.uploaded, arrays.downloaded) == (uploaded, 0)


def full(words=""):
    raise RuntimeError(words if isinstance(words, str) else "CUDA out of memory. Tried to allocate 2 GiB")


HUGE = torch.empty(1).expand(1, 1, 1 << 22, 1 << 22)
TOO_LARGE = {
    "empty": ((3, 1 << 50), np.uint8),
    "fill": (torch.empty(1), full),
    "stacked": ([HUGE[0], HUGE[0]], None),
    "decided": (full, torch.empty(1)),
    "upsampled": (HUGE, 2, False),
    "taken": (HUGE, np.array([0, 0]), 1),
}


@pytest.mark.parametrize("method", TOO_LARGE)
def test_what_finds_no_room_on_the_device_says_so(method):
    with pytest.raises(DeviceMemoryError, match="cpu has too little memory") as c:
        getattr(on_device(), method)(*TOO_LARGE[method])
    assert c.value.batch_size == (2 if method == "stacked" else 1)


@pytest.mark.parametrize("tiles", [1, 3])
def test_what_has_too_many_numbers_for_an_operation_is_done_with_fewer_tiles(tiles, monkeypatch):
    words = "upsample_bilinear2d_nhwc only supports output tensors with less than INT_MAX elements"
    monkeypatch.setattr(torch.nn.functional, "interpolate", lambda *_, **__: full(words))
    with pytest.raises(DeviceMemoryError) as c:
        on_device().upsampled(torch.zeros(tiles, 2, 4, 4), 2, False)
    assert c.value.batch_size == tiles


LOST = "CUDA error: unspecified launch failure\nCUDA kernel errors might be asynchronously reported …"


@pytest.mark.parametrize("method", ["put", "fetched", "fill", "deciding", "later"])
def test_a_device_that_fails_says_so_wherever_it_is_noticed(method, monkeypatch):
    """Kernels run later than they are asked for, so that any call may be told of it."""
    arrays, scores = on_device(), torch.zeros(1, 4, 4)

    def lost(*_, **__):
        raise RuntimeError(LOST)

    if method == "later":
        monkeypatch.setattr(arrays._copies, "fetching", lambda values: lost)
        ask = arrays.deciding(Decided(), scores)
    else:
        given = {"put": np.zeros(3), "fetched": Lost(), "fill": torch.zeros(1), "deciding": lost}[method]
        monkeypatch.setattr(torch, "from_numpy", lost)
        more = {"fill": (lost,), "deciding": (scores,)}.get(method, ())
        ask = lambda: getattr(arrays, method)(given, *more)  # noqa: E731
    with pytest.raises(DeviceError, match=r"^cpu failed: CUDA error: unspecified launch failure; expected"):
        ask()


class Lost:
    nbytes = 0

    def cpu(self):
        raise RuntimeError(LOST)


def test_what_else_goes_wrong_on_the_device_is_not_called_a_lack_of_room():
    with pytest.raises(RuntimeError, match="expects each tensor|size"):
        on_device().stacked([torch.zeros(1, 2, 2), torch.zeros(1, 3, 3)], None)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int32", "float64"])
def test_the_extremes_of_a_batch_are_known_for_every_type(dtype):
    arrays, values = on_device(), pixels(dtype, 2, 3, 4, 5)
    assert arrays.extremes(arrays.put(values)) == (values.min(), values.max())
    assert arrays.type_of(arrays.put(values)) == dtype
