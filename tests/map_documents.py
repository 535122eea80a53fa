"""What servers of maps say of themselves."""

from __future__ import annotations

import json

EPSG = 32633
WGS84 = "urn:ogc:def:crs:OGC:1.3:CRS84"
Bounds = tuple[float, float, float, float]


def arcgis_document(path: str, bounds: Bounds, largest: int) -> bytes:
    """Of a map service, its layer 0, or an image service."""
    place = dict(zip(("xmin", "ymin", "xmax", "ymax"), bounds))
    reference = {"wkid": EPSG, "latestWkid": EPSG}
    extent = {**place, "spatialReference": reference}
    if not path.endswith("Server"):
        return json.dumps({"id": 0, "name": "Scene", "type": "Raster Layer", "extent": extent}).encode()
    service = {
        "currentVersion": 10.91,
        "name": "scene",
        "mapName": "Scene",
        "serviceDescription": "",
        "copyrightText": "",
        "capabilities": "Map,Query,Data" if path.endswith("MapServer") else "Image,Metadata",
        "extent": extent,
        "initialExtent": extent,
        "fullExtent": extent,
        "spatialReference": reference,
        "singleFusedMapCache": False,
        "supportedImageFormatTypes": "PNG32,PNG24,PNG,JPG",
        "maxImageHeight": largest,
        "maxImageWidth": largest,
        "layers": [{"id": 0, "name": "Scene"}],
    }
    return json.dumps(service).encode()


def wcs_document(request: str, url: str, shape: tuple[int, int, int], bounds: Bounds) -> bytes:
    """Capabilities, or the description of the coverage."""
    spaces = " ".join(
        [
            'xmlns="http://www.opengis.net/wcs"',
            'xmlns:gml="http://www.opengis.net/gml"',
            'xmlns:xlink="http://www.w3.org/1999/xlink"',
            'version="1.0.0"',
        ]
    )
    named = "<name>scene</name><label>Scene</label>"
    around = f'<lonLatEnvelope srsName="{WGS84}">{_positions(14.9, 45.0, 15.2, 45.3)}</lonLatEnvelope>'
    if request == "GetCapabilities":
        get = f'<DCPType><HTTP><Get><OnlineResource xlink:href="{url}"/></Get></HTTP></DCPType>'
        kinds = ("GetCapabilities", "DescribeCoverage", "GetCoverage")
        requests = "".join(f"<{kind}>{get}</{kind}>" for kind in kinds)
        return f"""<?xml version="1.0"?><WCS_Capabilities {spaces}>
<Service><name>WCS</name><label>WCS</label><fees>NONE</fees><accessConstraints>NONE</accessConstraints></Service>
<Capability><Request>{requests}</Request><Exception><Format>text/xml</Format></Exception></Capability>
<ContentMetadata><CoverageOfferingBrief>{named}{around}</CoverageOfferingBrief></ContentMetadata>
</WCS_Capabilities>""".encode()
    _, rows, cols = shape
    left, _, right, top = bounds
    size = (right - left) / cols
    return f"""<?xml version="1.0"?><CoverageDescription {spaces}><CoverageOffering>{named}{around}
<domainSet><spatialDomain><gml:Envelope srsName="EPSG:{EPSG}">{_positions(*bounds)}</gml:Envelope>
<gml:RectifiedGrid dimension="2" srsName="EPSG:{EPSG}"><gml:limits><gml:GridEnvelope>
<gml:low>0 0</gml:low><gml:high>{cols - 1} {rows - 1}</gml:high></gml:GridEnvelope></gml:limits>
<gml:axisName>x</gml:axisName><gml:axisName>y</gml:axisName>
<gml:origin><gml:pos>{left + size / 2} {top - size / 2}</gml:pos></gml:origin>
<gml:offsetVector>{size} 0</gml:offsetVector><gml:offsetVector>0 {-size}</gml:offsetVector>
</gml:RectifiedGrid></spatialDomain></domainSet>
<rangeSet><RangeSet><name>range</name><label>range</label></RangeSet></rangeSet>
<supportedCRSs><requestResponseCRSs>EPSG:{EPSG}</requestResponseCRSs><nativeCRSs>EPSG:{EPSG}</nativeCRSs>
</supportedCRSs><supportedFormats nativeFormat="GeoTIFF"><formats>GeoTIFF</formats></supportedFormats>
<supportedInterpolations><interpolationMethod>nearest neighbor</interpolationMethod></supportedInterpolations>
</CoverageOffering></CoverageDescription>""".encode()


def wmts_document(url: str, half_world: float, zooms: int) -> bytes:
    """Capabilities of version 1.0.0 (OGC 07-057r7), whose tiles are where those of XYZ are."""
    spaces = " ".join(
        [
            'xmlns="http://www.opengis.net/wmts/1.0"',
            'xmlns:ows="http://www.opengis.net/ows/1.1"',
            'xmlns:xlink="http://www.w3.org/1999/xlink"',
        ]
    )
    matrices = "".join(
        f"""<TileMatrix><ows:Identifier>{zoom}</ows:Identifier>
<ScaleDenominator>{2 * half_world / 256 / 2**zoom / 0.00028!r}</ScaleDenominator>
<TopLeftCorner>{-half_world} {half_world}</TopLeftCorner>
<TileWidth>256</TileWidth><TileHeight>256</TileHeight>
<MatrixWidth>{2**zoom}</MatrixWidth><MatrixHeight>{2**zoom}</MatrixHeight></TileMatrix>"""
        for zoom in range(zooms)
    )
    template = url + "/{TileMatrix}/{TileCol}/{TileRow}.png"
    return f"""<?xml version="1.0"?><Capabilities {spaces} version="1.0.0">
<Contents><Layer><ows:Title>Tiles</ows:Title>
<ows:WGS84BoundingBox><ows:LowerCorner>-180 -85.05</ows:LowerCorner>
<ows:UpperCorner>180 85.05</ows:UpperCorner></ows:WGS84BoundingBox><ows:Identifier>tiles</ows:Identifier>
<Style isDefault="true"><ows:Identifier>default</ows:Identifier></Style><Format>image/png</Format>
<TileMatrixSetLink><TileMatrixSet>grid</TileMatrixSet></TileMatrixSetLink>
<ResourceURL format="image/png" resourceType="tile" template="{template}"/></Layer>
<TileMatrixSet><ows:Identifier>grid</ows:Identifier>
<ows:SupportedCRS>urn:ogc:def:crs:EPSG::3857</ows:SupportedCRS>{matrices}</TileMatrixSet>
</Contents></Capabilities>""".encode()


def _positions(left: float, bottom: float, right: float, top: float) -> str:
    return f"<gml:pos>{left} {bottom}</gml:pos><gml:pos>{right} {top}</gml:pos>"
