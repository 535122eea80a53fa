"""Code that packages bring: what a run would execute or unpickle, and only for a user who allowed it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path, PurePosixPath

from .architectures import Architecture
from .cache import digest_of
from .definition import ModelDefinition
from .errors import InferenceError, ModelDefinitionError, NotTrusted
from .keys import Emd
from .package import ModelPackage, is_package, is_text, model_head, open_package, path_of
from .pickles import HEAD
from .progress import Unwatched
from .runtimes import runtime_of
from .text import Text

IMPORTED = (".py", ".pyc", ".pyd", ".so", ".dll", ".dylib")
MOST_FILES = 10_000  # below a package's folder: more are no package, and take a dialog too long
AUTHOR = (  # keys of definitions that tell whom and what one would trust, for people alone
    "ModelName",
    "Author",
    "Authors",
    "Organization",
    "Contact",
    "Credits",
    "Description",
    "Version",
    "License",
)
MOST_NAMES = 4  # of what would be unpickled
LONGEST = 300  # letters of what an author says of himself


def check_trusted(model: str, definition: ModelDefinition, architecture: Architecture, trusted: bool) -> None:
    """Raise NotTrusted where a run would execute or unpickle what the package brings, unless it may."""
    if trusted or not (code := own_code(model, definition, architecture)):
        return
    raise NotTrusted(_name_of(model, definition), code, author_of(definition.document), package_hash(model))


def own_code(model: str, definition: ModelDefinition, architecture: Architecture) -> Text | None:
    """What a run would execute or unpickle of what the package brings, as far as that can be told before."""
    if function := architecture.executes(definition):
        return Text("the Python function {file}", file=_file_name(function))
    if objects := _pickled_objects(model, definition):
        return Text(
            "the pickled weights {file}, in which {framework} would unpickle {names}",
            file=_file_name(definition.model_file),
            framework=runtime_of(definition.model_file, definition.framework).name,
            names=", ".join([*objects[:MOST_NAMES], *(["…"] if len(objects) > MOST_NAMES else [])]),
        )
    return None


def _pickled_objects(model: str, definition: ModelDefinition) -> tuple[str, ...]:
    try:
        runtime = runtime_of(definition.model_file, definition.framework)
        return runtime.unpickles(model_head(model, HEAD))
    except (InferenceError, OSError):  # told by itself
        return ()


def author_of(document: Emd) -> tuple[tuple[str, str], ...]:
    """What a definition says of its author, as keys and texts; anybody may have written it."""
    known = {key.lower(): key for key in AUTHOR}
    given = {known[key.lower()]: value for key, value in document.items() if key.lower() in known}
    texts = {key: _in_a_line(given[key]) for key in AUTHOR if key in given}
    return tuple((key, text) for key, text in texts.items() if text)


def package_hash(model: str) -> str:
    """The SHA-256 of all that a package could run, with the names, wherever it lies.

    Of an archive that is the archive. Otherwise it is the definition, the model's file and all that Python
    could import from their folders (but for ``__pycache__``, which must be kept from what runs them: they
    are what Python made of the rest, or are not). One byte more or less in any of them gives another one.

    ModelDefinitionError where the package is not there, or in a folder with half a disk below it.
    """
    if is_text(model):
        with open_package(model) as package:
            files = [(path.as_posix(), _digest_of(path)) for path in _files_of(package)]
        return _hash_of([("definition", hashlib.sha256(model.encode()).hexdigest()), *files])
    place = path_of(model)
    if is_package(place):
        return _hash_of([("archive", _digest_of(place))])
    with open_package(model) as package:
        paths = _files_of(package).union(_importable(package.folder))
    files = [(_name_in(package.folder, path), _digest_of(path)) for path in paths]
    return _hash_of([("definition", _digest_of(place)), *files])


def _files_of(package: ModelPackage) -> set[Path]:
    """The files that a definition names, and all that their code could be."""
    written = [value for value in package.definition.document.values() if isinstance(value, str)]
    named = [package.place_of(name) for name in written if name.lower().endswith(IMPORTED)]
    with suppress(ModelDefinitionError):  # told by itself
        named.append(package.model_path)
    files = {path.absolute() for path in named if path}
    return files.union(*map(_importable, {path.parent for path in files}))


def _importable(folder: Path) -> Iterator[Path]:
    """What Python could import from a folder: no name of a module has a dot or a dash in it."""
    count = 0
    for place, folders, names in os.walk(folder.absolute(), followlinks=True):
        folders[:] = [name for name in folders if name.isidentifier() and name != "__pycache__"]
        count += len(names) + len(folders)
        if count > MOST_FILES:
            raise ModelDefinitionError(
                "The folder {folder} holds more than {most} files, and the package could run any of them; "
                "expected a package in a folder of its own",
                folder=folder,
                most=MOST_FILES,
            )
        yield from (Path(place, name) for name in names if name.lower().endswith(IMPORTED))


def _digest_of(path: Path) -> str:
    """The SHA-256 of a file; a word for those that nobody can read, nor run."""
    try:
        stat = path.stat()
        return _digest(path.absolute(), stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
    except OSError:
        return "unreadable"


@lru_cache(maxsize=1024)  # dialogs ask often
def _digest(path: Path, size: int, changed: int, noted: int) -> str:
    return digest_of(path, Unwatched())


def _hash_of(digests: list[tuple[str, str]]) -> str:
    lines = sorted(f"{digest} {name}\n" for name, digest in digests)
    return hashlib.sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def _name_in(folder: Path, path: Path) -> str:
    """A package is the same wherever its folder is."""
    try:
        return Path(os.path.relpath(path, folder.absolute())).as_posix()
    except ValueError:  # on another drive of Windows
        return path.as_posix()


def _name_of(model: str, definition: ModelDefinition) -> str:
    if is_text(model):
        return definition.name or _file_name(definition.model_file)
    return Path(model).name


def _file_name(written: str) -> str:
    return PurePosixPath(written.replace("\\", "/")).name


def _in_a_line(value: object) -> str:
    parts = value if isinstance(value, list) else [value]
    text = " ".join(", ".join(str(part) for part in parts if isinstance(part, (str, int, float))).split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
