"""Packages whose code may run, as the user said in the dialog: in the settings of QGIS, by their hash."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QDate, Qt

from .packages import package_folder

if TYPE_CHECKING:
    from ..inference.description import ModelDescription, Rasters
    from ..inference.errors import NotTrusted

GROUP = "deeppixels/trusted"


@dataclass(frozen=True)
class Trusted:
    """A package that the user trusts: the hash of what it runs, its name then, and the day (ISO 8601)."""

    digest: str
    name: str
    date: str


def trusted_packages() -> Sequence[Trusted]:
    """All of them, the latest first."""
    settings = QgsSettings()
    settings.beginGroup(GROUP)
    digests = settings.childKeys()
    settings.endGroup()
    packages = (Trusted(digest, *_noted(settings, digest)) for digest in digests)
    return sorted(packages, key=lambda package: (package.date, package.name), reverse=True)


def is_trusted(digest: str) -> bool:
    """Whether the user trusts what has this hash."""
    return QgsSettings().contains(f"{GROUP}/{digest}")


def trust(needed: NotTrusted) -> None:
    """Remember that the user trusts a package as it is."""
    today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
    QgsSettings().setValue(f"{GROUP}/{needed.digest}", [needed.package, today])


def distrust(digest: str) -> None:
    """Forget it: its code runs no more."""
    QgsSettings().remove(f"{GROUP}/{digest}")


def distrust_all() -> None:
    """Forget every package."""
    QgsSettings().remove(GROUP)


def may_run(model: str, dates: int) -> bool:
    """Whether a model would run code of its own that the user trusts."""
    from ..inference.description import describe

    needed = describe(model, dates).asks_trust if trusted_packages() else None
    return needed is not None and is_trusted(needed.digest)


def described(model: str, dates: int, rasters: Rasters) -> ModelDescription:
    """A model as the user is to see it, who trusts it or does not."""
    from ..inference.description import describe

    description = describe(model, dates, rasters)
    if description.asks_trust and is_trusted(description.asks_trust.digest):
        return describe(model, dates, rasters, trusted=True, cache=package_folder())
    return description


def _noted(settings: QgsSettings, digest: str) -> tuple[str, str]:
    value = settings.value(f"{GROUP}/{digest}")
    name, date = value if isinstance(value, list) and len(value) == 2 else (str(value), "")
    return str(name), str(date)
