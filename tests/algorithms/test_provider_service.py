"""Blocks of providers as arrays, and the replies that providers keep to themselves."""

import numpy as np
import pytest
from deep_pixels.algorithms.provider_service import _image_of, _numbers_of
from deep_pixels.algorithms.replies import hosts_in
from qgis.core import Qgis, QgsRasterBlock
from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtGui import QColor, qRgba

SHAPE = 2, 3


def block_of(kind, pixels: np.ndarray) -> QgsRasterBlock:
    block = QgsRasterBlock(kind, pixels.shape[1], pixels.shape[0])
    block.setData(QByteArray(pixels.tobytes()))
    return block


def test_an_image_is_red_green_blue_and_where_it_is_not_transparent():
    block = QgsRasterBlock(Qgis.DataType.ARGB32, 3, 2)
    for row in range(2):
        for col in range(3):
            block.setColor(row, col, qRgba(10 * row, 100 + col, 200, 255 if col else 0))
    values, valid = _image_of(block, SHAPE)
    assert values[0].tolist() == [[0, 0, 0], [10, 10, 10]]
    assert values[1].tolist() == [[100, 101, 102]] * 2 and (values[2] == 200).all()
    assert valid.tolist() == [[False, True, True]] * 2


def test_colours_that_were_multiplied_by_alpha_are_as_they_were():
    colors = [QColor(200, 100, 3, alpha) for alpha in (255, 128, 40)]
    pixels = np.array(
        [
            [
                sum(round(part * c.alpha() / 255) << bits for part, bits in zip(c.getRgb(), (16, 8, 0)))
                + (c.alpha() << 24)
                for c in colors
            ]
        ]
        * 2,
        np.uint32,
    )
    values, valid = _image_of(block_of(Qgis.DataType.ARGB32_Premultiplied, pixels), SHAPE)
    assert valid.all()
    np.testing.assert_allclose(values[:, 0].T, [[200, 100, 3]] * 3, atol=4)  # of 40 / 255 few are left
    assert values[:, 0, 0].tolist() == [200, 100, 3]


@pytest.mark.parametrize(
    ("kind", "dtype"),
    [("Byte", "uint8"), ("UInt16", "uint16"), ("Int16", "int16"), ("Int32", "int32"), ("Float64", "float64")],
)
def test_numbers_are_of_their_type_and_lack_data_where_they_are_the_nodata_value(kind, dtype):
    pixels = np.array([[1, 2, 7], [7, 100, 3]], dtype)
    block = block_of(getattr(Qgis.DataType, kind), pixels)
    assert _numbers_of(block, SHAPE)[1].all()
    block.setNoDataValue(7)
    values, valid = _numbers_of(block, SHAPE)
    assert values.dtype == dtype
    np.testing.assert_array_equal(values, pixels)
    np.testing.assert_array_equal(valid, pixels != 7)


def test_what_is_no_number_is_no_data():
    pixels = np.array([[1, np.nan, np.inf], [0, -1, 2]], np.float32)
    np.testing.assert_array_equal(
        _numbers_of(block_of(Qgis.DataType.Float32, pixels), SHAPE)[1], np.isfinite(pixels)
    )


def test_data_that_lacks_beside_the_values_is_no_data():
    block = block_of(Qgis.DataType.Byte, np.array([[1, 2, 3], [4, 5, 6]], np.uint8))
    block.setIsNoData(0, 1)
    assert _numbers_of(block, SHAPE)[1].tolist() == [[True, False, True], [True, True, True]]


def test_an_empty_block_has_no_data():
    for block in (None, QgsRasterBlock()):
        assert not _image_of(block, SHAPE)[1].any() and not _numbers_of(block, SHAPE)[1].any()


@pytest.mark.parametrize(
    ("source", "hosts"),
    [
        ("type=xyz&url=https://a.example.com/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0", ["a.example.com"]),
        ("crs=EPSG:3857&url=http%3A%2F%2Flocalhost%3A8080%2Fwms%3Fmap%3Dx", ["localhost:8080"]),
        ("crs='EPSG:3857' layer='0' url='https://user:word@b.example.com/arcgis/rest'", ["b.example.com"]),
        ("/data/scene.tif", []),
    ],
)
def test_servers_of_a_layer_are_found_in_its_source(source, hosts):
    assert hosts_in(source) == hosts
