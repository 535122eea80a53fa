"""Features with the classified rasters of their images attached, and what these hold as their fields."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from osgeo import gdal, ogr

from ..definition import ModelClass
from ..errors import RasterError, UnfitError
from ..finished import added
from ..progress import Progress, checkpoint
from ..text import Text
from .attachment_tables import (
    Attachments,
    AttachmentTable,
    RelatedMedia,
    TableKind,
    attachment_name,
    fitting_rasters,
)
from .attachments import AttachedImage, ClassifiedImage
from .class_fields import SumFields, legal_names, sum_fields
from .containers import GEODATABASE, GEOPACKAGE, check_container, driver_of, writing, written
from .esri_attachments import GLOBAL_ID
from .layer import FeatureLayer, Schema, check_fields, check_geometry, fields_of_sums, schema_of

TABLES: dict[str, TableKind] = {GEOPACKAGE: RelatedMedia, GEODATABASE: Attachments}
RESERVED = ("gpkg", "sqlite_", "rtree_")  # beginnings of tables' names in a GeoPackage


@dataclass(frozen=True)
class Outcome:
    """What has come of the images of a layer: those that were classified, and those that failed."""

    classes: tuple[ModelClass, ...]
    classified: Sequence[ClassifiedImage]
    failed: Sequence[AttachedImage] = ()

    def that_fits(self, progress: Progress) -> Outcome:
        """Rasters that are too large to be attached have failed, and are told."""
        fitting = fitting_rasters(self.classified, progress)
        outputs = {one.output for one in fitting}
        large = [one.image for one in self.classified if one.output not in outputs]
        return replace(self, classified=fitting, failed=(*self.failed, *large))

    def by_feature(self) -> dict[int, list[ClassifiedImage]]:
        """What was classified of each feature."""
        found: dict[int, list[ClassifiedImage]] = defaultdict(list)
        for one in self.classified:
            found[one.image.feature].append(one)
        return found


def layer_name_in(path: Path) -> str:
    """What the layer of a new output is called: as its file, if that is allowed."""
    if driver_of(path) == GEODATABASE:
        [name] = legal_names([path.stem], set())
        return name
    return f"layer_{path.stem}" if path.stem.lower().startswith(RESERVED) else path.stem


def check_features(source: FeatureLayer, path: Path, classes: Sequence[ModelClass] | None = None) -> None:
    """Raise where the features of a layer cannot be written to ``path``, or appended to what is there.

    Once the ``classes`` of the output are known their fields are looked at, too.
    """
    check_container(path)
    if Path(source.path).resolve() == path.resolve():
        raise RasterError(
            "OUTPUT_FEATURES is {path}, where the input features lie; expected another file", path=path
        )
    _dataset, layer = source.opened()
    schema = schema_of(layer, driver_of(path))
    if path.exists():
        _check_existing(path, schema, _sums_of(schema, classes) if classes is not None else None)


def _check_existing(path: Path, schema: Schema, sums: SumFields | None) -> None:
    existing = writing(lambda: gdal.OpenEx(str(path), gdal.OF_VECTOR), path)
    _target(existing, path, schema, sums)


def _sums_of(schema: Schema, classes: Sequence[ModelClass]) -> SumFields:
    return sum_fields(classes, [schema.fid, schema.geometry, *(field.name for field in schema.fields)])


class Written(NamedTuple):
    """A layer that was written, and what people call its new fields."""

    layer: str
    aliases: dict[str, str]


def write_features(source: FeatureLayer, path: Path, outcome: Outcome, progress: Progress) -> Written:
    """Write all features of a layer to a GeoPackage or a File GDB; the layer that has them.

    Geometries, fields and, in a new layer, FIDs are the input's; File GDBs give new GlobalIDs. The rasters
    are attached one after the other: one is in memory at a time. A container that exists is appended to, and
    stays as it was if anything fails.
    """
    check_features(source, path, outcome.classes)
    outcome = outcome.that_fits(progress)
    dataset, layer = source.opened()
    schema = schema_of(layer, driver_of(path))
    sums = _sums_of(schema, outcome.classes)
    is_new = not path.exists()

    def write(target: Any) -> str:
        opening = partial(_created if is_new else _target, target, path, schema, sums)
        found, table = writing(opening, path)
        features = _Features(found, table, schema, sums, outcome, keeps_ids=is_new and _has_ids(source, path))
        count = max(1, layer.GetFeatureCount())
        for number, feature in enumerate(source.features_in(layer)):
            checkpoint(progress, min(1.0, number / count))
            writing(partial(features.add, feature), path)
        return str(found.GetName())

    name = written(path, write, progress)
    del dataset  # which the layer needs until here
    progress.info(
        Text(
            "Classified rasters in {path}: {count}, attached to features of {layer}",
            path=path,
            count=len(outcome.classified),
            layer=name,
        )
    )
    return Written(name, {field.name: field.alias for field in fields_of_sums(sums, schema) if field.alias})


def _has_ids(source: FeatureLayer, path: Path) -> bool:
    """Whether the format takes the FIDs: those of File GDBs begin with 1."""
    return driver_of(path) != GEODATABASE or not source.begins_with_zero()


def _created(dataset: Any, path: Path, schema: Schema, sums: SumFields) -> tuple[Any, AttachmentTable]:
    """A new layer with the table for its rasters."""
    name = driver_of(path)
    options = [f"FID={schema.fid}"]
    if schema.geometry_type != ogr.wkbNone:
        options.append(f"GEOMETRY_NAME={schema.geometry}")
    if name == GEODATABASE:
        options.append(f"COLUMN_TYPES={GLOBAL_ID}=esriFieldTypeGlobalID")
    layer = dataset.CreateLayer(layer_name_in(path), schema.crs, schema.geometry_type, options)
    subtypes = str(gdal.GetDriverByName(name).GetMetadataItem("DMD_CREATIONFIELDDATASUBTYPES")).split()
    for field in (*schema.fields, *fields_of_sums(sums, schema)):
        layer.CreateField(field.defined(subtypes))
    if name == GEODATABASE:
        key = ogr.FieldDefn(GLOBAL_ID, ogr.OFTString)
        key.SetNullable(False)
        layer.CreateField(key)
    return layer, TABLES[name].created(dataset, layer)


def _target(dataset: Any, path: Path, schema: Schema, sums: SumFields | None) -> tuple[Any, AttachmentTable]:
    """The layer that is appended to, and the table for its rasters: one that has all that is needed."""
    layer = _layer_in(dataset, path)
    check_geometry(layer, schema, path)
    check_fields(layer, (*schema.fields, *(fields_of_sums(sums, schema) if sums else ())), path)
    table = TABLES[driver_of(path)].of(dataset, layer)
    if table is None:
        raise UnfitError(
            "The features {path} cannot be appended to: the layer {layer} has no attachments; expected "
            "related media in a GeoPackage, attachments by GlobalID in a File GDB",
            path=path,
            layer=layer.GetName(),
        )
    return layer, table


def _layer_in(dataset: Any, path: Path) -> Any:
    """The layer that is called like the file."""
    name = layer_name_in(path)
    layer = dataset.GetLayerByName(name)
    if layer is None:
        there = [dataset.GetLayer(number).GetName() for number in range(dataset.GetLayerCount())]
        raise UnfitError(
            "The features {path} cannot be appended to: there are the layers {layers}; expected one that is "
            "called {name}",
            path=path,
            layers=", ".join(there) or "-",
            name=name,
        )
    return layer


class _Features:
    """Adds features to a layer, with what has come of their images."""

    def __init__(
        self,
        layer: Any,
        table: AttachmentTable,
        schema: Schema,
        sums: SumFields,
        outcome: Outcome,
        keeps_ids: bool,
    ) -> None:
        self._layer, self._table, self._sums, self._keeps_ids = layer, table, sums, keeps_ids
        self._classified = outcome.by_feature()
        self._failed = Counter(image.feature for image in outcome.failed)
        definition = layer.GetLayerDefn()
        self._places = {field.source: definition.GetFieldIndex(field.name) for field in schema.fields}

    def add(self, source: Any) -> bool:
        """Add one of the input, with the rasters of its images."""
        feature = ogr.Feature(self._layer.GetLayerDefn())
        places = [self._places.get(number, -1) for number in range(source.GetFieldCount())]
        feature.SetFromWithMap(source, True, places)
        if self._keeps_ids:
            feature.SetFID(source.GetFID())
        images = self._classified.get(source.GetFID(), [])
        self._tell(feature, images, self._failed[source.GetFID()])
        self._layer.CreateFeature(feature)
        if images:
            key = self._key_of(feature.GetFID())
            for one in images:
                self._table.add(key, one.output, attachment_name(one.image))
        return True

    def _tell(self, feature: Any, images: Sequence[ClassifiedImage], failed: int) -> None:
        feature.SetField(self._sums.classified, len(images))
        feature.SetField(self._sums.failed, failed)
        totals = {total.entry.value: total for total in added([one.totals for one in images])}
        for entry in self._sums.classes:
            if entry.value in totals:
                total = totals[entry.value]
                feature.SetFieldInteger64(feature.GetFieldIndex(entry.pixels), total.pixels)
                if total.area is not None:
                    feature.SetField(entry.area, total.area)

    def _key_of(self, fid: int) -> int | str:
        """What attachments call the feature: GlobalIDs are known once it is written."""
        key = self._table.key
        return str(self._layer.GetFeature(fid).GetField(key)) if key else fid
