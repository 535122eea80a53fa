"""What both algorithms share: a model and its arguments, part of a raster, a device, a class raster."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..inference.errors import InferenceError
from .feedback import NotedProgress, shown_to_the_user
from .flags import flag_of, reason_against_flags
from .help.page import HelpPage
from .masks import mask_of
from .messages import in_words
from .packages import package_folder
from .products import REPORT, products_of, styled_outputs, write_report_of
from .threads import reason_against_threads, threads_of
from .widgets import arguments_metadata

# What only a run needs is imported where it is used: every start of QGIS lists the algorithms.
if TYPE_CHECKING:
    from ..inference.run import Bounds, Request, Result

translate = QCoreApplication.translate
Parameters = dict[str, Any]
ICONS = Path(__file__).parents[1] / "resources" / "icons"


class ModelAlgorithm(QgsProcessingAlgorithm):
    """Runs a trained model over ``RASTERS`` of ``DATES`` dates and writes the class of every pixel."""

    MODEL, ARGUMENTS, EXTENT, DEVICE, OUTPUT = "MODEL", "ARGUMENTS", "EXTENT", "DEVICE", "OUTPUT"
    TRUST, CELL_SIZE, SNAP = "TRUST", "CELL_SIZE", "SNAP"
    RASTERS: tuple[str, ...] = ("INPUT",)
    DATES = 1
    ICON = "deeppixels.svg"

    def icon(self) -> QIcon:
        return QIcon(str(ICONS / self.ICON))

    def help(self) -> HelpPage:
        """What the algorithm, its parameters and its outputs are."""
        raise NotImplementedError

    def shortHelpString(self) -> str:
        return self.help().shown(self)

    def helpUrl(self) -> str:
        return self.help().documentation

    def createInstance(self) -> ModelAlgorithm:
        return type(self)()

    def addParameter(self, parameter: QgsProcessingParameterDefinition, createOutput: bool = True) -> bool:
        parameter.setHelp(self.help().parameters.get(parameter.name(), ""))
        return super().addParameter(parameter, createOutput)

    def add_model(self) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                self.MODEL,
                translate("DeepPixels", "Model definition"),
                fileFilter=translate(
                    "DeepPixels",
                    "Models (*.emd *.dlpk *.json *.onnx *.pt *.pt2 *.torchscript);;All files (*)",
                ),
            )
        )
        arguments = QgsProcessingParameterString(
            self.ARGUMENTS, translate("DeepPixels", "Arguments"), optional=True
        )
        arguments.setMetadata(arguments_metadata(self.RASTERS, self.DATES))
        self.addParameter(arguments)

    def add_extent(self, description: str) -> None:
        self.add_advanced(QgsProcessingParameterExtent(self.EXTENT, description, optional=True))

    def add_cell_size(self, description: str) -> None:
        number = QgsProcessingParameterNumber.Type.Double
        self.add_advanced(
            QgsProcessingParameterNumber(self.CELL_SIZE, description, number, optional=True, minValue=0)
        )

    def add_snap(self) -> None:
        snap = translate("DeepPixels", "Snap the extent to the raster's pixel grid")
        self.add_advanced(QgsProcessingParameterBoolean(self.SNAP, snap, defaultValue=True, optional=True))

    def add_device(self) -> None:
        self.add_advanced(
            QgsProcessingParameterString(
                self.DEVICE,
                translate("DeepPixels", "Device (auto, cpu, cuda, cuda:0 …)"),
                defaultValue="auto",
            )
        )

    def add_trust(self) -> None:
        """For the command line and Python: dialogs ask of each package, and models keep no yes for any."""
        parameter = QgsProcessingParameterBoolean(
            self.TRUST,
            translate("DeepPixels", "Let the model's own code run"),
            defaultValue=False,
            optional=True,  # for models of the modeler that were made before it
        )
        if QgsApplication.platform() != "qgis_process":  # whose help lists nothing that is hidden
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagHidden)
        self.add_advanced(parameter)

    def add_output(self, description: str, optional: bool = False) -> None:
        self.addParameter(
            QgsProcessingParameterRasterDestination(self.OUTPUT, description, optional=optional)
        )

    def add_advanced(self, parameter: QgsProcessingParameterDefinition) -> None:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def preprocessParameters(self, parameters: Parameters) -> Parameters:
        """What a dialog is to run: without the trust that an earlier call had, of another model perhaps."""
        return {name: value for name, value in parameters.items() if name != self.TRUST}

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        if reason := (
            reason_against_flags(self, parameters)
            or reason_against_threads(self, parameters, context)
            or self._reason_against_cell(parameters, context)
        ):
            return False, reason
        parameters = self.checked_by_qgis(parameters, context)
        acceptable, reason = super().checkParameterValues(parameters, context)
        for output in self.destinationParameterDefinitions() if self.provider() else ():
            # Processing itself checks this in its dialog alone
            if acceptable and (value := parameters.get(output.name())):
                acceptable, reason = self.provider().isSupportedOutputValue(value, output, context)
        if not acceptable:
            return acceptable, reason
        from ..inference.run import check_request

        try:
            check_request(
                self.parameterAsFile(parameters, self.MODEL, context),
                self.arguments(parameters, context),
                self.parameterAsString(parameters, self.DEVICE, context),
                self.DATES,
                self.trusted(parameters, context),
                package_folder(),
            )
        except InferenceError as error:
            return False, in_words(error.text)
        return True, ""

    def _reason_against_cell(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        """What is wrong with CELL_SIZE, if anything: before QGIS says it, who does not name it."""
        size = self.cell_size(parameters, context)
        if size is None or 0 < size < float("inf"):
            return ""
        wrong = translate("DeepPixels", "CELL_SIZE is {size}; expected a number above 0")
        return wrong.format(size=parameters[self.CELL_SIZE])

    def checked_by_qgis(self, parameters: Parameters, context: QgsProcessingContext) -> Parameters:
        """The parameters that QGIS is to check: all but what it cannot know."""
        return parameters

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..inference.raster.geotiff import check_place
        from ..inference.run import run
        from .live import live_layer

        began, progress = time.monotonic(), NotedProgress(feedback)
        report = self.parameterAsFileOutput(parameters, REPORT, context)
        with shown_to_the_user():
            if report:
                check_place(Path(report))
            request = self.request(parameters, context, feedback)
            with live_layer(context, feedback, request.output) as live:
                result = run(request, progress, live)
        outputs = styled_outputs(request, result, context, live.looks if live else {})
        if report:
            outputs[REPORT] = report
            seconds = time.monotonic() - began
            write_report_of(self, parameters, outputs, result, progress, seconds, context)
        return {**outputs, **self.figures(result)}

    def request(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Request:
        """What the parameters ask for."""
        raise NotImplementedError

    def figures(self, result: Result) -> dict[str, Any]:
        """Further outputs."""
        return {}

    def common(
        self, parameters: Parameters, context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
    ) -> dict[str, Any]:
        """Of a request for rasters in ``crs``, what both algorithms ask for."""
        return {
            "model": self.parameterAsFile(parameters, self.MODEL, context),
            "output": Path(self.parameterAsOutputLayer(parameters, self.OUTPUT, context)),
            "arguments": self.arguments(parameters, context),
            "extent": self.bounds(parameters, context, crs),
            "cell_size": self.cell_size(parameters, context),
            "snap": flag_of(self, self.SNAP, parameters, context),
            "mask": mask_of(self, parameters, context),
            "threads": threads_of(self, parameters, context),
            "device": self.parameterAsString(parameters, self.DEVICE, context),
            "cache": package_folder(),
            "trusted": self.trusted(parameters, context),
            "products": products_of(self, parameters, context),
        }

    def layer(self, name: str, parameters: Parameters, context: QgsProcessingContext) -> QgsRasterLayer:
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, name))
        return layer

    def arguments(self, parameters: Parameters, context: QgsProcessingContext) -> dict[str, str]:
        """From Python they may come as a dict or a list, from anywhere else as a text."""
        from ..inference.arguments import parse_arguments

        given = parameters.get(self.ARGUMENTS)
        if not isinstance(given, (dict, list, tuple)):
            given = self.parameterAsString(parameters, self.ARGUMENTS, context)
        return parse_arguments(given)

    def trusted(self, parameters: Parameters, context: QgsProcessingContext) -> bool:
        """Whether the model's own code may run: by this call, or as the user said of the package before."""
        from .trusted import may_run

        if flag_of(self, self.TRUST, parameters, context):
            return True
        return may_run(self.parameterAsFile(parameters, self.MODEL, context), self.DATES)

    def cell_size(self, parameters: Parameters, context: QgsProcessingContext) -> float | None:
        """0, which is refused, for a text that is no number: QGIS itself would take it for none."""
        if parameters.get(self.CELL_SIZE) in (None, ""):
            return None
        return self.parameterAsDouble(parameters, self.CELL_SIZE, context)

    def bounds(self, parameters: Parameters, context: QgsProcessingContext, crs: Any) -> Bounds | None:
        """Of EXTENT, in ``crs``."""
        if parameters.get(self.EXTENT) in (None, ""):
            return None
        extent = self.parameterAsExtent(parameters, self.EXTENT, context, crs)
        return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
