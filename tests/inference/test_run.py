"""Whole runs of tiny models."""

import numpy as np
import pytest
from conftest import ROOT
from deep_pixels.inference.errors import ArgumentError, InferenceError, RasterError
from deep_pixels.inference.run import check_request
from models import box, onnx_conv, pick_bands, tiny_package, write_emd
from osgeo import gdal
from rasters import read_raster, write_raster
from running import Listening, brightest, classify


@pytest.mark.parametrize("merge", ["blend", "hann", "crop"])
@pytest.mark.parametrize("padding", [0, 16])
def test_a_raster_is_classified_on_its_own_grid(tmp_path, scene, merge, padding):
    output = tmp_path / "out.tif"
    arguments = f"padding {padding}; tile_merge {merge}"
    result = classify(tiny_package(tmp_path), scene, output, arguments)
    np.testing.assert_array_equal(read_raster(output)[0], brightest(scene))
    source, classified = gdal.Open(str(scene)), gdal.Open(str(output))
    assert classified.GetGeoTransform() == source.GetGeoTransform()
    assert classified.GetSpatialRef().IsSame(source.GetSpatialRef())
    assert [total.entry.name for total in result.totals] == ["Water", "Forest", "Built-up"]
    assert sum(total.pixels for total in result.totals) == (brightest(scene) != 255).sum()


def test_an_extent_is_classified_alone(tmp_path, scene):
    output = tmp_path / "out.tif"
    classify(tiny_package(tmp_path), scene, output, extent=(500100, 4999300, 500705, 4999800))
    np.testing.assert_array_equal(read_raster(output)[0], brightest(scene)[20:70, 10:71])
    assert gdal.Open(str(output)).GetGeoTransform()[::3] == (500100, 4999800)


def test_an_extent_elsewhere_is_named(tmp_path, scene):
    with pytest.raises(RasterError, match="EXTENT is x 0 … 10, y 0 … 10; expected one that shares pixels"):
        classify(tiny_package(tmp_path), scene, tmp_path / "out.tif", extent=(0, 0, 10, 10))


MODELS = {
    "probabilities": {"then": ("Softmax",)},
    "class map": {"then": ("ArgMax",)},
    "half of the resolution": {"stride": 2},
    "a quarter of the resolution": {"stride": 4},
    "a fixed batch": {"shape": (3, 3, "h", "w")},
    "a fixed size": {"shape": ("n", 3, 32, 48)},
    "bytes": {"input_type": "uint8"},
}


@pytest.mark.parametrize("kind", MODELS)
def test_models_answer_in_many_forms(tmp_path, scene, kind):
    onnx_conv(tmp_path / "m.onnx", pick_bands(3), **MODELS[kind])
    classes = [{"Value": n, "Name": str(n)} for n in range(3)]
    model = write_emd(tmp_path, "m.onnx", Classes=classes)
    output, listening = tmp_path / "out.tif", Listening()
    classify(model, scene, output, "padding 8", progress=listening)
    values, result = read_raster(scene), read_raster(output)[0]
    assert (result == 255).sum() == 20 * 30
    if "resolution" not in kind:
        np.testing.assert_array_equal(result[result != 255], values.argmax(axis=0)[result != 255])
    if kind == "a fixed size":
        assert "takes tiles of 32 × 48 pixels only, not the 64 × 64" in listening.lines[0]


@pytest.mark.parametrize("declared", [{"ModelPadding": 3}, {}])
@pytest.mark.parametrize("merge", ["crop", "blend"])
def test_a_model_that_crops_its_tiles_gives_what_the_whole_image_gives(tmp_path, scene, declared, merge):
    weights = box(3, 7)
    onnx_conv(tmp_path / "valid.onnx", weights, pads=0)
    onnx_conv(tmp_path / "same.onnx", weights)
    outputs = []
    for name, keys in (("valid", declared), ("same", {"Padding": 3})):
        model = write_emd(tmp_path, f"{name}.onnx", f"{name}.emd", **keys)
        outputs.append(tmp_path / f"{name}.tif")
        classify(model, scene, outputs[-1], f"tile_merge {merge if name == 'valid' else 'crop'}")
    valid, same = (read_raster(output)[0] for output in outputs)
    np.testing.assert_array_equal(valid, same)


def test_padding_below_what_the_model_crops_is_refused(tmp_path, scene):
    onnx_conv(tmp_path / "m.onnx", box(3, 7), pads=0)
    with pytest.raises(ArgumentError, match="padding is 2; expected at least 3"):
        classify(write_emd(tmp_path, "m.onnx"), scene, tmp_path / "out.tif", "padding 2")


def test_blending_class_numbers_is_refused(tmp_path, scene):
    onnx_conv(tmp_path / "m.onnx", pick_bands(3), then=("ArgMax",))
    model = write_emd(tmp_path, "m.onnx", Classes=[{"Value": n} for n in range(3)])
    with pytest.raises(ArgumentError, match="tile_merge is 'blend'; expected crop"):
        classify(model, scene, tmp_path / "out.tif", "tile_merge blend")


