"""Nothing that a file of TensorFlow or Keras brings is executed, and it reads and writes no other files."""

import io
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from deep_pixels.inference.devices import Device
from deep_pixels.inference.errors import UnsupportedModelError, UntrustedCodeError
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.runtimes import open_session
from deep_pixels.inference.tensors import Tensors
from sessions import batch
from tensorflow_models import convolution, frozen, graph, keras_model, saved_model, saved_model_of_old


def opened(path, outputs=(), inputs=()):
    return open_session(path, "", Device("cpu"), Unwatched(), None, Tensors(tuple(inputs), tuple(outputs)))


def graph_in(session):
    """What TensorFlow holds of a model."""
    return session._process.server._session.graph


def run(path, outputs=()):
    session = opened(path, outputs)
    return session.run(batch().transpose(0, 2, 3, 1))


@pytest.fixture
def boom(tmp_path):
    """A file that is there if something was executed."""
    target = tmp_path / "boom"
    yield str(target)
    assert not target.exists()


# Graphs


def writing(boom, name="scores"):
    def build(v1, tf):
        image = v1.placeholder(tf.float32, (None, None, None, 3), name="image")
        with tf.control_dependencies([tf.io.write_file(boom, "boom")]):
            tf.identity(image, name=name)

    return build


def reading(boom):
    def build(v1, tf):
        image = v1.placeholder(tf.float32, (None, None, None, 3), name="image")
        content = tf.io.decode_raw(tf.io.read_file(__file__), tf.uint8)
        tf.add(image, tf.cast(content[0], tf.float32), name="scores")

    return build


def python(boom):
    def build(v1, tf):
        image = v1.placeholder(tf.float32, (None, None, None, 3), name="image")
        tf.identity(v1.py_func(lambda x: (Path(boom).touch(), x)[1], [image], tf.float32), name="scores")

    return build


def in_a_function(boom):
    def build(v1, tf):
        @tf.function
        def inner(x):
            tf.io.write_file(boom, "boom")
            return x

        image = v1.placeholder(tf.float32, (None, None, None, 3), name="image")
        tf.identity(inner(image), name="scores")

    return build


def in_a_loop(boom):
    def build(v1, tf):
        def body(count, x):
            with tf.control_dependencies([tf.io.write_file(boom, "boom")]):
                return count + 1, tf.identity(x)

        image = v1.placeholder(tf.float32, (None, None, None, 3), name="image")
        tf.identity(tf.while_loop(lambda count, x: count < 1, body, [0, image])[1], name="scores")

    return build


def saving(boom):
    def build(v1, tf):
        image = v1.placeholder(tf.float32, (None, None, None, 3), name="image")
        save = tf.raw_ops.SaveV2(prefix=boom, tensor_names=["x"], shape_and_slices=[""], tensors=[image])
        with tf.control_dependencies([save]):
            tf.identity(image, name="scores")

    return build


def mapped(boom):
    def build(v1, tf):
        image = v1.placeholder(tf.float32, (None, None, None, 3), name="image")
        held = tf.raw_ops.ImmutableConst(dtype=tf.float32, shape=[3], memory_region_name=__file__)
        tf.add(image, held, name="scores")

    return build


