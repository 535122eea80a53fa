"""With a GPU the cores decode: the same pixels, each block read once, and GDAL as it was found."""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np
import pytest
from checkout import ROOT
from deep_pixels.inference import runtimes
from deep_pixels.inference.devices import usable_cores
from deep_pixels.inference.raster import gdal_opening, gdal_process, geotiff
from deep_pixels.inference.raster.gdal_process import THREADS, decoding_threads
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.raster.georeference import Georeference
from deep_pixels.inference.raster.geotiff import GeoTiffSink
from deep_pixels.inference.tiling import Window
from models import tiny_package
from osgeo import gdal
from rasters import read_raster, write_raster
from running import brightest, classify

sys.path.append(str(ROOT / "tests" / "benchmarks"))

import reading
from _null import class_map, null_model

WHOLE = Window(0, 0, 800, 1500)
NOWHERE = Georeference(None, None)


def told():
    return gdal.GetConfigOption(THREADS)


def test_gdal_is_told_the_most_of_what_runs_want_and_forgets_it():
    assert told() is None
    with decoding_threads(3):
        with decoding_threads(5), decoding_threads(1):
            assert told() == "5"
        assert told() == "3"
    assert told() is None


def test_it_forgets_it_too_where_a_run_fails():
    with pytest.raises(ZeroDivisionError), decoding_threads(3):
        raise ZeroDivisionError
    assert told() is None


def test_what_it_was_told_by_others_stays():
    gdal.SetConfigOption(THREADS, "2")
    try:
        with decoding_threads(7):
            assert told() == "2"
        assert told() == "2"
    finally:
        gdal.SetConfigOption(THREADS, None)


def test_one_thread_is_not_told_as_drivers_may_have_more_by_themselves():
    with decoding_threads(1):
        assert told() is None


@pytest.fixture(scope="module")
def noise():
    return np.random.default_rng(0).integers(1, 255, (3, 1500, 800)).astype(np.uint8)


def pixels_of(path):
    with GdalSource(str(path)) as source:
        parts = [source.read(Window(0, top, 800, min(448, 1500 - top))) for top in range(0, 1500, 448)]
    return np.concatenate([part.values for part in parts], 1), np.concatenate([part.valid for part in parts])


@pytest.mark.parametrize("layout", reading.ALL)
def test_pixels_are_the_same_in_every_layout(tmp_path, noise, layout):
    raster = reading.write_layout(tmp_path, layout, noise)
    plain = pixels_of(raster.path)
    with decoding_threads(4):
        threaded = pixels_of(raster.path)
    for one, other in zip(plain, threaded):
        np.testing.assert_array_equal(one, other)


@pytest.mark.skipif(not reading.IO.exists(), reason="only Linux counts the bytes that a process reads")
@pytest.mark.parametrize("layout", reading.ALL)
def test_no_block_is_read_twice(tmp_path, monkeypatch, noise, layout):
    monkeypatch.setattr(gdal_process, "SMALLEST_CACHE", 0)
    raster = reading.write_layout(tmp_path, layout, noise)
    model = null_model(*class_map(5), "crop", tile=128, padding=16)
    with decoding_threads(4):
        found = [reading.amplification(raster, model, WHOLE) for _ in range(2)]
    assert min(found) <= 1.1, "files as small as these have a share of headers"


@pytest.fixture
def run_on(tmp_path, scene, monkeypatch):
    """Classifies the scene on a device of a kind; returns what GDAL was told while it was read."""
    session_type, read, heard = runtimes._by_suffix()[".onnx"].open, GdalSource.read, set()

    def run_on(gpu, **more):
        def open_session(*how):
            session = session_type(*how)
            session.on_gpu = gpu
            return session

        runtime = replace(runtimes._by_suffix()[".onnx"], open=open_session)
        monkeypatch.setattr(runtimes, "_by_suffix", lambda: {".onnx": runtime})
        monkeypatch.setattr(GdalSource, "read", lambda *how: heard.add(told()) or read(*how))
        classify(tiny_package(tmp_path), scene, tmp_path / "out.tif", **more)
        np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], brightest(scene))
        assert told() is None
        return heard

    return run_on


@pytest.mark.parametrize(
    ("gpu", "threads", "expected"),
    [(True, None, None), (True, 3, "3"), (False, None, None), (False, 3, None)],
)
def test_a_run_on_a_gpu_decodes_with_the_cores_that_it_may_use(run_on, gpu, threads, expected):
    if gpu and threads is None and usable_cores() > 1:
        expected = str(usable_cores())
    assert run_on(gpu, threads=threads) == {expected}


def debugged(work):
    """What GDAL says of its threads while ``work`` is done."""
    lines: list[str] = []
    gdal.PushErrorHandler(lambda kind, number, message: lines.append(message))
    gdal.SetConfigOption("CPL_DEBUG", "GTiff")
    try:
        work()
    finally:
        gdal.SetConfigOption("CPL_DEBUG", None)
        gdal.PopErrorHandler()
    return [line for line in lines if "threads for compression" in line]


def test_inputs_are_decoded_by_threads_and_outputs_written_by_one(tmp_path, noise, monkeypatch):
    """Up to GDAL 3.8 several would make files grow that are read meanwhile (OSGeo/gdal#8729)."""

    def write():
        decided = null_model(*class_map(5), "crop").decision.content
        with GeoTiffSink(tmp_path / "out.tif", Window(0, 0, 150, 170), NOWHERE, decided) as sink:
            sink.write(Window(0, 0, 150, 170), np.zeros((170, 150), np.uint8))

    for module in (geotiff, gdal_opening):  # which would listen alone
        monkeypatch.setattr(module, "checked", lambda call, *how, **more: call())
    raster = write_raster(tmp_path / "in.tif", noise, options=("TILED=YES", "COMPRESS=DEFLATE"))
    assert debugged(lambda: GdalSource(str(raster)).close()) == []
    with decoding_threads(4):
        assert "4 threads" in debugged(lambda: GdalSource(str(raster)).close())[0]
        assert debugged(write) == []
    assert (tmp_path / "out.tif").exists()


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
def test_alpha_hides_pixels_whatever_its_type(tmp_path, dtype):
    values = np.random.default_rng(1).integers(1, 200, (4, 20, 30)).astype(dtype)
    values[3] = np.arange(600).reshape(20, 30) % 3 * 90
    raster = write_raster(tmp_path / "a.tif", values, alpha=True)
    with GdalSource(str(raster)) as source:
        found = source.read(Window(3, 2, 20, 15))
    opaque = values[3, 2:17, 3:23] > 0
    np.testing.assert_array_equal(found.valid, opaque)
    np.testing.assert_array_equal(found.values, np.where(opaque, values[:3, 2:17, 3:23], 0))
