"""ArcGIS' SuperResolution: images with finer pixels, by a U-Net or by diffusion (SR3), from their weights.

Facts on how ArcGIS treats them: a network is shown an image that was enlarged bilinearly before. In ArcGIS
its user asks for smaller cells, and the host enlarges; here the package says how much finer it was trained to
be, and the user may say otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..arguments import PRECISION, SCALE, Arguments
from ..conditions import diffusion, network_of
from ..content import Numbers, numbered
from ..decisions import Decision
from ..definition import ModelDefinition, bands_in
from ..errors import RasterError, UnsupportedModelError
from ..images import image_decision
from ..inputs import InputForm, Signature, one_image
from ..keys import is_true, list_in, number_from, wrong
from ..normalization import Normalization, ValueRange
from ..outputs import OutputForm
from ..raster.pixel_type import FLOATS, numbers_like
from ..text import Text
from . import Architecture
from ._diffusion import DIFFUSION_ARGUMENTS, Training, check_steps
from ._translation import TRANSLATION_ARGUMENTS

TAKEN, MADE = "image_stats", "image_stats2"  # of the images that a network takes, and of those that it makes
BYTE = 255.0
NETWORKS = ("UNet", "SR3")
TRAINED = "tile"  # rows and columns of the tiles that the network knows
SAID = ("scale", "sampling_type", "schedule", "n_timestep")  # by arguments, of which the network is built

# Images that are drawn in many steps show the last digits of numbers, so that auto would end with full.
FULL = replace(PRECISION, default=lambda definition: "full" if diffusion(definition) else "auto")


def _network(definition: ModelDefinition, path: Path) -> Any:
    from ..networks.finer import Finer
    from ..networks.super_resolution import super_resolution_from
    from ..networks.weights import read_state

    state, scale = read_state(path), int(definition.parameters["scale"])
    if diffusion(definition):
        network = _sr3(definition, state)
    else:
        network = super_resolution_from(state, definition.parameter("backbone") or "resnet34")
    return Finer(network, scale, definition.parameters[TRAINED] or (0, 0))


def _sr3(definition: ModelDefinition, state: Any) -> Any:
    from ..networks.diffusion import Sampling, Schedule
    from ..networks.sr3 import sr3_from

    training, said = Training.of(definition), definition.parameters
    schedule = Schedule(said["schedule"], training.steps, training.start, training.end)
    return sr3_from(state, Sampling(schedule, said["sampling_type"], said["n_timestep"]), training.groups)


def _adapted(definition: ModelDefinition, arguments: Arguments) -> ModelDefinition:
    """The definition with tiles in the raster's own pixels, and with what the network is built of."""
    _check_network(definition)
    if diffusion(definition):
        check_steps(definition, arguments)
    said = {name: arguments.values[name] for name in SAID if name in arguments.values}
    trained, scale = definition.tile, said["scale"]
    return replace(
        definition,
        parameters={**definition.parameters, **said, TRAINED: trained},
        tile=trained and (max(1, trained[0] // scale), max(1, trained[1] // scale)),
        bands=definition.bands or bands_in(definition.document, "extract_bands"),  # as these packages say it
    )


def _check_network(definition: ModelDefinition) -> None:
    network = network_of(definition)
    if network.lower() not in map(str.lower, NETWORKS):
        raise UnsupportedModelError(
            "ModelArch is {network}; expected {networks}, as nothing tells how other networks for "
            "super-resolution are made",
            network=network,
            networks=Text("{words} or {last}", words=NETWORKS[0], last=NETWORKS[1]),
        )
    if _is_multispectral(definition) and not diffusion(definition):
        raise UnsupportedModelError(
            "The U-Net for super-resolution is of multispectral images; expected one of 8-bit images in red, "
            "green and blue, as nothing tells which numbers it takes others for"
        )


def _is_multispectral(definition: ModelDefinition) -> bool:
    return definition.is_multispectral or is_true(definition.document, "is_multispec")


def _inputs(signature: Signature, definition: ModelDefinition) -> InputForm:
    """One image, of as many bands as there are statistics of."""
    return replace(one_image(signature, definition), channels=len(_stats(definition, TAKEN)))


def _to_network(definition: ModelDefinition, bands: Sequence[int], value_range: ValueRange) -> Normalization:
    """To −1…1 for diffusion, else to numbers of mean 0 and deviation 1, of bytes."""
    stats = _stats(definition, TAKEN)
    if diffusion(definition):
        return Normalization.of_ranges(*zip(*_ranges(definition, TAKEN)))
    if (highest := value_range()[1]) > BYTE:
        raise RasterError(
            "The raster has values up to {highest:.10g}; expected at most 255, as the model knows images of "
            "8 bits",
            highest=highest,
        )
    return Normalization.of([(1 / BYTE / spread, -mean / spread) for mean, spread in stats])


def _to_values(form: OutputForm, definition: ModelDefinition, arguments: Arguments) -> Decision:
    """An image of the raster's own type; ArcGIS gives 0 and 1 of bytes, as it forgets to multiply by 255."""
    stats = _stats(definition, MADE)
    if form.channels != len(stats):
        raise UnsupportedModelError(
            "The model gives {channels} band(s); expected {count}, as many as {key} has",
            channels=form.channels,
            count=len(stats),
            key=MADE,
        )
    if diffusion(definition):
        ranges = _ranges(definition, MADE)
        lines = [((high - low) / 2, (high + low) / 2) for low, high in ranges]
    else:
        ranges = [(0.0, BYTE)]
        lines = [(spread * BYTE, mean * BYTE) for mean, spread in stats]
    lows, highs = zip(*ranges)
    kind = FLOATS if form.raster_type is None else numbers_like(form.raster_type)
    content = Numbers(tuple(numbered("Band", form.channels)), min(lows), max(highs), kind)
    return image_decision(content, Normalization.of(lines))


def _ranges(definition: ModelDefinition, key: str) -> list[tuple[float, float]]:
    """The lowest and highest value of each band, of bytes where they are given as shares of 255."""
    ranges = _stats(definition, key)
    if any(low >= high for low, high in ranges):
        expected = Text("the lowest and highest values of the bands, [[lowest, …], [highest, …]]")
        raise wrong(key, definition.document.get(key), expected)
    are_shares = not _is_multispectral(definition) and max(high for _, high in ranges) <= 1
    unit = BYTE if are_shares else 1.0
    return [(low * unit, high * unit) for low, high in ranges]


def _stats(definition: ModelDefinition, key: str) -> list[tuple[float, float]]:
    """Two numbers for each band: mean and deviation for a U-Net, lowest and highest value for diffusion."""
    expected = Text("two lists of numbers, one for each band")
    rows = list_in(definition.document, key)
    if len(rows) != 2 or not all(isinstance(row, list) and row for row in rows):
        raise wrong(key, definition.document.get(key), expected)
    first, second = ([number_from(key, value, expected) for value in row] for row in rows)
    if len(first) != len(second):
        raise wrong(key, definition.document.get(key), expected)
    return list(zip(first, second))


ARCHITECTURE = Architecture(
    title="Super-resolution by ArcGIS' SuperResolution (U-Net, SR3)",
    model_types=("SuperResolution",),
    names=("SuperResolution", "_superres"),
    network=_network,
    adapted=_adapted,
    inputs=_inputs,
    normalization=_to_network,
    arguments=(
        *(FULL if spec is PRECISION else spec for spec in TRANSLATION_ARGUMENTS),
        SCALE,
        *DIFFUSION_ARGUMENTS,
    ),
    decision=_to_values,
    gives_images=True,
)
