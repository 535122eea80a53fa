"""Test-time augmentation: what is done to tiles is undone to answers."""

import numpy as np
import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.arguments import Arguments
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.augmentation import (
    MAP_SPACE,
    PIXEL_SPACE,
    PLAIN,
    Augmentation,
    Variant,
    augmentation_of,
    variants_of,
)
from deep_pixels.inference.blending import PROFILES
from deep_pixels.inference.content import Classes
from deep_pixels.inference.decisions import Decision, MostLikely
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.errors import ArgumentError
from deep_pixels.inference.outputs import OutputForm
from deep_pixels.inference.predictor import Predictor
from deep_pixels.inference.raster.pixel_type import PixelType
from models import onnx_conv, tiny_package, write_emd
from predictors import predict
from rasters import read_raster, write_raster
from running import Listening, classify

HOST = HostArrays()
MAP, PIXEL = '{"ImageSpaceUsed": "MAP_SPACE"}', "{}"


def on_device():
    torch = pytest.importorskip("torch")
    from deep_pixels.inference.runtimes._torch_arrays import TorchArrays

    return TorchArrays(torch, torch.device("cpu"))


def noise(*shape, dtype="float32"):
    return np.random.default_rng(0).integers(0, 200, shape).astype(dtype)


@pytest.mark.parametrize("made", [HostArrays, on_device], ids=["numpy", "torch"])
@pytest.mark.parametrize("dtype", ["float32", "uint8", "uint16", "int32", "float64"])
@pytest.mark.parametrize("shape", [(2, 6, 6), (1, 5, 8), (3, 4, 2, 1)])
@pytest.mark.parametrize("variant", MAP_SPACE)
def test_undoing_what_was_applied_gives_the_same_back(made, dtype, shape, variant):
    arrays, values = made(), noise(*shape, dtype=dtype)
    laid = variant.apply(arrays.put(values), arrays)
    assert laid.shape[-2:] == (shape[-2:] if not variant.swaps_axes else shape[:-3:-1])
    np.testing.assert_array_equal(arrays.fetched(laid), variant.apply(values, HOST))
    np.testing.assert_array_equal(arrays.fetched(variant.undo(laid, arrays)), values)


def test_the_eight_variants_are_all_there_are_in_the_order_of_arcgis():
    tile = np.arange(4).reshape(1, 2, 2)
    laid = [variant.apply(tile, HOST)[0].reshape(-1).tolist() for variant in MAP_SPACE]
    assert laid[:5] == [[0, 1, 2, 3], [2, 3, 0, 1], [1, 0, 3, 2], [3, 2, 1, 0], [0, 2, 1, 3]]
    assert len({tuple(one) for one in laid}) == 8
    assert tuple(map(Variant, (0, 2))) == PIXEL_SPACE


def neighbours_above(tiles):
    """A model that knows what is up: each pixel's score is that of the pixel above it."""
    return [np.roll(tile, 1, -2) for tile in tiles]


@pytest.mark.parametrize("variants", [MAP_SPACE, PIXEL_SPACE, MAP_SPACE[:4]])
def test_a_model_that_knows_no_direction_answers_the_same(variants):
    tiles = [noise(2, 8, 8), noise(2, 8, 8) + 1]
    for found, tile in zip(
        Augmentation((variants,)).of(lambda tiles: [2 * t for t in tiles], HOST)(tiles), tiles
    ):
        np.testing.assert_allclose(found, 2 * tile)


def test_a_model_that_knows_directions_is_averaged_over_them():
    tile = noise(1, 8, 8)
    [found] = Augmentation((MAP_SPACE,)).of(neighbours_above, HOST)([tile])
    around = sum(np.roll(tile, shift, axis) for shift in (1, -1) for axis in (-2, -1)) / 4
    np.testing.assert_allclose(found[:, 1:-1, 1:-1], around[:, 1:-1, 1:-1], rtol=1e-6)


