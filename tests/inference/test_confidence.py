"""How likely the classes are that pixels get: against the scores of a whole image, by the textbook."""

from dataclasses import replace

import numpy as np
import pytest
from deep_pixels.inference.arguments import Arguments
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.changes import change_decision, distance_decision
from deep_pixels.inference.confidence import (
    ClassesAndConfidence,
    Confident,
    OfChange,
    OfEither,
    OfHighest,
    RefinedClasses,
    SingleScore,
    SplitSink,
)
from deep_pixels.inference.content import Classes
from deep_pixels.inference.decisions import AtLeast, Decision, MostLikely, OfMean, class_decision
from deep_pixels.inference.definition import ModelClass, parse_definition
from deep_pixels.inference.errors import ArgumentError
from deep_pixels.inference.one_class import one_class_decision
from deep_pixels.inference.outputs import OutputForm, form_of
from deep_pixels.inference.pool import Worker, predict_on_all
from deep_pixels.inference.predictor import cropped
from deep_pixels.inference.products import Products
from deep_pixels.inference.progress import Relay, Unwatched
from deep_pixels.inference.raster.memory import MemorySink, MemorySource
from deep_pixels.inference.raster.pixel_type import PixelType, pixel_type_of
from deep_pixels.inference.tiling import Window
from models import box, change_package, onnx_conv, pick_bands, write_emd
from osgeo import gdal
from predictors import predictor
from rasters import read_raster, write_raster
from running import classify

BYTE = PixelType(np.dtype(np.uint8), 255)
NONE = 255


def softmax(scores):
    powers = np.exp(scores.astype(np.float64) - scores.max(axis=0))
    return powers / powers.sum(axis=0)


def sigmoid(score):
    return 0.5 * (1 + np.tanh(0.5 * score.astype(np.float64)))


def blurred(values, size):
    """Each band's mean over ``size`` × ``size`` pixels, 0 beyond the image: in float64."""
    reach = size // 2
    framed = np.pad(values.astype(np.float64), ((0, 0), (reach, reach), (reach, reach)))
    windows = np.lib.stride_tricks.sliding_window_view(framed, (size, size), axis=(1, 2))
    return windows.mean(axis=(3, 4))


@pytest.fixture
def smooth(tmp_path):
    """A raster of three float bands of 70 × 90 pixels with a corner without data, and its values."""
    values = np.random.default_rng(3).normal(0, 2, (3, 70, 90)).astype(np.float32)
    values[:, :15, :20] = -9999
    return write_raster(tmp_path / "smooth.tif", values, nodata=-9999), values


def model(folder, weights, then=(), classes=3, **keys):
    onnx_conv(folder / "model.onnx", weights, then=then)
    named = [{"Value": n + 1, "Name": f"class {n + 1}"} for n in range(classes)]
    return write_emd(folder, "model.onnx", **{"Classes": named, "ImageHeight": 32, "ImageWidth": 32, **keys})


def run_with(tmp_path, emd, raster, arguments=""):
    """Class values and percent."""
    output, percent = tmp_path / "classes.tif", tmp_path / "confidence.tif"
    result = classify(emd, raster, output, arguments, products=Products(confidence=percent))
    assert isinstance(result.content, Classes)
    return read_raster(output)[0], read_raster(percent)


@pytest.mark.parametrize("then", [(), ("Softmax",)], ids=["scores", "probabilities"])
@pytest.mark.parametrize(
    ("merge", "size"), [("crop", 1), ("crop", 5), ("blend", 1), ("blend", 5), ("hann", 1)]
)
def test_it_is_the_softmax_of_the_whole_image_within_a_percent(tmp_path, smooth, then, merge, size):
    raster, values = smooth
    emd = model(tmp_path, box(3, size), then)
    classes, (percent,) = run_with(tmp_path, emd, raster, f"padding 8; tile_merge {merge}")
    inside = np.s_[12:58, 32:78]  # away from edges, where tiles are mirrored
    shares = softmax(blurred(np.where(values == -9999, 0, values), size))
    np.testing.assert_array_equal(classes[inside], shares.argmax(axis=0)[inside] + 1)
    assert percent.dtype == np.uint8
    assert np.abs(percent[inside] - 100 * shares.max(axis=0)[inside]).max() <= 0.5 + 1e-4
    np.testing.assert_array_equal(percent == NONE, classes == 255)
    assert (percent == NONE).sum() == 15 * 20


