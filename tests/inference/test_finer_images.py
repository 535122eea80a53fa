"""ArcGIS' SuperResolution from its weights alone: its U-Net against fastai, and whole runs."""

import json
import re

import numpy as np
import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.description import describe
from deep_pixels.inference.errors import InferenceError
from deep_pixels.inference.run import check_request
from finer_packages import DIFFUSION, UNET, diffusion_package, unet_package, unet_weights
from osgeo import gdal
from rasters import read_raster, write_raster
from running import classify
from seeded_packages import found_in, package_and_block, seeded_package, valid_of

torch = pytest.importorskip("torch")

# What fastai 1.0.61's own DynamicUnet answers with the tensors of the kit to the image below: of each band
# the pixels (0, 0), (20, 70), (33, 5) and (63, 95). It was built with blur=True, self_attention=True,
# y_range=(-3, 3), norm_type=NormType.Weight and otherwise fastai's defaults, img_size=(64, 96), on a
# ResNet-34 whose layers are children()[:-2]; it took all tensors strictly. Whole answers differed by 2e-6.
FROM_FASTAI = [
    [0.2202420235, 0.5958588123, 0.6889872551, 0.5675196648],
    [0.0356774330, 1.4139189720, -0.3376595974, -0.5057537556],
    [-0.2505309582, 0.6187372208, -0.0352029800, -0.0724642277],
]
FASTAI_MEAN, FASTAI_SPREAD = 0.2954981029, 0.6124603748


@torch.inference_mode()
def test_images_are_those_of_fastai(kits, tmp_path):
    from deep_pixels.inference.networks.super_resolution import super_resolution_from

    emd, _ = seeded_package(kits / "esri_seeded", "superres_unet", tmp_path)
    definition = json.loads(emd.read_text())
    state = torch.load(tmp_path / definition["ModelFile"], weights_only=True)
    image = 2 * np.sin(np.arange(3 * 64 * 96) * 0.37).reshape(1, 3, 64, 96)
    network = super_resolution_from(state, definition["ModelParameters"]["backbone"])
    found = network(torch.from_numpy(image.astype(np.float32)))[0].numpy()
    np.testing.assert_allclose(found[:, [0, 20, 33, 63], [0, 70, 5, 95]], FROM_FASTAI, atol=1e-5)
    np.testing.assert_allclose([found.mean(), found.std(ddof=1)], [FASTAI_MEAN, FASTAI_SPREAD], atol=1e-5)


@pytest.fixture
def reference_image(kits, tmp_path):
    """The package of the kit, and what its network answers to the block, as fastai's would, in bytes."""
    from deep_pixels.inference.networks.super_resolution import super_resolution_from

    emd, reference = package_and_block(kits / "esri_seeded", tmp_path, "superres_unet")
    definition = json.loads(emd.read_text())
    mean, spread = (np.reshape(row, (3, 1, 1)) for row in definition["image_stats"])
    pixels = np.where(reference["mask"] > 0, reference["pixels"], 0)
    state = torch.load(tmp_path / definition["ModelFile"], weights_only=True)
    network = super_resolution_from(state, definition["ModelParameters"]["backbone"])
    with torch.inference_mode():
        answer = network(torch.from_numpy((pixels / 255 - mean) / spread).float()[None])[0].numpy()
    frame = reference["padding"]
    return emd, reference, ((answer * spread + mean) * 255)[:, frame:-frame, frame:-frame]


