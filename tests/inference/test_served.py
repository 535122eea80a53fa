"""Pixels of services: the very ones, whatever fails on the way, and told where they never come."""

import threading
import time

import numpy as np
import pytest
from deep_pixels.inference.errors import Cancelled, OutsideError, RasterError
from deep_pixels.inference.raster import served
from deep_pixels.inference.raster.bands import Band
from deep_pixels.inference.raster.served import ServedSource, check_any, tell_lost
from deep_pixels.inference.raster.service import Answer
from deep_pixels.inference.tiling import Window

SIDE = 16
EXTENT = (100.0, 180.0, 240.0, 300.0)  # 70 × 60 pixels of 2


class Plane:
    """A service whose pixels are their own column and row on the Earth; ``fails`` may make it fail."""

    title, crs, side = "plane", "EPSG:32633", SIDE
    bands = (Band("x"), Band("y"))
    dtype = np.dtype("int32")
    bounds = (0.0, 0.0, 1000.0, 1000.0)

    def __init__(self, fails=lambda place, times: ""):
        self.fails, self.times, self.pause = fails, {}, 0.0
        self.now = self.most = 0
        self.lock, self.cancelled = threading.Lock(), threading.Event()

    def fetch(self, bounds, width, height, bands):
        left, bottom, right, top = bounds
        place = round((left - EXTENT[0]) / 2), round((EXTENT[3] - top) / 2)
        with self.lock:
            times, self.times[place] = self.times.get(place, 0), self.times.get(place, 0) + 1
            self.now += 1
            self.most = max(self.most, self.now)
        self.cancelled.wait(self.pause)
        with self.lock:
            self.now -= 1
        xs = (left + (np.arange(width) + 0.5) * (right - left) / width) / 2
        ys = (top - (np.arange(height) + 0.5) * (top - bottom) / height) / 2
        both = np.broadcast_arrays(np.floor(xs)[None], np.floor(ys)[:, None])
        values = np.stack(both).astype(self.dtype)[list(bands)]
        failure = self.fails(place, times)
        if failure:
            return Answer(values * 0, np.zeros((height, width), bool), failure, failure == "final")
        return Answer(values, np.ones((height, width), bool))

    def cancel(self):
        self.cancelled.set()


class Watcher:
    def __init__(self):
        self.cancelled, self.lines, self.warnings = False, [], []

    def report(self, fraction):
        pass

    def info(self, text):
        self.lines.append(str(text))

    def warn(self, text):
        self.warnings.append(str(text))


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch):
    monkeypatch.setattr(served, "PAUSES", (0.01, 0.01, 0.01))


@pytest.fixture
def watcher():
    return Watcher()


@pytest.fixture
def opened(watcher):
    sources = []

    def open_one(service, extent=EXTENT, cell_size=2.0, crs="", wanted=None):
        sources.append(ServedSource(service, extent, crs, cell_size, wanted, None, watcher))
        return sources[-1]

    yield open_one
    for source in sources:
        source.close()


def plane(window=None) -> np.ndarray:
    window = window or Window(0, 0, 70, 60)
    cols, rows = np.meshgrid(np.arange(window.width), np.arange(window.height))
    return np.stack([50 + window.col + cols, 149 - window.row - rows])


def in_strips(source, height) -> tuple[np.ndarray, np.ndarray]:
    """All of it, as a run reads it."""
    strips = [
        source.read(Window(0, row, source.width, min(height, source.height - row)))
        for row in range(0, source.height, height)
    ]
    return np.concatenate([s.values for s in strips], axis=1), np.concatenate([s.valid for s in strips])


def test_the_grid_starts_at_the_corner_of_the_extent(opened):
    source = opened(Plane())
    assert (source.width, source.height) == (70, 60)
    assert source.georeference.transform == (100.0, 2.0, 0.0, 300.0, 0.0, -2.0)


@pytest.mark.parametrize(("length", "pixels"), [(139.0, 70), (141.0, 71), (140.000001, 70), (0.5, 1)])
def test_the_extent_is_widened_to_whole_pixels(opened, length, pixels):
    left, bottom, _, top = EXTENT
    assert opened(Plane(), (left, bottom, left + length, top)).width == pixels


def test_an_extent_of_another_reference_system_is_brought_to_that_of_the_service(opened):
    service = Plane()
    service.bounds = None
    source = opened(service, (15.0, 45.0, 15.001, 45.001), crs="EPSG:4326")
    x, _, _, y, _, _ = source.georeference.transform
    assert x == pytest.approx(500000, abs=1) and y == pytest.approx(4983061, abs=1)


@pytest.mark.parametrize("height", [1, 7, 16, 23, 60])
def test_every_pixel_is_that_of_its_place_and_each_piece_is_asked_for_once(opened, height):
    service = Plane()
    values, valid = in_strips(opened(service), height)
    np.testing.assert_array_equal(values, plane())
    assert valid.all() and set(service.times.values()) == {1} and len(service.times) == 5 * 4


def test_windows_are_read_wherever_they_lie_into_memory_of_the_caller(opened):
    source = opened(Plane())
    for window in (Window(3, 30, 40, 20), Window(60, 0, 10, 5), Window(0, 0, 70, 60), Window(17, 17, 1, 1)):
        target = np.full((2, window.height, 2 * window.width), -1, np.int32)
        pixels = source.read(window, target[:, :, ::2])
        np.testing.assert_array_equal(target[:, :, ::2], plane(window))
        assert pixels.valid.all() and (target[:, :, 1::2] == -1).all()


