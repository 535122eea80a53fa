"""Frameworks that run models, one to a file, each told by the files that it reads.

A file here that defines ``RUNTIME`` is a runtime. Nothing lists them. A framework itself is
imported by ``open`` alone, so a plugin with none installed still starts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from ..arrays import Array, Arrays
from ..devices import Device
from ..discovery import discovered
from ..errors import RuntimeMissingError, UnsupportedModelError
from ..inputs import Give, Signature
from ..installation import install_command
from ..progress import Progress
from ..tensors import UNNAMED, Tensors
from ..text import Text

Network = Callable[[Path], Any]  # the network of a file that holds weights alone, or None


class Session(Protocol):
    """A loaded model.

    ``device`` says in words what it runs on, ``signature`` what the model's file tells of its inputs;
    ``give`` makes them of a batch, which is the only one unless another function is put in its place.
    ``arrays`` are those that it takes and gives; ``precisions`` are those that it can compute in,
    "full" (the model's own numbers, at first) and perhaps "half" (16 bits); ``on_gpu`` says whether it
    leaves the CPU to others.
    """

    arrays: Arrays
    device: str | Text
    signature: Signature
    give: Give
    precisions: tuple[str, ...]
    on_gpu: bool

    def use(self, precision: str) -> None:
        """Compute in another of ``precisions``."""
        ...

    def room(self, tile: Array) -> int:
        """How many tiles like ``tile`` (1, bands, rows, columns) are best run together.

        On a GPU as many as its free memory holds; on a CPU one, as more only take memory.
        """
        ...

    def run(self, batch: Array) -> Array:
        """The raw answer to (tiles, bands, rows, columns), in an array of its own.

        What is given may be written again as soon as this returns.

        Raises DeviceMemoryError where the device has too little memory for the batch.
        """
        ...

    def close(self) -> None:
        """Give the device's memory back."""
        ...


@dataclass(frozen=True)
class Runtime:
    """``packages`` maps the modules it imports to the names they are installed by.

    ``holds_model`` tells by its content whether a file holds a model that runs as it is, ``unpickles`` by
    its first bytes what of Python it would have unpickled, which takes the user's trust;
    ``frameworks`` are what definitions call it whose models may be folders, which have no suffix;
    ``keeping`` names packages of QGIS that installing it must not replace. Of a model that is a folder,
    ``in_folder`` is the file that stands for it; ``files`` are all that a model lies in.
    """

    name: str
    suffixes: tuple[str, ...]
    packages: dict[str, str]
    open: Callable[[Path, Device, Progress, Network | None, Tensors], Session]
    holds_model: Callable[[Path], bool] = lambda path: False
    unpickles: Callable[[bytes], tuple[str, ...]] = lambda head: ()
    frameworks: tuple[str, ...] = ()
    keeping: tuple[str, ...] = ()
    in_folder: str = ""
    files: Callable[[Path], tuple[Path, ...]] = lambda path: (path,)

    def missing(self) -> tuple[str, ...]:
        """The packages it needs that are not installed; found out without importing them."""
        return tuple(name for module, name in self.packages.items() if find_spec(module) is None)


def runtime_of(model_file: str, framework: str = "") -> Runtime:
    """The runtime that reads a file, by its suffix, or a folder, by its framework.

    UnsupportedModelError where there is none.
    """
    by_framework = {name: runtime for runtime in _by_suffix().values() for name in runtime.frameworks}
    runtime = _by_suffix().get(Path(model_file).suffix.lower()) or by_framework.get(framework.lower())
    if runtime and model_file:
        return runtime
    raise UnsupportedModelError(
        "ModelFile is {file} of framework {framework!r}; expected one of {suffixes}",
        file=Path(model_file).name,
        framework=framework,
        suffixes=", ".join(sorted(_by_suffix())),
    )


def holds_model(path: Path) -> bool:
    """Whether a file holds a model that runs as it is, told by its content and without its framework."""
    return any(runtime.holds_model(path) for runtime in _all())


def check_installed(model_file: str, framework: str = "") -> None:
    """Raise RuntimeMissingError where the packages that a model needs are absent."""
    runtime = runtime_of(model_file, framework)
    if missing := runtime.missing():
        raise RuntimeMissingError(Path(model_file).name, missing, install_command(missing, runtime.keeping))


def open_session(
    path: Path,
    framework: str,
    device: Device,
    progress: Progress,
    network: Network | None = None,
    tensors: Tensors = UNNAMED,
) -> Session:
    """Load the model of a file on a device; ``progress`` is told where another one is used.

    ``network`` builds the network of a file that holds weights alone; ``tensors`` names what is
    fed and what answers, where the definition does.
    """
    check_installed(str(path), framework)
    return runtime_of(str(path), framework).open(path, device, progress, network, tensors)


def names_in_folders() -> tuple[str, ...]:
    """What the file may be called that stands for a folder which is a model."""
    return tuple(runtime.in_folder for runtime in _all() if runtime.in_folder)


def open_sessions(
    path: Path,
    framework: str,
    devices: Sequence[Device],
    progress: Progress,
    network: Network | None = None,
    tensors: Tensors = UNNAMED,
) -> Iterator[Session]:
    """The model on each GPU among the devices; on a CPU alone where the first one turns out to be that."""
    for number, device in enumerate(devices):
        session = open_session(path, framework, device, progress, network, tensors)
        if number and not session.on_gpu:
            session.close()
            progress.warn(
                Text("cuda:{index} is left out, as the CPU would hold up the other GPUs", index=device.index)
            )
            continue
        yield session
        if not session.on_gpu:
            return


@cache
def _by_suffix() -> dict[str, Runtime]:
    return {suffix: runtime for runtime in _all() for suffix in runtime.suffixes}


@cache
def _all() -> tuple[Runtime, ...]:
    return tuple(discovered(__name__, "RUNTIME"))
