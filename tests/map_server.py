"""A server of maps on this computer, in the ways in which the common ones speak."""

from __future__ import annotations

import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import numpy as np
from map_documents import arcgis_document, wcs_document, wmts_document
from osgeo import gdal, osr

TILE = 256
HALF_WORLD = 20037508.342789244
TRANSFORM = (500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)
EPSG = 32633


def tile_pixels(zoom: int, col: int, row: int) -> np.ndarray:
    """(3, rows, columns) of a tile: another noise for each."""
    return np.random.default_rng([zoom, col, row]).integers(1, 256, (3, TILE, TILE)).astype(np.uint8)


def tile_size(zoom: int) -> float:
    """Units of a pixel of tiles."""
    return 2 * HALF_WORLD / TILE / 2**zoom


def tile_bounds(zoom: int, col: int, row: int, cols: int, rows: int) -> tuple[float, float, float, float]:
    """x min, x max, y min, y max of some tiles."""
    size = tile_size(zoom) * TILE
    left, top = -HALF_WORLD + col * size, HALF_WORLD - row * size
    return left, left + cols * size, top - rows * size, top


def encoded(values: np.ndarray, driver: str, transform=None) -> bytes:
    """(bands, rows, columns) as a file."""
    path = f"/vsimem/served_{threading.get_ident()}"
    bands, height, width = values.shape
    kind = {"uint8": gdal.GDT_Byte, "float32": gdal.GDT_Float32}[values.dtype.name]
    memory = gdal.GetDriverByName("MEM").Create("", width, height, bands, kind)
    if transform:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(EPSG)
        memory.SetSpatialRef(crs)
        memory.SetGeoTransform(transform)
    for number, pixels in enumerate(values, start=1):
        memory.GetRasterBand(number).WriteRaster(0, 0, width, height, np.ascontiguousarray(pixels).data)
    gdal.GetDriverByName(driver).CreateCopy(path, memory)
    file = gdal.VSIFOpenL(path, "rb")
    size = gdal.VSIStatL(path).size
    content = bytes(gdal.VSIFReadL(1, size, file))
    gdal.VSIFCloseL(file)
    gdal.GetDriverByName(driver).Delete(path)
    return content