@pytest.mark.parametrize("squeezed", [False, True])
def test_one_score_is_held_against_the_threshold(tmp_path, scene, squeezed):
    weights = np.zeros((1, 3, 1, 1))
    weights[0, 1] = 1 / 60
    onnx_conv(tmp_path / "m.onnx", weights, then=("Sigmoid", "Squeeze") if squeezed else ("Sigmoid",))
    model = write_emd(tmp_path, "m.onnx", Classes=[{"Value": 7, "Name": "Bright"}])
    classify(model, scene, tmp_path / "out.tif", "threshold 0.9; padding 4")
    score = 1 / (1 + np.exp(read_raster(scene)[1] / -60.0))
    expected = np.where(brightest(scene) == 255, 255, np.where(score >= 0.9, 7, 0))
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], expected)


def test_the_user_is_told_what_was_done(tmp_path, scene):
    listening = Listening()
    classify(tiny_package(tmp_path), scene, tmp_path / "out.tif", "padding 4", listening, device="cpu")
    log = "\n".join(listening.lines)
    pixels = (brightest(scene) == 1).sum()
    for part in (
        "Model: Tiny (model.onnx)",
        "Classes: 1 Water, 5 Forest, 9 Built-up",
        "Tile: 64 × 64 pixels, padding 4, merged by blend, batch of 1",
        "Device asked for: cpu; used: CPU",
        "12 tiles, 0.03 megapixels in ",
        "megapixels a second",
        f"1 Water: {pixels} pixels, ",
        f" %, {pixels * 100 / 1e4:.2f} ha",
        "Not classified, no data: 600 pixels",
    ):
        assert part in log, part


def test_a_raster_of_nothing_has_no_classes(tmp_path):
    raster = write_raster(tmp_path / "r.tif", np.zeros((3, 40, 50), np.uint16), nodata=0)
    classify(tiny_package(tmp_path), raster, tmp_path / "out.tif")
    assert (read_raster(tmp_path / "out.tif") == 255).all()


@pytest.mark.parametrize("size", [(1, 1), (1, 200), (200, 1), (64, 64), (65, 63)])
@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float32", "float64"])
def test_any_size_and_type_is_classified(tmp_path, size, dtype):
    values = np.random.default_rng(0).integers(0, 250, (3, *size)).astype(dtype)
    raster = write_raster(tmp_path / "r.tif", values)
    classify(tiny_package(tmp_path), raster, tmp_path / "out.tif")
    expected = np.array([1, 5, 9])[values.argmax(axis=0)]
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], expected)


@pytest.mark.parametrize("bands", [1, 13])
def test_any_number_of_bands_is_classified(tmp_path, bands):
    values = np.random.default_rng(0).integers(0, 4000, (bands, 70, 80)).astype(np.uint16)
    raster = write_raster(tmp_path / "r.tif", values)
    weights = np.concatenate([pick_bands(bands)[-1:], np.full((1, bands, 1, 1), 0.5 / bands)])
    onnx_conv(tmp_path / "m.onnx", weights)
    model = write_emd(tmp_path, "m.onnx", ExtractBands=None, Classes=[{"Value": 1}, {"Value": 2}])
    classify(model, raster, tmp_path / "out.tif")
    expected = np.where(values[-1] >= values.mean(axis=0) / 2, 1, 2)
    assert (read_raster(tmp_path / "out.tif")[0] == expected).mean() > 0.999


@pytest.mark.parametrize("arguments", ["padding 26", "padding 31", "padding 24; tile_merge hann"])
def test_tiles_may_overlap_as_deep_as_they_can(tmp_path, scene, arguments):
    classify(tiny_package(tmp_path), scene, tmp_path / "out.tif", arguments)
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], brightest(scene))


def test_the_padding_is_a_quarter_of_the_tile_where_nobody_says(tmp_path, scene):
    listening = Listening()
    classify(tiny_package(tmp_path, ImageWidth=48), scene, tmp_path / "out.tif", progress=listening)
    assert any("64 × 48 pixels, padding 12," in line for line in listening.lines)


def test_a_batch_of_the_definition_is_a_square_number_too(tmp_path, scene):
    listening = Listening()
    classify(tiny_package(tmp_path, BatchSize=8), scene, tmp_path / "out.tif", progress=listening)
    assert any("batch of 4" in line for line in listening.lines)


@pytest.mark.parametrize(
    ("model_file", "arguments", "device", "words"),
    [
        ("model.bin", {}, "auto", "ModelFile is model.bin"),
        ("gone.onnx", {}, "auto", "ModelFile is gone.onnx, which is not there"),
        ("model.onnx", {"nothing": "1"}, "auto", "nothing is '1'"),
        ("model.onnx", {"padding": "wide"}, "auto", "padding is 'wide'"),
        ("model.onnx", {}, "gpu", "DEVICE is 'gpu'"),
    ],
)
def test_what_is_wrong_with_a_request_is_found_before_the_run(tmp_path, model_file, arguments, device, words):
    model = tiny_package(tmp_path, ModelFile=model_file)
    with pytest.raises(InferenceError, match=words):
        check_request(str(model), arguments, device)


def test_a_request_that_can_be_run_passes_the_check(tmp_path):
    check_request(str(tiny_package(tmp_path)), {"padding": "4"}, "cpu")


def test_the_sample_is_mapped_as_well_as_its_readme_says(tmp_path):
    sample = ROOT / "resources" / "sample"
    classify(sample / "landcover.emd", sample / "scene.tif", tmp_path / "out.tif")
    found, truth = read_raster(tmp_path / "out.tif")[0], read_raster(sample / "truth.tif")[0]
    np.testing.assert_array_equal(found == 255, truth == 0)
    assert (found == truth)[truth > 0].mean() > 0.96
