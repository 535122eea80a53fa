"""What packages may not run of their own unless the user allowed it, and what stands for a package."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from archives import seven_zipped, zipped
from conftest import ROOT
from deep_pixels.inference import architectures, trust
from deep_pixels.inference.definition import parse_definition
from deep_pixels.inference.description import describe
from deep_pixels.inference.errors import ModelDefinitionError, NotTrusted
from deep_pixels.inference.run import check_request
from deep_pixels.inference.trust import author_of, package_hash
from models import tiny_package
from running import classify

FUNCTION = "class Function:\n    pass\n"


@pytest.fixture
def package(tmp_path):
    folder = tmp_path / "package"
    (folder / "parts").mkdir(parents=True)
    (folder / "Function.py").write_text(FUNCTION)
    (folder / "parts" / "more.py").write_text("")
    (folder / "picture.png").write_bytes(b"picture")
    return tiny_package(folder, InferenceFunction="Function.py", Author="A. Stranger")


@pytest.fixture
def executed(monkeypatch):
    """As if there were an architecture that runs the function of a package."""
    known = [replace(each, executes=lambda d: "Function.py") for each in architectures._all()]
    monkeypatch.setattr(architectures, "_all", lambda: tuple(known))


def flipped(path):
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("name", ["Function.py", "parts/more.py", "model.onnx", "model.emd"])
def test_each_byte_that_could_run_has_a_say_in_the_hash(package, name):
    path = package.parent / name
    path.write_bytes(path.read_bytes() + b" ")
    before = package_hash(str(package))
    path.write_bytes(path.read_bytes()[:-1] + b"\n")
    assert package_hash(str(package)) != before
    path.write_bytes(path.read_bytes()[:-1] + b" ")
    assert package_hash(str(package)) == before


@pytest.mark.parametrize("name", ["torch.py", "parts/more.pyc", "numpy.so", "new/module.pyd"])
def test_what_could_be_imported_in_addition_has_a_say_in_the_hash(package, name):
    before = package_hash(str(package))
    (package.parent / name).parent.mkdir(exist_ok=True)
    (package.parent / name).write_bytes(b"")
    assert package_hash(str(package)) != before


def test_the_names_of_files_have_a_say_in_the_hash(package):
    before = package_hash(str(package))
    (package.parent / "parts" / "more.py").rename(package.parent / "parts" / "less.py")
    assert package_hash(str(package)) != before


def test_a_link_to_nothing_is_no_obstacle(package):
    before = package_hash(str(package))
    (package.parent / "link.py").symlink_to("gone.py")
    assert package_hash(str(package)) != before


@pytest.mark.parametrize("name", ["notes.txt", "picture.png", "not-importable/setup.py", ".git/hook.py"])
def test_what_cannot_run_has_no_say_in_the_hash(package, name):
    before = package_hash(str(package))
    (package.parent / name).parent.mkdir(exist_ok=True)
    (package.parent / name).write_bytes(b"other")
    assert package_hash(str(package)) == before


def test_a_package_is_the_same_wherever_it_lies_and_however_it_is_named(package, tmp_path, monkeypatch):
    elsewhere = shutil.copytree(package.parent, tmp_path / "else where")
    monkeypatch.chdir(tmp_path)
    named = [str(package), str(package.parent), "package/model.emd", str(elsewhere)]
    assert len(set(map(package_hash, named))) == 1


def test_the_hash_is_the_same_in_every_process(package):
    code = (
        "import sys; sys.path.insert(0, 'tests'); import conftest; from deep_pixels.inference.trust import *"
    )
    code += "; print(package_hash(sys.argv[1]))"
    command = [sys.executable, "-c", code, str(package)]
    answers = {
        subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert answers == {package_hash(str(package))}


@pytest.mark.parametrize("pack", [zipped, seven_zipped])
def test_each_byte_of_an_archive_has_a_say_in_its_hash(package, tmp_path, pack):
    files = {path.name: path.read_bytes() for path in package.parent.iterdir() if path.is_file()}
    archive = pack(tmp_path / "p.dlpk", *files.items())
    before = package_hash(str(archive))
    pack(tmp_path / "q.dlpk", *{**files, "Function.py": b"other"}.items())
    assert package_hash(str(tmp_path / "q.dlpk")) != before
    assert package_hash(str(shutil.copy(archive, tmp_path / "copy.dlpk"))) == before


def test_json_text_has_the_hash_of_its_letters_and_of_the_files_that_it_names(package):
    emd = {**json.loads(package.read_text()), "InferenceFunction": str(package.parent / "Function.py")}
    text = json.dumps({**emd, "ModelFile": str(package.parent / "model.onnx")})
    hashes = {package_hash(text), package_hash(text + " ")}
    (package.parent / "parts" / "more.py").write_text("pass")
    assert len({*hashes, package_hash(text)}) == 3


def test_a_file_is_read_again_only_if_it_changed(package, monkeypatch):
    package_hash(str(package))
    monkeypatch.setattr(trust, "digest_of", lambda *_: pytest.fail("was read again"))
    package_hash(str(package))


def test_a_change_that_keeps_size_and_time_is_noticed(package):
    """Whoever unpacks or copies can set the time of a file, but not when that was done."""
    before, path = package_hash(str(package)), package.parent / "Function.py"
    stat = path.stat()
    flipped(path)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert path.stat().st_mtime_ns == stat.st_mtime_ns
    assert package_hash(str(package)) != before


def test_a_folder_with_half_a_disk_below_is_no_package(package, monkeypatch):
    monkeypatch.setattr(trust, "MOST_FILES", 4)
    with pytest.raises(ModelDefinitionError, match="more than 4 files, and the package could run any"):
        package_hash(str(package))


def test_a_package_that_runs_code_needs_trust(package, scene, tmp_path, executed):
    sentence = (
        r"^model\.emd brings the Python function Function\.py\. None of it has run, as it could .*TRUST"
    )
    with pytest.raises(NotTrusted, match=sentence):
        classify(package, scene, tmp_path / "out.tif")
    with pytest.raises(NotTrusted, match=sentence):
        check_request(str(package), {}, "cpu")
    (problem,) = describe(str(package)).problems
    assert isinstance(problem, NotTrusted)
    assert problem.digest == package_hash(str(package))
    assert problem.author == (("ModelName", "Tiny"), ("Author", "A. Stranger"))


def test_a_package_that_is_trusted_is_described_and_run(package, scene, tmp_path, executed):
    assert describe(str(package), trusted=True).problems == ()
    check_request(str(package), {}, "cpu", trusted=True)
    assert classify(package, scene, tmp_path / "out.tif", trusted=True).output.exists()


def test_what_is_not_run_needs_no_trust(package, scene, tmp_path):
    """A function of ArcGIS itself is none of the package, and nothing here runs it."""
    written = json.loads(package.read_text())
    package.write_text(json.dumps({**written, "InferenceFunction": "[Functions]System\\\\Function.py"}))
    assert describe(str(package)).problems == ()
    classify(package, scene, tmp_path / "out.tif")


def test_an_author_can_say_anything_of_himself_in_a_line():
    emd = {"author": " A\n B ", "Organization": ["C", 5, {"x": 1}], "Description": "d" * 1000, "Credits": {}}
    told = dict(author_of(parse_definition(json.dumps(emd)).document))
    assert told == {"Author": "A B", "Organization": "C, 5", "Description": "d" * 299 + "…"}


def test_a_package_that_is_not_there_has_no_hash():
    with pytest.raises(ModelDefinitionError, match="is not there"):
        package_hash(str(Path("gone.emd").absolute()))
