"""Outputs for features that carry images: a copy with the classified rasters, or these instead of images."""

from pathlib import Path

import numpy as np
import processing
import pytest
from attached import Attached, write_media
from models import CLASSES
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)
from rasters import write_raster

from .feature_side import FORMATS, KINDS, content_of_file, database_of, held_by, layer_of, values_in
from .qgis_side import ALGORITHM


@pytest.fixture
def images(tmp_path, scene):
    """The scene in two pieces, and a file that is no image."""
    folder = tmp_path / "images"
    folder.mkdir()
    for number, name in enumerate(("a", "b")):
        piece = np.ascontiguousarray(scene.pixels[:, :, 50 * number : 50 * number + 50])
        write_raster(folder / f"{name}.tif", piece, nodata=0, epsg=32633 if number else None)
    (folder / "broken.tif").write_bytes(b"no image")
    return folder


@pytest.fixture
def files(images):
    """The first feature carries both pieces, the second one and what is broken, the third none."""
    pairs = ((1, "a.tif"), (1, "b.tif"), (2, "b.tif"), (2, "broken.tif"))
    return [Attached(feature, name, (images / name).read_bytes()) for feature, name in pairs]


@pytest.fixture(params=KINDS)
def layer(request, tmp_path, files):
    return layer_of(KINDS[request.param](tmp_path, files))


@pytest.fixture
def geopackage(tmp_path, files):
    return layer_of(KINDS["media"](tmp_path, files))


@pytest.fixture(params=FORMATS)
def place(request, tmp_path):
    return tmp_path / f"found{request.param}"


@pytest.fixture
def run(parameters, feedback, context):
    """``processing.run`` over features, item by item, with no output yet."""

    def run_it(layer, **added) -> dict:
        given = {"MODEL": parameters["MODEL"], "INPUT_FEATURES": layer, "PROCESSING_MODE": 1, **added}
        return processing.run(ALGORITHM, given, feedback=feedback, context=context)

    return run_it


@pytest.fixture
def refused(run):
    def sentence(layer, **added) -> str:
        with pytest.raises(QgsProcessingException) as caught:
            run(layer, **added)
        return str(caught.value)

    return sentence


def test_a_new_layer_has_the_features_with_their_rasters_and_what_these_hold(run, layer, place, scene):
    result = run(layer, OUTPUT_FEATURES=str(place))
    output = QgsVectorLayer(result["OUTPUT_FEATURES"], "found", "ogr")
    assert output.isValid() and output.featureCount() == 3 and output.crs() == layer.crs()
    assert (result["FINISHED_ITEMS"], result["FAILED_ITEMS"], result.get("OUTPUT")) == (3, 1, None)
    rows = {feature.id(): feature for feature in output.getFeatures()}
    held, halves = held_by(place, "found"), {"a": scene.classes[:, :50], "b": scene.classes[:, 50:]}
    assert {fid: [name for name, _ in files] for fid, files in held.items()} == {
        1: ["a_classified.tif", "b_classified.tif"],
        2: ["b_classified.tif"],
        3: [],
    }
    for fid, files in held.items():
        shown = [values_in(content) for _, content in files]
        for (name, _), values in zip(files, shown):
            np.testing.assert_array_equal(np.where(values == 255, 0, values), halves[name[0]])
        for entry in CLASSES:
            name = entry["Name"].lower().replace("-", "_")
            pixels = sum(int(np.count_nonzero(values == entry["Value"])) for values in shown)
            assert rows[fid][f"{name}_pixels"] == (pixels if shown else None)
            assert rows[fid][f"{name}_m2"] == (pixels * 100 if fid == 2 else None)  # a.tif has no CRS
        counted = rows[fid]["images_classified"], rows[fid]["images_failed"], rows[fid]["title"]
        assert counted == (len(files), int(fid == 2), f"point {fid}")


def test_attached_rasters_are_the_items_outputs_and_the_output_is_an_input(
    run, refused, geopackage, place, tmp_path
):
    folder = tmp_path / "items"
    run(geopackage, OUTPUT_FEATURES=str(place), OUTPUT_FOLDER=str(folder))
    written = {path.name: path.read_bytes() for path in folder.glob("*_classified.tif")}
    held = held_by(place, "found")
    assert {f"{fid}_{name}": content for fid, files in held.items() for name, content in files} == written
    told = refused(layer_of(place, "found"), OUTPUT_FEATURES=str(tmp_path / "again.gpkg"))
    assert "All 3 items failed; the first, a_classified.tif (found 1): The raster has 1 band" in told


