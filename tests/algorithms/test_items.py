"""Several rasters, folders and mosaics as input: as one image, or each for itself."""

import json
from pathlib import Path

import numpy as np
import processing
import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsRasterLayer,
)
from rasters import read_raster, write_raster

from .qgis_side import ALGORITHM, legend_of

X, Y = 500000.0, 5000000.0
LEGEND = [(1.0, "Water", (0, 0, 255)), (5.0, "Forest", (0, 128, 0)), (9.0, "Built-up", (200, 30, 30))]


@pytest.fixture
def folder(tmp_path, scene):
    """The scene in four pieces, the last of them in a folder below, with the name of another."""
    folder = tmp_path / "images"
    (folder / "below").mkdir(parents=True)
    names = ("a.tif", "b é.tif", "c.tif", "below/a.tif")
    corners = ((0, 0), (0, 50), (40, 0), (40, 50))
    for name, (row, col) in zip(names, corners):
        piece = np.ascontiguousarray(scene.pixels[:, row : row + 40, col : col + 50])
        transform = (X + col * 10, 10.0, 0.0, Y - row * 10, 0.0, -10.0)
        write_raster(folder / name, piece, nodata=0, transform=transform)
    return folder


@pytest.fixture
def pieces(folder):
    return [str(folder / name) for name in ("a.tif", "b é.tif", "c.tif", "below/a.tif")]


@pytest.fixture
def items_output(tmp_path):
    return tmp_path / "items"


@pytest.fixture
def run(parameters, feedback, context):
    """``processing.run`` with these parameters but the input, and those that the test adds."""

    def run_it(**added) -> dict:
        given = {name: value for name, value in parameters.items() if name != "INPUT"}
        given = {name: value for name, value in {**given, **added}.items() if value is not None}
        return processing.run(ALGORITHM, given, feedback=feedback, context=context)

    return run_it


@pytest.fixture
def refusal(algorithm, parameters, context):
    def sentence(**changed) -> str:
        given = {name: value for name, value in {**parameters, **changed}.items() if value is not None}
        acceptable, reason = algorithm.checkParameterValues(given, context)
        assert not acceptable
        return reason

    return sentence


def classes_of(path) -> np.ndarray:
    values = read_raster(path)[0]
    return np.where(values == 255, 0, values)


def stac_of(pieces, path):
    assets = [{"image": {"href": piece, "type": "image/tiff", "roles": ["data"]}} for piece in pieces]
    features = [{"type": "Feature", "id": f"i{n}", "assets": one} for n, one in enumerate(assets)]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return str(path)


def index_of(pieces, path):
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("tiles")
    layer.CreateField(ogr.FieldDefn("location", ogr.OFTString))
    for piece in pieces:
        add(layer, piece)
    return str(path)


def add(layer, piece):
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("location", piece)
    layer.CreateFeature(feature)


def vrt_of(pieces, path):
    gdal.BuildVRT(str(path), pieces)
    return str(path)


DESCRIPTIONS = {"items.json": stac_of, "index.gpkg": index_of, "mosaic.vrt": vrt_of}


# --- as one image -----------------------------------------------------------------------------------


def test_several_rasters_are_one_image(run, pieces, scene):
    np.testing.assert_array_equal(classes_of(run(INPUT_RASTERS=pieces)["OUTPUT"]), scene.classes)


def test_rasters_may_be_layers_their_names_or_a_text(run, pieces, scene, project):
    layers = [QgsRasterLayer(piece, f"piece {n}") for n, piece in enumerate(pieces)]
    project.addMapLayers(layers[2:])
    given = [layers[0], pieces[1], layers[2].id(), layers[3].name()]
    np.testing.assert_array_equal(classes_of(run(INPUT_RASTERS=given)["OUTPUT"]), scene.classes)
    np.testing.assert_array_equal(classes_of(run(INPUT_RASTERS=";".join(pieces))["OUTPUT"]), scene.classes)


def test_a_folder_is_one_image(run, folder, scene):
    result = classes_of(run(INPUT_FOLDER=str(folder), RECURSIVE=True)["OUTPUT"])
    np.testing.assert_array_equal(result, scene.classes)
    result = classes_of(run(INPUT_FOLDER=str(folder), PATTERN="a.*;b*")["OUTPUT"])
    np.testing.assert_array_equal(result, scene.classes[:40])


def test_an_output_beside_the_images_is_none_of_them(run, folder, scene):
    outputs = {"OUTPUT": str(folder / "aa.tif"), "CONFIDENCE": str(folder / "a confidence.tif")}
    for _ in range(2):
        result = run(INPUT_FOLDER=str(folder), RECURSIVE=True, **outputs)["OUTPUT"]
        np.testing.assert_array_equal(classes_of(result), scene.classes)
    given = {"PROCESSING_MODE": 1, "OUTPUT_FOLDER": str(folder / "out")}
    for path in outputs.values():
        Path(path).unlink()
    for _ in range(2):
        result = run(INPUT_FOLDER=str(folder), RECURSIVE=True, OUTPUT=str(folder / "ab.tif"), **given)
        assert result["FINISHED_ITEMS"] + result["SKIPPED_ITEMS"] == 4 and not result["FAILED_ITEMS"]
        assert result["OUTPUT"] == str(folder / "ab.vrt")


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_what_describes_a_mosaic_is_one_image(run, pieces, scene, tmp_path, name):
    described = DESCRIPTIONS[name](pieces, tmp_path / name)
    np.testing.assert_array_equal(classes_of(run(INPUT=described)["OUTPUT"]), scene.classes)


