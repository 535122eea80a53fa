"""What is let out of packages, whoever made them."""

import json
import struct
import zipfile
import zlib

import pytest
from archives import seven_zipped, zip_bytes, zipped
from deep_pixels.inference.archives import _entries
from deep_pixels.inference.errors import Cancelled, ModelDefinitionError, RuntimeMissingError
from deep_pixels.inference.package import open_package, read_definition
from deep_pixels.inference.progress import Unwatched

EMD = json.dumps({"ModelName": "Tiny", "ModelFile": "weights.onnx"})
GOOD = (("m.emd", EMD), ("weights.onnx", b"weights" * 9), ("ModelCharacteristics/loss.png", b""))


class Cancelling(Unwatched):
    cancelled = True


@pytest.fixture
def place(tmp_path, monkeypatch):
    """Where everything of a test is, temporary files too."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    return tmp_path


def files_below(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def linked(name="link"):
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o120777 << 16
    return info


def piped():
    info = zipfile.ZipInfo("pipe")
    info.external_attr = 0o010777 << 16
    return info


def patched(content, *changes):
    """A zip file some of whose bytes are others; every copy of a header is changed alike."""
    for old, new in changes:
        assert old in content and len(old) == len(new)
        content = content.replace(old, new)
    return content


def encrypted():
    """The flag of encryption in both headers of the second entry."""
    content = bytearray(zip_bytes(("m.emd", EMD), ("secret.bin", b"x" * 50)))
    for signature, flags, name in ((b"PK\3\4", 6, 30), (b"PK\1\2", 8, 46)):
        start = content.find(signature)
        while content[start + name : start + name + 10] != b"secret.bin":
            start = content.find(signature, start + 1)
        content[start + flags] |= 1
    return bytes(content)


def lying(declared):
    """An entry that says that it has another size than it has."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packed.compress(b"\0" * 5000) + packed.flush()
    header = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, zlib.crc32(b"\0" * 5000), len(data), declared, 5, 0)
    good = zip_bytes(("m.emd", EMD))
    end = good.find(b"PK\5\6")
    start = good.find(b"PK\1\2")
    local = b"PK\3\4" + header + b"w.bin" + data
    central = b"PK\1\2" + struct.pack("<H", 20) + header + struct.pack("<HHHII", 0, 0, 0, 0, start) + b"w.bin"
    directory = good[start:end] + central
    tail = struct.pack("<HHHHIIH", 0, 0, 2, 2, len(directory), start + len(local), 0)
    return good[:start] + local + directory + b"PK\5\6" + tail


def overlapping():
    """Many entries that are all the same bytes of the file, as David Fifield's "better zip bomb" has them."""
    data = zip_bytes(("m.emd", EMD))
    big = zipped_zeros(2**22)
    start, end = big.find(b"PK\1\2"), big.find(b"PK\5\6")
    central = b"".join(big[start:end].replace(b"00000.bin", b"%05d.bin" % n) for n in range(200))
    shift = len(big[:start])
    emd_start, emd_end = data.find(b"PK\1\2"), data.find(b"PK\5\6")
    emd = bytearray(data[emd_start:emd_end])
    struct.pack_into("<I", emd, 42, shift)
    body = big[:start] + data[:emd_start]
    directory = central + bytes(emd)
    return (
        body + directory + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 201, 201, len(directory), len(body), 0)
    )


def zipped_zeros(size):
    from io import BytesIO

    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("00000.bin", b"\0" * size)
    return content.getvalue()


