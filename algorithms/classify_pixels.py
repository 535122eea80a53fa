"""Classify pixels using deep learning."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from ..inference.errors import InferenceError
from .base import ModelAlgorithm, Parameters, translate
from .feature_outputs import (
    add_output_features,
    add_overwriting,
    feature_outputs,
    folder_of_items,
    reason_against_feature_outputs,
)
from .features import ImageLayer, image_layer
from .feedback import FeedbackProgress, shown_to_the_user
from .flags import flag_of, reason_against_flags
from .help.classify_pixels import classify_pixels_help
from .help.page import HelpPage
from .inputs import (
    INPUT,
    INPUT_FEATURES,
    RASTER_INPUTS,
    Chosen,
    add_input_options,
    add_inputs,
    carried_images,
    checked_by_qgis,
    chosen_rasters,
    is_given,
    reason_against,
    reason_against_features,
)
from .item_outputs import mosaic_of, show_items
from .layers import service_layer
from .masks import add_mask
from .messages import in_words
from .pixel_space import add_pixel_space, pixel_space_of
from .processing_mode import (
    OUTPUT_FOLDER,
    SKIP_FINISHED,
    add_mode,
    add_outputs_of_items,
    add_skipping,
    is_separate,
    numbers_of,
    output_folder,
    reason_against_outputs,
    tell_unused_folder,
)
from .products import add_products
from .threads import add_threads

if TYPE_CHECKING:
    from ..inference.run import Request
    from .provider_service import ProviderService


class ClassifyPixels(ModelAlgorithm):
    """Runs a trained model over rasters and writes the class of every pixel."""

    RASTERS = RASTER_INPUTS
    ICON = "classify.svg"
    _service: ProviderService | None = None
    _service_crs: QgsCoordinateReferenceSystem
    _features: ImageLayer | None = None

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
        add_inputs(self)
        add_mode(self)
        self.add_model()
        add_input_options(self)
        self.add_extent(translate("DeepPixels", "Extent to classify"))
        self.add_cell_size(translate("DeepPixels", "Cell size, in units of the raster"))
        self.add_snap()
        add_pixel_space(self)
        add_mask(self)
        add_skipping(self)
        add_overwriting(self)
        self.add_device()
        add_threads(self)
        self.add_trust()
        self.add_output(translate("DeepPixels", "Classified raster"), optional=True)
        add_outputs_of_items(self)
        add_output_features(self)
        add_products(self)

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        reason = (
            reason_against(parameters)
            or reason_against_flags(self, parameters)
            or reason_against_outputs(self, parameters, context)
            or self._reason_against_service(parameters, context)
            or reason_against_features(self, parameters, context)
            or reason_against_feature_outputs(
                self, parameters, context, is_separate(self, parameters, context)
            )
        )
        return (False, reason) if reason else super().checkParameterValues(parameters, context)

    def _reason_against_service(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        layer = service_layer(parameters.get(INPUT), context)
        if layer is None:
            return ""
        if is_separate(self, parameters, context):
            return translate(
                "DeepPixels",
                "PROCESSING_MODE is items separately for {layer}, which has no items; expected all rasters "
                "as one image",
            ).format(layer=layer.name())
        from ..inference.raster.served import check_place

        extent = self.bounds(parameters, context, layer.crs())
        try:
            check_place(layer.name(), self.cell_size(parameters, context), extent)
        except InferenceError as error:
            return in_words(error.text)
        return ""

    def prepareAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Layers live in the main thread, which is this one."""
        if layer := service_layer(parameters.get(INPUT), context):
            if reason := self._reason_against_service(parameters, context):
                raise QgsProcessingException(reason)
            from .provider_service import ProviderService

            self._service, self._service_crs = ProviderService(layer), layer.crs()
        if is_given(parameters.get(INPUT_FEATURES)):
            self._features = image_layer(self, parameters, context)
        return True

    def checked_by_qgis(self, parameters: Parameters, context: QgsProcessingContext) -> Parameters:
        left_out = {self.OUTPUT} if is_separate(self, parameters, context) else set()
        known = checked_by_qgis(parameters, context)
        return {name: value for name, value in known.items() if name not in left_out}

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        if not is_separate(self, parameters, context):
            tell_unused_folder(parameters, feedback)
            with self._service or nullcontext():
                return super().processAlgorithm(parameters, context, feedback)
        from ..inference.items import run_items

        asked, progress = output_folder(self, parameters, context), FeedbackProgress(feedback)
        with shown_to_the_user(keeps_items=asked is not None), folder_of_items(asked) as folder:
            chosen = self._chosen(parameters, context, progress, folder)
            request = self._request(chosen, parameters, context)
            given = request.output
            request = replace(request, output=mosaic_of(given, folder))
            features = feature_outputs(self, parameters, context, self._features, chosen.images, folder)
            features.check()
            skip = flag_of(self, SKIP_FINISHED, parameters, context)
            portion = features.before(progress)
            result = run_items(request, chosen.items, folder, portion, skip, features.check)
            outputs = features.write(result, chosen.items, progress, context)
        if asked is None:
            result = replace(result, mosaic=None)  # which is gone
        show_items(context, given, result)
        outputs |= {OUTPUT_FOLDER: str(asked)} if asked else {}
        return {self.OUTPUT: str(result.mosaic) if result.mosaic else None, **outputs, **numbers_of(result)}

    def request(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Request:
        if service := self._service:
            from ..inference.run import Request

            common = self.common(parameters, context, self._service_crs)
            return Request(raster=service.title, service=service, **common)
        chosen = self._chosen(parameters, context, FeedbackProgress(feedback))
        return self._request(chosen, parameters, context)

    def _chosen(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        progress: FeedbackProgress,
        folder: Path | None = None,
    ) -> Chosen:
        if self._features:
            return carried_images(self._features, progress)
        return chosen_rasters(self, parameters, context, progress, folder)

    def _request(self, chosen: Chosen, parameters: Parameters, context: QgsProcessingContext) -> Request:
        from ..inference.run import Request

        return Request(
            raster=chosen.title,
            items=chosen.rasters,
            extent_crs=chosen.crs.toWkt() if len(chosen.rasters) > 1 else "",
            pixel_space=pixel_space_of(self, parameters, context),
            **self.common(parameters, context, chosen.crs),
        )
