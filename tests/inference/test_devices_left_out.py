"""Several devices of which one has no room for the model: the others do its part."""

import numpy as np
import pytest
from deep_pixels.inference import seats
from deep_pixels.inference.errors import DeviceMemoryError
from models import tiny_package
from rasters import read_raster
from running import Listening, classify


@pytest.fixture
def devices(monkeypatch):
    """Three devices, of which those fail that the function is called with."""
    open_sessions, build = seats.open_sessions, seats.build_predictor
    several = lambda *how: [session for _ in range(3) for session in open_sessions(*how)]  # noqa: E731
    monkeypatch.setattr(seats, "open_sessions", several)

    def fail(*numbers):
        numbered = iter(range(3))

        def built(parts):
            if next(numbered) in numbers:
                raise DeviceMemoryError(1, "cuda:7")
            return build(parts)

        monkeypatch.setattr(seats, "build_predictor", built)

    return fail


@pytest.mark.parametrize("failing", [(), (1,), (2,), (1, 2)])
def test_a_device_without_room_for_the_model_is_left_out_and_said_so(tmp_path, scene, devices, failing):
    emd = tiny_package(tmp_path, ImageHeight=16, ImageWidth=16)
    devices()
    classify(emd, scene, tmp_path / "all.tif")
    devices(*failing)
    heard = Listening()
    classify(emd, scene, tmp_path / "some.tif", progress=heard)
    np.testing.assert_array_equal(read_raster(tmp_path / "some.tif"), read_raster(tmp_path / "all.tif"))
    assert sum("used no longer, others redo its part: cuda:7 has" in line for line in heard.lines) == len(
        failing
    )


def test_a_first_device_without_room_ends_the_run(tmp_path, scene, devices):
    devices(0)
    emd = tiny_package(tmp_path, ImageHeight=16, ImageWidth=16)
    with pytest.raises(DeviceMemoryError):
        classify(emd, scene, tmp_path / "none.tif")
    assert not (tmp_path / "none.tif").exists()
