"""A vector layer as OGR reads it, and its fields as a GeoPackage or a File GDB takes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from osgeo import gdal, ogr

from ..errors import UnfitError
from ..raster.gdal_errors import checked
from .class_fields import SumFields, free_name, legal_names
from .containers import GEODATABASE
from .esri_attachments import GLOBAL_ID, OBJECT_ID

INTEGERS = (ogr.OFTInteger, ogr.OFTInteger64)
# What a field that is there already may be where another one is wanted: types that hold all its values.
HOLDS = {
    ogr.OFTInteger: (ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal),
    ogr.OFTInteger64: (ogr.OFTInteger64, ogr.OFTReal),
    ogr.OFTReal: (ogr.OFTReal,),
    ogr.OFTDate: (ogr.OFTDate, ogr.OFTDateTime),
    ogr.OFTDateTime: (ogr.OFTDateTime,),
    ogr.OFTBinary: (ogr.OFTBinary,),
    ogr.OFTString: (ogr.OFTString,),
}
# Columns that every layer of a format has
OWN = {GEODATABASE: (OBJECT_ID, "SHAPE", GLOBAL_ID, "Shape_Length", "Shape_Area")}


@dataclass(frozen=True)
class FeatureLayer:
    """A layer of what OGR opens at ``path``, the first where no name is given.

    ``features`` are the FIDs of those that count, all of them if there are none given; ``title`` is what
    people call the layer.
    """

    path: str
    layer: str = ""
    features: frozenset[int] | None = None
    title: str = ""

    def __str__(self) -> str:
        return self.title or self.layer or self.path

    def opened(self) -> tuple[Any, Any]:
        """The dataset, which must outlive it, and the layer."""
        return self._reading(self._open)

    def features_in(self, layer: Any) -> Iterator[Any]:
        """Those that count; one that cannot be read does not end them."""
        layer.ResetReading()
        while feature := self._reading(lambda: [layer.GetNextFeature()])[0]:
            if self.features is None or feature.GetFID() in self.features:
                yield feature

    def begins_with_zero(self) -> bool:
        """Whether a feature has that FID, as in shapefiles."""
        _dataset, layer = self.opened()
        return next((feature.GetFID() for feature in self.features_in(layer)), None) == 0

    def _reading(self, call: Callable[[], Any]) -> Any:
        return checked(call, "The layer {layer} cannot be read: {reason}", layer=str(self))

    def _open(self) -> Any:
        dataset = gdal.OpenEx(self.path, gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR)
        layer = dataset and (dataset.GetLayerByName(self.layer) if self.layer else dataset.GetLayer(0))
        return None if layer is None else (dataset, layer)


class Field(NamedTuple):
    """A field of an output: the place of its like in the input, if any, and what it is to be called."""

    name: str
    kind: int
    subtype: int = ogr.OFSTNone
    alias: str = ""
    source: int = -1

    def defined(self, subtypes: Sequence[str]) -> Any:
        """For GDAL, whose driver knows such subtypes."""
        field = ogr.FieldDefn(self.name, self.kind)
        if ogr.GetFieldSubTypeName(self.subtype) in subtypes:
            field.SetSubType(self.subtype)
        field.SetAlternativeName(self.alias)
        return field


@dataclass(frozen=True)
class Schema:
    """What a layer of the output has: the fields of the input, and those of sums."""

    fid: str
    geometry: str
    fields: tuple[Field, ...]
    geometry_type: int
    crs: Any

    @property
    def kept(self) -> tuple[Field, ...]:
        """The fields that come from the input."""
        return tuple(field for field in self.fields if field.source >= 0)


def schema_of(layer: Any, driver: str) -> Schema:
    """The input's, as the driver takes it: in the same order, with types and names that it knows."""
    definition, kinds = layer.GetLayerDefn(), _kinds_of(driver)
    numbered = [(number, definition.GetFieldDefn(number)) for number in range(definition.GetFieldCount())]
    own = {name.casefold() for name in OWN.get(driver, ())}
    # A layer has these columns of its own in a File GDB: GDAL makes global ids, lengths and areas anew
    kept = [(number, field) for number, field in numbered if field.GetName().casefold() not in own]
    used = set(own)
    if driver == GEODATABASE:
        names = legal_names([field.GetName() for _, field in kept], used)
        fid, geometry = OBJECT_ID, "SHAPE"
    else:
        names = [free_name(field.GetName(), used) for _, field in kept]
        fid = free_name(layer.GetFIDColumn() or "fid", used)
        geometry = free_name(layer.GetGeometryColumn() or "geom", used)
    fields = tuple(
        Field(name, _kind_of(field, kinds), field.GetSubType(), field.GetAlternativeName(), number)
        for name, (number, field) in zip(names, kept)
    )
    return Schema(fid, geometry, _told_apart(fields), layer.GetGeomType(), layer.GetSpatialRef())


