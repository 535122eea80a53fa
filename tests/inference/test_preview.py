"""What others can read of a class raster while it is written, and what is left of it."""

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from conftest import ROOT
from deep_pixels.inference import preview
from deep_pixels.inference.content import Classes
from deep_pixels.inference.definition import ModelClass
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.preview import Pace, Unseen
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster import unfinished
from deep_pixels.inference.raster.aligned import AlignedPair, RasterName
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.raster.georeference import Georeference
from deep_pixels.inference.raster.geotiff import GeoTiffSink
from deep_pixels.inference.raster.pixel_type import pixel_type_of
from deep_pixels.inference.tiling import Window
from models import tiny_package
from osgeo import gdal
from rasters import read_raster, write_raster
from running import classify

CLASSES = (ModelClass(1, "Water"), ModelClass(5, "Forest"))
NOWHERE = Georeference(None, None)
WIDTH, HEIGHT = 700, 2000
EXTENT = Window(0, 0, WIDTH, HEIGHT)
VALUES = np.random.default_rng(0).choice([1, 5], (HEIGHT, WIDTH)).astype(np.uint8)


class Watching(Unseen):
    """Reads the file whenever it is told that it can; keeps what it was told, and how much was there."""

    def __init__(self) -> None:
        self.told, self.filled, self.held = [], [], False

    def begin(self, path, content):
        assert content.classes == CLASSES
        self.path = path
        self.told.append("begin")
        self._look()

    @contextmanager
    def changing(self):
        self.held = True
        yield
        self.held = False

    def is_due(self, pixels):
        return True

    def grew(self):
        self.told.append("grew")
        self._look()

    def let_go(self):
        if self.path.exists():
            self.told.append("let go")

    def _look(self):
        assert not self.held
        values = read_raster(self.path)[0]
        rows = int((values != 255).any(axis=1).sum())
        np.testing.assert_array_equal(values[:rows], VALUES[:rows])
        self.filled.append(rows)


def written(path, watching=None, values=VALUES, classes=CLASSES):
    kind = pixel_type_of([entry.value for entry in classes])
    with GeoTiffSink(path, EXTENT, NOWHERE, Classes(classes, kind), watching) as sink:
        for row in range(0, HEIGHT, 100):
            sink.write(Window(0, row, WIDTH, 100), values[row : row + 100])
    return path


def test_all_rows_that_are_told_of_can_be_read(tmp_path):
    watching = Watching()
    written(tmp_path / "o.tif", watching)
    assert watching.filled == [0, 512, 1024, 1536, 2000]
    assert watching.told[:6] == ["begin", *["grew"] * 4, "let go"]


