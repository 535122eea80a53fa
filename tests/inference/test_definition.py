import json

import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.definition import ModelClass, parse_definition
from deep_pixels.inference.errors import ModelDefinitionError, UnsupportedModelError
from deep_pixels.inference.package import read_definition

RANGES = {"band_min_values": [0], "band_max_values": [9]}


def parsed(**emd):
    return parse_definition(json.dumps(emd))


def test_every_published_definition_parses_and_only_pixel_classifiers_are_taken(kits):
    taken = set()
    for path in sorted((kits / "emd").glob("*.emd")):
        definition = read_definition(str(path))
        try:
            architecture_of(definition)
            taken.add(path.stem)
        except UnsupportedModelError as error:
            assert "detects objects" in str(error) or "classifies objects" in str(error), path.name
    assert taken == {
        "PR23_trained",
        "azure_pixel_level_land_classification",
        "azure_pixel_level_land_classification_953c1536",
        "tensorflow_deeplab_landclassification",
        "tensorflow_deeplab_landclassification_af76201b",
    }


@pytest.mark.parametrize(
    ("model_type", "purpose"),
    [("ObjectDetection", "detects objects"), ("SuperResolution", "sharpens images"), ("Foo", "another kind")],
)
def test_other_models_are_refused_with_what_they_are_for(model_type, purpose):
    with pytest.raises(UnsupportedModelError, match=purpose):
        architecture_of(parsed(ModelType=model_type, ModelName="It"))


@pytest.mark.parametrize("model_type", ["ImageClassification", "imageclassification", None])
def test_a_definition_without_another_purpose_classifies_pixels(model_type):
    assert "padding" in [spec.name for spec in architecture_of(parsed(ModelType=model_type)).arguments]


def test_the_tile_has_rows_and_columns_of_its_own():
    assert parsed(ImageHeight=128, ImageWidth=256).tile == (128, 256)
    assert parsed(ImageHeight="512").tile == (512, 512)
    assert parsed(ImageWidth=100).tile == (100, 100)
    assert parsed().tile is None


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ({"Value": 3, "Name": "Road", "Color": [1, 2, 3]}, ModelClass(3, "Road", (1, 2, 3))),
        ({"ClassValue": "3", "ClassName": "Road"}, ModelClass(3, "Road")),
        ({"Value": 1, "Name": 1, "Color": []}, ModelClass(1, "1")),
        ({"Value": 0, "Name": "No data", "Color": [-1, -1, -1]}, ModelClass(0, "No data")),
        ({"Value": -7.0, "Color": [1, 2, 3, 255]}, ModelClass(-7, "-7", (1, 2, 3))),
    ],
)
def test_classes_are_read_in_all_their_spellings(entry, expected):
    assert parsed(Classes=[entry]).classes == (expected,)


def test_bands_are_numbers_or_names_and_null_means_all():
    assert parsed(ExtractBands=[3, "2", "NIR"]).bands == (3, 2, "NIR")
    assert parsed(ExtractBands=None).bands is None


def test_the_configuration_may_be_an_object():
    assert parsed(ModelConfiguration={"Name": "MaskRCNN", "Config": "x"}).configuration == "MaskRCNN"


@pytest.mark.parametrize(
    ("text", "expected"), [(True, True), ("true", True), ("false", False), (None, False)]
)
def test_what_is_true_may_be_written_as_text(text, expected):
    assert parsed(IsMultispectral=text).is_multispectral is expected


def test_a_name_that_no_file_can_hold_is_mended():
    assert parsed(Classes=[{"Value": 1, "Name": "a\ud800"}]).classes[0].name == "a?"


def test_an_editor_of_windows_may_have_written_it(tmp_path):
    path = tmp_path / "bom.emd"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps({"ModelName": "x"}).encode())
    assert read_definition(str(path)).name == "x"
    for encoding in ("cp1252", "utf-16"):
        path.write_bytes('{"ModelName": "Gewässer"}'.encode(encoding))
        assert read_definition(str(path)).name == "Gewässer"


@pytest.mark.parametrize(
    ("emd", "words"),
    [
        ({"ImageHeight": "big"}, ["ImageHeight", "'big'", "whole number"]),
        ({"ImageHeight": 0}, ["ImageHeight", "0", "from 1 to 16384"]),
        ({"ImageWidth": 2.5}, ["ImageWidth", "2.5", "whole number"]),
        ({"ModelPadding": -1}, ["ModelPadding", "-1", "from 0 to"]),
        ({"BatchSize": 1e30}, ["BatchSize", "from 1 to"]),
        ({"Threshold": float("nan")}, ["Threshold", "nan", "0 to 1"]),
        ({"Threshold": 10**400}, ["Threshold", "0 to 1"]),
        ({"DataRange": [0, float("inf")]}, ["DataRange", "inf"]),
        ({"BatchSize": True}, ["BatchSize", "True", "whole number"]),
        ({"Threshold": 50}, ["Threshold", "50", "0 to 1"]),
        ({"ExtractBands": [-1]}, ["ExtractBands", "-1", "band numbers"]),
        ({"ExtractBands": 3}, ["ExtractBands", "3", "a list"]),
        ({"Classes": [3]}, ["Classes", "3", "Value"]),
        ({"Classes": [{"Name": "x"}]}, ["Classes Value", "None", "whole number"]),
        ({"Classes": [{"Value": 1, "Color": "red"}]}, ["Color", "red", "[red, green, blue]"]),
        ({"DataRange": [1]}, ["DataRange", "[1]", "[lowest, highest]"]),
        ({"ModelFile": ["a"]}, ["ModelFile", "['a']", "a text"]),
        ({"NormalizationStats": {"band_min_values": [0]}}, ["band_max_values", "None", "for each band"]),
        ({"NormalizationStats": {**RANGES, "scaled_std_values": [1]}}, ["scaled_mean_values", "None"]),
        ({"NormalizationStats": {**RANGES, "scaled_mean_values": [[]]}}, ["scaled_mean_values", "[]"]),
        ({"NormalizationStats": [1]}, ["NormalizationStats", "[1]", "object of lists"]),
    ],
)
def test_a_wrong_value_is_named_with_what_was_expected(emd, words):
    with pytest.raises(ModelDefinitionError) as caught:
        parsed(**emd)
    for word in words:
        assert word in str(caught.value)


def test_statistics_may_be_the_ranges_of_bands_alone():
    found = parsed(NormalizationStats={**RANGES, "scaled_mean_values": None}).normalization
    assert (found.band_min, found.band_max) == ((0,), (9,))
    assert (found.scaled_mean, found.scaled_std) == ((), ())


@pytest.mark.parametrize("text", ["{", "", "[1, 2]", '"text"', "null", "[" * 10**5, "9" * 5000])
def test_what_is_no_json_object_is_refused(text):
    with pytest.raises(ModelDefinitionError, match="JSON"):
        parse_definition(text)
