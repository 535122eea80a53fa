import json

import numpy as np
import pytest
from deep_pixels.inference.architectures import architecture_of
from deep_pixels.inference.arrays import HostArrays
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.errors import ModelDefinitionError

STATS = {
    "band_min_values": [0, 10, -5, 3],
    "band_max_values": [100, 210, 5, 3],
    "scaled_mean_values": [0.5, 0.25, 0.1, 0],
    "scaled_std_values": [0.2, 0.5, 2, 0],
}
RANGES = {key: STATS[key] for key in ("band_min_values", "band_max_values")}
ARCGIS = "arcgis.learn.models._inferencing"


def normalized(batch, bands=(0, 1, 2), value_range=None, **emd):
    definition = parse_definition(json.dumps(emd))
    normalization_of = architecture_of(definition).normalization
    normalization = normalization_of(definition, bands, value_range or _unasked)
    return HostArrays().stacked(list(batch), normalization)


def _unasked():
    raise AssertionError("the range of values was asked for without need")


def every_value(dtype, bands=3):
    values = np.arange(np.iinfo(dtype).min, np.iinfo(dtype).max + 1).astype(dtype)
    return np.stack([values] * bands).reshape(1, bands, 16, -1)


@pytest.mark.parametrize("dtype", ["uint8", "int8", "uint16", "int16"])
def test_statistics_are_applied_as_the_formula_says_to_every_value(dtype):
    batch = every_value(dtype)
    result = normalized(batch, ExtractBands=[0, 1, 2], NormalizationStats=STATS)
    for band in range(3):
        low, high = STATS["band_min_values"][band], STATS["band_max_values"][band]
        scaled = (batch[:, band].astype(np.float64) - low) / (high - low)
        expected = (scaled - STATS["scaled_mean_values"][band]) / STATS["scaled_std_values"][band]
        np.testing.assert_allclose(result[:, band], expected, rtol=1e-6, atol=1e-6)
    assert result.dtype == np.float32


@pytest.mark.parametrize("dtype", ["int32", "float32", "float64"])
def test_types_of_many_values_give_what_types_of_few_give(dtype):
    batch = every_value("int16")
    emd = {"ExtractBands": [0, 1, 2], "NormalizationStats": STATS}
    expected = normalized(batch, **emd)
    np.testing.assert_allclose(normalized(batch.astype(dtype), **emd), expected, rtol=1e-6, atol=1e-6)


def test_statistics_are_indexed_by_the_extracted_bands():
    batch = np.full((1, 2, 1, 1), 10, np.uint8)
    result = normalized(batch, ExtractBands=[1, 0], NormalizationStats=STATS)
    np.testing.assert_allclose(result.ravel(), [(0 - 0.25) / 0.5, (0.1 - 0.5) / 0.2], rtol=1e-6)


def test_statistics_of_bands_called_by_name_are_found_by_the_training_bands():
    emd = {"ExtractBands": ["nir"], "Bands": ["Red", "NIR"], "NormalizationStats": STATS}
    result = normalized(np.full((1, 1, 1, 1), 110, np.uint8), **emd)
    np.testing.assert_allclose(result.ravel(), [(0.5 - 0.25) / 0.5])


def test_a_band_that_never_varied_is_no_division_by_zero():
    result = normalized(np.full((1, 1, 1, 1), 4, np.uint8), ExtractBands=[3], NormalizationStats=STATS)
    assert result.ravel() == [1]


def test_statistics_of_too_few_bands_are_refused():
    with pytest.raises(ModelDefinitionError, match="has 4 bands; expected at least 8"):
        normalized(np.zeros((1, 1, 1, 1), np.uint8), ExtractBands=[7], NormalizationStats=STATS)


def test_classifiers_need_more_than_the_ranges_of_bands():
    with pytest.raises(ModelDefinitionError, match="scaled_mean_values is None; expected a list"):
        normalized(np.zeros((1, 1, 1, 1), np.uint8), ExtractBands=[0], NormalizationStats=RANGES)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
def test_without_statistics_pixels_stay_as_they_are(dtype):
    batch = np.arange(12).reshape(1, 3, 2, 2).astype(dtype)
    result = normalized(batch, Framework="ONNX")
    assert result.dtype == batch.dtype
    np.testing.assert_array_equal(result, batch)


def test_packages_of_arcgis_without_statistics_mean_those_of_imagenet():
    batch = every_value("uint8")
    mean, std = np.array([0.485, 0.456, 0.406]), np.array([0.229, 0.224, 0.225])
    expected = (batch / 255.0 - mean.reshape(3, 1, 1)) / std.reshape(3, 1, 1)
    np.testing.assert_allclose(normalized(batch, Framework=ARCGIS), expected, rtol=1e-6, atol=1e-6)


def test_statistics_of_imagenet_follow_the_models_own_order_of_bands():
    batch = every_value("uint8")
    expected = normalized(batch, Framework=ARCGIS)
    np.testing.assert_array_equal(
        normalized(batch, (3, 2, 1), Framework=ARCGIS, ExtractBands=[3, 2, 1]), expected
    )


def test_packages_of_arcgis_for_many_bands_need_statistics():
    with pytest.raises(ModelDefinitionError, match="NormalizationStats is missing"):
        normalized(np.zeros((1, 4, 1, 1), np.uint8), (0, 1, 2, 3), Framework=ARCGIS, IsMultispectral=True)


def test_a_data_range_is_reached_from_the_range_of_the_raster():
    batch = np.array([10, 60, 110], np.uint16).reshape(1, 1, 1, 3)
    result = normalized(batch, (0,), lambda: (10, 110), DataRange=[-1, 1])
    np.testing.assert_allclose(result.ravel(), [-1, 0, 1], atol=1e-6)