def fields_of_sums(sums: SumFields, schema: Schema) -> tuple[Field, ...]:
    """The fields of sums beside those of the input, in their order."""
    counts = [Field(name, ogr.OFTInteger) for name in (sums.classified, sums.failed)]
    for entry in sums.classes:
        pixels, area = entry.aliases
        counts += [
            Field(entry.pixels, ogr.OFTInteger64, alias=pixels),
            Field(entry.area, ogr.OFTReal, alias=area),
        ]
    return _told_apart(counts, (field.alias for field in schema.fields))


def _told_apart(fields: Iterable[Field], taken: Iterable[str] = ()) -> tuple[Field, ...]:
    """Fields with aliases of their own, as a GeoPackage has no two that are alike in a table."""
    used = {alias.casefold() for alias in taken}
    return tuple(
        field._replace(alias=free_name(field.alias, used)) if field.alias else field for field in fields
    )


def _kinds_of(driver: str) -> list[str]:
    return str(gdal.GetDriverByName(driver).GetMetadataItem("DMD_CREATIONFIELDDATATYPES")).split()


def _kind_of(field: Any, kinds: Sequence[str]) -> int:
    """The type of a field; what the driver does not know is a real number or a text."""
    kind = int(field.GetType())
    if ogr.GetFieldTypeName(kind) in kinds:
        return kind
    return ogr.OFTReal if kind in INTEGERS else ogr.OFTString


def check_fields(layer: Any, fields: Sequence[Field], path: object) -> None:
    """Raise where a layer that is there lacks a field, or has one that cannot hold the values."""
    definition = layer.GetLayerDefn()
    for field in fields:
        place = definition.GetFieldIndex(field.name)
        if place < 0:
            raise UnfitError(
                "The features {path} cannot be appended to: the layer {layer} lacks the field {field}; "
                "expected the fields of the input and of the model's classes",
                path=path,
                layer=layer.GetName(),
                field=field.name,
            )
        kind = definition.GetFieldDefn(place).GetType()
        if kind not in (*HOLDS[field.kind], ogr.OFTString):
            raise UnfitError(
                "The features {path} cannot be appended to: the field {field} of the layer {layer} is of the "
                "type {found}; expected {wanted}",
                path=path,
                field=field.name,
                layer=layer.GetName(),
                found=ogr.GetFieldTypeName(kind),
                wanted=ogr.GetFieldTypeName(field.kind),
            )


def check_geometry(layer: Any, schema: Schema, path: object) -> None:
    """Raise where a layer that is there has other geometries than the input, or another CRS."""
    found, wanted = (ogr.GT_Flatten(kind) for kind in (layer.GetGeomType(), schema.geometry_type))
    if ogr.wkbUnknown not in (found, wanted) and _as_multi(found) != _as_multi(wanted):
        raise UnfitError(
            "The features {path} cannot be appended to: the layer {layer} has geometries of the type "
            "{found}; expected {wanted}, as the input has",
            path=path,
            layer=layer.GetName(),
            found=ogr.GeometryTypeToName(found),
            wanted=ogr.GeometryTypeToName(wanted),
        )
    if wanted != ogr.wkbNone and not _is_same(layer.GetSpatialRef(), schema.crs):
        raise UnfitError(
            "The features {path} cannot be appended to: the layer {layer} is in {found}; expected {wanted}, "
            "as the input is",
            path=path,
            layer=layer.GetName(),
            found=_name_of(layer.GetSpatialRef()),
            wanted=_name_of(schema.crs),
        )


def _as_multi(kind: int) -> int:
    """Formats that know no single lines and areas have them as multiple ones."""
    return int(ogr.GT_GetCollection(kind) or kind) if kind != ogr.wkbPoint else kind


def _is_same(one: Any, other: Any) -> bool:
    if one is None or other is None:
        return one is other
    return bool(one.IsSame(other, ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"]))


def _name_of(crs: Any) -> str:
    return str(crs.GetName()) if crs is not None else "-"
