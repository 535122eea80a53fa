"""What cannot be run is refused in a sentence that names the value and what was expected."""

import json

import processing
import pytest
from models import CLASSES, tiny_package
from qgis.core import QgsProcessingException, QgsProviderRegistry, QgsRasterLayer

from .qgis_side import ALGORITHM


@pytest.fixture
def refusal(algorithm, parameters, context):
    """The sentence with which parameters are refused before anything runs."""

    def sentence(**changed) -> str:
        acceptable, reason = algorithm.checkParameterValues({**parameters, **changed}, context)
        assert not acceptable
        return reason

    return sentence


@pytest.fixture
def failure(classify, output):
    """The sentence with which a run ends that began with acceptable parameters."""

    def sentence(**changed) -> str:
        with pytest.raises(QgsProcessingException) as raised:
            classify(**changed)
        assert list(output.parent.iterdir()) == []
        return str(raised.value)

    return sentence


def is_one_sentence(text: str) -> bool:
    return 20 < len(text) < 400 and "Traceback" not in text and "Error" not in text and "\n" not in text


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (
            {"ARGUMENTS": "paddding 4"},
            "paddding is '4'; expected one of the arguments of this model: batch_size",
        ),
        ({"ARGUMENTS": "padding much"}, "padding is 'much'; expected auto or a whole number"),
        ({"ARGUMENTS": "padding 1.5"}, "padding is '1.5'; expected auto or a whole number"),
        ({"ARGUMENTS": "padding"}, "ARGUMENTS is 'padding'; expected names and values, like"),
        ({"ARGUMENTS": "{padding: 4}"}, "ARGUMENTS is '{padding: 4}'; expected names and values, like"),
        ({"ARGUMENTS": "batch_size 0"}, "batch_size is '0'; expected auto or a whole number from 1 to 16384"),
        ({"ARGUMENTS": {"tile_merge": "mean"}}, "tile_merge is 'mean'; expected auto, blend, hann or crop"),
        ({"DEVICE": "gpu"}, "DEVICE is 'gpu'; expected auto, cpu, cuda, cuda:0"),
        ({"MODEL": "nowhere/model.emd"}, "nowhere/model.emd is not there; expected a .emd, .json or .dlpk"),
    ],
)
def test_a_wrong_value_is_named_with_what_was_expected(refusal, changed, expected):
    assert expected in refusal(**changed)
    assert is_one_sentence(refusal(**changed))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Framework: ONNX", "The model definition is not JSON: "),
        ('{"Framework": "ONNX",', "The model definition is not JSON: "),
        ("[]", "The model definition is []; expected a JSON object"),
        ('{"ModelFile": "model.onnx", "Classes": "Water"}', "Classes is 'Water'; expected a list"),
        ('{"ModelFile": "model.docx"}', "ModelFile is model.docx of framework ''; expected one of "),
    ],
)
def test_a_definition_that_cannot_be_read_is_refused(refusal, tmp_path, text, expected):
    (tmp_path / "model.emd").write_text(text)
    sentence = refusal(MODEL=str(tmp_path / "model.emd"))
    assert expected in sentence and is_one_sentence(sentence)


def test_weights_alone_are_no_definition(refusal, tmp_path):
    (tmp_path / "model.onnx").write_bytes(b"\0" * 100)
    sentence = refusal(MODEL=str(tmp_path / "model.onnx"))
    assert "model.onnx is no model definition; expected a .emd, .json or .dlpk" in sentence
    assert is_one_sentence(sentence)


def test_a_model_of_another_purpose_is_refused_with_its_purpose(refusal, tmp_path):
    sentence = refusal(MODEL=str(tiny_package(tmp_path, ModelType="ObjectDetection", ModelName="Pools")))
    assert "The model Pools detects objects (ModelType is ObjectDetection); expected" in sentence
    assert is_one_sentence(sentence)


def test_missing_packages_are_named_with_the_command_that_installs_them(refusal, without_packages):
    without_packages("onnxruntime")
    sentence = refusal()
    assert sentence.startswith(
        "model.onnx needs onnxruntime, not found in the Python of QGIS. Install with: "
    )
    assert "-m pip install" in sentence and sentence.endswith(" onnxruntime")


