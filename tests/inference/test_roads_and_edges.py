"""ArcGIS' roads and edges from their weights alone: whole runs against what the reference answers."""

import json
import re
from functools import partial

import numpy as np
import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.errors import ArgumentError, InferenceError
from deep_pixels.inference.thinning import thinned
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


@pytest.mark.parametrize("name", [ROADS, *EDGES])
def test_the_threshold_is_the_least_probability_of_the_class(package, found, name):
    emd, reference = package(name)
    asked = {**as_arcgis(name), "return_probability_raster": False}
    likely = found(emd, reference, **{**asked, "return_probability_raster": True})
    threshold = round(float(np.median(likely[(likely > 0.01) & (likely < 0.49)])), 4)
    marked = found(emd, reference, **asked, threshold=threshold)
    np.testing.assert_array_equal(marked, likely > np.float32(threshold))
    assert (marked != (likely >= 0.5)).any()


def test_connectnet_gives_probabilities_and_has_a_threshold_like_other_road_extractors(package, found):
    """Those of the kit's weights are 0 or 1, so that the reference's labels are probabilities as well."""
    emd, reference = package(CONNECTED)
    likely = found(emd, reference, **CROP, return_probability_raster=True)
    assert likely.dtype == np.float32
    np.testing.assert_array_equal(likely, probabilities(reference))
    marked = found(emd, reference, **CROP, return_probability_raster=False, threshold=1)
    assert (marked == 0).all()  # as nothing is more than certain


@pytest.mark.parametrize("name", [ROADS, "hed_vgg19"])
def test_answers_to_augmented_tiles_are_merged_as_asked(package, found, name):
    emd, reference = package(name, ImageSpaceUsed="PIXEL_SPACE")
    asked = {"return_probability_raster": True, "tile_merge": "crop"}
    plain = found(emd, reference, **asked)
    asked["test_time_augmentation"] = True
    least, mean, most = (found(emd, reference, **asked, merge_policy=say) for say in ("min", "mean", "max"))
    np.testing.assert_allclose((least + most) / 2, mean, rtol=1e-5, atol=1e-7)  # of two variants
    assert (least <= plain).all() and (plain <= most).all()
    assert (least < most).any()


@pytest.mark.parametrize("name", EDGES)
def test_edges_are_thinned_as_asked(package, found, tmp_path, name):
    emd, reference = package(name)
    asked = {**CROP, "return_probability_raster": False}
    broad = found_in(emd, reference, tmp_path, **asked)[0]
    lines = found_in(emd, reference, tmp_path, **asked, thinning=True)[0]
    expected = np.where(valid_of(reference), thinned(broad == 1), NONE)
    np.testing.assert_array_equal(lines, expected)
    assert 0 < (lines == 1).sum() < (broad == 1).sum()


def test_lines_and_probabilities_cannot_be_asked_for_together(package, found):
    emd, reference = package("hed_vgg19")
    with pytest.raises(ArgumentError, match="thinning is True; expected False, as return_probability_raster"):
        found(emd, reference, thinning=True)
    assert len(found(emd, reference, thinning=False))


def test_roads_are_joined_as_in_arcgis_unless_told_otherwise(package, found):
    emd, reference = package(ROADS, 1)
    usual, hann, blend = (found(emd, reference, **how) for how in ({}, {"tile_merge": "hann"}, CROP))
    np.testing.assert_array_equal(usual, hann)
    assert (usual != blend).any()


def test_roads_are_found_in_raw_pixels_whatever_statistics_there_are(package, found):
    stats = {
        "band_min_values": [10] * 3,
        "band_max_values": [200] * 3,
        "scaled_mean_values": [0.4] * 3,
        "scaled_std_values": [0.2] * 3,
    }
    emd, reference = package(ROADS, NormalizationStats=stats)
    np.testing.assert_array_equal(found(emd, reference), labels(reference))


def arguments_of(name, **changes):
    document = {"Framework": "arcgis.learn.models._inferencing", "ModelType": "ImageClassification"}
    definition = parse_definition(json.dumps({**document, "ModelName": name, **changes}))
    return {
        spec.name: spec.default(definition) for spec in architecture_of(definition).arguments_for(definition)
    }


TILES = {"batch_size", "padding", "tile_merge", "tile_size", "precision", "test_time_augmentation"}
SINCE = {"threshold", "return_probability_raster"}


@pytest.mark.parametrize("name", ["MultiTaskRoadExtractor", "ConnectNet"])
def test_road_extractors_take_the_arguments_of_the_tools_page(name):
    assert set(arguments_of(name, ArcGISLearnVersion="1.8.3")) == {*TILES, "merge_policy"}
    taken = arguments_of(name, ArcGISLearnVersion="1.8.4")
    assert set(taken) == {*TILES, "merge_policy", *SINCE}
    assert (taken["merge_policy"], taken["threshold"]) == ("max", 0.5)
    assert taken["return_probability_raster"] is False


@pytest.mark.parametrize("name", ["HEDEdgeDetector", "BDCNEdgeDetector"])
def test_edge_detectors_take_the_arguments_of_the_tools_page(name):
    edges = {"IsEdgeDetection": True, "SupportsVariableTileSize": False}
    fixed = TILES - {"tile_size"}
    assert set(arguments_of(name, ArcGISLearnVersion="2.4.4", SupportsVariableTileSize=False)) == fixed
    assert set(arguments_of(name, ArcGISLearnVersion="1.8.3", **edges)) == {
        *fixed,
        "merge_policy",
        "thinning",
    }
    taken = arguments_of(name, ArcGISLearnVersion="1.10.0", **edges)
    assert set(taken) == {*fixed, "merge_policy", "thinning", *SINCE}
    assert (taken["merge_policy"], taken["thinning"], taken["threshold"]) == ("mean", False, 0.5)


@pytest.mark.parametrize(
    ("name", "changes", "sentence"),
    [
        (
            ROADS,
            {"mtl_model": "unet"},
            "mtl_model is 'unet'; expected the network that the weig",
        ),
        (ROADS, {"mtl_model": ""}, "mtl_model is ''; expected the network that the weig"),
        (
            ROADS,
            {"backbone": "resnet50"},
            "not those of LinkNet (resnet50)",
        ),
        ("hed_vgg19", {"backbone": "resnet18"}, "The backbone is resnet18; expected one of vgg11, vgg13"),
    ],
)
def test_a_package_that_does_not_fit_is_refused(package, found, name, changes, sentence):
    emd, reference = package(name)
    document = json.loads(emd.read_text())
    parameters = {**document["ModelParameters"], **changes}
    emd.write_text(json.dumps({**document, "ModelParameters": parameters}))
    with pytest.raises(InferenceError, match=re.escape(sentence)):
        found(emd, reference)