HOSTILE = {
    "parent": ([("../evil.txt", "evil")], "would leave its folder"),
    "absolute": ([("/tmp/evil.txt", "evil")], "would leave its folder"),
    "parent within": ([("a/../../evil.txt", "evil")], "would leave its folder"),
    "drive": ([("C:/evil.txt", "evil")], "would leave its folder"),
    "drive without a slash": ([("C:evil.txt", "evil")], "would leave its folder"),
    "backslashes": ([("..\\evil.txt", "evil")], "would leave its folder"),
    "share": ([("\\\\host\\share\\evil.txt", "evil")], "would leave its folder"),
    "link": ([(linked(), "/etc/passwd")], "holds link, which is a link"),
    "link to a file behind it": ([(linked("w"), "/tmp"), ("w/evil.txt", "evil")], "holds w, which is a link"),
    "pipe": ([(piped(), "")], "holds pipe, which is a link or a device"),
    "device": ([("sub/NUL.txt", "evil")], "Windows cannot have"),
    "printer": ([("com1", "evil")], "Windows cannot have"),
    "stream": ([("a.txt:evil", "evil")], "Windows cannot have"),
    "control character": ([("a\x07b", "evil")], "Windows cannot have"),
    "dot at the end": ([("weights.onnx.", "evil")], "Windows cannot have"),
    "space at the end": ([("sub /evil.txt", "evil")], "Windows cannot have"),
    "twice": ([("m2", "1"), ("m2", "2")], "holds m2 twice"),
    "twice to Windows": ([("weights.onnx", "1"), ("Weights.ONNX", "2")], "holds Weights.ONNX twice"),
    "file as a folder": ([("w", "1"), ("w/x", "2")], "cannot be unpacked"),
    "zero in a name": (
        lambda: patched(zip_bytes(("m.emd", EMD), ("a+b", "x")), (b"a+b", b"a\0b")),
        "Windows",
    ),
    "encrypted": (encrypted, "secret.bin, which is encrypted; expected a package without a password"),
    "says less than it is": (lambda: lying(100), "cannot be unpacked|says that w.bin has"),
    "says more than it is": (lambda: lying(50_000), "says that w.bin has 50000 bytes"),
    "says far more than it is": (lambda: lying(2**31), "would become 2 files of 2147 MB"),
    "overlapping": (overlapping, "would become 201 files of 839 MB; expected at most"),
    "cut off": (lambda: zip_bytes(*GOOD)[:40] + zip_bytes(*GOOD)[60:], "cannot be unpacked"),
    "no definition in the archive in it": ([("x.zip", zip_bytes(("a", "b")))], "holds 0 model definitions"),
    "twice nested": ([("a.zip", zip_bytes(("b.zip", zip_bytes(*GOOD))))], "holds 0 model definitions"),
    "two archives": ([("a.zip", zip_bytes(*GOOD)), ("b.zip", zip_bytes(*GOOD))], "holds 0 model definitions"),
    "hostile in an archive in it": (
        [("x.dlpk", zip_bytes(("m.emd", EMD), ("../evil.txt", "evil")))],
        "would leave its folder",
    ),
}
WITHOUT = (
    "no definition in the archive in it",
    "twice nested",
    "two archives",
    "hostile in an archive in it",
)


@pytest.mark.parametrize("cached", [False, True], ids=["for now", "kept"])
@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_hostile_package_is_refused_and_leaves_nothing(place, kind, cached):
    made, words = HOSTILE[kind]
    path = place / "p.dlpk"
    if callable(made):
        path.write_bytes(made())
    else:
        zipped(path, *([] if kind in WITHOUT else [("m.emd", EMD)]), *made)
    before = files_below(place)
    with (
        pytest.raises(ModelDefinitionError, match=words),
        open_package(str(path), place / "cache" if cached else None),
    ):
        pass
    assert files_below(place) == before
    assert not [path for path in place.rglob("*") if path.name not in ("temporary", "cache", "p.dlpk")]


@pytest.mark.parametrize("limit", ["MOST_ENTRIES", "MOST_BYTES"])
def test_a_package_has_bounds(place, monkeypatch, limit):
    monkeypatch.setattr(_entries, limit, 2)
    path = zipped(place / "p.dlpk", *GOOD)
    with pytest.raises(ModelDefinitionError, match="would become 3 files of"):
        read_definition(str(path))


def test_a_bomb_is_told_by_its_ratio_and_what_shrinks_well_is_none(place):
    good = (("m.emd", EMD), ("weights.onnx", b"\0" * 2**25))
    path = zipped(place / "p.dlpk", *good, compression=zipfile.ZIP_DEFLATED)
    with open_package(str(path)) as package:
        assert package.model_path.stat().st_size == 2**25
    path = zipped(place / "p.dlpk", *good, ("more", b"\0" * 2**26), compression=zipfile.ZIP_DEFLATED)
    with pytest.raises(ModelDefinitionError, match="and 100 times its size"):
        read_definition(str(path))


def test_a_package_that_has_no_room_is_told_before_the_disk_is_full(place, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda folder: type("Usage", (), {"free": 10}))
    path = zipped(place / "p.dlpk", *GOOD)
    with (
        pytest.raises(ModelDefinitionError, match="has room for 0 MB; expected more"),
        open_package(str(path)),
    ):
        pass


@pytest.mark.parametrize("cached", [False, True], ids=["for now", "kept"])
def test_unpacking_can_be_cancelled_and_leaves_nothing(place, cached):
    path = zipped(place / "p.dlpk", *GOOD)
    with (
        pytest.raises(Cancelled),
        open_package(str(path), place / "cache" if cached else None, Cancelling()),
    ):
        pass
    assert set(files_below(place)) == {"p.dlpk"}


