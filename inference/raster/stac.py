"""STAC: images that a JSON document lists, with the assets that are their bands.

https://github.com/radiantearth/stac-spec: an Item, an ItemCollection, or what an API answers to a search.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from osgeo import gdal

from ..errors import RasterError
from ..progress import Progress
from ..text import Text
from . import RasterName
from .addresses import place_of
from .gdal_errors import checked

Json = Mapping[str, Any]

LARGEST = 256 << 20  # bytes of a document
AT_ONCE = 1 << 20
ADDRESSES = ("http://", "https://")
IMAGES = (
    "image/tiff",
    "image/jp2",
    "image/png",
    "image/jpeg",
    "image/vnd.stac.geotiff",
    "application/x-geotiff",
)
SUFFIXES = (".tif", ".tiff", ".jp2", ".png", ".jpg", ".jpeg", ".vrt")
NO_IMAGES = {
    "thumbnail",
    "overview",
    "metadata",
    "data-mask",
    "cloud",
    "cloud-shadow",
    "snow-ice",
    "water-mask",
}


def is_stac(path: str) -> bool:
    """Whether a path may be that of such a document: by its suffix, or as an address that is no image's."""
    suffix = PurePosixPath(urlsplit(path.partition("#")[0]).path).suffix.lower()
    return suffix in (".json", ".geojson") or (path.startswith(ADDRESSES) and suffix not in SUFFIXES)


def images_of(path: str, progress: Progress) -> list[RasterName] | None:
    """The images of a document in its order; ``None`` where it is no STAC.

    Behind ``#`` may stand the assets to take, with commas between them: each is one band, or all of them
    are the bands of one. Without, the asset with the role ``data`` counts, or the only one that is an
    image, or all of them if each says to be a band of its own. RasterError where that is not clear.
    """
    path, _, asked = path.partition("#")
    text = _read(path)
    try:
        document = json.loads(text)
    except ValueError as error:
        raise RasterError(
            "The document {path} is not JSON: {reason}", path=path, reason=str(error)
        ) from error
    items = _items_of(document)
    if items is None:
        return None
    if not items:
        raise RasterError("The STAC document {path} lists no item; expected at least one", path=path)
    if any(link.get("rel") == "next" for link in document.get("links") or () if isinstance(link, dict)):
        progress.warn(
            Text(
                "{path} is one page of several: only the {count} items on it are read",
                path=path,
                count=len(items),
            )
        )
    wanted = [name.strip() for name in asked.split(",") if name.strip()]
    return [_image_of(item, _chosen(item, wanted), path) for item in items]


def _read(path: str) -> str:
    """The text of a file or of an address, whose server may not know its size beforehand."""
    place = f"/vsicurl_streaming/{path}" if path.startswith(ADDRESSES) else path
    file = checked(
        lambda: gdal.VSIFOpenL(place, "rb"), "The document {path} cannot be read: {reason}", path=path
    )
    content = bytearray()
    try:
        while part := gdal.VSIFReadL(1, AT_ONCE, file):
            content += part
            if len(content) > LARGEST:
                raise RasterError(
                    "The document {path} has more than {most} bytes; expected fewer",
                    path=path,
                    most=LARGEST,
                )
    finally:
        gdal.VSIFCloseL(file)
    return content.decode("utf-8-sig", "replace")


def _items_of(document: object) -> list[Json] | None:
    if not isinstance(document, dict):
        return None
    features = document.get("features") if document.get("type") == "FeatureCollection" else [document]
    if not isinstance(features, list) or any(not _is_item(feature) for feature in features):
        return None
    return features


def _is_item(feature: object) -> bool:
    return (
        isinstance(feature, dict)
        and feature.get("type") == "Feature"
        and isinstance(feature.get("assets"), dict)
    )


def _chosen(item: Json, wanted: Sequence[str]) -> dict[str, Json]:
    """The assets that are the image."""
    assets: dict[str, Json] = {key: asset for key, asset in item["assets"].items() if isinstance(asset, dict)}
    if wanted:
        if missing := [name for name in wanted if name not in assets]:
            raise RasterError(
                "The STAC item {item} has no asset {name}; expected one of {assets}",
                item=item.get("id"),
                name=missing[0],
                assets=", ".join(assets),
            )
        return {name: assets[name] for name in wanted}
    images = {key: asset for key, asset in assets.items() if _is_image(asset)}
    data = {key: asset for key, asset in images.items() if "data" in (asset.get("roles") or ())}
    for some in (data, images):
        if len(some) == 1:
            return some
    some = data or images
    names = [name for asset in some.values() for name in _names_of_bands(asset)]
    are_bands = all(len(_names_of_bands(asset)) == 1 for asset in some.values()) and all(names)
    if some and are_bands and len(set(names)) == len(names):
        return some
    raise RasterError(
        "The STAC item {item} has the assets {assets}, and it is not clear which is the image; expected "
        "one with the role data, a single image, or images of one named band each (or their names behind "
        "the document's, like items.json#red,green,blue)",
        item=item.get("id"),
        assets=", ".join(some or assets),
    )


def _is_image(asset: Json) -> bool:
    if NO_IMAGES & set(asset.get("roles") or ()):
        return False
    kind = str(asset.get("type") or "").split(";")[0].strip().lower()
    path = urlsplit(str(asset.get("href") or "")).path.lower()
    return kind in IMAGES or (not kind and path.endswith(SUFFIXES))


def _names_of_bands(asset: Json) -> list[str]:
    """What the bands of an asset are called: by STAC 1.1's ``bands``, or the extension ``eo``."""
    bands = asset.get("bands") or asset.get("eo:bands") or ()
    keys = ("eo:common_name", "common_name", "name")
    named = [band for band in bands if isinstance(band, dict)]
    return [str(next((band[key] for key in keys if band.get(key)), "")) for band in named]


def _image_of(item: Json, assets: Mapping[str, Json], base: str) -> RasterName:
    title = str(item.get("id") or "item")
    places = {key: place_of(str(asset.get("href") or ""), base) for key, asset in assets.items()}
    if len(places) == 1:
        return RasterName(next(iter(places.values())), title=title)
    names = [(_names_of_bands(assets[key]) or [""])[0] or key for key in places]
    return RasterName(_stacked(list(places.values()), names, title), title=title)


def _stacked(places: Sequence[str], names: Sequence[str], title: str) -> str:
    """A VRT, as text, with the first band of each file, on the finest of their grids."""

    def build() -> str | None:
        stack = gdal.BuildVRT("", list(places), separate=True, resolution="highest", resampleAlg="bilinear")
        if stack is None or stack.RasterCount < len(places):
            return None
        for number, name in enumerate(names, start=1):
            stack.GetRasterBand(number).SetDescription(name)
        written: str = stack.GetMetadata("xml:VRT")[0]
        return written

    stack = checked(build, "The assets of the STAC item {item} cannot be stacked: {reason}", item=title)
    return str(stack)