HOSTILE = {
    "WriteFile": writing,
    "ReadFile": reading,
    "PyFunc": python,
    "WriteFile in a function": in_a_function,
    "WriteFile in a loop": in_a_loop,
    "SaveV2": saving,
    "ImmutableConst": mapped,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_graph_that_does_more_than_compute_is_refused_with_its_operation(tf, tmp_path, boom, name):
    frozen(tf, tmp_path / "m.pb", HOSTILE[name](boom))
    with pytest.raises(UntrustedCodeError, match=rf"^m.pb uses .*{name.split()[0]}.*; expected a network"):
        run(tmp_path / "m.pb", ["scores"])


def test_an_operation_is_known_by_what_it_is_and_not_by_a_functions_name(tf, tmp_path, boom):
    definition = graph(tf, writing(boom))
    harmless = definition.library.function.add()
    harmless.signature.name = "WriteFile"
    (tmp_path / "m.pb").write_bytes(definition.SerializeToString())
    with pytest.raises((UntrustedCodeError, UnsupportedModelError)):
        run(tmp_path / "m.pb", ["scores"])


def test_what_is_not_on_the_way_to_the_answer_is_not_run(tf, tmp_path, boom):
    def build(v1, tf):
        convolution()(v1, tf)
        tf.io.write_file(boom, "boom")

    assert run(frozen(tf, tmp_path / "m.pb", build), ["scores"]).shape == (5, 16, 16, 3)


def test_functions_that_are_not_called_are_left_behind(tf, tmp_path, boom):
    """TensorFlow would put one of them in the place of another that says that it does the same."""

    def build(v1, tf):
        @tf.function(experimental_attributes={"api_implements": "same", "api_preferred_device": "CPU"})
        def writing(x):
            tf.io.write_file(boom, "boom")
            return x * 2

        @tf.function(experimental_attributes={"api_implements": "same", "api_preferred_device": "GPU"})
        def harmless(x):
            return x * 2

        image = v1.placeholder(tf.float32, (None, None, None, 3), name="image")
        tf.identity(writing(image), name="aside")
        tf.identity(harmless(image), name="scores")

    frozen(tf, tmp_path / "m.pb", build)
    session = opened(tmp_path / "m.pb", ["scores"])
    names = [function.signature.name for function in graph_in(session).as_graph_def().library.function]
    assert [name for name in names if "writing" in name] == [] and any("harmless" in name for name in names)
    assert session.run(batch().transpose(0, 2, 3, 1)).shape == (5, 16, 16, 3)


def test_what_lies_before_a_tensor_that_is_fed_is_left_behind(tf, tmp_path):
    def build(v1, tf):
        content = tf.io.decode_raw(tf.io.read_file(__file__), tf.uint8)
        pixels = tf.reshape(tf.cast(content, tf.float32), (1, 1, -1, 3), name="pixels")
        tf.identity(pixels * 2, name="scores")

    frozen(tf, tmp_path / "m.pb", build)
    session = opened(tmp_path / "m.pb", ["scores"], ["pixels"])
    assert {op.type for op in graph_in(session).get_operations()}.isdisjoint({"ReadFile", "DecodeRaw"})
    np.testing.assert_array_equal(session.run(batch()), batch() * 2)


def test_a_saved_model_that_writes_is_refused(tf, tmp_path, boom):
    def body(scores):
        tf.io.write_file(boom, "boom")
        return scores

    folder = saved_model(tf, tmp_path / "m", body=body)
    (tmp_path / "boom").unlink(missing_ok=True)
    with pytest.raises(UntrustedCodeError, match=r"^m uses WriteFile"):
        run(folder / "saved_model.pb")


def test_a_saved_model_that_calls_python_is_refused(tf, tmp_path, boom):
    def body(scores):
        return tf.py_function(lambda x: (Path(boom).touch(), x)[1], [scores], tf.float32)

    with pytest.raises(UntrustedCodeError, match=r"^m uses EagerPyFunc"):
        run(saved_model(tf, tmp_path / "m", body=body) / "saved_model.pb")


def test_what_a_saved_model_wants_to_do_when_it_is_loaded_is_not_done(tf, tmp_path, boom):
    v1 = tf.compat.v1
    folder = tmp_path / "m"
    with tf.Graph().as_default(), v1.Session() as session:
        image = v1.placeholder(tf.float32, (None, None, None, 3), name="image")
        kernel = v1.get_variable("kernel", initializer=np.ones((1, 1, 3, 3), np.float32))
        scores = tf.nn.conv2d(image, kernel, 1, "SAME", name="scores")
        session.run(v1.global_variables_initializer())
        builder = v1.saved_model.Builder(str(folder))
        signature = v1.saved_model.predict_signature_def({"image": image}, {"scores": scores})
        builder.add_meta_graph_and_variables(
            session, ["serve"], {"serving_default": signature}, main_op=tf.io.write_file(boom, "boom")
        )
        builder.save()
    assert run(folder / "saved_model.pb").shape == (5, 16, 16, 3)


def test_restoring_variables_does_nothing_else(tf, tmp_path, boom):
    from tensorflow.core.protobuf import saved_model_pb2

    path = saved_model_of_old(tf, tmp_path / "m") / "saved_model.pb"
    saved = saved_model_pb2.SavedModel.FromString(path.read_bytes())
    definition = saved.meta_graphs[0].graph_def
    restore = next(n for n in definition.node if n.name == saved.meta_graphs[0].saver_def.restore_op_name)
    definition.node.extend(
        node for node in graph(tf, writing(boom)).node if node.name.startswith(("WriteFile", "Const"))
    )
    restore.input.append("^WriteFile")
    path.write_bytes(saved.SerializeToString())
    with pytest.raises((UntrustedCodeError, UnsupportedModelError), match="WriteFile"):
        run(path)


# Keras


def bombed(tf, path, boom):
    """A model whose Lambda layer writes a file as soon as it is built."""
    model = tf.keras.Sequential([tf.keras.Input((8, 8, 3)), tf.keras.layers.Lambda(eval(BOMB.format(boom)))])
    model.save(str(path))
    return path


BOMB = "lambda x: (__import__('pathlib').Path({!r}).touch(), x)[1]"


@pytest.mark.parametrize("suffix", ["h5", "keras"])
def test_lambda_layers_are_refused_before_anything_is_built(tf, tmp_path, suffix):
    path = bombed(tf, tmp_path / f"m.{suffix}", str(tmp_path / "boom"))
    (tmp_path / "boom").unlink()  # building it here has run it
    with pytest.raises(UntrustedCodeError, match=rf"^m.{suffix} holds Lambda, which is no plain layer of K"):
        opened(path)
    assert not (tmp_path / "boom").exists()


def config_of(path):
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read("config.json"))


