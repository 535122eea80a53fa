"""Model packages: a definition and the files that belong to it, from whatever the user gave."""

from __future__ import annotations

import codecs
import lzma
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from .definition import ModelDefinition, parse_definition
from .errors import ModelDefinitionError

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
LARGEST = 64 * 1024**2  # bytes of a definition: far more than any has
DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError, OSError
)  # fmt: skip


@dataclass(frozen=True)
class ModelPackage:
    """A definition together with the folder that its files are in."""

    definition: ModelDefinition
    folder: Path

    @property
    def model_path(self) -> Path:
        """Where ModelFile lies: as it stands, or beside the definition."""
        written = self.definition.model_file
        if not written:
            raise ModelDefinitionError("ModelFile is missing; expected the path of the model's file")
        places = _places(written, self.folder)
        for place in places:
            if _is_file(place):
                return place
        raise ModelDefinitionError(
            "ModelFile is {file}, which is not there; expected a file in {folder}",
            file=written,
            folder=self.folder,
        )


def _places(written: str, folder: Path) -> list[Path]:
    """Packages made on Windows have backslashes, and absolute paths of the machine they were made on."""
    path = written.replace("\\", "/")
    relative = path.lstrip("/").split(":", 1)[-1].lstrip("/")
    absolute = [Path(written), Path(path)] if Path(path).is_absolute() else []
    return [*absolute, folder / relative, folder / PurePosixPath(path).name]


@contextmanager
def open_package(model: str) -> Iterator[ModelPackage]:
    """A package from the path of a .emd, .json or .dlpk, or from a definition's JSON text.

    What a .dlpk holds is unpacked to a folder that is gone when the context is left.
    """
    if not _is_archive(model):
        yield ModelPackage(read_definition(model), _folder_of(model))
        return
    with TemporaryDirectory(prefix="deep-pixels-") as folder:
        _unpack(Path(model), Path(folder))
        emd = _only_definition(model, [str(path.relative_to(folder)) for path in Path(folder).rglob("*.*")])
        yield ModelPackage(
            parse_definition(_decoded((Path(folder) / emd).read_bytes())), (Path(folder) / emd).parent
        )


def check_model_file(model: str) -> None:
    """Raise what opening a package would raise of its ModelFile, where that can be told without unpacking."""
    if not _is_archive(model):
        _ = ModelPackage(read_definition(model), _folder_of(model)).model_path


def read_definition(model: str) -> ModelDefinition:
    """The definition alone, without unpacking what belongs to it."""
    if _is_text(model):
        return parse_definition(model)
    path = Path(model)
    if not _is_file(path):
        raise ModelDefinitionError(
            "The model definition {model} is not there; expected a .emd, .json or .dlpk file, or JSON text",
            model=model,
        )
    if not zipfile.is_zipfile(path):
        return parse_definition(_text_of(path))
    with _opened(path) as archive:
        content = archive.read(_only_definition(model, archive.namelist()))
    return parse_definition(_decoded(content))


def _is_text(model: str) -> bool:
    return model.lstrip("\ufeff \t\r\n").startswith(("{", "["))


def _is_archive(model: str) -> bool:
    return not _is_text(model) and _is_file(Path(model)) and zipfile.is_zipfile(model)


def _is_file(path: Path) -> bool:
    """Whether there is such a file; no file has a name that is too long, or has a zero in it."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _folder_of(model: str) -> Path:
    """JSON text has no place of its own: its files are looked for in the working directory."""
    return Path.cwd() if _is_text(model) else Path(model).resolve().parent


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(1024)
            is_text = content.startswith(UTF_16) or b"\0" not in content
            content += file.read(LARGEST) if is_text else b""
    except OSError as error:
        raise ModelDefinitionError(
            "The model definition {path} cannot be read: {reason}", path=path, reason=error.strerror
        ) from error
    if not is_text or len(content) > LARGEST:
        raise ModelDefinitionError(
            "{path} is no model definition; expected a .emd, .json or .dlpk file, naming the model's file",
            path=path,
        )
    return _decoded(content)


def _decoded(content: bytes) -> str:
    """Definitions are UTF-8, but editors on Windows write others."""
    if content.startswith(UTF_16):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _only_definition(model: str, names: list[str]) -> str:
    found = sorted(name for name in names if name.lower().endswith(".emd") and "__MACOSX" not in name)
    if len(found) != 1:
        raise ModelDefinitionError(
            "The package {model} holds {count} model definitions ({names}); expected exactly one .emd file",
            model=Path(model).name,
            count=len(found),
            names=", ".join(found) or "none",
        )
    return found[0]


def _unpack(path: Path, folder: Path) -> None:
    with _opened(path) as archive:
        for entry in archive.infolist():
            entry.filename = entry.filename.replace("\\", "/")
            _check_entry(path, entry)
            archive.extract(entry, folder)


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except DAMAGE as error:
        raise ModelDefinitionError(
            "The package {model} cannot be unpacked: {reason}", model=path.name, reason=str(error)
        ) from error


def _check_entry(path: Path, entry: zipfile.ZipInfo) -> None:
    name, is_link = entry.filename, stat.S_ISLNK(entry.external_attr >> 16)
    if is_link or re.match(r"/|[A-Za-z]:", name) or ".." in PurePosixPath(name).parts:
        raise ModelDefinitionError(
            "The package {model} holds {name}, which would leave its folder; expected plain files",
            model=path.name,
            name=name,
        )
