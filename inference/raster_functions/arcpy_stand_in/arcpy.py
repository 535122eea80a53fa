"""Stands in for ArcGIS' module where there is no ArcGIS: the processor that functions are to use."""

from types import SimpleNamespace

env = SimpleNamespace(processorType="CPU", gpuId="")


def __getattr__(name: str) -> object:
    raise AttributeError(f"arcpy.{name} is a part of ArcGIS, which is not here")
