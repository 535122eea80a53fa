"""What can be said of a model before it is opened: the same that a run would find out first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from .architectures import Architecture, architecture_of
from .arguments import Arguments, ArgumentSpec, read_argument
from .dates import TWO_DATES, of_one_date
from .definition import ModelClass, ModelDefinition
from .errors import ArgumentError, InferenceError, NotTrusted, RasterError
from .package import check_function_file, check_model_file, read_definition
from .raster.bands import Band, chosen_bands
from .raster_functions.asking import arguments_of_function
from .runtimes import check_installed, runtime_of
from .text import Text
from .tiling import check_padding
from .trust import check_trusted

Check = Callable[[], object]
Rasters = Sequence[tuple[str, Sequence[Band]]]  # what each is called, and its bands


@dataclass(frozen=True)
class ArgumentRow:
    """An argument that a model takes; ``default`` is what this model has where nobody says otherwise."""

    spec: ArgumentSpec
    default: str

    @classmethod
    def of(cls, spec: ArgumentSpec, definition: ModelDefinition) -> ArgumentRow:
        """The argument as a model has it."""
        return cls(spec, spec.domain.written(spec.default(definition)))

    @property
    def name(self) -> str:
        """What it is called."""
        return self.spec.name

    def used(self, text: str) -> str:
        """What was typed as it is used, a batch of 15 as 9; ArgumentError where it cannot be."""
        return self.spec.domain.written(self.spec.read(text))


@dataclass(frozen=True)
class ModelDescription:
    """A model before it is opened: the arguments that it takes, and all that would stop a run of it.

    Without a definition that can be read, or an architecture that runs it, there are no arguments.
    ``asks_trust`` is what it would run of its own, among the problems only until the user trusts it.
    """

    definition: ModelDefinition | None = None
    architecture: Architecture | None = None
    rows: tuple[ArgumentRow, ...] = ()
    problems: tuple[InferenceError, ...] = ()
    asks_trust: NotTrusted | None = None

    @property
    def name(self) -> str:
        """What the model is called."""
        if self.definition is None:
            return ""
        return self.definition.name or Path(self.definition.model_file.replace("\\", "/")).name

    @property
    def classes(self) -> tuple[ModelClass, ...]:
        """The classes that it lists."""
        return self.definition.classes if self.definition else ()

    def given(self, typed: Mapping[str, str]) -> dict[str, str]:
        """Of what was typed, what to hand to a run: what the model takes and would not do by itself.

        All of it while there are no arguments to choose from.
        """
        if not self.rows:
            return dict(typed)
        refused = {error.name for error in self.refusals(typed)}
        rows = [row for row in self.rows if row.name in typed and row.name not in refused]
        used = {row.name: row.used(typed[row.name]) for row in rows}
        return {row.name: used[row.name] for row in rows if used[row.name] != row.default}

    def refusals(self, typed: Mapping[str, str]) -> tuple[ArgumentError, ...]:
        """Of what was typed, what the model does not take, and why."""
        specs = tuple(row.spec for row in self.rows)
        tried = (error_of(partial(read_argument, specs, *entry)) for entry in typed.items()) if specs else ()
        return tuple(error for error in tried if isinstance(error, ArgumentError))

    def clashes(self, typed: Mapping[str, str]) -> tuple[InferenceError, ...]:
        """What a run would refuse of values that it takes one by one, where the definition tells the tile.

        The model's file may fix another tile, which only the run knows.
        """
        if self.definition is None or self.architecture is None:
            return ()
        given = self.given(typed)
        values: dict[str, Any] = {r.name: r.spec.read(given.get(r.name, r.default)) for r in self.rows}
        try:
            used = self.architecture.adapted(self.definition, Arguments(values, frozenset(given)))
        except InferenceError as error:
            return (error,)
        size = values.get("tile_size", "trained")
        tile = used.tile if size == "trained" else (size, size)
        if tile is None or size == "auto" or values.get("padding") is None:
            return ()
        refusal = error_of(partial(check_padding, values["padding"], *tile))
        return (refusal,) if refusal else ()

    def facts(self) -> Iterator[Text]:
        """What there is to say of it, but for its name and classes."""
        if self.architecture:
            yield Text(self.architecture.title)
        if self.definition and self.architecture:
            yield from _facts_of_input(self.definition, self.architecture.dates)
        if self.definition:
            runs_code = bool(self.architecture and self.architecture.executes(self.definition))
            yield from _facts_of_files(self.definition, runs_code)
            yield from self.definition.remarks


def describe(
    model: str,
    dates: int = 1,
    rasters: Rasters = (),
    trusted: bool = False,
    cache: Path | None = None,
) -> ModelDescription:
    """A model as its definition tells it, for rasters of so many dates.

    ``rasters`` are those it is to run over. Nothing is opened but the definition, and no framework is
    imported. Unless it is ``trusted``, that it would run code of its own is a problem; a function that is
    trusted is asked for its arguments once, in what ``cache`` keeps of unpacked packages.
    """
    try:
        definition = read_definition(model)
    except InferenceError as error:
        return ModelDescription(problems=(error,))
    try:
        architecture = architecture_of(definition, dates)
    except InferenceError as error:
        return ModelDescription(definition, problems=(error,))
    checks = [
        *model_checks(model, definition, architecture, trusted=False),
        *_raster_checks(definition, dates, rasters),
    ]
    found = [error for error in map(error_of, checks) if error]
    asks = next((error for error in found if isinstance(error, NotTrusted)), None)
    problems = tuple(error for error in found if not (trusted and error is asks))
    try:
        specs = specs_of(model, definition, architecture, trusted, cache)
        rows = tuple(ArgumentRow.of(spec, definition) for spec in specs)
    except InferenceError as error:  # of its function, or as the definition says nothing for a default
        return ModelDescription(definition, architecture, (), (error, *problems), asks)
    return ModelDescription(definition, architecture, rows, problems, asks)


def specs_of(
    model: str, definition: ModelDefinition, architecture: Architecture, trusted: bool, cache: Path | None
) -> tuple[ArgumentSpec, ...]:
    """The arguments that a model takes; those of a function that is not trusted are unknown."""
    if not (function := architecture.executes(definition)):
        return architecture.arguments_for(definition)
    return arguments_of_function(model, function, cache) if trusted else ()


def model_checks(
    model: str, definition: ModelDefinition, architecture: Architecture, trusted: bool
) -> tuple[Check, ...]:
    """What is checked of a model's files and packages before it is opened, the first to tell first."""
    if function := architecture.executes(definition):
        return (
            partial(check_function_file, model, function),
            partial(check_trusted, model, definition, architecture, trusted),
        )
    return (
        partial(check_installed, definition.model_file, definition.framework),
        partial(check_model_file, model),
        partial(check_trusted, model, definition, architecture, trusted),
    )