def with_config(path, config):
    """The same archive with another description of the model in it."""
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    entries["config.json"] = json.dumps(config).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def call(module, name, *arguments):
    """What Keras before 3.9 made a call of any function of any module of."""
    return {"module": module, "class_name": name, "config": list(arguments), "registered_name": name}


GADGETS = {
    "a function of another module": lambda boom: call("os", "system", f"touch {boom}"),
    "a function by its name": lambda boom: {
        "module": "os", "class_name": "function", "config": "system", "registered_name": "system"},
    "a built-in function": lambda boom: {
        "module": "builtins", "class_name": "function", "config": "eval", "registered_name": "eval"},
    "the switch of safe mode": lambda boom: call("keras.config", "enable_unsafe_deserialization"),
    "a download": lambda boom: call("keras.utils", "get_file", "x", "http://localhost/x"),
    "another SavedModel": lambda boom: call("keras.layers", "TFSMLayer", boom),
    "a module of PyTorch": lambda boom: call("keras.layers", "TorchModuleWrapper", "x"),
    "code": lambda boom: {"class_name": "__lambda__", "config": {"value": "4wE="}},
    "a class of its author's": lambda boom: {
        "module": None, "class_name": "Mine", "config": {}, "registered_name": "mine>Mine"},
    "a registered class under a layer's name": lambda boom: {
        "module": None, "class_name": "Conv2D", "config": {}, "registered_name": "mine>Mine"},
    "a layer's name in another module": lambda boom: call("os", "Conv2D"),
    "a module among the operations": lambda boom: call("keras.src.ops.numpy", "np"),
    "a file of words": lambda boom: call("keras.layers", "StringLookup", "/etc/passwd"),
}  # fmt: skip
PLACES = {
    "a layer": lambda config, gadget: config["config"]["layers"].append(gadget),
    "a setting of a layer": lambda config, gadget: config["config"]["layers"][1]["config"].update(
        activation=gadget
    ),
    "a call": lambda config, gadget: config["config"]["layers"][1].update(
        inbound_nodes=[{"args": [gadget], "kwargs": {}}]
    ),
    "a model in the model": lambda config, gadget: config["config"]["layers"].append(
        {"module": "keras", "class_name": "Sequential", "config": {"layers": [gadget]}}
    ),
    "what an inner model was trained with": lambda config, gadget: config["config"]["layers"][1].update(
        compile_config={"loss": gadget}
    ),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("gadget", GADGETS)
def test_what_is_no_layer_of_keras_is_refused_wherever_it_stands(tf, tmp_path, boom, gadget, place):
    path = keras_model(tf, tmp_path / "m.keras")
    config = config_of(path)
    PLACES[place](config, GADGETS[gadget](boom))
    with pytest.raises(UntrustedCodeError, match=r"^m.keras holds \w+, which is no plain layer of Keras"):
        opened(with_config(path, config))


@pytest.mark.parametrize("gadget", GADGETS)
def test_the_same_is_refused_in_files_of_hdf5(tf, tmp_path, boom, gadget):
    h5py = pytest.importorskip("h5py")
    path = keras_model(tf, tmp_path / "m.h5")
    with h5py.File(path, "a") as file:
        config = json.loads(file.attrs["model_config"])
        config["config"]["layers"].append(GADGETS[gadget](boom))
        file.attrs["model_config"] = json.dumps(config)
    with pytest.raises(UntrustedCodeError, match=r"^m.h5 holds \w+, which is no plain layer of Keras"):
        opened(path)


def test_a_loss_that_the_model_was_trained_with_is_no_obstacle(tf, tmp_path):
    path = keras_model(tf, tmp_path / "m.keras")
    loss = {"module": "builtins", "class_name": "function", "config": "dice", "registered_name": "dice"}
    assert opened(with_config(path, {**config_of(path), "compile_config": {"loss": loss}}))


def test_a_file_of_two_kinds_is_looked_at_as_both(tf, tmp_path):
    path = bombed(tf, tmp_path / "m.h5", str(tmp_path / "boom"))
    (tmp_path / "boom").unlink()
    harmless = keras_model(tf, tmp_path / "harmless.keras").read_bytes()
    path.write_bytes(path.read_bytes() + harmless)
    assert zipfile.is_zipfile(path)
    with pytest.raises((UntrustedCodeError, UnsupportedModelError), match=r"m.h5"):
        opened(path)
    assert not (tmp_path / "boom").exists()


@pytest.mark.parametrize("suffix", ["h5", "keras"])
@pytest.mark.parametrize("kind", ["a link", "outer storage", "a virtual data set"])
def test_weights_that_lie_in_other_files_are_refused(tf, tmp_path, suffix, kind):
    h5py = pytest.importorskip("h5py")
    path, content = keras_model(tf, tmp_path / f"m.{suffix}"), io.BytesIO()
    if suffix == "h5":
        content.write(path.read_bytes())
    with h5py.File(content, "a") as file:
        group = file.require_group("layers")
        if kind == "a link":
            group["x"] = h5py.ExternalLink("/etc/passwd", "/")
        elif kind == "outer storage":
            group.create_dataset("x", (4,), "uint8", external=[("/etc/passwd", 0, 4)])
        else:
            layout = h5py.VirtualLayout((4,), "uint8")
            layout[:] = h5py.VirtualSource("/etc/passwd", "x", (4,))
            group.create_virtual_dataset("x", layout)
    if suffix == "h5":
        path.write_bytes(content.getvalue())
    else:
        with zipfile.ZipFile(path) as archive:
            config = archive.read("config.json")
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("config.json", config)
            archive.writestr("model.weights.h5", content.getvalue())
    with pytest.raises(UntrustedCodeError, match=rf"^m.{suffix} reads from other files .x."):
        opened(path)
