"""One mosaicked image, or items separately: the choice, its outputs, and what does not go together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from .feature_outputs import OUTPUT_FEATURES, OVERWRITE_ATTACHMENTS, named_file, wanted_outputs
from .inputs import INPUT_FEATURES, INPUT_FOLDER, is_given
from .products import CONFIDENCE, POLYGONS, REPORT

if TYPE_CHECKING:
    from ..inference.items import ItemsResult
    from .base import ModelAlgorithm, Parameters

translate = QCoreApplication.translate

PROCESSING_MODE, SKIP_FINISHED, OUTPUT_FOLDER = "PROCESSING_MODE", "SKIP_FINISHED", "OUTPUT_FOLDER"
FINISHED_ITEMS, SKIPPED_ITEMS, FAILED_ITEMS = "FINISHED_ITEMS", "SKIPPED_ITEMS", "FAILED_ITEMS"
SEPARATELY = 1  # of the modes


def add_mode(algorithm: ModelAlgorithm) -> None:
    """Add the choice."""
    modes = [
        translate("DeepPixels", "All rasters as one mosaicked image"),
        translate("DeepPixels", "All items separately"),
    ]
    mode = translate("DeepPixels", "Processing mode")
    algorithm.addParameter(
        QgsProcessingParameterEnum(PROCESSING_MODE, mode, modes, defaultValue=0, optional=True)
    )


def add_skipping(algorithm: ModelAlgorithm) -> None:
    """Add whether outputs of an earlier run are kept."""
    skip = translate("DeepPixels", "Keep the outputs of items that an earlier run has finished")
    algorithm.add_advanced(
        QgsProcessingParameterBoolean(SKIP_FINISHED, skip, defaultValue=True, optional=True)
    )


def add_outputs_of_items(algorithm: ModelAlgorithm) -> None:
    """Add the folder of outputs, and how many there are."""
    folder = translate("DeepPixels", "Folder for the classified items")
    algorithm.addParameter(
        QgsProcessingParameterFolderDestination(OUTPUT_FOLDER, folder, optional=True, createByDefault=False)
    )
    for name, description in (
        (FINISHED_ITEMS, translate("DeepPixels", "Items that were classified")),
        (SKIPPED_ITEMS, translate("DeepPixels", "Items that were finished before")),
        (FAILED_ITEMS, translate("DeepPixels", "Items that failed")),
    ):
        algorithm.addOutput(QgsProcessingOutputNumber(name, description))


def is_separate(algorithm: ModelAlgorithm, parameters: Parameters, context: QgsProcessingContext) -> bool:
    """Whether items are wanted one by one."""
    return algorithm.parameterAsEnum(parameters, PROCESSING_MODE, context) == SEPARATELY


def output_folder(
    algorithm: ModelAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> Path | None:
    """Where the outputs of items are kept, if anywhere."""
    given = algorithm.parameterAsFileOutput(parameters, OUTPUT_FOLDER, context)
    return Path(given) if given else None


def tell_unused_folder(parameters: Parameters, feedback: QgsProcessingFeedback) -> None:
    """Warn where a folder for items is given to a run that makes one raster."""
    if is_given(parameters.get(OUTPUT_FOLDER)):
        feedback.pushWarning(
            translate(
                "DeepPixels",
                "{name} has no effect on one mosaicked image: the result goes to OUTPUT alone (for an output "
                "of each item choose all items separately, PROCESSING_MODE)",
            ).format(name=OUTPUT_FOLDER)
        )


def numbers_of(result: ItemsResult) -> dict[str, Any]:
    """How many items there are of each kind."""
    return {
        FINISHED_ITEMS: len(result.written),
        SKIPPED_ITEMS: len(result.kept),
        FAILED_ITEMS: len(result.failures),
    }


def reason_against_outputs(
    algorithm: ModelAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> str:
    """What is wrong with the outputs for the mode that is chosen, if anything."""
    if not is_separate(algorithm, parameters, context):
        return _reason_against_one_image(parameters, algorithm.OUTPUT)
    if reason := _reason_against_no_folder(algorithm, parameters, context):
        return reason
    for name in (CONFIDENCE, POLYGONS, REPORT):
        if is_given(parameters.get(name)):
            return translate(
                "DeepPixels",
                "{name} is {value}; expected none with items separately, as it is made of one raster",
            ).format(name=name, value=parameters[name])
    images, folder = parameters.get(INPUT_FOLDER), output_folder(algorithm, parameters, context)
    if folder and is_given(images) and Path(str(images)).resolve() == folder.resolve():
        return translate(
            "DeepPixels", "OUTPUT_FOLDER is {folder}, the input folder; expected another one"
        ).format(folder=folder)
    return ""


def _reason_against_one_image(parameters: Parameters, output: str) -> str:
    """Models that leave the mode to their user may name a folder as well as a file."""
    if is_given(parameters.get(output)):
        return ""
    if is_given(parameters.get(OUTPUT_FOLDER)):
        return translate(
            "DeepPixels",
            "{name} is given for one mosaicked image; expected all items separately (PROCESSING_MODE)",
        ).format(name=OUTPUT_FOLDER)
    return translate("DeepPixels", "OUTPUT is missing; expected a file for the classified raster")


def _reason_against_no_folder(
    algorithm: ModelAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> str:
    """Where it is left out: rasters may go to features alone, but not the mosaic of them."""
    if is_given(parameters.get(OUTPUT_FOLDER)):
        return ""
    if not is_given(parameters.get(INPUT_FEATURES)):
        return translate("DeepPixels", "OUTPUT_FOLDER is missing; expected a folder for the classified items")
    if not wanted_outputs(algorithm, parameters, context):
        names = (OUTPUT_FOLDER, OUTPUT_FEATURES, OVERWRITE_ATTACHMENTS)
        return translate(
            "DeepPixels", "None of {names} is given; expected a place for the classified rasters"
        ).format(names=", ".join(names))
    if mosaic := named_file(parameters.get(algorithm.OUTPUT)):
        return translate(
            "DeepPixels",
            "OUTPUT is {mosaic} without OUTPUT_FOLDER; expected both, as it is a mosaic of the rasters "
            "in that folder",
        ).format(mosaic=mosaic)
    return ""
