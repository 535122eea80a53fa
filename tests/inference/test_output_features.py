"""Features with the classified rasters of their images attached."""

import sqlite3
from dataclasses import replace

import pytest
from deep_pixels.inference.definition import ModelClass
from deep_pixels.inference.errors import RasterError
from deep_pixels.inference.features.attachment_tables import attachment_name
from deep_pixels.inference.features.attachments import AttachedImage
from deep_pixels.inference.features.output_features import Outcome, check_features, write_features
from deep_pixels.inference.features.stored_images import stored_images
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.raster import RasterName
from deep_pixels.inference.raster.gdal_source import GdalSource
from deep_pixels.inference.raster.stored import at_hand, content_of
from feature_layers import (
    CLASSES,
    FIDS,
    POINT,
    attached_to,
    layer_of,
    outcome_in,
    rows_of,
    totals_of,
    write_layer,
)
from osgeo import gdal, ogr
from running import Listening

FORMATS = [".gpkg", ".gdb"]


@pytest.fixture(params=FORMATS)
def output(request, tmp_path):
    return tmp_path / f"out put{request.param}"


@pytest.fixture(params=[".gpkg", ".gdb"])
def source(request, tmp_path):
    return layer_of(write_layer(tmp_path / f"input{request.param}"))


def written_to(output, source, outcome) -> str:
    return write_features(source, output, outcome, Unwatched()).layer


def test_features_keep_geometry_fields_crs_and_ids(source, output, tmp_path):
    layer = written_to(output, source, outcome_in(tmp_path / "made"))
    rows = {row["fid"]: row for row in rows_of(output, layer)}
    assert set(rows) == set(FIDS)
    for fid, row in rows.items():
        assert (row["name"], row["number"], row["taken"]) == (f"Größe {fid}", -fid, "2024/03/02")
        assert row["geometry"] == POINT
    dataset = gdal.OpenEx(str(output), gdal.OF_VECTOR)
    crs = dataset.GetLayerByName(layer).GetSpatialRef()
    assert crs.GetAuthorityCode(None) == "4326"


def test_each_feature_has_its_rasters_byte_for_byte(source, output, tmp_path):
    outcome = outcome_in(tmp_path / "made")
    found = attached_to(output, written_to(output, source, outcome))
    expected = {fid: [] for fid in FIDS}
    for number, one in enumerate(outcome.classified):
        expected[one.image.feature].append((f"Bild {number}_classified.tif", one.output.read_bytes()))
    assert found == expected


@pytest.mark.parametrize("has_area", [True, False])
def test_fields_hold_what_the_rasters_of_a_feature_hold_together(source, output, tmp_path, has_area):
    outcome = outcome_in(tmp_path / "made", has_area)
    rows = {row["fid"]: row for row in rows_of(output, written_to(output, source, outcome))}
    names = ("foret_d_epiceas", "select", "select"), ("", "", "_2")
    for fid in FIDS:
        rasters = [one.output for one in outcome.classified if one.image.feature == fid]
        totals = [totals_of(path) for path in rasters]
        for place, (name, more) in enumerate(zip(*names)):
            pixels = sum(of_one[place].pixels for of_one in totals) if rasters else None
            assert rows[fid][f"{name}_pixels{more}"] == pixels
            assert rows[fid][f"{name}_m2{more}"] == (pixels * 100 if rasters and has_area else None)
        counted = rows[fid]["images_classified"], rows[fid]["images_failed"]
        assert counted == (len(rasters), 1 if fid == 40 else 0)


def test_appending_twice_gives_all_features_twice_each_with_its_own_rasters(source, output, tmp_path):
    first, second = outcome_in(tmp_path / "made"), outcome_in(tmp_path / "again", has_area=False)
    layer = written_to(output, source, first)
    before = rows_of(output, layer)
    assert written_to(output, source, second) == layer
    rows, found = rows_of(output, layer), attached_to(output, layer)
    assert [row for row in rows if row["fid"] in FIDS] == before
    assert len(rows) == 2 * len(FIDS)
    appended = sorted(set(found) - set(FIDS))
    contents = [one.output.read_bytes() for one in second.classified]
    by_name = {row["fid"]: row["name"] for row in rows}
    for fid in appended:
        alike = [one for one in second.classified if by_name[fid] == f"Größe {one.image.feature}"]
        assert [content for _, content in found[fid]] == [one.output.read_bytes() for one in alike]
    assert sum(len(found[fid]) for fid in appended) == len(contents)


def test_what_was_written_can_be_appended_by_its_own_kind_and_be_an_input(source, output, tmp_path):
    outcome = outcome_in(tmp_path / "made")
    layer = written_to(output, source, outcome)
    for suffix in FORMATS:
        again = tmp_path / f"again{suffix}"
        name = written_to(again, layer_of(output, layer), outcome)
        rows = rows_of(again, name)
        assert [row["fid"] for row in rows] == [row["fid"] for row in rows_of(output, layer)]
        assert {"images_classified", "images_classified_2", "select_m2_3"} <= set(rows[0])


