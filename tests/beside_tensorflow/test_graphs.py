"""TensorFlow's and Keras' files, against numpy."""

from types import SimpleNamespace

import numpy as np
import pytest
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.devices import Device
from deep_pixels.inference.errors import DeviceMemoryError, UnsupportedModelError
from deep_pixels.inference.inputs import one_image, two_images
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.runtimes import open_session
from deep_pixels.inference.runtimes._tensorflow_device import gpu_to_use, in_words, session_options
from deep_pixels.inference.tensors import Tensors
from sessions import CPU, Telling, batch
from tensorflow_models import (
    KINDS,
    convolution,
    convolutional,
    deeplab,
    frozen,
    means,
    saved_model,
)


@pytest.fixture(params=KINDS)
def any_model(tf, tmp_path, request):
    return KINDS[request.param](tf, tmp_path)


def opened(path, inputs=(), outputs=(), device=CPU, progress=None):
    """A session that is given tiles as the model takes them."""
    session = open_session(
        path, "", device, progress or Unwatched(), None, Tensors(tuple(inputs), tuple(outputs))
    )
    session.give = one_image(session.signature, parse_definition("{}")).give
    return session


def bands_first(answer):
    return answer.transpose(0, 3, 1, 2)


def test_every_kind_of_file_answers_as_numpy_does(any_model):
    session = opened(any_model)
    np.testing.assert_allclose(bands_first(session.run(batch())), means(batch()), atol=1e-6)
    form = one_image(session.signature, parse_definition("{}"))
    assert (form.channels, form.batch_size, form.tile, form.bands_last) == (3, None, None, True)
    session.close()


def test_a_graph_of_a_fixed_batch_and_size_is_given_just_that(tf, tmp_path):
    session = opened(frozen(tf, tmp_path / "m.pb", convolution((2, 16, 32, 3))))
    form = one_image(session.signature, parse_definition("{}"))
    assert (form.channels, form.batch_size, form.tile) == (3, 2, (16, 32))
    values = np.random.default_rng(0).random((5, 3, 16, 32), np.float32)
    np.testing.assert_allclose(bands_first(session.run(values)), means(values), atol=1e-6)


def test_a_graph_that_takes_bands_first_is_given_them_so(tf, tmp_path):
    def build(v1, tf):
        tf.identity(v1.placeholder(tf.float32, (None, 3, None, None)) * 2, name="scores")

    session = opened(frozen(tf, tmp_path / "m.pb", build))
    np.testing.assert_allclose(session.run(batch()), batch() * 2)


def test_an_answer_is_the_callers_own(tf, tmp_path):
    def build(v1, tf):
        tf.identity(v1.placeholder(tf.float32, (None, 3, None, None), name="image"), name="scores")

    session, values = opened(frozen(tf, tmp_path / "m.pb", build)), np.ones((4, 3, 256, 256), np.float32)
    answer = session.run(values)
    values[:] = -1
    assert (answer == 1).all()


def test_a_graph_of_unknown_shape_takes_bands_last_unless_the_definition_says(tf, tmp_path):
    session = opened(frozen(tf, tmp_path / "m.pb", convolution(shape=None)))
    np.testing.assert_allclose(bands_first(session.run(batch())), means(batch()), atol=1e-6)
    said = one_image(session.signature, parse_definition('{"ModelFormat": "NCHW"}'))
    assert not said.bands_last


@pytest.mark.parametrize("dtype", ["uint8", "float16", "int32"])
def test_a_graph_is_given_the_type_that_it_takes_and_no_number_beyond_it(tf, tmp_path, dtype):
    session = opened(frozen(tf, tmp_path / "m.pb", convolution(dtype=dtype)))
    values = np.arange(192, dtype=np.uint8).reshape(1, 3, 8, 8)
    np.testing.assert_allclose(bands_first(session.run(values)), means(values), rtol=1e-5)
    if dtype != "int32":
        with pytest.raises(UnsupportedModelError, match=f"takes {dtype}, and is given 70000"):
            session.run(np.full((1, 3, 8, 8), 70000, np.int32))


