"""What ArcGIS' packages say of SR3, and what its user has a say in.

Facts on how ArcGIS treats them. What networks are trained with where Kwargs says nothing is what Esri's
public toolboxes for training begin with.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..arguments import N_TIMESTEP, SAMPLING_TYPE, SCHEDULE, Arguments
from ..conditions import diffusion
from ..definition import ModelDefinition
from ..errors import ArgumentError
from ..keys import number_from, whole_in, wrong
from ..text import Text

USUAL = {"n_timestep": 1000, "norm_groups": 32, "linear_start": 1e-6, "linear_end": 1e-2}


@dataclass(frozen=True)
class Training:
    """How a network was trained: its schedule of noise, which goes from ``start`` to ``end`` in ``steps``.

    Its channels are normalised in ``groups``.
    """

    schedule: str
    steps: int
    start: float
    end: float
    groups: int

    @classmethod
    def of(cls, definition: ModelDefinition) -> Training:
        """What Kwargs says; a ModelDefinitionError where it says what cannot be."""
        said = _kwargs(definition)
        schedule, names = str(said.get("schedule") or "linear"), SCHEDULE.domain
        if schedule not in names.listed.split(", "):
            raise wrong("schedule", schedule, names.expected)
        start, end = (_share(said, f"linear_{side}") for side in ("start", "end"))
        steps, groups = (whole_in(said, key, least=1) or USUAL[key] for key in ("n_timestep", "norm_groups"))
        return cls(schedule, int(steps), start, end, int(groups))


def _kwargs(definition: ModelDefinition) -> Mapping[str, Any]:
    said = definition.document.get("Kwargs") or {}
    if not isinstance(said, Mapping):
        raise wrong("Kwargs", said, "a JSON object")
    return said


def _share(said: Mapping[str, Any], key: str) -> float:
    expected = Text("a number above 0 and below 1")
    value = number_from(key, said.get(key, USUAL[key]), expected)
    if not 0 < value < 1:
        raise wrong(key, said.get(key), expected)
    return value


def check_steps(definition: ModelDefinition, arguments: Arguments) -> None:
    """Raise where more steps are asked for than there were in training."""
    count, most = arguments["n_timestep"], Training.of(definition).steps
    if count > most:
        raise ArgumentError(
            "n_timestep", count, Text("at most the {most} steps that the model was trained with", most=most)
        )


DIFFUSION_ARGUMENTS = (
    SAMPLING_TYPE.when(diffusion),
    replace(SCHEDULE, default=lambda definition: Training.of(definition).schedule).when(diffusion),
    replace(N_TIMESTEP, default=lambda definition: min(200, Training.of(definition).steps)).when(diffusion),
)
