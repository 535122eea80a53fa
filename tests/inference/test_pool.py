"""Several devices, simulated by models that sleep."""

import threading
import time

import numpy as np
import pytest
from deep_pixels.inference.errors import Cancelled, DeviceMemoryError
from deep_pixels.inference.pool import Worker, blocks_of, predict_on_all
from deep_pixels.inference.progress import Relay, Unwatched
from deep_pixels.inference.raster.memory import MemorySink, MemorySource
from deep_pixels.inference.text import Text
from deep_pixels.inference.tiling import Window
from predictors import predict, predictor

HEIGHT, WIDTH = 700, 61
BLOCK = Window(0, 0, WIDTH, HEIGHT)


def image(height=HEIGHT, width=WIDTH, bands=2):
    return np.random.default_rng(0).random((bands, height, width), np.float32)


def first(scores):
    return scores[0]


class Telling(Unwatched):
    def __init__(self):
        self.warnings, self.fractions, self.threads = [], [], set()

    def warn(self, text):
        self.warnings.append(str(text))
        self.threads.add(threading.current_thread())

    def report(self, fraction):
        self.fractions.append(fraction)
        self.threads.add(threading.current_thread())


def together(values, models, *, block=BLOCK, progress=None, valid=None):
    workers = [
        Worker(f"cuda:{n}", model, MemorySource(values, valid), Relay()) for n, model in enumerate(models)
    ]
    extent = Window(0, 0, values.shape[2], values.shape[1])
    sink = MemorySink(block, models[0].decision.pixel_type.dtype)
    predict_on_all(workers, sink, extent, block, progress or Unwatched())
    return sink.values


@pytest.mark.parametrize("merge", ["blend", "hann", "crop"])
@pytest.mark.parametrize("padding", [0, 3, 7])
@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("block", [BLOCK, Window(10, 7, 40, 300), Window(3, 650, 1, 1)])
def test_several_devices_give_the_very_bytes_of_one(merge, padding, count, block):
    values, valid = image(), np.random.default_rng(1).random((HEIGHT, WIDTH)) > 0.2
    model = predictor(lambda batch: batch * 2, first, merge=merge, padding=padding)
    result = together(values, [model] * count, block=block, valid=valid)
    assert result.tobytes() == predict(values, model, valid=valid)[block.slices].tobytes()


@pytest.mark.parametrize("merge", ["blend", "crop"])
def test_rows_are_scored_twice_only_where_two_blocks_meet(merge):
    model = predictor(first, first, merge=merge)
    blocks = blocks_of(model, BLOCK, BLOCK, 2)
    assert sum(block.height for block in blocks) == HEIGHT
    tiles, seen = -(-HEIGHT // 8) * -(-WIDTH // 8), []
    together(image(), [predictor(lambda b: seen.append(len(b)) or b, first, merge=merge)] * 2)
    twice = (len(blocks) - 1) * -(-WIDTH // 8) if merge == "blend" else 0
    assert sum(seen) == tiles + twice


def test_two_devices_share_the_work_evenly():
    """Each sleeps for what a GPU would compute: the busiest has done little more than half of it.

    The best of three counts, as whoever else needs the processor may hold one of them up.
    """
    assert max(_evenness() for _ in range(3)) >= 1.8


def _evenness() -> float:
    """How many times the share of the busiest of two devices the whole work is."""
    shares = [0, 0]

    def sleeping(number):
        def score(batch):
            shares[number] += len(batch)
            time.sleep(0.004 * len(batch))
            return batch

        return predictor(score, first, merge="crop", batch_size=8)

    together(image(1200, 61), [sleeping(0), sleeping(1)], block=Window(0, 0, 61, 1200))
    return sum(shares) / max(shares)


def failing_after(tiles, error):
    seen = []

    def score(batch):
        seen.append(len(batch))
        if sum(seen) > tiles:
            raise error
        return batch

    return predictor(score, first)


@pytest.mark.parametrize("tiles", [0, 50, 150])
def test_what_a_failing_device_leaves_is_done_by_the_others(tiles):
    values, telling = image(), Telling()
    sound = predictor(lambda batch: batch, first)
    broken = failing_after(tiles, DeviceMemoryError(4, "cuda:1"))
    result = together(values, [sound, broken], progress=telling)
    np.testing.assert_array_equal(result, predict(values, sound))
    [warning] = telling.warnings
    assert warning.startswith(
        "cuda:1 failed and is used no longer, others redo its part: cuda:1 has too little"
    )


def test_where_all_devices_fail_the_last_error_is_raised():
    models = [failing_after(50, DeviceMemoryError(4, f"cuda:{n}")) for n in range(3)]
    before = threading.active_count()
    with pytest.raises(DeviceMemoryError, match="has too little memory"):
        together(image(), models)
    assert threading.active_count() == before


def test_a_bug_is_no_failing_device():
    def score(batch):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        together(image(), [predictor(score, first)] * 2)


def test_cancelling_stops_all_devices():
    calls = []

    class Impatient(Unwatched):
        @property
        def cancelled(self):
            return len(calls) > 10

    def score(batch):
        calls.append(1)
        time.sleep(0.001)
        return batch

    before = threading.active_count()
    with pytest.raises(Cancelled):
        together(
            image(4000), [predictor(score, first)] * 2, progress=Impatient(), block=Window(0, 0, 61, 4000)
        )
    assert threading.active_count() == before
    assert len(calls) < 500


def test_only_the_callers_thread_hears_of_progress():
    telling = Telling()

    models = [predictor(lambda batch: time.sleep(0.002) or batch, first) for _ in range(2)]
    together(image(2000), models, progress=telling, block=Window(0, 0, 61, 2000))
    assert telling.threads == {threading.current_thread()}
    assert telling.fractions == sorted(telling.fractions)
    assert telling.fractions[-1] == 1


def test_what_a_worker_says_is_passed_on_once():
    relay, telling = Relay(), Telling()
    relay.warn(Text("careful"))
    relay.pass_on(telling)
    relay.pass_on(telling)
    assert telling.warnings == ["careful"]
