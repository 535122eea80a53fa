"""Detect change using deep learning."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterRasterLayer,
)

from .base import ModelAlgorithm, Parameters, translate
from .help.detect_change import detect_change_help
from .help.page import HelpPage
from .layers import gdal_source_of
from .masks import add_mask
from .products import add_products
from .threads import add_threads

if TYPE_CHECKING:
    from ..inference.run import Request, Result


class DetectChange(ModelAlgorithm):
    """Runs a trained model over two rasters of one place and writes what has changed."""

    FROM_RASTER, TO_RASTER = "FROM_RASTER", "TO_RASTER"
    CHANGED_AREA, CHANGED_PIXELS = "CHANGED_AREA", "CHANGED_PIXELS"
    CHANGED_SHARE, CLASS_AREAS = "CHANGED_SHARE", "CLASS_AREAS"
    RASTERS = (FROM_RASTER, TO_RASTER)
    DATES = 2
    ICON = "change.svg"

    def name(self) -> str:
        return "detectchange"

    def displayName(self) -> str:
        return translate("DeepPixels", "Detect change using deep learning")

    def shortDescription(self) -> str:
        return translate("DeepPixels", "Finds what has changed between two rasters, with a model")

    def tags(self) -> list[str]:
        words = translate(
            "DeepPixels", "deep learning,change detection,difference,onnx,pytorch,emd,dlpk,arcgis"
        )
        return words.split(",")

    def help(self) -> HelpPage:
        return detect_change_help()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for name, description in (
            (self.FROM_RASTER, translate("DeepPixels", "From raster (before)")),
            (self.TO_RASTER, translate("DeepPixels", "To raster (after)")),
        ):
            self.addParameter(QgsProcessingParameterRasterLayer(name, description))
        self.add_model()
        self.add_extent(translate("DeepPixels", "Extent to compare"))
        self.add_cell_size(translate("DeepPixels", "Cell size, in units of the from raster"))
        self.add_snap()
        add_mask(self)
        self.add_device()
        add_threads(self)
        self.add_trust()
        self.add_output(translate("DeepPixels", "Change raster"))
        add_products(self)
        for name, description in (
            (self.CHANGED_AREA, translate("DeepPixels", "Changed area (m²)")),
            (self.CHANGED_PIXELS, translate("DeepPixels", "Changed pixels")),
            (self.CHANGED_SHARE, translate("DeepPixels", "Changed share of the pixels with data (%)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))
        self.addOutput(
            QgsProcessingOutputString(self.CLASS_AREAS, translate("DeepPixels", "Area of each class (JSON)"))
        )

    def request(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Request:
        from ..inference.run import Request

        layers = [self.layer(name, parameters, context) for name in (self.FROM_RASTER, self.TO_RASTER)]
        (before, options), (after, after_options) = map(gdal_source_of, layers)
        return Request(
            raster=before,
            raster_options=options,
            after=after,
            after_options=after_options,
            **self.common(parameters, context, layers[0].crs()),
        )

    def figures(self, result: Result) -> dict[str, Any]:
        from ..inference.changes import unchanged_of

        same = unchanged_of(result.classes).value
        changed = [total for total in result.totals if total.entry.value != same]
        pixels, seen = (sum(total.pixels for total in some) for some in (changed, result.totals))
        areas = [total.area for total in changed if total.area is not None]
        return {
            self.CHANGED_AREA: sum(areas) if len(areas) == len(changed) else None,
            self.CHANGED_PIXELS: pixels,
            self.CHANGED_SHARE: 100 * pixels / max(1, seen),
            self.CLASS_AREAS: json.dumps(
                [
                    {"value": t.entry.value, "name": t.entry.name, "pixels": t.pixels, "area": t.area}
                    for t in result.totals
                ],
                ensure_ascii=False,
            ),
        }
