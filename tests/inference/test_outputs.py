from dataclasses import replace

import numpy as np
import pytest
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.errors import UnsupportedModelError
from deep_pixels.inference.interpolation import upsampled
from deep_pixels.inference.outputs import OutputForm, form_of

BYTES = np.dtype("uint8")


def scores(*shape):
    return np.random.default_rng(0).standard_normal(shape).astype(np.float32)


@pytest.mark.parametrize(
    ("shape", "tile", "model_padding", "expected"),
    [
        ((1, 5, 64, 64), (64, 64), 0, OutputForm(5, False)),
        ((1, 5, 48, 64), (48, 64), 0, OutputForm(5, False)),
        ((1, 128, 128), (128, 128), 0, OutputForm(1, False, is_logit=True)),
        ((1, 5, 128, 128), (256, 256), 64, OutputForm(5, False, margin=64)),
        ((1, 5, 484, 484), (512, 512), 0, OutputForm(5, False, margin=14)),
        ((1, 5, 32, 48), (64, 96), 0, OutputForm(5, False, factor=2)),
        ((1, 5, 16, 16), (64, 64), 0, OutputForm(5, False, factor=4)),
        ((1, 5, 32, 32), (256, 256), 64, OutputForm(5, False, margin=64, factor=4)),
        ((1, 5, 129, 129), (513, 513), 0, OutputForm(5, False, factor=4, corner_aligned=True)),
        ((1, 5, 256, 256), (256, 256), 64, OutputForm(5, False)),
    ],
)
def test_the_shape_of_an_answer_tells_where_its_scores_lie(shape, tile, model_padding, expected):
    assert form_of(scores(*shape), tile, model_padding) == expected


@pytest.mark.parametrize(
    ("shape", "tile", "expected"),
    [
        ((1, 64, 64, 5), (64, 64), OutputForm(5, False, bands_last=True)),
        ((1, 32, 48, 5), (64, 96), OutputForm(5, False, factor=2, bands_last=True)),
        ((1, 484, 484, 5), (512, 512), OutputForm(5, False, margin=14, bands_last=True)),
        ((1, 5, 64, 64), (64, 64), OutputForm(5, False)),
        ((1, 128, 128), (128, 128), OutputForm(1, False, is_logit=True)),
    ],
)
@pytest.mark.parametrize("bands_last", [True, False])
def test_where_scores_lie_is_told_by_the_tile_however_the_model_takes_it(shape, tile, expected, bands_last):
    assert form_of(scores(*shape), tile, 0, bands_last) == expected
    values = expected.read(scores(*shape), HostArrays())
    assert values.shape == (1, expected.channels, *(size - 2 * expected.margin for size in tile))


@pytest.mark.parametrize("bands_last", [True, False])
def test_scores_that_may_be_read_either_way_lie_as_the_model_takes_tiles(bands_last):
    values = scores(2, 8, 8, 8)
    form = form_of(values, (8, 8), 0, bands_last)
    expected = np.moveaxis(values, -1, 1) if bands_last else values
    np.testing.assert_array_equal(form.read(values, HostArrays()), expected)


@pytest.mark.parametrize(
    ("shape", "tile", "model_padding", "expected"),
    [
        ((1, 64, 96, 3), (64, 96), 0, OutputForm(3, False, bands_last=True)),
        ((1, 128, 192, 3), (64, 96), 0, OutputForm(3, False, scale=2, bands_last=True)),
        ((1, 3, 128, 192), (64, 96), 0, OutputForm(3, False, scale=2)),
        ((1, 224, 352, 3), (64, 96), 4, OutputForm(3, False, margin=4, scale=4, bands_last=True)),
        ((1, 32, 48, 3), (64, 96), 0, OutputForm(3, False, factor=2, bands_last=True)),
        ((1, 256, 256), (64, 64), 0, OutputForm(1, False, scale=4)),
    ],
)
@pytest.mark.parametrize("bands_last", [True, False])
def test_a_finer_image_tells_too_where_its_bands_lie(shape, tile, model_padding, expected, bands_last):
    form = form_of(scores(*shape), tile, model_padding, bands_last, image_of=BYTES)
    assert form == replace(expected, raster_type=BYTES)