def test_an_extent_is_in_the_reference_system_of_the_first(run, pieces, scene):
    result = run(INPUT_RASTERS=pieces, EXTENT="500200,500700,4999500,4999800")["OUTPUT"]
    np.testing.assert_array_equal(classes_of(result), scene.classes[20:50, 20:70])
    degrees = "15.001,15.006,45.149,45.152 [EPSG:4326]"
    ours = run(INPUT_RASTERS=pieces, EXTENT=degrees)["OUTPUT"]
    theirs = run(INPUT=str(scene.path), EXTENT=degrees)["OUTPUT"]
    np.testing.assert_array_equal(read_raster(ours), read_raster(theirs))


# --- separately -------------------------------------------------------------------------------------


def test_items_are_classified_separately(run, folder, pieces, scene, items_output, feedback):
    result = run(
        INPUT_FOLDER=str(folder),
        RECURSIVE=True,
        PROCESSING_MODE=1,
        OUTPUT=None,
        OUTPUT_FOLDER=str(items_output),
    )
    assert result == {
        "OUTPUT": str(items_output / "mosaic.vrt"),
        "OUTPUT_FOLDER": str(items_output),
        "FINISHED_ITEMS": 4,
        "SKIPPED_ITEMS": 0,
        "FAILED_ITEMS": 0,
    }
    np.testing.assert_array_equal(classes_of(result["OUTPUT"]), scene.classes)
    for name in ("a", "b é", "c", "below/a"):
        layer = QgsRasterLayer(str(items_output / f"{name}_classified.tif"))
        assert layer.isValid() and legend_of(layer) == LEGEND
    assert "4 items are finished, 0 of them from an earlier run; 0 failed" in feedback.textLog()


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_the_items_of_a_mosaic_are_those_within(run, pieces, scene, tmp_path, items_output, name):
    described = DESCRIPTIONS[name](pieces, tmp_path / name)
    result = run(INPUT=described, PROCESSING_MODE=1, OUTPUT_FOLDER=str(items_output))
    assert result["FINISHED_ITEMS"] == 4 and len(list(items_output.glob("*_classified.tif"))) == 4
    np.testing.assert_array_equal(classes_of(result["OUTPUT"]), scene.classes)


def test_a_single_raster_is_one_item(run, scene, items_output):
    result = run(INPUT=str(scene.path), PROCESSING_MODE=1, OUTPUT_FOLDER=str(items_output))
    assert result["FINISHED_ITEMS"] == 1
    np.testing.assert_array_equal(classes_of(items_output / "scene_classified.tif"), scene.classes)


def test_a_run_that_is_repeated_keeps_what_is_finished(run, pieces, items_output):
    given = {"INPUT_RASTERS": pieces, "PROCESSING_MODE": 1, "OUTPUT_FOLDER": str(items_output)}
    run(**given)
    for skip, finished in ((True, 0), (False, 4)):
        result = run(**given, SKIP_FINISHED=skip)
        assert (result["FINISHED_ITEMS"], result["SKIPPED_ITEMS"]) == (finished, 4 - finished)


def test_items_that_fail_are_counted_and_named(run, folder, items_output, feedback):
    (folder / "broken one.tif").write_bytes(b"II*\0")
    result = run(INPUT_FOLDER=str(folder), PROCESSING_MODE=1, OUTPUT_FOLDER=str(items_output))
    assert (result["FINISHED_ITEMS"], result["FAILED_ITEMS"]) == (3, 1)
    assert "broken one failed: The raster " in feedback.textLog().split("4 of 4")[-1]


def test_items_in_other_reference_systems_are_cut_by_one_extent(run, scene, tmp_path, items_output):
    other = str(tmp_path / "degrees.tif")
    gdal.Warp(other, str(scene.path), dstSRS="EPSG:4326")
    given = {"INPUT_RASTERS": [str(scene.path), other], "PROCESSING_MODE": 1}
    run(**given, OUTPUT_FOLDER=str(items_output), EXTENT="500200,500500,4999500,4999900")
    assert read_raster(items_output / "scene_classified.tif").shape == (1, 40, 30)
    cut = gdal.Open(str(items_output / "degrees_classified.tif"))
    whole = gdal.Open(other)
    assert 0.25 < cut.RasterXSize / whole.RasterXSize < 0.37
    assert 0.45 < cut.RasterYSize / whole.RasterYSize < 0.57


