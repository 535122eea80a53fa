import numpy as np
import pytest
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.errors import UnsupportedModelError
from deep_pixels.inference.inputs import two_images
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.runtimes import open_session
from deep_pixels.inference.tensors import Tensors
from models import brighter, onnx_conv, pick_bands, write_emd
from rasters import read_raster
from running import brightest, classify
from sessions import CPU, batch, form_of, opened


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


def bands_last(path, answers_last=True):
    """Answers with the bands, which it takes last, as models do that come from TensorFlow."""
    import onnx
    from onnx import TensorProto, helper

    nodes = [helper.make_node("Transpose", ["image"], ["first"], perm=[0, 3, 1, 2])]
    nodes.append(helper.make_node("Transpose", ["first"], ["last"], perm=[0, 2, 3, 1]))
    image = helper.make_tensor_value_info("image", TensorProto.FLOAT, ["n", "h", "w", 3])
    answer = helper.make_tensor_value_info("last" if answers_last else "first", TensorProto.FLOAT, [None] * 4)
    graph = helper.make_graph(nodes, "tiny", [image], [answer])
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8), str(path))


@pytest.mark.parametrize("answers_last", [True, False])
def test_onnx_that_takes_bands_last_classifies_a_raster_all_the_same(tmp_path, scene, answers_last):
    bands_last(tmp_path / "m.onnx", answers_last)
    classify(write_emd(tmp_path, "m.onnx"), scene, tmp_path / "out.tif")
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], brightest(scene))


def two_answers(path):
    import onnx
    from onnx import TensorProto, helper

    model = onnx.load(str(onnx_conv(path, pick_bands(3))))
    model.graph.node.append(helper.make_node("Neg", ["image"], ["negative"]))
    model.graph.output.append(helper.make_tensor_value_info("negative", TensorProto.FLOAT, [None] * 4))
    onnx.save(model, str(path))
    return path


def test_onnx_answers_with_its_first_output_or_the_one_that_is_named(tmp_path):
    path = two_answers(tmp_path / "m.onnx")
    for names, sign in (((), 1), (("negative",), -1)):
        session = open_session(path, "", CPU, Unwatched(), None, Tensors(outputs=names))
        np.testing.assert_allclose(session.run(batch()), sign * batch())
    with pytest.raises(UnsupportedModelError, match=r"OutputTensor is x, which is not in m.onnx; .*negative"):
        open_session(path, "", CPU, Unwatched(), None, Tensors(outputs=("x",)))


def test_two_dates_of_onnx_are_given_in_the_order_that_is_named(tmp_path):
    path = tmp_path / brighter(tmp_path, "two_inputs", "ONNX")
    answers = []
    for names in (("before", "after"), ("after", "before")):
        session = open_session(path, "", CPU, Unwatched(), None, Tensors(names))
        session.give = two_images(session.signature, parse_definition("{}")).give
        answers.append(session.run(batch(bands=4, size=32))[:, 1])
    np.testing.assert_allclose(answers[0], -answers[1])


def test_onnx_that_takes_no_image_is_refused_with_what_it_takes(tmp_path):
    path = onnx_conv(tmp_path / "m.onnx", pick_bands(3))
    import onnx

    model = onnx.load(str(path))
    del model.graph.input[0].type.tensor_type.shape.dim[3]
    onnx.save(model, str(path))
    with pytest.raises(UnsupportedModelError, match=r"m.onnx takes image|cannot load m.onnx"):
        opened(path)