@pytest.mark.parametrize("then", [(), ("Sigmoid",)], ids=["score", "probability"])
@pytest.mark.parametrize("threshold", [0.3, 0.5])
def test_of_a_single_score_it_is_that_of_the_class_that_is_chosen(tmp_path, smooth, then, threshold):
    raster, values = smooth
    emd = model(tmp_path, pick_bands(3)[:1], then, classes=2)
    classes, (percent,) = run_with(tmp_path, emd, raster, f"threshold {threshold}")
    share = sigmoid(values[0])
    chosen = np.where(share >= threshold, share, 1 - share)
    seen = percent != NONE
    np.testing.assert_array_equal(classes[seen], np.where(share >= threshold, 2, 1)[seen])
    assert np.abs(percent - 100 * chosen)[seen].max() <= 0.5 + 1e-4
    assert (chosen[seen] < 0.5).any() == (threshold < 0.5)


def test_of_scores_that_are_probabilities_each_it_is_the_score_itself(tmp_path, smooth):
    raster, values = smooth
    _, (percent,) = run_with(tmp_path, model(tmp_path, pick_bands(3), ("Sigmoid",)), raster)
    seen = percent != NONE
    assert np.abs(percent - 100 * sigmoid(values).max(axis=0))[seen].max() <= 0.5 + 1e-4


@pytest.mark.parametrize("merge", ["crop", "blend"])
def test_with_augmentation_it_is_that_of_the_mean_of_the_scores(tmp_path, smooth, merge):
    raster, values = smooth
    weights = np.random.default_rng(0).normal(0, 0.3, (3, 3, 3, 3))
    emd = model(tmp_path, weights, ImageSpaceUsed="MAP_SPACE")
    classes, (percent,) = run_with(
        tmp_path, emd, raster, f"padding 8; tile_merge {merge}; test_time_augmentation True"
    )

    def scores_of(image):
        framed = np.pad(image, ((0, 0), (1, 1), (1, 1)))
        windows = np.lib.stride_tricks.sliding_window_view(framed, (3, 3), axis=(1, 2))
        return np.einsum("oikl,ihwkl->ohw", weights, windows)

    image = np.where(values == -9999, 0, values).astype(np.float64)
    variants = []
    for turns in range(4):
        for flip in (False, True):
            turned = np.rot90(image, turns, (1, 2))
            turned = turned[:, ::-1] if flip else turned
            scores = scores_of(turned)
            scores = scores[:, ::-1] if flip else scores
            variants.append(np.rot90(scores, -turns, (1, 2)))
    shares = softmax(np.mean(variants, axis=0))
    inside = np.s_[20:60, 30:80]
    np.testing.assert_array_equal(classes[inside], shares.argmax(axis=0)[inside] + 1)
    assert np.abs(percent[inside] - 100 * shares.max(axis=0)[inside]).max() <= 0.5 + 1e-3


def test_the_classes_are_the_same_with_it(tmp_path, smooth):
    raster, _ = smooth
    emd = model(tmp_path, box(3, 5))
    with_it, _ = run_with(tmp_path, emd, raster)
    classify(emd, raster, tmp_path / "alone.tif")
    assert (tmp_path / "alone.tif").read_bytes() == (tmp_path / "classes.tif").read_bytes()
    np.testing.assert_array_equal(read_raster(tmp_path / "alone.tif")[0], with_it)


def test_its_raster_lies_where_the_classes_do_and_says_what_is_no_data(tmp_path, smooth):
    raster, _ = smooth
    run_with(tmp_path, model(tmp_path, pick_bands(3)), raster)
    classes, percent = (gdal.Open(str(tmp_path / name)) for name in ("classes.tif", "confidence.tif"))
    assert percent.GetGeoTransform() == classes.GetGeoTransform()
    assert percent.GetSpatialRef().IsSame(classes.GetSpatialRef())
    assert percent.GetRasterBand(1).GetNoDataValue() == NONE
    assert percent.GetRasterBand(1).GetDescription() == "Confidence"


