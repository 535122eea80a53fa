"""The Processing algorithms that the plugin offers."""

from .classify_pixels import ClassifyPixels
from .detect_change import DetectChange

ALGORITHMS = (ClassifyPixels, DetectChange)
