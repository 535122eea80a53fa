"""Probabilities of the one class, and where it is likely enough."""

import numpy as np
import pytest
from deep_pixels.inference.probabilities import LikelyEnough, probability, sigmoid

SCORES = np.random.default_rng(0).normal(scale=4, size=(2, 9, 11)).astype(np.float32)


def test_the_probability_is_the_second_of_two_by_softmax():
    exponentials = np.exp(SCORES.astype(np.float64))
    expected = exponentials[1] / exponentials.sum(axis=0)
    np.testing.assert_allclose(probability(SCORES), expected, rtol=1e-5)


def test_what_is_added_to_both_scores_has_no_say():
    np.testing.assert_allclose(probability(SCORES + 7), probability(SCORES), rtol=1e-4)


def test_probabilities_of_the_class_and_of_none_are_1_together():
    np.testing.assert_allclose(probability(SCORES) + probability(SCORES[::-1]), 1, rtol=1e-6)


def test_a_single_score_is_a_probability_already():
    only = sigmoid(SCORES[:1])
    np.testing.assert_array_equal(probability(only), only[0])


@pytest.mark.filterwarnings("error")
def test_no_score_is_too_large():
    scores = np.array([-np.inf, -1e30, -200, 0, 200, 1e30, np.inf], np.float32)
    np.testing.assert_array_equal(sigmoid(scores), np.array([0, 0, 0, 0.5, 1, 1, 1], np.float32))
    assert sigmoid(scores).dtype == np.float32


@pytest.mark.filterwarnings("error")
def test_what_is_no_number_is_never_likely_enough():
    found = sigmoid(np.array([[np.nan, 3]], np.float32))
    np.testing.assert_array_equal(np.isnan(found), [[True, False]])
    for asks_for_more in (False, True):
        np.testing.assert_array_equal(LikelyEnough(0, asks_for_more)(found), [[False, True]])


@pytest.mark.parametrize("asks_for_more", [False, True])
def test_the_higher_the_threshold_the_less_is_likely_enough(asks_for_more):
    found = probability(SCORES)
    marks = [LikelyEnough(least, asks_for_more)(found) for least in np.linspace(0, 1, 11)]
    assert all((fewer <= more).all() for more, fewer in zip(marks, marks[1:]))
    assert marks[0].all()
    assert not marks[-1].any()


def test_the_threshold_itself_is_enough_unless_more_is_asked_for():
    found = np.float32([[0.3, 0.7]])
    assert LikelyEnough(0.7)(found).tolist() == [[False, True]]
    assert LikelyEnough(0.7, asks_for_more=True)(found).tolist() == [[False, False]]
