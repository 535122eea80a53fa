import threading

import numpy as np
import pytest
from deep_pixels.inference.blending import PROFILES
from deep_pixels.inference.errors import Cancelled, RasterError
from deep_pixels.inference.memory import DeviceMemoryError, within_memory
from deep_pixels.inference.pipeline import behind
from deep_pixels.inference.prediction import predict_raster
from deep_pixels.inference.predictor import cropped
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster.memory import MemorySink, MemorySource
from deep_pixels.inference.tiling import Window
from predictors import predict, predictor

TILE = 16


def image(height, width, bands=1):
    return np.random.default_rng(0).random((bands, height, width), np.float32)


def first_channel(scores):
    return scores[0].copy()


def mean_of_5_x_5(batch):
    """A model with context: two pixels to each side, zeros beyond the tile, as networks pad."""
    padded = np.pad(batch, [(0, 0), (0, 0), (2, 2), (2, 2)])
    return np.lib.stride_tricks.sliding_window_view(padded, (5, 5), (-2, -1)).mean((-1, -2))


@pytest.mark.parametrize("merge", PROFILES)
@pytest.mark.parametrize("padding", [0, 1, 4, 7])
@pytest.mark.parametrize("batch_size", [1, 4, 9])
@pytest.mark.parametrize("height", [1, TILE - 1, TILE, TILE + 1, 3 * TILE + 7])
@pytest.mark.parametrize("width", [1, TILE - 1, TILE, TILE + 1, 3 * TILE + 7])
def test_a_model_that_changes_nothing_gives_the_raster_back(merge, padding, batch_size, height, width):
    values = image(height, width)
    model = predictor(lambda b: b, first_channel, padding=padding, batch_size=batch_size, merge=merge)
    np.testing.assert_allclose(predict(values, model), values[0], rtol=1e-5)


@pytest.mark.parametrize("merge", ["blend", "crop"])
@pytest.mark.parametrize("padding", [4, 5, 7])
@pytest.mark.parametrize("size", [(50, 61), (16, 40), (17, 33)])
def test_with_enough_padding_tiles_give_what_the_whole_image_gives(merge, padding, size):
    values = image(*size)
    whole = mean_of_5_x_5(values[np.newaxis])[0, 0]
    tiled = predict(values, predictor(mean_of_5_x_5, first_channel, padding=padding, merge=merge))
    np.testing.assert_allclose(tiled[2:-2, 2:-2], whole[2:-2, 2:-2], rtol=1e-4)


def test_without_padding_seams_would_show():
    values = image(50, 61)
    whole = mean_of_5_x_5(values[np.newaxis])[0, 0]
    tiled = predict(values, predictor(mean_of_5_x_5, first_channel, padding=0, merge="crop"))
    assert np.abs(tiled - whole)[2:-2, 2:-2].max() > 0.1


def test_an_extent_is_given_what_the_whole_raster_is_given_there():
    values = image(80, 90)
    model = predictor(mean_of_5_x_5, first_channel, padding=5)
    extent = Window(20, 13, 37, 41)
    whole = mean_of_5_x_5(values[np.newaxis])[0, 0]
    np.testing.assert_allclose(predict(values, model, extent=extent), whole[extent.slices], rtol=1e-4)


@pytest.mark.parametrize("tile", [(16, 32), (24, 12)])
def test_tiles_need_not_be_square(tile):
    values = image(70, 75)
    whole = mean_of_5_x_5(values[np.newaxis])[0, 0]
    tiled = predict(values, predictor(mean_of_5_x_5, first_channel, tile=tile, padding=5))
    np.testing.assert_allclose(tiled[2:-2, 2:-2], whole[2:-2, 2:-2], rtol=1e-4)


@pytest.mark.parametrize("padding", [3, 5])
@pytest.mark.parametrize("merge", PROFILES)
def test_a_model_that_crops_its_tiles_leaves_no_gaps(padding, merge):
    values = image(50, 61)
    cropping = lambda batch: batch[..., 3:-3, 3:-3]  # noqa: E731
    model = predictor(cropping, first_channel, padding=padding, margin=3, merge=merge)
    np.testing.assert_allclose(predict(values, model), values[0], rtol=1e-5)


@pytest.mark.parametrize("margin", [0, 3])
def test_tiles_that_are_decided_alone_give_what_joined_ones_give(margin):
    values = image(50, 61)
    trimmed = slice(margin, -margin or None)
    model = predictor(
        lambda batch: mean_of_5_x_5(batch)[..., trimmed, trimmed],
        lambda scores: (scores[0] > 0.5).astype(np.uint8),
        dtype="uint8",
        padding=5,
        margin=margin,
        merge="crop",
    )
    alone = cropped(model)
    np.testing.assert_array_equal(predict(values, alone), predict(values, model))
    assert [scores.shape for scores in alone.score([values[:, :16, :16]])] == [(1, 6, 6)]


BLOCKS = [
    Window(0, 0, 61, 50),
    Window(0, 0, 1, 1),
    Window(13, 7, 29, 22),
    Window(60, 49, 1, 1),
    Window(0, 20, 61, 6),
]


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("merge", ["blend", "hann", "crop"])
@pytest.mark.parametrize("padding", [0, 2, 7])
def test_a_block_of_a_run_gives_its_very_bytes(block, merge, padding):
    values = image(50, 61)
    valid = np.random.default_rng(2).random((50, 61)) > 0.1
    scored = predictor(mean_of_5_x_5, lambda scores: scores[0], padding=padding, merge=merge)
    whole = predict(values, scored, valid=valid)
    part = predict(values, scored, valid=valid, block=block)
    assert part.tobytes() == whole[block.slices].tobytes()