def test_other_packages_are_not_asked_for(algorithm, parameters, context, without_packages):
    without_packages("torch", "tensorflow")
    assert algorithm.checkParameterValues(parameters, context) == (True, "")


def test_a_refusal_reaches_whoever_calls_from_python(parameters, output):
    with pytest.raises(QgsProcessingException, match="DEVICE is 'gpu'; expected auto, cpu"):
        processing.run(ALGORITHM, {**parameters, "DEVICE": "gpu"})
    assert not output.exists()


def test_a_missing_model_file_is_named_with_the_folder_it_should_be_in(failure, emd, tmp_path):
    (tmp_path / "model.emd").write_text(emd.read_text())
    sentence = failure(MODEL=str(tmp_path / "model.emd"))
    assert f"ModelFile is model.onnx, which is not there; expected a file in {tmp_path}" in sentence


def test_a_damaged_model_file_is_named(failure, emd, tmp_path):
    (tmp_path / "model.emd").write_text(emd.read_text())
    (tmp_path / "model.onnx").write_bytes(b"not a model")
    assert "cannot load model.onnx: " in failure(MODEL=str(tmp_path / "model.emd"))


def test_a_raster_with_too_few_bands_is_named_with_the_number_it_needs(failure, tmp_path):
    sentence = failure(MODEL=str(tiny_package(tmp_path, ExtractBands=[0, 1, 3])))
    assert "The raster has 3 band(s); expected at least 4, as ExtractBands asks for 3" in sentence


def test_an_extent_beside_the_raster_is_refused_with_where_the_raster_lies(failure, scene):
    sentence = failure(EXTENT="0,100,0,100 [EPSG:32633]")
    around = QgsRasterLayer(str(scene.path)).extent()
    xs, ys = (around.xMinimum(), around.xMaximum()), (around.yMinimum(), around.yMaximum())
    covered = "x {:g} … {:g}, y {:.10g} … {:.10g}".format(*xs, *ys)
    assert "EXTENT is x 0 … 100, y 0 … 100; expected one that shares pixels with the raster" in sentence
    assert f"{scene.path}: {covered}" in sentence


def test_an_output_in_no_folder_is_refused(failure, tmp_path):
    sentence = failure(OUTPUT=str(tmp_path / "nowhere" / "classes.tif"))
    assert f"expected a folder {tmp_path / 'nowhere'} that exists" in sentence


def test_an_output_that_is_no_geotiff_is_refused(refusal, tmp_path):
    assert ".png” files are not supported" in refusal(OUTPUT=str(tmp_path / "classes.png"))


def test_the_input_is_not_overwritten(failure, scene):
    before = scene.path.read_bytes()
    assert "is the input raster, or part of it; expected another file" in failure(OUTPUT=str(scene.path))
    assert scene.path.read_bytes() == before


def test_a_model_with_other_classes_than_it_lists_is_refused(failure, tmp_path):
    more = [*CLASSES, {"Value": 10, "Name": "Ice"}, {"Value": 11, "Name": "Sand"}]
    assert "The model gives 3 score(s) a pixel; expected 5" in failure(
        MODEL=str(tiny_package(tmp_path, Classes=more))
    )


@pytest.mark.skipif(
    "wms" not in QgsProviderRegistry.instance().providerList(), reason="this QGIS has no WMS provider"
)
def test_one_of_several_rasters_that_gdal_does_not_read_is_refused(failure, project):
    tiles = QgsRasterLayer("type=xyz&url=http://localhost:1/%7Bz%7D/%7Bx%7D/%7By%7D&zmax=1", "Tiles", "wms")
    assert tiles.isValid()
    project.addMapLayer(tiles)
    assert "The layer Tiles comes from the provider wms; expected a raster that GDAL reads" in failure(
        INPUT=None, INPUT_RASTERS=[tiles.id()]
    )


def test_a_pasted_definition_is_checked_too(refusal):
    assert "The model definition is not JSON" in refusal(MODEL='{"Framework": ONNX}')
    assert "detects objects" in refusal(MODEL=json.dumps({"ModelType": "ObjectDetection"}))
