import json

import numpy as np
import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.arguments import parse_arguments, read_arguments
from deep_pixels.inference.changes import CHANGE, NO_CHANGE
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.errors import ArgumentError, ModelDefinitionError, UnsupportedModelError
from deep_pixels.inference.outputs import OutputForm, form_of

RNG = np.random.default_rng(7)
SIZE = (67, 9)  # more rows than are decided at a time


def decision(form, classes=None, arguments="", **emd):
    """``classes`` are values, or (value, name)."""
    entries = [entry if isinstance(entry, tuple) else (entry, f"of {entry}") for entry in classes or ()]
    listed = [{"Value": value, "Name": name} for value, name in entries]
    definition = parse_definition(json.dumps({"Classes": listed, **emd}))
    architecture = architecture_of(definition, 2)
    given = read_arguments(architecture.arguments_for(definition), parse_arguments(arguments), definition)
    return architecture.decision(form, definition, given)


def scores_of(kind, channels, size=SIZE):
    logits = RNG.normal(0, 2, (channels, *size)).astype(np.float32)
    return softmax(logits).astype(np.float32) if kind == "probabilities" else logits


def softmax(scores):
    powers = np.exp(scores.astype(np.float64) - scores.max(axis=0))
    return powers / powers.sum(axis=0)


def form_for(kind, channels):
    return OutputForm(channels, False, is_softmax=kind == "probabilities")


def one(*values):
    """A score for each of some pixels."""
    return np.array(values, np.float32).reshape(1, 1, -1)


LOGIT = OutputForm(1, False, is_logit=True)
PROBABILITY = OutputForm(1, False)
DISTANCE = {"ModelConfiguration": "distance"}


# --- classes ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [LOGIT, PROBABILITY, OutputForm(2, False)])
@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ([], [0, 255]),
        ([0, 255], [0, 255]),
        ([255], [0, 255]),
        ([0, 1], [0, 1]),
        ([1], [0, 1]),
        ([0], [0, 255]),
        ([3, 8], [3, 8]),
        ([9, 5], [9, 5]),
        ([0, -1], [0, -1]),
    ],
)
def test_two_kinds_of_pixels_have_the_definitions_values_or_0_and_255(form, classes, expected):
    found = decision(form, classes)
    scores = np.concatenate([-one(-2, 2), one(-2, 2)]) if form.channels == 2 else one(0, 1)
    scores = scores if form is not LOGIT else one(-1, 1)
    assert [entry.value for entry in found.classes] == expected
    assert found.decide(scores).tolist() == [expected]
    assert found.pixel_type.nodata not in expected


@pytest.mark.parametrize("form", [LOGIT, PROBABILITY])
def test_a_single_score_speaks_for_change_also_where_change_is_listed_first(form):
    found = decision(form, [(255, "new"), (0, "same")])
    assert [entry.name for entry in found.classes] == ["same", "new"]
    assert found.decide(one(0, 1) if form is PROBABILITY else one(-1, 1)).tolist() == [[0, 255]]


def test_channels_follow_the_definitions_order():
    found = decision(OutputForm(2, False), [255, 0])
    assert found.decide(np.concatenate([one(2, 0), one(0, 2)])).tolist() == [[255, 0]]


@pytest.mark.parametrize("emd", [{}, DISTANCE])
def test_names_are_those_of_the_definition_and_say_what_they_mean_without_one(emd):
    def names(classes):
        return [entry.name for entry in decision(PROBABILITY, classes, **emd).classes]

    assert names([]) == ["No change", "Change"]
    assert names([(0, "as before"), (255, "built")]) == ["as before", "built"]
    assert names([(7, "built")]) == ["No change", "built"]
    assert names([(0, "built")]) == ["No change", "built"]


def test_a_background_that_a_definition_lists_keeps_its_name():
    assert decision(OutputForm(2, False), [(0, "Background"), (1, "x")]).classes[0].name == "Background"
    assert decision(OutputForm(2, False), [(1, "x")]).classes[0] == NO_CHANGE


