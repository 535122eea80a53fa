"""What the parameters of both algorithms are."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def model_help() -> str:
    return translate(
        "DeepPixels",
        "An Esri model definition (.emd or .json), a deep learning package (.dlpk), or the JSON text of a "
        "definition, pasted. It names the model's file: ONNX (.onnx), TorchScript (.pt, .pth, .torchscript), "
        "an exported PyTorch program (.pt2), or a model of TensorFlow or Keras (.pb, .keras, .h5).",
    )


def arguments_help() -> str:
    return translate(
        "DeepPixels",
        "How the model is run: names and values separated by semicolons, like “padding 32; batch_size 16”, "
        "or JSON. What is left out has its default. Not every model takes every argument.",
    )


def device_help() -> str:
    return translate(
        "DeepPixels",
        "What computes: “auto” takes all NVIDIA GPUs that can be used, otherwise the CPU; “cpu” the CPU; "
        "“cuda” the GPUs; “cuda:0” the first GPU, “cuda:0, cuda:1” the first two. The log says which was "
        "used, and why.",
    )


def trust_help() -> str:
    return translate(
        "DeepPixels",
        "Some packages bring a Python function or pickled weights. Such code can do whatever you can, so it "
        "runs only if you trust the package: the dialog asks once and remembers the answer for the package "
        "as it is. On the command line, and in Python, “true” lets the model of this one run do so.",
    )


def raster_output_help() -> str:
    return translate(
        "DeepPixels",
        "A GeoTIFF of class values, with the names and colours of the model's classes. The file appears when "
        "it is complete: a run that is cancelled or fails leaves nothing behind.",
    )
