"""Tile indexes: vector layers with the place of a raster in each feature, as gdaltindex writes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from osgeo import gdal, ogr

from ..errors import RasterError
from . import RasterName
from .gdal_errors import checked

LOCATION = "location"
LARGEST = 1 << 20  # bytes of an XML description


def tiles_of(path: str) -> list[RasterName] | None:
    """The rasters of a tile index, those on top first; ``None`` for a file that is none.

    That is whatever OGR opens and has a field for places, ``location`` unless the layer's metadata say
    otherwise, or a GTI's XML that names such a layer. Places are below the index's folder, else below the
    current one. As for GDAL's driver GTI, later ones in the order of ``SORT_FIELD`` lie over earlier ones,
    and without such a field later features.
    """
    described = _described(path)
    dataset = _opened(described.get("IndexDataset", path))
    if dataset is None:
        return None
    layer = _layer_of(dataset, described.get("IndexLayer"))
    field = layer and (described.get("LocationField") or layer.GetMetadataItem("LOCATION_FIELD") or LOCATION)
    if layer is None or layer.GetLayerDefn().GetFieldIndex(field) < 0:
        return None
    sort = described.get("SortField") or layer.GetMetadataItem("SORT_FIELD")
    if sort and layer.GetLayerDefn().GetFieldIndex(sort) < 0:
        raise RasterError(
            "The tile index {path} is to be sorted by {field}, which it lacks; expected one of its fields",
            path=path,
            field=sort,
        )
    entries = [(feature.GetField(sort) if sort else None, feature.GetField(field)) for feature in layer]
    is_rising = described.get("SortFieldAsc") or layer.GetMetadataItem("SORT_FIELD_ASC") or "YES"
    entries.sort(key=_rank)  # stable, so that what ranks alike stays in the order of features
    if is_rising.upper() in ("YES", "TRUE"):
        entries.reverse()
    places = [str(location) for _, location in entries if location]
    if not places:
        raise RasterError("The tile index {path} lists no raster; expected at least one", path=path)
    return [RasterName(_place_of(place, Path(path).parent)) for place in places]


def _rank(entry: tuple[Any, Any]) -> tuple[bool, Any]:
    return entry[0] is not None, entry[0] or 0


def _described(path: str) -> dict[str, str]:
    """What a GTI's XML says, if the file is one; GDAL's parser expands no entities."""
    file = Path(path)
    if not file.is_file() or file.stat().st_size > LARGEST:
        return {}
    content = file.read_bytes()
    if not content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<GDALTileIndexDataset"):
        return {}
    tree = checked(
        lambda: gdal.ParseXMLString(content.decode("utf-8", "replace")),
        "The tile index {path} cannot be read: {reason}",
        path=path,
    )
    said = {child[1]: child[2][1] for child in tree[2:] if len(child) > 2}
    if index := said.get("IndexDataset"):
        said["IndexDataset"] = _place_of(index, file.parent)
    return said


def _opened(path: str) -> Any:
    try:
        return checked(
            lambda: gdal.OpenEx(path[4:] if path.startswith("GTI:") else path, gdal.OF_VECTOR), "{reason}"
        )
    except RasterError:
        return None


def _layer_of(dataset: gdal.Dataset, name: str | None) -> ogr.Layer | None:
    if name:
        return dataset.GetLayerByName(name)
    return dataset.GetLayer(0) if dataset.GetLayerCount() else None


def _place_of(place: str, folder: Path) -> str:
    beside = folder / place
    return str(beside) if not Path(place).is_absolute() and beside.exists() else place
