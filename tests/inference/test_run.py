"""Whole runs: tiny models made here, and the kits' real ones against their reference outputs."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from conftest import ROOT
from deep_pixels.inference.arguments import parse_arguments
from deep_pixels.inference.errors import ArgumentError, Cancelled, InferenceError, RasterError
from deep_pixels.inference.prediction import predict_raster
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.run import Request, check_request, run
from deep_pixels.inference.runtimes.onnx_runtime import OnnxSession
from models import box, onnx_conv, pick_bands, tiny_package, write_emd
from osgeo import gdal
from rasters import read_raster, write_raster


class Listening(Unwatched):
    def __init__(self):
        self.lines = []

    def info(self, text):
        self.lines.append(str(text))

    warn = info


def classify(model, raster, output, arguments="", progress=None, **more):
    request = Request(str(model), str(raster), Path(output), parse_arguments(arguments), **more)
    return run(request, progress or Unwatched())


@pytest.fixture
def scene(tmp_path):
    values = np.random.default_rng(0).integers(1, 250, (3, 150, 170)).astype(np.uint8)
    values[:, :20, :30] = 0
    return write_raster(tmp_path / "scene.tif", values, nodata=0)


def brightest(scene):
    """What the tiny package of tests/models.py answers: 1, 5 or 9 by the brightest band."""
    values = read_raster(scene)
    return np.where((values == 0).all(axis=0), 255, np.array([1, 5, 9])[values.argmax(axis=0)])


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
    with pytest.raises(RasterError, match="EXTENT is 0, 0, 10, 10; expected one that shares pixels"):
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
        "Tile: 64 × 64 pixels, padding 4, merged by blend, batch of 4",
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


class Cancelling(Unwatched):
    cancelled = True


def test_a_cancelled_run_leaves_nothing(tmp_path, scene):
    model, folder = tiny_package(tmp_path), tmp_path / "results"
    folder.mkdir()
    with pytest.raises(Cancelled):
        classify(model, scene, folder / "out.tif", progress=Cancelling())
    assert list(folder.iterdir()) == []


def test_the_input_is_never_overwritten(tmp_path, scene):
    before = scene.read_bytes()
    with pytest.raises(RasterError, match="is the input raster, or part of it; expected another file"):
        classify(tiny_package(tmp_path), scene, scene)
    assert scene.read_bytes() == before


def test_an_input_behind_another_name_is_never_overwritten(tmp_path, scene):
    vrt = gdal.BuildVRT(str(tmp_path / "scene.vrt"), [str(scene)])
    vrt = None  # noqa: F841 - writes it
    (tmp_path / "link.tif").symlink_to(scene)
    before = scene.read_bytes()
    for alias in ("scene.vrt", "link.tif"):
        with pytest.raises(RasterError, match="is the input raster"):
            classify(tiny_package(tmp_path), tmp_path / alias, scene)
    assert scene.read_bytes() == before


def test_the_name_of_the_input_does_not_matter(tmp_path, scene):
    """The output grows under a name of its own, whatever stands beside it."""
    neighbour = scene.rename(tmp_path / "out.part.tif")
    before = neighbour.read_bytes()
    classify(tiny_package(tmp_path), neighbour, tmp_path / "out.tif")
    assert neighbour.read_bytes() == before
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], brightest(neighbour))


def test_two_runs_to_one_output_do_not_mix(tmp_path, scene):
    package = tiny_package(tmp_path)
    with ThreadPoolExecutor(2) as pool:
        runs = [pool.submit(classify, package, scene, tmp_path / "out.tif") for _ in range(4)]
        [run.result() for run in runs]
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], brightest(scene))
    assert not list(tmp_path.glob("*.part.*"))


FULL_DISK = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
sys.path.insert(0, "tests")
import conftest
from osgeo import gdal
{exceptions}
from pathlib import Path
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.run import Request, run
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
try:
    run(Request({model!r}, {raster!r}, Path({output!r})), Unwatched())
except RasterError as error:
    print(error)
"""


