"""Where unpacked packages are kept."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication


def package_folder() -> Path:
    """A folder of the QGIS profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "deep_pixels" / "packages"