def test_more_channels_without_classes_are_numbered_changes():
    found = decision(OutputForm(4, False))
    assert [entry.value for entry in found.classes] == [0, 1, 2, 3]
    assert [entry.name for entry in found.classes] == ["No change", "Change 1", "Change 2", "Change 3"]


@pytest.mark.parametrize(
    ("values", "dtype"),
    [([0, 255], "uint8"), ([0, 300], "uint16"), ([0, -1], "int16"), ([0, 70000], "int32")],
)
@pytest.mark.parametrize("form", [LOGIT, PROBABILITY, OutputForm(2, False), OutputForm(1, True)])
def test_the_type_holds_every_value_and_one_for_no_data(form, values, dtype):
    found = decision(form, values)
    assert found.pixel_type.dtype == np.dtype(dtype) and found.pixel_type.nodata not in values
    scores = np.zeros((form.channels, 3, 3), "int32" if form.is_class_map else "float32")
    assert found.decide(scores).dtype == np.dtype(dtype)


@pytest.mark.parametrize("form", [LOGIT, PROBABILITY])
def test_a_single_score_tells_no_more_than_two_classes_apart(form):
    with pytest.raises(UnsupportedModelError, match="lists 3 classes; expected two"):
        decision(form, [0, 1, 2])


@pytest.mark.parametrize(("channels", "listed"), [(3, 5), (2, 3), (5, 3)])
def test_channels_that_fit_no_class_are_refused(channels, listed):
    with pytest.raises(UnsupportedModelError, match=f"{channels} score.*expected {listed}"):
        decision(OutputForm(channels, False), list(range(listed)))


# --- the highest score ------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["probabilities", "logits"])
@pytest.mark.parametrize("channels", [2, 3, 7])
def test_the_highest_score_wins_without_a_threshold(kind, channels):
    scores = scores_of(kind, channels)
    values = [0, *range(10, 10 * channels, 10)]
    result = decision(form_for(kind, channels), values).decide(scores)
    np.testing.assert_array_equal(result, np.array(values)[scores.argmax(axis=0)])


def test_channels_that_are_ignored_never_win():
    scores = np.array([1, 9, 2], np.float32).reshape(3, 1, 1)
    found = decision(OutputForm(3, False), [0, 1, 2], ignore_mapped_class=[1])
    assert found.decide(scores) == 2 and [entry.value for entry in found.classes] == [0, 2]
    for threshold, expected in (("0.9", 0), ("0.7", 2), ("0", 2)):  # e² / (e² + e) is 0.73
        found = decision(
            OutputForm(3, False), [0, 1, 2], f"score_threshold {threshold}", ignore_mapped_class=[1]
        )
        assert found.decide(scores) == expected


@pytest.mark.parametrize(("classes", "ignored"), [([0, 1], [1]), ([0, 0], [])])
def test_without_a_channel_for_changes_there_is_no_decision(classes, ignored):
    with pytest.raises(ModelDefinitionError, match="none of 2 channels for changes; expected one"):
        decision(OutputForm(2, False), classes, ignore_mapped_class=ignored)


# --- score_threshold --------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["probabilities", "logits"])
@pytest.mark.parametrize("channels", [2, 3, 7])
@pytest.mark.parametrize("threshold", [0, 1e-6, 0.1, 0.5, 0.83, 0.999, 1])
@pytest.mark.parametrize("first", [True, False])
def test_the_threshold_is_one_of_the_probability_of_all_changes(kind, channels, threshold, first):
    scores = scores_of(kind, channels)
    values = np.array([0, *range(10, 10 * channels, 10)])
    same = 0 if first else channels - 1
    values = values if first else np.roll(values, -1)
    probabilities = softmax(scores) if kind == "logits" else scores.astype(np.float64)
    changes = np.delete(probabilities, same, axis=0).sum(axis=0)
    likeliest = np.delete(values, same)[np.delete(scores, same, axis=0).argmax(axis=0)]
    result = decision(form_for(kind, channels), values.tolist(), f"score_threshold {threshold}").decide(
        scores
    )
    sure = np.abs(changes - threshold) > 1e-6 * max(threshold, 1e-3)
    assert sure.mean() > 0.9
    np.testing.assert_array_equal(result[sure], np.where(changes >= threshold, likeliest, 0)[sure])


