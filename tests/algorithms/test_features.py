"""Features that carry images as input: attachments, related media, and fields with paths."""

import shutil
from pathlib import Path

import numpy as np
import processing
import pytest
from attached import Attached, write_attachments, write_media
from osgeo import gdal
from qgis.core import (
    QgsEditorWidgetSetup,
    QgsFeature,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsVectorLayer,
)
from rasters import read_raster, write_raster

from .qgis_side import ALGORITHM, ROOT

PHOTOS = ROOT.parent / "shared" / "kits" / "photos"
needs_kits = pytest.mark.skipif(not PHOTOS.is_dir(), reason="needs kits/photos")
KINDS = {
    "GeoPackage": lambda folder, files: write_attachments(folder / "images.gpkg", files),
    "File GDB": lambda folder, files: write_attachments(folder / "images.gdb", files, by="REL_GLOBALID"),
    "media": lambda folder, files: write_media(folder / "images.gpkg", files),
}


@pytest.fixture
def images(tmp_path, scene):
    """The scene in two pieces."""
    folder = tmp_path / "images"
    folder.mkdir()
    for number in range(2):
        piece = np.ascontiguousarray(scene.pixels[:, :, 50 * number : 50 * number + 50])
        transform = (500000.0 + 500 * number, 10.0, 0.0, 5000000.0, 0.0, -10.0)
        write_raster(folder / f"{'ab'[number]}.tif", piece, nodata=0, transform=transform)
    return folder


@pytest.fixture(params=KINDS)
def attached(request, tmp_path, images):
    """A layer of three features, the last of which has no image."""
    files = [
        Attached(n + 1, f"{name}.tif", (images / f"{name}.tif").read_bytes()) for n, name in enumerate("ab")
    ]
    path = KINDS[request.param](tmp_path, [*files, Attached(1, "notes.pdf", b"words", "application/pdf")])
    return layer_of(path)


def layer_of(path, name="points"):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    return layer


def named(values, *fields, settings=None, suffix=""):
    """A layer in memory whose field ``photo`` names files; further fields are texts."""
    columns = "&".join(f"field={field}:string" for field in ("photo", *fields))
    layer = QgsVectorLayer(f"Point?crs=epsg:4326&{columns}", "notes", "memory")
    features = []
    for row in values:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row) if isinstance(row, tuple) else [row])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    if settings is not None:
        layer.setEditorWidgetSetup(0, QgsEditorWidgetSetup("ExternalResource", settings))
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def items(tmp_path):
    return tmp_path / "items"


@pytest.fixture
def run(parameters, feedback, context, items):
    """``processing.run`` over features, item by item."""

    def run_it(layer, **added) -> dict:
        given = {"MODEL": parameters["MODEL"], "INPUT_FEATURES": layer, "PROCESSING_MODE": 1}
        given = {**given, "OUTPUT_FOLDER": str(items), **added}
        given = {name: value for name, value in given.items() if value is not None}
        return processing.run(ALGORITHM, given, feedback=feedback, context=context)

    return run_it


@pytest.fixture
def refused(run):
    def sentence(layer, **added) -> str:
        with pytest.raises(QgsProcessingException) as caught:
            run(layer, **added)
        return str(caught.value)

    return sentence


def outputs_in(folder):
    return sorted(path.name for path in folder.glob("*_classified.tif"))


def classes_of(path):
    values = read_raster(path)[0]
    return np.where(values == 255, 0, values)


# --- attachments and media --------------------------------------------------------------------------


def test_each_image_is_classified(run, attached, items, scene):
    results = run(attached)
    assert outputs_in(items) == ["1_a_classified.tif", "2_b_classified.tif"]
    assert (results["FINISHED_ITEMS"], results["FAILED_ITEMS"]) == (2, 0)
    found = [classes_of(items / name) for name in outputs_in(items)]
    np.testing.assert_array_equal(np.hstack(found), scene.classes)
    assert Path(results["OUTPUT"]).is_file()
    assert run(attached)["SKIPPED_ITEMS"] == 2