class MapServer(ThreadingHTTPServer):
    """Serves tiles, and (bands, rows, columns) of a ``scene`` of bytes at TRANSFORM in EPSG.

    ``page`` is HTML that it answers instead of pixels, and calls a success. ``status`` says of a path and
    how often it was asked for before what to answer instead of 200; ``broken`` are boxes that it fails at.
    ``refuses`` is what WMS says instead of a map; ``delay`` is how many seconds each answer takes;
    ``largest`` how many pixels ArcGIS gives along a side. ``asked`` counts the paths, ``queries`` has all
    requests.
    """

    daemon_threads = True

    def __init__(self, scene: np.ndarray | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.scene = scene
        self.asked: Counter = Counter()
        self.queries: list = []
        self.delay, self.refuses, self.page, self.broken = 0.0, "", "", ()
        self.largest, self.under_way, self.most = 4096, 0, 0
        self.lock = threading.Lock()
        self.status = lambda path, times: 200
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def handle_error(self, *_) -> None:
        """Whoever asked has gone."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def xyz(self, zoom: int = 10) -> str:
        """The source of a layer of tiles."""
        return f"type=xyz&url={self.url}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax={zoom}"

    def wmts(self) -> str:
        """The same tiles as the source of a layer of WMTS."""
        what = "contextualWMSLegend=0&crs=EPSG:3857&dpiMode=7&format=image/png&layers=tiles&styles=default"
        return f"{what}&tileMatrixSet=grid&url={self.url}/wmts?SERVICE%3DWMTS%26REQUEST%3DGetCapabilities"

    def wms(self, image: str = "image/png") -> str:
        """The source of a layer of the scene."""
        what = f"contextualWMSLegend=0&crs=EPSG:{EPSG}&dpiMode=7&format={image}&layers=scene&styles"
        return f"{what}&url={self.url}/wms"

    def wcs(self) -> str:
        """The source of a layer of the scene's numbers."""
        what = f"cache=AlwaysNetwork&crs=EPSG:{EPSG}&format=GeoTIFF&identifier=scene&version=1.0.0"
        return f"{what}&url={self.url}/wcs"

    def arcgis(self, kind: str) -> str:
        """The source of a layer of the scene; ``kind`` is MapServer or ImageServer."""
        layer = "0" if kind == "MapServer" else ""
        url = f"{self.url}/arcgis/rest/services/scene/{kind}"
        return f"crs='EPSG:{EPSG}' format='PNG32' layer='{layer}' url='{url}'"

    def part(self, box: list[float], width: int, height: int) -> np.ndarray:
        """(bands + 1, rows, columns) of the scene in a box, the nearest pixels; the last says where it is."""
        left, bottom, right, top = box
        xs = left + (np.arange(width) + 0.5) * (right - left) / width
        ys = top - (np.arange(height) + 0.5) * (top - bottom) / height
        cols = np.floor((xs - TRANSFORM[0]) / TRANSFORM[1]).astype(int)
        rows = np.floor((ys - TRANSFORM[3]) / TRANSFORM[5]).astype(int)
        _, tall, wide = self.scene.shape
        inside = ((rows >= 0) & (rows < tall))[:, None] & ((cols >= 0) & (cols < wide))[None]
        seen = self.scene[:, rows.clip(0, tall - 1)[:, None], cols.clip(0, wide - 1)[None]] * inside
        return np.concatenate([seen, 255 * inside[None]]).astype(self.scene.dtype)

    def answer(self, path: str, query: dict[str, str]) -> tuple[bytes, str]:
        """The body and its type."""
        if path == "/wms":
            return self._wms(query)
        if path == "/wmts":
            return wmts_document(self.url, HALF_WORLD, 11), "text/xml"
        if path == "/wcs":
            return self._wcs(query)
        if path.startswith("/arcgis/"):
            return self._arcgis(path, query)
        zoom, col, row = (int(part) for part in path.removesuffix(".png").strip("/").split("/"))
        return encoded(tile_pixels(zoom, col, row), "PNG"), "image/png"

    def _wms(self, query: dict[str, str]) -> tuple[bytes, str]:
        if query["request"] == "GetCapabilities":
            return self._capabilities().encode(), "text/xml"
        if self.refuses:
            report = f"<ServiceException>{self.refuses}</ServiceException>"
            space = 'version="1.3.0" xmlns="http://www.opengis.net/ogc"'
            return f"<ServiceExceptionReport {space}>{report}</ServiceExceptionReport>".encode(), "text/xml"
        box = [float(number) for number in query["bbox"].split(",")]
        return encoded(self.part(box, int(query["width"]), int(query["height"])), "PNG"), "image/png"

    def _wcs(self, query: dict[str, str]) -> tuple[bytes, str]:
        """Version 1.0.0 (OGC 03-065r6)."""
        if query["request"] != "GetCoverage":
            url = f"{self.url}/wcs?"
            return wcs_document(query["request"], url, self.scene.shape, self.bounds), "text/xml"
        box = [float(number) for number in query["bbox"].split(",")]
        width, height = int(query["width"]), int(query["height"])
        place = box[0], (box[2] - box[0]) / width, 0, box[3], 0, (box[1] - box[3]) / height
        return encoded(self.part(box, width, height)[:-1], "GTiff", place), "image/tiff"

    def _arcgis(self, path: str, query: dict[str, str]) -> tuple[bytes, str]:
        """As the REST API of ArcGIS Enterprise documents map and image services."""
        if path.endswith(("/export", "/exportImage")):
            box = [float(number) for number in query["bbox"].split(",")]
            width, height = map(int, query["size"].split(","))
            if max(width, height) > self.largest:
                return b'{"error": {"code": 400, "message": "too large"}}', "application/json"
            return encoded(self.part(box, width, height), "PNG"), "image/png"
        return arcgis_document(path, self.bounds, self.largest), "application/json"

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """x min, y min, x max, y max of the scene."""
        _, rows, cols = self.scene.shape
        left, width, _, top, _, height = TRANSFORM
        return left, top + rows * height, left + cols * width, top

    def _capabilities(self) -> str:
        left, bottom, right, top = self.bounds
        link = f'<OnlineResource xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{self.url}/wms?"/>'
        get = f"<DCPType><HTTP><Get>{link}</Get></HTTP></DCPType>"
        return f"""<?xml version="1.0"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms">
<Service><Name>WMS</Name><Title>Scene</Title>{link}</Service>
<Capability><Request>
<GetCapabilities><Format>text/xml</Format>{get}</GetCapabilities>
<GetMap><Format>image/png</Format>{get}</GetMap></Request>
<Exception><Format>XML</Format></Exception>
<Layer><Title>All</Title><CRS>EPSG:{EPSG}</CRS>
<Layer><Name>scene</Name><Title>Scene</Title><CRS>EPSG:{EPSG}</CRS>
<EX_GeographicBoundingBox><westBoundLongitude>14</westBoundLongitude><eastBoundLongitude>17</eastBoundLongitude>
<southBoundLatitude>44</southBoundLatitude><northBoundLatitude>46</northBoundLatitude></EX_GeographicBoundingBox>
<BoundingBox CRS="EPSG:{EPSG}" minx="{left}" miny="{bottom}" maxx="{right}" maxy="{top}"/>
</Layer></Layer></Capability></WMS_Capabilities>"""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        server: MapServer = self.server
        parts = urlsplit(self.path)
        query = {key.lower(): values[0] for key, values in parse_qs(parts.query).items()}
        with server.lock:
            times, server.asked[parts.path] = server.asked[parts.path], server.asked[parts.path] + 1
            server.queries.append((parts.path, query))
            server.under_way += 1
            server.most = max(server.most, server.under_way)
        time.sleep(server.delay)
        status = 500 if query.get("bbox") in server.broken else server.status(parts.path, times)
        body, kind = (b"no", "text/plain") if status >= 400 else server.answer(parts.path, query)
        if server.page and kind.startswith("image/"):
            body, kind = server.page.encode(), "text/html; charset=utf-8"
        with server.lock:
            server.under_way -= 1
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)