def test_the_mosaic_is_loaded_with_the_legend(algorithm, parameters, project, pieces, items_output, tmp_path):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    destination = QgsProcessingOutputLayerDefinition(str(tmp_path / "all.tif"), project)
    given = {
        **parameters,
        "INPUT": None,
        "INPUT_RASTERS": pieces,
        "PROCESSING_MODE": 1,
        "OUTPUT_FOLDER": str(items_output),
        "OUTPUT": destination,
    }
    result, succeeded = algorithm.run(given, context, feedback)
    assert succeeded and result["OUTPUT"] == str(tmp_path / "all.vrt")
    [(text, details)] = context.layersToLoadOnCompletion().items()
    assert text == result["OUTPUT"]
    layer = QgsProcessingUtils.mapLayerFromString(text, context)
    details.postProcessor().postProcessLayer(layer, context, feedback)
    assert legend_of(layer) == LEGEND


def test_cancelling_tells_what_is_kept(parameters, pieces, items_output, context):
    class Impatient(QgsProcessingFeedback):
        def pushInfo(self, info):
            if "3 of 4" in info:
                self.cancel()

    given = {**parameters, "INPUT": None, "INPUT_RASTERS": pieces, "PROCESSING_MODE": 1}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    feedback = Impatient(False)
    with pytest.raises(QgsProcessingException, match="the items that were finished are kept"):
        algorithm.run({**given, "OUTPUT_FOLDER": str(items_output)}, context, feedback, {}, False)
    assert len(list(items_output.glob("*_classified.tif"))) == 2


# --- what is refused --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"INPUT": None}, "No input is given; expected exactly one of INPUT, INPUT_RASTERS, INPUT_FOLDER"),
        ({"INPUT": None, "INPUT_FOLDER": "", "INPUT_RASTERS": []}, "No input is given; expected exactly one"),
        ({"INPUT_FOLDER": "images"}, "INPUT, INPUT_FOLDER are given; expected exactly one of INPUT, "),
        (
            {"INPUT_RASTERS": ["a.tif"], "INPUT_FOLDER": "images"},
            "INPUT, INPUT_RASTERS, INPUT_FOLDER are given",
        ),
        ({"PROCESSING_MODE": 1}, "OUTPUT_FOLDER is missing; expected a folder for the classified items"),
        ({"OUTPUT": None}, "OUTPUT is missing; expected a file for the classified raster"),
        (
            {"OUTPUT_FOLDER": "items", "OUTPUT": None},
            "OUTPUT_FOLDER is given for one mosaicked image; expected all items separately",
        ),
        (
            {"INPUT": None, "INPUT_FOLDER": "images", "OUTPUT_FOLDER": "images", "PROCESSING_MODE": 1},
            "OUTPUT_FOLDER is images, the input folder; expected another one",
        ),
        (
            {"OUTPUT_FOLDER": "items", "PROCESSING_MODE": 1, "POLYGONS": "p.gpkg"},
            "POLYGONS is p.gpkg; expected none with items separately",
        ),
    ],
)
def test_what_does_not_go_together_is_refused(refusal, given, sentence):
    assert sentence in refusal(**given)


def test_an_input_that_is_nothing_is_refused(refusal, tmp_path):
    (tmp_path / "words.txt").write_text("words")
    for path in ("nowhere.tif", str(tmp_path / "words.txt")):
        assert "Could not load source layer" in refusal(INPUT=path) or "INPUT" in refusal(INPUT=path)


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("items.json", "{", "items.json is not JSON"),
        (
            "items.json",
            '{"type": "FeatureCollection", "features": []}',
            "lists no item; expected at least one",
        ),
    ],
)
def test_a_document_that_cannot_be_read_is_told(run, tmp_path, name, text, sentence):
    (tmp_path / name).write_text(text)
    with pytest.raises(QgsProcessingException, match=sentence):
        run(INPUT=str(tmp_path / name))


def test_an_index_of_nothing_is_told(run, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"The tile index .*index\.gpkg lists no raster"):
        run(INPUT=index_of([], tmp_path / "index.gpkg"))


def test_folders_without_images_are_told(run, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(QgsProcessingException, match="has 0 files, none of them an image; expected at least"):
        run(INPUT_FOLDER=str(tmp_path / "empty"))
    with pytest.raises(
        QgsProcessingException, match="INPUT_FOLDER is .*nowhere; expected a folder that exists"
    ):
        run(INPUT_FOLDER=str(tmp_path / "nowhere"))


def test_a_damaged_raster_stops_a_mosaic(run, pieces, tmp_path):
    (tmp_path / "broken.tif").write_bytes(b"II*\0")
    with pytest.raises(QgsProcessingException, match=r"The raster .*broken\.tif cannot be opened"):
        run(INPUT_RASTERS=[*pieces, str(tmp_path / "broken.tif")])


def test_a_folder_beside_one_image_is_told_to_have_no_effect(run, pieces, items_output, output, feedback):
    result = run(INPUT_RASTERS=pieces, OUTPUT_FOLDER=str(items_output))
    assert result["OUTPUT"] == str(output) and output.exists()
    assert "OUTPUT_FOLDER has no effect on one mosaicked image" in feedback.textLog()
    assert not list(items_output.glob("*"))
