"""Whole runs of change detection: what models of two dates find, in whatever form they take them."""

import numpy as np
import pytest
from conftest import ROOT
from deep_pixels.inference.arguments import parse_arguments
from deep_pixels.inference.errors import ArgumentError, UnsupportedModelError
from deep_pixels.inference.parts import join_parts, plan_parts, run_part
from deep_pixels.inference.run import Request, run
from models import change_package as package
from rasters import read_raster, write_raster
from running import Listening
from seeded_packages import seeded_package

SAMPLE = ROOT / "resources" / "sample"
BANDS = 2


@pytest.fixture
def dates(tmp_path):
    """Two rasters of bytes, and where the second is brighter by more than 20 in the mean of its bands."""
    rng = np.random.default_rng(0)
    before = rng.integers(40, 160, (BANDS, 90, 110)).astype(np.uint8)
    after = before + (rng.random((90, 110)) > 0.6) * rng.integers(0, 90, (90, 110)).astype(np.uint8)
    after = after.astype(np.uint8)
    gain = after.astype(float).mean(axis=0) - before.astype(float).mean(axis=0)
    paths = (write_raster(tmp_path / f"{n}.tif", v) for n, v in (("before", before), ("after", after)))
    return (*paths, gain)


def detect(emd, before, after, folder, arguments="", progress=None, **more):
    request = Request(
        str(emd), str(before), folder / "change.tif", parse_arguments(arguments), after=str(after),
        device="cpu", **more,
    )  # fmt: skip
    result = run(request, progress or Listening())
    return read_raster(result.output)[0], result


@pytest.mark.parametrize("form", ["two_inputs", "stacked", "pair"])
@pytest.mark.parametrize("arguments", ["", "tile_merge crop; padding 3; batch_size 4"])
def test_every_form_of_input_finds_the_same_as_numpy(tmp_path, dates, form, arguments):
    before, after, gain = dates
    found, _ = detect(package(tmp_path, form), before, after, tmp_path, arguments)
    np.testing.assert_array_equal(found, np.where(gain > 20, 7, 0))


@pytest.mark.parametrize(("form", "said"), [("two_inputs", ""), ("stacked", "stacked"), ("pair", "pair")])
def test_torchscript_finds_it_too_where_the_definition_says_what_the_file_does_not(
    tmp_path, dates, form, said
):
    before, after, gain = dates
    emd = package(tmp_path, form, "TorchScript", ModelConfiguration=said)
    found, _ = detect(emd, before, after, tmp_path)
    np.testing.assert_array_equal(found, np.where(gain > 20, 7, 0))


@pytest.mark.parametrize("form", ["stacked", "pair"])
def test_a_file_that_does_not_tell_needs_a_definition_that_does(tmp_path, dates, form):
    emd = package(tmp_path, form, "TorchScript")
    with pytest.raises(
        UnsupportedModelError, match="does not tell how it takes two rasters; expected stacked \\("
    ):
        detect(emd, *dates[:2], tmp_path)


def test_the_order_of_the_rasters_matters(tmp_path, dates):
    before, after, gain = dates
    found, _ = detect(package(tmp_path, "two_inputs"), after, before, tmp_path)
    assert (found == 0).all()
    assert (gain > 20).any()


def test_bands_may_be_those_of_each_raster(tmp_path, dates):
    before, after, gain = dates
    for bands in ([0, 1], None):
        found, _ = detect(package(tmp_path, "two_inputs", ExtractBands=bands), before, after, tmp_path)
        np.testing.assert_array_equal(found, np.where(gain > 20, 7, 0))


def test_statistics_of_one_raster_count_for_both(tmp_path, dates):
    before, after, gain = dates
    stats = {
        "band_min_values": [0] * BANDS,
        "band_max_values": [10] * BANDS,
        "scaled_mean_values": [3] * BANDS,
        "scaled_std_values": [0.1] * BANDS,
    }  # brings a gain of 20 to one of 20: 2 / 0.1
    emd = package(tmp_path, "two_inputs", NormalizationStats=stats)
    found, _ = detect(emd, before, after, tmp_path)
    nearly = np.abs(gain - 20) < 1e-3  # rounding decides
    np.testing.assert_array_equal(found[~nearly], np.where(gain > 20, 7, 0)[~nearly])


@pytest.mark.parametrize("threshold", [0.0, 0.2, 0.5, 0.999])
@pytest.mark.parametrize("outputs", [1, 2])
def test_score_threshold_moves_the_decision(tmp_path, dates, threshold, outputs):
    before, after, gain = dates
    emd = package(tmp_path, "two_inputs", outputs=outputs)
    found, _ = detect(emd, before, after, tmp_path, f"score_threshold {threshold}")
    probability = 1 / (1 + np.exp(-(gain - 20)))
    np.testing.assert_array_equal(found, np.where(probability >= threshold, 7, 0))


def test_where_either_raster_has_no_data_there_is_none(tmp_path, dates):
    before, after, gain = dates
    holes = np.random.default_rng(1).random((2, *gain.shape)) > 0.9
    for path, hole, name in zip((before, after), holes, "ba"):
        values = read_raster(path)
        values[:, hole] = 0
        write_raster(tmp_path / f"{name}.tif", values, nodata=0)
    emd = package(tmp_path, "two_inputs")
    found, result = detect(emd, tmp_path / "b.tif", tmp_path / "a.tif", tmp_path)
    np.testing.assert_array_equal(found, np.where(holes.any(axis=0), 255, np.where(gain > 20, 7, 0)))
    assert sum(total.pixels for total in result.totals) == (~holes.any(axis=0)).sum()


