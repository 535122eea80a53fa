"""The help of Detect change."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .arguments import change_arguments, tile_arguments
from .page import HOMEPAGE, HelpPage
from .parameters import (
    arguments_help,
    device_help,
    mask_help,
    model_help,
    outputs_help,
    sieve_help,
    snap_help,
    threads_help,
    trust_help,
)

translate = QCoreApplication.translate

EXAMPLE = {
    "FROM_RASTER": "scene_2019.tif",
    "TO_RASTER": "scene_2024.tif",
    "MODEL": "change.emd",
    "ARGUMENTS": "padding 32; score_threshold 0.6",
    "OUTPUT": "change.tif",
    "CONFIDENCE": "confidence.tif",
    "POLYGONS": "change.gpkg",
    "REPORT": "report.html",
}


PARCELS = {
    "FROM_RASTER": "scene_2019.tif",
    "TO_RASTER": "scene_2024.tif",
    "MASK": "parcels.gpkg|layername=parcels",
    "CELL_SIZE": "0.5",
    "MODEL": "change.emd",
    "OUTPUT": "change.tif",
}


def detect_change_help() -> HelpPage:
    return HelpPage(
        summary=translate(
            "DeepPixels",
            "Runs a trained deep learning model over two rasters of one place and finds what has changed "
            "between them. The rasters need not match in extent, cell size, reference system or data type: "
            "both are brought to one grid while they are read.",
        ),
        parameters={
            **_rasters(),
            **_grid(),
            "ARGUMENTS": arguments_help(),
            "SNAP": snap_help(),
            "MASK": mask_help(),
            "DEVICE": device_help(),
            "THREADS": threads_help(),
            "TRUST": trust_help(),
            "SIEVE": sieve_help(),
        },
        outputs={**outputs_help(), **_figures()},
        arguments=(*tile_arguments(), *change_arguments()),
        example=EXAMPLE,
        documentation=f"{HOMEPAGE}#change",
        further={translate("DeepPixels", "Inside of polygons, at another cell size"): PARCELS},
    )


def _rasters() -> dict[str, str]:
    two_dates = translate(
        "DeepPixels",
        "The model takes both dates as two arrays, as one array with the bands of one date behind those of "
        "the other (stacked), or as one array of pairs; where its file does not tell, ModelConfiguration in "
        "the definition does. Packages of ArcGIS' ChangeDetector run as they are.",
    )
    return {
        "FROM_RASTER": translate(
            "DeepPixels",
            "The raster before the change: any that GDAL reads, of any data type. Its grid is that of the "
            "result. Only pixels with data in both rasters are compared.",
        ),
        "TO_RASTER": translate(
            "DeepPixels",
            "The raster after the change, of the same place and with the same bands. Where its grid is "
            "another one it is resampled: bilinearly where the result is finer, by averaging where it is "
            "coarser.",
        ),
        "MODEL": f"{model_help()} {two_dates}",
    }


def _grid() -> dict[str, str]:
    return {
        "EXTENT": translate(
            "DeepPixels",
            "The part of the rasters to compare, widened to whole pixels; without it all that they share. "
            "The model still sees what lies around it.",
        ),
        "CELL_SIZE": translate(
            "DeepPixels",
            "Width and height of the result's pixels, in the units of the from raster's reference system; "
            "without it those of the from raster.",
        ),
    }


def _figures() -> dict[str, str]:
    return {
        "CHANGED_AREA": translate(
            "DeepPixels",
            "The ground that all classes of change cover, in square metres. Empty where the rasters have no "
            "reference system.",
        ),
        "CHANGED_PIXELS": translate("DeepPixels", "How many pixels have changed."),
        "CHANGED_SHARE": translate(
            "DeepPixels", "How many of a hundred pixels have changed, of those with data in both rasters."
        ),
        "CLASS_AREAS": translate(
            "DeepPixels",
            "For each class its value, name, number of pixels and area in square metres, as a JSON list.",
        ),
    }
