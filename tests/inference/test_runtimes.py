import io
import zipfile

import numpy as np
import pytest
from deep_pixels.inference import runtimes
from deep_pixels.inference.devices import Device
from deep_pixels.inference.errors import (
    DeviceMemoryError,
    RuntimeMissingError,
    UnsupportedModelError,
    UntrustedCodeError,
)
from deep_pixels.inference.runtimes import runtime_of
from models import box, onnx_conv
from sessions import Telling, batch, form_of, opened, plain_imports


@pytest.fixture
def torch():
    return pytest.importorskip("torch")


def exported(torch, kind, path, module=None, example=None):
    module = module or torch.nn.Conv2d(3, 2, 3, padding=1)
    if kind == "TorchScript":
        torch.jit.save(torch.jit.trace(module.eval(), torch.zeros(1, 3, 16, 16)), str(path))
    else:
        shape = {0: torch.export.Dim("n", max=64)}
        shapes = None if example is not None else (shape,)
        example = torch.zeros(2, 3, 16, 16) if example is None else example
        with plain_imports():
            program = torch.export.export(module.eval(), (example,), dynamic_shapes=shapes)
        torch.export.save(program, str(path))
    return module


@pytest.mark.parametrize("name", ["m.onnx", "m.pt", "m.pth", "m.torchscript", "m.pt2"])
@pytest.mark.parametrize("content", [b"", b"no model at all", b"PK\x05\x06" + b"\0" * 18])
def test_a_file_that_is_no_model_is_refused_by_its_name(tmp_path, name, content):
    pytest.importorskip("torch" if "onnx" not in name else "onnxruntime")
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnsupportedModelError, match=name):
        opened(tmp_path / name)


@pytest.mark.parametrize("suffix", [".pt", ".pth", ".torchscript"])
def test_torchscript_answers_as_pytorch_does(tmp_path, torch, suffix):
    module = exported(torch, "TorchScript", tmp_path / f"m{suffix}")
    expected = module(torch.from_numpy(batch())).detach().numpy()
    np.testing.assert_allclose(opened(tmp_path / f"m{suffix}").run(batch()), expected, atol=1e-5)


def test_an_exported_program_answers_as_pytorch_does(tmp_path, torch):
    module = exported(torch, "pt2", tmp_path / "m.pt2")
    expected = module(torch.from_numpy(batch())).detach().numpy()
    session = opened(tmp_path / "m.pt2")
    np.testing.assert_allclose(session.run(batch()), expected, atol=1e-5)
    assert form_of(session) == (3, None, (16, 16))


def test_an_exported_program_of_a_fixed_batch_is_given_just_that(tmp_path, torch):
    module = exported(torch, "pt2", tmp_path / "m.pt2", example=torch.zeros(2, 3, 16, 16))
    session = opened(tmp_path / "m.pt2")
    assert form_of(session) == (3, 2, (16, 16))
    expected = module(torch.from_numpy(batch())).detach().numpy()
    np.testing.assert_allclose(session.run(batch()), expected, atol=1e-5)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float32", "float64"])
def test_pytorch_takes_pixels_of_every_type(tmp_path, torch, dtype):
    exported(torch, "TorchScript", tmp_path / "m.pt", torch.nn.Identity())
    values = np.arange(192).reshape(1, 3, 8, 8).astype(dtype)
    np.testing.assert_array_equal(opened(tmp_path / "m.pt").run(values), values)


@pytest.mark.parametrize("form", ["dict", "tuple", "list"])
def test_the_first_of_several_answers_counts(tmp_path, torch, form):
    answers = {
        "dict": lambda x: {"aux": x * 0, "out": x + 1},
        "tuple": lambda x: (x + 1, x),
        "list": lambda x: [x + 1, x],
    }

    class Several(torch.nn.Module):
        def forward(self, x):
            return answers[form](x)

    traced = torch.jit.trace(Several(), torch.zeros(1, 3, 16, 16), strict=False)
    torch.jit.save(traced, str(tmp_path / "m.pt"))
    np.testing.assert_allclose(opened(tmp_path / "m.pt").run(batch()), batch() + 1)