@pytest.mark.parametrize("channels", [2, 4])
def test_a_higher_threshold_never_finds_more(channels):
    scores, before = scores_of("logits", channels), None
    for threshold in np.linspace(0, 1, 11):
        found = (
            decision(form_for("logits", channels), arguments=f"score_threshold {threshold}").decide(scores)
            > 0
        )
        assert before is None or not (found & ~before).any()
        assert before is None or found.sum() < before.sum()
        before = found


@pytest.mark.parametrize("threshold", [0.1, 0.25, 0.3, 0.5, 0.6, 0.7, 0.9])
def test_a_probability_at_the_threshold_is_a_change(threshold):
    change = np.float32(threshold)
    scores = np.array([[[1 - change]], [[change]]], np.float32)
    less = np.nextafter(change, np.float32(0))
    below = np.array([[[1 - less]], [[less]]], np.float32)
    rule = decision(form_for("probabilities", 2), arguments=f"score_threshold {threshold}").decide
    assert rule(scores) == 255 and rule(below) == 0
    single = decision(PROBABILITY, arguments=f"score_threshold {threshold}").decide
    assert single(one(change, less)).tolist() == [[255, 0]]


def test_equal_scores_are_a_change_from_a_half_on_and_none_without_a_threshold():
    scores = np.full((2, 3, 3), 1.5, np.float32)
    assert (decision(OutputForm(2, False)).decide(scores) == 0).all()
    assert (decision(OutputForm(2, False), arguments="score_threshold 0.5").decide(scores) == 255).all()
    assert (decision(OutputForm(2, False), arguments="score_threshold 0.500001").decide(scores) == 0).all()


@pytest.mark.parametrize("arguments", ["", "score_threshold 0", "score_threshold 0.5", "score_threshold 1"])
@pytest.mark.parametrize("kind", ["probabilities", "logits"])
@pytest.mark.parametrize("channel", [0, 1, 2])
def test_no_number_in_any_channel_is_no_data(arguments, kind, channel):
    scores = scores_of(kind, 3)
    scores[channel, 40:50, 2] = np.nan
    found = decision(form_for(kind, 3), arguments=arguments)
    missing = found.decide(scores) == found.pixel_type.nodata
    np.testing.assert_array_equal(missing, np.isnan(scores).any(axis=0))


@pytest.mark.parametrize("form", [LOGIT, PROBABILITY])
@pytest.mark.parametrize("threshold", ["0", "0.5", "1"])
def test_no_number_is_no_data_of_a_single_score(form, threshold):
    found = decision(form, arguments=f"score_threshold {threshold}")
    assert found.decide(one(np.nan, 1))[0, 0] == found.pixel_type.nodata


def test_scores_beyond_all_numbers_still_decide():
    scores = np.array([[[1e38, -1e38, -np.inf]], [[-1e38, 1e38, 3]]], np.float32)
    rule = decision(OutputForm(2, False), arguments="score_threshold 0.5").decide
    assert rule(scores).tolist() == [[0, 255, 255]]


@pytest.mark.parametrize("threshold", [0.01, 0.3, 0.5, 0.9])
def test_a_logit_is_compared_by_its_sigmoid(threshold):
    scores = RNG.normal(0, 3, (1, *SIZE)).astype(np.float32)
    probabilities = 1 / (1 + np.exp(-scores[0].astype(np.float64)))
    result = decision(LOGIT, arguments=f"score_threshold {threshold}").decide(scores)
    np.testing.assert_array_equal(result == 255, probabilities >= threshold)


def test_without_a_threshold_a_single_score_counts_from_a_half_on_or_what_the_definition_says():
    assert decision(PROBABILITY).decide(one(0.49, 0.5)).tolist() == [[0, 255]]
    assert decision(LOGIT).decide(one(-0.01, 0)).tolist() == [[0, 255]]
    assert decision(PROBABILITY, Threshold=0.8).decide(one(0.79, 0.81)).tolist() == [[0, 255]]
    assert decision(PROBABILITY, None, "score_threshold 0.2", Threshold=0.8).decide(one(0.3)) == 255