def test_an_output_that_is_there_is_appended_to(run, geopackage, place):
    first = run(geopackage, OUTPUT_FEATURES=str(place))
    before = held_by(place, "found")
    assert run(geopackage, OUTPUT_FEATURES=str(place)) == first
    held = held_by(place, "found", 6)
    assert {fid: held[fid] for fid in before} == before
    assert [held[fid] for fid in (4, 5, 6)] == [before[fid] for fid in (1, 2, 3)]


def test_only_selected_features_and_those_of_a_filter_are_written(run, geopackage, place):
    geopackage.selectByIds([2])
    definition = QgsProcessingFeatureSourceDefinition(geopackage.id(), True)
    result = run(definition, OUTPUT_FEATURES=str(place))
    assert [one.id() for one in QgsVectorLayer(result["OUTPUT_FEATURES"], "", "ogr").getFeatures()] == [2]


def test_features_of_any_provider_that_name_files(run, images, place):
    layer = QgsVectorLayer("Point?crs=epsg:4326&field=photo:string&field=fid:integer", "notes", "memory")
    for number, photo in enumerate((str(images / "a.tif"), "", str(images / "b.tif"))):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([photo, 10 - number])
        feature.setGeometry(QgsGeometry.fromWkt(f"Point ({number} 52)"))
        layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    result = run(layer, IMAGE_FIELD="photo", OUTPUT_FEATURES=str(place))
    output = QgsVectorLayer(result["OUTPUT_FEATURES"], "", "ogr")
    found = [
        (one["fid"], one.geometry().asPoint().x(), one["images_classified"]) for one in output.getFeatures()
    ]
    assert found == [(10, 0.0, 1), (9, 1.0, 0), (8, 2.0, 1)]
    names = [[name for name, _ in files] for files in held_by(place, "found").values()]
    assert names == [["a_classified.tif"], [], ["b_classified.tif"]]


def test_rasters_take_the_place_of_the_images_that_were_classified(run, layer, scene):
    path = database_of(layer)
    before = held_by(path)
    result = run(layer, OVERWRITE_ATTACHMENTS=True)
    assert (result["FINISHED_ITEMS"], result["FAILED_ITEMS"]) == (3, 1)
    held = held_by(path)
    assert [name for name, _ in held[1]] == ["a_classified.tif", "b_classified.tif"]
    assert held[2][1] == ("broken.tif", b"no image") and before[3] == held[3] == []
    values = values_in(held[1][0][1])
    np.testing.assert_array_equal(np.where(values == 255, 0, values), scene.classes[:, :50])


class CancelledNear(QgsProcessingFeedback):
    """Is cancelled as soon as so much is done, in percent."""

    def __init__(self, percent):
        super().__init__(False)
        self._percent = percent

    def isCanceled(self):
        return self.progress() >= self._percent


@pytest.mark.parametrize("percent", [50, 90, 93])
@pytest.mark.parametrize("wanted", ["OUTPUT_FEATURES", "OVERWRITE_ATTACHMENTS"])
def test_a_run_that_is_cancelled_leaves_nothing_and_changes_nothing(
    layer, place, parameters, context, percent, wanted
):
    path = database_of(layer)
    before, files = content_of_file(path), sorted(path.parent.iterdir())
    value = str(place) if wanted == "OUTPUT_FEATURES" else True
    given = {"MODEL": parameters["MODEL"], "INPUT_FEATURES": layer, "PROCESSING_MODE": 1, wanted: value}
    with pytest.raises(QgsProcessingException, match="Cancelled; nothing was written"):
        processing.run(ALGORITHM, given, feedback=CancelledNear(percent), context=context)
    assert content_of_file(path) == before
    journals = {path.with_name(path.name + suffix) for suffix in ("-wal", "-shm")}
    assert set(path.parent.iterdir()) - journals == set(files) - journals


def test_a_failure_leaves_attachments_as_they_were(run, layer, monkeypatch):
    path = database_of(layer)
    before = content_of_file(path)
    overwriting = "deep_pixels.inference.features.overwriting"
    monkeypatch.setattr(f"{overwriting}.attachment_name", lambda image: 1 / 0)
    with pytest.raises(QgsProcessingException, match="ZeroDivisionError"):
        run(layer, OVERWRITE_ATTACHMENTS=True)
    assert content_of_file(path) == before


def test_rasters_without_a_folder_are_gone_in_the_end(run, geopackage, place):
    kept = set(Path(QgsProcessingUtils.tempFolder()).rglob("*"))
    run(geopackage, OUTPUT_FEATURES=str(place))
    assert set(Path(QgsProcessingUtils.tempFolder()).rglob("*")) == kept