def test_all_images_as_one(run, attached, output, scene):
    run(attached, PROCESSING_MODE=0, OUTPUT=str(output), OUTPUT_FOLDER=None)
    np.testing.assert_array_equal(classes_of(output), scene.classes)


def test_only_selected_features_where_only_these_are_wanted(run, attached, items):
    attached.selectByIds([2])
    run(attached)
    assert len(outputs_in(items)) == 2
    shutil.rmtree(items)
    run(QgsProcessingFeatureSourceDefinition(attached.id(), selectedFeaturesOnly=True))
    assert outputs_in(items) == ["2_b_classified.tif"]


def test_a_filtered_layer_has_the_features_that_it_shows(run, attached, items):
    assert attached.setSubsetString("title = 'point 2'")
    run(attached)
    assert outputs_in(items) == ["2_b_classified.tif"]


def test_a_layer_by_its_path_alone(run, attached, items):
    run(attached.source())
    assert len(outputs_in(items)) == 2


def test_features_without_images_are_told(refused, attached):
    attached.selectByIds([3])
    chosen = QgsProcessingFeatureSourceDefinition(attached.id(), selectedFeaturesOnly=True)
    assert "The features of the layer points carry no images" in refused(chosen)


def test_a_layer_that_is_not_there_is_told(refused, tmp_path):
    assert "nowhere.gpkg" in refused(str(tmp_path / "nowhere.gpkg"))


def test_features_are_one_of_the_inputs(algorithm, parameters, context, attached):
    acceptable, reason = algorithm.checkParameterValues({**parameters, "INPUT_FEATURES": attached}, context)
    assert not acceptable
    assert reason == (
        "INPUT, INPUT_FEATURES are given; expected exactly one of INPUT, INPUT_RASTERS, INPUT_FOLDER, "
        "INPUT_FEATURES"
    )


# --- fields -----------------------------------------------------------------------------------------


def test_a_field_of_any_layer_names_images(run, images, items, scene):
    layer = named([str(images / "a.tif"), str(images / "b.tif"), None])
    run(layer, IMAGE_FIELD="photo")
    found = [classes_of(items / name) for name in outputs_in(items)]
    np.testing.assert_array_equal(np.hstack(found), scene.classes)
    assert outputs_in(items) == ["1_a_classified.tif", "2_b_classified.tif"]


def test_several_images_in_one_field(run, images, items):
    run(named([f"{images / 'a.tif'};{images / 'b.tif'}"]), IMAGE_FIELD="photo")
    assert outputs_in(items) == ["1_a_classified.tif", "1_b_classified.tif"]


def test_the_field_counts_before_attachments(run, attached, images, items):
    attached.startEditing()
    attached.changeAttributeValue(3, attached.fields().lookupField("title"), str(images / "a.tif"))
    assert attached.commitChanges()
    attached.selectByIds([3])
    chosen = QgsProcessingFeatureSourceDefinition(attached.id(), selectedFeaturesOnly=True)
    run(chosen, IMAGE_FIELD="title")
    assert outputs_in(items) == ["3_a_classified.tif"]


def test_a_file_that_is_not_there_is_an_item_that_fails(run, images, items):
    results = run(named([str(images / "a.tif"), str(images / "z.tif")]), IMAGE_FIELD="photo")
    assert results["FAILED_ITEMS"] == 1 and outputs_in(items) == ["1_a_classified.tif"]


ROOT_OF_FEATURE = {
    "type": "collection",
    "name": "",
    "properties": {"propertyRootPath": {"active": True, "type": 3, "expression": '"folder"'}},
}


@pytest.mark.parametrize("how", ["project", "root", "root below the project", "root of each feature"])
def test_relative_paths_start_from_where_the_widget_says(run, images, items, tmp_path, how):
    project = {"project": images}.get(how, tmp_path) / "project.qgz"
    settings = {
        "project": {"RelativeStorage": 1},
        "root": {"RelativeStorage": 2, "DefaultRoot": str(images)},
        "root below the project": {"RelativeStorage": 2, "DefaultRoot": "images"},
        "root of each feature": {"RelativeStorage": 2, "PropertyCollection": ROOT_OF_FEATURE},
    }[how]
    layer = named([("a.tif", str(images)), ("b.tif", str(images))], "folder", settings=settings)
    QgsProject.instance().setFileName(str(project))
    run(layer)
    assert outputs_in(items) == ["1_a_classified.tif", "2_b_classified.tif"]


