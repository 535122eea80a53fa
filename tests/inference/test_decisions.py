import json

import numpy as np
import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.arguments import parse_arguments, read_arguments
from deep_pixels.inference.decisions import BACKGROUND, class_decision, classes_of_channels
from deep_pixels.inference.definition import ModelClass, parse_definition
from deep_pixels.inference.errors import ArgumentError, ModelDefinitionError, UnsupportedModelError
from deep_pixels.inference.outputs import OutputForm
from deep_pixels.inference.raster.pixel_type import pixel_type_of


def decision(form, values, arguments="", **emd):
    definition = parse_definition(json.dumps({"Classes": [{"Value": v} for v in values], **emd}))
    specs = architecture_of(definition).arguments_for(definition)
    return class_decision(form, definition, read_arguments(specs, parse_arguments(arguments), definition))


def decided(scores, values, arguments="", *, form=None, **emd):
    scores = np.asarray(scores)
    return decision(form or OutputForm(len(scores), False), values, arguments, **emd).decide(scores)


@pytest.mark.parametrize(
    ("channels", "listed", "expected"),
    [
        (3, [0, 1, 2], [0, 1, 2]),
        (3, [11, 21, 42], [11, 21, 42]),
        (4, [11, 21, 42], [0, 11, 21, 42]),
        (4, [0, 1, 2], [0, 0, 1, 2]),
        (2, [7], [0, 7]),
        (1, [7], [0, 7]),
        (1, [0, 1], [0, 1]),
        (1, [1, 0], [0, 1]),
        (1, [3, 8], [3, 8]),
        (1, [], [0, 1]),
        (4, [], [0, 1, 2, 3]),
    ],
)
def test_each_channel_stands_for_a_class(channels, listed, expected):
    classes = classes_of_channels(OutputForm(channels, False), [ModelClass(v, str(v)) for v in listed])
    assert [entry.value for entry in classes] == expected


@pytest.mark.parametrize(("channels", "listed"), [(2, 3), (6, 3), (1, 3), (1, 4)])
def test_channels_that_fit_no_class_are_refused_with_what_would(channels, listed):
    with pytest.raises(
        UnsupportedModelError, match=f"{channels} score.*expected {listed} .* or {listed + 1}"
    ):
        classes_of_channels(OutputForm(channels, False), [ModelClass(v + 1, "") for v in range(listed)])


@pytest.mark.parametrize("channels", [2, 3, 32])
@pytest.mark.parametrize("shape", [(1, 1), (31, 5), (32, 7), (100, 33)])
def test_the_highest_score_wins_and_the_first_where_several_are_highest(channels, shape):
    scores = np.random.default_rng(0).integers(0, 6, (channels, *shape)).astype(np.float32)
    values = np.arange(channels) * 5 % 256
    result = decided(scores, values.tolist())
    np.testing.assert_array_equal(result, values[scores.argmax(axis=0)])


def test_the_background_is_value_0_and_left_out_on_request():
    scores = np.array([9, 1, 2], np.float32).reshape(3, 1, 1)
    assert decided(scores, [4, 6]) == 0
    assert decided(scores, [4, 6], "predict_background false") == 6
    assert decided(scores, [4, 6], Framework="arcgis.learn") == 6
    assert decided(scores, [4, 6], "predict_background true", Framework="arcgis.learn") == 0


def test_a_background_left_out_is_no_class_of_the_result():
    form = OutputForm(3, False)
    assert BACKGROUND in decision(form, [4, 6]).classes
    assert BACKGROUND not in decision(form, [4, 6], "predict_background no").classes


@pytest.mark.parametrize(
    ("threshold", "expected"), [("0.5", [3, 8, 8]), ("0.6", [3, 3, 8]), ("0", [8, 8, 8])]
)
def test_a_probability_counts_from_the_threshold_on(threshold, expected):
    scores = np.array([[[0.2, 0.5, 0.9]]], np.float32)
    np.testing.assert_array_equal(decided(scores, [3, 8], f"threshold {threshold}"), [expected])


@pytest.mark.parametrize("threshold", [0.0, 0.1, 0.5, 0.9, 1.0])
def test_a_logit_counts_where_its_sigmoid_would(threshold):
    scores = np.linspace(-4, 4, 81, dtype=np.float32).reshape(1, 1, -1)
    form = OutputForm(1, False, is_logit=True)
    sigmoid = 1 / (1 + np.exp(-scores[0].astype(float)))
    expected = np.where(sigmoid >= threshold, 8, 3)
    np.testing.assert_array_equal(decided(scores, [3, 8], f"threshold {threshold}", form=form), expected)


