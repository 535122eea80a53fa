"""What a run makes beside its raster, in QGIS."""

from pathlib import Path

import numpy as np
import processing
import pytest
from models import CLASSES, onnx_conv, pick_bands, write_emd
from osgeo import gdal
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from rasters import read_raster

from .qgis_side import ALGORITHM, DETECT_CHANGE

EXPECTED = [(entry["Value"], entry["Name"], tuple(entry["Color"])) for entry in CLASSES]


@pytest.fixture
def gpkg(output):
    """Where the polygons go: beside the raster."""
    return output.with_suffix(".gpkg")


def rows_of(path) -> list:
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layer = dataset.GetLayer(0)
    return [feature.items() for feature in layer]


def categories_of(layer) -> list:
    renderer = layer.renderer()
    assert isinstance(renderer, QgsCategorizedSymbolRenderer) and renderer.classAttribute() == "class"
    return [
        (int(one.value()), one.label(), one.symbol().color().getRgb()[:3]) for one in renderer.categories()
    ]


def test_polygons_have_the_pixels_of_the_raster(classify, scene, gpkg):
    classify(POLYGONS=str(gpkg))
    for value, name, _ in EXPECTED:
        rows = [row for row in rows_of(gpkg) if row["class"] == value]
        assert sum(row["pixels"] for row in rows) == np.count_nonzero(scene.classes == value)
        assert {row["name"] for row in rows} == {name}
        assert all(row["area_m2"] == 100 * row["pixels"] for row in rows)


def test_changes_have_polygons_too(detect, dates, gpkg):
    found = detect(POLYGONS=str(gpkg))
    rows = [row for row in rows_of(found["POLYGONS"]) if row["class"] == 7]
    assert sum(row["pixels"] for row in rows) == np.count_nonzero(dates.changes == 7)
    assert sum(row["area_m2"] for row in rows) == found["CHANGED_AREA"]


def test_the_sieve_leaves_fewer_polygons_and_the_raster_as_it_is(classify, scene, gpkg):
    classify(POLYGONS=str(gpkg))
    before, raster = len(rows_of(gpkg)), read_raster(gpkg.with_suffix(".tif"))
    classify(POLYGONS=str(gpkg), SIEVE=5)
    rows = rows_of(gpkg)
    assert len(rows) < before / 2
    assert sum(row["pixels"] for row in rows) == np.count_nonzero(scene.classes)
    np.testing.assert_array_equal(read_raster(gpkg.with_suffix(".tif")), raster)


def test_the_layer_of_polygons_has_the_colours_of_the_classes(parameters, gpkg, project, no_iface):
    processing.runAndLoadResults(ALGORITHM, {**parameters, "POLYGONS": str(gpkg)})
    (layer,) = (one for one in project.mapLayers().values() if isinstance(one, QgsVectorLayer))
    assert categories_of(layer) == EXPECTED


def test_polygons_that_are_opened_have_the_colours_of_the_classes(classify, gpkg):
    classify(POLYGONS=str(gpkg))
    layer = QgsVectorLayer(str(gpkg), "Opened")
    assert layer.isValid() and categories_of(layer) == EXPECTED


def test_a_run_leaves_what_was_asked_for_alone(classify, gpkg, output):
    classify(POLYGONS=str(gpkg))
    expected = {"classes.tif", "classes.tif.aux.xml", "classes.qml", "classes.gpkg"}
    assert {file.name for file in output.parent.iterdir()} == expected


def test_the_log_says_how_many_polygons_there_are(classify, gpkg, feedback):
    classify(POLYGONS=str(gpkg))
    assert f"Polygons: {len(rows_of(gpkg))}" in feedback.textLog()


@pytest.mark.parametrize("name", ["polygons.shp", "memory:", "polygons.tif"])
def test_polygons_are_a_geopackage(algorithm, parameters, context, tmp_path, name):
    given = {**parameters, "POLYGONS": name if name == "memory:" else str(tmp_path / name)}
    acceptable, reason = algorithm.checkParameterValues(given, context)
    assert not acceptable and reason


def test_who_cancels_while_polygons_are_made_keeps_the_raster(classify, feedback, gpkg, output):
    feedback.progressChanged.connect(lambda percent: percent > 92 and feedback.cancel())
    with pytest.raises(QgsProcessingException, match=r"Cancelled; the raster .*classes.tif is complete"):
        classify(POLYGONS=str(gpkg))
    assert {file.name for file in output.parent.iterdir()} == {"classes.tif", "classes.tif.aux.xml"}


