"""What is let out of an archive, whoever made it: files, not too many, with names for every system."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..errors import ModelDefinitionError
from ..text import Text

MOST_ENTRIES = 10_000
MOST_BYTES = 32 * 1024**3  # far more than any model of pixels has
HARMLESS = 64 * 1024**2  # bytes that any package may have, however well they were compressed
MOST_RATIO = 100  # weights shrink to nine tenths, definitions and pictures are small

# What Windows does with names: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
IMPOSSIBLE = re.compile(r'[<>:"|?*\\\x00-\x1f]')
DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """What an archive says of one thing that it holds.

    ``name`` has slashes; ``size`` is in bytes, unpacked. What is not ``is_plain`` is neither file nor folder.
    """

    name: str
    size: int
    is_folder: bool = False
    is_plain: bool = True
    is_encrypted: bool = False


def check_entries(package: str, entries: Sequence[Entry], packed: int) -> None:
    """Raise ModelDefinitionError where unpacking an archive of ``packed`` bytes would do harm."""
    for entry in entries:
        if reason := _harm_of(entry):
            raise ModelDefinitionError(
                "The package {model} holds {name}, {reason}", model=package, name=entry.name, reason=reason
            )
    _check_names_differ(package, entries)
    _check_size(package, entries, packed)


def check_room(package: str, entries: Sequence[Entry], folder: Path) -> None:
    """Raise ModelDefinitionError where the entries have no room on the disk of ``folder``."""
    needed, free = sum(entry.size for entry in entries), shutil.disk_usage(folder).free
    if needed > free:
        raise ModelDefinitionError(
            "The package {model} needs {needed:.0f} MB when it is unpacked, and {folder} has room for "
            "{free:.0f} MB; expected more",
            model=package,
            needed=needed / 1e6,
            folder=folder,
            free=free / 1e6,
        )


def _harm_of(entry: Entry) -> Text | None:
    parts = PurePosixPath(entry.name).parts
    if ".." in parts or re.match(r"[/\\]|[A-Za-z]:", entry.name):
        return Text("which would leave its folder; expected plain files")
    if not entry.is_plain:
        return Text("which is a link or a device; expected plain files")
    if entry.is_encrypted:
        return Text("which is encrypted; expected a package without a password")
    if not parts or any(_is_odd(part) for part in parts):
        return Text("a name that Windows cannot have; expected names that work everywhere")
    return None


def _is_odd(part: str) -> bool:
    return bool(IMPOSSIBLE.search(part) or DEVICE.match(part)) or part[-1] in ". "


def _check_names_differ(package: str, entries: Sequence[Entry]) -> None:
    seen: set[str] = set()
    for entry in entries:
        folded = entry.name.rstrip("/").casefold()
        if folded in seen and not entry.is_folder:
            raise ModelDefinitionError(
                "The package {model} holds {name} twice (to Windows, a and A are the same); expected each "
                "name once",
                model=package,
                name=entry.name,
            )
        seen.add(folded)


def _check_size(package: str, entries: Sequence[Entry], packed: int) -> None:
    total = sum(entry.size for entry in entries)
    is_bomb = total > max(HARMLESS, MOST_RATIO * packed)
    if len(entries) > MOST_ENTRIES or total > MOST_BYTES or is_bomb:
        raise ModelDefinitionError(
            "The package {model} of {packed:.1f} MB would become {count} files of {total:.0f} MB; expected "
            "at most {most} files, {bytes:.0f} MB, and {ratio} times its size",
            model=package,
            packed=packed / 1e6,
            count=len(entries),
            total=total / 1e6,
            most=MOST_ENTRIES,
            bytes=MOST_BYTES / 1e6,
            ratio=MOST_RATIO,
        )
