import json

import numpy as np
import pytest
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.errors import ModelDefinitionError, UnsupportedModelError
from deep_pixels.inference.inputs import Signature, one_image, two_images

ANY = (None, None, None, None)


def definition(configuration="", name=""):
    return parse_definition(json.dumps({"ModelConfiguration": configuration, "ModelName": name}))


def form(*shapes, says="", name=""):
    return two_images(Signature("m.onnx", shapes), definition(says, name))


def batch(tiles=3, bands=6, rows=5, cols=7):
    return np.arange(tiles * bands * rows * cols, dtype=np.float32).reshape(tiles, bands, rows, cols)


def given(*shapes, says="", name=""):
    return form(*shapes, says=says, name=name).give(batch())


def is_two(inputs):
    before, after = inputs
    np.testing.assert_array_equal(before, batch()[:, :3])
    np.testing.assert_array_equal(after, batch()[:, 3:])
    return True


def is_stacked(inputs):
    (only,) = inputs
    np.testing.assert_array_equal(only, batch())
    return True


def is_pair(inputs):
    (only,) = inputs
    assert only.shape == (3, 2, 3, 5, 7)
    np.testing.assert_array_equal(only[:, 0], batch()[:, :3])
    np.testing.assert_array_equal(only[:, 1], batch()[:, 3:])
    return True


@pytest.mark.parametrize("says", ["", "two_inputs", "MyNet_two_inputs", "TWO_INPUTS"])
@pytest.mark.parametrize("shapes", [(None, None), (ANY, ANY), (None, ANY), ((1, 3, 64, 64),) * 2])
def test_a_model_of_two_inputs_takes_a_date_in_each(shapes, says):
    assert is_two(given(*shapes, says=says))


@pytest.mark.parametrize("says", ["", "stacked", "FC-EF"])
@pytest.mark.parametrize("shape", [ANY, (None, 6, 64, 64)])
def test_a_model_of_four_axes_takes_both_dates_bands(shape, says):
    assert is_stacked(given(shape, says=says))


@pytest.mark.parametrize("says", ["", "pair"])
@pytest.mark.parametrize("shape", [(None,) * 5, (None, 2, 3, 64, 64)])
def test_a_model_of_five_axes_takes_a_pair_of_images(shape, says):
    assert is_pair(given(shape, says=says))


def test_a_model_that_tells_nothing_is_told_by_its_definition():
    assert is_stacked(given(None, says="stacked"))
    assert is_pair(given(None, says="pair"))
    assert is_stacked(given(None, name="stacked"))
    assert is_pair(given(None, name="MyNet-pair"))


@pytest.mark.parametrize("name", ["FC-EF", "FCEF", "fc_ef_resnet", "EarlyFusion", "early_fusion_unet"])
def test_early_fusion_is_stacked_where_nothing_else_tells(name):
    assert is_stacked(given(None, name=name))
    assert is_two(given(ANY, ANY, name=name))  # it may stack them itself
    assert is_pair(given((None,) * 5, name=name))


@pytest.mark.parametrize("name", ["FC-Siam-diff", "SiamUnet", "FCSiamConc"])
def test_a_siamese_network_may_take_its_dates_in_any_way(name):
    assert is_two(given(ANY, ANY, name=name))
    assert is_pair(given((None,) * 5, name=name))
    assert is_stacked(given(ANY, name=name))


@pytest.mark.parametrize("name", ["RoadRepair", "Impairment", "pairwise"])
def test_a_word_within_another_says_nothing(name):
    assert is_two(given(ANY, ANY, name=name))
    assert is_stacked(given(ANY, name=name))


@pytest.mark.parametrize("name", ["", "SiamUnet", "Repair", "StackedNet"])
def test_what_nothing_tells_is_refused_with_the_words_that_would(name):
    with pytest.raises(UnsupportedModelError) as caught:
        form(None, name=name)
    words = str(caught.value)
    assert "m.onnx does not tell" in words and "ModelConfiguration" in words
    assert "stacked (tiles × (2 × bands)" in words and "pair (tiles × 2 × bands" in words
    assert "two_inputs" not in words


@pytest.mark.parametrize(
    ("shapes", "says", "look"),
    [
        ((ANY,), "two_inputs", "two arrays of"),
        ((ANY,), "pair", "tiles × 2 × bands"),
        ((ANY, ANY), "stacked", r"tiles × \(2 × bands\)"),
        ((ANY, ANY), "pair", "tiles × 2 × bands"),
        (((None,) * 5,), "stacked", r"tiles × \(2 × bands\)"),
        ((None,), "two_inputs", "two arrays of"),
    ],
)
def test_a_definition_that_contradicts_the_file_is_refused(shapes, says, look):
    with pytest.raises(
        UnsupportedModelError, match=f"m.onnx takes .*expected {look}.*as its definition says"
    ):
        form(*shapes, says=says)


@pytest.mark.parametrize(
    "shapes", [(), (ANY,) * 3, ((None,) * 3,), ((None,) * 6,), (ANY, (None,) * 5), ((None, None), ANY)]
)
def test_inputs_of_no_known_shape_are_refused_with_those_that_are(shapes):
    with pytest.raises(UnsupportedModelError, match=r"expected two arrays.*\(2 × bands\).*tiles × 2 × bands"):
        form(*shapes)


