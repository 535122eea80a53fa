"""Whole runs over services: with masks, without SNAP, on several devices."""

import numpy as np
import pytest
from deep_pixels.inference import seats
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster.bands import Band
from deep_pixels.inference.run import Request, run
from masks import mask_of, rectangle
from models import tiny_package
from rasters import read_raster
from running import Listening
from test_served import Plane

EXTENT = (500000.0, 4999400.0, 500240.0, 5000000.0)  # 120 × 300 pixels of 2, 24 × 60 of 10
NODATA = 255


class Colours(Plane):
    """Three bands that depend on the place alone."""

    bands = (Band("red"), Band("green"), Band("blue"))
    dtype, bounds, side = np.dtype("uint8"), None, 64

    def fetch(self, bounds, width, height, bands):
        answer = super().fetch(bounds, width, height, (0, 1))
        x, y = answer.values
        values = np.stack([x * 7 % 251, y * 13 % 251, (x + y) * 5 % 251]).astype(np.uint8)
        return answer._replace(values=values[list(bands)])


@pytest.fixture
def emd(tmp_path):
    return tiny_package(tmp_path, ImageHeight=16, ImageWidth=16)


def classified(emd, output, progress=None, **more):
    service = Colours()
    request = Request(str(emd), "plane", output, service=service, extent=EXTENT, cell_size=2.0, **more)
    run(request, progress or Unwatched())
    return read_raster(output)[0], service


def test_the_grid_of_a_service_begins_at_the_extent_whether_it_snaps_or_not(tmp_path, emd):
    snapped, free = (classified(emd, tmp_path / "o.tif", snap=snap)[0] for snap in (True, False))
    assert snapped.shape == (300, 120) and (snapped != NODATA).all()
    np.testing.assert_array_equal(snapped, free)


def test_a_mask_leaves_pixels_and_requests_out(tmp_path, emd):
    whole, service = classified(emd, tmp_path / "whole.tif")
    found, fewer = classified(emd, tmp_path / "masked.tif", mask=mask_of(rectangle(1, 1, 5, 55)))
    inside = np.zeros_like(whole, bool)
    inside[5:275, 5:25] = True
    np.testing.assert_array_equal(found, np.where(inside, whole, NODATA))
    assert len(fewer.times) < len(service.times) and set(fewer.times.values()) == {1}


@pytest.mark.parametrize("count", [1, 3])
def test_several_devices_give_the_same_and_what_is_asked_is_told_once(tmp_path, emd, monkeypatch, count):
    alone, _ = classified(emd, tmp_path / "alone.tif")
    open_sessions = seats.open_sessions
    several = lambda *how: [session for _ in range(count) for session in open_sessions(*how)]  # noqa: E731
    monkeypatch.setattr(seats, "open_sessions", several)
    watcher = Listening()
    found, service = classified(emd, tmp_path / "all.tif", watcher)
    np.testing.assert_array_equal(found, alone)
    assert set(service.times.values()) == {1}, "also where blocks of two devices meet"
    assert sum("is read in up to 10 requests" in line for line in watcher.lines) == 1
