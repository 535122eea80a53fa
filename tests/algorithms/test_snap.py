"""SNAP, as dialogs, Python and terminals give it."""

import pytest
from osgeo import gdal

EXTENT = "500123,500456,4999513,4999906 [EPSG:32633]"


@pytest.mark.parametrize(("given", "corner"), [(True, (500120, 4999910)), (False, (500123, 4999906))])
def test_the_grid_begins_where_it_is_asked_to(classify, given, corner):
    transform = gdal.Open(classify(EXTENT=EXTENT, SNAP=given)).GetGeoTransform()
    assert (transform[0], transform[3]) == corner


@pytest.mark.parametrize("given", [{}, {"SNAP": None}])
def test_models_that_were_made_before_it_snap(classify, given):
    transform = gdal.Open(classify(EXTENT=EXTENT, **given)).GetGeoTransform()
    assert (transform[0], transform[3]) == (500120, 4999910)
