"""The inputs of Classify pixels: a raster or what describes a mosaic, several, a folder, features."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QVariant

from .features import INPUT_FEATURES, ImageLayer, add_features, add_image_field, image_layer
from .flags import flag_of
from .layers import gdal_source_of
from .products import CONFIDENCE

if TYPE_CHECKING:
    from ..inference.features.attachments import AttachedImage
    from ..inference.jobs import Item
    from ..inference.progress import Progress
    from ..inference.raster import RasterName
    from .base import ModelAlgorithm, Parameters

translate = QCoreApplication.translate

INPUT, INPUT_RASTERS, INPUT_FOLDER = "INPUT", "INPUT_RASTERS", "INPUT_FOLDER"
RASTER_INPUTS = (INPUT, INPUT_RASTERS, INPUT_FOLDER)
INPUTS = (*RASTER_INPUTS, INPUT_FEATURES)
PATTERN, RECURSIVE = "PATTERN", "RECURSIVE"


@dataclass(frozen=True)
class Chosen:
    """The rasters of a run, what they are called together, and the folder that they are below, if any.

    ``crs`` is what a bare extent is taken to be in. ``images`` are the rasters as what features carry.
    """

    rasters: tuple[RasterName, ...]
    title: str
    crs: QgsCoordinateReferenceSystem
    below: Path | None = None
    images: tuple[AttachedImage, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """The rasters one by one."""
        from ..inference.jobs import items_of, items_of_images

        return items_of_images(self.images) if self.images else items_of(self.rasters, self.below)


def add_inputs(algorithm: ModelAlgorithm) -> None:
    """Add the parameters."""
    algorithm.addParameter(
        QgsProcessingParameterRasterLayer(INPUT, translate("DeepPixels", "Input raster"), optional=True)
    )
    several = translate("DeepPixels", "Input rasters (several)")
    algorithm.addParameter(
        QgsProcessingParameterMultipleLayers(
            INPUT_RASTERS, several, QgsProcessing.SourceType.TypeRaster, optional=True
        )
    )
    algorithm.addParameter(
        QgsProcessingParameterFile(
            INPUT_FOLDER,
            translate("DeepPixels", "Input folder of images"),
            QgsProcessingParameterFile.Behavior.Folder,
            optional=True,
        )
    )
    add_features(algorithm)


def add_input_options(algorithm: ModelAlgorithm) -> None:
    """Add what the images of a folder, or of features, are chosen by."""
    pattern = translate("DeepPixels", "Names of the images in the input folder, like *.tif;*.jpg")
    algorithm.add_advanced(QgsProcessingParameterString(PATTERN, pattern, optional=True))
    below = translate("DeepPixels", "Folders below the input folder as well")
    algorithm.add_advanced(QgsProcessingParameterBoolean(RECURSIVE, below, defaultValue=False, optional=True))
    add_image_field(algorithm)


def reason_against(parameters: Parameters) -> str:
    """What is wrong with the inputs, if anything: exactly one is expected."""
    given = [name for name in INPUTS if is_given(parameters.get(name))]
    if len(given) == 1:
        return ""
    expected = ", ".join(INPUTS)
    if not given:
        sentence = translate("DeepPixels", "No input is given; expected exactly one of {names}")
        return sentence.format(names=expected)
    sentence = translate("DeepPixels", "{given} are given; expected exactly one of {names}")
    return sentence.format(given=", ".join(given), names=expected)


def reason_against_features(
    algorithm: ModelAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> str:
    """What is wrong with the layer of features or its field, if anything."""
    if not is_given(parameters.get(INPUT_FEATURES)):
        return ""
    try:
        image_layer(algorithm, parameters, context)
    except QgsProcessingException as error:
        return str(error)
    return ""


def checked_by_qgis(parameters: Parameters, context: QgsProcessingContext) -> Parameters:
    """The parameters without layers that QGIS would have to load, or could not: the run tells of those."""
    left_out = {INPUT_RASTERS, INPUT_FEATURES}
    if _described(parameters.get(INPUT), context):
        left_out.add(INPUT)
    return {name: value for name, value in parameters.items() if name not in left_out}


def chosen_rasters(
    algorithm: ModelAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    progress: Progress,
    output: Path | None = None,
) -> Chosen:
    """The rasters of the input that is given.

    With a folder for the ``output`` of each these are those within a mosaic. Outputs are no input.
    """
    if reason := reason_against(parameters):
        raise QgsProcessingException(reason)
    if is_given(parameters.get(INPUT_FOLDER)):
        return _in_folder(algorithm, parameters, context, output)
    if is_given(parameters.get(INPUT_RASTERS)):
        rasters = tuple(_raster_of(value, context) for value in _listed(parameters[INPUT_RASTERS]))
        return Chosen(rasters, _title_of(rasters), _crs_of(rasters))
    return _of_input(algorithm, parameters, context, progress, separately=output is not None)


def carried_images(layer: ImageLayer, progress: Progress) -> Chosen:
    """The images that features carry."""
    images = tuple(layer.images(progress))
    rasters = tuple(image.raster for image in images)
    return Chosen(rasters, layer.name, _crs_of(rasters), images=images)


def _in_folder(
    algorithm: ModelAlgorithm, parameters: Parameters, context: QgsProcessingContext, output: Path | None
) -> Chosen:
    from ..inference.raster.folders import rasters_in

    folder = Path(algorithm.parameterAsFile(parameters, INPUT_FOLDER, context))
    pattern = algorithm.parameterAsString(parameters, PATTERN, context)
    is_recursive = flag_of(algorithm, RECURSIVE, parameters, context)
    named = (_named(parameters.get(name)) for name in (algorithm.OUTPUT, CONFIDENCE))
    outputs = [*([output] if output else []), *chain.from_iterable(named)]
    rasters = tuple(rasters_in(folder, pattern, is_recursive, outputs))
    return Chosen(rasters, str(folder), _crs_of(rasters), folder)


def _named(output: object) -> list[Path]:
    """The files that an earlier run into the same output has made."""
    if isinstance(output, QgsProcessingOutputLayerDefinition):
        output = output.sink.staticValue()
    if not isinstance(output, str) or not output:
        return []
    from ..inference.raster.output_mosaic import index_of

    mosaic = Path(output).with_suffix(".vrt")
    return [Path(output), mosaic, index_of(mosaic)]


def _of_input(
    algorithm: ModelAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    progress: Progress,
    separately: bool,
) -> Chosen:
    from ..inference.raster import RasterName
    from ..inference.raster.mosaic_descriptions import described_rasters, rasters_within

    if path := _described(parameters.get(INPUT), context):
        rasters = (rasters_within if separately else described_rasters)(path, progress)
        if rasters:
            return Chosen(tuple(rasters), path, _crs_of(rasters))
    layer = algorithm.layer(INPUT, parameters, context)
    raster = RasterName(*gdal_source_of(layer))
    within = rasters_within(raster.path, progress) if separately else None
    return Chosen(tuple(within or (raster,)), raster.path, layer.crs())


def is_given(value: object) -> bool:
    """Whether there is a value: no empty one of a dialog; a layer may be false for Python."""
    if isinstance(value, QVariant):
        return not value.isNull()
    return value is not None and not (isinstance(value, (str, list, tuple)) and not value)


def _described(value: object, context: QgsProcessingContext) -> str | None:
    """The path of what may describe a mosaic and is no raster for QGIS; none for a layer's name."""
    if not isinstance(value, str) or QgsProcessingUtils.mapLayerFromString(value, context, False):
        return None
    from ..inference.errors import RasterError
    from ..inference.raster.gdal_opening import is_raster
    from ..inference.raster.stac import is_stac
    from ..inference.raster.tile_index import tiles_of

    if is_stac(value):
        return value
    try:
        is_index = Path(value).is_file() and not is_raster(value) and tiles_of(value)
    except RasterError:  # an index of nothing: the run says so
        return value
    return value if is_index else None


def _listed(value: Any) -> Sequence[Any]:
    """A terminal gives one text for one raster, models one with semicolons for several."""
    if not isinstance(value, str):
        return value if isinstance(value, (list, tuple)) else [value]
    return [value] if Path(value).exists() else [part for part in value.split(";") if part]


def _raster_of(value: object, context: QgsProcessingContext) -> RasterName:
    """What GDAL opens for a layer, its name, or a path; QGIS does not load what is none of its layers."""
    from ..inference.raster import RasterName

    layer = value
    if isinstance(value, str):
        layer = QgsProcessingUtils.mapLayerFromString(value, context, False)
    if isinstance(layer, QgsRasterLayer):
        return RasterName(*gdal_source_of(layer))
    return RasterName(str(value))


def _title_of(rasters: Sequence[RasterName]) -> str:
    more = ", …" if len(rasters) > 1 else ""
    return f"{rasters[0]}{more}"


def _crs_of(rasters: Sequence[RasterName]) -> QgsCoordinateReferenceSystem:
    from ..inference.raster.gdal_opening import crs_of

    return QgsCoordinateReferenceSystem.fromWkt(crs_of(rasters))