def test_the_graph_of_the_tool_page_is_recognised_by_the_names_of_deeplab(tf, tmp_path):
    session = opened(frozen(tf, tmp_path / "froz_inf_graph.pb", deeplab))
    values = np.random.default_rng(0).integers(0, 256, (3, 3, 16, 16)).astype(np.uint8)
    np.testing.assert_array_equal(session.run(values), values.argmax(1))


def two_answers(v1, tf):
    image = v1.placeholder(tf.float32, (None, None, None, 3), name="image")
    tf.identity(image * 2, name="twice")
    tf.identity(image * 3, name="thrice")


def two_images_in(v1, tf):
    first, second = (
        v1.placeholder(tf.float32, (None, None, None, 3), name=name) for name in ("late", "early")
    )
    tf.identity(first - 2 * second, name="scores")


@pytest.mark.parametrize("name", ["twice", "thrice:0"])
def test_one_of_several_answers_is_named_by_the_definition(tf, tmp_path, name):
    path = frozen(tf, tmp_path / "m.pb", two_answers)
    times = 2 if name == "twice" else 3
    np.testing.assert_allclose(bands_first(opened(path, outputs=[name]).run(batch())), batch() * times)


def test_several_answers_of_which_none_is_named_are_told(tf, tmp_path):
    path = frozen(tf, tmp_path / "m.pb", two_answers)
    with pytest.raises(
        UnsupportedModelError,
        match=r"^m.pb has 2 outputs .twice, thrice.; expected one, or OutputTensor in the definition",
    ):
        opened(path)


def test_a_name_that_is_not_in_the_file_is_told_with_those_that_are(tf, tmp_path):
    path = frozen(tf, tmp_path / "m.pb", two_answers)
    with pytest.raises(UnsupportedModelError, match=r"OutputTensor is none, which is not in m.pb.*twice"):
        opened(path, outputs=["none"])
    with pytest.raises(UnsupportedModelError, match=r"InputTensor is picture, which is not in m.pb.*image"):
        opened(path, inputs=["picture"], outputs=["twice"])


def test_what_is_fed_may_be_named_in_the_middle_of_a_graph(tf, tmp_path):
    def build(v1, tf):
        encoded = v1.placeholder(tf.string, (), name="jpeg")
        pixels = tf.cast(tf.io.decode_jpeg(encoded, 3), tf.float32)[None]
        tf.identity(tf.identity(pixels, name="pixels") * 2, name="scores")

    session = opened(frozen(tf, tmp_path / "m.pb", build), inputs=["pixels"])
    np.testing.assert_allclose(bands_first(session.run(batch(1))), batch(1) * 2)


def test_two_dates_are_named_in_their_order(tf, tmp_path):
    path = frozen(tf, tmp_path / "m.pb", two_images_in)
    with pytest.raises(UnsupportedModelError, match=r"m.pb has 2 inputs .*InputTensor"):
        opened(path)
    for names, factors in ((("early", "late"), (-2, 1)), (("late", "early"), (1, -2))):
        session = open_session(path, "", CPU, Unwatched(), None, Tensors(names))
        session.give = two_images(session.signature, parse_definition("{}")).give
        values = batch(bands=6)
        expected = factors[0] * values[:, :3] + factors[1] * values[:, 3:]
        np.testing.assert_allclose(bands_first(session.run(values)), expected, atol=1e-5)


def test_answers_of_a_saved_model_go_by_the_names_of_its_signature(tf, tmp_path):
    path = saved_model(tf, tmp_path / "m", outputs=("aux", "scores")) / "saved_model.pb"
    with pytest.raises(UnsupportedModelError, match=r"^m has 2 outputs .aux, scores.; expected one, or Out"):
        opened(path)
    session = opened(path, outputs=["scores"])
    np.testing.assert_allclose(bands_first(session.run(batch())), means(batch()) + 1, atol=1e-6)