def test_lots_of_variants_lie_behind_each_other():
    tile = noise(2, 8, 8)
    lots = tuple((variant,) for variant in MAP_SPACE[:4])
    [found] = Augmentation(lots).of(neighbours_above, HOST)([tile])
    above, below = np.roll(tile, 1, -2), np.roll(tile, -1, -2)
    np.testing.assert_array_equal(found[:, 1:-1], np.concatenate([above, below, above, below])[:, 1:-1])


@pytest.mark.parametrize("merge", PROFILES)
def test_variants_are_averaged_at_once_unless_their_tiles_count_otherwise(merge):
    found = augmentation_of(MAP_SPACE, PROFILES[merge], Arguments({}))
    assert sorted(one.number for one in found.variants) == list(range(8))
    assert len(found.lots) == (4 if merge == "hann" else 1)
    assert all(len({one.flips for one in lot}) == 1 for lot in found.lots if len(found.lots) > 1)
    apart = augmentation_of(MAP_SPACE, PROFILES[merge], Arguments({"merge_policy": "max"}))
    assert apart.lots == tuple((variant,) for variant in MAP_SPACE)


@pytest.mark.parametrize("merge", PROFILES)
@pytest.mark.parametrize("padding", [0, 2, 5])
@pytest.mark.parametrize("arrays", [HOST, on_device()], ids=["numpy", "torch"])
@pytest.mark.parametrize("variants", [MAP_SPACE, PIXEL_SPACE])
def test_a_model_that_knows_no_direction_gives_what_it_gives_without(merge, padding, arrays, variants):
    values = noise(3, 50, 61)
    score = lambda tiles: [arrays.floats(2 * tile) for tile in tiles]  # noqa: E731
    rule = MostLikely((0, 1, 2), (1, 5, 9), PixelType(np.dtype("uint8"), 255))
    augmentation = augmentation_of(variants, PROFILES[merge], Arguments({}))
    decision = Decision(Classes((), rule.pixel_type), rule).of_mean(len(augmentation.lots))
    model = Predictor(
        augmentation.of(score, arrays),
        decision,
        (16, 16),
        padding,
        0,
        4,
        PROFILES[merge],
        arrays,
        augmentation,
    )
    np.testing.assert_array_equal(predict(values, model), rule(values))


def joined(values, augmentation, lot, merge):
    """What a model that knows what is up gives for a raster, of one lot of its variants."""
    decision = Decision(Classes((), PixelType(np.dtype("float32"), -1)), lambda scores: scores[lot])
    how = (16, 16), 3, 0, 4, PROFILES[merge], HOST, augmentation
    return predict(values, Predictor(augmentation.of(neighbours_above, HOST), decision, *how))


@pytest.mark.parametrize("merge", PROFILES)
@pytest.mark.parametrize(("variant", "axis"), [(Variant(1), 0), (Variant(2), 1)])
def test_lots_are_joined_as_if_the_whole_raster_had_been_flipped(merge, variant, axis):
    values = noise(1, 40, 50)  # whole steps of tiles, so that flipped ones lie where tiles lie
    lots = Augmentation(((Variant(0),), (variant,)))
    floor = 1e-30  # no weight is 0 altogether
    plain = joined(values, PLAIN, 0, merge)
    np.testing.assert_allclose(joined(values, lots, 0, merge), plain, rtol=1e-6, atol=floor)
    flipped = np.flip(joined(np.flip(values, axis + 1), PLAIN, 0, merge), axis)
    np.testing.assert_allclose(joined(values, lots, 1, merge), flipped, rtol=1e-5, atol=floor)


def chosen(emd, tile=(8, 8), is_class_map=False, given=(), **values):
    arguments = Arguments({"test_time_augmentation": True, **values}, frozenset(given))
    return variants_of(OutputForm(2, is_class_map), parse_definition(emd), arguments, tile)


