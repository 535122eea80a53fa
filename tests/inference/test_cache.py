"""Packages that are unpacked once: what is kept, for how long, and what happens when it is damaged."""

import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path

import numpy as np
import pytest
from archives import zipped
from conftest import ROOT
from deep_pixels.inference import cache as module
from deep_pixels.inference.cache import PackageCache, digest_of
from deep_pixels.inference.package import open_package
from deep_pixels.inference.progress import Unwatched
from deep_pixels.inference.run import Request, run
from models import tiny_package
from rasters import read_raster
from running import brightest


class Listening(Unwatched):
    """Hears how often something is unpacked."""

    def __init__(self):
        self.told = []

    def info(self, text):
        self.told.append(str(text))

    @property
    def unpacked(self):
        return sum(line.startswith("Unpacking") for line in self.told)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def package(tmp_path):
    return zipped(tmp_path / "p.dlpk", ("m.emd", '{"ModelFile": "w.onnx"}'), ("w.onnx", "weights"))


def opened(package, folder, listening=None):
    """Open a package and close it again; the model's file."""
    with open_package(str(package), folder, listening or Listening()) as found:
        assert found.model_path.read_bytes().startswith(b"weights")
        return found.model_path


def another(path, number, size=1000):
    return zipped(
        path / f"{number}.dlpk",
        ("m.emd", '{"ModelFile": "w.onnx"}'),
        ("w.onnx", f"weights{number}" + size * "x"),
    )


