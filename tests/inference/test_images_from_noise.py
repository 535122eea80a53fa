"""ArcGIS' SR3 from its weights alone: runs that can be repeated, and what their arguments change."""

import json
import re

import numpy as np
import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.arguments import parse_arguments, read_arguments
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.errors import InferenceError
from deep_pixels.inference.parts import join_parts, plan_parts, run_part
from deep_pixels.inference.run import Request
from finer_packages import BYTES, DIFFUSION, KWARGS, diffusion_package
from rasters import read_raster, write_raster
from running import classify
from seeded_packages import pasted, zipped

torch = pytest.importorskip("torch")

FEW = "n_timestep 3"


def noise(*shape, kind=np.uint8, seed=0):
    return np.random.default_rng(seed).integers(1, 255, shape).astype(kind)


def image_of(model, folder, arguments=FEW, pixels=None):
    pixels = noise(3, 18, 20) if pixels is None else pixels
    scene = write_raster(folder / "scene.tif", pixels)
    classify(model, scene, folder / "finer.tif", arguments, device="cpu")
    return read_raster(folder / "finer.tif")


@pytest.mark.parametrize("kind", ["ddim", "ddpm"])
def test_a_run_can_be_repeated_in_any_batch_and_in_parts(tmp_path, kind):
    """Byte by byte, though images are drawn at random."""
    model, asked = diffusion_package(tmp_path), f"{FEW}; sampling_type {kind}"
    once = image_of(model, tmp_path, f"{asked}; batch_size 1")
    for size in (1, 4):
        again = image_of(model, tmp_path, f"{asked}; batch_size {size}")
        assert again.tobytes() == once.tobytes()
    request = Request(
        str(model),
        str(tmp_path / "scene.tif"),
        tmp_path / "joined.vrt",
        parse_arguments(f"{asked}; batch_size 4"),
        device="cpu",
    )
    count = plan_parts(request, tmp_path / "parts", tiles=2)
    assert count > 1
    for number in reversed(range(count)):
        run_part(tmp_path / "parts", number)
    assert read_raster(join_parts(tmp_path / "parts").output).tobytes() == once.tobytes()


CHANGING = [
    "sampling_type ddpm",
    "n_timestep 4",
    *(f"schedule {name}" for name in ("warmup10", "warmup50", "const", "jsd", "cosine")),
]


@pytest.mark.parametrize("arguments", CHANGING)
def test_an_argument_changes_the_image(tmp_path, arguments):
    model = diffusion_package(tmp_path)
    usual, other = image_of(model, tmp_path), image_of(model, tmp_path, f"{FEW}; {arguments}")
    assert usual.shape == other.shape
    assert (usual != other).mean() > 0.05


@pytest.mark.parametrize("packed", [zipped, pasted])
def test_a_package_is_the_same_zipped_and_as_text(tmp_path, packed):
    model = diffusion_package(tmp_path)
    expected = image_of(model, tmp_path)
    np.testing.assert_array_equal(image_of(packed(model), tmp_path), expected)


def defaults_of(package, typed=""):
    definition = parse_definition(json.dumps(package))
    specs = architecture_of(definition).arguments_for(definition)
    return read_arguments(specs, parse_arguments(typed), definition)


def test_defaults_are_those_of_arcgis():
    found = defaults_of({**DIFFUSION, "Kwargs": None})
    assert (found["sampling_type"], found["schedule"], found["n_timestep"]) == ("ddim", "linear", 200)
    assert found["precision"] == "full"


def test_a_schedule_is_that_of_training_unless_somebody_asks_for_another():
    package = {**DIFFUSION, "Kwargs": {**KWARGS, "schedule": "cosine"}}
    assert defaults_of(package)["schedule"] == "cosine"
    assert defaults_of(package, "schedule const")["schedule"] == "const"


def test_there_are_no_more_steps_than_in_training():
    assert defaults_of(DIFFUSION)["n_timestep"] == KWARGS["n_timestep"] < 200


def test_values_are_between_the_lowest_and_the_highest_of_training(tmp_path, monkeypatch):
    """A single tile, against the network that it is told by its weights, without noise.

    Noise is another one where the last digit of a number is.
    """
    from deep_pixels.inference.networks.diffusion import Sampling, Schedule
    from deep_pixels.inference.networks.sr3 import sr3_from

    monkeypatch.setattr(
        "deep_pixels.inference.networks.sr3.normal_noise",
        lambda places, shape, draw: torch.zeros(len(places), *shape),
    )
    taken, made = [[0, 10, 20], [4000, 2000, 3000]], [[100, 0, 50], [900, 1000, 450]]
    model = diffusion_package(
        tmp_path, image_stats=taken, image_stats2=made, is_multispec=True, downsample_factor=1
    )
    pixels = noise(3, 32, 32, kind=np.uint16) * 15
    state = torch.load(tmp_path / "small.pth", weights_only=True)
    network = sr3_from(state, Sampling(Schedule("linear", 50, 1e-4, 0.2), "ddim", 3), 4)
    low, high = (np.reshape(row, (3, 1, 1)) for row in taken)
    given = torch.from_numpy(2 * (pixels - low) / (high - low) - 1).float()[None]
    with torch.inference_mode():
        answer = network(given)[0].numpy()
    low, high = (np.reshape(row, (3, 1, 1)) for row in made)
    expected = (answer + 1) / 2 * (high - low) + low
    found = image_of(model, tmp_path, f"{FEW}; padding 0; tile_merge crop", pixels)
    assert found.dtype == np.uint16
    assert expected.std() > 50
    np.testing.assert_allclose(found, expected, atol=2)


def test_shares_of_bytes_are_bytes(tmp_path):
    """As images of 8 bits are read as numbers from 0 to 1 where networks are trained."""
    shares = (np.array(BYTES) / 255).tolist()
    expected = image_of(diffusion_package(tmp_path), tmp_path)
    found = image_of(diffusion_package(tmp_path, image_stats=shares, image_stats2=shares), tmp_path)
    np.testing.assert_array_equal(found, expected)


WRONG = [
    ({}, "n_timestep 51", "n_timestep is 51; expected at most the 50 steps that the model was trained with"),
    ({}, "n_timestep 0", "n_timestep is '0'; expected a whole number from 1 to"),
    ({}, "sampling_type other", "sampling_type is 'other'; expected ddim or ddpm"),
    ({}, "schedule quad", "schedule is 'quad'; expected linear, warmup10, warmup50, const, jsd or cosine"),
    ({"Kwargs": [1]}, "", "Kwargs is [1]; expected a JSON object"),
    ({"Kwargs": {"schedule": "quad"}}, "", "schedule is 'quad'; expected linear, warmup10"),
    ({"Kwargs": {"linear_end": 2}}, "", "linear_end is 2; expected a number above 0 and below 1"),
    ({"Kwargs": {**KWARGS, "norm_groups": 3}}, "", "8 channels, which cannot be normalised in 3 groups"),
    (
        {"image_stats2": [[0.485, 0.456, 0.406], [0.229, 0.224, 0.225]]},
        "",
        "expected the lowest and highest values of the bands, [[lowest, …], [highest, …]]",
    ),
]


@pytest.mark.parametrize(
    ("changes", "arguments", "sentence"), WRONG, ids=[sentence for *_, sentence in WRONG]
)
def test_what_does_not_fit_is_refused(tmp_path, changes, arguments, sentence):
    with pytest.raises(InferenceError, match=re.escape(sentence)):
        image_of(diffusion_package(tmp_path, **changes), tmp_path, arguments)
    assert not (tmp_path / "finer.tif").exists()
