"""Tiny models of TensorFlow in each of its kinds of file, for tests; they take bands last, as most do."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from models import box


def weights(bands=3):
    """Of a convolution that gives each band's mean over 3 × 3 pixels: (rows, columns, in, out)."""
    return box(bands, 3).transpose(2, 3, 1, 0).astype(np.float32)


def means(batch):
    """What that convolution makes of (tiles, bands, rows, columns), zeros around them."""
    rows, cols = batch.shape[2:]
    framed = np.pad(batch.astype(np.float64), [(0, 0), (0, 0), (1, 1), (1, 1)])
    return sum(framed[:, :, r : r + rows, c : c + cols] for r in range(3) for c in range(3)) / 9


def graph(tf, build):
    """What ``build`` puts into an empty graph."""
    with tf.Graph().as_default() as place:
        build(tf.compat.v1, tf)
    return place.as_graph_def()


def convolution(shape=(None, None, None, 3), dtype="float32", name="image"):
    """A graph of one input and one answer, ``scores``."""

    def build(v1, tf):
        image = v1.placeholder(dtype, shape, name=name)
        scores = tf.nn.conv2d(tf.cast(image, tf.float32), weights(), 1, "SAME")
        tf.identity(scores, name="scores")

    return build


def deeplab(v1, tf):
    """Inputs and answers of DeepLab's exported graphs, which ArcGIS' sample is one of; the brightest band."""
    image = v1.placeholder(tf.uint8, (1, None, None, 3), name="ImageTensor")
    scores = tf.identity(tf.cast(image, tf.float32), name="ResizeBilinear")
    tf.identity(tf.nn.softmax(scores), name="SemanticProbabilities")
    tf.argmax(scores, 3, name="SemanticPredictions")


def frozen(tf, path, build):
    path.write_bytes(graph(tf, build).SerializeToString())
    return path


def keras_model(tf, path, *layers, shape=(None, None, 3)):
    """``layers``, or that convolution, saved as the suffix says."""
    layers = layers or (convolutional(tf),)
    image = tf.keras.Input(shape, name="image")
    answer = image
    for layer in layers:
        answer = layer(answer)
    model = tf.keras.Model(image, answer)
    for layer in layers:
        if isinstance(layer, tf.keras.layers.Conv2D):
            layer.set_weights([weights()])
    model.save(str(path))
    return path


def convolutional(tf):
    return tf.keras.layers.Conv2D(3, 3, padding="same", use_bias=False, name="scores")


def saved_model(tf, folder, shape=(None, None, None, 3), outputs=("scores",), body=None):
    """A folder with variables beside the graph; ``body`` does more on the way."""

    class Model(tf.Module):
        def __init__(self):
            self.weights = tf.Variable(weights())

        @tf.function(input_signature=[tf.TensorSpec(shape, tf.float32, name="image")])
        def serve(self, image):
            scores = tf.nn.conv2d(image, self.weights, 1, "SAME")
            scores = body(scores) if body else scores
            return {name: scores + place for place, name in enumerate(outputs)}

    model = Model()
    tf.saved_model.save(model, str(folder), signatures=model.serve)
    return folder


def saved_model_of_old(tf, folder):
    """A folder as TensorFlow 1 wrote it."""
    v1 = tf.compat.v1
    with tf.Graph().as_default(), v1.Session() as session:
        image = v1.placeholder(tf.float32, (None, None, None, 3), name="image")
        kernel = v1.get_variable("kernel", initializer=weights(), use_resource=False)
        scores = tf.nn.conv2d(image, kernel, 1, "SAME", name="scores")
        session.run(v1.global_variables_initializer())
        v1.saved_model.simple_save(session, str(folder), {"image": image}, {"scores": scores})
    return folder


KINDS = {
    "frozen graph": lambda tf, folder: frozen(tf, folder / "m.pb", convolution()),
    "h5": lambda tf, folder: keras_model(tf, folder / "m.h5"),
    "keras": lambda tf, folder: keras_model(tf, folder / "m.keras"),
    "SavedModel": lambda tf, folder: saved_model(tf, folder / "m") / "saved_model.pb",
    "SavedModel of TensorFlow 1": lambda tf, folder: saved_model_of_old(tf, folder / "m") / "saved_model.pb",
}
OF_TOOL_PAGE = {"frozen graph of the tool page": lambda tf, folder: frozen(tf, folder / "m.pb", deeplab)}


class Maker:
    """Makes models in a separate process, for tests in one that QGIS is loaded in."""

    def __init__(self):
        from deep_pixels.inference.runtimes._tensorflow_device import quiet_tensorflow

        self._tf = quiet_tensorflow()

    def make(self, settings, arrays):
        return {
            "path": str({**KINDS, **OF_TOOL_PAGE}[settings["kind"]](self._tf, Path(settings["folder"])))
        }, []


def maker(settings, progress):
    return Maker()