@pytest.mark.parametrize("suffix", ["h5", "keras"])
def test_answers_of_a_keras_model_go_by_the_names_of_its_layers(tf, tmp_path, suffix):
    layers = tf.keras.layers
    image = tf.keras.Input((None, None, 3))
    answers = [layers.Rescaling(factor, name=name)(image) for factor, name in ((2, "aux"), (3, "main"))]
    tf.keras.Model(image, answers).save(str(tmp_path / f"m.{suffix}"))
    with pytest.raises(UnsupportedModelError, match=r"has 2 outputs .aux, main."):
        opened(tmp_path / f"m.{suffix}")
    session = opened(tmp_path / f"m.{suffix}", outputs=["main"])
    np.testing.assert_allclose(bands_first(session.run(batch())), batch() * 3, rtol=1e-6)


@pytest.mark.parametrize("suffix", ["h5", "keras"])
def test_a_network_of_many_of_keras_layers_answers_as_keras_does(tf, tmp_path, suffix):
    layers = tf.keras.layers
    image = tf.keras.Input((32, 32, 4))
    down = layers.Conv2D(6, 3, padding="same", activation="relu", kernel_regularizer="l2")(image)
    low = layers.MaxPooling2D()(layers.BatchNormalization()(down))
    low = layers.Dropout(0.5)(layers.LeakyReLU()(layers.SeparableConv2D(8, 3, padding="same")(low)))
    inner = tf.keras.Sequential([tf.keras.Input((16, 16, 8)), layers.Conv2DTranspose(6, 2, strides=2)])
    up = layers.Concatenate()([inner(low), layers.UpSampling2D(interpolation="bilinear")(low), down])
    up = up + 1.0 if suffix == "keras" and hasattr(tf.keras, "ops") else up  # from .h5 Keras reads none
    model = tf.keras.Model(image, layers.Softmax()(layers.Dense(5)(up)))
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    model.save(str(tmp_path / f"m.{suffix}"))
    values = np.random.default_rng(0).random((2, 4, 32, 32), np.float32)
    expected = model(values.transpose(0, 2, 3, 1), training=False).numpy()
    np.testing.assert_allclose(opened(tmp_path / f"m.{suffix}").run(values), expected, atol=1e-6)


@pytest.mark.parametrize("name", ["m.pb", "saved_model.pb", "m.h5", "m.keras"])
@pytest.mark.parametrize("content", [b"", b"no model at all", b"PK\x05\x06" + b"\0" * 18])
def test_a_file_that_is_no_model_is_refused_by_its_name(tf, tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnsupportedModelError, match=rf"cannot load {name}: "):
        opened(tmp_path / name)


def test_weights_without_their_network_are_told(tf, tmp_path):
    model = tf.keras.Sequential([tf.keras.Input((8, 8, 3)), convolutional(tf)])
    model.save_weights(str(tmp_path / "m.weights.h5"))
    with pytest.raises(UnsupportedModelError, match=r"m.weights.h5: it holds no network"):
        opened(tmp_path / "m.weights.h5")


def test_texts_are_no_images(tf, tmp_path):
    def build(v1, tf):
        tf.identity(v1.placeholder(tf.string, (None,), name="words"), name="scores")

    with pytest.raises(UnsupportedModelError, match=r"m.pb takes words:0 string .*; expected arrays of num"):
        opened(frozen(tf, tmp_path / "m.pb", build))


def test_tiles_that_the_model_cannot_take_are_named_in_one_line(any_model):
    with pytest.raises(UnsupportedModelError, match=r"failed on tiles of 2 × 5 × 16 × 16: \S+") as c:
        opened(any_model).run(batch(2, 5))
    assert "\n" not in str(c.value) and len(str(c.value)) < 420


