"""Nobody's memory is written while others still read it: neither by the next batch nor by another thread."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext

import numpy as np
import pytest
from deep_pixels.inference import prediction
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.blending import PROFILES
from deep_pixels.inference.content import Classes
from deep_pixels.inference.decisions import Decision, MostLikely
from deep_pixels.inference.normalization import Normalization
from deep_pixels.inference.predictor import Predictor, cropped
from deep_pixels.inference.raster.pixel_type import PixelType
from deep_pixels.inference.runtimes._torch_arrays import TorchArrays
from models import box, onnx_conv
from predictors import predict
from sessions import opened

torch = pytest.importorskip("torch")

# Networks that answer with the very numbers that they are given, or a part of them.
VIEWS = {
    "all": lambda x: x,
    "some bands": lambda x: x[:, -1:],
    "some pixels": lambda x: x[:, :, 2:-2, 2:-2],
    "turned over": lambda x: x.transpose(2, 3),
    "in another shape": lambda x: x.view(x.shape[0], 1, -1, 16).view(x.shape),
}


class Viewing(torch.nn.Module):
    def __init__(self, view):
        super().__init__()
        self.view = view

    def forward(self, x):
        return self.view(x)


def torchscript(path, name, bands):
    module = torch.jit.trace(Viewing(VIEWS[name]), torch.zeros(4, bands, 16, 16), check_trace=False)
    torch.jit.save(module, str(path / "m.pt"))
    return path / "m.pt"


def onnx(path, name, bands):
    from onnx import TensorProto, helper, numpy_helper, save

    def numbers(**given):
        return [numpy_helper.from_array(np.array(value), key) for key, value in given.items()]

    cut = {"some bands": ([-1], [bands], [1]), "some pixels": ([2, 2], [-2, -2], [2, 3])}.get(name)
    operator, more, attributes = {
        "all": ("Identity", {}, {}),
        "turned over": ("Transpose", {}, {"perm": [0, 1, 3, 2]}),
        "in another shape": ("Reshape", {"shape": [0, 0, 16, 16]}, {}),
    }.get(name) or ("Slice", dict(zip(("starts", "ends", "axes"), cut)), {})
    sizes = ["n", bands, 16, 16]
    graph = helper.make_graph(
        [helper.make_node(operator, ["x", *more], ["y"], **attributes)],
        "view",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, sizes)],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None] * 4)],
        numbers(**more),
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    save(model, str(path / "m.onnx"))
    return path / "m.onnx"


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("write", [torchscript, onnx])
@pytest.mark.parametrize("bands", [1, 3])
def test_an_answer_stays_when_the_batch_that_it_was_given_for_is_written_again(tmp_path, name, write, bands):
    session, batch = opened(write(tmp_path, name, bands)), np.empty((4, bands, 16, 16), np.float32)
    answers, expected = [], []
    for number in range(3):
        batch[...] = np.random.default_rng(number).random(batch.shape)
        expected.append(VIEWS[name](torch.from_numpy(batch.copy())).numpy())
        answers.append(session.run(batch))
    batch[...] = -1
    for answer, values in zip(answers, expected):
        np.testing.assert_array_equal(answer, values)
        assert not np.shares_memory(answer, batch)


@contextmanager
def one_after_the_other(work):
    yield work


def line(session, arrays, merge):
    """A model over ``session``, which is run on numpy's arrays or on tensors."""
    rule = MostLikely((0, 1, 2), (1, 2, 3), PixelType(np.dtype("uint8"), 255))
    normalization = Normalization.of([(0.1, 1.0), (0.2, 2.0), (0.3, 3.0)])

    def score(tiles):
        batch = arrays.fetched(arrays.stacked(tiles, normalization))
        return [arrays.put(scores) for scores in session.run(batch)]

    whole = Predictor(
        score, Decision(Classes((), rule.pixel_type), rule), (16, 16), 4, 0, 4, PROFILES[merge], arrays
    )
    return cropped(whole) if merge == "crop" else whole


ARRAYS = {"numpy": HostArrays(), "torch": TorchArrays(torch, torch.device("cpu"))}


@pytest.mark.parametrize("arrays", ARRAYS)
@pytest.mark.parametrize("merge", ["crop", "blend"])
@pytest.mark.parametrize("model", ["a convolution", "its input"])
def test_threads_give_the_bytes_that_one_thread_gives(tmp_path, monkeypatch, arrays, merge, model):
    file = torchscript(tmp_path, "all", 3)
    if model == "a convolution":
        file = onnx_conv(tmp_path / "m.onnx", box(3, 3))
    values = np.random.default_rng(0).integers(0, 256, (3, 70, 55)).astype(np.uint8)
    valid = values[0] > 20
    predictor = line(opened(file), ARRAYS[arrays], merge)
    threaded = {predict(values, predictor, valid=valid).tobytes() for _ in range(20)}
    monkeypatch.setattr(prediction, "ahead", nullcontext)
    monkeypatch.setattr(prediction, "behind", one_after_the_other)
    assert threaded == {predict(values, predictor, valid=valid).tobytes()}