def test_polygons_have_its_mean_and_need_no_raster_of_it(tmp_path, smooth):
    raster, _ = smooth
    emd, folder = model(tmp_path, box(3, 5)), tmp_path / "output"
    classes, (percent,) = run_with(tmp_path, emd, raster)
    folder.mkdir()
    classify(emd, raster, folder / "o.tif", products=Products(polygons=folder / "o.gpkg"))
    assert {path.name for path in folder.iterdir()} == {"o.tif", "o.tif.aux.xml", "o.gpkg"}
    dataset = gdal.OpenEx(str(folder / "o.gpkg"), gdal.OF_VECTOR)
    rows = [feature.items() for feature in dataset.GetLayer(0)]
    for value in (1, 2, 3):
        total = sum(row["confidence"] * row["pixels"] for row in rows if row["class"] == value)
        assert total == pytest.approx(percent[classes == value].sum(dtype=float))


def test_polygons_of_a_class_map_have_none(tmp_path, scene):
    onnx_conv(tmp_path / "map.onnx", pick_bands(3), then=("ArgMax",))
    emd = write_emd(tmp_path, "map.onnx", Classes=[{"Value": n, "Name": str(n)} for n in range(3)])
    classify(emd, scene, tmp_path / "o.tif", products=Products(polygons=tmp_path / "o.gpkg"))
    dataset = gdal.OpenEx(str(tmp_path / "o.gpkg"), gdal.OF_VECTOR)
    assert {feature["confidence"] for feature in dataset.GetLayer(0)} == {None}


REFUSED = "CONFIDENCE is .*; expected none, as the model does not tell how likely its classes are"


def test_a_class_map_has_none_and_says_so(tmp_path, scene):
    onnx_conv(tmp_path / "map.onnx", pick_bands(3), then=("ArgMax",))
    emd = write_emd(tmp_path, "map.onnx", Classes=[{"Value": n, "Name": str(n)} for n in range(3)])
    with pytest.raises(ArgumentError, match=REFUSED):
        run_with(tmp_path, emd, scene)
    assert not (tmp_path / "classes.tif").exists()


def test_it_is_not_written_over_the_classes(tmp_path, scene):
    emd, output = model(tmp_path, pick_bands(3)), tmp_path / "classes.tif"
    with pytest.raises(ArgumentError, match="expected another file than OUTPUT"):
        classify(emd, scene, output, products=Products(confidence=tmp_path / "." / "classes.tif"))


DEFINITION = parse_definition('{"ModelType": "ImageClassification"}')


def arguments(**values):
    return Arguments({"score_threshold": None, "threshold": 0.5, **values})


def test_a_distance_between_two_dates_has_none():
    decision = distance_decision(OutputForm(1, False), DEFINITION, arguments())
    assert decision.with_confidence() is decision


def scores_of_changes(seed=0):
    return np.random.default_rng(seed).normal(0, 1, (4, 30, 20)).astype(np.float32)


@pytest.mark.parametrize("kind", ["scores", "probabilities"])
@pytest.mark.parametrize("threshold", [None, 0.2, 0.6, 0.9])
def test_of_changes_it_is_that_of_the_class_that_is_chosen(kind, threshold):
    scores = scores_of_changes()
    shares = softmax(scores)
    if kind == "probabilities":
        scores = shares.astype(np.float32)
    form = OutputForm(4, False, are_probabilities=kind != "scores", is_softmax=kind != "scores")
    decision = change_decision(form, DEFINITION, arguments(score_threshold=threshold)).with_confidence()
    values, percent = decision.decide(scores)
    chosen = np.take_along_axis(shares, values[np.newaxis].astype(int), axis=0)[0]
    assert set(np.unique(values)) > {0}
    assert np.abs(percent - 100 * chosen).max() <= 0.5 + 1e-4


def test_changes_of_a_whole_run_have_it(tmp_path):
    rng = np.random.default_rng(0)
    before = rng.integers(40, 160, (2, 50, 60)).astype(np.uint8)
    after = before + rng.integers(0, 41, (50, 60)).astype(np.uint8)
    rasters = [write_raster(tmp_path / f"{n}.tif", values) for n, values in enumerate((before, after))]
    emd = change_package(tmp_path)
    products = Products(confidence=tmp_path / "c.tif")
    classify(emd, rasters[0], tmp_path / "o.tif", after=str(rasters[1]), products=products)
    gain = after.astype(float).mean(axis=0) - before.mean(axis=0)
    share = softmax(np.stack([np.full_like(gain, 20), gain])).max(axis=0)
    assert np.abs(read_raster(tmp_path / "c.tif")[0] - 100 * share).max() <= 0.5 + 1e-3


