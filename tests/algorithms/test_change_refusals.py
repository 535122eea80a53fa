"""What change detection refuses, in a sentence that names the value and what was expected."""

import pytest
from models import change_package, tiny_package
from qgis.core import QgsProcessingException
from rasters import write_raster


@pytest.fixture
def failure(detect, output):
    """The sentence with which a run ends that began with acceptable parameters."""

    def sentence(**changed) -> str:
        with pytest.raises(QgsProcessingException) as raised:
            detect(**changed)
        assert list(output.parent.iterdir()) == []
        return str(raised.value)

    return sentence


def test_rasters_of_different_places_are_refused(failure, places):
    far = places(transform=(600000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0))
    sentence = failure(TO_RASTER=far["TO_RASTER"])
    assert "do not overlap; expected two of one place" in sentence


def test_a_raster_without_a_reference_system_beside_one_with_is_named(failure, places):
    sentence = failure(TO_RASTER=places(epsg=None)["TO_RASTER"])
    assert "elsewhere_after.tif has no coordinate reference system; expected one" in sentence


def test_a_raster_with_too_few_bands_is_named_with_the_number_it_needs(failure, dates, tmp_path):
    single = write_raster(tmp_path / "single.tif", dates.pixels[1][:1])
    sentence = failure(TO_RASTER=str(single))
    assert "has 1 band(s); expected at least 2" in sentence


def test_an_extent_beside_what_both_show_is_refused(failure):
    sentence = failure(EXTENT="0,100,0,100 [EPSG:32633]")
    assert "EXTENT is x 0 … 100, y 0 … 100; expected one that shares pixels with the raster" in sentence


@pytest.mark.parametrize("name", ["FROM_RASTER", "TO_RASTER"])
def test_no_input_is_overwritten(failure, change_parameters, name):
    sentence = failure(OUTPUT=change_parameters[name])
    assert "is the input raster, or part of it; expected another file" in sentence


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"ARGUMENTS": "threshold 0.5"}, "threshold is '0.5'; expected one of the arguments of this model: "),
        ({"ARGUMENTS": "score_threshold 2"}, "score_threshold is '2'; expected "),
        ({"ARGUMENTS": "score_threshold high"}, "score_threshold is 'high'; expected "),
        ({"ARGUMENTS": "padding 1.5"}, "padding is '1.5'; expected auto or a whole number"),
        ({"DEVICE": "gpu"}, "DEVICE is 'gpu'; expected auto, cpu, cuda, cuda:0"),
        ({"CELL_SIZE": -1}, "CELL_SIZE"),
        ({"TO_RASTER": None}, "TO_RASTER"),
        ({"MODEL": "nowhere.emd"}, "nowhere.emd is not there; expected a .emd, .json or .dlpk"),
    ],
)
def test_a_wrong_value_is_refused_in_a_sentence_before_anything_runs(
    change_algorithm, change_parameters, context, changed, expected
):
    acceptable, sentence = change_algorithm.checkParameterValues({**change_parameters, **changed}, context)
    assert not acceptable
    assert expected in sentence and "Traceback" not in sentence and "\n" not in sentence


@pytest.mark.parametrize("size", [0, "wide"])
def test_a_cell_size_that_is_no_size_is_refused(failure, size):
    assert f"CELL_SIZE is {size}; expected a number above 0" in failure(CELL_SIZE=size)


def test_a_raster_that_is_not_there_is_named(failure):
    assert "nowhere.tif" in failure(TO_RASTER="nowhere.tif")


def test_half_precision_where_there_is_none_is_refused(failure):
    sentence = failure(ARGUMENTS="precision half", DEVICE="cpu")
    assert "precision is 'half'; expected auto or full, as CPU" in sentence


def test_a_model_of_one_raster_is_refused(failure, tmp_path):
    sentence = failure(MODEL=str(tiny_package(tmp_path)))
    assert "model.onnx takes" in sentence and "before first" in sentence


def test_a_model_of_two_rasters_is_refused_where_pixels_are_classified(classify, output, tmp_path):
    emd = change_package(tmp_path, ModelConfiguration="change_detection")
    with pytest.raises(QgsProcessingException, match="compares two rasters; expected one that classifies"):
        classify(MODEL=str(emd))
    assert list(output.parent.iterdir()) == []