def nested(path, *entries):
    return zipped(path, ("read me.txt", "hello"), ("a folder/model.dlpk", zip_bytes(*entries)))


@pytest.mark.parametrize("make", [zipped, seven_zipped, nested], ids=["zip", "7-zip", "nested"])
@pytest.mark.parametrize("prefix", ["", "inner/", "in a/folder/"])
@pytest.mark.parametrize("suffix", [".dlpk", ".zip", ".emd", ""])
@pytest.mark.parametrize("cached", [False, True], ids=["for now", "kept"])
def test_a_package_is_told_by_its_content_wherever_its_files_lie(place, make, prefix, suffix, cached):
    path = make(place / f"p{suffix}", *((prefix + name, content) for name, content in GOOD))
    assert read_definition(str(path)).name == "Tiny"
    with open_package(str(path), place / "cache" if cached else None) as package:
        unpacked = package.model_path
        assert unpacked.read_bytes() == b"weights" * 9
        assert (package.folder / "ModelCharacteristics" / "loss.png").is_file()
    assert unpacked.exists() == cached
    assert not list((place / "temporary").iterdir())


def test_what_a_mac_adds_to_an_archive_is_left_there(place):
    path = zipped(place / "p.dlpk", *GOOD, ("__MACOSX/._m.emd", b"\0"), ("__MACOSX/Icon\r", b""))
    with open_package(str(path)) as package:
        assert not list(package.folder.glob("__MACOSX*"))


def test_an_encrypted_7_zip_archive_is_told(place):
    path = seven_zipped(place / "p.dlpk", *GOOD, password="secret")
    with pytest.raises(ModelDefinitionError, match="is encrypted; expected a package without a password"):
        read_definition(str(path))


@pytest.mark.parametrize("name", ["../evil.txt", "/tmp/evil.txt", "a\\b", "aux"])
def test_a_hostile_7_zip_archive_is_refused(place, name):
    path = seven_zipped(place / "p.dlpk", ("m.emd", EMD), ("x" * len(name), b"evil"), *GOOD[1:])
    py7zr = pytest.importorskip("py7zr")
    with pytest.MonkeyPatch.context() as patch, pytest.raises(ModelDefinitionError, match="p.dlpk"):
        original = py7zr.py7zr.ArchiveFile.filename.fget
        patch.setattr(
            py7zr.py7zr.ArchiveFile,
            "filename",
            property(lambda file: name if original(file) == "x" * len(name) else original(file)),
        )
        with open_package(str(path)):
            pass
    assert set(files_below(place)) == {"p.dlpk"}


def test_a_link_in_a_7_zip_archive_is_refused(place):
    py7zr = pytest.importorskip("py7zr", reason="py7zr, which packs 7-zip archives, is not installed")
    (place / "m.emd").write_text(EMD)
    (place / "weights.onnx").symlink_to("/etc/passwd")
    with py7zr.SevenZipFile(place / "p.dlpk", "w") as archive:
        archive.write(place / "m.emd", "m.emd")
        archive.write(place / "weights.onnx", "weights.onnx")
    with pytest.raises(ModelDefinitionError, match="weights.onnx, which is a link"):
        read_definition(str(place / "p.dlpk"))


def test_a_damaged_7_zip_archive_is_named(place):
    path = seven_zipped(place / "p.dlpk", *GOOD)
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(ModelDefinitionError, match="p.dlpk cannot be unpacked"):
        read_definition(str(path))


def test_a_7_zip_archive_says_what_reads_it_where_that_is_missing(place, monkeypatch):
    (place / "p.dlpk").write_bytes(b"7z\xbc\xaf\x27\x1c" + bytes(40))
    monkeypatch.setattr("deep_pixels.inference.archives.seven_zip.find_spec", lambda name: None)
    with pytest.raises(RuntimeMissingError, match=r"p.dlpk needs py7zr, .* pip install .*py7zr"):
        read_definition(str(place / "p.dlpk"))


def test_a_folder_with_one_definition_is_a_package(place):
    folder = place / "a folder"
    (folder / "sub").mkdir(parents=True)
    for name, content in (("sub/m.emd", EMD), ("sub/weights.onnx", "weights")):
        (folder / name).write_text(content)
    assert read_definition(str(folder)).name == "Tiny"
    with open_package(str(folder)) as package:
        assert package.model_path.read_text() == "weights"
    (folder / "other.emd").write_text(EMD)
    with pytest.raises(
        ModelDefinitionError, match=r"holds 2 .*\(other.emd, sub/m.emd\); expected exactly one"
    ):
        read_definition(str(folder))
