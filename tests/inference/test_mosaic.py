import numpy as np
import pytest
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.blending import PROFILES, blend, crop, hann, tile_weights
from deep_pixels.inference.mosaic import Scores, join_tiles
from deep_pixels.inference.tiling import TileGrid, Window

EXTENTS = [Window(0, 0, 1, 1), Window(0, 0, 15, 17), Window(7, 3, 16, 40), Window(0, 0, 70, 33)]


def painted(grid, values, channels=2):
    """Tiles cut from ``values``, as a model that changes nothing would give them."""
    frame = grid.tile_height + grid.tile_width
    padded = np.pad(values, [(0, 0), (frame, frame), (frame, frame)], "reflect")
    for tile in grid.tiles:
        slices = Window(tile.col + frame, tile.row + frame, tile.width, tile.height).slices
        seen = padded[(slice(None), *slices)]
        yield Scores(tile, seen, seen[0] > 0.3)


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("padding", [0, 1, 2, 5, 7])
@pytest.mark.parametrize("extent", EXTENTS)
def test_the_weights_at_each_position_sum_to_one(name, padding, extent):
    weights = tile_weights(TileGrid(extent, 16, 20, padding), PROFILES[name])
    for spans, first, size in (
        (weights.rows, extent.row, extent.height),
        (weights.cols, extent.col, extent.width),
    ):
        total = np.zeros(size)
        for span in spans:
            assert (span.weights > 0).all()
            total[span.start - first : span.end - first] += span.weights
        np.testing.assert_allclose(total, 1, atol=1e-6)


@pytest.mark.parametrize("padding", [1, 2, 5, 6, 7])
def test_a_blended_pixel_has_half_the_padding_as_context_in_every_tile_that_counts(padding):
    grid = TileGrid(Window(0, 0, 200, 200), 16, 16, padding)
    for start, span in zip(grid.tiles.rows, tile_weights(grid, blend).rows):
        assert span.start - start >= padding / 2 or span.start == 0
        assert start + 16 - span.end >= padding / 2 or span.end == 200


def test_blending_takes_the_middle_half_of_the_overlap():
    grid = TileGrid(Window(0, 0, 400, 400), 64, 64, 16)
    rise, alone, fall = tile_weights(grid, blend).rows[1].parts
    start = grid.tiles.rows[1]
    assert (rise.start - start, alone.start - start, fall.start - start, fall.end - start) == (8, 24, 40, 56)
    assert alone.weights is None


def test_hann_is_periodic():
    """As if another tile followed: the 0 at its start has no counterpart at its end."""
    np.testing.assert_allclose(
        hann(8, 2), [0, 0.146447, 0.5, 0.853553, 1, 0.853553, 0.5, 0.146447], atol=1e-6
    )


def test_blending_is_smooth():
    spans = tile_weights(TileGrid(Window(0, 0, 400, 400), 64, 64, 16), blend).rows
    assert np.abs(np.diff(spans[1].weights)).max() < 2 / 16


def test_cropped_tiles_own_their_pixels_alone():
    cropped, blended = (tile_weights(TileGrid(Window(0, 0, 90, 80), 16, 16, 3), p) for p in (crop, blend))
    assert all(part.weights is None for span in (*cropped.rows, *cropped.cols) for part in span.parts)
    assert all(any(part.weights is not None for part in span.parts) for span in blended.rows)


def test_hann_equals_overlap_add_divided_by_the_summed_window():
    extent, size, padding = Window(0, 0, 50, 44), 16, 5
    grid = TileGrid(extent, size, size, padding)
    scores = {
        tile: np.random.default_rng([tile.row + 9, tile.col + 9]).random((3, size, size))
        for tile in grid.tiles
    }
    window = np.outer(hann(size, padding), hann(size, padding))
    total, count = np.zeros((3, 200, 200)), np.zeros((200, 200))
    for tile, values in scores.items():
        slices = Window(tile.col + 50, tile.row + 50, size, size).slices
        total[(slice(None), *slices)] += values * window
        count[slices] += window
    inner = Window(50, 50, extent.width, extent.height).slices
    tiles = (Scores(t, v.astype(np.float32), np.ones((size, size), bool)) for t, v in scores.items())
    joined = np.concatenate(
        [strip.values.copy() for strip in join_tiles(tiles, tile_weights(grid, hann), HostArrays())], axis=1
    )
    np.testing.assert_allclose(joined, (total / np.maximum(count, 1e-30))[(slice(None), *inner)], atol=1e-5)


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("padding", [0, 2, 5, 6, 7])
@pytest.mark.parametrize("extent", EXTENTS)
def test_strips_follow_each_other_and_hold_what_the_tiles_hold(name, padding, extent):
    values = np.random.default_rng(0).random((2, extent.bottom + 9, extent.right + 9), np.float32)
    grid = TileGrid(extent, 16, 20, padding)
    row = extent.row
    for strip in join_tiles(painted(grid, values), tile_weights(grid, PROFILES[name]), HostArrays()):
        assert (strip.window.row, strip.window.col, strip.window.width) == (row, extent.col, extent.width)
        there = values[(slice(None), *strip.window.slices)]
        np.testing.assert_allclose(strip.values, there, rtol=1e-5)
        np.testing.assert_array_equal(strip.valid, there[0] > 0.3)
        assert strip.window.height > 0
        row = strip.window.bottom
    assert row == extent.bottom


def test_whole_numbers_stay_whole_numbers():
    grid = TileGrid(Window(0, 0, 40, 40), 16, 16, 3)
    values = np.random.default_rng(0).integers(0, 9, (1, 60, 60))
    for strip in join_tiles(painted(grid, values), tile_weights(grid, crop), HostArrays()):
        assert strip.values.dtype == values.dtype
        np.testing.assert_array_equal(strip.values, values[(slice(None), *strip.window.slices)])


def test_a_strip_does_not_change_while_the_next_one_is_made():
    grid = TileGrid(Window(0, 0, 40, 100), 16, 16, 5)
    values = np.random.default_rng(0).random((1, 120, 60), np.float32)
    strips = join_tiles(painted(grid, values), tile_weights(grid, blend), HostArrays())
    last = next(strips)
    for strip in strips:
        before = values[(slice(None), *last.window.slices)]
        np.testing.assert_allclose(last.values, before, rtol=1e-5)
        last = strip