@pytest.mark.parametrize("typed", ["-0.1", "1.1", "nan", "half"])
def test_a_threshold_is_a_fraction(typed):
    with pytest.raises(ArgumentError, match="score_threshold is .*expected auto or a number from 0 to 1"):
        decision(PROBABILITY, arguments=f"score_threshold {typed}")


def test_a_single_positive_number_is_refused_with_what_it_may_be():
    tiles = np.abs(RNG.normal(0, 2, (2, 1, 16, 16))).astype(np.float32)
    form = form_of(tiles, (16, 16), 0)
    assert form.is_positive and not form_of(tiles - 1, (16, 16), 0).is_positive
    with pytest.raises(UnsupportedModelError, match='"distance" in ModelConfiguration'):
        decision(form)
    assert decision(form, **DISTANCE).classes == (NO_CHANGE, CHANGE)


def test_probabilities_are_told_from_scores_by_their_sum():
    logits = RNG.normal(0, 2, (2, 3, 16, 16)).astype(np.float32)
    powers = np.exp(logits)
    shares = powers / powers.sum(axis=1, keepdims=True)
    assert form_of(shares, (16, 16), 0).is_softmax
    assert form_of(shares.astype(np.float16), (16, 16), 0).is_softmax
    assert not form_of(logits, (16, 16), 0).is_softmax
    assert not form_of(1 / (1 + np.exp(-logits)), (16, 16), 0).is_softmax
    assert not form_of(shares[:, :1], (16, 16), 0).is_softmax
    shares[:, 0] = np.nan
    assert not form_of(shares, (16, 16), 0).is_softmax  # and no warning


# --- class maps -------------------------------------------------------------------------------------


def test_a_class_map_holds_the_definitions_values():
    found = decision(OutputForm(1, True), [1, 7])
    assert [(entry.value, entry.name) for entry in found.classes] == [
        (0, "No change"),
        (1, "of 1"),
        (7, "of 7"),
    ]
    result = found.decide(np.array([[[0, 1, 7, 3]]], np.int64))
    assert result.tolist() == [[0, 1, 7, found.pixel_type.nodata]]


def test_a_class_map_needs_classes():
    with pytest.raises(ModelDefinitionError, match="Classes is missing; expected"):
        decision(OutputForm(1, True))


def test_a_class_map_is_one_number_a_pixel():
    with pytest.raises(UnsupportedModelError, match="2 whole numbers a pixel; expected one"):
        decision(OutputForm(2, True), [0, 1])


def test_a_class_map_has_no_scores_to_compare():
    with pytest.raises(ArgumentError, match="score_threshold is 0.5; expected nothing"):
        decision(OutputForm(1, True), [0, 1], "score_threshold 0.5")


# --- distances --------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [PROBABILITY, LOGIT, OutputForm(1, False, is_logit=True, is_positive=True)])
def test_more_than_1_is_a_change(form):
    above = np.nextafter(np.float32(1), np.float32(2))
    found = decision(form, **DISTANCE)
    scores = one(0, 0.5, 1, above, 1.5, 30, np.inf, np.nan)
    expected = [0, 0, 0, 255, 255, 255, 255, found.pixel_type.nodata]
    assert found.decide(scores).tolist() == [expected]


@pytest.mark.parametrize(
    ("classes", "expected"),
    [([], [0, 255]), ([0, 255], [0, 255]), ([255, 0], [0, 255]), ([0], [0, 255]), ([4], [0, 4])],
)
def test_distances_have_the_definitions_values_or_0_and_255(classes, expected):
    found = decision(PROBABILITY, classes, **DISTANCE)
    assert [entry.value for entry in found.classes] == expected
    assert found.decide(one(0, 2)).tolist() == [expected]


def test_distances_of_arcgis_take_the_first_class_that_is_not_0():
    assert decision(PROBABILITY, [0, 3, 9], **DISTANCE).decide(one(0, 2)).tolist() == [[0, 3]]


