"""How likely the only class of a model is, and where it is likely enough."""

import numpy as np
import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.arguments import Arguments
from deep_pixels.inference.conditions import both, edge_detection, probability_raster
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.errors import ArgumentError, UnsupportedModelError
from deep_pixels.inference.one_class import PROBABILITY, class_or_probability, one_class_decision
from deep_pixels.inference.outputs import OutputForm
from models import onnx_conv, pick_bands, write_emd
from osgeo import gdal
from rasters import read_raster, write_raster
from running import Listening, classify

ROAD = parse_definition('{"Classes": [{"Value": 7, "Name": "Road"}]}')
LOGIT = OutputForm(1, False, is_logit=True)
PROBABLE = OutputForm(1, False)
LOGITS = OutputForm(2, False)
SOFTMAX = OutputForm(2, False, is_softmax=True)
SCORES = np.random.default_rng(0).standard_normal((2, 20, 30)).astype(np.float32) * 3


def sigmoid(x):
    return 1 / (1 + np.exp(-x.astype(np.float64)))


def forms_of(probability):
    """The scores by which each form of a model says that probability."""
    odds = np.log(probability / (1 - probability)).astype(np.float32)
    noise = SCORES[1]
    yield LOGIT, odds[None]
    yield PROBABLE, probability[None].astype(np.float32)
    yield LOGITS, np.stack([noise, noise + odds])
    yield SOFTMAX, np.stack([1 - probability, probability]).astype(np.float32)


def decided(form, scores, decision=one_class_decision, definition=ROAD, **values):
    return decision(form, definition, Arguments(values)).decide(scores)


@pytest.mark.parametrize("decision", [one_class_decision, class_or_probability])
def test_the_probability_is_the_same_however_a_model_says_it(decision):
    probability = sigmoid(SCORES[0])
    for form, scores in forms_of(probability):
        found = decided(form, scores, decision, return_probability_raster=True)
        assert found.dtype == np.float32
        np.testing.assert_allclose(found, probability[None], atol=1e-5)
    assert decision(LOGIT, ROAD, Arguments({"return_probability_raster": True})).content == PROBABILITY


@pytest.mark.parametrize("threshold", [0.0, 0.3, 0.5, 1.0])
def test_the_class_is_where_it_is_likely_enough(threshold):
    probability = np.round(sigmoid(SCORES[0]), 2)
    for form, scores in forms_of(np.clip(probability, 0.02, 0.98) + 0.001):
        found = decided(form, scores, threshold=threshold)
        np.testing.assert_array_equal(found, np.where(np.clip(probability, 0.02, 0.98) >= threshold, 7, 0))


def test_roads_have_to_be_likelier_than_their_threshold():
    scores = np.full((1, 2, 2), 0.5, np.float32)
    arguments = Arguments({"threshold": 0.5})
    assert (one_class_decision(PROBABLE, ROAD, arguments).decide(scores) == 7).all()
    assert (one_class_decision(PROBABLE, ROAD, arguments, asks_for_more=True).decide(scores) == 0).all()


@pytest.mark.parametrize(("policy", "merge"), [("mean", np.mean), ("max", np.max), ("min", np.min)])
@pytest.mark.parametrize("variants", [1, 2, 8])
def test_probabilities_of_all_variants_are_merged_as_the_policy_says(policy, merge, variants):
    each = np.random.default_rng(1).uniform(0.01, 0.99, (variants, 20, 30))
    expected = merge(each, axis=0)
    for scored in zip(*(forms_of(one) for one in each)):
        form, scores = scored[0][0], np.concatenate([one for _, one in scored])
        asked = {"merge_policy": policy, "return_probability_raster": True}
        np.testing.assert_allclose(decided(form, scores, **asked)[0], expected, atol=1e-5)
        found = decided(form, scores, merge_policy=policy, threshold=0.4)
        sure = np.abs(expected - 0.4) > 1e-4
        np.testing.assert_array_equal(found[sure], np.where(expected >= 0.4, 7, 0)[sure])


def test_no_number_is_no_class_and_no_probability():
    scores = np.array([[[np.nan, 0.9]]], np.float32)
    assert decided(PROBABLE, scores).tolist() == [[255, 7]]
    found = decided(PROBABLE, scores, return_probability_raster=True)
    assert PROBABILITY.missing(found).tolist() == [[True, False]]