def entries(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_package_is_unpacked_once(package, folder):
    listening = Listening()
    assert opened(package, folder, listening) == opened(package, folder, listening)
    assert listening.unpacked == 1
    assert entries(folder) == [digest_of(package, Unwatched())]


def test_a_package_is_known_by_its_content(tmp_path, package, folder):
    copy = tmp_path / "elsewhere.zip"
    copy.write_bytes(package.read_bytes())
    assert opened(copy, folder) == opened(package, folder)
    stat = package.stat()
    zipped(package, ("m.emd", '{"ModelFile": "w.onnx"}'), ("w.onnx", "weight5"))  # as long, and as old
    os.utime(package, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert package.stat().st_size == stat.st_size
    with open_package(str(package), folder) as found:
        assert found.model_path.read_bytes() == b"weight5"


def remove_a_file(entry):
    (entry / "files" / "w.onnx").unlink()


def cut_a_file(entry):
    (entry / "files" / "w.onnx").write_bytes(b"we")


def change_a_file(entry):
    (entry / "files" / "w.onnx").write_bytes(b"xeights")


def remove_the_manifest(entry):
    (entry / "manifest.json").unlink()


def spoil_the_manifest(entry):
    (entry / "manifest.json").write_text("[[")


def spoil_the_manifest_otherwise(entry):
    (entry / "manifest.json").write_text("[3]")


def remove_the_lock(entry):
    (entry / "lock").unlink()


@pytest.mark.parametrize(
    "damage",
    [
        remove_a_file,
        cut_a_file,
        change_a_file,
        remove_the_manifest,
        spoil_the_manifest,
        spoil_the_manifest_otherwise,
        remove_the_lock,
    ],
)
def test_what_is_damaged_is_unpacked_anew(package, folder, damage):
    opened(package, folder)
    damage(folder / digest_of(package, Unwatched()))
    listening = Listening()
    opened(package, folder, listening)
    opened(package, folder, listening)
    assert listening.unpacked == 1
    assert len(entries(folder)) == 1


def test_what_a_model_adds_to_its_files_is_no_damage(package, folder):
    (opened(package, folder).parent / "__pycache__").mkdir()
    listening = Listening()
    opened(package, folder, listening)
    assert listening.unpacked == 0


def test_what_was_not_used_for_longest_goes_first(tmp_path, folder, monkeypatch):
    packages = [another(tmp_path, number) for number in range(3)]
    paths = [opened(package, folder) for package in packages]
    for age, path in zip((30, 20, 10), paths):
        os.utime(path.parents[1] / "lock", (time.time() - age,) * 2)
    opened(packages[0], folder)
    monkeypatch.setattr(PackageCache.__init__, "__defaults__", (3500,))
    last = opened(another(tmp_path, 3), folder)
    assert [path.exists() for path in (*paths, last)] == [True, False, True, True]


def test_a_package_in_use_is_never_removed_however_large(tmp_path, folder, monkeypatch):
    monkeypatch.setattr(PackageCache.__init__, "__defaults__", (100,))
    with ExitStack() as stack:
        used = [
            stack.enter_context(open_package(str(another(tmp_path, number)), folder)).model_path
            for number in range(3)
        ]
        PackageCache(folder).clear()
        assert all(path.exists() for path in used)
    opened(another(tmp_path, 3), folder)
    assert len(entries(folder)) == 1


def test_clearing_forgets_all(tmp_path, folder):
    for number in range(3):
        opened(another(tmp_path, number), folder)
    PackageCache(folder).clear()
    assert entries(folder) == []
    PackageCache(folder / "that is not there").clear()


def test_what_is_damaged_while_it_is_used_harms_nobody(package, folder):
    with open_package(str(package), folder) as first:
        (first.folder.parent / "manifest.json").unlink()
        with open_package(str(package), folder) as second:
            assert second.folder != first.folder
            assert second.model_path.read_bytes() == first.model_path.read_bytes()
        assert first.model_path.exists()
        assert not second.folder.exists()


def test_leftovers_of_killed_processes_go_after_a_day(tmp_path, folder):
    opened(another(tmp_path, 0), folder)
    for name, age in ((".old.part", 2 * 86400), (".new.part", 60)):
        (folder / name / "files").mkdir(parents=True)
        os.utime(folder / name, (time.time() - age,) * 2)
    opened(another(tmp_path, 1), folder)
    assert [name for name in entries(folder) if name.startswith(".")] == [".new.part"]


def test_a_cache_that_cannot_be_written_to_is_done_without(tmp_path, package):
    (tmp_path / "a file").write_text("")
    path = opened(package, tmp_path / "a file" / "cache")
    assert not path.exists()


def test_failing_leaves_nothing_in_the_cache(tmp_path, folder):
    def fail(place):
        (place / "half").write_text("")
        raise KeyError

    package = another(tmp_path, 0)
    with suppress(KeyError), PackageCache(folder).unpacked(package, fail, Unwatched()):
        pytest.fail("it was opened")
    assert entries(folder) == []


def test_many_threads_share_what_one_of_them_unpacked(tmp_path, folder, monkeypatch):
    """With room for one package alone, so that they take it from each other."""
    monkeypatch.setattr(PackageCache.__init__, "__defaults__", (1500,))
    packages = [another(tmp_path, number) for number in range(3)]

    def use(number):
        with open_package(str(packages[number % 3]), folder) as found:
            time.sleep(0.001)
            assert found.model_path.read_bytes().startswith(b"weights%d" % (number % 3))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(use, range(300)))
    assert not [name for name in entries(folder) if name.startswith(".")]


@pytest.fixture
def others(monkeypatch):
    """Lets another process act once, just before a lock of a kind is asked for."""

    def act(kind, what):
        flock, waiting = module.fcntl.flock, [what]

        def asked(file, how):
            if how & kind and waiting:
                waiting.pop()()
            flock(file, how)

        monkeypatch.setattr(module.fcntl, "flock", asked)
        return flock

    return act


def made_anew(entry):
    """As if it was removed and unpacked again."""
    entry.rename(entry.parent.parent / "gone")
    shutil.copytree(entry.parent.parent / "gone", entry)


def test_a_package_that_is_made_anew_while_it_is_locked_is_locked_anew(package, folder, others):
    opened(package, folder)
    entry = folder / digest_of(package, Unwatched())
    others(module.fcntl.LOCK_SH, lambda: made_anew(entry))
    with open_package(str(package), folder) as found:
        PackageCache(folder).clear()
        assert found.model_path.exists()


def test_a_package_that_is_made_anew_while_it_is_removed_is_left_to_its_user(package, folder, others):
    opened(package, folder)
    entry = folder / digest_of(package, Unwatched())

    def used_by_another():
        made_anew(entry)
        stack.enter_context(user := (entry / "lock").open("rb"))
        flock(user, module.fcntl.LOCK_SH)

    with ExitStack() as stack:
        flock = others(module.fcntl.LOCK_EX, used_by_another)
        PackageCache(folder).clear()
        assert (entry / "files" / "w.onnx").exists()


PROCESS = """
import sys
sys.path.insert(0, "tests")
import conftest
from pathlib import Path
from deep_pixels.inference.cache import PackageCache
from deep_pixels.inference.package import open_package
PackageCache.__init__.__defaults__ = (1500,)
for turn in range(60):
    number = turn % 3
    with open_package(str(Path({packages!r}) / f"{{number}}.dlpk"), Path({folder!r})) as found:
        assert found.model_path.read_bytes().startswith(b"weights%d" % number)
"""


def test_processes_share_a_cache(tmp_path, folder):
    for number in range(3):
        another(tmp_path, number)
    code = PROCESS.format(packages=str(tmp_path), folder=str(folder))
    processes = [
        subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    assert [process.communicate()[1] for process in processes] == [""] * 3
    assert not [name for name in entries(folder) if name.startswith(".")]


def test_without_locks_of_the_system_nothing_else_changes(package, folder, monkeypatch):
    """As on Windows, where a folder with an open file in it cannot be renamed."""
    monkeypatch.setattr(module, "fcntl", None)
    rename = Path.rename

    def refused(path, target):
        is_open = [
            link for link in Path("/proc/self/fd").iterdir() if str(link.resolve()).startswith(str(path))
        ]
        if is_open:
            raise PermissionError(13, "in use")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refused)
    with open_package(str(package), folder) as first:
        PackageCache(folder).clear()
        assert first.model_path.exists()
    PackageCache(folder).clear()
    assert entries(folder) == []


def test_a_run_of_a_package_gives_what_its_files_give(tmp_path, scene, folder):
    emd = tiny_package(tmp_path)
    package = zipped(
        tmp_path / "p.dlpk",
        ("m.emd", emd.read_bytes()),
        ("model.onnx", (tmp_path / "model.onnx").read_bytes()),
    )
    for cache in (None, folder, folder):
        run(Request(str(package), str(scene), tmp_path / "out.tif", cache=cache), Unwatched())
        np.testing.assert_array_equal(read_raster(tmp_path / "out.tif")[0], brightest(scene))
    assert len(entries(folder)) == 1
