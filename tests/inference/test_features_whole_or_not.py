"""Features and attachments are written as a whole, or not at all: whatever fails, and whoever is killed."""

import subprocess
import sys
import textwrap

import pytest
from conftest import ROOT
from deep_pixels.inference.errors import Cancelled, InferenceError, RasterError
from deep_pixels.inference.features.attachments import AttachedImage, ClassifiedImage
from deep_pixels.inference.features.output_features import write_features
from deep_pixels.inference.features.overwriting import check_replaceable, replace_attachments
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster import Cell, RasterName
from feature_layers import (
    attached_to,
    classified_raster,
    content_of,
    layer_of,
    outcome_in,
    rows_of,
    write_layer,
)
from osgeo import gdal

FORMATS = [".gpkg", ".gdb"]


class StopsAt(Unwatched):
    """Is cancelled, or raises, when so many steps are done."""

    def __init__(self, step, error=None):
        self._left, self._error = step, error

    @property
    def cancelled(self):
        self._left -= 1
        if self._left < 0 and self._error:
            raise self._error
        return self._left < 0


@pytest.fixture
def source(tmp_path):
    return layer_of(write_layer(tmp_path / "input.gpkg"))


@pytest.fixture(params=FORMATS)
def output(request, tmp_path):
    folder = tmp_path / "outputs"
    folder.mkdir()
    return folder / f"photos{request.param}"


@pytest.fixture
def existing(source, output, tmp_path):
    """A container with features and rasters of an earlier run."""
    write_features(source, output, outcome_in(tmp_path / "made"), Unwatched())
    return output


def images_in(path, layer="photos") -> list[AttachedImage]:
    """The images that lie in a container, as a reader tells of them."""
    table, field = (f"{layer}_media", "data") if path.suffix == ".gpkg" else (f"{layer}__ATTACH", "DATA")
    title = "name" if path.suffix == ".gpkg" else "ATT_NAME"
    rows = [(row["fid"], row[title]) for row in rows_of(path, table)]
    names = (RasterName(str(path), cell=Cell(table, row, field, name)) for row, name in rows)
    return [AttachedImage(raster, 0, name, table, row) for raster, (row, name) in zip(names, rows)]


def classified_of(images, folder) -> list[ClassifiedImage]:
    folder.mkdir(exist_ok=True)
    made = (classified_raster(folder / f"{number}.tif", 50 + number) for number in range(len(images)))
    return [ClassifiedImage(image, *one) for image, one in zip(images, made)]


def alone(path) -> bool:
    """Whether nothing lies beside a container."""
    return [file.name for file in path.parent.iterdir()] == ([path.name] if path.exists() else [])


ERRORS = [None, RuntimeError("broken"), RasterError("The disk is full"), KeyboardInterrupt()]


@pytest.mark.parametrize("error", ERRORS, ids=str)
@pytest.mark.parametrize("step", [0, 2, 3])
def test_a_run_that_stops_leaves_no_new_features(source, output, tmp_path, step, error):
    with pytest.raises(type(error or Cancelled())):
        write_features(source, output, outcome_in(tmp_path / "made"), StopsAt(step, error))
    assert not output.exists() and alone(output)


@pytest.mark.parametrize("error", ERRORS, ids=str)
@pytest.mark.parametrize("step", [0, 2, 3])
def test_a_run_that_stops_leaves_what_it_was_to_append_to(source, existing, tmp_path, step, error):
    before = content_of(existing)
    with pytest.raises(type(error or Cancelled())):
        write_features(source, existing, outcome_in(tmp_path / "made"), StopsAt(step, error))
    assert content_of(existing) == before and alone(existing)


@pytest.mark.parametrize("error", ERRORS, ids=str)
@pytest.mark.parametrize("step", [0, 1, 3])
def test_a_run_that_stops_leaves_attachments_as_they_were(existing, tmp_path, step, error):
    before, found = content_of(existing), classified_of(images_in(existing), tmp_path / "new")
    with pytest.raises(type(error or Cancelled())):
        replace_attachments(existing, found, StopsAt(step, error))
    assert content_of(existing) == before and alone(existing)


def test_a_raster_that_is_gone_leaves_all_as_it_was(source, existing, tmp_path):
    before, outcome = content_of(existing), outcome_in(tmp_path / "made")
    outcome.classified[-1].output.unlink()
    with pytest.raises((InferenceError, OSError)):
        write_features(source, existing, outcome, Unwatched())
    with pytest.raises((InferenceError, OSError)):
        replace_attachments(existing, outcome.classified[:1], Unwatched())
    assert content_of(existing) == before and alone(existing)


@pytest.mark.parametrize("failing", [1, 2])
def test_a_folder_that_cannot_be_renamed_leaves_what_was_there(source, tmp_path, monkeypatch, failing):
    output, renamed = tmp_path / "outputs" / "photos.gdb", []
    output.parent.mkdir()
    write_features(source, output, outcome_in(tmp_path / "made"), Unwatched())
    before = content_of(output)

    def rename(action):
        renamed.append(action)
        if len(renamed) == failing:
            raise PermissionError(13, "somebody has it open")
        action()

    monkeypatch.setattr("deep_pixels.inference.features.containers.patiently", rename)
    with pytest.raises(RasterError, match="cannot be written: somebody has it open"):
        write_features(source, output, outcome_in(tmp_path / "made"), Unwatched())
    assert len(renamed) == failing and content_of(output) == before and alone(output)