def test_too_little_memory_is_told_from_other_failures(tf, tmp_path):
    def build(v1, tf):
        image = v1.placeholder(tf.float32, (None, None, None, 3), name="image")
        tf.tile(image, [1, 1 << 15, 1 << 15, 1], name="scores")

    with pytest.raises(DeviceMemoryError):
        opened(frozen(tf, tmp_path / "m.pb", build)).run(batch(2))


def test_a_gpu_that_cannot_be_had_is_said_and_the_cpu_used(any_model):
    telling = Telling()
    session = opened(any_model, device=Device("cuda", 99), progress=telling)
    assert str(session.device).startswith("CPU")
    assert len(telling.warnings) == 1
    assert "DEVICE is cuda:99, but" in telling.warnings[0] and "the CPU is used" in telling.warnings[0]


def test_tensorflow_is_told_how_many_threads_it_has(any_model, monkeypatch):
    from deep_pixels.inference.runtimes import _tensorflow_far as far

    told, real = [], far.session_options

    def options(*given):
        told.append(real(*given))
        return told[-1]

    monkeypatch.setattr(far, "session_options", options)
    session = opened(any_model, device=Device("cpu", threads=3))
    assert str(session.device) == "CPU (3 threads)"
    assert (told[0].intra_op_parallelism_threads, told[0].inter_op_parallelism_threads) == (3, 1)
    opened(any_model)
    assert told[1].intra_op_parallelism_threads == 0, "TensorFlow chooses"


def test_tensorflow_that_does_not_fit_the_program_is_told(tf, tmp_path, monkeypatch):
    def failing():
        raise ImportError("undefined symbol")

    monkeypatch.setattr("deep_pixels.inference.runtimes._tensorflow_far.quiet_tensorflow", failing)
    with pytest.raises(
        UnsupportedModelError, match=r"is installed, but cannot be loaded here: undefined sym"
    ):
        opened(tmp_path / "m.pb")


# Devices


def tensorflow_with(gpus, cuda=True):
    """What is asked of TensorFlow about devices, on a computer with so many GPUs."""
    described = [f"GPU {number}" for number in range(gpus)]
    experimental = SimpleNamespace(get_device_details=lambda gpu: {"device_name": f"Name of {gpu}"})
    config = SimpleNamespace(list_physical_devices=lambda kind: described, experimental=experimental)
    test = SimpleNamespace(is_built_with_cuda=lambda: cuda)
    return SimpleNamespace(config=config, test=test, __version__="9.9")


@pytest.mark.parametrize(
    ("device", "gpus", "cuda", "expected", "words"),
    [
        ("cpu", 2, True, None, ""),
        ("auto", 2, True, 0, ""),
        ("cuda", 1, True, 0, ""),
        ("cuda:1", 2, True, 1, ""),
        ("cuda:2", 2, True, None, "there are 2 GPU(s), numbered from cuda:0 to cuda:1"),
        ("cuda", 0, True, None, "TensorFlow 9.9 finds no NVIDIA GPU that it can use"),
        ("cuda", 0, False, None, "this TensorFlow 9.9 is built without CUDA"),
    ],
)
def test_the_gpu_that_is_asked_for_is_used_or_the_reason_told(device, gpus, cuda, expected, words):
    telling, (kind, _, index) = Telling(), device.partition(":")
    fake = tensorflow_with(gpus, cuda)
    assert gpu_to_use(fake, Device(kind, int(index) if index else None), telling) == expected
    assert telling.warnings == ([f"DEVICE is {device}, but {words}; the CPU is used"] if words else [])


def test_the_log_names_the_device():
    assert in_words(tensorflow_with(2), 1) == "cuda:1 Name of GPU 1"
    assert str(in_words(tensorflow_with(2), None)).startswith("CPU (")


def test_gpu_memory_is_left_to_others_and_waiting_threads_sleep(tf):
    options = session_options(tf, 0)
    assert options.gpu_options.allow_growth and options.experimental.disable_thread_spinning
    assert session_options(tf, None).device_count["GPU"] == 0 and "GPU" not in options.device_count
