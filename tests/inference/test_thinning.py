"""Thinning: properties of lines, and what scikit-image makes of a shape."""

import numpy as np
import pytest
from deep_pixels.inference.thinning import PASSES, REACH, skeleton, thinned, widened

SEEDS = pytest.mark.parametrize("seed", range(12))
# What `skeletonize` of scikit-image 0.26 leaves of a drawing's signs: # stays, o is taken off.
DRAWING = """
oo#o...###oooo....................####...ooo#o
oo#o....oo#oooo..........................oo#oo
o#oo.....oo#oooo....o...................ooo#oo
o#ooo...ooo#oooo...o#o..................ooo#o.
o##oo...oo####ooo...oo.........o..........o#..
o#o#o.oo##oooo##oo......ooo...ooo.........o#o.
o#oo#oo#ooooo.oo#oooo...###o.oo#o..oo.oo...o..
o#...##ooo.....oo#oooo..ooo####o########o.....
oo#..#ooo......ooo#oo........#o..oooooooo.oo..
oo.##............o#o.........#o....oo.....o#..
.........##o......o#.........#o............#o.
.........oo#.......#o.......o#o...........o#o.
...........o#.o#...o##o...o####o..o####o..oo..
............o##o...ooo#####oooo####oooo##.....
"""


def shapes(seed, size=(61, 83)):
    """Blots of several widths, none of them broad."""
    values = np.random.default_rng(seed).standard_normal(size)
    for axis in (0, 1):
        for _ in range(1 + seed % 4):
            values = values + np.roll(values, 1, axis) + np.roll(values, -1, axis)
    return values > np.quantile(values, 0.5 + 0.1 * (seed % 4))


def pieces(mask):
    """How many shapes there are, pixels that touch at a corner being one."""
    left, count = {*zip(*np.nonzero(mask))}, 0
    while left:
        count += 1
        reached = [left.pop()]
        while reached:
            row, column = reached.pop()
            around = {(row + down, column + right) for down in (-1, 0, 1) for right in (-1, 0, 1)} & left
            left -= around
            reached += around
    return count


@SEEDS
def test_lines_lie_within_their_shapes(seed):
    assert (shapes(seed) | ~skeleton(shapes(seed))).all()


@SEEDS
def test_thinning_lines_again_changes_nothing(seed):
    lines = skeleton(shapes(seed))
    np.testing.assert_array_equal(skeleton(lines), lines)


@SEEDS
def test_no_shape_is_cut_or_lost(seed):
    mask = shapes(seed)
    assert pieces(skeleton(mask)) == pieces(mask) > 0


@SEEDS
def test_lines_are_one_pixel_broad(seed):
    lines = skeleton(shapes(seed))
    squares = lines[1:, 1:] & lines[:-1, 1:] & lines[1:, :-1] & lines[:-1, :-1]
    assert squares.sum() <= 0.01 * lines.sum(), "crossings alone may have four pixels together"


@SEEDS
def test_parts_of_an_image_come_out_like_the_whole(seed):
    mask = shapes(seed, (3 * REACH, 40))
    mask[:, 3:9] = True
    part = slice(REACH, 2 * REACH)
    np.testing.assert_array_equal(thinned(mask[: 2 * REACH])[:REACH], thinned(mask)[:REACH])
    np.testing.assert_array_equal(thinned(mask)[part], thinned(mask[part.start - REACH :])[REACH : 2 * REACH])


def test_pixels_have_a_say_as_far_as_passes_go_and_no_further_than_the_reach():
    """A broad shape changes in every pass, so that where it ends is felt far away."""
    whole = np.ones((4 * REACH, 4 * REACH), bool)
    halved = whole.copy()
    halved[:, 2 * REACH :] = False
    _, columns = np.nonzero(thinned(halved)[:, : 2 * REACH] != thinned(whole)[:, : 2 * REACH])
    assert PASSES // 2 < 2 * REACH - columns.min() <= REACH


@pytest.mark.parametrize("breadth", [1, 2, 3, 8, 2 * PASSES - 2])
def test_a_bar_becomes_a_line_along_its_middle(breadth):
    mask = np.zeros((breadth + 6, 300), bool)
    mask[3 : 3 + breadth] = True
    lines = thinned(mask)[:, 100:200]
    assert (lines.sum(axis=0) == 1).all()
    assert abs(np.nonzero(lines)[0].mean() - (breadth + 5) / 2) <= 1


def test_gaps_of_two_pixels_close():
    mask = np.zeros((9, 40), bool)
    mask[4, 5:18] = mask[4, 20:35] = True
    assert pieces(mask) == 2
    assert pieces(thinned(mask)) == 1


def test_a_shape_is_widened_by_its_sides_and_not_by_its_corners():
    mask = np.zeros((5, 5), bool)
    mask[2, 2] = mask[0, 0] = True
    expected = ["##...", "#.#..", ".###.", "..#..", "....."]
    np.testing.assert_array_equal(widened(mask), [[sign == "#" for sign in row] for row in expected])


def test_lines_are_those_of_scikit_image():
    rows = np.array([list(row) for row in DRAWING.split()])
    np.testing.assert_array_equal(skeleton(rows != "."), rows == "#")


@pytest.mark.parametrize("size", [(0, 5), (5, 0), (1, 1), (1, 7)])
def test_images_of_any_size_are_thinned(size):
    assert thinned(np.ones(size, bool)).shape == size
    assert not thinned(np.zeros(size, bool)).any()


def test_what_is_given_stays_as_it_is():
    mask = shapes(3)
    kept = mask.copy()
    thinned(mask)
    np.testing.assert_array_equal(mask, kept)
