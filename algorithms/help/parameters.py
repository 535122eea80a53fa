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


def threads_help() -> str:
    return translate(
        "DeepPixels",
        "How many threads of the CPU compute the model, from 1 on; without a number its framework takes what "
        "it takes for best. Fewer leave room for other work. Where a GPU computes it has no effect on the "
        "model. Reading and writing have threads of their own; with a GPU, as many decode the raster.",
    )


def snap_help() -> str:
    return translate(
        "DeepPixels",
        "Whether the result lies on the raster's own grid of pixels: the extent is widened to whole pixels "
        "of it, and with a cell size the grid begins at the raster's corner. Without it the grid begins at "
        "the upper left corner of the extent, and the raster is resampled to it: bilinearly, or by averaging "
        "where the cell size is coarser. Without an extent it has no effect.",
    )


def mask_help() -> str:
    return translate(
        "DeepPixels",
        "Polygons, in any reference system: only pixels whose centre lies inside of one get a value, all "
        "others of the extent have no data. Tiles that lie outside are neither read nor shown to the model, "
        "so that a small mask takes little time. The result inside is the same as without a mask. With “only "
        "selected features” the others do not count.",
    )


def trust_help() -> str:
    return translate(
        "DeepPixels",
        "Some packages bring a Python function or pickled weights. Such code can do whatever you can, so it "
        "runs only if you trust the package: the dialog asks once and remembers the answer for the package "
        "as it is. On the command line, and in Python, “true” lets the model of this one run do so.",
    )


def outputs_help() -> dict[str, str]:
    """Of the outputs that both have."""
    return {
        "OUTPUT": raster_output_help(),
        "CONFIDENCE": confidence_output_help(),
        "POLYGONS": polygons_output_help(),
        "REPORT": report_output_help(),
    }


def raster_output_help() -> str:
    return translate(
        "DeepPixels",
        "A GeoTIFF of class values, with the names and colours of the model's classes. The file appears when "
        "it is complete: a run that is cancelled or fails leaves nothing behind.",
    )


def sieve_help() -> str:
    return translate(
        "DeepPixels",
        "For the polygons alone: patches of fewer pixels are merged with their largest neighbour, as GDAL's "
        "sieve does; those without a neighbour of as many pixels stay. With 1 all stay, and the areas of a "
        "class add up to those of the raster.",
    )


def confidence_output_help() -> str:
    return translate(
        "DeepPixels",
        "A GeoTIFF of how likely the class of each pixel is, in percent (255 for no data). That is the score "
        "of the class where scores are probabilities, and its share by the softmax function of all scores "
        "where they are not. For a single score it is that, or its sigmoid function, and for the other class "
        "what is left to 100. Models that give numbers of classes, or distances, have none.",
    )


def report_output_help() -> str:
    return translate(
        "DeepPixels",
        "An HTML page of the run, for the browser and the results viewer: a picture of the output, its "
        "legend, the area of each class, the settings, the device, the time it took, and warnings. All is in "
        "one file.",
    )


def polygons_output_help() -> str:
    return translate(
        "DeepPixels",
        "A GeoPackage with a polygon for each patch of pixels of one class that have edges in common, along "
        "the edges of the pixels. Fields: value and name of the class, number of pixels, area in square "
        "metres (on the ellipsoid; empty where there is no reference system), and mean confidence in percent "
        "where the model tells it.",
    )