@pytest.mark.parametrize("merge", ["blend", "crop"])
def test_a_block_is_scored_by_the_tiles_that_count_in_it(merge):
    values, seen = image(160, 160), []

    def score(batch):
        seen.append(len(batch))
        return batch

    predict(values, predictor(score, lambda s: s[0], merge=merge), block=Window(16, 16, 16, 8))
    assert sum(seen) == {"crop": 2, "blend": 12}[merge]


def test_pixels_without_data_are_not_classified():
    values = image(50, 40)
    valid = np.random.default_rng(2).random((50, 40)) > 0.4
    model = predictor(lambda b: b, lambda s: (s[0] > 0.5).astype(np.uint8), dtype="uint8")
    result = predict(values, model, valid=valid)
    np.testing.assert_array_equal(result == 255, ~valid)
    np.testing.assert_array_equal(result[valid], (values[0] > 0.5)[valid])


class Watched(Unwatched):
    """Cancels when it was asked ``patience`` times."""

    def __init__(self, patience=10**9):
        self.patience, self.reports = patience, []

    @property
    def cancelled(self):
        self.patience -= 1
        return self.patience < 0

    def report(self, fraction):
        self.reports.append(fraction)


def test_a_cancelled_run_stops_within_a_batch_and_its_threads_with_it():
    batches = []
    model = predictor(lambda b: batches.append(1) or b, first_channel, batch_size=1)
    before = threading.active_count()
    with pytest.raises(Cancelled):
        predict(image(100, 100), model, progress=Watched(patience=3))
    assert len(batches) == 3
    assert threading.active_count() == before


def test_progress_rises_to_the_end():
    watched = Watched()
    predict(image(100, 100), predictor(lambda b: b, first_channel), progress=watched)
    assert watched.reports == sorted(watched.reports)
    assert watched.reports[0] == 0
    assert watched.reports[-1] > 0.9


@pytest.mark.parametrize("where", ["reader", "model", "decision", "writer"])
def test_an_error_anywhere_ends_the_run_with_that_error(where):
    def fail(*_):
        raise RasterError("broken {where}", where=where)

    source, extent = MemorySource(image(60, 60)), Window(0, 0, 60, 60)
    sink = MemorySink(extent, np.dtype("float32"))
    model = predictor(
        fail if where == "model" else lambda b: b, fail if where == "decision" else first_channel
    )
    if where == "reader":
        source.read = fail
    if where == "writer":
        sink.write = fail
    before = threading.active_count()
    with pytest.raises(RasterError, match=f"broken {where}"):
        predict_raster(source, sink, model, extent, Unwatched())
    assert threading.active_count() == before


def test_reading_model_and_writing_overlap_in_time():
    """Each stage waits for another to be at work: a line of one thread would never get through."""
    reading_ahead, writing_behind = threading.Event(), threading.Event()
    reads, scores = [], []

    class Source(MemorySource):
        def read(self, window, target=None):
            reads.append(window)
            if len(reads) == 3:
                reading_ahead.set()
            return super().read(window, target)

    class Sink(MemorySink):
        def write(self, window, values):
            writing_behind.set()
            super().write(window, values)

    def score(batch):
        scores.append(1)
        if len(scores) == 2:  # the first row of tiles is being scored
            assert reading_ahead.wait(10), "nothing was read while the model ran"
        if len(scores) == 12:  # two rows of tiles later, the first strip is on its way
            assert writing_behind.wait(10), "nothing was written while the model ran"
        return batch

    extent = Window(0, 0, 30, 100)
    source, sink = Source(image(100, 30)), Sink(extent, np.dtype("float32"))
    predict_raster(source, sink, predictor(score, first_channel, batch_size=4), extent, Unwatched())
    assert len(scores) > 9


def test_a_strip_is_handed_over_when_the_one_before_is_written():
    """So that two of them are in memory at most."""
    begun, done, may_end = [], [], threading.Event()

    def work(item):
        begun.append(item)
        may_end.wait(10)
        done.append(item)

    with behind(work) as hand_over:
        hand_over(1)
        threading.Timer(0.2, may_end.set).start()
        hand_over(2)
        assert done == [1]
    assert begun == done == [1, 2]


class Telling(Unwatched):
    def __init__(self):
        self.warnings = []

    def warn(self, text):
        self.warnings.append(str(text))


@pytest.mark.parametrize("room", [1, 2, 5, 16])
def test_a_batch_too_large_for_the_device_is_halved_and_said_so(room):
    sizes, telling = [], Telling()

    def score(batch):
        if len(batch) > room:
            raise DeviceMemoryError(len(batch), "cuda:0")
        sizes.append(len(batch))
        return batch

    fitted = within_memory(score, telling)
    batch = image(16, 3)[0]
    np.testing.assert_array_equal(fitted(batch), batch)
    halvings = len(telling.warnings)
    np.testing.assert_array_equal(fitted(batch), batch)
    assert len(telling.warnings) == halvings, "the smaller batch is kept"
    assert halvings == {1: 4, 2: 3, 5: 2, 16: 0}[room]
    assert max(sizes) <= room


def test_a_device_without_room_for_one_tile_is_an_error():
    def score(batch):
        raise DeviceMemoryError(len(batch), "cuda:0")

    with pytest.raises(DeviceMemoryError, match=r"cuda:0 has too little memory for 1 tile"):
        within_memory(score, Telling())(image(4, 4)[0])
