import numpy as np
import pytest
from deep_pixels.inference.errors import ArgumentError
from deep_pixels.inference.tiling import TileGrid, Window


@pytest.mark.parametrize("extent", [Window(0, 0, 1, 1), Window(3, 5, 64, 63), Window(0, 0, 65, 200)])
@pytest.mark.parametrize(("height", "width", "padding"), [(64, 64, 0), (32, 48, 7), (9, 16, 4)])
def test_the_tiles_without_their_padding_cover_each_pixel_once(extent, height, width, padding):
    counts = np.zeros((300, 300), int)
    for tile in TileGrid(extent, height, width, padding).tiles:
        counts[tile.trimmed(padding).intersection(extent).slices] += 1
    assert (counts[extent.slices] == 1).all()
    assert counts.sum() == extent.width * extent.height


def test_the_first_tile_starts_padding_before_the_corner_of_the_extent():
    assert next(iter(TileGrid(Window(10, 20, 100, 100), 64, 32, 5).tiles)) == Window(5, 15, 32, 64)


def test_a_trimmed_grid_has_the_trimmed_tiles():
    grid = TileGrid(Window(0, 0, 100, 90), 64, 48, 10)
    assert list(grid.trimmed(4).tiles) == [tile.trimmed(4) for tile in grid.tiles]


@pytest.mark.parametrize("padding", [-1, 16, 17, 100])
def test_padding_that_leaves_nothing_of_a_tile_is_refused_with_what_fits(padding):
    with pytest.raises(ArgumentError, match=rf"padding is {padding}; expected .* 0 to 15") as caught:
        TileGrid(Window(0, 0, 10, 10), 64, 32, padding)
    assert caught.value.name == "padding"


def test_windows_apart_share_nothing():
    shared = Window(0, 0, 4, 4).intersection(Window(9, 1, 4, 4))
    assert shared.width == 0
