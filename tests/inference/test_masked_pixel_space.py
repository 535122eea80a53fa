"""A mask over images that are seen in pixel space: it lies on the map, they do not."""

import numpy as np
import pytest
from deep_pixels.inference.errors import OutsideError
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster.mask import Mask
from deep_pixels.inference.run import Request, opened
from images import enlarging, with_images
from models import tiny_package
from osgeo import ogr
from placings import NODATA, PLACINGS, noise, place_of, put
from rasters import read_raster, write_raster
from running import classify


@pytest.fixture
def plain(tmp_path):
    """An image that lies nowhere."""
    return write_raster(tmp_path / "plain.tif", noise(), transform=None, epsg=None, nodata=0)


@pytest.fixture
def model(tmp_path):
    (tmp_path / "model").mkdir()
    return tiny_package(tmp_path / "model", ImageHeight=16, ImageWidth=16)


def triangle(output, *corners):
    """A mask on the map; its corners are shares of the output's width and height."""
    transform, wkt = place_of(output)
    height, width = read_raster(output)[0].shape
    places = [
        (transform[0] + x * width * transform[1], transform[3] + y * height * transform[5])
        for x, y in (*corners, corners[0])
    ]
    shape = ogr.CreateGeometryFromWkt(f"POLYGON (({', '.join(f'{x!r} {y!r}' for x, y in places)}))")
    return Mask("triangle", (("1", bytes(shape.ExportToIsoWkb()).hex()),), wkt)


def inside_of(mask, output):
    """(rows, columns) of the output, by GEOS."""
    transform, _ = place_of(output)
    height, width = read_raster(output)[0].shape
    shape = ogr.CreateGeometryFromWkb(bytes.fromhex(mask.polygons[0][1]))
    found = np.zeros((height, width), bool)
    for row in range(height):
        for col in range(width):
            point = ogr.Geometry(ogr.wkbPoint)
            point.AddPoint_2D(
                transform[0] + (col + 0.5) * transform[1], transform[3] + (row + 0.5) * transform[5]
            )
            found[row, col] = shape.Contains(point)
    return found


@pytest.mark.parametrize("placing", PLACINGS)
def test_what_lies_inside_is_as_without_the_mask(model, plain, placing, tmp_path):
    image = put(plain, placing, tmp_path / "image.vrt")
    whole = classify(model, image, tmp_path / "whole.tif", "padding 4", pixel_space=True).output
    mask = triangle(whole, (0.31, 0.22), (0.83, 0.41), (0.47, 0.88))
    result = classify(model, image, tmp_path / "masked.tif", "padding 4", pixel_space=True, mask=mask)
    assert place_of(result.output) == place_of(whole)
    inside, values = inside_of(mask, whole), read_raster(whole)[0]
    assert 0 < (values[inside] != NODATA).sum() < (values != NODATA).sum()
    np.testing.assert_array_equal(read_raster(result.output)[0], np.where(inside, values, NODATA))
    assert sum(total.pixels for total in result.totals) == (values[inside] != NODATA).sum()


@pytest.mark.parametrize("placing", ["3 points", "arrays", "rotated"])
def test_finer_pixels_are_inside_where_they_lie_themselves(plain, placing, tmp_path, monkeypatch):
    """GDAL suggests a grid for the finer image which is not that of the image, cut finer."""
    with_images(monkeypatch)
    model, image = enlarging(tmp_path, 3), put(plain, placing, tmp_path / "image.vrt")
    whole = classify(model, image, tmp_path / "whole.tif", pixel_space=True).output
    mask = triangle(whole, (-0.1, -0.1), (1.1, 0.9), (0.9, 1.1))
    masked = classify(model, image, tmp_path / "masked.tif", pixel_space=True, mask=mask).output
    inside, values = inside_of(mask, whole), read_raster(whole)
    np.testing.assert_array_equal(read_raster(masked), np.where(inside, values, np.float32(np.nan)))


def test_only_what_lies_under_the_mask_is_read(model, plain, tmp_path):
    image = put(plain, "3 points", tmp_path / "image.vrt")
    whole = classify(model, image, tmp_path / "whole.tif", pixel_space=True).output
    mask = triangle(whole, (0.5, 0.5), (0.6, 0.5), (0.5, 0.6))
    request = Request(str(model), str(image), tmp_path / "o.tif", pixel_space=True, mask=mask)
    with opened(request, Unwatched()) as job:
        assert job.extent.width * job.extent.height < 0.9 * job.source.width * job.source.height


def test_a_mask_beside_the_image_is_refused(model, plain, tmp_path):
    image = put(plain, "rotated", tmp_path / "image.vrt")
    whole = classify(model, image, tmp_path / "whole.tif", pixel_space=True).output
    mask = triangle(whole, (3.1, 3.1), (3.2, 3.1), (3.1, 3.2))
    with pytest.raises(OutsideError, match=r"MASK is triangle; expected polygons .*image\.vrt lies in"):
        classify(model, image, tmp_path / "o.tif", pixel_space=True, mask=mask)
    assert not (tmp_path / "o.tif").exists()
