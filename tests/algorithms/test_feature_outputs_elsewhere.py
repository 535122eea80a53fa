"""Outputs for features elsewhere than in one run: in a project, in a model, as a task."""

import processing
import pytest
from attached import Attached
from deep_pixels.algorithms.task import run_as_task
from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingOutputLayerDefinition,
    QgsVectorLayer,
)

from .feature_side import FORMATS, KINDS, layer_of
from .qgis_side import ALGORITHM, wait_until


@pytest.fixture
def geopackage(tmp_path, scene):
    """A layer of three features, the first of which carries the scene twice."""
    files = [Attached(1, f"{name}.tif", scene.path.read_bytes()) for name in "ab"]
    return layer_of(KINDS["media"](tmp_path, files))


@pytest.fixture(params=FORMATS)
def place(request, tmp_path):
    return tmp_path / f"found{request.param}"


@pytest.mark.usefixtures("no_iface")
@pytest.mark.parametrize("named", [True, False])
def test_the_output_is_loaded(geopackage, parameters, feedback, context, project, place, named):
    definition = QgsProcessingOutputLayerDefinition(str(place) if named else "TEMPORARY_OUTPUT", project)
    given = {"MODEL": parameters["MODEL"], "INPUT_FEATURES": geopackage, "PROCESSING_MODE": 1}
    given["OUTPUT_FEATURES"] = definition
    result = processing.runAndLoadResults(ALGORITHM, given, feedback=feedback, context=context)
    others = [one for one in project.mapLayers().values() if one != geopackage]
    [loaded] = others
    assert isinstance(loaded, QgsVectorLayer) and loaded.source() == result["OUTPUT_FEATURES"]
    assert loaded.attributeAlias(loaded.fields().lookupField("forest_pixels")) == "Forest [px]"


def test_a_step_of_a_model_hands_its_features_on(geopackage, parameters, feedback, context, place, tmp_path):
    model, source = QgsProcessingModelAlgorithm("photos", "photos"), QgsProcessingModelChildParameterSource
    classify = QgsProcessingModelChildAlgorithm(ALGORITHM)
    classify.setChildId("classify")
    static = {"MODEL": parameters["MODEL"], "PROCESSING_MODE": 1, "INPUT_FEATURES": geopackage.source()}
    for name, value in {**static, "OUTPUT_FEATURES": str(place)}.items():
        classify.addParameterSources(name, [source.fromStaticValue(value)])
    chosen = QgsProcessingModelChildAlgorithm("native:extractbyexpression")
    chosen.setChildId("chosen")
    chosen.addParameterSources("INPUT", [source.fromChildOutput("classify", "OUTPUT_FEATURES")])
    chosen.addParameterSources("EXPRESSION", [source.fromStaticValue("images_classified > 1")])
    output = QgsProcessingModelOutput("found", "found")
    output.setChildId("chosen")
    output.setChildOutputName("OUTPUT")
    chosen.setModelOutputs({"found": output})
    for step in (classify, chosen):
        model.addChildAlgorithm(step)
    model.initAlgorithm()
    _, is_fine = model.run({"chosen:found": str(tmp_path / "chosen.gpkg")}, context, feedback)
    assert is_fine, feedback.textLog()
    rows = QgsVectorLayer(str(tmp_path / "chosen.gpkg"), "", "ogr").getFeatures()
    assert [(row["title"], row["images_classified"]) for row in rows] == [("point 1", 2)]


@pytest.mark.usefixtures("no_iface")
def test_a_task_opens_the_features(geopackage, parameters, project, place):
    given = {"MODEL": parameters["MODEL"], "PROCESSING_MODE": 1, "INPUT_FEATURES": geopackage.source()}
    done = []
    run_as_task(ALGORITHM, {**given, "OUTPUT_FEATURES": str(place)}, lambda *said: done.append(said))
    wait_until(lambda: bool(done))
    assert done[0][0] and place.exists()
    [opened] = [one for one in project.mapLayers().values() if one != geopackage]
    assert opened.featureCount() == 3 and opened.source().endswith("|layername=found")
