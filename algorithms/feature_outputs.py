"""What becomes of the features whose images are classified: a copy with the rasters, or the input itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterVectorDestination,
    QgsProcessingUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..inference.errors import InferenceError
from .feature_layers import ids_of, saved_features, show_features
from .features import INPUT_FEATURES, ImageLayer, image_layer, layer_of, table_of
from .flags import flag_of
from .inputs import is_given
from .messages import in_words

if TYPE_CHECKING:
    from ..inference.content import Content
    from ..inference.features.attachments import AttachedImage
    from ..inference.features.layer import FeatureLayer
    from ..inference.features.output_features import Outcome
    from ..inference.items import ItemsResult
    from ..inference.jobs import Item
    from ..inference.progress import Progress
    from .base import ModelAlgorithm, Parameters

translate = QCoreApplication.translate

OUTPUT_FEATURES, OVERWRITE_ATTACHMENTS = "OUTPUT_FEATURES", "OVERWRITE_ATTACHMENTS"
SHARE = 0.1  # of a run's progress
TEMPORARY = "TEMPORARY_OUTPUT"


def add_overwriting(algorithm: ModelAlgorithm) -> None:
    """Add whether images are replaced."""
    description = translate(
        "DeepPixels", "Replace the images of the input features by the classified rasters"
    )
    algorithm.add_advanced(
        QgsProcessingParameterBoolean(OVERWRITE_ATTACHMENTS, description, defaultValue=False, optional=True)
    )


def add_output_features(algorithm: ModelAlgorithm) -> None:
    """Add the copy of the features."""
    algorithm.addParameter(
        QgsProcessingParameterVectorDestination(
            OUTPUT_FEATURES,
            translate("DeepPixels", "Features with the classified rasters"),
            QgsProcessing.SourceType.TypeVector,
            optional=True,
            createByDefault=False,
        )
    )


def wanted_outputs(
    algorithm: ModelAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> list[str]:
    """The names of the outputs for features that are asked for."""
    overwrites = flag_of(algorithm, OVERWRITE_ATTACHMENTS, parameters, context)
    given = [OUTPUT_FEATURES] if is_given(parameters.get(OUTPUT_FEATURES)) else []
    return [*given, OVERWRITE_ATTACHMENTS] if overwrites else given


def reason_against_feature_outputs(
    algorithm: ModelAlgorithm, parameters: Parameters, context: QgsProcessingContext, separately: bool
) -> str:
    """What is wrong with the outputs for features, if anything; for the main thread."""
    wanted = wanted_outputs(algorithm, parameters, context)
    if not wanted:
        return ""
    if len(wanted) > 1:
        return translate(
            "DeepPixels", "{names} are both given; expected one of them, as the rasters go to one place"
        ).format(names=", ".join(wanted))
    [name] = wanted
    if not is_given(parameters.get(INPUT_FEATURES)):
        return translate("DeepPixels", "{name} is given without INPUT_FEATURES; expected features").format(
            name=name
        )
    if not separately:
        return translate(
            "DeepPixels",
            "{name} is given for one mosaicked image; expected all items separately (PROCESSING_MODE)",
        ).format(name=name)
    return _reason_against_layer(algorithm, parameters, context, name)


def _reason_against_layer(
    algorithm: ModelAlgorithm, parameters: Parameters, context: QgsProcessingContext, name: str
) -> str:
    layer = layer_of(algorithm, parameters, context)
    if layer is None:
        return ""  # which is told of the input
    output = named_file(parameters.get(OUTPUT_FEATURES))
    if edited := _edited(layer, output, name, context):
        return translate(
            "DeepPixels",
            "The layer {layer} is being edited; expected that its edits are saved or discarded first",
        ).format(layer=edited.name())
    if name == OVERWRITE_ATTACHMENTS and layer.readOnly():
        return translate(
            "DeepPixels", "The layer {layer} is read only; expected one whose attachments can be replaced"
        ).format(layer=layer.name())
    try:
        FeatureOutputs(name, image_layer(algorithm, parameters, context), output).check()
    except (InferenceError, QgsProcessingException) as error:
        return in_words(error.text) if isinstance(error, InferenceError) else str(error)
    return ""


def _edited(
    layer: QgsVectorLayer, output: Path | None, name: str, context: QgsProcessingContext
) -> QgsVectorLayer | None:
    """A layer whose edits would be missed, or be lost with the database that is changed."""
    overwrites, table = name == OVERWRITE_ATTACHMENTS, table_of(layer)
    if layer.isEditable() if overwrites else layer.isModified():
        return layer
    changed = Path(table.path) if overwrites and table else output
    for other in context.project().mapLayers().values() if context.project() else ():
        if isinstance(other, QgsVectorLayer) and other.isEditable():
            place = table_of(other)
            if place and Path(place.path) == changed:
                return other
    return None


def named_file(value: object) -> Path | None:
    """The file that an output is to be, if it is named: temporary ones are not yet."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    return Path(value) if isinstance(value, str) and value not in ("", TEMPORARY) else None