def test_what_does_not_fit_together_is_refused(refused, geopackage, place, images, tmp_path):
    both = {"OUTPUT_FEATURES": str(place), "OVERWRITE_ATTACHMENTS": True}
    assert "OUTPUT_FEATURES, OVERWRITE_ATTACHMENTS are both given" in refused(geopackage, **both)
    assert "None of OUTPUT_FOLDER, OUTPUT_FEATURES, OVERWRITE_ATTACHMENTS is given" in refused(geopackage)
    one = {"OUTPUT_FEATURES": str(place), "PROCESSING_MODE": 0, "OUTPUT": str(tmp_path / "x.tif")}
    assert "expected all items separately" in refused(geopackage, **one)
    mosaic = {"OUTPUT_FEATURES": str(place), "OUTPUT": str(tmp_path / "x.tif")}
    assert "x.tif without OUTPUT_FOLDER; expected both" in refused(geopackage, **mosaic)
    raster = {"INPUT": str(images / "a.tif"), "OUTPUT_FEATURES": str(place), "OUTPUT_FOLDER": str(tmp_path)}
    assert "OUTPUT_FEATURES is given without INPUT_FEATURES" in refused(None, **raster)
    same = {"OUTPUT_FEATURES": str(database_of(geopackage))}
    assert "where the input features lie" in refused(geopackage, **same)
    by_path = {"OVERWRITE_ATTACHMENTS": True, "IMAGE_FIELD": "title"}
    assert "expected false, as the features name files by a path" in refused(geopackage, **by_path)
    other = {"OUTPUT_FEATURES": str(tmp_path / "x.shp")}
    assert "expected a GeoPackage (.gpkg) or a File GDB (.gdb)" in refused(geopackage, **other)
    assert not place.exists()


def test_polygons_are_no_file_gdb(parameters, feedback, tmp_path):
    given = {**parameters, "POLYGONS": str(tmp_path / "x.gdb")}
    with pytest.raises(QgsProcessingException, match="x.gdb'; expected a GeoPackage"):
        processing.run(ALGORITHM, given, feedback=feedback)
    assert not (tmp_path / "x.gdb").exists() and not Path(parameters["OUTPUT"]).exists()


def test_layers_that_are_edited_or_read_only_are_refused_before_anything_runs(refused, layer, place):
    path = database_of(layer)
    before = held_by(path)
    layer.setReadOnly(True)
    assert "The layer points is read only" in refused(layer, OVERWRITE_ATTACHMENTS=True)
    layer.setReadOnly(False)
    other = layer_of(path)
    other.startEditing()
    assert "The layer points is being edited" in refused(layer, OVERWRITE_ATTACHMENTS=True)
    other.rollBack()
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().lookupField("title"), "changed")
    assert "is being edited; expected" in refused(layer, OUTPUT_FEATURES=str(place))
    layer.rollBack()
    assert held_by(path) == before


def test_images_beyond_the_extent_are_neither_classified_nor_failed(run, scene, tmp_path, place):
    files = []
    for number in range(2):
        piece = np.ascontiguousarray(scene.pixels[:, :, 50 * number : 50 * number + 50])
        transform = (500000.0 + 500 * number, 10.0, 0.0, 5000000.0, 0.0, -10.0)
        image = write_raster(tmp_path / f"{number}.tif", piece, nodata=0, transform=transform)
        files.append(Attached(1, image.name, image.read_bytes()))
    layer = layer_of(write_media(tmp_path / "images.gpkg", files))
    run(layer, OUTPUT_FEATURES=str(place), EXTENT="500600,500900,4999300,4999900 [EPSG:32633]")
    first = next(QgsVectorLayer(f"{place}|layername=found", "", "ogr").getFeatures())
    assert (first["images_classified"], first["images_failed"]) == (1, 0)
    assert [name for name, _ in held_by(place, "found")[1]] == ["1_classified.tif"]


def test_an_output_that_is_edited_is_not_appended_to(run, refused, geopackage, place):
    run(geopackage, OUTPUT_FEATURES=str(place))
    output = layer_of(place, "found")
    output.startEditing()
    assert "The layer found is being edited" in refused(geopackage, OUTPUT_FEATURES=str(place))
    output.rollBack()
    run(geopackage, OUTPUT_FEATURES=str(place))


def test_other_classes_end_the_run_before_any_image_is_classified(run, refused, geopackage, place, tmp_path):
    run(geopackage, OUTPUT_FEATURES=str(place))
    dataset = gdal.OpenEx(str(place), gdal.OF_VECTOR | gdal.OF_UPDATE)
    found = dataset.GetLayerByName("found")
    found.DeleteField(found.GetLayerDefn().GetFieldIndex("forest_pixels"))
    found = dataset = None
    folder = tmp_path / "items"
    told = refused(geopackage, OUTPUT_FEATURES=str(place), OUTPUT_FOLDER=str(folder))
    assert "lacks the field forest_pixels" in told and not list(folder.rglob("*.tif"))
