"""ArcGIS' image translation from its weights alone: whole runs against what the reference answers."""

import json
import re
import zipfile

import numpy as np
import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.arguments import format_arguments
from deep_pixels.inference.errors import ArgumentError, InferenceError, ModelDefinitionError
from deep_pixels.inference.package import read_definition
from rasters import read_raster, write_raster
from running import classify
from seeded_packages import seeded_package

torch = pytest.importorskip("torch")

PLACE = {"transform": (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), "epsg": None}
translations = pytest.mark.parametrize("name", ["cyclegan", "pix2pix"])


@pytest.fixture
def package(kits, tmp_path):
    """Makes a package and the raster of its reference: the definition, and what the reference answers.

    All of the raster's pixels have data, as the reference sees what is stored where there is none.
    """

    def made(name, **changes):
        emd, reference = seeded_package(kits / "esri_seeded", name, tmp_path)
        emd.write_text(json.dumps({**json.loads(emd.read_text()), **changes}))
        write_raster(tmp_path / "block.tif", reference["pixels"], **PLACE)
        return emd, reference

    return made


def made_of(model, reference, folder, **arguments):
    """The image made of the inner part of the block, where the reference begins to tile."""
    frame, (height, width) = reference["padding"], reference["pixels"].shape[1:]
    inner = (frame, frame - height, width - frame, -frame)
    typed = format_arguments({**reference["given"], **arguments})
    classify(model, folder / "block.tif", folder / "image.tif", typed, extent=inner, device="cpu")
    return read_raster(folder / "image.tif")


def zipped(emd):
    path = emd.with_suffix(".dlpk")
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(emd, emd.name)
        archive.write(emd.with_suffix(".pth"), f"{emd.stem}.pth")
    return path


def pasted(emd):
    return json.dumps({**json.loads(emd.read_text()), "ModelFile": str(emd.with_suffix(".pth"))})


def folder_of(emd):
    return emd.parent


@translations
@pytest.mark.parametrize("written", [folder_of, zipped, pasted])
def test_images_are_those_of_arcgis_however_the_package_is_written(package, tmp_path, name, written):
    emd, reference = package(name)
    assert reference["output"].std() > 20
    found = made_of(written(emd), reference, tmp_path)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, reference["output"], rtol=1e-4, atol=2e-3)


SIDES = {
    "NormalizationStats": {"band_min_values": [0, 10, 20], "band_max_values": [255, 210, 120]},
    "NormalizationStats_b": {"band_min_values": [-5.0, 100.0], "band_max_values": [15.0, 300.0]},
}


def small(folder, **changes):
    """A CycleGAN of few weights, whose images of kind A have three bands and those of kind B two."""
    from deep_pixels.inference.networks.cyclegan import ResnetGenerator

    torch.manual_seed(0)
    networks = {"G_B": ResnetGenerator(3, 2, 4, 1), "G_A": ResnetGenerator(2, 3, 4, 1)}
    torch.save(torch.nn.ModuleDict(networks).state_dict(), folder / "small.pth")
    emd = {
        "Framework": "arcgis.learn.models._inferencing",
        "ModelType": "CycleGAN",
        "ModelName": "CycleGAN",
        "ModelFile": "small.pth",
        "ImageHeight": 32,
        "ImageWidth": 32,
        **SIDES,
    }
    path = folder / "small.emd"
    path.write_text(json.dumps({**emd, **changes}))
    return path


def values(bands=3, seed=0):
    return np.random.default_rng(seed).integers(1, 255, (bands, 50, 60), np.uint8)


def translated(model, folder, arguments="", pixels=None, **place):
    pixels = values() if pixels is None else pixels
    scene = write_raster(folder / "scene.tif", pixels, **place)
    classify(model, scene, folder / "image.tif", arguments, device="cpu")
    return read_raster(folder / "image.tif")


@pytest.mark.parametrize("name", ["G_B", "G_A"])
def test_a_direction_has_its_own_network_bands_and_ranges(tmp_path, name):
    """A single tile, against the network that it is told by name."""
    from deep_pixels.inference.networks.cyclegan import ResnetGenerator

    direction, (bands, made) = {"G_B": ("AtoB", (3, 2)), "G_A": ("BtoA", (2, 3))}[name]
    model, pixels = small(tmp_path), values(bands)[:, :32, :32]
    taken, given = (SIDES["NormalizationStats" + end] for end in ("", "_b")[:: 1 if made == 2 else -1])
    network = ResnetGenerator(bands, made, 4, 1)
    weights = torch.load(tmp_path / "small.pth", weights_only=True)
    network.load_state_dict({key[4:]: value for key, value in weights.items() if key.startswith(name)})
    low, high = (np.reshape(taken[f"band_{end}_values"], (-1, 1, 1)) for end in ("min", "max"))
    with torch.inference_mode():
        answer = network(torch.from_numpy((2 * (pixels - low) / (high - low) - 1)[None]).float())[0].numpy()
    low, high = (np.reshape(given[f"band_{end}_values"], (-1, 1, 1)) for end in ("min", "max"))
    found = translated(model, tmp_path, f"direction {direction}; padding 0; tile_merge crop", pixels)
    np.testing.assert_allclose(found, (answer + 1) / 2 * (high - low) + low, rtol=1e-4, atol=1e-3)


def test_images_are_made_from_a_to_b_where_nobody_says_otherwise(tmp_path):
    model = small(tmp_path)
    assert len(translated(model, tmp_path)) == 2
    np.testing.assert_array_equal(
        translated(model, tmp_path), translated(model, tmp_path, "direction AtoB; tile_merge hann; padding 8")
    )


