"""Everything that can go wrong, as types that a caller can tell apart."""

from __future__ import annotations

from pathlib import Path

from .text import Text, as_text


class InferenceError(Exception):
    """Root of every error that this package raises on purpose.

    ``text`` is one sentence that names the value and what was expected.
    """

    def __init__(self, template: str, **data: object) -> None:
        self.text = Text(template, **data)
        super().__init__(str(self.text))


class ModelDefinitionError(InferenceError):
    """The model definition cannot be read, lacks a key, or has a wrong value."""


class UnsupportedModelError(InferenceError):
    """No architecture or runtime here can run the model."""


class UntrustedCodeError(InferenceError):
    """The package would run its own code, or unpickle, and nobody has allowed it to, or can."""


class NotTrusted(UntrustedCodeError):  # noqa: N818 - as Cancelled: the user has only not been asked
    """The package would run code that it brings, and the user can allow it to.

    ``package`` is what it is called, ``code`` what would run, ``author`` what its definition says of who made
    it, as keys and texts; ``digest`` stands for all that would be trusted (``trust.package_hash``).
    """

    def __init__(self, package: str, code: Text, author: tuple[tuple[str, str], ...], digest: str) -> None:
        super().__init__(
            "{package} brings {code}. None of it has run, as it could do on this computer whatever you can; "
            "expected that you trust the package, in the dialog or with TRUST set to true",
            package=package,
            code=code,
        )
        self.package = package
        self.code = code
        self.author = author
        self.digest = digest


class RasterError(InferenceError):
    """A raster cannot be opened, read or written."""


class OutsideError(RasterError):
    """No pixel of a raster lies in the extent that is wanted."""


class UnfitError(RasterError):
    """What a run gives does not fit what is there already, and is to be joined by it."""


class RuntimeMissingError(InferenceError):
    """The model needs ``packages`` that are not installed; ``command`` installs them."""

    def __init__(self, model: str, packages: tuple[str, ...], command: str) -> None:
        super().__init__(
            "{model} needs {packages}, not found in the Python of QGIS. Install with: {command}",
            model=model,
            packages=", ".join(packages),
            command=command,
        )
        self.packages = packages
        self.command = command


class SeparateProcessError(InferenceError):
    """What runs in a process of its own cannot be started, has ended by itself, or takes too long."""


class CallError(SeparateProcessError):
    """What was called in a separate process raised an ``exception``, by its name, at a line, ``where``."""

    def __init__(self, exception: str, message: str, where: str) -> None:
        super().__init__(
            "{exception}: {message} ({where})", exception=exception, message=message, where=where
        )
        self.exception = exception
        self.message = message
        self.where = where


class ArgumentError(InferenceError):
    """The argument ``name`` has a ``value`` that it cannot take."""

    def __init__(self, name: str, value: object, expected: str | Text) -> None:
        super().__init__(
            "{name} is {value!r}; expected {expected}", name=name, value=value, expected=as_text(expected)
        )
        self.name = name
        self.value = value
        self.expected = expected


class DeviceMemoryError(InferenceError):
    """The device has too little memory for a batch of ``batch_size`` tiles."""

    def __init__(self, batch_size: int, device: str | Text) -> None:
        super().__init__(
            "{device} has too little memory for {batch_size} tile(s) at a time; "
            "expected room for at least one (choose another device or a smaller tile)",
            device=device,
            batch_size=batch_size,
        )
        self.batch_size = batch_size


class DeviceError(InferenceError):
    """A device failed by itself; the process can use it no longer."""

    def __init__(self, device: str | Text, reason: str) -> None:
        super().__init__(
            "{device} failed: {reason}; expected a GPU that computes (after such a failure QGIS has to be "
            "started anew before it does)",
            device=device,
            reason=reason,
        )


class Cancelled(Exception):  # noqa: N818 - a request, nobody did anything wrong
    """The user asked to stop; ``kept`` is a file that was complete by then and stays."""

    def __init__(self, kept: Path | None = None) -> None:
        super().__init__()
        self.kept = kept