def error_of(check: Check) -> InferenceError | None:
    """What a check raises, if it does."""
    try:
        check()
    except InferenceError as error:
        return error
    return None


def _raster_checks(definition: ModelDefinition, dates: int, rasters: Rasters) -> Iterator[Check]:
    for name, bands in rasters:
        yield partial(_check_bands, definition, dates, name, bands)


def _check_bands(definition: ModelDefinition, dates: int, name: str, bands: Sequence[Band]) -> None:
    """Raise where a raster lacks bands, however the definition's numbers are to be read."""
    errors = [
        error_of(partial(_choose_bands, definition, channels, bands))
        for channels in _possible_channels(definition, dates)
    ]
    if all(errors) and errors[0]:
        raise RasterError("{raster}: {reason}", raster=name, reason=errors[0].text)


def _possible_channels(definition: ModelDefinition, dates: int) -> tuple[int | None, ...]:
    """How many bands the model may take of a raster: of two dates, its file alone may tell."""
    if dates < TWO_DATES or definition.bands is None:
        return (None,)
    return None, len(definition.bands) // TWO_DATES


def _choose_bands(definition: ModelDefinition, channels: int | None, bands: Sequence[Band]) -> None:
    each = definition if channels is None else of_one_date(definition, channels)
    chosen_bands(each.bands, bands, None)


def _facts_of_input(definition: ModelDefinition, dates: int) -> Iterator[Text]:
    if names := _names_of_bands(definition, dates):
        yield Text("bands of each raster: {names}" if dates == TWO_DATES else "bands: {names}", names=names)
    if definition.tile:
        height, width = definition.tile
        yield Text("tiles of {height} × {width} pixels", height=height, width=width)


def _names_of_bands(definition: ModelDefinition, dates: int) -> str:
    """The bands that it reads of one raster: by name where it has names, else numbers, counted from 1."""
    one = definition
    if dates == TWO_DATES and not error_of(partial(of_one_date, definition, None)):
        one = of_one_date(definition, None)
    known = dict(enumerate(definition.band_names))
    wanted = range(len(known)) if one.bands is None else one.bands
    return ", ".join(band if isinstance(band, str) else known.get(band) or str(band + 1) for band in wanted)


def _facts_of_files(definition: ModelDefinition, runs_code: bool) -> Iterator[Text]:
    check = partial(runtime_of, definition.model_file, definition.framework)
    if not runs_code and not error_of(check):
        yield Text("runs with {framework}", framework=check().name)
    if definition.arcgis_version:
        yield Text("made with arcgis.learn {version}", version=definition.arcgis_version)
    if definition.version:
        yield Text("version {version}", version=definition.version)
    if definition.license:
        yield Text("licence: {license}", license=definition.license)
