"""The sample's second date, and the model that finds what has changed."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import pytest
from conftest import ROOT
from osgeo import gdal
from rasters import read_raster

SAMPLE = ROOT / "resources" / "sample"
UNSEEN = 255


@pytest.fixture(scope="module")
def definition() -> dict:
    return json.loads((SAMPLE / "change.emd").read_text())


@pytest.fixture(scope="module")
def detect(definition):
    """The model with its normalisation: (bands, rows, columns) of two dates → class values."""
    onnxruntime = pytest.importorskip("onnxruntime")
    session = onnxruntime.InferenceSession(str(SAMPLE / definition["ModelFile"]))
    keys = "band_min_values", "band_max_values", "scaled_mean_values", "scaled_std_values"
    low, high, mean, std = (np.array(definition["NormalizationStats"][k])[:, None, None] for k in keys)
    values = np.array([entry["Value"] for entry in definition["Classes"]])

    def run(before, after):
        seen = [(((x - low) / (high - low) - mean) / std).astype(np.float32)[None] for x in (before, after)]
        return values[session.run(["scores"], dict(zip(("before", "after"), seen)))[0][0].argmax(0)]

    return run


@pytest.fixture(scope="module")
def dates(definition):
    """Both dates in nodata, up to a multiple of 8 pixels."""
    around = definition["Padding"]
    images = [read_raster(SAMPLE / name) for name in ("scene.tif", "scene_after.tif")]
    fill = [(0, 0)] + [(around, around + -n % 8) for n in images[0].shape[1:]]
    return [np.pad(image, fill) for image in images]


@pytest.fixture(scope="module")
def found(detect, dates, definition):
    """Changes, as mapped of the whole scene at once."""
    around, (rows, columns) = definition["Padding"], read_raster(SAMPLE / "change_truth.tif")[0].shape
    return detect(*dates)[around : around + rows, around : around + columns]


def test_the_second_date_is_on_the_grid_of_the_first():
    first, second = (gdal.Open(str(SAMPLE / name)) for name in ("scene.tif", "scene_after.tif"))
    truth = gdal.Open(str(SAMPLE / "change_truth.tif"))
    for other in second, truth:
        assert (other.RasterXSize, other.RasterYSize) == (first.RasterXSize, first.RasterYSize)
        assert other.GetGeoTransform() == first.GetGeoTransform()
        assert other.GetSpatialRef().IsSame(first.GetSpatialRef())
    for number in range(1, first.RasterCount + 1):
        bands = [dataset.GetRasterBand(number) for dataset in (first, second)]
        kinds = [(band.DataType, band.GetNoDataValue(), band.GetDescription()) for band in bands]
        assert kinds[0] == kinds[1]


def test_what_is_unseen_at_either_date_has_no_true_change():
    first, second = (read_raster(SAMPLE / name) for name in ("scene.tif", "scene_after.tif"))
    truth = read_raster(SAMPLE / "change_truth.tif")[0]
    np.testing.assert_array_equal(truth == UNSEEN, (first[0] == 0) | (second[0] == 0))


def test_changes_are_found_as_well_as_the_readme_says(found):
    truth = read_raster(SAMPLE / "change_truth.tif")[0]
    found, truth = found[truth != UNSEEN], truth[truth != UNSEEN]
    assert (found == truth).mean() > 0.995
    assert 2 * ((found > 0) & (truth > 0)).sum() / ((found > 0).sum() + (truth > 0).sum()) > 0.95
    for value, least in {1: 0.8, 2: 0.95, 3: 0.95}.items():
        is_found, is_true = found == value, truth == value
        assert (is_found & is_true).sum() / (is_found | is_true).sum() > least


@pytest.mark.parametrize("date", [0, 1])
def test_nothing_has_changed_between_a_date_and_itself(detect, dates, date):
    seen = dates[date][0] > 0
    assert (detect(dates[date], dates[date])[seen] > 0).mean() < 0.001


def test_mapping_a_tile_with_its_padding_gives_what_mapping_the_scene_gives(detect, dates, found, definition):
    tile, padding = definition["ImageHeight"], definition["Padding"]
    inner = tile - 2 * padding
    mapped = detect(*(date[:, inner : inner + tile, inner : inner + tile] for date in dates))
    inside = slice(padding, padding + inner)
    np.testing.assert_array_equal(mapped[inside, inside], found[inner : 2 * inner, inner : 2 * inner])


def demo(*paths) -> subprocess.CompletedProcess:
    script = str(SAMPLE / "demo.py")
    return subprocess.run([sys.executable, script, *map(str, paths)], capture_output=True, text=True)


def write_changes(path, values: np.ndarray):
    truth = gdal.Open(str(SAMPLE / "change_truth.tif"))
    copy = gdal.GetDriverByName("GTiff").CreateCopy(str(path), truth)
    copy.GetRasterBand(1).WriteRaster(0, 0, *values.shape[::-1], np.ascontiguousarray(values).data)
    return path


def test_the_demo_tells_how_right_land_cover_and_changes_are(tmp_path, found):
    truth = read_raster(SAMPLE / "change_truth.tif")[0]
    changes = write_changes(
        tmp_path / "change.tif", np.where(truth == UNSEEN, UNSEEN, found).astype(np.uint8)
    )
    told = demo(SAMPLE / "truth.tif", changes)
    assert told.returncode == 0, told.stdout + told.stderr
    assert told.stdout.count("Overall accuracy") == 2
    assert told.stdout.count("F1 of change 0.9") == 1


def test_land_cover_alone_is_enough_for_the_demo():
    told = demo(SAMPLE / "truth.tif")
    assert told.returncode == 0
    assert "F1 of change" not in told.stdout


def test_finding_no_change_is_not_enough_for_the_demo_though_most_of_it_is_right(tmp_path):
    truth = read_raster(SAMPLE / "change_truth.tif")[0]
    unchanged = write_changes(tmp_path / "change.tif", np.where(truth == UNSEEN, truth, 0).astype(np.uint8))
    told = demo(SAMPLE / "truth.tif", unchanged)
    assert "F1 of change 0.0000" in told.stdout
    assert told.returncode == 1
