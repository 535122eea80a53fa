"""Which program runs Python's files, where Python is a part of QGIS."""

import pytest
from deep_pixels.inference import interpreter as interpreters
from deep_pixels.inference.errors import SeparateProcessError
from deep_pixels.inference.installation import install_command


def interpreter_in(monkeypatch, platform, executable, prefix):
    monkeypatch.setattr(interpreters.sys, "platform", platform)
    monkeypatch.setattr(interpreters.sys, "executable", str(executable))
    monkeypatch.setattr(interpreters.sys, "_base_executable", str(executable))
    monkeypatch.setattr(interpreters.sys, "base_exec_prefix", str(prefix))


@pytest.mark.parametrize(
    ("platform", "qgis", "prefix", "python"),
    [
        ("win32", "bin/qgis-ltr-bin.exe", "apps/Python312", "apps/Python312/python.exe"),
        ("win32", "bin/qgis-bin.exe", "apps/Python312", "bin/python3.exe"),
        ("darwin", "MacOS/QGIS", "MacOS", "MacOS/bin/python3"),
        ("darwin", "MacOS/QGIS", "Frameworks", "MacOS/python3"),
        ("linux", "bin/qgis", "", "bin/python3"),
    ],
)
def test_the_interpreter_is_found_beside_qgis(tmp_path, monkeypatch, platform, qgis, prefix, python):
    for place in (qgis, python):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
    interpreter_in(monkeypatch, platform, tmp_path / qgis, tmp_path / prefix)
    assert interpreters.interpreter().samefile(tmp_path / python)


def test_without_an_interpreter_the_sentence_says_where_it_was_looked_for(tmp_path, monkeypatch):
    interpreter_in(monkeypatch, "win32", tmp_path / "bin" / "qgis-bin.exe", tmp_path / "apps")
    with pytest.raises(SeparateProcessError, match=r"no interpreter in .*apps, nor beside .*qgis-bin\.exe"):
        interpreters.required_interpreter()


def test_packages_are_installed_by_the_same_interpreter(tmp_path, monkeypatch):
    (tmp_path / "MacOS" / "bin").mkdir(parents=True)
    (tmp_path / "MacOS" / "bin" / "python3").touch()
    interpreter_in(monkeypatch, "darwin", tmp_path / "MacOS" / "QGIS", tmp_path / "MacOS")
    assert install_command(("onnx",)).startswith(f'"{tmp_path}/MacOS/bin/python3" -m pip install ')