def test_bytes_are_those_that_arcgis_forgets_to_multiply(reference_image, tmp_path):
    """The reference casts 0 to 1 to bytes, which is 0 everywhere; here 1 is 255."""
    emd, reference, expected = reference_image
    found = found_in(emd, reference, tmp_path, scale=1)
    valid = valid_of(reference)
    assert found.dtype == np.uint8
    np.testing.assert_allclose(found[:, valid], np.clip(expected, 1, 255)[:, valid], atol=0.501)
    np.testing.assert_array_equal(found[:, valid] // 255, reference["output"][:, valid])
    assert found[:, valid].std() > 20


@pytest.fixture(scope="module")
def weights(tmp_path_factory):
    return unet_weights(tmp_path_factory.mktemp("weights") / "small.pth")


def image_of(model, folder, pixels, arguments="", **place):
    scene = write_raster(folder / "scene.tif", pixels, **place)
    classify(model, scene, folder / "finer.tif", arguments, device="cpu")
    return read_raster(folder / "finer.tif")


def noise(*shape, kind=np.uint8, seed=0):
    return np.random.default_rng(seed).integers(1, 255, shape).astype(kind)


QUICK = {"Kwargs": {**DIFFUSION["Kwargs"], "n_timestep": 3}}


@pytest.mark.parametrize(("arguments", "scale"), [("", 2), ("scale 1", 1), ("scale 3", 3)])
def test_pixels_are_as_much_finer_as_in_training_unless_somebody_asks_for_others(tmp_path, arguments, scale):
    found = image_of(diffusion_package(tmp_path, **QUICK), tmp_path, noise(3, 50, 40), arguments)
    assert found.shape == (3, 50 * scale, 40 * scale)
    corner, cell, *_ = gdal.Open(str(tmp_path / "finer.tif")).GetGeoTransform()
    assert (corner, cell) == pytest.approx((500000, 10 / scale))


def test_networks_are_shown_tiles_of_the_size_that_they_know(tmp_path):
    """Three pixels by nine are 27, which cannot be halved: they are filled up to the 32 of training."""
    found = image_of(diffusion_package(tmp_path, **QUICK), tmp_path, noise(3, 5, 4), "scale 9")
    assert found.shape == (3, 45, 36)


def test_pixels_stay_as_they_are_where_nobody_says_how_much_finer(tmp_path):
    model = diffusion_package(tmp_path, downsample_factor=None, **QUICK)
    assert image_of(model, tmp_path, noise(3, 9, 9)).shape == (3, 9, 9)


def test_images_are_those_of_a_raster_that_was_enlarged_before(tmp_path, weights):
    """As ArcGIS does it: GDAL enlarges the raster bilinearly, and the network is run over that."""
    model, rows = unet_package(tmp_path, weights), np.linspace(0, 3, 90)
    waves = np.sin(rows[:, None] * 40 + rows * 25 + np.arange(3)[:, None, None])
    scene = write_raster(tmp_path / "scene.tif", (127 + 120 * waves).astype(np.float32))
    enlarged, outputs = tmp_path / "enlarged.tif", [tmp_path / "one.tif", tmp_path / "other.tif"]
    gdal.Warp(str(enlarged), str(scene), xRes=5, yRes=5, resampleAlg="bilinear")
    inner = (500320, 4999520, 500480, 4999680)
    classify(model, scene, outputs[0], "padding 12", extent=inner, device="cpu")
    classify(model, enlarged, outputs[1], "scale 1; padding 24", extent=inner, device="cpu")
    found, expected = map(read_raster, outputs)
    assert found.dtype == np.float32
    assert found.shape == expected.shape == (3, 32, 32)
    assert expected.std() > 10
    # at the edge of a tile GDAL sees what lies beyond it
    assert np.abs(found - expected).mean() < 0.02 * expected.std()


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.int16])
def test_images_keep_the_type_of_the_raster(tmp_path, kind):
    model, pixels = diffusion_package(tmp_path, **QUICK), noise(3, 20, 33)
    found = image_of(model, tmp_path, pixels.astype(kind))
    assert found.dtype == kind
    precise = image_of(model, tmp_path, pixels.astype(np.float32))
    assert precise.dtype == np.float32
    np.testing.assert_allclose(found, precise.clip(np.iinfo(kind).min + 1), atol=0.501)


@pytest.mark.parametrize("shape", [(1, 1), (1, 40), (15, 17), (16, 16), (17, 15), (40, 2)])
@pytest.mark.parametrize("merge", ["hann", "crop"])
def test_rasters_of_any_size_become_images(tmp_path, shape, merge):
    model = diffusion_package(tmp_path, **QUICK)
    found = image_of(model, tmp_path, noise(3, *shape), f"padding 4; tile_merge {merge}")
    assert found.shape == (3, 2 * shape[0], 2 * shape[1])
    assert (found > 0).all()


def test_pixels_without_data_have_none_in_all_their_finer_ones(tmp_path):
    pixels, wedge = noise(3, 40, 30), np.tri(40, 30, -5, dtype=np.uint8)
    found = image_of(diffusion_package(tmp_path, **QUICK), tmp_path, pixels, mask=wedge)
    np.testing.assert_array_equal(found[0] > 0, np.kron(wedge, np.ones((2, 2))) > 0)


