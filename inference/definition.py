"""The model definition (EMD): what a model is, as its author wrote it down.

The keys are those of Esri's model definition files, described in "Writing a model definition"
of github.com/Esri/raster-deep-learning; what a key means here is what it means in ArcGIS.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .errors import ModelDefinitionError
from .keys import (
    Emd,
    fraction_in,
    integer_from,
    is_true,
    list_in,
    number_from,
    text_in,
    whole_in,
    wrong,
)
from .tensors import Tensors, parse_tensors
from .text import Text

Color = tuple[int, int, int]
WITHOUT_EFFECT = ("BlackenAroundFeature", "CropSizeFixed")  # on models of pixels, in ArcGIS too
RANGE = ("band_min_values", "band_max_values")
SHARES = ("scaled_mean_values", "scaled_std_values")
LARGEST = 64 * 1024**2  # bytes of a definition: far more than any has


@dataclass(frozen=True)
class ModelClass:
    """A class: the value of its pixels, its name, and its colour where the author chose one."""

    value: int
    name: str
    color: Color | None = None


@dataclass(frozen=True)
class NormalizationStats:
    """Statistics of the training imagery, one number for each of its bands.

    Where an author left out the means and deviations, as shares of the range, both are empty.
    """

    band_min: tuple[float, ...]
    band_max: tuple[float, ...]
    scaled_mean: tuple[float, ...] = ()
    scaled_std: tuple[float, ...] = ()


@dataclass(frozen=True)
class ModelDefinition:
    """An EMD after parsing. What the author left out is ``None`` or empty.

    Of models that come without an EMD, ``remarks`` say what was assumed of them, and ``assumed_tile`` is for
    those that take tiles of any size.
    """

    name: str
    model_type: str
    framework: str
    configuration: str
    model_file: str
    tile: tuple[int, int] | None
    bands: tuple[int | str, ...] | None
    band_names: tuple[str, ...]
    classes: tuple[ModelClass, ...]
    normalization: NormalizationStats | None
    data_range: tuple[float, float] | None
    model_padding: int | None
    padding: int | None
    batch_size: int | None
    threshold: float | None
    is_multispectral: bool
    supports_variable_tile_size: bool
    ignored_channels: tuple[int, ...]
    parameters: Mapping[str, Any]
    tensors: Tensors
    without_effect: tuple[str, ...]
    version: str
    license: str
    arcgis_version: str
    document: Emd  # all that the author wrote, for keys that a few kinds of model have
    assumed_tile: tuple[int, int] | None = None
    remarks: tuple[Text, ...] = ()

    @property
    def is_from_arcgis(self) -> bool:
        """Whether ArcGIS' training tools wrote the package."""
        return self.framework.lower().startswith("arcgis.learn")

    def parameter(self, key: str) -> str:
        """One of the ModelParameters as text; nothing where it is not among them."""
        return str(self.parameters.get(key) or "")

    def says(self, key: str) -> bool:
        """Whether a key of the document is true."""
        return is_true(self.document, key)

    @property
    def detects_change(self) -> bool:
        """Whether it says that the model compares two rasters, by the names that ArcGIS' packages have."""
        return self.name.lower() == "changedetector" or "change_detection" in self.configuration.lower()


def parse_definition(text: str) -> ModelDefinition:
    """Read an EMD as text; a ModelDefinitionError names the key, its value and what was expected."""
    return parse_emd(parse_document(text))


def parse_emd(emd: Emd) -> ModelDefinition:
    """Read an EMD; a ModelDefinitionError names the key, its value and what was expected."""
    return ModelDefinition(
        name=text_in(emd, "ModelName"),
        model_type=text_in(emd, "ModelType"),
        framework=text_in(emd, "Framework"),
        configuration=_configuration(emd),
        model_file=text_in(emd, "ModelFile"),
        tile=_tile(emd),
        bands=bands_in(emd, "ExtractBands"),
        band_names=tuple(str(name) for name in list_in(emd, "Bands")),
        classes=tuple(_model_class(entry) for entry in list_in(emd, "Classes")),
        normalization=stats_in(emd, "NormalizationStats"),
        data_range=_data_range(emd),
        model_padding=whole_in(emd, "ModelPadding", least=0),
        padding=whole_in(emd, "Padding", least=0),
        batch_size=whole_in(emd, "BatchSize", least=1),
        threshold=fraction_in(emd, "Threshold"),
        is_multispectral=is_true(emd, "IsMultispectral"),
        supports_variable_tile_size=is_true(emd, "SupportsVariableTileSize", default=True),
        ignored_channels=tuple(
            integer_from("ignore_mapped_class", entry, "numbers of channels")
            for entry in list_in(emd, "ignore_mapped_class")
        ),
        parameters=_parameters(emd),
        tensors=parse_tensors(emd),
        without_effect=tuple(key for key in WITHOUT_EFFECT if key in emd),
        version=_note(emd, "Version", "ModelVersion"),
        license=_note(emd, "License", "Licence"),
        arcgis_version=_note(emd, "ArcGISLearnVersion"),
        document=emd,
    )


