"""Rasters whose files lie in tables: they are read as files are, and nothing of them stays anywhere."""

import numpy as np
import pytest
from attached import Attached, write_attachments
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.raster import Cell, RasterName, mosaicked
from deep_pixels.inference.raster.gdal_opening import crs_of, size_of
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.raster.mosaicked import MosaickedSource
from deep_pixels.inference.raster.stored import PLACE, at_hand, digest_of
from deep_pixels.inference.tiling import Window
from osgeo import gdal
from rasters import write_raster
from running import Listening

COUNT = 6


@pytest.fixture(autouse=True)
def nothing_stays():
    yield
    assert not gdal.ReadDir(PLACE)


@pytest.fixture
def files(tmp_path):
    """Rasters beside and over each other."""
    values = np.random.default_rng(0).integers(1, 250, (COUNT, 3, 40, 50)).astype("uint8")
    transforms = [(500000.0 + 450 * n, 10.0, 0.0, 5000000.0 - 30 * n, 0.0, -10.0) for n in range(COUNT)]
    return [
        write_raster(tmp_path / f"{n}.tif", values[n], transform=transforms[n], nodata=0)
        for n in range(COUNT)
    ]


@pytest.fixture(params=["images.gpkg", "images.gdb"])
def stored(request, files, tmp_path):
    """The same in a table."""
    attached = [Attached(1, file.name, file.read_bytes()) for file in files]
    path = write_attachments(tmp_path / request.param, [*attached, Attached(1, "no image", b"text")])
    return [
        RasterName(str(path), title=f"no. {n}", cell=Cell("points__ATTACH", n + 1, "DATA", f"{n}.tif"))
        for n in range(COUNT + 1)
    ]


def whole(source):
    return source.read(Window(0, 0, source.width, source.height))


def test_a_stored_raster_is_read_as_its_file_is(files, stored):
    for file, name in zip(files, stored):
        with GdalSource(str(file)) as theirs, GdalSource.of(name) as ours:
            assert ours.path == name.title and ours.bands == theirs.bands and ours.nodata == theirs.nodata
            assert ours.georeference.transform == theirs.georeference.transform
            for mine, expected in zip(whole(ours), whole(theirs)):
                np.testing.assert_array_equal(mine, expected)
    assert size_of(stored[0]) == 40 * 50 and crs_of(stored) == crs_of([RasterName(str(files[0]))])


def test_several_may_be_open_at_a_time(stored):
    with GdalSource.of(stored[0]) as one, GdalSource.of(stored[0]) as other:
        one.close()
        assert whole(other).values.any()


def test_only_what_is_open_takes_memory(files, stored):
    with GdalSource.of(stored[0]) as source:
        assert source.memory == files[0].stat().st_size
    with GdalSource(str(files[0])) as source:
        assert source.memory == 0


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({}, "no. 6 cannot be opened"),
        ({"row": 99}, "99 holds no file in DATA"),
        ({"field": "CONTENT"}, "1 holds no file in CONTENT"),
        ({"table": "nothing"}, "nothing 1 holds no file"),
    ],
)
def test_what_is_no_raster_is_told(stored, change, sentence):
    name = stored[-1]
    if change:
        name = RasterName(name.path, cell=stored[0].cell._replace(**change))
    with pytest.raises(RasterError, match=sentence):
        GdalSource.of(name)


def test_a_database_that_is_not_there_is_told(tmp_path):
    with pytest.raises(RasterError, match=r"not there\.gpkg cannot be opened"):
        GdalSource.of(RasterName(str(tmp_path / "not there.gpkg"), cell=Cell("a", 1, "DATA", "a.tif")))


def test_it_is_gone_after_a_failure_of_whoever_uses_it(stored):
    with pytest.raises(ZeroDivisionError), at_hand(stored[0]) as path:
        assert gdal.VSIStatL(path) is not None
        raise ZeroDivisionError


def test_what_a_file_is_called_cannot_lead_elsewhere(stored):
    name = RasterName(stored[0].path, cell=stored[0].cell._replace(file="../../../a.tif"))
    with at_hand(name) as path:
        assert path.startswith(PLACE) and path.endswith("/a.tif") and ".." not in path


def test_a_file_has_another_digest_when_its_content_is_another(stored):
    digests = {digest_of(name) for name in stored}
    assert len(digests) == COUNT + 1 and digest_of(stored[0]) == digest_of(stored[0])
    assert digest_of(RasterName("a.tif")) == ""


def test_a_mosaic_of_stored_rasters_is_that_of_their_files(files, stored):
    names = [RasterName(str(file)) for file in files]
    with (
        MosaickedSource(names, None, None, Listening(), "files") as theirs,
        MosaickedSource(stored[:COUNT], None, None, Listening(), "table") as ours,
    ):
        for mine, expected in zip(whole(ours), whole(theirs)):
            np.testing.assert_array_equal(mine, expected)


def test_a_mosaic_holds_no_more_in_memory_than_it_may(files, stored, monkeypatch):
    monkeypatch.setattr(mosaicked, "MOST_MEMORY", 2 * files[0].stat().st_size)
    most = 0
    read = GdalSource.read

    def counted(self, *how):
        nonlocal most
        most = max(most, len(gdal.ReadDir(PLACE)))
        return read(self, *how)

    monkeypatch.setattr(GdalSource, "read", counted)
    with MosaickedSource(stored[:COUNT], None, None, Listening(), "table") as source:
        assert whole(source).values.any()
    assert most == 2
