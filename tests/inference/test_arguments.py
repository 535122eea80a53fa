import json

import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.arguments import format_arguments, parse_arguments, read_arguments
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.errors import ArgumentError


def read(text="", **emd):
    definition = parse_definition(json.dumps(emd))
    specs = architecture_of(definition).arguments_for(definition)
    return read_arguments(specs, parse_arguments(text), definition)


@pytest.mark.parametrize(
    "given",
    [
        "padding 32; batch_size 16",
        " Padding  32 ;batch_size 16; ",
        '{"padding": 32, "batch_size": "16"}',
        '[["padding", 32], ["batch_size", 16]]',
        {"padding": 32, "batch_size": 16},
        [("padding", "32"), ("batch_size", "16")],
        "padding '32';batch_size 16",
    ],
)
def test_all_ways_to_write_arguments_mean_the_same(given):
    assert parse_arguments(given) == {"padding": "32", "batch_size": "16"}


@pytest.mark.parametrize("given", [None, "", "  ", ";", {}, [], "{}"])
def test_nothing_means_no_arguments(given):
    assert parse_arguments(given) == {}


@pytest.mark.parametrize("arguments", [{}, {"padding": "32"}, {"a": "1", "b": "two words"}])
def test_what_is_formatted_is_parsed_back(arguments):
    assert parse_arguments(format_arguments(arguments)) == arguments


@pytest.mark.parametrize("given", ["padding", "{padding: 1}", [1, 2], "[1]", 5])
def test_what_is_no_list_of_names_and_values_is_refused(given):
    with pytest.raises(ArgumentError, match="ARGUMENTS is .*; expected names and values"):
        parse_arguments(given)


@pytest.mark.parametrize(("typed", "used"), [("1", 1), ("3", 1), ("4", 4), ("15", 9), ("16.0", 16)])
def test_batches_are_rounded_down_to_a_square(typed, used):
    assert read(f"batch_size {typed}")["batch_size"] == used


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("batch_size 0", ["batch_size", "'0'", "from 1 to 16384"]),
        ("batch_size 1e300", ["batch_size", "'1e300'"]),
        ("padding inf", ["padding", "'inf'"]),
        ("batch_size many", ["batch_size", "'many'"]),
        ("padding 1.5", ["padding", "'1.5'", "whole number"]),
        ("threshold 2", ["threshold", "'2'", "0 to 1"]),
        ("tile_merge glue", ["tile_merge", "'glue'", "auto, blend, hann or crop"]),
        ("predict_background maybe", ["predict_background", "'maybe'", "True or False"]),
        ("speed 9", ["speed", "'9'", "padding", "batch_size"]),
    ],
)
def test_a_wrong_value_is_named_with_what_was_expected(text, words):
    with pytest.raises(ArgumentError) as caught:
        read(text)
    for word in words:
        assert word in str(caught.value)


def test_the_definition_sets_the_defaults():
    arguments = read(Padding=7, Threshold=0.25)
    assert (arguments["padding"], arguments["threshold"]) == (7, 0.25)
    assert (arguments["batch_size"], arguments["tile_merge"]) == (None, "auto")


@pytest.mark.parametrize(
    ("name", "emd"),
    [
        ("batch_size", {"BatchSize": 2}),
        ("padding", {"ModelPadding": 64}),
        ("threshold", {"Classes": [{"Value": n} for n in range(3)]}),
        ("predict_background", {"Classes": [{"Value": 0}, {"Value": 1}]}),
    ],
)
def test_an_argument_that_cannot_apply_is_not_offered(name, emd):
    assert name in read().values
    assert name not in read(**emd).values
    with pytest.raises(ArgumentError, match=f"{name} is"):
        read(f"{name} 1", **emd)


@pytest.mark.parametrize(
    ("framework", "values", "predicted"),
    [
        ("arcgis.learn.models._inferencing", [1, 2], False),
        ("arcgis.learn.models._inferencing", [1], True),
        ("ONNX", [1, 2], True),
    ],
)
def test_packages_of_arcgis_leave_out_a_background_that_is_no_class(framework, values, predicted):
    classes = [{"Value": value} for value in values]
    assert read(Framework=framework, Classes=classes)["predict_background"] is predicted