def test_a_probability_that_turns_out_to_be_none_is_an_error():
    with pytest.raises(UnsupportedModelError, match=r"score is 7.5 at a pixel; expected a probability"):
        decided(np.full((1, 2, 2), 7.5, np.float32), [0, 1])


def test_a_class_map_is_taken_as_it_is():
    form = OutputForm(1, True)
    classes = np.array([[[0, 11, 42]]])
    np.testing.assert_array_equal(decided(classes, [11, 42], form=form), classes[0])


@pytest.mark.parametrize("dtype", ["int64", "uint64", "uint8", "int8"])
def test_a_class_that_is_not_listed_is_no_data(dtype):
    classes = np.array([[[0, 1, 3, 9]]], dtype)
    np.testing.assert_array_equal(decided(classes, [1, 3], form=OutputForm(1, True)), [[0, 1, 3, 255]])
    np.testing.assert_array_equal(decided(classes, [1, 2, 3], form=OutputForm(1, True)), [[0, 1, 3, 255]])


def test_a_class_map_may_hold_negative_classes():
    classes = np.array([[[-1, 1, 2, 0, -2]]])
    result = decided(classes, [-1, 1, 2], form=OutputForm(1, True))
    np.testing.assert_array_equal(result, [[-1, 1, 2, 0, 32767]])


def test_a_class_map_needs_its_classes():
    with pytest.raises(ModelDefinitionError, match="Classes is missing"):
        decided(np.full((1, 2, 2), 5), [], form=OutputForm(1, True))


@pytest.mark.parametrize("channel", [0, 1, 2])
def test_a_score_that_is_no_number_is_no_data(channel):
    scores = np.zeros((3, 40, 2), np.float32)
    scores[channel, 7, 1] = np.nan
    result = decided(scores, [1, 2, 3])
    assert result[7, 1] == 255
    assert (np.delete(result.ravel(), 15) == 1).all()
    single = decided(np.array([[[np.nan, 0.9]]], np.float32), [3, 8])
    np.testing.assert_array_equal(single, [[255, 8]])


def test_channels_that_a_package_ignores_never_win():
    scores = np.array([9, 8, 7], np.float32).reshape(3, 1, 1)
    assert decided(scores, [0, 4, 6], ignore_mapped_class=[0]) == 4
    assert decided(scores, [4, 6], "predict_background false", ignore_mapped_class=[1]) == 6
    with pytest.raises(ModelDefinitionError, match=r"ignore_mapped_class is \[0, 1, 2\]; expected some"):
        decided(scores, [0, 4, 6], ignore_mapped_class=[0, 1, 2])


def test_a_background_channel_beside_a_listed_0_needs_no_argument():
    assert decided(np.array([9, 1, 2], np.float32).reshape(3, 1, 1), [0, 6]) == 0


@pytest.mark.parametrize(
    ("form", "values", "arguments"),
    [
        (OutputForm(2, False), [0, 1], "threshold 0.7"),
        (OutputForm(1, True), [1, 2], "threshold 0.7"),
        (OutputForm(3, False), [1, 2, 3], "predict_background false"),
        (OutputForm(1, False), [1], "predict_background false"),
    ],
)
def test_an_argument_that_this_model_cannot_use_is_refused(form, values, arguments):
    with pytest.raises(ArgumentError, match=f"{arguments.split()[0]} is .*; expected nothing, as the model"):
        decision(form, values, arguments)


@pytest.mark.parametrize(
    ("values", "dtype", "nodata"),
    [
        ([0, 1], "uint8", 255),
        ([0, 255], "uint8", 254),
        (range(256), "uint16", 65535),
        ([0, 300], "uint16", 65535),
        ([-1, 5], "int16", 32767),
        ([0, 70000], "int32", 2147483647),
        ([1], "uint8", 255),
    ],
)
def test_the_smallest_type_holds_the_classes_and_a_value_for_no_data(values, dtype, nodata):
    pixel_type = pixel_type_of(list(values))
    assert (pixel_type.dtype, pixel_type.nodata) == (np.dtype(dtype), nodata)


def test_values_of_more_than_32_bits_are_refused():
    with pytest.raises(ModelDefinitionError, match="4294967296"):
        pixel_type_of([0, 2**32])