KILLED = """
    import os, sys
    sys.path.insert(0, "tests"); sys.path.insert(0, "tests/inference")
    from pathlib import Path
    from checkout import load_plugin
    load_plugin()
    from deep_pixels.inference.features.output_features import write_features
    from deep_pixels.inference.features.overwriting import replace_attachments
    from test_features_whole_or_not import StopsAt, classified_of, images_in
    from feature_layers import layer_of, outcome_in
    class Killed(StopsAt):
        @property
        def cancelled(self):
            if super().cancelled:
                os.kill(os.getpid(), 9)
            return False
    folder = Path({folder!r})
    output = Path({output!r})
    if {replaces}:
        replace_attachments(output, classified_of(images_in(output), folder / "new"), Killed(3))
    else:
        write_features(layer_of(folder / "input.gpkg"), output, outcome_in(folder / "made"), Killed(3))
"""


def run_killed(output, folder, replaces=False):
    code = KILLED.format(folder=str(folder), output=str(output), replaces=replaces)
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], cwd=ROOT, check=False)
    assert ended.returncode == -9


@pytest.mark.parametrize("replaces", [False, True])
def test_a_process_that_is_killed_leaves_what_was_there(existing, tmp_path, replaces):
    before = content_of(existing)
    run_killed(existing, tmp_path, replaces)
    assert content_of(existing) == before
    write_features(layer_of(tmp_path / "input.gpkg"), existing, outcome_in(tmp_path / "made"), Unwatched())
    assert len(rows_of(existing, "photos")) == 8


def test_a_process_that_is_killed_leaves_no_new_features_under_their_name(source, output, tmp_path):
    run_killed(output, tmp_path)
    assert not output.exists()


def call_jpegs(path, images):
    """Have images be of another type, as far as their table says."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    for image in images:
        table = dataset.GetLayerByName(image.table)
        row = table.GetFeature(image.row)
        row.SetField("content_type", "image/jpeg")
        table.SetFeature(row)
        row = None


def test_rasters_take_the_place_of_images_and_nothing_else_changes(existing, tmp_path):
    images = images_in(existing)
    call_jpegs(existing, images)
    features, before = rows_of(existing, "photos"), attached_to(existing, "photos")
    found = classified_of(images[:3], tmp_path / "new")
    assert replace_attachments(existing, found, Unwatched()) == 3
    assert rows_of(existing, "photos") == features
    new = iter(found)
    for fid, files in attached_to(existing, "photos").items():
        for place, (name, content) in enumerate(files):
            one = next(new, None)
            old_name, old_content = before[fid][place]
            expected = old_name.replace(".tif", "_classified.tif"), one.output.read_bytes() if one else None
            assert (name, content) == (expected if one else (old_name, old_content))
    rows = {row["fid"]: row for row in rows_of(existing, images[0].table)}
    replaced = [rows[image.row] for image in images[:3]]
    types = {row.get("CONTENT_TYPE") or row.get("content_type") for row in replaced}
    assert types == {"image/tiff"}
    if existing.suffix == ".gdb":
        assert [row["DATA_SIZE"] for row in replaced] == [one.output.stat().st_size for one in found]
    assert alone(existing)


def test_a_raster_of_an_image_that_two_features_share_is_written_once(existing, tmp_path):
    image = images_in(existing)[0]
    found = classified_of([image, image], tmp_path / "new")
    assert replace_attachments(existing, found, Unwatched()) == 1


def test_what_cannot_be_replaced_is_refused(existing, tmp_path, monkeypatch):
    by_path = AttachedImage(RasterName("/images/1.jpg"), 1, "1.jpg")
    with pytest.raises(InferenceError, match="expected false, as the features name files"):
        check_replaceable(existing, [by_path])
    check_replaceable(existing, images_in(existing))
    gone = AttachedImage(images_in(existing)[0].raster, 0, "x", images_in(existing)[0].table, 999)
    before = content_of(existing)
    with pytest.raises(RasterError, match="is gone: row 999"):
        replace_attachments(
            existing, classified_of([images_in(existing)[0], gone], tmp_path / "new"), Unwatched()
        )
    assert content_of(existing) == before
    monkeypatch.setattr("deep_pixels.inference.features.containers.os.access", lambda path, mode: False)
    with pytest.raises(RasterError, match="is read only"):
        check_replaceable(existing, images_in(existing))


def test_a_geopackage_that_somebody_else_writes_to_stays_as_it_is(source, tmp_path):
    output = tmp_path / "photos.gpkg"
    write_features(source, output, outcome_in(tmp_path / "made"), Unwatched())
    other = gdal.OpenEx(str(output), gdal.OF_VECTOR | gdal.OF_UPDATE)
    other.StartTransaction()
    other.ExecuteSQL("UPDATE photos SET number = 5")
    with pytest.raises(RasterError, match="locked"):
        write_features(source, output, outcome_in(tmp_path / "made"), Unwatched())
    other.RollbackTransaction()
    assert len(rows_of(output, "photos")) == 4
