"""A whole run: from what a user asks for to a finished raster."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from .architectures import Architecture, architecture_of
from .arguments import Arguments, read_arguments
from .building import Parts, build_predictor
from .definition import ModelClass, ModelDefinition
from .devices import parse_device
from .errors import RasterError
from .log import tell_settings, tell_speed, tell_totals
from .normalization import normalization_of
from .package import check_model_file, open_package, read_definition
from .prediction import predict_raster
from .predictor import Predictor
from .progress import Progress
from .raster.gdal_errors import block_cache
from .raster.gdal_source import GdalSource
from .raster.geotiff import BLOCK, GeoTiffSink
from .runtimes import check_installed, open_session
from .sampling import Sampler
from .tally import ClassTotal, TalliedSink
from .tiling import TileGrid, Window

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Request:
    """Everything that a run needs.

    ``model`` is a path or JSON text, ``raster`` whatever GDAL opens (with ``raster_options``),
    ``extent`` is x min, y min, x max, y max in the raster's CRS, ``device`` is auto, cpu, cuda
    or cuda:0.
    """

    model: str
    raster: str
    output: Path
    arguments: Mapping[str, str] = field(default_factory=dict)
    extent: Bounds | None = None
    device: str = "auto"
    raster_options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Result:
    """What a run gave: the classes that the raster can hold, and how much of each it holds."""

    output: Path
    classes: tuple[ModelClass, ...]
    totals: tuple[ClassTotal, ...]


def check_request(model: str, arguments: Mapping[str, str], device: str) -> None:
    """Raise what a run would raise of a model, its arguments, its packages and the device, at once."""
    definition = read_definition(model)
    _arguments_of(definition, arguments)
    check_installed(definition.model_file, definition.framework)
    check_model_file(model)
    parse_device(device)


def run(request: Request, progress: Progress) -> Result:
    """Classify a raster; raises an InferenceError for what stands in the way, or Cancelled."""
    device = parse_device(request.device)
    with open_package(request.model) as package:
        definition = package.definition
        architecture, arguments = _arguments_of(definition, request.arguments)
        with (
            closing(open_session(package.model_path, definition.framework, device, progress)) as session,
            GdalSource(request.raster, request.raster_options, definition.bands, session.channels) as source,
        ):
            _check_output(request.output, source)
            extent = _extent_of(request, source)
            normalization = normalization_of(definition, source.bands, source.value_range)
            sampler = Sampler(source, extent)
            model = build_predictor(
                Parts(architecture, definition, arguments, session, normalization, sampler, progress)
            )
            tell_settings(package, model, request.device, session.device, progress)
            return _predict(request, source, extent, model, progress)


def _predict(
    request: Request, source: GdalSource, extent: Window, model: Predictor, progress: Progress
) -> Result:
    started = time.monotonic()
    cache = 2 * source.block_row_bytes + BLOCK * extent.width * model.decision.pixel_type.dtype.itemsize
    sink = GeoTiffSink(
        request.output, extent, source.georeference, model.decision.classes, model.decision.pixel_type
    )
    with block_cache(cache), sink:
        tallied = TalliedSink(sink, model.decision.classes, source.georeference.pixel_areas)
        predict_raster(source, tallied, model, extent, progress)
    tiles, pixels = len(TileGrid(extent, *model.tile, model.padding).tiles), extent.width * extent.height
    tell_speed(tiles, pixels / 1e6, time.monotonic() - started, progress)
    tell_totals(tallied.totals(), pixels, progress)
    return Result(request.output, model.decision.classes, tallied.totals())


def _arguments_of(definition: ModelDefinition, typed: Mapping[str, str]) -> tuple[Architecture, Arguments]:
    architecture = architecture_of(definition)
    return architecture, read_arguments(architecture.arguments_for(definition), typed, definition)


def _check_output(output: Path, source: GdalSource) -> None:
    for file in map(Path, source.files):
        if output.exists() and file.exists() and output.samefile(file):
            raise RasterError(
                "The output {path} is the input raster, or part of it; expected another file, as this one "
                "would be lost",
                path=output,
            )


def _extent_of(request: Request, source: GdalSource) -> Window:
    whole = Window(0, 0, source.width, source.height)
    if request.extent is None:
        return whole
    extent = source.georeference.window_of(request.extent).intersection(whole)
    if extent.width == 0 or extent.height == 0:
        raise RasterError(
            "EXTENT is {extent}; expected one that shares pixels with the raster {path}",
            extent=", ".join(f"{part:.10g}" for part in request.extent),
            path=request.raster,
        )
    return extent