def test_readers_of_images_find_each_raster_that_was_written(source, output, tmp_path):
    outcome = outcome_in(tmp_path / "made")
    layer = written_to(output, source, outcome)
    images = stored_images(str(output), layer, sorted(FIDS), Unwatched())
    expected = [
        (one.image.feature, f"Bild {number}_classified.tif", one.output.read_bytes())
        for number, one in enumerate(outcome.classified)
    ]
    found = [(image.feature, image.name, bytes(stored(image.raster))) for image in images]
    assert sorted(found) == sorted(expected)
    assert {image.content_type for image in images} == {"image/tiff"}
    for image in images:
        with at_hand(image.raster) as path:
            raster = GdalSource(path)
            assert (raster.width, raster.height) == (13, 9)


def stored(raster) -> bytearray:
    return content_of(raster.path, raster.cell)


def test_classes_and_fields_that_are_called_alike_are_told_apart(source, output, tmp_path):
    classes = [ModelClass(value, "Forest", None) for value in range(1, 5)]
    dataset = gdal.OpenEx(source.path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    for name in ("one", "other"):
        field = ogr.FieldDefn(name, ogr.OFTString)
        field.SetAlternativeName("Forest [px]")
        dataset.GetLayer(0).CreateField(field) if source.path.endswith(".gdb") else None
    dataset = field = None
    written = write_features(source, output, Outcome(classes, (), ()), Unwatched())
    write_features(source, output, Outcome(classes, (), ()), Unwatched())
    assert len({alias.casefold() for alias in written.aliases.values()}) == 2 * len(classes)
    assert all(alias.startswith("Forest [") for alias in written.aliases.values())
    assert len(rows_of(output, written.layer)) == 2 * len(FIDS)


@pytest.mark.parametrize("suffix", FORMATS)
def test_layers_without_geometry_and_features_without_any_image(tmp_path, output, suffix):
    source = layer_of(write_layer(tmp_path / f"table{suffix}", geometry=ogr.wkbNone))
    layer = written_to(output, source, Outcome(CLASSES, (), ()))
    rows = rows_of(output, layer)
    assert {row["fid"] for row in rows} == set(FIDS)
    assert all(
        (row["geometry"], row["images_classified"], row["select_pixels"]) == (None, 0, None) for row in rows
    )
    assert not any(attached_to(output, layer).values())


def test_shapefiles_count_from_zero_and_other_names_of_fields_are_made_legal(tmp_path, output):
    path = write_layer(tmp_path / "shapes.shp", name="shapes", fields=[("fid", ogr.OFTInteger), ("order", 4)])
    layer = written_to(output, layer_of(path, "shapes"), Outcome(CLASSES, (), ()))
    rows = rows_of(output, layer)
    assert [row["name"] for row in rows] == [f"Größe {fid}" for fid in FIDS]
    assert [row["fid"] for row in rows] == ([0, 1, 2, 3] if output.suffix == ".gpkg" else [1, 2, 3, 4])


def test_only_features_that_are_chosen_are_written(source, output, tmp_path):
    some = replace(source, features=frozenset({12, 40, 999}))
    layer = written_to(output, some, outcome_in(tmp_path / "made"))
    assert {row["fid"] for row in rows_of(output, layer)} == {12, 40}
    assert {fid: len(files) for fid, files in attached_to(output, layer).items()} == {12: 0, 40: 2}


def test_a_geopackage_meets_the_related_tables_extension(tmp_path):
    output = tmp_path / "it's.gpkg"
    layer = written_to(output, layer_of(write_layer(tmp_path / "input.gpkg")), outcome_in(tmp_path / "made"))
    database = sqlite3.connect(output)
    [relation] = database.execute("SELECT * FROM gpkgext_relations").fetchall()
    _, base, base_id, media, media_id, kind, mapping = relation
    assert (base, base_id, kind) == (layer, "fid", "media")
    extended = database.execute(
        "SELECT table_name, column_name, scope FROM gpkg_extensions "
        "WHERE extension_name = 'gpkg_related_tables'"
    ).fetchall()
    assert sorted(extended) == [("gpkgext_relations", None, "read-write"), (mapping, None, "read-write")]
    kinds = dict(database.execute("SELECT table_name, data_type FROM gpkg_contents"))
    assert (kinds[base], kinds[media]) == ("features", "attributes")
    columns = {row[1]: row[2:] for row in database.execute(f'PRAGMA table_info("{media}")')}
    assert columns["data"][:2] == ("BLOB", 1) and columns["content_type"][:2] == ("TEXT", 1)
    assert columns[media_id][3] == 1  # the primary key
    pairs = {row[1]: row[2] for row in database.execute(f'PRAGMA table_info("{mapping}")')}
    assert (pairs["base_id"], pairs["related_id"]) == ("INTEGER", "INTEGER")
    joined = f'''SELECT m.name, length(m.data), m.content_type FROM "{base}" b
        JOIN "{mapping}" p ON p.base_id = b."{base_id}" JOIN "{media}" m ON m."{media_id}" = p.related_id'''
    assert {row[2] for row in database.execute(joined)} == {"image/tiff"}
    assert len(database.execute(joined).fetchall()) == 4
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_raster_that_no_table_can_hold_counts_as_failed_and_is_told(source, output, tmp_path, monkeypatch):
    outcome, progress = outcome_in(tmp_path / "made"), Listening()
    large = outcome.classified[0].output
    large.write_bytes(large.read_bytes() + bytes(5000))
    tables = "deep_pixels.inference.features.attachment_tables"
    monkeypatch.setattr(f"{tables}.LARGEST", large.stat().st_size - 1)
    layer = write_features(source, output, outcome, progress).layer
    [row] = [row for row in rows_of(output, layer) if row["fid"] == 7]
    assert (row["images_classified"], row["images_failed"]) == (0, 1)
    assert [line for line in progress.lines if f"{large} has {large.stat().st_size} bytes" in line]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("IMG_1.JPG", "IMG_1_classified.tif"),
        ("a/b\\c.tar.gz", "c.tar_classified.tif"),
        ("", "5_classified.tif"),
        ("x" * 400, "x" * 200 + "_classified.tif"),
    ],
)
def test_rasters_are_called_like_their_images(name, expected):
    assert attachment_name(AttachedImage(RasterName("x"), 5, name)) == expected


