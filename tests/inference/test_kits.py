"""Real models on real imagery, against reference outputs that were computed without this project."""

import json

import numpy as np
import pytest
from deep_pixels.inference.prediction import predict_raster
from osgeo import gdal
from rasters import read_raster
from running import classify

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

    def keeping_scores(source, sink, model, *further):
        decide = model.decision.decide
        kept = lambda scores: strips.append(scores[0].copy()) or decide(scores)  # noqa: E731
        object.__setattr__(model.decision, "decide", kept)
        return predict_raster(source, sink, model, *further)

    monkeypatch.setattr("deep_pixels.inference.job.predict_raster", keeping_scores)
    monkeypatch.setattr("deep_pixels.inference.building.cropped", lambda model: model)
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