def test_pixels_without_a_number_have_none():
    scores = scores_of_changes()
    scores[2, 5], scores[:, 6], scores[1, 7] = np.nan, -np.inf, np.inf
    rule = Confident(MostLikely((0, 1, 2, 3), (1, 2, 3, 4), BYTE), OfHighest((0, 1, 2, 3), False))
    values, percent = rule(scores)
    assert (values[5] == 255).all()
    assert (percent[5:8] == NONE).all() and (np.delete(percent, [5, 6, 7], 0) <= 100).all()


def test_a_channel_that_is_left_out_counts_all_the_same():
    scores = scores_of_changes()
    rule = Confident(MostLikely((0, 2), (1, 3), BYTE), OfHighest((0, 2), False))
    _, percent = rule(scores)
    assert np.abs(percent - 100 * softmax(scores)[[0, 2]].max(axis=0)).max() <= 0.5 + 1e-4


def test_rows_are_decided_a_few_at_a_time(monkeypatch):
    rule = Confident(MostLikely((0, 1, 2, 3), (1, 2, 3, 4), BYTE), OfHighest((0, 1, 2, 3), False))
    whole = rule(scores_of_changes())
    monkeypatch.setattr("deep_pixels.inference.arrays.AT_ONCE", 40)
    np.testing.assert_array_equal(rule(scores_of_changes()), whole)


def test_a_line_that_is_thinned_away_is_as_likely_as_it_was_not():
    refine = RefinedClasses(lambda values: np.where(values == 7, 0, values).astype(values.dtype))
    values = np.array([[[7, 0, 255]], [[90, 80, 255]]], np.uint8)
    np.testing.assert_array_equal(refine(values), [[[0, 0, 255]], [[10, 80, 255]]])


@pytest.mark.parametrize("classes", [[1, 2], [0, 255], [300, -5], list(range(256))], ids=len)
def test_what_is_split_has_no_confidence_where_there_is_no_class(classes):
    kind = pixel_type_of(classes)
    content = ClassesAndConfidence(Classes(tuple(ModelClass(n, "") for n in classes), kind))
    extent = Window(0, 0, 101, 3)
    values = np.full((2, 3, 101), kind.nodata, kind.dtype)
    values[0, 1], values[1, 1] = classes[0], np.arange(101)
    values[1, 2] = 40
    sinks = MemorySink(extent, kind.dtype), MemorySink(extent, np.uint8)
    SplitSink(*sinks, content).write(extent, values)
    np.testing.assert_array_equal(sinks[0].values, values[0])
    np.testing.assert_array_equal(sinks[1].values, [[NONE] * 101, np.arange(101), [NONE] * 101])


def test_probabilities_that_do_not_add_up_are_known_as_such():
    shares = np.random.default_rng(0).random((1, 3, 16, 16)).astype(np.float32)
    form = form_of(shares, (16, 16), 0)
    assert form.are_probabilities and not form.is_softmax
    assert not form_of(10 * shares, (16, 16), 0).are_probabilities


HOST = HostArrays()


@pytest.mark.parametrize("kind", ["uint8", "uint16", "int16", "int32"])
@pytest.mark.parametrize(
    "rule",
    [
        (MostLikely((0, 1, 2, 3), (1, 2, 3, 4), None), OfHighest((0, 1, 2, 3), False)),
        (MostLikely((3, 1), (1, 2), None), OfHighest((3, 1), True)),
        (AtLeast(0.3, 4, 9, False, None), OfEither(SingleScore(True), 9)),
        (AtLeast(0.3, 4, 9, False, None), OfEither(SingleScore(False), 9)),
        (MostLikely((3, 1), (1, 2), None), OfChange(OfHighest((3, 1), False), (0,), 1)),
    ],
    ids=lambda rule: type(rule[1]).__name__,
)
@pytest.mark.parametrize("lots", [1, 2])
def test_a_device_gives_the_same(kind, rule, lots):
    torch = pytest.importorskip("torch")
    from deep_pixels.inference.runtimes._torch_arrays import TorchArrays

    arrays = TorchArrays(torch, torch.device("cpu"))
    decide = replace(rule[0], pixel_type=PixelType(np.dtype(kind), 200))
    confident = Confident(decide, rule[1])
    confident = confident if lots == 1 else OfMean(lots, confident)
    channels = 1 if isinstance(rule[0], AtLeast) else 4
    scores = np.concatenate([scores_of_changes(seed)[:channels] for seed in range(lots)])
    scores[0, 3] = np.nan
    expected, found = confident(scores), arrays.deciding(confident, arrays.put(scores))()
    assert found.dtype == expected.dtype == kind
    np.testing.assert_array_equal(found[0], expected[0])
    assert np.abs(found[1].astype(int) - expected[1]).max() <= 1
    assert (found[1] == expected[1]).mean() > 0.99