def test_only_what_both_rasters_show_is_compared(tmp_path, dates):
    before, after, gain = dates
    values = read_raster(after)[:, 10:60, 20:]
    write_raster(tmp_path / "a.tif", values, transform=(500200.0, 10.0, 0.0, 4999900.0, 0.0, -10.0))
    found, _ = detect(package(tmp_path, "two_inputs"), before, tmp_path / "a.tif", tmp_path, "padding 0")
    np.testing.assert_array_equal(found, np.where(gain > 20, 7, 0)[10:60, 20:])


def test_a_coarser_raster_is_resampled_and_said_so(tmp_path, dates):
    before, _, _ = dates
    coarse = np.full((BANDS, 45, 55), 200, np.uint8)
    write_raster(tmp_path / "a.tif", coarse, transform=(500000.0, 20.0, 0.0, 5000000.0, 0.0, -20.0))
    listening = Listening()
    emd = package(tmp_path, "two_inputs")
    found, _ = detect(emd, before, tmp_path / "a.tif", tmp_path, progress=listening)
    assert (found == 7).all() and found.shape == (90, 110)
    assert any(
        "a.tif is resampled bilinearly to the grid of the result, pixels of 10" in t for t in listening.lines
    )


def test_a_cell_size_is_the_grid_of_the_result(tmp_path, dates):
    before, after, _ = dates
    found, _ = detect(package(tmp_path, "two_inputs"), before, after, tmp_path, cell_size=20.0)
    assert found.shape == (45, 55)


def test_keys_without_effect_are_said_to_have_none(tmp_path, dates):
    before, after, gain = dates
    listening = Listening()
    emd = package(tmp_path, "two_inputs", BlackenAroundFeature=1, CropSizeFixed=1)
    found, _ = detect(emd, before, after, tmp_path, progress=listening)
    np.testing.assert_array_equal(found, np.where(gain > 20, 7, 0))
    for key in ("BlackenAroundFeature", "CropSizeFixed"):
        assert any(
            line.startswith(f"{key} is in the definition and has no effect") for line in listening.lines
        )


def test_changes_are_found_in_parts_as_in_one(tmp_path, dates):
    before, after, gain = dates
    emd = package(tmp_path, "two_inputs")
    request = Request(str(emd), str(before), tmp_path / "joined.vrt", after=str(after), device="cpu")
    for number in range(plan_parts(request, tmp_path / "parts", tiles=2)):
        assert run_part(tmp_path / "parts", number)
    found = read_raster(join_parts(tmp_path / "parts").output)[0]
    np.testing.assert_array_equal(found, np.where(gain > 20, 7, 0))


def test_a_model_of_two_dates_is_not_for_one(tmp_path, dates):
    emd = package(tmp_path, "two_inputs", ModelConfiguration="change_detection")
    with pytest.raises(
        UnsupportedModelError, match=r"compares two rasters; expected one that classifies a single"
    ):
        run(Request(str(emd), str(dates[0]), tmp_path / "o.tif"), Listening())
    silent = package(tmp_path, "two_inputs")
    with pytest.raises(UnsupportedModelError, match="expected one array of tiles"):
        run(Request(str(silent), str(dates[0]), tmp_path / "o.tif"), Listening())


def test_the_changes_of_the_sample_are_found(tmp_path):
    places = [SAMPLE / name for name in ("change.emd", "scene.tif", "scene_after.tif")]
    found, result = detect(*places, tmp_path)
    truth = read_raster(SAMPLE / "change_truth.tif")[0]
    np.testing.assert_array_equal(found == 255, truth == 255)
    seen = truth != 255
    assert (found == truth)[seen].mean() > 0.99
    changed, should = (found > 0)[seen], (truth > 0)[seen]
    assert 2 * (changed & should).sum() / (changed.sum() + should.sum()) > 0.94
    assert [total.entry.name for total in result.totals] == ["No change", "Built", "Felled", "Flooded"]


def test_packages_of_arcgis_run_from_their_weights(kits, tmp_path):
    emd, reference = seeded_package(kits / "esri_seeded", "change_pam_r18", tmp_path)
    pixels, frame = reference["pixels"], reference["padding"]
    where = {"transform": (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)}
    half = len(pixels) // 2
    for name, values in (("b", pixels[:half]), ("a", pixels[half:])):
        write_raster(tmp_path / f"{name}.tif", values, mask=reference["mask"][0], **where)
    height, width = pixels.shape[1:]
    inner = (frame, frame - height, width - frame, -frame)
    found, result = detect(
        emd,
        tmp_path / "b.tif",
        tmp_path / "a.tif",
        tmp_path,
        f"padding {frame}; tile_merge crop",
        extent=inner,
    )
    np.testing.assert_array_equal(found, reference["output"][0])
    assert [(total.entry.value, total.entry.name) for total in result.totals] == [
        (0, "NoChange"),
        (255, "Change"),
    ]
    with pytest.raises(
        ArgumentError, match="score_threshold is '0.6'; expected one of the arguments of this model"
    ):
        detect(emd, tmp_path / "b.tif", tmp_path / "a.tif", tmp_path, "score_threshold 0.6")
