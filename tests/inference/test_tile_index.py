"""Tile indexes, and the rasters within VRTs: in the order in which they lie over each other."""

import subprocess
from shutil import which

import numpy as np
import pytest
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.raster.mosaic_descriptions import described_rasters, rasters_within
from deep_pixels.inference.raster.tile_index import tiles_of
from deep_pixels.inference.raster.vrt import sources_of
from osgeo import gdal, ogr
from rasters import write_raster
from running import Listening

FORMATS = {"gpkg": "GPKG", "shp": "ESRI Shapefile", "geojson": "GeoJSON", "parquet": "Parquet"}


@pytest.fixture
def rasters(tmp_path):
    """Three that lie over each other."""
    values = np.zeros((1, 10, 10), np.uint8)
    return [
        str(write_raster(tmp_path / f"{n}.tif", values + n, transform=(n * 50, 10, 0, 0, 0, -10)))
        for n in range(3)
    ]


def index_of(path, places, field="location", driver="GPKG", order=None, **metadata):
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = dataset.CreateLayer("tiles", None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("rank", ogr.OFTInteger))
    for key, value in metadata.items():
        layer.SetMetadataItem(key, value)
    for number, place in enumerate(places):
        add(layer, field, place, order[number] if order else number)
    return str(path)


def add(layer, field, place, rank):
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField(field, place)
    if rank is not None:
        feature.SetField("rank", rank)
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON ((0 0,1 0,1 1,0 0))"))
    layer.CreateFeature(feature)


def paths_of(tiles):
    return [tile.path for tile in tiles]


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_index_may_be_any_vector_layer(tmp_path, rasters, suffix):
    if ogr.GetDriverByName(FORMATS[suffix]) is None:
        pytest.skip(f"this GDAL writes no {suffix}")
    path = index_of(tmp_path / f"index.{suffix}", rasters, driver=FORMATS[suffix])
    assert paths_of(tiles_of(path)) == rasters[::-1]  # later ones lie over earlier ones


@pytest.mark.skipif(which("gdaltindex") is None, reason="there is no gdaltindex")
def test_an_index_that_gdaltindex_wrote(tmp_path, rasters):
    path = tmp_path / "index.gpkg"
    subprocess.run(
        ["gdaltindex", "-f", "GPKG", path.name, *rasters], cwd=tmp_path, check=True, capture_output=True
    )
    assert sorted(paths_of(tiles_of(str(path)))) == rasters


def test_places_are_below_the_folder_of_the_index(tmp_path, rasters):
    path = index_of(tmp_path / "index.gpkg", ["0.tif", "1.tif"])
    assert paths_of(tiles_of(path)) == rasters[:2][::-1]


@pytest.mark.parametrize(
    ("asked", "order"),
    [
        ({"SORT_FIELD": "rank"}, [1, 2, 0]),
        ({"SORT_FIELD": "rank", "SORT_FIELD_ASC": "NO"}, [0, 2, 1]),
    ],
)
def test_the_field_to_sort_by_says_which_is_on_top(tmp_path, rasters, asked, order):
    path = index_of(tmp_path / "index.gti.gpkg", rasters, order=[None, 30, 20], **asked)
    assert paths_of(tiles_of(path)) == [rasters[number] for number in order]


def test_the_field_of_places_may_have_another_name(tmp_path, rasters):
    path = index_of(tmp_path / "index.gti.gpkg", rasters, field="file", LOCATION_FIELD="file")
    assert paths_of(tiles_of(path)) == rasters[::-1]


def test_a_description_in_xml_names_the_index(tmp_path, rasters):
    index_of(tmp_path / "index.gpkg", rasters, field="file", order=[3, 1, 2])
    (tmp_path / "mosaic.gti").write_text(
        "<GDALTileIndexDataset><IndexDataset>index.gpkg</IndexDataset><IndexLayer>tiles</IndexLayer>"
        "<LocationField>file</LocationField><SortField>rank</SortField></GDALTileIndexDataset>"
    )
    expected = [rasters[number] for number in (0, 2, 1)]
    assert paths_of(tiles_of(str(tmp_path / "mosaic.gti"))) == expected
    assert paths_of(rasters_within(str(tmp_path / "mosaic.gti"), Listening())) == expected


def test_an_index_of_nothing_is_refused(tmp_path):
    with pytest.raises(
        RasterError, match=r"The tile index .*index\.gpkg lists no raster; expected at least one"
    ):
        tiles_of(index_of(tmp_path / "index.gpkg", []))


def test_a_field_to_sort_by_that_is_not_there_is_named(tmp_path, rasters):
    path = index_of(tmp_path / "index.gti.gpkg", rasters, SORT_FIELD="date")
    with pytest.raises(RasterError, match=r"index\.gti\.gpkg is to be sorted by date, which it lacks"):
        tiles_of(path)


def test_what_is_no_index_is_none(tmp_path, rasters):
    (tmp_path / "words.txt").write_text("words")
    roads = index_of(tmp_path / "roads.gpkg", ["A 1"], field="name")
    for path in (rasters[0], str(tmp_path / "words.txt"), str(tmp_path / "nowhere"), roads):
        assert tiles_of(path) is None
        assert described_rasters(path, Listening()) is None


# --- VRTs -------------------------------------------------------------------------------------------


def test_the_rasters_within_a_vrt_are_those_it_lays_over_each_other(tmp_path, rasters):
    path = tmp_path / "all.vrt"
    gdal.BuildVRT(str(path), rasters)
    assert sources_of(str(path)) == rasters[::-1]
    assert paths_of(rasters_within(str(path), Listening())) == rasters[::-1]
    assert described_rasters(str(path), Listening()) is None  # as GDAL opens it


def test_a_vrt_that_is_no_mosaic_is_one_raster(tmp_path, rasters):
    for name, make in {
        "stack": lambda path: gdal.BuildVRT(path, rasters, separate=True),
        "one": lambda path: gdal.BuildVRT(path, rasters[:1]),
        "warped": lambda path: gdal.Warp(path, rasters, format="VRT"),
        "part": lambda path: gdal.Translate(path, rasters[0], format="VRT", srcWin=[0, 0, 5, 5]),
    }.items():
        path = str(tmp_path / f"{name}.vrt")
        make(path)
        assert sources_of(path) == [] and rasters_within(path, Listening()) is None
