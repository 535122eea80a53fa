"""Fields of features that name images: paths and addresses, wherever they start from."""

import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest
from qgis.core import (
    QgsEditorWidgetSetup,
    QgsProject,
    QgsVectorFileWriter,
)

from .feature_layers import classes_of, layer_of, named, outputs_in
from .qgis_side import ROOT

PHOTOS = ROOT.parent / "shared" / "kits" / "photos"
needs_kits = pytest.mark.skipif(not PHOTOS.is_dir(), reason="needs kits/photos")


def test_a_field_of_any_layer_names_images(classify_carried, carried, items, scene):
    layer = named([str(carried / "a.tif"), str(carried / "b.tif"), None])
    classify_carried(layer, IMAGE_FIELD="photo")
    found = [classes_of(items / name) for name in outputs_in(items)]
    np.testing.assert_array_equal(np.hstack(found), scene.classes)
    assert outputs_in(items) == ["1_a_classified.tif", "2_b_classified.tif"]


def test_several_images_in_one_field(classify_carried, carried, items):
    classify_carried(named([f"{carried / 'a.tif'};{carried / 'b.tif'}"]), IMAGE_FIELD="photo")
    assert outputs_in(items) == ["1_a_classified.tif", "1_b_classified.tif"]


def test_a_file_that_is_not_there_is_an_item_that_fails(classify_carried, carried, items):
    results = classify_carried(named([str(carried / "a.tif"), str(carried / "z.tif")]), IMAGE_FIELD="photo")
    assert results["FAILED_ITEMS"] == 1 and outputs_in(items) == ["1_a_classified.tif"]


ROOT_OF_FEATURE = {
    "type": "collection",
    "name": "",
    "properties": {"propertyRootPath": {"active": True, "type": 3, "expression": '"folder"'}},
}


@pytest.mark.parametrize("how", ["project", "root", "root below the project", "root of each feature"])
def test_relative_paths_start_from_where_the_widget_says(classify_carried, carried, items, tmp_path, how):
    project = {"project": carried}.get(how, tmp_path) / "project.qgz"
    settings = {
        "project": {"RelativeStorage": 1},
        "root": {"RelativeStorage": 2, "DefaultRoot": str(carried)},
        "root below the project": {"RelativeStorage": 2, "DefaultRoot": "images"},
        "root of each feature": {"RelativeStorage": 2, "PropertyCollection": ROOT_OF_FEATURE},
    }[how]
    layer = named([("a.tif", str(carried)), ("b.tif", str(carried))], "folder", settings=settings)
    QgsProject.instance().setFileName(str(project))
    classify_carried(layer)
    assert outputs_in(items) == ["1_a_classified.tif", "2_b_classified.tif"]


def test_the_widget_may_be_in_the_style_of_a_file(classify_carried, carried, items, tmp_path):
    """As QGIS finds it with the file, a terminal has it too."""
    path = tmp_path / "notes.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    layer = named(["a.tif", "b.tif"])
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsProject.instance().transformContext(), options
    )
    written = layer_of(path, "notes")
    settings = {"RelativeStorage": 2, "DefaultRoot": str(carried)}
    place = written.fields().lookupField("photo")
    written.setEditorWidgetSetup(place, QgsEditorWidgetSetup("ExternalResource", settings))
    written.saveStyleToDatabase("notes", "", True, "")
    QgsProject.instance().clear()
    classify_carried(f"{path}|layername=notes")
    assert outputs_in(items) == ["1_a_classified.tif", "2_b_classified.tif"]


def test_two_fields_with_the_widget_are_told(refused, classify_carried, carried, items):
    layer = named([(str(carried / "a.tif"), str(carried / "b.tif"))], "plan", settings={})
    layer.setEditorWidgetSetup(1, QgsEditorWidgetSetup("ExternalResource", {}))
    told = "The fields photo, plan of the layer notes have attachments; expected IMAGE_FIELD to be one"
    assert refused(layer) == f"{told} of them"
    classify_carried(layer, IMAGE_FIELD="plan")
    assert outputs_in(items) == ["1_b_classified.tif"]


def test_a_field_for_folders_is_not_meant(refused, carried):
    layer = named([str(carried)], settings={"StorageMode": 1})
    assert "no field has the widget for attachments" in refused(layer)


def test_what_names_no_image_is_told(refused):
    layer = named([None, ""])
    assert refused(layer, IMAGE_FIELD="photo").startswith("The field photo of the layer notes names no image")
    assert "IMAGE_FIELD is x; expected a field of the layer notes" in refused(layer, IMAGE_FIELD="x")


def test_a_field_names_images_on_a_server(classify_carried, carried, items):
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(carried))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        classify_carried(named([f"http://127.0.0.1:{server.server_port}/b.tif"]), IMAGE_FIELD="photo")
        server.shutdown()
    assert outputs_in(items) == ["1_b_classified.tif"]


@needs_kits
def test_photos_that_a_field_names(classify_carried, items, tmp_path):
    shutil.copytree(PHOTOS, tmp_path / "kit")
    layer = layer_of(tmp_path / "kit" / "photo_paths.gpkg", "photos")
    results = classify_carried(layer, IMAGE_FIELD="PHOTO")
    assert outputs_in(items) == [
        f"{n}_lund_{m}_classified.tif" for n, m in enumerate(("04", "07", "21", "24"), 1)
    ]
    assert results["FAILED_ITEMS"] == 3  # the kit leaves out the files of three