@pytest.mark.parametrize("dates", [1, 3])
def test_a_pair_has_two_dates(dates):
    with pytest.raises(UnsupportedModelError, match="expected tiles × 2 × bands"):
        form((None, dates, 3, 64, 64))


@pytest.mark.parametrize("channels", [1, 3, 7])
def test_a_stack_of_two_dates_has_an_even_number_of_bands(channels):
    with pytest.raises(UnsupportedModelError, match=r"expected tiles × \(2 × bands\)"):
        form((None, channels, 64, 64))


@pytest.mark.parametrize(
    ("shapes", "expected"),
    [
        (((4, 3, 64, 96),) * 2, (4, 3, (64, 96))),
        (((4, 6, 64, 96),), (4, 3, (64, 96))),
        (((4, 2, 3, 64, 96),), (4, 3, (64, 96))),
        ((ANY, ANY), (None, None, None)),
        ((ANY,), (None, None, None)),
        (((None,) * 5,), (None, None, None)),
        ((None, None), (None, None, None)),
        (((None, 3, 64, None),) * 2, (None, 3, None)),
        ((ANY, (4, 3, 64, 96)), (4, 3, (64, 96))),
        ((None, (4, 3, 64, 96)), (4, 3, (64, 96))),
        (((4, None, 64, 96), (None, 3, None, 96)), (4, 3, (64, 96))),
    ],
)
def test_the_file_fixes_tiles_bands_of_one_date_and_size(shapes, expected):
    found = form(*shapes)
    assert (found.batch_size, found.channels, found.tile) == expected


@pytest.mark.parametrize("other", [(1, 4, 64, 64), (1, 3, 32, 64), (2, 3, 64, 64)])
def test_two_inputs_of_two_shapes_are_refused(other):
    with pytest.raises(UnsupportedModelError, match="expected two arrays of one shape"):
        form((1, 3, 64, 64), other)


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (((1, 64, 96, 3),) * 2, ((1, 3, 64, 96),) * 2),
        (((1, 64, 96, 6),), ((1, 6, 64, 96),)),
        (((1, 2, 64, 96, 3),), ((1, 2, 3, 64, 96),)),
    ],
)
def test_bands_behind_columns_are_found_by_their_number_and_put_there(last, first):
    assert form(*last).bands_last and not form(*first).bands_last
    for sizes in ("batch_size", "channels", "tile"):
        assert getattr(form(*last), sizes) == getattr(form(*first), sizes)
    for moved, part in zip(form(*last).give(batch()), form(*first).give(batch())):
        np.testing.assert_array_equal(moved, np.moveaxis(part, -3, -1))


@pytest.mark.parametrize("usual", [True, False])
@pytest.mark.parametrize(
    ("shape", "said", "expected"),
    [
        (None, None, None),
        (ANY, None, None),
        ((None, 12, 12, 12), None, None),
        ((None, 64, 64, 20), None, None),
        (ANY, "NHWC", True),
        (ANY, "nchw", False),
        ((None, 64, 64, 20), "NHWC", True),
        ((None, None, None, 3), "NCHW", True),
        ((None, 3, None, None), "NHWC", False),
    ],
)
def test_where_sizes_do_not_tell_the_definition_does_and_else_the_framework(shape, said, usual, expected):
    emd = parse_definition(json.dumps({"ModelFormat": said}))
    found = one_image(Signature("m", (shape,), bands_last=usual), emd)
    assert found.bands_last == (usual if expected is None else expected)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"ModelFormat": "HWC"}, "ModelFormat is HWC; expected NCHW or NHWC"),
        ({"InputTensor": ["a", "b", "c"]}, "InputTensor is .*; expected a tensor's name, or those of two"),
        ({"OutputTensor": 1}, "OutputTensor is 1; expected the name of a tensor"),
        ({"OutputTensor": ["a", "b"]}, "OutputTensor is .*; expected the name of a tensor"),
    ],
)
def test_names_and_layouts_that_cannot_be_meant_are_told(keys, words):
    with pytest.raises(ModelDefinitionError, match=words):
        parse_definition(json.dumps(keys))


@pytest.mark.parametrize("bands", [2, 6, 26])
@pytest.mark.parametrize(("shapes", "says"), [((ANY, ANY), ""), ((ANY,), ""), (((None,) * 5,), "")])
def test_nothing_is_lost_or_moved_among_the_inputs(bands, shapes, says):
    tiles = batch(bands=bands)
    inputs = form(*shapes, says=says).give(tiles)
    flat = np.concatenate([entry.reshape(len(tiles), -1) for entry in inputs], axis=1)
    np.testing.assert_array_equal(flat, tiles.reshape(len(tiles), -1))


def test_a_model_of_one_raster_takes_one_array():
    found = one_image(Signature("m.onnx", ((1, 3, 64, 96),)), definition())
    assert (found.batch_size, found.channels, found.tile) == (1, 3, (64, 96))
    (only,) = found.give(batch())
    np.testing.assert_array_equal(only, batch())
    assert one_image(Signature("m.pt", (None,)), definition()).tile is None


@pytest.mark.parametrize("shapes", [(), (ANY, ANY), ((None,) * 5,), ((None,) * 3,)])
def test_a_model_of_one_raster_takes_nothing_else(shapes):
    signature = Signature("m.onnx", shapes, "a and b")
    with pytest.raises(UnsupportedModelError, match="m.onnx takes a and b; expected one array"):
        one_image(signature, definition())
