"""Makes small packages with Python raster functions on the fly."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

from models import CLASSES

START = """
import json
import numpy as np

class {name}:
    def __init__(self):
        self.name = "{name} Function"
        self.description = "A function of a test"

    def initialize(self, **kwargs):
        self.given = kwargs

    def getParameterInfo(self):
        return {parameters}

    def getConfiguration(self, **scalars):
        self.scalars = scalars
        return {configuration}

    def updateRasterInfo(self, **kwargs):
        self.info = kwargs
        kwargs["output_info"].update({output})
        return kwargs

    def updatePixels(self, tlc, shape, props, **blocks):
        pixels = blocks["raster_pixels"]
"""
RASTER = {"name": "raster", "dataType": "raster", "value": None, "required": True}
MODEL = {"name": "model", "dataType": "string", "value": None, "required": True}


def function_package(
    folder: Path,
    body: str,
    *,
    name: str = "Sharpen",
    parameters: object = (),
    configuration: str = "{'tx': 24, 'ty': 16, 'padding': 0}",
    output: str = "{'bandCount': 1, 'pixelType': 'f4'}",
    **keys: object,
) -> Path:
    """A definition beside a function whose ``updatePixels`` has a ``body``, which sees ``pixels``."""
    start = START.format(
        name=name,
        parameters=repr([RASTER, MODEL, "a text among them", *parameters]),
        configuration=configuration,
        output=output,
    )
    return written_package(folder, start + textwrap.indent(textwrap.dedent(body), " " * 8), name, **keys)


def written_package(folder: Path, source: str, name: str = "Sharpen", **keys: object) -> Path:
    """A definition beside a function that is written as it is."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.py").write_text(textwrap.dedent(source), encoding="utf-8")
    emd = {
        "Framework": "PyTorch",
        "ModelType": "ImageClassification",
        "ModelName": "Tiny",
        "InferenceFunction": f".\\{name}.py",
        **keys,
    }
    path = folder / "model.emd"
    path.write_text(json.dumps({key: value for key, value in emd.items() if value is not None}))
    return path


def class_table(classes=CLASSES) -> str:
    """Esri's attribute table as JSON text."""
    names = ("Red", "Green", "Blue")
    rows = [
        {"OID": n, "Value": c["Value"], "Class": c["Name"], **dict(zip(names, c["Color"]))}
        for n, c in enumerate(classes, 1)
    ]
    return json.dumps({"features": [{"attributes": row} for row in rows]})