@pytest.mark.parametrize("arguments", ["padding 2", "tile_merge blend", "tile_merge crop"])
def test_an_argument_of_tiles_changes_the_image(tmp_path, arguments):
    model, pixels = diffusion_package(tmp_path, **QUICK), noise(3, 30, 40)
    usual, other = image_of(model, tmp_path, pixels), image_of(model, tmp_path, pixels, arguments)
    assert (usual != other).mean() > 0.05


def offered(definition):
    return sorted(spec.name for spec in architecture_of(definition).arguments_for(definition))


ARGUMENTS = ["batch_size", "padding", "precision", "scale", "tile_merge"]


@pytest.mark.parametrize(
    ("package", "more"), [(UNET, []), (DIFFUSION, ["n_timestep", "sampling_type", "schedule"])]
)
def test_arguments_are_those_of_arcgis(package, more):
    assert offered(parse_definition(json.dumps(package))) == sorted([*ARGUMENTS, *more])
    assert offered(parse_definition(json.dumps({**package, "ModelArch": package["ModelArch"].lower()}))) == (
        sorted([*ARGUMENTS, *more])
    )
    no_arch = {**package, "ModelArch": None, "ModelParameters": {"backbone": package["ModelArch"]}}
    assert offered(parse_definition(json.dumps(no_arch))) == sorted([*ARGUMENTS, *more])


WRONG = [
    (
        {"ModelArch": "SR3_UViT"},
        "",
        "ModelArch is SR3_UViT; expected UNet or SR3, as nothing tells how other",
    ),
    (
        {"is_multispec": True},
        "",
        "The U-Net for super-resolution is of multispectral images; expected one of",
    ),
    ({"image_stats": None}, "", "image_stats is None; expected two lists of numbers, one for each band"),
    ({"image_stats2": [[1, 2], [3]]}, "", "image_stats2 is [[1, 2], [3]]; expected two lists of numbers"),
    (
        {"image_stats2": [[1, 2], [3, 4]]},
        "",
        "The model gives 3 band(s); expected 2, as many as image_stats2",
    ),
    ({"extract_bands": [0, 1, -1]}, "", "extract_bands is -1; expected 0-based band numbers or band names"),
    ({}, "scale 0", "scale is '0'; expected a whole number from 1 to 16"),
    ({}, "padding 16", "padding is 16; expected a whole number from 0 to 15, less than half a tile"),
    ({}, "n_timestep 5", "n_timestep is '5'; expected one of the arguments of this model: "),
    ({}, "test_time_augmentation True", "expected one of the arguments of this model: "),
    ({"downsample_factor": "x"}, "", "downsample_factor is 'x'; expected a whole number from 1 to"),
]


@pytest.mark.parametrize(
    ("changes", "arguments", "sentence"), WRONG, ids=[sentence for *_, sentence in WRONG]
)
def test_what_does_not_fit_is_refused(tmp_path, weights, changes, arguments, sentence):
    with pytest.raises(InferenceError, match=re.escape(sentence)):
        image_of(unet_package(tmp_path, weights, **changes), tmp_path, noise(3, 20, 20), arguments)
    assert not (tmp_path / "finer.tif").exists()


def test_values_that_no_byte_has_are_refused(tmp_path, weights):
    with pytest.raises(InferenceError, match="values up to 25400; expected at most 255, as the model knows"):
        image_of(unet_package(tmp_path, weights), tmp_path, noise(3, 20, 20, kind=np.uint16) * 100)


def test_the_dialog_tells_what_a_run_would_refuse(tmp_path, weights):
    model = unet_package(tmp_path, weights)
    told = describe(str(model))
    assert [str(error) for error in told.clashes({"padding": "16"})] == [
        "padding is 16; expected a whole number from 0 to 15, less than half a tile of 32 × 32 pixels"
    ]
    assert not told.clashes({"padding": "16", "scale": "1"})
    [error] = describe(str(unet_package(tmp_path, weights, ModelArch="SR3_UViT", Kwargs={}))).clashes({})
    assert "ModelArch is SR3_UViT" in str(error)
    [problem] = describe(str(unet_package(tmp_path, weights, downsample_factor="x"))).problems
    assert "downsample_factor is 'x'" in str(problem)
    with pytest.raises(InferenceError, match="ModelArch is Other"):
        check_request(str(unet_package(tmp_path, weights, ModelArch="Other")), {}, "cpu")