@pytest.mark.parametrize("arguments", ["padding 4", "tile_size 40", "tile_merge blend", "tile_merge crop"])
def test_an_argument_of_tiles_changes_the_image(tmp_path, arguments):
    model = small(tmp_path)
    usual, other = translated(model, tmp_path), translated(model, tmp_path, arguments)
    assert usual.shape == other.shape
    assert (usual != other).mean() > 0.1


def test_tiles_that_share_no_pixels_leave_none_without_a_value(tmp_path):
    assert np.isfinite(translated(small(tmp_path), tmp_path, "padding 0; tile_merge hann")).all()


def test_images_do_not_depend_on_the_batch(tmp_path):
    model = small(tmp_path)
    found = translated(model, tmp_path, "batch_size 4")
    np.testing.assert_allclose(found, translated(model, tmp_path), rtol=1e-4, atol=1e-3)


OFFERED = {
    "cyclegan": ["batch_size", "direction", "padding", "precision", "tile_merge", "tile_size"],
    "pix2pix": ["batch_size", "padding", "precision", "tile_merge"],
}


def offered(emd):
    definition = read_definition(str(emd))
    return sorted(spec.name for spec in architecture_of(definition).arguments_for(definition))


@translations
def test_arguments_are_those_of_arcgis(kits, name):
    assert offered(kits / "esri_seeded" / f"{name}.emd") == OFFERED[name]


def test_the_size_of_tiles_is_asked_where_the_package_allows_another(tmp_path):
    assert "tile_size" in offered(small(tmp_path))
    assert "tile_size" not in offered(small(tmp_path, SupportsVariableTileSize=False))


@pytest.mark.parametrize("asked", ["test_time_augmentation", "return_probability_raster"])
def test_arguments_of_classifiers_are_refused(tmp_path, asked):
    with pytest.raises(ArgumentError, match="expected one of the arguments of this model: "):
        translated(small(tmp_path), tmp_path, f"{asked} True")


def test_pixels_without_data_have_none_and_count_as_0(tmp_path):
    mask = np.ones((50, 60), np.uint8)
    mask[10:20, 5:15] = 0
    model = small(tmp_path)
    found = translated(model, tmp_path, pixels=values(), mask=mask)
    expected = np.where(mask, translated(model, tmp_path, pixels=values() * mask, mask=mask), np.nan)
    np.testing.assert_array_equal(found, expected)
    assert found.dtype == np.float32


def test_as_many_bands_are_read_as_have_statistics(tmp_path):
    model, more = small(tmp_path), values(5)
    np.testing.assert_array_equal(
        translated(model, tmp_path, pixels=more), translated(model, tmp_path, pixels=more[:3])
    )
    assert len(translated(model, tmp_path, "direction BtoA", more)) == 3


def test_bands_that_are_extracted_have_their_own_statistics(tmp_path):
    """The ranges of more bands, of which the definition names those of the network."""
    order, more = [3, 0, 2], values(4)
    stats = {"band_min_values": [10, 7, 20, 0], "band_max_values": [210, 8, 120, 255]}
    model = small(tmp_path, ExtractBands=order, NormalizationStats=stats)
    found = translated(model, tmp_path, pixels=more)
    np.testing.assert_array_equal(found, translated(small(tmp_path), tmp_path, pixels=more[order]))
    assert len(translated(small(tmp_path, ExtractBands=order), tmp_path, "direction BtoA", more)) == 3


WRONG = [
    (
        {"NormalizationStats": None},
        "",
        ModelDefinitionError,
        "NormalizationStats is None; expected the lowest",
    ),
    ({"NormalizationStats_b": None}, "", ModelDefinitionError, "NormalizationStats_b is None; expected the"),
    ({"NormalizationStats_b": None}, "direction BtoA", ModelDefinitionError, "NormalizationStats_b is None"),
    (
        {"NormalizationStats_b": {"band_min_values": [1], "band_max_values": ["x"]}},
        "",
        ModelDefinitionError,
        "NormalizationStats_b band_max_values is 'x'; expected a list with a number for each band",
    ),
    (
        {"NormalizationStats_b": {"band_min_values": [1], "band_max_values": [2]}},
        "",
        InferenceError,
        "The model gives 2 band(s); expected 1, as many as NormalizationStats_b has",
    ),
    ({}, "direction CtoA", ArgumentError, "direction is 'CtoA'; expected AtoB or BtoA"),
    (
        {"NormalizationStats": {"band_min_values": [0] * 4, "band_max_values": [9] * 4}},
        "",
        InferenceError,
        "3 band(s) are read (of 3 in the raster); expected 4, as the model takes them",
    ),
]


@pytest.mark.parametrize(
    ("changes", "arguments", "error", "sentence"), WRONG, ids=[sentence for *_, sentence in WRONG]
)
def test_what_does_not_fit_is_refused(tmp_path, changes, arguments, error, sentence):
    with pytest.raises(error, match=re.escape(sentence)):
        translated(small(tmp_path, **changes), tmp_path, arguments)
    assert not (tmp_path / "image.tif").exists()


def test_pix2pix_is_refused_tiles_that_it_cannot_halve(package, tmp_path):
    emd, reference = package("pix2pix", ImageHeight=128, ImageWidth=128)
    with pytest.raises(InferenceError, match="multiples of 256"):
        made_of(emd, reference, tmp_path)


@pytest.mark.parametrize(
    ("changes", "dates"), [({}, 2), ({"Framework": "PyTorch"}, 1)], ids=["two dates", "of others"]
)
def test_where_none_is_run_it_is_said_what_it_is_for(tmp_path, changes, dates):
    definition = read_definition(str(small(tmp_path, **changes)))
    with pytest.raises(InferenceError, match="CycleGAN translates images from one kind to another"):
        architecture_of(definition, dates)