def test_two_fields_with_the_widget_are_told(refused, run, images, items):
    layer = named([(str(images / "a.tif"), str(images / "b.tif"))], "plan", settings={})
    layer.setEditorWidgetSetup(1, QgsEditorWidgetSetup("ExternalResource", {}))
    told = "The fields photo, plan of the layer notes have attachments; expected IMAGE_FIELD to be one"
    assert refused(layer) == f"{told} of them"
    run(layer, IMAGE_FIELD="plan")
    assert outputs_in(items) == ["1_b_classified.tif"]


def test_a_field_for_folders_is_not_meant(refused, images):
    layer = named([str(images)], settings={"StorageMode": 1})
    assert "no field has the widget for attachments" in refused(layer)


def test_what_names_no_image_is_told(refused):
    layer = named([None, ""])
    assert refused(layer, IMAGE_FIELD="photo").startswith("The field photo of the layer notes names no image")
    assert "IMAGE_FIELD is x; expected a field of the layer notes" in refused(layer, IMAGE_FIELD="x")


# --- elsewhere --------------------------------------------------------------------------------------


def test_a_step_of_a_model(attached, parameters, items, feedback, context):
    model = QgsProcessingModelAlgorithm("photos", "photos")
    model.addModelParameter(
        QgsProcessingParameterFeatureSource("layer", "layer"), QgsProcessingModelParameter("layer")
    )
    child = QgsProcessingModelChildAlgorithm(ALGORITHM)
    child.setChildId("classify")
    sources = {
        "INPUT_FEATURES": QgsProcessingModelChildParameterSource.fromModelParameter("layer"),
        **{
            name: QgsProcessingModelChildParameterSource.fromStaticValue(value)
            for name, value in {
                "MODEL": parameters["MODEL"],
                "PROCESSING_MODE": 1,
                "OUTPUT_FOLDER": str(items),
            }.items()
        },
    }
    for name, source in sources.items():
        child.addParameterSources(name, [source])
    model.addChildAlgorithm(child)
    model.initAlgorithm()
    attached.selectByIds([1])
    chosen = QgsProcessingFeatureSourceDefinition(attached.id(), selectedFeaturesOnly=True)
    _, is_fine = model.run({"layer": chosen}, context, feedback)
    assert is_fine, feedback.textLog()
    assert outputs_in(items) == ["1_a_classified.tif"]


@needs_kits
def test_photos_of_a_geodatabase(run, items, tmp_path):
    shutil.copytree(PHOTOS / "photos_guid.gdb", tmp_path / "photos.gdb")
    layer = layer_of(tmp_path / "photos.gdb", "photo_points")
    layer.selectByIds([1, 5, 8])
    results = run(QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True))
    names = ["1_lund_04", "5_opensfm_berlin_01", "5_opensfm_berlin_02"]
    assert outputs_in(items) == [f"{name}_classified.tif" for name in names]
    assert results["OUTPUT"] is None
    plain = gdal.Open(str(items / "1_lund_04_classified.tif"))
    photo = gdal.Open(str(PHOTOS / "photos" / "lund_04.jpg"))
    assert (plain.RasterXSize, plain.RasterYSize) == (photo.RasterXSize, photo.RasterYSize)


@needs_kits
def test_photos_that_a_field_names(run, items, tmp_path):
    shutil.copytree(PHOTOS, tmp_path / "kit")
    layer = layer_of(tmp_path / "kit" / "photo_paths.gpkg", "photos")
    results = run(layer, IMAGE_FIELD="PHOTO")
    assert outputs_in(items) == [
        f"{n}_lund_{m}_classified.tif" for n, m in enumerate(("04", "07", "21", "24"), 1)
    ]
    assert results["FAILED_ITEMS"] == 3  # the kit leaves out the files of three
