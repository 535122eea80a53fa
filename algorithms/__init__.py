"""The Processing algorithms that the plugin offers."""

from .classify_pixels import ClassifyPixels

ALGORITHMS = (ClassifyPixels,)
