"""What both algorithms make beside the raster, where it is asked for: confidence, polygons, a report."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

# What only a run needs is imported where it is used: every start of QGIS lists the algorithms.
if TYPE_CHECKING:
    from ..inference.products import Products
    from ..inference.run import Request, Result
    from .base import ModelAlgorithm
    from .feedback import NotedProgress
    from .styling import Look

CONFIDENCE, POLYGONS, SIEVE, REPORT = "CONFIDENCE", "POLYGONS", "SIEVE", "REPORT"

translate = QCoreApplication.translate
Parameters = dict[str, Any]


def add_products(algorithm: ModelAlgorithm) -> None:
    """Add the parameters for what is made of the output."""
    algorithm.add_advanced(
        QgsProcessingParameterNumber(
            SIEVE,
            translate("DeepPixels", "Pixels of the smallest polygon"),
            type=QgsProcessingParameterNumber.Type.Integer,
            defaultValue=1,
            optional=True,  # models that were made before it go on without
            minValue=1,
        )
    )
    left_out = {"optional": True, "createByDefault": False}
    confidence, polygons, report = (
        translate("DeepPixels", "Confidence (%)"),
        translate("DeepPixels", "Polygons of the classes"),
        translate("DeepPixels", "Report"),
    )
    pages, area = translate("DeepPixels", "HTML files (*.html *.htm)"), QgsProcessing.SourceType
    for destination in (
        QgsProcessingParameterRasterDestination(CONFIDENCE, confidence, **left_out),
        QgsProcessingParameterVectorDestination(POLYGONS, polygons, area.TypeVectorPolygon, **left_out),
        QgsProcessingParameterFileDestination(REPORT, report, pages, **left_out),
    ):
        algorithm.addParameter(destination)


def products_of(algorithm: ModelAlgorithm, parameters: Parameters, context: QgsProcessingContext) -> Products:
    """What is asked for of them that inference makes."""
    from ..inference.products import Products

    def place(name: str) -> Path | None:
        given = algorithm.parameterAsOutputLayer(parameters, name, context)
        return Path(given) if given else None

    return Products(
        confidence=place(CONFIDENCE),
        polygons=place(POLYGONS),
        sieve=algorithm.parameterAsInt(parameters, SIEVE, context),
    )


def styled_outputs(
    request: Request, result: Result, context: QgsProcessingContext, looks: Mapping[str, Look]
) -> dict[str, Any]:
    """What was written, by the names of its parameters, with its looks."""
    from ..inference.confidence import CONFIDENCE as PERCENT
    from .styling import style_on_load, write_style
    from .symbols import style_polygons

    write_style(result.output, result.content)
    style_on_load(context, result.output, result.content, looks)
    outputs = {"OUTPUT": str(result.output)}
    if confidence := request.products.confidence:
        write_style(confidence, PERCENT)
        style_on_load(context, confidence, PERCENT, {})
        outputs[CONFIDENCE] = str(confidence)
    if polygons := request.products.polygons:
        style_polygons(context, polygons, result.classes)
        outputs[POLYGONS] = str(polygons)
    return outputs


def write_report_of(
    algorithm: ModelAlgorithm,
    parameters: Parameters,
    outputs: Mapping[str, Any],
    result: Result,
    progress: NotedProgress,
    seconds: float,
    context: QgsProcessingContext,
) -> None:
    """Write the page of a run that took so many ``seconds``."""
    from ..inference.arguments import format_arguments
    from .report import Report, settings_of, write_report

    asked = format_arguments(algorithm.arguments(parameters, context))  # Python gives them as it likes
    given = {**parameters, **({algorithm.ARGUMENTS: asked} if asked else {})}
    report = Report(
        title=algorithm.displayName(),
        result=result,
        settings=settings_of(algorithm, given, outputs, context),
        lines=progress.lines,
        warnings=progress.warnings,
        seconds=seconds,
        command=algorithm.asPythonCommand({**given, **outputs}, context),
    )
    write_report(Path(outputs[REPORT]), report)