def _note(emd: Emd, *keys: str) -> str:
    """What is for people to read alone: the first of some keys that holds a text; a model runs without."""
    values = (emd.get(key) for key in keys)
    texts = (str(value).strip() for value in values if isinstance(value, (str, int, float)))
    return next(filter(None, texts), "")


def _parameters(emd: Emd) -> Emd:
    """How the network is built, as ArcGIS' packages say it."""
    parameters = emd.get("ModelParameters")
    return parameters if isinstance(parameters, Mapping) else {}


def parse_document(text: str) -> Emd:
    """The JSON object in a text."""
    try:
        emd = json.loads(text)
    except json.JSONDecodeError as error:
        raise ModelDefinitionError(
            "The model definition is not JSON: {reason} (line {line}, column {column})",
            reason=error.msg,
            line=error.lineno,
            column=error.colno,
        ) from error
    except (ValueError, RecursionError) as error:  # numbers too long, lists too deep
        raise ModelDefinitionError(
            "The model definition cannot be read as JSON: {reason}", reason=str(error)
        ) from error
    if not isinstance(emd, dict):
        raise wrong(Text("The model definition"), emd, 'a JSON object, {"Framework": …}')
    return emd


def _configuration(emd: Emd) -> str:
    value = emd.get("ModelConfiguration")
    return text_in(value, "Name") if isinstance(value, dict) else text_in(emd, "ModelConfiguration")


def _tile(emd: Emd) -> tuple[int, int] | None:
    """Rows and columns of a tile; where only one is given, the tile is square."""
    height, width = whole_in(emd, "ImageHeight", least=1), whole_in(emd, "ImageWidth", least=1)
    if height is None and width is None:
        return None
    return height or width or 0, width or height or 0


def bands_in(emd: Emd, key: str) -> tuple[int | str, ...] | None:
    """0-based indexes, or names of bands; ``None`` stands for all of them."""
    return tuple(_band(key, entry) for entry in list_in(emd, key)) or None


def _band(key: str, entry: object) -> int | str:
    if isinstance(entry, str) and not entry.strip().isdigit():
        return entry.strip()
    index = integer_from(key, entry, "0-based band numbers or band names")
    if index < 0:
        raise wrong(key, entry, "0-based band numbers or band names")
    return index


def _model_class(entry: object) -> ModelClass:
    expected = Text('entries like {"Value": 1, "Name": "Water", "Color": [0, 0, 255]}')
    if not isinstance(entry, dict):
        raise wrong("Classes", entry, expected)
    value = entry.get("Value", entry.get("ClassValue"))
    name = entry.get("Name", entry.get("ClassName"))
    value = integer_from("Classes Value", value, "a whole number")
    name = str(value if name is None else name).encode("utf-8", "replace").decode("utf-8")
    return ModelClass(value, name, _color(entry.get("Color")))


def _color(entry: object) -> Color | None:
    """ArcGIS writes [] or [-1, -1, -1] where nobody chose a colour."""
    if not entry:
        return None
    if not isinstance(entry, (list, tuple)) or len(entry) not in (3, 4):
        raise wrong("Color", entry, "[red, green, blue] from 0 to 255")
    red, green, blue = (integer_from("Color", part, "[red, green, blue] from 0 to 255") for part in entry[:3])
    return (red, green, blue) if all(0 <= part <= 255 for part in (red, green, blue)) else None


def stats_in(emd: Emd, key: str) -> NormalizationStats | None:
    """The statistics at a key, if there are any; a ModelDefinitionError for anything else."""
    stats = emd.get(key)
    if not stats:
        return None
    if not isinstance(stats, dict):
        raise wrong(key, stats, "an object of lists, one number for each band")
    keys = RANGE if all(stats.get(share) is None for share in SHARES) else RANGE + SHARES
    columns = [_numbers(stats, key, column) for column in keys]
    if len({len(column) for column in columns}) > 1:
        raise wrong(key, dict(zip(keys, columns)), "lists of one length")
    return NormalizationStats(*columns)


def _numbers(stats: Emd, key: str, column: str) -> tuple[float, ...]:
    name, expected = f"{key} {column}", Text("a list with a number for each band")
    if not list_in(stats, column):
        raise wrong(name, stats.get(column), expected)
    return tuple(number_from(name, value, expected) for value in stats[column])


def _data_range(emd: Emd) -> tuple[float, float] | None:
    entries = list_in(emd, "DataRange")
    if not entries:
        return None
    if len(entries) != 2:
        raise wrong("DataRange", entries, "[lowest, highest]")
    low, high = (number_from("DataRange", entry, "[lowest, highest]") for entry in entries)
    return low, high
