"""Stands in for ArcGIS' module where there is no ArcGIS: the processor that functions are to use."""

from types import SimpleNamespace

env = SimpleNamespace(processorType="CPU", gpuId="")