def test_a_score_that_is_no_probability_is_told():
    with pytest.raises(UnsupportedModelError, match="score is 1.5 at a pixel"):
        decided(PROBABLE, np.full((1, 2, 2), 1.5, np.float32), return_probability_raster=True)


@pytest.mark.parametrize("form", [OutputForm(1, True), OutputForm(3, False)])
def test_models_of_several_classes_have_no_probability_to_give(form):
    with pytest.raises(UnsupportedModelError, match="expected one score, or two"):
        one_class_decision(form, ROAD, Arguments({}))
    asked = Arguments({"return_probability_raster": True}, frozenset(["return_probability_raster"]))
    with pytest.raises(ArgumentError, match="expected False, as only models of one class"):
        class_or_probability(form, ROAD, asked)


def offers(**keys):
    names = {"Classes": [{"Value": 1}], **keys}
    definition = parse_definition(str(names).replace("'", '"').replace("True", "true"))
    return {spec.name for spec in architecture_of(definition).arguments_for(definition)}


def test_probabilities_are_offered_where_a_threshold_is():
    one, three = offers(), offers(Classes=[{"Value": n} for n in (1, 2, 3)])
    assert {"threshold", "return_probability_raster"} <= one
    assert not {"threshold", "return_probability_raster"} & three
    assert not {"merge_policy", "thinning", "direction", "n_timestep", "sampling_type", "schedule"} & one


@pytest.mark.parametrize(
    ("version", "offered"),
    [("1.8.3", False), ("1.8.4", True), ("1.10.0", True), ("2.4.4", True), ("1.8.5.post3", True), ("", False),
     ("1.9", True), ("1.8", False), ("new", False)],
)  # fmt: skip
def test_versions_are_compared_as_versions(version, offered):
    definition = parse_definition(f'{{"ArcGISLearnVersion": "{version}", "IsEdgeDetection": true}}')
    assert probability_raster(definition) is offered
    assert both(probability_raster, edge_detection)(definition) is offered
    without = parse_definition(f'{{"ArcGISLearnVersion": "{version}", "IsEdgeDetection": false}}')
    assert not both(probability_raster, edge_detection)(without)


@pytest.fixture
def scene(tmp_path):
    """A raster with a corner without data, and a package whose model takes its first band for a score."""
    values = np.random.default_rng(0).integers(1, 1000, (1, 70, 90)).astype(np.uint16)
    values[:, :20, 60:] = 0
    onnx_conv(tmp_path / "model.onnx", pick_bands(1) / 1000)
    one = [{"Value": 7, "Name": "Road"}]
    keys = {"ExtractBands": [0], "Classes": one, "ImageHeight": 32, "ImageWidth": 32}
    return write_emd(tmp_path, "model.onnx", **keys), write_raster(tmp_path / "scene.tif", values, nodata=0)


@pytest.mark.parametrize("merge", ["blend", "hann", "crop"])
@pytest.mark.parametrize("augmented", ["true", "false"])
def test_a_run_writes_probabilities_and_no_legend(tmp_path, scene, merge, augmented):
    told = Listening()
    asked = f"return_probability_raster true; tile_merge {merge}; test_time_augmentation {augmented}"
    result = classify(*scene, tmp_path / "out.tif", asked, told)
    [values] = read_raster(scene[1]).astype(np.float32)
    [found] = read_raster(result.output)
    np.testing.assert_allclose(found, np.where(values > 0, values / 1000, np.nan), rtol=1e-5)
    dataset = gdal.Open(str(result.output))
    band = dataset.GetRasterBand(1)
    assert (band.GetDescription(), band.DataType) == ("Probability", gdal.GDT_Float32)
    assert np.isnan(band.GetNoDataValue()) and not band.GetDefaultRAT() and not band.GetColorTable()
    assert result.totals == () and "Bands: Probability" in told.lines


def test_missing_probabilities_are_told_as_such(tmp_path, scene):
    told = Listening()
    onnx_conv(tmp_path / "model.onnx", np.full((1, 1, 1, 1), np.nan))
    classify(*scene, tmp_path / "out.tif", "return_probability_raster true", told)
    assert any(
        line.endswith("pixels with data got no value: the model gave no number for them")
        for line in told.lines
    )
