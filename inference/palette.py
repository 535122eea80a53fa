"""Colours for classes whose author chose none."""

from __future__ import annotations

import colorsys

from .definition import Color, ModelClass

GOLDEN_ANGLE = 0.61803398875  # of a full turn: successive hues lie as far apart as they can


def color_of(entry: ModelClass) -> Color:
    """The class' own colour, or one that depends on its value alone and differs from its neighbours'."""
    if entry.color is not None:
        return entry.color
    hue = (entry.value * GOLDEN_ANGLE) % 1
    lightness = (0.45, 0.6, 0.35)[entry.value % 3]
    red, green, blue = colorsys.hls_to_rgb(hue, lightness, 0.65)
    return round(255 * red), round(255 * green), round(255 * blue)