def test_whoever_watches_lets_go_before_a_file_is_removed(tmp_path, monkeypatch):
    watching = Watching()
    monkeypatch.setattr(GeoTiffSink, "_close", lambda sink: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        written(tmp_path / "o.tif", watching)
    assert watching.told[-1] == "let go" and list(tmp_path.iterdir()) == []


def test_a_file_that_was_watched_is_like_any_other(tmp_path):
    watched, other = written(tmp_path / "a.tif", Watching()), written(tmp_path / "b.tif")
    np.testing.assert_array_equal(read_raster(watched), read_raster(other))
    for about in (gdal.Dataset.GetMetadata, lambda raster: raster.GetMetadata("IMAGE_STRUCTURE"), legend_of):
        assert about(gdal.Open(str(watched))) == about(gdal.Open(str(other)))
    aside = [Path(f"{path}.aux.xml") for path in (watched, other)]
    assert [path.exists() for path in aside] in ([True] * 2, [False] * 2)
    assert not aside[0].exists() or aside[0].read_text() == aside[1].read_text()
    assert abs(watched.stat().st_size - other.stat().st_size) < 2000


@pytest.mark.parametrize("values", [(1, 5), (1, 500)])
def test_what_readers_note_of_half_a_file_is_not_kept(tmp_path, values):
    """As QGIS does where somebody looks at the layer's histogram: GDAL keeps it beside the file."""

    class Measuring(Watching):
        def _look(self):
            dataset = gdal.Open(str(self.path))
            band = dataset.GetRasterBand(1)
            band.GetDefaultHistogram(force=1)
            gdal.ErrorReset()
            if self.told[-1] == "grew":
                band.ComputeStatistics(False)
                assert band.GetMetadataItem("STATISTICS_MAXIMUM")

    classes = tuple(ModelClass(value, "") for value in values)
    watching = Measuring()
    watching.begin = lambda path, classes: setattr(watching, "path", path)
    path = written(
        tmp_path / "o.tif", watching, VALUES.astype("uint16" if values[1] > 255 else "uint8"), classes
    )
    assert watching.told.count("grew") == 4
    dataset = gdal.Open(str(path))
    assert not [name for name in dataset.GetRasterBand(1).GetMetadata() if name.startswith("STATISTICS")]
    aside = Path(f"{path}.aux.xml")
    assert not aside.exists() or "Hist" not in aside.read_text()


def legend_of(raster):
    band = raster.GetRasterBand(1)
    table, rat = band.GetColorTable(), band.GetDefaultRAT()
    rows = [(rat.GetValueAsInt(row, 0), rat.GetValueAsString(row, 1)) for row in range(rat.GetRowCount())]
    return band.GetNoDataValue(), band.GetCategoryNames(), table.GetColorEntry(5), rows


def test_a_file_that_nobody_watches_is_flushed_once(tmp_path, monkeypatch):
    monkeypatch.setattr(GeoTiffSink, "_publish", lambda sink: 1 / 0)
    assert read_raster(written(tmp_path / "o.tif")).any()


def test_a_finished_file_says_nothing_of_having_been_unfinished(tmp_path):
    for watching in (None, Watching()):
        path = written(tmp_path / "o.tif", watching)
        assert unfinished.KEY not in gdal.Open(str(path)).GetMetadata()
        GdalSource(str(path)).close()


def test_looks_are_a_second_apart_and_further_where_much_is_to_be_drawn(monkeypatch):
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    pace = Pace()
    looks = []
    while now[0] < 150:
        pixels = 0 if now[0] < 110 else 500_000_000
        if pace.is_due(pixels):
            looks.append(now[0])
        now[0] += 0.25
    assert looks[:10] == [100.0 + second for second in range(10)]
    assert set(np.diff(looks[11:])) == {500_000_000 / preview.PIXELS_A_SECOND}


def test_an_unfinished_raster_is_refused_as_an_input(tmp_path):
    refused = []

    class Trying(Watching):
        def grew(self):
            with pytest.raises(RasterError) as raised:
                GdalSource(str(self.path))
            refused.append(str(raised.value))

    watching = Trying()
    written(tmp_path / "o.tif", watching)
    assert len(refused) == 4
    assert str(watching.path) in refused[0] and "expected a finished raster" in refused[0]


def test_a_mosaic_of_an_unfinished_raster_is_refused_as_well(tmp_path):
    mosaic, refused = str(tmp_path / "mosaic.vrt"), []

    class Trying(Watching):
        def grew(self):
            gdal.Translate(mosaic, str(self.path), format="VRT")
            gdal.Open(mosaic).SetMetadata({})  # as of gdalbuildvrt
            with pytest.raises(RasterError, match=f"{self.path.name} is what .* expected a finished raster"):
                GdalSource(mosaic)
            refused.append(mosaic)

    written(tmp_path / "o.tif", Trying())
    assert len(refused) == 4
    gdal.Translate(mosaic, str(tmp_path / "o.tif"), format="VRT")
    with GdalSource(mosaic) as source:
        assert source.count == 1


KILLED = """
import os, signal, sys
sys.path.insert(0, "tests")
from checkout import load_plugin
load_plugin()
sys.path.insert(0, "tests/inference")
from pathlib import Path
from test_preview import EXTENT, NOWHERE, CLASSES, Watching, GeoTiffSink, Window, pixel_type_of, Classes
import numpy as np
width, height = 6000, 6000
values = np.random.default_rng(0).choice([1, 5], (512, width)).astype(np.uint8)
watching = type("Quiet", (Watching,), {"_look": lambda self: None})() if sys.argv[2] == "watched" else None
extent = Window(0, 0, width, height)
content = Classes(CLASSES, pixel_type_of([1, 5]))
with GeoTiffSink(Path(sys.argv[1]), extent, NOWHERE, content, watching) as sink:
    for row in range(0, 5120, 512):
        sink.write(Window(0, row, width, 512), values)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(os, "kill") or os.name == "nt", reason="there are no signals")
@pytest.mark.parametrize("how", ["watched", "unseen"])
def test_what_a_killed_process_leaves_is_never_taken_for_a_raster(tmp_path, how):
    output = tmp_path / "o.tif"
    done = subprocess.run([sys.executable, "-c", KILLED, output, how], cwd=ROOT, env={**os.environ})
    assert done.returncode == -9 and not output.exists()
    (part,) = tmp_path.glob("o.*.part.tif")
    assert part.stat().st_size > 1e6
    with pytest.raises(RasterError, match="expected a finished raster|cannot be opened"):
        GdalSource(str(part))
    if how == "watched":
        assert gdal.Open(str(part)) is not None, "so that there is something to refuse"
    with pytest.raises(RasterError):
        classify(tiny_package(tmp_path), part, tmp_path / "again.tif")
    pair = RasterName(str(write_raster(tmp_path / "good.tif", VALUES[None]))), RasterName(str(part))
    for before, after in (pair, pair[::-1]):
        with pytest.raises(RasterError):
            AlignedPair(before, after, None, None, None, Unwatched())


def test_a_file_that_somebody_has_open_is_renamed_when_it_is_closed(tmp_path, monkeypatch):
    """As on Windows, where a layer that is being drawn has its file open for a little longer."""
    replace, tries = Path.replace, []

    def busy(path, target):
        tries.append(path)
        if len(tries) < 3:
            raise PermissionError(13, "in use")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", busy)
    np.testing.assert_array_equal(read_raster(written(tmp_path / "o.tif", Watching()))[0], VALUES)


def in_use(path, target):
    raise PermissionError(13, "in use")


def test_patience_ends(tmp_path, monkeypatch):
    monkeypatch.setattr(unfinished, "PATIENCE", 0.0)
    monkeypatch.setattr(Path, "replace", in_use)
    with pytest.raises(RasterError, match="cannot be written"):
        written(tmp_path / "o.tif")
    assert list(tmp_path.iterdir()) == []
