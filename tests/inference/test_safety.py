"""What runs leave on disk and in the process, however they end."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import numpy as np
import pytest
from conftest import ROOT
from deep_pixels.inference.errors import Cancelled, RasterError
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.runtimes.onnx_runtime import OnnxSession
from models import tiny_package
from osgeo import gdal
from rasters import read_raster, write_raster
from running import brightest, classify


class Cancelling(Unwatched):
    cancelled = True


def test_a_cancelled_run_leaves_nothing(tmp_path, scene):
    model, folder = tiny_package(tmp_path), tmp_path / "results"
    folder.mkdir()
    with pytest.raises(Cancelled):
        classify(model, scene, folder / "out.tif", progress=Cancelling())
    assert list(folder.iterdir()) == []


def test_the_input_is_never_overwritten(tmp_path, scene):
    before = scene.read_bytes()
    with pytest.raises(RasterError, match="is the input raster, or part of it; expected another file"):
        classify(tiny_package(tmp_path), scene, scene)
    assert scene.read_bytes() == before


def test_an_input_behind_another_name_is_never_overwritten(tmp_path, scene):
    vrt = gdal.BuildVRT(str(tmp_path / "scene.vrt"), [str(scene)])
    vrt = None  # noqa: F841 - writes it
    (tmp_path / "link.tif").symlink_to(scene)
    before = scene.read_bytes()
    for alias in ("scene.vrt", "link.tif"):
        with pytest.raises(RasterError, match="is the input raster"):
            classify(tiny_package(tmp_path), tmp_path / alias, scene)
    assert scene.read_bytes() == before


def test_the_name_of_the_input_does_not_matter(tmp_path, scene):
    """The output grows under a name of its own, whatever stands beside it."""
    neighbour = scene.rename(tmp_path / "out.part.tif")
    before = neighbour.read_bytes()
    classify(tiny_package(tmp_path), neighbour, tmp_path / "out.tif")
    assert neighbour.read_bytes() == before
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], brightest(neighbour))


def test_two_runs_to_one_output_do_not_mix(tmp_path, scene):
    package = tiny_package(tmp_path)
    with ThreadPoolExecutor(2) as pool:
        runs = [pool.submit(classify, package, scene, tmp_path / "out.tif") for _ in range(4)]
        [run.result() for run in runs]
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], brightest(scene))
    assert not list(tmp_path.glob("*.part.*"))


FULL_DISK = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
sys.path.insert(0, "tests")
import conftest
from osgeo import gdal
{exceptions}
from pathlib import Path
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.run import Request, run
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
try:
    run(Request({model!r}, {raster!r}, Path({output!r})), Unwatched())
except RasterError as error:
    print(error)
"""


@pytest.mark.parametrize("exceptions", ["gdal.UseExceptions()", "gdal.DontUseExceptions()"])
def test_a_full_disk_is_an_error_and_leaves_nothing(tmp_path, exceptions):
    values = np.random.default_rng(0).integers(0, 250, (3, 1100, 600)).astype(np.uint8)
    raster = write_raster(tmp_path / "noise.tif", values)
    output = tmp_path / "results" / "out.tif"
    output.parent.mkdir()
    code = FULL_DISK.format(
        exceptions=exceptions, model=str(tiny_package(tmp_path)), raster=str(raster), output=str(output)
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert "out.tif cannot be written" in answer.stdout, answer
    assert list(output.parent.iterdir()) == []


@pytest.mark.parametrize("output", [".", "/", ""])
def test_an_output_that_is_no_file_is_refused(tmp_path, scene, output):
    with pytest.raises(RasterError, match="expected the name of a file"):
        classify(tiny_package(tmp_path), scene, output)


@pytest.mark.parametrize("progress", [Unwatched, Cancelling])
def test_the_model_is_closed_whatever_happens(tmp_path, scene, monkeypatch, progress):
    closed = []
    monkeypatch.setattr(OnnxSession, "close", lambda session: closed.append(session))
    with suppress(Cancelled):
        classify(tiny_package(tmp_path), scene, tmp_path / "out.tif", progress=progress())
    assert len(closed) == 1


def test_gdals_cache_has_the_size_it_had_before(tmp_path, scene):
    before = 123 * 2**20
    gdal.SetCacheMax(before)
    classify(tiny_package(tmp_path), scene, tmp_path / "out.tif")
    assert gdal.GetCacheMax() == before
