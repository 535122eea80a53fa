import numpy as np
import pytest
from deep_pixels.inference.errors import (
    UnsupportedModelError,
)
from models import onnx_conv, pick_bands
from sessions import batch, form_of, opened


def test_onnx_answers_as_the_model_says(tmp_path):
    session = opened(onnx_conv(tmp_path / "m.onnx", pick_bands(3, [2, 0])))
    np.testing.assert_allclose(session.run(batch()), batch()[:, [2, 0]])
    assert form_of(session) == (3, None, None)


def test_onnx_of_a_fixed_batch_and_size_is_given_just_that(tmp_path):
    session = opened(onnx_conv(tmp_path / "m.onnx", pick_bands(3), shape=(2, 3, 16, 32)))
    assert form_of(session) == (3, 2, (16, 32))
    values = np.random.default_rng(0).random((5, 3, 16, 32), np.float32)
    np.testing.assert_allclose(session.run(values), values)


@pytest.mark.parametrize("input_type", ["uint8", "float16"])
def test_onnx_is_given_the_type_that_it_takes(tmp_path, input_type):
    session = opened(onnx_conv(tmp_path / "m.onnx", pick_bands(3), input_type=input_type))
    values = np.arange(192, dtype=np.uint8).reshape(1, 3, 8, 8)
    np.testing.assert_array_equal(session.run(values), values)


@pytest.mark.parametrize(("input_type", "value"), [("uint8", 256), ("uint8", -1), ("float16", 70000)])
def test_onnx_is_given_no_number_that_its_type_does_not_hold(tmp_path, input_type, value):
    session = opened(onnx_conv(tmp_path / "m.onnx", pick_bands(3), input_type=input_type))
    values = np.full((1, 3, 8, 8), value, np.int32)
    with pytest.raises(UnsupportedModelError, match=f"takes {input_type}, and is given {value}"):
        session.run(values)


def test_onnx_that_takes_bands_last_is_refused_with_what_it_takes(tmp_path):
    path = onnx_conv(tmp_path / "m.onnx", pick_bands(64), shape=("n", 64, 64, 3))
    with pytest.raises(
        UnsupportedModelError, match="rows × columns × bands .[?] × 64 × 64 × 3.; expected bands before"
    ):
        form_of(opened(path))


def test_onnx_that_takes_no_image_is_refused_with_what_it_takes(tmp_path):
    path = onnx_conv(tmp_path / "m.onnx", pick_bands(3))
    import onnx

    model = onnx.load(str(path))
    del model.graph.input[0].type.tensor_type.shape.dim[3]
    onnx.save(model, str(path))
    with pytest.raises(UnsupportedModelError, match=r"m.onnx takes image|cannot load m.onnx"):
        opened(path)
