"""What can be set as arguments of a model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ArgumentHelp:
    """The ``name`` as it is written, what it stands for where nobody gives it, and what it is."""

    name: str
    default: str
    about: str


def tile_arguments() -> Sequence[ArgumentHelp]:
    """Those of every model: how a raster becomes tiles and their results a raster."""
    return _cutting_arguments() + _joining_arguments()


def _cutting_arguments() -> tuple[ArgumentHelp, ...]:
    return (
        ArgumentHelp(
            "padding",
            translate("DeepPixels", "auto: as the definition says, otherwise a quarter of the tile"),
            translate(
                "DeepPixels",
                "Pixels along each edge of a tile that the neighbouring tiles see as well. More of them "
                "give more context and take longer; less than half of the tile.",
            ),
        ),
        ArgumentHelp(
            "batch_size",
            translate("DeepPixels", "auto: as many as fit into a GPU's memory, one on a CPU"),
            translate(
                "DeepPixels",
                "Tiles that the model sees at once; rounded down to a square number (1, 4, 9, 16…).",
            ),
        ),
        ArgumentHelp(
            "tile_size",
            "trained",
            translate(
                "DeepPixels",
                "Rows and columns of a tile, for models that take tiles of any size: “trained” as in "
                "training, a number, or “auto” for larger tiles that save work, if the model answers the "
                "same with them.",
            ),
        ),
    )


def _joining_arguments() -> tuple[ArgumentHelp, ...]:
    return (
        ArgumentHelp(
            "tile_merge",
            translate(
                "DeepPixels",
                "auto: blend; hann with test_time_augmentation. hann for roads, image translation and "
                "super-resolution",
            ),
            translate(
                "DeepPixels",
                "How overlapping tiles are joined: “blend” smoothly across half of the overlap, “hann” "
                "weighted across the whole tile, “crop” their centres side by side, as ArcGIS does.",
            ),
        ),
        ArgumentHelp(
            "precision",
            "auto",
            translate(
                "DeepPixels",
                "“full” computes with 32 bits, “half” with 16, which is faster on GPUs and on newer CPUs; "
                "“auto” takes half on a GPU where it changes next to nothing.",
            ),
        ),
    )


def class_arguments() -> Sequence[ArgumentHelp]:
    """Those that decide which class a pixel gets."""
    return _augmentation_arguments() + _answer_arguments()


def _augmentation_arguments() -> tuple[ArgumentHelp, ...]:
    return (
        ArgumentHelp(
            "test_time_augmentation",
            translate("DeepPixels", "as the definition says, otherwise False"),
            translate(
                "DeepPixels",
                "Whether the model is asked about flipped and turned variants of each tile too, and its "
                "answers are averaged: steadier results, for two to eight times the work.",
            ),
        ),
        ArgumentHelp(
            "merge_policy",
            translate("DeepPixels", "max for roads, mean for edges"),
            translate(
                "DeepPixels",
                "For ArcGIS packages that find roads or edges, with test_time_augmentation: whether the mean "
                "of the probabilities of all variants counts, the highest or the lowest.",
            ),
        ),
    )


def _answer_arguments() -> tuple[ArgumentHelp, ...]:
    return (
        ArgumentHelp(
            "threshold",
            translate("DeepPixels", "as the definition says, otherwise 0.5"),
            translate(
                "DeepPixels",
                "For models with a single score: the probability from which on a pixel belongs to the class.",
            ),
        ),
        ArgumentHelp(
            "return_probability_raster",
            "False",
            translate(
                "DeepPixels",
                "For models of one class, or of two: write how likely the class is at each pixel, from 0 to "
                "1, in place of classes.",
            ),
        ),
        ArgumentHelp(
            "predict_background",
            translate("DeepPixels", "True; False for ArcGIS packages of several classes without the value 0"),
            translate(
                "DeepPixels", "Whether the background (value 0) is a class too, for models that know one."
            ),
        ),
        ArgumentHelp(
            "thinning",
            "False",
            translate("DeepPixels", "For ArcGIS packages that find edges: make lines of one pixel of them."),
        ),
    )


def image_arguments() -> Sequence[ArgumentHelp]:
    """Those that decide which image is made."""
    return (
        ArgumentHelp(
            "direction",
            "AtoB",
            translate(
                "DeepPixels",
                "For CycleGAN, which was trained on two kinds of image: “AtoB” makes images of the second "
                "kind out of the first, “BtoA” images of the first kind out of the second.",
            ),
        ),
        ArgumentHelp(
            "scale",
            translate("DeepPixels", "as the definition says (downsample_factor), otherwise 1"),
            translate(
                "DeepPixels",
                "For super-resolution: how many pixels of the output lie along the side of one of the "
                "raster, which is enlarged bilinearly first. 1 for a raster that was enlarged already.",
            ),
        ),
        *_drawing_arguments(),
    )


def _drawing_arguments() -> tuple[ArgumentHelp, ...]:
    return (
        ArgumentHelp(
            "sampling_type",
            "ddim",
            translate(
                "DeepPixels",
                "For super-resolution with SR3, which draws images from noise: “ddim” needs fewer steps, "
                "“ddpm” draws new noise in each of them.",
            ),
        ),
        ArgumentHelp(
            "schedule",
            translate("DeepPixels", "that of training, otherwise linear"),
            translate("DeepPixels", "For super-resolution with SR3: how noise grows from step to step."),
        ),
        ArgumentHelp(
            "n_timestep",
            translate("DeepPixels", "200, or as many as in training if those are fewer"),
            translate(
                "DeepPixels",
                "For super-resolution with SR3: the steps in which noise is taken away. More of them may "
                "give finer images and take longer.",
            ),
        ),
    )


def change_arguments() -> Sequence[ArgumentHelp]:
    """Those that decide whether a pixel has changed."""
    return (
        ArgumentHelp(
            "score_threshold",
            translate(
                "DeepPixels",
                "auto: as the definition says, otherwise 0.5 for a single score; of several, the highest "
                "counts",
            ),
            translate(
                "DeepPixels",
                "The probability from which on a pixel has changed. Models of distances, such as ArcGIS' "
                "ChangeDetector, have none: a distance of more than 1 is a change.",
            ),
        ),
    )
