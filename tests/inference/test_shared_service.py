"""A service that several readers ask: each thing once, as long as there is room for it."""

import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster import served
from deep_pixels.inference.raster.served import ServedSource
from deep_pixels.inference.raster.shared_service import SharedService
from deep_pixels.inference.tiling import Window
from test_served import EXTENT, Plane

WHOLE = Window(0, 0, 70, 60)
PLACES = {(col, row) for col in range(0, 70, 16) for row in range(0, 60, 16)}


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch):
    monkeypatch.setattr(served, "PAUSES", (0.01, 0.01, 0.01))


def readers(service, count):
    return [ServedSource(service, EXTENT, "", 2.0, None, None, Unwatched()) for _ in range(count)]


def read_by_all(service, count, window=WHOLE):
    """What each of several readers reads at the same time."""
    sources = readers(service, count)
    with ThreadPoolExecutor(count) as threads:
        found = list(threads.map(lambda source: source.read(window), sources))
    for source in sources:
        source.close()
    return found, sources


def test_it_says_of_itself_what_the_service_says():
    plane = Plane()
    shared = SharedService(plane)
    for name in ("title", "bands", "dtype", "crs", "bounds", "side"):
        assert getattr(shared, name) == getattr(plane, name)
    shared.cancel()
    assert plane.cancelled.is_set()


def test_what_several_want_at_a_time_is_asked_for_once():
    plane = Plane()
    plane.pause = 0.02
    found, _ = read_by_all(SharedService(plane), 5)
    assert plane.times == dict.fromkeys(PLACES, 1)
    for pixels in found:
        assert pixels.valid.all()
        np.testing.assert_array_equal(pixels.values, found[0].values)


def test_what_is_wanted_later_is_kept_as_long_as_there_is_room():
    plane = Plane()
    piece = 16 * 16 * (2 * 4 + 1)  # values of two bands, and what is valid
    shared = SharedService(plane, kept=5 * piece)
    first, second = readers(shared, 2)
    for col in (0, 16, 32, 48):
        first.read(Window(col, 0, 16, 16))
    for col in (48, 32, 16, 0):
        second.read(Window(col, 0, 16, 16))
    assert set(plane.times.values()) == {1}
    for row in (16, 32):
        first.read(Window(0, row, 48, 16))
    readers(shared, 1)[0].read(Window(0, 0, 70, 48))
    assert plane.times[0, 0] == plane.times[48, 0] == plane.times[0, 16] == 2, "the oldest were let go"
    assert plane.times[48, 16] == plane.times[64, 0] == 1


def test_what_failed_is_asked_for_again_by_whoever_wants_it():
    plane = Plane(lambda place, times: "busy" if place == (16, 16) and times < 2 else "")
    found, sources = read_by_all(SharedService(plane), 3)
    assert all(pixels.valid.all() for pixels in found) and not any(source.lost for source in sources)
    assert plane.times[16, 16] >= 3
    assert {times for place, times in plane.times.items() if place != (16, 16)} == {1}


def test_an_error_reaches_all_who_wait_and_is_not_kept():
    class Broken(Plane):
        broken = True

        def fetch(self, *how):
            answer = super().fetch(*how)
            if self.broken:
                raise ValueError("broken")
            return answer

    plane = Broken()
    plane.pause, shared, failures = 0.2, SharedService(plane), []

    def ask():
        try:
            shared.fetch((100.0, 290.0, 110.0, 300.0), 5, 5, (0,))
        except ValueError as error:
            failures.append(str(error))

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == ["broken"] * 3 and plane.times == {(0, 0): 1}
    plane.broken = False
    assert shared.fetch((100.0, 290.0, 110.0, 300.0), 5, 5, (0,)).valid.all()
