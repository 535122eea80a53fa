"""Change detection by a package's own Python raster function, which is handed both rasters as one."""

from ._functions import function_architecture

ARCHITECTURE = function_architecture(
    title="A Python raster function of the package, which compares two rasters", dates=2
)
