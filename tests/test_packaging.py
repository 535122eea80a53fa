"""What `make package` puts into the zip that QGIS installs."""

import shutil
import subprocess
import zipfile

import pytest
from checkout import ROOT


def is_clone() -> bool:
    command = ["git", "-C", str(ROOT), "rev-parse", "HEAD"]
    return shutil.which("git") is not None and subprocess.run(command, capture_output=True).returncode == 0


@pytest.mark.skipif(not is_clone(), reason="this is no clone, of which a package can be made")
def test_a_package_has_translations_compiled_and_nothing_for_translators(tmp_path):
    subprocess.run(["git", "clone", "--quiet", "--depth=1", f"file://{ROOT}", tmp_path / "clone"], check=True)
    (tmp_path / "clone" / "i18n" / "deep_pixels_de.qm").touch()
    subprocess.run([tmp_path / "clone" / ".ci" / "package"], check=True)
    (package,) = (tmp_path / "clone" / "dist").glob("*.zip")
    names = zipfile.ZipFile(package).namelist()
    assert [name for name in names if "/i18n/" in name and not name.endswith("/")] == [
        "deep_pixels/i18n/deep_pixels_de.qm"
    ]
    assert "deep_pixels/algorithms/help/page.py" in names