def test_polygons_that_cannot_be_written_are_told_before_the_run(classify, tmp_path, output):
    with pytest.raises(QgsProcessingException, match="expected a folder .*nowhere that exists"):
        classify(POLYGONS=str(tmp_path / "nowhere" / "polygons.gpkg"))
    assert list(output.parent.iterdir()) == []


@pytest.mark.parametrize("name", [ALGORITHM, DETECT_CHANGE])
def test_nothing_is_made_that_is_not_asked_for(name, provider):
    algorithm = provider.algorithm(name.partition(":")[2])
    assert not algorithm.parameterDefinition("POLYGONS").createByDefault()


def test_the_confidence_is_a_raster_of_percent_with_a_ramp(parameters, output, project, no_iface, scene):
    percent = output.with_name("percent.tif")
    processing.runAndLoadResults(ALGORITHM, {**parameters, "CONFIDENCE": str(percent)})
    (layer,) = (one for one in project.mapLayers().values() if one.source() == str(percent))
    renderer = layer.renderer()
    assert isinstance(renderer, QgsSingleBandPseudoColorRenderer)
    assert (renderer.classificationMin(), renderer.classificationMax()) == (0, 100)
    values = read_raster(percent)[0]
    np.testing.assert_array_equal(values == 255, scene.classes == 0)
    assert values[values != 255].max() == 100


def test_a_confidence_that_is_opened_has_its_ramp(classify, output):
    percent = output.with_name("percent.tif")
    classify(CONFIDENCE=str(percent))
    assert isinstance(QgsRasterLayer(str(percent), "Opened").renderer(), QgsSingleBandPseudoColorRenderer)


def test_changes_have_their_confidence_too(detect, output):
    percent = output.with_name("percent.tif")
    assert detect(CONFIDENCE=str(percent))["CONFIDENCE"] == str(percent)
    assert set(np.unique(read_raster(percent))) <= {*range(50, 101), 255}


def test_a_model_that_tells_no_confidence_is_refused_where_it_is_asked_for(classify, tmp_path, output):
    onnx_conv(tmp_path / "map.onnx", pick_bands(3), then=("ArgMax",))
    classes = [{"Value": n, "Name": str(n)} for n in range(3)]
    emd = write_emd(tmp_path, "map.onnx", Classes=classes, ImageHeight=32, ImageWidth=32)
    with pytest.raises(QgsProcessingException, match="does not tell how likely its classes are"):
        classify(MODEL=str(emd), CONFIDENCE=str(output.with_name("percent.tif")))
    assert list(output.parent.iterdir()) == []


def test_a_run_that_is_cancelled_leaves_no_confidence(classify, feedback, output):
    feedback.progressChanged.connect(lambda _: feedback.cancel())
    with pytest.raises(QgsProcessingException, match="Cancelled; nothing was written"):
        classify(ARGUMENTS="batch_size 1", CONFIDENCE=str(output.with_name("percent.tif")))
    assert list(output.parent.iterdir()) == []


@pytest.mark.parametrize("sieve", [None, "", 1])
def test_without_a_sieve_all_patches_stay(classify, gpkg, sieve):
    classify(POLYGONS=str(gpkg), SIEVE=sieve)
    assert min(row["pixels"] for row in rows_of(gpkg)) == 1


def test_steps_of_models_hand_on_all_of_it(emd, scene, tmp_path, feedback, context):
    """As temporary files, whose names Processing makes."""
    model = QgsProcessingModelAlgorithm("all", "All", "Tests")
    child, source = QgsProcessingModelChildAlgorithm(ALGORITHM), QgsProcessingModelChildParameterSource
    child.setChildId("step")
    given = {"INPUT": str(scene.path), "MODEL": str(emd)}
    for name, value in given.items():
        child.addParameterSources(name, [source.fromStaticValue(value)])
    names = ["OUTPUT", "CONFIDENCE", "POLYGONS", "REPORT"]
    outputs = {}
    for name in names:
        outputs[name] = QgsProcessingModelOutput(name)
        outputs[name].setChildId("step")
        outputs[name].setChildOutputName(name)
    child.setModelOutputs(outputs)
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    wanted = {one.name(): "TEMPORARY_OUTPUT" for one in model.destinationParameterDefinitions()}
    assert len(wanted) == 4
    results = processing.run(model, wanted, feedback=feedback, context=context)
    found = {name: Path(results[f"step:{name}"]) for name in names}
    assert {name: path.suffix for name, path in found.items()} == {
        "OUTPUT": ".tif",
        "CONFIDENCE": ".tif",
        "POLYGONS": ".gpkg",
        "REPORT": ".html",
    }
    assert all(path.stat().st_size for path in found.values())
