"""ArcGIS' roads and edges from their weights alone: whole runs against what the reference answers."""

import json
import re
from functools import partial

import numpy as np
import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.errors import ArgumentError, InferenceError
from seeded_packages import found_in, package_and_block, pasted, valid_of, zipped

torch = pytest.importorskip("torch")

ROADS, CONNECTED, EDGES = "road_linknet_r18", "connectnet_hourglass", ["hed_vgg19", "bdcn_vgg19"]
ALL = [ROADS, CONNECTED, *EDGES]
NONE = 255
CROP = {"tile_merge": "crop"}  # as the reference joins what is not ROADS
every = pytest.mark.parametrize("name", ALL)


@pytest.fixture
def package(kits, tmp_path):
    """Makes a package and the raster of its reference: the definition, and what the reference answers."""
    return partial(package_and_block, kits / "esri_seeded", tmp_path)


@pytest.fixture
def found(tmp_path):
    """The values at pixels with data, by a model and a reference."""

    def values(model, reference, **arguments):
        [result] = found_in(model, reference, tmp_path, **arguments)
        return result[valid_of(reference)]

    return values


def labels(reference):
    return (reference["output"][0] >= 0.5).astype(np.uint8)[valid_of(reference)]


def probabilities(reference):
    return reference["output"][0][valid_of(reference)]


def as_arcgis(name):
    return {} if name == ROADS else CROP


@every
@pytest.mark.parametrize("written", [str, zipped, pasted])
def test_labels_are_those_of_arcgis_at_every_pixel(package, found, name, written):
    emd, reference = package(name)
    asked = {"return_probability_raster": False, **as_arcgis(name)}
    found_labels = found(written(emd), reference, **asked)
    np.testing.assert_array_equal(found_labels, labels(reference))
    assert len(np.unique(found_labels)) == 2


@pytest.mark.parametrize(("name", "number"), [(ROADS, 1), *((name, 0) for name in EDGES)])
def test_probabilities_are_those_of_arcgis(package, found, name, number):
    """Scores of roads are several hundreds, and so rounded as coarsely as their probabilities differ by."""
    emd, reference = package(name, number)
    values = found(emd, reference, **as_arcgis(name))
    assert values.dtype == np.float32
    np.testing.assert_allclose(
        values, probabilities(reference), rtol=5e-4 if name == ROADS else 1e-4, atol=1e-6
    )
