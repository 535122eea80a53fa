import json

import pytest
from deep_pixels.inference.dates import of_one_date
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.errors import ModelDefinitionError

STATS = ("band_min_values", "band_max_values", "scaled_mean_values", "scaled_std_values")


def definition_of(bands, stats=None, **emd):
    if stats:
        emd["NormalizationStats"] = {key: [1.0] * stats for key in STATS}
    return parse_definition(json.dumps({"ExtractBands": bands, **emd}))


def bands_of(bands, channels=None, **emd):
    return of_one_date(definition_of(bands, **emd), channels).bands


@pytest.mark.parametrize("channels", [None, 3])
def test_no_bands_stay_none(channels):
    assert bands_of(None, channels) is None
    assert bands_of([], channels) is None


@pytest.mark.parametrize("n", [1, 2, 3, 4, 13])
@pytest.mark.parametrize("says", [True, False])
def test_the_stacked_pair_gives_the_bands_of_one_raster(n, says):
    assert bands_of(list(range(2 * n)), n if says else None) == tuple(range(n))


@pytest.mark.parametrize("n", [1, 2, 3, 4, 13])
def test_bands_of_one_raster_stand_for_each(n):
    assert bands_of(list(range(n)), n) == tuple(range(n))


@pytest.mark.parametrize(
    ("bands", "expected"),
    [
        ([0, 1, 2, 4, 5, 6], (0, 1, 2)),
        ([2, 1, 0, 6, 5, 4], (2, 1, 0)),
        ([3, 0, 11, 8], (3, 0)),
        ([7, 15], (7,)),
    ],
)
@pytest.mark.parametrize("says", [True, False])
def test_some_bands_of_a_pair_are_the_same_of_each(bands, expected, says):
    assert bands_of(bands, len(expected) if says else None) == expected


@pytest.mark.parametrize(("channels", "expected"), [(2, (0, 1)), (1, (0,)), (None, (0,))])
def test_two_bands_are_a_pair_unless_the_model_takes_two(channels, expected):
    assert bands_of([0, 1], channels) == expected


@pytest.mark.parametrize("bands", [[0, 1, 2], [3], [2, 1, 0], [1, 2, 3, 4], [0, 2, 1, 4]])
def test_what_can_be_no_pair_stands_for_each_where_the_model_does_not_say(bands):
    assert bands_of(bands) == tuple(bands)


@pytest.mark.parametrize(
    ("stats", "expected"), [(4, (0, 1, 2, 3)), (5, (0, 1, 2, 3)), (2, (0, 1)), (3, (0, 1))]
)
def test_statistics_tell_how_many_bands_one_raster_has_where_the_model_does_not(stats, expected):
    assert bands_of([0, 1, 2, 3], stats=stats) == expected
    assert bands_of([0, 1, 2, 3], 2, stats=stats) == (0, 1)
    assert bands_of([0, 1, 2, 3], 4, stats=stats) == (0, 1, 2, 3)


def test_a_package_of_arcgis_lists_pairs_however_many_statistics_it_has():
    package = {"Framework": "arcgis.learn.models._inferencing", "ModelConfiguration": "change_detection"}
    assert bands_of([0, 1, 2, 3, 4, 5], stats=8, **package) == (0, 1, 2)


@pytest.mark.parametrize("channels", [None, 3])
def test_names_stand_for_each_raster_written_once_or_twice(channels):
    names = ["red", "green", "B8"]
    assert bands_of(names, channels) == tuple(names)
    assert bands_of(names * 2, channels) == tuple(names)
    assert bands_of([0, 1, 2] * 2, channels) == (0, 1, 2)
    assert bands_of(["red", "B8", "green", "B4"], None) == ("red", "B8", "green", "B4")
    assert bands_of(["red", 1, 2, 3], None) == ("red", 1, 2, 3)


@pytest.mark.parametrize("channels", [None, 3])
def test_dates_in_reverse_are_refused(channels):
    with pytest.raises(
        ModelDefinitionError, match=r"\[3, 4, 5, 0, 1, 2\].*before the change first, or names"
    ):
        bands_of([3, 4, 5, 0, 1, 2], channels)


def test_bands_of_one_raster_in_reverse_are_taken_where_the_model_says_how_many():
    assert bands_of([3, 2, 1, 0], 4) == (3, 2, 1, 0)


@pytest.mark.parametrize(
    "bands", [[0, 1, 2, 3, 5, 4], [0, 1, 2, 1, 2, 3], [1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 6]]
)
def test_other_bands_of_the_second_date_are_refused_with_an_example(bands):
    with pytest.raises(ModelDefinitionError, match=r"same bands of both.*\[0, 1, 2, 3, 4, 5\]"):
        bands_of(bands, 3)


def test_nothing_else_of_the_definition_changes():
    definition = definition_of([0, 1, 2, 3], stats=2, ModelName="X", Classes=[{"Value": 0}, {"Value": 255}])
    single = of_one_date(definition, 2)
    assert single.classes == definition.classes and single.normalization == definition.normalization
    assert single.name == "X"
