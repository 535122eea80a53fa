"""What a definition must say for an argument to be offered."""

from __future__ import annotations

from collections.abc import Callable

from .definition import ModelDefinition

Condition = Callable[[ModelDefinition], bool]


def always(definition: ModelDefinition) -> bool:
    """Every model."""
    return True


def free_batch(definition: ModelDefinition) -> bool:
    """ArcGIS offers batch_size only where the definition does not fix it with BatchSize."""
    return definition.batch_size is None


def free_padding(definition: ModelDefinition) -> bool:
    """ArcGIS offers padding only where ModelPadding does not say what the model crops itself."""
    return definition.model_padding is None


def free_tile(definition: ModelDefinition) -> bool:
    """ArcGIS offers tile_size only where SupportsVariableTileSize does not rule it out."""
    return definition.supports_variable_tile_size


def one_score(definition: ModelDefinition) -> bool:
    """Models of one class, or of two, may give a single score, to which a threshold applies."""
    return len(definition.classes) <= 2


def hidden_background(definition: ModelDefinition) -> bool:
    """Models whose classes do not list 0 may have a channel for the background."""
    return all(entry.value != 0 for entry in definition.classes)
