import numpy as np
import pytest
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.raster.memory import MemorySource
from deep_pixels.inference.reading import read_batches, reflected
from deep_pixels.inference.tiling import TileGrid, Window


def image(height, width, bands=2):
    return np.random.default_rng(0).integers(0, 200, (bands, height, width)).astype(np.uint8)


class Counting(MemorySource):
    """Counts how often each pixel is read."""

    def __init__(self, values):
        super().__init__(values)
        self.reads = np.zeros(values.shape[1:], int)

    def read(self, window, target=None):
        self.reads[window.slices] += 1
        return super().read(window, target)


def expected_tile(values, tile, frame=400):
    padded = np.pad(values, [(0, 0), (frame, frame), (frame, frame)], "reflect")
    return padded[(slice(None), *Window(tile.col + frame, tile.row + frame, tile.width, tile.height).slices)]


@pytest.mark.parametrize("size", [(1, 1), (1, 40), (2, 3), (15, 16), (17, 16), (55, 41), (100, 33)])
@pytest.mark.parametrize("padding", [0, 1, 4, 7])
@pytest.mark.parametrize("batch_size", [1, 4, 9])
def test_tiles_show_the_raster_reflected_at_its_edges(size, padding, batch_size):
    values = image(*size)
    grid = TileGrid(Window(0, 0, size[1], size[0]), 16, 16, padding)
    seen = []
    for batch in read_batches(MemorySource(values), grid.tiles, batch_size, HostArrays()):
        assert len(batch.windows) <= batch_size
        for tile, pixels in zip(batch.windows, batch.values):
            np.testing.assert_array_equal(pixels, expected_tile(values, tile))
            seen.append(tile)
    assert seen == list(grid.tiles)


EXTENTS = [
    Window(20, 10, 17, 23),
    Window(55, 0, 5, 50),
    Window(0, 45, 60, 5),
    Window(59, 49, 1, 1),
    Window(0, 0, 1, 1),
]


@pytest.mark.parametrize("extent", EXTENTS)
@pytest.mark.parametrize("tile", [(16, 16), (48, 48), (8, 100)])
def test_context_around_an_extent_comes_from_the_raster(extent, tile):
    values = image(50, 60)
    grid = TileGrid(extent, *tile, 3)
    for batch in read_batches(MemorySource(values), grid.tiles, 4, HostArrays()):
        for tile, pixels in zip(batch.windows, batch.values):
            np.testing.assert_array_equal(pixels, expected_tile(values, tile))


@pytest.mark.parametrize("size", [(1, 1), (17, 50), (100, 64), (129, 40), (64, 64)])
@pytest.mark.parametrize("padding", [0, 3, 5, 7])
def test_no_pixel_is_read_twice(size, padding):
    source = Counting(image(*size))
    grid = TileGrid(Window(0, 0, size[1], size[0]), 16, 16, padding)
    list(read_batches(source, grid.tiles, 4, HostArrays()))
    assert (source.reads == 1).all()


def test_what_is_valid_is_reflected_with_the_pixels():
    valid = np.random.default_rng(1).random((20, 21)) > 0.5
    source = MemorySource(valid[np.newaxis].astype(np.uint8), valid)
    tiles = TileGrid(Window(0, 0, 21, 20), 16, 16, 5).tiles
    for batch in read_batches(source, tiles, 4, HostArrays()):
        np.testing.assert_array_equal(batch.valid, np.stack(batch.values)[:, 0].astype(bool))


@pytest.mark.parametrize("size", [1, 2, 3, 10])
def test_reflection_is_that_of_numpy(size):
    line = np.arange(size)
    np.testing.assert_array_equal(reflected(-25, size + 25, size), np.pad(line, 25, "reflect"))