@pytest.mark.parametrize("exceptions", ["gdal.UseExceptions()", "gdal.DontUseExceptions()"])
def test_a_full_disk_is_an_error_and_leaves_nothing(tmp_path, exceptions):
    values = np.random.default_rng(0).integers(0, 250, (3, 1100, 600)).astype(np.uint8)
    raster = write_raster(tmp_path / "noise.tif", values)
    output = tmp_path / "results" / "out.tif"
    output.parent.mkdir()
    code = FULL_DISK.format(
        exceptions=exceptions, model=str(tiny_package(tmp_path)), raster=str(raster), output=str(output)
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert "out.tif cannot be written" in answer.stdout, answer
    assert list(output.parent.iterdir()) == []


@pytest.mark.parametrize("output", [".", "/", ""])
def test_an_output_that_is_no_file_is_refused(tmp_path, scene, output):
    with pytest.raises(RasterError, match="expected the name of a file"):
        classify(tiny_package(tmp_path), scene, output)


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


@pytest.mark.parametrize("progress", [Unwatched, Cancelling])
def test_the_model_is_closed_whatever_happens(tmp_path, scene, monkeypatch, progress):
    closed = []
    monkeypatch.setattr(OnnxSession, "close", lambda session: closed.append(session))
    with suppress(Cancelled):
        classify(tiny_package(tmp_path), scene, tmp_path / "out.tif", progress=progress())
    assert len(closed) == 1


def test_gdals_cache_has_the_size_it_had_before(tmp_path, scene):
    before = 123 * 2**20
    gdal.SetCacheMax(before)
    classify(tiny_package(tmp_path), scene, tmp_path / "out.tif")
    assert gdal.GetCacheMax() == before


@pytest.mark.parametrize("keys", [{"padding": "99"}, {"nothing": "1"}])
def test_what_is_wrong_with_a_request_is_found_before_the_run(tmp_path, keys):
    model = tiny_package(tmp_path, ModelFile="model.pb") if "padding" in keys else tiny_package(tmp_path)
    with pytest.raises(InferenceError):
        check_request(str(model), keys, "auto")


SCENES = ["s2_toa_6band_uint16", "l7_toa_6band_uint16"]
WAYS = ["padding 32; tile_merge crop", "padding 48; tile_merge blend"]


@pytest.mark.parametrize("definition", ["rgbi_onnx.emd", "rgbi_pt.emd", "rgbi_rawdn_pt.emd"])
@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("way", WAYS)
def test_clouds_are_where_one_pass_over_the_whole_image_finds_them(kits, tmp_path, definition, scene, way):
    pytest.importorskip("torch" if "pt" in definition else "onnxruntime")
    cloud = kits / "cloud"
    classify(cloud / definition, cloud / f"{scene}.tif", tmp_path / "out.tif", way)
    found = read_raster(tmp_path / "out.tif")[0]
    expected = read_raster(cloud / f"ref_class_rgbi__{scene}.tif")[0]
    assert (found == expected)[24:-24, 24:-24].mean() >= 0.9999


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("way", WAYS)
def test_joined_scores_are_those_of_one_pass_over_the_whole_image(kits, tmp_path, monkeypatch, scene, way):
    cloud, strips = kits / "cloud", []

    def keeping_scores(source, sink, model, extent, progress):
        decide = model.decision.decide
        kept = lambda scores: strips.append(scores[0].copy()) or decide(scores)  # noqa: E731
        object.__setattr__(model.decision, "decide", kept)
        predict_raster(source, sink, model, extent, progress)

    monkeypatch.setattr("deep_pixels.inference.run.predict_raster", keeping_scores)
    monkeypatch.setattr("deep_pixels.inference.predictor.cropped", lambda model: model)
    classify(cloud / "rgbi_onnx.emd", cloud / f"{scene}.tif", tmp_path / "out.tif", way)
    expected = read_raster(cloud / f"ref_prob_rgbi__{scene}.tif")[0]
    found = np.concatenate(strips)
    np.testing.assert_allclose(found[24:-24, 24:-24], expected[24:-24, 24:-24], atol=1e-4)


@pytest.mark.parametrize("name", ["s2_nodata_wedge", "s2_internal_mask"])
def test_clouds_are_not_found_where_there_is_no_data(kits, tmp_path, name):
    cloud = kits / "cloud"
    classify(cloud / "rgbi_onnx.emd", cloud / f"{name}.tif", tmp_path / "out.tif", WAYS[0])
    dataset = gdal.Open(str(cloud / f"{name}.tif"))
    mask = np.zeros((dataset.RasterYSize, dataset.RasterXSize), np.uint8)
    dataset.GetRasterBand(1).GetMaskBand().ReadRaster(buf_obj=mask)
    np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0] == 255, mask == 0)
    assert 0 < (mask == 0).sum() < mask.size


def test_a_rotated_raster_keeps_its_grid_and_its_clouds(kits, tmp_path):
    cloud = kits / "cloud"
    outputs = [tmp_path / "straight.tif", tmp_path / "rotated.tif"]
    for name, output in zip(("s2_toa_6band_uint16", "s2_rotated30"), outputs):
        classify(cloud / "rgbi_onnx.emd", cloud / f"{name}.tif", output, WAYS[0])
    np.testing.assert_array_equal(*map(read_raster, outputs))
    transforms = [gdal.Open(str(path)).GetGeoTransform() for path in (cloud / "s2_rotated30.tif", outputs[1])]
    np.testing.assert_allclose(*transforms)


def test_land_cover_of_esris_own_model_is_that_of_the_reference(kits, tmp_path):
    folder = kits / "landcover"
    output, name = tmp_path / "out.tif", "NAIP-VA_4band_no_nodata"
    classify(folder / "trained.emd", folder / f"{name}.tif", output, "tile_merge crop")
    interior = np.load(folder / f"interior_{name}.npy").astype(bool)
    expected = np.load(folder / f"ref_class_{name}.npy")
    np.testing.assert_array_equal(read_raster(output)[0][interior], expected[interior])


def test_a_definition_pasted_as_text_runs_as_well(kits, tmp_path):
    cloud = kits / "cloud"
    emd = json.loads((cloud / "rgbi_onnx.emd").read_text())
    emd["ModelFile"] = str(cloud / "model_rgbi.onnx")
    classify(json.dumps(emd), cloud / "s2_toa_6band_uint16.tif", tmp_path / "out.tif", WAYS[0])
    expected = read_raster(cloud / "ref_class_rgbi__s2_toa_6band_uint16.tif")[0]
    assert (read_raster(tmp_path / "out.tif")[0] == expected)[24:-24, 24:-24].all()


def test_the_sample_is_mapped_as_well_as_its_readme_says(tmp_path):
    sample = ROOT / "resources" / "sample"
    classify(sample / "landcover.emd", sample / "scene.tif", tmp_path / "out.tif")
    found, truth = read_raster(tmp_path / "out.tif")[0], read_raster(sample / "truth.tif")[0]
    np.testing.assert_array_equal(found == 255, truth == 0)
    assert (found == truth)[truth > 0].mean() > 0.96