def test_two_bytes_come_down_for_each_pixel():
    torch = pytest.importorskip("torch")
    from deep_pixels.inference.runtimes._torch_arrays import TorchArrays

    arrays = TorchArrays(torch, torch.device("cpu"))
    rule = Confident(MostLikely((0, 1, 2, 3), (1, 2, 3, 4), BYTE), OfHighest((0, 1, 2, 3), False))
    arrays.deciding(rule, arrays.put(scores_of_changes()))()
    assert arrays.downloaded == 2 * 30 * 20


def test_class_decisions_have_their_likelihood():
    decision, again = (
        class_decision(OutputForm(3, False), DEFINITION, arguments()).with_confidence() for _ in range(2)
    )
    assert isinstance(decision.content, ClassesAndConfidence)
    assert repr(decision) == repr(again)  # as plans of parts ask
    assert decision.content.classes == decision.content.of.classes


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("policy", ["mean", "max", "min"])
def test_of_one_class_it_is_that_of_the_class_or_of_none_merged_as_the_classes_are(channels, policy):
    scores = np.random.default_rng(0).normal(0, 2, (2 * channels, 20, 30)).astype(np.float32)
    given = arguments(merge_policy=policy, threshold=0.4)
    form = OutputForm(channels, False, is_logit=channels == 1)
    values, percent = one_class_decision(form, DEFINITION, given).with_confidence().decide(scores)
    first, second = np.split(scores, 2)
    each = [sigmoid(part[0] if channels == 1 else part[1] - part[0]) for part in (first, second)]
    share = {"mean": np.mean, "max": np.max, "min": np.min}[policy](each, axis=0)
    np.testing.assert_array_equal(values == values.max(), share >= 0.4)
    assert np.abs(percent - 100 * np.where(share >= 0.4, share, 1 - share)).max() <= 0.5 + 1e-3


def test_thinned_lines_have_it_beside_them():
    given = arguments(merge_policy="mean", thinning=True)
    decision = one_class_decision(OutputForm(1, False), DEFINITION, given).with_confidence()
    scores = np.full((1, 40, 60), 0.1, np.float32)
    scores[:, 15:24, 5:55] = 0.9
    whole = decision.decide(scores)
    values, percent = decision.refinement.refine(whole)
    assert (values == 1).sum() < (whole[0] == 1).sum() / 5
    is_line, was_broad = values == 1, whole[0] == 1
    assert (percent[is_line & was_broad] == 90).all() and (percent[was_broad & ~is_line] == 10).all()
    assert (percent[~was_broad & ~is_line] == 90).all()


@pytest.mark.parametrize("merge", ["crop", "blend"])
@pytest.mark.parametrize("workers", [1, 3])
def test_several_devices_and_blocks_give_the_very_bytes_of_one(merge, workers):
    content = ClassesAndConfidence(Classes(tuple(ModelClass(n, "") for n in range(3)), BYTE))
    rule = Confident(MostLikely((0, 1, 2), (0, 1, 2), BYTE), OfHighest((0, 1, 2), False))
    plain = predictor(lambda batch: batch, None, merge="blend")
    one = replace(plain, decision=Decision(content, rule))
    one = cropped(one) if merge == "crop" else one
    values = np.random.default_rng(0).normal(0, 2, (3, 300, 61)).astype(np.float32)
    valid = np.random.default_rng(1).random((300, 61)) > 0.2
    whole, block = Window(0, 0, 61, 300), Window(10, 7, 40, 200)

    def bands_of(window, count):
        crew = [Worker(f"cuda:{n}", one, MemorySource(values, valid), Relay()) for n in range(count)]
        sink = MemorySink(window, np.uint8, content.bands)
        predict_on_all(crew, sink, whole, window, Unwatched())
        return sink.values

    expected = bands_of(whole, 1)
    np.testing.assert_array_equal(bands_of(block, workers), expected[(slice(None), *block.slices)])
    shares = 100 * softmax(values).max(axis=0)
    assert np.abs(expected[1] - shares)[valid].max() <= 0.5 + 1e-3
    assert (expected[:, ~valid] == 255).all()
