"""Classify pixels using deep learning."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..inference.arguments import parse_arguments
from ..inference.errors import InferenceError
from ..inference.run import Bounds, Request, check_request, run
from .feedback import FeedbackProgress, shown_to_the_user
from .help import classify_pixels_help
from .layers import gdal_source_of
from .messages import in_words
from .styling import style_on_load, write_style

translate = QCoreApplication.translate
Parameters = dict[str, Any]
ICON = Path(__file__).parents[1] / "resources" / "icons" / "classify.svg"
HOMEPAGE = "https://github.com/deep-pixels/deep-pixels"


class ClassifyPixels(QgsProcessingAlgorithm):
    """Runs a trained model over a raster and writes the class of every pixel."""

    INPUT, MODEL, ARGUMENTS = "INPUT", "MODEL", "ARGUMENTS"
    EXTENT, DEVICE, OUTPUT = "EXTENT", "DEVICE", "OUTPUT"

    def name(self) -> str:
        return "classifypixels"

    def displayName(self) -> str:
        return translate("DeepPixels", "Classify pixels using deep learning")

    def shortDescription(self) -> str:
        return translate("DeepPixels", "Gives every pixel of a raster the class that a model finds")

    def tags(self) -> list[str]:
        words = translate(
            "DeepPixels", "deep learning,segmentation,land cover,classification,onnx,pytorch,emd,dlpk,arcgis"
        )
        return words.split(",")

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def helpUrl(self) -> str:
        return f"{HOMEPAGE}#readme"

    def shortHelpString(self) -> str:
        return classify_pixels_help()

    def createInstance(self) -> ClassifyPixels:
        return ClassifyPixels()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterRasterLayer(self.INPUT, translate("DeepPixels", "Input raster"))
        )
        self.addParameter(
            QgsProcessingParameterFile(
                self.MODEL,
                translate("DeepPixels", "Model definition"),
                fileFilter=translate("DeepPixels", "Model definitions (*.emd *.dlpk *.json);;All files (*)"),
            )
        )
        self.addParameter(
            QgsProcessingParameterString(self.ARGUMENTS, translate("DeepPixels", "Arguments"), optional=True)
        )
        self._add_advanced(
            QgsProcessingParameterExtent(
                self.EXTENT, translate("DeepPixels", "Extent to classify"), optional=True
            )
        )
        self._add_advanced(
            QgsProcessingParameterString(
                self.DEVICE,
                translate("DeepPixels", "Device (auto, cpu, cuda, cuda:0 …)"),
                defaultValue="auto",
            )
        )
        self.addParameter(
            QgsProcessingParameterRasterDestination(self.OUTPUT, translate("DeepPixels", "Classified raster"))
        )

    def _add_advanced(self, parameter: QgsProcessingParameterDefinition) -> None:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        acceptable, reason = super().checkParameterValues(parameters, context)
        if acceptable and self.provider() and parameters.get(self.OUTPUT):
            # Processing itself checks this in its dialog alone
            output = self.parameterDefinition(self.OUTPUT)
            acceptable, reason = self.provider().isSupportedOutputValue(
                parameters[self.OUTPUT], output, context
            )
        if not acceptable:
            return acceptable, reason
        try:
            check_request(
                self.parameterAsFile(parameters, self.MODEL, context),
                self._arguments(parameters, context),
                self.parameterAsString(parameters, self.DEVICE, context),
            )
        except InferenceError as error:
            return False, in_words(error.text)
        return True, ""

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with shown_to_the_user():
            result = run(self._request(parameters, context), FeedbackProgress(feedback))
        write_style(result.output, result.classes)
        style_on_load(context, str(result.output), result.classes)
        return {self.OUTPUT: str(result.output)}

    def _request(self, parameters: Parameters, context: QgsProcessingContext) -> Request:
        layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.INPUT))
        raster, options = gdal_source_of(layer)
        return Request(
            model=self.parameterAsFile(parameters, self.MODEL, context),
            raster=raster,
            raster_options=options,
            output=Path(self.parameterAsOutputLayer(parameters, self.OUTPUT, context)),
            arguments=self._arguments(parameters, context),
            extent=self._bounds(parameters, context, layer.crs()),
            device=self.parameterAsString(parameters, self.DEVICE, context),
        )

    def _arguments(self, parameters: Parameters, context: QgsProcessingContext) -> dict[str, str]:
        """From Python they may come as a dict or a list, from anywhere else as a text."""
        given = parameters.get(self.ARGUMENTS)
        if not isinstance(given, (dict, list, tuple)):
            given = self.parameterAsString(parameters, self.ARGUMENTS, context)
        return parse_arguments(given)

    def _bounds(self, parameters: Parameters, context: QgsProcessingContext, crs: Any) -> Bounds | None:
        if parameters.get(self.EXTENT) in (None, ""):
            return None
        extent = self.parameterAsExtent(parameters, self.EXTENT, context, crs)
        return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