def test_a_model_that_looks_at_its_memory_is_given_it_in_order(tmp_path, torch):
    class Viewing(torch.nn.Module):
        def forward(self, x):
            return x.view(x.shape[0] * x.shape[1], 1, 16, 16).view(x.shape) * 2

    torch.jit.save(torch.jit.script(Viewing()), str(tmp_path / "m.pt"))
    np.testing.assert_allclose(opened(tmp_path / "m.pt").run(batch()), batch() * 2)


def test_torchscript_is_run_as_a_trained_model(tmp_path, torch):
    module = torch.nn.Sequential(torch.nn.BatchNorm2d(3), torch.nn.Dropout(0.5)).train()
    torch.jit.save(torch.jit.script(module), str(tmp_path / "m.pt"))
    expected = module.eval()(torch.from_numpy(batch())).detach().numpy()
    np.testing.assert_allclose(opened(tmp_path / "m.pt").run(batch()), expected, atol=1e-5)


def test_what_a_model_complains_of_is_one_line(tmp_path, torch):
    class Fussy(torch.nn.Module):
        def forward(self, x):
            assert x.shape[0] > 99, "too few tiles"
            return x

    torch.jit.save(torch.jit.script(Fussy()), str(tmp_path / "m.pt"))
    with pytest.raises(
        UnsupportedModelError, match=r"failed on tiles of 5 × 3 × 16 × 16: .*too few tiles$"
    ) as c:
        opened(tmp_path / "m.pt").run(batch())
    assert "\n" not in str(c.value)


@pytest.mark.parametrize(
    "words",
    ["CUDA error: out of memory", "CUBLAS_STATUS_ALLOC_FAILED when calling", "Failed to allocate memory for"],
)
def test_devices_say_in_many_words_that_they_are_full(words):
    from deep_pixels.inference.runtimes._failures import failure_of

    assert isinstance(failure_of(RuntimeError(words), batch(), "cuda:0", ""), DeviceMemoryError)


@pytest.mark.parametrize(
    "words",
    [
        "upsample_nearest2d only supports output tensors with less than INT_MAX elements, but got [64, 128]",
        "GET was unable to find an engine to execute this computation",
        "cuDNN error: CUDNN_STATUS_NOT_SUPPORTED",
    ],
)
def test_what_may_be_too_large_is_tried_with_less_and_of_one_tile_said_as_it_is(words):
    from deep_pixels.inference.runtimes._failures import failure_of

    assert isinstance(failure_of(RuntimeError(words), (2, 3, 8, 8), "cuda:0", words), DeviceMemoryError)
    one = failure_of(RuntimeError(words), (1, 3, 8, 8), "cuda:0", words)
    assert isinstance(one, UnsupportedModelError) and words in str(one)


def test_a_device_that_failed_is_not_said_to_be_the_models_fault():
    from deep_pixels.inference.runtimes._failures import failure_of

    words = "CUDA error: an illegal memory access was encountered"
    failure = failure_of(RuntimeError(words), (2, 3, 8, 8), "cuda:0", words)
    assert str(failure).startswith(f"cuda:0 failed: {words}; expected a GPU that computes")


def test_an_answer_is_the_callers_own(tmp_path, torch):
    exported(torch, "TorchScript", tmp_path / "m.pt", torch.nn.Identity())
    session, values = opened(tmp_path / "m.pt"), batch()
    answer = session.run(values)
    values[:] = -1
    assert (answer >= 0).all()


class Bomb:
    """Writes a file when it is unpickled."""

    def __init__(self, target):
        self.target = str(target)

    def __reduce__(self):
        return open, (self.target, "w")


def test_a_state_dict_is_refused_and_never_unpickled(tmp_path, torch):
    torch.save({"weight": torch.zeros(1), "bomb": Bomb(tmp_path / "boom")}, tmp_path / "m.pth")
    with pytest.raises(
        UnsupportedModelError, match=r"m.pth holds weights without their network .a pickled state dict."
    ):
        opened(tmp_path / "m.pth")
    assert not (tmp_path / "boom").exists()


