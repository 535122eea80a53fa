"""ArcGIS' networks of roads and edges, and their rules, against what the reference answers for a block."""

import numpy as np
import pytest
from deep_pixels.inference.architectures._arcgis import arcgis_normalization
from deep_pixels.inference.package import read_definition
from deep_pixels.inference.probabilities import LikelyEnough, probability
from seeded_packages import seeded_package

torch = pytest.importorskip("torch")

from deep_pixels.inference.networks.bdcn import bdcn_from  # noqa: E402
from deep_pixels.inference.networks.hed import hed_from  # noqa: E402
from deep_pixels.inference.networks.hourglass import hourglass_from  # noqa: E402
from deep_pixels.inference.networks.linknet import linknet_from  # noqa: E402
from deep_pixels.inference.networks.weights import read_state  # noqa: E402


@pytest.fixture
def package(kits, tmp_path):
    """The definition, the weights and the reference of a package."""

    def made(name, number=0):
        emd, reference = seeded_package(kits / "esri_seeded", name, tmp_path, number)
        return read_definition(str(emd)), read_state(emd.with_suffix(".pth")), reference

    return made


def pixels_of(reference):
    return np.where(reference["mask"], reference["pixels"], 0).astype(np.float32)


def normalised(definition, reference):
    target = np.empty(reference["pixels"].shape, np.float32)
    arcgis_normalization(definition, definition.bands, None).write(pixels_of(reference), target)
    return target


def starts_of(block, tile, frame):
    return range(0, block.shape[-1] - tile + 1, tile - 2 * frame)


@torch.inference_mode()
def scores_of(network, block, tile, frame):
    """What a network answers for the tiles of a block."""
    starts = starts_of(block, tile, frame)
    tiles = [block[:, row : row + tile, col : col + tile] for row in starts for col in starts]
    return network(torch.from_numpy(np.stack(tiles))).numpy()


def centres(scores, frame):
    """Centres of tiles, side by side."""
    side = int(len(scores) ** 0.5)
    kept = scores[:, :, frame:-frame, frame:-frame]
    return np.concatenate(
        [np.concatenate(kept[row * side : (row + 1) * side], axis=-1) for row in range(side)], -2
    )


def blended(scores, block, frame):
    """Whole tiles under a periodic Hann window, without the frame."""
    tile = scores.shape[-1]
    profile = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(tile) / tile)
    window, total = np.outer(profile, profile), np.zeros((scores.shape[1], *block.shape[1:]))
    weight, starts = np.zeros(block.shape[1:]), starts_of(block, tile, frame)
    places = [(slice(row, row + tile), slice(col, col + tile)) for row in starts for col in starts]
    for values, place in zip(scores, places):
        total[(slice(None), *place)] += values * window
        weight[place] += window
    inner = (slice(None), slice(frame, -frame), slice(frame, -frame))
    return (total[inner] / weight[inner[1:]]).astype(np.float32)


@pytest.fixture
def roads(package):
    """What the linknet of the kit answers, and the reference."""

    def found(number):
        definition, state, reference = package("road_linknet_r18", number)
        network = linknet_from(state, definition.parameter("backbone"))
        block, frame = pixels_of(reference), reference["padding"]
        scores = scores_of(network, block, definition.tile[0], frame)
        return blended(scores, block, frame), reference["output"][0]

    return found


def test_roads_are_those_of_arcgis_at_every_pixel(roads):
    scores, expected = roads(0)
    marked = LikelyEnough(0.5, asks_for_more=True)(probability(scores))
    np.testing.assert_array_equal(marked, expected)
    assert 0.1 < expected.mean() < 0.9


def test_probabilities_of_roads_are_those_of_arcgis(roads):
    """Scores of several hundreds are rounded as coarsely as probabilities differ by here."""
    scores, expected = roads(1)
    assert expected.dtype == np.float32
    np.testing.assert_allclose(probability(scores), expected, rtol=5e-4, atol=1e-6)


def test_roads_by_hourglasses_are_those_of_arcgis_at_every_pixel(package):
    """Of ConnectNet the reference gives labels where it was asked for probabilities."""
    definition, state, reference = package("connectnet_hourglass")
    block, frame = pixels_of(reference), reference["padding"]
    scores = scores_of(hourglass_from(state), block, definition.tile[0], frame)
    marked = LikelyEnough(0.5, asks_for_more=True)(probability(centres(scores, frame)))
    np.testing.assert_array_equal(marked, reference["output"][0])
    assert 0.1 < marked.mean() < 0.9


@pytest.mark.parametrize(("name", "network_from"), [("hed_vgg19", hed_from), ("bdcn_vgg19", bdcn_from)])
def test_probabilities_of_edges_are_those_of_arcgis(package, name, network_from):
    definition, state, reference = package(name)
    network, frame = network_from(state, definition.parameter("backbone")), reference["padding"]
    scores = scores_of(network, normalised(definition, reference), definition.tile[0], frame)
    found = probability(centres(scores, frame))
    np.testing.assert_allclose(found, reference["output"][0], rtol=1e-4, atol=1e-6)


def test_pixels_that_are_normalised_make_other_roads(package):
    definition, state, reference = package("connectnet_hourglass")
    frame = reference["padding"]
    block = normalised(definition, reference)
    scores = scores_of(hourglass_from(state), block, definition.tile[0], frame)
    assert (LikelyEnough(0.5)(probability(centres(scores, frame))) != reference["output"][0]).any()
