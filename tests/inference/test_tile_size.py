"""Tiles of another size than in training."""

from itertools import product

import numpy as np
import pytest
from deep_pixels.inference.errors import ArgumentError, UnsupportedModelError
from deep_pixels.inference.tile_size import BUDGET, fitted, stride_of
from deep_pixels.inference.tiling import TileGrid, Window
from models import box, onnx_conv, tiny_package, write_emd
from rasters import read_raster
from running import Listening, brightest, classify


def amplification(extent, tile, padding):
    return len(TileGrid(extent, *tile, padding).tiles) * tile[0] * tile[1] / (extent.width * extent.height)


@pytest.mark.parametrize(
    ("trained", "stride"),
    [((512, 512), 32), ((224, 224), 32), ((256, 48), 16), ((500, 500), 4), ((333, 64), 1)],
)
def test_a_stride_divides_the_tile_that_could_be_halved_so_often(trained, stride):
    assert stride_of(trained) == stride


SIZES = (1, 100, 511, 512, 1025, 4900, 20000)


@pytest.mark.parametrize(("height", "width"), product(SIZES, SIZES))
@pytest.mark.parametrize(("trained", "padding"), [(256, 64), (512, 32), (224, 0), (1024, 256)])
def test_a_fitted_tile_is_in_strides_within_the_budget_and_never_less_than_trained(
    height, width, trained, padding
):
    tile = fitted(Window(0, 0, width, height), padding, (trained, trained))
    assert all(size % stride_of((trained, trained)) == 0 and size >= trained for size in tile)
    assert tile[0] * tile[1] <= max(BUDGET, trained**2)


@pytest.mark.parametrize(("height", "width"), product((4096, 4900, 5000, 20000), repeat=2))
def test_fitted_tiles_cost_what_their_padding_costs_and_little_more(height, width):
    extent = Window(0, 0, width, height)
    tile = fitted(extent, 32, (512, 512))
    ideal = (tile[0] / (tile[0] - 64)) * (tile[1] / (tile[1] - 64))
    assert amplification(extent, tile, 32) <= 1.1 * ideal
    assert amplification(extent, tile, 32) <= amplification(extent, (512, 512), 32)


@pytest.mark.parametrize("asked", ["trained", "auto", "32", "80", "AUTO"])
def test_every_size_gives_the_classes_of_a_model_that_looks_at_single_pixels(tmp_path, scene, asked):
    classify(tiny_package(tmp_path), scene, tmp_path / "out.tif", f"tile_size {asked}")
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], brightest(scene))


def tiles_of(tmp_path, scene, arguments, **package):
    listening = Listening()
    classify(tiny_package(tmp_path, **package), scene, tmp_path / "out.tif", arguments, listening)
    return listening.lines


def test_a_number_is_the_tile(tmp_path, scene):
    assert any(
        "Tile: 80 × 80 pixels, padding 16" in line for line in tiles_of(tmp_path, scene, "tile_size 80")
    )


def test_automatic_tiles_hold_the_raster_in_as_few_as_can_be(tmp_path, scene):
    height, width = read_raster(scene).shape[1:]
    lines = tiles_of(tmp_path, scene, "tile_size auto; padding 4")
    tile = fitted(Window(0, 0, width, height), 4, (64, 64))
    assert any(f"Tile: {tile[0]} × {tile[1]} pixels, padding 4" in line for line in lines)
    assert any(line.startswith("1 tiles, ") for line in lines)


def global_mean(path):
    """Two classes by whether a pixel is brighter than the mean of its tile."""
    from onnx import TensorProto, helper, save

    def info(name, channels):
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, [None, channels, None, None])

    nodes = [
        helper.make_node("ReduceMean", ["x"], ["gray"], axes=[1], keepdims=1),
        helper.make_node("GlobalAveragePool", ["gray"], ["mean"]),
        helper.make_node("Sub", ["gray", "mean"], ["above"]),
        helper.make_node("Neg", ["above"], ["below"]),
        helper.make_node("Concat", ["below", "above"], ["y"], axis=1),
    ]
    graph = helper.make_graph(nodes, "mean", [info("x", 3)], [info("y", 2)])
    save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8), str(path))


@pytest.fixture
def depends_on_its_tile(tmp_path):
    global_mean(tmp_path / "mean.onnx")
    classes = [{"Value": 0}, {"Value": 1}]
    return write_emd(tmp_path, "mean.onnx", Classes=classes, ImageHeight=32, ImageWidth=32)


def test_automatic_tiles_stay_as_they_are_where_the_model_depends_on_them(
    tmp_path, scene, depends_on_its_tile
):
    listening = Listening()
    classify(depends_on_its_tile, scene, tmp_path / "out.tif", "tile_size auto", listening)
    assert any("tiles stay at 32 × 32. Reason: only " in line for line in listening.lines)
    assert any("Tile: 32 × 32" in line for line in listening.lines)


def test_a_number_that_changes_what_the_model_answers_is_warned_of(tmp_path, scene, depends_on_its_tile):
    listening = Listening()
    classify(depends_on_its_tile, scene, tmp_path / "out.tif", "tile_size 128", listening)
    assert any("its answer depends on the size of its tiles" in line for line in listening.lines)


def fixed_package(folder):
    onnx_conv(folder / "model.onnx", box(3, 3), shape=("n", 3, 64, 64))
    return write_emd(folder, "model.onnx", Classes=[{"Value": n} for n in range(3)], ImageHeight=64)


@pytest.mark.parametrize("asked", ["auto", "128"])
def test_a_file_that_fixes_its_tiles_takes_no_other(tmp_path, scene, asked):
    with pytest.raises(
        ArgumentError, match=f"tile_size is .*{asked}.*; expected trained, as the model's file"
    ):
        classify(fixed_package(tmp_path), scene, tmp_path / "out.tif", f"tile_size {asked}")


def test_a_definition_that_fixes_its_tiles_offers_no_other(tmp_path, scene):
    package = tiny_package(tmp_path, SupportsVariableTileSize=False)
    with pytest.raises(
        ArgumentError, match="tile_size is '128'; expected one of the arguments of this model"
    ):
        classify(package, scene, tmp_path / "out.tif", "tile_size 128")


def halves_its_tiles(path):
    """Fails for tiles that are no multiple of 32."""
    import torch

    class Halving(torch.nn.Module):
        def forward(self, x):
            coarse = torch.nn.functional.avg_pool2d(x, 32)
            return x + torch.nn.functional.interpolate(coarse, scale_factor=32.0)

    torch.jit.save(torch.jit.script(Halving()), str(path))


def test_a_number_that_the_model_fails_on_is_an_error_in_its_words(tmp_path, scene):
    halves_its_tiles(tmp_path / "model.pt")
    package = write_emd(tmp_path, "model.pt", Classes=[{"Value": n} for n in range(3)], ImageHeight=64)
    with pytest.raises(UnsupportedModelError, match="The model failed on tiles of .* 80 × 80"):
        classify(package, scene, tmp_path / "out.tif", "tile_size 80")


@pytest.mark.parametrize("typed", ["15", "0", "-64", "1.5", "20000", "large"])
def test_what_is_no_size_is_refused(tmp_path, scene, typed):
    with pytest.raises(ArgumentError, match="tile_size is .* expected trained, auto or a whole number"):
        classify(tiny_package(tmp_path), scene, tmp_path / "out.tif", f"tile_size {typed}")