def test_bands_are_those_that_are_wanted(opened):
    source = opened(Plane(), wanted=("y",))
    assert source.bands == (1,) and source.count == 1
    np.testing.assert_array_equal(source.read(Window(0, 0, 70, 60)).values, plane()[1:])


def test_memory_does_not_grow_with_the_rows(opened):
    source = opened(Plane(), (0.0, 0.0, 20.0, 1000.0), 0.5)
    kept = []
    for row in range(0, source.height, 8):
        source.read(Window(0, row, source.width, 8))
        kept.append(len(source._kept))
    assert max(kept) <= 3  # pieces side by side


def test_requests_are_made_side_by_side_but_not_too_many(opened):
    service = Plane()
    service.pause = 0.05
    in_strips(opened(service), 60)
    assert service.most == 4


def test_what_fails_twice_is_asked_for_again(opened, watcher):
    service = Plane(lambda place, times: "busy" if place == (16, 16) and times < 2 else "")
    source = opened(service)
    values, valid = in_strips(source, 20)
    np.testing.assert_array_equal(values, plane())
    assert valid.all() and service.times[16, 16] == 3
    tell_lost([source], watcher)
    assert watcher.warnings == []


def test_pauses_grow(opened, monkeypatch):
    monkeypatch.setattr(served, "PAUSES", (0.05, 0.1, 0.2))
    started = time.monotonic()
    in_strips(opened(Plane(lambda place, times: "busy" if place == (0, 0) else "")), 60)
    assert time.monotonic() - started >= 0.35


def test_what_never_comes_has_no_data_and_is_told_with_its_reason(opened, watcher):
    service = Plane(lambda place, times: "gone to lunch" if place == (16, 16) else "")
    source = opened(service)
    values, valid = in_strips(source, 20)
    missing = np.zeros((60, 70), bool)
    missing[16:32, 16:32] = True
    np.testing.assert_array_equal(valid, ~missing)
    np.testing.assert_array_equal(values, np.where(missing, 0, plane()))
    assert service.times[16, 16] == 4
    tell_lost([source], watcher)
    assert watcher.warnings == [
        "1 of 20 requests to plane failed: 256 pixels have no data therefore. The first reason: gone to lunch"
    ]


def test_what_is_final_is_not_asked_for_again(opened):
    service = Plane(lambda place, times: "final" if place == (16, 16) else "")
    in_strips(opened(service), 20)
    assert service.times[16, 16] == 1


def test_a_service_that_has_gone_is_not_waited_for_at_every_piece(opened):
    service = Plane(lambda place, times: "down" if place[1] >= 16 else "")
    in_strips(opened(service), 16)
    assert sum(times == 4 for times in service.times.values()) <= 8 + 4
    assert sum(times == 1 for times in service.times.values()) >= 5 + 3


def test_a_service_that_gives_nothing_at_all_ends_the_run(opened):
    source = opened(Plane(lambda place, times: "down"))
    with pytest.raises(RasterError, match="plane gave no pixel in .* requests; expected .*down"):
        in_strips(source, 60)


def test_a_small_extent_of_which_nothing_comes_ends_the_run_as_well(opened, watcher):
    source = opened(Plane(lambda place, times: "down"), (100.0, 290.0, 110.0, 300.0))
    assert not source.read(Window(0, 0, 5, 5)).valid.any()
    with pytest.raises(RasterError, match="gave no pixel in 1 requests"):
        tell_lost([source], watcher)


def test_pixels_without_data_are_no_failure(opened, watcher):
    service = Plane()
    fetch = service.fetch
    service.fetch = lambda *what: fetch(*what)._replace(valid=np.zeros(what[2:0:-1], bool))
    source = opened(service)
    _, valid = in_strips(source, 60)
    assert not valid.any()
    check_any([source])


def test_cancelling_ends_requests_under_way(opened, watcher):
    service = Plane()
    service.pause = 30
    source = opened(service)
    threading.Timer(0.2, lambda: setattr(watcher, "cancelled", True)).start()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        source.read(Window(0, 0, 70, 60))
    source.close()
    assert time.monotonic() - started < 10


def test_cancelling_ends_a_pause(opened, watcher, monkeypatch):
    monkeypatch.setattr(served, "PAUSES", (30.0,))
    source = opened(Plane(lambda place, times: "busy" if place == (0, 0) else ""))
    threading.Timer(0.2, lambda: setattr(watcher, "cancelled", True)).start()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        source.read(Window(0, 0, 70, 60))
    source.close()
    assert time.monotonic() - started < 10


def test_the_range_of_values_is_that_of_a_coarse_look(opened):
    low, high = opened(Plane()).value_range()
    assert low == pytest.approx(50, abs=40) and high == pytest.approx(149, abs=3)


@pytest.mark.parametrize(
    ("extent", "cell_size", "expected"),
    [
        (None, None, "CELL_SIZE, EXTENT is missing for plane, which a service makes at any size"),
        (None, 2.0, "EXTENT is missing for plane"),
        (EXTENT, None, "CELL_SIZE is missing for plane"),
        (EXTENT, 0.0, "CELL_SIZE is 0.0; expected a number above 0"),
        ((1.0, 1.0, 1.0, 1.0), 2.0, "EXTENT is .*; expected four finite numbers"),
    ],
)
def test_what_a_service_needs_is_named(opened, extent, cell_size, expected):
    with pytest.raises(RasterError, match=expected):
        opened(Plane(), extent, cell_size)


def test_an_extent_beside_the_service_is_refused(opened):
    with pytest.raises(OutsideError, match="EXTENT is x 2000 … 2100, y 0 … 100; expected one that shares"):
        opened(Plane(), (2000.0, 0.0, 2100.0, 100.0))
