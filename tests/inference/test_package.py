import json
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from archives import zipped
from deep_pixels.inference.errors import ModelDefinitionError
from deep_pixels.inference.package import check_model_file, open_package, read_definition
from models import write_emd


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "a model"
    place.mkdir()
    (place / "weights.onnx").write_bytes(b"weights")
    return place


@pytest.mark.parametrize(
    "written",
    [
        "weights.onnx",
        ".\\weights.onnx",
        "./weights.onnx",
        "\\Data\\TF\\weights.onnx",
        "C:\\old\\place\\weights.onnx",
    ],
)
def test_the_models_file_is_found_beside_the_definition(folder, written):
    with open_package(str(write_emd(folder, written))) as package:
        assert package.model_path.resolve() == (folder / "weights.onnx").resolve()


def test_the_models_file_may_lie_in_a_folder_of_its_own_or_anywhere(folder, tmp_path):
    (folder / "sub").mkdir()
    (folder / "sub" / "m.onnx").write_bytes(b"")
    with open_package(str(write_emd(folder, ".\\sub\\m.onnx"))) as package:
        assert package.model_path.resolve() == (folder / "sub" / "m.onnx").resolve()
    elsewhere = tmp_path / "other"
    elsewhere.mkdir()
    with open_package(str(write_emd(elsewhere, str(folder / "weights.onnx")))) as package:
        assert package.model_path == folder / "weights.onnx"
    with open_package(str(write_emd(elsewhere, "..\\a model\\weights.onnx"))) as package:
        assert package.model_path.resolve() == folder / "weights.onnx"


def test_json_text_has_absolute_paths_or_those_of_the_working_directory(folder, monkeypatch):
    text = json.dumps({"ModelFile": str(folder / "weights.onnx")}, indent=2)
    with open_package(f"\n {text}\n") as package:
        assert package.model_path == folder / "weights.onnx"
    monkeypatch.chdir(folder)
    with open_package('{"ModelFile": "weights.onnx"}') as package:
        assert package.model_path.resolve() == folder / "weights.onnx"


@pytest.mark.parametrize(
    ("names", "words"), [([], "holds 0 .*none"), (["a.emd", "b/c.emd"], "holds 2 .*a.emd, b/c.emd")]
)
def test_a_dlpk_has_exactly_one_definition(folder, names, words):
    path = zipped(folder / "p.dlpk", ("x.txt", ""), *((name, "{}") for name in names))
    with pytest.raises(ModelDefinitionError, match=words + r".*expected exactly one \.emd"):
        read_definition(str(path))
    with pytest.raises(ModelDefinitionError, match=words), open_package(str(path)):
        pass


def test_a_damaged_dlpk_is_named(folder):
    path = zipped(folder / "p.dlpk", ("m.emd", "{}"), ("w", b"weights" * 100))
    content = bytearray(path.read_bytes())
    content[90:110] = b"x" * 20
    path.write_bytes(content)
    with pytest.raises(ModelDefinitionError, match=r"p.dlpk cannot be unpacked"), open_package(str(path)):
        pass


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_whatever_is_damaged_in_a_dlpk_raises_nothing_else(folder, method):
    path = folder / "p.dlpk"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("m.emd", json.dumps({"ModelName": "noise " * 50}))
    whole = path.read_bytes()
    for place in range(30, whole.index(b"PK\1\2")):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        with suppress(ModelDefinitionError):  # not every byte counts
            read_definition(str(path))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("nothing/there.emd", "nothing/there.emd is not there; expected a .emd, .json or .dlpk"),
        ("", "expected a .emd"),
        ("{not json}", "is not JSON"),
    ],
)
def test_what_is_no_package_is_refused_with_what_would_be_one(given, words):
    with pytest.raises(ModelDefinitionError, match=words), open_package(given):
        pass


def test_a_model_in_the_place_of_its_definition_is_told(folder):
    (folder / "m.onnx").write_bytes(b"\x08\x07\x12\0\0\0")
    with pytest.raises(ModelDefinitionError, match=r"m.onnx is no model definition"):
        read_definition(str(folder / "m.onnx"))


@pytest.mark.parametrize(
    "written",
    [
        "weights.onnx",
        ".\\weights.onnx",
        "C:\\old\\weights.onnx",
        "../inner/weights.onnx",
        "other/weights.onnx",
    ],
)
def test_the_models_file_is_looked_for_in_a_dlpk_without_unpacking_it(folder, written):
    emd = json.dumps({"ModelFile": written})
    path = zipped(folder / "p.dlpk", ("inner/m.emd", emd), ("inner/weights.onnx", b"weights"))
    check_model_file(str(path))
    with open_package(str(path)) as package:
        assert package.model_path.read_bytes() == b"weights"


@pytest.mark.parametrize("written", ["saved", "saved/", ".\\saved", "C:\\old\\saved", "saved/saved_model.pb"])
def test_the_model_in_a_folder_is_looked_for_in_a_dlpk_without_unpacking_it(folder, written):
    emd = json.dumps({"ModelFile": written, "Framework": "TensorFlow"})
    path = zipped(folder / "p.dlpk", ("inner/m.emd", emd), ("inner/saved/saved_model.pb", b"graph"))
    check_model_file(str(path))
    with open_package(str(path)) as package:
        assert package.model_path.read_bytes() == b"graph"


@pytest.mark.parametrize("written", ["gone.onnx", "../weights.onnx.txt", ""])
def test_a_dlpk_without_its_models_file_is_told_before_it_is_unpacked(folder, written):
    emd = json.dumps({"ModelFile": written})
    path = zipped(folder / "p.dlpk", ("inner/m.emd", emd), ("inner/weights.onnx", b"weights"))
    with pytest.raises(ModelDefinitionError) as before:
        check_model_file(str(path))
    with pytest.raises(ModelDefinitionError) as then, open_package(str(path)) as package:
        assert isinstance(package.model_path, Path)
    assert str(before.value) == str(then.value)
    assert written == "" or str(then.value).endswith("which is not there; expected a file in p.dlpk")


@pytest.mark.parametrize("model_file", ["gone.onnx", None])
def test_a_models_file_that_is_missing_is_named(folder, model_file):
    path = write_emd(folder, model_file)
    with (
        open_package(str(path)) as package,
        pytest.raises(ModelDefinitionError, match="ModelFile is .*; expected"),
    ):
        assert isinstance(package.model_path, Path)
