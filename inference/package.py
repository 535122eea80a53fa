"""Model packages: a definition and the files that belong to it, from whatever the user gave."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from .definition import ModelDefinition, parse_definition
from .errors import ModelDefinitionError


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
            if place.is_file():
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
    if _is_text(model) or not zipfile.is_zipfile(model):
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
    if _is_text(model) or not zipfile.is_zipfile(model):
        _ = ModelPackage(read_definition(model), _folder_of(model)).model_path


def read_definition(model: str) -> ModelDefinition:
    """The definition alone, without unpacking what belongs to it."""
    if _is_text(model):
        return parse_definition(model)
    path = Path(model)
    if not path.is_file():
        raise ModelDefinitionError(
            "The model definition {model} is not there; expected a .emd, .json or .dlpk file, or JSON text",
            model=model,
        )
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return parse_definition(_decoded(archive.read(_only_definition(model, archive.namelist()))))
    return parse_definition(_text_of(path))


def _is_text(model: str) -> bool:
    return model.lstrip("\ufeff \t\r\n").startswith("{")


def _folder_of(model: str) -> Path:
    """JSON text has no place of its own: its files are looked for in the working directory."""
    return Path.cwd() if _is_text(model) else Path(model).resolve().parent


def _text_of(path: Path) -> str:
    content = path.read_bytes()
    if b"\0" in content[:1024]:
        raise ModelDefinitionError(
            "{path} is no model definition; expected a .emd, .json or .dlpk file, naming the model's file",
            path=path,
        )
    return _decoded(content)


def _decoded(content: bytes) -> str:
    """Definitions are UTF-8, but editors on Windows write others."""
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
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                _check_entry(path, entry)
            archive.extractall(folder)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        raise ModelDefinitionError(
            "The package {model} cannot be unpacked: {reason}", model=path.name, reason=str(error)
        ) from error


def _check_entry(path: Path, entry: zipfile.ZipInfo) -> None:
    name = entry.filename.replace("\\", "/")
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    if is_link or name.startswith("/") or ":" in name or ".." in PurePosixPath(name).parts:
        raise ModelDefinitionError(
            "The package {model} holds {name}, which would leave its folder; expected plain files",
            model=path.name,
            name=entry.filename,
        )