def test_the_definition_tells_the_variants():
    assert chosen(MAP) == MAP_SPACE
    assert chosen(PIXEL) == chosen('{"ImageSpaceUsed": "PIXEL_SPACE"}') == PIXEL_SPACE
    assert chosen(MAP, test_time_augmentation=False) == MAP_SPACE[:1]


def test_tiles_that_are_not_square_are_not_turned():
    assert chosen(MAP, tile=(8, 16)) == MAP_SPACE[:4]
    assert chosen(PIXEL, tile=(8, 16)) == PIXEL_SPACE


def test_classes_cannot_be_averaged():
    assert chosen(MAP, is_class_map=True) == MAP_SPACE[:1], "the definition's own wish has no effect"
    with pytest.raises(ArgumentError, match="expected False, as the model gives class numbers"):
        chosen(MAP, is_class_map=True, given=["test_time_augmentation"])


@pytest.fixture
def leaning(tmp_path):
    """A package whose model scores what lies beside and above a pixel, and a scene for it."""
    weights = np.zeros((3, 3, 3, 3))
    weights[[0, 1, 2], [0, 1, 2], 0, 0] = 1
    scene = write_raster(tmp_path / "scene.tif", noise(3, 90, 100, dtype="uint8"))

    def made(**keys):
        onnx_conv(tmp_path / "model.onnx", weights)
        return write_emd(tmp_path, "model.onnx", **keys), scene

    return made


def classes(model, scene, arguments):
    output = scene.with_name("out.tif")
    classify(model, scene, output, f"{arguments}; padding 8")
    return read_raster(output)[0]


@pytest.mark.parametrize("space", ["MAP_SPACE", "PIXEL_SPACE"])
def test_a_run_with_augmentation_knows_the_directions_of_its_variants_no_more(leaning, space):
    model, scene = leaning(ImageSpaceUsed=space)
    values = np.pad(read_raster(scene).astype(float), [(0, 0), (1, 1), (1, 1)], "reflect")
    corners = [
        values[:, 1 + down : 91 + down, 1 + along : 101 + along] for down in (-1, 1) for along in (-1, 1)
    ]
    seen = corners if space == "MAP_SPACE" else corners[:2]
    expected = np.array([1, 5, 9])[sum(seen).argmax(axis=0)]
    found = classes(model, scene, "test_time_augmentation true")
    assert (found == expected).mean() > 0.999  # some sums are the same
    assert (classes(model, scene, "") == expected).mean() < 0.9


def test_the_definition_may_wish_for_augmentation(leaning):
    model, scene = leaning(test_time_augmentation=True)
    wished = classes(model, scene, "")
    np.testing.assert_array_equal(wished, classes(model, scene, "test_time_augmentation true"))
    assert (wished != classes(model, scene, "test_time_augmentation false")).any()


def test_augmented_tiles_are_joined_as_in_arcgis_and_it_is_told(leaning):
    model, scene = leaning()
    lines = Listening()
    classify(model, scene, scene.with_name("o.tif"), "test_time_augmentation true", lines)
    assert any("merged by hann" in line for line in lines.lines)
    assert any("about 2 variants of each tile" in line for line in lines.lines)
    classify(model, scene, scene.with_name("o.tif"), "", plain := Listening())
    assert any("merged by blend" in line for line in plain.lines)
    assert not any("variants" in line for line in plain.lines)


def test_without_padding_there_are_no_seams(tmp_path):
    scene = write_raster(tmp_path / "scene.tif", noise(3, 90, 100, dtype="uint8"))
    classify(tiny_package(tmp_path), scene, tmp_path / "out.tif", "test_time_augmentation true; padding 0")
    brightest = np.array([1, 5, 9])[read_raster(scene).argmax(axis=0)]
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], brightest)


def test_change_detection_has_no_augmentation():
    definition = parse_definition("{}")
    names = [spec.name for spec in architecture_of(definition, 2).arguments_for(definition)]
    assert "test_time_augmentation" not in names
