"""Refinements see the values around theirs, however these come."""

from dataclasses import replace

import numpy as np
import pytest
from deep_pixels.inference.one_class import ThinLines
from deep_pixels.inference.prediction import predict_raster
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster.memory import MemorySink, MemorySource
from deep_pixels.inference.surroundings import NO_REFINEMENT, RefinedStrips, Refinement
from deep_pixels.inference.thinning import REACH, thinned
from deep_pixels.inference.tiling import Window
from predictors import predict, predictor

EXTENT = Window(5, 7, 40, 61)
WANTED = [EXTENT, Window(5, 20, 40, 21), Window(19, 7, 6, 61), Window(12, 58, 20, 10)]


def spread(reach):
    """The highest value within a square around each."""

    def refine(values):
        padded = np.pad(values, reach)
        side = 2 * reach + 1
        return np.lib.stride_tricks.sliding_window_view(padded, (side, side)).max((-1, -2))

    return Refinement(reach, refine)


def numbers(window):
    return np.random.default_rng(0).integers(0, 10**6, (window.height, window.width))


def strips_of(window, height):
    for row in range(window.row, window.bottom, height):
        yield Window(window.col, row, window.width, min(height, window.bottom - row))


@pytest.mark.parametrize("wanted", WANTED)
@pytest.mark.parametrize("reach", [0, 1, 4, 30, 100])
@pytest.mark.parametrize("height", [1, 3, 16, 61])
def test_strips_are_refined_as_the_whole_is(wanted, reach, height):
    refinement, whole = spread(reach), numbers(EXTENT)
    seen, strips = refinement.window(wanted, EXTENT), RefinedStrips(refinement, wanted, EXTENT)
    found, row = np.empty((wanted.height, wanted.width), whole.dtype), wanted.row
    for strip in strips_of(seen, height):
        for window, values in strips.after(strip, whole[strip.within(EXTENT).slices]):
            assert (window.row, window.col, window.width) == (row, wanted.col, wanted.width)
            found[window.within(wanted).slices], row = values, window.bottom
    assert row == wanted.bottom
    np.testing.assert_array_equal(found, refinement.refine(whole)[wanted.within(EXTENT).slices])


def test_what_needs_no_surroundings_is_handed_on_at_once():
    strips = RefinedStrips(NO_REFINEMENT, EXTENT, EXTENT)
    for strip in strips_of(EXTENT, 16):
        values = numbers(strip)
        [(window, same)] = strips.after(strip, values)
        assert window == strip and np.shares_memory(same, values)


def test_refinements_have_the_same_text_in_every_process():
    """A plan of parts is known by it."""
    assert "0x" not in repr([NO_REFINEMENT, ThinLines(0, 1)])


def test_rows_that_wait_are_bounded_by_the_reach():
    extent, reach, height = Window(0, 0, 3, 1000), 5, 7
    strips, waiting = RefinedStrips(spread(reach), extent, extent), 0
    for strip in strips_of(extent, height):
        waiting += height
        waiting -= sum(window.height for window, _ in strips.after(strip, numbers(strip)))
        assert waiting <= 3 * reach + height
        assert sum(len(values) for values in strips._held) <= 4 * reach + height


def lines_of(values):
    return thinned(values == 1).astype(np.uint8)


def thinning(**more):
    model = predictor(lambda tiles: tiles, lambda scores: (scores[0] > 0.6).astype(np.uint8), **more)
    return with_refinement(model, Refinement(REACH, lines_of))


def with_refinement(model, refinement):
    return replace(model, decision=replace(model.decision, refinement=refinement))


def blots(height=230, width=200):
    values = np.random.default_rng(1).random((height + 4, width + 4)).astype(np.float32)
    return np.lib.stride_tricks.sliding_window_view(values, (5, 5)).max((-1, -2))[np.newaxis] ** 9


@pytest.mark.parametrize("merge", ["blend", "crop"])
@pytest.mark.parametrize("tile", [16, 48])
def test_lines_cross_tiles_as_if_there_were_none(merge, tile):
    found = predict(blots(), thinning(tile=tile, merge=merge))
    np.testing.assert_array_equal(found, lines_of(blots()[0] > 0.6))
    assert 0 < found.mean() < 0.3


@pytest.mark.parametrize("block", [Window(0, 90, 200, 40), Window(50, 0, 30, 230), Window(120, 160, 80, 70)])
def test_lines_of_a_block_are_those_of_the_whole(block):
    whole = predict(blots(), thinning(tile=48))
    np.testing.assert_array_equal(predict(blots(), thinning(tile=48), block=block), whole[block.slices])


def test_pixels_without_a_class_are_counted_in_one_block_alone():
    model = with_refinement(
        predictor(lambda tiles: tiles, lambda scores: np.rint(scores[0]).astype(np.uint8)), spread(20)
    )
    values = np.zeros((1, 100, 30), np.float32)
    values[0, 10:90:7] = 255
    source, extent = MemorySource(values), Window(0, 0, 30, 100)

    def undecided(block):
        sink = MemorySink(block, np.dtype(np.uint8))
        return predict_raster(source, sink, model, extent, Unwatched(), block).undecided

    blocks = [Window(0, top, 30, 25) for top in range(0, 100, 25)]
    assert sum(map(undecided, blocks)) == undecided(extent) == 12 * 30
