"""Pixel classification, or whatever else, by a package's own Python raster function."""

from ._functions import function_architecture

ARCHITECTURE = function_architecture(title="A Python raster function of the package", dates=1)
