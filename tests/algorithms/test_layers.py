"""Layers of QGIS as inputs, from whatever they were made."""

import zipfile

import numpy as np
import pytest
from deep_pixels.algorithms.layers import gdal_source_of
from osgeo import gdal
from qgis.core import QgsProviderRegistry, QgsRasterLayer
from rasters import read_raster


@pytest.fixture
def classified(classify, scene, project):
    """Whether a layer of the project gets the classes of the scene."""

    def check(source: str) -> bool:
        layer = project.addMapLayer(QgsRasterLayer(source, "Layer"))
        assert layer.isValid(), source
        values = read_raster(classify(INPUT=layer.id()))[0]
        return np.array_equal(np.where(np.isin(values, (1, 5, 9)), values, 0), scene.classes)

    return check


def test_a_file(classified, scene):
    assert classified(str(scene.path))


def test_a_path_of_many_letters(classified, scene, tmp_path):
    folder = tmp_path / "Żółw & größe, 50 % (1)"
    folder.mkdir()
    (folder / "a b.tif").write_bytes(scene.path.read_bytes())
    assert classified(str(folder / "a b.tif"))


def test_a_virtual_raster(classified, scene, tmp_path):
    gdal.Translate(str(tmp_path / "scene.vrt"), str(scene.path), format="VRT")
    assert classified(str(tmp_path / "scene.vrt"))


def test_a_file_in_an_archive(classified, scene, tmp_path):
    with zipfile.ZipFile(tmp_path / "scene.zip", "w") as archive:
        archive.write(scene.path, "folder/scene.tif")
    assert classified(f"/vsizip/{tmp_path}/scene.zip/folder/scene.tif")


def test_one_of_several_rasters_in_a_file(classified, scene, tmp_path):
    for number, (table, scale) in enumerate((("other", [[0, 255, 255, 0]]), ("scene", None))):
        options = [f"RASTER_TABLE={table}", "TILE_FORMAT=PNG", *["APPEND_SUBDATASET=YES"][:number]]
        gdal.Translate(
            str(tmp_path / "two.gpkg"),
            str(scene.path),
            format="GPKG",
            scaleParams=scale,
            creationOptions=options,
        )
    assert classified(f"GPKG:{tmp_path}/two.gpkg:scene")


def test_a_file_with_options_to_open_it(scene, project):
    source = QgsProviderRegistry.instance().encodeUri(
        "gdal", {"path": str(scene.path), "openOptions": ["NUM_THREADS=2", "GEOREF_SOURCES=INTERNAL"]}
    )
    layer = project.addMapLayer(QgsRasterLayer(source, "Layer"))
    assert layer.isValid()
    assert gdal_source_of(layer) == (str(scene.path), ("NUM_THREADS=2", "GEOREF_SOURCES=INTERNAL"))
