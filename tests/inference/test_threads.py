"""THREADS: every runtime is really told how many threads it is to compute with."""

import json
import os
from pathlib import Path

import numpy as np
import pytest
from deep_pixels.inference.devices import Device, with_threads
from deep_pixels.inference.errors import ArgumentError, InferenceError
from functions import function_package
from models import onnx_conv, pick_bands, tiny_package
from rasters import read_raster, write_raster
from running import Listening, classify
from sessions import batch, opened

TASKS = Path("/proc/self/task")


@pytest.mark.parametrize("number", [1, 3, 512])
def test_devices_keep_the_number(number):
    [device, other] = with_threads([Device("cuda", 0), Device("cuda", 1)], number)
    assert device.threads == other.threads == number and str(device) == "cuda:0"


@pytest.mark.parametrize("number", [0, -1, 2.5, 513, float("nan"), float("inf"), "many"])
def test_other_numbers_are_refused_in_a_sentence(number):
    with pytest.raises(ArgumentError, match=r"THREADS is .*; expected a whole number from 1 to 512, or none"):
        with_threads([Device("cpu")], number)


@pytest.mark.parametrize("number", [None, 1, 3])
def test_onnx_runtime_is_told(tmp_path, monkeypatch, number):
    onnxruntime = pytest.importorskip("onnxruntime")
    told, real = [], onnxruntime.InferenceSession

    def session(path, options, **more):
        told.append(options.intra_op_num_threads)
        return real(path, options, **more)

    monkeypatch.setattr(onnxruntime, "InferenceSession", session)
    path = onnx_conv(tmp_path / "m.onnx", pick_bands(3))
    model = opened(path, Device("cpu", threads=number))
    assert told == [number or 0], "0 leaves it to ONNX Runtime"
    assert str(model.device) == (f"CPU ({number} threads)" if number else f"CPU ({os.cpu_count()} cores)")
    model.run(batch())


@pytest.mark.skipif(not TASKS.exists(), reason="only Linux lists threads")
def test_onnx_runtime_has_as_many_threads_as_it_was_told(tmp_path):
    """The caller's thread is one of them."""
    pytest.importorskip("onnxruntime")
    path = onnx_conv(tmp_path / "m.onnx", pick_bands(3))
    opened(path).close()
    before = len(list(TASKS.iterdir()))
    session = opened(path, Device("cpu", threads=6))
    assert len(list(TASKS.iterdir())) - before == 5
    session.close()


def test_pytorch_is_told_and_has_its_own_number_back_at_the_end(tmp_path):
    torch = pytest.importorskip("torch")
    torch.jit.save(torch.jit.script(torch.nn.Conv2d(3, 2, 1)), str(tmp_path / "m.pt"))
    before = torch.get_num_threads()
    session = opened(tmp_path / "m.pt", Device("cpu", threads=before + 2))
    assert torch.get_num_threads() == before + 2
    assert str(session.device) == f"CPU ({before + 2} threads)"
    session.run(batch())
    session.close()
    assert torch.get_num_threads() == before
    opened(tmp_path / "m.pt").close()
    assert torch.get_num_threads() == before


def test_pytorch_has_its_own_number_where_a_model_cannot_be_opened(tmp_path):
    torch = pytest.importorskip("torch")
    (tmp_path / "m.pt").write_bytes(b"no model")
    before = torch.get_num_threads()
    with pytest.raises(InferenceError):
        opened(tmp_path / "m.pt", Device("cpu", threads=before + 2))
    assert torch.get_num_threads() == before


def test_what_others_tell_pytorch_meanwhile_stays_without_a_number(tmp_path):
    torch = pytest.importorskip("torch")
    torch.jit.save(torch.jit.script(torch.nn.Conv2d(3, 2, 1)), str(tmp_path / "m.pt"))
    before, session = torch.get_num_threads(), opened(tmp_path / "m.pt")
    try:
        torch.set_num_threads(before + 1)
        session.close()
        assert torch.get_num_threads() == before + 1
    finally:
        torch.set_num_threads(before)


class Options:
    """What ConfigProto of TensorFlow is, in its place."""

    def __init__(self, **more):
        self.experimental, self.gpu_options, self.device_count = Empty(), Empty(), {}


class Empty:
    pass


@pytest.mark.parametrize(("number", "told"), [(None, None), (3, (3, 1))])
def test_tensorflow_is_told(number, told):
    from deep_pixels.inference.runtimes._tensorflow_device import session_options

    tensorflow = Empty()
    tensorflow.compat = Empty()
    tensorflow.compat.v1 = Empty()
    tensorflow.compat.v1.ConfigProto = Options
    options = session_options(tensorflow, None, number)
    names = ("intra_op_parallelism_threads", "inter_op_parallelism_threads")
    assert tuple(getattr(options, name, None) for name in names) == (told or (None, None))


TELLING = """
import os, pathlib
names = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")
found = json.dumps([os.environ.get(name) for name in names])
pathlib.Path(__file__).with_name("told.txt").write_text(found)
return {"output_pixels": pixels[:1].astype("f4")}
"""


@pytest.mark.parametrize("number", [None, 3])
def test_functions_of_packages_are_told_by_their_environment(tmp_path, number):
    scene = write_raster(tmp_path / "scene.tif", np.full((3, 20, 20), 9, np.uint8))
    emd = function_package(tmp_path / "package", TELLING)
    classify(emd, scene, tmp_path / "out.tif", threads=number, trusted=True)
    told = json.loads((emd.parent / "told.txt").read_text())
    here = [os.environ.get(name) for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")]
    assert told == (["3"] * 3 if number else here)


def test_the_number_changes_no_pixel_and_is_told_in_the_log(tmp_path):
    values = np.random.default_rng(0).integers(1, 255, (3, 70, 60)).astype(np.uint8)
    scene, emd = write_raster(tmp_path / "scene.tif", values), tiny_package(tmp_path)
    watcher = Listening()
    classify(emd, scene, tmp_path / "one.tif", threads=1, progress=watcher)
    classify(emd, scene, tmp_path / "all.tif")
    np.testing.assert_array_equal(read_raster(tmp_path / "one.tif"), read_raster(tmp_path / "all.tif"))
    assert any("used: CPU (1 threads)" in line for line in watcher.lines)