@contextmanager
def folder_of_items(folder: Path | None) -> Iterator[Path]:
    """The folder that is given for items, else one that is gone in the end."""
    if folder is not None:
        yield folder
        return
    passing = mkdtemp(dir=QgsProcessingUtils.tempFolder())
    try:
        yield Path(passing)
    finally:
        rmtree(passing, ignore_errors=True)


@dataclass(frozen=True)
class FeatureOutputs:
    """What is to become of the features of a layer: ``name`` is the parameter that says so, if any does.

    ``output`` is the place for a copy of them, ``images`` are what they carry, item by item, and ``folder``
    is one that is there as long as the run.
    """

    name: str
    layer: ImageLayer | None = None
    output: Path | None = None
    images: tuple[AttachedImage, ...] = ()
    folder: Path | None = None

    def check(self, content: Content | None = None) -> None:
        """Raise what stands in the way: before anything runs, and once it is known what rasters will hold."""
        if self.name == OVERWRITE_ATTACHMENTS and self.layer is not None:
            from ..inference.features.overwriting import check_replaceable

            by_path = bool(self.layer.field) or self.layer.table is None
            check_replaceable(self._database, self.images, by_path)
        elif self.output is not None and self._features is not None:
            from ..inference.features.output_features import check_features

            check_features(self._features, self.output, content.classes if content else None)
        elif self.output is not None:
            from ..inference.features.containers import check_container

            check_container(self.output)

    def before(self, progress: Progress) -> Progress:
        """The progress of the rasters themselves."""
        from ..inference.progress import Portion

        return Portion(progress, 0, 1 - SHARE) if self.name else progress

    def write(
        self, result: ItemsResult, items: Sequence[Item], progress: Progress, context: QgsProcessingContext
    ) -> dict[str, Any]:
        """Write what has come of the images; what the run gives of it."""
        from ..inference.progress import Portion

        portion = Portion(progress, 1 - SHARE, SHARE)
        if self.name == OVERWRITE_ATTACHMENTS:
            from ..inference.features.overwriting import replace_attachments

            replace_attachments(self._database, _outcome_of(self.images, items, result).classified, portion)
        if self.output is None or self.layer is None or self._features is None:
            return {}
        from ..inference.features.output_features import write_features

        chosen = replace(self._features, features=ids_of(self.layer.source))
        written = write_features(chosen, self.output, _outcome_of(self.images, items, result), portion)
        return {OUTPUT_FEATURES: show_features(context, self.output, written.layer, written.aliases)}

    @property
    def _database(self) -> Path:
        table = self.layer.table if self.layer else None
        return Path(table.path if table else "")

    @cached_property
    def _features(self) -> FeatureLayer | None:
        """The layer as OGR reads it; one of another provider is written to a file for that."""
        from ..inference.features.layer import FeatureLayer

        assert self.layer is not None
        if table := self.layer.table:
            return FeatureLayer(table.path, table.name, title=self.layer.name)
        if self.folder is None:
            return None
        return FeatureLayer(str(saved_features(self.layer.source, self.folder)), title=self.layer.name)


def feature_outputs(
    algorithm: ModelAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    layer: ImageLayer | None,
    images: tuple[AttachedImage, ...],
    folder: Path,
) -> FeatureOutputs:
    """What the parameters ask for; temporary outputs have another name each time that this is asked."""
    name = next(iter(wanted_outputs(algorithm, parameters, context)), "")
    output = algorithm.parameterAsOutputLayer(parameters, OUTPUT_FEATURES, context)
    return FeatureOutputs(name, layer, Path(output) if output else None, images, folder)


def _outcome_of(images: Sequence[AttachedImage], items: Sequence[Item], result: ItemsResult) -> Outcome:
    from ..inference.features.attachments import ClassifiedImage
    from ..inference.features.output_features import Outcome

    finished = {one.item: one for one in result.finished}
    failed = {failure.item for failure in result.failures}
    pairs = list(zip(images, items))
    return Outcome(
        result.content.classes,
        [
            ClassifiedImage(image, finished[item].output, finished[item].totals)
            for image, item in pairs
            if item in finished
        ],
        [image for image, item in pairs if item in failed],
    )