def test_an_exported_program_is_not_unpickled(tmp_path, torch):
    exported(torch, "pt2", tmp_path / "good.pt2")
    payload = io.BytesIO()
    torch.save({"bomb": Bomb(tmp_path / "boom")}, payload)
    with zipfile.ZipFile(tmp_path / "good.pt2") as good, zipfile.ZipFile(tmp_path / "bad.pt2", "w") as bad:
        for entry in good.namelist():
            content = _pickled(good.read(entry), entry)
            if not entry.endswith(".json") and (entry.endswith(".pt") or "/weights/" in entry):
                content = payload.getvalue()
            bad.writestr(entry, content)
    with pytest.raises((UntrustedCodeError, UnsupportedModelError), match=r"bad.pt2"):
        opened(tmp_path / "bad.pt2")
    assert not (tmp_path / "boom").exists()


def _pickled(content, entry):
    """The archive's own list of its tensors can ask for each of them to be unpickled."""
    if entry.endswith(".json"):
        return content.replace(b'"use_pickle": false', b'"use_pickle": true').replace(
            b'"use_pickle":false', b'"use_pickle":true'
        )
    return content


def test_the_switch_against_unpickling_is_put_back(tmp_path, torch, monkeypatch):
    import os

    exported(torch, "pt2", tmp_path / "m.pt2")
    monkeypatch.setenv("TORCH_FORCE_WEIGHTS_ONLY_LOAD", "0")
    opened(tmp_path / "m.pt2")
    assert os.environ["TORCH_FORCE_WEIGHTS_ONLY_LOAD"] == "0"
    monkeypatch.delenv("TORCH_FORCE_WEIGHTS_ONLY_LOAD")
    opened(tmp_path / "m.pt2")
    assert "TORCH_FORCE_WEIGHTS_ONLY_LOAD" not in os.environ


@pytest.fixture(params=["m.onnx", "m.pt"])
def either_model(tmp_path, request):
    if request.param == "m.pt":
        exported(pytest.importorskip("torch"), "TorchScript", tmp_path / "m.pt")
    else:
        onnx_conv(tmp_path / "m.onnx", box(3, 3))
    return tmp_path / request.param


def test_tiles_that_the_model_cannot_take_are_named(either_model):
    with pytest.raises(UnsupportedModelError, match=r"failed on tiles of 2 × 5 × 16 × 16: \w+"):
        opened(either_model).run(batch(2, 5))


def test_too_little_memory_is_told_from_other_failures(tmp_path, torch):
    class Huge(torch.nn.Module):
        def forward(self, x):
            return torch.zeros(x.shape[0], 1 << 40) + x[:, :1, 0, 0]

    torch.jit.save(torch.jit.script(Huge()), str(tmp_path / "m.pt"))
    with pytest.raises(DeviceMemoryError):
        opened(tmp_path / "m.pt").run(batch(2))


def test_a_gpu_that_cannot_be_had_is_said_and_the_cpu_used(either_model):
    telling = Telling()
    session = opened(either_model, Device("cuda", 99), telling)
    assert str(session.device).startswith("CPU")
    assert len(telling.warnings) == 1
    assert "the CPU is used" in telling.warnings[0]
    assert session.run(batch()).shape[0] == 5


def test_a_framework_that_is_absent_is_named_with_the_command_that_installs_it(tmp_path, monkeypatch):
    monkeypatch.setattr(runtimes, "find_spec", lambda name: None)
    with pytest.raises(
        RuntimeMissingError, match=r"m.onnx needs onnxruntime.*-m pip install.* onnxruntime"
    ) as c:
        opened(tmp_path / "m.onnx")
    assert c.value.packages == ("onnxruntime",)


@pytest.mark.parametrize("name", ["weights.bin", "trained.model", "x.tflite", "noend", ""])
def test_a_file_of_another_framework_is_refused_with_what_is_read(name):
    with pytest.raises(UnsupportedModelError, match=rf"ModelFile is {name} of framework 'Foo'; .*\.onnx"):
        runtime_of(name, "Foo")


def test_a_model_that_is_a_folder_lies_in_several_files(tmp_path):
    (tmp_path / "variables").mkdir()
    paths = [
        tmp_path / "saved_model.pb",
        tmp_path / "variables" / "a.data",
        tmp_path / "variables" / "b.index",
    ]
    for path in paths:
        path.touch()
    assert list(runtime_of("saved_model.pb").files(paths[0])) == paths
    assert runtime_of("m.pb").files(tmp_path / "m.pb") == (tmp_path / "m.pb",)
    assert runtime_of("m.onnx").files(tmp_path / "m.onnx") == (tmp_path / "m.onnx",)
