"""A Python raster function of a package, which runs in a process of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..arguments import Arguments, ArgumentSpec
from ..devices import Device, nvidia_gpu_at_hand
from ..errors import CallError, SeparateProcessError, UnsupportedModelError
from ..package import ModelPackage
from ..progress import Progress
from ..separate.process import SeparateProcess
from ..text import Text
from .declared import parameters_of
from .told import Configuration, OutputInfo

FAR_SIDE = f"{__package__}.far_side:FarSide"


class RasterFunction:
    """The function that ``written`` names in a package; made and closed, as a session is.

    Each method raises UnsupportedModelError with what the function raises, or how its process ended, and
    Cancelled within a moment after ``progress`` is. ``timeout`` is for its beginning, in seconds.
    """

    def __init__(
        self,
        package: ModelPackage,
        written: str,
        device: Device,
        progress: Progress,
        timeout: float | None = None,
    ) -> None:
        self.file = package.function_path(written)
        self.name = self.file.name
        model = package.place_of(package.definition.model_file) if package.definition.model_file else None
        beside = (path for path in self.file.parent.glob("*.py") if path != self.file)
        self.files = (self.file, *sorted(beside), *([model] if model else []))
        gpu = gpu_of(device)
        self.device: str | Text = Text("CPU") if gpu is None else f"cuda:{gpu}"
        settings = {"file": str(self.file), "model": package.written, "gpu": gpu}
        with _Failures(self.name):
            self._process = SeparateProcess(FAR_SIDE, settings, progress, timeout, device.threads)
        try:
            told = self._call("describe", {}, timeout=timeout)
            self._parameters = parameters_of(told["parameters"])
            declared = {str(entry["name"]).lower(): str(entry["name"]) for entry in told["parameters"]}
        except BaseException:
            self.close()
            raise
        known = {"model": package.written, "device": "-1" if gpu is None else str(gpu)}
        self._known = {declared[name]: value for name, value in known.items() if name in declared}

    @property
    def specs(self) -> tuple[ArgumentSpec, ...]:
        """The arguments that it takes."""
        return tuple(parameter.spec for parameter in self._parameters)

    def scalars(self, arguments: Arguments) -> dict[str, str]:
        """Arguments by its own names, as ArcGIS' tools hand them over; those without a value are left out."""
        values = {p.name: p.scalar(arguments[p.spec.name]) for p in self._parameters}
        return {**self._known, **{name: text for name, text in values.items() if text is not None}}

    def configure(self, scalars: Mapping[str, str]) -> Configuration:
        """How it wants to be handed pixels."""
        return Configuration.parse(self._call("configure", {"scalars": scalars}))

    def output_info(self, scalars: Mapping[str, str], raster: Mapping[str, Any]) -> OutputInfo:
        """What it makes of a raster with some properties."""
        return OutputInfo.parse(self._call("update_raster_info", {"scalars": scalars, "raster": raster}))

    def update_pixels(
        self,
        corner: tuple[int, int],
        shape: Sequence[int],
        properties: Mapping[str, Any],
        arrays: Sequence[np.ndarray],
    ) -> tuple[np.ndarray, np.ndarray | None]:
        """Its pixels, and their mask if it gives one, as it gives them.

        ``corner`` has the column and row in the raster of the first pixel that it is asked for; ``arrays``
        are the pixels (bands, rows, columns), with its padding around, and perhaps their mask.
        """
        asked = {"tlc": corner, "shape": shape, "props": properties}
        with _Failures(self.name):
            _, given = self._process.call("update_pixels", asked, arrays)
        return given[0], given[1] if len(given) > 1 else None

    def _call(self, method: str, settings: Mapping[str, Any], timeout: float | None = None) -> dict[str, Any]:
        with _Failures(self.name):
            return self._process.call(method, settings, timeout=timeout)[0]

    def close(self) -> None:
        """Have its process end."""
        self._process.close()


class _Failures:
    """Tells failures of a function with its name."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, where: object) -> None:
        if isinstance(error, SeparateProcessError):
            raise UnsupportedModelError(
                "The Python raster function {name} raises {reason}"
                if isinstance(error, CallError)
                else "The Python raster function {name} cannot go on: {reason}",
                name=self._name,
                reason=error.text,
            ) from error


def gpu_of(device: Device) -> int | None:
    """The number of the GPU that is meant; ``None`` for the CPU."""
    if device.kind == "cpu" or (device.kind == "auto" and not nvidia_gpu_at_hand()):
        return None
    return device.index or 0
