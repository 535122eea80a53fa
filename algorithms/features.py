"""Features that carry images: which layer a parameter names, and what its fields say of files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from .attachment_widget import AttachmentWidget, attachment_widgets

if TYPE_CHECKING:
    from ..inference.features.attachments import AttachedImage
    from ..inference.features.paths import Named
    from ..inference.progress import Progress
    from .base import ModelAlgorithm, Parameters

translate = QCoreApplication.translate

INPUT_FEATURES, IMAGE_FIELD = "INPUT_FEATURES", "IMAGE_FIELD"
OGR = "ogr"


@dataclass(frozen=True)
class Table:
    """A layer as GDAL opens it: its database or file, and what it is called in there."""

    path: str
    name: str


@dataclass(frozen=True)
class ImageLayer:
    """A layer whose features carry images, made in the main thread to be read in another.

    ``field`` is the one that the user names, if any; ``widgets`` are those for attachments, by their fields.
    ``table`` is where GDAL finds attachments; ``folders`` are those beside which files are looked for.
    """

    name: str
    source: QgsProcessingFeatureSource
    table: Table | None
    field: str
    widgets: Mapping[str, AttachmentWidget]
    folders: Sequence[Path]
    project: Path | None
    expressions: QgsExpressionContext

    def images(self, progress: Progress) -> list[AttachedImage]:
        """Those of the features that are chosen, in their order; never none."""
        images = [] if self.field else self._stored(progress)
        field = self.field or self._field_of_widget()
        if field and not images:
            from ..inference.features.paths import named_images

            images = named_images(self._named(field))
        if not images:
            raise QgsProcessingException(self._nothing(field))
        return images

    def _stored(self, progress: Progress) -> list[AttachedImage]:
        if self.table is None:
            return []
        from ..inference.features.stored_images import stored_images

        features = [feature.id() for feature in self._features([])]
        return stored_images(self.table.path, self.table.name, features, progress)

    def _features(self, fields: Sequence[int], has_geometry: bool = False) -> Iterator[QgsFeature]:
        """Those of the selection, if only these are wanted, whatever is wrong with their geometries."""
        request = QgsFeatureRequest().setSubsetOfAttributes(fields)
        if not has_geometry:
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        flags = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        yield from self.source.getFeatures(request, flags)

    def _field_of_widget(self) -> str:
        return next(iter(self.widgets)) if len(self.widgets) == 1 else ""

    def _named(self, field: str) -> Iterator[Named]:
        from ..inference.features.paths import Named

        place = self.source.fields().lookupField(field)
        widget = self.widgets.get(self.source.fields()[place].name(), AttachmentWidget())
        needs_all = widget.root_of_feature is not None
        fields = range(self.source.fields().count()) if needs_all else [place]
        for feature in self._features(fields, needs_all):
            starts = widget.starts(feature, self.expressions, self.folders, self.project)
            yield Named(feature.id(), feature[place], starts)

    def _nothing(self, field: str) -> str:
        if field:
            sentence = translate(
                "DeepPixels",
                "The field {fields} of the layer {layer} names no image for any feature; expected paths or "
                "addresses of images",
            )
        elif self.widgets:
            sentence = translate(
                "DeepPixels",
                "The fields {fields} of the layer {layer} have attachments; expected IMAGE_FIELD to be one "
                "of them",
            )
        else:
            sentence = translate(
                "DeepPixels",
                "The features of the layer {layer} carry no images: they have neither attachments nor "
                "related media, and no field has the widget for attachments; expected some, or IMAGE_FIELD, "
                "the field with paths of images",
            )
        return sentence.format(fields=field or ", ".join(self.widgets), layer=self.name)


def add_features(algorithm: ModelAlgorithm) -> None:
    """Add the layer."""
    features = translate("DeepPixels", "Input features that carry images")
    algorithm.addParameter(
        QgsProcessingParameterFeatureSource(
            INPUT_FEATURES, features, [QgsProcessing.SourceType.TypeVector], optional=True
        )
    )


def add_image_field(algorithm: ModelAlgorithm) -> None:
    """Add the field that names images."""
    field = translate("DeepPixels", "Field of the input features with paths of images")
    algorithm.add_advanced(
        QgsProcessingParameterField(
            IMAGE_FIELD, field, parentLayerParameterName=INPUT_FEATURES, optional=True
        )
    )


def image_layer(
    algorithm: ModelAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> ImageLayer:
    """The layer that the parameters name; for the main thread, in which layers live."""
    layer, source = layer_of(algorithm, parameters, context), None
    if layer is not None:
        source = algorithm.parameterAsSource(parameters, INPUT_FEATURES, context)
    if layer is None or source is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, INPUT_FEATURES))
    field = algorithm.parameterAsString(parameters, IMAGE_FIELD, context)
    if field and source.fields().lookupField(field) < 0:
        raise QgsProcessingException(
            translate("DeepPixels", "IMAGE_FIELD is {field}; expected a field of the layer {layer}").format(
                field=field, layer=layer.name()
            )
        )
    table = table_of(layer)
    project = context.project().absolutePath() if context.project() else ""
    starts = [str(Path(table.path).parent) if table else "", project]
    expressions = QgsExpressionContext(context.expressionContext())
    expressions.appendScope(source.createExpressionContextScope())
    return ImageLayer(
        name=layer.name(),
        source=source,
        table=table,
        field=field,
        widgets=_widgets_of(layer, context),
        folders=[Path(start) for start in starts if start],
        project=Path(project) if project else None,
        expressions=expressions,
    )


def layer_of(
    algorithm: ModelAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> QgsVectorLayer | None:
    """The layer itself; for the main thread."""
    value = parameters.get(INPUT_FEATURES)
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    return algorithm.parameterAsVectorLayer({**parameters, INPUT_FEATURES: value}, INPUT_FEATURES, context)


def _widgets_of(layer: QgsVectorLayer, context: QgsProcessingContext) -> dict[str, AttachmentWidget]:
    """Those of the layer; Processing opens files without the style that is stored with them."""
    project = context.project()
    if project is None or project.mapLayer(layer.id()) is None:
        layer.loadDefaultStyle()
    return attachment_widgets(layer)


def table_of(layer: QgsVectorLayer) -> Table | None:
    """A layer as GDAL opens it; ``None`` for those of other providers."""
    if layer.providerType() != OGR:
        return None
    parts = QgsProviderRegistry.instance().decodeUri(OGR, layer.source())
    path = f"{parts.get('vsiPrefix') or ''}{parts.get('path') or ''}{parts.get('vsiSuffix') or ''}"
    return Table(path, parts.get("layerName") or _name_in(path, int(parts.get("layerId") or 0)))


def _name_in(path: str, number: int) -> str:
    from ..inference.features.tables import layer_names
    from ..inference.raster.stored import open_database

    return layer_names(open_database(path))[number]
