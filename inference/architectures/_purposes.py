"""What the kinds of model that Esri's definitions describe are for, where nothing here runs them.

That may be so for one algorithm alone, or for a package that others than ArcGIS made.
"""

from __future__ import annotations

from ..text import Text

PURPOSES = {
    "objectdetection": Text("detects objects"),
    "objectiondetection": Text("detects objects"),  # a misspelling that is found in packages
    "instancedetection": Text("detects objects and outlines them"),
    "objectclassification": Text("classifies objects that a layer outlines"),
    "imagecaptioner": Text("describes images in words"),
    "panopticsegmenter": Text("outlines objects and classifies what lies between them"),
    "cyclegan": Text("translates images from one kind to another"),
    "pix2pix": Text("translates images from one kind to another"),
    "pix2pixhd": Text("translates images from one kind to another"),
    "superresolution": Text("sharpens images"),
}
