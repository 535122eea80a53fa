"""Classify pixels using deep learning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterRasterLayer

from .base import ModelAlgorithm, Parameters, translate
from .help.classify_pixels import classify_pixels_help
from .help.page import HelpPage
from .layers import gdal_source_of

if TYPE_CHECKING:
    from ..inference.run import Request


class ClassifyPixels(ModelAlgorithm):
    """Runs a trained model over a raster and writes the class of every pixel."""

    INPUT = "INPUT"
    ICON = "classify.svg"

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

    def help(self) -> HelpPage:
        return classify_pixels_help()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterRasterLayer(self.INPUT, translate("DeepPixels", "Input raster"))
        )
        self.add_model()
        self.add_extent(translate("DeepPixels", "Extent to classify"))
        self.add_device()
        self.add_trust()
        self.add_output(translate("DeepPixels", "Classified raster"))

    def request(self, parameters: Parameters, context: QgsProcessingContext) -> Request:
        from ..inference.run import Request

        layer = self.layer(self.INPUT, parameters, context)
        raster, options = gdal_source_of(layer)
        return Request(raster=raster, raster_options=options, **self.common(parameters, context, layer))