@pytest.mark.parametrize("form", [OutputForm(2, False), OutputForm(3, False)])
def test_several_numbers_are_no_distance(form):
    with pytest.raises(
        UnsupportedModelError, match=f"{form.channels} numbers a pixel; expected one, the dist"
    ):
        decision(form, **DISTANCE)


def test_class_numbers_are_no_distance():
    with pytest.raises(UnsupportedModelError, match="gives class numbers; expected the distance"):
        decision(OutputForm(1, True), **DISTANCE)


@pytest.mark.parametrize(
    "emd",
    [
        DISTANCE,
        {
            "ModelType": "ImageClassification",
            "ModelName": "ChangeDetector",
            "Framework": "arcgis.learn.models",
        },
    ],
)
def test_distances_take_no_threshold(emd):
    with pytest.raises(
        ArgumentError, match="score_threshold is .*expected one of the arguments of this model"
    ):
        decision(PROBABILITY, arguments="score_threshold 0.5", **emd)


# --- the ChangeDetector's normalisation -------------------------------------------------------------

PACKAGE = {
    "ModelType": "ImageClassification",
    "ModelName": "ChangeDetector",
    "ModelConfiguration": "change_detection",
    "Framework": "arcgis.learn.models._inferencing",
}


def normalised(bands, values, **emd):
    definition = parse_definition(json.dumps({**PACKAGE, **emd}))
    normalization = architecture_of(definition, 2).normalization(definition, bands, lambda: (0, 255))
    target = np.empty(values.shape, np.float32)
    normalization.write(values, target)
    return target


def test_bytes_become_numbers_around_0():
    values = np.array([0, 127.5, 255], np.float32).reshape(3, 1, 1)
    np.testing.assert_allclose(normalised((0, 1, 2), values).ravel(), [-1, 0, 1], atol=1e-6)


@pytest.mark.parametrize("extract", [[3, 1], ["d", "b"]])
def test_statistics_stretch_each_band_from_its_lowest_to_its_highest_value(extract):
    stats = {
        "band_min_values": [0, 100, 0, 10],
        "band_max_values": [1, 300, 1, 20],
        "scaled_mean_values": [9] * 4,
        "scaled_std_values": [9] * 4,
    }
    values = np.array([[10, 15, 20], [100, 200, 300]], np.float32).reshape(2, 1, 3)
    result = normalised(
        (3, 1), values, ExtractBands=extract, Bands=["a", "b", "c", "d"], NormalizationStats=stats
    )
    np.testing.assert_allclose(result[:, 0], [[-1, 0, 1], [-1, 0, 1]], atol=1e-6)


def test_too_few_statistics_are_refused():
    stats = {
        key: [1] for key in ("band_min_values", "band_max_values", "scaled_mean_values", "scaled_std_values")
    }
    with pytest.raises(ModelDefinitionError, match="NormalizationStats has 1 bands; expected at least 3"):
        normalised((0, 1, 2), np.zeros((3, 1, 1), np.float32), NormalizationStats=stats)


# --- which architecture -----------------------------------------------------------------------------


def test_a_model_that_compares_two_rasters_classifies_no_single_one():
    definition = parse_definition(json.dumps(PACKAGE))
    with pytest.raises(UnsupportedModelError, match="compares two rasters"):
        architecture_of(definition, 1)
    assert architecture_of(definition, 2).network is not None


@pytest.mark.parametrize("emd", [{}, {"ModelType": "ImageClassification"}, DISTANCE])
def test_other_models_of_two_rasters_bring_their_network(emd):
    assert architecture_of(parse_definition(json.dumps(emd)), 2).network is None
    assert architecture_of(parse_definition(json.dumps(emd)), 2).dates == 2
    assert architecture_of(parse_definition(json.dumps(emd)), 1).dates == 1


def test_models_of_other_kinds_are_refused_with_what_they_are_for():
    definition = parse_definition(json.dumps({"ModelType": "ObjectDetection"}))
    with pytest.raises(UnsupportedModelError, match="ModelType is ObjectDetection"):
        architecture_of(definition, 2)