def other_field(path):
    return layer_of(write_layer(path, fields=[("more", ogr.OFTString)]))


def other_type(path):
    write_layer(path)
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = dataset.GetLayer(0)
    layer.AlterFieldDefn(1, ogr.FieldDefn("number", ogr.OFTReal), ogr.ALTER_TYPE_FLAG)
    return layer_of(path)


DIFFERENCES = [
    (other_field, "lacks the field more; expected the fields of the input"),
    (other_type, "the field number of the layer out put is of the type Integer; expected Real"),
    (lambda path: layer_of(write_layer(path, epsg=32633)), "is in WGS 84; expected WGS 84 / UTM zone 33N"),
    (lambda path: layer_of(write_layer(path, geometry=ogr.wkbPolygon)), "type Point; expected Polygon"),
]


@pytest.mark.parametrize(("make", "difference"), DIFFERENCES)
def test_what_differs_is_named_before_anything_is_appended(tmp_path, make, difference):
    output, outcome = tmp_path / "out put.gpkg", outcome_in(tmp_path / "made")
    written_to(output, layer_of(write_layer(tmp_path / "input.gpkg")), outcome)
    before = output.read_bytes()
    other = make(tmp_path / "other.gpkg")
    with pytest.raises(RasterError, match=difference):
        check_features(other, output)
    assert output.read_bytes() == before


def test_a_gdal_that_relates_no_tables_is_named(source, tmp_path, monkeypatch):
    monkeypatch.setattr("deep_pixels.inference.features.containers._relates", lambda name: name == "GPKG")
    check_features(source, tmp_path / "out.gpkg")
    with pytest.raises(RasterError, match=r"GDAL \d.* writes no File GDBs with attachments; expected a Geo"):
        check_features(source, tmp_path / "out.gdb")


def test_classes_that_differ_are_named_and_other_files_are_refused(tmp_path, output):
    source, outcome = layer_of(write_layer(tmp_path / "input.gpkg")), outcome_in(tmp_path / "made")
    written_to(output, source, outcome)
    check_features(source, output)
    with pytest.raises(RasterError, match="lacks the field water_pixels"):
        check_features(source, output, [type(CLASSES[0])(1, "Water", None)])
    with pytest.raises(RasterError, match="where the input features lie"):
        check_features(source, tmp_path / "input.gpkg")
    plain = write_layer(tmp_path / f"plain{output.suffix}", name="plain")
    with pytest.raises(RasterError, match="has no attachments; expected"):
        check_features(source, plain)
    other = write_layer(tmp_path / f"other{output.suffix}", name="photos")
    with pytest.raises(RasterError, match="there are the layers photos; expected one that is called other"):
        check_features(source, other)
    with pytest.raises(RasterError, match=r"expected a GeoPackage \(.gpkg\) or a File GDB"):
        check_features(source, tmp_path / "out.shp")
    with pytest.raises(RasterError, match="expected a folder"):
        check_features(source, tmp_path / "nowhere" / output.name)
