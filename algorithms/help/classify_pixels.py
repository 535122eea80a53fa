"""The help of Classify pixels."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .arguments import class_arguments, image_arguments, tile_arguments
from .page import HOMEPAGE, HelpPage
from .parameters import arguments_help, device_help, model_help, raster_output_help, trust_help

translate = QCoreApplication.translate

EXAMPLE = {
    "INPUT": "scene.tif",
    "MODEL": "landcover.emd",
    "ARGUMENTS": "padding 64; batch_size 16",
    "OUTPUT": "classes.tif",
}


def classify_pixels_help() -> HelpPage:
    return HelpPage(
        summary=translate(
            "DeepPixels",
            "Runs a trained deep learning model over a raster of any size and gives every pixel the class "
            "that the model finds, on the raster's own grid.",
        ),
        parameters=_parameters(),
        outputs={"OUTPUT": raster_output_help()},
        arguments=(*tile_arguments(), *class_arguments(), *image_arguments()),
        example=EXAMPLE,
        documentation=f"{HOMEPAGE}#in-the-dialog",
    )


def _parameters() -> dict[str, str]:
    return {
        "INPUT": translate(
            "DeepPixels",
            "The raster to classify: any that GDAL reads, of any data type. Pixels that are nodata, masked "
            "or transparent are not classified.",
        ),
        "MODEL": model_help(),
        "ARGUMENTS": arguments_help(),
        "EXTENT": translate(
            "DeepPixels",
            "The part of the raster to classify, widened to whole pixels; without it all of the raster. The "
            "model still sees what lies around it.",
        ),
        "DEVICE": device_help(),
        "TRUST": trust_help(),
    }
