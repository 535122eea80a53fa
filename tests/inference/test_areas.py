"""Runs over a part of a raster: what they give, what they read, and what they show to the model."""

from dataclasses import replace

import numpy as np
import pytest
from areas import ArrayArea, Counting, asked
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.errors import Cancelled
from deep_pixels.inference.pool import Worker, predict_on_all
from deep_pixels.inference.prediction import predict_raster
from deep_pixels.inference.progress import Relay, Unwatched
from deep_pixels.inference.raster.memory import MemorySink, MemorySource
from deep_pixels.inference.raster.served import ServedSource
from deep_pixels.inference.surroundings import Refinement
from deep_pixels.inference.tiling import Window
from predictors import predict, predictor
from test_served import EXTENT, Plane

NODATA = 255
RNG = np.random.default_rng(11)


def mean_around(batch):
    """A model with context: the mean of 5 × 5 pixels, so that what lies around a pixel counts."""
    framed = np.pad(batch, [(0, 0), (0, 0), (2, 2), (2, 2)], "edge")
    return np.lib.stride_tricks.sliding_window_view(framed, (5, 5), (2, 3)).mean((-1, -2))


def first(scores):
    return scores[0]


def areas(height, width):
    """A few pixels, two far from each other, a slanted line, and all but some."""
    rows, cols = np.mgrid[:height, :width]
    yield (rows == height // 2) & (cols == 3)
    yield ((rows - 9) ** 2 + (cols - 8) ** 2 < 30) | ((rows - 12) ** 2 + (cols - width + 9) ** 2 < 20)
    yield np.abs(rows * width / height - cols) < 4
    yield RNG.random((height, width)) < 0.002
    yield (rows > 5) | (cols > 70)
    yield np.ones((height, width), bool)


def masked(values, model, wanted, *, valid=None, block=None, extent=None, source=None):
    source = source or MemorySource(values, valid)
    extent = extent or Window(0, 0, values.shape[2], values.shape[1])
    sink = MemorySink((block or extent).finer(model.scale), model.decision.pixel_type.dtype)
    predict_raster(source, sink, model, extent, Unwatched(), block, ArrayArea(wanted))
    return sink.values


@pytest.mark.parametrize("merge", ["blend", "hann", "crop"])
@pytest.mark.parametrize(
    ("tile", "padding", "batch"), [(16, 4, 3), (16, 7, 1), ((24, 12), 0, 4), (64, 20, 9)]
)
def test_inside_of_an_area_nothing_changes_and_outside_is_no_data(merge, tile, padding, batch):
    values = RNG.random((2, 130, 110)).astype(np.float32)
    valid = np.ones((130, 110), bool)
    valid[40:90, 30:80] = valid[:, 100:] = False
    model = predictor(mean_around, first, tile=tile, padding=padding, batch_size=batch, merge=merge)
    for extent in (Window(0, 0, 110, 130), Window(7, 12, 95, 101)):
        whole = predict(values, model, valid=valid, extent=extent)
        for wanted in areas(130, 110):
            found = masked(values, model, wanted, valid=valid, extent=extent)
            expected = np.where(wanted[extent.slices], whole, np.float32(NODATA))
            assert found.tobytes() == expected.tobytes()


@pytest.mark.parametrize("merge", ["blend", "crop"])
def test_a_block_gives_what_the_whole_gives_there(merge):
    values = RNG.random((1, 90, 80)).astype(np.float32)
    model = predictor(mean_around, first, merge=merge)
    for wanted in areas(90, 80):
        whole = masked(values, model, wanted)
        for block in (Window(0, 0, 80, 30), Window(30, 20, 17, 50), Window(0, 0, 1, 1)):
            np.testing.assert_array_equal(masked(values, model, wanted, block=block), whole[block.slices])


def needed_windows(wanted, height, width, tile=16, padding=4):
    """The tiles of a grid whose own pixels hold one that is wanted."""
    step = tile - 2 * padding
    for row in range(0, height, step):
        for col in range(0, width, step):
            if wanted[row : row + step, col : col + step].any():
                yield Window(col - padding, row - padding, tile, tile)


def test_tiles_wholly_outside_are_neither_read_nor_scored():
    height, width = 160, 120
    values = RNG.random((1, height, width)).astype(np.float32)
    for wanted in areas(height, width):
        model, seen = asked(predictor(mean_around, first, merge="crop", batch_size=3))
        source = Counting(values)
        masked(values, model, wanted, source=source)
        needed = list(needed_windows(wanted, height, width))
        assert seen == needed
        expected = np.zeros((height, width), int)
        for window in needed:
            expected[window.intersection(Window(0, 0, width, height)).slices] = 1
        np.testing.assert_array_equal(source.reads, expected)


def test_most_of_a_large_raster_is_not_looked_at():
    """Two small polygons in opposite corners of 4 megapixels."""
    wanted = np.zeros((2000, 2000), bool)
    wanted[10:40, 10:40] = wanted[1950:1990, 1900:1960] = True
    values = np.zeros((1, 2000, 2000), np.float32)
    model, seen = asked(predictor(lambda t: t, first, tile=64, padding=16, merge="blend"))
    source = Counting(values)
    masked(values, model, wanted, source=source)
    assert len(seen) <= 9 + 16
    assert source.reads.sum() <= 160**2 * 2 and source.reads.max() == 1


def test_tiles_without_data_are_not_scored():
    valid = np.zeros((200, 150), bool)
    valid[:20, :20] = valid[180:, 130:] = True  # two rasters of a mosaic, far from each other
    values = np.where(valid, RNG.random((1, 200, 150)), 0).astype(np.float32)
    for merge in ("blend", "crop"):
        plain = predictor(mean_around, first, merge=merge)
        model, seen = asked(plain)
        found = predict(values, model, valid=valid)
        assert seen and all(
            valid[window.intersection(Window(0, 0, 150, 200)).slices].any() for window in seen
        )
        assert len(seen) < 40
        everywhere = predict(values, plain)
        np.testing.assert_array_equal(found, np.where(valid, everywhere, NODATA))


@pytest.mark.parametrize("dtype", ["uint8", "float32"])
def test_a_raster_without_any_data_gives_none(dtype):
    valid = np.zeros((50, 40), bool)
    model, seen = asked(predictor(mean_around, lambda s: s[0].astype(dtype), dtype=dtype))
    assert (predict(np.zeros((1, 50, 40), np.float32), model, valid=valid) == NODATA).all()
    assert not seen


@pytest.mark.parametrize("merge", ["blend", "crop"])
@pytest.mark.parametrize("reach", [1, 9, 30])
def test_what_surrounds_the_area_has_its_say_in_lines(merge, reach):
    """A refinement looks beyond the area: those tiles are scored as well."""

    def highest_around(values):
        framed = np.pad(values, reach, "edge")
        return np.lib.stride_tricks.sliding_window_view(framed, (2 * reach + 1,) * 2).max((-1, -2))

    model = predictor(mean_around, lambda s: (s[0] * 100).astype(np.uint8), dtype="uint8", merge=merge)
    model = replace(model, decision=replace(model.decision, refinement=Refinement(reach, highest_around)))
    values = RNG.random((1, 100, 90)).astype(np.float32)
    whole = predict(values, model)
    for wanted in areas(100, 90):
        found = masked(values, model, wanted)
        np.testing.assert_array_equal(found, np.where(wanted, whole, NODATA))


def test_a_finer_grid_is_cut_as_fine():
    model = predictor(lambda b: b.repeat(3, -1).repeat(3, -2), first, batch_size=2)
    model = replace(model, scale=3)
    values = RNG.random((1, 50, 60)).astype(np.float32)
    for wanted in areas(50, 60):
        found = masked(values, model, wanted)
        fine = np.where(wanted, values[0], np.float32(NODATA)).repeat(3, 0).repeat(3, 1)
        np.testing.assert_allclose(found, fine, rtol=1e-6)


@pytest.mark.parametrize("count", [2, 3])
def test_several_devices_cut_alike(count):
    values = RNG.random((1, 700, 60)).astype(np.float32)
    model = predictor(mean_around, first)
    whole = Window(0, 0, 60, 700)
    for wanted in areas(700, 60):
        crew = [Worker(f"cuda:{n}", model, MemorySource(values), Relay()) for n in range(count)]
        sink = MemorySink(whole, np.dtype("float32"))
        predict_on_all(crew, sink, whole, whole, Unwatched(), ArrayArea(wanted))
        assert sink.values.tobytes() == masked(values, model, wanted).tobytes()


def test_pixels_without_a_class_are_counted_inside_alone():
    values = np.full((1, 40, 30), NODATA, np.float32)
    wanted = np.zeros((40, 30), bool)
    wanted[5:20, 4:9] = True
    model = predictor(lambda b: b, first, merge="crop")
    sink = MemorySink(Window(0, 0, 30, 40), np.dtype("float32"))
    arguments = (MemorySource(values), sink, model, Window(0, 0, 30, 40), Unwatched(), None)
    assert predict_raster(*arguments, ArrayArea(wanted)).undecided == 15 * 5


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
def test_arrays_of_a_device_are_cut_as_those_of_numpy(dtype):
    torch = pytest.importorskip("torch")
    from deep_pixels.inference.runtimes._torch_arrays import TorchArrays

    values = RNG.integers(0, 200, (2, 90, 130)).astype(dtype)
    plain = predictor(lambda b: b, first, dtype=dtype, merge="crop")
    arrays = TorchArrays(torch, torch.device("cpu"))
    on_device = replace(plain, arrays=arrays, score=list)
    for wanted in areas(90, 130):
        np.testing.assert_array_equal(masked(values, on_device, wanted), masked(values, plain, wanted))


def test_what_nobody_said_is_no_garbage_to_whoever_decides():
    """Probabilities are checked, and memory may hold anything."""

    class Dirty(HostArrays):
        def empty(self, shape, dtype):
            return np.full(shape, np.nan, dtype)

    def checked(scores):
        assert np.isfinite(scores).all() and scores.min() >= 0 and scores.max() <= 1
        return scores[0]

    values = RNG.random((1, 90, 80)).astype(np.float32)
    for merge in ("blend", "crop"):
        model = replace(predictor(mean_around, checked, merge=merge), arrays=Dirty())
        for wanted in areas(90, 80):
            masked(values, model, wanted)


def test_progress_counts_the_tiles_that_are_needed():
    class Keeping(Unwatched):
        fractions = ()

        def report(self, fraction):
            self.fractions += (fraction,)

    wanted = np.zeros((400, 400), bool)
    wanted[300:, 300:] = True
    progress, values = Keeping(), np.zeros((1, 400, 400), np.float32)
    model = predictor(lambda b: b, first, batch_size=1, merge="crop")
    sink = MemorySink(Window(0, 0, 400, 400), np.dtype("float32"))
    predict_raster(
        MemorySource(values), sink, model, Window(0, 0, 400, 400), progress, None, ArrayArea(wanted)
    )
    steps = np.diff([fraction for fraction in progress.fractions if fraction])
    assert 0 < steps.max() < 0.01, "each of the 169 tiles is one step"


def test_a_run_over_nothing_can_be_cancelled():
    class Impatient(Unwatched):
        looks = 0

        @property
        def cancelled(self):
            self.looks += 1
            return self.looks > 3

    values, valid = np.zeros((1, 4000, 20), np.float32), np.zeros((4000, 20), bool)
    progress = Impatient()
    with pytest.raises(Cancelled):
        predict(values, predictor(mean_around, first), valid=valid, progress=progress)
    assert progress.looks == 4


def test_only_squares_that_are_needed_are_asked_of_a_service():
    """Two places side by side, so that squares of both are kept while rows of either are read."""
    plane = Plane()
    source = ServedSource(plane, EXTENT, "", 2.0, None, None, Unwatched())
    wanted = np.zeros((60, 70), bool)
    wanted[2:58, 1:8] = wanted[3:57, 62:69] = True
    model = predictor(mean_around, first, tile=12, padding=2, merge="crop")
    sink = MemorySink(Window(0, 0, 70, 60), np.dtype("float32"))
    extent = Window(0, 0, 70, 60)
    predict_raster(source, sink, model, extent, Unwatched(), None, ArrayArea(wanted))
    source.close()
    assert set(plane.times) == {(col, row) for col in (0, 48, 64) for row in (0, 16, 32, 48)}
    assert plane.times == dict.fromkeys(plane.times, 1)
    assert ((sink.values == NODATA) == ~wanted).all()


def test_a_square_that_several_needed_tiles_lie_in_is_asked_for_once():
    """Two places in the same squares, and one that begins where the rows of another end."""
    wanted = np.zeros((60, 70), bool)
    wanted[2:58, 1:5] = wanted[3:57, 27:31] = wanted[40:, 50:] = True
    for side in (16, 30, 35, 60):
        plane = Plane()
        plane.side = side
        source = ServedSource(plane, EXTENT, "", 2.0, None, None, Unwatched())
        model = predictor(mean_around, first, tile=12, padding=4, merge="crop")
        extent = Window(0, 0, 70, 60)
        sink = MemorySink(extent, np.dtype("float32"))
        predict_raster(source, sink, model, extent, Unwatched(), None, ArrayArea(wanted))
        source.close()
        assert set(plane.times.values()) == {1}
