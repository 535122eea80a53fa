"""Addresses as what GDAL opens."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

STORES = {"http": "/vsicurl/", "https": "/vsicurl/", "s3": "/vsis3/", "gs": "/vsigs/"}


def place_of(href: str, base: str) -> str:
    """What GDAL opens for an address, which may be relative to that of the document that has it."""
    if "://" in base and "://" not in href:
        return opened_by_gdal(urljoin(base, href))
    if is_absolute(href):
        return opened_by_gdal(href)
    folder = base.replace("\\", "/").rpartition("/")[0]
    return f"{folder}/{href}" if folder else href


def is_absolute(address: str) -> bool:
    """Whether it says by itself where something lies."""
    is_path = PurePosixPath(address).is_absolute() or address[1:2] == ":"
    return is_path or "://" in address or address.startswith("\\\\")


def opened_by_gdal(address: str) -> str:
    """What GDAL opens for an address or a path that is absolute."""
    kind, _, rest = address.partition("://")
    if kind == "file":
        path = unquote(urlsplit(address).path)
        return path[1:] if path[2:3] == ":" else path  # /C:/…
    if kind in ("http", "https"):
        return f"/vsicurl/{address}"
    return f"{STORES[kind]}{rest}" if kind in STORES else address
