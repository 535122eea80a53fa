"""Model packages: a definition and the files that belong to it, from whatever the user gave."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .archives import is_archive
from .conventions import definition_of_document, definition_of_file
from .definition import LARGEST, ModelDefinition, parse_document, parse_emd
from .errors import ModelDefinitionError
from .packed import (
    PackedDefinition,
    holds_package,
    names_below,
    only_definition,
    packed_definition,
    packed_head,
    unpacked_definition,
)
from .progress import Progress, Unwatched
from .runtimes import names_in_folders

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True)
class ModelPackage:
    """A definition together with the folder that its files are in, and the name of their archive if any.

    ``written`` is where the definition itself lies, or its JSON text.
    """

    definition: ModelDefinition
    folder: Path
    archive: str = ""
    written: str = ""

    @property
    def model_path(self) -> Path:
        """Where ModelFile lies: as it stands, or beside the definition; for a folder, the model in it."""
        if place := self.place_of(self._written):
            return place
        raise self.without("ModelFile", self._written)

    def place_of(self, written: str) -> Path | None:
        """Where a file that the definition names lies, as it stands or beside the definition."""
        places = [*_absolute(written), *(self.folder / path for path in _relative(written))]
        return next(filter(_is_file, places), None)

    @property
    def _written(self) -> str:
        if self.definition.model_file:
            return self.definition.model_file
        raise ModelDefinitionError("ModelFile is missing; expected the path of the model's file")

    def function_path(self, written: str) -> Path:
        """Where the function lies that InferenceFunction names."""
        if place := self.place_of(written):
            return place.absolute()
        raise self.without("InferenceFunction", written)

    def without(self, key: str, written: str) -> ModelDefinitionError:
        """That a file that the definition names is not where it should be."""
        return ModelDefinitionError(
            "{key} is {file}, which is not there; expected a file in {folder}",
            key=key,
            file=written,
            folder=self.archive or self.folder,
        )

    def check_packed(self, packed: PackedDefinition, function: str = "") -> None:
        """Raise what ``model_path`` would once the archive is unpacked, or ``function_path``."""
        written = function or self._written
        is_packed = any(map(packed.place_of, _relative(written)))
        if not is_packed and not any(map(_is_file, _absolute(written))):
            raise self.without("InferenceFunction" if function else "ModelFile", written)


def _absolute(written: str) -> list[Path]:
    path = written.replace("\\", "/")
    places = [Path(written), Path(path)] if Path(path).is_absolute() else []
    return [file for place in places for file in (place, *map(place.joinpath, names_in_folders()))]


def _relative(written: str) -> list[str]:
    """Packages made on Windows have backslashes, and absolute paths of the machine they were made on."""
    path = written.replace("\\", "/")
    relative = path.lstrip("/").split(":", 1)[-1].lstrip("/")
    places = map(PurePosixPath, (relative, PurePosixPath(path).name))
    return [str(file) for place in places for file in (place, *map(place.joinpath, names_in_folders()))]


@contextmanager
def open_package(
    model: str, cache: Path | None = None, progress: Progress | None = None
) -> Iterator[ModelPackage]:
    """A package from the path of a .emd, .json, .dlpk or model's file, of a folder, or from JSON text.

    What a .dlpk holds is unpacked to a folder that is gone when the context is left, or kept in the folder
    ``cache`` for the next run.
    """
    if is_text(model):
        yield ModelPackage(_parsed(model), Path.cwd(), written=model)
        return
    path = path_of(model)
    if not is_package(path):
        yield ModelPackage(_definition_in(path), path.resolve().parent, written=str(path.resolve()))
        return
    with unpacked_definition(path, cache, progress or Unwatched()) as emd:
        yield ModelPackage(_definition_in(emd), emd.parent, path.name, str(emd))


def check_model_file(model: str) -> None:
    """Raise what opening a package would raise of its ModelFile, without unpacking it."""
    if not is_text(model) and is_package(path := path_of(model)):
        ModelPackage(_definition_in(path), Path(), path.name).check_packed(packed_definition(path))
        return
    with open_package(model) as package:
        _ = package.model_path


def check_function_file(model: str, written: str) -> None:
    """Raise what opening a package would raise of its InferenceFunction, without unpacking it."""
    if not is_text(model) and is_package(path := path_of(model)):
        ModelPackage(_definition_in(path), Path(), path.name).check_packed(packed_definition(path), written)
        return
    with open_package(model) as package:
        package.function_path(written)


def model_head(model: str, most: int) -> bytes:
    """The first bytes of a package's ModelFile, without unpacking it, as far as they can be had so."""
    if not is_text(model) and is_package(path := path_of(model)):
        packed, written = packed_definition(path), _definition_in(path).model_file
        name = next(filter(None, map(packed.place_of, _relative(written))), "")
        return packed_head(path, name, most) if name else b""
    with open_package(model) as package, package.model_path.open("rb") as file:
        return file.read(most)


def read_definition(model: str) -> ModelDefinition:
    """The definition alone, without unpacking what belongs to it."""
    return _parsed(model) if is_text(model) else _definition_in(path_of(model))


def _definition_in(path: Path) -> ModelDefinition:
    if is_package(path):
        return _parsed(_decoded(packed_definition(path).content))
    return definition_of_file(path) or _parsed(_decoded(_content_of(path)))


def _parsed(text: str) -> ModelDefinition:
    """What a JSON object describes, an EMD or what others write."""
    document = parse_document(text)
    return definition_of_document(document) or parse_emd(document)


def is_package(path: Path) -> bool:
    """Whether a file is an archive with a definition; models of PyTorch are archives too."""
    return is_archive(path) and (holds_package(path) or not definition_of_file(path))


def is_text(model: str) -> bool:
    """Whether a model is given as JSON text."""
    return model.lstrip("\ufeff \t\r\n").startswith(("{", "["))


def path_of(model: str) -> Path:
    """The file that is meant, a definition or a package: in a folder the only definition."""
    path = Path(model)
    if _is_file(path):
        return path
    if model and _is_folder(path):
        return path / only_definition(model, [*names_below(path, "*"), *names_below(path, "*/*")])
    raise ModelDefinitionError(
        "The model definition {model} is not there; expected a .emd, .json or .dlpk file, JSON text, or a "
        "model's own file",
        model=model,
    )


def _is_file(path: Path) -> bool:
    """Whether there is such a file; no file has a name that is too long, or has a zero in it."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _content_of(path: Path) -> bytes:
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
            "{path} is no model definition; expected a .emd, .json or .dlpk file, naming the model's file, "
            "or a model that runs as it is (ONNX, TorchScript or an exported program of PyTorch)",
            path=path,
        )
    return content


def _decoded(content: bytes) -> str:
    """Definitions are UTF-8, but editors on Windows write others."""
    if content.startswith(UTF_16):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