@pytest.mark.parametrize("bands_last", [True, False])
def test_an_image_that_may_be_read_either_way_lies_as_the_model_takes_tiles(bands_last):
    form = form_of(scores(1, 16, 16, 16), (8, 8), 0, bands_last, image_of=BYTES)
    assert form == OutputForm(16, False, scale=2, raster_type=BYTES, bands_last=bands_last)


@pytest.mark.parametrize("dtype", ["int64", "uint8", "bool"])
@pytest.mark.parametrize("shape", [(1, 64, 64), (1, 1, 64, 64), (1, 64, 64, 1)])
def test_whole_numbers_are_a_class_map(dtype, shape):
    assert form_of(np.zeros(shape, dtype), (64, 64), 0).is_class_map


def test_a_single_score_within_0_and_1_is_a_probability():
    assert not form_of(1 / (1 + np.exp(-scores(1, 1, 8, 8))), (8, 8), 0).is_logit
    assert form_of(scores(1, 1, 8, 8), (8, 8), 0).is_logit


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        ((1, 10), "1 × 10; expected tiles × classes × rows × columns"),
        ((1, 5, 50, 64), "50 × 64 pixels for a tile of 64 × 64"),
        ((1, 5, 63, 63), "63 × 63 pixels"),
        ((1, 5, 1, 1), "1 × 1 pixels"),
        ((1, 5, 128, 128), "128 × 128 pixels"),
        ((1, 5, 30, 30), "30 × 30 pixels"),
    ],
)
def test_an_answer_that_is_not_for_each_pixel_is_refused(shape, words):
    with pytest.raises(UnsupportedModelError, match=words):
        form_of(scores(*shape), (64, 64), 0)


@pytest.mark.parametrize("factor", [2, 4, 7])
@pytest.mark.parametrize("shape", [(2, 3, 8, 5), (1, 1, 1, 6), (1, 2, 2, 2)])
@pytest.mark.parametrize("corner_aligned", [False, True])
def test_coarse_scores_are_interpolated_as_pytorch_does(factor, shape, corner_aligned):
    torch = pytest.importorskip("torch")
    values = scores(*shape)
    size = [(n - 1) * factor + 1 if corner_aligned else n * factor for n in shape[2:]]
    expected = torch.nn.functional.interpolate(
        torch.from_numpy(values), size=size, mode="bilinear", align_corners=corner_aligned
    )
    np.testing.assert_allclose(upsampled(values, factor, corner_aligned), expected.numpy(), atol=1e-5)


@pytest.mark.parametrize("tile", [250, 102, 70])
@pytest.mark.parametrize("stride", [4, 16, 32])
def test_coarse_scores_of_a_tile_that_the_stride_does_not_divide_are_refused(tile, stride):
    size = -(-tile // stride)
    with pytest.raises(UnsupportedModelError, match="a multiple of the network's stride"):
        form_of(scores(1, 5, size, size), (tile, tile), 0)


def test_scores_that_are_no_numbers_tell_nothing_of_the_others():
    values = np.full((1, 1, 4, 4), 0.5, np.float32)
    values[0, 0, 0, 0] = np.nan
    assert not form_of(values, (4, 4), 0).is_logit


def test_coarse_class_maps_are_not_mixed():
    values = np.array([[[[1, 9]]]])
    np.testing.assert_array_equal(
        OutputForm(1, True, factor=2).read(values, HostArrays())[0, 0], [[1, 1, 9, 9]] * 2
    )


def test_scores_of_half_precision_become_floats():
    values = OutputForm(2, False).read(scores(1, 2, 4, 4).astype(np.float16), HostArrays())
    assert values.dtype == np.float32
