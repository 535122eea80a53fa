"""Features that carry images as input: attachments and related media."""

import shutil
from html import escape
from pathlib import Path

import numpy as np
import pytest
from attached import Attached, write_attachments, write_media
from deep_pixels.algorithms.task import run_as_task
from osgeo import gdal
from qgis.core import (
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
)

from .feature_layers import classes_of, layer_of, outputs_in
from .qgis_side import ALGORITHM, ROOT, wait_until

PHOTOS = ROOT.parent / "shared" / "kits" / "photos"
needs_kits = pytest.mark.skipif(not PHOTOS.is_dir(), reason="needs kits/photos")
KINDS = {
    "GeoPackage": lambda folder, files: write_attachments(folder / "images.gpkg", files),
    "File GDB": lambda folder, files: write_attachments(folder / "images.gdb", files, by="REL_GLOBALID"),
    "media": lambda folder, files: write_media(folder / "images.gpkg", files),
}


@pytest.fixture(params=KINDS)
def attached(request, tmp_path, carried):
    """A layer of three features, the last of which has no image."""
    files = [
        Attached(n + 1, f"{name}.tif", (carried / f"{name}.tif").read_bytes()) for n, name in enumerate("ab")
    ]
    path = KINDS[request.param](tmp_path, [*files, Attached(1, "notes.pdf", b"words", "application/pdf")])
    return layer_of(path)


# --- attachments and media --------------------------------------------------------------------------


def test_each_image_is_classified(classify_carried, attached, items, scene):
    results = classify_carried(attached)
    assert outputs_in(items) == ["1_a_classified.tif", "2_b_classified.tif"]
    assert (results["FINISHED_ITEMS"], results["FAILED_ITEMS"]) == (2, 0)
    found = [classes_of(items / name) for name in outputs_in(items)]
    np.testing.assert_array_equal(np.hstack(found), scene.classes)
    assert Path(results["OUTPUT"]).is_file()
    assert classify_carried(attached)["SKIPPED_ITEMS"] == 2


def test_all_images_as_one(classify_carried, attached, output, scene):
    classify_carried(attached, PROCESSING_MODE=0, OUTPUT=str(output), OUTPUT_FOLDER=None)
    np.testing.assert_array_equal(classes_of(output), scene.classes)


def test_only_selected_features_where_only_these_are_wanted(classify_carried, attached, items):
    attached.selectByIds([2])
    classify_carried(attached)
    assert len(outputs_in(items)) == 2
    shutil.rmtree(items)
    classify_carried(QgsProcessingFeatureSourceDefinition(attached.id(), selectedFeaturesOnly=True))
    assert outputs_in(items) == ["2_b_classified.tif"]


def test_a_filtered_layer_has_the_features_that_it_shows(classify_carried, attached, items):
    assert attached.setSubsetString("title = 'point 2'")
    classify_carried(attached)
    assert outputs_in(items) == ["2_b_classified.tif"]


def test_a_layer_by_its_path_alone(classify_carried, attached, items):
    classify_carried(attached.source())
    assert len(outputs_in(items)) == 2


def test_the_field_counts_before_attachments(classify_carried, attached, carried, items):
    attached.startEditing()
    attached.changeAttributeValue(3, attached.fields().lookupField("title"), str(carried / "a.tif"))
    assert attached.commitChanges()
    attached.selectByIds([3])
    chosen = QgsProcessingFeatureSourceDefinition(attached.id(), selectedFeaturesOnly=True)
    classify_carried(chosen, IMAGE_FIELD="title")
    assert outputs_in(items) == ["3_a_classified.tif"]


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


@pytest.mark.parametrize("field", [None, "title"])
def test_a_task_in_another_thread(attached, carried, parameters, items, project, no_iface, field):
    attached.startEditing()
    attached.changeAttributeValue(1, attached.fields().lookupField("title"), str(carried / "a.tif"))
    assert attached.commitChanges()
    attached.selectByIds([1])
    chosen = QgsProcessingFeatureSourceDefinition(attached.id(), selectedFeaturesOnly=True)
    given = {"MODEL": parameters["MODEL"], "INPUT_FEATURES": chosen, "PROCESSING_MODE": 1}
    given = {**given, "OUTPUT_FOLDER": str(items), **({"IMAGE_FIELD": field} if field else {})}
    ended = []
    run_as_task(ALGORITHM, given, lambda *how: ended.append(how))
    wait_until(lambda: ended)
    assert ended[0][0] and outputs_in(items) == ["1_a_classified.tif"]


def test_a_report_names_the_layer(classify_carried, attached, output, tmp_path):
    attached.selectByIds([1])
    chosen = QgsProcessingFeatureSourceDefinition(attached.id(), selectedFeaturesOnly=True)
    report = tmp_path / "report.html"
    classify_carried(chosen, PROCESSING_MODE=0, OUTPUT=str(output), OUTPUT_FOLDER=None, REPORT=str(report))
    assert f"{escape(attached.source())}, selected features only" in report.read_text(encoding="utf-8")


@needs_kits
def test_photos_of_a_geodatabase(classify_carried, items, tmp_path):
    shutil.copytree(PHOTOS / "photos_guid.gdb", tmp_path / "photos.gdb")
    layer = layer_of(tmp_path / "photos.gdb", "photo_points")
    layer.selectByIds([1, 5, 8])
    results = classify_carried(QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True))
    names = ["1_lund_04", "5_opensfm_berlin_01", "5_opensfm_berlin_02"]
    assert outputs_in(items) == [f"{name}_classified.tif" for name in names]
    assert results["OUTPUT"] is None
    plain = gdal.Open(str(items / "1_lund_04_classified.tif"))
    photo = gdal.Open(str(PHOTOS / "photos" / "lund_04.jpg"))
    assert (plain.RasterXSize, plain.RasterYSize) == (photo.RasterXSize, photo.RasterYSize)
